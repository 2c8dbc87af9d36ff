import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Refusal } from '../../../domain/refusal.ts';
import { mutated, numRuns } from '../../../test/harness/mutated.ts';
import { readGold } from './gold-file.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const id = '0198c1d2-7b1e-7c3a-9a51-2f6d1c1e4b91';

test('each line is an item, and one that is none is told with its number and reason', async () => {
  const other = '0198c1d2-7b1e-7c3a-9a51-2f6d1c1e4b92';
  const { items, bad } = await readGold(
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

test('a table is gold as well, with a text a column, whatever its delimiter and encoding', async () => {
  const other = '0198c1d2-7b1e-7c3a-9a51-2f6d1c1e4b92';
  const csv = `Example ID;Draft;fault;texts.output;acceptable.turns.1;must not contain\n${id};Good;;"Un text;\nllarg";;\n${other};faulty;number-changed;;Sí.;miles\nx;good;;;;\n${id};good;;;;\n${id};good\n`;

  const { items, bad } = await readGold(Buffer.from(`\uFEFF${csv}`, 'utf16le'));

  assert.deepEqual(
    items.map(({ line, item }) => [line, item.draft, item.fault, item.texts, item.acceptable, item.mustNotContain]),
    [
      [2, 'good', null, [{ field: 'output', text: 'Un text;\nllarg' }], [], []],
      [4, 'faulty', 'number-changed', [], [{ field: 'turns.1', text: 'Sí.' }], ['miles']],
    ],
  );
  assert.deepEqual(
    bad.map(({ line }) => line),
    [5, 6, 7],
  );
  assert.match(bad[2]?.reason ?? '', /It has 2 cells, and the header has 6/u);
  await assert.rejects(readGold(bytes(`exampleId,draft,faults\n${id},good,x\n`)), /has the column "faults"/u);
});

test('any bytes are gold, bad lines or a refusal', async () => {
  const jsonl = bytes(`{"exampleId":"${id}","draft":"good","note":"é"}\n`.repeat(3));
  const csv = bytes(`exampleId,draft,note\n${id},good,"é"\n${id},faulty,\n`);

  for (const good of [jsonl, csv])
    await fc.assert(
      fc.asyncProperty(mutated(good), async (file) => {
        const read = await readGold(file).catch((error: unknown) => assert.ok(error instanceof Refusal, String(error)));
        if (read !== undefined) assert.ok(read.items.length + read.bad.length > 0);
      }),
      { numRuns },
    );
});

test('what is no such file is refused whole', async () => {
  const refused = { code: 'unreadable-file' };

  await assert.rejects(readGold(bytes(' \n')), refused);
  await assert.rejects(readGold(new Uint8Array([0xff, 0xfe, 0x00])), refused);
  await assert.rejects(readGold(bytes('{}\n'.repeat(501))), refused);
});
