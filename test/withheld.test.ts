import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KindCheck } from '../domain/judgment.ts';
import { decide } from '../services/consensus/decide.ts';
import { accept, input } from '../services/consensus/fixture.ts';
import { entryOf } from '../services/release/fixture.ts';
import { renderRows } from '../services/release/render.ts';
import { tallyOf } from '../services/release/tally.ts';

/* From what people say of a label to the lines of a release, by the decision and the files themselves. */

const numbers = { chat: 1, preference: 2, evaluation: 3 } as const;
type Kind = keyof typeof numbers;

/** The rows of each file for an example of a kind whose drafts people accept while they say this of its label; an adjudicator may end it. */
const released = (kind: Kind, checks: readonly KindCheck[], adjudicator: KindCheck | null = null) => {
  const panel = checks.map((kindCheck) => ({ ...accept, kindCheck }));
  const last = {
    ...accept,
    purpose: 'adjudicate' as const,
    round: 2,
    reason: 'És així.',
    kindCheck: adjudicator ?? {},
  };
  const { outcome, evidence } = decide(input(adjudicator === null ? panel : [...panel, last], { kind }));
  if (!('labels' in outcome)) return evidence.rule;
  const entry = entryOf(numbers[kind]);
  const settled = { ...entry, resolution: { ...entry.resolution, labels: outcome.labels } };
  const rows = (path: string) => renderRows(path, [settled]).rows;
  const [story = ''] = renderRows('provenance.jsonl', [settled]).text.split('\n');
  return {
    file: rows(`data/${kind === 'chat' ? 'messages' : kind}.jsonl`),
    withheld: JSON.parse(story).withheld,
    counted: tallyOf([settled], [])[`withheld.${kind}`] ?? 0,
  };
};

const held = { withheld: '', counted: 0, file: 1 };
const withheld = (why: string) => ({ withheld: why, counted: 1, file: 0 });
const three = <T>(value: T): T[] => [value, value, value];

test('a pair whose order flipped, became a tie or was never asked about is no authored pair of the release', () => {
  assert.deepEqual(released('preference', three({ chosenBetter: 'yes' })), held);
  assert.deepEqual(
    released('preference', three({ chosenBetter: 'no' })),
    withheld('people find the rejected answer the better one now'),
  );
  assert.deepEqual(
    released('preference', three({ chosenBetter: 'tie' })),
    withheld('people find its two answers equally good now'),
  );
  assert.deepEqual(
    released('preference', three({})),
    withheld('nobody said whether the chosen answer is still the better one'),
  );
});

test('an item whose key no longer holds is not in the evaluation file, nor one that an adjudicator left open', () => {
  const split = [{ keyHolds: true }, { keyHolds: false }, { keyHolds: false }, { keyHolds: true }];

  assert.deepEqual(released('evaluation', three({ keyHolds: true })), held);
  assert.deepEqual(
    released('evaluation', three({ keyHolds: false })),
    withheld('people find that its answer key no longer holds'),
  );
  assert.equal(released('evaluation', split), 'label-conflict');
  assert.deepEqual(
    released('evaluation', split, {}),
    withheld('people were asked whether the answer key still holds, and it stayed open'),
  );
  assert.deepEqual(released('evaluation', split, { keyHolds: true }), held);
});

test('a chat whose later turns do not follow is not in the messages', () => {
  assert.deepEqual(released('chat', three({ turnsFollow: true })), held);
  assert.deepEqual(
    released('chat', three({ turnsFollow: false })),
    withheld('people find that a later turn no longer follows'),
  );
});

test('a key that another choice repeats, and a pair of one text, are out whatever people said', () => {
  const item = entryOf(3);
  const content = { kind: 'evaluation' as const, question: 'Quant fa?', choices: ['4', ' 4'], answer: 0 };
  const entry = { ...item, resolution: { ...item.resolution, content } };

  assert.equal(renderRows('data/evaluation.jsonl', [entry]).rows, 0);
  assert.match(
    renderRows('provenance.jsonl', [entry]).text,
    /"withheld":"another choice reads the same as the right one"/,
  );
});
