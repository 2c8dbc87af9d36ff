import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import type { Pool } from 'pg';
import { ClaimSeatDocument, ReleaseDocument, SubmitJudgmentDocument } from '../../graphql/generated/operations.ts';
import { progressOf, release, startCampaign } from '../../infra/demo/campaign.ts';
import { restart } from '../../cli/restart.ts';
import { provisionStores } from '../../infra/provision.ts';
import { newId } from '../../platform/id.ts';
import { createPool } from '../../platform/sql.ts';
import { databaseOf, giveRole, startRunning, until } from '../harness/system.ts';
import type { Running } from '../harness/system.ts';
import { loadKept, rowsOf } from './kept.ts';

/* The version of today goes on with the database that 802615e left (802615e/README.md), on a bus and an engine that know nothing of it. */

const services = ['catalogue', 'adaptation', 'review', 'consensus', 'release'];
let running: Running;
let pool: Pool;
/** Rows by table, as they were and as the migrations left them. */
const rows = new Map<string, [string[], string[]]>();
/** Events by id that had been published, and that had not. */
const [published, waiting] = [new Set<string>(), new Set<string>()];
before(async () => {
  running = await startRunning(false, async ({ POSTGRES_URL = '', NATS_URL = '' }) => {
    const { pool: kept, tables } = await loadKept('802615e', POSTGRES_URL);
    const read = () => Promise.all(tables.map(async (table) => [table.name, await rowsOf(kept, table)] as const));
    const then = await read();
    for (const service of services) {
      const { rows: events } = await kept.query(`select id, published_at is null as waits from ${service}.outbox`);
      for (const { id, waits } of events) (waits ? waiting : published).add(id);
    }
    await provisionStores({ postgresUrl: POSTGRES_URL, natsUrl: NATS_URL });
    const now = new Map(await read());
    for (const [name, before] of then) rows.set(name, [before, now.get(name) ?? []]);
    await kept.end();
  });
  pool = createPool(databaseOf(running.system), 'endonym-test', 2);
});
after(async () => {
  await pool.end();
  await running.stop();
});

const one = async (text: string, values: unknown[] = []): Promise<number> =>
  Number((await pool.query(text, values)).rows[0].n);
const campaignOf = async (name: string): Promise<string> =>
  (await pool.query('select campaign_id as id from catalogue.campaign where name = $1', [name])).rows[0].id;
const statesOf = async (campaignId: string): Promise<Record<string, number>> => {
  const { rows: found } = await pool.query(
    'select state, count(*)::int as n from catalogue.example where campaign_id = $1 group by 1 order by 1',
    [campaignId],
  );
  return Object.fromEntries(found.map(({ state, n }) => [state, n]));
};
const restarted = (campaignId: string): Promise<string> => {
  const { env } = running.system.stack;
  return restart(campaignId, '', {
    natsUrl: () => env['NATS_URL'] ?? '',
    temporalAddress: () => env['TEMPORAL_ADDRESS'] ?? '',
    temporalNamespace: () => env['TEMPORAL_NAMESPACE'] ?? '',
  });
};
const people = ['ona', 'pau', 'quim', 'rosa', 'teia'];
/** These judge what they are given until the campaign has nothing in review. */
const judgeAll = async (campaignId: string): Promise<void> => {
  let over = false;
  const work = people.map(async (name) => {
    const client = await running.person(name);
    while (!over) {
      const { claimSeat } = await client.run(ClaimSeatDocument, { campaignId });
      const seat = 'seat' in claimSeat ? claimSeat.seat : null;
      if (seat) {
        const opinion = { verdict: 'DROP' as const, reason: 'Nobody asks this here.' };
        await client.run(SubmitJudgmentDocument, { input: { id: newId(), seatId: seat.id, opinion } });
      } else await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
  await until('every example at its end', 120, async () => {
    const states = await statesOf(campaignId);
    return !('waiting' in states) && !('in-review' in states);
  }).finally(() => (over = true));
  await Promise.all(work);
};

test('every row that 802615e had is there, and says what it said', () => {
  assert.ok(rows.size >= 35);
  for (const [name, [then, now]] of rows) {
    if (name === 'public.migration') assert.ok(then.every((row) => now.includes(row)));
    else assert.deepEqual(now, then, name);
  }
});

test('an event that had been published is not sent again, one that had not is sent once, and the log has both', async () => {
  assert.ok(published.size > 50 && waiting.size >= 5);
  await until('empty outboxes', 60, async () => {
    const all = [...published, ...waiting];
    const left = services.map((service) =>
      one(`select count(*) as n from ${service}.outbox where id = any($1)`, [all]),
    );
    return (await Promise.all(left)).every((n) => n === 0);
  });

  const nats = await connect({ servers: running.system.stack.env['NATS_URL'] ?? '' });
  const { streams } = await jetstreamManager(nats);
  const { state } = await streams.info('ENDONYM');
  const sent: string[] = [];
  for (let seq = state.first_seq; seq <= state.last_seq; seq++)
    sent.push((await streams.getMessage('ENDONYM', { seq }))?.header.get('Nats-Msg-Id') ?? '');
  await nats.close();

  assert.deepEqual(
    sent.filter((id) => published.has(id)),
    [],
  );
  assert.deepEqual(sent.filter((id) => waiting.has(id)).toSorted(), [...waiting].toSorted());
  let logged = 0;
  for (const service of services)
    logged += await one(`select count(*) as n from ${service}.event_log where id = any($1)`, [
      [...published, ...waiting],
    ]);
  assert.equal(logged, published.size + waiting.size);
});

test('a round that had closed is decided by its event, and a release that was asked for is built', async () => {
  const lasting = await campaignOf('Lasting');
  await until('its decision', 120, async () => {
    const undecided = await one(
      `select count(*) as n from review.round r where r.campaign_id = $1 and r.closed_at is not null
       and not exists (select from consensus.decision d where d.example_id = r.example_id and d.attempt = r.attempt and d.round = r.round)`,
      [lasting],
    );
    return undecided === 0;
  });
  await until('the release', 120, async () => {
    return (await one(`select count(*) as n from release.release where state = 'built'`)) === 2;
  });
});

test('what was under way goes on to its end, what waited begins, and what had ended stays as it was', async () => {
  const { operator } = running;
  const [lasting, drafting, planned] = [
    await campaignOf('Lasting'),
    await campaignOf('Drafting'),
    await campaignOf('Planned'),
  ];
  const [finished, lonely] = [await campaignOf('Finished'), await campaignOf('Lonely')];
  const ended = await statesOf(finished);
  assert.deepEqual([ended, await statesOf(planned)], [{ adopted: 4 }, { waiting: 2 }]);
  for (const campaignId of [lasting, drafting, planned])
    for (const name of people) await giveRole(operator, campaignId, name, ['REVIEWER', 'ADJUDICATOR']);
  const judged = await one('select count(*) as n from review.judgment');

  for (const campaignId of [lasting, drafting, lonely]) await restarted(campaignId);
  await startCampaign(operator, planned);
  await until(
    'rounds of what had no draft',
    120,
    async () => ((await progressOf(operator, drafting))?.openSeats ?? 0) >= 4,
  );
  await Promise.all([lasting, drafting, planned].map(judgeAll));

  assert.deepEqual(await statesOf(finished), ended);
  assert.deepEqual(await statesOf(lonely), { 'needs-people': 1 });
  assert.ok((await one('select count(*) as n from review.judgment')) > judged);
  assert.equal(
    await one(
      'select count(*) as n from (select from catalogue.resolution group by example_id, attempt having count(*) > 1) twice',
    ),
    0,
  );
});

test('a finished release is downloaded byte for byte, though its files are gone, and another is made', async () => {
  const { client, url, token } = running.operator;
  const finished = await campaignOf('Finished');
  const { rows: found } = await pool.query('select id from release.release where campaign_id = $1 order by version', [
    finished,
  ]);
  const { release: made } = await client.run(ReleaseDocument, { id: found[0].id });

  for (const file of made?.files ?? assert.fail('no release')) {
    const answer = await fetch(new URL(file.url, url), { headers: { authorization: `Bearer ${token}` } });
    const bytes = Buffer.from(await answer.arrayBuffer());
    assert.deepEqual([answer.status, createHash('sha256').update(bytes).digest('hex')], [200, file.sha256], file.path);
  }

  assert.equal((await release(running.operator, finished)).state, 'BUILT');
});
