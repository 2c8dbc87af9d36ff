import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '../../platform/id.ts';
import { freshDatabase } from '../../test/harness/database.ts';
import { changeCampaign, confirmStarted, feedState, listAttempts, nextExamples, takeForGold } from './contract.ts';
import { houseOn, operator, person, workflow } from './fixture.ts';

const at = houseOn(await freshDatabase(['catalogue']));
const { pool } = at;

const next = async (campaignId: string, count: number) =>
  (await at.ask(nextExamples, { campaignId, count }, workflow)).examples;
const idsOf = (examples: readonly { exampleId: string }[]) => examples.map(({ exampleId }) => exampleId);
/** Confirms the first attempts. */
const confirm = (...exampleIds: string[]) =>
  at.ask(confirmStarted, { examples: exampleIds.map((exampleId) => ({ exampleId, attempt: 1 })) }, workflow);
/** Lets six seconds pass since examples were marked as started. */
const later = (ids: readonly string[]) =>
  pool.query(`update catalogue.example set started_at = started_at - interval '6 seconds' where example_id = any($1)`, [
    ids,
  ]);

test('the first waiting examples are marked as in review, no more than are asked for, each with one event', async () => {
  const campaignId = await at.campaign('start');
  const ids = await at.examples(campaignId, 5);

  const examples = await next(campaignId, 3);

  assert.deepEqual(new Set(idsOf(examples)), new Set(ids.slice(0, 3)));
  assert.ok(examples.every(({ attempt }) => attempt === 1));
  assert.deepEqual(await at.states(ids), ['in-review', 'in-review', 'in-review', 'waiting', 'waiting']);
  for (const id of ids.slice(0, 3)) assert.deepEqual(await at.events(id), ['example.started.v1']);
  assert.deepEqual(await at.events(ids[3] ?? ''), []);
});

test('where fewer wait than are asked for all are answered, then none', async () => {
  const campaignId = await at.campaign('start');
  const ids = await at.examples(campaignId, 2);

  assert.equal((await next(campaignId, 0)).length, 0);
  assert.deepEqual(new Set(idsOf(await next(campaignId, 500))), new Set(ids));
  assert.deepEqual(await next(campaignId, 500), []);
});

test('more than 500 at once are refused', async () => {
  const campaignId = await at.campaign('start');

  await assert.rejects(next(campaignId, 501), /count/);
  await assert.rejects(confirm(...Array.from({ length: 501 }, () => newId())), /examples/);
});

test('two feeds at once never get the same example', async () => {
  const campaignId = await at.campaign('start');
  const ids = await at.examples(campaignId, 60);

  const got = (await Promise.all(Array.from({ length: 6 }, () => next(campaignId, 10)))).flat();

  assert.equal(new Set(idsOf(got)).size, got.length);
  const rest = await next(campaignId, 60);
  assert.deepEqual(new Set(idsOf([...got, ...rest])), new Set(ids));
  for (const id of ids) assert.equal((await at.events(id)).length, 1);
});

test('an example whose start nobody confirmed comes again first, at the same attempt and with no second event', async () => {
  const campaignId = await at.campaign('start');
  const [lost = '', kept = '', fresh = ''] = await at.examples(campaignId, 3);
  await next(campaignId, 2);
  await confirm(kept);
  await later([lost, kept]);

  const again = await next(campaignId, 1);

  assert.deepEqual(again, [
    { exampleId: lost, attempt: 1 },
    { exampleId: fresh, attempt: 1 },
  ]);
  assert.deepEqual(await at.events(lost), ['example.started.v1']);
});

test('confirming again, or an example that there is not, changes nothing', async () => {
  const campaignId = await at.campaign('start');
  const [id = ''] = await at.examples(campaignId, 1);
  await next(campaignId, 1);
  const confirmed = async () =>
    (await pool.query('select confirmed_at from catalogue.example where example_id = $1', [id])).rows;
  await confirm(id);
  const first = await confirmed();

  await confirm(id, newId());
  await later([id]);

  assert.deepEqual(await confirmed(), first);
  assert.deepEqual(await next(campaignId, 1), []);
});

test('an example that is opened again starts at its next attempt, which is not yet confirmed', async () => {
  const campaignId = await at.campaign('start');
  const [id = ''] = await at.examples(campaignId, 1);
  await next(campaignId, 1);
  await confirm(id);
  await pool.query(`update catalogue.example set state = 'waiting' where example_id = $1`, [id]);

  const started = await next(campaignId, 1);
  await later([id]);
  const again = await next(campaignId, 1);

  assert.deepEqual(started, [{ exampleId: id, attempt: 2 }]);
  assert.deepEqual(again, started);
  assert.deepEqual(await at.events(id), ['example.started.v1', 'example.started.v1']);
});

test('a confirmation that comes late for an attempt does not confirm the next one', async () => {
  const campaignId = await at.campaign('start');
  const [id = ''] = await at.examples(campaignId, 1);
  await next(campaignId, 1);
  await pool.query(`update catalogue.example set state = 'waiting' where example_id = $1`, [id]);
  await next(campaignId, 1);
  await later([id]);

  await confirm(id);

  assert.deepEqual(await next(campaignId, 1), [{ exampleId: id, attempt: 2 }]);
  await at.ask(confirmStarted, { examples: [{ exampleId: id, attempt: 2 }] }, workflow);
  assert.deepEqual(await next(campaignId, 1), []);
});

test('a campaign that does not run starts nothing, and goes on where it was once it is resumed', async () => {
  const planned = await at.campaign();
  const paused = await at.campaign('start', 'pause');
  await at.examples(planned, 1);
  const ids = await at.examples(paused, 1);

  assert.deepEqual(await next(planned, 1), []);
  assert.deepEqual(await next(paused, 1), []);
  assert.deepEqual(await next(newId(), 1), []);
  await at.move(paused, 'resume');

  assert.deepEqual(idsOf(await next(paused, 1)), ids);
});

test('the feed is told how many examples wait, how many are in review, and by which priority and policy', async () => {
  const campaignId = await at.campaign('start');
  await at.examples(campaignId, 5);
  await next(campaignId, 2);

  await at.ask(changeCampaign, { id: newId(), campaignId, priority: 90, policy: { judgeSeats: 2 } }, operator);

  const { state, waiting, inFlight, priority, policy } = await at.ask(feedState, { campaignId }, workflow);

  assert.deepEqual([state, waiting, inFlight, priority, policy.judgeSeats], ['running', 3, 2, 90, 2]);
  await assert.rejects(at.ask(feedState, { campaignId: newId() }, workflow), { code: 'not-found' });
});

test('people and operators start nothing', async () => {
  const campaignId = await at.campaign('start');
  const ids = await at.examples(campaignId, 1);

  for (const who of [person(), operator, at.member(campaignId, 'coordinator')]) {
    await assert.rejects(at.ask(nextExamples, { campaignId, count: 1 }, who), { code: 'not-allowed' });
    await assert.rejects(
      at.ask(confirmStarted, { examples: ids.map((exampleId) => ({ exampleId, attempt: 1 })) }, who),
      { code: 'not-allowed' },
    );
    await assert.rejects(at.ask(feedState, { campaignId }, who), { code: 'not-allowed' });
  }
  assert.deepEqual(await at.states(ids), ['waiting']);
});

test('the attempts under way are listed in pages, without gold and what waits, with what their workflows start with', async () => {
  const campaignId = await at.campaign('start');
  const ids = await at.examples(campaignId, 5);
  await at.ask(takeForGold, { campaignId, exampleIds: [ids[0] ?? ''] }, workflow);
  const started = idsOf(await next(campaignId, 3)).toSorted();
  const list = (changes: object) => at.ask(listAttempts, { campaignId, ...changes }, workflow);

  const first = await list({ first: 2 });
  const second = await list({ first: 2, after: first.end });
  const named = await list({ exampleIds: [started[1] ?? '', ids[0] ?? ''] });

  assert.deepEqual(idsOf([...first.items, ...second.items]), started);
  assert.deepEqual([first.judgeSeats, first.priority, second.end], [3, 50, null]);
  assert.deepEqual(named.items, [{ exampleId: started[1], attempt: 1 }]);
  await assert.rejects(at.ask(listAttempts, { campaignId }, operator));
  await assert.rejects(at.ask(listAttempts, { campaignId: newId() }, workflow), /no such campaign/);
});
