import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { newId } from '../../../platform/id.ts';
import { freshDatabase } from '../../../test/harness/database.ts';
import * as contract from '../contract.ts';
import { house, operator, person, workflow } from '../fixture.ts';

/* The database's clock is the only one that leases, deadlines and invitations are judged by: this process's may be wrong by minutes. */

const database = await freshDatabase(['review']);
const { pool } = database;
const at = house(pool);
after(() => database.drop());

const RealDate = Date;

/** Does the work while this process's clock is so many minutes wrong. */
const skewed = async <T>(minutes: number, work: () => Promise<T>): Promise<T> => {
  const now = () => RealDate.now() + minutes * 60_000;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args: []) => (args.length === 0 ? new target(now()) : new target(...args)),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
  try {
    assert.ok(Math.abs(Date.now() - RealDate.now() - minutes * 60_000) < 1_000);
    return await work();
  } finally {
    globalThis.Date = RealDate;
  }
};

for (const minutes of [-10, 10])
  test(`with a clock ${minutes} minutes wrong leases live and end as they should`, () =>
    skewed(minutes, async () => {
      const campaignId = await at.campaign({ leaseSeconds: 300 });
      const exampleId = await at.open(campaignId, { seats: 1 });
      const [first, second] = [await at.member(campaignId), await at.member(campaignId)];
      const seat = (await at.claim(campaignId, first)) ?? assert.fail();

      assert.equal(await at.claim(campaignId, second), null, 'a live lease is nobody else’s');
      const kept = await at.ask(contract.keepSeat, { seatId: seat.id }, first);
      const left = Date.parse(kept.leaseExpiresAt) - RealDate.now();
      assert.ok(left > 240_000 && left <= 301_000, `${left} ms left of 300 s`);

      await at.expire(seat.id);
      assert.equal((await at.claim(campaignId, second))?.id, seat.id, 'one that ran out is');
      assert.equal((await at.submit(seat.id, second)).standing, 'filled');
      assert.equal((await at.submit(seat.id, first)).standing, 'surplus');
      assert.equal((await at.frozen(exampleId)).judgments.length, 1);
    }));

for (const minutes of [-10, 10])
  test(`with a clock ${minutes} minutes wrong a deadline comes when it should, and says how long that is`, () =>
    skewed(minutes, async () => {
      const campaignId = await at.campaign({ roundSeconds: 120, leaseSeconds: 60 });
      const exampleId = newId();
      const round = { campaignId, exampleId, attempt: 1, round: 1, purpose: 'judge' as const, seats: 2 };
      const opened = await at.ask(contract.openRound, round, workflow);
      assert.ok((opened.waitMs ?? 0) > 60_000 && (opened.waitMs ?? 0) <= 120_000, `${opened.waitMs}`);
      const who = await at.member(campaignId);
      await at.submit(((await at.claim(campaignId, who)) ?? assert.fail()).id, who);

      const early = await at.close(exampleId);
      assert.ok(early.status === 'later' && (early.waitMs ?? 0) > 60_000 && (early.waitMs ?? 0) <= 120_000);
      await pool.query(`update review.lease set claimed_at = now() - interval '3 minutes' where example_id = $1`, [
        exampleId,
      ]);

      assert.deepEqual(await at.close(exampleId), { status: 'closed', judgments: 1, missing: null });
    }));

for (const minutes of [-10, 10])
  test(`with a clock ${minutes} minutes wrong an invitation opens until its end, and no longer`, () =>
    skewed(minutes, async () => {
      const campaignId = await at.campaign();
      const made = { campaignId, roles: ['reviewer' as const], uses: 5 };
      const { invitation, invitationCode: code } = await at.ask(
        contract.makeInvitation,
        { id: newId(), ...made },
        operator,
      );
      const endsIn = (interval: string) =>
        pool.query('update review.invitation set expires_at = now() + $2::interval where id = $1', [
          invitation.id,
          interval,
        ]);

      await endsIn('2 minutes');
      await at.ask(contract.acceptInvitation, { code, name: 'Ona' }, person());
      await endsIn('-2 minutes');
      await assert.rejects(at.ask(contract.acceptInvitation, { code, name: 'Pol' }, person()), { message: /expired/ });
    }));
