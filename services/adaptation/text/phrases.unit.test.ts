import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Content } from '../../../domain/example.ts';
import { adaptContent } from './adapt-content.ts';
import { packOf, readPacks } from '../../../cultures/packs.ts';
import type { Translator } from '../provider/provider.ts';

const packs = readPacks();
const answer = (output: string): Content => ({ kind: 'instruction', instruction: 'Pregunta.', input: '', output });
const echo: Translator = {
  provider: 'apertium',
  engine: 'echo',
  translate: async (texts) => texts.map((text) => ({ text, unknownWords: 0 })),
  close: async () => undefined,
};

/** The adapted text of an answer in the culture's language, with its acts; every act's span holds what it says. */
const retoned = async (output: string, tag = 'ca-ES') => {
  const { fields, acts } = await adaptContent({ source: null, translation: answer(output) }, packOf(tag, packs), null);
  const field = fields.find((one) => one.field === 'output') ?? assert.fail('no output');
  assert.equal(field.literal, output);
  for (const { start, end, to } of acts) assert.equal(field.adapted.slice(start, end), to);
  return {
    text: field.adapted,
    acts: acts.map(({ kind, from, to }) => [kind, from, to]),
    reasons: acts.map((one) => one.reason),
  };
};

test('praise and closings are left out wherever they stand, each an act with its reason', async () => {
  const { text, acts, reasons } = await retoned(
    "Bull a 100 °C. Ho estàs fent molt bé! A la muntanya, a menys. Espero que això t'ajudi!",
  );

  assert.equal(text, 'Bull a 100 °C. A la muntanya, a menys.');
  assert.deepEqual(acts, [
    ['retone', 'Ho estàs fent molt bé!', ''],
    ['retone', " Espero que això t'ajudi!", ''],
  ]);
  assert.match(reasons[0] ?? '', /^praise: Praise that nobody asked for/);
  assert.equal((await retoned("És així.\n\nEspero que això t'ajudi!")).text, 'És així.');
});

test('a hedge that opens a sentence is left out, and what follows opens it', async () => {
  const { text, acts } = await retoned("Sí. És important tenir en compte que l'aigua bull abans a la muntanya.");

  assert.equal(text, "Sí. L'aigua bull abans a la muntanya.");
  assert.deepEqual(acts, [['retone', 'És important tenir en compte que l', 'L']]);
  assert.equal((await retoned('Dic que és important tenir en compte que plou.')).acts.length, 0);
});

test('the form of address that an assistant does not use is put into the one that it does', async () => {
  assert.equal((await retoned('Faci clic al botó.')).text, 'Fes clic al botó.');
  assert.equal((await retoned('Pulse y haga clic aquí.', 'es-ES')).text, 'Pulse y haz clic aquí.');
});

test("a person's words, quotations and code keep theirs", async () => {
  for (const text of ['Va dir: «Faci clic al botó.»', 'Escriu `faci clic` i prou.', "```\n# Espero que t'ajudi!\n```"])
    assert.equal((await retoned(text)).text, text);
  const chat: Content = {
    kind: 'chat',
    turns: [{ role: 'user', content: 'Com a model de llenguatge, què en penses?' }],
  };
  const { acts } = await adaptContent({ source: null, translation: chat }, packOf('ca-ES', packs), null);
  assert.deepEqual(acts, []);
});

test('an answer that is nothing but praise keeps it', async () => {
  assert.equal((await retoned('Bona feina!')).text, 'Bona feina!');
});

test('an English closing is left out before an engine renders it, and its literal form is kept', async () => {
  const given = { source: answer('It boils at 100 °C. I hope this helps!'), translation: null };

  const { fields } = await adaptContent(given, packOf('ca-ES', packs), echo);

  const field = fields.find((one) => one.field === 'output');
  assert.equal(field?.literal, "It boils at 100 °C. Espero que això t'ajudi!");
  assert.equal(field?.adapted, 'It boils at 100 °C.');
});

test('hostile text is retoned in linear time', async () => {
  for (const text of ['Espero que ', 'Bona feina ', '« ', 'Com a model de llenguatge '])
    await retoned(text.repeat(100_000 / text.length));
});
