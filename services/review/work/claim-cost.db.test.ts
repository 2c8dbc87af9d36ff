import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Pool } from 'pg';
import type { Db } from '../../../platform/sql.ts';
import { freshDatabase } from '../../../test/harness/database.ts';
import { grow, grown, house } from '../fixture.ts';
import { campaignsWithSeats, takeSeat } from '../rows/claim.ts';
import { countActive, countPace } from '../rows/count.ts';
import { goldAnswers } from '../rows/gold-outcome.ts';
import { countShortRounds } from '../rows/pool.ts';

/*
 * What a claim reads does not grow with what a person has done, nor what is counted while people work with how many they are: counted in
 * pages, which say the same on any machine.
 */

let pool: Pool;
let close: () => Promise<void>;
let campaignId: string;
let veteran: string;
let newcomer: string;

before(async () => {
  const database = await freshDatabase(['review']);
  pool = database.pool;
  close = () => database.drop();
  const at = house(pool);
  campaignId = await at.campaign();
  veteran = (await at.member(campaignId)).id;
  newcomer = (await at.member(campaignId)).id;
  await grow(pool, campaignId, veteran);
});
after(() => close());

/** Runs a store's statement as `explain analyze`, in a transaction that is undone; answers its plan, and the pages that it read. */
const explained = async (work: (db: Db) => Promise<unknown>): Promise<{ plan: string; pages: number }> => {
  const sent: { text: string; values: unknown[] }[] = [];
  const recorder = { query: async (query: (typeof sent)[number]) => (sent.push(query), { rows: [], rowCount: 0 }) };
  // The recorder finds nothing: what the store makes of that is not the question.
  await work(recorder as unknown as Db).catch(() => undefined);
  const [{ text, values } = assert.fail()] = sent;
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query(`explain (analyze, buffers, timing off, format json) ${text}`, values);
    const [{ Plan: plan }] = rows[0]['QUERY PLAN'];
    return { plan: JSON.stringify(plan), pages: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'] };
  } finally {
    await client.query('rollback');
    client.release();
  }
};
const puller = (contributorId: string) => ({
  campaignId,
  contributorId,
  purposes: ['confirm', 'judge'] as const,
  variants: [],
  targeted: [],
  leaseSeconds: 60,
});
const parts = () => puller('').purposes.map((purpose) => ({ campaignId, purpose }));

for (const statistics of ['stale', 'fresh'] as const) {
  test(`with ${statistics} statistics the claim of who has judged ${grown.judgments} times reads as much as a newcomer's`, async (t) => {
    if (statistics === 'fresh') await pool.query('analyze');
    const claims = {
      'in a campaign': (who: string) => explained((db) => takeSeat(db, puller(who), 'skip')),
      'in any': (who: string) => explained((db) => campaignsWithSeats(db, who, parts())),
    };
    for (const [where, claim] of Object.entries(claims)) {
      const [first, old] = [await claim(newcomer), await claim(veteran)];

      t.diagnostic(`${where}: ${first.pages} pages for a newcomer, ${old.pages} for the veteran`);
      assert.ok(old.pages <= 1.5 * first.pages + 40, `${old.pages} pages against ${first.pages}`);
      assert.ok(first.pages < 400, `${first.pages} pages`);
      for (const { plan } of [first, old])
        assert.doesNotMatch(plan, /"Seq Scan"[^}]*"Relation Name":"(seat|judgment|lease|carried_judgment)"/);
    }
  });
}

test('seats that are kept for other variants cost nobody anything', async (t) => {
  // Of the open seats all but a thousand are kept for a variant that the puller does not speak.
  await pool.query(
    `update review.seat set kept_for = 'ca-ES-valencia', kept_until = now() + interval '1 hour'
     where state = 'open' and id not in (select id from review.seat where state = 'open' order by opened_at desc limit 1000)`,
  );
  await pool.query('vacuum analyze review.seat');
  const targeted = { ...puller(newcomer), variants: ['ca-ES', 'ca-ES-valencia'], targeted: ['ca-ES-valencia'] };
  const pages = {
    'of another variant': (await explained((db) => takeSeat(db, puller(newcomer), 'skip'))).pages,
    'of the variant': (await explained((db) => takeSeat(db, targeted, 'skip'))).pages,
    'in any': (await explained((db) => campaignsWithSeats(db, newcomer, parts()))).pages,
  };

  for (const [who, read] of Object.entries(pages)) {
    t.diagnostic(`${who}: ${read} pages`);
    assert.ok(read < 400, `${who}: ${read} pages`);
  }
});

test('who is at work, how fast, and which rounds are short of people is counted without a look at each judgment or each person', async (t) => {
  await pool.query('vacuum analyze');
  const pages = {
    'who is at work': (await explained((db) => countActive(db, campaignId))).pages,
    'how fast': (await explained((db) => countPace(db, campaignId))).pages,
    'which rounds are short': (await explained((db) => countShortRounds(db, campaignId, ['reviewer']))).pages,
    'what three have answered gold': (await explained((db) => goldAnswers(db, campaignId, ['r-1', 'r-2', 'r-3'], null)))
      .pages,
  };

  for (const [what, read] of Object.entries(pages)) t.diagnostic(`${what}: ${read} pages`);
  assert.ok(pages['who is at work'] < 400);
  // The leases of 500 judgments, and 500 rounds with as many people as they have seats.
  assert.ok(pages['how fast'] < 4_000);
  assert.ok(pages['which rounds are short'] < 12_000);
  assert.ok(pages['what three have answered gold'] < 60);
});
