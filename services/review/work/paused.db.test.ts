import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshDatabase } from '../../../test/harness/database.ts';
import * as contract from '../contract.ts';
import { house, workflow } from '../fixture.ts';

const { pool } = await freshDatabase(['review']);
const at = house(pool);

/** A round whose time is over, in a campaign that is paused. */
const overdue = async () => {
  const campaignId = await at.campaign({ judgeSeats: 2 });
  const who = await at.member(campaignId);
  const exampleId = await at.open(campaignId);
  const seat = (await at.claim(campaignId, who)) ?? assert.fail('no seat');
  await pool.query(`update review.lease set claimed_at = now() - interval '30 days' where round_id in
    (select id from review.round where example_id = '${exampleId}')`);
  await at.expire(seat.id);
  await at.move(campaignId, 'paused');
  return { campaignId, exampleId, seat, who };
};
const close = (exampleId: string, waitsForResume = true) =>
  at.ask(contract.closeRound, { exampleId, attempt: 1, round: 1, waitsForResume }, workflow);
const waiting = async (campaignId: string) =>
  (await at.ask(contract.listPausedRounds, { campaignId, first: 200 }, workflow)).items;
const load = (campaignId: string) => at.ask(contract.feedLoad, { campaignId }, workflow);

test('a deadline under a pause is answered so, and the feed hears whose workflow waits until it has told it', async () => {
  const { campaignId, exampleId } = await overdue();

  assert.deepEqual(await close(exampleId), { status: 'paused' });
  assert.deepEqual(await close(exampleId), { status: 'paused' });

  const [round, ...others] = await waiting(campaignId);
  assert.deepEqual([round?.exampleId, round?.attempt, others.length], [exampleId, 1, 0]);
  assert.equal((await load(campaignId)).hasPaused, true);
  await at.ask(contract.forgetPausedRounds, { campaignId, roundIds: [round?.roundId ?? ''] }, workflow);
  assert.equal((await load(campaignId)).hasPaused, false);
  await at.move(campaignId, 'running', 3);
  assert.equal((await close(exampleId)).status, 'closed');
});

test('a workflow that was told of a resume and finds the campaign paused again is told of the next resume too', async () => {
  const { campaignId, exampleId } = await overdue();
  await close(exampleId);
  const { items, asOf } = await at.ask(contract.listPausedRounds, { campaignId, first: 200 }, workflow);
  const roundIds = items.map(({ roundId }) => roundId);

  // The feed tells it, and before the feed has noted that it asks, under another pause.
  assert.deepEqual(await close(exampleId), { status: 'paused' });
  await at.ask(contract.forgetPausedRounds, { campaignId, roundIds, asOf }, workflow);

  assert.deepEqual(
    (await waiting(campaignId)).map((round) => round.exampleId),
    [exampleId],
  );
});

test('a workflow of the release before, which knows no pause, is told to ask again in a minute', async () => {
  const { campaignId, exampleId } = await overdue();

  const answer = await close(exampleId, false);

  assert.ok(answer.status === 'later' && answer.waitMs === 60_000);
  assert.deepEqual(await waiting(campaignId), []);
});

test('where review has not heard of a resume yet it asks, and closes', async () => {
  const { campaignId, exampleId } = await overdue();
  await at.move(campaignId, 'running', 3);
  await pool.query(`update review.campaign set state = 'paused', revision = 2 where campaign_id = $1`, [campaignId]);

  assert.equal((await close(exampleId)).status, 'closed');
});

test('a round that closes under the pause by a seat that was held is waited for no more', async () => {
  const campaignId = await at.campaign({ judgeSeats: 1 });
  const who = await at.member(campaignId);
  const exampleId = await at.open(campaignId, { seats: 1 });
  const seat = (await at.claim(campaignId, who)) ?? assert.fail('no seat');
  await at.move(campaignId, 'paused');
  await close(exampleId);

  await at.submit(seat.id, who);

  assert.deepEqual(await waiting(campaignId), []);
  assert.equal((await load(campaignId)).hasPaused, false);
});

test('a round that is opened again says how it has closed, with whom it needed', async () => {
  const campaignId = await at.campaign({ judgeSeats: 1 });
  const who = await at.member(campaignId);
  const exampleId = await at.open(campaignId, { seats: 1 });
  const again = (round: number) =>
    at.ask(contract.openRound, { campaignId, exampleId, attempt: 1, round, purpose: 'judge', seats: 1 }, workflow);
  assert.equal((await again(1)).closed, null);
  await at.submit(((await at.claim(campaignId, who)) ?? assert.fail('no seat')).id, who);
  assert.deepEqual((await again(1)).closed, { judgments: 1, missing: null });

  await again(2);
  await close(exampleId);
  for (const _ of ['put off', 'closed'])
    await at.ask(contract.closeRound, { exampleId, attempt: 1, round: 2 }, workflow);

  const { status, closed } = await again(2);
  assert.equal(status, 'open');
  assert.deepEqual(closed, { judgments: 0, missing: { purpose: 'judge', variant: null, eligible: 0 } });
});

test('an attempt that is given up leaves no open seat, and the event is no deadline’s', async () => {
  const campaignId = await at.campaign();
  const who = await at.member(campaignId);
  const exampleId = await at.open(campaignId);
  const seat = (await at.claim(campaignId, who)) ?? assert.fail('no seat');
  const abandon = () => at.ask(contract.abandonAttempt, { exampleId, attempt: 1 }, workflow);

  assert.deepEqual(await abandon(), { rounds: 1 });
  assert.deepEqual(await abandon(), { rounds: 0 });

  assert.equal(await at.count(`review.seat where example_id = $1 and state in ('open', 'held')`, exampleId), 0);
  // Well-formed late work is kept.
  assert.equal((await at.submit(seat.id, who)).standing, 'surplus');
  const { rows } = await pool.query(`select data from review.outbox where type = 'round.closed.v1' and subject = $1`, [
    exampleId,
  ]);
  assert.deepEqual(
    rows.map(({ data }) => data.by),
    ['cancelled'],
  );
  const opened = { campaignId, exampleId, attempt: 1, round: 1, purpose: 'judge', seats: 3 } as const;
  assert.equal((await at.ask(contract.openRound, opened, workflow)).status, 'cancelled');
});
