import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { isRunning } from '../../infra/stack/identity.ts';
import { serviceNames } from '../../infra/stack/system.ts';
import { stream } from '../../platform/nats/event.ts';
import { assertNothingLost, startSmallCampaign } from '../harness/campaign.ts';
import { startRunning } from '../harness/system.ts';
import type { Running } from '../harness/system.ts';

let running: Running;
before(async () => {
  running = await startRunning(true);
});
after(() => running.stop());

const part = (name: string) => {
  const found = running.system.stack.parts.all.get(name);
  assert.ok(found, `there is a part ${name}`);
  return found;
};

// A test that fails half-way leaves people and dead processes: the next one begins with neither.
afterEach(async () => {
  for (const people of running.atWork) people.over = true;
  for (const part of running.system.stack.parts.all.values()) if (!isRunning(part.child.identity)) await part.restart();
});

test('each process killed in turn under load: nothing is lost, nothing doubled, every example reaches its end', async (t) => {
  const campaign = await startSmallCampaign(running, 'killed', { examples: 90 });

  for (const name of [...serviceNames, 'graphql', 'worker', 'nats', 'temporal', 'postgres']) {
    const before = campaign.acknowledged.length;
    // People go on while a part is away, but there is work left for the last kill, however long a machine takes to start what was killed.
    campaign.allow(before + 16);
    await campaign.judgments(before + 4);
    await part(name).kill();
    await part(name).restart();
    t.diagnostic(`${name} was killed after ${before + 4} judgments`);
  }
  campaign.allow(Infinity);
  await campaign.end();

  await assertNothingLost(running, campaign);
  t.diagnostic(`${campaign.acknowledged.length} judgments acknowledged`);
});

test('the worker and the review service away at once, for as long as it takes: people and workflows go on where they were', async () => {
  const campaign = await startSmallCampaign(running, 'away', { openSeats: 30, allowed: 6 });

  await campaign.judgments(6);
  await part('worker').kill();
  campaign.allow(Infinity);
  await campaign.judgments(10);
  await part('review').kill();
  await part('review').restart();
  await campaign.judgments(14);
  await part('worker').restart();
  await campaign.end();

  await assertNothingLost(running, campaign);
});

test('a process that stands still for longer than every timeout goes on as if it had been killed', async () => {
  const campaign = await startSmallCampaign(running, 'still', { examples: 30 });
  // The longest is that of a heartbeat and of a step of a workflow: 30 s.
  const longerThanEveryTimeout = 32_000;

  for (const names of [['review'], ['worker', 'consensus']]) {
    await campaign.judgments(campaign.acknowledged.length + 4);
    for (const name of names) process.kill(part(name).child.identity.pid, 'SIGSTOP');
    await new Promise((resolve) => setTimeout(resolve, longerThanEveryTimeout));
    for (const name of names) process.kill(part(name).child.identity.pid, 'SIGCONT');
  }
  await campaign.end();

  await assertNothingLost(running, campaign);
});

test('while the stream is full people go on, and what happened is published once there is room', async () => {
  const nats = await connect({ servers: running.system.stack.env['NATS_URL'] ?? '' });
  const { streams } = await jetstreamManager(nats);
  const { config, state } = await streams.info(stream);
  const campaign = await startSmallCampaign(running, 'full', { openSeats: 30, allowed: 4 });
  await campaign.judgments(4);

  await streams.update(stream, { max_bytes: state.bytes, discard: 'new' });
  const before = campaign.acknowledged.length;
  campaign.allow(Infinity);
  await campaign.judgments(before + 4);
  await streams.update(stream, { max_bytes: config.max_bytes, discard: config.discard });
  await campaign.end();
  await nats.close();

  await assertNothingLost(running, campaign);
});
