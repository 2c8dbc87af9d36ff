import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { AnswerFrom, DatasetFormat, FileKind } from '../contract.ts';
import { WrongEncoding } from './lines.ts';
import { rowsOf } from './rows.ts';
import type { Read } from './translations.ts';

/** A file's rows, given in pieces of a few bytes. */
const read = async (
  file: string | Uint8Array,
  format: DatasetFormat,
  kind: FileKind = 'jsonl',
  columns: Record<string, string> = {},
  answerFrom: AnswerFrom | null = null,
): Promise<Read[]> => {
  const bytes = Buffer.from(file);
  const pieces = async function* () {
    for (let from = 0; from < bytes.length; from += 7) yield bytes.subarray(from, from + 7);
  };
  const rows: Read[] = [];
  for await (const row of rowsOf(pieces(), { format, kind, columns, answerFrom })) rows.push(row);
  return rows;
};
const contents = (rows: readonly Read[]) => rows.map(({ row }) => row?.content);
const note = (instruction: string, output: string) => ({ kind: 'instruction', instruction, input: '', output });

test('ShareGPT and prompt with completion are read, as texts and as messages', async () => {
  const [chat] = contents(
    await read(
      '{"id":"a","conversations":[{"from":"human","value":"Hi"},{"from":"gpt","value":"Hello"}]}\n',
      'sharegpt',
    ),
  );
  const said = (role: string, content: string) => ({ role, content });
  const lines = [
    { prompt: 'Hi', completion: 'Hello' },
    { prompt: [said('user', 'Hi')], completion: [said('assistant', 'Hello')] },
  ].map((line) => JSON.stringify(line));
  const completions = contents(await read(lines.join('\n'), 'prompt-completion'));

  const turns = [said('user', 'Hi'), said('assistant', 'Hello')];
  assert.deepEqual(chat, { kind: 'chat', turns });
  assert.deepEqual(completions, [note('Hi', 'Hello'), { kind: 'chat', turns }]);
});

test('a file that is one array is read by its elements, and a bad one is told by its number', async () => {
  const chat = (id: string, from: string) => ({ id, conversations: [{ from, value: 'Hi' }] });
  const file = JSON.stringify([chat('a', 'human'), chat('b', 'parrot'), chat('c', 'gpt')], null, 2);

  const rows = await read(file, 'sharegpt');

  assert.deepEqual(
    rows.map(({ line, row }) => [line, row?.externalId]),
    [
      [1, 'a'],
      [2, undefined],
      [3, 'c'],
    ],
  );
  assert.match(
    rows[1]?.reason ?? '',
    /"conversations\.0\.from".* It is element 2 of the array, which begins on line 11\.$/u,
  );
});

test('a CSV is read by its names, with line breaks, quotes and commas in cells', async () => {
  const file = '\uFEFFid,instruction,output\r\n7,"Say ""hi"",\nthen bye",Done\r\n8,[draft] Write,Ok\r\n';

  const rows = await read(file, 'alpaca', 'csv');

  assert.deepEqual(contents(rows), [note('Say "hi",\nthen bye', 'Done'), note('[draft] Write', 'Ok')]);
  assert.deepEqual(
    rows.map(({ line, row }) => [line, row?.externalId]),
    [
      [2, '7'],
      [4, '8'],
    ],
  );
});

test('columns of other names are mapped, also to the English beside a translation and to the choices of a list', async () => {
  const pairs = await read('en_q,ca_q,ca_a,en_a\nWhy?,Per què?,Perquè sí,Because\n', 'alpaca', 'csv', {
    instruction: 'ca_q',
    output: 'ca_a',
    'source.instruction': 'en_q',
    'source.output': 'en_a',
  });
  const columns = { 'choices.0': 'a', 'choices.1': 'b', answer: 'right' };
  const choice = await read('question,a,b,right\nWhich?,red,blue,1\n', 'multiple-choice', 'csv', columns, 'zero');

  assert.deepEqual(
    [pairs[0]?.row?.content, pairs[0]?.row?.source],
    [note('Per què?', 'Perquè sí'), note('Why?', 'Because')],
  );
  assert.deepEqual(contents(choice), [{ kind: 'evaluation', question: 'Which?', choices: ['red', 'blue'], answer: 1 }]);
});

test('a list in a CSV is JSON in its cell, and JSON Lines may be mapped too', async () => {
  const csv = 'question,choices,answer\nWhich?,"[""red"",""blue""]",blue\n';
  const jsonl = await read('{"q":"Hi","a":"Hello"}\n', 'prompt-completion', 'jsonl', { prompt: 'q', completion: 'a' });

  assert.deepEqual(contents(await read(csv, 'multiple-choice', 'csv')), [
    { kind: 'evaluation', question: 'Which?', choices: ['red', 'blue'], answer: 1 },
  ]);
  assert.deepEqual(contents(jsonl), [note('Hi', 'Hello')]);
});

test('a Parquet file is read row by row over its groups', async () => {
  const count = 25;
  const file = parquetWriteBuffer({
    columnData: [
      { name: 'id', data: Array.from({ length: count }, (_, index) => BigInt(index)), type: 'INT64' },
      { name: 'instruction', data: Array.from({ length: count }, (_, index) => `Write ${index}.`), type: 'STRING' },
      { name: 'output', data: Array.from({ length: count }, () => 'Done.'), type: 'STRING' },
    ],
    rowGroupSize: 10,
  });

  const rows = await read(new Uint8Array(file), 'alpaca', 'parquet');

  assert.equal(rows.length, count);
  assert.deepEqual(
    [rows[24]?.line, rows[24]?.row?.externalId, rows[24]?.row?.content],
    [25, '24', note('Write 24.', 'Done.')],
  );
});

test('a bad row is told by its line and its reason, and the others are read', async () => {
  const csv = await read('instruction,output\n,x\nWrite.,Done.\na,b,c\nAlso.,Done.\n', 'alpaca', 'csv');

  assert.deepEqual(contents(csv.filter(({ row }) => row !== null)), [note('Write.', 'Done.'), note('Also.', 'Done.')]);
  const bad = csv.filter(({ row }) => row === null).toSorted((left, right) => left.line - right.line);
  assert.deepEqual(
    bad.map(({ line }) => line),
    [2, 4],
  );
  assert.match(bad[0]?.reason ?? '', /"instruction"/u);
  assert.match(bad[1]?.reason ?? '', /3 cells, and the header has 2/u);
});

test('a row that nests too deeply is one bad row, and the others are read', async () => {
  const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
  const good = '{"instruction":"Say hello.","output":"Hello."}';
  const lines = [
    good,
    `{"instruction":${deep(40_000)},"output":"Hello."}`,
    `{"instruction":"Say it.","output":"Hello.","metadata":{"a":${deep(20_000)}}}`,
    `{"instruction":"Say it well.","output":"Hello.","metadata":{"a":${deep(50)}}}`,
  ];

  const rows = await read(lines.join('\n'), 'alpaca');

  assert.deepEqual(
    rows.map(({ line, row }) => [line, row !== null]),
    [[1, true], [2, false], [3, false], [4, true]],
  ); // prettier-ignore
  for (const at of [1, 2]) assert.match(rows[at]?.reason ?? '', /nested too deeply/);
});

test('what is not of its kind at all is refused whole', async () => {
  await assert.rejects(read('PAR1 this is no parquet', 'alpaca', 'parquet'), WrongEncoding);
  await assert.rejects(read(Uint8Array.of(0xff, 0xfe, 0x41), 'alpaca', 'jsonl'), WrongEncoding);
});

test('a column cannot reach into JavaScript’s own objects', async () => {
  const file = 'instruction,output,x,source.__proto__.polluted\nWrite.,Done.,y,z\n';
  await assert.rejects(read(file, 'alpaca', 'csv', { '__proto__.polluted': 'x' }), /is no field of alpaca/u);
  const rows = await read(file, 'alpaca', 'csv', { 'source.__proto__.polluted': 'x' }).catch(() => []);

  assert.ok(rows.every(({ row }) => row === null || row.content.kind === 'instruction'));
  assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
});
