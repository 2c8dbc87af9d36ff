import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NationalId } from '../../domain/culture-checks.ts';
import { luhn, nationalIds } from './national-ids.ts';
import { isIban } from './personal.ts';

const finds = (kind: NationalId, text: string): string[] =>
  [...text.matchAll(nationalIds[kind].pattern)].map(([found]) => found).filter(nationalIds[kind].holds);

test('a DNI or NIE is known by its letter', () => {
  assert.deepEqual(finds('es-dni', '12345678Z, 12.345.678-Z, X1234567L, 12345678A'), [
    '12345678Z',
    '12.345.678-Z',
    'X1234567L',
  ]);
});

test('a personnummer is known by its date and its Luhn digit', () => {
  // The example of Skatteverket's brochure SKV 704, and a coordination number of it.
  assert.deepEqual(finds('se-personnummer', '640823-3234, 19640823-3234, 640823-3235, 641323-3234'), [
    '640823-3234',
    '19640823-3234',
  ]);
});

test('a henkilötunnus is known by its date and its check character', () => {
  // The example of the Digital and Population Data Services Agency.
  assert.deepEqual(finds('fi-hetu', '131052-308T, 131052-308U, 321352-308T'), ['131052-308T']);
});

test('an Egyptian national id is known by its structure', () => {
  assert.deepEqual(finds('eg-national-id', '29001011234567 29013011234567 49001011234567 29001019934567'), [
    '29001011234567',
  ]);
});

test('Luhn and modulo 97 hold for known numbers and for no number one digit off', () => {
  assert.equal(luhn('79927398713'), true);
  assert.equal(luhn('79927398710'), false);
  assert.equal(isIban('GB82 WEST 1234 5698 7654 32'), true);
  assert.equal(isIban('GB82 WEST 1234 5698 7654 33'), false);
});
