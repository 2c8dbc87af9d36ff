import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { assertNothingLost, startSmallCampaign } from '../harness/campaign.ts';
import { startReplicas } from '../harness/replica.ts';
import { startRunning } from '../harness/system.ts';
import type { Running } from '../harness/system.ts';

let running: Running;
before(async () => {
  running = await startRunning(false);
});
after(() => running.stop());

test('two hosts, two graphql servers and two workers on one stack lose nothing and double nothing', async (t) => {
  const replicas = await startReplicas(running);

  const campaign = await startSmallCampaign(replicas.running, 'replicas');
  await campaign.end();

  await assertNothingLost(running, campaign);
  t.diagnostic(
    `${campaign.acknowledged.length} judgments acknowledged, people by address: ${replicas.people.join(', ')}`,
  );
  assert.ok(
    replicas.people.every((people) => people >= 4),
    'people are spread over both graphql servers',
  );
  for (const { name, child } of replicas.parts) {
    assert.match(await readFile(child.logFile, 'utf8'), /"msg":"ready"/, name);
  }
});
