import { hash } from 'node:crypto';
import type { Pool } from 'pg';
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
import { finishDataset, insertBadLines, renewImport } from './store/dataset.ts';
import { deleteStaged, insertExamples, releaseStaged, twinOf } from './store/example.ts';
import type { NewExample } from './store/example.ts';
import { forget } from './store/translation.ts';
import { keepTranslations, leftTranslations, translationsOf } from './translations.ts';
import type { Read } from './translations.ts';

/** Opens an upload; null where there is none. */
export type OpenUpload = (fileId: string) => Promise<AsyncIterable<Uint8Array> | null>;

export interface ImportRim {
  readonly pool: Pool;
  readonly outbox: Outbox;
  readonly open: OpenUpload;
}

/** Lines that are stored in one transaction; a kill loses at most this much work, and no line. */
const batchLines = 1_000;

const exampleOf = (job: Job, line: number, row: Row, translation: Content | null): NewExample => {
  const [source, adapted] = job.language === 'translated' ? [row.source, row.content] : [row.content, translation];
  // Each content becomes JSON once: for its digest and for the statement.
  const [sourceJson, translationJson] = [JSON.stringify(source), JSON.stringify(adapted)];
  return {
    id: idOf(`${job.id}/${line}`),
    line,
    externalId: row.externalId,
    kind: row.content.kind,
    source: sourceJson,
    translation: translationJson,
    sha256: hash('sha256', `[${sourceJson},${translationJson}]`),
  };
};

/** Puts the second file aside, where there is one; its bad lines are stored. Answers how many lines of it are bad. */
const keepSecondFile = async (rim: ImportRim, job: Job, beside: Set<number>): Promise<void> => {
  if (job.translationFileId === null) return;
  const bytes = await rim.open(job.translationFileId);
  if (bytes === null) throw new WrongEncoding(0, 'The translation file is not there any more. Upload it again.');
  await forget(rim.pool, job.id);
  for await (const reads of batchesOf(rowsOf(bytes, job))) {
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

/** Stores lines; answers all that are bad, those that turn out to be twins included. */
const storeBatch = (
  rim: ImportRim,
  job: Job,
  rows: readonly NewExample[],
  bad: readonly BadLine[],
): Promise<BadLine[]> =>
  transaction(rim.pool, async (tx) => {
    const there = rows.length === 0 ? null : await insertExamples(tx, job, rows);
    const twins: BadLine[] = [];
    for (const row of there === null ? [] : rows) {
      if (there?.has(row.id)) continue;
      const twin = await twinOf(tx, job.campaignId, row.sha256);
      const where = twin === null ? 'another line' : `line ${twin.line} of ${twin.dataset}`;
      twins.push({ file: job.name, line: row.line, reason: `The example is the same as ${where}.` });
    }
    await insertBadLines(tx, job.id, [...bad, ...twins]);
    await renewImport(tx, job.id);
    return [...bad, ...twins];
  });

const refuse = (rim: ImportRim, job: Job, reason: string): Promise<void> =>
  transaction(rim.pool, async (tx) => {
    await tx.query('set local statement_timeout = 0');
    await forget(tx, job.id);
    await deleteStaged(tx, job.id);
    await finishDataset(tx, job.id, 'refused', reason, null);
  });

/**
 * Imports a dataset from its first line to its last; run again after a kill it finds what it stored and goes on.
 * What cannot be read at all is refused whole, leaving no example behind.
 */
export const runImport = async (rim: ImportRim, job: Job): Promise<void> => {
  let bad: number;
  try {
    const bytes = await rim.open(job.fileId);
    if (bytes === null) return await refuse(rim, job, 'The uploaded file is not there any more. Upload it again.');
    bad = await readAll(rim, job, bytes);
  } catch (error) {
    if (error instanceof WrongEncoding) return refuse(rim, job, error.message);
    throw error;
  }
  await finish(rim, job, bad);
};

/** Answers how many lines are bad: all are counted, also those beyond what is kept with its reason. */
const readAll = async (rim: ImportRim, job: Job, bytes: AsyncIterable<Uint8Array>): Promise<number> => {
  let own = 0;
  // One line may be bad for two reasons: it cannot be read, and so its English has no translation.
  const beside = new Set<number>();
  await keepSecondFile(rim, job, beside);
  const store = async (reads: readonly Read[]): Promise<void> => {
    const joined = job.translationFileId === null ? null : await translationsOf(rim.pool, job.id, reads);
    const rows: NewExample[] = [];
    const bad: BadLine[] = [];
    for (const { line, row, reason } of reads) {
      const translation = joined?.get(line) ?? null;
      if (row === null) bad.push({ file: job.name, line, reason });
      else if (translation !== null && 'reason' in translation) bad.push(translation);
      else rows.push(exampleOf(job, line, row, translation));
    }
    for (const { file, line } of await storeBatch(rim, job, rows, bad)) {
      if (file === job.name) own++;
      else beside.add(line);
    }
  };
  // The next batch is read and parsed while PostgreSQL takes this one.
  let storing: Promise<void> = Promise.resolve();
  try {
    for await (const reads of batchesOf(rowsOf(bytes, job))) {
      await storing;
      storing = store(reads);
      storing.catch(() => undefined); // seen when it is waited for
    }
  } finally {
    await storing;
  }
  if (job.translationFileId === null) return own;
  for (let after = 0; ;) {
    const left = await leftTranslations(rim.pool, job.id, after);
    const last = left.at(-1);
    if (last === undefined) break;
    for (const { line } of left) beside.add(line);
    await storeBatch(rim, job, [], left);
    after = last.line;
  }
  return own + beside.size;
};

const finish = (rim: ImportRim, job: Job, bad: number): Promise<void> =>
  transaction(rim.pool, async (tx) => {
    // A million examples are let go by one statement, so that nobody sees half a dataset.
    await tx.query('set local statement_timeout = 0');
    await forget(tx, job.id);
    // A cancel under way is waited for: it ends the examples that it sees, and does not see ours yet.
    await lockCampaign(tx, job.campaignId);
    const { rows } = await tx.query(`select count(*)::int as good from catalogue.example where dataset_id = $1`, [
      job.id,
    ]);
    const good = Number(rows[0]?.good);
    const reason =
      bad > 0 && job.onBadLine === 'refuse'
        ? `${bad} lines are bad, and the import was to be refused where one is.`
        : good === 0
          ? `No line of the file could be imported${bad === 0 ? ': it is empty' : ` (${bad} bad lines)`}.`
          : null;
    if (reason !== null) {
      await deleteStaged(tx, job.id);
      await finishDataset(tx, job.id, 'refused', reason, bad);
      return;
    }
    await finishDataset(tx, job.id, 'imported', null, bad);
    await releaseStaged(tx, job.id);
    await rim.outbox.append(tx, DatasetImported, job.id, { campaignId: job.campaignId, datasetId: job.id });
  });
