import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Policy } from '../../../domain/policy.ts';
import { decide } from './decide.ts';
import { accept, edit, input } from '../fixture.ts';

const llm = { ...input([]).draft, provider: 'openai' as const };
const under = (smallPool: Policy['smallPool'], eligiblePeople: number | null, policy: Partial<Policy> = {}) => ({
  eligiblePeople,
  draft: llm,
  policy: Policy.parse({ smallPool, ...policy }),
});

test('a pool that can fill every seat is not a small one, whatever the policy', () => {
  const { evidence } = decide(input([accept, edit('Una.')], under('lower', 3)));

  assert.equal(evidence.smallPool, null);
  assert.doesNotMatch(evidence.why, /could be asked/);
});

test('where nobody is left `wait` asks for people who are still to come', () => {
  const { outcome, evidence } = decide(input([accept, edit('Una.')], under('wait', 0)));

  assert.equal(outcome.kind, 'more');
  assert.deepEqual(evidence.smallPool, { policy: 'wait', eligible: 0, ceiling: 5, minSeats: 2 });
  assert.match(evidence.why, /Only 0 more people could be asked: by the campaign's policy it waits for others/);
});

test('`adjudicate` asks no more people than there are, then an adjudicator', () => {
  const { outcome, evidence } = decide(input([accept, edit('Una.')], under('adjudicate', 0)));

  assert.equal(outcome.kind, 'adjudicate');
  assert.equal(evidence.rule, 'pool-exhausted');
  assert.deepEqual(evidence.smallPool, { policy: 'adjudicate', eligible: 0, ceiling: 2, minSeats: 2 });
});

test('`lower` lets the one person there is settle what reaches confidence, and says so', () => {
  const settled = decide(input([accept], under('lower', 0, { confidence: 0.8 })));
  assert.equal(settled.outcome.kind, 'settle');
  assert.deepEqual(settled.evidence.smallPool, { policy: 'lower', eligible: 0, ceiling: 1, minSeats: 1 });
  assert.match(settled.evidence.why, /1 of at most 1 judgments may settle it/);

  for (const smallPool of ['wait', 'adjudicate'] as const) {
    assert.notEqual(decide(input([accept], under(smallPool, 0, { confidence: 0.8 }))).outcome.kind, 'settle');
  }
});

test('`lower` lowers no confidence: what stays open goes to an adjudicator', () => {
  const { outcome } = decide(input([accept], under('lower', 0, { confidence: 0.95 })));

  assert.equal(outcome.kind, 'adjudicate');
});
