import { noPart } from '../../../domain/access.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { assertSame } from '../../../domain/same-command.ts';
import { firstThatFit } from '../../../platform/nats/batch.ts';
import { serve } from '../../../platform/nats/request.ts';
import { transaction, violates } from '../../../platform/transaction.ts';
import { contributorOf } from '../access.ts';
import * as contract from '../contract.ts';
import type { Appeal } from '../contract.ts';
import type { ReviewContext } from '../context.ts';
import * as store from '../rows/guard.ts';
import { signalsOf } from '../rows/signal.ts';
import { assertSeesQuality } from './gold.ts';
import { stepWithReason } from '../rules/guard-reasons.ts';
import { restore } from './voiding.ts';

const wrongState = (message: string): Refusal => new Refusal('wrong-state', message);

/** Whether there is anything in force that a person could say is wrong. */
const mayAppeal = ({ guard, voided, appeals }: store.StandingRow): boolean =>
  (guard !== 'none' || voided > 0) && appeals.every(({ outcome }) => outcome !== null);

/** The appeal that has this id; null where it is new. @throws Refusal `id-taken` where it is another one */
const known = async (
  { pool }: ReviewContext,
  asked: { id: string; contributorId: string; campaignId: string; text: string },
): Promise<Appeal | null> => {
  const found = await store.appealById(pool, asked.id);
  if (found !== null) assertSame('appeal', found, asked);
  return found;
};

const appealHandler = (rim: ReviewContext) =>
  serve(contract.appeal, async ({ id, campaignId, text }, { principal }) => {
    const contributorId = contributorOf(principal);
    const asked = { id, campaignId, contributorId, text };
    const before = await known(rim, asked);
    if (before !== null) return before;
    const standing = await store.standingOf(rim.pool, campaignId, contributorId);
    if (standing === null) throw noPart();
    if (!mayAppeal(standing))
      throw wrongState('There is nothing to appeal against, or your last appeal is not decided yet.');
    try {
      return await store.insertAppeal(rim.pool, asked);
    } catch (error) {
      if (!violates(error, 'appeal_pkey') && !violates(error, 'one_open_appeal_per_person')) throw error;
      const first = await known(rim, asked);
      if (first === null) throw wrongState('Your last appeal is not decided yet.');
      return first;
    }
  });

/** Ends what the steps have done to somebody. Judgments follow one by one, each in its round: called again it goes on where it stopped. */
const decideHandler = (rim: ReviewContext) =>
  serve(contract.decideAppeal, async ({ appealId, outcome, reason }, { principal }) => {
    const found = await store.appealById(rim.pool, appealId);
    if (found === null) throw new Refusal('not-found', 'There is no such appeal.');
    const { campaignId, contributorId } = found;
    await assertSeesQuality(rim.pool, campaignId, principal);
    const decidedBy = principal.kind === 'service' ? null : principal.id;
    if (decidedBy === contributorId) throw new Refusal('not-allowed', 'Somebody else decides on your appeal.');
    if (found.outcome !== null && found.outcome !== outcome)
      throw wrongState(`The appeal was ${found.outcome} before.`);
    if (found.outcome !== null && found.reason !== reason)
      throw wrongState(`The appeal was ${found.outcome} before, for another reason: that one stands.`);
    await transaction(rim.pool, async (tx) => {
      const closed = await store.closeAppeal(tx, { appealId, outcome, reason, decidedBy });
      if (closed === null || outcome === 'dismissed') return;
      await store.moveGuard(tx, { campaignId, contributorId }, contract.Guard.options, 'none');
      const evidenceFrom = Date.parse(found.at);
      await store.insertStep(tx, { campaignId, contributorId, step: 'lift', raised: [], evidenceFrom });
    });
    const nothing = { restored: 0, surplus: 0 };
    const counts = outcome === 'upheld' ? await restore(rim, campaignId, contributorId) : nothing;
    const decided = await store.appealById(rim.pool, appealId);
    if (decided === null) throw new Error(`The appeal ${appealId} was decided and is not there.`);
    return { appeal: decided, ...counts };
  });

/** What a person reads of their own standing, what a coordinator reads of all, and what both say to it. */
export const appealHandlers = (rim: ReviewContext) => [
  appealHandler(rim),
  decideHandler(rim),
  serve(contract.myStanding, async ({ campaignId, language }, { principal }) => {
    const standing = await store.standingOf(rim.pool, campaignId, contributorOf(principal));
    if (standing === null) throw noPart();
    const steps = standing.steps.map((step) => stepWithReason(step, language));
    return { ...standing, steps, mayAppeal: mayAppeal(standing) };
  }),
  serve(contract.reviewerQuality, async ({ campaignId, first, after, language }, { principal }) => {
    await assertSeesQuality(rim.pool, campaignId, principal);
    const rows = await store.standingsIn(rim.pool, campaignId, after, first);
    return { items: rows.map((row) => ({ ...row, steps: row.steps.map((step) => stepWithReason(step, language)) })) };
  }),
  serve(contract.listSignals, async ({ campaignId, author }, { principal }) => {
    await assertSeesQuality(rim.pool, campaignId, principal);
    return { items: firstThatFit(await signalsOf(rim.pool, campaignId, author)) };
  }),
];
