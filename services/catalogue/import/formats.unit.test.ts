import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRow } from './formats.ts';
import { mismatch } from './formats/joined.ts';
import type { DatasetFormat } from '../contract.ts';

const content = (format: DatasetFormat, row: unknown) => readRow(format, JSON.stringify(row)).content;
const said = (text: string) => ({ role: 'user', content: text });

test('every format is read into the content of its kind', () => {
  const note = { kind: 'instruction', instruction: 'Write.', input: '', output: 'Done.' };
  const choice = { question: 'Which?', choices: ['red', 'blue'] };
  const evaluation = { kind: 'evaluation', ...choice, answer: 1 };

  assert.deepEqual(content('messages', { messages: [said('Hi')] }), { kind: 'chat', turns: [said('Hi')] });
  assert.deepEqual(content('alpaca', { instruction: 'Write.', output: 'Done.' }), note);
  assert.deepEqual(
    content('self-instruct', { instruction: 'Write.', instances: [{ input: '', output: 'Done.' }] }),
    note,
  );
  for (const answer of [1, 'B', 'blue'])
    assert.deepEqual(content('multiple-choice', { ...choice, answer }), evaluation);
  assert.deepEqual(content('question', { turns: ['Why?'] }), { ...note, instruction: 'Why?', output: '' });
  assert.deepEqual(content('question', { turns: ['Why?', 'How?'] }), {
    kind: 'chat',
    turns: [said('Why?'), said('How?')],
  });
  const sides = { kind: 'preference', prompt: [said('Hi')], chosen: 'Good', rejected: 'Bad' };
  assert.deepEqual(content('preference', { prompt: 'Hi', chosen: 'Good', rejected: 'Bad' }), sides);
  const list = (text: string) => [said('Hi'), { role: 'assistant', content: text }];
  assert.deepEqual(content('preference', { prompt: [said('Hi')], chosen: list('Good'), rejected: list('Bad') }), sides);
});

test('a bad line is refused by a sentence that names what is wrong', () => {
  const wrong = (format: DatasetFormat, text: string, reason: RegExp) =>
    assert.throws(() => readRow(format, text), reason);

  wrong('alpaca', '{', /not valid JSON/);
  wrong('alpaca', '[]', /not a JSON object/);
  wrong('alpaca', '{"instruction":"Write."}', /"output"/);
  wrong('messages', '{"messages":[]}', /"messages"/);
  wrong('self-instruct', '{"instruction":"Write.","instances":[]}', /"instances"/);
  wrong('multiple-choice', '{"question":"Q","choices":["a","b"],"answer":7}', /"answer" is 7/);
  wrong('preference', '{"prompt":"Hi","chosen":"Good"}', /"rejected"/);
});

test('a translation of another make than its English is told apart', () => {
  const chat = (...turns: string[]) => content('question', { turns });

  assert.equal(mismatch(chat('a', 'b'), chat('c', 'd')), null);
  assert.match(mismatch(chat('a', 'b'), chat('c', 'd', 'e')) ?? '', /3 texts.*2/);
  assert.match(mismatch(chat('a', 'b'), chat('c')) ?? '', /kind instruction/);
});

test('a translated line whose English beside it is of another make is a bad line', () => {
  const line = JSON.stringify({ turns: ['a', 'b'], source: { turns: ['a', 'b', 'c'] } });

  assert.throws(() => readRow('question', line), /holds 2 texts, and its English 3/);
});
