import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { toldOf } from './told.ts';
import type { Asked } from './told.ts';

/** Each file of `in/` as `./endonym adapt` reads it (no format said) and as an import with its format does, with what becomes of it. */
const cases: { file: string; asked: Asked; becomes: string[] }[] = JSON.parse(
  readFileSync(new URL('expected.json', import.meta.url), 'utf8'),
);

for (const { file, asked, becomes } of cases)
  test(`${file} as ${JSON.stringify(asked)}`, async () => {
    assert.deepEqual(await toldOf(file, asked), becomes);
  });

test('every file of the folder is in the table, and no line of any is neither in nor told', async () => {
  const files = readdirSync(new URL('in/', import.meta.url)).filter((name) => /^[itpj]/u.test(name));

  assert.deepEqual(
    files.filter((name) => !cases.some(({ file }) => file === name)),
    [],
  );
  for (const { file, becomes } of cases) assert.ok(becomes.length > 0, file);
});
