import { Provider } from '../../../domain/draft.ts';
import type { Policy } from '../../../domain/policy.ts';
import { labelPrior } from './labels.ts';
import { answerOf } from './posterior.ts';
import { newcomerRates } from './reliability.ts';
import { fewestPeople } from './settle.ts';
import { draftPrior, standPosterior } from './draft-stands.ts';
import { usablePosterior } from './usable.ts';

/**
 * Why a policy could never be met by any answers of people; null where it can. The rule stands here, beside what `decide` reckons
 * with, and the catalogue asks for it by `check-policy`: it could hold no copy of the posteriors that stays true.
 * The people are newcomers, as all are when a campaign begins; as many as `maxSeats`, who agree. An adjudicator, who can settle
 * anything, does not count: a policy under which every example goes to one cannot be meant.
 */
export const whyImpossible = (policy: Policy): string | null =>
  whyNoRound(policy) ?? whyNoAnswer(policy) ?? whyNoDraft(policy);

const whyNoRound = ({ judgeSeats, minSeats, confirmSeats, maxSeats }: Policy): string | null => {
  if (minSeats > maxSeats)
    return `minSeats (${minSeats}) is more than maxSeats (${maxSeats}): no example could ever settle.`;
  if (judgeSeats > maxSeats)
    return `judgeSeats (${judgeSeats}) is more than maxSeats (${maxSeats}): the first round could not be opened.`;
  if (confirmSeats > maxSeats)
    return `confirmSeats (${confirmSeats}) is more than maxSeats (${maxSeats}): no confirm round of that size could ever be opened.`;
  return null;
};

/** A probability as the sentences show it: never rounded up to what it does not reach. */
const figure = (probability: number): number => Math.floor(probability * 10_000) / 10_000;

/** So many newcomers as may be asked, who all say the same. */
const everybody = ({ maxSeats }: Policy) => Array.from({ length: maxSeats }, () => ({ rates: newcomerRates }));
const usableAfter = (policy: Policy, drop: boolean): number =>
  usablePosterior(
    policy.dropPrior,
    everybody(policy).map((one) => ({ ...one, drop })),
  );
const standsAfter = (policy: Policy, prior: number, accepts: boolean): number =>
  standPosterior(
    prior,
    everybody(policy).map((one) => ({ ...one, accepts })),
  );

const whyNoAnswer = (policy: Policy): string | null => {
  const { maxSeats, confidence, dropPrior } = policy;
  const reaches = (probability: number) => answerOf(probability, confidence) === 'yes';
  const asked = `confidence asks for ${confidence}`;
  const unfit = 1 - usableAfter(policy, true);
  if (!reaches(unfit))
    return `Even if all ${maxSeats} people of maxSeats drop an example, it is unfit with probability ${figure(unfit)} only, and ${asked}: nothing could ever be dropped. Raise maxSeats or dropPrior (${dropPrior}), or lower confidence.`;
  const usable = usableAfter(policy, false);
  if (!reaches(usable))
    return `Even if none of the ${maxSeats} people of maxSeats drops an example, it is usable with probability ${figure(usable)} only, and ${asked}: no text could ever be adopted. Raise maxSeats, or lower dropPrior (${dropPrior}) or confidence.`;
  const label = standsAfter(policy, labelPrior, true);
  if (!reaches(label))
    return `Even if all ${maxSeats} people of maxSeats agree on a label, such as an answer key, it is right with probability ${figure(label)} only, and ${asked}: no chat, preference or evaluation item could ever settle. Raise maxSeats or lower confidence.`;
  return null;
};

/** What drafts can be made by: where nothing could be drafted people write the text, and no prior says anything. */
const makers = Provider.options.filter((provider) => provider !== 'none');

/**
 * Which engines a campaign's drafts come from is not of its policy. So of the priors built in the best is looked at, and of those
 * that the policy names each: people must be able to say that such a draft stands and, where enough may speak, that it does not.
 */
const whyNoDraft = (policy: Policy): string | null => {
  const { maxSeats, confidence, draftPriors } = policy;
  const unknown = Object.keys(draftPriors).find((name) => !makers.some((provider) => provider === name));
  if (unknown !== undefined)
    return `draftPriors names ${unknown}, which makes no drafts: its prior could never hold. There are ${makers.join(', ')}.`;
  const drafts = makers.map((provider) => ({ provider, prior: draftPrior({ provider, needsHuman: false }, policy) }));
  const named = drafts.filter(({ provider }) => draftPriors[provider] !== undefined);
  const best = drafts.reduce((one, other) => (other.prior > one.prior ? other : one));
  for (const { provider, prior } of [...named, best]) {
    const stands = standsAfter(policy, prior, true);
    if (answerOf(stands, confidence) !== 'yes')
      return `Even if all ${maxSeats} people of maxSeats accept a draft of ${provider}, whose prior is ${prior}, it stands with probability ${figure(stands)} only, and confidence asks for ${confidence}: no such draft could ever be adopted. Raise maxSeats or its prior in draftPriors, or lower confidence.`;
  }
  for (const { provider, prior } of maxSeats >= fewestPeople ? named : []) {
    const faulty = 1 - standsAfter(policy, prior, false);
    if (answerOf(faulty, confidence) !== 'yes')
      return `Even if all ${maxSeats} people of maxSeats edit a draft of ${provider}, whose prior is ${prior}, it is faulty with probability ${figure(faulty)} only, and confidence asks for ${confidence}: no text of theirs could ever be adopted. Raise maxSeats, or lower its prior in draftPriors or confidence.`;
  }
  return null;
};
