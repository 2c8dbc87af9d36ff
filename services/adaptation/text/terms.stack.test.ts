import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { Refusal } from '../../../domain/refusal.ts';
import type { Term } from '../../../domain/term.ts';
import { mutated, numRuns } from '../../../test/harness/mutated.ts';
import { adaptContent } from './adapt-content.ts';
import { createApertium } from '../provider/apertium/pool.ts';
import { knowledgeOf } from './checks.ts';
import { packOf, readPacks } from '../../../cultures/packs.ts';
import type { Translator } from '../provider/provider.ts';
import { readTerms } from '../termbase/file.ts';
import { findTerms, termsToCheck } from './terms.ts';

const file = (text: string) => readTerms(Buffer.from(text), null);
const { terms } = await file(
  `term,translation,case,doNotTranslate,register,note
library,biblioteca,,,,
public library,biblioteca municipal,,no,formal,"the town's, not ours"
Red Hat,,yes,yes,,a company
`,
);
const pack = packOf('ca-ES', readPacks());
const apertium = createApertium('eng-cat');
after(() => apertium.close());

const draft = async (instruction: string, translator: Translator) => {
  const knowledge = await knowledgeOf('ca-ES', pack, termsToCheck(instruction, terms));
  const source = { kind: 'instruction', instruction, input: '', output: '' } as const;
  const { fields, findings } = await adaptContent({ source, translation: null }, pack, translator, knowledge, terms);
  return { text: fields[0]?.adapted ?? '', terms: findings.filter(({ check }) => check === 'term') };
};

test('the longest term counts, in whatever case unless its case matters, and only as a word', () => {
  const found = (text: string) => findTerms(text, terms).map(({ start, end }) => text.slice(start, end));

  assert.deepEqual(found('The Public Library and a library, not libraryish.'), ['Public Library', 'library']);
  assert.deepEqual(found('Red Hat is no red hat.'), ['Red Hat']);
});

test('a translator gives terms as the termbase has them, and what is not to be translated stays', async () => {
  const { text, terms: missing } = await draft('The public library of Red Hat is old.', apertium);

  assert.match(text, /biblioteca municipal/u);
  assert.match(text, /Red Hat/u);
  assert.deepEqual(missing, []);
});

test('a term that a provider did not heed is found', async () => {
  const deaf: Translator = {
    provider: 'http-mt',
    engine: 'deaf',
    translate: async (texts) => texts.map(() => ({ text: 'Aquest edifici tan antic és molt bonic.', unknownWords: 0 })),
    close: async () => undefined,
  };

  assert.equal((await draft('The public library is an old building.', deaf)).terms.length, 1);
});

test('a file with semicolons and names in other spellings is read; a bad line is told with its number', async () => {
  const read = await file(
    'Term;Translation;Do not translate\nbank;banc;\n;x;\nriver;;\nbank;riba;\nGoogle;;maybe\nmeta;other;yes\n',
  );

  assert.deepEqual(
    read.terms.map(({ term, translation }: Term) => [term, translation]),
    [['bank', 'banc']],
  );
  assert.deepEqual(
    read.bad.map(({ line }) => line),
    [3, 4, 5, 6, 7],
  );
  assert.match(read.bad[2]?.reason ?? '', /earlier line/u);
});

test('rows that are no row of the file are told by their line, and columns that nobody reads by their name', async () => {
  const read = await file(
    'ID;Term;Translation;Note\n1;bank;banc;a;b\n2;"say ""hi""\nthere";digues;\n3;river;riu\n4;n\0;x;\n',
  );

  assert.deepEqual(
    read.terms.map(({ term }) => term),
    ['say "hi"\nthere'],
  );
  assert.deepEqual(
    read.bad.map(({ line, reason }) => `${line} ${reason.slice(0, 16)}`),
    ['2 It has 5 cells, ', '5 It has 3 cells, ', '6 It holds a NUL c'],
  );
  assert.deepEqual(read.unused, ['ID']);
});

test('a termbase of Excel is read: UTF-16, and Windows-1252 where that is said', async () => {
  const text = 'term,translation\nspring,“primavera” – fàcil €\n';
  const old = Buffer.from('term,translation\nspring,\x93primavera\x94 \x96 f\xe0cil \x80\n', 'latin1');

  for (const [bytes, encoding] of [
    [Buffer.from(`\uFEFF${text}`, 'utf16le'), null],
    [old, 'windows-1252'],
  ] as const)
    assert.equal((await readTerms(bytes, encoding)).terms[0]?.translation, '“primavera” – fàcil €');
  await assert.rejects(readTerms(old, null), /Line 2 is not UTF-8 .*windows-1252/u);
});

test('what is no termbase, or cannot be read to its end, is refused with what to do', async () => {
  for (const [text, message] of [
    ['a,b\n1,2\n', /must name the columns term/u],
    ['', /The file is empty/u],
    ['term,term,translation\n', /names "term" twice/u],
    ['term,translation\nx,y\n"a,b\n', /A quote that opens on line 3 is not closed/u],
  ] as const)
    await assert.rejects(file(text), message);
});

test('any bytes are terms, bad lines or a refusal', async () => {
  const good = Buffer.from('term,translation,case\nbank,banc,\n"Red ""Hat""","x\ny",yes\nriver,riu,no\n');

  await fc.assert(
    fc.asyncProperty(mutated(good), async (bytes) => {
      const read = await readTerms(bytes, null).catch((error: unknown) => assert.ok(error instanceof Refusal));
      if (read === undefined) return;
      // A term or a bad line for each of the three rows, and as many more as new line breaks make.
      assert.ok(read.bad.every(({ line, reason }) => line > 1 && reason !== ''));
      assert.ok(read.terms.length + read.bad.length > 0);
    }),
    { numRuns },
  );
});

test('twenty thousand terms do not slow a text down: each word is looked up once', () => {
  const many = Array.from({ length: 20_000 }, (_, index): Term => ({
    term: `word${index} thing`,
    translation: `cosa ${index}`,
    caseSensitive: false,
    doNotTranslate: false,
    register: '',
    note: '',
  }));

  assert.equal(findTerms('a word777 thing and more '.repeat(400), many).length, 400);
});
