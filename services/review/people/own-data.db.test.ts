import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Pool } from 'pg';
import type { z } from 'zod';
import { newId } from '../../../platform/id.ts';
import type { Principal } from '../../../platform/principal.ts';
import { freshDatabase } from '../../../test/harness/database.ts';
import * as contract from '../contract.ts';
import { house, operator, person } from '../fixture.ts';
import { sections } from '../rows/own-data.ts';

/** What names a person elsewhere and is not in what they are told, with why. A new column is added to `sections`, or here. */
const elsewhere: Readonly<Record<string, string>> = {
  'adaptation.triage_correction.corrected_by': 'the campaign’s record of who corrected it; named in `dataNotes`',
  'consensus.lesson.author': 'by pseudonym; a reviewer is told their reliability, once the campaign is over',
  'release.release.requested_by': 'the campaign’s record of who asked for it; named in `dataNotes`',
  'catalogue.change.by_id': 'the campaign’s record of who changed it; named in `dataNotes`',
};
const services = ['review', 'adaptation', 'catalogue', 'consensus', 'release'];

let at: ReturnType<typeof house>;
let pool: Pool;
let close: () => Promise<void>;
before(async () => {
  const database = await freshDatabase(services);
  pool = database.pool;
  close = () => database.drop();
  at = house(pool);
});
after(() => close());

type Page = z.output<typeof contract.myData.reply>;
type Place = Page['next'];

/** Everything that somebody is told, by table, and in how many pages. */
const told = async (who: Principal) => {
  const kept: Record<string, Record<string, unknown>[]> = {};
  let pages = 0;
  for (let from: Place = null, more = true; more; more = from !== null) {
    const { table, rows, next }: Page = await at.ask(contract.myData, { from }, who);
    (kept[table] ??= []).push(...rows);
    from = next;
    pages += 1;
  }
  return { kept, pages };
};

test('every column of every service that names a person is told to them, or stands here with why it is not', async () => {
  const { rows } = await pool.query<{ schema: string; table: string; column: string }>(
    `
    select table_schema as schema, table_name as table, column_name as column from information_schema.columns
    where table_schema = any($1) and (column_name ~ 'contributor|person|author|pseudonym|holder'
      or (column_name ~ '(^|_)by($|_id$)' and (udt_name in ('uuid', '_uuid') or column_name ~ '_id$')))`,
    [services],
  );

  const exported = new Set(sections.map(({ table }) => `review.${table}`));
  const missed = rows.filter(
    ({ schema, table, column }) =>
      !exported.has(`${schema}.${table}`) && !(`${schema}.${table}.${column}` in elsewhere),
  );

  assert.ok(rows.length > 15, 'the columns were found');
  assert.deepEqual(missed, []);
  const found = new Set(rows.map(({ schema, table, column }) => `${schema}.${table}.${column}`));
  for (const name of Object.keys(elsewhere)) assert.ok(found.has(name), `${name} is there no more`);
});

test('a person is told what they said, agreed to, held, gave back, wrote and sent, whole, and nothing of anybody else', async () => {
  const campaignId = await at.campaign();
  const texts = [{ language: 'ca', text: 'Hi esteu d’acord?' }];
  await at.ask(contract.publishConsentText, { campaignId, version: 1, purposes: ['contact'], texts }, operator);
  for (let n = 0; n < 3; n++) await at.open(campaignId);
  const { invitationCode: code } = await at.ask(
    contract.makeInvitation,
    { id: newId(), campaignId, roles: ['reviewer'], uses: 9 },
    operator,
  );
  const [who, other] = [person(), person()];
  for (const one of [who, other]) {
    await at.ask(contract.acceptInvitation, { code, name: one === who ? 'Mireia' : 'Somebody' }, one);
    const given = { id: newId(), campaignId, version: 1, language: 'ca', purposes: ['contact' as const] };
    await at.ask(contract.giveConsent, given, one);
    await at.ask(
      contract.setMyProfile,
      { campaignId, variants: [{ variant: 'ca-ES', read: 'own', write: 'own' }] },
      one,
    );
    const first = await at.claim(campaignId, one);
    await at.submit(first?.id ?? '', one, {
      verdict: 'edit',
      edited: [{ field: 'output', text: `Ei {name} ${one.id}` }],
    });
    const second = await at.claim(campaignId, one);
    await at.ask(
      contract.releaseSeat,
      { seatId: second?.id ?? '', reason: 'too-hard', comment: `Massa ${one.id}` },
      one,
    );
    const third = await at.claim(campaignId, one);
    await at.ask(contract.saveUnsentJudgment, { seatId: third?.id ?? '', count: 1, content: `A mig ${one.id}` }, one);
  }

  const { kept } = await told(who);

  assert.deepEqual(
    Object.keys(kept),
    sections.map(({ table }) => table),
  );
  assert.deepEqual(
    Object.entries(kept).flatMap(([table, rows]) => (rows.length > 0 ? [`${table} ${rows.length}`] : [])),
    ['member 1', 'profile 1', 'consent 1', 'acceptance 1', 'judgment 1', 'unsent_judgment 1', 'lease 3', 'seat 1'],
  );
  const text = JSON.stringify(kept);
  for (const said of ['Ei {name}', 'Massa', 'A mig', 'too-hard', 'Mireia']) assert.ok(text.includes(said), said);
  assert.ok(!text.includes(other.id) && !text.includes('Somebody'));
});

test('what is much comes in pages, each row once', async () => {
  const campaignId = await at.campaign();
  const who = await at.member(campaignId);
  await at.open(campaignId);
  const seat = await at.claim(campaignId, who);
  await at.submit(seat?.id ?? '', who);
  const rows = 450;
  await pool.query(
    `insert into review.judgment select (jsonb_populate_record(j, jsonb_build_object('id', gen_random_uuid(), 'standing', 'surplus',
      'opinion', j.opinion || jsonb_build_object('comment', repeat('é', 4000))))).* from review.judgment j, generate_series(2, $2)
      where j.contributor_id = $1`,
    [who.id, rows],
  );

  const { kept, pages } = await told(who);

  assert.equal(new Set(kept['judgment']?.map(({ id }) => id)).size, rows);
  assert.equal(kept['judgment']?.length, rows);
  assert.ok(pages > sections.length + 8, `${pages} pages: each is bounded by its bytes`);
});

test('what would tell gold from the work is told when the campaign is over', async () => {
  const campaignId = await at.campaign();
  const who = await at.member(campaignId);
  await at.open(campaignId);
  await at.open(campaignId);
  const judged = await at.claim(campaignId, who);
  const judgmentId = newId();
  await at.submit(judged?.id ?? '', who, {}, judgmentId);
  await at.claim(campaignId, who);
  const gold = `insert into review.gold_outcome (judgment_id, campaign_id, contributor_id, example_id, draft, used_for, planted, accepted, passed, why)
    values ($1, $2, $3, $1, 'faulty', 'gold', true, true, false, 'x')`;
  await pool.query(gold, [judgmentId, campaignId, who.id]);

  const during = await told(who);
  await at.move(campaignId, 'completed');
  const after = await told(who);

  assert.equal(during.kept['seat']?.length, 1);
  assert.ok(!('gold' in (during.kept['seat']?.[0] ?? {})));
  assert.deepEqual([during.kept['gold_outcome']?.length, after.kept['gold_outcome']?.length], [0, 1]);
});

test('nobody is told another’s, and a place that is none is refused', async () => {
  await assert.rejects(at.ask(contract.myData, { from: { table: 'outbox', key: null } }, person()), /no place/);
  const { kept } = await told(operator);
  assert.ok(Object.values(kept).every((rows) => rows.length === 0));
});
