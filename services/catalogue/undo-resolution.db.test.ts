import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Pool } from 'pg';
import { newId } from '../../platform/id.ts';
import { createOutbox } from '../../platform/outbox.ts';
import { freshDatabase } from '../../test/harness/database.ts';
import * as contract from './contract.ts';
import { house, operator, workflow } from './fixture.ts';
import { undoResolution } from './undo-resolution.ts';

let at: ReturnType<typeof house>;
let pool: Pool;
let close: () => Promise<void>;
before(async () => {
  const database = await freshDatabase(['catalogue']);
  pool = database.pool;
  close = () => database.drop();
  at = house(pool);
});
after(() => close());

const undo = (campaignId: string, exampleId: string, decisionId: string) => {
  const undoing = undoResolution(pool, createOutbox('catalogue'));
  const data = { campaignId, exampleId, attempt: 1, decisionId };
  return undoing.take({ id: newId(), type: undoing.type, subject: exampleId, at: new Date().toISOString(), data });
};
const begun = async () => {
  const campaignId = await at.campaign('start');
  const [exampleId = ''] = await at.examples(campaignId, 1);
  await at.ask(contract.nextExamples, { campaignId, count: 1 }, workflow);
  return { campaignId, exampleId, decisionId: at.decision(exampleId) };
};
const settle = (exampleId: string, decisionId: string) =>
  at.ask(contract.settle, { exampleId, attempt: 1, decisionId }, workflow);
const resolved = async (campaignId: string) =>
  (await at.ask(contract.listResolutions, { campaignId }, operator)).items.length;

test('what was settled by a decision that is undone is deleted and opened again, once, however often it is told', async () => {
  const { campaignId, exampleId, decisionId } = await begun();
  await settle(exampleId, decisionId);

  await undo(campaignId, exampleId, decisionId);
  await undo(campaignId, exampleId, decisionId);

  assert.deepEqual(await at.states([exampleId]), ['waiting']);
  assert.equal((await pool.query('select 1 from catalogue.resolution where example_id = $1', [exampleId])).rowCount, 0);
  assert.equal((await at.events(exampleId)).filter((type) => type === 'example.reopened.v1').length, 1);
  assert.equal(await resolved(campaignId), 0);
  const { examples } = await at.ask(contract.nextExamples, { campaignId, count: 1 }, workflow);
  assert.deepEqual(examples, [{ exampleId, attempt: 2 }]);
});

test('in a campaign that is over the text is deleted all the same, and goes into no further release', async () => {
  const { campaignId, exampleId, decisionId } = await begun();
  await settle(exampleId, decisionId);
  await at.move(campaignId, 'complete');

  await undo(campaignId, exampleId, decisionId);

  assert.deepEqual(await at.states([exampleId]), ['cancelled']);
  assert.equal(await resolved(campaignId), 0);
});

test('a decision that is undone before it is carried out is undone after it', async () => {
  const { campaignId, exampleId, decisionId } = await begun();

  await assert.rejects(undo(campaignId, exampleId, decisionId), /before it was carried out/);
  await settle(exampleId, decisionId);
  await undo(campaignId, exampleId, decisionId);

  assert.deepEqual(await at.states([exampleId]), ['waiting']);
});
