import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Pool } from 'pg';
import { Policy } from '../../domain/policy.ts';
import { newId } from '../../platform/id.ts';
import type { Principal } from '../../platform/principal.ts';
import { freshDatabase } from '../../test/harness/database.ts';
import * as contract from './contract.ts';
import { house, operator, person, workflow } from './fixture.ts';

let at: ReturnType<typeof house>;
let pool: Pool;
let close: () => Promise<void>;
before(async () => {
  const database = await freshDatabase(['review']);
  pool = database.pool;
  close = () => database.drop();
  at = house(pool);
});
after(() => close());
const seatOr = <T>(seat: T | null): T => seat ?? assert.fail('A seat was expected.');

test('200 people who pull at once never share a seat, and nobody gets two', async () => {
  const campaignId = await at.campaign();
  const people = await Promise.all(Array.from({ length: 200 }, () => at.member(campaignId)));
  for (let example = 0; example < 60; example++) await at.open(campaignId);

  const seats = (await Promise.all(people.map((who) => at.claim(campaignId, who)))).flatMap((seat) => seat ?? []);

  assert.equal(seats.length, 180);
  assert.equal(new Set(seats.map(({ id }) => id)).size, 180);
  assert.equal(
    await at.count(
      `(select held_by from review.seat where campaign_id = $1 and state = 'held' group by 1)`,
      campaignId,
    ),
    180,
  );
  assert.equal(
    await at.count(`review.lease l join review.seat s on s.id = l.seat_id where s.campaign_id = $1`, campaignId),
    180,
  );
});

test('500 rounds whose last two seats are submitted at once close exactly once each', async () => {
  const closed: string[] = [];
  const pair = async (): Promise<void> => {
    const campaignId = await at.campaign();
    const [a, b] = [await at.member(campaignId), await at.member(campaignId)];
    for (let round = 0; round < 50; round++) {
      const exampleId = await at.open(campaignId, { seats: 2 });
      const [first, second] = await Promise.all([at.claim(campaignId, a), at.claim(campaignId, b)]);
      const answers = await Promise.all([at.submit(seatOr(first).id, a), at.submit(seatOr(second).id, b)]);
      if (answers.every(({ standing }) => standing === 'filled')) closed.push(exampleId);
    }
  };

  await Promise.all(Array.from({ length: 10 }, pair));

  assert.equal(closed.length, 500);
  assert.equal(
    await at.count(
      `review.round where example_id = any($1) and closed_by = 'last-seat' and cardinality(frozen) = 2`,
      closed,
    ),
    500,
  );
  assert.equal(await at.count(`review.outbox where type = 'round.closed.v1' and subject = any($1)`, closed), 500);
  assert.equal(
    await at.count(
      `(select distinct subject from review.outbox where type = 'round.closed.v1' and subject = any($1)) s`,
      closed,
    ),
    500,
  );
});

test('one judgment sent ten times at once is stored once and answered alike; its id is nobody else’s', async () => {
  const campaignId = await at.campaign();
  const [who, other] = [await at.member(campaignId), await at.member(campaignId)];
  const exampleId = await at.open(campaignId);
  const seat = seatOr(await at.claim(campaignId, who));
  const id = newId();

  const answers = await Promise.all(Array.from({ length: 10 }, () => at.submit(seat.id, who, {}, id)));

  assert.deepEqual(new Set(answers.map((answer) => JSON.stringify(answer))).size, 1);
  assert.equal(await at.count('review.judgment where example_id = $1', exampleId), 1);
  assert.equal(await at.count(`review.outbox where type = 'judgment.submitted.v1' and subject = $1`, exampleId), 1);
  await assert.rejects(at.submit(seat.id, other, {}, id), { code: 'id-taken' });
});

test('a judgment’s id with another opinion, or in another seat, is refused; the same paste again is the same', async () => {
  const campaignId = await at.campaign({ leaseSeconds: 600 });
  const who = await at.member(campaignId);
  await at.open(campaignId);
  await at.open(campaignId);
  const seat = seatOr(await at.claim(campaignId, who));
  const id = newId();
  const pasted = { comment: 'Bé.\0\u0007', activeMs: 10 };
  const first = await at.submit(seat.id, who, pasted, id);
  const next = seatOr(await at.claim(campaignId, who));

  assert.deepEqual(await at.submit(seat.id, who, { ...pasted, activeMs: 99 }, id), first);
  for (const said of [{}, { comment: 'Malament.' }, { verdict: 'drop' as const, reason: 'No.' }])
    await assert.rejects(at.submit(seat.id, who, said, id), { code: 'id-taken' });
  await assert.rejects(at.submit(next.id, who, pasted, id), { code: 'id-taken' });
  assert.equal((await at.submit(next.id, who)).standing, 'filled');
});

test('a seat whose lease ran out is offered again, and the late judgment of its first holder is surplus', async () => {
  const campaignId = await at.campaign();
  const [first, second] = [await at.member(campaignId), await at.member(campaignId)];
  const exampleId = await at.open(campaignId, { seats: 1 });
  const seat = seatOr(await at.claim(campaignId, first));
  assert.equal(await at.claim(campaignId, second), null);
  await at.expire(seat.id);

  const again = await at.claim(campaignId, second);
  const late = await at.submit(seat.id, first);
  const inTime = await at.submit(seat.id, second);

  assert.equal(again?.id, seat.id);
  assert.deepEqual([late.standing, inTime.standing], ['surplus', 'filled']);
  assert.deepEqual(
    (await at.frozen(exampleId)).judgments.map(({ id }) => id),
    [inTime.judgmentId],
  );
});

test('a lease that ran out is its holder’s again while nobody else has come, and their judgment counts', async () => {
  const campaignId = await at.campaign();
  const who = await at.member(campaignId);
  await at.open(campaignId);
  const seat = seatOr(await at.claim(campaignId, who));
  await at.expire(seat.id);

  const again = seatOr(await at.claim(campaignId, who));
  await at.expire(seat.id);
  const { standing } = await at.submit(seat.id, who);

  assert.equal(again.id, seat.id);
  assert.ok(Date.parse(again.leaseExpiresAt) > Date.now());
  assert.equal(standing, 'filled');
});

test('two tabs of one person get the one seat', async () => {
  const campaignId = await at.campaign();
  for (let example = 0; example < 30; example++) await at.open(campaignId);
  for (let turn = 0; turn < 20; turn++) {
    const who = await at.member(campaignId);

    const seats = await Promise.all(Array.from({ length: 4 }, () => at.claim(campaignId, who)));

    assert.equal(new Set(seats.map((seat) => seat?.id)).size, 1);
    assert.ok(seats[0]);
  }
});

test('a seat that was given back goes to others and never to the same person again', async () => {
  const campaignId = await at.campaign();
  const [who, other] = [await at.member(campaignId), await at.member(campaignId)];
  await at.open(campaignId, { seats: 1 });
  const seat = seatOr(await at.claim(campaignId, who));

  await at.ask(contract.releaseSeat, { seatId: seat.id, reason: 'too-hard' }, who);

  const { seat: nothing, none } = await at.ask(contract.claimSeat, { campaignId }, who);
  assert.deepEqual([nothing, none], [null, 'all-judged']);
  assert.equal((await at.claim(campaignId, other))?.id, seat.id);
  await assert.rejects(at.ask(contract.releaseSeat, { seatId: seat.id, reason: 'other' }, person()), {
    code: 'not-your-seat',
  });
});

test('nobody is offered an example that they have judged, in a later round or attempt either', async () => {
  const campaignId = await at.campaign();
  const who = await at.member(campaignId);
  const exampleId = await at.open(campaignId);
  await at.submit(seatOr(await at.claim(campaignId, who)).id, who);
  await at.open(campaignId, { exampleId, round: 2, purpose: 'confirm', candidateIds: ['a'] });
  await at.open(campaignId, { exampleId, attempt: 2 });

  assert.equal(await at.claim(campaignId, who), null);
});

test('seats go by role and variant, and rounds that were begun come first', async () => {
  const campaignId = await at.campaign();
  const adjudicator = await at.member(campaignId, ['adjudicator']);
  const valencian = await at.member(campaignId, ['reviewer'], ['ca-ES-valencia']);
  const reviewers = [await at.member(campaignId), await at.member(campaignId)];
  const old = await at.open(campaignId, { seats: 2 });
  const begun = await at.open(campaignId, { seats: 2 });
  await pool.query(`update review.seat set begun = true where example_id = $1`, [begun]);
  const varied = await at.open(campaignId, {
    seats: 1,
    variant: 'ca-ES-valencia',
    purpose: 'confirm',
    candidateIds: ['a', 'b'],
  });

  assert.equal(await at.claim(campaignId, adjudicator), null);
  assert.equal((await at.claim(campaignId, valencian))?.exampleId, varied);
  for (const who of reviewers) assert.equal((await at.claim(campaignId, who))?.exampleId, begun);
  const dispute = await at.open(campaignId, { seats: 1, purpose: 'adjudicate', candidateIds: ['a', 'b'] });
  assert.equal((await at.claim(campaignId, adjudicator))?.exampleId, dispute);
  assert.equal((await at.claim(campaignId, await at.member(campaignId)))?.exampleId, old);
});

test('a paused campaign gives out no new seat, and held ones are finished', async () => {
  const campaignId = await at.campaign();
  const [holder, other] = [await at.member(campaignId), await at.member(campaignId)];
  const exampleId = await at.open(campaignId);
  const seat = seatOr(await at.claim(campaignId, holder));

  await at.move(campaignId, 'paused', 3);
  await at.move(campaignId, 'running', 2);

  const refused = await at.ask(contract.claimSeat, { campaignId }, other);
  assert.equal(refused.seat, null);
  assert.match(refused.reason ?? '', /paused/);
  assert.equal((await at.claim(campaignId, holder))?.id, seat.id);
  assert.equal((await at.close(exampleId)).status, 'later');
  assert.equal((await at.submit(seat.id, holder, {}, newId(), true)).next, null);
});

for (const end of ['cancelled', 'completed'] as const) {
  test(`a ${end} campaign closes every open round with its event, and what comes later is kept as surplus`, async () => {
    const campaignId = await at.campaign();
    const who = await at.member(campaignId);
    const examples: string[] = [];
    for (let example = 0; example < 205; example++) examples.push(await at.open(campaignId, { seats: 1 }));
    const seat = seatOr(await at.claim(campaignId, who));

    await at.move(campaignId, end);
    await at.move(campaignId, end);

    assert.equal(await at.count(`review.round where campaign_id = $1 and closed_by = 'cancelled'`, campaignId), 205);
    assert.equal(await at.count(`review.outbox where type = 'round.closed.v1' and subject = any($1)`, examples), 205);
    assert.equal((await at.submit(seat.id, who)).standing, 'surplus');
    assert.deepEqual(await at.close(seat.exampleId), { status: 'cancelled' });
    const opened = await at.ask(
      contract.openRound,
      { campaignId, exampleId: newId(), attempt: 1, round: 1, purpose: 'judge', seats: 1 },
      workflow,
    );
    assert.equal(opened.status, 'cancelled');
  });
}

test('a change of the guideline and of the lease holds for rounds and claims from then on', async () => {
  const campaignId = await at.campaign({ leaseSeconds: 3_600 });
  const [first, second] = [await at.member(campaignId), await at.member(campaignId)];
  await at.open(campaignId, { seats: 1 });
  const before = seatOr(await at.claim(campaignId, first));

  await at.change(campaignId, { guidelineVersion: 5, policy: Policy.parse({ leaseSeconds: 5 }) });
  await at.open(campaignId, { seats: 1 });
  const after = seatOr(await at.claim(campaignId, second));

  assert.deepEqual([before.guidelineVersion, after.guidelineVersion], [4, 5]);
  assert.equal((await at.ask(contract.seatsByIds, { ids: [before.id] }, first)).found[0]?.guidelineVersion, 4);
  assert.ok(Date.parse(before.leaseExpiresAt) - Date.parse(after.leaseExpiresAt) > 60_000);
});

test('a deadline waits for people, then closes with what there is, once', async () => {
  const campaignId = await at.campaign({ roundSeconds: 60, leaseSeconds: 30 });
  const [a, b] = [await at.member(campaignId), await at.member(campaignId)];
  const empty = await at.open(campaignId);
  assert.equal((await at.close(empty)).status, 'later');
  const missing = { purpose: 'judge', variant: null, eligible: 2 };
  assert.deepEqual(await at.close(empty), { status: 'closed', judgments: 0, missing });

  const exampleId = await at.open(campaignId);
  const [first, second] = [seatOr(await at.claim(campaignId, a)), seatOr(await at.claim(campaignId, b))];
  const { judgmentId } = await at.submit(first.id, a);
  assert.equal((await at.close(exampleId)).status, 'later');
  await pool.query(`update review.lease set claimed_at = now() - interval '2 minutes' where example_id = $1`, [
    exampleId,
  ]);
  const early = await at.close(exampleId);
  assert.equal(early.status === 'later' ? early.until : null, second.leaseExpiresAt);
  await at.expire(second.id);

  assert.deepEqual(await at.close(exampleId), { status: 'closed', judgments: 1, missing: null });
  assert.deepEqual(await at.close(exampleId), { status: 'closed', judgments: 1, missing: null });
  assert.equal((await at.submit(second.id, b)).standing, 'surplus');
  const frozen = await at.frozen(exampleId);
  assert.deepEqual(
    frozen.judgments.map(({ id }) => id),
    [judgmentId],
  );
  assert.equal(frozen.eligiblePeople, 0);
  assert.equal(await at.count(`review.outbox where type = 'round.closed.v1' and subject = $1`, exampleId), 1);
});

test('a round to which nobody came says whom it needed, and how many of them there are, whenever it is asked', async () => {
  const campaignId = await at.campaign({ roundSeconds: 60 });
  await at.member(campaignId, ['reviewer'], ['ca-ES']);
  const [valencian, steward] = [
    await at.member(campaignId, ['reviewer', 'adjudicator'], ['ca-ES-valencia']),
    await at.member(campaignId, ['steward']),
  ];
  const closed = async (changes: Parameters<typeof at.open>[1]) => {
    const exampleId = await at.open(campaignId, { seats: 1, ...changes });
    await at.close(exampleId);
    const first = await at.close(exampleId);
    assert.deepEqual(await at.close(exampleId), first);
    return first.status === 'closed' ? first.missing : first.status;
  };

  assert.deepEqual(await closed({ purpose: 'confirm' }), { purpose: 'confirm', variant: null, eligible: 2 });
  const variant = 'ca-ES-valencia';
  assert.deepEqual(await closed({ variant }), { purpose: 'judge', variant, eligible: 1 });
  assert.deepEqual(await closed({ purpose: 'adjudicate' }), { purpose: 'adjudicate', variant: null, eligible: 1 });
  for (const { id: contributorId } of [valencian, steward])
    await at.ask(contract.setMember, { campaignId, contributorId, name: 'A', roles: ['steward'] }, operator);
  assert.deepEqual(await closed({ variant }), { purpose: 'judge', variant, eligible: 0 });
  assert.deepEqual(await closed({ purpose: 'adjudicate' }), { purpose: 'adjudicate', variant: null, eligible: 0 });
});

test('opening a round again changes nothing', async () => {
  const campaignId = await at.campaign();
  const exampleId = newId();

  await Promise.all(Array.from({ length: 5 }, () => at.open(campaignId, { exampleId })));

  assert.equal(await at.count('review.seat where example_id = $1', exampleId), 3);
  assert.equal(await at.count(`review.outbox where type = 'round.opened.v1' and subject = $1`, exampleId), 1);
});

test('a bad opinion and a seat that was never one’s own are refused and change nothing', async () => {
  const campaignId = await at.campaign();
  const who = await at.member(campaignId);
  const exampleId = await at.open(campaignId);
  const seat = seatOr(await at.claim(campaignId, who));

  await assert.rejects(
    at.submit(seat.id, who, { verdict: 'edit', edited: [{ field: 'output', text: 'Hola {nom}' }] }),
    { code: 'protected-text-changed' },
  );
  await assert.rejects(at.submit(seat.id, await at.member(campaignId)), { code: 'not-your-seat' });
  await assert.rejects(at.submit(newId(), who), { code: 'not-your-seat' });
  assert.equal(await at.count('review.judgment where example_id = $1', exampleId), 0);
});

test('what somebody pasted with characters that cannot be kept is kept without them, and gives a seat back too', async () => {
  const campaignId = await at.campaign();
  const [who, other] = [await at.member(campaignId), await at.member(campaignId)];
  const exampleId = await at.open(campaignId);
  const edited = [{ field: 'output', text: 'Ei\0, {name}\uD800' }];

  await at.submit(seatOr(await at.claim(campaignId, who)).id, who, { verdict: 'edit', edited, comment: '\0Bo\0' });
  const { id } = seatOr(await at.claim(campaignId, other));
  await at.ask(contract.releaseSeat, { seatId: id, reason: 'other', comment: 'No\0.' }, other);

  const { found } = await at.ask(contract.judgmentsByExamples, { ids: [exampleId] }, operator);
  const [opinion] = found.map((judgment) => judgment.opinion);
  assert.deepEqual([opinion?.edited[0]?.text, opinion?.comment], ['Ei, {name}\uFFFD', 'Bo']);
  assert.equal(await at.count(`review.lease where seat_id = $1 and comment = 'No.'`, id), 1);
});

test('reviewers see their own judgments only until the example is resolved', async () => {
  const campaignId = await at.campaign();
  const [a, b] = [await at.member(campaignId), await at.member(campaignId)];
  const coordinator = await at.member(campaignId, ['coordinator']);
  const exampleId = await at.open(campaignId, { seats: 2 });
  for (const who of [a, b]) await at.submit(seatOr(await at.claim(campaignId, who)).id, who);
  const seen = async (who: Parameters<typeof at.claim>[1]) => {
    const judgments = await at.ask(contract.judgmentsByExamples, { ids: [exampleId] }, who);
    const rounds = await at.ask(contract.roundsByExamples, { ids: [exampleId] }, who);
    return [judgments.found.length, rounds.found[0]?.filled];
  };

  assert.deepEqual(await seen(a), [1, null]);
  assert.deepEqual(await seen(person()), [0, undefined]);
  for (const who of [coordinator, operator, workflow]) assert.deepEqual(await seen(who), [2, 2]);
  assert.deepEqual(
    (await at.ask(contract.visibleExamples, { contributorId: a.id, exampleIds: [exampleId] }, workflow)).visible,
    [],
  );
  await at.resolve(campaignId, exampleId);
  assert.deepEqual(await seen(a), [2, 2]);
  await at.open(campaignId, { exampleId, attempt: 2 });
  assert.deepEqual(await seen(a), [1, null]);
});

test('a lease is shown to its holder, to who runs the campaign, and to all once the example is resolved', async () => {
  const campaignId = await at.campaign();
  const [mireia, pau, coordinator] = [
    await at.member(campaignId),
    await at.member(campaignId),
    await at.member(campaignId, ['coordinator']),
  ];
  const exampleId = await at.open(campaignId);
  const { seat } = await at.ask(contract.claimSeat, { campaignId }, mireia);
  await at.ask(contract.releaseSeat, { seatId: seat?.id ?? '', reason: 'too-hard', comment: 'Law.' }, mireia);
  await at.ask(contract.claimSeat, { campaignId }, pau);
  const leases = async (who: Principal) => (await at.ask(contract.leasesByExamples, { ids: [exampleId] }, who)).found;

  const [hers, his, all] = [await leases(mireia), await leases(pau), await leases(coordinator)];
  await at.resolve(campaignId, exampleId);

  assert.deepEqual(
    hers.map(({ endedBy, reason, comment, expiresAt }) => ({ endedBy, reason, comment, expiresAt })),
    [{ endedBy: 'released', reason: 'too-hard', comment: 'Law.', expiresAt: null }],
  );
  assert.equal(his.length, 1);
  assert.ok(his[0]?.expiresAt !== null && his[0]?.endedAt === null);
  assert.deepEqual(all, [...hers, ...his]);
  assert.equal((await leases(mireia)).length, 2);
  assert.deepEqual(await leases(person()), []);
});

test('seats are shown to who holds or held them, and to who runs the campaign', async () => {
  const campaignId = await at.campaign();
  const who = await at.member(campaignId);
  await at.open(campaignId, { purpose: 'confirm', candidateIds: ['a', 'b', 'c'] });
  const seat = seatOr(await at.claim(campaignId, who));
  const see = async (viewer: Parameters<typeof at.claim>[1]) =>
    (await at.ask(contract.seatsByIds, { ids: [seat.id] }, viewer)).found;

  assert.deepEqual((await see(who))[0]?.candidateIds, seat.candidateIds);
  assert.equal((await see(await at.member(campaignId))).length, 0);
  assert.equal((await see(await at.member(campaignId, ['coordinator']))).length, 1);
  assert.equal((await see(workflow)).length, 1);
  assert.ok((await at.ask(contract.keepSeat, { seatId: seat.id }, who)).leaseExpiresAt >= seat.leaseExpiresAt);
});

test('only coordinators and operators give parts in a campaign, and names stay with them', async () => {
  const campaignId = await at.campaign();
  const coordinator = await at.member(campaignId, ['coordinator']);
  const who = await at.member(campaignId);
  const part = { campaignId, contributorId: newId(), name: 'Pau', roles: ['reviewer' as const] };

  assert.match((await at.ask(contract.setMember, part, coordinator)).pseudonym, /^r-/);
  await assert.rejects(at.ask(contract.setMember, part, who), { code: 'not-allowed' });
  await assert.rejects(at.ask(contract.setMember, { ...part, campaignId: newId() }, operator), { code: 'not-found' });
  await assert.rejects(at.ask(contract.membershipsOf, { contributorId: coordinator.id }, who), { code: 'not-allowed' });
  assert.equal((await at.ask(contract.membershipsOf, { contributorId: who.id }, who)).memberships.length, 1);
});

test('progress and the feed’s load count seats, judgments and people', async () => {
  const campaignId = await at.campaign();
  const [who, other] = [await at.member(campaignId), await at.member(campaignId)];
  await at.open(campaignId);
  await at.submit(seatOr(await at.claim(campaignId, who)).id, who);
  const held = seatOr(await at.claim(campaignId, other));

  const told = await at.ask(contract.reviewProgress, { campaignId }, who);
  const { foretold, roundsShort, coverage, lastJudgmentAt, ...progress } = told;
  assert.ok(Date.parse(lastJudgmentAt ?? '') > 0);
  assert.deepEqual(progress, {
    campaignId,
    judgments: 1,
    surplus: 0,
    openSeats: 1,
    heldSeats: 1,
    roundsOpen: 1,
    activePeople: 1,
    filledSeats: [{ purpose: 'judge', seats: 1 }],
    givenBack: [],
  });
  assert.deepEqual([foretold.map(({ lack }) => lack), roundsShort, coverage], [['adjudicate', 'judge'], 1, []]);
  await at.expire(held.id);
  const load = await at.ask(contract.feedLoad, { campaignId }, workflow);
  assert.deepEqual([load.openSeats, load.people, load.activePeople], [2, 2, 1]);
  assert.ok((load.perPersonMinute ?? 0) > 0);
});
