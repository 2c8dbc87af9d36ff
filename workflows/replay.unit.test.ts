import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import proto from '@temporalio/proto';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { workflowBundle } from './bundle.ts';

const folder = new URL('histories/', import.meta.url);

test('every saved history replays on the workflows of today', async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const names = (await readdir(folder)).filter((name) => name.endsWith('.binpb'));
  assert.ok(names.length >= 10);
  const bundle = await workflowBundle(process.env['WORKFLOW_BUNDLE_FOLDER'] ?? '');

  for (const name of names) {
    const history = proto.temporal.api.history.v1.History.decode(await readFile(new URL(name, folder)));
    await Worker.runReplayHistory({ workflowBundle: bundle }, history, 'example/0/1');
  }
});

test('a history that a pause had made long before today replays, though Temporal said then that it is long', async () => {
  const bytes = await readFile(new URL('802615e-paused-polls.binpb', folder));
  const history = proto.temporal.api.history.v1.History.decode(bytes);
  for (const { workflowTaskStartedEventAttributes: started } of history.events) {
    if (started) started.suggestContinueAsNew = true;
  }
  const bundle = await workflowBundle(process.env['WORKFLOW_BUNDLE_FOLDER'] ?? '');

  await Worker.runReplayHistory({ workflowBundle: bundle }, history, 'example/0/1');
});
