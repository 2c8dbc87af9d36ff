import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carriedOver } from './carry.ts';
import type { EarlierJudgment } from './carry.ts';

const fields = { output: { digest: 'a', kept: [['{name}']] }, instruction: { digest: 'b', kept: [] } };
const earlier = (contributorId: string, changes: Partial<EarlierJudgment> = {}): EarlierJudgment => ({
  judgmentId: `of ${contributorId}`,
  contributorId,
  attempt: 1,
  guidelineVersion: 2,
  fields,
  ...changes,
});
const ids = (judgments: readonly EarlierJudgment[], now = { fields, guidelineCompatibleFrom: 2 }) =>
  carriedOver(judgments, now).map(({ judgmentId }) => judgmentId);

test('a judgment of the very text under a guideline that still holds carries over', () => {
  assert.deepEqual(ids([earlier('a'), earlier('b', { guidelineVersion: 3 })]), ['of a', 'of b']);
});

test('a judgment under a guideline that holds no more does not', () => {
  assert.deepEqual(ids([earlier('a', { guidelineVersion: 1 })]), []);
});

test('a judgment of another text does not, be it by one letter or one field', () => {
  const other = { ...fields, output: { ...fields.output, digest: 'c' } };
  const { output } = fields;

  assert.deepEqual(ids([earlier('a', { fields: other }), earlier('b', { fields: { output } })]), []);
  assert.deepEqual(
    ids([earlier('a')], { fields: { ...fields, more: output } as never, guidelineCompatibleFrom: 1 }),
    [],
  );
});

test('what is protected in a text may have changed: the text is what was judged', () => {
  assert.deepEqual(ids([earlier('a', { fields: { ...fields, output: { digest: 'a', kept: [] } } })]), ['of a']);
});

test('of two judgments of one person the one of the last attempt carries over', () => {
  const [old, young] = [earlier('a', { judgmentId: 'old' }), earlier('a', { judgmentId: 'young', attempt: 2 })];

  assert.deepEqual(ids([young, old]), ['young']);
  assert.deepEqual(ids([old, { ...young, guidelineVersion: 1 }]), ['old']);
});
