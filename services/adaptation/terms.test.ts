import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Term } from '../../domain/term.ts';
import { adaptContent } from './adapt.ts';
import { createApertium } from './apertium/pool.ts';
import { knowledgeOf } from './checking.ts';
import { packOf, readPacks } from './packs.ts';
import type { Translator } from './provider.ts';
import { readTerms } from './termbase-file.ts';
import { findTerms, termsToCheck } from './terms.ts';

const file = (text: string) => readTerms(Buffer.from(text));
const terms = file(
  `term,translation,case,doNotTranslate,register,note
library,biblioteca,,,,
public library,biblioteca municipal,,no,formal,"the town's, not ours"
Red Hat,,yes,yes,,a company
`,
).terms;
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

test('a file with semicolons and names in other spellings is read; a bad line is told with its number', () => {
  const read = file(
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

test('what is no termbase is refused with what to do', () => {
  for (const [text, message] of [
    ['a,b\n1,2\n', /must name the columns term/u],
    ['', /must name the columns term/u],
    ['term,translation\n"a,b\n', /no CSV/u],
  ] as const)
    assert.throws(() => file(text), message);
  assert.throws(() => readTerms(Uint8Array.of(0xff, 0xfe, 0x00)), /not UTF-8/u);
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
