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

const numbersOf = async (bytes: Uint8Array, newline?: 13) => {
  const lines: [number, string | null][] = [];
  for await (const some of linesOf(chunks(bytes, []), 1_000, newline))
    lines.push(...some.map(({ number, text }): [number, string | null] => [number, text]));
  return lines;
};

test('any chunking of the bytes gives the same lines, without those that are blank', async () => {
  const line = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n\uFEFF]/g, ''));
  await fc.assert(
    fc.asyncProperty(fc.array(line), fc.array(fc.nat(9)), async (lines, sizes) => {
      assert.deepEqual(
        await read(utf8(lines.map((text) => `${text}\n`).join('')), sizes),
        lines.filter((text) => text.trim() !== ''),
      );
    }),
  );
});

test('CRLF ends a line, a byte-order mark is dropped, and the last line needs no end', async () => {
  assert.deepEqual(await read(utf8('\uFEFFa\r\nb\n\nc')), ['a', 'b', 'c']);
});

test('blank lines are counted and do not come, of whatever blanks they are', async () => {
  const lines = [
    [3, ' a '],
    [7, 'b'],
  ];

  assert.deepEqual(await numbersOf(utf8('\n \n a \n\t\r\n\r\n\nb\n \n')), lines);
  assert.deepEqual(await numbersOf(utf8('\r \r a \r\t\n\r\r\rb\r '), 13), lines);
});

test('a file of nothing but newlines costs no more than looking at its bytes', async () => {
  const many = new Uint8Array(50_000_000).fill(10);
  many.set(utf8('{}'), many.length - 2);

  assert.deepEqual(await numbersOf(many), [[many.length - 1, '{}']]);
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
