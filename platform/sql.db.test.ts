import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Pool } from 'pg';
import { z } from 'zod';
import { freshDatabase } from '../test/harness/database.ts';
import { json, many, maybeOne, one, run, sql } from './sql.ts';

let pool: Pool;
let close: () => Promise<void>;
before(async () => {
  const database = await freshDatabase([]);
  pool = database.pool;
  close = () => database.drop();
  await pool.query(
    'create table word (id int primary key, text text not null, data jsonb, at timestamptz, size bigint)',
  );
  await run(pool)`insert into word (id, text) values (1, 'un'), (2, 'dos'), (3, 'tres')`;
});
after(() => close());

const Word = z.object({ id: z.int(), text: z.string() });

test('a text is bound as it is, whatever SQL it holds', async () => {
  const text = "'; drop table word; -- $1 \\ \u{1F41F}";

  const found = await one(pool, z.object({ text: z.string() }))`select ${text}::text as text`;

  assert.equal(found.text, text);
});

test('nested fragments run with each value in its place', async () => {
  const among = (ids: readonly number[]) => sql`id = any(${ids}::int[])`;

  const rows = await many(pool, Word)`select id, text from word
    where ${among([1, 2, 3])} and not (${among([2])} or text = ${'tres'}) order by id limit ${5}`;

  assert.deepEqual(rows, [{ id: 1, text: 'un' }]);
});

test('a statement answers how many rows it touched', async () => {
  assert.equal(await run(pool)`update word set text = text where id > ${1}`, 2);
  assert.equal(await run(pool)`update word set text = text where id > ${9}`, 0);
});

test('a read of one row is null where there is none and an error that shows the query where there are two', async () => {
  const read = (least: number) => maybeOne(pool, Word)`/* wordFrom */ select id, text from word where id >= ${least}`;

  assert.deepEqual(await read(3), { id: 3, text: 'tres' });
  assert.equal(await read(4), null);
  await assert.rejects(read(2), /One row was expected and 2 came: .*wordFrom/);
});

test('a read of a row that must be there is an error where it is not, or is there twice', async () => {
  const read = (least: number) => one(pool, Word)`/* wordFrom */ select id, text from word where id >= ${least}`;

  assert.equal((await read(3)).text, 'tres');
  await assert.rejects(read(4), /One row was expected and 0 came: .*wordFrom/);
  await assert.rejects(read(2), /One row was expected and 2 came: .*wordFrom/);
});

test('a row that does not fit its schema is an error', async () => {
  await assert.rejects(many(pool, Word)`select id, id as text from word`, z.ZodError);
});

test('a column of jsonb takes lists, objects, texts and null, and gives them back alike', async () => {
  const Data = z.object({ data: z.unknown() });

  for (const [id, data] of [['a', { b: 1 }], [1, 2], { text: ["it's"], values: [] }, 'text', null].entries()) {
    await run(pool)`insert into word (id, text, data) values (${100 + id}, '', ${json(data)})`;

    assert.deepEqual((await one(pool, Data)`select data from word where id = ${100 + id}`).data, data);
  }
});

test('counts arrive as numbers and instants as ISO texts in UTC', async () => {
  const at = '2026-03-29T02:30:00.123+02:00';

  const row = await one(pool, z.object({ n: z.number(), at: z.iso.datetime() }))`
    select count(*) as n, ${at}::timestamptz as at from word where id < 4`;

  assert.deepEqual(row, { n: 3, at: '2026-03-29T00:30:00.123Z' });
});

test('a statement that was planned while its table was empty finds its rows by the index once there are many', async () => {
  await pool.query('create table grown (id int primary key, owner int not null)');
  await pool.query('create index grown_owner_idx on grown (owner)');
  const client = await pool.connect();
  const ownedBy = (owner: number) =>
    many(client, z.object({ id: z.int() }))`select id from grown where owner = ${owner}`;
  for (let time = 0; time < 8; time++) await ownedBy(time);
  await client.query('insert into grown select n, n from generate_series(1, 20000) as n');

  const found = await ownedBy(17);

  assert.deepEqual(found, [{ id: 17 }]);
  const prepared = await client.query(
    `select name, generic_plans from pg_prepared_statements where statement like '%from grown where owner%'`,
  );
  assert.equal(prepared.rows.length, 1, 'it is prepared once');
  assert.ok(prepared.rows[0].generic_plans > 0, 'its plan is kept');
  const plan = await client.query(`explain execute "${prepared.rows[0].name}" (17)`);
  client.release();
  assert.match(JSON.stringify(plan.rows), /grown_owner_idx/);
});
