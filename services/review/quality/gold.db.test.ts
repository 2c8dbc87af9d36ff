import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Pool } from 'pg';
import { newId } from '../../../platform/id.ts';
import { freshDatabase } from '../../../test/harness/database.ts';
import * as contract from '../contract.ts';
import { house, operator, workflow } from '../fixture.ts';

let at: ReturnType<typeof house>;
let pool: Pool;
let close: () => Promise<void>;
before(async () => {
  const database = await freshDatabase(['review']);
  ({ pool } = database);
  close = () => database.drop();
  at = house(pool);
});
after(() => close());

/** Examples of the work beside which some gold is served: half of the seats are gold by a draw, and of 2^24 people one would meet none. */
const work = 24;

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
  for (let count = 0; count < work; count++) await at.open(campaignId, { seats: 1 });
  const who = await at.member(campaignId);
  const seen: string[] = [];
  for (;;) {
    const seat = await at.claim(campaignId, who);
    if (seat === null) break;
    seen.push(seat.exampleId);
    await at.submit(seat.id, who);
  }

  assert.equal(new Set(seen).size, seen.length);
  assert.equal(seen.filter((id) => !ids.has(id)).length, work);
  const served = seen.filter((id) => ids.has(id));
  assert.ok(served.length >= 1, 'some of it was gold');
  const { items } = await at.ask(contract.listGoldOutcomes, { campaignId }, operator);
  assert.deepEqual(items.map(({ exampleId }) => exampleId).toSorted(), served.toSorted());
  for (const { draft, accepted, passed } of items) assert.deepEqual([accepted, passed], [true, draft === 'good']);
  assert.equal(await at.count('review.round where gold and closed_at is not null'), 0);
  assert.equal((await at.ask(contract.feedLoad, { campaignId }, workflow)).roundsOpen, 0);
  const { items: votes } = await at.ask(contract.listVotes, { campaignId }, workflow);
  assert.equal(votes.length, work, 'gold is no vote');
});

test('gold that is taken back is given to nobody more, and what was answered to it counts for nobody; set again it is served again', async () => {
  const campaignId = await at.campaign({ goldRate: 0.5, qualificationItems: 1 });
  const exampleIds = await gold(campaignId, 0, 1);
  for (let count = 0; count < 4; count++) await at.open(campaignId, { seats: 3 });
  const [early, late] = [await at.member(campaignId), await at.member(campaignId)];
  const first = (await at.claim(campaignId, early)) ?? assert.fail();
  assert.equal(first.exampleId, exampleIds[0]);
  await at.submit(first.id, early);
  const answers = async () => (await at.ask(contract.goldOutcomes, { campaignId }, workflow)).items.length;
  const before = await answers();

  const sent = { campaignId, exampleIds: [...exampleIds, newId()] };
  assert.deepEqual((await at.ask(contract.retireGold, sent, operator)).exampleIds, exampleIds);
  assert.deepEqual((await at.ask(contract.retireGold, sent, operator)).exampleIds, exampleIds, 'again is the same');

  assert.deepEqual([before, await answers()], [1, 0]);
  assert.equal(await at.claim(campaignId, late), null, 'nothing is left to qualify by');
  const { items } = await at.ask(contract.listGold, { campaignId }, operator);
  assert.equal(typeof items[0]?.retiredAt, 'string');
  const again = [{ exampleId: exampleIds[0] ?? '', draft: 'good' as const }];
  await at.ask(contract.setGold, { campaignId, items: again }, operator);
  assert.equal((await at.claim(campaignId, late))?.exampleId, exampleIds[0]);
  await assert.rejects(at.ask(contract.retireGold, sent, late), { code: 'not-allowed' });
});

test('nothing of a gold seat, its round or its lease tells it from work', async () => {
  const campaignId = await at.campaign({ goldRate: 0.5 });
  const ids = new Set(await gold(campaignId, 1, 1));
  for (let count = 0; count < work; count++) await at.open(campaignId, { seats: 3 });
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
  const ids = new Set(await gold(campaignId, 3, 0));
  const who = await at.member(campaignId);
  assert.equal(await at.claim(campaignId, who), null);
  for (let count = 0; count < work; count++) await at.open(campaignId, { seats: 1 });
  const seen: string[] = [];
  const comment = 'no';
  for (let seat = await at.claim(campaignId, who); seat !== null; seat = await at.claim(campaignId, who)) {
    seen.push(seat.exampleId);
    await at.ask(contract.releaseSeat, { seatId: seat.id, reason: 'too-hard', comment }, who);
  }

  assert.ok(
    seen.some((id) => ids.has(id)),
    'some of it was gold',
  );
  assert.equal(new Set(seen).size, seen.length);
});

/** Claims until the seat is gold, or is none; what comes before is judged. */
const claimUntil = async (
  campaignId: string,
  who: Awaited<ReturnType<typeof at.member>>,
  wanted: (id: string) => boolean,
) => {
  for (;;) {
    const seat = (await at.claim(campaignId, who)) ?? assert.fail('a seat was expected');
    if (wanted(seat.exampleId)) return seat;
    await at.submit(seat.id, who);
  }
};

test('who holds gold judges under the guideline that they were shown, though others came under a newer one', async () => {
  const campaignId = await at.campaign({ goldRate: 0.5 });
  const [id] = await gold(campaignId, 1, 0);
  for (let count = 0; count < work; count++) await at.open(campaignId, { seats: 2 });
  const [early, late] = [await at.member(campaignId), await at.member(campaignId)];
  const isGold = (one: string) => one === id;
  const held = await claimUntil(campaignId, early, isGold);
  await at.change(campaignId, { guidelineVersion: 5 });
  const newer = await claimUntil(campaignId, late, isGold);
  await at.submit(held.id, early);

  assert.deepEqual([held.guidelineVersion, newer.guidelineVersion], [4, 5]);
  assert.equal(await at.count('review.judgment where seat_id = $1 and guideline_version = 4', held.id), 1);
  assert.equal((await at.claim(campaignId, late))?.guidelineVersion, 5);
});

test('claimed, left and answered, a seat of gold moves the progress as one of the work does', async () => {
  const campaignId = await at.campaign({ goldRate: 0.5, judgeSeats: 3 });
  const ids = new Set(await gold(campaignId, 2, 0));
  for (let count = 0; count < work; count++) await at.open(campaignId, { seats: 3 });
  const who = await at.member(campaignId);
  const progress = async () => {
    const { openSeats, heldSeats, judgments, activePeople } = await at.ask(
      contract.reviewProgress,
      { campaignId },
      operator,
    );
    return [openSeats, heldSeats, judgments, activePeople];
  };
  const moves = { gold: new Set<string>(), work: new Set<string>() };
  for (;;) {
    const before = await progress();
    const seat = await at.claim(campaignId, who);
    if (seat === null) break;
    const sights = [before, await progress()];
    await at.expire(seat.id);
    sights.push(await progress());
    await at.claim(campaignId, who);
    sights.push(await progress());
    await at.submit(seat.id, who);
    sights.push(await progress());
    const steps = sights.slice(1).map((now, at) => now.map((value, one) => value - (sights[at]?.[one] ?? 0)));
    if (before[2] !== 0) moves[ids.has(seat.exampleId) ? 'gold' : 'work'].add(JSON.stringify(steps));
  }

  assert.equal(moves.gold.size, 1);
  assert.deepEqual(moves.gold, moves.work);
});

test('who coordinates and reviews is offered the work at once: gold that they may know qualifies nobody', async () => {
  const campaignId = await at.campaign({ qualificationItems: 2 });
  await gold(campaignId, 0, 4);
  const open = await at.open(campaignId, { seats: 2 });
  const [here, anywhere] = [
    await at.member(campaignId, ['coordinator', 'reviewer']),
    await at.member(campaignId, ['coordinator', 'reviewer']),
  ];

  assert.equal((await at.claim(campaignId, here))?.exampleId, open);
  assert.equal((await at.claim(null, anywhere))?.exampleId, open);
});

test('the pace that the feed reads is that of the work: gold mixed in takes none of its seats', async () => {
  const pace = async (goldRate: number): Promise<number> => {
    const campaignId = await at.campaign({ goldRate });
    await gold(campaignId, 40, 0);
    for (let count = 0; count < work; count++) await at.open(campaignId, { seats: 1 });
    const who = await at.member(campaignId);
    for (let seat = await at.claim(campaignId, who); seat !== null; seat = await at.claim(campaignId, who))
      await at.submit(seat.id, who);
    await pool.query(
      `update review.lease l set claimed_at = j.submitted_at - interval '30 seconds' from review.judgment j where j.seat_id = l.seat_id`,
    );
    return (await at.ask(contract.feedLoad, { campaignId }, workflow)).perPersonMinute ?? 0;
  };

  assert.equal(await pace(0), 2);
  const mixed = await pace(0.5);
  assert.ok(mixed >= 1 && mixed < 2, `${mixed}`);
});

test('the qualification stands before the work: passed it opens it, failed it says so, and the coordinator lets one try again', async () => {
  const campaignId = await at.campaign({ qualificationItems: 2, qualificationPass: 1 });
  await gold(campaignId, 0, 4);
  const open = await at.open(campaignId, { seats: 3 });
  const edit = { verdict: 'edit' as const, edited: [{ field: 'output', text: 'Hola {name}, bé' }] };
  const judge = async (who: Awaited<ReturnType<typeof at.member>>, said: Parameters<typeof at.submit>[2]) => {
    const seat = (await at.claim(campaignId, who)) ?? assert.fail('a seat was expected');
    await at.submit(seat.id, who, said);
    return seat.exampleId;
  };
  const [good, careless] = [await at.member(campaignId), await at.member(campaignId)];
  for (let count = 0; count < 2; count++) assert.notEqual(await judge(good, edit), open);
  for (let count = 0; count < 2; count++) await judge(careless, { verdict: 'accept' });

  assert.equal((await at.claim(campaignId, good))?.exampleId, open);
  const refused = await at.ask(contract.claimSeat, { campaignId }, careless);
  assert.equal(refused.none, 'qualification');
  assert.ok(refused.retryAt !== null && refused.reason !== null);
  const { memberships } = await at.ask(contract.membershipsOf, { contributorId: careless.id }, careless);
  const author = memberships[0]?.pseudonym ?? assert.fail();
  await at.ask(contract.letQualifyAgain, { campaignId, author }, operator);
  for (let count = 0; count < 2; count++) await judge(careless, edit);
  assert.equal((await at.claim(campaignId, careless))?.exampleId, open);
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

test('gold that cannot be kept as it is said takes no example out of the work', async () => {
  const campaignId = await at.campaign();
  const exampleId = newId();
  const refused = [
    { note: 'x'.repeat(1_001) },
    { texts: [{ field: 'nosuch', text: 'Hola {name}' }] },
    { draft: 'faulty' as const, acceptable: [{ field: '__proto__', text: 'Hola {name}' }] },
    { draft: 'faulty' as const, mustNotContain: ['\0'] },
    { draft: 'faulty' as const, mustNotContain: ['nowhere in it'] },
    { texts: [{ field: 'output', text: 'x'.repeat(1_000_000) }] },
    { ratings: [{ scale: 'tone' as const, low: 5, high: 1 }] },
  ];
  for (const wrong of refused) {
    const items = [{ exampleId, draft: 'good' as const, ...wrong }];
    await assert.rejects(at.ask(contract.setGold, { campaignId, items }, operator), { code: 'invalid-input' });
  }

  assert.ok(!at.taken.includes(exampleId));
  const items = [{ exampleId, draft: 'good' as const, note: 'Bé.\0' }];
  await at.ask(contract.setGold, { campaignId, items }, operator);
  assert.equal((await at.ask(contract.listGold, { campaignId }, operator)).items[0]?.note, 'Bé.');
});
