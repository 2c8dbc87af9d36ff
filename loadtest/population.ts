import { around, pick, randomOf } from './random.ts';
import type { Random } from './random.ts';

/** `careless` reads little, `always-accepts` nothing, `spammer` answers at random, `abandons` often leaves a seat to its lease. */
export type Habit = 'normal' | 'careless' | 'always-accepts' | 'spammer' | 'abandons';

/** A simulated person. `skill` and `care` from 0 to 1; `speed` as a multiple of an ordinary reader's. */
export interface Reviewer {
  readonly id: string;
  readonly name: string;
  readonly skill: number;
  readonly care: number;
  readonly speed: number;
  readonly variants: readonly string[];
  readonly habit: Habit;
}

/** Share of each habit; what is missing to 1 is `normal`. After CONSENSUS figures for crowds: 15 % careless, 5 % spam. */
const ordinaryShares: Readonly<Record<Exclude<Habit, 'normal'>, number>> = {
  careless: 0.1,
  'always-accepts': 0.03,
  spammer: 0.02,
  abandons: 0.05,
};

const names = [
  'Aina',
  'Bernat',
  'Clara',
  'Dídac',
  'Elisenda',
  'Ferran',
  'Gemma',
  'Hug',
  'Ivet',
  'Jordi',
  'Laia',
  'Martí',
  'Núria',
  'Oriol',
  'Pau',
  'Queralt',
  'Roger',
  'Sílvia',
  'Tecla',
  'Unai',
  'Vinyet',
  'Xavier',
  'Yolanda',
  'Zoè',
];

/** People of a campaign. The same seed gives the same people; habits come in the very shares asked for, rounded. */
export const populationOf = ({
  size,
  seed,
  variants,
  shares = ordinaryShares,
}: {
  size: number;
  seed: string;
  variants: readonly string[];
  shares?: Readonly<Record<Exclude<Habit, 'normal'>, number>>;
}): Reviewer[] => {
  const random = randomOf(`population/${seed}`);
  const habits: Habit[] = [
    ...spread('careless', shares.careless * size),
    ...spread('always-accepts', shares['always-accepts'] * size),
    ...spread('spammer', shares.spammer * size),
    ...spread('abandons', shares.abandons * size),
  ];
  return Array.from({ length: size }, (_, index) => {
    const variant = pick(variants, random);
    return {
      id: `reviewer-${index + 1}`,
      name: `${names[index % names.length] ?? 'Anna'} ${Math.floor(index / names.length) + 1}`,
      skill: around(0.8, 0.12, random),
      care: around(0.85, 0.1, random),
      speed: 0.5 + around(0.5, 0.3, random),
      variants: variant === undefined ? [] : [variant],
      habit: habits[index] ?? 'normal',
    };
  });
};

/** A person of a small campaign that shows every habit. */
export interface CastMember extends Reviewer {
  /** Whether they also settle what the others could not. */
  readonly adjudicates: boolean;
}

/** Those at fault in a cast, one of each. */
const faults: readonly Habit[] = ['careless', 'always-accepts', 'spammer', 'abandons'];

/** Twelve people: two skilled adjudicators, one of each habit that spoils a campaign, six ordinary reviewers. The same seed gives the same people. */
export const castOf = ({ seed, variants }: { seed: string; variants: readonly string[] }): CastMember[] => {
  const nobody = { careless: 0, 'always-accepts': 0, spammer: 0, abandons: 0 };
  return populationOf({ size: 12, seed, variants, shares: nobody }).map((reviewer, index) =>
    index < 2
      ? { ...reviewer, skill: 0.95, care: 0.95, adjudicates: true }
      : { ...reviewer, habit: faults[index - 2] ?? 'normal', adjudicates: false },
  );
};

const spread = (habit: Habit, count: number): Habit[] => Array.from({ length: Math.round(count) }, () => habit);

/** The numbers that one person draws for one seat: the same whenever and wherever it is asked. */
export const randomFor = (seed: string, reviewer: Reviewer, seatKey: string): Random =>
  randomOf(`${seed}/${reviewer.id}/${seatKey}`);
