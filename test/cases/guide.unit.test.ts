import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { DatasetFormat, FileKind } from '../../services/catalogue/contract.ts';
import { becomesOf } from './told.ts';

const page = readFileSync(new URL('../../docs/guides/formats.md', import.meta.url), 'utf8');
/** A section of the page: rows, and what the page says becomes of them. */
const sections = [...page.matchAll(/^## (.*?)\n.*?^```(\S+) (\S+)\n(.*?)^```\n```text\n(.*?)^```/gmsu)];

for (const [, title = '', kind, format, rows = '', becomes = ''] of sections)
  test(`the guide's rows of ${title} become what it says`, async () => {
    const asked = { format: DatasetFormat.parse(format) };

    const lines = await becomesOf(Buffer.from(rows), FileKind.parse(kind), asked);

    assert.deepEqual(lines, becomes.trimEnd().split('\n'));
  });

test('the guide shows every format, three rows of each at least', () => {
  const shown = new Set(sections.map(([, , , format]) => format));

  assert.deepEqual(
    DatasetFormat.options.filter((format) => !shown.has(format)),
    [],
  );
  for (const [, title, , , rows = ''] of sections) assert.ok(rows.trim().split('\n').length >= 3, title);
});
