import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Content } from '../../../domain/example.ts';
import { newId } from '../../../platform/id.ts';
import { freshDatabase } from '../../../test/harness/database.ts';
import * as store from '../rows/memory.ts';
import { bandsFor } from './bands.ts';
import { alike, recall } from './recall.ts';

let base: Awaited<ReturnType<typeof freshDatabase>>;
before(async () => void (base = await freshDatabase(['adaptation'])));
after(() => base.drop());

const imported = (campaignId: string, source: string, target: string) => ({
  id: newId(),
  source,
  target,
  bands: bandsFor(source, campaignId),
});
const settled = (campaignId: string, source: string, target: string) => ({
  ...imported(campaignId, source, target),
  field: 'output',
  answers: true,
});
const content = (output: string): Content => ({ kind: 'instruction', instruction: 'Write it.', input: '', output });

test('what an attempt taught is there once, until it is opened again, whichever event comes first', async () => {
  const [campaignId, exampleId] = [newId(), newId()];
  const unitsNow = async () =>
    (await store.unitsAfter(base.pool, campaignId, null, 50, 1_000)).map(({ target }) => target);
  const hear = async (attempt: number, target: string) => {
    if (!(await store.markAttemptLearned(base.pool, exampleId, attempt))) return;
    await store.forgetExamples(base.pool, [exampleId]);
    await store.insertSettled(base.pool, { campaignId, exampleId, attempt }, [settled(campaignId, 'Go now.', target)]);
  };
  const reopened = async (attempt: number) => {
    await store.raiseLearnedAttempt(base.pool, exampleId, attempt);
    await store.forgetExamples(base.pool, [exampleId], attempt);
  };

  await hear(1, 'un');
  await hear(1, 'un');
  assert.deepEqual(await unitsNow(), ['un']);
  await reopened(1);
  assert.deepEqual(await unitsNow(), []);
  await hear(1, 'un');
  assert.deepEqual(await unitsNow(), [], 'an event that comes again after the reopening teaches nothing');
  await hear(3, 'tres');
  await reopened(2);
  assert.deepEqual(await unitsNow(), ['tres']);
});

test('an example is filled from others of its campaign only, and never from itself', async () => {
  const [campaignId, exampleId, other] = [newId(), newId(), newId()];
  const of = { campaignId, exampleId: other, attempt: 1 };
  await store.insertSettled(base.pool, of, [settled(campaignId, 'The library closes at noon.', 'A')]);
  await store.insertSettled(base.pool, { ...of, campaignId: newId() }, [
    settled(campaignId, 'The library opens at nine.', 'B'),
  ]);
  const asked = async (output: string, id: string, mayFill = true) => {
    const { fills, uses } = await recall(base.pool, { campaignId, exampleId: id }, content(output), mayFill);
    return [fills.map(({ unit }) => unit.target).join(), uses.map(({ filled, start, end }) => [filled, start, end])];
  };

  assert.deepEqual(await asked('The library closes at noon.', exampleId), ['A', [[true, 0, 27]]]);
  assert.deepEqual(await asked('🎉 Yes. The library closes at noon.', exampleId), [
    'A',
    [
      [true, 7, 34],
      [false, 0, 34],
    ],
  ]);
  assert.deepEqual(await asked('The library closes at noon.', other), ['', []]);
  assert.deepEqual(await asked('The library opens at nine.', exampleId), ['', []]);
  assert.deepEqual(await asked('The library closes at noon.', exampleId, false), ['', [[false, 0, 27]]]);
});

test('what is like a text is found among thousands of units', async () => {
  const campaignId = newId();
  const syllables = 'ba ce di fo gu la me ni po ru sa te vi zo lu ki'.split(' ');
  const word = (n: number) => [n, n >> 4, n >> 8].map((part) => syllables[part & 15] ?? '').join('');
  const sentence = (n: number) =>
    Array.from({ length: 9 }, (_, at) => word(Math.imul(n * 9 + at, 0x9e3779b1) >>> 20)).join(' ');
  const units = Array.from({ length: 4_000 }, (_, n) => imported(campaignId, sentence(n), `X ${n}`));
  await store.insertImported(base.pool, campaignId, units);

  for (let n = 0; n < 4_000; n += 400) {
    const asked = sentence(n).replace(/^\w+/u, 'another');
    const [first] = await alike(base.pool, { campaignId, exampleId: null }, [asked]);
    assert.equal(first?.target, `X ${n}`);
    assert.deepEqual(await alike(base.pool, { campaignId: newId(), exampleId: null }, [asked]), []);
  }
});
