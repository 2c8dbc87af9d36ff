import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Act } from '../../domain/act.ts';
import type { CulturePack } from '../../domain/culture.ts';
import { parseCulturePack } from '../culture-pack.ts';
import { checkText, reach } from './check-text.ts';
import type { Examined, Knowledge } from './examined.ts';
import { spellingFor } from '../spelling.ts';
import { loadIdentify } from './identify.ts';

const packOf = (tag: string): CulturePack =>
  parseCulturePack(readFileSync(new URL(`../../cultures/${tag}.yaml`, import.meta.url), 'utf8'), tag);
const knowledge: Knowledge = { pack: packOf('ca-ES'), identify: await loadIdentify(), spelling: null, terms: [] };

const check = (given: Partial<Examined> & { text: string }, known: Partial<Knowledge> = {}) =>
  checkText({ field: 'output', source: null, literal: null, acts: [], ...given }, { ...knowledge, ...known });
/** Keys and texts of what is found. */
const found = (given: Partial<Examined> & { text: string }, known: Partial<Knowledge> = {}) =>
  check(given, known).map(({ key, start, end }) => `${key}: ${given.text.slice(start, end)}`);
const act = (from: string, to: string): Act => ({
  kind: 'localise',
  field: 'output',
  start: 0,
  end: 0,
  from,
  to,
  reason: '',
});

const good = {
  source: 'Boil 2 litres of water, add 500 grams of pasta and wait for 9 minutes. Then drain it and add the sauce.',
  text: "Bull 2 litres d'aigua, afegeix-hi 500 grams de pasta i espera 9 minuts. Després escorre-la i afegeix-hi la salsa.",
};

test('a good translation has nothing to find, and neither has an empty text', () => {
  assert.deepEqual(found(good), []);
  assert.deepEqual(found({ ...good, text: '' }), []);
});

test('a text in English or in another language is found, a short one never', () => {
  assert.deepEqual(found({ text: good.source }), [`still-english.text: ${good.source}`]);
  const spanish =
    'Hierve dos litros de agua, añade la pasta y espera nueve minutos. Después escúrrela y añade la salsa.';
  assert.deepEqual(found({ text: spanish }), [`language.other: ${spanish}`]);
  assert.deepEqual(found({ text: 'Yes, it is.' }), []);
  assert.deepEqual(found({ text: 'Vale, hecho, gracias.' }), []);
});

test('a paragraph that is still English is found in a text that is not', () => {
  const paragraph = 'The sauce should be warm before you add it to the pasta, or it will not stick to it.';

  const findings = found({ text: `${good.text}\n\n${paragraph}` });

  assert.deepEqual(findings, [`still-english.text: ${paragraph}`]);
});

test('code is read by no check of words', () => {
  const code = '```python\n# the the value of this and that should be the same as before\nx = 1234\n```';

  assert.deepEqual(found({ source: `${good.source}\n\n${code}`, text: `${good.text}\n\n${code}` }), []);
});

test('English words left over are found, names are not', () => {
  const source = 'Put the kettle on the stove and visit the National Park Service office in Main Street.';

  assert.deepEqual(
    found({
      source,
      text: "Posa the kettle on the foc, espera que l'aigua bulli i després visita l'oficina del National Park Service, al carrer Major de la vila.",
    }),
    ['untranslated.words: the kettle on the'],
  );
});

test('a number that changed is found unless an act changed it; a small one may be a word', () => {
  const source = 'It costs 1,250 dollars, weighs 3 pounds and was made in 1987 by hand in a small shop in the town.';
  const start = 'Costa 1.250 dòlars, pesa tres lliures i es va fer';

  assert.deepEqual(found({ source, text: `${start} el 1987 a mà en una botiga petita del poble.` }), []);
  assert.deepEqual(found({ source, text: `${start} el 1978 a mà en una botiga petita del poble.` }), [
    'numbers.missing: ',
    'numbers.new: 1978',
  ]);
  assert.deepEqual(
    found({ source, text: `${start} el 1978 a mà en una botiga petita del poble.`, acts: [act('1987', '1978')] }),
    [],
  );
  assert.deepEqual(found({ source: 'Dial 911 now.', text: 'Truca al 112 ara.', acts: [act('911', '112')] }), []);
});

test('a much shorter or longer text is found', () => {
  assert.deepEqual(
    check({ ...good, text: 'Bull 2 litres, 500 grams, 9 minuts.' }).map(({ message }) => message),
    ['Much shorter than the original: 34 % of its length. Is something missing?'],
  );
  assert.deepEqual(
    check({
      ...good,
      text: `${good.text} ${"A més, s'ha de remenar de tant en tant perquè no s'enganxi. ".repeat(3)}`,
    }).map(({ key }) => key),
    ['length.long'],
  );
});

test('the same list items, headings and rows are wanted', () => {
  const source = '# Steps\n\n- one thing\n- another thing\n\n| a | b |\n| c | d |';

  assert.deepEqual(found({ source, text: '# Passos\n\n- una cosa\n- una altra\n\n| a | b |\n| c | d |' }), []);
  assert.deepEqual(
    check({ source, text: 'Passos\n\n- una cosa i una altra\n\n| a | b |' }).map(({ key }) => key),
    ['structure.headings', 'structure.list', 'structure.rows'],
  );
});

test('tags and fences left open are found, nested fences are not', () => {
  const nested = '````md\n```js\nlet a;\n```\n````';

  assert.deepEqual(found({ text: `Així s'escriu:\n${nested}` }), []);
  assert.deepEqual(found({ text: "Així s'escriu: <b>fort i clar" }), ['unclosed.tag: <b>']);
  assert.deepEqual(found({ text: "Així s'escriu:\n```js\nlet a;" }), ['unclosed.fence: ```js']);
  assert.deepEqual(found({ source: 'It is <b>left open', text: 'Queda <b>obert' }), []);
});

test('terms of the termbase are wanted where the original has them', () => {
  const terms = [
    { source: 'sauce', target: 'salsa', also: [] },
    { source: 'pasta', target: null, also: [] },
    { source: 'kettle', target: 'bullidor', also: [] },
  ];

  assert.deepEqual(found(good, { terms }), []);
  assert.deepEqual(
    check({ ...good, text: good.text.replace('la salsa', 'el suc').replace('pasta', 'fideus') }, { terms }).map(
      ({ message }) => message,
    ),
    [
      'The termbase has “salsa” for “sauce”: it is not in this text.',
      'The termbase keeps “pasta” as it is: it is not in this text.',
    ],
  );
});

test('two forms of address in one text are found, and one that an assistant does not use', () => {
  assert.deepEqual(found({ text: "Si tens dubtes, digues-m'ho i et dic on és el teu paquet; vostè decideix." }), [
    'register.mix: vostè',
  ]);
  assert.deepEqual(found({ text: 'Provi-ho i digui si funciona.' }), ['register.other: Provi']);
  assert.deepEqual(found({ text: 'Em va dir: «vostè decideix», i ara tu decideixes.' }), []);
});

test('a word that stands twice is found unless the language doubles it', () => {
  assert.deepEqual(found({ text: 'Surt de de casa molt molt aviat.' }), ['doubled.word: de de']);
  assert.deepEqual(found({ source: 'Go, go home home.', text: 'Ves a casa casa.' }), []);
});

test('a word that the dictionary does not know is found, a name is not', async () => {
  const spelling = await spellingFor('ca-ES');

  assert.deepEqual(found(good, { spelling }), []);
  assert.deepEqual(
    found(
      {
        text: "L'aygua bull, la meitat d'ells també. Vaig veure l'Anna Szymborska a Nova York amb el PIB i cl.d.; bulllla!",
      },
      { spelling },
    ),
    ["spelling.unknown: L'aygua", 'spelling.unknown: bulllla'],
  );
});

test('marks that nobody sees and letters of two scripts are found', () => {
  assert.deepEqual(
    check({ text: 'Un text \u202egirat i un mot\u200b amagat.' }).map(({ key }) => key),
    ['hidden.bidi', 'hidden.zero-width'],
  );
  assert.deepEqual(found({ text: 'Un text \u2067girat\u2069 i una família 👨‍👩‍👧.' }), []);
  assert.deepEqual(found({ text: 'La c\u0430sa és gran.' }), ['scripts.mixed: c\u0430sa']);
  assert.deepEqual(found({ text: 'Fa 5 µm i Δx és petit.' }), []);
});

test('what may belong to a person is found, what belongs to nobody is not', () => {
  assert.deepEqual(found({ text: 'Escriu a marta.puig@correu.cat o truca al 612 345 678.' }), [
    'personal.mail: marta.puig@correu.cat',
    'personal.phone: 612 345 678',
  ]);
  assert.deepEqual(found({ text: 'Compte ES91 2100 0418 4502 0005 1332, targeta 4111 1111 1111 1111.' }), [
    'personal.iban: ES91 2100 0418 4502 0005 1332',
    'personal.card: 4111 1111 1111 1111',
  ]);
  assert.deepEqual(found({ text: 'El seu DNI és 12345678Z.' }), ['personal.id: 12345678Z']);
  assert.deepEqual(found({ text: 'Escriu a ana@example.org o truca al 810 12 34 56. El codi és 12345678A.' }), []);
  assert.deepEqual(found({ text: 'Compte ES91 2100 0418 4502 0005 1333.' }), []);
});

test('a megabyte is looked at only at its beginning, and that is said', () => {
  const start = performance.now();
  const hostile = ['a', '<b ', '1 ', '- a\n', '```\n', '\u202e', 'a@', 'de de ', '123456789 '].map((one) =>
    one.repeat(1_000_000 / one.length),
  );

  const findings = hostile.map((text) => check({ text, source: text }));

  for (const found of findings) {
    assert.ok(found.length < 300);
    assert.deepEqual(
      found.filter(({ check }) => check === 'bounded').map(({ start }) => start),
      [reach],
    );
  }
  console.log(`nine hostile megabytes in ${Math.round(performance.now() - start)} ms`);
});

test('nothing here blocks', () => {
  const text = 'The the \u202e 12345678Z <b> ```\n- 99 vostè tu';

  assert.deepEqual(
    check({ text, source: 'x'.repeat(500), literal: 'y' }).filter(({ severity }) => severity === 'block'),
    [],
  );
});
