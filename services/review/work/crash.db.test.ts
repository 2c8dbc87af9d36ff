import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Pool, PoolClient } from 'pg';
import { newId } from '../../../platform/id.ts';
import { freshDatabase } from '../../../test/harness/database.ts';
import * as contract from '../contract.ts';
import { house } from '../fixture.ts';

let at: ReturnType<typeof house>;
let pool: Pool;
let close: () => Promise<void>;
/** Counts down with each statement; at 0 the process dies: its connection ends before the statement, or after it and before its answer. */
let left = Infinity;
let dies: 'before' | 'after' = 'before';

type Query = (...args: unknown[]) => Promise<unknown>;

/** The same connection or pool, which breaks at the chosen statement. */
const mortal = <T extends Pool | PoolClient>(client: T, more: Partial<Record<keyof T, unknown>> = {}): T =>
  new Proxy(client, {
    get: (target, name) => {
      if (Object.hasOwn(more, name)) return Reflect.get(more, name);
      if (name !== 'query') {
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      }
      return async (...args: unknown[]) => {
        left -= 1;
        const query = () => (target.query as Query).apply(target, args);
        if (left > 0) return query();
        if (left === 0 && dies === 'after') await query();
        // Later statements of the dead process, its rollback among them, reach nobody.
        throw new Error('The process was killed.');
      };
    },
  });

before(async () => {
  const database = await freshDatabase(['review']);
  pool = database.pool;
  close = () => database.drop();
  const connect = async () => {
    const client = await pool.connect();
    // A connection of the dead is closed, as the kernel would.
    const release = client.release.bind(client);
    client.release = () => release(left <= 0);
    return mortal(client);
  };
  at = house(mortal(pool, { connect }));
});
after(() => close());

/** Runs `work` with a death at each statement in turn, until one run lives. Answers how many did not. */
const killedAtEach = async (how: typeof dies, work: () => Promise<void>): Promise<number> => {
  for (let statement = 1; ; statement++) {
    [left, dies] = [statement, how];
    try {
      await work();
      if (left > 0) return statement - 1;
    } finally {
      left = Infinity;
    }
  }
};

/** Judgments that are stored in different ways; `statements` is how many there are to die at, at least. */
const ways = {
  'the last judgment of a round': { seats: 1, statements: 6, givesBack: false },
  'one that is not the last': { seats: 2, statements: 2, givesBack: false },
  'one in a seat that was given back': { seats: 1, statements: 10, givesBack: true },
};

for (const how of ['before', 'after'] as const) {
  for (const [which, { seats, statements, givesBack }] of Object.entries(ways))
    test(`a process that dies ${how} any statement of a submit leaves all of it or nothing, and the same id sent again ends it once: ${which}`, async () => {
      let deaths = 0;
      const killed = await killedAtEach(how, async () => {
        const saved = left;
        left = Infinity;
        const campaignId = await at.campaign();
        const who = await at.member(campaignId);
        const exampleId = await at.open(campaignId, { seats });
        const seat = (await at.claim(campaignId, who)) ?? assert.fail();
        if (givesBack) await at.ask(contract.releaseSeat, { seatId: seat.id, reason: 'other' }, who);
        const id = newId();
        const closes = seats === 1 ? 1 : 0;
        left = saved;

        const first = await at.submit(seat.id, who, {}, id).catch(() => null);
        const dead = left;
        left = Infinity;
        const stored = await at.count('review.judgment where id = $1', id);
        const closed = `review.round where example_id = $1 and closed_by = 'last-seat' and cardinality(frozen) = 1`;
        assert.equal(await at.count(closed, exampleId), stored * closes);
        assert.equal(await at.count('review.round where example_id = $1 and filled = $2', exampleId, stored), 1);
        assert.equal(
          await at.count(`review.outbox where subject = $1 and type <> 'round.opened.v1'`, exampleId),
          stored * (1 + closes),
        );
        const again = await at.submit(seat.id, who, {}, id);

        assert.equal(again.standing, 'filled');
        if (first !== null) assert.deepEqual(again, first);
        assert.equal(await at.count('review.judgment where example_id = $1', exampleId), 1);
        const told = `review.outbox where subject = $1 and type = $2`;
        assert.equal(await at.count(told, exampleId, 'judgment.submitted.v1'), 1);
        assert.equal(await at.count(told, exampleId, 'round.closed.v1'), closes);
        if (first === null) deaths += 1;
        left = dead;
      });

      assert.ok(killed >= statements && deaths >= statements, `${killed} statements, ${deaths} deaths`);
    });

  test(`a process that dies ${how} any statement of a claim in any campaign, or of a release, loses no seat`, async () => {
    const killed = await killedAtEach(how, async () => {
      const saved = left;
      left = Infinity;
      const campaignId = await at.campaign();
      const [who, other] = [await at.member(campaignId), await at.member(campaignId)];
      const exampleId = await at.open(campaignId, { seats: 1 });
      left = saved;

      const seat = await at.claim(null, who).catch(() => null);
      const given = seat ? at.ask(contract.releaseSeat, { seatId: seat.id, reason: 'other' }, who) : Promise.resolve();
      await given.catch(() => null);
      const dead = left;
      left = Infinity;

      const mine = await at.claim(null, who);
      const held = await at.count(
        `review.seat where example_id = $1 and state = 'held' and held_by = $2`,
        exampleId,
        who.id,
      );
      assert.equal(held, mine === null ? 0 : 1);
      const theirs = await at.claim(null, other);
      assert.ok((mine === null) !== (theirs === null), 'one of the two has the seat');
      assert.equal(await at.count('review.lease where example_id = $1 and ended_at is null', exampleId), 1);
      left = dead;
    });

    assert.ok(killed >= 8, `${killed} statements`);
  });
}

test('the last two seats of 500 rounds, submitted all at once, close each of them exactly once', async () => {
  const campaignId = await at.campaign();
  const rounds = await Promise.all(Array.from({ length: 500 }, () => at.open(campaignId, { seats: 2 })));
  const people = await Promise.all(Array.from({ length: 1_000 }, () => at.member(campaignId)));
  const seats = await Promise.all(people.map((who) => at.claim(campaignId, who)));

  const answers = await Promise.all(
    seats.map((seat, index) => at.submit(seat?.id ?? '', people[index] ?? assert.fail())),
  );

  assert.ok(answers.every(({ standing }) => standing === 'filled'));
  const closed = `review.round where example_id = any($1) and closed_by = 'last-seat' and cardinality(frozen) = 2 and filled = 2`;
  assert.equal(await at.count(closed, rounds), 500);
  assert.equal(await at.count(`review.outbox where type = 'round.closed.v1' and subject = any($1)`, rounds), 500);
});
