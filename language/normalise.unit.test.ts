import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { normalise } from './normalise.ts';

test('texts that differ only in quotes, dashes and white space are the same', () => {
  assert.equal(
    normalise('«Hola» — va dir  l’Anna… \r\n\r\n\r\n\r\nfi '),
    normalise('"Hola" - va dir l\'Anna...\n\nfi'),
  );
});

test('composed and decomposed letters are the same', () => {
  assert.equal(normalise('c\u0327a és'), normalise('ça e\u0301s'));
});

test('case, accents and punctuation are kept', () => {
  assert.notEqual(normalise('Es cert!'), normalise('És cert.'));
});

test('normalising twice changes nothing more', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => normalise(normalise(text)) === normalise(text)));
});
