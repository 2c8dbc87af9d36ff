import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bandsOf, likeness, signatureOf } from './minhash.ts';

const words = 'pa aigua terra foc casa port mar camí pluja vent llum nit dia peix sal oli blat raïm neu riu'.split(' ');
const textOf = (seed: number, length = 60): string =>
  Array.from({ length }, (_, at) => words[(seed * 7 + at * at * (seed + 3) + at) % words.length]).join(' ');
const of = (text: string) => signatureOf(text) ?? assert.fail('too short');
const shingles = (text: string) => new Set(Array.from({ length: text.length - 4 }, (_, at) => text.slice(at, at + 5)));
const jaccard = (one: string, other: string): number => {
  const [a, b] = [shingles(one), shingles(other)];
  const both = [...a].filter((each) => b.has(each)).length;
  return both / (a.size + b.size - both);
};

test('the likeness of signatures is about that of the texts', () => {
  let worst = 0;
  for (let seed = 0; seed < 60; seed++) {
    const text = textOf(seed, 80);
    const other = `${text.slice(0, 20 + seed * 5)} ${textOf(seed + 100, 60 - seed / 2)}`;
    worst = Math.max(worst, Math.abs(likeness(of(text), of(other)) - jaccard(text, other)));
  }

  assert.ok(worst < 0.25, `worst error ${worst}`);
});

test('texts that differ in case, blanks, numbers and marks are the same; other texts share no band', () => {
  const text = 'Quant costa un bitllet de tren de Girona a Barcelona amb descompte?';
  const variant = 'quant costa  un bitllet de tren, de Girona a Barcelona, amb 20 descompte';

  assert.equal(likeness(of(text), of(variant)), 1);
  assert.deepEqual(bandsOf(of(text), 'a'), bandsOf(of(variant), 'a'));
  const other = bandsOf(of('Explica per què el cel es veu blau de dia i vermell quan es pon el sol.'), 'a');
  assert.deepEqual(
    bandsOf(of(text), 'a').filter((band) => other.includes(band)),
    [],
  );
});

test('one word of many changed is found by a band, and another campaign shares none', () => {
  const text = `${textOf(1)} muntanya ${textOf(2)}`;
  const near = text.replace('muntanya', 'platja');

  assert.ok(likeness(of(text), of(near)) > 0.8);
  assert.ok(bandsOf(of(text), 'a').some((band) => bandsOf(of(near), 'a').includes(band)));
  assert.ok(!bandsOf(of(text), 'a').some((band) => bandsOf(of(text), 'b').includes(band)));
});

test('a short text has no signature, a megabyte has one at once', () => {
  assert.equal(signatureOf('Digues un color.'), null);
  assert.equal(signatureOf('12345 67890 '.repeat(20)), null);
  assert.equal(of('a b c d e '.repeat(100_000)).length, 64);
});
