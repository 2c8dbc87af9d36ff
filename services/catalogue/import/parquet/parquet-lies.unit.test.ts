import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from 'node:zlib';
import { createApart } from '../../../../platform/apart.ts';
import { newId } from '../../../../platform/id.ts';
import { Piece } from '../work.ts';

/* Files that say of themselves what is not so, and pages that unpack without end: each is refused by a sentence. */

const apart = createApart({ heapMb: 256, stuckMs: 240_000 });
/** For those that never end. */
const thrifty = createApart({ heapMb: 256, stuckMs: 240_000, busyMs: 2_000 });
after(() => Promise.all([apart.stop(), thrifty.stop()]));

/* Thrift's compact protocol, as far as Parquet needs it: a struct is its fields by number. */

type Field = readonly [id: number, type: number, bytes: Buffer];
const [i32Type, i64Type, binaryType, listType, structType] = [5, 6, 8, 9, 12];

const varint = (value: bigint | number): Buffer => {
  const bytes: number[] = [];
  let left = BigInt.asUintN(64, BigInt(value));
  for (; left >= 128n; left >>= 7n) bytes.push(Number(left & 127n) | 128);
  return Buffer.from([...bytes, Number(left)]);
};
const zigzag = (value: bigint | number): Buffer => {
  const wide = BigInt(value);
  return varint((wide << 1n) ^ (wide >> 63n));
};
const i32 = (id: number, value: number): Field => [id, i32Type, zigzag(value)];
const i64 = (id: number, value: bigint | number): Field => [id, i64Type, zigzag(value)];
const text = (id: number, value: string): Field => [
  id,
  binaryType,
  Buffer.concat([varint(value.length), Buffer.from(value)]),
];
const struct = (...fields: Field[]): Buffer => {
  let last = 0;
  const parts = fields.map(([id, type, bytes]) => {
    const head = Buffer.from([((id - last) << 4) | type]);
    last = id;
    return Buffer.concat([head, bytes]);
  });
  return Buffer.concat([...parts, Buffer.from([0])]);
};
const inner = (id: number, ...fields: Field[]): Field => [id, structType, struct(...fields)];
const listOf = (type: number, items: readonly Buffer[], said = items.length): Buffer =>
  Buffer.concat([
    said < 15 ? Buffer.from([(said << 4) | type]) : Buffer.concat([Buffer.from([0xf0 | type]), varint(said)]),
    ...items,
  ]);
const list = (id: number, type: number, items: readonly Buffer[], said?: number): Field => [
  id,
  listType,
  listOf(type, items, said),
];
const strings = (...values: string[]): Buffer[] =>
  values.map((one) => Buffer.concat([varint(one.length), Buffer.from(one)]));

const [plain, rleDictionary, deltaBinary] = [0, 8, 5];
const codecs = { none: 0, snappy: 1, gzip: 2, brotli: 4, zstd: 6 } as const;

interface PageSaid {
  readonly type: 'data' | 'dictionary' | 'data2';
  readonly bytes: Buffer;
  readonly values: number;
  readonly encoding?: number;
  readonly unpacked?: number;
  readonly packed?: number;
}
const page = ({
  type,
  bytes,
  values,
  encoding = plain,
  unpacked = bytes.length,
  packed = bytes.length,
}: PageSaid): Buffer => {
  const about = {
    data: inner(5, i32(1, values), i32(2, encoding), i32(3, 3), i32(4, 3)),
    dictionary: inner(7, i32(1, values), i32(2, plain)),
    data2: inner(8, i32(1, values), i32(2, 0), i32(3, values), i32(4, encoding), i32(5, 0), i32(6, 0)),
  }[type];
  const number = { data: 0, dictionary: 2, data2: 3 }[type];
  return Buffer.concat([struct(i32(1, number), i32(2, unpacked), i32(3, packed), about), bytes]);
};
/** Values as they stand plainly: their length and their bytes. */
const values = (...texts: string[]): Buffer =>
  Buffer.concat(
    texts.map((one) => {
      const length = Buffer.alloc(4);
      length.writeUInt32LE(one.length);
      return Buffer.concat([length, Buffer.from(one)]);
    }),
  );
const honest = (rows: number): Buffer =>
  page({ type: 'data', bytes: values(...Array.from({ length: rows }, () => 'Say it.')), values: rows });

interface ColumnSaid {
  readonly pages: Buffer;
  readonly codec?: keyof typeof codecs;
  readonly type?: number;
  readonly offset?: number;
  readonly size?: number;
  readonly dictionaryAt?: number;
}
/** A file of two columns with these pages, and what its index says. */
const file = (
  columns: readonly ColumnSaid[],
  said: { rows?: bigint | number; schema?: Buffer[]; more?: Field[]; schemaSaid?: number } = {},
): Buffer => {
  const names = ['instruction', 'output'];
  const { rows = 3, schema, more = [] } = said;
  const body: Buffer[] = [Buffer.from('PAR1')];
  let at = 4;
  const chunks = columns.map(({ pages, codec = 'none', type = 6, offset, size, dictionaryAt }, index) => {
    const begin = offset ?? at;
    body.push(pages);
    at += pages.length;
    const about = [i32(1, type), list(2, i32Type, [zigzag(plain)]), list(3, binaryType, strings(names[index] ?? '')), i32(4, codecs[codec]), i64(5, rows), i64(6, pages.length), i64(7, size ?? pages.length), i64(9, begin)]; // prettier-ignore
    return struct(i64(2, begin), inner(3, ...about, ...(dictionaryAt === undefined ? [] : [i64(11, dictionaryAt)])));
  });
  const leaves = columns.map(({ type = 6 }, index) =>
    struct(i32(1, type), i32(3, 0), text(4, names[index] ?? ''), i32(6, 0)),
  );
  const root = struct(text(4, 'schema'), i32(5, columns.length));
  const index = struct(
    i32(1, 1),
    list(2, structType, schema ?? [root, ...leaves], said.schemaSaid),
    i64(3, rows),
    list(4, structType, [struct(list(1, structType, chunks), i64(2, at), i64(3, rows))]),
    ...more,
  );
  return withIndex(Buffer.concat(body), index);
};
const withIndex = (body: Buffer, index: Buffer, said = index.length): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(said);
  return Buffer.concat([body, index, length, Buffer.from('PAR1')]);
};

/** How many examples are made of a file, or why it is refused. */
const read = async (bytes: Buffer, where = apart): Promise<number | string> => {
  const job = {
    id: newId(),
    language: 'english',
    format: 'alpaca',
    kind: 'parquet',
    columns: {},
    answerFrom: null,
    encoding: null,
  };
  const pieces = async function* () {
    for (let from = 0; from < bytes.length; from += 65_536) yield bytes.subarray(from, from + 65_536);
  };
  const input = { job, fileBytes: bytes.length, joined: false, isTranslation: false };
  let [count, refused] = [0, ''];
  try {
    for await (const item of where.run(new URL('../work.ts', import.meta.url), input, pieces())) {
      const { examples, refusal } = Piece.parse(item);
      refused ||= refusal ?? '';
      count += examples?.count ?? 0;
    }
  } catch (error) {
    return `The reading broke off: ${error instanceof Error ? error.message : String(error)}`;
  }
  return refused || count;
};

const good = { pages: honest(3) };
const bits = (...bytes: number[]): Buffer => Buffer.from(bytes);
/** A dictionary of one word, and a page that names it so. */
const byKeys = (keys: Buffer, rows = 3, said: Partial<PageSaid> = {}): Buffer =>
  Buffer.concat([
    page({ type: 'dictionary', bytes: values('word'), values: 1 }),
    page({ type: 'data', bytes: keys, values: rows, encoding: rleDictionary, ...said }),
  ]);
/** A length of snappy, and copies of one byte. */
const snappyBomb = (bytes: number): Buffer =>
  Buffer.concat([
    varint(bytes),
    bits(0, 97),
    Buffer.concat(Array.from({ length: Math.floor((bytes - 1) / 64) }, () => bits(0xfe, 1, 0))),
  ]);
const zeros = (bytes: number): Buffer => Buffer.alloc(bytes);
const quickBrotli = (bytes: Buffer): Buffer =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
const nestedStructs = (depth: number): Buffer => Buffer.concat([Buffer.alloc(depth, 0x1c), zeros(depth + 1)]);

/** Lies, by what they lie about. */
const lies: Readonly<Record<string, () => Buffer>> = {
  'rows: 2^62': () => file([good, good], { rows: 2n ** 62n }),
  'rows: fewer than none': () => file([good, good], { rows: -3 }),
  'rows: one more than there are': () => file([good, good], { rows: 4 }),
  'an offset beyond the file': () => file([{ ...good, offset: 10_000_000 }, good]),
  'an offset before it': () => file([{ ...good, offset: -8 }, good]),
  'a size of less than nothing': () => file([{ ...good, size: -100 }, good]),
  'a size of more than the file': () => file([{ pages: honest(1), size: 2 ** 40 }, good]),
  'a dictionary that lies in the index': () => file([{ ...good, dictionaryAt: 400 }, good]),
  'an index of 2^31 bytes': () => withIndex(Buffer.from('PAR1'), zeros(30), 2 ** 31),
  'an index of 2^32 - 1 bytes': () => withIndex(Buffer.from('PAR1'), zeros(30), 2 ** 32 - 1),
  'an index of nothing': () => withIndex(Buffer.from('PAR1'), zeros(1)),
  'an index that has no end': () => withIndex(Buffer.from('PAR1'), Buffer.alloc(100_000, 0x15)),
  'a schema that says 2^31 elements': () => file([good, good], { schemaSaid: 2 ** 31 - 1 }),
  'a schema of one element that is its own child': () => file([good, good], { schema: [struct(text(4, 'a'), i32(5, 2 ** 30))] }),
  'a schema 20,000 deep': () => file([good, good], { schema: Array.from({ length: 20_000 }, (_, at) => struct(text(4, `a${at}`), i32(5, 1))) }),
  'a schema of 10,000 columns': () => {
    const names = Array.from({ length: 10_000 }, (_, at) => struct(i32(1, 6), i32(3, 0), text(4, `column${at}`)));
    return file([good, good], { schema: [struct(text(4, 'schema'), i32(5, 10_000)), ...names] });
  },
  'structs within structs': () => withIndex(Buffer.from('PAR1'), nestedStructs(500_000)),
  'a number of a million bytes': () => withIndex(Buffer.from('PAR1'), Buffer.concat([bits(0x16), Buffer.alloc(1_000_000, 0xff), bits(1, 0)])),
  'a list of thirty million structs': () => withIndex(Buffer.from('PAR1'), Buffer.concat([bits(0x19, 0xfc), varint(30_000_000), zeros(30_000_000), bits(0)])),
  'a page of less than no bytes': () => file([{ pages: page({ type: 'data', bytes: values('a', 'b', 'c'), values: 3, packed: -20 }) }, good]),
  'a page that unpacks to less than nothing': () => file([{ pages: page({ type: 'data', bytes: values('a', 'b', 'c'), values: 3, unpacked: -1 }), codec: 'snappy' }, good]),
  'a page that unpacks to 2 GB': () => file([{ pages: page({ type: 'data', bytes: snappyBomb(100), values: 3, unpacked: 2 ** 31 - 1 }), codec: 'snappy' }, good]),
  'a page of 2^31 values': () => file([{ pages: page({ type: 'data', bytes: values('a', 'b', 'c'), values: 2 ** 31 - 1 }) }, good]),
  'a page of less than no values': () => file([{ pages: page({ type: 'data', bytes: values('a', 'b', 'c'), values: -5 }) }, good]),
  'a header of a page that has no end': () => file([{ pages: Buffer.alloc(3_000_000, 0x15) }, good]),
  'a header with a number of a million bytes': () =>
    file([{ pages: Buffer.concat([bits(0x16), Buffer.alloc(1_000_000, 0xff), bits(1, 0)]) }, good]),
  'a dictionary that holds more than it does': () =>
    file([{ pages: Buffer.concat([page({ type: 'dictionary', bytes: values('word'), values: 4_000_000 }), page({ type: 'data', bytes: bits(1, 6, 0), values: 3, encoding: rleDictionary })]) }, good]),
  'a key that no dictionary has': () => file([{ pages: byKeys(bits(8, 6, 200)) }, good]),
  'keys, and no dictionary': () => file([{ pages: page({ type: 'data', bytes: bits(1, 6, 0), values: 3, encoding: rleDictionary }) }, good]),
  'a run of 2^30 keys': () => file([{ pages: byKeys(bits(1, 0xfe, 0xff, 0xff, 0xff, 0x07, 0)) }, good]),
  'a packed run of 2^30 keys': () => file([{ pages: byKeys(bits(1, 0xff, 0xff, 0xff, 0x7f, 0)) }, good]),
  'a run of no bits that has no end': () =>
    file([{ pages: byKeys(bits(0, 0xff, 0xff, 0xff, 0xff, 0x0f), 3, { type: 'data2' }) }, good]),
  'numbers by differences that go backwards': () =>
    file([{ pages: page({ type: 'data', bytes: Buffer.concat([bits(8), varint(0xffffffffn), bits(3, 2), bits(0, 0, 0)]), values: 3, encoding: deltaBinary }), type: 1 }, good]),
  'a bomb of snappy': () => file([{ pages: page({ type: 'data', bytes: snappyBomb(10_000_001), values: 3, unpacked: 10_000_001 }), codec: 'snappy' }, good]),
  ...Object.fromEntries(
    ([['gzip', gzipSync], ['brotli', quickBrotli], ['zstd', zstdCompressSync]] as const).flatMap(([codec, pack]) => [
      [`a bomb of ${codec}`, () => file([{ pages: page({ type: 'data', bytes: pack(zeros(100_000_000)), values: 3, unpacked: 40 }), codec }, good])],
      [`a bomb of ${codec} that says its size`, () => file([{ pages: page({ type: 'data', bytes: pack(zeros(40_000_000)), values: 3, unpacked: 40_000_000 }), codec }, good])],
    ]),
  ),
}; // prettier-ignore

test('the files of this test are Parquet: without a lie they are read', async () => {
  assert.equal(await read(file([good, good])), 3);
  assert.equal(await read(file([{ pages: byKeys(bits(1, 6, 0)) }, good])), 3);
});

const endless = /reckoned for 2 s without a result/u;
/** Those that are told otherwise than by what is wrong with Parquet: how many examples they hold, or what is said. */
const otherwise: Readonly<Record<string, number | RegExp>> = {
  'rows: 2^62': /^The file says that it holds 4611686018427388000 rows in \d+ bytes/u,
  // What is there is what counts.
  'a size of more than the file': 3,
  'a key that no dictionary has': 0,
  'a run of 2^30 keys': /used up its memory/u,
  'a run of no bits that has no end': endless,
  'numbers by differences that go backwards': endless,
  'a bomb of gzip that says its size': 0,
  'a bomb of brotli that says its size': 0,
  'a bomb of zstd that says its size': 0,
};

test('whatever a file says of itself, it is read by what it holds, or refused by a sentence', async () => {
  for (const [name, make] of Object.entries(lies)) {
    const expected = otherwise[name] ?? /^The file cannot be read as Parquet: .{8}/u;
    const outcome = await read(make(), expected === endless ? thrifty : apart);
    if (typeof expected === 'number') assert.equal(outcome, expected, name);
    else assert.match(String(outcome), expected, name);
  }
});
