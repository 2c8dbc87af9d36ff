import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCollector } from './collect.ts';
import { vote } from './fixture.ts';

const collected = (pages: Parameters<ReturnType<typeof createCollector>['add']>[0][]) => {
  const collector = createCollector();
  for (const page of pages) collector.add(page);
  return collector.build();
};
const votesOf = ({ questions: [{ ballots }] }: ReturnType<typeof collected>) =>
  [...ballots.label]
    .map((label, at) => `${ballots.workers[ballots.worker[at] ?? 0]} ${ballots.labels[label]}`)
    .toSorted();

test('of an example that was opened again only the last attempt counts, with what carried over into it', () => {
  const votes = [vote(1, 1, 'accept'), vote(1, 2, 'drop', { carriedInto: [2] }), vote(1, 3, 'edit', { attempt: 2 })];

  assert.deepEqual(votesOf(collected([votes])), ['r-2 drop', 'r-3 edit']);
});

test('of one person the last vote counts, and a page may end within an example', () => {
  const late = vote(1, 1, 'edit', { judgmentId: 'late', submittedAt: '2026-04-01T00:00:00.000Z' });

  assert.deepEqual(votesOf(collected([[vote(1, 1, 'accept')], [vote(1, 2, 'drop'), late], [vote(2, 1, 'drop')]])), [
    'r-1 drop',
    'r-1 edit',
    'r-2 drop',
  ]);
});

test('an example is of the day and the guideline that it was first judged under', () => {
  const votes = [
    vote(1, 1, 'accept', { submittedAt: '1970-01-03T23:59:59.000Z', guidelineVersion: 3 }),
    vote(1, 2, 'accept', { submittedAt: '1970-01-05T00:00:00.000Z', guidelineVersion: 2 }),
  ];
  const [{ day, guideline }] = collected([votes]).questions;

  assert.deepEqual([[...day], [...guideline]], [[2], [2]]);
});

test('"not applicable" is no vote on a scale', () => {
  const { questions } = collected([
    [vote(1, 1, 'accept', { ratings: [{ scale: 'tone', value: null }, { scale: 'truth', value: 5 }] })],
  ]); // prettier-ignore

  assert.deepEqual(
    questions.filter(({ ballots }) => ballots.taskCount > 0).map(({ name }) => name),
    ['verdict', 'truth'],
  );
});

test('soft labels count what models count: of each person the last answer, in the groups that come with it', () => {
  const votes = Array.from({ length: 14 }, (_, who) =>
    vote(1, who, 'accept', {
      groups: { variant: who < 7 ? 'a' : 'b' },
      ratings: [{ scale: 'tone', value: who === 0 ? null : 4 }],
    }),
  );
  const earlier = vote(1, 1, 'drop', { judgmentId: 'earlier', submittedAt: '2026-01-01T00:00:00.000Z' });
  const { softLabels } = collected([[...votes, earlier]]);
  const of = (question: string) => softLabels.find((one) => one.question === question && one.by === 'variant');

  assert.deepEqual(
    of('verdict')?.labels.map(({ votes: count }) => count),
    [14, 0, 0],
  );
  assert.equal(of('tone')?.people, 13);
  assert.deepEqual(softLabels.find(({ question, by }) => question === 'verdict' && by === 'gender')?.groups, []);
});
