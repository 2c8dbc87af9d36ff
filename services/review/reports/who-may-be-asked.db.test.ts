import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../../platform/id.ts';
import { freshDatabase } from '../../../test/harness/database.ts';
import * as contract from '../contract.ts';
import { house, operator } from '../fixture.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let at: ReturnType<typeof house>;
before(async () => {
  database = await freshDatabase(['review']);
  at = house(database.pool);
});
after(() => database.drop());

type Person = Awaited<ReturnType<typeof at.member>>;

/** What the coordinator is told of an example: how many may be asked, and how many are not, by reason. */
const told = async (exampleId: string) => {
  const { eligibility } = await at.ask(contract.eligibilityOf, { exampleId }, operator);
  const { mayBeAsked, others } = eligibility ?? assert.fail();
  return { mayBeAsked, ...Object.fromEntries(others.map(({ reason, people }) => [reason, people])) };
};
const none = async (campaignId: string, who: Person) => (await at.ask(contract.claimSeat, { campaignId }, who)).none;
const judge = async (campaignId: string, who: Person) => {
  const seat = (await at.claim(campaignId, who)) ?? assert.fail('a seat was expected');
  await at.submit(seat.id, who, { verdict: 'accept' });
};

test('who is paused is counted as paused, and is told so', async () => {
  const campaignId = await at.campaign();
  const [who] = [await at.member(campaignId), await at.member(campaignId)];
  const exampleId = await at.open(campaignId, { seats: 3 });
  const before = await told(exampleId);

  await database.pool.query(`update review.member set guard = 'paused' where contributor_id = $1`, [who.id]);

  assert.deepEqual(before, { mayBeAsked: 2 });
  assert.deepEqual(await told(exampleId), { mayBeAsked: 1, paused: 1 });
  assert.equal(await none(campaignId, who), 'paused');
});

test('who has judged all of a day is counted so, and is told so', async () => {
  const campaignId = await at.campaign({ dailySeats: 1 });
  const [who] = [await at.member(campaignId), await at.member(campaignId)];
  const ids = [await at.open(campaignId, { seats: 3 }), await at.open(campaignId, { seats: 3 })];

  await judge(campaignId, who);

  for (const id of ids) assert.deepEqual(await told(id), { mayBeAsked: 1, quota: 1 });
  assert.equal(await none(campaignId, who), 'quota');
});

test('whom the qualification stands before is counted so, begun or failed, but not for what they adjudicate', async () => {
  const campaignId = await at.campaign({ qualificationItems: 1, qualificationPass: 1 });
  const items = [{ exampleId: newId(), draft: 'faulty' as const, fault: 'number-changed' as const }];
  await at.ask(contract.setGold, { campaignId, items }, operator);
  const [failed, both] = [await at.member(campaignId), await at.member(campaignId, ['reviewer', 'adjudicator'])];
  const exampleId = await at.open(campaignId, { seats: 3 });
  const before = await told(exampleId);

  await judge(campaignId, failed);

  assert.deepEqual(
    [before, await told(exampleId)],
    [
      { mayBeAsked: 0, qualification: 2 },
      { mayBeAsked: 0, qualification: 2 },
    ],
  );
  assert.equal(await none(campaignId, failed), 'qualification');
  const split = await at.open(campaignId, { purpose: 'adjudicate', seats: 1, candidateIds: ['a'] });
  assert.deepEqual(await told(split), { mayBeAsked: 1, 'not-your-part': 1 });
  await judge(campaignId, both);
  assert.equal((await at.claim(campaignId, both))?.exampleId, split);
});
