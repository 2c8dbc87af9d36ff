import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whyOf } from './why.ts';
import type { Story } from './why.ts';

const story = (parts: Partial<Story>): Story => ({
  state: 'in-review',
  attempt: 1,
  rounds: [],
  decisions: [],
  strandings: [],
  resolutions: [],
  ...parts,
});
const round = { attempt: 1, round: 1, purpose: 'judge' as const, seats: 3, filled: null, closedAt: null };
const decided = (number: number, why: string) => ({ attempt: 1, round: number, evidence: { why } });

test('an example that was not begun waits for its turn', () => {
  assert.match(whyOf(story({ state: 'waiting', attempt: 0 })), /waits for its turn/);
});

test('an example that was opened again waits for its next attempt', () => {
  assert.match(whyOf(story({ state: 'waiting', attempt: 1 })), /opened again.*attempt 2/);
});

test('an open round says whom it asks for what, and not how many answered to one who must be blind', () => {
  assert.equal(whyOf(story({ rounds: [round] })), 'Round 1 asks 3 people to judge the draft.');
  assert.match(whyOf(story({ rounds: [{ ...round, filled: 2 }] })), /2 of them have answered/);
});

test('a further round says which decision led to it', () => {
  const second = { ...round, round: 2, purpose: 'confirm' as const, seats: 2 };

  const why = whyOf(story({ rounds: [round, second], decisions: [decided(1, 'Two texts have equal support.')] }));

  assert.match(why, /^Round 2 asks 2 people to choose among candidate texts\..*Two texts have equal support\.$/);
});

test('a resolved example gives the reason of its last decision of this attempt', () => {
  const decisions = [decided(1, 'More people were asked.'), decided(2, 'Three of four kept the draft.')];

  assert.equal(whyOf(story({ state: 'adopted', decisions })), 'Three of four kept the draft.');
});

test('a dropped example whose decisions are hidden gives the reason of its resolution', () => {
  const resolutions = [{ attempt: 1, reason: 'Nobody here has a prom.', content: null, labels: null }];

  assert.equal(whyOf(story({ state: 'dropped', resolutions })), 'Nobody here has a prom.');
});

test('an adopted example whose label no longer holds says that it is left out, and of what', () => {
  const content = { kind: 'evaluation' as const, question: 'Quant fa?', choices: ['1', '2'], answer: 0 };
  const labels = { turnsFollow: null, chosenBetter: null, keyHolds: false, ratings: [], undecided: [] };
  const resolutions = [{ attempt: 1, reason: null, content, labels }];

  assert.equal(
    whyOf(story({ state: 'adopted', decisions: [decided(1, 'Three kept the draft.')], resolutions })),
    'Three kept the draft. But people find that its answer key no longer holds: a release leaves it out of the file of its kind.',
  );
});

test('a later attempt does not speak of an earlier one', () => {
  assert.equal(
    whyOf(story({ attempt: 2, rounds: [{ ...round, closedAt: 'then' }] })),
    'It is being drafted by machine in attempt 2.',
  );
});

test('an example that needs people says whom this attempt needed, and what a coordinator can do', () => {
  const strandings = [
    { attempt: 1, reason: 'nobody-came' as const, purpose: 'judge' as const, variant: null },
    { attempt: 2, reason: 'nobody-eligible' as const, purpose: 'adjudicate' as const, variant: 'ca-ES' },
  ];
  const why = (attempt: number) => whyOf(story({ state: 'needs-people', attempt, strandings }));

  assert.match(why(1), /^Nobody came to judge the draft, twice, .* role reviewer to come, .* then open it again\.$/);
  assert.match(
    why(2),
    /^Nobody is left who may be asked to decide as adjudicator for ca-ES: .* Give the role to more people/,
  );
  assert.match(why(3), /^Nobody came before the deadline, twice\. Find people, then open it again\.$/);
});

test('an example whose step fails says which, how often, since when and what the last error was', () => {
  const trouble = {
    step: 'decide',
    waitsForRetry: false,
    tries: 12,
    error: 'No table.',
    since: '2026-11-30T12:00:00.000Z',
  };

  assert.match(
    whyOf(story({ state: 'in-review', trouble })),
    /^It is being drafted .* But it does not go on: the step “decide” has failed 12 times since 2026-11-30T12:00:00\.000Z, and is tried again\. The last error: No table\.$/,
  );
  assert.match(
    whyOf(story({ state: 'in-review', trouble: { ...trouble, waitsForRetry: true } })),
    /was refused at 2026-11-30T12:00:00\.000Z, and waits until an operator says .* The refusal: No table\.$/,
  );
  assert.doesNotMatch(whyOf(story({ state: 'in-review', trouble: null })), /does not go on/);
});
