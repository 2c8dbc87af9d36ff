/** What Python's `str.split()` takes for white space; `\s` of JavaScript differs in a few characters. */
// oxlint-disable-next-line no-control-regex -- Python counts U+001C to U+001F among them
const blanks = /[\t-\r\u001c-\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/u;

const charOrder = 6;
const beta2 = 4;
const punctuation = new Set('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~');

const isOneCharacter = (word: string): boolean =>
  word.length === 1 || (word.length === 2 && (word.codePointAt(0) ?? 0) > 0xffff);

/** Words with one punctuation mark split off at the end, else at the start: chrF++'s own rule. */
const wordsOf = (text: string): string[] => {
  const words: string[] = [];
  for (const word of text.split(blanks)) {
    if (word === '') continue;
    const [first = '', last = ''] = [word[0], word.at(-1)];
    if (isOneCharacter(word)) words.push(word);
    else if (punctuation.has(last)) words.push(word.slice(0, -1), last);
    else if (punctuation.has(first)) words.push(first, word.slice(1));
    else words.push(word);
  }
  return words;
};

/** Whether a code point is white space; asked for each character, so without a pattern for the common ones. */
const isBlank = (point: number): boolean =>
  point < 0x80
    ? point <= 0x20 && (point === 0x20 || (point >= 9 && point <= 13) || point >= 0x1c)
    : blanks.test(String.fromCodePoint(point));

/** The code points that are no white space. Half of a surrogate pair is one by itself, as in Python, whatever the white space parted it from. */
const charactersOf = (text: string): Int32Array => {
  const points = new Int32Array(text.length);
  let size = 0;
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at) ?? 0;
    if (point > 0xffff) at++;
    if (!isBlank(point)) points[size++] = point;
  }
  return points.subarray(0, size);
};

/** The words of texts as numbers: the same word has the same one everywhere. */
const numbered = (texts: readonly (readonly string[])[]): Int32Array[] => {
  const places = new Map<string, number>();
  return texts.map((words) =>
    Int32Array.from(words, (word) => {
      const known = places.get(word) ?? places.size;
      places.set(word, known);
      return known;
    }),
  );
};

/** The n-grams of one order in one text, each once, and how often each occurs. */
interface Counts {
  readonly grams: Int32Array;
  readonly times: Int32Array;
  readonly total: number;
}

/**
 * Numbers pairs of numbers, at most `most` of them, in the order in which they are first met. An open hash table of integers that is never
 * more than half full: a string for each n-gram would cost ten times as much.
 */
const createPairs = (most: number) => {
  const mask = 2 ** Math.ceil(Math.log2(Math.max(2, most * 2))) - 1;
  // Three numbers a slot, side by side: left, right, and the pair's number plus one.
  const slots = new Int32Array((mask + 1) * 3);
  let size = 0;
  return {
    clear: (): void => {
      slots.fill(0);
      size = 0;
    },
    placeOf: (left: number, right: number): number => {
      let hash = Math.imul(left, 0x9e3779b1) ^ Math.imul(right + 1, 0x85ebca6b);
      hash ^= hash >>> 15;
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const at = slot * 3;
        const held = slots[at + 2] ?? 0;
        if (held === 0) {
          slots[at] = left;
          slots[at + 1] = right;
          slots[at + 2] = ++size;
          return size - 1;
        }
        if (slots[at] === left && slots[at + 1] === right) return held - 1;
      }
    },
  };
};

/** How often each n-gram occurs; `scratch` is all zeros before and after, and as long as there are numbers. */
const countsOf = (grams: Int32Array, scratch: Int32Array): Counts => {
  const distinct = new Int32Array(grams.length);
  let size = 0;
  for (let at = 0; at < grams.length; at++) {
    const gram = grams[at] ?? 0;
    const before = scratch[gram] ?? 0;
    if (before === 0) distinct[size++] = gram;
    scratch[gram] = before + 1;
  }
  const times = new Int32Array(size);
  for (let at = 0; at < size; at++) {
    const gram = distinct[at] ?? 0;
    times[at] = scratch[gram] ?? 0;
    scratch[gram] = 0;
  }
  return { grams: distinct.subarray(0, size), times, total: grams.length };
};

/** How many n-grams of a text another has as well, whose counts are laid out in `scratch`; each as often as the rarer of the two has it. */
const matchesOf = ({ grams, times }: Counts, scratch: Int32Array): number => {
  // By index: iterating typed arrays takes several times as long, and this is the innermost loop of a decision.
  let matches = 0;
  for (let at = 0; at < grams.length; at++) {
    const both = scratch[grams[at] ?? 0] ?? 0;
    const own = times[at] ?? 0;
    matches += own < both ? own : both;
  }
  return matches;
};

/** What every two of `texts` share, added up over orders: matches as a share of the first one's n-grams, and in how many orders both have any. */
const createSums = (texts: number) => {
  const shares = new Float64Array(texts * texts);
  const orders = new Int32Array(texts * texts);
  const compare = (i: number, j: number, one: Counts, other: Counts, scratch: Int32Array): void => {
    if (other.total === 0) return;
    const matches = matchesOf(other, scratch);
    const [to, back] = [i * texts + j, j * texts + i];
    shares[to] = (shares[to] ?? 0) + matches / one.total;
    shares[back] = (shares[back] ?? 0) + matches / other.total;
    orders[to] = orders[back] = (orders[to] ?? 0) + 1;
  };
  return {
    /** Compares every two texts in one order. Matches are the same both ways, so each two are counted once. */
    add: (counts: readonly Counts[], scratch: Int32Array): void => {
      for (const [i, one] of counts.entries()) {
        if (one.total === 0) continue;
        for (let at = 0; at < one.grams.length; at++) scratch[one.grams[at] ?? 0] = one.times[at] ?? 0;
        counts.slice(0, i).forEach((other, j) => compare(i, j, one, other, scratch));
        for (let at = 0; at < one.grams.length; at++) scratch[one.grams[at] ?? 0] = 0;
      }
    },
    /** The F-score, recall weighing twice as much as precision, of the means over the orders that both texts have. */
    score: (candidate: number, reference: number): number => {
      const count = orders[candidate * texts + reference] ?? 0;
      if (count === 0) return 0;
      const precision = (shares[candidate * texts + reference] ?? 0) / count;
      const recall = (shares[reference * texts + candidate] ?? 0) / count;
      const sum = beta2 * precision + recall;
      return sum === 0 ? 0 : (100 * (1 + beta2) * precision * recall) / sum;
    },
  };
};

/** Adds up what texts of units share in orders 1 to `orders`. */
const addOrders = ({ add }: ReturnType<typeof createSums>, units: readonly Int32Array[], orders: number): void => {
  const all = units.reduce((sum, { length }) => sum + length, 0);
  const scratch = new Int32Array(all);
  const pairs = createPairs(all);
  let grams: Int32Array[] = units.map((of) => of.map((unit) => pairs.placeOf(0, unit)));
  for (let order = 1; order <= orders; order++) {
    if (order > 1) {
      pairs.clear();
      grams = grams.map((shorter, text) => longer(shorter, units[text] ?? shorter, order, pairs.placeOf));
    }
    add(
      grams.map((of) => countsOf(of, scratch)),
      scratch,
    );
  }
};

/** n-grams of one order more: each is one of the order before and the unit that follows it. */
const longer = (
  shorter: Int32Array,
  units: Int32Array,
  order: number,
  placeOf: (left: number, right: number) => number,
): Int32Array => {
  const grams = new Int32Array(Math.max(0, units.length - order + 1));
  for (let start = 0; start < grams.length; start++)
    grams[start] = placeOf(shorter[start] ?? 0, units[start + order - 1] ?? 0);
  return grams;
};

/**
 * Compares every text with every other: `[candidate][reference]` is chrF (word order 0) or chrF++ (2), 0 to 100, equal to
 * sacrebleu's sentence score (M. Popović, "chrF++: words helping character n-grams", 2017). A text with itself is 100,
 * or 0 where it is empty. All are counted at once, one order after the other, so that memory is that of one order.
 */
export const chrfMatrix = (texts: readonly string[], wordOrder: 0 | 2): number[][] => {
  const sums = createSums(texts.length);
  const characters = texts.map(charactersOf);
  addOrders(sums, characters, charOrder);
  if (wordOrder > 0) addOrders(sums, numbered(texts.map(wordsOf)), wordOrder);
  return characters.map(({ length }, candidate) =>
    characters.map((_, reference) => {
      if (candidate !== reference) return sums.score(candidate, reference);
      return length === 0 ? 0 : 100;
    }),
  );
};

/** chrF of a candidate against one reference, 0 to 100. */
export const chrf = (candidate: string, reference: string): number =>
  chrfMatrix([candidate, reference], 0)[0]?.[1] ?? 0;

/** chrF++ (chrF with words and word pairs) of a candidate against one reference, 0 to 100. */
export const chrfPlusPlus = (candidate: string, reference: string): number =>
  chrfMatrix([candidate, reference], 2)[0]?.[1] ?? 0;
