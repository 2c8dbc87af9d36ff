import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { DatasetDocument, ImportDatasetDocument } from '../../graphql/generated/operations.ts';
import { planCampaign, progressOf, startCampaign } from '../../infra/demo/campaign.ts';
import { storiesOf } from '../../infra/demo/report.ts';
import { imported, inviteReviewers, upload } from './system.ts';
import type { Running } from './system.ts';
import { until } from './until.ts';

/** The first samples of instructions, and the same again with a word more where there are not so many. */
const sampleLines = async (count: number): Promise<string> => {
  const text = await readFile(new URL('../../samples/instruction.jsonl', import.meta.url), 'utf8');
  const samples = text.trim().split('\n');
  const line = (at: number): string => {
    const { id, instruction, ...rest } = JSON.parse(samples[at % samples.length] ?? '{}');
    const again = Math.floor(at / samples.length);
    return again === 0
      ? (samples[at] ?? '')
      : JSON.stringify({ id: `${id}-${again}`, instruction: `${instruction} (${again})`, ...rest });
  };
  return Array.from({ length: count }, (_, at) => `${line(at)}\n`).join('');
};

/** Imports the first samples of instructions; answers the dataset's id when they are in. */
export const importSamples = async (
  { operator }: Pick<Running, 'operator'>,
  campaignId: string,
  count: number,
): Promise<string> => {
  const fileId = await upload(operator, await sampleLines(count));
  const input = imported(campaignId, fileId, 'samples', 'ALPACA');
  await operator.client.run(ImportDatasetDocument, { input });
  await until('the import', 300, async () => {
    const { dataset } = await operator.client.run(DatasetDocument, { id: input.id });
    return dataset?.state === 'IMPORTED';
  });
  return input.id;
};

/**
 * A running campaign of so many samples with nine simulated people at work, who come once `openSeats` seats wait for them. They rest from
 * the judgment on that makes `allowed` of them, until `allow` says another number; up to eight that are under way then still come.
 */
export const startSmallCampaign = async (
  running: Running,
  name: string,
  {
    examples = 12,
    openSeats = 0,
    allowed = Infinity,
  }: { examples?: number; openSeats?: number; allowed?: number } = {},
) => {
  const { operator } = running;
  const campaignId = await planCampaign(operator, name, 'ca-ES');
  await importSamples(running, campaignId, examples);
  const reviewers = await inviteReviewers(running, campaignId, 9);
  await startCampaign(operator, campaignId);
  await until(`${openSeats} open seats`, 300, async () => {
    const progress = await progressOf(operator, campaignId);
    return (progress?.openSeats ?? 0) >= openSeats;
  });
  reviewers.allow(allowed);
  reviewers.begin();
  return {
    campaignId,
    examples,
    acknowledged: reviewers.acknowledged,
    allow: reviewers.allow,
    /** Waits until the people were told of so many judgments that they are kept. */
    judgments: (count: number) => until(`${count} judgments`, 300, async () => reviewers.acknowledged.length >= count),
    /** Waits until every example is adopted or dropped, then sends the people home. */
    end: async () => {
      await until('every example at its end', 600, async () => {
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
  { campaignId, examples, acknowledged }: Pick<SmallCampaign, 'campaignId' | 'examples' | 'acknowledged'>,
) => {
  const stories = await storiesOf(operator, campaignId);
  assert.equal(stories.length, examples);
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
