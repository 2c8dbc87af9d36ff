import { pick } from '../../../loadtest/random.ts';
import type { Random } from '../../../loadtest/random.ts';

/** What people would need to know to judge an example, and nobody is told: which texts are right, and by whom they are. */
export interface Example {
  readonly draft: string;
  /** Share of examples that cannot be made to fit the culture, whatever is written. */
  readonly unfit: boolean;
  /** Ways to say it right, which share most of their words; by variant where the variants truly disagree. */
  readonly right: (variant: number) => readonly string[];
  readonly disagreement: boolean;
  /** Right and wrong of every text that came up, with the variants for which it is right. */
  readonly isRight: (text: string) => boolean;
  readonly isRightFor: (text: string, variant: number) => boolean;
  /** Another wording of a text, as right or as wrong as that is. */
  readonly reworded: (text: string, random: Random) => string;
  /** A text that nobody should want. */
  readonly spoilt: (text: string, random: Random) => string;
}

export const variants = ['ca-ES', 'ca-ES-valencia', 'ca-ES-balear'] as const;
/** Ways of saying one thing that are all right. */
const clusters = 5;
const words = 24;

const syllables = [
  'ma',
  're',
  'lo',
  'ti',
  'sun',
  'pre',
  'can',
  'vol',
  'der',
  'mi',
  'fa',
  'qua',
  'nes',
  'gri',
  'tor',
  'bel',
];
const wordOf = (random: Random): string =>
  Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(syllables, random) ?? 'la').join('');
const changed = (text: string, share: number, random: Random): string => {
  const all = text.split(' ');
  const sure = Math.floor(random() * all.length);
  return all.map((word, at) => (at === sure || random() < share ? wordOf(random) : word)).join(' ');
};

/** Shares of a campaign's examples. */
const shares = { good: 0.4, unfit: 0.06, disagreement: 0.1 };

/** One example: its draft, and what is right. `good`: share of drafts that stand as they are. */
export const exampleOf = (random: Random, good = shares.good): Example => {
  const base = Array.from({ length: words }, () => wordOf(random)).join(' ');
  const groupOf = () => {
    const own = changed(base, 0.15, random);
    return [own, ...Array.from({ length: clusters - 1 }, () => changed(own, 0.2, random))];
  };
  const unfit = random() < shares.unfit;
  const disagreement = !unfit && random() < shares.disagreement;
  const first = groupOf();
  const groups = variants.map((_, at) => (at === 0 || !disagreement ? first : groupOf()));
  const rightFor = new Map<string, ReadonlySet<number>>();
  groups.forEach((texts, variant) => {
    for (const text of texts) rightFor.set(text, new Set([...(rightFor.get(text) ?? []), variant]));
  });
  const stands = !unfit && random() < good;
  const draft = stands ? (first[0] ?? base) : changed(base, 0.3, random);
  const keep = (text: string, of: ReadonlySet<number>): string => {
    if (!rightFor.has(text)) rightFor.set(text, of);
    return text;
  };
  const nobody: ReadonlySet<number> = new Set();
  return {
    draft,
    unfit,
    disagreement,
    right: (variant) => groups[variant] ?? first,
    isRight: (text) => (rightFor.get(text)?.size ?? 0) > 0,
    isRightFor: (text, variant) => rightFor.get(text)?.has(variant) ?? false,
    reworded: (text, random) => keep(changed(text, 0.04, random), rightFor.get(text) ?? nobody),
    spoilt: (text, random) => keep(changed(text, 0.08, random), nobody),
  };
};
