import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { DatasetFormat } from '../../../graphql/generated/operations.ts';
import type { References } from '../../../loadtest/reviewer.ts';
import { checkout } from '../environment.ts';
import { Problem } from '../problem.ts';

/** A file that the demo imports. */
export interface Input {
  readonly path: string;
  readonly name: string;
  readonly format: DatasetFormat;
  readonly licence: string;
  readonly source: string;
}

const samples: readonly [string, DatasetFormat][] = [
  ['instruction', 'ALPACA'],
  ['chat', 'MESSAGES'],
  ['preference', 'PREFERENCE'],
  ['evaluation', 'MULTIPLE_CHOICE'],
];

const formats: Readonly<Record<string, DatasetFormat>> = {
  messages: 'MESSAGES',
  alpaca: 'ALPACA',
  'self-instruct': 'SELF_INSTRUCT',
  'multiple-choice': 'MULTIPLE_CHOICE',
  preference: 'PREFERENCE',
  question: 'QUESTION',
};

/** The files to import: the project's samples, or the user's own. @throws Problem for an unknown format or a file that is not there */
export const inputsOf = async (data: string | undefined, format: string | undefined): Promise<Input[]> => {
  if (data === undefined) {
    return samples.map(([name, kind]) => ({
      path: join(checkout, 'samples', `${name}.jsonl`),
      name: `samples/${name}`,
      format: kind,
      licence: 'Apache-2.0',
      source: 'written for this project',
    }));
  }
  const kind = formats[format ?? ''];
  if (kind === undefined) throw new Problem(`--format must be one of: ${Object.keys(formats).join(', ')}.`);
  await readFile(data).catch(() => {
    throw new Problem(`${data} cannot be read. --data names a JSON Lines file.`);
  });
  return [{ path: data, name: basename(data), format: kind, licence: 'unknown', source: basename(data) }];
};

/** The samples' reference adaptations, by the id of their example: what the simulated natives would write. */
export const referencesOf = async (culture: string): Promise<References> => {
  const text = await readFile(join(checkout, 'samples', 'reference', `${culture}.jsonl`), 'utf8').catch(() => '');
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line) => {
      const { id, verdict, fields, why } = JSON.parse(line);
      return [String(id), { verdict, fields, why }];
    }),
  );
};
