import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { renderCard } from '../card/card.ts';
import { entryOf, frozen } from '../fixture.ts';
import type { Layout } from './layout.ts';
import { renderRows, rowFiles } from '../formats/render.ts';
import { tallyOf } from './tally.ts';

const odd = 'Un\u2028dos\u2029tres\u0085quatre';
const entries = (layout: Layout) =>
  Array.from({ length: 10 }, (_, number) => entryOf(number)).map((entry) => {
    const example = { ...entry.example, externalId: '08001', metadata: { topic: odd, Level: 3, '1': true } };
    return { ...entry, layout, example, dataset: { ...entry.dataset, name: odd } };
  });

test('every row of every file tells the user’s own id and metadata, each of one type', () => {
  for (const path of rowFiles) {
    const lines = renderRows(path, entries(2)).text.trimEnd().split('\n');
    assert.ok(lines.length > 0);
    for (const line of lines) {
      const row = JSON.parse(line);
      assert.equal(row.external_id, '08001');
      assert.deepEqual(JSON.parse(row.metadata), { topic: odd, Level: 3, '1': true });
    }
  }
  const [row = ''] = renderRows('data/messages.jsonl', [entryOf(0)]).text.split('\n');
  assert.deepEqual([JSON.parse(row).external_id, JSON.parse(row).metadata], ['', '{}']);
});

test('a row is one line to every reader, whatever ends a line to it', () => {
  for (const path of rowFiles) {
    const { text, rows } = renderRows(path, entries(2));
    assert.equal(text.trimEnd().split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/u).length, rows);
    assert.equal(JSON.parse(text.split('\n')[0] ?? '').dataset, odd);
  }
});

test('a release of before keeps its bytes: no new column, no escape, its own card', () => {
  const before = Array.from({ length: 10 }, (_, number) => ({ ...entryOf(number), layout: 1 as const }));
  const rows = rowFiles.map((path) => ({ path, rows: renderRows(path, before).rows }));
  const tally = tallyOf(before, rows);
  const datasets = [...new Map(before.map(({ dataset }) => [dataset.id, dataset])).values()];
  const files = [
    ...rowFiles.map((path) => renderRows(path, before).text),
    renderCard({ campaign: frozen, simulated: false, layout: 1, tally, datasets }),
  ];

  const digests = files.map((text) => createHash('sha256').update(text).digest('hex').slice(0, 16));
  // What 802615e made of the same entries.
  assert.deepEqual(digests, [
    'cf5f7f776422634d',
    '786b51328e5e6c26',
    'e76d0359978057fb',
    'e9b5eb8ac06576b2',
    'faff41b030dee227',
    '5afbed910d8d197b',
  ]);
});
