import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '../../platform/id.ts';
import type { Principal } from '../../platform/principal.ts';
import { freshDatabase } from '../../test/harness/database.ts';
import * as contract from './contract.ts';
import { dropped, houseOn, operator, person, workflow } from './fixture.ts';

const at = houseOn(await freshDatabase(['catalogue']));
const { pool } = at;

const next = async (campaignId: string, count: number) =>
  (await at.ask(contract.nextExamples, { campaignId, count }, workflow)).examples;
const settle = (exampleId: string, attempt = 1, outcome?: typeof dropped) =>
  at.ask(contract.settle, { exampleId, attempt, decisionId: at.decision(exampleId, outcome, attempt) }, workflow);
const reopen = (
  campaignId: string,
  which: { exampleIds?: string[]; guidelineVersion?: number },
  {
    id = newId(),
    who = operator,
    reason = 'The guideline was wrong.',
  }: Partial<{
    id: string;
    who: Principal;
    reason: string;
  }> = {},
) => at.ask(contract.reopenExamples, { id, campaignId, reason, ...which }, who);
const released = async (campaignId: string) =>
  (await at.ask(contract.listResolutions, { campaignId }, operator)).items.map(({ exampleId }) => exampleId);

/** A running campaign with so many examples that are settled. */
const settled = async (count: number): Promise<{ campaignId: string; ids: string[] }> => {
  const campaignId = await at.campaign('start');
  const ids = await at.examples(campaignId, count);
  await next(campaignId, count);
  for (const id of ids) await settle(id);
  return { campaignId, ids };
};

test('a settled example that is opened again starts at its next attempt, and its resolution stays as superseded', async () => {
  const { campaignId, ids } = await settled(2);
  const [id = '', other = ''] = ids;
  const coordinator = at.member(campaignId, 'coordinator');

  const reopening = await reopen(campaignId, { exampleIds: [id] }, { who: coordinator });

  assert.deepEqual([reopening.reopened, reopening.remaining], [1, 0]);
  assert.deepEqual(await at.states(ids), ['waiting', 'adopted']);
  assert.deepEqual(await released(campaignId), [other]);
  assert.deepEqual(await next(campaignId, 5), [{ exampleId: id, attempt: 2 }]);
  await settle(id, 2, dropped);
  assert.deepEqual(await at.states(ids), ['dropped', 'adopted']);
  assert.deepEqual(new Set(await released(campaignId)), new Set(ids));
  const { found } = await at.ask(contract.resolutionsByExamples, { ids: [id] }, coordinator);
  assert.deepEqual(
    found.map(({ attempt, outcome }) => [attempt, outcome]),
    [
      [1, 'adopted'],
      [2, 'dropped'],
    ],
  );
  const story = await at.ask(contract.reopenedByExamples, { ids: [id, other] }, coordinator);
  assert.deepEqual(
    story.found.map(({ exampleId, attempt, reason }) => [exampleId, attempt, reason]),
    [[id, 1, 'The guideline was wrong.']],
  );
  assert.deepEqual((await at.ask(contract.reopenedByExamples, { ids: [id] }, person())).found, []);
});

test('what an example was resolved to before is kept from who may be asked about it again, until it is resolved', async () => {
  const { campaignId, ids } = await settled(2);
  const [id = '', other = ''] = ids;
  const reviewer = at.member(campaignId, 'reviewer');
  at.blind(reviewer);
  const seen = async (who: Parameters<typeof at.ask>[2]) => {
    const { found } = await at.ask(contract.resolutionsByExamples, { ids }, who);
    const byIds = await at.ask(contract.resolutionsByIds, { ids: found.map((one) => one.id) }, operator);
    const hidden = await at.ask(contract.resolutionsByIds, { ids: byIds.found.map((one) => one.id) }, who);
    assert.equal(hidden.found.length, found.length);
    return found.map(({ exampleId }) => exampleId).toSorted();
  };
  assert.deepEqual(await seen(reviewer), ids.toSorted());

  await reopen(campaignId, { exampleIds: [id] });

  assert.deepEqual(await seen(reviewer), [other]);
  assert.deepEqual(await seen(at.member(campaignId, 'coordinator')), ids.toSorted());
  await next(campaignId, 1);
  assert.deepEqual(await seen(reviewer), [other]);
  await settle(id, 2);
  assert.deepEqual(await seen(reviewer), [id, id, other].toSorted());
});

test('an example that needs people can be opened again', async () => {
  const campaignId = await at.campaign('start');
  const [id = ''] = await at.examples(campaignId, 1);
  await next(campaignId, 1);
  await at.ask(contract.markNeedsPeople, { exampleId: id, attempt: 1 }, workflow);

  await reopen(campaignId, { exampleIds: [id] });

  assert.deepEqual(await next(campaignId, 1), [{ exampleId: id, attempt: 2 }]);
});

test('what is not settled, unknown or of another campaign is refused with the reason, and nothing of the same call is opened', async () => {
  const { campaignId, ids } = await settled(1);
  const [waiting = '', begun = ''] = (await at.examples(campaignId, 2)).toReversed();
  await next(campaignId, 1);
  const elsewhere = await settled(1);

  for (const [id, code, message] of [
    [waiting, 'wrong-state', /is waiting: only what is settled/],
    [begun, 'wrong-state', /is in-review: only what is settled/],
    [newId(), 'not-found', /no example/],
    [elsewhere.ids[0] ?? '', 'not-found', /no example/],
  ] as const)
    await assert.rejects(reopen(campaignId, { exampleIds: [...ids, id] }), { code, message });

  assert.deepEqual(await at.states(ids), ['adopted']);
  assert.deepEqual(await at.ask(contract.reopenedByExamples, { ids }, operator), { found: [], rest: [], skip: 0 });
});

test('the same reopening sent ten times at once opens once; its id is no other’s', async () => {
  const { campaignId, ids } = await settled(3);
  const id = newId();

  const answers = await Promise.all(Array.from({ length: 10 }, () => reopen(campaignId, { exampleIds: ids }, { id })));

  assert.ok(answers.every(({ reopened }) => reopened === 3));
  assert.equal((await at.events(ids[0] ?? '')).filter((type) => type === 'example.reopened.v1').length, 1);
  await assert.rejects(reopen(campaignId, { exampleIds: ids }, { id, reason: 'Another.' }), { code: 'id-taken' });
});

test('all that a guideline version touched are opened in pages, and nothing that was settled after it was asked for', async () => {
  const { campaignId, ids } = await settled(4);
  await pool.query('update catalogue.resolution set guideline_version = 2 where example_id = $1', [ids[3]]);
  const id = newId();

  const first = await reopen(campaignId, { guidelineVersion: 1 }, { id });
  await next(campaignId, 3);
  for (const one of ids.slice(0, 3)) await settle(one, 2);
  const again = await reopen(campaignId, { guidelineVersion: 1 }, { id });

  assert.deepEqual([first.reopened, first.remaining], [3, 0]);
  assert.deepEqual(again, first);
  assert.deepEqual(await at.states(ids), ['adopted', 'adopted', 'adopted', 'adopted']);
});

test('more than one call may open is said to remain, and is opened by the same call again', async () => {
  const campaignId = await at.campaign('start');
  const [seed = ''] = await at.examples(campaignId, 1);
  await next(campaignId, 1);
  await settle(seed);
  await pool.query(
    `with more as (
      insert into catalogue.example (example_id, campaign_id, dataset_id, line, kind, state, attempt, content_sha256)
      select gen_random_uuid(), campaign_id, dataset_id, 1 + n, kind, state, attempt, n::text
      from catalogue.example, generate_series(1, 2099) n where example_id = $1 returning *)
    insert into catalogue.resolution (resolution_id, example_id, campaign_id, attempt, decision_id, outcome, guideline_version)
    select gen_random_uuid(), example_id, campaign_id, attempt, gen_random_uuid(), 'dropped', 1 from more`,
    [seed],
  );
  const id = newId();

  const first = await reopen(campaignId, { guidelineVersion: 1 }, { id });
  const second = await reopen(campaignId, { guidelineVersion: 1 }, { id });

  assert.deepEqual([first.reopened, first.remaining], [2_000, 100]);
  assert.deepEqual([second.reopened, second.remaining], [2_100, 0]);
});

test('what says neither or both, an unknown version, a campaign that is over and who does not coordinate are refused', async () => {
  const { campaignId, ids } = await settled(1);

  await assert.rejects(reopen(campaignId, {}), { code: 'invalid-input' });
  await assert.rejects(reopen(campaignId, { exampleIds: ids, guidelineVersion: 1 }), { code: 'invalid-input' });
  await assert.rejects(reopen(campaignId, { guidelineVersion: 2 }), { code: 'not-found', message: /version 2/ });
  const who = at.member(campaignId, 'reviewer', 'adjudicator', 'steward');
  await assert.rejects(reopen(campaignId, { exampleIds: ids }, { who }), { code: 'not-allowed' });
  await assert.rejects(reopen(campaignId, { exampleIds: ids }, { who: person() }), { code: 'not-found' });
  await at.move(campaignId, 'complete');
  await assert.rejects(reopen(campaignId, { exampleIds: ids }), { code: 'wrong-state', message: /completed/ });
  assert.deepEqual(await at.states(ids), ['adopted']);
});

test('a reopening that is sent again after its campaign has ended is answered as before, by name and by guideline', async () => {
  const { campaignId, ids } = await settled(3);
  const [named, byVersion] = [newId(), newId()];
  const first = await reopen(campaignId, { exampleIds: ids.slice(0, 1) }, { id: named });
  const version = await reopen(campaignId, { guidelineVersion: 1 }, { id: byVersion });
  await at.move(campaignId, 'complete');

  assert.deepEqual(await reopen(campaignId, { exampleIds: ids.slice(0, 1) }, { id: named }), first);
  assert.deepEqual(await reopen(campaignId, { guidelineVersion: 1 }, { id: byVersion }), version);

  assert.deepEqual([version.reopened, version.remaining], [2, 0]);
  await assert.rejects(reopen(campaignId, { exampleIds: ids }, { id: named }), { code: 'id-taken' });
  await assert.rejects(reopen(campaignId, { exampleIds: ids }), { code: 'wrong-state' });
});
