import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Policy } from '../../../domain/policy.ts';
import { SignalKind } from '../contract.ts';
import type { Guard, Raised } from '../contract.ts';
import { goldRateFor, raisedIn, stepOf } from './guard-steps.ts';
import type { Evidence, Signal } from './signals.ts';

const act = Policy.parse({ qualityGuard: 'act' });
const raised = (...kinds: SignalKind[]): Raised[] => kinds.map((kind) => ({ kind, judgments: 10, of: 20 }));
const guard = fc.constantFrom<Guard>('none', 'more-gold', 'paused');
const some = fc.subarray([...SignalKind.options]).map((kinds) => raised(...kinds));

test('of fewer judgments than the policy says no step is taken, whatever they show', () => {
  const judgments = fc.nat(act.guardMinimum - 1);
  fc.assert(
    fc.property(
      guard,
      judgments,
      some,
      (at, n, kinds) => stepOf({ guard: at, judgments: n, raised: kinds }, act) === null,
    ),
  );
});

test('no step is taken by one kind of signal, and none where the policy only tells', () => {
  const kind = fc.constantFrom(...SignalKind.options);
  fc.assert(
    fc.property(guard, fc.nat(500), kind, some, (at, judgments, one, kinds) => {
      assert.equal(stepOf({ guard: at, judgments, raised: raised(one) }, act), null);
      assert.equal(stepOf({ guard: at, judgments, raised: kinds }, Policy.parse({})), null);
    }),
  );
});

test('first comes more gold; a pause only after it, and only with something that is wrong with the answers', () => {
  const step = (at: Guard, ...kinds: SignalKind[]) =>
    stepOf({ guard: at, judgments: 20, raised: raised(...kinds) }, act);

  assert.equal(step('none', 'too-fast', 'missed-fault'), 'more-gold');
  assert.equal(step('more-gold', 'too-fast', 'same-labels'), null);
  assert.equal(step('more-gold', 'too-fast', 'same-labels', 'burst'), null);
  assert.equal(step('more-gold', 'too-fast', 'missed-fault'), 'pause');
  assert.equal(step('paused', 'too-fast', 'missed-fault'), null);
});

const evidence = (count: number, faults = 0): Evidence[] =>
  Array.from({ length: count }, (_, number) => ({
    judgmentId: `j${number}`,
    exampleId: `e${number}`,
    at: number,
    seconds: 60,
    traits: null,
    missedFault: number < faults ? false : null,
  }));
const seen = (kind: SignalKind, count: number): Signal[] =>
  Array.from({ length: count }, (_, number) => ({ judgmentId: `j${number}`, kind, evidence: {} }));

test('a signal is raised by its share of the judgments, and a missed fault by its share of the faults', () => {
  assert.deepEqual(raisedIn(evidence(20), seen('too-fast', 5), act), []);
  assert.deepEqual(raisedIn(evidence(20), seen('too-fast', 6), act), [{ kind: 'too-fast', judgments: 6, of: 20 }]);
  assert.deepEqual(raisedIn(evidence(10), seen('too-fast', 4), act), [], 'four are too few');
  assert.deepEqual(raisedIn(evidence(60, 6), seen('missed-fault', 2), act), [], 'so are two faults');
  assert.deepEqual(raisedIn(evidence(60, 7), seen('missed-fault', 3), act), [], 'who finds most of them is of use');
  assert.deepEqual(raisedIn(evidence(60, 6), seen('missed-fault', 3), act), [
    { kind: 'missed-fault', judgments: 3, of: 6 },
  ]);
});

test('who is looked at closely is given four times the gold, at least a fifth and at most half', () => {
  assert.equal(goldRateFor({ guard: 'none', goldRate: 0.05 }), 0.05);
  assert.equal(goldRateFor({ guard: 'more-gold', goldRate: 0.1 }), 0.4);
  assert.equal(goldRateFor({ guard: 'more-gold', goldRate: 0 }), 0.2);
  assert.equal(goldRateFor({ guard: 'more-gold', goldRate: 0.3 }), 0.5);
});
