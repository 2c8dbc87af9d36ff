import { normalise } from './normalise.ts';

/** Characters of a shingle, hashes of a signature, and hashes that a band takes together. */
const shingle = 5;
const size = 64;
const rows = 4;
/** Texts under this many characters are too alike to say anything. */
const fewest = 40;
/** What is read at most of a text. */
const reach = 20_000;

/** A 32-bit hash that mixes well (the finaliser of MurmurHash3), unsigned. */
const mixed = (value: number): number => {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** Multipliers (odd) and summands of the permutations, always the same. */
const permutations = Array.from({ length: size }, (_, at) => [mixed(2 * at + 1) | 1, mixed(2 * at + 2)] as const);

/**
 * The MinHash signature of a text: 64 whole numbers (32 bits) of which two texts share about as many as their sets of shingles of five
 * characters do (Broder 1997). Case, blanks, digits and punctuation do not count, but letters do. Null for texts of fewer than `atLeast`
 * characters.
 */
export const signatureOf = (given: string, atLeast = fewest): number[] | null => {
  const text = normalise(given.slice(0, reach))
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();
  if (text.length < Math.max(atLeast, shingle)) return null;
  const least = new Uint32Array(size).fill(0xffffffff);
  const seen = new Set<number>();
  for (let at = 0; at + shingle <= text.length; at++) {
    let hash = 0x811c9dc5;
    for (let of = at; of < at + shingle; of++) hash = Math.imul(hash ^ text.charCodeAt(of), 0x01000193);
    if (seen.has(hash)) continue;
    seen.add(hash);
    for (const [index, [factor, summand]] of permutations.entries()) {
      const value = (Math.imul(hash, factor) + summand) >>> 0;
      if (value < (least[index] ?? 0)) least[index] = value;
    }
  }
  return [...least];
};

/** The share of shingles that two texts have in common, estimated: standard error at most 0.07. */
export const likeness = (one: readonly number[], other: readonly number[]): number =>
  one.filter((value, at) => value === other[at]).length / size;

/**
 * Keys (32 bits, signed) by which an index finds texts that are alike: 16 bands of four hashes. Of two texts that are 80 % alike one key
 * at least is shared 9,998 times in 10,000. With two hashes a band (`wide`) it is 996 times in 1,000 for texts that are 40 % alike, and 3
 * times in 1,000 for such as share 1 %. `realm` keeps the texts of different campaigns apart.
 */
export const bandsOf = (signature: readonly number[], realm: string, wide = false): number[] => {
  const width = wide ? rows / 2 : rows;
  let start = 0x811c9dc5;
  for (let at = 0; at < realm.length; at++) start = Math.imul(start ^ realm.charCodeAt(at), 0x01000193);
  return Array.from(
    { length: size / width },
    (_, band) =>
      signature
        .slice(band * width, (band + 1) * width)
        .reduce((hash, value) => mixed(hash ^ value), mixed(start ^ band)) | 0,
  );
};
