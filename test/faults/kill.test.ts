import { after, before, test } from 'node:test';
import { assertNothingLost, startSmallCampaign } from '../harness/campaign.ts';
import { startRunning } from '../harness/system.ts';
import type { Running } from '../harness/system.ts';

let running: Running;
before(async () => {
  running = await startRunning(true);
});
after(() => running.stop());

test('killing the worker and the review service in the middle of a campaign loses nothing and doubles nothing', async (t) => {
  const { parts } = running.system;
  const campaign = await startSmallCampaign(running, 'faults');

  await campaign.judgments(6);
  await parts.get('worker')?.kill();
  await campaign.judgments(10);
  await parts.get('review')?.kill();
  await parts.get('review')?.restart();
  await campaign.judgments(14);
  await parts.get('worker')?.restart();
  await campaign.end();

  await assertNothingLost(running, campaign);
  t.diagnostic(`${campaign.acknowledged.length} judgments acknowledged`);
});
