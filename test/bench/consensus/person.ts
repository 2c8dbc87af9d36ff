import { pick } from '../../../loadtest/random.ts';
import type { Random } from '../../../loadtest/random.ts';
import type { Said } from '../../../services/consensus/fixture.ts';
import { variants } from './world.ts';
import type { Example } from './world.ts';

/** How somebody works. */
export type Habit = 'careful' | 'careless' | 'always-accepts' | 'random' | 'colluding';

export interface Person {
  readonly name: string;
  readonly habit: Habit;
  readonly variant: number;
  /** P(sees that a faulty draft is faulty), and P(leaves a good one as it is). */
  readonly sees: number;
  readonly leaves: number;
}

/** 15 % careless, 5 % spammers of whom half accept whatever they see, one pair that agrees beforehand, the others careful. */
export const populationOf = (size: number, random: Random): Person[] =>
  Array.from({ length: size }, (_, at) => {
    const place = at / size;
    const habit: Habit =
      at >= size - 2
        ? 'colluding'
        : place < 0.15
          ? 'careless'
          : place < 0.175
            ? 'always-accepts'
            : place < 0.2
              ? 'random'
              : 'careful';
    return {
      name: `p${String(at).padStart(4, '0')}`,
      habit,
      variant: random() < 0.6 ? 0 : random() < 0.6 ? 1 : 2,
      sees: 0.75 + 0.2 * random(),
      leaves: 0.8 + 0.18 * random(),
    };
  });

/** The settings of one campaign. */
export interface Setting {
  /** Share of right edits that are one of the five ways word for word, so that two people may write the same. */
  readonly coinciding: number;
}

const said = (person: Person, rest: Said): Said => ({
  author: person.name,
  variant: variants[person.variant] ?? variants[0],
  ...rest,
});
const edited = (text: string): Said => ({ verdict: 'edit', edited: [{ field: 'output', text }] });
const accepted: Said = { verdict: 'accept' };
const dropped: Said = { verdict: 'drop', reason: 'It does not fit.' };

/** The first way is what most people would say; the others are as right. */
const ownWay = (example: Example, { variant }: Person, { coinciding }: Setting, random: Random): string => {
  const all = example.right(variant);
  const way = (random() < 0.4 ? all[0] : pick(all, random)) ?? example.draft;
  return random() < coinciding ? way : example.reworded(way, random);
};

const carefully = (example: Example, person: Person, setting: Setting, random: Random): Said => {
  if (example.unfit) return random() < person.sees ? dropped : edited(example.spoilt(example.draft, random));
  const stands = example.isRightFor(example.draft, person.variant);
  if (stands && random() < person.leaves) return accepted;
  if (!stands && random() > person.sees) return accepted;
  // Who edits a faulty draft may leave one of its faults in it.
  const misses = !stands && random() < 0.1;
  return edited(misses ? example.spoilt(example.draft, random) : ownWay(example, person, setting, random));
};

/** The text that a colluding pair writes whatever the example says. */
const agreed = (example: Example): string => `${example.draft.split(' ').slice(0, 12).join(' ')} comprar ara`;

const atRandom = (example: Example, random: Random): Said => {
  const throwOf = random();
  return throwOf < 0.4 ? accepted : throwOf < 0.8 ? edited(example.spoilt(example.draft, random)) : dropped;
};

/** What one person says of a draft. */
export const judgmentOf = (example: Example, person: Person, setting: Setting, random: Random): Said => {
  switch (person.habit) {
    case 'careful':
      return said(person, carefully(example, person, setting, random));
    case 'careless':
      return said(person, random() < 0.65 ? accepted : edited(example.spoilt(example.draft, random)));
    case 'always-accepts':
      return said(person, accepted);
    case 'random':
      return said(person, atRandom(example, random));
    case 'colluding':
      return said(person, edited(agreed(example)));
  }
};

/** What one person chooses among texts: a right one if they see it, by taste where several are; none where they find none. */
export const choiceOf = (
  example: Example,
  person: Person,
  texts: readonly { id: string; text: string }[],
  random: Random,
): Said => {
  const taken = (at: { id: string } | undefined): Said =>
    said(person, at === undefined ? { ...edited('none of these'), choice: null } : { ...accepted, choice: at.id });
  const right = texts.filter(({ text }) => example.isRightFor(text, person.variant));
  switch (person.habit) {
    case 'careful':
      if (example.unfit) return random() < person.sees ? said(person, dropped) : taken(pick(texts, random));
      if (random() > person.sees) return taken(pick(texts, random));
      // The likelier of two right texts is the plainer one: half choose by that, half by taste.
      return taken(random() < 0.5 ? right[0] : pick(right, random));
    case 'colluding':
      return taken(texts.find(({ text }) => text === agreed(example)) ?? pick(texts, random));
    case 'careless':
    case 'always-accepts':
    case 'random':
      return taken(pick(texts, random));
  }
};
