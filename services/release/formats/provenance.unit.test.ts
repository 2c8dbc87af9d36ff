import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryOf, judgment } from '../fixture.ts';
import { provenanceRows } from './provenance.ts';

const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length === 0 ? 'any list' : [shapeOf(value[0])];
  if (typeof value !== 'object' || value === null) return value === null ? 'any' : typeof value;
  return Object.entries(value).map(([key, one]) => [key, Array.isArray(one) ? 'list' : shapeOf(one)]);
};

test('every row has the same columns of the same types in the same order, whatever happened to the example', () => {
  const shapes = [0, 1, 2, 3, 4, 9].map((number) => JSON.stringify(shapeOf(provenanceRows(entryOf(number))[0])));

  assert.equal(new Set(shapes).size, 1);
});

test('a dropped example is told with its reason and every judgment', () => {
  const [row] = provenanceRows(entryOf(4));

  assert.equal(row?.outcome, 'dropped');
  assert.equal(row?.reason, 'Aquí no existeix.');
  assert.deepEqual(
    row?.judgments.map(({ author, verdict }) => `${author} ${verdict}`),
    ['1 drop', '2 drop'],
  );
  assert.equal(row?.rule, 'unfit');
});

test('the texts stand side by side: English, literal, adapted, resolved', () => {
  const [row] = provenanceRows(entryOf(0));

  assert.deepEqual(row?.texts[1], {
    field: 'output',
    source: 'English of output',
    literal: '(literal) Fa 0 quilòmetres.',
    adapted: 'Fa 0 quilòmetres.',
    resolved: 'Fa 0 quilòmetres.',
  });
});

test('a person is a number within the row, wherever the row names them, and no row tells of which group they are', () => {
  const entry = entryOf(0);
  const { id } = entry.example;
  const judgments = [7, 1, 7].map((who, round) =>
    judgment(id, who, { round: round + 1, author: `r-${who}`, variant: 'ca-ES-valencia' }),
  );
  const decisions = entry.decisions.map((decision) => ({
    ...decision,
    evidence: {
      ...decision.evidence,
      rates: [
        { author: 'r-1', acceptsGood: 0.81234567, acceptsFaulty: 0.3 },
        { author: 'r-9', acceptsGood: 0.9, acceptsFaulty: 0.1 },
      ],
      candidates: [{ id: 'c', fields: [], supporters: ['draft', 'r-7'], utility: 50 }],
    },
  }));
  const rows = provenanceRows({ ...entry, judgments, decisions });

  assert.deepEqual(
    rows[0]?.judgments.map(({ author }) => author),
    ['1', '2', '1'],
  );
  assert.deepEqual(rows[0]?.decisions[0]?.candidates[0]?.supporters, ['draft', '1']);
  assert.deepEqual(rows[0]?.decisions[0]?.rates, [
    { author: '2', accepts_good: 0.81, accepts_faulty: 0.3 },
    { author: '3', accepts_good: 0.9, accepts_faulty: 0.1 },
  ]);
  assert.doesNotMatch(JSON.stringify(rows), /r-\d|valencia|81234/);
});

test('surplus judgments are told as such, and no comment, seat or time at work is', () => {
  const entry = entryOf(0);
  const late = judgment(entry.example.id, 3, { standing: 'surplus', opinion: { comment: 'sóc en Pere', activeMs: 5 } });
  const text = JSON.stringify(provenanceRows({ ...entry, judgments: [late] }));

  assert.match(text, /"standing":"surplus"/);
  assert.doesNotMatch(text, /Pere|active|seat_id|seatId/);
});

test('an act or a mark of before that points nowhere, or at other words than it says, is not told', () => {
  const entry = entryOf(0);
  const spans = [0, 5, 200].map((end) => ({ field: 'output', start: 0, end, severity: 'minor' as const, comment: '' }));
  const retone = { kind: 'retone' as const, field: 'output', start: 0, end: 2, from: '', to: 'Fa', reason: '' };
  const edited = [{ field: 'output', text: 'Són 😀 dos.' }];
  const acts = [
    retone,
    { ...retone, field: 'nosuch', start: 50, end: 10, from: 'x', to: 'not there' },
    { ...retone, start: 1, end: 3 },
    { ...retone, end: 200 },
  ];
  const rows = provenanceRows({
    ...entry,
    judgments: [
      judgment(entry.example.id, 1, { opinion: { acts, spans } }),
      judgment(entry.example.id, 2, {
        opinion: { edited, acts: [...acts, { ...retone, start: 6, end: 9, to: 'dos' }] },
      }),
      judgment(entry.example.id, 3, { opinion: { acts, choice: 'c' } }),
    ],
  });

  assert.deepEqual(
    rows[0]?.judgments.map((one) => one.acts.map(({ start, to }) => `${start} ${to}`)),
    [['0 Fa'], ['6 dos'], []],
  );
  assert.deepEqual(
    rows[0]?.judgments[0]?.spans.map(({ end }) => end),
    [0, 5],
  );
});
