import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ApplicationFailure } from '@temporalio/activity';
import { MockActivityEnvironment } from '@temporalio/testing';
import type { z } from 'zod';
import { newId } from '../platform/id.ts';
import type { Bus } from '../platform/nats/bus.ts';
import { answerRequests, serve } from '../platform/nats/request.ts';
import { forgetTrouble, noteTrouble } from '../services/catalogue/contract.ts';
import { ownBus } from '../test/harness/bus.ts';
import { toldFrom, withTrouble } from './trouble.ts';

/* Against a catalogue that only writes down what it hears. */

const noted: z.output<typeof noteTrouble.request>[] = [];
const forgotten: string[] = [];
let bus: Bus;
let serving: { stop(): Promise<void> };
before(async () => {
  bus = await ownBus();
  serving = answerRequests(bus, [
    serve(noteTrouble, async (trouble) => {
      noted.push(trouble);
      return {};
    }),
    serve(forgetTrouble, async ({ workflowId }) => {
      forgotten.push(workflowId);
      return {};
    }),
  ]);
});
after(async () => {
  await serving.stop();
  await bus.nats.close();
});

/** One try of `decide` in a workflow, by its number. */
const tried = (workflowId: string, attempt: number, work: () => Promise<unknown>): Promise<unknown> =>
  new MockActivityEnvironment({ attempt, workflowExecution: { workflowId, runId: newId() } })
    .run(() => withTrouble(bus, 'decide', work))
    .catch((error: unknown) => error);
const failing = async (): Promise<never> => {
  throw new Error('consensus.decide failed.');
};

test('a step is told of once it has failed some times, not at each try, and forgotten when it succeeds', async () => {
  const exampleId = newId();
  const workflowId = `example/${exampleId}/2`;

  for (let attempt = 1; attempt < toldFrom; attempt++)
    assert.match(String(await tried(workflowId, attempt, failing)), /decide failed/);
  assert.deepEqual(noted, []);
  for (let attempt = toldFrom; attempt < toldFrom + 3; attempt++) await tried(workflowId, attempt, failing);
  assert.deepEqual(noted, [
    {
      workflowId,
      campaignId: null,
      example: { exampleId, attempt: 2 },
      step: 'decide',
      tries: toldFrom,
      waitsForRetry: false,
      error: 'consensus.decide failed.',
    },
  ]);

  assert.equal(await tried(workflowId, 1, async () => 'done'), 'done');
  assert.equal(await tried(workflowId, 1, async () => 'done'), 'done');
  assert.deepEqual(forgotten, [workflowId]);
});

test('a refusal is told at once: an example waits for a retry, and a campaign takes its next turn', async () => {
  noted.length = 0;
  const [campaignId, exampleId] = [newId(), newId()];
  const refused = async () => {
    throw ApplicationFailure.create({ message: 'There is no such campaign.', type: 'not-found', nonRetryable: true });
  };

  await tried(`campaign/${campaignId}`, 1, refused);
  await tried(`example/${exampleId}/1`, 1, refused);

  assert.deepEqual(
    noted.map((one) => [one.campaignId, one.example, one.waitsForRetry, one.error]),
    [
      [campaignId, null, false, 'There is no such campaign.'],
      [null, { exampleId, attempt: 1 }, true, 'There is no such campaign.'],
    ],
  );
});

test('a catalogue that is away changes nothing for the step', async () => {
  await serving.stop();

  assert.match(String(await tried(`example/${newId()}/1`, toldFrom, failing)), /decide failed/);
});
