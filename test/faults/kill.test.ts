import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { DatasetDocument, ImportDatasetDocument } from '../../graphql/generated/operations.ts';
import { planCampaign, progressOf, startCampaign } from '../../infra/local/demo/campaign.ts';
import { storiesOf } from '../../infra/local/demo/report.ts';
import { imported, startReviewers, startRunning, until, upload } from '../harness/system.ts';
import type { Running } from '../harness/system.ts';

let running: Running;
before(async () => {
  running = await startRunning(true);
});
after(() => running.stop());

test('killing the worker and the review service in the middle of a campaign loses nothing and doubles nothing', async (t) => {
  const { operator, system } = running;
  const campaignId = await planCampaign(operator, 'faults', 'ca-ES');
  const lines = (await readFile(new URL('../../samples/instruction.jsonl', import.meta.url), 'utf8'))
    .split('\n')
    .slice(0, 12);
  const fileId = await upload(operator, `${lines.join('\n')}\n`);
  const input = imported(campaignId, fileId, 'samples', 'ALPACA');
  await operator.client.run(ImportDatasetDocument, { input });
  await until(
    'the import',
    30,
    async () => (await operator.client.run(DatasetDocument, { id: input.id })).dataset?.state === 'IMPORTED',
  );
  const reviewers = await startReviewers(running, campaignId, 9);
  await startCampaign(operator, campaignId);

  const judgments = (count: number) =>
    until(`${count} judgments`, 90, async () => reviewers.acknowledged.length >= count);
  await judgments(6);
  await system.parts.get('worker')?.kill();
  await judgments(10);
  await system.parts.get('review')?.kill();
  await system.parts.get('review')?.restart();
  await judgments(14);
  await system.parts.get('worker')?.restart();
  await until('every example at its end', 180, async () => {
    const progress = await progressOf(operator, campaignId);
    return progress?.states.every(
      ({ state, examples }) => examples === 0 || state === 'ADOPTED' || state === 'DROPPED',
    );
  });
  await reviewers.stop();

  const stories = await storiesOf(operator, campaignId);
  const stored = stories.flatMap((story) => story.judgments.map(({ id }) => id));
  t.diagnostic(`${reviewers.acknowledged.length} judgments acknowledged, ${stored.length} stored`);
  assert.equal(new Set(stored).size, stored.length, 'no judgment is stored twice');
  const lost = reviewers.acknowledged.filter(({ judgmentId }) => !stored.includes(judgmentId));
  assert.deepEqual(lost, []);
  for (const story of stories) {
    assert.equal(story.resolutions.length, 1);
    for (const round of story.rounds) {
      const filled = story.judgments.filter(({ standing, round: of }) => standing === 'FILLED' && of === round.round);
      assert.ok(filled.length <= round.seats, `${filled.length} judgments for ${round.seats} seats`);
      assert.equal(new Set(filled.map(({ author }) => author)).size, filled.length, 'nobody sits twice in a round');
    }
  }
});
