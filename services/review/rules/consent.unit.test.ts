import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ConsentPurpose } from '../../../domain/consent.ts';
import { afterAct, currentFrom, isCurrent, missingOf, nothingAgreed } from './consent.ts';
import type { Asked, Standing } from './consent.ts';

const asked: Asked = { version: 3, currentFrom: 2, required: ['review-work', 'publication'] };
const agreed = (version: number, purposes: ConsentPurpose[]): Standing => ({
  version,
  purposes,
  withdrawn: false,
  objections: [],
});

test('who agrees to all that is required, in a version that holds, is current', () => {
  assert.equal(isCurrent(agreed(2, ['publication', 'review-work']), asked), true);
  assert.deepEqual(missingOf(agreed(3, ['review-work', 'contact']), asked), ['publication']);
  assert.deepEqual(missingOf(agreed(1, ['review-work', 'publication']), asked), ['review-work', 'publication']);
  assert.deepEqual(missingOf(nothingAgreed, asked), ['review-work', 'publication']);
});

test('where nothing is asked, or nothing required, everybody is current', () => {
  assert.equal(isCurrent(nothingAgreed, null), true);
  assert.equal(isCurrent(nothingAgreed, { ...asked, required: [] }), true);
});

test('a version that requires the same asks nobody again unless it says so; one that requires other things does', () => {
  const required = ['publication', 'review-work'] as const;

  assert.equal(currentFrom(null, { version: 1, required, askAgain: false }), 1);
  assert.equal(currentFrom(asked, { version: 4, required, askAgain: false }), 2);
  assert.equal(currentFrom(asked, { version: 4, required, askAgain: true }), 4);
  assert.equal(currentFrom(asked, { version: 4, required: ['review-work'], askAgain: false }), 4);
});

const purposes = fc.subarray([...ConsentPurpose.options]);
const acts = fc.array(
  fc.oneof(
    fc.record({ act: fc.constant('given' as const), purposes: purposes.filter(({ length }) => length > 0) }),
    fc.record({ act: fc.constant('withdrawn' as const), purposes }),
    fc.record({ act: fc.constant('published' as const), required: purposes, askAgain: fc.boolean() }),
  ),
  { maxLength: 12 },
);

test('whatever people and campaigns do: nothing withdrawn stays, nothing not given appears, and no seat without what is required', () => {
  fc.assert(
    fc.property(acts, (steps) => {
      let text: Asked = { version: 1, currentFrom: 1, required: ['review-work'] };
      let standing: Standing = nothingAgreed;
      // The model: for each purpose the version under which it was last agreed to, while it is.
      const model = new Map<ConsentPurpose, number>();
      for (const step of steps) {
        if (step.act === 'published') {
          const { required, askAgain } = step;
          const version = text.version + 1;
          text = { version, required, currentFrom: currentFrom(text, { version, required, askAgain }) };
        } else {
          const before = new Set(model.keys());
          if (step.act === 'given') model.clear();
          for (const one of step.purposes) {
            if (step.act === 'given') model.set(one, text.version);
            else model.delete(one);
          }
          const act = step.act === 'given' ? { ...step, act: 'given' as const, version: text.version } : step;
          const after = afterAct(standing, { ...act, act: act.act } as never, text);
          const asked = step.act === 'withdrawn' ? step.purposes : [];
          assert.deepEqual(new Set(after.taken), new Set([...after.lost, ...asked]));
          const objected = new Set(after.standing.objections);
          assert.ok(step.purposes.every((one) => objected.has(one) === (step.act === 'withdrawn')));
          assert.deepEqual(new Set(after.lost), before.difference(new Set(model.keys())));
          standing = after.standing;
        }
        assert.deepEqual(new Set(standing.purposes), new Set(model.keys()));
        const may = text.required.every((one) => (model.get(one) ?? 0) >= text.currentFrom);
        assert.equal(isCurrent(standing, text), may);
        if (standing.withdrawn && step.act !== 'published') assert.equal(may, false);
      }
    }),
    { numRuns: 2_000 },
  );
});
