import { Refusal } from '../../../domain/refusal.ts';
import { assertSame } from '../../../domain/same-command.ts';
import { serve } from '../../../platform/nats/request.ts';
import { transaction, violates } from '../../../platform/transaction.ts';
import { contributorOf, memberOf } from '../access.ts';
import * as contract from '../contract.ts';
import { rolesFor } from '../rules/eligibility.ts';
import { mirrorOf } from '../work/campaign.ts';
import type { ReviewContext } from '../context.ts';
import { notYours } from '../work/hold.ts';
import { leftSide, preferredOf } from '../rules/outcome-side.ts';
import * as store from '../rows/outcome.ts';

const comparisonFor = (held: store.HeldComparison, contributorId: string): contract.Comparison => {
  const { seatId, campaignId, leaseExpiresAt, literal, resolved } = held;
  const sides =
    leftSide(seatId, contributorId) === 'literal'
      ? { left: literal, right: resolved }
      : { left: resolved, right: literal };
  return { seatId, campaignId, leaseExpiresAt, ...sides };
};

const claimHandler = (rim: ReviewContext) =>
  serve(contract.claimComparison, async ({ campaignId }, { principal }) => {
    const contributorId = contributorOf(principal);
    const { leaseSeconds } = await mirrorOf(rim, campaignId);
    const { roles } = await memberOf(rim.pool, campaignId, contributorId);
    if (!rolesFor('judge').some((role) => roles.includes(role)))
      throw new Refusal('not-allowed', 'Texts are compared by reviewers of the campaign.');
    const puller = { campaignId, contributorId, leaseSeconds };
    const held =
      (await store.retakeComparison(rim.pool, puller)) ??
      (await store.takeComparison(rim.pool, puller).catch((error: unknown) => {
        if (violates(error, 'one_held_comparison_per_contributor')) return store.retakeComparison(rim.pool, puller);
        throw error;
      }));
    return { comparison: held && comparisonFor(held, contributorId) };
  });

const submitHandler = (rim: ReviewContext) =>
  serve(contract.submitComparison, async ({ id, seatId, answer, comment }, { principal }) => {
    const contributorId = contributorOf(principal);
    await transaction(rim.pool, async (tx) => {
      const seat = await store.lockComparisonSeat(tx, seatId, contributorId);
      if (!seat?.mine) throw notYours();
      const known = await store.answerById(tx, id);
      const left = leftSide(seatId, contributorId);
      const preferred = preferredOf(answer, left);
      if (known !== null) {
        assertSame('answer', known, { contributorId, seatId, preferred, comment });
        return;
      }
      const { comparisonId, checkId } = seat;
      await store.insertAnswer(tx, {
        id,
        seatId,
        comparisonId,
        checkId,
        contributorId,
        left,
        preferred,
        comment,
      });
    }).catch((error: unknown) => {
      if (violates(error, 'one_answer_per_contributor'))
        throw new Refusal('already-judged', 'You have compared these two texts already.');
      throw error;
    });
    return { answerId: id };
  });

/** Comparisons, given to people who have seen nothing of the example, and answered by them. */
export const comparisonHandlers = (rim: ReviewContext) => [claimHandler(rim), submitHandler(rim)];
