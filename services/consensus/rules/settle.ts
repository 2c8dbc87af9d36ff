import { choiceOf } from './case.ts';
import type { Case } from './case.ts';
import { choicePosterior } from './confirm.ts';
import { answerOf } from './posterior.ts';
import { adopt, percent, reasonsOf, textOf } from './ruling.ts';
import type { Ruling } from './ruling.ts';
import { peopleOf } from './vote.ts';

/** Fewest people who must have written or chosen a text that is not the draft's. */
export const fewestPeople = 2;

/** People hold that the example cannot be made to fit. */
export const settleAsDropped = ({ usable, seats, judges, confirms }: Case): Ruling | null => {
  if (usable.answer !== 'no' || !seats.enough) return null;
  const drops = [...judges, ...confirms].filter(({ drop }) => drop);
  return {
    rule: 'unfit',
    why: `${drops.length} of ${seats.heard} people dropped it: unfit with ${percent(1 - usable.probability)}.`,
    outcome: { kind: 'settle', outcome: 'dropped', reason: reasonsOf(drops) },
    candidates: [],
  };
};

/** The machine's text is good as it is. */
export const draftStands = (facts: Case): Ruling | null => {
  const { usable, stands, seats, judged } = facts;
  if (usable.answer !== 'yes' || stands.answer !== 'yes' || !seats.enough) return null;
  const text = judged.find(({ draft }) => draft);
  if (text === undefined) return null;
  const why = `${text.votes.length} of ${seats.heard} people took the draft as it is: it stands with ${percent(stands.probability)}.`;
  return adopt(facts, { rule: 'draft-stands', why, fields: text.fields, supporters: text.votes });
};

/** Two people or more wrote the same text, and they are a majority of those who hold the example usable. */
export const editMajority = (facts: Case): Ruling | null => {
  const { usable, stands, seats, judged, judges } = facts;
  if (usable.answer !== 'yes' || stands.answer !== 'no' || !seats.enough) return null;
  const usableJudges = judges.filter(({ drop }) => !drop).length;
  const text = judged.find(
    ({ draft, votes }) => !draft && peopleOf(votes) >= fewestPeople && votes.length * 2 > usableJudges,
  );
  if (text === undefined) return null;
  const why = `${text.votes.length} of ${usableJudges} people wrote the same text.`;
  return adopt(facts, { rule: 'edit-majority', why, fields: text.fields, supporters: text.votes });
};

/** The option that a confirm round makes most probable; null where nobody answered one. `leader` is null for "none of these". */
export const confirmLeader = ({ input, confirms, written, stands }: Case) => {
  const offered = input.offered ?? [];
  const votes = confirms
    .filter(({ drop }) => !drop)
    .map((vote) => ({ vote, rates: vote.rates, choice: choiceOf(vote, offered, written) }));
  if (input.offered === null || votes.length === 0) return null;
  const options = choicePosterior(offered, stands.probability, votes);
  const probability = Math.max(...options);
  const place = options.indexOf(probability);
  const candidate = offered[place] ?? null;
  const choosers = votes.filter(({ choice }) => choice === (candidate === null ? null : place)).map(({ vote }) => vote);
  return { candidate, probability, choosers, votes };
};

/** Fresh people chose one of the candidates. */
export const confirmed = (facts: Case): Ruling | null => {
  const leader = confirmLeader(facts);
  if (facts.usable.answer !== 'yes' || leader === null || leader.candidate === null || !facts.seats.enough) return null;
  if (answerOf(leader.probability, facts.input.policy.confidence) !== 'yes') return null;
  const { candidate, choosers, probability, votes } = leader;
  const people = new Set([
    ...candidate.supporters.filter((name) => name !== 'draft'),
    ...choosers.map(({ author }) => author),
  ]);
  if (choosers.length === 0 || people.size < fewestPeople) return null;
  return adopt(
    facts,
    {
      rule: 'confirmed',
      why: `${choosers.length} of ${votes.length} people chose this text among ${facts.input.offered?.length ?? 0}: right with ${percent(probability)}.`,
      fields: textOf(facts, candidate),
      supporters: [
        ...choosers,
        ...facts.judges.filter((vote) => !vote.drop && candidate.supporters.includes(vote.author)),
      ],
      choice: probability,
    },
    withChoosers(facts),
  );
};

/** The candidates offered with those who chose them added to their supporters. */
export const withChoosers = ({ input, confirms, written }: Case) => {
  const offered = input.offered ?? [];
  const chosen = confirms
    .filter(({ drop }) => !drop)
    .map((vote) => ({ vote, choice: choiceOf(vote, offered, written) }));
  return offered.map((candidate, index) => ({
    ...candidate,
    supporters: [
      ...new Set([
        ...candidate.supporters,
        ...chosen.filter(({ choice }) => choice === index).map(({ vote }) => vote.author),
      ]),
    ].toSorted(),
  }));
};
