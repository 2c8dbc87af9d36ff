import type { Pool } from 'pg';
import { Refusal } from '../../domain/refusal.ts';
import { serve } from '../../platform/nats/request.ts';
import type { Context, Served } from '../../platform/nats/request.ts';
import { transaction } from '../../platform/transaction.ts';
import type { Access } from './access.ts';
import { cancelImport, deleteDataset, renameDataset } from './contract.ts';
import * as store from './rows/dataset.ts';
import type { Job } from './rows/dataset.ts';
import { endImport } from './rows/import.ts';

const noDataset = (): Refusal => new Refusal('not-found', 'There is no such dataset.');

/** What coordinators change of a dataset after they asked for its import: its name, its end, its being there. */
export const datasetChanges = (pool: Pool, access: Access): Served[] => {
  /** The dataset, for who coordinates its campaign. @throws Refusal `not-found` for who has no part in that, else `not-allowed` */
  const coordinated = async (id: string, { principal }: Context): Promise<Job> => {
    const dataset = await store.jobById(pool, id);
    if (dataset === null) throw noDataset();
    await access.assertReads(principal, dataset.campaignId);
    await access.assertCoordinator(principal, dataset.campaignId);
    return dataset;
  };
  const changed = async (id: string): Promise<Job> => {
    const dataset = await store.jobById(pool, id);
    if (dataset === null) throw noDataset();
    return dataset;
  };
  return [
    serve(renameDataset, async ({ id, name }, context) => {
      await coordinated(id, context);
      await store.setDatasetName(pool, id, name);
      return changed(id);
    }),

    serve(cancelImport, async ({ id }, context) => {
      await coordinated(id, context);
      await endImport(pool, id, 'The import was cancelled.');
      const dataset = await changed(id);
      if (dataset.state === 'imported')
        throw new Refusal(
          'wrong-state',
          'The dataset is imported already: its import has no more to cancel. It can be deleted as long as nothing of it was started.',
        );
      return dataset;
    }),

    serve(deleteDataset, async ({ id }, context) => {
      const deleted = await store.deletedDataset(pool, id);
      if (deleted !== null) {
        await access.assertReads(context.principal, deleted.campaignId);
        await access.assertCoordinator(context.principal, deleted.campaignId);
        return { id };
      }
      await coordinated(id, context);
      await transaction(pool, async (tx) => {
        await tx.query('set local statement_timeout = 0');
        // From here on no import makes examples of it; whoever is about to, waits, and finds its import ended.
        await endImport(tx, id, 'The dataset was deleted.');
        await store.deleteWaiting(tx, id);
        // What the feed, or a coordinator who made gold of it, was quicker to take is still there.
        if (await store.hasExamples(tx, id))
          throw new Refusal(
            'wrong-state',
            'Examples of the dataset were started, or are gold: it cannot be deleted any more.',
          );
        await store.setDeleted(tx, id);
      });
      return { id };
    }),
  ];
};
