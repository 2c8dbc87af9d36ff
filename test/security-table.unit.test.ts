import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

const root = new URL('..', import.meta.url).pathname;
const page = readFileSync(join(root, 'docs/security.md'), 'utf8');

/** Tests that the page names beside a promise: their file, and the beginnings of their titles where it names some. */
const named = (row: string): { path: string; titles: string[] }[] => {
  let folder = '';
  return [...row.matchAll(/`([\w./-]+)`((?:,? ?"[^"]+")*)/gu)].map(([, name = '', titles = '']) => {
    // Files of one folder are named after it once.
    const path = name.includes('/') ? name : join(folder, name);
    folder = dirname(path);
    return { path, titles: [...titles.matchAll(/"([^"]+?)(?: ?…)?"/gu)].map(([, title = '']) => title) };
  });
};

test('each row of the table on security names tests that are there, by the titles that they have', () => {
  const rows = (page.split('\n## OWASP ASVS')[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('|'));
  const held = rows.slice(2).map((row) => ({ row, column: row.split('|')[3] ?? '' }));

  assert.ok(held.length > 20);
  for (const { row, column } of held) {
    const tests = named(column);
    assert.ok(tests.length > 0 || row.includes('*open*'), `nothing holds: ${row}`);
    for (const { path, titles } of tests) {
      assert.ok(existsSync(join(root, path)), `${path} is not there: ${row}`);
      if (statSync(join(root, path)).isDirectory()) continue;
      const source = readFileSync(join(root, path), 'utf8');
      for (const title of titles) assert.ok(source.includes(`test('${title}`), `${path} has no test "${title}"`);
    }
  }
});
