import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '../../platform/id.ts';
import { freshDatabase } from '../../test/harness/database.ts';
import { markNeedsPeople, nextExamples, resolutionsByExamples, settle } from './contract.ts';
import { adopted, dropped, houseOn, operator, person, workflow } from './fixture.ts';

const at = houseOn(await freshDatabase(['catalogue']));
const { pool } = at;

/** A new example in review, at its first attempt. */
const inReview = async (): Promise<{ campaignId: string; exampleId: string }> => {
  const campaignId = await at.campaign('start');
  const [exampleId = ''] = await at.examples(campaignId, 1);
  await at.ask(nextExamples, { campaignId, count: 1 }, workflow);
  return { campaignId, exampleId };
};
const settled = (exampleId: string, decisionId: string, attempt = 1) =>
  at.ask(settle, { exampleId, attempt, decisionId }, workflow);
const resolutions = async (exampleId: string) =>
  (await at.ask(resolutionsByExamples, { ids: [exampleId] }, operator)).found;
const resolvedEvents = async (exampleId: string) =>
  (await at.events(exampleId)).filter((type) => type === 'example.resolved.v1').length;

test('an adopted example keeps the decided text over its own, with the labels and the decision they come from', async () => {
  const { exampleId } = await inReview();
  const decisionId = at.decision(exampleId);

  const answer = await settled(exampleId, decisionId);

  const [resolution, ...more] = await resolutions(exampleId);
  assert.deepEqual(answer, { state: 'adopted' });
  assert.deepEqual(more, []);
  assert.equal(resolution?.decisionId, decisionId);
  assert.ok(resolution.content?.kind === 'instruction');
  assert.match(resolution.content.instruction, /^Write /);
  assert.equal(resolution.content.output, 'Fet.');
  assert.deepEqual(resolution.labels, adopted.kind === 'settle' && adopted.outcome === 'adopted' && adopted.labels);
  assert.deepEqual(await at.states([exampleId]), ['adopted']);
});

test('a dropped example keeps the reason and no text', async () => {
  const { exampleId } = await inReview();

  const answer = await settled(exampleId, at.decision(exampleId, dropped));

  const [resolution] = await resolutions(exampleId);
  assert.deepEqual(answer, { state: 'dropped' });
  assert.deepEqual([resolution?.content, resolution?.labels], [null, null]);
  assert.equal(resolution?.reason, 'It makes no sense here.');
});

test('settling again, ten times at once too, answers the same and stores one resolution and one event', async () => {
  const { exampleId } = await inReview();
  const decisionId = at.decision(exampleId);

  const answers = await Promise.all(Array.from({ length: 10 }, () => settled(exampleId, decisionId)));
  const late = await settled(exampleId, decisionId);

  assert.ok([...answers, late].every(({ state }) => state === 'adopted'));
  assert.equal((await resolutions(exampleId)).length, 1);
  assert.equal(await resolvedEvents(exampleId), 1);
});

test('another decision on an attempt that is settled is refused and changes nothing', async () => {
  const { exampleId } = await inReview();
  await settled(exampleId, at.decision(exampleId));
  const before = await resolutions(exampleId);

  await assert.rejects(settled(exampleId, at.decision(exampleId, dropped)), {
    code: 'wrong-state',
    message: /another decision/,
  });

  assert.deepEqual(await resolutions(exampleId), before);
  assert.deepEqual(await at.states([exampleId]), ['adopted']);
  assert.equal(await resolvedEvents(exampleId), 1);
});

test('a decision that does not settle, of another example or attempt, or that there is not settles nothing', async () => {
  const { exampleId } = await inReview();
  const other = await inReview();
  const wrong = {
    'wrong-state': [at.decision(exampleId, { kind: 'more', seats: 1 })],
    'not-found': [at.decision(other.exampleId), at.decision(exampleId, adopted, 2), newId()],
  };

  for (const [code, decisionIds] of Object.entries(wrong))
    for (const decisionId of decisionIds) await assert.rejects(settled(exampleId, decisionId), { code });

  assert.deepEqual(await resolutions(exampleId), []);
  assert.deepEqual(await at.states([exampleId]), ['in-review']);
});

test('each attempt has its resolution; a settled attempt is answered as it was after the next has begun', async () => {
  const { campaignId, exampleId } = await inReview();
  const [first, second] = [at.decision(exampleId), at.decision(exampleId, dropped, 2)];
  await settled(exampleId, first);
  await pool.query(`update catalogue.example set state = 'waiting' where example_id = $1`, [exampleId]);
  await at.ask(nextExamples, { campaignId, count: 1 }, workflow);

  await settled(exampleId, second, 2);

  assert.deepEqual(await settled(exampleId, first), { state: 'adopted' });
  assert.deepEqual(
    (await resolutions(exampleId)).map(({ attempt, outcome }) => [attempt, outcome]),
    [
      [1, 'adopted'],
      [2, 'dropped'],
    ],
  );
});

test('an attempt that is not the current one, and an example of a cancelled campaign, are not settled', async () => {
  const { campaignId, exampleId } = await inReview();

  assert.deepEqual(await settled(exampleId, at.decision(exampleId, adopted, 2), 2), { state: 'in-review' });
  await at.move(campaignId, 'cancel');
  assert.deepEqual(await settled(exampleId, at.decision(exampleId)), { state: 'cancelled' });

  assert.deepEqual(await resolutions(exampleId), []);
  assert.equal(await resolvedEvents(exampleId), 0);
});

test('an example to which nobody came waits for the coordinator, told once, and may still be settled', async () => {
  const { exampleId } = await inReview();
  const mark = (attempt = 1) => at.ask(markNeedsPeople, { exampleId, attempt }, workflow);

  assert.deepEqual(await mark(2), { state: 'in-review' });
  assert.deepEqual(await mark(), { state: 'needs-people' });
  assert.deepEqual(await mark(), { state: 'needs-people' });
  assert.equal((await at.events(exampleId)).filter((type) => type === 'example.stranded.v1').length, 1);

  await settled(exampleId, at.decision(exampleId));
  assert.deepEqual(await mark(), { state: 'adopted' });
});

test('people and operators settle nothing', async () => {
  const { exampleId } = await inReview();
  const decisionId = at.decision(exampleId);

  for (const who of [person(), operator]) {
    await assert.rejects(at.ask(settle, { exampleId, attempt: 1, decisionId }, who), { code: 'not-allowed' });
    await assert.rejects(at.ask(markNeedsPeople, { exampleId, attempt: 1 }, who), { code: 'not-allowed' });
  }
  assert.deepEqual(await at.states([exampleId]), ['in-review']);
});
