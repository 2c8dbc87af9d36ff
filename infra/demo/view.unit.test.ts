import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProgressPartsFragment } from '../../graphql/generated/operations.ts';
import type { Acknowledged } from '../../loadtest/reviewer.ts';
import { openScreen } from './screen.ts';
import { agreementSoFar, killLine, linesOf, plainLine } from './view.ts';
import type { Sight } from './view.ts';

const startedAt = Date.parse('2026-03-01T12:00:00Z');
const at = (seconds: number): number => startedAt + seconds * 1_000;

const judgment = (exampleId: string, verdict: Acknowledged['verdict'], seconds: number): Acknowledged => ({
  judgmentId: `${exampleId}/${seconds}`,
  exampleId,
  purpose: 'JUDGE',
  verdict,
  standing: 'FILLED',
  sends: 1,
  sentAt: at(seconds) - 50,
  acknowledgedAt: at(seconds),
});

const progress = {
  examples: 60,
  activePeople: 12,
  states: [
    { state: 'ADOPTED', examples: 30 },
    { state: 'IN_REVIEW', examples: 29 },
    { state: 'NEEDS_PEOPLE', examples: 1 },
    { state: 'WAITING', examples: 0 },
  ],
} as unknown as ProgressPartsFragment;

const sight: Sight = {
  startedAt,
  now: at(75),
  progress,
  acknowledged: [
    judgment('a', 'EDIT', 60),
    judgment('a', 'EDIT', 72),
    judgment('b', 'DROP', 73),
    judgment('b', 'EDIT', 74),
  ],
  kills: [
    { victim: 'worker', killedAt: at(61), backAt: at(66.5) },
    { victim: 'review', killedAt: at(70), backAt: null },
  ],
};

test('the view shows a bar per state, pace, agreement, and what was killed and when', () => {
  assert.deepEqual(linesOf(sight, 120), [
    '  1:15 · 60 examples · 12 people at work',
    `  waiting      ${'░'.repeat(30)}    0`,
    `  in review    ${'█'.repeat(15)}${'░'.repeat(15)}   29`,
    `  adopted      ${'█'.repeat(15)}${'░'.repeat(15)}   30`,
    `  dropped      ${'░'.repeat(30)}    0`,
    `  needs people █${'░'.repeat(29)}    1`,
    '  judgments    4 · 0.6/s · agreement 50 % of 2 examples',
    '  killed −9    worker 1:01, back 1:06 · review 1:10, starting again',
  ]);
});

test('no line of the view is as wide as the terminal, so that none wraps', () => {
  for (const line of linesOf(sight, 40)) assert.ok(line.length < 40, line);
  assert.ok(linesOf(sight, 40).at(-1)?.endsWith('…'));
});

test('before the first answer the view is there already', () => {
  const early = { ...sight, now: at(0), progress: null, acknowledged: [], kills: [] };

  assert.equal(linesOf(early, 80)[5], '  judgments    0 · 0.0/s · agreement –');
  assert.equal(linesOf(early, 80)[6], '  killed −9    nothing yet');
  assert.equal(plainLine(early), '0:00 · judgments 0, 0.0/s · agreement –');
});

test('agreement counts judges of seats that were filled, where there are two of them', () => {
  const late = { ...judgment('a', 'DROP', 75), standing: 'SURPLUS' };
  const confirmed = { ...judgment('a', 'ACCEPT', 76), purpose: 'CONFIRM' as const };

  assert.deepEqual(agreementSoFar([...sight.acknowledged, judgment('c', 'EDIT', 1), late, confirmed]), {
    same: 1,
    examples: 2,
  });
});

test('where there is no terminal there is a plain line every five seconds, and one for each kill and return', () => {
  const written: string[] = [];
  const screen = openScreen({ write: (text: string) => written.push(text) });
  const calm = { ...sight, kills: [] };

  screen.show({ ...calm, now: at(60) });
  screen.show({ ...calm, now: at(61) });
  screen.show({ ...sight, kills: sight.kills.slice(1), now: at(62) });
  screen.show({ ...sight, kills: sight.kills.slice(1), now: at(63) });
  screen.show({ ...sight, kills: sight.kills.slice(0, 1), now: at(64) });
  screen.show({ ...sight, kills: sight.kills.slice(0, 1), now: at(65) });
  screen.close({ ...sight, kills: sight.kills.slice(0, 1), now: at(66) });

  assert.deepEqual(
    written.map((line) => line.slice(0, line.indexOf(' · ', 7) === -1 ? undefined : line.indexOf(' · ', 7)).trim()),
    [
      '1:00 · adopted 30',
      '1:10 · killed −9: review; starting it again',
      '1:06 · worker is back after 5.5 s',
      '1:05 · adopted 30',
      '1:06 · adopted 30',
    ],
  );
  assert.ok(written.every((line) => !line.includes('\u001b')));
});

test('on a terminal the view is drawn over itself', () => {
  const written: string[] = [];
  const screen = openScreen({ isTTY: true, columns: 100, write: (text: string) => written.push(text) });

  screen.show(sight);
  screen.show(sight);

  assert.ok(!written[0]?.startsWith('\u001b[8A'));
  assert.ok(written[1]?.startsWith('\u001b[8A'));
});

test('a terminal that does not know its width is taken for one of 80 columns', () => {
  const written: string[] = [];
  openScreen({ isTTY: true, columns: 0, write: (text: string) => written.push(text) }).show(sight);

  assert.ok(written[0]?.includes('60 examples · 12 people at work'));
});

test('nothing killed has no line', () => {
  assert.equal(killLine([], startedAt), null);
});
