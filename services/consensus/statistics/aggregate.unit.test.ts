import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { labelOf, methods } from './aggregate.ts';
import type { Method } from './aggregate.ts';
import { dawidSkene } from './dawid-skene.ts';
import { votesOf } from './fixture.ts';
import type { Row } from './fixture.ts';
import { createVotes } from './votes.ts';

const names = Object.keys(methods) as Method[]; // prettier-ignore

/** Dawid and Skene's equations as they stand in the paper, by maps and plain probabilities, for so many iterations. */
const byTheBook = (rows: readonly Row[], smoothing: number, iterations: number): Map<string, number> => {
  const tasks = [...new Set(rows.map(([task]) => task))];
  const labels = [...new Set(rows.map(([, , label]) => label))];
  const workers = [...new Set(rows.map(([, worker]) => worker))];
  const times = (task: string, worker: string, label: string) =>
    rows.filter((row) => row[0] === task && row[1] === worker && row[2] === label).length;
  const of = (task: string) => rows.filter((row) => row[0] === task);
  let chance = new Map(
    tasks.flatMap((task) =>
      labels.map((j) => [`${task}/${j}`, of(task).filter(([, , label]) => label === j).length / of(task).length]),
    ),
  );
  for (let iteration = 0; iteration < iterations; iteration++) {
    const T = (task: string, j: string) => chance.get(`${task}/${j}`) ?? 0;
    const prior = new Map(labels.map((j) => [j, tasks.reduce((sum, task) => sum + T(task, j), 0) / tasks.length]));
    const said = (worker: string, j: string, l: string) =>
      smoothing + tasks.reduce((sum, task) => sum + T(task, j) * times(task, worker, l), 0);
    const matrix = new Map(
      workers.flatMap((worker) =>
        labels.flatMap((j) => {
          const all = labels.reduce((sum, l) => sum + said(worker, j, l), 0);
          return labels.map((l) => [`${worker}/${j}/${l}`, all > 0 ? said(worker, j, l) / all : 1 / labels.length]);
        }),
      ),
    );
    const next = new Map<string, number>();
    for (const task of tasks) {
      const product = (j: string) =>
        of(task).reduce((value, [, worker, l]) => value * (matrix.get(`${worker}/${j}/${l}`) ?? 0), prior.get(j) ?? 0);
      const sum = labels.reduce((all, j) => all + product(j), 0);
      for (const j of labels) next.set(`${task}/${j}`, product(j) / sum);
    }
    chance = next;
  }
  return chance;
};

const row = fc.tuple(
  fc.constantFrom('1', '2', '3', '4', '5'),
  fc.constantFrom('a', 'b', 'c'),
  fc.constantFrom('x', 'y', 'z'),
);
const some = fc.array(row, { minLength: 3, maxLength: 30 });

test('Dawid and Skene by arrays is Dawid and Skene by the book', () => {
  fc.assert(
    fc.property(some, fc.constantFrom(0, 0.5), (rows, smoothing) => {
      const votes = votesOf(rows);
      const model = dawidSkene(votes, smoothing);
      const book = byTheBook(rows, smoothing, model.iterations);
      for (const [t, task] of votes.tasks.entries()) {
        for (const [j, label] of votes.labels.entries()) {
          const [ours, theirs] = [model.posterior[t * votes.labels.length + j] ?? 0, book.get(`${task}/${label}`) ?? 0];
          assert.ok(Math.abs(ours - theirs) < 1e-7, `${task} ${label}: ${ours} is not ${theirs}`);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('every method gives every task probabilities that sum to one, whatever the votes', () => {
  fc.assert(
    fc.property(some, fc.constantFrom(...names), fc.constantFrom(0, 0.5), (rows, method, smoothing) => {
      const votes = votesOf(rows);
      const { posterior, accuracy } = methods[method](votes, smoothing);
      for (let task = 0; task < votes.tasks.length; task++) {
        const own = posterior.subarray(task * votes.labels.length, (task + 1) * votes.labels.length);
        assert.ok(Math.abs(own.reduce((sum, value) => sum + value, 0) - 1) < 1e-9);
      }
      assert.ok(accuracy.every((value) => value >= 0 && value <= 1 + 1e-9));
    }),
  );
});

test('the order in which votes come, and the names of workers, change nothing', () => {
  fc.assert(
    fc.property(some, fc.constantFrom(...names), fc.infiniteStream(fc.nat()), (rows, method, numbers) => {
      const shuffled = rows
        .map(([task, worker, label]) => ({ row: [task, `${worker}'`, label] as const, at: numbers.next().value }))
        .toSorted((a, b) => a.at - b.at);
      const [votes, others] = [votesOf(rows), votesOf(shuffled.map((entry) => entry.row))];
      const [model, other] = [methods[method](votes, 0.5), methods[method](others, 0.5)];
      for (const [t, task] of votes.tasks.entries()) {
        const [one, two] = [labelOf(votes, model, t), labelOf(others, other, others.tasks.indexOf(task))];
        assert.ok(Math.abs(one.probability - two.probability) < 1e-6);
      }
    }),
  );
});

test('a tie is told and not broken, by order or by name', () => {
  const votes = votesOf([['1', 'a', 'x'], ['1', 'b', 'y'], ['2', 'a', 'x'], ['2', 'b', 'x']]); // prettier-ignore
  const model = methods.majority(votes);

  assert.deepEqual(labelOf(votes, model, 0), { label: null, probability: 0.5 });
  assert.deepEqual(labelOf(votes, model, 1), { label: 0, probability: 1 });
});

test('a million votes by one person are one accuracy, and a label for every task', () => {
  const votes = createVotes();
  for (let at = 0; at < 1_000_000; at++) {
    votes.add({ task: String(at % 1_000), worker: 'a', label: at % 4 === 0 ? 'x' : 'y' });
  }
  const built = votes.build();
  const model = methods['dawid-skene'](built, 0);

  assert.equal(model.accuracy.length, 1);
  assert.equal(built.labels[labelOf(built, model, 4).label ?? -1], 'x');
  assert.equal(built.labels[labelOf(built, model, 5).label ?? -1], 'y');
});

/** Votes of people of whom most are right four times in five and one is always wrong about the same thing. */
const crowd = (tasks: number): { rows: Row[]; truth: string[] } => {
  const truth = Array.from({ length: tasks }, (_, task) => (task % 4 === 0 ? 'y' : 'x'));
  const rows = truth.flatMap((right, task) =>
    ['a', 'b', 'c', 'swapper'].map((worker, at): Row => {
      const wrong = right === 'x' ? 'y' : 'x';
      if (worker === 'swapper') return [String(task), worker, wrong];
      return [String(task), worker, (task * 7 + at * 13) % 5 === 0 ? wrong : right];
    }),
  );
  return { rows, truth };
};

test('somebody who always says the opposite informs Dawid and Skene and misleads the majority', () => {
  const { rows, truth } = crowd(200);
  const votes = votesOf(rows);
  const right = (method: Method) => {
    const model = methods[method](votes, 0);
    return truth.filter((label, task) => votes.labels[labelOf(votes, model, task).label ?? -1] === label).length;
  };

  assert.ok(right('dawid-skene') > right('majority'));
  assert.ok(right('dawid-skene') >= 195);
});
