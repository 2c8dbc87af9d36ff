import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { newId } from '../../../platform/id.ts';
import { freshDatabase } from '../../../test/harness/database.ts';
import { stageExamples } from './staged.ts';
import { stagedColumns } from './staged-columns.ts';

const database = await freshDatabase(['catalogue']);
after(() => database.drop());

test('what is put aside is kept character for character, however it is written', async () => {
  const texts = [
    'plain',
    '',
    'null',
    'NULL',
    '{a,b}',
    '"quoted", and \\ back\\\\slashed\\"',
    'two\nlines\r\n\tand a tab',
    'é 𝛼 👩‍🚀 \u2028 \u00a0 \u007f',
    '\u0001\u001f',
    ' blanks ',
  ];
  const rows = texts.map((text, index) => ({
    id: newId(),
    line: index + 1,
    part: 0,
    externalId: index === 0 ? null : text,
    kind: 'instruction',
    metadata: JSON.stringify({ [text]: text }),
    source: JSON.stringify({ output: text }),
    translation: index % 2 === 0 ? 'null' : JSON.stringify({ output: text }),
    sha256: String(index),
  }));
  const id = newId();

  await stageExamples(database.pool, id, stagedColumns(rows));
  const { rows: kept } = await database.pool.query(
    `select example_id as id, line, part, external_id as "externalId", kind, metadata, source, translation, content_sha256 as sha256
     from catalogue.staged_example where dataset_id = $1 order by line`,
    [id],
  );

  const value = (json: string): unknown => JSON.parse(json);
  assert.deepEqual(
    kept,
    rows.map((row) => ({
      ...row,
      metadata: value(row.metadata),
      source: value(row.source),
      translation: value(row.translation),
    })),
  );
});
