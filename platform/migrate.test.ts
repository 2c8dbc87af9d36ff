import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Pool } from 'pg';
import { freshDatabase } from '../test/harness/database.ts';
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
