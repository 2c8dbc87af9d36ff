/** A line of a file, numbered from 1; `text` is null where the line is longer than allowed, in which case it was never held whole. */
export interface Line {
  readonly number: number;
  readonly text: string | null;
}

/** The file's bytes are not UTF-8 text; `line` is where that shows. */
export class WrongEncoding extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

const joined = (parts: readonly Uint8Array[], bytes: number): Uint8Array => {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The text of a line, or of an element of an array.
 * @throws WrongEncoding where it is not UTF-8
 */
export const textOf = (bytes: Uint8Array, number: number): string => {
  if (number === 1 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))) {
    throw new WrongEncoding(1, 'The file is UTF-16. Save it as UTF-8 and upload it again.');
  }
  try {
    const text = utf8.decode(bytes);
    return text.endsWith('\r') ? text.slice(0, -1) : text;
  } catch {
    throw new WrongEncoding(number, `Line ${number} is not UTF-8 text. Save the file as UTF-8 and upload it again.`);
  }
};

const isBlank = (byte: number): boolean => byte === 0x20 || byte === 0x09 || byte === 0x0d || byte === 0x0a;

/** Where the first line from `from` on begins that holds something, or that this chunk does not end, and how many blank ones stand before it. */
const blankFrom = (chunk: Uint8Array, from: number, newline: number): { start: number; blank: number } => {
  let [start, blank] = [from, 0];
  for (let at = from; at < chunk.length; at++) {
    const byte = chunk[at] ?? 0;
    if (byte === newline) [start, blank] = [at + 1, blank + 1];
    else if (!isBlank(byte)) break;
  }
  return { start, blank };
};

/**
 * Splits a stream of bytes into lines (LF or CRLF, or CR alone where that is asked for; a byte-order mark is dropped), those that a chunk
 * ends at once: to wait for each line costs as much as to read it.
 * A line of more than `maxBytes` comes with null for its text. Blank lines are counted and do not come: 300 MB of them, one by one, took 40 s.
 * @throws WrongEncoding where a line is not UTF-8
 */
export async function* linesOf(
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number,
  newline: 10 | 13 = 10,
): AsyncGenerator<readonly Line[]> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let held = 0;
  const take = (lines: Line[]): void => {
    const text = held > maxBytes ? null : textOf(joined(parts, held), number);
    if (text === null || text.trim() !== '') lines.push({ number, text });
    number += 1;
    parts = [];
    held = 0;
  };
  const hold = (part: Uint8Array): void => {
    held += part.length;
    if (held <= maxBytes) parts.push(part);
    else parts = [];
  };
  for await (const chunk of bytes) {
    let from = 0;
    const lines: Line[] = [];
    try {
      for (;;) {
        if (held === 0 && isBlank(chunk[from] ?? 1)) {
          const { start, blank } = blankFrom(chunk, from, newline);
          [from, number] = [start, number + blank];
        }
        const end = chunk.indexOf(newline, from);
        if (end === -1) break;
        hold(chunk.subarray(from, end)); // decoded before the next chunk is asked for, unless it ends another
        take(lines);
        from = end + 1;
      }
    } catch (error) {
      yield lines;
      throw error;
    }
    if (lines.length > 0) yield lines;
    if (from < chunk.length) hold(chunk.slice(from));
  }
  const last: Line[] = [];
  if (held > 0) take(last);
  if (last.length > 0) yield last;
}
