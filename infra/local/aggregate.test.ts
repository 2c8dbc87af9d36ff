import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { aggregate } from './aggregate.ts';

const folder = await mkdtemp(join(tmpdir(), 'endonym-aggregate-'));
after(() => rm(folder, { recursive: true, force: true }));
let runs = 0;

const run = async (csv: string | Uint8Array, given: Parameters<typeof aggregate>[1] = {}) => {
  const out = join(folder, `out-${runs++}`);
  const file = join(folder, 'votes.csv');
  await writeFile(file, csv);
  const outcome = await aggregate(file, { out, ...given }).catch((error: unknown) => error);
  const read = (name: string) => readFile(join(out, name), 'utf8');
  return { outcome, read, files: await readdir(out).catch(() => []) };
};
const refused = (outcome: unknown): string => (outcome instanceof Error ? outcome.message : '');

test('votes become labels, workers and a model, ties left open', async () => {
  const { outcome, files, read } = await run('1,a,yes\n1,b,no\n2,a,yes\n2,b,yes\n', { method: 'majority' });

  assert.equal(outcome, 0);
  assert.deepEqual(new Set(files), new Set(['labels.csv', 'model.json', 'workers.csv']));
  assert.equal(await read('labels.csv'), 'task,label,probability\n1,,0.5\n2,yes,1\n');
  assert.equal(await read('workers.csv'), 'worker,votes,accuracy\na,2,0.75\nb,2,0.75\n');
  const model = JSON.parse(await read('model.json'));
  assert.deepEqual([model.tasks, model.votes, model.labels, model.method], [2, 4, ['no', 'yes'], 'majority']);
});

test('a header may name the columns in any order, among others, quoted, after a byte-order mark', async () => {
  const csv = '\uFEFFnote,"label",worker,task\r\n"a, b",yes,ann,"t,1"\r\n,yes,bob,"t,1"\r\n';
  const { read } = await run(csv);

  assert.equal(await read('labels.csv'), 'task,label,probability\n"t,1",yes,1\n');
});

test('the same votes give the same bytes', async () => {
  const csv = Array.from({ length: 60 }, (_, at) => `${at % 12},${at % 5},${(at * at) % 3}`).join('\n');
  const [first, second] = [await run(csv), await run(csv)];

  for (const name of first.files) assert.equal(await first.read(name), await second.read(name));
});

test('what is no file of votes is refused with what to do, and nothing is written', async () => {
  const cases: [string, Parameters<typeof aggregate>[1], RegExp][] = [
    ['', {}, /holds no vote/],
    ['task,worker\n1,a\n', {}, /names 2 of the columns/],
    ['1,a,yes\n2,a\n', {}, /Row 2 .* no task, worker or label/],
    ['1,a,"yes\n', {}, /no CSV file/],
    ['1,a,maybe\n', { labels: 'no,yes' }, /Row 1 .*"maybe", which --labels does not name/],
    ['1,a,yes\n', { labels: 'yes,yes' }, /names a label twice/],
    ['1,a,yes\n', { method: 'mace' }, /--method is one of majority, one-coin, dawid-skene/],
    ['1,a,yes\n', { smoothing: '-1' }, /--smoothing is a number from 0 up/],
  ];
  for (const [csv, given, reason] of cases) {
    const { outcome, files } = await run(csv, given);
    assert.match(refused(outcome), reason);
    assert.deepEqual(files, []);
  }
});

test('votes of one person alone, however many, have labels but no agreement, and NaN is a label like any other', async () => {
  const csv = Array.from({ length: 50_000 }, (_, at) => `${at % 7},only,${at % 2 === 0 ? 'NaN' : 'x'}`).join('\n');
  const { outcome, read } = await run(csv, { method: 'one-coin' });

  assert.equal(outcome, 0);
  const model = JSON.parse(await read('model.json'));
  assert.deepEqual(model.labels, ['NaN', 'x']);
  assert.match(model.alpha.nominal.reason, /by one person/);
  assert.ok(Object.values(model.priors).every((share) => Number.isFinite(share)));
});

test('names with marks, in two directions, broken or of megabytes are names, and come back as they were', async () => {
  const long = 'nota '.repeat(200_000).trim();
  const names = ['שלום \u200fe\u0301', '\u202eanob', long];
  const bytes = Buffer.concat([
    Buffer.from(names.map((name) => `${name},${name},${name}\n${name},b,x\n`).join('')),
    // Half of a surrogate pair, as no encoder writes it.
    Buffer.from([0xed, 0xa0, 0xbd, ...Buffer.from(',b,x\n')]),
  ]);

  const { outcome, read } = await run(bytes, { method: 'majority' });

  assert.equal(outcome, 0);
  const labels = await read('labels.csv');
  for (const name of names) assert.ok(labels.includes(`${name},,0.5`), 'a tie of two');
  assert.match(labels, /\ufffd+,x,1/);
});
