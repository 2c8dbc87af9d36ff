import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { DatasetFormat, FileKind } from '../../graphql/generated/operations.ts';
import type { References } from '../../loadtest/reviewer.ts';
import { checkout } from '../stack/environment.ts';
import { Problem } from '../stack/problem.ts';

/** A file that the demo imports. */
export interface Input {
  readonly path: string;
  readonly name: string;
  readonly format: DatasetFormat;
  readonly kind: FileKind;
  readonly licence: string;
  readonly source: string;
  /** One of the project's own. */
  readonly sample: boolean;
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
  sharegpt: 'SHAREGPT',
  'prompt-completion': 'PROMPT_COMPLETION',
};

const kinds: Readonly<Record<string, FileKind>> = { '.csv': 'CSV', '.parquet': 'PARQUET' };

/** The files to import: the project's samples, or the user's own. @throws Problem for an unknown format or a file that is not there */
export const inputsOf = async (data: string | undefined, format: string | undefined): Promise<Input[]> => {
  if (data === undefined) {
    return samples.map(([name, shape]) => ({
      path: join(checkout, 'samples', `${name}.jsonl`),
      name: `samples/${name}`,
      format: shape,
      kind: 'JSONL',
      licence: 'Apache-2.0',
      source: 'written for this project',
      sample: true,
    }));
  }
  const shape = formats[format ?? ''];
  if (shape === undefined) throw new Problem(`--format must be one of: ${Object.keys(formats).join(', ')}.`);
  await readFile(data).catch(() => {
    throw new Problem(`${data} cannot be read. --data names a file of JSON (lines or one array), CSV or Parquet.`);
  });
  const name = basename(data);
  const kind = kinds[extname(data).toLowerCase()] ?? 'JSONL';
  return [{ path: data, name, format: shape, kind, licence: 'unknown', source: name, sample: false }];
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
