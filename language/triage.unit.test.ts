import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseCulturePack } from './culture-pack.ts';
import { triageOf } from './triage.ts';

const pack = parseCulturePack(readFileSync(new URL('../cultures/ca-ES.yaml', import.meta.url), 'utf8'), 'ca-ES');
const triage = (question: string, answer = '') =>
  triageOf(
    [
      { field: 'instruction', text: question, answers: false },
      { field: 'output', text: answer, answers: true },
    ],
    pack,
  );

test('an example that holds everywhere is culture-agnostic and has nothing proposed', () => {
  const rules = { label: 'culture-agnostic', knowledge: [], regions: [], timeSensitive: false };
  assert.deepEqual(triage('Why is the sky blue?', 'Because air scatters short waves more than long ones.'), {
    ...rules,
    proposals: [],
    by: 'rules',
    reason: null,
    rules,
    model: null,
  });
});

test('a question that takes a foreign custom for granted has a new premise proposed, with the reason', () => {
  const { label, knowledge, regions, proposals } = triage('What should I cook for Thanksgiving in Texas?');

  assert.deepEqual([label, knowledge, regions], ['culture-specific', ['cultural', 'geographical'], ['US']]);
  assert.equal(proposals.length, 1);
  assert.equal(proposals[0]?.kind, 'replace-premise');
  assert.match(proposals[0]?.reason ?? '', /takes Thanksgiving Day for granted; here la Castanyada plays that part/);
});

test('what only the answer names is no premise', () => {
  const { label, proposals } = triage('Name a family meal.', 'Thanksgiving dinner.');

  assert.deepEqual([label, proposals], ['culture-specific', []]);
});

test('a task that plays with English words is proposed to be dropped, never dropped', () => {
  const { knowledge, proposals } = triage('Write three words that rhyme with orange.');

  assert.deepEqual(knowledge, ['dialect']);
  assert.deepEqual(
    proposals.map(({ kind, field }) => [kind, field]),
    [['drop', 'instruction']],
  );
});

test('words of time make it time-sensitive, code does not', () => {
  assert.equal(triage('Who is the current president?').timeSensitive, true);
  assert.equal(triage('What does `latest` mean in `npm i x@latest`?').timeSensitive, false);
});

test('what is at home already is of the home country', () => {
  assert.deepEqual(triage('Què es fa per Sant Jordi a Barcelona?').regions, ['ES']);
});
