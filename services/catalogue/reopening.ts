import type { Pool } from 'pg';
import type { z } from 'zod';
import { Refusal } from '../../domain/refusal.ts';
import { assertSame } from '../../domain/same-command.ts';
import { serveBatch } from '../../platform/nats/batch.ts';
import { serve } from '../../platform/nats/request.ts';
import type { Served } from '../../platform/nats/request.ts';
import type { Outbox } from '../../platform/outbox.ts';
import type { Db } from '../../platform/sql.ts';
import { transaction } from '../../platform/transaction.ts';
import type { Access } from './access.ts';
import * as contract from './contract.ts';
import { campaignById } from './rows/campaign.ts';
import * as store from './rows/reopening.ts';

type Input = z.output<typeof contract.reopenExamples.request>;

/** Examples that one transaction opens again, so that the feed and people who settle wait for no more than that. */
const pageSize = 200;
/** Pages of one call; what remains is opened by sending the same again. */
const pagesPerCall = 10;

/** @throws Refusal where the input names both or neither, or a version that there is not */
const assertMeans = async (db: Db, { campaignId, exampleIds, guidelineVersion }: Input): Promise<void> => {
  if ((exampleIds.length === 0) === (guidelineVersion === null))
    throw new Refusal('invalid-input', 'Say which examples, or which version of the guideline: one of the two.');
  if (guidelineVersion === null) return;
  const campaign = await campaignById(db, campaignId);
  if (campaign !== null && guidelineVersion > campaign.guidelineVersion)
    throw new Refusal(
      'not-found',
      `The campaign's guideline has no version ${guidelineVersion}: the last is ${campaign.guidelineVersion}.`,
    );
};

const starts = (campaign: { state: string } | null): boolean =>
  campaign?.state === 'running' || campaign?.state === 'paused';

/** @throws Refusal `not-found`, or `wrong-state` where the campaign starts nothing any more */
const assertStarts = async (tx: Db, campaignId: string): Promise<void> => {
  const campaign = await store.stateForReopening(tx, campaignId);
  if (campaign === null) throw new Refusal('not-found', 'There is no such campaign.');
  if (!starts(campaign))
    throw new Refusal('wrong-state', `The campaign is ${campaign.state}: nothing of it can be opened again.`);
};

/** What may be opened again: attempts that are over. `needs-people` is one, as its workflow has ended. */
const over: readonly string[] = ['adopted', 'dropped', 'needs-people'];

/** @throws Refusal `not-found`, or `wrong-state` where an example is not settled: nothing is opened then */
const assertSettled = async (tx: Db, { campaignId, exampleIds }: Input): Promise<void> => {
  const found = new Map((await store.lockExamples(tx, campaignId, exampleIds)).map(({ id, state }) => [id, state]));
  for (const id of exampleIds) {
    const state = found.get(id);
    if (state === undefined) throw new Refusal('not-found', `There is no example ${id} in this campaign.`);
    if (!over.includes(state))
      throw new Refusal(
        'wrong-state',
        `Example ${id} is ${state}: only what is settled, or needs people, can be opened again. None was.`,
      );
  }
};

/** Opens examples again at their next attempt: the feed starts it. What was resolved before stays in their story as superseded. */
export const reopeningRequests = (pool: Pool, outbox: Outbox, access: Access): Served[] => {
  const reopen = async (tx: Db, { id, campaignId }: Input, ids: readonly string[]): Promise<void> => {
    if (ids.length === 0) return;
    for (const { exampleId, attempt } of await store.reopen(tx, id, ids))
      await outbox.append(tx, contract.ExampleReopened, exampleId, { campaignId, exampleId, attempt });
    await outbox.append(tx, contract.ExamplesReopened, campaignId, { campaignId, reopeningId: id });
  };

  /** Stores the reopening with what it names; one that is known is left as it is. @throws Refusal `id-taken` */
  const begin = (input: Input): Promise<store.ReopeningRow> =>
    transaction(pool, async (tx) => {
      const { id, campaignId, exampleIds, guidelineVersion, reason } = input;
      const asked = { id, campaignId, exampleIds, guidelineVersion, reason };
      const before = await store.reopeningById(tx, id);
      // What is known is answered wherever the campaign is by now.
      if (before === null) await assertStarts(tx, campaignId);
      const inserted = before === null ? await store.insertReopening(tx, asked) : 0;
      const stored = before ?? (await store.reopeningById(tx, id));
      if (stored === null) throw new Error(`The reopening ${id} was stored and is not there.`);
      const { reopenedAt, ...known } = stored;
      assertSame('reopening', known, asked);
      if (inserted === 1 && exampleIds.length > 0) {
        await assertSettled(tx, input);
        await reopen(tx, input, exampleIds);
      }
      return { ...known, reopenedAt };
    });

  /** Opens the next page of what a reopening by guideline means; false where there is none, or where the campaign has ended since. */
  const page = (input: Input, reopening: store.ReopeningRow): Promise<boolean> =>
    transaction(pool, async (tx) => {
      if (!starts(await store.stateForReopening(tx, input.campaignId))) return false;
      const ids = await store.nextMeant(tx, reopening, pageSize);
      await reopen(tx, input, ids);
      return ids.length > 0;
    });

  return [
    serve(contract.reopenExamples, async (input, { principal }) => {
      await access.assertCoordinator(principal, input.campaignId);
      await assertMeans(pool, input);
      const reopening = await begin(input);
      for (let pages = 0; input.guidelineVersion !== null && pages < pagesPerCall; pages++)
        if (!(await page(input, reopening))) break;
      const { exampleIds: _, ...answer } = reopening;
      return { ...answer, ...(await store.countReopened(pool, reopening)) };
    }),
    serveBatch(
      contract.reopenedByExamples,
      async (ids, { principal }) => {
        const readable = await access.readable(principal);
        const rows = await store.reopenedByExamples(pool, ids);
        return rows.filter(({ campaignId }) => readable === null || readable.has(campaignId));
      },
      ({ exampleId }) => exampleId,
    ),
  ];
};
