import type { SeatReleaseReason } from '../../../domain/judgment.ts';
import { everything } from './ask.ts';
import type { Case } from './case.ts';
import { toAdjudicator } from './ruling.ts';
import type { Ruling } from './ruling.ts';

/** One person's distaste is a matter of taste: this many who gave an example back say something about it. */
const fewestPeople = 2;

const peopleWho = ({ input }: Case, reason: SeatReleaseReason): number =>
  input.givenBack.find((one) => one.reason === reason)?.people ?? 0;

/** People would not read it. Nobody else is made to, unless the panel has dropped it anyway: an adjudicator looks, whatever the rest said. */
export const seenAsHarmful = (facts: Case): Ruling | null => {
  const { seats, usable } = facts;
  const people = peopleWho(facts, 'harmful');
  const dropped = seats.used > 0 && seats.enough && usable.answer === 'no';
  if (people < fewestPeople || dropped) return null;
  return toAdjudicator('seen-as-harmful', `${people} people gave it back as harmful.`, everything(facts));
};

/** It is not settled, and people could not tell what is right: more of them would not either. */
export const foundTooHard = (facts: Case): Ruling | null => {
  const people = peopleWho(facts, 'too-hard');
  if (people < fewestPeople) return null;
  return toAdjudicator('found-too-hard', `${people} people gave it back as too hard.`, everything(facts));
};
