import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english, sentenceOf } from './sentence.ts';
import { ca } from './sentences/ca.ts';
import { en } from './sentences/en.ts';
import { es } from './sentences/es.ts';

const finding = {
  check: 'doubled',
  severity: 'warn',
  field: 'output',
  start: 0,
  end: 5,
  message: english('doubled.word', { text: 'de' }),
  key: 'doubled.word',
  values: { text: 'de' },
} as const;

test('a finding is said in the language asked for, and in English where that is unknown', () => {
  assert.equal(sentenceOf(finding, 'ca-ES-valencia'), '«de» hi és dues vegades seguides.');
  assert.equal(sentenceOf(finding, 'ES'), '«de» está dos veces seguidas.');
  assert.equal(sentenceOf(finding, 'tlh'), '“de” stands here twice.');
});

test('a finding without a key, or with one of another version, keeps its own words', () => {
  assert.equal(
    sentenceOf({ check: 'culture', severity: 'warn', field: 'output', start: 0, end: 0, message: 'Look.' }, 'ca'),
    'Look.',
  );
  assert.equal(sentenceOf({ ...finding, key: 'gone', message: 'Look.' }, 'ca'), 'Look.');
  assert.equal(sentenceOf({ ...finding, key: 'toString', message: 'Look.' }, 'ca'), 'Look.');
});

test('every language fills in the same values in every sentence', () => {
  const names = (sentence: string) => [...sentence.matchAll(/\{\w+\}/gu)].map(([name]) => name).toSorted();

  for (const sentences of [ca, es])
    for (const [key, sentence] of Object.entries(en))
      assert.deepEqual(names(sentences[key as keyof typeof en]), names(sentence), key);
});
