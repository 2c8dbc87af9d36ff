import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { elementsOf, itemsOf } from './json-elements.ts';
import type { Item } from './json-elements.ts';
import { WrongEncoding } from './lines.ts';

const piecesOf = async function* (file: string | Uint8Array, size: number) {
  const bytes = Buffer.from(file);
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
};
const read = async (file: string | Uint8Array, { size = 5, maxBytes = 1_000 } = {}): Promise<Item[]> => {
  const items: Item[] = [];
  for await (const some of itemsOf(piecesOf(file, size), maxBytes)) items.push(...some);
  return items;
};
const numbered = (items: readonly Item[]) => items.map(({ number, text }) => [number, text?.trim()]);

test('any array of objects, however it is laid out and cut, gives its elements one by one', async () => {
  const element = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ maxDepth: 3 }));
  await fc.assert(
    fc.asyncProperty(
      fc.array(element, { minLength: 1 }),
      fc.constantFrom(undefined, 2, '\t'),
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom('', '\uFEFF', ' \r\n'),
      async (values, indent, size, before) => {
        const items = await read(before + JSON.stringify(values, null, indent), { size, maxBytes: 1e6 });

        assert.deepEqual(
          items.map(({ text }) => JSON.parse(text ?? '') as unknown),
          JSON.parse(JSON.stringify(values)),
        );
        assert.deepEqual(
          items.map(({ number }) => number),
          values.map((_, index) => index + 1),
        );
      },
    ),
    { numRuns: 50 },
  );
});

test('an element that is no JSON, or too long, spoils no other, and is found again by number and line', async () => {
  const long = `{"a": "${'x'.repeat(300)}"}`;
  const file = `[\n{"a": 1},\n{"a": tru, ]},\n${long},\n{"a": "no end },\n"b": 5}, ,\n{"a": 6},]\n`;

  const items = await read(file, { maxBytes: 200 });

  assert.deepEqual(numbered(items), [
    [1, '{"a": 1}'],
    [2, '{"a": tru, ]}'],
    [3, undefined],
    [4, '{"a": "no end },\n"b": 5}'],
    [5, '{"a": 6}'],
  ]);
  assert.equal(items[2]?.where, 'It is element 3 of the array, which begins on line 4.');
});

test('what the end of the file broke off, and what stands after the array, is told', async () => {
  const broken = await read('[{"a": 1}, {"a": 2}, {"a": ');
  const more = await read('[{"a": 1}]\n{"a": 2}\n');

  assert.deepEqual(numbered(broken).at(-1), [3, '{"a":']);
  assert.match(broken.at(-1)?.where ?? '', /^The array has no end\. It is element 3/u);
  assert.deepEqual(numbered(more).at(-1), [2, '{"a": 2}']);
  assert.match(more.at(-1)?.where ?? '', /^It stands after the array’s end\./u);
});

test('lines stay lines, an empty array holds nothing, and what is no UTF-8 is refused', async () => {
  const lines = await read('\uFEFF{"a": 1}\n\n["b"]\n');

  assert.deepEqual(numbered(lines), [
    [1, '{"a": 1}'],
    [3, '["b"]'],
  ]);
  assert.deepEqual(await read(' [\n]\n'), []);
  assert.deepEqual(await read(''), []);
  await assert.rejects(read(Buffer.from('[{"a": "\xff"}]', 'latin1')), WrongEncoding);
  await assert.rejects(read(Buffer.from('\uFEFF[{}]', 'utf16le')), WrongEncoding);
});

test('an array of any size is held an element at a time', async () => {
  let given = 0;
  const endless = (async function* () {
    yield Buffer.from('[');
    for (;;) {
      given++;
      yield Buffer.from(`{"a": "${'x'.repeat(1_000)}"},\n`);
    }
  })();
  let taken = 0;
  for await (const items of elementsOf(endless, 2_000)) {
    for (const { text } of items) assert.equal(text?.trim().length, 1_009);
    taken += items.length;
    assert.ok(given <= taken + 2);
    if (taken >= 5_000) break;
  }

  assert.equal(taken, 5_000);
});
