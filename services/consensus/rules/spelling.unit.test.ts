import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { normalise } from '../../../language/normalise.ts';
import { spellingFor } from '../../../language/spelling.ts';
import { sameButForSlips, slipsIn, tokensOf } from './spelling.ts';
import type { IsWord } from './spelling.ts';

const catalan = (await spellingFor('ca-ES')) ?? assert.fail();
const valencian = (await spellingFor('ca-ES-valencia')) ?? assert.fail();
const spanish = (await spellingFor('es-ES')) ?? assert.fail();
const swedish = (await spellingFor('sv-SE')) ?? assert.fail();
const inCatalan: IsWord = (word) => catalan.isWord(word) || valencian.isWord(word);
/** Whoever would know every word, or none. */
const inAll: IsWord = () => true;
const inNone: IsWord = () => false;

const same = (one: string, other: string, isWord: IsWord) =>
  sameButForSlips(tokensOf(normalise(one)), tokensOf(normalise(other)), isWord);

test('a slip and its correction are the same text', () => {
  for (const [wrong, right, isWord] of [
    ['I aixo tambe es pot fer.', 'I això també es pot fer.', inCatalan],
    ["La repsosta és a l'altra banda.", "La resposta és a l'altra banda.", inCatalan],
    ['Cal adjuntar el docment.', 'Cal adjuntar el document.', inCatalan],
    ['Escribe el arroz en la resptuesta.', 'Escribe el arroz en la respuesta.', spanish.isWord],
    ['Y tambien puedes venir.', 'Y también puedes venir.', spanish.isWord],
    ['Det finns nagon dar.', 'Det finns någon där.', (word: string) => swedish.isWord(word) && word !== 'dar'],
  ] as const) {
    assert.ok(same(wrong, right, isWord), `${wrong} / ${right}`);
    assert.ok(same(right, wrong, isWord), `${right} / ${wrong}`);
  }
});

/** Texts that a native would never take for each other: a word, a person, a register, a variant, an opener, a name, a number. */
const different: readonly (readonly [string, string, IsWord])[] = [
  // Catalan
  ['Escriu la casa.', 'Escriu la cosa.', inCatalan],
  ['Pots obrir la porta.', 'Podeu obrir la porta.', inCatalan],
  ['Tens raó.', 'Té raó.', inCatalan],
  ['La dona arriba.', 'La dóna arriba.', inCatalan],
  ['Dona-li el llibre.', "Dóna'l.", inCatalan],
  ['Parle amb ell.', 'Parlo amb ell.', inCatalan],
  ['Parl amb ell.', 'Parla amb ell.', inCatalan],
  ['Vosté sap la resposta.', 'Vostè sap la resposta.', catalan.isWord],
  ['Cal conéixer la llei.', 'Cal conèixer la llei.', catalan.isWord],
  ['Llavons vindrà.', 'Llavors vindrà.', inCatalan],
  ['Bona pregunta! La capital és Canberra.', 'La capital és Canberra.', inCatalan],
  ['Hola, Joan.', 'Hola, Joana.', inCatalan],
  ['Truca a la Marja.', 'Truca a la Maria.', inCatalan],
  ['Truca al 112.', 'Truca al 113.', inCatalan],
  ['Costa 1.500 euros.', 'Costa 1.50 euros.', inCatalan],
  ['És un xabot.', 'És un xatbot.', inNone],
  ['Vine, si vols.', 'Vine si vols.', inCatalan],
  // Spanish: voseo against tuteo, and what is said against what is written
  ['Mirá la foto.', 'Mira la foto.', spanish.isWord],
  ['Podés entrar.', 'Puedes entrar.', spanish.isWord],
  ['Tenés razón.', 'Tienes razón.', spanish.isWord],
  ['Has hablao bien.', 'Has hablado bien.', spanish.isWord],
  ['Está enterao de todo.', 'Está enterado de todo.', spanish.isWord],
  ['Haz la cuenta.', 'Has la cuenta.', spanish.isWord],
  ['El año pasado.', 'El ano pasado.', spanish.isWord],
  ['Vosotros sabéis.', 'Ustedes saben.', spanish.isWord],
  // Swedish
  ['Kan du komma?', 'Kan ni komma?', swedish.isWord],
  ['Ge mig den.', 'Ge mej den.', swedish.isWord],
  ['Det är roligt.', 'Det är rolig.', swedish.isWord],
  ['Jag har en hare.', 'Jag här en hare.', swedish.isWord],
  ['Ta en simla.', 'Ta en semla.', inAll],
  // Finnish, for which nobody has a dictionary: nothing is a slip
  ['Voitko tulla?', 'Voitteko tulla?', inNone],
  ['Mä tulen huomenna.', 'Minä tulen huomenna.', inNone],
  ['Kirjoita vastaus.', 'Kirjoittaa vastaus.', inNone],
  ['Ohjelma on vlamis.', 'Ohjelma on valmis.', inNone],
  // Arabic: marks make another word, and no capital tells a name
  ['عَلِمَ الرجل', 'عُلِمَ الرجل', (word) => word === 'عَلِمَ'],
  ['كتب الولد', 'كاتب الولد', (word) => word === 'كاتب'],
  ['ذهبت إلى السوق', 'ذهبت الى السوق', (word) => word === 'إلى'],
];

test('texts that differ in a word, a register, a variant or an opener never count as the same', () => {
  for (const [one, other, isWord] of different) {
    assert.ok(!same(one, other, isWord), `${one} / ${other}`);
    assert.ok(!same(other, one, isWord), `${other} / ${one}`);
  }
});

test('one dictionary word in place of another is never the same, nor is anything where no word is known', () => {
  const texts = fc.array(
    fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', 'è', 'e', 'ñ', '·', '’', ' ', '.'), maxLength: 9 }),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const [a, b] = [one.join(' '), other.join(' ')].map((text) => normalise(text)) as [string, string];
      for (const isWord of [inAll, inNone]) assert.equal(same(a, b, isWord), a === b);
    }),
    { numRuns: 500 },
  );
});

test('one word more or less, another order, or other punctuation is never the same, whatever is a word', () => {
  const words = fc.array(fc.constantFrom('casa', 'cassa', 'gran', 'grna', 'això', 'aixo', 'tu', 'vostè'), {
    minLength: 2,
    maxLength: 8,
  });
  const dictionary = new Set(['casa', 'gran', 'això', 'tu', 'vostè']);
  const isWord: IsWord = (word) => dictionary.has(word);
  fc.assert(
    fc.property(words, fc.nat(), fc.constantFrom('drop', 'double', 'comma'), (all, at, how) => {
      const place = at % all.length;
      const changed = all.flatMap((word, index) => {
        if (index !== place) return [word];
        return how === 'drop' ? [] : how === 'double' ? [word, word] : [`${word},`];
      });

      assert.ok(!same(all.join(' '), changed.join(' '), isWord));
    }),
  );
});

test('the tokens of a text are the text, and slips are counted in small letters only', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '·', "'", ' ', '7', '\uD800', '😀', '\u0301') }), (text) =>
      assert.equal(tokensOf(text).join(''), text),
    ),
  );
  assert.equal(slipsIn(tokensOf('El docment de Xyzzyx i la respota 4x4.'), catalan.isWord), 2);
});
