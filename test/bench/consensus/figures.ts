import { randomOf } from '../../../loadtest/random.ts';
import type { Observed } from '../../../services/consensus/rules/reliability.ts';
import { intervalOf, reliabilityOf } from '../../../services/consensus/rules/reliability.ts';
import { judgmentOf, populationOf } from './person.ts';
import type { Person } from './person.ts';
import { playDynamic, playFixed, policies } from './play.ts';
import type { Book, Played } from './play.ts';
import { exampleOf } from './world.ts';

/** What a confirm seat costs, in judge seats. */
const confirmEffort = 0.3;

/** One way to run a campaign, at one share of coinciding edits. */
export interface Figures {
  readonly way: string;
  readonly coinciding: number;
  readonly accuracy: number;
  /** Of those that no adjudicator decided. */
  readonly ownAccuracy: number;
  /** Judge seats and 0.3 of confirm seats, an example; adjudications are not in it. */
  readonly effort: number;
  readonly adjudicated: number;
  /** Share of examples with a true disagreement of variants that an adjudicator saw. */
  readonly splitsSeen: number;
  readonly played: readonly Played[];
}

export const ways = [
  'fixed 3',
  'fixed 5',
  'dynamic',
  'dynamic, learning',
  'dynamic, gold',
  'dynamic, rates known',
  'dynamic, gold, 2 to 7',
] as const;
export const sharesOfCoincidence = [0, 0.2, 0.4, 0.6];

const share = <T>(all: readonly T[], of: (one: T) => boolean): number =>
  all.length === 0 ? Number.NaN : all.filter(of).length / all.length;

/** What so many good and so many faulty drafts whose right judgment is known would show of a person. */
const goldOf = (person: Person, coinciding: number, seed: string, drafts: number): Observed => {
  const random = randomOf(seed);
  const shown = { good: { accepted: 0, of: 0 }, faulty: { accepted: 0, of: 0 } };
  while (shown.good.of < drafts || shown.faulty.of < drafts) {
    const example = exampleOf(random, 0.5);
    const sort = !example.unfit && example.isRightFor(example.draft, person.variant) ? 'good' : 'faulty';
    if (example.disagreement || shown[sort].of === drafts) continue;
    const { verdict } = judgmentOf(example, person, { coinciding }, random);
    shown[sort].of++;
    if (verdict === 'accept') shown[sort].accepted++;
  }
  return { known: shown, resolved: { good: { accepted: 0, of: 0 }, faulty: { accepted: 0, of: 0 } } };
};

/** Drafts of each sort by which people are known beforehand; of `rates known` so many that no way of learning could tell more. */
const goldDrafts: Partial<Record<(typeof ways)[number], number>> = {
  'dynamic, gold': 10,
  'dynamic, gold, 2 to 7': 10,
  'dynamic, rates known': 300,
};

/** Plays one campaign. Each way meets the same examples and people, in the same order. */
export const campaign = (
  way: (typeof ways)[number],
  coinciding: number,
  examples: number,
  seed: string,
): Figures & { book: Book; people: readonly Person[] } => {
  const people = populationOf(80, randomOf(`${seed} people`));
  const drafts = goldDrafts[way] ?? 0;
  const gold = drafts > 0 ? people : [];
  const book: Book = {
    people: new Map(gold.map((one) => [one.name, goldOf(one, coinciding, `${seed} gold ${one.name}`, drafts)])),
    drafts: { stood: 0, of: 0 },
  };
  const played = Array.from({ length: examples }, (_, at): Played => {
    const example = exampleOf(randomOf(`${seed} example ${at}`));
    const random = randomOf(`${seed} ${coinciding} said ${at}`);
    const setting = { coinciding };
    switch (way) {
      case 'fixed 3':
        return playFixed(example, people, setting, 3, random);
      case 'fixed 5':
        return playFixed(example, people, setting, 5, random);
      case 'dynamic':
        return playDynamic(example, people, setting, random, null);
      case 'dynamic, learning':
      case 'dynamic, gold':
      case 'dynamic, rates known':
      case 'dynamic, gold, 2 to 7':
        return playDynamic(
          example,
          people,
          setting,
          random,
          book,
          way === 'dynamic, gold, 2 to 7' ? policies.wide : policies.usual,
        );
    }
  });
  return {
    way,
    coinciding,
    accuracy: share(played, ({ right }) => right),
    ownAccuracy: share(
      played.filter(({ adjudicated }) => !adjudicated),
      ({ right }) => right,
    ),
    effort: played.reduce((sum, { judges, confirms }) => sum + judges + confirmEffort * confirms, 0) / examples,
    adjudicated: share(played, ({ adjudicated }) => adjudicated),
    splitsSeen: share(
      played.filter(({ disagreement }) => disagreement),
      ({ adjudicated }) => adjudicated,
    ),
    played,
    book,
    people,
  };
};

/** Whether what a decision claims is so: of those that claimed between two bounds, the mean claim and the share that was right. */
export const calibration = (played: readonly Played[]) =>
  [0.85, 0.9, 0.95, 0.98, 1.000_001].slice(0, -1).map((from, at) => {
    const to = [0.9, 0.95, 0.98, 1.000_001][at] ?? 1;
    const here = played.filter(({ claimed }) => claimed !== null && claimed >= from && claimed < to);
    const mean = here.reduce((sum, { claimed }) => sum + (claimed ?? 0), 0) / here.length;
    return {
      from,
      to: Math.min(1, to),
      examples: here.length,
      claimed: mean,
      right: share(here, ({ right }) => right),
    };
  });

/** Mean of the two rates as they are reckoned, against what people of this habit do on 2,000 examples. */
export const reliabilityFound = (book: Book, people: readonly Person[], habit: Person['habit']) => {
  const random = randomOf(`rates ${habit}`);
  const of = people.filter((person) => person.habit === habit);
  const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
  const answers = Array.from({ length: 4_000 }, (_, at) => {
    const person = of[at % of.length];
    const example = exampleOf(random);
    if (person === undefined || example.disagreement || example.unfit) return null;
    const good = example.isRightFor(example.draft, person.variant);
    return { good, accepts: judgmentOf(example, person, { coinciding: 0.2 }, random).verdict === 'accept' };
  }).filter((one) => one !== null);
  const known = of.flatMap(({ name }) => book.people.get(name) ?? []).map(reliabilityOf);
  return {
    habit,
    people: of.length,
    good: share(
      answers.filter(({ good }) => good),
      ({ accepts }) => accepts,
    ),
    faulty: share(
      answers.filter(({ good }) => !good),
      ({ accepts }) => accepts,
    ),
    foundGood: mean(known.map(({ acceptsGood }) => intervalOf(acceptsGood).mean)),
    foundFaulty: mean(known.map(({ acceptsFaulty }) => intervalOf(acceptsFaulty).mean)),
  };
};
