import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Policy } from '../../../domain/policy.ts';
import type { DecideInput } from './types.ts';
import { decide } from './decide.ts';
import { accept, drop, edit, input } from '../fixture.ts';
import type { Said } from '../fixture.ts';
import { learntFrom } from './lessons.ts';
import { intervalOf, newcomer, reliabilityOf, unobserved } from './reliability.ts';
import { draftPrior } from './draft-stands.ts';

const learnt = (said: readonly Said[], changes: Partial<DecideInput> = {}) => {
  const facts = input(said, changes);
  return learntFrom(facts, decide(facts).outcome);
};
const llm = { ...input([]).draft, provider: 'openai' as const };
const adjudicator = (said: Said): Said => ({ ...said, purpose: 'adjudicate', round: 2, reason: 'Així es diu.' });

describe('what a settled example teaches of its reviewers', () => {
  test('of those without whose vote it would have settled as well', () => {
    const four = learnt([accept, accept, accept, accept]);

    assert.deepEqual(
      four.lessons,
      [0, 1, 2, 3].map((n) => ({ author: `person-${n}`, draftGood: true, accepted: true })),
    );
  });

  test('of nobody where each vote was needed: no vote confirms itself', () => {
    assert.equal(decide(input([accept, accept, accept])).evidence.rule, 'draft-stands');
    assert.deepEqual(learnt([accept, accept, accept]).lessons, []);
  });

  test('of the one who differed, though not of those whom the outcome needed', () => {
    const said = [drop, drop, drop, drop, accept];

    const { lessons } = learnt(said);

    assert.deepEqual(
      lessons.find(({ author }) => author === 'person-4'),
      { author: 'person-4', draftGood: false, accepted: true },
    );
  });

  test('an edit where the draft stood was no acceptance, and an acceptance where it did not was one', () => {
    const stood = learnt([accept, accept, accept, accept, edit('Una altra nota.')], { draft: llm });
    const faulty = learnt([accept, ...Array.from({ length: 4 }, () => edit('La nota bona.'))]);

    assert.deepEqual(stood.lessons.at(-1), { author: 'person-4', draftGood: true, accepted: false });
    assert.deepEqual(faulty.lessons[0], { author: 'person-0', draftGood: false, accepted: true });
  });

  test("an adjudicator's word is known without anybody's vote", () => {
    const { lessons } = learnt([accept, edit('Una.'), accept, adjudicator(edit('Una.'))]);

    assert.deepEqual(
      lessons.map(({ accepted, draftGood }) => [accepted, draftGood]),
      [
        [true, false],
        [false, false],
        [true, false],
      ],
    );
  });

  test('nobody learns from a disagreement of variants, whoever decides it', () => {
    const [central, valencian] = ['ca-ES', 'ca-ES-valencia'];
    const split = [
      { ...accept, variant: central },
      { ...accept, variant: central },
      { ...edit('Esta és la nota.'), variant: valencian },
      { ...edit('Esta és la nota.'), variant: valencian },
    ];

    assert.deepEqual(learnt([...split, adjudicator(accept)]).lessons, []);
  });

  test('nothing is learnt before an example is settled, nor where everybody sees that people must write', () => {
    assert.deepEqual(learnt([accept, edit('Una.')]), { lessons: [], draft: null });
    const draft = { ...llm, needsHuman: true };
    assert.deepEqual(learnt([edit('Una.'), edit('Una.'), edit('Una.')], { draft }), { lessons: [], draft: null });
  });
});

describe('how reliable somebody is', () => {
  const tally = (accepted: number, of: number) => ({ accepted, of });

  test('an answer that was known beforehand weighs as two that others settled', () => {
    const known = reliabilityOf({ ...unobserved, known: { good: tally(3, 4), faulty: tally(1, 2) } });
    const resolved = reliabilityOf({ ...unobserved, resolved: { good: tally(6, 8), faulty: tally(2, 4) } });

    assert.deepEqual(known, resolved);
    assert.ok(Math.abs(known.acceptsGood.yes - (newcomer.acceptsGood.yes + 3)) < 1e-12);
  });

  test('somebody who accepts everything looks good on good drafts and shows on faulty ones', () => {
    const always = reliabilityOf({ ...unobserved, resolved: { good: tally(70, 70), faulty: tally(30, 30) } });

    assert.ok(intervalOf(always.acceptsGood).low > 0.9);
    assert.ok(intervalOf(always.acceptsFaulty).low > 0.7);
  });

  test('the interval holds the mean and narrows with what is known', () => {
    const wide = intervalOf(newcomer.acceptsGood);
    const narrow = intervalOf(
      reliabilityOf({ ...unobserved, known: { good: tally(85, 100), faulty: tally(0, 0) } }).acceptsGood,
    );

    assert.ok(narrow.low < narrow.mean && narrow.mean < narrow.high);
    assert.ok(narrow.high - narrow.low < (wide.high - wide.low) / 2);
  });
});

describe('the prior that a draft stands', () => {
  const policy = Policy.parse({});
  const prior = (stood: number, of: number, changes = {}) =>
    draftPrior({ provider: 'apertium', needsHuman: false }, { ...policy, ...changes }, { stood, of });

  test('is the one to begin with until thirty drafts are known, then drawn towards their share', () => {
    assert.equal(prior(29, 29), 0.4);
    assert.ok(Math.abs(prior(6, 30) - 0.3) < 1e-12);
    assert.ok(Math.abs(prior(100, 500) - (12 + 100) / 530) < 1e-12);
  });

  test('never leaves one acceptance against one edit settled, unless somebody set it so', () => {
    assert.equal(prior(500, 500), 0.9);
    assert.equal(prior(0, 500), 0.1);
    assert.ok(Math.abs(prior(500, 500, { draftPriors: { apertium: 0.95 } }) - 0.95) < 1e-12);
    const measured = { stood: 500, of: 500 };
    assert.equal(decide(input([accept, edit('Una.')], { measured })).evidence.rule, 'open');
  });

  test('stands in the evidence with what it was measured from', () => {
    const { priors } = decide(input([accept, accept], { measured: { stood: 20, of: 40 } })).evidence;

    assert.deepEqual(priors, { drop: 0.2, draft: (12 + 20) / 70, measured: { stood: 20, of: 40 } });
  });

  test('stays 0 where people must write the text', () => {
    assert.equal(draftPrior({ provider: 'openai', needsHuman: true }, policy, { stood: 90, of: 100 }), 0);
  });
});
