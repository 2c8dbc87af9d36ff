/** A source of numbers in [0, 1). */
export type Random = () => number;

/** FNV-1a over UTF-16 code units, 32 bits: turns a name into a seed. */
const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
};

/** Mulberry32: the same seed gives the same numbers on every machine. */
export const randomOf = (seed: string): Random => {
  let state = hash(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
};

/** One of a list; undefined where it is empty. */
export const pick = <T>(list: readonly T[], random: Random): T | undefined => list[Math.floor(random() * list.length)];

/** A number about as often near `mean` as a person is; between 0 and 1. */
export const around = (mean: number, spread: number, random: Random): number =>
  Math.min(1, Math.max(0, mean + spread * (random() + random() + random() - 1.5)));
