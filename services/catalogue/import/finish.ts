import type { Pool } from 'pg';
import type { Outbox } from '../../../platform/outbox.ts';
import { transaction } from '../../../platform/transaction.ts';
import { DatasetImported } from '../contract.ts';
import type { BadLine, DatasetNote, UnusedField } from '../contract.ts';
import { sharesId } from './formats/told.ts';
import { pieceLines } from './work.ts';
import { lockCampaign } from '../rows/campaign.ts';
import type { Job } from '../rows/dataset.ts';
import { finishDataset, firstReason, insertBadLines, tellDataset } from '../rows/dataset.ts';
import { keepImport } from '../rows/import.ts';
import { adoptStaged, deleteStaged, endAdopted, repeatedIds, twinsOf } from '../rows/staged.ts';
import { forget } from '../rows/translation.ts';

/** The import was ended by somebody while it went on. */
export class ImportEnded extends Error {
  constructor() {
    super('The import was ended while it went on.');
  }
}

/** How many lines were put aside, and how many are bad: all are counted, also those beyond what is kept with its reason. */
export interface AllRead {
  readonly staged: number;
  readonly bad: number;
  readonly unusedFields: readonly UnusedField[];
  readonly notes: readonly DatasetNote[];
}

const noteOnIds = (repeated: { rows: number; line: number | null } | null): DatasetNote[] =>
  repeated === null || repeated.line === null ? [] : [{ note: sharesId, rows: repeated.rows, line: repeated.line }];

/** Makes examples of what was put aside, by one transaction: nobody sees half a dataset. */
export const finishImport = async (
  rim: { readonly pool: Pool; readonly outbox: Outbox },
  job: Job,
  read: AllRead,
): Promise<'imported' | 'refused'> => {
  // A million examples take longer than a lease: 5,000 a second are the least that were seen.
  if (!(await keepImport(rim.pool, job.id, 60 + read.staged / 5_000))) throw new ImportEnded();
  return transaction(rim.pool, async (tx) => {
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
    for (let from = 0; from < twins.length; from += pieceLines)
      await insertBadLines(tx, job.id, twins.slice(from, from + pieceLines));
    const repeated = job.translationFileId === null ? await repeatedIds(tx, job.id) : null;
    await deleteStaged(tx, job.id);
    if ((await finishDataset(tx, job.id, reason === null ? 'imported' : 'refused', reason, bad)) === 0)
      throw new ImportEnded();
    await tellDataset(tx, job.id, { ...read, notes: [...read.notes, ...noteOnIds(repeated)] });
    if (reason === null)
      await rim.outbox.append(tx, DatasetImported, job.id, { campaignId: job.campaignId, datasetId: job.id });
    return reason === null ? 'imported' : 'refused';
  });
};
