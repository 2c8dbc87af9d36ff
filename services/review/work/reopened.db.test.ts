import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Principal } from '../../../platform/principal.ts';
import { freshDatabase } from '../../../test/harness/database.ts';
import * as contract from '../contract.ts';
import { house, workflow } from '../fixture.ts';

let at: ReturnType<typeof house>;
let close: () => Promise<void>;
before(async () => {
  const database = await freshDatabase(['review']);
  close = () => database.drop();
  at = house(database.pool);
});
after(() => close());

const judge = async (campaignId: string, who: Principal): Promise<string> => {
  const seat = (await at.claim(campaignId, who)) ?? assert.fail('A seat was expected.');
  return (await at.submit(seat.id, who)).judgmentId;
};

/** An example that three people have judged in its first attempt, and that was resolved. */
const judged = async () => {
  const campaignId = await at.campaign();
  const people = [await at.member(campaignId), await at.member(campaignId), await at.member(campaignId)];
  const exampleId = await at.open(campaignId);
  const ids: string[] = [];
  for (const who of people) ids.push(await judge(campaignId, who));
  await at.resolve(campaignId, exampleId);
  return { campaignId, exampleId, people, ids };
};
const carried = async (exampleId: string, attempt = 2) =>
  (await at.frozen(exampleId, 1, attempt)).judgments.filter((one) => one.attempt !== attempt).map(({ id }) => id);
const anew = (campaignId: string, exampleId: string, attempt = 2) => at.open(campaignId, { exampleId, attempt });

test('judgments of the same text under a guideline that holds carry over, and the new attempt asks other people', async () => {
  const { campaignId, exampleId, people, ids } = await judged();
  const [first, other] = [people[0] ?? assert.fail(), await at.member(campaignId)];
  await at.change(campaignId, { guidelineVersion: 5, guidelineCompatibleFrom: 4 });

  await Promise.all([anew(campaignId, exampleId), anew(campaignId, exampleId)]);

  for (const who of people) assert.equal(await at.claim(campaignId, who), null);
  assert.equal((await at.claim(campaignId, other))?.attempt, 2);
  assert.equal(await at.count('review.seat where example_id = $1 and attempt = 2', exampleId), 3);
  assert.deepEqual((await carried(exampleId)).toSorted(), ids.toSorted());
  const { found } = await at.ask(contract.judgmentsByExamples, { ids: [exampleId] }, first);
  assert.deepEqual(
    found.map(({ id, carriedInto }) => [id, carriedInto]),
    [[ids[0], [2]]],
  );
});

test('a decision is made on what was carried over and what the new attempt brought, and counts who may be asked by the same rule', async () => {
  const { campaignId, exampleId, ids } = await judged();
  const others = [await at.member(campaignId), await at.member(campaignId), await at.member(campaignId)];
  await anew(campaignId, exampleId);
  const own: string[] = [];
  for (const who of others) own.push(await judge(campaignId, who));
  await at.member(campaignId);

  const { judgments, eligiblePeople, rounds } = await at.frozen(exampleId, 1, 2);

  assert.deepEqual(judgments.map(({ id }) => id).toSorted(), [...ids, ...own].toSorted());
  assert.deepEqual([eligiblePeople, rounds.length], [1, 1]);
});

test('judgments under a guideline that holds no more stay behind, and their authors may judge anew', async () => {
  const { campaignId, exampleId, people } = await judged();
  await at.change(campaignId, { guidelineVersion: 5, guidelineCompatibleFrom: 5 });

  await anew(campaignId, exampleId);
  for (const who of people) await judge(campaignId, who);

  assert.deepEqual(await carried(exampleId), []);
  const { judgments, eligiblePeople } = await at.frozen(exampleId, 1, 2);
  assert.deepEqual([judgments.length, eligiblePeople], [3, 0]);
  for (const who of people) assert.equal(await at.claim(campaignId, who), null, 'twice in one attempt is not asked');
});

test('judgments of another text stay behind', async () => {
  const { campaignId, exampleId, people } = await judged();
  at.redraft(exampleId, 2, 'Ei, {name}');

  await anew(campaignId, exampleId);

  assert.deepEqual(await carried(exampleId), []);
  assert.notEqual(await at.claim(campaignId, people[0] ?? assert.fail()), null);
});

test('late judgments, choices among candidates and adjudications stay behind', async () => {
  const campaignId = await at.campaign();
  const [late, quick, chooses] = [
    await at.member(campaignId),
    await at.member(campaignId),
    await at.member(campaignId),
  ];
  const exampleId = await at.open(campaignId, { seats: 1 });
  const seat = (await at.claim(campaignId, late)) ?? assert.fail();
  await at.expire(seat.id);
  const counted = await judge(campaignId, quick);
  await at.submit(seat.id, late);
  await at.open(campaignId, { exampleId, round: 2, purpose: 'confirm', candidateIds: ['a'], seats: 1 });
  await judge(campaignId, chooses);

  await anew(campaignId, exampleId);

  assert.deepEqual(await carried(exampleId), [counted]);
  for (const who of [late, chooses]) assert.equal((await at.claim(campaignId, who))?.attempt, 2);
});

test('a third attempt has what counted in the first and in the second, each person once', async () => {
  const { campaignId, exampleId, ids, people } = await judged();
  await at.change(campaignId, { guidelineVersion: 5, guidelineCompatibleFrom: 5 });
  await at.open(campaignId, { exampleId, attempt: 2, seats: 2 });
  const [one = assert.fail(), two = assert.fail(), three = assert.fail()] = people;
  const again = [await judge(campaignId, one), await judge(campaignId, two)];
  await at.change(campaignId, { guidelineVersion: 6, guidelineCompatibleFrom: 1 });

  await anew(campaignId, exampleId, 3);

  assert.deepEqual(new Set(await carried(exampleId, 3)), new Set([...again, ids[2]]));
  assert.equal(await at.claim(campaignId, three), null);
});

test('who gave an example back is not asked about it in a later attempt either', async () => {
  const campaignId = await at.campaign();
  const who = await at.member(campaignId);
  const exampleId = await at.open(campaignId);
  const seat = (await at.claim(campaignId, who)) ?? assert.fail();
  await at.ask(contract.releaseSeat, { seatId: seat.id, reason: 'harmful' }, who);

  await anew(campaignId, exampleId);

  assert.equal(await at.claim(campaignId, who), null);
});

test('an attempt that everybody has judged before asks nobody, and its deadline says that nobody came', async () => {
  const { campaignId, exampleId } = await judged();
  await anew(campaignId, exampleId);

  assert.equal((await at.close(exampleId, 1, 2)).status, 'later');
  const missing = { purpose: 'judge', variant: null, eligible: 0 };
  assert.deepEqual(await at.close(exampleId, 1, 2), { status: 'closed', judgments: 0, missing });
  assert.deepEqual(
    await at
      .ask(contract.frozenJudgments, { exampleId, attempt: 2, round: 1 }, workflow)
      .then((all) => all.eligiblePeople),
    0,
  );
});

test('who runs the campaign sees who may still be asked about an example and why the others are not; nobody else does', async () => {
  const { campaignId, exampleId, people } = await judged();
  const [coordinator, other, gone] = [
    await at.member(campaignId, ['coordinator']),
    await at.member(campaignId),
    await at.member(campaignId),
  ];
  await anew(campaignId, exampleId);
  const seat = (await at.claim(campaignId, gone)) ?? assert.fail();
  await at.ask(contract.releaseSeat, { seatId: seat.id, reason: 'too-hard' }, gone);

  const { eligibility } = await at.ask(contract.eligibilityOf, { exampleId }, coordinator);

  assert.deepEqual(eligibility, {
    exampleId,
    attempt: 2,
    round: 1,
    mayBeAsked: 1,
    others: [
      { reason: 'not-your-part', people: 1 },
      { reason: 'carried-over', people: 3 },
      { reason: 'gave-back', people: 1 },
    ],
  });
  const both = await at.member(campaignId, ['coordinator', 'reviewer']);
  for (const who of [other, both, people[0] ?? assert.fail()])
    await assert.rejects(at.ask(contract.eligibilityOf, { exampleId }, who), { code: 'not-allowed' });
});

test('who finds nothing because others hold it is told when it comes back', async () => {
  const campaignId = await at.campaign({ leaseSeconds: 60 });
  const [holder, other] = [await at.member(campaignId), await at.member(campaignId)];
  await at.open(campaignId, { seats: 1 });
  const held = (await at.claim(campaignId, holder)) ?? assert.fail();

  for (const asked of [campaignId, null]) {
    const { none, retryAt } = await at.ask(contract.claimSeat, { campaignId: asked }, other);
    assert.deepEqual([none, retryAt], ['all-held', held.leaseExpiresAt]);
  }
});
