import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { FaultKind } from '../domain/gold.ts';
import { sentences } from './checks/sentences.ts';
import { parseCulturePack } from './culture-pack.ts';
import { normalise } from './normalise.ts';
import { plantFault as plantIn } from './plant-fault.ts';
import type { Plantable } from './plant-fault.ts';
import { protectedTexts } from './protect.ts';

const folder = new URL('../cultures/', import.meta.url);
const packs = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => parseCulturePack(readFileSync(new URL(name, folder), 'utf8'), name));
const catalan = packs.find(({ tag }) => tag === 'ca-ES') ?? assert.fail();
const plantFault = (kind: FaultKind, one: Plantable, pack = catalan) => plantIn(kind, one, pack);

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

const three = { source: 'One. Two. Three.' };

test('a sentence between two others is left out, where there is a source to compare with', () => {
  const good = 'Obre la porta. Treu la clau del pany. Seu aquí.';

  assert.deepEqual(plantFault('sentence-dropped', text(good, three)), {
    text: 'Obre la porta. Seu aquí.',
    fault: 'porta. Seu',
  });
  assert.equal(plantFault('sentence-dropped', text(good)), null);
  assert.equal(plantFault('sentence-dropped', text('Obre la porta. Treu {clau} del pany. Seu aquí.', three)), null);
  assert.equal(plantFault('sentence-dropped', text('Obre la porta.\nTreu la clau del pany.\nSeu aquí.', three)), null);
});

test('the last sentence that ends as one stands there twice', () => {
  assert.deepEqual(plantFault('sentence-doubled', text('Obre la porta. Seu aquí mateix. I res més')), {
    text: 'Obre la porta. Seu aquí mateix. Seu aquí mateix. I res més',
    fault: 'mateix. Seu',
  });
});

test('an opener that the culture strips stands before the answer, and which it is hangs on the text', () => {
  const bodies = ['Seu aquí.', 'Seu aquí, va.', 'Seu aquí, home.'];
  const faults = bodies.map((body) => {
    const planted = plantFault('opener-added', text(body)) ?? assert.fail();
    assert.equal(planted.text, `${planted.fault}. ${body}`);
    assert.ok(catalan.retone.openers.some(({ native, policy }) => policy === 'strip' && native === planted.fault));
    return planted.fault;
  });

  assert.equal(new Set(faults).size, bodies.length);
  assert.equal(plantFault('opener-added', text('- Seu aquí.')), null);
});

test('the emergency number is a foreign one where the text has one call it', () => {
  const planted = (body: string) => plantFault('foreign-emergency-number', text(body))?.text ?? null;

  assert.equal(planted('Truca al 112 si cal.'), 'Truca al 911 si cal.');
  assert.equal(planted('Truca al 112, i no al 911.'), 'Truca al 999, i no al 911.');
  assert.equal(planted('El llibre té 112 pàgines.'), null);
});

const draws = packs.flatMap((pack) => {
  const own = sentences[pack.language]?.texts ?? [];
  const openers = pack.retone.openers.map(({ native }) => `${native}.`);
  const called = pack.emergency.cues.slice(0, 3).map((cue) => `${cue} ${pack.emergency.number}.`);
  const pieces = [...own, ...own, ...openers.slice(0, 2), ...called];
  return own.length === 0 ? [] : [{ pack, pieces: [...pieces, '{name}', '`f(3)`', '12', '1.204,5', '“Ah!”', '\n- '] }];
});

for (const kind of FaultKind.options)
  test(`${kind}: planted in any culture it shows, is one change, leaves what is protected, and the good text has mended it`, () => {
    const cultures = new Set<string>();
    fc.assert(
      fc.property(
        fc.constantFrom(...draws),
        fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
        fc.constantFrom('One is here. Two is there.', null),
        ({ pack, pieces }, drawn, source) => {
          const words = drawn.map((at) => pieces[at % pieces.length] ?? '');
          const adapted = words.join(' ');
          const literal = `${pack.retone.openers[0]?.native}! ${adapted}`;
          const planted = plantFault(kind, { source, literal, adapted }, pack);
          if (planted === null) return;
          cultures.add(pack.tag);
          assert.deepEqual(planted, plantFault(kind, { source, literal, adapted }, pack));
          assert.ok(normalise(planted.text).includes(normalise(planted.fault)));
          assert.ok(!normalise(adapted).includes(normalise(planted.fault)));
          assert.deepEqual(protectedTexts(planted.text), protectedTexts(adapted));
          const { removed, added } = changeBetween(adapted, planted.text);
          if (kind === 'sentence-dropped') assert.equal(added, '');
          else if (kind === 'sentence-doubled')
            assert.ok(removed === '' && adapted.includes(added.trim().slice(0, -1)));
          else if (kind === 'opener-added') assert.ok(removed === '' && planted.text.endsWith(adapted));
          else if (kind !== 'adaptation-undone')
            assert.ok(planted.fault.includes(added.trim()) && removed.length < 200);
        },
      ),
      { seed: 6, numRuns: 1500 },
    );
    const few = kind === 'foreign-emergency-number' ? 5 : draws.length;
    assert.ok(cultures.size >= few, `it finds a place in ${[...cultures].join(' ')}`);
  });

/** The stretch that is changed between two texts: what is taken out, and what stands there instead. */
const changeBetween = (before: string, after: string): { removed: string; added: string } => {
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start++;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { removed: before.slice(start, before.length - end), added: after.slice(start, after.length - end) };
};
