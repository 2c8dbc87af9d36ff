import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Draft } from '../../../domain/draft.ts';
import { Opinion } from '../../../domain/judgment.ts';
import { fieldsKept } from './opinion.ts';
import { signalsOf } from './signals.ts';
import type { Evidence } from './signals.ts';
import { traitsOf } from './traits.ts';

const floor = { readingFloor: 60 };
const one = (number: number, changes: Partial<Evidence> = {}): Evidence => ({
  judgmentId: `j${number}`,
  exampleId: `e${number}`,
  at: number * 120_000,
  seconds: 90,
  traits: { labels: `labels ${number}`, texts: [`text ${number}`], copied: false, chars: 600 },
  missedFault: null,
  ...changes,
});
const many = (count: number, changes: (number: number) => Partial<Evidence> = () => ({})) =>
  Array.from({ length: count }, (_, number) => one(number, changes(number)));
const traits = (changes: Partial<NonNullable<Evidence['traits']>>) => ({
  traits: { labels: null, texts: [], copied: false, chars: 600, ...changes },
});
const kinds = (all: readonly Evidence[]) => [...new Set(signalsOf(all, floor).map(({ kind }) => kind))];

test('what is read slowly, said differently and written anew shows nothing', () => {
  const honest = fc.array(fc.record({ seconds: fc.double({ min: 10, max: 600, noNaN: true }) }), { maxLength: 60 });
  fc.assert(fc.property(honest, (people) => kinds(people.map((changes, number) => one(number, changes))).length === 0));
});

test('a judgment has each kind once at most, and only judgments that were given have any', () => {
  const evidence = fc.record({
    at: fc.integer({ min: 0, max: 100_000 }),
    seconds: fc.double({ min: 0, max: 20, noNaN: true }),
    missedFault: fc.option(fc.boolean()),
    traits: fc.option(
      fc.record({
        labels: fc.option(fc.constantFrom('a', 'b')),
        texts: fc.subarray(['x', 'y', 'z']),
        copied: fc.boolean(),
        chars: fc.nat(3_000),
      }),
    ),
  });
  fc.assert(
    fc.property(fc.array(evidence, { maxLength: 40 }), (list) => {
      const all = list.toSorted((a, b) => a.at - b.at).map((changes, number) => one(number, changes));
      const found = signalsOf(all, floor).map(({ judgmentId, kind }) => `${judgmentId} ${kind}`);
      assert.equal(new Set(found).size, found.length);
      assert.ok(found.every((id) => all.some(({ judgmentId }) => id.startsWith(`${judgmentId} `))));
    }),
  );
});

test('a text of 600 characters takes ten seconds at 60 a second: less is too fast, and more time never makes it so', () => {
  assert.deepEqual(signalsOf([one(1, { seconds: 9 })], floor), [
    { judgmentId: 'j1', kind: 'too-fast', evidence: { seconds: 9, least: 10 } },
  ]);
  assert.deepEqual(kinds([one(1, { seconds: 10 })]), []);
  assert.deepEqual(signalsOf([one(1, { seconds: 0 })], { readingFloor: 0 }), []);
  const time = fc.double({ min: 0, max: 100, noNaN: true });
  fc.assert(
    fc.property(time, time, (seconds, longer) => {
      const before = signalsOf([one(1, { seconds })], floor).length;
      return signalsOf([one(1, { seconds: seconds + longer })], floor).length <= before;
    }),
  );
});

test('ten ratings alike in a row are one signal each, nine are none, and what is not rated is none', () => {
  const alike = traits({ labels: 'same' });

  assert.deepEqual(kinds(many(9, () => alike)), []);
  assert.equal(
    signalsOf(
      many(10, () => alike),
      floor,
    ).length,
    10,
  );
  assert.deepEqual(kinds(many(19, (number) => (number === 9 ? traits({ labels: 'other' }) : alike))), []);
  assert.deepEqual(kinds(many(30, () => traits({ labels: null }))), []);
});

test('a text that was written for another example is a copy; for the same example again it is not', () => {
  const same = traits({ texts: ['text'] });

  assert.deepEqual(
    signalsOf(
      many(3, () => same),
      floor,
    ),
    [
      { judgmentId: 'j1', kind: 'duplicate-text', evidence: { alsoIn: 'e0' } },
      { judgmentId: 'j2', kind: 'duplicate-text', evidence: { alsoIn: 'e0' } },
    ],
  );
  assert.deepEqual(kinds(many(3, () => ({ ...same, exampleId: 'e' }))), []);
});

test('ten judgments within a minute are a burst, ten in a little more are not', () => {
  assert.equal(
    signalsOf(
      many(10, (number) => ({ at: number * 6_600 })),
      floor,
    ).length,
    10,
  );
  assert.deepEqual(kinds(many(10, (number) => ({ at: number * 6_700 }))), []);
});

test('a fault that was left and an original that was copied are signals by themselves', () => {
  assert.deepEqual(kinds([one(1, { missedFault: true }), one(2, { missedFault: false })]), ['missed-fault']);
  assert.deepEqual(kinds([one(1, traits({ copied: true }))]), ['copied-source']);
});

const source = 'The museum opens on Mondays at ten.';
const fields = (adapted: string) =>
  fieldsKept(
    Draft.parse({
      exampleId: '0190a000-0000-7000-8000-000000000001',
      attempt: 1,
      provider: 'apertium',
      engine: 'test',
      needsHuman: false,
      acts: [],
      findings: [],
      fields: [{ field: 'output', source, literal: adapted, adapted, unknownWords: 0 }],
    }),
  );
const said = (text: string, changes: Partial<Opinion> = {}) =>
  Opinion.parse({ verdict: 'edit', edited: [{ field: 'output', text }], ...changes });

test('of a judgment digests and lengths are kept: what differs in white space only is the same, what is short says nothing', () => {
  const draft = fields('El museu obre els dilluns a les deu.');
  const [first, again] = [
    said('Els dilluns obre el museu, a les deu.'),
    said('Els dilluns  obre el museu, a les deu. '),
  ];

  assert.equal(traitsOf(first, draft).chars, 36);
  assert.deepEqual(traitsOf(first, draft).texts, traitsOf(again, draft).texts);
  assert.doesNotMatch(JSON.stringify(traitsOf(first, draft)), /museu/);
  assert.deepEqual(traitsOf(said('Bé.', { comment: 'Molt bé.' }), draft).texts, []);
  assert.equal(traitsOf(said(source), draft).copied, true);
  assert.equal(traitsOf(said(source), fields(source)).copied, false);
  assert.equal(traitsOf(first, draft).labels, null);
});

test('ratings are the same in whatever order they are given, and not with another verdict', () => {
  const ratings = [
    { scale: 'tone' as const, value: 5 },
    { scale: 'fit' as const, value: 4 },
  ];
  const labels = (opinion: Opinion) => traitsOf(opinion, fields('Bon dia a tothom.')).labels;

  assert.equal(labels(said('x', { ratings })), labels(said('y', { ratings: ratings.toReversed() })));
  assert.notEqual(labels(said('x', { ratings })), labels(said('x', { ratings, verdict: 'drop' })));
});
