import { z } from 'zod';
import type { Act } from '../../domain/act.ts';
import type { Finding } from '../../domain/check.ts';
import type { Draft } from '../../domain/draft.ts';
import { maxExampleBytes } from '../../domain/bounds.ts';
import { withFields } from '../../domain/example.ts';
import type { Content } from '../../domain/example.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Triage } from '../../domain/triage.ts';
import type { Given } from '../../services/adaptation/adapt.ts';
import type { DatasetFormat } from '../../services/catalogue/contract.ts';
import { BadRow, readRow } from '../../services/catalogue/formats.ts';
import { itemsOf } from '../../services/catalogue/elements.ts';
import type { Item } from '../../services/catalogue/elements.ts';
import { WrongEncoding } from '../../services/catalogue/lines.ts';

/** What comes out for a line that went in. Texts have the shape in which the line had them. */
export interface AdaptedLine {
  /** The line's own id, or `line-` and its number. */
  readonly id: string;
  readonly literal: object;
  readonly adapted: object;
  readonly acts: readonly Act[];
  readonly checks: readonly Finding[];
  /** How much the example hangs on a culture; nothing that it proposes was done. */
  readonly triage: Triage | null;
  readonly needsHuman: boolean;
  /** What made it: engine and pair, or `file`, the pack, and who signed that off. */
  readonly engine: string;
}

/** A line's end: drafted, or the reason why it could not be. */
export type Outcome =
  | { readonly line: number; readonly adapted: AdaptedLine }
  | { readonly line: number; readonly reason: string };

export interface Adapting {
  /** Null: told line by line from the fields that a line has. */
  readonly format: DatasetFormat | null;
  /** True where the texts are in the culture's language already. */
  readonly translated: boolean;
  readonly adapt: (given: Given) => Promise<Omit<Draft, 'exampleId' | 'attempt'>>;
  /** Called in the order of the lines, one at a time. */
  readonly write: (outcome: Outcome) => Promise<void>;
}

/** Lines that are adapted at once; more are not read before the first is written. */
const window = 64;

/** Fields by which a line shows its format; the first that fits counts. */
const marks: readonly (readonly [string, DatasetFormat])[] = [
  ['messages', 'messages'],
  ['conversations', 'sharegpt'],
  ['chosen', 'preference'],
  ['completion', 'prompt-completion'],
  ['instances', 'self-instruct'],
  ['choices', 'multiple-choice'],
  ['instruction', 'alpaca'],
  ['question', 'question'],
  ['turns', 'question'],
];

const formatOf = (text: string): DatasetFormat => {
  let row: unknown;
  try {
    row = JSON.parse(text);
  } catch {
    throw new BadRow('The line is not valid JSON.');
  }
  const fields = z.record(z.string(), z.unknown()).safeParse(row);
  if (!fields.success) throw new BadRow('The line is not a JSON object.');
  const known = marks.find(([field]) => Object.hasOwn(fields.data, field));
  if (known) return known[1];
  throw new BadRow(`The line has no field that tells its format (${marks.map(([field]) => field).join(', ')}).`);
};

/** An example as a row of the format that its kind has. */
const rowOf = (content: Content): object => {
  switch (content.kind) {
    case 'chat':
      return { messages: content.turns };
    case 'instruction':
      return { instruction: content.instruction, input: content.input, output: content.output };
    case 'preference':
      return { prompt: content.prompt, chosen: content.chosen, rejected: content.rejected };
    case 'evaluation':
      return { question: content.question, choices: content.choices, answer: content.answer };
  }
};

const tooLong = `The line is longer than an example may be (${maxExampleBytes / 1024} kB).`;

const adaptLine = async ({ number, text, where }: Item, { format, translated, adapt }: Adapting): Promise<Outcome> => {
  try {
    if (text === null) throw new BadRow(tooLong);
    const { externalId, content, source } = readRow(format ?? formatOf(text), text);
    if (Buffer.byteLength(JSON.stringify(content)) > maxExampleBytes) throw new BadRow(tooLong);
    const isTranslation = translated || source !== null;
    const draft = await adapt(
      isTranslation ? { source, translation: content } : { source: content, translation: null },
    );
    const side = (name: 'literal' | 'adapted') =>
      rowOf(
        withFields(
          content,
          draft.fields.map((one) => ({ field: one.field, text: one[name] })),
        ),
      );
    const { acts, findings: checks, triage, needsHuman, engine } = draft;
    const id = externalId ?? `line-${number}`;
    return {
      line: number,
      adapted: { id, literal: side('literal'), adapted: side('adapted'), acts, checks, triage, needsHuman, engine },
    };
  } catch (error) {
    if (error instanceof BadRow || error instanceof Refusal)
      return { line: number, reason: where === '' ? error.message : `${error.message} ${where}` };
    throw error;
  }
};

/**
 * Adapts a stream of JSON Lines or one JSON array, and writes an outcome for each line that is not blank or each element, in their
 * order, each as soon as it and those before it are ready. At most `window` of them are held.
 */
export const adaptLines = async (bytes: AsyncIterable<Uint8Array>, adapting: Adapting): Promise<void> => {
  let last = Promise.resolve();
  const waiting: Promise<void>[] = [];
  const put = (made: Promise<Outcome>): void => {
    const before = last;
    last = Promise.all([made, before]).then(([outcome]) => adapting.write(outcome));
    // Seen when it is waited for; until then it must not count as unhandled.
    last.catch(() => undefined);
    waiting.push(last);
  };
  try {
    for await (const line of itemsOf(bytes, maxExampleBytes * 6)) {
      if (line.text?.trim() === '') continue;
      put(adaptLine(line, adapting));
      if (waiting.length >= window) await waiting.shift();
    }
  } catch (error) {
    if (!(error instanceof WrongEncoding)) throw error;
    const reason = 'It is not UTF-8 text. Save the file as UTF-8; nothing after this line was read.';
    put(Promise.resolve({ line: error.line, reason }));
  }
  await last;
};
