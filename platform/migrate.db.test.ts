import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Pool } from 'pg';
import { freshDatabase } from '../test/harness/database.ts';
import { until } from '../test/harness/until.ts';
import { migrate } from './migrate.ts';

let pool: Pool;
let close: () => Promise<void>;
let folder: string;
before(async () => {
  const database = await freshDatabase([]);
  pool = database.pool;
  close = () => database.drop();
  folder = await mkdtemp(join(tmpdir(), 'endonym-migrate-'));
});
after(async () => {
  await close();
  await rm(folder, { recursive: true, force: true });
});

const write = (name: string, text: string) => writeFile(join(folder, name), text);
const columns = async (table: string): Promise<string[]> => {
  const { rows } = await pool.query(
    'select column_name from information_schema.columns where table_name = $1 order by ordinal_position',
    [table],
  );
  return rows.map((row: { column_name: string }) => row.column_name);
};

test('migrations are applied in the order of their names, once, by replicas that start together too', async () => {
  await write('0002_word_text.sql', 'alter table word add text text;');
  await write('0001_word.sql', 'create table word (id int);');
  await write('README.md', 'not a migration');

  const applied = await Promise.all([1, 2, 3].map(() => migrate(pool, 'words', folder)));

  assert.deepEqual(applied.flat().toSorted(), ['0001_word.sql', '0002_word_text.sql']);
  assert.deepEqual(await columns('word'), ['id', 'text']);
  assert.deepEqual(await migrate(pool, 'words', folder), []);
});

test('a migration that fails leaves nothing of itself behind and is applied once it is mended', async () => {
  await write('0003_place.sql', 'create table place (id int); create table place (id int);');
  await assert.rejects(migrate(pool, 'words', folder), { code: '42P07' });
  assert.deepEqual(await columns('place'), []);

  await write('0003_place.sql', 'create table place (id int);');

  assert.deepEqual(await migrate(pool, 'words', folder), ['0003_place.sql']);
});

test('a file that was changed after it was applied is refused by name, and what follows it is not applied', async () => {
  await write('0001_word.sql', 'create table word (id bigint);');
  await write('0004_late.sql', 'create table late (id int);');

  await assert.rejects(migrate(pool, 'words', folder), /words\/migrations\/0001_word\.sql has changed/);

  assert.deepEqual(await columns('late'), []);
});

test('an index is made concurrently by a file that says so, and one that was left half made is made anew', async () => {
  const own = await mkdtemp(join(tmpdir(), 'endonym-migrate-'));
  await pool.query('create schema shelf; create table shelf.book (id int); insert into shelf.book values (1), (1)');
  await writeFile(
    join(own, '0001_book_id.sql'),
    '-- outside a transaction: people read on meanwhile.\ncreate unique index concurrently book_id_idx on shelf.book (id);\nanalyze shelf.book;\n',
  );
  await assert.rejects(migrate(pool, 'shelf', own), { code: '23505' });
  await pool.query('delete from shelf.book');

  const applied = await Promise.all([migrate(pool, 'shelf', own), migrate(pool, 'shelf', own)]);

  assert.deepEqual(applied.flat(), ['0001_book_id.sql']);
  const { rows } = await pool.query(`select indisvalid from pg_index where indexrelid = 'shelf.book_id_idx'::regclass`);
  assert.deepEqual(rows, [{ indisvalid: true }]);
  await rm(own, { recursive: true });
});

test('a migration that cannot have its table lets others pass, and comes back for it', async () => {
  const own = await mkdtemp(join(tmpdir(), 'endonym-migrate-'));
  await pool.query('create schema hall; create table hall.guest (id int)');
  await writeFile(join(own, '0001_guest.sql'), 'alter table hall.guest add column name text;');
  const reader = await pool.connect();
  await reader.query('begin');
  await reader.query('select 1 from hall.guest');

  const migrating = migrate(pool, 'hall', own);
  // Behind a migration that waits for the reader without an end, this would wait as long.
  for (let after = '', n = 0; n < 3; n++) {
    const waits = await until('the migration at its table once more', 120, async () => {
      const { rows } = await pool.query<{ begun: string }>(
        `select query_start as begun from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock' and query like '%alter table hall.guest%' and pid <> pg_backend_pid()`,
      );
      return rows.find(({ begun }) => begun > after);
    });
    after = waits.begun;
    await pool.query(`set statement_timeout = 8000; select 1 from hall.guest; reset statement_timeout`);
  }
  await reader.query('commit');
  reader.release();

  assert.deepEqual(await migrating, ['0001_guest.sql']);
  await rm(own, { recursive: true });
});

test('a database of a newer version is refused by the names of what is not known, unless that is allowed', async () => {
  const own = await mkdtemp(join(tmpdir(), 'endonym-migrate-'));
  await writeFile(join(own, '0001_a.sql'), 'create schema newer;');
  await writeFile(join(own, '0002_b.sql'), 'create table newer.b (id int);');
  await migrate(pool, 'newer', own);
  await rm(join(own, '0002_b.sql'));
  await writeFile(join(own, '0003_c.sql'), 'create table newer.c (id int);');

  await assert.rejects(migrate(pool, 'newer', own), /does not know: 0002_b\.sql\. .*ALLOW_NEWER_DATABASE=yes/);
  assert.deepEqual(await migrate(pool, 'newer', own, { allowNewer: true }), ['0003_c.sql']);
  await rm(own, { recursive: true });
});

test('a migration that sorts before one that is applied is refused by its name, and nothing is applied', async () => {
  const own = await mkdtemp(join(tmpdir(), 'endonym-migrate-'));
  await writeFile(join(own, '0001_a.sql'), 'create schema ordered;');
  await writeFile(join(own, '0003_c.sql'), 'create table ordered.c (id int);');
  await migrate(pool, 'ordered', own);
  await writeFile(join(own, '0002_b.sql'), 'create table ordered.b (id int);');
  await writeFile(join(own, '0004_d.sql'), 'create table ordered.d (id int);');

  await assert.rejects(migrate(pool, 'ordered', own), /0002_b\.sql would come before 0003_c\.sql.*after the last/);
  assert.deepEqual(await columns('d'), []);
  await rm(own, { recursive: true });
});
