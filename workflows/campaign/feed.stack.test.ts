import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Client, Connection } from '@temporalio/client';
import { newId } from '../../platform/id.ts';
import { exampleWorkflowId } from '../../domain/workflow-id.ts';
import { startExample } from '../example/starting.ts';

/* Starts on a real Temporal. No worker runs: a workflow that is started stays where it is. */

let connection: Connection;
let client: Client;
before(async () => {
  connection = await Connection.connect({ address: process.env['TEMPORAL_ADDRESS'] ?? '' });
  client = new Client({ connection, namespace: process.env['TEMPORAL_NAMESPACE'] ?? 'endonym' });
});
after(() => connection.close());

test('an example starts once, by the priority that its campaign then had, and again where it was ended from outside', async () => {
  const input = { campaignId: newId(), exampleId: newId(), attempt: 1, judgeSeats: 3 };
  const handle = client.workflow.getHandle(exampleWorkflowId(input.exampleId, 1));

  await startExample(client, input, 95);
  const { runId, priority } = await handle.describe();
  await startExample(client, input, 5);
  const again = await handle.describe();
  await handle.terminate();
  assert.equal(await startExample(client, input, 5), true);

  assert.ok((priority?.fairnessWeight ?? 0) > 3);
  assert.deepEqual([again.runId, again.priority], [runId, priority]);
  const last = await client.workflow.getHandle(handle.workflowId).describe();
  assert.equal(last.status.name, 'RUNNING');
  assert.notEqual(last.runId, runId);
  await client.workflow.getHandle(handle.workflowId).terminate();
});
