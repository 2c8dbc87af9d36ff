import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dictionariesFor, homeSpellingFor, spellingFor } from './spelling.ts';

test('a variant has its own dictionary, else that of its language', async () => {
  const [central, valencian, balearic] = await Promise.all(
    ['ca-ES', 'ca-ES-valencia', 'ca-ES-balear'].map((tag) => spellingFor(tag)),
  );

  assert.equal(central?.dictionary, 'dictionary-ca');
  assert.equal(valencian?.dictionary, 'dictionary-ca-valencia');
  assert.equal(balearic, central);
});

test('inflected, elided and capitalised words are words; what is misspelt or foreign is not', async () => {
  const catalan = await spellingFor('ca-ES');
  const swedish = await spellingFor('sv-FI');
  const spanish = await spellingFor('es-ES');

  for (const word of ["l'home", 'l’home', 'Barcelona', 'CASES', 'anem-hi', 'col·laboració', 'cafe\u0300']) {
    assert.ok(catalan?.isWord(word), word);
  }
  for (const word of ['caza', 'aixo', 'wheather']) assert.ok(!catalan?.isWord(word), word);
  assert.ok(swedish?.isWord('tågstation'));
  assert.ok(!swedish?.isWord('tågstasjon'));
  assert.ok(spanish?.isWord('dámelo'));
});

test('nothing, half a character and a word without end are no words', async () => {
  const catalan = await spellingFor('ca-ES');

  for (const word of ['', '\uD800', 'a'.repeat(100_000)]) assert.equal(catalan?.isWord(word), false);
});

test('a language without an installed dictionary has none, and no tag names another package', async () => {
  assert.equal(await spellingFor('fi-FI'), null);
  assert.deepEqual(dictionariesFor('../../etc'), []);
  assert.deepEqual(dictionariesFor('ca/../../x-ES'), []);
  assert.deepEqual(dictionariesFor('ca-../x'), ['dictionary-ca']);
});

test("the engine leaves the process's own handling of uncaught exceptions alone", async () => {
  await spellingFor('ca-ES');

  const added = process.listeners('uncaughtException').filter((listener) => String(listener).includes('ExitStatus'));
  assert.deepEqual(added, []);
});

test("only a region's own dictionary says what a slip is there", async () => {
  const at = async (tag: string) => (await homeSpellingFor(tag))?.dictionary ?? null;

  assert.deepEqual(await Promise.all(['ca-ES', 'ca-ES-balear', 'ca-ES-valencia', 'sv-SE', 'es-ES'].map(at)), [
    'dictionary-ca',
    'dictionary-ca',
    'dictionary-ca-valencia',
    'dictionary-sv',
    'dictionary-es',
  ]);
  assert.deepEqual(await Promise.all(['sv-FI', 'es-AR', 'fi-FI'].map(at)), [null, null, null]);
  // No BCP 47 tags, but a member's variant may be any of them.
  assert.deepEqual(await Promise.all(['ca-ES-abcd', 'ca-abc-ES', 'ca', 'xx-ES-ES', 'ca-ES-ES'].map(at)), [
    'dictionary-ca',
    'dictionary-ca',
    'dictionary-ca',
    null,
    'dictionary-ca',
  ]);
});
