import assert from 'node:assert/strict';
import { test } from 'node:test';
import { act, entryOf, judgment } from '../fixture.ts';
import { features } from './features.ts';
import type { Shape } from './features.ts';
import { renderRows, rowFiles } from '../formats/render.ts';

/** Where `value` is not of the shape; a number may be missing. */
const misfits = (value: unknown, shape: Shape, at: string): string[] => {
  if (shape === 'string') return typeof value === 'string' ? [] : [at];
  if (shape === 'bool') return typeof value === 'boolean' ? [] : [at];
  if (shape === 'int64') return value === null || Number.isInteger(value) ? [] : [at];
  if (shape === 'float64') return value === null || typeof value === 'number' ? [] : [at];
  if (Array.isArray(shape))
    return Array.isArray(value) ? value.flatMap((one, index) => misfits(one, shape[0], `${at}.${index}`)) : [at];
  const columns = value as Record<string, unknown>;
  if (JSON.stringify(Object.keys(columns)) !== JSON.stringify(Object.keys(shape)))
    return [`${at}: ${Object.keys(columns).join(' ')}`];
  return Object.entries(shape).flatMap(([name, of]) => misfits(columns[name], of, `${at}.${name}`));
};

test('every row of every file has the columns that the card announces, in their order', () => {
  const entries = Array.from({ length: 10 }, (_, number) => entryOf(number)).map((entry) => ({
    ...entry,
    judgments: [
      ...entry.judgments,
      judgment(entry.example.id, 3, {
        standing: 'surplus',
        variant: null,
        opinion: {
          verdict: 'edit',
          ratings: [{ scale: 'tone', value: null }],
          edited: [{ field: 'output', text: 'x' }],
          acts: [act('retone', 'output')],
          spans: [{ field: 'output', start: 0, end: 1, severity: 'minor', comment: '' }],
          flags: ['spam'],
        },
      }),
    ],
  }));

  const wrong = rowFiles.flatMap((path) => {
    const lines = renderRows(path, entries).text.trimEnd().split('\n');
    assert.ok(lines.length > 0);
    return lines.flatMap((line, index) => misfits(JSON.parse(line), features[path] ?? {}, `${path}:${index}`));
  });
  assert.deepEqual(wrong, []);
});
