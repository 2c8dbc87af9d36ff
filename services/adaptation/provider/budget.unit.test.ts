import assert from 'node:assert/strict';
import { test } from 'node:test';
import { budgetAdvice } from '../../../domain/budget.ts';
import { spentOf } from './budget.ts';

const reached = (provider: 'openai' | 'http-mt', budget: number) => ({
  provider,
  budget,
  reachedAt: '2026-11-28T03:00:00.000Z',
});

test('a spent budget names who drafts instead, and people where nobody is left', () => {
  const chain = ['openai', 'http-mt', 'apertium'] as const;

  const one = spentOf(chain, 40, [reached('openai', 40)]);
  const two = spentOf(chain, 40, [reached('openai', 40), reached('http-mt', 40)]);

  assert.deepEqual(
    one.map(({ provider, next }) => [provider, next]),
    [['openai', 'http-mt']],
  );
  assert.deepEqual(
    two.map(({ provider, next }) => [provider, next]),
    [
      ['openai', 'apertium'],
      ['http-mt', 'apertium'],
    ],
  );
  assert.deepEqual(spentOf(['openai'], 40, [reached('openai', 40)])[0]?.next, 'human');
});

test('a budget that was raised is not spent; one that was lowered below what is spent is', () => {
  assert.deepEqual(spentOf(['openai', 'apertium'], 50, [reached('openai', 40)]), []);
  assert.equal(spentOf(['openai', 'apertium'], 30, [reached('openai', 40)]).length, 1);
  assert.deepEqual(spentOf(['apertium'], 40, [reached('openai', 40)]), []);
});

test('the advice says what goes on, and what to do', () => {
  const spent = { provider: 'openai', budget: 40 } as const;

  assert.match(
    budgetAdvice({ ...spent, next: 'apertium' }),
    /budget of 40 for the model is spent\. The remaining examples are drafted by Apertium; .*Raise draftBudget/u,
  );
  assert.match(budgetAdvice({ ...spent, next: 'human' }), /People write the remaining examples from the source/u);
});
