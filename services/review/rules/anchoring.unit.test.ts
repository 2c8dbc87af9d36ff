import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchoringOf, likenessOf } from './anchoring.ts';

const text = (exampleId: string, sawDraft: boolean, score: number) => ({
  exampleId,
  sawDraft,
  kept: score === 100,
  score,
});

test('each example is compared with itself: hard ones among them make no pull', () => {
  const same = [text('easy', true, 90), text('easy', false, 90), text('hard', true, 20), text('hard', false, 20)];

  assert.deepEqual(anchoringOf(same).pull, { points: 0, low: 0, high: 0 });
});

test('the pull is how much more like the draft they are who saw it, with its interval', () => {
  const { examples, fromSource, edited, kept, pull } = anchoringOf([
    text('a', false, 40), text('a', true, 60), text('a', true, 100),
    text('b', false, 50), text('b', true, 70),
    text('c', false, 30),
  ]); // prettier-ignore

  assert.deepEqual([examples, kept], [2, 1]);
  assert.deepEqual(fromSource, { texts: 3, chrf: 40 });
  assert.deepEqual(edited, { texts: 2, chrf: 65 });
  assert.equal(pull?.points, 30);
  assert.ok(Math.abs((pull.high - pull.low) / 2 - 1.96 * 10) < 1e-9);
});

test('of fewer than two examples no pull is told, and of nothing nothing', () => {
  assert.equal(anchoringOf([text('a', false, 40), text('a', true, 60)]).pull, null);
  assert.deepEqual(anchoringOf([]), {
    examples: 0,
    fromSource: { texts: 0, chrf: null },
    edited: { texts: 0, chrf: null },
    kept: 0,
    pull: null,
  });
});

test('a text is the draft with what somebody gave laid over it', () => {
  const field = (name: string, adapted: string) => ({
    field: name,
    source: null,
    literal: adapted,
    adapted,
    unknownWords: 0,
  });
  const fields = [field('instruction', 'Digues hola.'), field('output', 'Hola!')];
  const of = (...edited: { field: string; text: string }[]) =>
    likenessOf({ exampleId: 'a', attempt: 1, sawDraft: true, edited }, fields);

  assert.deepEqual([of().kept, of().score], [true, 100]);
  const changed = of({ field: 'output', text: 'Bon dia!' });
  assert.ok(!changed.kept && changed.score > 50 && changed.score < 100);
  assert.ok(of({ field: 'output', text: 'x' }, { field: 'instruction', text: 'y' }).score < 5);
});
