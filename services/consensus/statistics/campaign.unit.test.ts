import assert from 'node:assert/strict';
import { test } from 'node:test';
import { modelOf } from './campaign.ts';
import type { CampaignVotes } from './campaign.ts';
import { chooseMethod } from './choose.ts';
import { votesOf } from './fixture.ts';
import type { Row } from './fixture.ts';
import { modelAside } from './thread.ts';

/** Numbers from 0 to 1 that are the same in every run. */
const chance = (seed: number): number => {
  const x = Math.sin(seed * 12.9898) * 43_758.5453;
  return x - Math.floor(x);
};
const verdicts = ['accept', 'edit', 'drop'];

/** Votes of so many people, each on every `every`th example; of their verdicts this share is the example's own. */
const rowsOf = (examples: number, people: number, right: (who: number) => number): Row[] =>
  Array.from({ length: examples }, (_, task) => {
    const truth = chance(task + 0.5) < 0.6 ? 0 : chance(task + 0.7) < 0.7 ? 1 : 2;
    return Array.from({ length: 5 }, (__, seat): Row => {
      const who = (task * 7 + seat) % people;
      const said = chance(task * 11 + seat) < right(who) ? truth : (truth + 1 + (seat % 2)) % 3;
      return [`e${task}`, `p${who}`, verdicts[said] ?? 'accept'];
    });
  }).flat();

const asked = (rows: readonly Row[], method: CampaignVotes['method'] = 'auto'): CampaignVotes => {
  const ballots = votesOf(rows, verdicts);
  const day = Int32Array.from({ length: ballots.taskCount }, (_, task) => 20_000 + (task % 14));
  const guideline = Int32Array.from({ length: ballots.taskCount }, (_, task) => 1 + (task % 2));
  return { method, smoothing: 0.5, questions: [{ name: 'verdict', level: 'nominal', ballots, day, guideline }] };
};

test('full matrices are taken only where people have votes enough, and what was measured is told', () => {
  const few = chooseMethod(
    votesOf(
      rowsOf(40, 20, () => 0.8),
      verdicts,
    ),
    0.5,
  );
  const many = chooseMethod(
    votesOf(
      rowsOf(900, 12, (who) => (who % 3 === 0 ? 0.35 : 0.9)),
      verdicts,
    ),
    0.5,
  );

  assert.notEqual(few.method, 'dawid-skene');
  assert.match(few.why, /fewer than the 50 that full matrices need/);
  assert.notEqual(many.method, 'majority');
  assert.ok(many.votesPerPerson >= 50);
  assert.equal(many.heldOut.length, 3);
});

test('where no example has two votes there is nothing to choose by', () => {
  const { method, why } = chooseMethod(votesOf([['1', 'a', 'edit'], ['2', 'b', 'drop']], verdicts), 0.5); // prettier-ignore

  assert.equal(method, 'majority');
  assert.match(why, /No example has two votes/);
});

test('agreement is told of the whole, of each day, of each week from its Monday and of each guideline', () => {
  const { agreement } = modelOf(asked(rowsOf(60, 9, () => 0.8)));
  const buckets = (period: string) => agreement.filter((one) => one.period === period).map(({ bucket }) => bucket);

  assert.deepEqual(buckets('whole'), ['']);
  assert.equal(buckets('day').length, 14);
  // Day 20,000 is Friday, 2024-10-04.
  assert.deepEqual(buckets('week'), ['2024-09-30', '2024-10-07', '2024-10-14']);
  assert.deepEqual(buckets('guideline').toSorted(), ['1', '2']);
  for (const { alpha, low, high } of agreement.filter(({ period }) => period === 'whole'))
    assert.ok((low ?? 2) <= (alpha ?? -2) && (alpha ?? 2) <= (high ?? -2));
});

test('of nothing there is a model, and agreement that says why there is none', () => {
  const model = modelOf(asked([]));

  assert.equal(model.posterior.length, 0);
  assert.deepEqual(
    model.agreement.map(({ alpha, reason }) => [alpha, reason]),
    [[null, 'no task has two votes']],
  );
});

test('a tie stays one, whatever model is taken', () => {
  const rows: Row[] = [['1', 'a', 'accept'], ['1', 'b', 'edit'], ['2', 'a', 'edit'], ['2', 'b', 'accept']]; // prettier-ignore

  for (const method of ['majority', 'one-coin', 'dawid-skene'] as const)
    assert.deepEqual([...modelOf(asked(rows, method)).verdict], [-1, -1]);
});

test('in a thread of its own a model is the same, and the loop turns meanwhile', async () => {
  const rows = rowsOf(1_200, 60, (who) => (who % 4 === 0 ? 0.4 : 0.9));
  const here = modelOf(asked(rows));
  let turns = 0;
  const turning = setInterval(() => turns++, 1);

  const aside = await modelAside(asked(rows), new AbortController().signal);
  clearInterval(turning);

  assert.deepEqual(aside, here);
  assert.ok(turns > 0);
});

test('a model that is not wanted any more is ended', async () => {
  const wanted = new AbortController();
  const work = modelAside(asked(rowsOf(1_200, 60, () => 0.8)), wanted.signal);
  wanted.abort();

  await assert.rejects(work, /ended without an answer/);
});
