import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workflowsOf } from './workflows.ts';

test('each attempt has its workflow, with its place in Temporal’s UI where that may be named', () => {
  assert.deepEqual(workflowsOf('e', 0, 'http://ui'), []);
  assert.deepEqual(workflowsOf('e', 2, 'http://ui/')[1], {
    attempt: 2,
    workflowId: 'example/e/2',
    temporalUrl: 'http://ui/namespaces/endonym/workflows/example%2Fe%2F2',
  });
  assert.equal(workflowsOf('e', 1, '')[0]?.temporalUrl, null);
});
