import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Pool } from 'pg';
import type { Principal } from '../../../platform/principal.ts';
import { createPool } from '../../../platform/sql.ts';
import { freshDatabase } from '../../../test/harness/database.ts';
import { grow, house } from '../fixture.ts';

/*
 * A connection keeps the plans of its statements, also those that it made while the tables were nearly empty and every index looked as good as
 * every other. What a claim and a submit read is bounded with such plans too, until PostgreSQL has looked at the tables and plans anew.
 * Counted in pages, which say the same on any machine.
 */

let observer: Pool;
let pool: Pool;
let at: ReturnType<typeof house>;
let close: () => Promise<void>;
let campaignId: string;
let veteran: Principal & { id: string };
let newcomer: Principal & { id: string };

before(async () => {
  const database = await freshDatabase(['review']);
  observer = database.pool;
  // One connection, whose plans are those of everything below.
  pool = createPool(database.url, 'endonym-test', 1, undefined, 'once');
  close = async () => {
    await pool.end();
    await database.drop();
  };
  at = house(pool);
  // A partitioned table has no rows of its own, and takes no such setting.
  const tables = await observer.query(
    `select relname from pg_class where relnamespace = 'review'::regnamespace and relkind = 'r'`,
  );
  for (const { relname } of tables.rows)
    await observer.query(`alter table review.${relname} set (autovacuum_enabled = false)`);
  // Whose people are counted for each round: of five thousand no more than matter.
  campaignId = await at.campaign({ smallPool: 'lower' });
  [veteran, newcomer] = [await at.member(campaignId), await at.member(campaignId)];
  for (let round = 0; round < 12; round++) {
    const exampleId = await at.open(campaignId, { seats: 2 });
    for (const who of [veteran, newcomer]) await judge(who);
    await at.frozen(exampleId);
  }
  // Through the same connection: one that idles is closed.
  await grow(pool, campaignId, veteran.id);
});
after(() => close());

const claim = async (who: Principal) => (await at.claim(campaignId, who)) ?? assert.fail('no seat');
const judge = async (who: Principal) => void (await at.submit((await claim(who)).id, who));

/** Pages of our tables that were read so far, those that `pool` has not reported among them. */
const pagesRead = async (): Promise<number> => {
  await pool.query('select pg_stat_force_next_flush()');
  await pool.query('select 1');
  const { rows } = await observer.query(`
    select sum(heap_blks_hit + heap_blks_read + coalesce(idx_blks_hit + idx_blks_read, 0)) as pages
    from pg_statio_user_tables where schemaname = 'review'`);
  return Number(rows[0].pages);
};
const pagesOf = async <T>(work: () => Promise<T>): Promise<{ pages: number; result: T }> => {
  const pages = await pagesRead();
  const result = await work();
  return { pages: (await pagesRead()) - pages, result };
};

const read = async (who: Principal) => {
  const claimed = await pagesOf(() => claim(who));
  // The other seat of each of these rounds is filled: this closes it.
  const submitted = await pagesOf(() => at.submit(claimed.result.id, who));
  assert.equal(submitted.result.standing, 'filled');
  return { claim: claimed.pages, submit: submitted.pages };
};

for (const when of ['that were kept from empty tables', 'that were made anew with statistics']) {
  test(`plans ${when} read no more for who has judged 20,000 times, nor in a large campaign`, async (t) => {
    if (when.includes('statistics')) await observer.query('analyze');
    const [first, old] = [await read(newcomer), await read(veteran)];

    t.diagnostic(`claim: ${first.claim} pages for the newcomer, ${old.claim} for the veteran`);
    t.diagnostic(`submit of a last judgment: ${first.submit} and ${old.submit}`);
    for (const step of ['claim', 'submit'] as const) {
      assert.ok(old[step] <= 1.5 * first[step] + 40, `${step}: ${old[step]} pages against ${first[step]}`);
      assert.ok(first[step] < 400, `${step}: ${first[step]} pages`);
    }
  });
}

test('a round is opened and decided without a look at each of five thousand people', async (t) => {
  const opened = await pagesOf(() => at.open(campaignId, { seats: 2 }));
  const frozen = await pagesOf(() => at.frozen(opened.result));

  t.diagnostic(`to open: ${opened.pages} pages; what it is decided from: ${frozen.pages}`);
  assert.deepEqual([opened.pages < 400, frozen.pages < 400], [true, true]);
  assert.equal(await at.count('review.seat where example_id = $1', opened.result), 2);
});

test('no statement of a claim or a submit is planned anew by its values', async () => {
  const { rows } = await pool.query(
    `select substr(statement, 1, 40) as statement, custom_plans from pg_prepared_statements
     where statement ~ 'partOf|takeSeat|seatForSubmit|storePlain|closeRound'`,
  );

  assert.ok(rows.length >= 6, 'they are prepared');
  assert.deepEqual(
    rows.filter(({ custom_plans: anew }) => anew > 0),
    [],
  );
});
