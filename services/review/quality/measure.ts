import { serve } from '../../../platform/nats/request.ts';
import { transaction } from '../../../platform/transaction.ts';
import type { Policy } from '../../../domain/policy.ts';
import { assertService } from '../access.ts';
import { guardQuality } from '../contract.ts';
import { mirrorOf } from '../work/campaign.ts';
import { openHeldAgain } from '../work/reopen-held.ts';
import type { ReviewContext } from '../context.ts';
import type { Mirror } from '../rows/campaign.ts';
import * as guards from '../rows/guard.ts';
import * as store from '../rows/signal.ts';
import { raisedIn, stepOf } from '../rules/guard-steps.ts';
import { signalsOf } from '../rules/signals.ts';
import type { Evidence, Signal } from '../rules/signals.ts';
import { reopenSettled, voidMeant } from './voiding.ts';

/** A campaign that is measured. */
type Measured = Pick<Mirror, 'campaignId' | 'policy'>;

/** People whose evidence one statement reads. */
const atOnce = 100;

/** Takes a step with somebody, unless their guard has been moved meanwhile. Who is paused holds no seat any more; what they send still is kept. */
const take = (
  rim: ReviewContext,
  campaignId: string,
  who: store.Fresh,
  step: Omit<guards.NewStep, 'campaignId' | 'contributorId'>,
) =>
  transaction(rim.pool, async (tx): Promise<boolean> => {
    const { contributorId, guard } = who;
    const person = { campaignId, contributorId };
    const moved = await guards.moveGuard(tx, person, [guard], step.step === 'pause' ? 'paused' : 'more-gold');
    if (moved === 0) return false;
    await guards.insertStep(tx, { ...person, ...step });
    if (step.step === 'pause') await openHeldAgain(tx, campaignId, contributorId);
    return true;
  });

/** Judgments before a new one of which it may show something: a run or a burst that it completes is no longer. */
const reach = 20;

/** Of a person's signals those that their new judgments may have brought. */
const newOf = ({ who, own, signals }: { who: store.Fresh; own: readonly Evidence[]; signals: readonly Signal[] }) => {
  const first = own.findIndex(({ at }) => at >= who.since);
  const at = new Map(own.slice(Math.max(0, first - reach)).map((one) => [one.judgmentId, one.at]));
  return signals.flatMap((one): store.OwnSignal[] => {
    const judgedAt = at.get(one.judgmentId);
    return judgedAt === undefined ? [] : [{ ...one, contributorId: who.contributorId, at: judgedAt }];
  });
};

/** Takes the step that one person's judgments lead to, if any. */
const stepWith = async (
  rim: ReviewContext,
  { campaignId, policy }: Measured,
  who: store.Fresh,
  evidence: readonly Evidence[],
  signals: readonly Signal[],
): Promise<boolean> => {
  const raised = raisedIn(evidence, signals, policy);
  const step = who.guarded ? stepOf({ guard: who.guard, judgments: evidence.length, raised }, policy) : null;
  if (step === null) return false;
  const taken = await take(rim, campaignId, who, { step, raised, evidenceFrom: evidence[0]?.at ?? 0 });
  if (taken)
    rim.log.info({ campaignId, author: who.pseudonym, step, raised }, 'a step of the guard of quality was taken');
  return taken;
};

/** Measures what has come since the last time: stores the signals, then takes the steps. */
const measure = async (rim: ReviewContext, campaign: Measured) => {
  const { campaignId, policy } = campaign;
  const people = await store.judgedSince(rim.pool, campaignId);
  let [measured, steps] = [0, 0];
  for (let from = 0; from < people.length; from += atOnce) {
    const some = people.slice(from, from + atOnce);
    const evidence = await store.evidenceOf(
      rim.pool,
      campaignId,
      some.map(({ contributorId }) => contributorId),
    );
    const all = some.map((who) => {
      const own = evidence.get(who.contributorId) ?? [];
      return { who, own, signals: signalsOf(own, policy) };
    });
    await store.keepSignals(rim.pool, campaignId, all.flatMap(newOf));
    for (const { who, own, signals } of all) {
      measured += own.length;
      if (await stepWith(rim, campaign, who, own, signals)) steps++;
    }
  }
  const [first] = people;
  if (first !== undefined) await store.keepMeasuredTo(rim.pool, campaignId, first.measuredTo);
  return { measured, steps };
};

/** Declares the judgments void of who was paused and has not appealed in time. */
const declareVoid = async (
  { pool, log }: ReviewContext,
  campaignId: string,
  { appealHours }: Policy,
): Promise<number> => {
  const due = await guards.dueToVoid(pool, campaignId, appealHours);
  for (const { contributorId, pseudonym, raised, evidenceFrom } of due) {
    await guards.insertStep(pool, { campaignId, contributorId, step: 'void', raised, evidenceFrom });
    log.info({ campaignId, author: pseudonym }, 'judgments were declared void by the guard of quality');
  }
  return due.length;
};

/** One turn of the guard. Two at once take no step twice. */
export const guardHandler = (rim: ReviewContext) =>
  serve(guardQuality, async ({ campaignId }, { principal }) => {
    assertService(principal);
    const { policy } = await mirrorOf(rim, campaignId);
    const { measured, steps } = await measure(rim, { campaignId, policy });
    if (policy.qualityGuard !== 'act') return { measured, steps, voided: 0, reopened: 0 };
    const declared = await declareVoid(rim, campaignId, policy);
    const voided = await voidMeant(rim, campaignId);
    return { measured, steps: steps + declared, voided, reopened: await reopenSettled(rim, campaignId) };
  });
