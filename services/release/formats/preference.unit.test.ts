import assert from 'node:assert/strict';
import { test } from 'node:test';
import { act, entryOf, judgment } from '../fixture.ts';
import { adaptationRows, preferenceRows } from './preference.ts';

const instruction = entryOf(0);
const chat = entryOf(1);
const pair = entryOf(2);

test('an authored pair is in only where reviewers said that chosen is still better', () => {
  const judged = (chosenBetter: 'yes' | 'no' | 'tie' | null) =>
    preferenceRows({
      ...pair,
      resolution: {
        ...pair.resolution,
        labels: { turnsFollow: null, keyHolds: null, ratings: [], undecided: [], chosenBetter },
      },
    }).length;

  assert.deepEqual([judged('yes'), judged('no'), judged('tie'), judged(null)], [1, 0, 0, 0]);
});

test('a pair whose two sides became the same text is left out', () => {
  const content = { kind: 'preference' as const, prompt: [], chosen: 'A', rejected: 'A' };

  assert.deepEqual(preferenceRows({ ...pair, resolution: { ...pair.resolution, content } }), []);
});

test('the resolved answer is preferred over its literal translation, with the acts between them', () => {
  const [row] = adaptationRows(chat);

  assert.deepEqual(row?.chosen, [{ role: 'assistant', content: 'Digues, 1.' }]);
  assert.deepEqual(row?.rejected, [{ role: 'assistant', content: '(literal) Digues, 1.' }]);
  assert.deepEqual(
    row?.prompt.map(({ role }) => role),
    ['system', 'user'],
  );
  assert.deepEqual([row?.acts, row?.edited, row?.field], [['retone'], false, 'turns.2']);
});

test('a difference without an act or an edit is no pair, nor are equal texts', () => {
  const [draft] = instruction.drafts;
  const plain = {
    ...instruction,
    drafts: [{ ...draft!, acts: [act('keep', 'output'), act('retone', 'instruction')] }],
  };
  const same = { ...draft!, fields: draft!.fields.map((field) => ({ ...field, literal: field.adapted })) };

  assert.deepEqual(adaptationRows(plain), []);
  assert.deepEqual(adaptationRows({ ...instruction, drafts: [same] }), []);
});

test('what people edited is a pair, with the acts named by those who wrote the text', () => {
  const content = { kind: 'instruction' as const, instruction: 'Explica.', input: '', output: 'A peu, mitja hora.' };
  const wrote = {
    verdict: 'edit' as const,
    edited: [{ field: 'output', text: content.output }],
    acts: [act('localise', 'output')],
  };
  const other = {
    verdict: 'edit' as const,
    edited: [{ field: 'output', text: 'Altra.' }],
    acts: [act('drop', 'output')],
  };
  const { id } = instruction.example;
  const [row] = adaptationRows({
    ...instruction,
    resolution: { ...instruction.resolution, content },
    judgments: [judgment(id, 1, { opinion: wrote }), judgment(id, 2, { opinion: other })],
  });

  assert.deepEqual([row?.acts, row?.edited], [['retone', 'localise'], true]);
});

test('an example without a draft or a literal text gives no pair', () => {
  assert.deepEqual(adaptationRows({ ...instruction, drafts: [] }), []);
  assert.deepEqual(adaptationRows(entryOf(4)), []);
});
