import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { z } from 'zod';
import type { Content } from '../../../domain/example.ts';
import { newId } from '../../../platform/id.ts';
import { freshDatabase } from '../../../test/harness/database.ts';
import { datasetsByIds, examplesByIds, listBadLines, listExamples } from '../contract.ts';
import type { importDataset } from '../contract.ts';
import { houseOn, instructions, operator } from '../fixture.ts';

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

test('a translation file is joined line by line', async () => {
  const { dataset, examples } = await imported(instructions('One.', 'Two.'), instructions('Un.', 'Dos.'));

  assert.deepEqual([dataset?.state, dataset?.examples, dataset?.badLines], ['imported', 2, 0]);
  assert.deepEqual(examples, [
    [1, 'One.', 'Un.'],
    [2, 'Two.', 'Dos.'],
  ]);
});

test('lines with an id are joined by it, in whatever order the files have them', async () => {
  const row = (id: string | number, instruction: string) => ({ id, instruction, output: 'Done.' });

  const { examples } = await imported(
    lines(row('a', 'One.'), row('b', 'Two.'), row(7, 'Three.')),
    lines(row('7', 'Tres.'), row('b', 'Dos.'), row('a', 'Un.')),
  );

  assert.deepEqual(examples, [
    [1, 'One.', 'Un.'],
    [2, 'Two.', 'Dos.'],
    [3, 'Three.', 'Tres.'],
  ]);
});

test('a line without its translation is a bad line, and the others are imported', async () => {
  const { dataset, examples, bad } = await imported(instructions('One.', 'Two.'), instructions('Un.'));

  assert.deepEqual([dataset?.state, dataset?.badLines], ['imported', 1]);
  assert.deepEqual(examples, [[1, 'One.', 'Un.']]);
  assert.deepEqual(bad, [{ file: 'translation', line: 2, reason: 'The translation file has no line for this one.' }]);
});

test('a translation that cannot be read, or is not made like its English, is a bad line with its reason', async () => {
  const { examples, bad, places } = await imported(
    lines(
      { instruction: 'One.', output: 'Done.' },
      { instruction: 'Two.', output: 'Done.' },
      { instruction: 'Three.', input: 'With this.', output: 'Done.' },
    ),
    `${instructions('Un.')}{\n${instructions('Tres.')}`,
  );

  assert.deepEqual(examples, [[1, 'One.', 'Un.']]);
  assert.deepEqual(places, [
    ['translation', 2],
    ['translation', 3],
  ]);
  assert.match(bad[0]?.reason ?? '', /not valid JSON/);
  assert.match(bad[1]?.reason ?? '', /holds 2 texts, and its English 3/);
});

test('a translation that cannot be read is told by its own line where lines are joined by id', async () => {
  const { examples, bad } = await imported(
    lines({ id: 'a', instruction: 'One.', output: 'Done.' }, { id: 'b', instruction: 'Two.', output: 'Done.' }),
    `\n{"id":"a","instruction":1}\n${lines({ id: 'b', instruction: 'Dos.', output: 'Fet.' })}`,
  );

  assert.deepEqual(examples, [[2, 'Two.', 'Dos.']]);
  assert.ok(
    bad.some(({ file, line, reason }) => file === 'translation' && line === 2 && reason.includes('instruction')),
  );
});

test('a line that is bad in the first file is told once, not also for its translation', async () => {
  const { places } = await imported(`{\n${instructions('Two.')}`, instructions('Un.', 'Dos.'), { name: 'first.jsonl' });

  assert.deepEqual(places, [['first.jsonl', 1]]);
});

test('lines of the translation file that share an id are bad, and so is one that nothing asks for', async () => {
  const row = (id: string, instruction: string) => ({ id, instruction, output: 'Done.' });
  const { examples, bad } = await imported(
    lines(row('a', 'One.'), row('c', 'Three.')),
    lines(row('a', 'Un.'), row('a', 'Una.'), row('b', 'Dos.'), row('c', 'Tres.')),
  );

  assert.deepEqual(examples, [[2, 'Three.', 'Tres.']]);
  assert.deepEqual(bad, [
    { file: 'translation', line: 1, reason: 'The id a stands on line 2 as well.' },
    { file: 'translation', line: 2, reason: 'The id a stands on line 1 already.' },
    { file: 'translation', line: 3, reason: 'The first file has no readable line for this one (id b).' },
  ]);
});

test('an import that refuses bad lines is refused whole for a bad translation', async () => {
  const { dataset, examples } = await imported(instructions('One.', 'Two.'), instructions('Un.'), {
    onBadLine: 'refuse',
  });

  assert.equal(dataset?.state, 'refused');
  assert.deepEqual(examples, []);
});

test('a file that is itself translated has no English, unless its lines carry it', async () => {
  const campaignId = await at.campaign();
  const source = { instruction: 'Two.', output: 'Done.' };
  const file = lines({ instruction: 'Un.', output: 'Fet.' }, { instruction: 'Dos.', output: 'Fet.', source });
  const id = await at.accept(campaignId, at.upload(file), { language: 'translated' });

  await at.importAccepted(id);

  const { examples } = await outcomeOf(campaignId, id);
  assert.deepEqual(examples, [
    [1, '', 'Un.'],
    [2, 'Two.', 'Dos.'],
  ]);
});

test('a translation beside a translated file, one that was not uploaded and an empty one are refused at once', async () => {
  const campaignId = await at.campaign();
  const [fileId, translationFileId] = [at.upload(instructions('One.')), at.upload(instructions('Un.'))];
  const wrong = {
    'invalid-input': { language: 'translated', translationFileId },
    'not-found': { translationFileId: newId() },
    'unreadable-file': { translationFileId: at.upload('') },
  } as const;

  for (const [code, more] of Object.entries(wrong)) await assert.rejects(at.accept(campaignId, fileId, more), { code });
});

test('the same English with another translation is another dataset; the same pair again is not', async () => {
  const campaignId = await at.campaign();
  const english = instructions('One.');
  const accept = (translated: string) =>
    at.accept(campaignId, at.upload(english), { translationFileId: at.upload(translated) });

  for (const translated of ['Un.', 'U.']) await at.importAccepted(await accept(instructions(translated)));

  assert.equal((await at.ask(listExamples, { campaignId }, operator)).items.length, 2);
  await assert.rejects(accept(instructions('Un.')), { code: 'already-imported' });
});

test('a translation file that is gone before its import refuses the dataset with what to do', async () => {
  const campaignId = await at.campaign();
  const translationFileId = at.upload(instructions('Un.'));
  const id = await at.accept(campaignId, at.upload(instructions('One.')), { translationFileId });

  at.lose(translationFileId);
  await at.importAccepted(id);

  const { dataset } = await outcomeOf(campaignId, id);
  assert.equal(dataset?.state, 'refused');
  assert.match(dataset.refusal ?? '', /translation file is not there any more. Upload it again/);
});

test('two files of many thousand lines in opposite order are joined, and neither is kept', async () => {
  const count = 3_000;
  const row = (index: number, word: string) => ({ id: `n${index}`, instruction: `${word} ${index}.`, output: 'Done.' });
  const numbers = Array.from({ length: count }, (_, index) => index);

  const { dataset } = await imported(
    lines(...numbers.map((index) => row(index, 'Number'))),
    lines(...numbers.toReversed().map((index) => row(index, 'Nombre'))),
  );

  assert.deepEqual([dataset?.state, dataset?.examples, dataset?.badLines], ['imported', count, 0]);
  const { rows } = await at.pool.query(
    `select count(*)::int as joined, (select count(*)::int from catalogue.translation) as kept from catalogue.example
     where dataset_id = $1 and substring(source->>'instruction' from '[0-9]+') = substring(translation->>'instruction' from '[0-9]+')`,
    [dataset?.id],
  );
  assert.deepEqual(rows, [{ joined: count, kept: 0 }]);
});
