import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  CampaignChangesDocument,
  CampaignProgressDocument,
  ChangeCampaignDocument,
  ClaimSeatDocument,
  CreateCampaignDocument,
  DatasetDocument,
  ExampleStoryDocument,
  ExamplesDocument,
  ImportDatasetDocument,
  ReopenExamplesDocument,
  SubmitJudgmentDocument,
} from '../../graphql/generated/operations.ts';
import type { ChangeCampaignInput } from '../../graphql/generated/operations.ts';
import { planCampaign, startCampaign } from '../../infra/demo/campaign.ts';
import { newId } from '../../platform/id.ts';
import { giveRole, imported, startRunning, until, upload } from '../harness/system.ts';
import type { Running } from '../harness/system.ts';

/* A coordinator steers a campaign while it runs, through GraphQL only. */

let running: Running;
before(async () => {
  running = await startRunning(false);
});
after(() => running.stop());

const change = async (campaignId: string, wish: Omit<ChangeCampaignInput, 'id' | 'campaignId'>) => {
  const input = { id: newId(), campaignId, ...wish };
  return (await running.operator.client.run(ChangeCampaignDocument, { input })).changeCampaign;
};
const changed = async (campaignId: string, wish: Omit<ChangeCampaignInput, 'id' | 'campaignId'>) => {
  const answer = await change(campaignId, wish);
  return 'effects' in answer ? answer : assert.fail(answer.message);
};
const told = async (id: string) =>
  (await running.operator.client.run(ExampleStoryDocument, { id })).example ?? assert.fail(`no example ${id}`);
const needs = async (id: string) =>
  (await running.operator.client.run(CampaignProgressDocument, { id })).campaign?.progress.needsPeople ?? [];

test('examples to which nobody can come say so; with people, a shorter round and a new guideline they are opened again and settle', async () => {
  const { operator } = running;
  const campaignId = await planCampaign(operator, 'control', 'ca-ES', { leaseSeconds: 60, roundSeconds: 1 });
  const line = { instruction: 'Digues un color.', input: '', output: 'Blau.' };
  const fileId = await upload(operator, `${JSON.stringify(line)}\n`);
  const dataset = { ...imported(campaignId, fileId, 'one', 'ALPACA'), language: 'TRANSLATED' as const };
  await operator.client.run(ImportDatasetDocument, { input: dataset });
  await until('the import', 300, async () => {
    const { dataset: now } = await operator.client.run(DatasetDocument, { id: dataset.id });
    return now?.state === 'IMPORTED';
  });
  await startCampaign(operator, campaignId);
  const { campaign } = await operator.client.run(ExamplesDocument, { campaignId, first: 10 });
  const [exampleId = ''] = campaign?.examples.nodes.map(({ id }) => id) ?? [];

  const stranded = await until('an example that needs people', 300, async () => {
    const example = await told(exampleId);
    return example.state === 'NEEDS_PEOPLE' ? example : null;
  });
  assert.match(
    stranded.why,
    /^Nobody is left who may be asked to judge the draft: .* role reviewer, .* open it again\.$/,
  );
  assert.deepEqual(
    (await needs(campaignId)).map(({ reason, purpose, examples, advice }) => [reason, purpose, examples, advice]),
    [['NOBODY_ELIGIBLE', 'JUDGE', 1, stranded.why]],
  );

  const names = ['Aina', 'Biel', 'Clara'];
  for (const name of names) await giveRole(operator, campaignId, name, ['REVIEWER']);
  const wish = {
    policy: { roundSeconds: 3_600, judgeSeats: 2, draftPriors: [{ provider: 'file', prior: 0.7 }] },
    guideline: { text: 'Say colours in lower case.', compatible: false },
  };
  const preview = await changed(campaignId, { ...wish, preview: true });
  const real = await changed(campaignId, wish);
  assert.deepEqual(real, preview);
  assert.deepEqual(
    real.effects.map(({ setting, before: was, after: is, applies, examples }) => [setting, was, is, applies, examples]),
    [
      ['policy.judgeSeats', '3', '2', 'NEXT_EXAMPLE', 0],
      ['policy.draftPriors', 'built-in', 'file 0.7', 'NEXT_DECISION', 0],
      ['policy.roundSeconds', '1', '3600', 'NEXT_ROUND', 0],
      ['guideline', 'version 1', 'version 2', 'NEXT_ROUND', 0],
    ],
  );
  const input = { id: newId(), campaignId, exampleIds: [exampleId], reason: 'There are reviewers now.' };
  const { reopenExamples } = await operator.client.run(ReopenExamplesDocument, { input });
  assert.ok('reopened' in reopenExamples && reopenExamples.reopened === 1);

  for (const name of names.slice(0, 2)) {
    const client = await running.person(name);
    const seat = await until(`a seat for ${name}`, 300, async () => {
      const { claimSeat } = await client.run(ClaimSeatDocument, { campaignId });
      return 'seat' in claimSeat ? claimSeat.seat : assert.fail(claimSeat.message);
    });
    assert.deepEqual([seat.attempt, seat.guidelineVersion], [2, 2]);
    assert.equal(seat.campaign?.guideline, 'Say colours in lower case.');
    const judgment = { id: newId(), seatId: seat.id, opinion: { verdict: 'ACCEPT' as const } };
    await client.run(SubmitJudgmentDocument, { input: judgment });
  }
  const settled = await until('a settled example', 300, async () => {
    const example = await told(exampleId);
    return example.state === 'ADOPTED' ? example : null;
  });

  assert.deepEqual(
    settled.rounds.map(({ attempt, seats, closedBy }) => [attempt, seats, closedBy]),
    [
      [1, 3, 'DEADLINE'],
      [1, 3, 'DEADLINE'],
      [2, 2, 'LAST_SEAT'],
    ],
  );
  assert.deepEqual(
    settled.strandings.map(({ attempt, reason }) => [attempt, reason]),
    [[1, 'NOBODY_ELIGIBLE']],
  );
  assert.deepEqual(
    settled.resolutions.map(({ attempt, guidelineVersion }) => [attempt, guidelineVersion]),
    [[2, 2]],
  );
  assert.deepEqual(await needs(campaignId), []);
  const history = await operator.client.run(CampaignChangesDocument, { id: campaignId });
  assert.deepEqual(
    history.campaign?.changes.nodes.map(({ by, effects }) => [by.kind, effects.length]),
    [['OPERATOR', 4]],
  );
});

test('a policy that could never be met is refused with the reason when it is planned, previewed or changed', async () => {
  const { client } = running.operator;
  const plan = { id: newId(), name: 'impossible', culture: 'ca-ES', policy: { confidence: 0.9999 } };
  const { createCampaign } = await client.run(CreateCampaignDocument, { input: plan });
  assert.ok('code' in createCampaign);
  assert.equal(createCampaign.code, 'POLICY_IMPOSSIBLE');
  assert.match(
    createCampaign.message,
    /^Even if all 5 people of maxSeats drop an example, .* nothing could ever be dropped/,
  );

  const campaignId = await planCampaign(running.operator, 'possible', 'ca-ES');
  for (const preview of [true, false]) {
    const answer = await change(campaignId, { policy: { confirmSeats: 6 }, preview });
    assert.ok('code' in answer);
    assert.deepEqual(
      [answer.code, answer.message],
      [
        'POLICY_IMPOSSIBLE',
        'confirmSeats (6) is more than maxSeats (5): no confirm round of that size could ever be opened.',
      ],
    );
  }
  const { campaign } = await client.run(CampaignChangesDocument, { id: campaignId });
  assert.deepEqual(campaign?.changes.nodes, []);
});
