import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { readCsv } from '../../language/csv/read-csv.ts';
import { mutated, numRuns } from '../../test/harness/mutated.ts';
import { aggregate } from './aggregate.ts';
import { Problem } from '../../infra/stack/problem.ts';
import { readVotes } from './vote-file.ts';

const folder = await mkdtemp(join(tmpdir(), 'endonym-aggregate-'));
after(() => rm(folder, { recursive: true, force: true }));
let runs = 0;

const run = async (csv: string | Uint8Array, given: Parameters<typeof aggregate>[1] = {}) => {
  const out = join(folder, `out-${runs++}`);
  const file = join(folder, 'votes.csv');
  await writeFile(file, csv);
  const outcome = await aggregate(file, { out, ...given }).catch((error: unknown) => error);
  const read = (name: string) => readFile(join(out, name), 'utf8');
  return { outcome, read, files: await readdir(out).catch(() => []) };
};
/** Rows under the names of their columns. */
const head = (rows: string): string => `task,worker,label\n${rows}`;
const refused = (outcome: unknown): string => (outcome instanceof Error ? outcome.message : '');

test('votes become labels, workers and a model, ties left open', async () => {
  const { outcome, files, read } = await run('task,worker,label\n1,a,yes\n1,b,no\n2,a,yes\n2,b,yes\n', {
    method: 'majority',
  });

  assert.equal(outcome, 0);
  assert.deepEqual(new Set(files), new Set(['labels.csv', 'model.json', 'workers.csv']));
  assert.equal(await read('labels.csv'), 'task,label,probability\n1,,0.5\n2,yes,1\n');
  assert.equal(await read('workers.csv'), 'worker,votes,accuracy\na,2,0.75\nb,2,0.75\n');
  const model = JSON.parse(await read('model.json'));
  assert.deepEqual([model.tasks, model.votes, model.labels, model.method], [2, 4, ['no', 'yes'], 'majority']);
});

test('a header may name the columns in any order, among others, quoted, after a byte-order mark', async () => {
  const csv = '\uFEFFnote,"label",worker,task\r\n"a, b",yes,ann,"t,1"\r\n,yes,bob,"t,1"\r\n';
  const { read } = await run(csv);

  assert.equal(await read('labels.csv'), 'task,label,probability\n"t,1",yes,1\n');
});

test('the same votes give the same bytes', async () => {
  const csv = `task,worker,label\n${Array.from({ length: 60 }, (_, at) => `${at % 12},${at % 5},${(at * at) % 3}`).join('\n')}`;
  const [first, second] = [await run(csv), await run(csv)];

  for (const name of first.files) assert.equal(await first.read(name), await second.read(name));
});

test('what is no file of votes is refused with what to do, and nothing is written', async () => {
  const cases: [string, Parameters<typeof aggregate>[1], RegExp][] = [
    ['', {}, /holds no vote/],
    ['task,worker\n1,a\n', {}, /begins with the names "task", "worker"; none is known as the label\. .*--columns/],
    ['1,a,yes\n2,a\n', {}, /begins with the names "1", "a", "yes"; none is known as the task\. .*--no-header/],
    ['1,a,yes\n2,a\n', { 'no-header': true }, /a row is wrong\.\n {2}line 2: It has 2 cells, and the first row has 3/],
    ['1,a,yes,x\n', { 'no-header': true }, /have 4 cells.*--columns task=1,worker=2,label=3/],
    ['task,worker,label\n1,a,yes\n', { 'no-header': true }, /leave --no-header out/],
    ['{"task":1,"label":"yes"}\n', {}, /is JSON\. Write its votes as a table/],
    ['task,worker,annotation_id,mood\n1,a,7,up\n', {}, /none is known as the label/],
    ['item,unit,rater,label\n1,a,b,yes\n', {}, /both "item", "unit" may be the task/],
    ['a,b,c\n1,a,yes\n', { columns: 'task=a,worker=b,label=d' }, /"a", "b", "c"; none is "d"/],
    ['a,b,c\n1,a,yes\n', { columns: 'task=a,worker=a,label=c' }, /must be three of them/],
    ['a,b,c\n1,a,yes\n', { columns: 'a,b,c' }, /--columns is written task=NAME/],
    [head('1,a,"yes\n'), {}, /line 2: A quote that opens on line 2 is not closed/],
    [head('1,a,yes\n'.repeat(9) + 'x\n'.repeat(9)), {}, /9 rows are wrong.*\n {2}line 11: .*\n[^]*and 4 more/],
    [head('1,a,yes\ntask,worker,label\n'), {}, /line 3: It is the header again/],
    ['task,worker,label,label\n1,a,yes,no\n', {}, /names "label" twice/],
    [head('1,a,maybe\n'), { labels: 'no,yes' }, /line 2: It votes for "maybe", which --labels does not name/],
    [head('1,a,yes\n'), { labels: 'yes,yes' }, /names a label twice/],
    [head('1,a,yes\n'), { labels: 'yes,' }, /a label that is empty/],
    [head('1,a,yes\n'), { method: 'mace' }, /--method is one of majority, one-coin, dawid-skene/],
    [head('1,a,yes\n'), { smoothing: '-1' }, /--smoothing is a number from 0 up/],
    [head('1,a,yes\n'), { repeats: 'first' }, /--repeats is last or all/],
    [head('1,a,yes\n'), { encoding: 'latin1' }, /--encoding is one of utf-8/],
    [head('1,a,yes\n'), { delimiter: ':' }, /--delimiter is one of/],
    [
      head(Array.from({ length: 6_000 }, (_, at) => `${at},w,a sentence ${at}\n`).join('')),
      {},
      /6000 different labels .* too many for dawid-skene.*--columns label=NAME/,
    ],
  ];
  for (const [csv, given, reason] of cases) {
    const { outcome, files } = await run(csv, given);
    assert.match(refused(outcome), reason);
    assert.deepEqual(files, []);
  }
});

test('votes of one person alone, however many, have labels but no agreement', async () => {
  const csv = head(Array.from({ length: 50_000 }, (_, at) => `${at},only,${at % 2 === 0 ? 'z' : 'x'}`).join('\n'));
  const { outcome, read } = await run(csv, { method: 'one-coin' });

  assert.equal(outcome, 0);
  const model = JSON.parse(await read('model.json'));
  assert.deepEqual(model.labels, ['x', 'z']);
  assert.match(model.alpha.nominal.reason, /no task has two votes/);
  assert.ok(Object.values(model.priors).every((share) => Number.isFinite(share)));
});

test('names with marks, in two directions, like JavaScript’s own or of megabytes are names, and come back as they were', async () => {
  const long = 'nota '.repeat(200_000).trim();
  const names = ['שלום \u200fé', '\u202eanob', '__proto__', '=1+1', long];

  const { outcome, read } = await run(head(names.map((name) => `${name},${name},${name}\n${name},b,x\n`).join('')), {
    method: 'majority',
  });

  assert.equal(outcome, 0);
  const labels = await read('labels.csv');
  for (const name of names) assert.ok(labels.includes(`${name},,0.5`), 'a tie of two');
  const model = await read('model.json');
  assert.ok(model.includes('"__proto__": 0.1'));
});

test('columns have the names that tools give them, or those that are said, by name or number', async () => {
  const cases: [string, Parameters<typeof aggregate>[1], string[]][] = [
    ['Item,Annotator,Rating', {}, ['Item', 'Annotator', 'Rating']],
    ['question_id,question,worker_id,answer', {}, ['question_id', 'worker_id', 'answer']],
    ['unit id,RATER ID,Verdict,notes', {}, ['unit id', 'RATER ID', 'Verdict']],
    ['question_id,user_id,response_id,response', {}, ['question_id', 'user_id', 'response']],
    ['_unit_id,question,_worker_id,user,answer', {}, ['_unit_id', '_worker_id', 'answer']],
    ['a,b,c', { columns: 'label=a, task=b,worker=C' }, ['b', 'c', 'a']],
    ['item,unit,rater,label', { columns: 'task=unit' }, ['unit', 'rater', 'label']],
    ['x,y,z', { columns: 'task=3,worker=1,label=2' }, ['z', 'x', 'y']],
  ];
  for (const [names, given, expected] of cases) {
    const width = names.split(',').length;
    const { outcome, read } = await run(`${names}\n${'v,'.repeat(width - 1)}v\n`, given);
    assert.equal(outcome, 0, String(outcome));
    assert.deepEqual(Object.values(JSON.parse(await read('model.json')).read.columns), expected);
  }
  const bare = await run('1;a;yes;7\n1;b;no;8\n', {
    'no-header': true,
    columns: 'task=1,worker=2,label=3',
    method: 'majority',
  });
  assert.equal(await bare.read('labels.csv'), 'task,label,probability\n1,,0.5\n');
});

test('a worker’s repeated votes are told and counted once, the last, or each where that is said', async () => {
  const csv = head('1,a,yes\n1,b,no\n1,a,yes\n1,a,no\n2,a,maybe\n2,a,no\n');
  const [once, all] = [await run(csv, { method: 'majority' }), await run(csv, { method: 'majority', repeats: 'all' })];

  assert.equal(await once.read('labels.csv'), 'task,label,probability\n1,no,1\n2,no,1\n');
  const model = JSON.parse(await once.read('model.json'));
  assert.deepEqual([model.votes, model.labels], [3, ['no']]);
  assert.match(
    model.notes.join(),
    /3 votes repeat one of the same worker on the same task, 3 with another label; the last/,
  );
  assert.equal(await all.read('labels.csv'), 'task,label,probability\n1,,0.5\n2,,0.5\n');
  assert.match(JSON.parse(await all.read('model.json')).notes.join(), /each counts/);
});

test('names are put in one form, and what was merged, looks alike or stands for a missing value is told', async () => {
  const csv = head('1,ann, sí\n1,bob,si\u0301\n2,Ann,Sí\n2,bob,NaN\n3,nan,s\uFFFD\n3,bob,no\n');
  const [kept, skipped] = [await run(csv), await run(csv, { 'skip-missing': true })];
  const model = JSON.parse(await kept.read('model.json'));

  assert.deepEqual(model.labels, ['NaN', 'Sí', 'no', 'sí', 's\uFFFD']);
  assert.deepEqual(model.notes, [
    'votes with what tools write for a missing value (NaN 1; nan 1) count like any other: leave them out with --skip-missing.',
    'labels that differ by blanks around them or by how accents are stored count as one: "sí" (written in 2 ways).',
    'labels that look alike count apart: "Sí" and "sí".',
    'labels with U+FFFD, where a letter was lost before: "s\uFFFD".',
    'workers that look alike count apart: "ann" and "Ann".',
  ]);
  assert.equal(JSON.parse(await skipped.read('model.json')).votes, 4);
});

/** Votes as people and tools write them: the right outcome of each, by its labels and its nominal and ordinal α, or its refusal. */
const cases: Readonly<
  Record<string, [Parameters<typeof aggregate>[1], string | RegExp, (number | null)?, (number | null)?]>
> = {
  'a01_one_disagreement.csv': [{}, '3 3 3 3 3', 0, 0],
  'a02_canonical.csv': [{}, '1 2 3 3 2 - 4 1 2 5 3 1', 0.743, 0.815],
  'a03_all_same.csv': [{}, 'yes yes yes', null, null],
  'a04_single_rater.csv': [{}, 'yes no yes no', null, null],
  'a05_nltk3264.csv': [{}, '1 2', null, null],
  'a06_aabb.csv': [{}, '- Aa BB', 0.444, null],
  'a07_tie.csv': [{}, '- dog cat', 0.444, null],
  'a08_header_truthinfer.csv': [{}, 'a b', 1, null],
  'a09_header_other.csv': [{}, '- 2', 0.4, 0.833],
  'a10_header_other_text.csv': [{}, 'good bad', 1, null],
  'a11_columns_order.csv': [{}, 'yes no', 1, null],
  'a12_missing_label.csv': [{}, /line 3: It has no task, worker or label/],
  'a13_nan_label.csv': [{}, '- no -', 0.286, null],
  'a14_quotes_commas.csv': [{}, 'yes, but "late" -', 0.4, null],
  'a15_unquoted_comma.csv': [{}, /2 rows are wrong\.\n {2}line 2: It has 4 cells, and the header has 3\./],
  'a16_nonlatin.csv': [{}, 'نعم - لا', 0.444, null],
  'a17_nfc_nfd.csv': [{}, 'sí no sí', 1, null],
  'a18_case_space.csv': [{}, 'yes no', 0.231, null],
  'a19_cp1252.csv': [{}, /Line 2 is not UTF-8 .*--encoding windows-1252/],
  'a20_utf16.csv': [{}, 'sí', null, null],
  'a21_semicolon.csv': [{}, 'yes no', 1, null],
  'a22_tsv.tsv': [{}, 'yes', null, null],
  'a23_double_vote.csv': [{}, 'no no yes', 0.5, null],
  'a24_ordinal_words.csv': [{ labels: 'low,medium,high' }, '- - high low medium', 0.455, 0.7],
  'a25_numeric_10.csv': [{}, '- - 10 2 -', 0.308, 0.897],
  'a26_numeric_forms.csv': [{}, '- - -', -0.071, null],
  'a27_headerless_label_word.csv': [
    {},
    /begins with the names "t1", "w1", "label"; none is known as the task.*--no-header/,
  ],
  'a28_bom_crlf.csv': [{}, 'yes', null, null],
  'a29_onlyheader.csv': [{}, /holds no vote/],
  'a30_proto.csv': [{}, '- constructor', 0, null],
  'a31_formula.csv': [{}, '=cmd|calc no', 1, null],
  'a32_disagree_singletons.csv': [{}, 'yes no yes', null, null],
  'a33_dawid_small.csv': [{}, '', 0.304, 0.304],
  'a34_nodouble.csv': [{}, 'no no yes', 0.5, null],
  'a35_cp1252_collide.csv': [{ encoding: 'windows-1252' }, '- no', 0.4, null],
  'a36_header_again_other.csv': [{}, /line 3: It names task, worker and label, as a header does/],
  'a37_header_other_order.csv': [{}, /Line 3 names the columns in another order/],
  'a38_number_tasks.csv': [{}, '3.5 3,5 1'],
  'a39_multi_choice.csv': [{}, '- -'],
  'a40_mturk.csv': [{}, 'pos'],
  'a41_toloka.tsv': [{}, 'cat'],
  'a42_toloka_crowdkit.tsv': [{}, 'cat'],
  'a43_appen.csv': [{}, 'yes'],
  'a44_wide.csv': [{}, /"annotator1", "annotator2", "annotator_3" look like a column for each worker: .*table\.melt/],
  'a45_wide_names.csv': [{}, /none is known as the worker\. .*If there is a column for each worker: .*table\.melt/],
  'a46_single_quotes.csv': [{}, /stands in quotes that are not those of CSV/],
  'a47_single_quoted_labels.csv': [{}, '-'],
  'a48_mturk_two_answers.csv': [{}, /both "Answer\.a", "Answer\.b" may be the label/],
  'a49_label_studio.csv': [{}, 'yes'],
  'a50_comma_numbers.csv': [{}, '3,5'],
  'a51_header_again_case.csv': [{}, /line 3: It is the header again/],
  'a52_bool_forms.csv': [{}, '-'],
  'a53_trailing_dot.csv': [{}, '-'],
  'a54_wide_labels.csv': [{}, /"label_1", "label_2" look like a column for each worker/],
  'a55_utf16le_nobom.csv': [{}, /UTF-16 without its byte-order mark/],
  'a56_ragged.csv': [{}, /line 2: It has 4 cells[^]*line 3: It has 2 cells/],
  'a57_confusable.csv': [{}, '-'],
  'a60_scores.csv': [{}, '-'],
  'a61_mturk_reject_column.csv': [{}, 'yes'],
};

test('votes as people and tools write them have the right labels and α, or are refused with what to do', async () => {
  const known = new URL('../../test/cases/votes/', import.meta.url);
  assert.deepEqual((await readdir(known)).toSorted(), Object.keys(cases).toSorted());

  for (const [name, [given, expected, ...alphas]] of Object.entries(cases)) {
    const { outcome, read } = await run(await readFile(new URL(name, known)), { method: 'majority', ...given });
    if (typeof expected !== 'string') assert.match(refused(outcome), expected, name);
    else {
      assert.equal(outcome, 0, `${name}: ${String(outcome)}`);
      const model = JSON.parse(await read('model.json'));
      const labels = (await read('labels.csv')).trimEnd().split('\n').slice(1);
      const seen = labels.map((line) => line.replace(/^[^,]*,/u, '').replace(/,[^,]*$/u, ''));
      const text = seen
        .map((label) => (label === '' ? '-' : label.replace(/^"(.*)"$/u, '$1').replaceAll('""', '"')))
        .join(' ');
      if (expected !== '') assert.equal(text, expected, name);
      const told = [model.alpha.nominal, model.alpha.ordinal].map((one) => one.alpha ?? null);
      for (const [at, alpha = null] of alphas.entries()) {
        const value = told[at];
        assert.ok(
          alpha === null ? value === null : Math.abs(value - alpha) < 0.0006,
          `${name}: α ${value}, not ${alpha}`,
        );
      }
    }
  }
});

test('votes of rejected work are left out, and names that may be one and count apart are told', async () => {
  const notesOf = async (name: string): Promise<string> => {
    const known = new URL('../../test/cases/votes/', import.meta.url);
    return (await readVotes(new URL(name, known).pathname, null, {})).notes.join('\n');
  };

  assert.match(await notesOf('a38_number_tasks.csv'), /labels that say the same number .*"3,5" and "3.5"/);
  assert.match(await notesOf('a38_number_tasks.csv'), /tasks that say the same number count apart: "1" and "1.0"/);
  assert.match(await notesOf('a39_multi_choice.csv'), /labels that list the same .*\[.*and.*\[.*and "x,y" and "y;x"/);
  assert.match(
    await notesOf('a40_mturk.csv'),
    /AssignmentStatus Rejected 1; AssignmentStatus rejected 1\) were left out/,
  );
  assert.match(
    await notesOf('a41_toloka.tsv'),
    /ASSIGNMENT:status REJECTED 1; ASSIGNMENT:status SKIPPED 1\) were left/,
  );
  assert.match(await notesOf('a43_appen.csv'), /_tainted true 1\) were left out/);
  assert.match(await notesOf('a49_label_studio.csv'), /was_cancelled True 1\) were left out/);
  assert.match(await notesOf('a47_single_quoted_labels.csv'), /look alike count apart: "'yes'" and "yes"/);
  assert.match(await notesOf('a53_trailing_dot.csv'), /look alike count apart: "Yes" and "Yes." and "yes!"/);
  assert.match(await notesOf('a57_confusable.csv'), /several alphabets/);
});

test('any bytes are votes, each row counted or told, or a refusal that says why', async () => {
  const good = Buffer.from('task,worker,label\n1,a,yes\n1,b,"no, ""never"""\n2,a,é\n2,b,no\n');
  const path = join(folder, 'mutated.csv');

  await fc.assert(
    fc.asyncProperty(mutated(good), fc.boolean(), async (bytes, noHeader) => {
      await writeFile(path, bytes);
      const file = await readVotes(path, null, { 'no-header': noHeader, repeats: 'all' }).catch((error: unknown) => {
        assert.ok(error instanceof Problem, String(error));
        return null;
      });
      if (file === null) return;
      const rows = await rowsIn(bytes, !noHeader);
      // Whatever is read whole is read of every row.
      assert.equal(file.votes.label.length, rows);
    }),
    { numRuns },
  );
});

/** How many rows a file has. */
async function rowsIn(bytes: Uint8Array, header: boolean): Promise<number> {
  const table = await readCsv(
    (async function* () {
      yield bytes;
    })(),
    { header },
  );
  let count = 0;
  for await (const rows of table.rows) count += rows.length;
  return count;
}
