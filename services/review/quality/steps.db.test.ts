import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Pool } from 'pg';
import type { Rating } from '../../../domain/judgment.ts';
import { newId } from '../../../platform/id.ts';
import { freshDatabase } from '../../../test/harness/database.ts';
import * as contract from '../contract.ts';
import { house, operator, workflow } from '../fixture.ts';
import { isGoldTurn } from '../rules/gold-turn.ts';

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

type Who = Awaited<ReturnType<typeof at.member>>;

/** Reading time is not what these tests are about: they judge at once. */
const policy = { qualityGuard: 'act', guardMinimum: 10, goldRate: 0.5, readingFloor: 0 } as const;
const same: Rating[] = [
  { scale: 'tone', value: 5 },
  { scale: 'meaning', value: 5 },
];

/** A campaign with faulty gold and so many examples of work, two seats each. */
const scene = async (changes: object = {}, examples = 60) => {
  const campaignId = await at.campaign({ ...policy, ...changes });
  const items = Array.from({ length: 50 }, () => ({
    exampleId: newId(),
    draft: 'faulty' as const,
    fault: 'number-changed' as const,
  }));
  const { exampleIds } = await at.ask(contract.setGold, { campaignId, items }, operator);
  for (let count = 0; count < examples; count++) await at.open(campaignId, { seats: 2 });
  const gold = new Set(exampleIds);
  /** Accepts whatever comes, always with the same ratings; the examples of the work among it. */
  const spam = async (who: Who, judgments: number): Promise<string[]> => {
    const work: string[] = [];
    for (let count = 0; count < judgments; count++) {
      const seat = await at.claim(campaignId, who);
      if (seat === null) break;
      await at.submit(seat.id, who, { ratings: same });
      if (!gold.has(seat.exampleId)) work.push(seat.exampleId);
    }
    return work;
  };
  /** Mends what is wrong, and rates as it comes. */
  const judge = async (who: Who, judgments: number): Promise<string[]> => {
    const work: string[] = [];
    for (let count = 0; count < judgments; count++) {
      const seat = await at.claim(campaignId, who);
      if (seat === null) break;
      const ratings: Rating[] = [{ scale: 'tone', value: 3 + (count % 3) }];
      const edited = [{ field: 'output', text: 'Hola {name}, bé' }];
      await at.submit(seat.id, who, gold.has(seat.exampleId) ? { verdict: 'edit', edited, ratings } : { ratings });
      if (!gold.has(seat.exampleId)) work.push(seat.exampleId);
    }
    return work;
  };
  const guard = () => at.ask(contract.guardQuality, { campaignId }, workflow);
  const standing = (who: Who, language = 'en') => at.ask(contract.myStanding, { campaignId, language }, who);
  return { campaignId, spam, judge, guard, standing };
};

/** A member who is given known faults enough among each of their first twenties of seats: by the draw, one of some thousand would not be. */
const memberWhoMeetsGold = async (campaignId: string): Promise<Who> => {
  const { rows } = await pool.query<{ salt: string }>('select salt from review.campaign where campaign_id = $1', [
    campaignId,
  ]);
  const { salt = '' } = rows[0] ?? {};
  for (;;) {
    const who = await at.member(campaignId);
    const turn = (number: number) => isGoldTurn({ salt, contributorId: who.id, number, rate: policy.goldRate });
    const gold = [0, 20].map((first) => Array.from({ length: 20 }, (_, more) => first + more).filter(turn).length);
    if (gold.every((count) => count >= 3)) return who;
  }
};

/** Somebody who accepts everything, until they are paused. */
const paused = async (changes: object = {}) => {
  const at1 = await scene(changes);
  const spammer = await memberWhoMeetsGold(at1.campaignId);
  const work = await at1.spam(spammer, 20);
  await at1.guard();
  assert.equal((await at1.standing(spammer)).guard, 'more-gold');
  work.push(...(await at1.spam(spammer, 20)));
  await at1.guard();
  return { ...at1, spammer, work };
};

test('who accepts everything is looked at closely, then paused with the reason, their judgments made void and judged again; an honest person is not', async () => {
  const { campaignId, spam, judge, guard, standing, spammer, work } = await paused();
  const [honest, third] = [await at.member(campaignId), await at.member(campaignId)];
  const together = await judge(honest, 50);
  await guard();
  const settled = together.find((id) => work.includes(id)) ?? assert.fail('both judged one example');
  await at.resolve(campaignId, settled);

  assert.equal((await standing(spammer)).guard, 'paused');
  const refused = await at.ask(contract.claimSeat, { campaignId }, spammer);
  assert.deepEqual([refused.seat, refused.none], [null, 'paused']);
  assert.equal((await at.claim(null, spammer)) ?? null, null);
  assert.deepEqual(await spam(spammer, 1), []);
  const mine = await standing(honest);
  assert.deepEqual([mine.guard, mine.steps, mine.voided, mine.mayAppeal], ['none', [], 0, false]);
  const said = await standing(spammer);
  assert.deepEqual(
    said.steps.map(({ step }) => step),
    ['pause', 'more-gold'],
  );
  assert.match(said.steps[0]?.reason ?? '', /no new examples for now.*drafts with a fault that is known, you left/);
  assert.match((await standing(spammer, 'ca-ES')).steps[0]?.reason ?? '', /De moment no reps exemples nous/);
  assert.match((await standing(spammer, 'es')).steps[0]?.reason ?? '', /De momento no recibes ejemplos nuevos/);
  assert.equal(said.voided, 0, 'within the hours to appeal nothing is void');

  await at.change(campaignId, { policy: { ...(await policyOf(campaignId)), appealHours: 0 } });
  const { voided, reopened } = await guard();
  assert.equal(voided, 40, 'gold too: what still counted would tell');
  assert.equal(reopened, 1);
  assert.deepEqual(
    at.reopened.filter((id) => work.includes(id)),
    [settled],
  );
  assert.equal((await standing(spammer)).voided, 40);
  assert.equal(await at.count(`review.judgment where contributor_id = $1 and standing = 'filled'`, spammer.id), 0);
  const { items: votes } = await at.ask(contract.listVotes, { campaignId }, workflow);
  assert.equal(votes.length, together.length, 'what is void is no vote');
  const [frozen] = [await at.frozen(settled)];
  assert.equal(frozen.judgments.length, 1, 'nor is it in what the next decision reads');
  assert.deepEqual([(await guard()).voided, (await guard()).reopened], [0, 0]);

  const again = await judge(third, 120);
  assert.ok(
    work.filter((id) => !together.includes(id)).every((id) => again.includes(id)),
    'others judge the examples again',
  );
  const { rows } = await pool.query<{ filled: number }>(
    'select filled from review.round where example_id = any($1) and example_id <> $2',
    [work, settled],
  );
  assert.ok(rows.every(({ filled }) => filled <= 2));
});

/** The campaign's policy as review knows it. */
const policyOf = async (campaignId: string) => {
  const { rows } = await pool.query('select policy from review.campaign where campaign_id = $1', [campaignId]);
  return rows[0]?.policy;
};

test('a newcomer, and whoever shows one kind of signal only, is left alone; where the policy only tells, everybody is', async () => {
  const { campaignId, spam, guard, standing } = await scene();
  const newcomer = await at.member(campaignId);
  await spam(newcomer, 9);
  await guard();
  const telling = await scene({ qualityGuard: 'tell' });
  const seen = await at.member(telling.campaignId);
  await telling.spam(seen, 40);
  await telling.guard();
  const easy = await scene({ goldRate: 0 });
  const quick = await at.member(easy.campaignId);
  await easy.spam(quick, 40);
  await pool.query(
    `update review.judgment set submitted_at = submitted_at + make_interval(mins => extract(epoch from submitted_at)::integer % 100000) where campaign_id = $1`,
    [easy.campaignId],
  );
  await easy.guard();

  assert.deepEqual((await standing(newcomer)).steps, []);
  assert.deepEqual((await telling.standing(seen)).steps, []);
  const { items } = await at.ask(contract.reviewerQuality, { campaignId: telling.campaignId }, operator);
  const kinds = items[0]?.signals.map(({ kind }) => kind) ?? [];
  assert.ok(kinds.includes('same-labels') && kinds.includes('missed-fault'), 'coordinators are told all the same');
  const signals = await at.ask(
    contract.listSignals,
    { campaignId: telling.campaignId, author: items[0]?.author ?? '' },
    operator,
  );
  assert.ok(signals.items.some(({ kind, evidence }) => kind === 'same-labels' && evidence[0]?.name === 'inARow'));
  assert.notEqual((await easy.standing(quick)).guard, 'paused');
});

test('what a paused person still sends is kept and does not count, and the seat they held is open to others', async () => {
  const { campaignId, spam, guard, standing } = await scene();
  const [spammer, other] = [await memberWhoMeetsGold(campaignId), await at.member(campaignId)];
  await spam(spammer, 20);
  await guard();
  await spam(spammer, 20);
  const held = (await at.claim(campaignId, spammer)) ?? assert.fail();
  await guard();

  assert.equal((await standing(spammer)).guard, 'paused');
  assert.equal(await at.count(`review.seat where held_by = $1 and state = 'held'`, spammer.id), 0);
  assert.equal((await at.submit(held.id, spammer)).standing, 'surplus');
  assert.notEqual(await at.claim(campaignId, other), null);
});

test('an appeal stops what would be made void; upheld, its person goes on', async () => {
  const { campaignId, guard, standing, spammer, work } = await paused();
  const [both, coordinator] = [
    await at.member(campaignId, ['coordinator', 'reviewer']),
    await at.member(campaignId, ['coordinator']),
  ];
  const id = newId();
  const text = 'They were all good.';
  const first = await at.ask(contract.appeal, { id, campaignId, text }, spammer);
  await at.change(campaignId, { policy: { ...(await policyOf(campaignId)), appealHours: 0 } });

  assert.deepEqual(await at.ask(contract.appeal, { id, campaignId, text }, spammer), first);
  await assert.rejects(at.ask(contract.appeal, { id: newId(), campaignId, text }, spammer), { code: 'wrong-state' });
  await assert.rejects(at.ask(contract.appeal, { id, campaignId, text }, both), { code: 'id-taken' });
  await assert.rejects(at.ask(contract.appeal, { id, campaignId, text: 'Other.' }, spammer), { code: 'id-taken' });
  await assert.rejects(at.ask(contract.appeal, { id: newId(), campaignId, text }, coordinator), {
    code: 'wrong-state',
  });
  assert.equal((await guard()).voided, 0);
  const decision = { appealId: id, outcome: 'upheld' as const, reason: 'They were.' };
  await assert.rejects(at.ask(contract.decideAppeal, decision, spammer), { code: 'not-allowed' });
  await assert.rejects(at.ask(contract.decideAppeal, decision, both), { code: 'not-allowed' });
  await at.ask(contract.decideAppeal, decision, coordinator);
  const after = await standing(spammer);
  assert.deepEqual(
    [after.guard, after.steps[0]?.step, after.appeals[0]?.reason, after.mayAppeal],
    ['none', 'lift', 'They were.', false],
  );
  assert.equal((await guard()).voided, 0);
  assert.notEqual(await at.claim(campaignId, spammer), null);
  assert.ok(work.length > 0);
});

test('an appeal that is upheld later brings back what still can be: a seat that nobody has taken, a round that closed with it', async () => {
  const { campaignId, judge, guard, standing, spammer } = await paused({ appealHours: 0 });
  assert.equal((await standing(spammer)).voided, 40);
  const other = await at.member(campaignId);
  const taken = await judge(other, 6);
  const third = await at.member(campaignId);
  taken.push(...(await judge(third, 6)));
  const { rows } = await pool.query<{ lost: number }>(
    `select count(*)::integer as lost from review.judgment j join review.seat s on s.id = j.seat_id and s.state <> 'open' and s.gold is null
     where j.contributor_id = $1 and j.standing = 'voided'`,
    [spammer.id],
  );
  const lost = rows[0]?.lost ?? 0;
  const appealId = newId();
  await at.ask(contract.appeal, { id: appealId, campaignId, text: 'No.' }, spammer);
  const decided = await at.ask(contract.decideAppeal, { appealId, outcome: 'upheld', reason: 'Right.' }, operator);

  assert.deepEqual([decided.restored, decided.surplus], [40 - lost, lost]);
  assert.ok(decided.restored > 0 && lost > 0 && taken.length > 0);
  assert.equal((await standing(spammer)).voided, 0);
  assert.equal(await at.count('review.round where filled > seats'), 0);
  const stuck = `review.round where not gold and closed_at is null and filled = seats and campaign_id = $1`;
  assert.equal(await at.count(stuck, campaignId), 0, 'a round that is full again closes');
  const again = { appealId, outcome: 'upheld' as const, reason: 'Right.' };
  assert.deepEqual((await at.ask(contract.decideAppeal, again, operator)).restored, 0);
  await assert.rejects(at.ask(contract.decideAppeal, { ...again, outcome: 'dismissed' }, operator), {
    code: 'wrong-state',
  });
  assert.equal((await guard()).voided, 0, 'who was let go on is not meant any more');
});

test('an appeal that is dismissed lets the steps go on, and what a person is told names no example', async () => {
  const { campaignId, guard, standing, spammer } = await paused();
  const appealId = newId();
  await at.ask(contract.appeal, { id: appealId, campaignId, text: 'No.' }, spammer);
  await at.change(campaignId, { policy: { ...(await policyOf(campaignId)), appealHours: 0 } });
  await at.ask(contract.decideAppeal, { appealId, outcome: 'dismissed', reason: 'See the faults.' }, operator);
  await guard();
  const mine = await standing(spammer);

  assert.equal(mine.voided, 40);
  assert.equal(mine.mayAppeal, true);
  assert.match(mine.steps[0]?.reason ?? '', /does not count any more, and others judge/);
  const { rows } = await pool.query<{ id: string }>('select example_id as id from review.gold where campaign_id = $1', [
    campaignId,
  ]);
  assert.ok(rows.every(({ id }) => !JSON.stringify(mine).includes(id)));
});

test('who coordinates and reviews sees no signals, and no step is taken with them', async () => {
  const { campaignId, spam, guard, standing } = await scene();
  const both = await at.member(campaignId, ['coordinator', 'reviewer']);
  await spam(both, 40);
  await guard();

  assert.deepEqual((await standing(both)).steps, []);
  await assert.rejects(at.ask(contract.reviewerQuality, { campaignId }, both), { code: 'not-allowed' });
  await assert.rejects(at.ask(contract.listSignals, { campaignId, author: 'x' }, await at.member(campaignId)), {
    code: 'not-allowed',
  });
  await assert.rejects(at.ask(contract.guardQuality, { campaignId }, operator), { code: 'not-allowed' });
});
