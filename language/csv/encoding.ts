import { UnreadableCsv } from './unreadable.ts';

/** Encodings that are read. Without a word about it a file is UTF-8, or UTF-16 where it begins with the mark of that. */
export const csvEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type CsvEncoding = (typeof csvEncodings)[number];

/** Pieces of this size are decoded and parsed at once: rows are handed on before the next piece is asked for. */
const pieceBytes = 64 * 1024;

const marks: readonly (readonly [CsvEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const newline = 0x0a;

const lineBreaksIn = (bytes: Uint8Array): number => {
  let count = 0;
  for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, at + 1)) count++;
  return count;
};

const joined = (left: Uint8Array, right: Uint8Array): Uint8Array => {
  if (left.length === 0) return right;
  const whole = new Uint8Array(left.length + right.length);
  whole.set(left);
  whole.set(right, left.length);
  return whole;
};

async function* cut(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    for (let from = 0; from < chunk.length; from += pieceBytes) yield chunk.subarray(from, from + pieceBytes);
  }
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** How many bytes at the end begin a character that the next piece may finish. */
const unfinished = (bytes: Uint8Array): number => {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
};

/** The line, from 1, of the first byte that is no UTF-8, counted from the first line of these bytes. */
const faultyLine = (bytes: Uint8Array): number => {
  let line = 1;
  let from = 0;
  for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, from)) {
    if (!isUtf8(bytes.subarray(from, end))) return line;
    [line, from] = [line + 1, end + 1];
  }
  return line;
};

/**
 * The same bytes, once they are known to be UTF-8. Each piece is decoded by itself and its unfinished last character kept for the next:
 * a decoder that streams is slower here by a factor of ten.
 */
async function* checkedUtf8(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let line = 1;
  let kept: Uint8Array = new Uint8Array();
  const refuse = (bytes: Uint8Array): never => {
    const at = line + faultyLine(bytes) - 1;
    throw new UnreadableCsv(
      at,
      `Line ${at} is not UTF-8 text. Save the file as UTF-8, or say that its encoding is windows-1252, as Excel on Windows writes it.`,
    );
  };
  for await (const piece of pieces) {
    const bytes = joined(kept, piece);
    const whole = bytes.subarray(0, bytes.length - unfinished(bytes));
    if (!isUtf8(whole)) refuse(bytes);
    kept = bytes.slice(whole.length);
    line += lineBreaksIn(whole);
    if (whole.length > 0) yield whole;
  }
  if (kept.length > 0) refuse(kept);
}

async function* fromUtf16(pieces: AsyncIterable<Uint8Array>, encoding: CsvEncoding): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const encoder = new TextEncoder();
  let line = 1;
  const decoded = (bytes: Uint8Array, last: boolean): Uint8Array => {
    try {
      return encoder.encode(decoder.decode(bytes, { stream: !last }));
    } catch {
      const [before = ''] = new TextDecoder(encoding).decode(bytes).split('\uFFFD');
      const at = line + before.split('\n').length - 1;
      throw new UnreadableCsv(at, `Line ${at} is broken as UTF-16. Save the file as UTF-8.`);
    }
  };
  let kept: Uint8Array = new Uint8Array();
  for await (const piece of pieces) {
    const bytes = joined(kept, piece);
    const even = bytes.length - (bytes.length % 2);
    const text = decoded(bytes.subarray(0, even), false);
    kept = bytes.slice(even);
    line += lineBreaksIn(text);
    if (text.length > 0) yield text;
  }
  const rest = decoded(kept, true);
  if (rest.length > 0) yield rest;
}

/** Every byte is a character of Windows-1252. A file that is UTF-8 all through is told apart, for its "é" would be read as "Ã©". */
async function* fromWindows1252(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder('windows-1252');
  const encoder = new TextEncoder();
  let kept: Uint8Array = new Uint8Array();
  let [mayBeUtf8, beyondAscii] = [true, false];
  for await (const piece of pieces) {
    if (mayBeUtf8) {
      const bytes = joined(kept, piece);
      const whole = bytes.subarray(0, bytes.length - unfinished(bytes));
      beyondAscii ||= whole.some((byte) => byte >= 0x80);
      mayBeUtf8 = isUtf8(whole);
      kept = bytes.slice(whole.length);
    }
    yield encoder.encode(decoder.decode(piece));
  }
  if (mayBeUtf8 && beyondAscii && kept.length === 0)
    throw new UnreadableCsv(0, 'The file is UTF-8, not windows-1252. Read it without naming an encoding.');
}

/** Two bytes a character, and most second ones zero: what some tools write without the mark that says so. */
const looksLikeUtf16 = (bytes: Uint8Array): boolean => {
  const pairs = Math.floor(Math.min(bytes.length, 512) / 2);
  let [even, odd] = [0, 0];
  for (let at = 0; at < pairs * 2; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  return pairs > 0 && Math.max(even, odd) > pairs / 2;
};

/**
 * A file's text as UTF-8, in pieces and without its byte-order mark, and the encoding that it was in. A mark is believed before what is
 * said of the file.
 * @throws UnreadableCsv, here or while it is read, where it is not of that encoding
 */
export const utf8Of = async (
  bytes: AsyncIterable<Uint8Array>,
  said: CsvEncoding | null,
): Promise<{ encoding: CsvEncoding; pieces: AsyncGenerator<Uint8Array> }> => {
  const source = cut(bytes);
  let head: Uint8Array = new Uint8Array();
  while (head.length < 512) {
    const { value, done } = await source.next();
    if (done === true) break;
    head = joined(head, value);
  }
  const mark = marks.find(([, mark]) => mark.every((byte, at) => head[at] === byte));
  const encoding = mark?.[0] ?? said ?? 'utf-8';
  if (mark === undefined && encoding !== 'utf-16le' && encoding !== 'utf-16be' && looksLikeUtf16(head))
    throw new UnreadableCsv(1, 'The file looks like UTF-16 without its byte-order mark. Save it as UTF-8.');
  const pieces = (async function* () {
    if (head.length > (mark?.[1].length ?? 0)) yield head.subarray(mark?.[1].length ?? 0);
    yield* source;
  })();
  switch (encoding) {
    case 'utf-8':
      return { encoding, pieces: checkedUtf8(pieces) };
    case 'windows-1252':
      return { encoding, pieces: fromWindows1252(pieces) };
    case 'utf-16le':
    case 'utf-16be':
      return { encoding, pieces: fromUtf16(pieces, encoding) };
  }
};
