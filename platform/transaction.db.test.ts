import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Pool } from 'pg';
import { z } from 'zod';
import { freshDatabase } from '../test/harness/database.ts';
import { one, run } from './sql.ts';
import { afterCommit, transaction, violates } from './transaction.ts';

let pool: Pool;
let close: () => Promise<void>;
before(async () => {
  const database = await freshDatabase([]);
  pool = database.pool;
  close = () => database.drop();
  await pool.query('create table account (id int constraint one_account primary key, amount int not null)');
});
after(() => close());

const amountOf = async (id: number): Promise<number> =>
  (
    await one(
      pool,
      z.object({ amount: z.int() }),
    )`select coalesce(sum(amount), 0)::int as amount from account where id = ${id}`
  ).amount;

test('work that resolves is kept, and its hooks run once it can be seen by others', async () => {
  const seen: Promise<number>[] = [];

  const answer = await transaction(pool, async (tx) => {
    await run(tx)`insert into account values (1, 10)`;
    afterCommit(tx, () => void seen.push(amountOf(1)));
    return 'done';
  });

  assert.equal(answer, 'done');
  assert.deepEqual(await Promise.all(seen), [10]);
});

test('work that throws leaves nothing behind, calls no hook and throws its own error', async () => {
  let called = false;

  const work = transaction(pool, async (tx) => {
    await run(tx)`insert into account values (2, 10)`;
    afterCommit(tx, () => (called = true));
    throw new Error('no');
  });

  await assert.rejects(work, /^Error: no$/);
  assert.equal(await amountOf(2), 0);
  assert.equal(called, false);
});

test('two transactions that lock each other out both succeed', async () => {
  await run(pool)`insert into account values (11, 0), (12, 0)`;
  const bothHold = Promise.withResolvers<void>();
  let holding = 0;
  const move = (from: number, to: number) =>
    transaction(pool, async (tx) => {
      await run(tx)`update account set amount = amount - 1 where id = ${from}`;
      if (++holding === 2) bothHold.resolve();
      await bothHold.promise;
      await run(tx)`update account set amount = amount + 1 where id = ${to}`;
    });

  await Promise.all([move(11, 12), move(12, 11)]);

  assert.ok(holding > 2, 'one of them was tried again');
  assert.deepEqual([await amountOf(11), await amountOf(12)], [0, 0]);
});

test('a transaction that PostgreSQL turns down each time gives up with its reason', async () => {
  let tries = 0;

  const work = transaction(pool, async (tx) => {
    tries++;
    await tx.query(`do $$ begin raise exception 'again' using errcode = '40001'; end $$`);
  });

  await assert.rejects(work, { code: '40001' });
  assert.equal(tries, 4);
});

test('a connection that is cut inside a transaction is not given to the next one', async () => {
  await assert.rejects(
    transaction(pool, async (tx) => {
      await run(tx)`insert into account values (3, 10)`;
      await tx.query('select pg_terminate_backend(pg_backend_pid())');
    }),
  );

  await transaction(pool, (tx) => run(tx)`insert into account values (4, 10)`);
  assert.deepEqual([await amountOf(3), await amountOf(4)], [0, 10]);
});

test('a violation is known by the name of its constraint', async () => {
  await run(pool)`insert into account values (5, 1)`;
  const error: unknown = await run(pool)`insert into account values (5, 2)`.catch((caught: unknown) => caught);
  const missing: unknown = await run(pool)`insert into account values (6, null)`.catch((caught: unknown) => caught);

  assert.equal(violates(error, 'one_account'), true);
  assert.equal(violates(error, 'another'), false);
  assert.equal(violates(missing, 'one_account'), false);
  assert.equal(violates(new Error('one_account'), 'one_account'), false);
});

test('a connection that is cut between two statements fails its transaction and not the process', async () => {
  const pid = Promise.withResolvers<number>();
  const gone = Promise.withResolvers<void>();
  const work = transaction(pool, async (tx) => {
    pid.resolve((await one(tx, z.object({ pid: z.int() }))`select pg_backend_pid() as pid`).pid);
    tx.once('end', () => gone.resolve());
    await gone.promise;
    await run(tx)`insert into account values (7, 10)`;
  });

  const failed = assert.rejects(work);
  await run(pool)`select pg_terminate_backend(${await pid.promise})`;

  await failed;
  assert.equal(await amountOf(7), 0);
});
