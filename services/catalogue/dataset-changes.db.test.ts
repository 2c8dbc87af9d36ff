import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '../../platform/id.ts';
import { freshDatabase } from '../../test/harness/database.ts';
import { cancelImport, deleteDataset, importDataset, listDatasets, nextExamples, renameDataset } from './contract.ts';
import { houseOn, instructions, operator, person, workflow } from './fixture.ts';

const at = houseOn(await freshDatabase(['catalogue']));
const { pool } = at;

const examplesOf = async (id: string): Promise<number> =>
  (await pool.query('select 1 from catalogue.example where dataset_id = $1', [id])).rowCount ?? 0;

const imported = async (campaignId: string, ...texts: string[]): Promise<string> => {
  const id = await at.accept(campaignId, at.upload(instructions(...texts)));
  await at.importAccepted(id);
  return id;
};

test('an import that is cancelled imports nothing, also where its file was being read, and may be cancelled twice', async () => {
  const campaignId = await at.campaign();
  const fileId = at.upload(instructions('One.'));
  const id = await at.accept(campaignId, fileId);

  const cancelled = await at.ask(cancelImport, { id }, operator);
  await at.importAccepted(id).catch(() => undefined);
  const again = await at.ask(cancelImport, { id }, operator);

  assert.deepEqual([cancelled.state, again.state, again.refusal], ['refused', 'refused', 'The import was cancelled.']);
  assert.equal(await examplesOf(id), 0);
  assert.notEqual(await at.accept(campaignId, fileId), id);
});

test('an import that is over is not cancelled', async () => {
  const id = await imported(await at.campaign(), 'One.');

  await assert.rejects(at.ask(cancelImport, { id }, operator), { code: 'wrong-state' });
  assert.equal(await examplesOf(id), 1);
});

test('a campaign that is cancelled or completed ends its imports, and says so', async () => {
  for (const [move, said] of [
    ['cancel', 'cancelled'],
    ['complete', 'completed'],
  ] as const) {
    const campaignId = await at.campaign('start');
    const id = await at.accept(campaignId, at.upload(instructions('One.')));

    await at.move(campaignId, move);
    const dataset = await at.ask(cancelImport, { id }, operator);

    assert.deepEqual(
      [dataset.state, dataset.refusal],
      ['refused', `The campaign was ${said} while the file was read.`],
    );
  }
});

test('a dataset is renamed by who coordinates its campaign, and by nobody else', async () => {
  const id = await imported(await at.campaign(), 'One.');

  const { name } = await at.ask(renameDataset, { id, name: 'Proverbs' }, operator);

  assert.equal(name, 'Proverbs');
  for (const change of [cancelImport, deleteDataset])
    await assert.rejects(at.ask(change, { id }, person()), { code: 'not-found' });
  await assert.rejects(at.ask(renameDataset, { id: newId(), name: 'x' }, operator), { code: 'not-found' });
});

test('a dataset is deleted as long as nothing of it was started; its bytes may be imported again, its id may not', async () => {
  const campaignId = await at.campaign('start');
  const fileId = at.upload(instructions('One.', 'Two.'));
  const id = await at.accept(campaignId, fileId);
  await at.importAccepted(id);

  await at.ask(deleteDataset, { id }, operator);
  const again = await at.ask(deleteDataset, { id }, operator);
  const next = await at.accept(campaignId, fileId);
  await at.importAccepted(next);

  assert.deepEqual([again, await examplesOf(id), await examplesOf(next)], [{ id }, 0, 2]);
  assert.deepEqual((await at.ask(listDatasets, { campaignId, first: 10 }, operator)).items, [next]);
  const about = { name: 'file.jsonl', format: 'alpaca', licence: 'CC0-1.0' } as const;
  await assert.rejects(at.ask(importDataset, { id, campaignId, fileId, ...about }, operator), { code: 'id-taken' });

  await at.ask(nextExamples, { campaignId, count: 1 }, workflow);
  await assert.rejects(at.ask(deleteDataset, { id: next }, operator), { code: 'wrong-state' });
  assert.equal(await examplesOf(next), 2);
});

test('a dataset that is deleted while the feed starts its examples is deleted whole or not at all', async () => {
  for (let round = 0; round < 10; round++) {
    const campaignId = await at.campaign('start');
    const id = await imported(campaignId, 'One.', 'Two.', 'Three.');

    const [, outcome] = await Promise.allSettled([
      at.ask(nextExamples, { campaignId, count: 2 }, workflow),
      at.ask(deleteDataset, { id }, operator),
    ]);

    assert.equal(await examplesOf(id), outcome.status === 'fulfilled' ? 0 : 3);
  }
});

test('an import that is asked for with the same id and anything else is refused', async () => {
  const campaignId = await at.campaign();
  const fileId = at.upload(instructions('One.'));
  const id = await at.accept(campaignId, fileId);
  const about = { id, campaignId, fileId, name: 'file.jsonl', format: 'alpaca', licence: 'CC0-1.0' } as const;

  assert.equal((await at.ask(importDataset, about, operator)).id, id);
  for (const other of [{ format: 'question' }, { licence: 'x' }, { onBadLine: 'refuse' }] as const)
    await assert.rejects(at.ask(importDataset, { ...about, ...other }, operator), { code: 'id-taken' });
});
