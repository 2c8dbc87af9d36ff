import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Candidate } from '../domain/decision.ts';
import { Policy } from '../domain/policy.ts';
import { opinionOf } from '../loadtest/opinion.ts';
import type { Task } from '../loadtest/opinion.ts';
import { populationOf } from '../loadtest/population.ts';
import { randomOf } from '../loadtest/random.ts';
import type { Random } from '../loadtest/random.ts';
import { similarity, variationOf } from '../loadtest/text.ts';
import { decide } from '../services/consensus/rules/decide.ts';
import { judgments } from '../services/consensus/fixture.ts';
import type { Said } from '../services/consensus/fixture.ts';
import { campaign, reliabilityFound } from './bench/consensus/figures.ts';

/* The whole loop of deciding, without a system around it: the samples' references as truth, drafts worsened by chance, simulated people. */

interface Reference {
  id: string;
  verdict: 'adopt' | 'drop';
  fields: { field: string; text: string }[];
  why: string;
}
const references: Reference[] = readFileSync(new URL('../samples/reference/ca-ES.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const kinds = { instruction: 'INSTRUCTION', chat: 'CHAT', preference: 'PREFERENCE', evaluation: 'EVALUATION' } as const;
const policy = Policy.parse({});

/** A draft such as a machine makes: a third are as good as the reference, the others have a third of their words wrong. */
const draftOf = (text: string, good: boolean, random: Random): string =>
  good
    ? random() < 0.5
      ? text
      : variationOf(text, random)
    : text.replace(/\p{L}{3,}/gu, (word) => (random() < 0.35 ? Array.from(word).toReversed().join('') : word));

const lower = <T extends string>(word: T) => word.toLowerCase() as Lowercase<T>;

/** Plays one example to its end; how it ended and what it took. */
const play = (reference: Reference, seed: string) => {
  const random = randomOf(seed);
  const kind =
    Object.keys(kinds).find((name): name is keyof typeof kinds => reference.id.includes(name)) ?? 'instruction';
  const people = populationOf({ size: 24, seed, variants: ['ca-ES', 'ca-ES-valencia'] })
    .map((who) => ({ who, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ who }) => who);
  const good = random() < 0.35;
  const texts =
    reference.fields.length > 0
      ? reference.fields
      : [{ field: 'output', text: 'Un text que aquí no té cap sentit ni cap lloc.' }];
  const fields = texts.map(({ field, text }) => ({ field, adapted: draftOf(text, good, random) }));
  const draft = { provider: 'apertium' as const, needsHuman: false, fields };
  const said: Said[] = [];
  const seats = { judge: 0, confirm: 0, adjudicate: 0 };
  let offered: Candidate[] | null = null;
  let shown: Candidate[] = [];
  let step: { purpose: keyof typeof seats; count: number } = { purpose: 'judge', count: policy.judgeSeats };
  for (let round = 1; round <= 8; round++) {
    for (let filled = 0; filled < step.count;) {
      const who = people.pop();
      if (who === undefined) throw new Error('The pool ran dry.');
      const adjudicator = { ...who, habit: 'normal' as const, skill: 0.95 };
      const task: Task = {
        kind: kinds[kind],
        purpose: step.purpose.toUpperCase() as Uppercase<typeof step.purpose>,
        fields,
        candidates: shown,
        reference: { ...reference, fields: reference.verdict === 'drop' ? [] : reference.fields },
      };
      const did = opinionOf(step.purpose === 'adjudicate' ? adjudicator : who, task, random);
      if (did.action === 'abandon') continue;
      const { kindCheck, verdict, edited, choice, reason } = did.opinion;
      said.push({
        author: who.id,
        variant: who.variants[0] ?? 'ca-ES',
        round,
        purpose: step.purpose,
        verdict: lower(verdict),
        edited,
        choice,
        reason,
        kindCheck: {
          ...kindCheck,
          ...(kindCheck.chosenBetter ? { chosenBetter: lower(kindCheck.chosenBetter) } : {}),
        } as NonNullable<Said['kindCheck']>,
      });
      filled++;
      seats[step.purpose]++;
    }
    const { outcome, evidence } = decide({
      kind,
      draft,
      policy,
      attempt: 1,
      judgments: judgments(said),
      offered,
      eligiblePeople: people.length,
      givenBack: [],
      guidelineVersion: 1,
    });
    if (outcome.kind === 'settle') {
      const text = outcome.outcome === 'adopted' ? outcome.fields.map((field) => field.text).join('\n') : null;
      const right =
        text === null || reference.verdict === 'drop'
          ? (text === null) === (reference.verdict === 'drop')
          : similarity(text, texts.map((field) => field.text).join('\n')) > 0.9;
      return { rule: evidence.rule, seats, rounds: round, right };
    }
    shown = evidence.candidates;
    if (outcome.kind === 'confirm') offered = evidence.candidates;
    step =
      outcome.kind === 'adjudicate'
        ? { purpose: outcome.kind, count: 1 }
        : { purpose: outcome.kind === 'more' ? 'judge' : 'confirm', count: outcome.seats };
  }
  throw new Error(`${reference.id} did not end.`);
};

test('every simulated example ends within its seats and one adjudicator, most of them right and without one', (context) => {
  const played = [0, 1, 2, 3, 4].flatMap((turn) =>
    references.map((reference) => play(reference, `${turn}/${reference.id}`)),
  );

  const share = (of: (one: (typeof played)[number]) => boolean) => played.filter(of).length / played.length;
  const mean = (of: (one: (typeof played)[number]) => number) =>
    played.reduce((sum, one) => sum + of(one), 0) / played.length;
  const adjudicated = share(({ seats }) => seats.adjudicate > 0);
  const right = share((one) => one.right);
  const rules = [...Map.groupBy(played, ({ rule }) => rule)]
    .map(([rule, group]) => `${rule} ${group.length}`)
    .join(', ');
  context.diagnostic(`examples ${played.length}: ${rules}`);
  context.diagnostic(`adjudicated ${adjudicated.toFixed(3)}, right ${right.toFixed(3)}`);
  context.diagnostic(
    `judge seats ${mean(({ seats }) => seats.judge).toFixed(2)}, confirm seats ${mean(({ seats }) => seats.confirm).toFixed(2)}, rounds ${mean(({ rounds }) => rounds).toFixed(2)}`,
  );
  assert.ok(played.every(({ seats }) => seats.judge + seats.confirm <= policy.maxSeats && seats.adjudicate <= 1));
  assert.ok(right > 0.9);
  assert.ok(adjudicated < 0.35);
});

test('a simulated campaign is the same each time, and asking by need is right more often than five of all, for fewer seats', () => {
  const examples = 200;
  const [five, again, byNeed] = [
    campaign('fixed 5', 0.2, examples, 'test'),
    campaign('fixed 5', 0.2, examples, 'test'),
    campaign('dynamic, gold', 0.2, examples, 'test'),
  ];

  assert.deepEqual(again, five);
  assert.ok(byNeed.ownAccuracy > five.accuracy);
  assert.ok(byNeed.effort < five.effort);
});

test('what is learnt of people tells those who accept whatever they see from those who look', () => {
  const { book, people } = campaign('dynamic, gold', 0.2, 200, 'test');
  const faulty = (habit: 'careful' | 'careless' | 'always-accepts') =>
    reliabilityFound(book, people, habit).foundFaulty;

  assert.ok(faulty('always-accepts') > faulty('careless'));
  assert.ok(faulty('careless') > faulty('careful'));
});
