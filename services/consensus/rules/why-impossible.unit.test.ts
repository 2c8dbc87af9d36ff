import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Provider } from '../../../domain/draft.ts';
import { ExampleKind } from '../../../domain/example.ts';
import { Policy } from '../../../domain/policy.ts';
import type { DecideInput } from './types.ts';
import { decide } from './decide.ts';
import { accept, drop, edit, input } from '../fixture.ts';
import type { Said } from '../fixture.ts';
import { whyImpossible } from './why-impossible.ts';

const why = (numbers: object): string => whyImpossible(Policy.parse(numbers)) ?? 'possible';

test('the default policy and ordinary changes of it can be met', () => {
  for (const numbers of [
    {},
    { judgeSeats: 2, maxSeats: 2 },
    { confidence: 0.95 },
    { dropPrior: 0.1 },
    { scales: [] },
    { draftPriors: { apertium: 0.15, openai: 0.9 } },
    { judgeSeats: 1, minSeats: 1, maxSeats: 1, confirmSeats: 1, confidence: 0.55 },
  ])
    assert.equal(why(numbers), 'possible');
});

test('rounds that could not be opened are refused with both numbers', () => {
  assert.match(why({ minSeats: 6 }), /^minSeats \(6\) is more than maxSeats \(5\)/);
  assert.match(why({ judgeSeats: 6 }), /^judgeSeats \(6\) is more than maxSeats \(5\)/);
  assert.match(why({ confirmSeats: 6 }), /^confirmSeats \(6\) is more than maxSeats \(5\)/);
});

test('a confidence that people could not reach though they all agree is refused, and it says how far they come', () => {
  assert.match(
    why({ confidence: 0.9999 }),
    /all 5 people of maxSeats drop an example, it is unfit with probability 0.9988 only/,
  );
  assert.match(
    why({ judgeSeats: 1, minSeats: 1, maxSeats: 1, confirmSeats: 1 }),
    /drop an example, it is unfit with probability 0.5603 only, and confidence asks for 0.85: nothing could ever be dropped/,
  );
  assert.match(
    why({ dropPrior: 0.9, confidence: 0.95 }),
    /usable with probability 0.914\d only, .* no text could ever be adopted/,
  );
  assert.match(
    why({ maxSeats: 6, dropPrior: 0.1, confidence: 0.9994, draftPriors: { human: 0.99 } }),
    /a label, such as an answer key/,
  );
});

test('a prior under which no draft could stand, or none could be overturned, is refused by name', () => {
  assert.match(
    why({ draftPriors: { apertium: 0.01 } }),
    /accept a draft of apertium, whose prior is 0.01, .* with probability 0.4604 only/,
  );
  assert.match(
    why({ draftPriors: { openai: 0.9999 } }),
    /edit a draft of openai, whose prior is 0.9999, .* no text of theirs/,
  );
  assert.match(
    why({ draftPriors: { deepl: 0.5 } }),
    /draftPriors names deepl, which makes no drafts: .* apertium, openai/,
  );
  assert.match(why({ draftPriors: { none: 0.5 } }), /draftPriors names none/);
});

const probability = fc.oneof(
  fc.double({ min: 0.0001, max: 0.05, noNaN: true }),
  fc.double({ min: 0.05, max: 0.95, noNaN: true }),
  fc.double({ min: 0.95, max: 0.9999, noNaN: true }),
);
const policies = fc
  .record({
    judgeSeats: fc.integer({ min: 1, max: 4 }),
    minSeats: fc.integer({ min: 1, max: 4 }),
    maxSeats: fc.integer({ min: 1, max: 15 }),
    confirmSeats: fc.integer({ min: 1, max: 4 }),
    confidence: fc.oneof(
      fc.double({ min: 0.501, max: 0.99, noNaN: true }),
      fc.double({ min: 0.99, max: 0.9999, noNaN: true }),
    ),
    dropPrior: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
    draftPriors: fc.dictionary(fc.constantFrom('apertium', 'openai', 'human', 'file'), probability, { maxKeys: 3 }),
  })
  .map((numbers) => Policy.parse(numbers));

const agreed = { keyHolds: true, turnsFollow: true, chosenBetter: 'yes' } as const;
const draftOf = (provider: Provider, needsHuman = false): DecideInput['draft'] => ({
  ...input([]).draft,
  provider,
  needsHuman,
});

/** The rule that answers where everybody who may be asked says the same. */
const ruleOf = (said: Said, policy: Policy, changes: Partial<DecideInput>): string => {
  const all = Array.from({ length: policy.maxSeats }, () => ({ ...said, kindCheck: agreed }));
  return decide(input(all, { policy, ...changes })).evidence.rule;
};
const mine = edit('La meva.');

test('whatever is held possible is settled by people who agree, without an adjudicator', () => {
  let possible = 0;
  fc.assert(
    fc.property(policies, fc.constantFrom(...ExampleKind.options), (policy, kind) => {
      if (whyImpossible(policy) !== null) return;
      possible++;
      const named = Provider.options.filter((provider) => policy.draftPriors[provider] !== undefined);

      assert.equal(ruleOf(drop, policy, { kind }), 'unfit');
      assert.ok(
        Provider.options.some((one) => ruleOf(accept, policy, { kind, draft: draftOf(one) }) === 'draft-stands'),
      );
      for (const provider of named) {
        const draft = draftOf(provider);
        assert.equal(ruleOf(accept, policy, { kind, draft }), 'draft-stands');
        if (policy.maxSeats > 1) assert.equal(ruleOf(mine, policy, { kind, draft }), 'edit-majority');
      }
      if (policy.maxSeats > 1)
        assert.equal(ruleOf(mine, policy, { kind, draft: draftOf('none', true) }), 'edit-majority');
    }),
    { numRuns: 800 },
  );
  assert.ok(possible > 50, `${possible} of the policies are possible`);
});

test('what is refused for a confidence or a prior could not be settled though everybody agreed', () => {
  const refused = new Set<string>();
  const kind = 'evaluation';
  fc.assert(
    fc.property(policies, (policy) => {
      const sentence = whyImpossible(policy) ?? '';
      const says = (words: string) => sentence.includes(words) && refused.add(words);
      const [, verb, provider] = /(accept|edit) a draft of (\S+),/.exec(sentence) ?? [];
      const drafts = Provider.options.map((one) => draftOf(one));

      if (says('nothing could ever be dropped')) assert.notEqual(ruleOf(drop, policy, {}), 'unfit');
      if (says('no text could ever be adopted') || says('item could ever settle'))
        for (const draft of drafts) assert.notEqual(ruleOf(accept, policy, { kind, draft }), 'draft-stands');
      if (provider === undefined) return;
      const draft = draftOf(Provider.parse(provider));
      if (says('no such draft could')) assert.notEqual(ruleOf(accept, policy, { draft }), 'draft-stands');
      if (says('no text of theirs could')) assert.notEqual(ruleOf(mine, policy, { draft }), 'edit-majority');
      assert.ok(verb);
    }),
    { numRuns: 2_000 },
  );
  assert.ok(refused.size >= 4, [...refused].join(', '));
});
