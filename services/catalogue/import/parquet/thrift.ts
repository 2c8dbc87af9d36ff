/*
 * Looks through a struct of Thrift's compact protocol, as Parquet's index and the headers of its pages are written, before the decoder reads it. That one
 * believes it: a number of a million bytes takes it 40 s, a list of thirty million structs of a byte each the whole heap.
 */

/** Fields and items of one struct with all that is in it. The index of 2,000 columns in 100 row groups has 6,000,000. */
const mostValues = 8_000_000;
const deepest = 40;
/** Bytes of a number: 64 bits, seven in each. */
const longestNumber = 10;

const [stop, byte, i16, i32, i64, double, binary, list, struct] = [0, 3, 4, 5, 6, 7, 8, 9, 12];

/** What no honest writer writes. */
class WrongThrift extends Error {}

interface Open {
  /** The type of the items that are left of a list; null of a struct. */
  readonly items: number | null;
  left: number;
}

/**
 * Where the struct that begins at `from` ends.
 * @throws WrongThrift, or RangeError where the bytes end before it does
 */
export const endOfStruct = (bytes: Uint8Array, from: number): number => {
  let at = from;
  let values = 0;
  const next = (): number => {
    const value = bytes[at++];
    if (value === undefined) throw new RangeError('The bytes end within a struct.');
    return value;
  };
  const number = (): number => {
    let value = 0;
    for (let length = 0; length < longestNumber; length++) {
      const one = next();
      value += (one & 0x7f) * 2 ** (7 * length);
      if (one < 0x80) return value;
    }
    throw new WrongThrift('a number of it has no end');
  };
  const skip = (length: number): void => {
    if (length > bytes.length - at) throw new RangeError('The bytes end within a text.');
    at += length;
  };
  const open: Open[] = [{ items: null, left: 0 }];
  /** Reads a value but for what is in it, which is opened. */
  const value = (type: number, isItem: boolean): void => {
    if (++values > mostValues) throw new WrongThrift(`it holds more than ${mostValues} values`);
    if (open.length > deepest) throw new WrongThrift(`it nests more than ${deepest} deep`);
    if (type === 1 || type === 2) return isItem ? skip(1) : undefined;
    if (type === byte) return skip(1);
    if (type === i16 || type === i32 || type === i64) return void number();
    if (type === double) return skip(8);
    if (type === binary) return skip(number());
    if (type === struct) return void open.push({ items: null, left: 0 });
    if (type !== list) throw new WrongThrift('it holds a value of a type that Parquet has not');
    const head = next();
    const left = head >> 4 === 15 ? number() : head >> 4;
    // Each takes a byte of what is there, or there are not as many.
    if (left > bytes.length - at) throw new RangeError('The bytes end within a list.');
    open.push({ items: head & 0x0f, left });
  };
  for (let here = open.at(-1); here !== undefined; here = open.at(-1)) {
    if (here.items !== null) {
      if (here.left-- > 0) value(here.items, true);
      else open.pop();
      continue;
    }
    const head = next();
    if ((head & 0x0f) === stop) open.pop();
    else {
      if (head >> 4 === 0) number();
      value(head & 0x0f, false);
    }
  }
  return at;
};
