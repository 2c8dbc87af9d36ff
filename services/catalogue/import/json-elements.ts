import { linesOf, textOf } from './lines.ts';
import { jsonLayoutOf } from './sniff.ts';
import type { Line } from './lines.ts';

/** What one example is read from: a line of a file, or an element of the array that a file is. `where` finds an element; empty for a line. */
export interface Item extends Line {
  readonly where: string;
}

const [quote, backslash, comma, newline] = [0x22, 0x5c, 0x2c, 0x0a];
const [openArray, closeArray, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];
const isBlank = (byte: number): boolean => byte === 0x20 || byte === 0x09 || byte === 0x0d || byte === newline;
const byteOrderMark = '\uFEFF';
const markBytes = [0xef, 0xbb, 0xbf];

/**
 * Splits a stream that is one JSON array into its elements, those that a chunk ends at once: to wait for each costs more than to read it.
 * Elements are told apart by quotes and brackets alone, so that one which is no JSON spoils no other; one of more than `maxBytes` comes with null for its text. What stands after the array is the
 * last item, and so is an element that the file's end broke off.
 * @throws WrongEncoding where an element is not UTF-8
 */
export async function* elementsOf(bytes: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<readonly Item[]> {
  let [number, line, begun] = [1, 1, 0];
  let parts: Uint8Array[] = [];
  let held = 0;
  // 0: before or after the array, 1: in it, more: in an element.
  let [depth, over, inString, escaped] = [0, false, false, false];
  const hold = (part: Uint8Array): void => {
    held += part.length;
    if (held <= maxBytes) parts.push(part);
    else parts = [];
  };
  const take = (): Item | null => {
    const text = held > maxBytes ? null : textOf(Buffer.concat(parts), number);
    const item = { number, text, where: `It is element ${number} of the array, which begins on line ${begun}.` };
    const blank = begun === 0;
    [parts, held, begun] = [[], 0, 0];
    if (blank) return null;
    number++;
    return item;
  };
  for await (const chunk of bytes) {
    let from = 0;
    const items: Item[] = [];
    try {
      for (let at = 0; at < chunk.length; at++) {
        const byte = chunk[at] ?? 0;
        if (byte === newline) line++;
        if (depth === 0 && !over) {
          // The byte-order mark and blanks; the array's bracket is the first that is neither, or this would not be read so.
          if (byte === openArray) [depth, from, parts, held] = [1, at + 1, [], 0];
          continue;
        }
        if (inString && byte !== newline) {
          if (escaped) escaped = false;
          else if (byte === backslash) escaped = true;
          else if (byte === quote) inString = false;
          continue;
        }
        // A text of JSON holds no line break: here a quote is missing, and only what stands on this line is lost.
        if (byte === newline) [inString, escaped] = [false, false];
        if (isBlank(byte)) continue;
        const ends = depth === 1 && (byte === comma || byte === closeArray);
        if (!ends && begun === 0) begun = line;
        if (byte === quote) inString = !over;
        else if (ends) {
          hold(chunk.subarray(from, at));
          const item = take();
          if (item !== null) items.push(item);
          from = at + 1;
          if (byte === closeArray) [depth, over] = [0, true];
        } else if (over) continue;
        else if (byte === openArray || byte === openObject) depth++;
        else if ((byte === closeArray || byte === closeObject) && depth > 1) depth--;
      }
    } catch (error) {
      yield items;
      throw error;
    }
    if (items.length > 0) yield items;
    hold(chunk.slice(from));
  }
  const last = take();
  if (last !== null)
    yield [
      {
        ...last,
        where: over ? `It stands after the array’s end. ${last.where}` : `The array has no end. ${last.where}`,
      },
    ];
}

/**
 * Splits a stream of JSON objects that stand on any number of lines each, as `elementsOf` does with an array.
 * @throws WrongEncoding where one is not UTF-8
 */
async function* objectsOf(bytes: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<readonly Item[]> {
  let [number, line, begun, depth, held] = [1, 1, 0, 0, 0];
  let [inString, escaped] = [false, false];
  let parts: Uint8Array[] = [];
  const hold = (part: Uint8Array): void => {
    held += part.length;
    if (held <= maxBytes) parts.push(part);
    else parts = [];
  };
  const take = (): Item => {
    const text = held > maxBytes ? null : textOf(Buffer.concat(parts), number);
    const item = { number, text, where: `It is object ${number} of the file, which begins on line ${begun}.` };
    [number, parts, held, begun] = [number + 1, [], 0, 0];
    return item;
  };
  for await (const chunk of bytes) {
    let from = 0;
    const items: Item[] = [];
    try {
      for (let at = 0; at < chunk.length; at++) {
        const byte = chunk[at] ?? 0;
        if (byte === newline) [line, inString, escaped] = [line + 1, false, false];
        if (inString) {
          if (escaped) escaped = false;
          else if (byte === backslash) escaped = true;
          else if (byte === quote) inString = false;
          continue;
        }
        if (begun === 0) {
          if (isBlank(byte) || byte === comma || (line === 1 && markBytes.includes(byte))) continue;
          [begun, from] = [line, at];
        }
        if (byte === quote) inString = true;
        else if (byte === openArray || byte === openObject) depth++;
        else if ((byte === closeArray || byte === closeObject) && --depth <= 0) {
          depth = 0;
          hold(chunk.subarray(from, at + 1));
          items.push(take());
        }
      }
    } catch (error) {
      yield items;
      throw error;
    }
    if (items.length > 0) yield items;
    if (begun !== 0) hold(chunk.slice(from));
  }
  if (begun !== 0) {
    const last = take();
    yield [{ ...last, where: `The file ends within it. ${last.where}` }];
  }
}

/**
 * What a file of JSON holds, some at a time: the lines of JSON Lines; the elements, where it is one array of objects; the objects, where they stand on
 * several lines each.
 * @throws WrongEncoding where it is not UTF-8, or no JSON at all
 */
export async function* itemsOf(bytes: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<readonly Item[]> {
  const { layout, whole } = await jsonLayoutOf(bytes);
  if (layout === 'array' || layout === 'objects') {
    yield* (layout === 'array' ? elementsOf : objectsOf)(whole, maxBytes);
    return;
  }
  for await (const lines of linesOf(whole, maxBytes, layout === 'cr-lines' ? 13 : 10))
    yield lines.map(({ number, text }) => ({
      number,
      text: text?.startsWith(byteOrderMark) === true ? text.slice(1) : text,
      where: '',
    }));
}
