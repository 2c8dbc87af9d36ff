import { Readable } from 'node:stream';
import { constants, createGunzip, gunzipSync } from 'node:zlib';
import type { FileKind } from '../contract.ts';
import { WrongEncoding } from './lines.ts';

/** So many bytes are looked at, at most, before a file is read. */
const mostHead = 64 * 1024;

/** True where a reader that waits for a line must not wait for the next one: its first line is there, and does not go on. */
const tellsLayout = (head: Buffer): boolean => {
  if (!head.includes(0x0a)) return false;
  const [line = '', ...rest] = head.toString('latin1').trimStart().split('\n');
  return rest.some((other) => other.trim() !== '') || (rest.length > 0 && !/[[{,]\s*$/u.test(line));
};

/** The beginning of a stream (its first line, or less where that is long), and the same stream from its first byte. */
const headOf = async (
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ head: Buffer; whole: AsyncIterable<Uint8Array> }> => {
  const iterator = bytes[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let size = 0;
  while (size < mostHead) {
    const { value, done } = await iterator.next();
    if (done === true) break;
    held.push(value);
    size += value.length;
    if (size > 4 && tellsLayout(Buffer.concat(held))) break;
  }
  const head = Buffer.concat(held).subarray(0, mostHead);
  const whole = (async function* () {
    yield* held.splice(0);
    yield* { [Symbol.asyncIterator]: () => iterator };
  })();
  return { head, whole };
};

const magics: readonly (readonly [string, string])[] = [
  ['PK\u0003\u0004', 'a ZIP archive (as are .xlsx, .ods and .docx). Unpack it, or save its table as CSV'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Excel file. Save its table as CSV'],
  ['\u0028\u00b5\u002f\u00fd', 'packed with Zstandard. Unpack it first'],
  ['BZh', 'packed with bzip2. Unpack it first'],
  ['\u00fd7zXZ', 'packed with xz. Unpack it first'],
  ['7z\u00bc\u00af', 'a 7z archive. Unpack it first'],
  ['%PDF', 'a PDF'],
  ['SQLite format 3', 'a SQLite database. Export its table as CSV'],
  ['ARROW1', 'an Arrow file. Save it as Parquet'],
  ['Obj\u0001', 'an Avro file. Save it as Parquet'],
];

const isParquet = (head: Buffer): boolean => head.subarray(0, 4).toString('latin1') === 'PAR1';

/** The first line of a text without its mark and blanks. */
const firstLine = (head: Buffer): string =>
  (
    head
      .toString('utf8')
      .replace(/^\uFEFF?\s*/u, '')
      .split(/[\r\n]/u, 1)[0] ?? ''
  ).slice(0, 200);

/** What a file is by its first bytes, where it is not of the kind that it is to be read as. @throws WrongEncoding */
const assertKind = (head: Buffer, kind: FileKind): void => {
  const begin = head.subarray(0, 16).toString('latin1');
  const magic = magics.find(([bytes]) => begin.startsWith(bytes));
  if (magic !== undefined) throw new WrongEncoding(1, `The file is ${magic[1]}.`);
  if (isParquet(head) && kind !== 'parquet') throw new WrongEncoding(1, 'The file is Parquet. Import it as PARQUET.');
  if (kind === 'parquet' && isParquet(head)) return;
  const line = firstLine(head);
  const shown = `It begins with “${Array.from(line).slice(0, 60).join('')}”.`;
  const isJson = /^(?:\{\s*["}]|\[\s*[{\]])/u.test(line) || line === '{' || line === '[';
  if (kind !== 'jsonl' && isJson)
    throw new WrongEncoding(
      1,
      `The file is JSON, and was to be read as ${kind.toUpperCase()}. Import it as JSONL. ${shown}`,
    );
  if (kind !== 'jsonl') return;
  const [first, second] = [head[0] ?? 1, head[1] ?? 1];
  if ((first === 0) !== (second === 0))
    throw new WrongEncoding(1, 'The file is UTF-16 without a mark. Save it as UTF-8 and upload it again.');
  if (/^<(?:!doctype|html|\?xml)/iu.test(line))
    throw new WrongEncoding(1, `The file is a page or XML, and no JSON. ${shown}`);
  if (/^["\w][^{}[\]]*[,;\t|][^{}[\]]*$/u.test(line))
    throw new WrongEncoding(1, `The file is no JSON: it looks like a table with a header. Import it as CSV. ${shown}`);
};

/** The kind of file that these first bytes are of, as far as they show it. */
export const kindShown = (bytes: Uint8Array): FileKind => {
  let head = Buffer.from(bytes);
  if (head[0] === 0x1f && head[1] === 0x8b)
    try {
      head = gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 64 * 1024 * 1024 });
    } catch {
      return 'jsonl'; // whoever reads it says what is wrong
    }
  if (isParquet(head)) return 'parquet';
  const line = firstLine(head.subarray(0, mostHead));
  if (/^[[{]/u.test(line)) return 'jsonl';
  const isWide = head.length > 1 && ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff));
  return isWide || /[,;\t|]|^\s*\w+\s*$/u.test(line) ? 'csv' : 'jsonl';
};

/** Unpacked bytes may be so many times more than packed ones, beyond the first ten million: text is packed to a tenth. */
const mostUnpacked = 200;

async function* unpacked(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let [read, out] = [0, 0];
  const counted = async function* () {
    for await (const chunk of bytes) {
      read += chunk.length;
      yield chunk;
    }
  };
  const gunzip = createGunzip();
  const source = Readable.from(counted());
  source.on('error', (error) => gunzip.destroy(error));
  try {
    for await (const chunk of source.pipe(gunzip)) {
      if (!(chunk instanceof Uint8Array)) continue;
      out += chunk.length;
      if (out > 10_000_000 + read * mostUnpacked)
        throw new WrongEncoding(
          0,
          `The file unpacks to more than ${mostUnpacked} times its size. Unpack it and upload that.`,
        );
      yield chunk;
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!code.startsWith('Z_')) throw error;
    throw new WrongEncoding(0, 'The file is packed with gzip and cannot be unpacked: it is broken or cut off.');
  }
}

/**
 * The bytes of a file, unpacked where it is packed with gzip.
 * @throws WrongEncoding where its first bytes show that it is of another kind
 */
export const plainBytes = async (
  bytes: AsyncIterable<Uint8Array>,
  kind: FileKind,
): Promise<AsyncIterable<Uint8Array>> => {
  const { head, whole } = await headOf(bytes);
  if (head[0] !== 0x1f || head[1] !== 0x8b) {
    assertKind(head, kind);
    return whole;
  }
  if (kind === 'parquet')
    throw new WrongEncoding(1, 'The file is packed with gzip. Parquet is packed by itself: upload it as it is.');
  const inner = await headOf(unpacked(whole));
  assertKind(inner.head, kind);
  return inner.whole;
};

/** How the objects of a file of JSON stand in it. */
export type JsonLayout = 'lines' | 'cr-lines' | 'array' | 'objects';

/** How a file of JSON is laid out, by its beginning. */
export const jsonLayoutOf = async (
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ layout: JsonLayout; whole: AsyncIterable<Uint8Array> }> => {
  const { head, whole } = await headOf(bytes);
  const text = head.toString('utf8').replace(/^\uFEFF?\s*/u, '');
  const layout = /^\[\s*[{\]]/u.test(text)
    ? 'array'
    : // An object whose first line does not end it goes on with a name, or with its end.
      /^\{[ \t]*\r?\n\s*["}]/u.test(text) || /^\{[^{}\n]*,[ \t]*\r?\n\s*"/u.test(text)
      ? 'objects'
      : /^[^\n]*\}\r+\s*\{/u.test(text) && !text.includes('\n')
        ? 'cr-lines'
        : 'lines';
  return { layout, whole };
};
