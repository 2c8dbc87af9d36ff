import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { newId } from '../../platform/id.ts';
import type { Bus } from '../../platform/nats/bus.ts';
import { durableOf, eventSubject, stream, takeEvents } from '../../platform/nats/event.ts';
import { applyTopology } from '../../platform/nats/topology.ts';
import { testBus } from '../../test/harness/bus.ts';
import { freshDatabase } from '../../test/harness/database.ts';
import { until } from '../../test/harness/until.ts';
import { dead } from './dead-events.ts';

const type = `proof.made-${newId()}.v1`;
const room = `proof-${newId()}`;
const durable = durableOf(room, type);
let database: Awaited<ReturnType<typeof freshDatabase>>;
let bus: Bus;
let taking: { stop(): Promise<void> };
before(async () => {
  database = await freshDatabase(['catalogue', 'adaptation', 'review', 'consensus', 'release']);
  bus = await testBus();
  await applyTopology(bus.nats, { rooms: [{ room, types: [type] }] });
  taking = await takeEvents(bus, room, [{ type, take: async () => undefined }]);
});
after(async () => {
  await taking.stop();
  await (await jetstreamManager(bus.nats)).consumers.delete(stream, durable);
  await Promise.all([bus.nats.close(), database.drop()]);
});

test('what was set aside is listed by room, type and reason, and retried or dropped by id, by type or all of it', async () => {
  const stores = { nats: bus.nats, pool: database.pool };
  const list = (): Promise<string> => dead(stores, 'list', { type });
  const bodies = Array.from({ length: 7 }, (_, n) => `torn ${n}`);
  for (const body of bodies) await jetstream(bus.nats).publish(eventSubject(type, newId()), body);
  const row = newId();
  await database.pool.query(
    `insert into review.outbox (id, type, subject, data, refusals, set_aside_at, set_aside_reason)
     values ($1, $2, 'x', '{}', 1, now(), 'It is too large.')`,
    [row, type],
  );
  const all = await until('all of it is listed', 120, async () => {
    const text = await list();
    return text.startsWith(`7 of ${type} for ${durable}, from 20`) ? text : null;
  });

  assert.match(all, /\n {2}It is no JSON\.\n {2}\d+, \d+, \d+, \d+, \d+, and 2 more\n/);
  assert.match(all, new RegExp(`\n1 of ${type} for outbox of review, from .*\n  It is too large\\.\n  ${row}\n`));
  const lines = (await dead(stores, 'list', { type, json: true })).trim().split('\n');
  assert.deepEqual(
    lines
      .map((line) => String(JSON.parse(line).body))
      .slice(0, 7)
      .toSorted(),
    bodies,
  );

  assert.equal(
    await dead(stores, 'retry', { id: row }),
    '1 event was sent again, to every room that takes its type.\n',
  );
  const { rows } = await database.pool.query('select set_aside_at as at, refusals from review.outbox where id = $1', [
    row,
  ]);
  assert.deepEqual(rows, [{ at: null, refusals: 0 }]);
  const { id } = JSON.parse(lines[0] ?? '');
  assert.equal(await dead(stores, 'drop', { id }), '1 event was dropped.\n');
  assert.match(await list(), /^6 of /);
  assert.equal(await dead(stores, 'retry', { type }), '6 events were sent again, to every room that takes its type.\n');
  await until('they are set aside once more', 120, async () => (await list()).startsWith('6 of '));
  assert.equal(await dead(stores, 'drop', { type }), '6 events were dropped.\n');
  assert.equal(await list(), 'No event was set aside.\n');

  await assert.rejects(dead(stores, 'drop', { id: row }), /No event .* was set aside/);
  await assert.rejects(dead(stores, 'drop', {}), /Say which: .* dead drop --id ID, --type TYPE or --all/);
  await assert.rejects(dead(stores, 'mend', {}), /dead list, retry or drop/);
});
