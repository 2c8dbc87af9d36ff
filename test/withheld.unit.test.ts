import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldsOf } from '../domain/example.ts';
import type { Content } from '../domain/example.ts';
import type { KindCheck } from '../domain/judgment.ts';
import { decide } from '../services/consensus/rules/decide.ts';
import { accept, input } from '../services/consensus/fixture.ts';
import { renderCard } from '../services/release/card/card.ts';
import { act, entryOf, frozen } from '../services/release/fixture.ts';
import { renderRows, rowFiles } from '../services/release/formats/render.ts';
import { tallyOf } from '../services/release/rules/tally.ts';

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

const turns = (...said: [role: 'system' | 'user' | 'assistant', content: string][]): Content => ({
  kind: 'chat',
  turns: said.map(([role, content]) => ({ role, content })),
});
const asked = (output: string, more: object = {}): Content => ({
  kind: 'instruction',
  instruction: 'Per què?',
  input: '',
  output,
  ...more,
});
const pair = (chosen: string, rejected: string): Content => ({
  kind: 'preference',
  prompt: [{ role: 'user', content: 'Hola' }],
  chosen,
  rejected,
});
/** Texts from which nobody should learn, whatever people said of their labels, and why. */
const unteachable: [Content, string][] = [
  [asked(''), 'it has no answer'],
  [asked(' \u200b\n\u00a0'), 'it has no answer'],
  [asked('No ho sé.', { desirable: false }), 'its dataset marks its answer as undesirable'],
  [
    { ...turns(['user', 'Hola'], ['assistant', 'Bon dia']), desirable: false } as Content,
    'its dataset marks its answer as undesirable',
  ],
  [turns(['user', 'Hola'], ['assistant', '']), 'its last answer is empty'],
  [turns(['user', 'Hola'], ['assistant', 'Bon dia'], ['user', 'Adéu']), 'it does not end with an answer'],
  [turns(['system', 'Sigues breu.']), 'it does not end with an answer'],
  [turns(['user', 'Hola'], ['assistant', ' '], ['user', 'Ei'], ['assistant', 'Sí?']), 'one of its answers is empty'],
  [pair('Bé', 'Bé'), 'its two answers became the same text'],
  [pair('sí', ' si\u0301\n'), 'its two answers became the same text'],
  [pair(' ', 'Bé'), 'one of its answers is empty'],
  [pair('Bé', '\uFEFF'), 'one of its answers is empty'],
];

test('an empty answer, a chat that does not end with one, equal sides and undesirable answers are in no training file, and are counted', () => {
  const labels = { turnsFollow: true, chosenBetter: 'yes' as const, keyHolds: null, ratings: [], undecided: [] };
  const entries = unteachable.map(([content]) => {
    const { instruction, chat, preference, evaluation } = { instruction: 0, ...numbers };
    const entry = entryOf({ instruction, chat, preference, evaluation }[content.kind]);
    // A draft in which every text has a literal translation and an act, so that each answer would make a pair with it.
    const fields = fieldsOf(content).map(({ field, text }) => ({
      field, source: 'x', literal: `(literal) ${text}`, adapted: text, unknownWords: 0,
    })); // prettier-ignore
    const acts = fields.map(({ field }) => act('retone', field));
    const drafts = entry.drafts.map((draft) => ({ ...draft, fields, acts }));
    return { ...entry, drafts, resolution: { ...entry.resolution, content, labels } };
  });

  for (const path of rowFiles.filter((path) => path.startsWith('data/')))
    assert.deepEqual(renderRows(path, entries), { text: '', rows: 0 }, path);
  const stories = renderRows('provenance.jsonl', entries).text.trimEnd().split('\n');
  assert.deepEqual(
    stories.map((story) => JSON.parse(story).withheld),
    unteachable.map(([, why]) => why),
  );
  const card = renderCard({ campaign: frozen, simulated: false, layout: 2, tally: tallyOf(entries, []), datasets: [] });
  assert.match(card, /\| instruction \| 3 \| 3 \| 0 \|/);
  assert.match(card, /\| instruction \| it has no answer \| 2 \|/);
  assert.match(card, /\| chat \| its last answer is empty \| 1 \|/);
  assert.match(card, /\| preference \| its two answers became the same text \| 2 \|/);
});
