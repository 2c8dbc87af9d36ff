import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { DatasetDocument, ImportDatasetDocument } from '../../graphql/generated/operations.ts';
import { planCampaign, progressOf, startCampaign } from '../../infra/local/demo/campaign.ts';
import { storiesOf } from '../../infra/local/demo/report.ts';
import { imported, startReviewers, upload } from './system.ts';
import type { Running } from './system.ts';
import { until } from './until.ts';

/** Imports the first samples of instructions; answers the dataset's id when they are in. */
export const importSamples = async (
  { operator }: Pick<Running, 'operator'>,
  campaignId: string,
  count: number,
): Promise<string> => {
  const samples = await readFile(new URL('../../samples/instruction.jsonl', import.meta.url), 'utf8');
  const fileId = await upload(operator, `${samples.split('\n').slice(0, count).join('\n')}\n`);
  const input = imported(campaignId, fileId, 'samples', 'ALPACA');
  await operator.client.run(ImportDatasetDocument, { input });
  await until('the import', 60, async () => {
    const { dataset } = await operator.client.run(DatasetDocument, { id: input.id });
    return dataset?.state === 'IMPORTED';
  });
  return input.id;
};

/** A running campaign of 12 samples with nine simulated people at work. */
export const startSmallCampaign = async (running: Running, name: string) => {
  const { operator } = running;
  const campaignId = await planCampaign(operator, name, 'ca-ES');
  await importSamples(running, campaignId, 12);
  const reviewers = await startReviewers(running, campaignId, 9);
  await startCampaign(operator, campaignId);
  return {
    campaignId,
    acknowledged: reviewers.acknowledged,
    /** Waits until the people were told of so many judgments that they are kept. */
    judgments: (count: number) => until(`${count} judgments`, 180, async () => reviewers.acknowledged.length >= count),
    /** Waits until every example is adopted or dropped, then sends the people home. */
    end: async () => {
      await until('every example at its end', 300, async () => {
        const progress = await progressOf(operator, campaignId);
        return progress?.states.every(
          ({ state, examples }) => examples === 0 || state === 'ADOPTED' || state === 'DROPPED',
        );
      });
      await reviewers.stop();
    },
  };
};
type SmallCampaign = Awaited<ReturnType<typeof startSmallCampaign>>;

/** Asserts of a campaign at its end that each acknowledged judgment is stored, once, and that each example has one resolution. */
export const assertNothingLost = async (
  { operator }: Running,
  { campaignId, acknowledged }: Pick<SmallCampaign, 'campaignId' | 'acknowledged'>,
) => {
  const stories = await storiesOf(operator, campaignId);
  assert.equal(stories.length, 12);
  const stored = stories.flatMap((story) => story.judgments.map(({ id }) => id));
  assert.equal(new Set(stored).size, stored.length, 'no judgment is stored twice');
  const lost = acknowledged.filter(({ judgmentId }) => !stored.includes(judgmentId));
  assert.deepEqual(lost, []);
  for (const story of stories) {
    assert.equal(story.resolutions.length, 1);
    for (const round of story.rounds) {
      const filled = story.judgments.filter(({ standing, round: of }) => standing === 'FILLED' && of === round.round);
      assert.ok(filled.length <= round.seats, `${filled.length} judgments for ${round.seats} seats`);
      assert.equal(new Set(filled.map(({ author }) => author)).size, filled.length, 'nobody sits twice in a round');
    }
  }
  return stories;
};
