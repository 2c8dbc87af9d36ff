import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  BlindSeatDocument,
  CampaignAnchoringDocument,
  SubmitJudgmentDocument,
} from '../../graphql/generated/operations.ts';
import type { OpinionInput } from '../../graphql/generated/operations.ts';
import { planCampaign, startCampaign } from '../../infra/demo/campaign.ts';
import { newId } from '../../platform/id.ts';
import { importSamples } from '../harness/campaign.ts';
import { giveRole, startRunning } from '../harness/system.ts';
import type { Running } from '../harness/system.ts';
import { seatOf } from '../harness/translated.ts';

let running: Running;
before(async () => {
  running = await startRunning(false);
});
after(() => running.stop());

test('whoever is given a seat without a draft finds it by no query, writes from the source, and then sees it', async () => {
  const { operator } = running;
  const campaignId = await planCampaign(operator, 'anchoring', 'ca-ES', { blindDraftShare: 0.5, roundSeconds: 600 });
  await importSamples(running, campaignId, 1);
  const names = ['Nil', 'Lia', 'Roc'];
  for (const name of names) await giveRole(operator, campaignId, name, ['REVIEWER']);
  await startCampaign(operator, campaignId);
  const seats = [];
  for (const name of names) seats.push({ name, id: (await seatOf(running, name, campaignId)).id });
  const look = async (name: string, seatId: string) =>
    (await (await running.person(name)).run(BlindSeatDocument, { seatId })).seat ?? assert.fail();
  const seen = await Promise.all(seats.map(async ({ name, id }) => ({ name, ...(await look(name, id)) })));

  const blind = seen.find(({ showsDraft }) => !showsDraft) ?? assert.fail('one of three shows none');
  assert.deepEqual([blind.draft, blind.example?.drafts], [null, []]);
  const others = seen.filter(({ showsDraft }) => showsDraft);
  assert.equal(others.length, 2);
  for (const { draft, example } of others) assert.equal(draft?.fields.length, example?.drafts[0]?.fields.length);

  const person = await running.person(blind.name);
  const submit = async (opinion: OpinionInput) =>
    (await person.run(SubmitJudgmentDocument, { input: { id: newId(), seatId: blind.id, opinion } })).submitJudgment;
  const accepted = await submit({ verdict: 'ACCEPT' });
  assert.ok('code' in accepted && accepted.code === 'INVALID_INPUT');
  assert.match(accepted.message, /This seat shows no draft/);
  const edited = blind.example?.source?.fields.map(({ field, text }) => ({ field, text })) ?? [];
  const written = await submit({ verdict: 'EDIT', edited });
  assert.ok('standing' in written);

  const after = await look(blind.name, blind.id);
  assert.equal(after.example?.drafts.length, 1);
  assert.deepEqual(
    after.example.judgments.map(({ sawDraft }) => sawDraft),
    [false],
  );

  const { campaign } = await operator.client.run(CampaignAnchoringDocument, { id: campaignId });
  assert.deepEqual([campaign?.anchoring.examples, campaign?.anchoring.pull], [0, null], 'it is not resolved yet');
});
