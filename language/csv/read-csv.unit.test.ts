import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mutated, numRuns } from '../../test/harness/mutated.ts';
import { columnPlace, readCsv, UnreadableCsv } from './read-csv.ts';
import type { CsvRow, CsvSettings } from './read-csv.ts';

async function* inPieces(file: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < file.length; from += size) yield file.subarray(from, from + size);
}

const read = async (file: string | Uint8Array, settings: CsvSettings = {}, size = 7) => {
  const table = await readCsv(inPieces(Buffer.from(file), size), settings);
  const rows: CsvRow[] = [];
  for await (const batch of table.rows) rows.push(...batch);
  return { ...table, rows };
};
const cellsOf = (rows: readonly CsvRow[]) => rows.map(({ cells }) => cells);
const faultsOf = (rows: readonly CsvRow[]) => rows.flatMap(({ line, fault }) => (fault === '' ? [] : [[line, fault]]));
const refusal = (file: string | Uint8Array, settings: CsvSettings, line: number, message: RegExp) =>
  assert.rejects(
    read(file, settings),
    (error) => error instanceof UnreadableCsv && error.line === line && message.test(error.message),
  );
const utf16 = (text: string, mark = '\uFEFF') => Buffer.from(mark + text, 'utf16le');

test('quotes, delimiters and line breaks in cells are their text, and a row has the lines from which it was read', async () => {
  const file = '\uFEFFid,text\r\n\r\n1,"Say ""hi"",\r\nthen bye"\r\n2,Measure 5" pipe\n3,"a ""b"""\r4,end';

  const { names, rows } = await read(file);

  assert.deepEqual(names, ['id', 'text']);
  assert.deepEqual(rows, [
    { line: 3, lastLine: 4, cells: ['1', 'Say "hi",\r\nthen bye'], fault: '' },
    { line: 5, lastLine: 5, cells: ['2', 'Measure 5" pipe'], fault: '' },
    { line: 6, lastLine: 6, cells: ['3', 'a "b"'], fault: '' },
    { line: 7, lastLine: 7, cells: ['4', 'end'], fault: '' },
  ]);
});

test('comma, semicolon, tab and bar are found by the rows that agree, and by the line sep= of Excel', async () => {
  const found = async (file: string) => {
    const { delimiter, names, rows } = await read(file);
    return [delimiter, names, cellsOf(rows), rows.map(({ line }) => line)];
  };

  for (const delimiter of [',', ';', '\t', '|'])
    assert.deepEqual(await found(`a${delimiter}b\n"1${delimiter}0"${delimiter}x y\n`), [
      delimiter,
      ['a', 'b'],
      [[`1${delimiter}0`, 'x y']],
      [2],
    ]);
  assert.deepEqual(await found('a;b, c\n1,5;x\n2;y\n'), [
    ';',
    ['a', 'b, c'],
    [
      ['1,5', 'x'],
      ['2', 'y'],
    ],
    [2, 3],
  ]);
  assert.deepEqual(await found('sep=;\r\na;b\r\n1;2\r\n'), [';', ['a', 'b'], [['1', '2']], [3]]);
  assert.deepEqual(await found('"sep=|"\na,b|c\n1,2|3\n'), ['|', ['a,b', 'c'], [['1,2', '3']], [3]]);
  assert.deepEqual(await found('text\nyes; and no\n'), [',', ['text'], [['yes; and no']], [2]]);
  assert.deepEqual((await read('a;b,c\n1;2,3\n', { delimiter: ';' })).names, ['a', 'b,c']);
});

test('UTF-16 is read by its mark, Windows-1252 where that is said, and else the line that is no UTF-8 is named', async () => {
  const text = 'who,says\nJosé,“sí” – 3 €\n';
  const big = Buffer.from(utf16(text)).swap16();
  const old = Buffer.from('who,says\nJos\xe9,\x93s\xed\x94 \x96 3 \x80\n', 'latin1');

  for (const [file, encoding, settings] of [
    [text, 'utf-8', {}],
    [utf16(text), 'utf-16le', {}],
    [big, 'utf-16be', {}],
    [old, 'windows-1252', { encoding: 'windows-1252' }],
  ] as const) {
    const table = await read(file, settings);
    assert.deepEqual([table.encoding, cellsOf(table.rows)], [encoding, [['José', '“sí” – 3 €']]]);
  }
  await refusal(old, {}, 2, /Line 2 is not UTF-8 .*windows-1252/u);
  await refusal(
    Buffer.from(`a,b\n${'x,y\n'.repeat(30_000)}\xe9,z\n`, 'latin1'),
    {},
    30_002,
    /Line 30002 is not UTF-8/u,
  );
  await refusal(text, { encoding: 'windows-1252' }, 0, /is UTF-8, not windows-1252/u);
  await refusal(utf16(text, ''), {}, 1, /UTF-16 without its byte-order mark/u);
  await refusal(utf16('a,b\n\ud83d,x\n'), {}, 2, /Line 2 is broken as UTF-16/u);
  await refusal(Buffer.from([0x61, 0x0a, 0xe2, 0x82]), {}, 2, /Line 2 is not UTF-8/u);
});

test('a row that has another number of cells, a NUL, or is the header again is told by its line, and the others are read', async () => {
  const { rows } = await read('a,b\n1,2\nx,yes, but late\ny\n3,4\n\uFEFFa,b\nn\0,1\n , \n5,6\n');

  assert.deepEqual(cellsOf(rows.filter(({ fault }) => fault === '')), [
    ['1', '2'],
    ['3', '4'],
    ['5', '6'],
  ]);
  assert.deepEqual(faultsOf(rows), [
    [3, 'It has 3 cells, and the header has 2.'],
    [4, 'It has 1 cell, and the header has 2.'],
    [6, 'It is the header again, as where two files were put together.'],
    [7, 'It holds a NUL character, which is no text.'],
  ]);
});

test('a quote that is not closed is told with the line where it opened, also where a later one closes it', async () => {
  const open = await read('a,b\n1,x\n2,"moon\n3,y\n4,"z"\n5,"two\nlines"\n');
  const last = await read('a,b\r\n1,"one\r\ntwo"\r\n"2\r\n","moon\r\n3,y\r\n');

  assert.deepEqual(cellsOf(open.rows.filter(({ fault }) => fault === '')), [
    ['1', 'x'],
    ['5', 'two\nlines'],
  ]);
  assert.match(faultsOf(open.rows).join(), /^3,Lines 3 to 5 became one row: a quote/u);
  assert.deepEqual(faultsOf(last.rows), [
    [
      4,
      'A quote that opens on line 5 is not closed: the row that begins on line 4, with what follows, to line 6, was not read.',
    ],
  ]);
});

test('a row has bounds: a longer one is told, one without end ends the reading where it began, and a doubled or endless header too', async () => {
  const { rows } = await read(`a,b\n1,${'x'.repeat(3_000)}\n2,y\n`, { longestRow: 2_048 });

  assert.deepEqual(faultsOf(rows), [[2, 'It is longer than a row may be (2 kB).']]);
  assert.deepEqual(cellsOf(rows)[1], ['2', 'y']);
  const endless = async function* (text: string) {
    yield Buffer.from('a,b\n1,2\n"');
    for (let sent = 0; sent < 200; sent++) yield Buffer.from(text.repeat(64 * 1024));
  };
  for (const text of [',', 'x\n'])
    await assert.rejects(
      async () => {
        const table = await readCsv(endless(text));
        for await (const _ of table.rows);
      },
      (error) => error instanceof UnreadableCsv && error.line === 3 && /no end within 8 MB/u.test(error.message),
      text,
    );
  await refusal('Id, id ,b\n1,2,3\n', {}, 1, /names "id" twice, in columns 1 and 2/u);
  await refusal(`${','.repeat(2_000)}\n`, { header: false }, 0, /empty/u);
  await refusal(`a${',b'.repeat(2_000)}\n`, {}, 1, /2001 columns/u);
  await refusal('\uFEFF\n \n', {}, 0, /empty/u);
});

test('columns are found without regard to case and blanks, and keep the names that the file has', async () => {
  const { names } = await read(',"Task ID", LABEL ,__proto__\n0,1,2,3\n');

  assert.deepEqual(names, ['column 1', 'Task ID', 'LABEL', '__proto__']);
  assert.deepEqual(
    ['label', 'task_id', 'taskid', 'constructor', 'column'].map((name) => columnPlace(names, name)),
    [2, 1, 1, -1, -1],
  );
  assert.equal(columnPlace(['q1_1', 'q11'], 'Q11'), 1);
  assert.deepEqual((await read('1,2\n3,4\n', { header: false })).names, ['column 1', 'column 2']);
});

test('any bytes are rows or told, whatever the pieces in which they come', async () => {
  const good = Buffer.from('a,b\r\n1,"x ""y""\nz"\r\n2,é\n\n3,"w"\n');
  const outcome = (bytes: Uint8Array, size: number) =>
    read(bytes, {}, size).then(
      ({ rows, names }) => ({ rows, names, told: '' }),
      (error: unknown) => {
        assert.ok(error instanceof UnreadableCsv, String(error));
        return { rows: [], names: [], told: error.message };
      },
    );

  await fc.assert(
    fc.asyncProperty(mutated(good), fc.integer({ min: 1, max: 9 }), async (bytes, size) => {
      const [one, whole] = [await outcome(bytes, size), await outcome(bytes, 1_000)];
      assert.deepEqual(one, whole);
      if (whole.told !== '') return;
      // Every line that says something lies in the header or in a row, with or without a fault.
      const lines = new TextDecoder().decode(bytes).split(/\r\n|\n|\r/u);
      const covered = new Set(
        whole.rows.flatMap(({ line, lastLine }) => Array.from({ length: lastLine - line + 1 }, (_, at) => line + at)),
      );
      const first = whole.rows[0]?.line ?? lines.length + 1;
      for (const [at, text] of lines.entries())
        if (at + 1 >= first && /[a-z0-9]/u.test(text)) assert.ok(covered.has(at + 1), `line ${at + 1}`);
    }),
    { numRuns },
  );
});

test('what is written as CSV is read as it was', async () => {
  const cell = fc
    .string({ unit: 'binary', maxLength: 12 })
    .map((text) => text.replaceAll(/[\0\uFEFF]/gu, '').toWellFormed());
  const table = fc.array(fc.tuple(cell, cell, fc.stringMatching(/^[a-z]{1,4}$/u)), { maxLength: 12 });

  await fc.assert(
    fc.asyncProperty(
      table,
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n'),
      async (rows, by, end) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const file = [['first', 'second', 'third'], ...rows].map((row) => row.map(quoted).join(by) + end).join('');
        const back = await read(file, {}, 50);
        assert.deepEqual([back.delimiter, cellsOf(back.rows), faultsOf(back.rows)], [by, rows, []]);
      },
    ),
    { numRuns },
  );
});
