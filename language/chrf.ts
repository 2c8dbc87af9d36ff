/** What Python's `str.split()` takes for white space; `\s` of JavaScript differs in a few characters. */
// oxlint-disable-next-line no-control-regex
const blanks = /[\t-\r\u001c-\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/u;

const charOrder = 6;
const beta2 = 4;
const punctuation = new Set('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~');

/** How often each n-gram occurs, and how many there are, for one order. */
interface Counts {
  readonly grams: ReadonlyMap<string, number>;
  readonly total: number;
}

/** The n-grams of a text, one entry an order: characters 1 to 6, then words 1 and 2. Count a text once, compare it often. */
export type Grams = readonly Counts[];

const countsOf = (units: readonly string[], order: number, joint: string): Counts => {
  const grams = new Map<string, number>();
  const total = Math.max(0, units.length - order + 1);
  for (let start = 0; start < total; start++) {
    let gram = units[start] ?? '';
    for (let next = start + 1; next < start + order; next++) gram += joint + (units[next] ?? '');
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return { grams, total };
};

/** Words with one punctuation mark split off at the end, else at the start: chrF++'s own rule. */
const wordsOf = (text: string): string[] =>
  text.split(blanks).flatMap((word) => {
    const letters = Array.from(word);
    const [first = '', last = ''] = [letters[0], letters.at(-1)];
    if (letters.length < 2) return letters.length === 0 ? [] : [word];
    if (punctuation.has(last)) return [word.slice(0, -1), last];
    return punctuation.has(first) ? [first, word.slice(1)] : [word];
  });

/** The n-grams of a text, for `chrfOf`. */
export const gramsOf = (text: string): Grams => {
  const characters = Array.from(text.split(blanks).join(''));
  const words = wordsOf(text);
  return [
    ...Array.from({ length: charOrder }, (_, index) => countsOf(characters, index + 1, '')),
    countsOf(words, 1, ' '),
    countsOf(words, 2, ' '),
  ];
};

/** chrF (word order 0) or chrF++ (2) from counted n-grams; 0 to 100. Equal to sacrebleu's sentence score. */
export const chrfOf = (candidate: Grams, reference: Grams, wordOrder: 0 | 2): number => {
  let precision = 0;
  let recall = 0;
  let orders = 0;
  for (let index = 0; index < charOrder + wordOrder; index++) {
    const mine = candidate[index];
    const theirs = reference[index];
    if (!mine || !theirs || mine.total === 0 || theirs.total === 0) continue;
    let matches = 0;
    for (const [gram, count] of mine.grams) matches += Math.min(count, theirs.grams.get(gram) ?? 0);
    precision += matches / mine.total;
    recall += matches / theirs.total;
    orders++;
  }
  if (orders === 0 || precision + recall === 0) return 0;
  precision /= orders;
  recall /= orders;
  return (100 * (1 + beta2) * precision * recall) / (beta2 * precision + recall);
};

/** chrF of a candidate against one reference, 0 to 100. */
export const chrf = (candidate: string, reference: string): number => chrfOf(gramsOf(candidate), gramsOf(reference), 0);

/** chrF++ (chrF with words and word pairs) of a candidate against one reference, 0 to 100. */
export const chrfPlusPlus = (candidate: string, reference: string): number =>
  chrfOf(gramsOf(candidate), gramsOf(reference), 2);
