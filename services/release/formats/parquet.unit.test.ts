import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { act, entryOf, judgment } from '../fixture.ts';
import { presentLayout } from '../rules/layout.ts';
import type { Layout } from '../rules/layout.ts';
import { parquetOf, renderFooter, renderRowGroup } from './parquet.ts';
import type { Row, RowGroup } from './parquet.ts';
import { renderRows, rowFiles } from './render.ts';

const entries = Array.from({ length: 15 }, (_, number) => entryOf(number)).map((entry) => ({
  ...entry,
  judgments: [
    ...entry.judgments,
    judgment(entry.example.id, 3, {
      standing: 'surplus',
      opinion: {
        verdict: 'edit',
        ratings: [{ scale: 'tone', value: null }],
        edited: [{ field: 'output', text: 'ç 𐍈 字' }],
        acts: [act('retone', 'output')],
        spans: [{ field: 'output', start: 0, end: 1, severity: 'minor', comment: '' }],
        flags: ['spam'],
      },
    }),
  ],
}));
const linesOf = (path: string, layout: Layout = presentLayout): Row[] =>
  renderRows(path, entries.map((entry) => ({ ...entry, layout }))).text.trimEnd().split('\n').map((line) => JSON.parse(line) as Row); // prettier-ignore

/** A whole file, its rows cut into row groups of `size`. */
const fileOf = async (
  path: string,
  rows: readonly Row[],
  size: number,
  layout: Layout = presentLayout,
): Promise<Buffer> => {
  const groups: RowGroup[] = [];
  const parts: Uint8Array[] = [];
  const offset = () => parts.reduce((sum, part) => sum + part.byteLength, 0);
  for (let at = 0; at < rows.length; at += size) {
    const { bytes, group } = await renderRowGroup(path, [rows.slice(at, at + size)], offset(), layout);
    groups.push(JSON.parse(JSON.stringify(group)) as RowGroup);
    parts.push(bytes);
  }
  return Buffer.concat([...parts, await renderFooter(path, groups, offset(), layout)]);
};

const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? Number(one) : one)));

test('a Parquet file of any row groups holds the rows of the JSON Lines, in their order', async () => {
  for (const path of rowFiles) {
    const rows = linesOf(path);
    for (const size of [3, 7, 1_000]) {
      const bytes = await fileOf(parquetOf(path), rows, size);
      const file = new Uint8Array(bytes).buffer;

      assert.deepEqual(plain(await parquetReadObjects({ file })), rows, `${path} by ${size}`);
      assert.equal(parquetMetadata(file).row_groups.length, Math.ceil(rows.length / size));
    }
  }
});

test('a Parquet file says who made it without a version or a time, and its bytes are those that releases were made with', async () => {
  const path = 'data/evaluation.parquet';
  const digests: Record<Layout, string> = {
    1: '010bc30cb0341f62ac6e1bf5c28c81442306fd91d6b6d9c2f01e912b2ad7dc93',
    2: '0de6c4f694350ad10eb3c0cbfb37bddd9d290258fd1a6454ef080d9ee0c72a3d',
  };

  for (const layout of [1, 2] as const) {
    const bytes = await fileOf(path, linesOf('data/evaluation.jsonl', layout), 7, layout);

    assert.equal(parquetMetadata(new Uint8Array(bytes).buffer).created_by, 'Endonym');
    // A writer that makes other bytes of the same rows could not make lost parts of earlier releases again.
    assert.equal(createHash('sha256').update(bytes).digest('hex'), digests[layout]);
  }
});
