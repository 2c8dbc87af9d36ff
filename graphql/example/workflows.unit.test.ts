import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTemporalLinks, noLinks } from '../../platform/temporal-links.ts';
import { workflowsOf } from './workflows.ts';

test('each attempt has its workflow, with its place in Temporal’s UI where that may be named', () => {
  const links = createTemporalLinks('http://ui/', 'of a campaign');
  assert.deepEqual(workflowsOf('e', 0, links), []);
  assert.deepEqual(workflowsOf('e', 2, links)[1], {
    attempt: 2,
    workflowId: 'example/e/2',
    temporalUrl: 'http://ui/namespaces/of%20a%20campaign/workflows/example%2Fe%2F2',
  });
  assert.equal(workflowsOf('e', 1, noLinks)[0]?.temporalUrl, null);
});
