import type { Act } from '../../domain/act.ts';
import type { Finding } from '../../domain/check.ts';
import type { Draft } from '../../domain/draft.ts';
import { withFields } from '../../domain/example.ts';
import type { Content } from '../../domain/example.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Triage } from '../../domain/triage.ts';
import type { Given } from '../../services/adaptation/text/adapt-content.ts';
import type { Metadata } from '../../services/catalogue/contract.ts';
import { BadRow } from '../../services/catalogue/import/formats.ts';
import { createTold } from '../../services/catalogue/import/formats/told.ts';
import type { Told } from '../../services/catalogue/import/formats/told.ts';
import { WrongEncoding } from '../../services/catalogue/import/lines.ts';
import type { Layout } from '../../services/catalogue/import/row-reader.ts';
import { rowsOf } from '../../services/catalogue/import/rows.ts';
import type { Read } from '../../services/catalogue/import/translations.ts';

/** What comes out for a line that went in. Texts have the shape in which the line had them. */
interface AdaptedLine {
  /** The line's own id, or `line-` and its number. */
  readonly id: string;
  readonly literal: object;
  readonly adapted: object;
  /** What the line says beside its texts; absent where it says nothing. */
  readonly metadata?: Metadata;
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

/** How the file is read, without a format each line as the one that its fields show; and what is done with its examples. */
export interface Adapting extends Layout {
  /** True where the texts are in the culture's language already. */
  readonly translated: boolean;
  readonly adapt: (given: Given) => Promise<Omit<Draft, 'exampleId' | 'attempt'>>;
  /** Called in the order of the lines, one at a time. */
  readonly write: (outcome: Outcome) => Promise<void>;
}

/** Lines that are adapted at once; more are not read before the first is written. */
const window = 64;

/** Where an answer is not to be given, its line says so. */
const desirable = (content: { desirable?: false | undefined }): object =>
  content.desirable === false ? { desirable: false } : {};

/** An example as a row of the format that its kind has. */
const rowOf = (content: Content): object => {
  switch (content.kind) {
    case 'chat':
      return { messages: content.turns, ...desirable(content) };
    case 'instruction':
      return {
        instruction: content.instruction,
        input: content.input,
        output: content.output,
        ...desirable(content),
      };
    case 'preference':
      return { prompt: content.prompt, chosen: content.chosen, rejected: content.rejected };
    case 'evaluation':
      return { question: content.question, choices: content.choices, answer: content.answer };
  }
};

const adaptRow = async ({ line, row, reason }: Read, { translated, adapt }: Adapting): Promise<Outcome> => {
  if (row === null) return { line, reason };
  const { externalId, content, source, metadata } = row;
  try {
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
    const id = externalId ?? `line-${line}`;
    const beside = Object.keys(metadata).length === 0 ? {} : { metadata };
    const texts = { literal: side('literal'), adapted: side('adapted') };
    return { line, adapted: { id, ...texts, ...beside, acts, checks, triage, needsHuman, engine } };
  } catch (error) {
    if (error instanceof BadRow || error instanceof Refusal) return { line, reason: error.message };
    throw error;
  }
};

/**
 * Adapts the examples of a file, as an import reads them, and writes an outcome for each row that is not blank, in their order, each as
 * soon as it and those before it are ready. At most `window` of them are held. Answers what is told of the file as a whole.
 */
export const adaptLines = async (bytes: AsyncIterable<Uint8Array>, adapting: Adapting): Promise<Told> => {
  let last = Promise.resolve();
  const waiting: Promise<void>[] = [];
  const told = createTold();
  const put = (made: Promise<Outcome>): void => {
    const before = last;
    last = Promise.all([made, before]).then(([outcome]) => adapting.write(outcome));
    // Seen when it is waited for; until then it must not count as unhandled.
    last.catch(() => undefined);
    waiting.push(last);
  };
  try {
    for await (const read of rowsOf(bytes, adapting, told)) {
      put(adaptRow(read, adapting));
      if (waiting.length >= window) await waiting.shift();
    }
  } catch (error) {
    if (!(error instanceof WrongEncoding)) throw error;
    put(Promise.resolve({ line: error.line, reason: `${error.message} Nothing after this was read.` }));
  }
  await last;
  return told;
};
