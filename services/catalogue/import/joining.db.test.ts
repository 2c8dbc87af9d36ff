import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { z } from 'zod';
import type { Content } from '../../../domain/example.ts';
import { freshDatabase } from '../../../test/harness/database.ts';
import { datasetsByIds, examplesByIds, listBadLines, listExamples } from '../contract.ts';
import type { importDataset } from '../contract.ts';
import { houseOn, operator } from '../fixture.ts';

const at = houseOn(await freshDatabase(['catalogue']));

const lines = (...rows: object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const said = (content: Content | null): string => (content?.kind === 'instruction' ? content.instruction : '');

/** What an import made: the dataset, its examples as [line, English, translation], and its bad lines as [file, line]. */
const outcomeOf = async (campaignId: string, id: string) => {
  const [dataset] = (await at.ask(datasetsByIds, { ids: [id] }, operator)).found;
  const { items: ids } = await at.ask(listExamples, { campaignId }, operator);
  const { found } = await at.ask(examplesByIds, { ids }, operator);
  const { items: bad } = await at.ask(listBadLines, { datasetId: id }, operator);
  const examples = found
    .filter(({ datasetId }) => datasetId === id)
    .toSorted((a, b) => a.line - b.line)
    .map(({ line, source, translation }) => [line, said(source), said(translation)]);
  return { dataset, examples, bad, places: bad.map(({ file, line }) => [file, line]) };
};

const imported = async (
  english: string,
  translated: string,
  more: Partial<z.input<typeof importDataset.request>> = {},
) => {
  const campaignId = await at.campaign();
  const translationFileId = at.upload(translated);
  const id = await at.accept(campaignId, at.upload(english), { translationFileId, ...more });
  await at.importAccepted(id);
  return outcomeOf(campaignId, id);
};

test('an id that stands twice in the first file makes both of its lines bad', async () => {
  const row = (id: string, instruction: string) => ({ id, instruction, output: 'Done.' });
  const { dataset, examples, places } = await imported(
    lines(row('7', 'One.'), row('8', 'Other.'), row('7', 'Two.')),
    lines(row('7', 'Un.'), row('8', 'Altra.')),
    { name: 'first.jsonl' },
  );

  assert.deepEqual(examples, [[2, 'Other.', 'Altra.']]);
  assert.deepEqual(places, [
    ['first.jsonl', 1],
    ['first.jsonl', 3],
  ]);
  assert.deepEqual([dataset?.examples, dataset?.badLines], [1, 2]);
});

test('ids of more digits than JavaScript counts are joined to the last digit', async () => {
  const row = (id: string, instruction: string) =>
    `{"id": ${id}, "instruction": "${instruction}", "output": "Done."}\n`;
  const { examples } = await imported(
    row('9007199254740993', 'Join one.') + row('9007199254740992', 'Join two.'),
    row('9007199254740992', 'Uneix dos.') + row('9007199254740993', 'Uneix u.'),
  );

  assert.deepEqual(examples, [
    [1, 'Join one.', 'Uneix u.'],
    [2, 'Join two.', 'Uneix dos.'],
  ]);
});

test('a translation whose roles or key differ from those of its English is a bad line', async () => {
  const chat = (...roles: string[]) => ({ messages: roles.map((role) => ({ role, content: `Says ${role}.` })) });
  const swapped = await imported(lines(chat('user', 'assistant')), lines(chat('assistant', 'user')), {
    format: 'messages',
  });
  const item = (question: string, choices: string[], answer: string) => ({ question, choices, answer });
  const format = 'multiple-choice';
  const keyed = await imported(
    lines(item('Which way?', ['left', 'right'], 'A')),
    lines(item('Cap on?', ['dreta', 'esquerra'], 'B')),
    { format },
  );
  const same = await imported(lines(item('2?', ['1', '2'], 'B')), lines(item('Dos?', ['1', '2'], 'A')), { format });

  assert.match(swapped.bad[0]?.reason ?? '', /said by assistant user, and its English by user assistant/);
  assert.match(keyed.bad[0]?.reason ?? '', /has another key than its English \(1 for 0, counted from 0\)/);
  assert.match(same.bad[0]?.reason ?? '', /has a key that names another choice than that of its English/);
});

test('choices in another order are compared by those that read the same; where they do not tell which is right the line is bad', async () => {
  const item = (id: string, choices: string[], answer: string) => ({ id, question: `Which, ${id}?`, choices, answer });
  const english = lines(
    item('same text, moved', ['Rome', 'Oslo', 'Bern'], 'A'),
    item('another text', ['Rome', 'Oslo', 'Bern'], 'A'),
    item('one tells', ['4', 'six', '8'], 'A'),
    item('none tells', ['four', '6', '8'], 'A'),
    item('all translated', ['left', 'right'], 'B'),
  );
  const translated = lines(
    item('same text, moved', ['Oslo', 'Rome', 'Bern'], 'B'),
    item('another text', ['Oslo', 'Rome', 'Bern'], 'A'),
    item('one tells', ['vuit', '4', 'sis'], 'C'),
    item('none tells', ['8', 'quatre', '6'], 'B'),
    item('all translated', ['esquerra', 'dreta'], 'B'),
  );

  const { examples, bad, dataset } = await imported(english, translated, { format: 'multiple-choice' });

  assert.deepEqual(
    examples.map(([line]) => line),
    [1, 5],
  );
  assert.deepEqual(
    bad.map(({ file, line }) => [file, line]),
    [
      ['translation', 2],
      ['translation', 3],
      ['translation', 4],
    ],
  );
  assert.match(bad[0]?.reason ?? '', /a key that names another choice/);
  assert.match(bad[2]?.reason ?? '', /in another order than its English/);
  assert.match(dataset?.notes[0]?.note ?? '', /stand in another order/);
});

test('answers of a pair that stand the other way round in the translation are a bad line', async () => {
  const pair = (prompt: string, chosen: string, rejected: string) => ({ prompt, chosen, rejected });

  const { bad } = await imported(lines(pair('2+2?', '4', '5')), lines(pair('Dos i dos?', '5', '4')), {
    format: 'preference',
  });

  assert.match(bad[0]?.reason ?? '', /chosen and the rejected answer of its English the other way round/);
});

test('an id that stands twice in a file that is joined with no other is told, with how many rows have it', async () => {
  const row = (id: string, instruction: string) => ({ id, instruction, output: 'Done.' });
  const campaignId = await at.campaign();
  const id = await at.accept(
    campaignId,
    at.upload(lines(row('6', 'A.'), row('7', 'B.'), row('8', 'C.'), row('7', 'D.'))),
  );
  await at.importAccepted(id);

  const { dataset, examples } = await outcomeOf(campaignId, id);

  assert.equal(examples.length, 4);
  assert.deepEqual(
    dataset?.notes.map(({ note, rows, line }) => [note.slice(0, 22), rows, line]),
    [['Its id stands on anoth', 2, 2]],
  );
});

test('rows without an id are not joined with those of another place where a blank line or a break in a cell moved them', async () => {
  const row = (instruction: string) => ({ instruction, output: 'Done.' });
  const blank = await imported(
    `${lines(row('One.'), row('Two.'))}\n${lines(row('Three.'), row('Four.'))}`,
    lines(row('U.'), row('Dos.'), row('Tres.'), row('Quatre.')),
  );
  const broken = await imported(
    'instruction,output\nOne.,a\n"Two,\nin two lines.",b\nThree.,c\nFour.,d\n',
    'instruction,output\nU.,a\nDos.,b\nTres.,c\nQuatre.,d\nCinc.,e\n',
    { kind: 'csv', format: 'alpaca' },
  );

  assert.deepEqual(blank.examples, [
    [1, 'One.', 'U.'],
    [2, 'Two.', 'Dos.'],
  ]);
  assert.ok(blank.bad.some(({ reason }) => /no row in this place: .* Give each row an id/u.test(reason)));
  assert.deepEqual(
    broken.examples.map(([line]) => line),
    [2, 3],
  );
  assert.ok(broken.bad.some(({ reason }) => reason.includes('no row in this place')));
});
