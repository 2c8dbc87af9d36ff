import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { z } from 'zod';
import type { Content } from '../../domain/example.ts';
import { freshDatabase } from '../../test/harness/database.ts';
import { datasetsByIds, examplesByIds, listBadLines, listExamples } from './contract.ts';
import type { importDataset } from './contract.ts';
import { houseOn, operator } from './fixture.ts';

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

test('a translation whose roles differ from its English is a bad line; a key that differs is told', async () => {
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
  assert.equal(keyed.dataset?.examples, 1);
  assert.match(keyed.dataset?.notes[0]?.note ?? '', /key of the translation names another choice/);
  assert.match(same.bad[0]?.reason ?? '', /same choices as its English and another key/);
});
