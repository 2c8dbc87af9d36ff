import { on } from '../../../platform/nats/event.ts';
import type { Taken } from '../../../platform/nats/event.ts';
import { serve } from '../../../platform/nats/request.ts';
import { transaction } from '../../../platform/transaction.ts';
import { assertService } from '../access.ts';
import * as contract from '../contract.ts';
import { outbox } from '../work/campaign.ts';
import type { ReviewContext } from '../context.ts';
import { forgetUnsentOf } from '../rows/unsent.ts';
import * as store from '../rows/withdrawal.ts';

/** Judgments that one transaction takes back: whoever submits in one of their rounds meanwhile waits for no more than that. */
const pageSize = 100;

/** Takes back the next judgments of a person, and tells who keeps copies; how many there were. */
const takeBackPage = (
  { pool }: ReviewContext,
  campaignId: string,
  contributorId: string,
  author: string,
  before: string,
): Promise<number> =>
  transaction(pool, async (tx) => {
    const found = await store.nextOf(tx, campaignId, contributorId, before, pageSize);
    await store.takeBack(
      tx,
      found.map(({ id }) => id),
    );
    for (const [exampleId, judgments] of Map.groupBy(found, (one) => one.exampleId)) {
      const judgmentIds = judgments.map(({ id }) => id);
      await outbox.append(tx, contract.JudgmentWithdrawn, exampleId, { campaignId, exampleId, author, judgmentIds });
    }
    return found.length;
  });

/**
 * What a person gave to a campaign is taken back once they have withdrawn or objected to its use as work. By the event of that act and not in
 * it, as somebody may have judged for months: a process that dies in the middle goes on where it was. What they judge after the act stays,
 * however late or often the event comes.
 */
export const takeBackWork = (rim: ReviewContext): Taken =>
  on(contract.ConsentWithdrawn, async ({ campaignId, author, purposes }, { at }) => {
    if (!purposes.includes('review-work')) return;
    const contributorId = await store.contributorBehind(rim.pool, campaignId, author);
    if (contributorId === null) return;
    await transaction(rim.pool, async (tx) => {
      await forgetUnsentOf(tx, campaignId, contributorId);
      await store.forgetWords(tx, campaignId, contributorId);
    });
    while ((await takeBackPage(rim, campaignId, contributorId, author, at)) === pageSize);
  });

export const unpublishedHandler = (rim: ReviewContext) =>
  serve(contract.unpublishedAuthors, async ({ campaignId }, { principal }) => {
    assertService(principal);
    return { authors: await store.unpublishedAuthors(rim.pool, campaignId) };
  });
