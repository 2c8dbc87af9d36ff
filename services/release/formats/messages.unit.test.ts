import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryOf } from '../fixture.ts';
import { evaluationRows } from './evaluation.ts';
import { messagesRows } from './messages.ts';

const instruction = entryOf(0);
const chat = entryOf(1);
const evaluation = entryOf(3);
const withContent = (content: NonNullable<typeof instruction.resolution.content>) => ({
  ...instruction,
  resolution: { ...instruction.resolution, content },
});

test('an instruction becomes a question and its answer, its material after an empty line', () => {
  const rows = messagesRows(
    withContent({ kind: 'instruction', instruction: 'Resumeix.', input: 'Un text.', output: 'Fet.' }),
  );

  assert.deepEqual(rows[0]?.messages, [
    { role: 'user', content: 'Resumeix.\n\nUn text.' },
    { role: 'assistant', content: 'Fet.' },
  ]);
  assert.deepEqual(Object.keys(rows[0] ?? {}), [
    'messages',
    'id',
    'kind',
    'dataset',
    'license',
    'external_id',
    'metadata',
  ]);
});

test('a question without an answer teaches nothing and is in no row, but stays in a release of before', () => {
  const question = withContent({ kind: 'instruction', instruction: 'Per què?', input: '', output: '' });

  assert.deepEqual(messagesRows(question), []);
  assert.deepEqual(messagesRows({ ...question, layout: 1 })[0]?.messages, [{ role: 'user', content: 'Per què?' }]);
});

test('a chat keeps its turns, and is left out where its later turns do not follow', () => {
  const labels = { turnsFollow: false, chosenBetter: null, keyHolds: null, ratings: [], undecided: [] };

  assert.equal(messagesRows(chat)[0]?.messages.length, 3);
  assert.deepEqual(messagesRows({ ...chat, resolution: { ...chat.resolution, labels } }), []);
});

test('a dropped example and other kinds give no messages', () => {
  assert.deepEqual([...messagesRows(entryOf(4)), ...messagesRows(entryOf(2)), ...messagesRows(evaluation)], []);
});

test('an evaluation item keeps its key, and is left out where the key no longer holds', () => {
  const labels = { turnsFollow: null, chosenBetter: null, keyHolds: false, ratings: [], undecided: [] };

  assert.deepEqual(evaluationRows(evaluation)[0]?.choices, ['4', '5']);
  assert.equal(evaluationRows(evaluation)[0]?.answer, 0);
  assert.deepEqual(evaluationRows({ ...evaluation, resolution: { ...evaluation.resolution, labels } }), []);
});

test('an evaluation item that nobody was asked about is in, and says that its key is unchecked', () => {
  const rows = evaluationRows({ ...evaluation, resolution: { ...evaluation.resolution, labels: null } });

  assert.equal(rows[0]?.key_checked, false);
});
