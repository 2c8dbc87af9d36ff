import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { maxExampleBytes } from '../../domain/example.ts';
import type { Content } from '../../domain/example.ts';
import { idOf } from '../../platform/id.ts';
import type { Outbox } from '../../platform/outbox.ts';
import { transaction } from '../../platform/transaction.ts';
import { DatasetImported } from './contract.ts';
import type { BadLine } from './contract.ts';
import { BadRow, readRow } from './formats.ts';
import type { Row } from './formats.ts';
import { WrongEncoding, linesOf } from './lines.ts';
import { lockCampaign } from './store/campaign.ts';
import type { Job } from './store/dataset.ts';
import { finishDataset, insertBadLines, renewImport } from './store/dataset.ts';
import { deleteStaged, insertExamples, releaseStaged, twinOf } from './store/example.ts';
import type { NewExample } from './store/example.ts';
import { translationsOf } from './translations.ts';
import type { Read, Translations } from './translations.ts';

/** Opens an upload; null where there is none. */
export type OpenUpload = (fileId: string) => Promise<AsyncIterable<Uint8Array> | null>;

export interface ImportRim {
  readonly pool: Pool;
  readonly outbox: Outbox;
  readonly open: OpenUpload;
}

/** Lines that are stored in one transaction; a kill loses at most this much work, and no line. */
const batchLines = 200;

async function* rowsOf(bytes: AsyncIterable<Uint8Array>, format: Job['format']): AsyncGenerator<Read> {
  // A line of JSON may be up to six times its text (escapes), so the bound on the text is checked after parsing as well.
  for await (const { number, text } of linesOf(bytes, maxExampleBytes * 6)) {
    if (text !== null && text.trim() === '') continue;
    yield readLine(format, number, text);
  }
}

const tooLong = `The line is longer than an example may be (${maxExampleBytes / 1024} kB).`;

const readLine = (format: Job['format'], line: number, text: string | null): Read => {
  if (text === null) return { line, row: null, reason: tooLong };
  try {
    const row = readRow(format, text.startsWith('\uFEFF') ? text.slice(1) : text);
    if (Buffer.byteLength(JSON.stringify(row.content)) > maxExampleBytes) return { line, row: null, reason: tooLong };
    return { line, row, reason: '' };
  } catch (error) {
    if (error instanceof BadRow) return { line, row: null, reason: error.message };
    throw error;
  }
};

const exampleOf = (job: Job, line: number, row: Row, translation: Content | null): NewExample => {
  const [source, adapted] = job.language === 'translated' ? [row.source, row.content] : [row.content, translation];
  const sha256 = createHash('sha256')
    .update(JSON.stringify([source, adapted]))
    .digest('hex');
  const { externalId } = row;
  return {
    id: idOf(`${job.id}/${line}`),
    line,
    externalId,
    kind: row.content.kind,
    source,
    translation: adapted,
    sha256,
  };
};

const openTranslations = async (rim: ImportRim, job: Job): Promise<Translations | null> => {
  if (job.translationFileId === null) return null;
  const bytes = await rim.open(job.translationFileId);
  if (bytes === null) throw new WrongEncoding(0, 'The translation file is not there any more. Upload it again.');
  return translationsOf(rowsOf(bytes, job.format));
};

/** Stores lines; answers all that are bad, those that turn out to be twins included. */
const storeBatch = (
  rim: ImportRim,
  job: Job,
  rows: readonly NewExample[],
  bad: readonly BadLine[],
): Promise<BadLine[]> =>
  transaction(rim.pool, async (tx) => {
    const there = await insertExamples(tx, job, rows);
    const twins: BadLine[] = [];
    for (const row of rows) {
      if (there.has(row.id)) continue;
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
  const translations = await openTranslations(rim, job);
  let rows: NewExample[] = [];
  let bad = [...(translations?.bad ?? [])];
  let own = 0;
  // One line may be bad for two reasons: it cannot be read, and so its English has no translation.
  const beside = new Set<number>();
  const store = async (more: readonly BadLine[] = []) => {
    for (const { file, line } of await storeBatch(rim, job, rows, [...bad, ...more])) {
      if (file === job.name) own++;
      else beside.add(line);
    }
    rows = [];
    bad = [];
  };
  for await (const read of rowsOf(bytes, job.format)) {
    const { line, row, reason } = read;
    if (row === null) {
      bad.push({ file: job.name, line, reason });
      translations?.skip(line);
    } else {
      const translation = translations?.of({ ...read, row }) ?? null;
      if (translation !== null && 'reason' in translation) bad.push(translation);
      else rows.push(exampleOf(job, line, row, translation));
    }
    if (rows.length + bad.length >= batchLines) await store();
  }
  await store(translations?.left());
  return own + beside.size;
};

const finish = (rim: ImportRim, job: Job, bad: number): Promise<void> =>
  transaction(rim.pool, async (tx) => {
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
