import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Acknowledged } from '../../loadtest/reviewer.ts';
import { costOf, costReport } from './cost.ts';
import type { StoredJudgment } from './cost.ts';
import type { ClientLog } from './people.ts';

const acknowledged = (judgmentId: string, acknowledgedAt: number, waitMs = 50, sends = 1): Acknowledged => ({
  judgmentId,
  exampleId: 'example',
  purpose: 'JUDGE',
  verdict: 'EDIT',
  standing: 'FILLED',
  sends,
  sentAt: acknowledgedAt - waitMs,
  acknowledgedAt,
});

const stored = (id: string, author = id): StoredJudgment => ({ id, exampleId: 'example', attempt: 1, author });

const log: ClientLog = {
  acknowledged: [
    acknowledged('a', 1_000),
    acknowledged('b', 2_000),
    acknowledged('c', 6_500, 4_200, 5),
    acknowledged('d', 7_000),
    acknowledged('e', 9_000),
  ],
  again: { claim: 7, submit: 4 },
};
const kills = [
  { victim: 'worker', killedAt: 500, backAt: 1_500 },
  { victim: 'review', killedAt: 2_500, backAt: 4_000 },
];

test('what every client saw accepted and every story holds once is neither lost nor doubled', () => {
  const cost = costOf(
    log,
    ['a', 'b', 'c', 'd', 'e'].map((id) => stored(id)),
    kills,
  );

  assert.deepEqual([cost.acknowledged, cost.lost, cost.doubled, cost.unheard], [5, [], [], 0]);
  assert.deepEqual([cost.sentAgain, cost.longestWaitMs], [1, 4_200]);
});

test('the silence of a kill begins while the process is away and ends at the next kill; what touches no kill is usual', () => {
  const cost = costOf(log, [], kills);

  assert.deepEqual(
    cost.kills.map(({ victim, silenceMs }) => [victim, silenceMs]),
    [
      ['worker', 1_000],
      ['review', 4_000],
    ],
  );
  assert.equal(cost.usualSilenceMs, 2_000);
});

test('two kills in one silence share it', () => {
  const { kills: costs } = costOf(
    log,
    [],
    [
      { victim: 'worker', killedAt: 3_000, backAt: 4_000 },
      { victim: 'nats', killedAt: 5_000, backAt: 5_500 },
    ],
  );

  assert.deepEqual(
    costs.map(({ silenceMs }) => silenceMs),
    [2_000, 1_500],
  );
});

test('a judgment that no story holds is lost; one told twice, or a second one of the same person, is doubled', () => {
  const cost = costOf(
    log,
    [stored('a'), stored('a'), stored('b', 'anna'), stored('c', 'anna'), stored('d'), stored('f')],
    kills,
  );

  assert.deepEqual(cost.lost, ['e']);
  assert.deepEqual(cost.doubled, ['a', 'c']);
  assert.equal(cost.unheard, 1);
});

test('the same person may judge the next attempt at an example', () => {
  assert.deepEqual(costOf(log, [stored('a', 'anna'), { ...stored('b', 'anna'), attempt: 2 }], []).doubled, []);
});

test('the report is a table whose columns are aligned, and names what is lost', () => {
  const text = costReport(costOf(log, [stored('a'), stored('b'), stored('c'), stored('d')], kills), 0);

  assert.equal(
    text,
    `What the kills cost, by the clients' own logs
  killed −9     at  away for  longest time without a judgment
  worker     0.5 s     1.0 s                            1.0 s
  review     2.5 s     1.5 s                            4.0 s
  Away from the kills the longest time without a judgment was 2.0 s.

  judgments
  seen accepted by a client                       5
  of them in the stories                          4
  lost                                            1
  doubled                                         0
  stored, its client not told before the end      0
  sent more than once until acknowledged          1
  commands sent again (judgments, claims)      4, 7
  longest wait for an acknowledgement         4.2 s
  lost: e`,
  );
});
