import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { z } from 'zod';
import { isOver } from '../../domain/campaign.ts';
import { Refusal } from '../../domain/refusal.ts';
import { assertSame } from '../../domain/same-command.ts';
import { serveBatch } from '../../platform/nats/batch.ts';
import type { Labels } from '../../platform/files/files.ts';
import { whyNotUsable } from '../../platform/files/upload.ts';
import type { UploadUse } from '../../platform/files/upload.ts';
import { serve } from '../../platform/nats/request.ts';
import type { Served } from '../../platform/nats/request.ts';
import { violates } from '../../platform/transaction.ts';
import type { Access } from './access.ts';
import { pageOfIds } from './campaign.ts';
import { datasetsByIds, importDataset, listBadLines, listDatasets, permitUpload } from './contract.ts';
import type { Dataset } from './contract.ts';
import { unknownField } from './import/columns.ts';
import * as store from './rows/dataset.ts';
import { campaignById } from './rows/campaign.ts';

/** Size, SHA-256 and labels of an upload, without reading it; null where there is none. */
export type StatUpload = (fileId: string) => Promise<{ size: number; sha256: string; labels: Labels } | null>;

/** The bytes of one or two uploads as one digest. @throws Refusal where one is missing, empty, or another's */
const digestOf = async (stat: StatUpload, fileIds: readonly string[], use: UploadUse): Promise<string> => {
  const digests: string[] = [];
  for (const fileId of fileIds) {
    const upload = await stat(fileId);
    if (upload === null)
      throw new Refusal('not-found', `There is no uploaded file ${fileId}. Upload it first: PUT /files/${fileId}`);
    const why = whyNotUsable(upload.labels, use);
    if (why !== null) throw new Refusal('not-allowed', why);
    if (upload.size === 0) throw new Refusal('unreadable-file', `The file ${fileId} is empty.`);
    digests.push(upload.sha256);
  }
  return digests.length === 1 ? (digests[0] ?? '') : createHash('sha256').update(digests.join('\n')).digest('hex');
};

const alreadyImported = ({ name }: Pick<Dataset, 'name'>): Refusal =>
  new Refusal('already-imported', `These very bytes are already the dataset "${name}" of this campaign.`);

/** The import that was asked for before. @throws Refusal `id-taken` where it was for something else */
const sameImport = (known: store.Job, asked: z.output<typeof importDataset.request>): store.Job => {
  // It may have another name by now: what counts is the one that it was asked for by, where that is known.
  const askedName = known.askedName === null ? null : asked.name;
  assertSame('dataset', known, { ...asked, name: known.name, askedName });
  return known;
};

/** Datasets: imported by coordinators, read by members. */
export const datasetRequests = (
  rim: { readonly pool: Pool; stat: StatUpload; wake: () => void },
  access: Access,
): Served[] => {
  const { pool } = rim;
  const assertReadsDataset = async (datasetId: string, principal: Parameters<Access['readable']>[0]) => {
    const [dataset] = await store.datasetsByIds(pool, [datasetId]);
    if (dataset === undefined) throw new Refusal('not-found', 'There is no such dataset.');
    await access.assertReads(principal, dataset.campaignId);
  };
  return [
    serve(permitUpload, async ({ campaignId }, { principal }) => {
      if (campaignId === null) await access.assertCoordinatesAny(principal);
      else await access.assertCoordinator(principal, campaignId);
      return {};
    }),
    serve(importDataset, async (input, { principal }) => {
      await access.assertCoordinator(principal, input.campaignId);
      const known = await store.jobById(pool, input.id);
      if (known !== null) return sameImport(known, input);
      if ((await store.deletedDataset(pool, input.id)) !== null)
        throw new Refusal('id-taken', 'This id belonged to a dataset that was deleted. Choose a new one.');
      const campaign = await campaignById(pool, input.campaignId);
      if (campaign === null) throw new Refusal('not-found', 'There is no such campaign.');
      if (isOver(campaign.state)) {
        throw new Refusal('wrong-state', `The campaign is ${campaign.state}: nothing can be imported into it.`);
      }
      if (input.language === 'translated' && input.translationFileId !== null) {
        throw new Refusal('invalid-input', 'A file that is itself translated takes no translation file beside it.');
      }
      const unknown = unknownField(input.format, input.columns);
      if (unknown !== null) throw new Refusal('invalid-input', unknown);
      const sha256 = await digestOf(
        rim.stat,
        [input.fileId, ...(input.translationFileId === null ? [] : [input.translationFileId])],
        { principal, scope: input.campaignId },
      );
      const twin = await store.datasetByBytes(pool, input.campaignId, sha256);
      if (twin !== null) throw alreadyImported(twin);
      const none = { examples: 0, badLines: 0, refusal: null, unusedFields: [], notes: [] };
      const job = { ...input, ...none, askedName: input.name, state: 'importing' as const, sha256 };
      await store.insertDataset(pool, job).catch((error: unknown) => {
        if (violates(error, 'one_dataset_per_bytes')) throw alreadyImported(input);
        throw error;
      });
      rim.wake();
      const made = await store.jobById(pool, input.id);
      if (made === null) throw new Error(`Dataset ${input.id} was stored and is not there.`);
      // Of two who use one id at once, one may have been quicker with something else.
      return sameImport(made, input);
    }),

    serveBatch(
      datasetsByIds,
      async (ids, { principal }) => {
        const readable = await access.readable(principal);
        const datasets = await store.datasetsByIds(pool, ids);
        return datasets.filter(({ campaignId }) => readable === null || readable.has(campaignId));
      },
      ({ id }) => id,
    ),

    serve(listDatasets, async ({ campaignId, first, after }, { principal }) => {
      await access.assertReads(principal, campaignId);
      return pageOfIds(await store.datasetIds(pool, campaignId, after, first + 1), first);
    }),

    serve(listBadLines, async ({ datasetId, first, after }, { principal }) => {
      await assertReadsDataset(datasetId, principal);
      const { line, file } = after ?? { line: 0, file: '' };
      const rows = await store.badLines(pool, datasetId, line, file, first + 1);
      const items = rows.slice(0, first);
      const last = items.at(-1);
      return { items, end: rows.length > first && last ? `${last.line}:${last.file}` : null };
    }),
  ];
};
