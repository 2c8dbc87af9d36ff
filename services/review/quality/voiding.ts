import { Refusal } from '../../../domain/refusal.ts';
import { transaction } from '../../../platform/transaction.ts';
import { RoundClosed } from '../contract.ts';
import { outbox } from '../work/campaign.ts';
import type { ReviewContext } from '../context.ts';
import { closeRound, lockRound } from '../rows/round.ts';
import * as store from '../rows/voided.ts';

/** Judgments, and examples, that one turn handles; the next goes on. */
const perTurn = { judgments: 500, examples: 50 };

/** Makes the judgments that steps mean count no more, each in a transaction of its own, so that nobody waits for more than one round. */
export const voidMeant = async ({ pool }: ReviewContext, campaignId: string): Promise<number> => {
  let voided = 0;
  for (const one of await store.judgmentsToVoid(pool, campaignId, perTurn.judgments))
    voided += await transaction(pool, async (tx) => {
      await lockRound(tx, one.roundId);
      return store.voidJudgment(tx, one);
    });
  return voided;
};

/** Opens the settled examples again that voided judgments had a part in. What cannot be (it was opened by somebody, the campaign is over) is let be. */
export const reopenSettled = async (rim: ReviewContext, campaignId: string): Promise<number> => {
  let reopened = 0;
  for (const exampleId of await store.settledByVoided(rim.pool, campaignId, perTurn.examples)) {
    try {
      await rim.reopen(campaignId, exampleId, 'Judgments that it rested on were made void.');
      reopened++;
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'unavailable') throw error;
      rim.log.info({ campaignId, exampleId, err: error }, 'an example with a voided judgment was not opened again');
    }
    await store.keepReopened(rim.pool, exampleId);
  }
  return reopened;
};

/** Makes what was voided of a person count again where it still can; the rest is surplus. How many of each. */
export const restore = async (
  { pool }: ReviewContext,
  campaignId: string,
  contributorId: string,
): Promise<{ restored: number; surplus: number }> => {
  const standings: string[] = [];
  for (const { judgmentId, roundId, seatId } of await store.voidedOf(pool, campaignId, contributorId))
    await transaction(pool, async (tx) => {
      const { exampleId, attempt, round } = await lockRound(tx, roundId);
      await store.lockSeatOf(tx, seatId);
      const { standing, last } = await store.restoreJudgment(tx, judgmentId);
      standings.push(standing);
      if (!last) return;
      await closeRound(tx, roundId, 'last-seat');
      await outbox.append(tx, RoundClosed, exampleId, { campaignId, exampleId, attempt, round, by: 'last-seat' });
    });
  const restored = standings.filter((standing) => standing === 'filled').length;
  return { restored, surplus: standings.length - restored };
};
