import type { Pool } from 'pg';
import type { z } from 'zod';
import { WorkBroke } from '../../../platform/apart.ts';
import type { Apart } from '../../../platform/apart.ts';
import { isUnstorable } from '../../../platform/failure.ts';
import type { Stretch } from '../../../platform/files/store.ts';
import type { Outbox } from '../../../platform/outbox.ts';
import { transaction } from '../../../platform/transaction.ts';
import type { BadLine, DatasetNote, UnusedField } from '../contract.ts';
import { orderNote } from './formats/joined.ts';
import { createTold } from './formats/told.ts';
import type { Counting } from './formats/told.ts';
import { ImportEnded, finishImport } from './finish.ts';
import type { AllRead } from './finish.ts';
import { Piece, exampleOf, pieceLines } from './work.ts';
import type { ImportWork } from './work.ts';
import type { Job } from '../rows/dataset.ts';
import { deleteBadLines, finishDataset, insertBadLines } from '../rows/dataset.ts';
import { renewImport } from '../rows/import.ts';
import { deleteStaged, deleteStagedLines, stageExamples } from '../rows/staged.ts';
import { stagedColumns } from '../rows/staged-columns.ts';
import type { NewExample, StagedColumns } from '../rows/staged-columns.ts';
import { forget } from '../rows/translation.ts';
import { doubledLines, keepTranslations, leftTranslations, sharesItsId, translationsOf } from './translations.ts';

/** The bytes of an upload, and how many they are. */
interface Upload {
  readonly size: number;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Opens an upload, whole or a stretch of its bytes; null where there is none. */
export type OpenUpload = (fileId: string, stretch?: Stretch) => Promise<Upload | null>;

export interface ImportRim {
  readonly pool: Pool;
  readonly outbox: Outbox;
  readonly open: OpenUpload;
  /** Where files are read. */
  readonly apart: Apart;
}

/** A file that cannot be imported, and why. */
class Refused extends Error {}

const workModule = new URL('./work.ts', import.meta.url);

/** True of what this file does each time: begun again, it would take as long and end the same way. What the machine did passes. */
const isOfTheFile = ({ how, passes }: WorkBroke): boolean =>
  how === 'endless' || how === 'out-of-memory' || (how === 'threw' && !passes);

/** What a process of its own makes of a file. @throws Refused, or what may pass */
async function* piecesOf(rim: ImportRim, run: Run, file: Upload, isTranslation = false): AsyncGenerator<Piece> {
  const input: z.input<typeof ImportWork> = {
    job: run.job,
    fileBytes: file.size,
    joined: run.job.translationFileId !== null,
    isTranslation,
  };
  try {
    for await (const item of rim.apart.run(workModule, input, file.bytes, run.signal)) {
      const piece = Piece.parse(item);
      if (piece.refusal !== null) throw new Refused(piece.refusal);
      yield piece;
    }
  } catch (error) {
    if (error instanceof WorkBroke && isOfTheFile(error))
      throw new Refused(`The file cannot be read: ${error.message.slice(0, 300).replace(/\.$/u, '')}.`, {
        cause: error,
      });
    throw error;
  }
}

/** Puts the second file aside, where there is one; its bad lines are stored. Answers which of its fields nobody reads. */
const keepSecondFile = async (rim: ImportRim, run: Run, beside: Set<number>): Promise<readonly UnusedField[]> => {
  const { job } = run;
  if (job.translationFileId === null) return [];
  const file = await rim.open(job.translationFileId);
  if (file === null) throw new Refused('The translation file is not there any more. Upload it again.');
  await forget(rim.pool, job.id);
  let unused: readonly UnusedField[] = [];
  for await (const { reads, told } of piecesOf(rim, run, file, true)) {
    unused = told?.unusedFields ?? unused;
    const bad = await keepTranslations(rim.pool, job.id, reads);
    for (const { line } of bad) beside.add(line);
    await storeBatch(rim, job, null, bad);
  }
  return unused;
};

/** Puts lines aside, and stores which are bad. */
const storeBatch = (
  rim: ImportRim,
  job: Job,
  rows: StagedColumns | null,
  bad: readonly BadLine[],
): Promise<readonly BadLine[]> =>
  transaction(rim.pool, async (tx) => {
    if (rows !== null) await stageExamples(tx, job.id, rows);
    await insertBadLines(tx, job.id, bad);
    if (!(await renewImport(tx, job.id))) throw new ImportEnded();
    return bad;
  }).catch((error: unknown) => {
    if (!(error instanceof Error && isUnstorable(error))) throw error;
    const [first, last] = [rows?.firstLine ?? bad[0]?.line, rows?.lastLine ?? bad.at(-1)?.line];
    throw new Refused(`Lines ${first} to ${last} hold a text that cannot be stored: ${error.message}.`, {
      cause: error,
    });
  });

/** Refuses a dataset whole; nothing of it is left but its bad lines. */
export const refuseImport = (rim: Pick<ImportRim, 'pool'>, id: string, reason: string): Promise<void> =>
  transaction(rim.pool, async (tx) => {
    await tx.query('set local statement_timeout = 0');
    await forget(tx, id);
    await deleteStaged(tx, id);
    await finishDataset(tx, id, 'refused', reason, null);
  });

/** An import under way. */
export interface Run {
  readonly job: Job;
  /** Calls it off. */
  readonly signal?: AbortSignal;
}

/**
 * Imports a dataset from its first line to its last; run again after a kill it begins anew. What cannot be read at all is refused whole,
 * leaving no example behind.
 * @throws ImportEnded, WorkBroke, or what made it break off
 */
export const runImport = async (rim: ImportRim, run: Run): Promise<'imported' | 'refused'> => {
  try {
    const file = await rim.open(run.job.fileId);
    if (file === null) throw new Refused('The uploaded file is not there any more. Upload it again.');
    return await finishImport(rim, run.job, await readAll(rim, run, file));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await refuseImport(rim, run.job.id, error.message);
    return 'refused';
  }
};

const readAll = async (rim: ImportRim, run: Run, file: Upload): Promise<AllRead> => {
  const { job } = run;
  let [own, staged] = [0, 0];
  // One line may be bad for two reasons: it cannot be read, and so its English has no translation.
  const beside = new Set<number>();
  // A run that was killed began before: its file is read again from the first line.
  await deleteStaged(rim.pool, job.id);
  await deleteBadLines(rim.pool, job.id);
  let unusedFields = await keepSecondFile(rim, run, beside);
  let notes: readonly DatasetNote[] = [];
  // What only shows once both files are seen.
  const ofBoth = createTold();
  const store = async (piece: Piece): Promise<void> => {
    const joined = await joinedWith(rim, job, piece, ofBoth);
    staged += joined.rows?.count ?? 0;
    own += piece.moreBad;
    for (const { file: name, line } of await storeBatch(rim, job, joined.rows, joined.bad)) {
      if (name === job.name) own++;
      else beside.add(line);
    }
  };
  // The next piece is made while PostgreSQL takes this one.
  let storing: Promise<void> = Promise.resolve();
  try {
    for await (const piece of piecesOf(rim, run, file)) {
      await storing;
      storing = store(piece);
      storing.catch(() => undefined); // seen when it is waited for
      unusedFields = [...(piece.told?.unusedFields ?? []), ...unusedFields];
      notes = [...notes, ...(piece.told?.notes ?? [])];
    }
  } finally {
    await storing;
  }
  if (job.translationFileId === null) return { staged, bad: own, unusedFields, notes };
  // An id that stood twice in the first file: its first row was taken before that was known.
  const doubled = await doubledLines(rim.pool, job.id);
  if (doubled.length > 0) {
    const taken = await deleteStagedLines(rim.pool, job.id, doubled);
    [staged, own] = [staged - taken, own + taken];
    const bad = doubled.map((line) => sharesItsId(job.name, line));
    for (let from = 0; from < bad.length; from += pieceLines)
      await storeBatch(rim, job, null, bad.slice(from, from + pieceLines));
  }
  for (let after = 0; ;) {
    const left = await leftTranslations(rim.pool, job.id, after);
    const last = left.at(-1);
    if (last === undefined) break;
    for (const { line } of left) beside.add(line);
    await storeBatch(rim, job, null, left);
    after = last.line;
  }
  return { staged, bad: own + beside.size, unusedFields, notes: [...notes, ...ofBoth.notes] };
};

/** The rows of a piece, those of a file that has another beside it with their translations, and its bad lines. */
const joinedWith = async (
  rim: ImportRim,
  job: Job,
  { examples, bad, reads }: Piece,
  notes: Counting,
): Promise<{ rows: StagedColumns | null; bad: BadLine[] }> => {
  const told = bad.map((one): BadLine => ({ file: job.name, ...one }));
  if (reads.length === 0) return { rows: examples, bad: told };
  const rows: NewExample[] = [];
  const joined = await translationsOf(rim.pool, job, reads);
  for (const read of reads) {
    const { line, row, reason } = read;
    const translation = joined.get(read) ?? null;
    if (row === null) told.push({ file: job.name, line, reason });
    else if (translation !== null && 'reason' in translation) told.push(translation);
    else {
      const note = translation === null ? null : orderNote(row.content, translation);
      if (note !== null) notes.add(line, [], [note]);
      rows.push(exampleOf(job, read, row, translation));
    }
  }
  return { rows: rows.length === 0 ? null : stagedColumns(rows), bad: told };
};
