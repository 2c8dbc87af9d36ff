import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { WrongEncoding, linesOf } from './lines.ts';

const chunks = async function* (bytes: Uint8Array, sizes: readonly number[]) {
  let from = 0;
  for (const size of sizes) {
    yield bytes.slice(from, from + size);
    from += size;
  }
  yield bytes.slice(from);
};

const read = async (bytes: Uint8Array, sizes: readonly number[] = [], maxBytes = 1_000) => {
  const lines: (string | null)[] = [];
  for await (const some of linesOf(chunks(bytes, sizes), maxBytes)) lines.push(...some.map(({ text }) => text));
  return lines;
};

const utf8 = (text: string) => new TextEncoder().encode(text);

test('any chunking of the bytes gives the same lines', async () => {
  const line = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n\uFEFF]/g, ''));
  await fc.assert(
    fc.asyncProperty(fc.array(line), fc.array(fc.nat(9)), async (lines, sizes) => {
      assert.deepEqual(await read(utf8(lines.map((text) => `${text}\n`).join('')), sizes), lines);
    }),
  );
});

test('CRLF ends a line, a byte-order mark is dropped, and the last line needs no end', async () => {
  assert.deepEqual(await read(utf8('\uFEFFa\r\nb\n\nc')), ['a', 'b', '', 'c']);
});

test('a line that is too long has no text, and the lines after it are read', async () => {
  assert.deepEqual(await read(utf8(`${'x'.repeat(50)}\nb\n`), [7, 7, 7], 20), [null, 'b']);
});

test('bytes that are not UTF-8 are named by their line, and UTF-16 by its name', async () => {
  await assert.rejects(
    read(new Uint8Array([97, 10, 0xe9, 10])),
    (error) => error instanceof WrongEncoding && error.line === 2,
  );
  await assert.rejects(read(new Uint8Array(Buffer.from('\uFEFF{}\n', 'utf16le'))), /UTF-16/);
});
