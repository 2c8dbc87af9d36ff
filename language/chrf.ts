/** What Python's `str.split()` takes for white space; `\s` of JavaScript differs in a few characters. */
// oxlint-disable-next-line no-control-regex
const blanks = /[\t-\r\u001c-\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/u;

const charOrder = 6;
const beta2 = 4;
const punctuation = new Set('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~');

/** The n-grams of one order in one text: their numbers, each once, how often each occurs, and how many there are in all. */
interface Counts {
  readonly grams: Int32Array;
  readonly times: Int32Array;
  readonly total: number;
}

/** The n-grams of a text, one entry an order: characters 1 to 6, then words 1 and 2. */
export type Grams = readonly Counts[];

/** Words with one punctuation mark split off at the end, else at the start: chrF++'s own rule. */
const wordsOf = (text: string): string[] =>
  text.split(blanks).flatMap((word) => {
    const letters = Array.from(word);
    const [first = '', last = ''] = [letters[0], letters.at(-1)];
    if (letters.length < 2) return letters.length === 0 ? [] : [word];
    if (punctuation.has(last)) return [word.slice(0, -1), last];
    return punctuation.has(first) ? [first, word.slice(1)] : [word];
  });

/** Numbers names from 0 up, in the order in which they are first met. */
const createNames = () => {
  const places = new Map<string, number>();
  const placeOf = (name: string): number => {
    const known = places.get(name);
    if (known !== undefined) return known;
    places.set(name, places.size);
    return places.size - 1;
  };
  return { placesOf: (names: readonly string[]) => Int32Array.from(names, placeOf), size: () => places.size };
};

/** Numbers pairs of numbers likewise. An open hash table of integers: a string per n-gram would cost ten times as much. */
const createPairs = () => {
  let slots = new Int32Array(8_192);
  let lefts = new Int32Array(4_096);
  let rights = new Int32Array(4_096);
  let size = 0;
  /** The slot of a pair, or the empty one where it belongs; a slot holds a pair's number plus one. */
  const slotOf = (left: number, right: number): number => {
    const mask = slots.length - 1;
    let hash = Math.imul(left, 0x9e3779b1) ^ Math.imul(right + 1, 0x85ebca6b);
    hash ^= hash >>> 15;
    let slot = hash & mask;
    for (let held = slots[slot] ?? 0; held !== 0; held = slots[slot] ?? 0) {
      if (lefts[held - 1] === left && rights[held - 1] === right) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  };
  const grow = (): void => {
    slots = new Int32Array(slots.length * 4);
    const [oldLefts, oldRights] = [lefts, rights];
    lefts = new Int32Array(slots.length / 2);
    rights = new Int32Array(slots.length / 2);
    lefts.set(oldLefts);
    rights.set(oldRights);
    for (let place = 0; place < size; place++) slots[slotOf(lefts[place] ?? 0, rights[place] ?? 0)] = place + 1;
  };
  return {
    placeOf: (left: number, right: number): number => {
      const slot = slotOf(left, right);
      const held = slots[slot] ?? 0;
      if (held !== 0) return held - 1;
      slots[slot] = size + 1;
      lefts[size] = left;
      rights[size] = right;
      size++;
      if (size === lefts.length) grow();
      return size - 1;
    },
    size: () => size,
  };
};

/** The n-grams of orders 1 to `orders` over units, numbered the same in every text that one counter counts. */
const createOrders = (orders: number) => {
  const names = createNames();
  const pairs = Array.from({ length: orders - 1 }, createPairs);
  const countAll = (units: readonly string[]): Counts[] => {
    const own = names.placesOf(units);
    const counts = [countsOf(own, names.size())];
    let grams = own;
    for (const [index, table] of pairs.entries()) {
      const order = index + 2;
      const shorter = grams;
      grams = new Int32Array(Math.max(0, units.length - order + 1));
      for (let start = 0; start < grams.length; start++) {
        grams[start] = table.placeOf(shorter[start] ?? 0, own[start + order - 1] ?? 0);
      }
      counts.push(countsOf(grams, table.size()));
    }
    return counts;
  };
  return { countAll, size: () => Math.max(names.size(), ...pairs.map((table) => table.size())) };
};

const countsOf = (grams: Int32Array, known: number): Counts => {
  const times = new Int32Array(known);
  const distinct = new Int32Array(grams.length);
  let size = 0;
  for (let at = 0; at < grams.length; at++) {
    const gram = grams[at] ?? 0;
    const before = times[gram] ?? 0;
    if (before === 0) distinct[size++] = gram;
    times[gram] = before + 1;
  }
  const once = distinct.slice(0, size);
  return { grams: once, times: once.map((gram) => times[gram] ?? 0), total: grams.length };
};

/** How many n-grams of one text another has as well, each as often as the rarer of the two has it. */
const matchesOf = (mine: Counts, theirs: Counts, scratch: Int32Array): number => {
  // By index: iterating typed arrays takes several times as long, and this is the innermost loop of a decision.
  for (let at = 0; at < theirs.grams.length; at++) scratch[theirs.grams[at] ?? 0] = theirs.times[at] ?? 0;
  let matches = 0;
  for (let at = 0; at < mine.grams.length; at++) {
    const both = scratch[mine.grams[at] ?? 0] ?? 0;
    const own = mine.times[at] ?? 0;
    matches += own < both ? own : both;
  }
  for (let at = 0; at < theirs.grams.length; at++) scratch[theirs.grams[at] ?? 0] = 0;
  return matches;
};

/**
 * Counts and compares texts: each is counted once and compared often, with the others of the same counter.
 * `score` is chrF (word order 0) or chrF++ (2), 0 to 100, equal to sacrebleu's sentence score
 * (M. Popović, "chrF++: words helping character n-grams", 2017).
 */
export const createChrf = () => {
  const characters = createOrders(charOrder);
  const words = createOrders(2);
  let scratch = new Int32Array(0);
  let highest = 0;
  const count = (text: string): Grams => {
    const grams = [...characters.countAll(Array.from(text.split(blanks).join(''))), ...words.countAll(wordsOf(text))];
    highest = Math.max(highest, ...[characters, words].map((orders) => orders.size()));
    return grams;
  };
  const score = (candidate: Grams, reference: Grams, wordOrder: 0 | 2): number => {
    if (scratch.length < highest) scratch = new Int32Array(highest);
    let precision = 0;
    let recall = 0;
    let orders = 0;
    for (let index = 0; index < charOrder + wordOrder; index++) {
      const mine = candidate[index];
      const theirs = reference[index];
      if (!mine || !theirs || mine.total === 0 || theirs.total === 0) continue;
      const matches = matchesOf(mine, theirs, scratch);
      precision += matches / mine.total;
      recall += matches / theirs.total;
      orders++;
    }
    if (orders === 0 || precision + recall === 0) return 0;
    precision /= orders;
    recall /= orders;
    return (100 * (1 + beta2) * precision * recall) / (beta2 * precision + recall);
  };
  return { count, score };
};

const scoreOf = (candidate: string, reference: string, wordOrder: 0 | 2): number => {
  const { count, score } = createChrf();
  return score(count(candidate), count(reference), wordOrder);
};

/** chrF of a candidate against one reference, 0 to 100. */
export const chrf = (candidate: string, reference: string): number => scoreOf(candidate, reference, 0);

/** chrF++ (chrF with words and word pairs) of a candidate against one reference, 0 to 100. */
export const chrfPlusPlus = (candidate: string, reference: string): number => scoreOf(candidate, reference, 2);
