import { hash } from 'node:crypto';
import type { Pool } from 'pg';
import { createTold } from './formats/told.ts';
import type { Counting, Told } from './formats/told.ts';
import { noMetadata } from './formats/beside.ts';
import { keyDiffers } from './formats.ts';
import type { Content } from '../../domain/example.ts';
import { idOf } from '../../platform/id.ts';
import type { Outbox } from '../../platform/outbox.ts';
import { transaction } from '../../platform/transaction.ts';
import { DatasetImported } from './contract.ts';
import type { BadLine } from './contract.ts';
import type { Row } from './formats.ts';
import { WrongEncoding } from './lines.ts';
import { rowsOf } from './rows.ts';
import { lockCampaign } from './store/campaign.ts';
import type { Job } from './store/dataset.ts';
import { finishDataset, firstReason, insertBadLines, renewImport, tellDataset, yieldImport } from './store/dataset.ts';
import { adoptStaged, deleteStaged, deleteStagedLines, endAdopted, stageExamples, twinsOf } from './store/staged.ts';
import type { NewExample } from './store/staged.ts';
import { forget } from './store/translation.ts';
import { doubledLines, keepTranslations, leftTranslations, sharesItsId, translationsOf } from './translations.ts';
import type { Read } from './translations.ts';

/** Opens an upload; null where there is none. */
export type OpenUpload = (fileId: string) => Promise<AsyncIterable<Uint8Array> | null>;

export interface ImportRim {
  readonly pool: Pool;
  readonly outbox: Outbox;
  readonly open: OpenUpload;
}

/** Lines that are stored in one transaction. */
const batchLines = 1_000;

const exampleOf = (job: Job, { line, part, json }: Read, row: Row, translation: Content | null): NewExample => {
  // Each content becomes JSON once: for its bounds, its digest and the statement.
  const [sourceJson, translationJson] =
    job.language === 'translated' ? [JSON.stringify(row.source), json] : [json, JSON.stringify(translation)];
  return {
    id: idOf(part === 0 ? `${job.id}/${line}` : `${job.id}/${line}/${part}`),
    line,
    part,
    externalId: row.externalId,
    metadata: row.metadata === noMetadata ? '{}' : JSON.stringify(row.metadata),
    kind: row.content.kind,
    source: sourceJson,
    translation: translationJson,
    sha256: hash('sha256', `[${sourceJson},${translationJson}]`),
  };
};

/** Puts the second file aside, where there is one; its bad lines are stored. */
const keepSecondFile = async (rim: ImportRim, job: Job, beside: Set<number>, told: Counting): Promise<void> => {
  if (job.translationFileId === null) return;
  const bytes = await rim.open(job.translationFileId);
  if (bytes === null) throw new WrongEncoding(0, 'The translation file is not there any more. Upload it again.');
  await forget(rim.pool, job.id);
  for await (const reads of batchesOf(rowsOf(bytes, job, told))) {
    const bad = await keepTranslations(rim.pool, job.id, reads);
    for (const { line } of bad) beside.add(line);
    await storeBatch(rim, job, [], bad);
  }
};

/** Lines in batches, each of one transaction. */
async function* batchesOf(rows: AsyncIterable<Read>): AsyncGenerator<Read[]> {
  let batch: Read[] = [];
  for await (const read of rows) {
    batch.push(read);
    if (batch.length < batchLines) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Puts lines aside, and stores which are bad. */
const storeBatch = (
  rim: ImportRim,
  job: Job,
  rows: readonly NewExample[],
  bad: readonly BadLine[],
): Promise<readonly BadLine[]> =>
  transaction(rim.pool, async (tx) => {
    if (rows.length > 0) await stageExamples(tx, job.id, rows);
    await insertBadLines(tx, job.id, bad);
    await renewImport(tx, job.id);
    return bad;
  });

const refuse = (rim: ImportRim, job: Job, reason: string): Promise<void> =>
  transaction(rim.pool, async (tx) => {
    await tx.query('set local statement_timeout = 0');
    await forget(tx, job.id);
    await deleteStaged(tx, job.id);
    await finishDataset(tx, job.id, 'refused', reason, null);
  });

/**
 * Imports a dataset from its first line to its last; run again after a kill it begins anew.
 * What cannot be read at all is refused whole, leaving no example behind.
 */
export const runImport = async (rim: ImportRim, job: Job): Promise<void> => {
  let read: AllRead;
  try {
    const bytes = await rim.open(job.fileId);
    if (bytes === null) return await refuse(rim, job, 'The uploaded file is not there any more. Upload it again.');
    read = await readAll(rim, job, bytes);
  } catch (error) {
    if (error instanceof WrongEncoding) return refuse(rim, job, error.message);
    throw error;
  }
  await finish(rim, job, read);
};

/** How many lines were put aside, and how many are bad: all are counted, also those beyond what is kept with its reason. */
interface AllRead {
  readonly staged: number;
  readonly bad: number;
  readonly told: Told;
}

const readAll = async (rim: ImportRim, job: Job, bytes: AsyncIterable<Uint8Array>): Promise<AllRead> => {
  let [own, staged] = [0, 0];
  // One line may be bad for two reasons: it cannot be read, and so its English has no translation.
  const beside = new Set<number>();
  const told = createTold();
  // A run that was killed began before: its file is read again from the first line.
  await deleteStaged(rim.pool, job.id);
  await keepSecondFile(rim, job, beside, told.ofTranslation);
  const store = async (reads: readonly Read[]): Promise<void> => {
    const joined = job.translationFileId === null ? null : await translationsOf(rim.pool, job, reads);
    const rows: NewExample[] = [];
    const bad: BadLine[] = [];
    for (const read of reads) {
      const { line, row, reason } = read;
      const translation = joined?.get(read) ?? null;
      if (row === null) bad.push({ file: job.name, line, reason });
      else if (translation !== null && 'reason' in translation) bad.push(translation);
      else {
        const note = translation === null ? null : keyDiffers(row.content, translation);
        if (note !== null) told.add(line, [], [note]);
        rows.push(exampleOf(job, read, row, translation));
      }
    }
    staged += rows.length;
    for (const { file, line } of await storeBatch(rim, job, rows, bad)) {
      if (file === job.name) own++;
      else beside.add(line);
    }
  };
  // The next batch is read and parsed while PostgreSQL takes this one.
  let storing: Promise<void> = Promise.resolve();
  try {
    for await (const reads of batchesOf(rowsOf(bytes, job, told))) {
      await storing;
      storing = store(reads);
      storing.catch(() => undefined); // seen when it is waited for
    }
  } finally {
    await storing;
  }
  if (job.translationFileId === null) return { staged, bad: own, told };
  // An id that stood twice in the first file: its first row was taken before that was known.
  const doubled = await doubledLines(rim.pool, job.id);
  if (doubled.length > 0) {
    const taken = await deleteStagedLines(rim.pool, job.id, doubled);
    [staged, own] = [staged - taken, own + taken];
    const bad = doubled.map((line) => sharesItsId(job.name, line));
    for (let from = 0; from < bad.length; from += batchLines)
      await storeBatch(rim, job, [], bad.slice(from, from + batchLines));
  }
  for (let after = 0; ;) {
    const left = await leftTranslations(rim.pool, job.id, after);
    const last = left.at(-1);
    if (last === undefined) break;
    for (const { line } of left) beside.add(line);
    await storeBatch(rim, job, [], left);
    after = last.line;
  }
  return { staged, bad: own + beside.size, told };
};

/** Makes examples of what was put aside, by one transaction: nobody sees half a dataset. */
const finish = async (rim: ImportRim, job: Job, read: AllRead): Promise<void> => {
  // A million examples take longer than a lease: 5,000 a second are the least that were seen.
  await yieldImport(rim.pool, job.id, 60 + read.staged / 5_000);
  await transaction(rim.pool, async (tx) => {
    await tx.query('set local statement_timeout = 0');
    await forget(tx, job.id);
    await tx.query('savepoint adopted');
    const good = await adoptStaged(tx, job);
    // Looked for only where some line became no example.
    const twins = (good === read.staged ? [] : await twinsOf(tx, job)).map(({ line, twinLine, dataset }): BadLine => ({
      file: job.name,
      line,
      reason: `The example is the same as line ${twinLine} of ${dataset}.`,
    }));
    const bad = read.bad + twins.length;
    const reason =
      bad > 0 && job.onBadLine === 'refuse'
        ? `${bad} lines are bad, and the import was to be refused where one is.`
        : good === 0
          ? `No line of the file could be imported${bad === 0 ? ': it is empty.' : ` (${bad} bad lines). ${await firstReason(tx, job.id)}`}`
          : null;
    if (reason !== null) await tx.query('rollback to savepoint adopted');
    // A cancel under way is waited for: it ends the examples that it sees, and does not see ours yet.
    await lockCampaign(tx, job.campaignId);
    if (reason === null) await endAdopted(tx, job.id);
    for (let from = 0; from < twins.length; from += batchLines)
      await insertBadLines(tx, job.id, twins.slice(from, from + batchLines));
    await deleteStaged(tx, job.id);
    await finishDataset(tx, job.id, reason === null ? 'imported' : 'refused', reason, bad);
    await tellDataset(tx, job.id, read.told);
    if (reason === null)
      await rim.outbox.append(tx, DatasetImported, job.id, { campaignId: job.campaignId, datasetId: job.id });
  });
};
