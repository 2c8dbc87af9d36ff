import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { meanOf } from '../domain/tone.ts';
import { parseCulturePack } from './culture-pack.ts';
import { englishTone } from './english-tone.ts';
import { meanTone, toneMeasure, toneMeasureOf } from './tone.ts';

const pack = parseCulturePack(readFileSync(new URL('../cultures/ca-ES.yaml', import.meta.url), 'utf8'), 'ca-ES');
const catalan = toneMeasureOf(pack) ?? assert.fail('no words');
const of = (text: string) => catalan(text) ?? assert.fail('no tone');

test('the anchored examples of the pack lie in the order of their points', () => {
  const measured = {
    enthusiasm: 'enthusiasm',
    hedging: 'hedging',
    directness: 'directness',
    formality: 'formality',
  } as const;
  for (const { scale, points } of pack.tones) {
    const name = Object.values(measured).find((one) => one === scale);
    if (name === undefined) continue;
    const [first, last] = [points[0], points.at(-1)];

    const [low, high] = [of(first!.example)[name], of(last!.example)[name]];

    assert.ok(low < high, `${scale}: ${low} for “${first!.example}”, ${high} for “${last!.example}”`);
  }
});

test('the formula is what the comment says', () => {
  // One sentence of two, one exclaimed, one word of enthusiasm; one hedge.
  const tone = of('És genial! Potser plourà avui a la tarda.');

  assert.equal(tone.enthusiasm, Math.round(1000 * (1 + 4 * (1 - Math.exp(-1)))) / 1000);
  assert.equal(tone.hedging, Math.round(1000 * (1 + 4 * (1 - Math.exp(-0.5)))) / 1000);
  assert.equal(tone.directness, Math.round(1000 * (3 - 2 / 3)) / 1000);
  assert.deepEqual([tone.formality, tone.length], [3, 8]);
});

test('code says nothing about tone, and a text of code alone has none', () => {
  assert.equal(catalan('```js\nalert("genial!!!")\n```'), null);
  assert.equal(catalan(''), null);
  assert.equal(of('Mira: `genial!` i prou.').enthusiasm, 1);
});

test('English has words of its own', () => {
  const measure = toneMeasure(englishTone);

  const [eager, plain] = [measure("Great question! I'd love to help!"), measure('It depends on the temperature.')];

  assert.ok((eager?.enthusiasm ?? 0) > 4 && plain?.enthusiasm === 1);
});

test('a mean has an interval from two examples on', () => {
  assert.equal(meanOf('adapted', 'length', { examples: 0, sum: 0, squares: 0 }), null);
  assert.deepEqual(meanOf('adapted', 'length', { examples: 1, sum: 4, squares: 16 })?.low, null);
  // 1, 2, 3: mean 2, standard deviation 1.
  const mean = meanOf('adapted', 'length', { examples: 3, sum: 6, squares: 14 });
  assert.equal(mean?.mean, 2);
  assert.equal(mean?.high?.toFixed(4), (2 + 1.96 / Math.sqrt(3)).toFixed(4));
  assert.deepEqual(meanTone([of('Hola.'), of('És genial! Uau!')])?.length, 4);
});
