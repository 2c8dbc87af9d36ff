import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { newId } from '../../../platform/id.ts';
import { freshDatabase } from '../../../test/harness/database.ts';
import { datasetsByIds, examplesByIds, listExamples, previewImport } from '../contract.ts';
import type { DatasetFormat } from '../contract.ts';
import { houseOn, operator } from '../fixture.ts';
import { lookedAt } from './looking.ts';
import { mostLooked, previewOf } from './preview.ts';

const at = houseOn(await freshDatabase(['catalogue']));

const lines = (...rows: object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const item = (answer: unknown) => ({ question: 'Which?', choices: ['red', 'blue', 'green'], answer });

const imported = async (file: string, format: DatasetFormat, more: object = {}) => {
  const campaignId = await at.campaign();
  const id = await at.accept(campaignId, at.upload(file), { format, ...more });
  await at.importAccepted(id);
  const [dataset] = (await at.ask(datasetsByIds, { ids: [id] }, operator)).found;
  const { items: ids } = await at.ask(listExamples, { campaignId }, operator);
  const { found } = await at.ask(examplesByIds, { ids }, operator);
  return { dataset, examples: found };
};

/** What was read of the file that was looked at last. */
let stretches: [start: number, end: number][] = [];

/** What is said of a file of these bytes, of which only beginning and end are looked at. */
const preview = async (file: string | Uint8Array) => {
  const bytes = Buffer.from(file);
  stretches = [];
  const pieces = async function* ({ start, end }: { start: number; end: number }) {
    stretches.push([start, end]);
    for (let from = start; from < end; from += 100_000) yield bytes.subarray(from, Math.min(from + 100_000, end));
  };
  const looked = await lookedAt(bytes.length, pieces);
  return previewOf(looked, { kind: null, format: null, columns: {}, answerFrom: null, encoding: null });
};

test('keys that may count from 0 or 1 stop the import with the question, and what is said of them settles it', async () => {
  const file = lines(item(2), item(1), item(3));
  const open = await imported(file, 'multiple-choice');
  const said = await imported(file, 'multiple-choice', { answerFrom: 'one' });

  assert.equal(open.dataset?.state, 'refused');
  assert.match(open.dataset.refusal ?? '', /count from 0 or from 1\?.*answerFrom/u);
  assert.deepEqual(
    said.examples
      .toSorted((a, b) => a.line - b.line)
      .map(({ source }) => source?.kind === 'evaluation' && source.answer),
    [1, 0, 2],
  );
});

test('what a row says beside is kept with its example; what is not read is told on the dataset', async () => {
  const row = { id: 'a', instruction: 'Write.', output: '', category: 'open', score: 0.5, extra: { deep: ['x'] } };
  const { dataset, examples } = await imported(lines(row, { instruction: 'Also.', output: 'nan' }), 'alpaca');
  const first = examples.find(({ line }) => line === 1);

  assert.deepEqual([first?.externalId, first?.metadata], ['a', { category: 'open', score: 0.5 }]);
  assert.deepEqual(dataset?.unusedFields, [{ name: 'extra', rows: 1, sample: '{"deep":["x"]}' }]);
  assert.deepEqual(
    dataset.notes.map(({ rows, line }) => [rows, line]),
    [
      [1, 1],
      [1, 2],
    ],
  );
});

test('an answer that is not desirable is an example that says so, and a tree of messages is one for each way', async () => {
  const kto = await imported(lines({ prompt: 'Boil?', completion: 'Look it up.', label: false }), 'kto');
  const message = (id: string, role: string, text: string, more: object = {}) => ({
    message_id: id,
    role,
    text,
    ...more,
  });
  const replies = [
    message('b', 'assistant', 'In the hive.', { rank: 0 }),
    message('c', 'assistant', 'No.', { rank: 1 }),
  ];
  const tree = { message_tree_id: 'a', prompt: message('a', 'prompter', 'Where do bees sleep?', { replies }) };
  const { dataset, examples } = await imported(lines(tree), 'oasst');

  assert.equal(kto.examples[0]?.source?.kind === 'instruction' && kto.examples[0].source.desirable, false);
  assert.deepEqual([dataset?.examples, dataset?.badLines], [3, 0]);
  assert.deepEqual(
    examples.map(({ kind, line }) => `${kind} ${line}`).toSorted((a, b) => a.localeCompare(b)),
    ['chat 1', 'chat 1', 'preference 1'],
  );
});

test('a column named for a field that the format does not have, or that no row has, is refused', async () => {
  const file = lines({ instruction: 'Write.', context: 'On rain.', response: 'Done.' });
  const missing = await imported(file, 'alpaca', { columns: { input: 'contxt' } });

  assert.match(missing.dataset?.refusal ?? '', /No row has the column "contxt".*"instruction", "context", "response"/u);
  await assert.rejects(imported(file, 'alpaca', { columns: { otput: 'response' } }), /"otput" is no field of alpaca/u);
});

test('an upload is looked at by who coordinates the campaign, and stays', async () => {
  const campaignId = await at.campaign();
  const fileId = at.upload('instruction;output\nWrite.;Done.\nBroken\n');
  const [coordinator, reviewer] = [at.member(campaignId, 'coordinator'), at.member(campaignId, 'reviewer')];

  const seen = await at.ask(previewImport, { campaignId, fileId }, coordinator);

  assert.deepEqual([seen.kind, seen.format, seen.delimiter, seen.encoding], ['csv', 'alpaca', ';', 'utf-8']);
  assert.deepEqual([seen.goodRows, seen.badRows, seen.faults[0]?.line], [1, 1, 3]);
  assert.deepEqual(
    seen.columns.map(({ name, use }) => [name, use]),
    [
      ['instruction', 'field'],
      ['output', 'field'],
    ],
  );
  await at.ask(previewImport, { campaignId, fileId }, coordinator);
  await assert.rejects(at.ask(previewImport, { campaignId, fileId }, reviewer), { code: 'not-allowed' });
  await assert.rejects(at.ask(previewImport, { campaignId, fileId: newId() }, coordinator), { code: 'not-found' });
});

test('of a large file the beginning is read, of Parquet the end as well, and that is said', async () => {
  const rows = 30_000;
  const text = (index: number) =>
    `Write about the number ${index}, which is ${(index * 7_919) % 10_007} seen otherwise.`;
  const csv = await preview(
    `instruction,output,extra\n${Array.from({ length: rows }, (_, index) => `"${text(index)}",Done.,x`).join('\n')}\n`,
  );
  const names = ['instruction', 'output'];
  const columnData = names.map((name) => ({
    name,
    data: Array.from({ length: rows }, (_, index) => `${text(index)} ${newId()} ${newId()}`),
    type: 'STRING' as const,
  }));
  const file = new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize: 1_000 }));
  const parquet = await preview(file);

  assert.match(csv.said, /The first 1\.00 MB of .* were read/u);
  assert.deepEqual([csv.bytesRead, csv.badRows, csv.rows.length, csv.question], [mostLooked, 0, 5, null]);
  assert.equal(csv.unusedFields[0]?.name, 'extra');
  assert.match(parquet.said, /The first 1\.00 MB and the last 1\.00 MB of/u);
  assert.deepEqual([parquet.kind, parquet.format, parquet.rows.length], ['parquet', 'alpaca', 5]);
  assert.deepEqual(stretches, [
    [0, mostLooked],
    [file.length - mostLooked, file.length],
  ]);
});

test('what only the whole of a file can tell is a question, beside the rows as they would come in', async () => {
  const seen = await preview(lines(item(1), item(1)));

  assert.match(seen.question ?? '', /What are the answer keys\?.*as if the keys counted from 0/su);
  assert.equal(seen.rows.length, 2);
});
