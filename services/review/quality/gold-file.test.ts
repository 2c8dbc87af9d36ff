import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readGold } from './gold-file.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const id = '0198c1d2-7b1e-7c3a-9a51-2f6d1c1e4b91';

test('each line is an item, and one that is none is told with its number and reason', () => {
  const other = '0198c1d2-7b1e-7c3a-9a51-2f6d1c1e4b92';
  const { items, bad } = readGold(
    bytes(
      `\uFEFF{"exampleId":"${id}","draft":"faulty","fault":"sentence-dropped"}\r\n\n{"exampleId":\n` +
        `{"exampleId":"${id}","draft":"good"}\n{"exampleId":"${other}","draft":"fine"}\n{"exampleId":"${other}","draft":"good","notes":"x"}\n[]\n`,
    ),
  );

  assert.deepEqual(
    items.map(({ line, item }) => [line, item.exampleId, item.draft, item.fault, item.note]),
    [[1, id, 'faulty', 'sentence-dropped', '']],
  );
  assert.deepEqual(
    bad.map(({ line }) => line),
    [3, 4, 5, 6, 7],
  );
  const reasons = bad.map(({ reason }) => reason).join('\n');
  assert.match(reasons, /^It is not JSON\.\nLine 1 is of this example already\.\n"draft": .*\n.*"notes".*\n/u);
});

test('what is no such file is refused whole', () => {
  const refused = { code: 'unreadable-file' };

  assert.throws(() => readGold(bytes(' \n')), refused);
  assert.throws(() => readGold(new Uint8Array([0xff, 0xfe, 0x00])), refused);
  assert.throws(() => readGold(bytes('{}\n'.repeat(501))), refused);
});
