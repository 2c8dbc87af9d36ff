import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Act } from '../../../domain/act.ts';
import type { DraftField } from '../../../domain/draft.ts';
import type { Content } from '../../../domain/example.ts';
import { fieldsOf, withFields } from '../../../domain/example.ts';
import type { Term } from '../../../domain/term.ts';
import { adaptContent } from './adapt-content.ts';
import { placedActs } from './checks.ts';
import { sentencesOf, wholeOf } from '../../../language/segments.ts';
import type { Fill } from '../memory/recall.ts';
import { locateActs } from '../provider/openai/acts.ts';
import { readPacks } from '../../../cultures/packs.ts';
import type { Translator } from '../provider/provider.ts';

const packs = readPacks();

/** Words that the steps of the pipeline take an interest in, among words that none does, within and beyond the first plane. */
const english = [
  'Great question!',
  'Sure! Absolutely!!',
  'I hope this helps!',
  'Walk 5 miles 🎉',
  'on July 4, 2024 at 5:30 pm',
  'It costs $20 or $2.5 million.',
  '350°F',
  'Dial 911, the IRS',
  '1,000 people and 3.5 l',
  'Thanksgiving',
  'the public library',
  '𝒳 and 👩‍👩‍👧 and e\u0301',
  '“Go 5 miles!” she said.',
  'Wow!!',
  '{{name}}',
  '`go 5 miles`',
  '\n```sh\ndial 911 🎉\n```\n',
  '\n- 12 feet!',
  '\n\n',
  'https://example.org/911',
  'Zq0k',
] as const;

/** The same for texts in a culture's own language: its phrases and the words that its pack scans for. */
const own = packs.flatMap(({ retone, things }) => [
  ...retone.phrases.flatMap(({ native }) => native.slice(0, 2).map((phrase) => `${phrase}!`)),
  ...retone.openers.slice(0, 3).map(({ native }) => `${native}!`),
  ...things.slice(0, 5).map(({ literal }) => literal),
]);

const textOf = (fragments: readonly string[]) =>
  fc
    .array(
      fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...fragments) }, fc.string({ unit: 'binary', maxLength: 8 })),
      {
        minLength: 1,
        maxLength: 10,
      },
    )
    .map((pieces) => pieces.join(' '));

const shapes: readonly Content[] = [
  { kind: 'instruction', instruction: 'a', input: 'b', output: 'c' },
  {
    kind: 'chat',
    turns: [
      { role: 'user', content: 'a' },
      { role: 'assistant', content: 'b' },
      { role: 'user', content: 'c' },
      { role: 'assistant', content: 'd' },
    ],
  },
  { kind: 'preference', prompt: [{ role: 'user', content: 'a' }], chosen: 'b', rejected: 'c' },
  { kind: 'evaluation', question: 'a', choices: ['b', 'c'], answer: 0 },
];
const contents = (fragments: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...shapes), fc.array(textOf(fragments), { minLength: 4, maxLength: 4 }))
    .map(([shape, texts]) =>
      withFields(
        shape,
        fieldsOf(shape).map(({ field }, index) => ({ field, text: texts[index] ?? '' })),
      ),
    );

/** What engines do to words: nothing, turn them round, lengthen them by characters beyond the first plane, shout, drop some. */
const manners: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.split(' ').toReversed().join(' '),
  (text) => text.replaceAll(/(?<!\p{L})\p{Ll}+(?!\p{L}|\d)/gu, '𝒶$&'),
  (text) => text.replaceAll(/(?<!\p{L})\p{Ll}+(?!\p{L}|\d)/gu, (word) => word.toUpperCase()),
  (text) => text.replaceAll(/(?<!\p{L})the /gu, ''),
];
const translators = fc.constantFrom(...manners).map((answer): Translator => ({
  provider: 'apertium',
  engine: 'fake',
  translate: async (texts) => texts.map((text) => ({ text: answer(text), unknownWords: 0 })),
  close: async () => undefined,
}));
const term: Term = {
  term: 'public library',
  translation: '𝓫iblioteca',
  caseSensitive: false,
  doNotTranslate: false,
  register: '',
  note: '',
};

/** What a memory has of an example: every other sentence and, of some fields, the whole. */
const fillsOf = (source: Content): Fill[] =>
  fieldsOf(source).flatMap(({ field, text }, index) => {
    const all = index === 1 ? [{ ...wholeOf(text), whole: true }] : [];
    const some = sentencesOf(text, 'en').filter((_, place) => place % 2 === 0);
    return [...all, ...some.map((one) => ({ ...one, whole: false }))].map((one) => ({
      ...one,
      field,
      unit: { id: unitId, exampleId: null, target: `𝓜 ${one.text}!!` },
    }));
  });
const unitId = '0198c1d2-7b1e-7c3a-9a51-2f6d1c1e4b8a';

/** Slices as everybody but JavaScript does. */
const sliced = (text: string, { start, end }: { start: number; end: number }): string =>
  Array.from(text).slice(start, end).join('');

const assertPlaces = (fields: readonly DraftField[], acts: readonly Act[]): void => {
  for (const act of acts) {
    const field = fields.find((one) => one.field === act.field);
    assert.ok(field && act.literal, 'an act of a machine says where it stands in the literal text');
    assert.equal(sliced(field.adapted, act), act.to);
    assert.equal(sliced(field.literal, act.literal), act.from);
    if (act.source) assert.equal(sliced(field.source ?? '', act.source), act.source.text);
  }
};

test('whatever the steps, each act stands where it says in the source, the literal and the adapted text', async () => {
  let acts = 0;
  let sources = 0;
  let remembered = 0;
  await fc.assert(
    fc.asyncProperty(
      contents(english),
      fc.constantFrom(...packs),
      translators,
      fc.boolean(),
      fc.boolean(),
      async (source, pack, translator, hasTerms, remembers) => {
        const drafted = await adaptContent(
          { source, translation: null },
          pack,
          translator,
          null,
          hasTerms ? [term] : [],
          remembers ? fillsOf(source) : [],
        );

        assertPlaces(drafted.fields, drafted.acts);
        acts += drafted.acts.length;
        sources += drafted.acts.filter((act) => act.source).length;
        remembered += drafted.acts.filter((act) => act.memory).length;
      },
    ),
    { numRuns: 200 },
  );
  assert.ok(
    acts > 500 && sources > 400 && remembered > 100,
    `${acts} acts, ${sources} of the source, ${remembered} fills`,
  );
});

test('in a text that arrived translated each act stands where it says, and the file’s text is the literal one', async () => {
  let acts = 0;
  await fc.assert(
    fc.asyncProperty(
      contents([...own, ...english]),
      fc.option(contents(english)),
      fc.constantFrom(...packs),
      async (translation, source, pack) => {
        const drafted = await adaptContent(
          { source: source?.kind === translation.kind ? source : null, translation },
          pack,
          null,
        );

        assertPlaces(drafted.fields, drafted.acts);
        acts += drafted.acts.length;
        if (source?.kind === translation.kind) return;
        assert.deepEqual(
          drafted.fields.map(({ literal }) => literal),
          fieldsOf(translation).map(({ text }) => text),
        );
      },
    ),
    { numRuns: 200 },
  );
  assert.ok(acts > 200, `${acts} acts`);
});

test('what a model claims stands where it is said to, or is left out', () => {
  const words = fc.constantFrom('5 miles', '8 km', '🎉', 'a', '', 'Zq0k', 'é', 'the library');
  const text = fc.array(words, { maxLength: 12 }).map((pieces) => pieces.join(' '));
  const claim = fc.record({
    kind: fc.constantFrom('retone' as const, 'localise' as const),
    source: words,
    from: words,
    to: words,
    reason: fc.string(),
  });
  fc.assert(
    fc.property(text, text, text, fc.array(claim, { maxLength: 6 }), (source, literal, adapted, acts) => {
      const located = locateActs('output', source, { literal, adapted, acts });
      const field = { field: 'output', source, literal, adapted, unknownWords: 0 };

      assertPlaces([field], placedActs([field], located.acts));
      assert.equal(
        located.acts.length + located.findings.filter(({ severity }) => severity === 'info').length,
        acts.length,
      );
    }),
  );
});
