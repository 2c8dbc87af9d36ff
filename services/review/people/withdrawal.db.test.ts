import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Pool } from 'pg';
import type { ConsentPurpose } from '../../../domain/consent.ts';
import { newId } from '../../../platform/id.ts';
import type { Principal } from '../../../platform/principal.ts';
import { freshDatabase } from '../../../test/harness/database.ts';
import { until } from '../../../test/harness/until.ts';
import * as contract from '../contract.ts';
import { house, operator, workflow } from '../fixture.ts';

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

const withdraw = (campaignId: string, who: Principal, purposes: ConsentPurpose[] = ['review-work'], id = newId()) =>
  at.ask(contract.withdrawConsent, { id, campaignId, purposes }, who);
const told = async (type: string, campaignId: string) =>
  (
    await pool.query('select id, subject, data, at from review.outbox where type = $1 and data->>$2 = $3 order by id', [
      type,
      'campaignId',
      campaignId,
    ])
  ).rows;
/** Delivers what was told of withdrawals, as often as asked. */
const deliver = async (campaignId: string) => {
  const { type } = contract.ConsentWithdrawn;
  const taken = at.offers.events?.find((one) => one.type === type) ?? assert.fail();
  for (const { id, subject, data, at: when } of await told(type, campaignId))
    await taken.take({ id, type, subject, at: when, data });
};
const judge = async (campaignId: string, who: Principal) => {
  const seat = (await at.claim(campaignId, who)) ?? assert.fail('no seat');
  const id = newId();
  await at.submit(seat.id, who, { verdict: 'edit', edited: [{ field: 'output', text: 'Ei {name}' }] }, id);
  return { id, seatId: seat.id, exampleId: seat.exampleId };
};

test('who objects to the use of their work has every judgment taken back, asked for consent or not, and those who keep copies hear of it', async () => {
  const campaignId = await at.campaign();
  for (let n = 0; n < 2; n++) await at.open(campaignId, { seats: 2 });
  const [who, other] = [await at.member(campaignId), await at.member(campaignId)];
  const [open, closed] = [await judge(campaignId, who), await judge(campaignId, who)];
  const beside = await judge(campaignId, other);
  assert.equal(beside.exampleId, open.exampleId);
  await at.close(closed.exampleId);

  const receipt = await withdraw(campaignId, who);
  await deliver(campaignId);

  assert.deepEqual([receipt.act, receipt.version, receipt.language], ['withdrawn', 0, 'und']);
  assert.equal(await at.count('review.judgment where contributor_id = $1', who.id), 0);
  assert.equal(await at.count('review.withdrawn_judgment where contributor_id = $1', who.id), 2);
  const frozen = await at.frozen(open.exampleId);
  assert.deepEqual(
    frozen.judgments.map(({ id }) => id),
    [beside.id],
  );
  const events = await told('judgment.withdrawn.v1', campaignId);
  assert.deepEqual(new Set(events.map(({ subject }) => subject)), new Set([open.exampleId, closed.exampleId]));
  assert.ok(events.every(({ data }) => data.judgmentIds.length === 1 && data.author.startsWith('r-')));
  assert.ok(!JSON.stringify(events).includes(who.id));
});

test('a seat whose judgment is taken back while its round is open is open again, and the round closes with those who stay', async () => {
  const campaignId = await at.campaign();
  const exampleId = await at.open(campaignId, { seats: 2 });
  const [who, other, third] = [await at.member(campaignId), await at.member(campaignId), await at.member(campaignId)];
  await judge(campaignId, who);
  await withdraw(campaignId, who);
  await deliver(campaignId);

  await judge(campaignId, other);
  assert.equal((await told('round.closed.v1', campaignId)).length, 0, 'one seat is open');
  await judge(campaignId, third);

  assert.equal((await told('round.closed.v1', campaignId)).length, 1);
  assert.equal((await at.frozen(exampleId)).judgments.length, 2);
});

test('what carried over into a later attempt is taken back too', async () => {
  const campaignId = await at.campaign();
  const exampleId = await at.open(campaignId, { seats: 2 });
  const [who, other] = [await at.member(campaignId), await at.member(campaignId)];
  for (const one of [who, other]) await judge(campaignId, one);
  await at.open(campaignId, { exampleId, attempt: 2, seats: 1 });
  await at.close(exampleId, 1, 2);
  assert.equal(await at.count('review.carried_judgment where example_id = $1', exampleId), 2);

  await withdraw(campaignId, who);
  await deliver(campaignId);

  const { judgments } = await at.frozen(exampleId, 1, 2);
  assert.equal(await at.count('review.carried_judgment where contributor_id = $1', who.id), 0);
  assert.equal(judgments.length, 1);
});

test('what somebody judges after they withdrew stays, however often the event comes, and a repeat of what was taken back is answered', async () => {
  const campaignId = await at.campaign();
  await at.open(campaignId);
  await at.open(campaignId);
  const who = await at.member(campaignId);
  const before = await judge(campaignId, who);
  await withdraw(campaignId, who);
  await deliver(campaignId);
  const later = await judge(campaignId, who);

  await deliver(campaignId);

  assert.equal(await at.count('review.judgment where id = $1', later.id), 1);
  assert.equal((await at.submit(before.seatId, who, {}, before.id)).standing, 'filled');
  assert.equal(await at.count('review.judgment where id = $1', before.id), 0);
});

test('why somebody gave a seat back and what they never sent go, and that they gave it back stays', async () => {
  const campaignId = await at.campaign();
  await at.open(campaignId);
  await at.open(campaignId);
  const who = await at.member(campaignId);
  const given = await at.claim(campaignId, who);
  await at.ask(contract.releaseSeat, { seatId: given?.id ?? '', reason: 'too-hard', comment: 'Massa difícil' }, who);
  const held = await at.claim(campaignId, who);
  await at.ask(contract.saveUnsentJudgment, { seatId: held?.id ?? '', count: 1, content: 'A mig' }, who);

  await withdraw(campaignId, who);
  await deliver(campaignId);

  const { rows } = await pool.query('select reason, comment from review.lease where seat_id = $1', [given?.id]);
  assert.deepEqual(rows, [{ reason: 'too-hard', comment: null }]);
  assert.equal(await at.count('review.unsent_judgment where contributor_id = $1', who.id), 0);
  assert.equal(await at.count(`review.seat where held_by = $1 and state = 'held'`, who.id), 0);
});

test('who objects to publication, or was asked and has not agreed, is in no release; who agrees again is', async () => {
  const campaignId = await at.campaign();
  const [who, other] = [await at.member(campaignId), await at.member(campaignId)];
  const hidden = async () => (await at.ask(contract.unpublishedAuthors, { campaignId }, workflow)).authors.length;
  assert.equal(await hidden(), 0);
  await withdraw(campaignId, who, ['publication']);
  assert.equal(await hidden(), 1);
  assert.deepEqual((await at.ask(contract.myConsent, { campaignId }, who)).objections, ['publication']);

  const texts = [{ language: 'ca', text: 'Hi esteu d’acord?' }];
  await at.ask(contract.publishConsentText, { campaignId, version: 1, purposes: ['publication'], texts }, operator);
  assert.equal(await hidden(), 2);
  for (const one of [who, other])
    await at.ask(
      contract.giveConsent,
      { id: newId(), campaignId, version: 1, language: 'ca', purposes: ['publication'] },
      one,
    );

  assert.equal(await hidden(), 0);
  await assert.rejects(at.ask(contract.unpublishedAuthors, { campaignId }, operator), { code: 'not-allowed' });
});

test('a judgment that is on its way while its person withdraws is refused: either is whole before the other begins', async () => {
  const campaignId = await at.campaign();
  await at.open(campaignId, { seats: 2 });
  const who = await at.member(campaignId);
  const seat = (await at.claim(campaignId, who)) ?? assert.fail('no seat');
  const withdrawing = await pool.connect();
  await withdrawing.query('begin');
  await withdrawing.query('update review.member set consent_withdrawn = true where contributor_id = $1', [who.id]);

  const submitted = at.submit(seat.id, who).then(
    () => 'kept',
    ({ code }) => code,
  );
  await until('the submit to wait for the withdrawal', 120, async () => {
    const query = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    return ((await pool.query(query)).rowCount ?? 0) > 0;
  });
  await withdrawing.query('commit');
  withdrawing.release();

  assert.equal(await submitted, 'consent-needed');
  assert.equal(await at.count('review.judgment where contributor_id = $1', who.id), 0);
});

test('a judgment that came in while the withdrawal waited for its person is taken back with the others', async () => {
  const campaignId = await at.campaign();
  await at.open(campaignId, { seats: 2 });
  const who = await at.member(campaignId);
  const seat = (await at.claim(campaignId, who)) ?? assert.fail('no seat');
  const other = await pool.connect();
  await other.query('begin');
  await other.query('select 1 from review.member where contributor_id = $1 for share', [who.id]);

  const withdrawal = withdraw(campaignId, who);
  await until('the withdrawal waits', 120, async () => {
    const query = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    return (await pool.query(query)).rowCount === 1;
  });
  assert.equal((await at.submit(seat.id, who)).standing, 'filled');
  await other.query('commit');
  other.release();
  await withdrawal;
  await deliver(campaignId);

  assert.equal(await at.count('review.judgment where contributor_id = $1', who.id), 0);
});
