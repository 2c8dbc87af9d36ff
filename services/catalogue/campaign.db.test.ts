import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CampaignMove } from '../../domain/campaign.ts';
import { newId } from '../../platform/id.ts';
import { freshDatabase } from '../../test/harness/database.ts';
import { createCampaign } from './contract.ts';
import { houseOn, operator, person, workflow } from './fixture.ts';

const at = houseOn(await freshDatabase(['catalogue']));

/** Each state, and moves that lead to it. */
const ways = {
  planned: [],
  running: ['start'],
  paused: ['start', 'pause'],
  cancelled: ['cancel'],
  completed: ['start', 'complete'],
} as const satisfies Record<string, readonly CampaignMove[]>;

/** What each move leads to from each state; `same` where it is done already, `no` where it is refused. */
const rules: Record<CampaignMove, Record<keyof typeof ways, string>> = {
  start: { planned: 'running', running: 'same', paused: 'no', cancelled: 'no', completed: 'no' },
  pause: { planned: 'no', running: 'paused', paused: 'same', cancelled: 'no', completed: 'no' },
  resume: { planned: 'no', running: 'same', paused: 'running', cancelled: 'no', completed: 'no' },
  cancel: { planned: 'cancelled', running: 'cancelled', paused: 'cancelled', cancelled: 'same', completed: 'no' },
  complete: { planned: 'no', running: 'completed', paused: 'no', cancelled: 'no', completed: 'same' },
};

for (const move of ['start', 'pause', 'resume', 'cancel', 'complete'] as const) {
  test(`${move} leads where it may, is refused elsewhere, and only a change is told by exactly one event`, async () => {
    for (const state of ['planned', 'running', 'paused', 'cancelled', 'completed'] as const) {
      const id = await at.campaign(...ways[state]);
      const before = await at.events(id);
      const rule = rules[move][state];

      if (rule === 'no') {
        const message = `The campaign is ${state}: it cannot ${move}.`;
        await assert.rejects(at.move(id, move), { code: 'wrong-state', message });
      } else {
        const campaign = await at.move(id, move);
        assert.equal(campaign.state, rule === 'same' ? state : rule, `${move} from ${state}`);
        assert.equal(campaign.revision, ways[state].length + (rule === 'same' ? 0 : 1));
      }

      const news = rule === 'no' || rule === 'same' ? [] : ['campaign.moved.v1'];
      assert.deepEqual(await at.events(id), [...before, ...news], `${move} from ${state}`);
    }
  });
}

test('a move sent ten times at once happens once', async () => {
  const id = await at.campaign();

  const campaigns = await Promise.all(Array.from({ length: 10 }, () => at.move(id, 'start')));

  assert.ok(campaigns.every(({ state, revision }) => state === 'running' && revision === 1));
  assert.deepEqual(await at.events(id), ['campaign.moved.v1']);
});

test('of two moves that exclude each other the second is refused, and one event tells of the first', async () => {
  const id = await at.campaign('start');

  const moves = await Promise.allSettled([at.move(id, 'cancel'), at.move(id, 'complete')]);

  assert.deepEqual(moves.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
  assert.equal((await at.events(id)).length, 2);
});

test('review is told of a move before it is answered, again for a repeated one, and never of a refused one', async () => {
  const id = await at.campaign('start');
  at.told.length = 0;

  await at.move(id, 'pause');
  await at.move(id, 'pause');
  await assert.rejects(at.move(id, 'complete'), { code: 'wrong-state' });

  assert.deepEqual(at.told, [id, id]);
});

test('a coordinator moves their campaign; a reviewer, a coordinator of another and a stranger do not', async () => {
  const [id, other] = [await at.campaign(), await at.campaign()];

  const member = at.member(id, 'reviewer', 'adjudicator', 'steward');
  await assert.rejects(at.move(id, 'start', member), { code: 'not-allowed' });
  for (const who of [at.member(other, 'coordinator'), person()])
    await assert.rejects(at.move(id, 'start', who), { code: 'not-found' });
  assert.deepEqual(await at.events(id), []);

  assert.equal((await at.move(id, 'start', at.member(id, 'coordinator'))).state, 'running');
});

test('a campaign that there is not cannot be moved', async () => {
  await assert.rejects(at.move(newId(), 'start'), { code: 'not-found' });
});

test('a campaign is planned by operators and services, and by nobody else', async () => {
  const plan = { name: 'Proves', culture: 'ca-ES' };

  const campaign = await at.ask(createCampaign, { id: newId(), ...plan }, operator);
  await at.ask(createCampaign, { id: newId(), ...plan }, workflow);

  assert.deepEqual([campaign.state, campaign.revision, campaign.guidelineVersion], ['planned', 0, 1]);
  await assert.rejects(at.ask(createCampaign, { id: newId(), ...plan }, person()), { code: 'not-allowed' });
});

test('a campaign that is planned twice with one id is one; with other values the id is taken', async () => {
  const plan = { id: newId(), name: 'Proves', culture: 'ca-ES', guideline: 'Be kind.', policy: { judgeSeats: 2 } };

  const first = await at.ask(createCampaign, plan, operator);
  const again = await at.ask(createCampaign, plan, operator);

  assert.deepEqual(again, first);
  for (const change of [{ name: 'Altres' }, { guideline: 'Be brief.' }, { policy: { judgeSeats: 3 } }, { priority: 1 }])
    await assert.rejects(at.ask(createCampaign, { ...plan, ...change }, operator), { code: 'id-taken' });
});

test('a campaign that was planned is answered again, though its policy is held impossible since', async () => {
  const plan = { id: newId(), name: 'Proves', culture: 'ca-ES' };
  await at.ask(createCampaign, plan, operator);
  const change = `update catalogue.campaign set policy = policy || '{"confidence": 0.999}' where campaign_id = $1`;
  await at.pool.query(change, [plan.id]);

  const again = await at.ask(createCampaign, { ...plan, policy: { confidence: 0.999 } }, operator);

  assert.equal(again.policy.confidence, 0.999);
  await assert.rejects(at.ask(createCampaign, plan, operator), { code: 'id-taken' });
});

test('a campaign without a culture pack, or with a policy that nothing can meet, is refused and leaves nothing', async () => {
  const plan = { id: newId(), name: 'Proves', culture: 'ca-ES' };

  await assert.rejects(at.ask(createCampaign, { ...plan, culture: 'xx-XX' }, operator), {
    code: 'unknown-culture',
    message: /ca-ES/,
  });
  await assert.rejects(at.ask(createCampaign, { ...plan, policy: { confidence: 0.999 } }, operator), {
    code: 'policy-impossible',
    message: /can never be reached/,
  });

  await assert.rejects(at.move(plan.id, 'start'), { code: 'not-found' });
});
