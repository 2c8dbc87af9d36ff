import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Decision } from '../../../domain/decision.ts';
import { decide } from './decide.ts';
import { accept, drop, edit, input, judgments } from '../fixture.ts';
import type { Said } from '../fixture.ts';
import { afterWithdrawal } from './what-remains.ts';

const decisionOn = (said: readonly Said[]): Decision => ({
  id: judgments([accept])[0]?.id ?? '',
  exampleId: judgments([accept])[0]?.exampleId ?? '',
  attempt: 1,
  round: 1,
  decidedAt: '2026-01-01T00:00:00.000Z',
  ...decide(input(said)),
});
/** What becomes of a decision when the first person takes back what they said. */
const withoutFirst = (said: readonly Said[]) => {
  const [first] = judgments(said);
  const facts = { ...input(said), judgments: judgments(said).slice(1) };
  const withdrawn = { author: first?.author ?? '', judgmentIds: [first?.id ?? ''] };
  return afterWithdrawal(decisionOn(said), withdrawn, decide(facts));
};

test('a decision that the others carry stands, and names who left no more', () => {
  const { outcome, evidence, undone } = withoutFirst([accept, accept, accept, accept]);

  assert.equal(undone, false);
  assert.equal(outcome.kind, 'settle');
  assert.equal(evidence.judgmentIds.length, 3);
  assert.ok(!JSON.stringify(evidence).includes('person-0'));
});

test('a decision that does not follow without them is undone, and keeps no text', () => {
  const { outcome, evidence, undone } = withoutFirst([edit('La nota bona.'), edit('La nota bona.')]);

  assert.equal(undone, true);
  assert.deepEqual([evidence.rule, evidence.judgmentIds], ['withdrawn', []]);
  assert.ok(!JSON.stringify(outcome).includes('La nota bona.'));
  assert.ok(!JSON.stringify(evidence).includes('person-0'));
});

test('a text that was theirs alone is no candidate any more; one that others wrote too is', () => {
  const { evidence } = withoutFirst([edit('La nota meva.'), edit('La nota bona.'), edit('Una altra.')]);

  assert.ok(!JSON.stringify(evidence).includes('La nota meva.'));
  assert.ok(JSON.stringify(evidence).includes('La nota bona.'));
});

test('an example that others drop too stays dropped, for their reasons', () => {
  const { outcome, undone } = withoutFirst([{ ...drop, reason: 'Per mi no.' }, drop, drop, drop]);

  assert.equal(undone, false);
  assert.ok(JSON.stringify(outcome).includes('Aquí no existeix.'));
  assert.ok(!JSON.stringify(outcome).includes('Per mi no.'));
});
