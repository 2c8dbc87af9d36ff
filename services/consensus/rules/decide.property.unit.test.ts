import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Outcome } from '../../../domain/decision.ts';
import type { Candidate } from '../../../domain/decision.ts';
import { Provider } from '../../../domain/draft.ts';
import { ExampleKind } from '../../../domain/example.ts';
import { Policy, SmallPool } from '../../../domain/policy.ts';
import { decide } from './decide.ts';
import { accept, drop, edit, input } from '../fixture.ts';
import { learntFrom } from './lessons.ts';
import type { Said } from '../fixture.ts';

const texts = ['U.', 'Dos i mig.', 'Dos i migg.', 'Dos i mig', 'Tres', '«Tres»', '', '\uD800'];
const anything: fc.Arbitrary<Said> = fc.record({
  verdict: fc.constantFrom('accept', 'edit', 'drop'),
  edited: fc.array(
    fc.record({ field: fc.constantFrom('output', 'instruction', 'nowhere'), text: fc.constantFrom(...texts) }),
    { maxLength: 2 },
  ),
  purpose: fc.constantFrom('judge', 'judge', 'judge', 'confirm', 'adjudicate'),
  attempt: fc.constantFrom(2, 2, 2, 1),
  round: fc.integer({ min: 1, max: 4 }),
  variant: fc.constantFrom('ca-ES', 'ca-ES-valencia'),
  sawDraft: fc.constantFrom(true, true, true, false),
  choice: fc.constantFrom(null, 'text-unknown', 'A', 'B'),
  kindCheck: fc.constantFrom(
    {},
    { keyHolds: true },
    { keyHolds: false },
    { chosenBetter: 'tie' as const },
    { turnsFollow: false },
  ),
});
/** In the second attempt at an example. What was carried over, or written without a draft, is of a judge seat. */
const said = anything.map((one) => (one.purpose === 'judge' ? one : { ...one, attempt: 2, sawDraft: true }));
const candidates: Candidate[] = [
  { id: 'A', fields: [{ field: 'output', text: 'U.' }], supporters: ['person-0'], utility: 40 },
  { id: 'B', fields: [], supporters: ['draft', 'person-1'], utility: 39 },
];
const policy = fc
  .record({
    minSeats: fc.integer({ min: 1, max: 4 }),
    maxSeats: fc.integer({ min: 4, max: 9 }),
    confidence: fc.constantFrom(0.6, 0.85, 0.99),
    dropPrior: fc.constantFrom(0.1, 0.2, 0.9),
    smallPool: fc.constantFrom(...SmallPool.options),
  })
  .map((numbers) => Policy.parse(numbers));
const situation = fc
  .record({
    all: fc.array(said, { maxLength: 9 }),
    policy,
    kind: fc.constantFrom(...ExampleKind.options),
    provider: fc.constantFrom(...Provider.options),
    needsHuman: fc.boolean(),
    offered: fc.constantFrom(null, candidates),
    eligiblePeople: fc.constantFrom(null, 0, 3),
    attempt: fc.constant(2),
    isWord: fc.constantFrom(null, (word: string) => word !== 'migg'),
  })
  .map(({ all, provider, needsHuman, ...rest }) =>
    input(all, { ...rest, draft: { ...input([]).draft, provider, needsHuman } }),
  );

test('every input has exactly one answer, of a known form', () => {
  fc.assert(
    fc.property(situation, (facts) => void Outcome.parse(decide(facts).outcome)),
    { numRuns: 500 },
  );
});

test('the order of the judgments and judgments sent twice change nothing', () => {
  fc.assert(
    fc.property(situation, fc.infiniteStream(fc.nat()), (facts, random) => {
      const shuffled = facts.judgments
        .map((judgment) => ({ judgment, at: random.next().value }))
        .toSorted((a, b) => a.at - b.at);
      const again = [...shuffled, ...shuffled.slice(0, 2)].map(({ judgment }) => judgment);

      assert.deepEqual(decide({ ...facts, judgments: again }), decide(facts));
    }),
    { numRuns: 300 },
  );
});

test('which id a judgment happens to have changes nothing but the lists of ids', () => {
  fc.assert(
    fc.property(situation, (facts) => {
      const ids = facts.judgments.map(({ id }) => id).toReversed();
      const relabelled = facts.judgments.map((judgment, index) => ({ ...judgment, id: ids[index] ?? judgment.id }));

      const [one, other] = [decide({ ...facts, judgments: relabelled }), decide(facts)];

      assert.deepEqual({ ...one.evidence, carriedIds: [] }, { ...other.evidence, carriedIds: [] });
      assert.deepEqual(one.outcome, other.outcome);
    }),
    { numRuns: 300 },
  );
});

test('one more agreeing vote never lowers confidence', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(accept, drop, edit('Una.')), { maxLength: 7 }), (all) => {
      const before = decide(input(all)).evidence.posteriors;

      assert.ok(decide(input([...all, accept])).evidence.posteriors.draftStands >= before.draftStands);
      assert.ok(decide(input([...all, edit('X.')])).evidence.posteriors.draftStands <= before.draftStands);
      assert.ok(decide(input([...all, drop])).evidence.posteriors.usable <= before.usable);
    }),
  );
});

test('a text other than the draft that fewer than two people wrote or chose settles only by an adjudicator', () => {
  fc.assert(
    fc.property(situation, (facts) => {
      const { outcome, evidence } = decide(facts);
      if (outcome.kind !== 'settle' || outcome.outcome !== 'adopted') return;
      if (evidence.rule === 'draft-stands' || evidence.rule === 'adjudicated') return;
      assert.ok(
        evidence.candidates.some(({ supporters }) => supporters.filter((name) => name !== 'draft').length >= 2),
      );
    }),
    { numRuns: 500 },
  );
});

test('a draft that people must write is never adopted as it is by the panel', () => {
  fc.assert(
    fc.property(situation, (facts) => {
      const { evidence } = decide({ ...facts, draft: { ...facts.draft, needsHuman: true } });
      assert.notEqual(evidence.rule, 'draft-stands');
      assert.equal(evidence.posteriors.draftStands, 0);
    }),
  );
});

test('more seats are never asked for than the ceiling leaves', () => {
  fc.assert(
    fc.property(situation, (facts) => {
      const { outcome, evidence } = decide(facts);
      if (evidence.rule === 'no-judgments' || (outcome.kind !== 'more' && outcome.kind !== 'confirm')) return;
      assert.ok(evidence.seatsUsed + outcome.seats <= facts.policy.maxSeats);
      if (facts.policy.smallPool !== 'wait') assert.ok(outcome.seats <= (facts.eligiblePeople ?? Infinity));
    }),
  );
});

test('fewer than minSeats settle only where the pool is small and the policy lowers, and the evidence says so', () => {
  fc.assert(
    fc.property(situation, (facts) => {
      const { outcome, evidence } = decide(facts);
      const heard = facts.judgments.filter(({ purpose }) => purpose !== 'adjudicate').length;
      if (outcome.kind !== 'settle' || evidence.rule === 'adjudicated' || heard >= facts.policy.minSeats) return;
      assert.equal(facts.policy.smallPool, 'lower');
      assert.deepEqual([evidence.smallPool?.policy, evidence.smallPool?.eligible], ['lower', facts.eligiblePeople]);
      assert.ok(heard >= (evidence.smallPool?.minSeats ?? Infinity));
    }),
    { numRuns: 1_000 },
  );
});

test('who saw no draft says nothing of whether it stands, nor of the labels', () => {
  fc.assert(
    fc.property(situation, (facts) => {
      const { outcome, evidence } = decide(facts);
      const sighted = facts.judgments.filter(({ sawDraft }) => sawDraft);
      const relabelled = facts.judgments.map((judgment) =>
        judgment.sawDraft
          ? judgment
          : {
              ...judgment,
              opinion: {
                ...judgment.opinion,
                kindCheck: { keyHolds: false, turnsFollow: false, chosenBetter: 'no' as const },
                ratings: [{ scale: 'tone' as const, value: 1 }],
              },
            },
      );

      const { draftStands } = decide({ ...facts, judgments: sighted }).evidence.posteriors;
      assert.ok(Math.abs(evidence.posteriors.draftStands - draftStands) < 1e-9);
      assert.deepEqual(decide({ ...facts, judgments: relabelled }).outcome, outcome);
    }),
    { numRuns: 1_000 },
  );
});

test('what was carried over takes no seat and settles nothing before somebody of this attempt has spoken', () => {
  fc.assert(
    fc.property(situation, (facts) => {
      const { outcome, evidence } = decide(facts);
      const own = facts.judgments.filter(({ attempt }) => attempt === facts.attempt);
      const carried = facts.judgments.filter(({ attempt }) => attempt !== facts.attempt).map(({ id }) => id);

      assert.deepEqual(evidence.carriedIds, carried);
      assert.equal(evidence.seatsUsed, own.filter(({ purpose }) => purpose !== 'adjudicate').length);
      if (own.length === 0) assert.equal(outcome.kind, 'more');
    }),
    { numRuns: 500 },
  );
});

const rate = fc.double({ min: 0.01, max: 0.99, noNaN: true });
/** How reliable each of nine people is: anything, or better than chance. */
const people = (better: boolean) =>
  fc.array(fc.tuple(rate, rate), { minLength: 9, maxLength: 9 }).map(
    (all) =>
      new Map(
        all.map(([one, other], index) => {
          const [low, high] = better ? [Math.min(one, other), Math.max(one, other)] : [one, other];
          const known = { acceptsGood: { yes: high, no: 1 - high }, acceptsFaulty: { yes: low, no: 1 - low } };
          return [`person-${index}`, known];
        }),
      ),
  );

test('what people are called changes nothing but their names', () => {
  fc.assert(
    fc.property(situation, people(false), (facts, reliability) => {
      const renamed = (name: string) => (name === 'draft' ? name : `${9 - Number(name.at(-1))}th`);
      const judgments = facts.judgments.map((judgment) => ({ ...judgment, author: renamed(judgment.author) }));
      const known = new Map([...reliability].map(([name, rates]) => [renamed(name), rates]));
      const offered = facts.offered?.map((one) => ({ ...one, supporters: one.supporters.map(renamed) })) ?? null;

      const [one, other] = [
        decide({ ...facts, reliability }),
        decide({ ...facts, judgments, offered, reliability: known }),
      ];

      assert.deepEqual(other.outcome, one.outcome);
      assert.deepEqual(other.evidence.posteriors, one.evidence.posteriors);
      assert.deepEqual(
        other.evidence.candidates.map(({ supporters }) => new Set(supporters)),
        one.evidence.candidates.map(({ supporters }) => new Set(supporters.map(renamed))),
      );
    }),
    { numRuns: 300 },
  );
});

test('one more agreeing vote of somebody better than chance never lowers confidence', () => {
  const panel = fc.array(fc.constantFrom(accept, drop, edit('Una.')), { maxLength: 7 });
  fc.assert(
    fc.property(panel, people(true), (all, reliability) => {
      const posteriors = (...more: Said[]) => decide(input([...all, ...more], { reliability })).evidence.posteriors;
      const before = posteriors();

      assert.ok(posteriors(accept).draftStands >= before.draftStands - 1e-12);
      assert.ok(posteriors(edit('X.')).draftStands <= before.draftStands + 1e-12);
      assert.ok(posteriors(drop).usable <= before.usable + 1e-12);
    }),
  );
});

test('one more person who chooses the text that leads a confirm round never makes it less certain', () => {
  const judges = ['La nota bona.', 'La nota millor.', 'Una altra.'].map(edit);
  const offered = decide(input(judges)).evidence.candidates;
  fc.assert(
    fc.property(fc.array(fc.nat(3), { minLength: 1, maxLength: 5 }), fc.nat(2), (choices, leader) => {
      const chosen = (at: number): Said => ({
        purpose: 'confirm',
        verdict: at === 3 ? 'edit' : 'accept',
        choice: offered[at]?.id ?? null,
        round: 2,
      });
      const leads = choices.filter((at) => at === leader).length > choices.length / 2;
      const choice = (...more: number[]) =>
        decide(input([...judges, ...[...choices, ...more].map(chosen)], { offered })).evidence.posteriors.choice ?? 0;

      if (leads) assert.ok(choice(leader) >= choice() - 1e-12);
    }),
  );
});

test('five unanimous drops settle, two acceptances of a gist do not, and three different edits never let the draft ship', () => {
  const words = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 40 }), { minLength: 3, maxLength: 3 });
  const fields = [{ field: 'output', adapted: 'La nota de la màquina.' }];
  fc.assert(
    fc.property(words, fc.constantFrom(...Provider.options), fc.boolean(), (texts, provider, needsHuman) => {
      const draft = { provider, needsHuman, fields };
      const of = (...said: Said[]) => decide(input(said, { draft }));

      assert.equal(of(drop, drop, drop, drop, drop).outcome.kind, 'settle');
      assert.notEqual(decide(input([accept, accept])).outcome.kind, 'settle');
      const split = of(accept, accept, ...texts.map(edit));
      assert.notEqual(split.evidence.rule, 'draft-stands');
    }),
  );
});

test("reliability that is no number, none or infinite counts as a newcomer's", () => {
  fc.assert(
    fc.property(situation, fc.constantFrom(NaN, Infinity, 0), (facts, broken) => {
      const beta = { yes: broken, no: broken };
      const reliability = new Map(
        facts.judgments.map(({ author }) => [author, { acceptsGood: beta, acceptsFaulty: beta }]),
      );

      assert.deepEqual(decide({ ...facts, reliability }), decide(facts));
    }),
  );
});

test('nothing is learnt in another order, from a vote sent twice, or of somebody whose own vote decides', () => {
  fc.assert(
    fc.property(situation, (facts) => {
      const { outcome } = decide(facts);
      const learnt = learntFrom(facts, outcome);
      const again = { ...facts, judgments: [...facts.judgments, ...facts.judgments].toReversed() };

      assert.deepEqual(learntFrom(again, outcome), learnt);
      if (outcome.kind !== 'settle') return assert.deepEqual(learnt, { lessons: [], draft: null });
      for (const { author } of learnt.lessons) {
        if (facts.judgments.some(({ purpose }) => purpose === 'adjudicate')) continue;
        const others = facts.judgments.filter((judgment) => judgment.author !== author);
        const { usable, draftStands } = decide({ ...facts, judgments: others }).evidence.posteriors;
        const bar = facts.policy.confidence - 1e-6;
        assert.ok(Math.max(usable, 1 - usable) >= bar);
        if (outcome.outcome === 'adopted') assert.ok(Math.max(draftStands, 1 - draftStands) >= bar);
      }
    }),
    { numRuns: 500 },
  );
});
