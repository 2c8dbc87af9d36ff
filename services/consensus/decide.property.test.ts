import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Outcome } from '../../domain/decision.ts';
import type { Candidate } from '../../domain/decision.ts';
import { Provider } from '../../domain/draft.ts';
import { ExampleKind } from '../../domain/example.ts';
import { Policy, SmallPool } from '../../domain/policy.ts';
import { decide } from './decide.ts';
import { accept, drop, edit, input } from './fixture.ts';
import type { Said } from './fixture.ts';

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
