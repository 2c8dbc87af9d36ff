import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { jetstreamManager } from '@nats-io/jetstream';
import type { JetStreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Pool } from 'pg';
import { replayEvents, replayReport } from '../../cli/events/events.ts';
import { serviceNames } from '../../infra/stack/system.ts';
import { topology } from '../../infra/topology.ts';
import { durableOf, stream } from '../../platform/nats/event.ts';
import { createPool } from '../../platform/sql.ts';
import { createTemporalClient } from '../../platform/temporal.ts';
import { exampleWorkflowId } from '../../domain/workflow-id.ts';
import { assertNothingLost, startSmallCampaign } from '../harness/campaign.ts';
import { databaseOf, startRunning, until } from '../harness/system.ts';
import type { Running } from '../harness/system.ts';

let running: Running;
let nats: NatsConnection;
let manager: JetStreamManager;
let pool: Pool;
before(async () => {
  running = await startRunning(false);
  nats = await connect({ servers: running.system.stack.env['NATS_URL'] ?? '' });
  manager = await jetstreamManager(nats);
  pool = createPool(databaseOf(running.system), 'endonym-test', 2);
});
after(async () => {
  await Promise.allSettled([nats?.close(), pool?.end()]);
  await running.stop();
});

const count = async (query: string, ...values: unknown[]): Promise<number> =>
  (await pool.query(query, values)).rows[0].n;

/** Waits until every outbox is empty of waiting rows and every consumer has acknowledged what it was given. */
const settled = () =>
  until('every event published and taken', 300, async () => {
    for (const service of serviceNames)
      if ((await count(`select count(*) as n from ${service}.outbox where published_at is null`)) > 0) return false;
    for (const { room, types } of topology.rooms)
      for (const type of types) {
        const { num_pending, num_ack_pending } = await manager.consumers.info(stream, durableOf(room, type));
        if (num_pending + num_ack_pending > 0) return false;
      }
    return true;
  });

/** Rounds of whose end the workflow of an example was told, in the order of the signals. */
const toldOf = async (exampleId: string): Promise<number[]> => {
  const { TEMPORAL_ADDRESS = '', TEMPORAL_NAMESPACE = '' } = running.system.stack.env;
  const client = createTemporalClient(TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE);
  const { events } = await client.workflow.getHandle(exampleWorkflowId(exampleId, 1)).fetchHistory();
  await client.connection.close();
  return (events ?? [])
    .flatMap((event) => event.workflowExecutionSignaledEventAttributes ?? [])
    .map(({ input }) => JSON.parse(Buffer.from(input?.payloads?.[0]?.data ?? []).toString()));
};

test('a stream that is deleted in the middle of a campaign is filled again, and each event is applied once', async (t) => {
  const { stack, parts } = running.system;
  const since = new Date();
  // They rest meanwhile: on a quick machine all seats would be filled before the worker is killed, and no round be left to close.
  const campaign = await startSmallCampaign(running, 'stream', { openSeats: 30, allowed: 6 });
  await campaign.judgments(6);
  // From now on nobody takes what review tells: it is in the stream alone, and goes with it.
  await parts.get('worker')?.kill();
  const killed = new Date();
  await until('a round whose end no workflow hears', 300, async () => {
    campaign.allow(campaign.acknowledged.length + 1);
    const query = `select count(*) as n from review.event_log where type = 'round.closed.v1' and published_at > $1`;
    return (await count(query, killed)) > 0;
  });

  await manager.streams.delete(stream);
  const before = campaign.acknowledged.length;
  campaign.allow(Infinity);
  await campaign.judgments(before + 2);
  await parts.get('worker')?.restart();
  const replayed = await replayEvents(stack.folder, since);
  await campaign.end();
  await settled();

  t.diagnostic(`${campaign.acknowledged.length} judgments acknowledged\n${replayReport(replayed)}`);
  const stories = await assertNothingLost(running, campaign);
  await until('every event in the stream', 300, async () => {
    let rows = 0;
    for (const service of serviceNames) rows += await count(`select count(*) as n from ${service}.event_log`);
    return (await manager.streams.info(stream)).state.messages >= rows;
  });
  for (const { id, rounds } of stories) {
    const told = await toldOf(id);
    assert.equal(new Set(told).size, told.length, `no round's end is told twice: ${told.join(' ')}`);
    assert.ok(told.every((each) => rounds.some(({ round }) => round === each)));
  }

  const again = await replayEvents(stack.folder, since);
  await settled();

  assert.ok([...again.values()].some(({ published }) => published > 0));
  const after = await assertNothingLost(running, campaign);
  assert.deepEqual(after, stories);
});
