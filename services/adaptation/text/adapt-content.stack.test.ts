import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import type { Content } from '../../../domain/example.ts';
import { fieldsOf } from '../../../domain/example.ts';
import { protectedTexts } from '../../../language/protect.ts';
import { adaptContent } from './adapt-content.ts';
import { knowledgeOf } from './checks.ts';
import { createApertium } from '../provider/apertium/pool.ts';
import { packOf, readPacks } from '../../../cultures/packs.ts';
import type { Translator } from '../provider/provider.ts';

const pack = packOf('ca-ES', readPacks());
const apertium = createApertium('eng-cat');
after(() => apertium.close());

/** A translator that answers by `answer`, text by text. */
const fake = (answer: (text: string) => string): Translator => ({
  provider: 'apertium',
  engine: 'fake',
  translate: async (texts) => texts.map((text) => ({ text: answer(text), unknownWords: 0 })),
  close: async () => undefined,
});
const echo = fake((text) => text);

const instruction = (output: string, ask = 'Write a note.'): Content => ({
  kind: 'instruction',
  instruction: ask,
  input: '',
  output,
});
const adapt = async (
  source: Content | null,
  translation: Content | null = null,
  translator: Translator | null = echo,
) => {
  const draft = await adaptContent({ source, translation }, pack, translator);
  const field = (name: string) => draft.fields.find((one) => one.field === name) ?? assert.fail(name);
  return { draft, output: draft.fields.some(({ field: f }) => f === 'output') ? field('output') : undefined, field };
};

test('units, numbers, dates, times and the emergency number become those of the culture', async () => {
  const { draft, output } = await adapt(
    instruction('Walk 5 miles on July 4, 2024 at 5:30 pm with 1,000 people, 3.5 l and 20 pounds at 350°F. Dial 911.'),
  );

  assert.equal(
    output?.literal,
    'Walk 5 milles el juliol 4, 2024 a les 5:30 pm with 1,000 people, 3.5 l and 20 lliures at 350 graus Fahrenheit. Dial 911.',
  );
  assert.equal(
    output?.adapted,
    'Walk 8 km el 4 de juliol de 2024 a les 17.30 h with 1.000 people, 3,5 l and 9,1 kg at 180 °C. Dial 112.',
  );
  assert.ok(draft.acts.every(({ kind }) => kind === 'localise'));
});

test('every act says what stands where in the adapted text', async () => {
  const { draft, field } = await adapt(instruction('Great question! Go 5 miles. Wow!! Pay $20 to the IRS!'));

  assert.ok(draft.acts.length >= 4);
  for (const { field: name, start, end, to } of draft.acts) assert.equal(field(name).adapted.slice(start, end), to);
});

test('money is named and shown to a person, never converted without a dated rate', async () => {
  const { draft, output } = await adapt(instruction('It costs $20 or $2.5 million.'));

  assert.equal(output?.adapted, 'It costs 20 dòlars or 2,5 milions de dòlars.');
  assert.deepEqual(
    draft.acts.map(({ kind }) => kind),
    ['keep', 'keep'],
  );
  assert.equal(draft.findings.filter(({ severity }) => severity === 'warn').length, 2);
});

test('money is re-denominated where the pack has a dated rate, and the act says which', async () => {
  const rates = { asOf: '2024-01-02', source: 'a central bank', perUnit: { USD: 0.9 } };
  const dated = { ...pack, currency: { ...pack.currency, rates } };

  const draft = await adaptContent({ source: instruction('It costs $20.'), translation: null }, dated, echo);

  assert.equal(draft.fields[1]?.adapted, 'It costs 18 €.');
  assert.match(draft.acts[0]?.reason ?? '', /0\.9, a central bank, 2024-01-02/u);
});

test('praise that opens an answer is left out, and a person’s own words keep their tone', async () => {
  const { draft, output, field } = await adapt(
    instruction("Great question! I'd be happy to help! Boil the water!! Done! Yes!", 'Great question! Help me!!'),
  );

  assert.equal(output?.literal, "Molt bona pregunta! M'encantarà ajudar-te! Boil the water!! Done! Yes!");
  assert.equal(output?.adapted, 'Boil the water! Done. Yes.');
  assert.equal(field('instruction').adapted, 'Great question! Help me!!');
  assert.ok(draft.acts.every(({ kind }) => kind === 'retone'));
});

test('code, placeholders, addresses and mask-like words reach neither translator nor rules', async () => {
  const text =
    'Run `go 5 miles` for {{name}} at https://example.org/911, Zq0k.\n```sh\ndial 911 # 5 miles\n```\n- call 911';

  const { draft, output } = await adapt(
    instruction(text),
    null,
    fake((sent) => {
      assert.doesNotMatch(sent, /name|example|sh|dial/u);
      return sent.toUpperCase().replaceAll(/ZQ(\d+)K/gu, 'Zq$1k');
    }),
  );

  assert.equal(draft.needsHuman, false);
  assert.deepEqual(protectedTexts(output?.adapted ?? ''), protectedTexts(text));
  assert.match(output?.adapted ?? '', /Zq0k\.\n```sh\ndial 911 # 5 miles\n```\n- CALL 112$/u);
});

test('a translator that loses a placeholder leaves the literal text and asks for people', async () => {
  const { draft, output } = await adapt(
    instruction('Go 5 miles with {{name}} now!!'),
    null,
    fake((text) => text.replace('Zq1k', 'vides')),
  );

  assert.equal(draft.needsHuman, true);
  assert.equal(output?.adapted, output?.literal);
  assert.deepEqual(
    draft.acts.filter(({ field }) => field === 'output'),
    [],
  );
  assert.ok(draft.findings.some(({ severity, field }) => severity === 'block' && field === 'output'));
});

test('where the answer hangs on a number it is shown to a person and kept', async () => {
  const item: Content = {
    kind: 'evaluation',
    question: 'A car drives 60 miles in an hour. At what speed?',
    choices: ['60 mph', '30 mph'],
    answer: 0,
  };

  const evaluation = await adapt(item);
  const sum = await adapt(instruction('That is 15 miles.', 'Calculate how far 3 trips of 5 miles are.'));

  assert.deepEqual(
    evaluation.draft.fields.map(({ adapted }) => adapted),
    ['A car drives 60 milles in an hour. At what speed?', '60 milles per hora', '30 milles per hora'],
  );
  assert.equal(evaluation.draft.findings.length, 3);
  assert.equal(sum.output?.adapted, 'That is 15 milles.');
});

test('quotations and headings keep their amounts, with the conversion as a suggestion', async () => {
  const { draft, output } = await adapt(instruction('# The 5 miles\nThey sang "I would walk 500 miles" for 2 miles.'));

  assert.equal(output?.adapted, '# The 5 milles\nThey sang "I would walk 500 milles" for 3,2 km.');
  assert.match(draft.findings[0]?.message ?? '', /8 km/u);
});

test('a translation that arrived with the file is the literal text, and rules start there', async () => {
  const source = instruction('Great question! Go 5 miles, call 911, {x}.');
  const translation = instruction('Molt bona pregunta! Fes 5 milles, truca al 911, {x}.', 'Escriu una nota.');

  const { draft, output, field } = await adapt(source, translation, null);

  assert.equal(draft.provider, 'file');
  assert.equal(draft.needsHuman, false);
  assert.equal(field('instruction').source, 'Write a note.');
  assert.equal(output?.literal, 'Molt bona pregunta! Fes 5 milles, truca al 911, {x}.');
  assert.equal(output?.adapted, 'Fes 8 km, truca al 112, {x}.');
});

test('without translator and translation people write from the source', async () => {
  const { draft, output } = await adapt(instruction('Go 5 miles.'), null, null);

  assert.equal(draft.provider, 'none');
  assert.equal(draft.needsHuman, true);
  assert.equal(output?.adapted, 'Go 5 miles.');
});

test('the draft says that nobody has signed the pack off', async () => {
  assert.match((await adapt(instruction('Hello.'))).draft.engine, /signed off by nobody/u);
});

test('a chat goes to Catalan by the real engine with its layout, code and placeholders intact', async () => {
  const answer =
    'Sure! Here is the list for {name}:\n\n1. Open the window.\n2. Run `ls -l`.\n\n| a | b |\n\nThe room is 72°F. Call 911 if you see a fire.';
  const source: Content = {
    kind: 'chat',
    turns: [
      { role: 'user', content: 'What should I do?' },
      { role: 'assistant', content: answer },
    ],
  };

  const { draft, field } = await adapt(source, null, apertium);

  const { adapted, literal } = field('turns.1');
  assert.equal(draft.needsHuman, false);
  assert.match(literal, /^I tant! /u);
  assert.doesNotMatch(adapted, /I tant!|Open the window/u);
  assert.match(adapted, /\n\n1\. [^\n]*finestra[^\n]*\n2\. [^\n]*`ls -l`[^]*22 °C[^]*112/u);
  assert.match(draft.engine, /apertium eng-cat/u);
});

test('with a translator that changes nothing, no protected span is ever lost and every field is drafted', async () => {
  const piece = fc.constantFrom(
    '5 miles',
    ' ',
    '\n',
    '- ',
    '$20',
    '`a`',
    '```',
    '{{x}}',
    'Great question! ',
    'call 911',
    '!',
    '"',
    '911',
    'IRS',
    'July 4',
    '# ',
    'Zq1k',
    'ok. ',
    '|',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 20 }).map((all) => `a${all.join('')}`),
      async (text) => {
        const { draft, output } = await adapt(instruction(text));
        assert.deepEqual(
          draft.fields.map(({ field }) => field),
          fieldsOf(instruction(text)).map(({ field }) => field),
        );
        assert.deepEqual(protectedTexts(output?.adapted ?? ''), protectedTexts(text));
      },
    ),
    { numRuns: 300 },
  );
});

test('in Spanish the mark that opens an exclamation goes with the one that closes it', async () => {
  const spanish = packOf('es-ES', readPacks());
  const adapted = async (output: string) => {
    const draft = await adaptContent({ source: null, translation: instruction(output, 'Ayúdame.') }, spanish, null);
    const text = draft.fields.find(({ field }) => field === 'output')?.adapted ?? assert.fail();
    for (const { field, start, end, to } of draft.acts) {
      if (field === 'output') assert.equal(text.slice(start, end), to);
    }
    return text;
  };

  assert.equal(await adapted('¡Gran pregunta! ¡Vas bien! ¡¡Lo harás genial!!'), '¡Vas bien! Lo harás genial.');
  assert.equal(await adapted('¡¡Bien!! Corre 5 millas. Sí, ¡seguro!'), '¡Bien! Corre 8 km. Sí, seguro.');
  // A unit stands between the two marks: neither is changed alone.
  assert.equal(await adapted('¡Bien! ¡Corre 5 millas hoy!'), '¡Bien! ¡Corre 8 km hoy!');
  assert.equal(await adapted('Llama al 911.'), 'Llama al 112.');
});

test('a program in a fence stays byte for byte, however much it looks like one without', async () => {
  const program = '```python\nimport os\nfor row in rows:\n    print(row["zip"])  # 5 miles\n```';
  for (const translator of [fake((text) => text.toUpperCase()), apertium]) {
    const { draft, output } = await adapt(instruction(`Run this:\n\n${program}\n\nIt prints.`), null, translator);

    assert.ok(output?.adapted.includes(program), output?.adapted);
    assert.ok(output?.literal.includes(program));
    assert.equal(draft.needsHuman, false);
  }
});

test('blanks that an engine leaves where it drops a word are taken out', async () => {
  const { output } = await adapt(
    instruction('It works. Does it?\n\nA  b'),
    null,
    fake((text) => ` ${text.replaceAll('it', '').replace('It', '')}`),
  );

  assert.equal(output?.literal, 'works. Does?\n\nA  b');
});

test('English without a translator stays as it was written, for people', async () => {
  const { draft, output } = await adapt(instruction('Great!!! Really! Yes! 5 miles.'), null, null);

  assert.equal(output?.adapted, 'Great!!! Really! Yes! 5 miles.');
  assert.deepEqual([draft.acts, draft.needsHuman], [[], true]);
});

test('a draft says what the checks found in it: what an engine left in English, and a number that it changed', async () => {
  const given = {
    source: instruction('Take the train at half past nine and pay the fare of 1987.'),
    translation: null,
  };
  const odd = fake((text) => text.replace('1987', '1978'));

  const draft = await adaptContent(given, pack, odd, await knowledgeOf('ca-ES', pack));

  const found = draft.findings.filter(({ field }) => field === 'output').map(({ check }) => check);
  assert.deepEqual(found.toSorted(), ['numbers', 'numbers', 'still-english', 'untranslated'].toSorted());
  assert.equal(draft.needsHuman, false);
});

test('spans of acts and findings count code points, after an emoji too', async () => {
  const { output, draft } = await adapt(instruction('🎉🎉 Dial 911, then 5 miles north for $20.'));

  const points = Array.from(output?.adapted ?? '');
  const of = ({ start, end }: { start: number; end: number }) => points.slice(start, end).join('');
  assert.deepEqual(draft.acts.filter(({ kind }) => kind === 'localise').map(of), ['112', '8 km']);
  assert.deepEqual(draft.findings.filter(({ check }) => check === 'culture').map(of), ['20 dòlars']);
});
