import type { Candidate } from '../../../domain/decision.ts';
import { choiceOf } from './case.ts';
import type { Case } from './case.ts';
import { confirmSeats } from './confirm.ts';
import { shortlist } from './rank-texts.ts';
import { answerOf } from './posterior.ts';
import { percent, toAdjudicator } from './ruling.ts';
import type { Ruling } from './ruling.ts';
import { seatsToClose } from './seats-to-close.ts';
import { confirmLeader, withChoosers } from './settle.ts';
import { followsVariants } from './variant-split.ts';
import { answerIn, sighted } from './vote.ts';

/** The one confirm round of the attempt has been held. */
const confirmHeld = ({ input, confirms }: Case): boolean => input.offered !== null || confirms.length > 0;

/** What an adjudicator chooses from: what was offered, and every text that somebody wrote besides. */
export const everything = (facts: Case): Candidate[] => {
  const offered = withChoosers(facts);
  return [...offered, ...facts.ranked.filter(({ id }) => !offered.some((candidate) => candidate.id === id))];
};

/** Every closed round was empty: the same again. A new attempt asks for new eyes: what was carried over settles nothing alone. */
export const nobodySpoke = ({ seats, adjudications, input }: Case): Ruling | null =>
  seats.used + adjudications.length > 0
    ? null
    : {
        rule: 'no-judgments',
        why: 'Nobody has judged it yet.',
        outcome: { kind: 'more', seats: input.policy.judgeSeats },
        candidates: [],
      };

/** Usable or not, or whether the draft stands, is open, and a few more seats can close it. After the confirm round it is too late. */
export const askForMoreSeats = (facts: Case): Ruling | null => {
  const { usable, stands, seats } = facts;
  const closed = usable.answer !== 'open' && stands.answer !== 'open' && seats.enough;
  if (closed || confirmHeld(facts)) return null;
  const count = seatsToClose(facts);
  if (count === null) return null;
  const question =
    usable.answer === 'open'
      ? `usable with ${percent(usable.probability)}`
      : `the draft stands with ${percent(stands.probability)}`;
  return {
    rule: seats.enough ? 'open' : 'too-few',
    why: `${seats.heard} judgments leave it open: ${question}.`,
    outcome: { kind: 'more', seats: count },
    candidates: [],
  };
};

/** The disagreement is one between variants: each may be right, and nobody's reliability changes. */
export const variantSplit = (facts: Case): Ruling | null => {
  const judged = followsVariants(sighted(facts.judges), answerIn);
  const chosen = followsVariants(facts.confirms, (vote) =>
    vote.drop ? 'drop' : String(choiceOf(vote, facts.input.offered ?? [], facts.written)),
  );
  if (!judged && !chosen) return null;
  return toAdjudicator(
    'variant-split',
    'People agree within each variant, and the variants disagree.',
    everything(facts),
  );
};

/** The draft does not stand and no text has settled: fresh people choose among the best. Once in an attempt. */
export const toConfirm = (facts: Case): Ruling | null => {
  const { usable, stands, seats, judged, input } = facts;
  if (confirmHeld(facts) || usable.answer !== 'yes' || stands.answer !== 'no' || judged.length === 0) return null;
  const candidates = shortlist(facts.ranked);
  const { confirmSeats: wanted, confidence } = input.policy;
  const count = confirmSeats(candidates, stands.probability, { wanted, left: seats.left, confidence });
  if (count === null) return null;
  return {
    rule: 'texts-differ',
    why: `The draft stands with ${percent(stands.probability)} only, and people wrote ${judged.length} texts of which none has a majority.`,
    outcome: { kind: 'confirm', seats: count, candidateIds: candidates.map(({ id }) => id).toSorted() },
    candidates,
  };
};

/** Nothing else is left. */
export const handOver = (facts: Case): Ruling => {
  const { input, seats, judged, usable, stands } = facts;
  const candidates = everything(facts);
  const leader = confirmLeader(facts);
  if (leader !== null) {
    const none = leader.candidate === null && answerOf(leader.probability, input.policy.confidence) === 'yes';
    return none
      ? toAdjudicator(
          'none-of-these',
          'The people asked would have none of the texts offered.',
          candidates,
          leader.probability,
        )
      : toAdjudicator(
          'split-confirm',
          `The people asked do not agree on a text: the best is right with ${percent(leader.probability)}.`,
          candidates,
          leader.probability,
        );
  }
  if (confirmHeld(facts))
    return toAdjudicator('confirm-unanswered', 'Nobody chose among the texts offered.', candidates);
  if (usable.answer === 'yes' && stands.answer === 'no' && judged.length === 0) {
    return toAdjudicator('no-text', 'The draft cannot stand, and nobody wrote another text.', candidates);
  }
  return seats.used + seats.left < input.policy.maxSeats
    ? toAdjudicator('pool-exhausted', 'The people who are left cannot settle it.', candidates)
    : toAdjudicator(
        'seats-exhausted',
        `${seats.used} of ${input.policy.maxSeats} seats are used, and those left cannot settle it.`,
        candidates,
      );
};
