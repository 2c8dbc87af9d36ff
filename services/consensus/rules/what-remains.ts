import { isDeepStrictEqual } from 'node:util';
import type { Decision, Evidence, Outcome } from '../../../domain/decision.ts';

/** Judgments that their author took back. */
export interface Withdrawn {
  readonly author: string;
  readonly judgmentIds: readonly string[];
}

/** Whether two outcomes settle an example alike: the same text, or no text. */
const settlesAlike = (one: Outcome, other: Outcome): boolean => {
  if (one.kind !== 'settle' || other.kind !== 'settle' || one.outcome !== other.outcome) return false;
  return one.outcome === 'dropped' || (other.outcome === 'adopted' && isDeepStrictEqual(one.fields, other.fields));
};

/** Whether a decision settled its example and rests on one of these judgments. */
export const restsOn = ({ outcome, evidence }: Decision, { judgmentIds }: Withdrawn): boolean =>
  outcome.kind === 'settle' && evidence.judgmentIds.some((id) => judgmentIds.includes(id));

/** What a decision rests on, without a person: neither their name nor a text that was theirs alone. */
const evidenceWithout = (evidence: Evidence, { author, judgmentIds }: Withdrawn): Evidence => {
  const others = (all: readonly string[]) => all.filter((one) => one !== author);
  const kept = (all: readonly string[]) => all.filter((id) => !judgmentIds.includes(id));
  return {
    ...evidence,
    judgmentIds: kept(evidence.judgmentIds),
    carriedIds: kept(evidence.carriedIds),
    rates: evidence.rates.filter((rate) => rate.author !== author),
    candidates: evidence.candidates
      .filter(({ supporters }) => !supporters.includes(author) || others(supporters).length > 0)
      .map((candidate) => ({ ...candidate, supporters: others(candidate.supporters) })),
  };
};

/** What is said of a decision that was undone: it is undone once. */
const restingOnNothing = {
  rule: 'withdrawn',
  why: 'Judgments that it was made from were taken back, and it does not follow from those that are left.',
  judgmentIds: [],
  carriedIds: [],
};

/** An outcome without the words of people: what it was, and no text or reason. */
const wordless = (outcome: Outcome): Outcome => {
  if (outcome.kind !== 'settle') return outcome;
  return outcome.outcome === 'adopted' ? { ...outcome, fields: [] } : { ...outcome, reason: '' };
};

/**
 * A decision once judgments were taken back. `left`: what the judgments that are left would say, and why; null where the decision does not rest on
 * those taken back. Where that settles alike the decision stands, for the reasons of those who are left; else it is undone, and keeps no text.
 */
export const afterWithdrawal = (
  decision: Decision,
  withdrawn: Withdrawn,
  left: { readonly outcome: Outcome; readonly evidence: Pick<Evidence, 'rule' | 'why'> } | null,
): { outcome: Outcome; evidence: Evidence; undone: boolean } => {
  const evidence = evidenceWithout(decision.evidence, withdrawn);
  if (left === null) return { outcome: decision.outcome, evidence, undone: false };
  const undone = !settlesAlike(decision.outcome, left.outcome);
  if (undone) return { outcome: wordless(decision.outcome), evidence: { ...evidence, ...restingOnNothing }, undone };
  const { rule, why } = left.evidence;
  const again = left.outcome.kind === 'settle' && left.outcome.outcome === 'dropped' ? left.outcome : decision.outcome;
  return { outcome: again, evidence: { ...evidence, rule, why }, undone };
};
