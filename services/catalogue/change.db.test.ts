import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { z } from 'zod';
import { newId } from '../../platform/id.ts';
import type { Principal } from '../../platform/principal.ts';
import { freshDatabase } from '../../test/harness/database.ts';
import * as contract from './contract.ts';
import { houseOn, operator, person, workflow } from './fixture.ts';

const at = houseOn(await freshDatabase(['catalogue']));

type Wish = Omit<z.input<typeof contract.changeCampaign.request>, 'id' | 'campaignId'>;
const change = (campaignId: string, wish: Wish, id = newId(), who: Principal = operator) =>
  at.ask(contract.changeCampaign, { id, campaignId, ...wish }, who);
const read = async (id: string) => (await at.ask(contract.campaignsByIds, { ids: [id] }, operator)).found[0];
const history = (campaignId: string, more: { first?: number; after?: string } = {}, who: Principal = operator) =>
  at.ask(contract.listChanges, { campaignId, ...more }, who);

/** A running campaign with this many examples that wait, and this many in review. */
const running = async (waiting: number, inReview: number): Promise<string> => {
  const campaignId = await at.campaign('start');
  await at.examples(campaignId, waiting + inReview);
  await at.ask(contract.nextExamples, { campaignId, count: inReview }, workflow);
  return campaignId;
};

test('only the fields given change, and each effect says from when on and which examples', async () => {
  const campaignId = await running(3, 2);
  const before = await read(campaignId);
  at.told.length = 0;

  const { campaign, effects } = await change(campaignId, { priority: 80, policy: { judgeSeats: 2, confidence: 0.9 } });

  assert.deepEqual(campaign, {
    ...before,
    revision: 2,
    priority: 80,
    policy: { ...before?.policy, judgeSeats: 2, confidence: 0.9 },
  });
  assert.deepEqual(await read(campaignId), campaign);
  assert.deepEqual(effects, [
    {
      setting: 'priority',
      before: '50',
      after: '80',
      applies: 'next-claim',
      states: ['waiting', 'in-review'],
      examples: 5,
    },
    {
      setting: 'policy.judgeSeats',
      before: '3',
      after: '2',
      applies: 'next-example',
      states: ['waiting'],
      examples: 3,
    },
    {
      setting: 'policy.confidence',
      before: '0.85',
      after: '0.9',
      applies: 'next-decision',
      states: ['waiting', 'in-review'],
      examples: 5,
    },
  ]);
  assert.deepEqual(await at.events(campaignId), ['campaign.moved.v1', 'campaign.changed.v1']);
  assert.deepEqual(at.told, [campaignId]);
});

test('a preview answers what the change then answers, and stores and tells nothing', async () => {
  const campaignId = await running(1, 1);
  const wish = { policy: { leaseSeconds: 60 }, guideline: { text: 'Say vostè.', compatible: false } };
  const before = [await read(campaignId), await at.events(campaignId)];
  at.told.length = 0;
  const id = newId();

  const preview = await change(campaignId, { ...wish, preview: true }, id);

  assert.deepEqual([await read(campaignId), await at.events(campaignId)], before);
  assert.deepEqual([at.told, (await history(campaignId)).items], [[], []]);
  assert.deepEqual(await change(campaignId, wish, id), preview);
});

test('a guideline is published as the next version, and says from which version on judgments count', async () => {
  const campaignId = await at.campaign('start');
  const publish = async (text: string, compatible: boolean) => {
    const { campaign, effects } = await change(campaignId, { guideline: { text, compatible } });
    assert.deepEqual(await read(campaignId), campaign);
    return [campaign.guidelineVersion, campaign.guidelineCompatibleFrom, campaign.guideline, effects[0]?.after];
  };

  assert.deepEqual(await publish('Two.', true), [2, 1, 'Two.', 'version 2, judgments from version 1 on count']);
  assert.deepEqual(await publish('Three.', false), [3, 3, 'Three.', 'version 3']);
  assert.deepEqual(await publish('Four.', true), [4, 3, 'Four.', 'version 4, judgments from version 3 on count']);
  assert.deepEqual(await publish('Four.', false), [5, 5, 'Four.', 'version 5']);
});

test('a change sent ten times at once is made once, and its id is no other’s', async () => {
  const campaignId = await running(1, 0);
  const other = await at.campaign();
  const id = newId();
  const wish = {
    policy: { draftPriors: { openai: 0.6, apertium: 0.3 } },
    guideline: { text: 'Two.', compatible: true },
  };

  const answers = await Promise.all(Array.from({ length: 10 }, () => change(campaignId, wish, id)));
  await at.examples(campaignId, 4);
  await change(campaignId, { priority: 1 });
  const late = await change(campaignId, wish, id);

  assert.equal(new Set(answers.map((answer) => JSON.stringify(answer))).size, 1);
  assert.deepEqual(late.effects, answers[0]?.effects);
  assert.deepEqual([late.campaign.revision, late.campaign.guidelineVersion], [3, 2]);
  assert.equal((await at.events(campaignId)).length, 3);
  for (const wrong of [{ ...wish, priority: 50 }, { policy: wish.policy }, { ...wish, policy: {} }])
    await assert.rejects(change(campaignId, wrong, id), { code: 'id-taken' });
  await assert.rejects(change(other, wish, id), { code: 'id-taken' });
});

test('of two changes at once neither is lost', async () => {
  const campaignId = await at.campaign('start');

  await Promise.all([
    change(campaignId, { policy: { judgeSeats: 4 } }),
    change(campaignId, { policy: { maxSeats: 9 } }),
    change(campaignId, { guideline: { text: 'Two.', compatible: true } }),
  ]);

  const campaign = await read(campaignId);
  assert.deepEqual([campaign?.policy.judgeSeats, campaign?.policy.maxSeats], [4, 9]);
  assert.deepEqual([campaign?.guidelineVersion, campaign?.revision], [2, 4]);
});

test('a policy that the change makes impossible is refused with the reason, and nothing of the change is made', async () => {
  const campaignId = await at.campaign('start');
  const before = await read(campaignId);

  for (const preview of [true, false])
    await assert.rejects(change(campaignId, { priority: 1, policy: { confidence: 0.999 }, preview }), {
      code: 'policy-impossible',
      message: /can never be reached/,
    });

  assert.deepEqual(await read(campaignId), before);
});

test('a campaign that is over is changed no more; what was asked before is answered as before', async () => {
  const campaignId = await at.campaign('start');
  const id = newId();
  const first = await change(campaignId, { priority: 7 }, id);
  await at.move(campaignId, 'complete');

  for (const preview of [true, false])
    await assert.rejects(change(campaignId, { priority: 8, preview }), { code: 'wrong-state', message: /completed/ });

  assert.deepEqual((await change(campaignId, { priority: 7 }, id)).effects, first.effects);
  assert.equal((await read(campaignId))?.priority, 7);
});

test('a coordinator changes their campaign; reviewers, coordinators of another and strangers do not, not even as a preview', async () => {
  const [campaignId, other] = [await at.campaign(), await at.campaign()];

  const member = at.member(campaignId, 'reviewer', 'adjudicator', 'steward');
  for (const preview of [true, false]) {
    await assert.rejects(change(campaignId, { priority: 1, preview }, newId(), member), { code: 'not-allowed' });
    for (const who of [at.member(other, 'coordinator'), person()])
      await assert.rejects(change(campaignId, { priority: 1, preview }, newId(), who), { code: 'not-found' });
  }
  await assert.rejects(change(newId(), { priority: 1 }), { code: 'not-found' });
  await assert.rejects(change(campaignId, {}), { code: 'invalid-input', message: /what to change/ });

  const coordinator = at.member(campaignId, 'coordinator');
  assert.equal((await change(campaignId, { priority: 1 }, newId(), coordinator)).campaign.priority, 1);
});

test('members read who changed what and when, newest first, in pages; strangers do not', async () => {
  const campaignId = await at.campaign('start');
  const coordinator = at.member(campaignId, 'coordinator');
  const reviewer = at.member(campaignId, 'reviewer');
  await change(campaignId, { priority: 1 });
  await change(campaignId, { priority: 1, policy: { scales: ['tone'] } }, newId(), coordinator);
  await change(campaignId, { policy: { scales: ['tone', 'fit'] } }, newId(), coordinator);

  const first = await history(campaignId, { first: 2 }, reviewer);
  const second = await history(campaignId, { first: 2, after: first.end ?? '' }, reviewer);

  const all = [...first.items, ...second.items];
  assert.equal(second.end, null);
  assert.deepEqual(
    all.map(({ by, revision, effects }) => [by, revision, effects.map(({ before, after }) => `${before} > ${after}`)]),
    [
      [{ kind: 'person', id: coordinator.id }, 4, ['tone > tone, fit']],
      [{ kind: 'person', id: coordinator.id }, 3, ['meaning, language, tone, stance, grounding, fit, truth > tone']],
      [{ kind: 'operator', id: 'id' in operator ? operator.id : '' }, 2, ['50 > 1']],
    ],
  );
  await assert.rejects(history(campaignId, {}, person()), { code: 'not-found' });
  await assert.rejects(history(campaignId, { after: 'nonsense' }), { code: 'invalid-input', message: /cursor/ });
});

test('a history of long guidelines comes in pages that fit into a message, and none of it is missing', async () => {
  const campaignId = await running(1, 0);
  for (let n = 0; n < 12; n++)
    await change(campaignId, { guideline: { text: `${n} ${'x'.repeat(90_000)}`, compatible: true } });

  const seen: string[] = [];
  for (let after: string | null = null; ;) {
    const page = await history(campaignId, { first: 50, ...(after === null ? {} : { after }) });
    assert.ok(Buffer.byteLength(JSON.stringify(page)) < 1_000_000);
    seen.push(...page.items.map(({ id }) => id));
    after = page.end;
    if (after === null) break;
  }

  assert.equal(new Set(seen).size, 12);
  assert.equal(seen.length, 12);
});
