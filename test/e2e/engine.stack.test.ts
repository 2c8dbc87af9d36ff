import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Client, Connection } from '@temporalio/client';
import type { WorkflowHandle } from '@temporalio/client';
import pg from 'pg';
import type { Client as ApiClient } from '../../graphql/client.ts';
import {
  ChangeCampaignDocument,
  ClaimSeatDocument,
  DatasetDocument,
  ExampleStoryDocument,
  ExamplesDocument,
  ImportDatasetDocument,
  PauseCampaignDocument,
  ReopenExamplesDocument,
  ResumeCampaignDocument,
  SubmitJudgmentDocument,
} from '../../graphql/generated/operations.ts';
import { planCampaign, startCampaign } from '../../infra/demo/campaign.ts';
import { restart } from '../../cli/restart.ts';
import { newId } from '../../platform/id.ts';
import { databaseOf, giveRole, imported, startRunning, until, upload } from '../harness/system.ts';
import type { Running } from '../harness/system.ts';

/* What happens to workflows in Temporal, and what becomes of their examples. */

let running: Running;
let connection: Connection;
let temporal: Client;
let database: pg.Client;
before(async () => {
  running = await startRunning(false);
  const { TEMPORAL_ADDRESS: address = '', TEMPORAL_NAMESPACE: namespace = '' } = running.system.stack.env;
  connection = await Connection.connect({ address });
  temporal = new Client({ connection, namespace });
  database = new pg.Client({ connectionString: databaseOf(running.system) });
  await database.connect();
});
after(async () => {
  await database.end();
  await connection.close();
  await running.stop();
});

const names = ['Aina', 'Biel', 'Clara'];
const workflowOf = (exampleId: string, attempt = 1): WorkflowHandle =>
  temporal.workflow.getHandle(`example/${exampleId}/${attempt}`);
const told = async (id: string) =>
  (await running.operator.client.run(ExampleStoryDocument, { id })).example ?? assert.fail(`no example ${id}`);

/** A running campaign with so many examples, each with an open round that two people judge. */
const campaignOf = async (name: string, count: number, roundSeconds: number) => {
  const { operator } = running;
  const campaignId = await planCampaign(operator, name, 'ca-ES', {
    roundSeconds,
    judgeSeats: 2,
    draftPriors: [{ provider: 'file', prior: 0.7 }],
  });
  for (const person of names) await giveRole(operator, campaignId, person, ['REVIEWER', 'ADJUDICATOR']);
  const line = (n: number) => JSON.stringify({ instruction: `Digues el número ${n}.`, input: '', output: 'Fet.' });
  const fileId = await upload(operator, Array.from({ length: count }, (_, n) => `${line(n)}\n`).join(''));
  const dataset = { ...imported(campaignId, fileId, 'one', 'ALPACA'), language: 'TRANSLATED' as const };
  await operator.client.run(ImportDatasetDocument, { input: dataset });
  await until('the import', 300, async () => {
    return (await operator.client.run(DatasetDocument, { id: dataset.id })).dataset?.state === 'IMPORTED';
  });
  await startCampaign(operator, campaignId);
  const { campaign } = await operator.client.run(ExamplesDocument, { campaignId, first: 50 });
  const ids = campaign?.examples.nodes.map(({ id }) => id) ?? [];
  await until('open rounds', 300, async () => (await openRounds(campaignId)) === count);
  return { campaignId, ids };
};
const countIn = async (query: string, campaignId: string): Promise<number> =>
  Number((await database.query(`select count(*) as n from ${query}`, [campaignId])).rows[0].n);
const openRounds = (campaignId: string) =>
  countIn('review.round where campaign_id = $1 and closed_at is null', campaignId);

/** Two people judge whatever they are given, until there is nothing more. */
const judgeAll = async (campaignId: string): Promise<void> => {
  const judge = async (client: ApiClient): Promise<void> => {
    for (;;) {
      const { claimSeat } = await client.run(ClaimSeatDocument, { campaignId });
      const seat = 'seat' in claimSeat ? claimSeat.seat : assert.fail(claimSeat.message);
      if (!seat) return;
      const judgment = { id: newId(), seatId: seat.id, opinion: { verdict: 'ACCEPT' as const } };
      await client.run(SubmitJudgmentDocument, { input: judgment });
    }
  };
  await Promise.all(names.slice(0, 2).map(async (name) => judge(await running.person(name))));
};
const adopted = (id: string) =>
  until('an adopted example', 300, async () => {
    const example = await told(id);
    return example.state === 'ADOPTED' ? example : null;
  });
const restarted = (campaignId: string): Promise<string> => {
  const { env } = running.system.stack;
  return restart(campaignId, '', {
    natsUrl: () => env['NATS_URL'] ?? '',
    temporalAddress: () => env['TEMPORAL_ADDRESS'] ?? '',
    temporalNamespace: () => env['TEMPORAL_NAMESPACE'] ?? '',
  });
};

test('a campaign that was paused past its deadlines goes on when it is resumed, and its histories are short', async () => {
  const { client } = running.operator;
  const { campaignId, ids } = await campaignOf('pause', 6, 30);

  await client.run(PauseCampaignDocument, { id: campaignId });
  await until('workflows that wait', 300, async () => {
    return (await countIn('review.paused_round where campaign_id = $1', campaignId)) === ids.length;
  });
  // From here on nobody has to hurry.
  const change = { id: newId(), campaignId, policy: { roundSeconds: 3_600 } };
  const { changeCampaign } = await client.run(ChangeCampaignDocument, { input: change });
  assert.ok('effects' in changeCampaign);
  await client.run(ResumeCampaignDocument, { id: campaignId });
  await until('workflows that were told', 300, async () => {
    return (await countIn('review.paused_round where campaign_id = $1', campaignId)) === 0;
  });
  await judgeAll(campaignId);

  for (const id of ids) {
    await adopted(id);
    await workflowOf(id).result();
    const { historyLength } = await workflowOf(id).describe();
    assert.ok(historyLength <= 40, `${historyLength} events`);
  }
});

test('what was terminated, deleted or cancelled in Temporal comes to its end: by its next event, by one command, by being opened again', async () => {
  const { client } = running.operator;
  const { campaignId, ids } = await campaignOf('clicks', 5, 3_600);
  const [judged = '', lost = '', deleted = '', cancelled = '', left = ''] = ids;

  await workflowOf(lost).terminate();
  await temporal.workflowService.deleteWorkflowExecution({
    namespace: temporal.options.namespace,
    workflowExecution: { workflowId: `example/${deleted}/1` },
  });
  await temporal.workflow.getHandle(`campaign/${campaignId}`).terminate();
  await until('the deletion', 300, () =>
    workflowOf(deleted)
      .describe()
      .then(() => false)
      .catch(() => true),
  );
  await workflowOf(cancelled).cancel();
  const stranded = await until('an example that needs people', 300, async () => {
    const example = await told(cancelled);
    return example.state === 'NEEDS_PEOPLE' ? example : null;
  });
  assert.match(stranded.why, /^An operator cancelled its workflow, .* Open it again/);
  await until('its round', 300, async () => (await openRounds(campaignId)) === 4);
  assert.equal(await restarted(campaignId), '4 in review: 2 workflows started again, 2 ran. The feed looks now.\n');
  assert.match(await restarted(campaignId), /^4 in review: 0 workflows started again, 4 ran\./);
  await workflowOf(judged).terminate();
  await judgeAll(campaignId);
  for (const id of [judged, lost, deleted, left]) {
    const { rounds } = await adopted(id);
    assert.deepEqual(
      rounds.map(({ attempt, closedBy }) => [attempt, closedBy]),
      [[1, 'LAST_SEAT']],
    );
  }
  assert.equal((await told(cancelled)).state, 'NEEDS_PEOPLE');

  const input = { id: newId(), campaignId, exampleIds: [cancelled], reason: 'It was a mistake.' };
  const { reopenExamples } = await client.run(ReopenExamplesDocument, { input });
  assert.ok('reopened' in reopenExamples && reopenExamples.reopened === 1);
  await until('its next round', 300, async () => (await openRounds(campaignId)) === 1);
  await judgeAll(campaignId);

  assert.deepEqual(
    (await adopted(cancelled)).rounds.map(({ attempt, closedBy }) => [attempt, closedBy]),
    [
      [1, 'CANCELLED'],
      [2, 'LAST_SEAT'],
    ],
  );
});
