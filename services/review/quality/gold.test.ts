import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '../../../platform/id.ts';
import { freshDatabase } from '../../../test/harness/database.ts';
import * as contract from '../contract.ts';
import { house, operator, workflow } from '../fixture.ts';

let at: ReturnType<typeof house>;
let close: () => Promise<void>;
before(async () => {
  const database = await freshDatabase(['review']);
  close = () => database.drop();
  at = house(database.pool);
});
after(() => close());

/** Makes new examples gold: `good` ones, and as many `faulty` ones with a planted number. */
const gold = async (campaignId: string, good: number, faulty: number): Promise<string[]> => {
  const items = Array.from({ length: good + faulty }, (_, index) =>
    index < good
      ? { exampleId: newId(), draft: 'good' as const }
      : { exampleId: newId(), draft: 'faulty' as const, fault: 'number-changed' as const },
  );
  return (await at.ask(contract.setGold, { campaignId, items }, operator)).exampleIds;
};

test('gold comes among the work at its rate, once to each person, closes no round, and is scored with the judgment', async () => {
  const campaignId = await at.campaign({ goldRate: 0.5 });
  const ids = new Set(await gold(campaignId, 2, 2));
  for (let count = 0; count < 12; count++) await at.open(campaignId, { seats: 1 });
  const who = await at.member(campaignId);
  const seen: string[] = [];
  for (;;) {
    const seat = await at.claim(campaignId, who);
    if (seat === null) break;
    seen.push(seat.exampleId);
    await at.submit(seat.id, who);
  }

  assert.equal(new Set(seen).size, seen.length);
  assert.equal(seen.filter((id) => !ids.has(id)).length, 12);
  const served = seen.filter((id) => ids.has(id));
  assert.ok(served.length >= 1, 'some of it was gold');
  const { items } = await at.ask(contract.listGoldOutcomes, { campaignId }, operator);
  assert.deepEqual(items.map(({ exampleId }) => exampleId).toSorted(), served.toSorted());
  for (const { draft, accepted, passed } of items) assert.deepEqual([accepted, passed], [true, draft === 'good']);
  assert.equal(await at.count('review.round where gold and closed_at is not null'), 0);
  assert.equal((await at.ask(contract.feedLoad, { campaignId }, workflow)).roundsOpen, 0);
  const { items: votes } = await at.ask(contract.listVotes, { campaignId }, workflow);
  assert.equal(votes.length, 12, 'gold is no vote');
});

test('nothing of a gold seat, its round or its lease tells it from work', async () => {
  const campaignId = await at.campaign({ goldRate: 0.5 });
  const ids = new Set(await gold(campaignId, 1, 1));
  for (let count = 0; count < 8; count++) await at.open(campaignId, { seats: 3 });
  const who = await at.member(campaignId);
  const shapes = { gold: new Set<string>(), work: new Set<string>() };
  for (let seat = await at.claim(campaignId, who); seat !== null; seat = await at.claim(campaignId, who)) {
    const { found: rounds } = await at.ask(contract.roundsByExamples, { ids: [seat.exampleId] }, who);
    const { found: leases } = await at.ask(contract.leasesByExamples, { ids: [seat.exampleId] }, who);
    const shape = JSON.stringify({ seat, rounds, leases }, (key, value) =>
      /id$|at$|author/i.test(key) ? typeof value : value,
    );
    shapes[ids.has(seat.exampleId) ? 'gold' : 'work'].add(shape);
    await at.submit(seat.id, who);
  }

  assert.equal(shapes.gold.size, 1);
  assert.deepEqual(shapes.gold, shapes.work);
});

test('without work there is no silent gold, and what is given back is not offered again', async () => {
  const campaignId = await at.campaign({ goldRate: 0.5 });
  await gold(campaignId, 3, 0);
  const who = await at.member(campaignId);

  assert.equal(await at.claim(campaignId, who), null);
});

test('the qualification stands before the work: passed it opens it, failed it says so, and the coordinator lets one try again', async () => {
  const campaignId = await at.campaign({ qualificationItems: 2, qualificationPass: 1 });
  await gold(campaignId, 0, 4);
  const work = await at.open(campaignId, { seats: 3 });
  const edit = { verdict: 'edit' as const, edited: [{ field: 'output', text: 'Hola {name}, bé' }] };
  const judge = async (who: Awaited<ReturnType<typeof at.member>>, said: Parameters<typeof at.submit>[2]) => {
    const seat = (await at.claim(campaignId, who)) ?? assert.fail('a seat was expected');
    await at.submit(seat.id, who, said);
    return seat.exampleId;
  };
  const [good, careless] = [await at.member(campaignId), await at.member(campaignId)];
  for (let count = 0; count < 2; count++) assert.notEqual(await judge(good, edit), work);
  for (let count = 0; count < 2; count++) await judge(careless, { verdict: 'accept' });

  assert.equal((await at.claim(campaignId, good))?.exampleId, work);
  const refused = await at.ask(contract.claimSeat, { campaignId }, careless);
  assert.equal(refused.none, 'qualification');
  assert.ok(refused.retryAt !== null && refused.reason !== null);
  const { memberships } = await at.ask(contract.membershipsOf, { contributorId: careless.id }, careless);
  const author = memberships[0]?.pseudonym ?? assert.fail();
  await at.ask(contract.letQualifyAgain, { campaignId, author }, operator);
  for (let count = 0; count < 2; count++) await judge(careless, edit);
  assert.equal((await at.claim(campaignId, careless))?.exampleId, work);
});

test('who reviews does not see what is gold, though they coordinate too', async () => {
  const campaignId = await at.campaign();
  const both = await at.member(campaignId, ['coordinator', 'reviewer']);
  const coordinator = await at.member(campaignId, ['coordinator']);

  await assert.rejects(at.ask(contract.listGold, { campaignId }, both), { code: 'not-allowed' });
  await assert.rejects(at.ask(contract.listGoldOutcomes, { campaignId }, await at.member(campaignId)), {
    code: 'not-allowed',
  });
  assert.deepEqual((await at.ask(contract.listGold, { campaignId }, coordinator)).items, []);
});
