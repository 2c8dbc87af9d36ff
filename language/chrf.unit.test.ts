import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { chrf, chrfMatrix, chrfPlusPlus } from './chrf.ts';

/** Candidate, reference, chrF, chrF++: printed by sacrebleu's `sentence_score` with default settings. */
const golden: readonly (readonly [string, string, number, number])[] = [
  ['El gat és al terrat.', 'El gat és a la teulada.', 48.099047590423325, 47.73897619778394],
  ['Hola món', 'Hola món', 100.0, 100.0],
  ['', 'alguna cosa', 0.0, 0.0],
  ['a', 'b', 0.0, 0.0],
  ['ab', 'ab cd', 47.169811320754704, 50.0],
  ['  molts   espais ', 'molts espais', 100.0, 100.0],
  ['Truca al 112!', 'Truqueu al 112, sisplau.', 20.57556454937091, 22.65100303039808],
  ['😀 cap a casa', '😀😀 cap a la casa', 49.07725754134455, 47.92345130921039],
  ['«Prou», va dir.', '"Prou", va dir...', 48.222744934880865, 46.82616084055913],
  ["la pedra l'Eva i l'avi", "L'avi i l'Eva; la pedra", 53.396416578851436, 51.29583341590387],
  ['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx yyy', 'xxxxxxxxxxxxxxxxxxxx yyy zz', 84.99304593985354, 68.61033342030012],
];

test('chrF and chrF++ agree with sacrebleu to nine digits', () => {
  for (const [candidate, reference, plain, plusPlus] of golden) {
    assert.ok(Math.abs(chrf(candidate, reference) - plain) < 1e-9, `chrF of ${candidate}`);
    assert.ok(Math.abs(chrfPlusPlus(candidate, reference) - plusPlus) < 1e-9, `chrF++ of ${candidate}`);
  }
});

/** The same of 1,000 random pairs in seven scripts and kinds of white space, made by fast-check and scored by sacrebleu 2.6.0. */
const random: typeof golden = JSON.parse(readFileSync(new URL('chrf.golden.json', import.meta.url), 'utf8'));

test('a thousand random pairs of Unicode texts agree with sacrebleu to nine digits', () => {
  assert.equal(random.length, 1_000);
  for (const [candidate, reference, plain, plusPlus] of random) {
    assert.ok(Math.abs(chrf(candidate, reference) - plain) < 1e-9, `chrF of ${candidate}`);
    assert.ok(Math.abs(chrfPlusPlus(candidate, reference) - plusPlus) < 1e-9, `chrF++ of ${candidate}`);
  }
});

test('texts compared all at once score as they do two by two', () => {
  const texts = ['', 'Truca al 112!', 'Truqueu al 112, sisplau.', '\uD83D \uDE00', '😀', 'Truca al 112!'];

  const scores = chrfMatrix(texts, 2);

  for (const [i, candidate] of texts.entries()) {
    for (const [j, reference] of texts.entries()) {
      if (i !== j) assert.equal(scores[i]?.[j], chrfPlusPlus(candidate, reference));
    }
  }
  assert.deepEqual(
    texts.map((_, i) => scores[i]?.[i]),
    [0, 100, 100, 100, 100, 100],
  );
});

test('halves of a surrogate pair that white space parts are two characters', () => {
  assert.equal(chrf('\uD83D \uDE00', '😀'), 0);
});
