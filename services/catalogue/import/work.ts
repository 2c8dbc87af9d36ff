import { hash } from 'node:crypto';
import { z } from 'zod';
import type { Content } from '../../../domain/example.ts';
import { idOf } from '../../../platform/id.ts';
import { badForGood, badLinesKept, mostBadLines, mostRows, mostTextBytes } from '../rules/bounds.ts';
import type { Row } from './formats.ts';
import { createTold } from './formats/told.ts';
import type { Told } from './formats/told.ts';
import { WrongEncoding } from './lines.ts';
import { readsOf } from './rows.ts';
import type { Job } from '../rows/dataset.ts';
import { stagedColumns } from '../rows/staged-columns.ts';
import type { NewExample, StagedColumns } from '../rows/staged-columns.ts';
import type { JoinedRead, Read } from './translations.ts';

/* What an import does in a process of its own (platform/apart.ts): it makes examples of the bytes of a file. */

/** What the work is given: the import, the bytes of the file, and whether its rows are joined with those of another file. */
// The schema of the import is of the database's side, which this process does not load.
export const ImportWork = z.object({
  job: z.custom<Job>((value) => typeof value === 'object'),
  fileBytes: z.int(),
  joined: z.boolean(),
  isTranslation: z.boolean(),
});

/** A line that is no example, and why. */
interface BadRead {
  readonly line: number;
  readonly reason: string;
}

/** What comes of some lines: of a file that is joined its reads, else examples and bad lines. Or why the file is refused whole. */
export const Piece = z.object({
  examples: z.custom<StagedColumns | null>((value) => typeof value === 'object'),
  bad: z.custom<BadRead[]>(Array.isArray),
  /** How many more are bad, beyond those of which the reason is kept. */
  moreBad: z.int(),
  reads: z.custom<JoinedRead[]>(Array.isArray),
  refusal: z.string().nullable(),
  /** With the last piece: what the file holds beside its examples. */
  told: z.custom<Pick<Told, 'unusedFields' | 'notes'> | null>((value) => typeof value === 'object'),
});
export type Piece = z.infer<typeof Piece>;

/** Lines, and characters, that are stored in one transaction. */
export const pieceLines = 1_000;
const pieceCharacters = 4_000_000;

export const exampleOf = (
  job: Pick<Job, 'id' | 'language'>,
  { line, part, json }: Read,
  row: Row,
  translation: Content | null,
): NewExample => {
  // Each content becomes JSON once: for its bounds, its digest and the statement.
  const [sourceJson, translationJson] =
    job.language === 'translated' ? [JSON.stringify(row.source), json] : [json, JSON.stringify(translation)];
  return {
    id: idOf(part === 0 ? `${job.id}/${line}` : `${job.id}/${line}/${part}`),
    line,
    part,
    externalId: row.externalId,
    // Most rows have none, and not as many objects.
    metadata: Object.keys(row.metadata).length === 0 ? '{}' : JSON.stringify(row.metadata),
    kind: row.content.kind,
    source: sourceJson,
    translation: translationJson,
    sha256: hash('sha256', `[${sourceJson},${translationJson}]`),
  };
};

const empty = (): Piece => ({ examples: null, bad: [], moreBad: 0, reads: [], refusal: null, told: null });

async function* piecesOf(
  { job, fileBytes, joined, isTranslation }: z.infer<typeof ImportWork>,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Piece> {
  const mostText = mostTextBytes(fileBytes);
  let examples: NewExample[] = [];
  let piece = { ...empty(), bad: new Array<BadRead>(), reads: new Array<JoinedRead>() };
  let [rows, bad, text, lines, characters] = [0, 0, 0, 0, 0];
  let [firstReason, rowNumber] = ['', 0];
  const told = createTold();
  const made = (): Piece => ({ ...piece, examples: examples.length === 0 ? null : stagedColumns(examples) });
  // Some at a time: to wait for each row costs a fifth of what reading it does.
  for await (const reads of readsOf(bytes, job, isTranslation ? told.ofTranslation : told))
    for (const read of reads) {
      if (++rows > mostRows)
        throw new WrongEncoding(read.line, `A file may have ${mostRows} rows at most. Split it into several.`);
      lines++;
      if (read.row === null) {
        if (bad++ === 0) firstReason = read.reason;
        if (bad > mostBadLines && bad > (rows - bad) * badForGood)
          throw new WrongEncoding(
            read.line,
            `Of the first ${rows} lines ${bad} cannot be read; the first says: ${firstReason}`,
          );
      }
      let size = 0;
      if (joined) {
        if (read.part === 0) rowNumber++;
        piece.reads.push({ ...read, rowNumber });
        size = read.json.length;
      } else if (read.row === null) {
        if (bad > badLinesKept) piece.moreBad++;
        else piece.bad.push({ line: read.line, reason: read.reason });
      } else {
        const example = exampleOf(job, read, read.row, null);
        examples.push(example);
        size = example.source.length + example.translation.length;
      }
      characters += size;
      text += size;
      if (text > mostText)
        throw new WrongEncoding(
          read.line,
          `The file’s ${fileBytes} bytes unpack to more than ${Math.floor(mostText / 1024 / 1024)} MB of text, which no file of real texts does.`,
        );
      if (lines < pieceLines && characters < pieceCharacters) continue;
      yield made();
      piece = { ...empty(), bad: [], reads: [] };
      [examples, lines, characters] = [[], 0, 0];
    }
  yield { ...made(), told: { unusedFields: told.unusedFields, notes: told.notes } };
}

/** The work of the process. */
export async function* work(input: unknown, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  try {
    yield* piecesOf(ImportWork.parse(input), bytes);
  } catch (error) {
    if (!(error instanceof WrongEncoding)) throw error;
    yield { ...empty(), refusal: error.message };
  }
}
