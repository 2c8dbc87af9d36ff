import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plantFault } from './plant-fault.ts';

const text = (adapted: string, more: { source?: string; literal?: string } = {}) => ({
  source: null,
  literal: adapted,
  ...more,
  adapted,
});

test('a number outside protected texts becomes one that the text does not hold', () => {
  const planted = plantFault('number-changed', text('Obre `f(3)`. Hi ha 12 comarques i 27 pobles.'));

  assert.deepEqual(planted, { text: 'Obre `f(3)`. Hi ha 34 comarques i 27 pobles.', fault: '34' });
});

test('the last sentence is left in English', () => {
  const planted = plantFault(
    'untranslated-sentence',
    text('Obre la porta. Després seu.', { source: 'Open the door. Then sit down.' }),
  );

  assert.deepEqual(planted, { text: 'Obre la porta. Then sit down.', fault: 'Then sit down.' });
});

test('what was adapted is taken back', () => {
  const planted = plantFault(
    'adaptation-undone',
    text('Truca al 112 si cal.', { literal: 'Gran pregunta! Truca al 911 si cal.' }),
  );

  assert.equal(planted?.text, 'Gran pregunta! Truca al 911 si cal.');
  assert.ok(planted.text.includes(planted.fault));
});

test('a text that offers no place for a fault has none planted', () => {
  assert.equal(plantFault('number-changed', text('Cap xifra, i `2` en codi.')), null);
  assert.equal(plantFault('untranslated-sentence', text('Hola.')), null);
  assert.equal(plantFault('adaptation-undone', text('Hola.')), null);
});
