import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { createApart } from '../../../platform/apart.ts';
import { newId } from '../../../platform/id.ts';
import type { FileKind } from '../contract.ts';
import { Piece } from './work.ts';
import type { ImportWork } from './work.ts';

const apart = createApart({ heapMb: 64, stuckMs: 60_000 });
after(() => apart.stop());

/** How many examples a heap of 64 MB makes of a file, or why it is refused. */
const read = async (file: Uint8Array, kind: FileKind): Promise<number | string> => {
  const job = {
    id: newId(),
    language: 'english',
    format: 'alpaca',
    kind,
    columns: {},
    answerFrom: null,
    encoding: null,
  };
  const bytes = async function* () {
    for (let from = 0; from < file.length; from += 65_536) yield file.subarray(from, from + 65_536);
  };
  const input = { job, fileBytes: file.length, joined: false, isTranslation: false } as unknown as typeof ImportWork;
  let [count, refused] = [0, ''];
  // To its end, so that the process does the next work too.
  for await (const item of apart.run(new URL('./work.ts', import.meta.url), input, bytes())) {
    const { examples, refusal } = Piece.parse(item);
    refused ||= refusal ?? '';
    count += examples?.count ?? 0;
  }
  return refused || count;
};

const parquet = (rows: number, textOf: (index: number) => string, more: object = {}): Uint8Array => {
  const data = Array.from({ length: rows }, (_, index) => textOf(index));
  const columnData = ['instruction', 'output'].map((name) => ({ name, data, type: 'STRING' as const }));
  return new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize: rows, ...more }));
};

test('one honest row group that is larger than the heap is read in bounded memory', async () => {
  const file = parquet(30_000, (index) => `Line ${index}: ${'explain it in plain words, '.repeat(40)}`);

  assert.equal(await read(file, 'parquet'), 30_000);
});

test('a Parquet file of more equal rows than it has bytes is refused before it is unpacked', async () => {
  const rows = 300_000;
  const small = parquet(rows, () => 'Say hello.');

  assert.match(String(await read(small, 'parquet')), /says that it holds 300000 rows in \d+ bytes/u);
});

test('a text that is repeated by reference is refused by what it unpacks to', async () => {
  const file = parquet(20_000, () => 'word '.repeat(8_000));

  assert.match(String(await read(file, 'parquet')), /unpack to more than \d+ MB of text/u);
});

test('an array of elements that are nothing is refused long before its end', async () => {
  const array = Buffer.from(`[{"instruction":"a","output":"b"}${',{}'.repeat(200_000)}]`);

  assert.match(String(await read(array, 'jsonl')), /Of the first 10\d{4} lines 10\d{4} cannot be read/u);
});

test('a page that is damaged or cut off, and an index that lies, are told by a sentence', async () => {
  const good = parquet(500, (index) => `Say number ${index}`);
  const damaged = Uint8Array.from(good).fill(0xff, 60, 900);
  const cut = Buffer.concat([good.subarray(0, 200), good.subarray(-400)]);
  const index = Buffer.from('PAR1' + '\0'.repeat(100) + '\xff\xff\xff\x7fPAR1', 'latin1');

  for (const file of [damaged, cut, index, Buffer.from('PAR1\0\0\0\0PAR1')])
    assert.match(String(await read(file, 'parquet')), /^The file cannot be read(?: as Parquet)?: .{8}/u);
});

test('any byte of a Parquet file may be wrong: it is read, or refused with a sentence', async () => {
  const good = parquet(40, (index) => `Say number ${index}`);
  let seed = 7;
  const next = (most: number): number => (seed = (seed * 48_271) % 2_147_483_647) % most;

  for (let turn = 0; turn < 20; turn++) {
    const file = Uint8Array.from(good);
    for (let change = 0; change < 3; change++) file[next(file.length)] = next(256);
    const outcome = await read(file, 'parquet').catch((error: unknown) => `threw ${String(error)}`);
    if (typeof outcome === 'string') assert.match(outcome, /^The file/u);
  }
});
