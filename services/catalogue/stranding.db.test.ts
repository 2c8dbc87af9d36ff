import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Missing } from '../../domain/needs-people.ts';
import { newId } from '../../platform/id.ts';
import { freshDatabase } from '../../test/harness/database.ts';
import * as contract from './contract.ts';
import { houseOn, operator, person, workflow } from './fixture.ts';

const at = houseOn(await freshDatabase(['catalogue']));

const mark = (exampleId: string, missing?: Missing, attempt = 1) =>
  at.ask(contract.markNeedsPeople, { exampleId, attempt, ...(missing ? { missing } : {}) }, workflow);
const needs = async (campaignId: string) =>
  (await at.ask(contract.progress, { campaignId }, operator)).needsPeople.map(
    ({ reason, purpose, variant, examples }) => [reason, purpose, variant, examples],
  );
const inReview = async (count: number) => {
  const campaignId = await at.campaign('start');
  const ids = await at.examples(campaignId, count);
  await at.ask(contract.nextExamples, { campaignId, count }, workflow);
  return { campaignId, ids };
};
const judges: Missing = { purpose: 'judge', variant: null, eligible: 4 };
const adjudicators: Missing = { purpose: 'adjudicate', variant: null, eligible: 0 };

test('progress tells how many examples need people, of each reason, purpose and variant, the most first', async () => {
  const { campaignId, ids } = await inReview(6);
  const [a = '', b = '', c = '', d = '', e = ''] = ids;

  await mark(a, { ...judges, variant: 'ca-ES-valencia', eligible: 0 });
  for (const id of [b, c]) await mark(id, judges);
  await mark(d, adjudicators);
  await mark(e);

  assert.deepEqual(await needs(campaignId), [
    ['nobody-came', 'judge', null, 2],
    ['nobody-came', null, null, 1],
    ['nobody-eligible', 'adjudicate', null, 1],
    ['nobody-eligible', 'judge', 'ca-ES-valencia', 1],
  ]);
});

test('an example that is opened again needs nobody until its next attempt ends so, and both are kept', async () => {
  const { campaignId, ids } = await inReview(1);
  const [id = ''] = ids;
  await mark(id, judges);
  await mark(id, adjudicators);
  const reopening = { id: newId(), campaignId, exampleIds: ids, reason: 'There are people now.' };

  await at.ask(contract.reopenExamples, reopening, operator);
  const opened = await needs(campaignId);
  await at.ask(contract.nextExamples, { campaignId, count: 1 }, workflow);
  await mark(id, adjudicators, 2);

  assert.deepEqual(opened, []);
  assert.deepEqual(await needs(campaignId), [['nobody-eligible', 'adjudicate', null, 1]]);
  const { found } = await at.ask(contract.strandedByExamples, { ids }, at.member(campaignId, 'reviewer'));
  assert.deepEqual(
    found.map(({ attempt, reason, purpose }) => [attempt, reason, purpose]),
    [
      [1, 'nobody-came', 'judge'],
      [2, 'nobody-eligible', 'adjudicate'],
    ],
  );
  assert.deepEqual((await at.ask(contract.strandedByExamples, { ids }, person())).found, []);
});

test('the event tells what is needed, and one that says nothing of it is still taken', async () => {
  const { campaignId, ids } = await inReview(1);
  const [exampleId = ''] = ids;

  await mark(exampleId, adjudicators);

  const { rows } = await at.pool.query(
    `select data from catalogue.outbox where type = 'example.stranded.v1' and subject = $1`,
    [exampleId],
  );
  const need = { reason: 'nobody-eligible', purpose: 'adjudicate', variant: null };
  assert.deepEqual(rows[0]?.data, { campaignId, exampleId, attempt: 1, need });
  const before = contract.ExampleNeedsPeople.data.parse({ campaignId, exampleId, attempt: 1 });
  assert.equal(before.need, null);
});

test('an example that was marked before reasons were kept is counted as one to which nobody came', async () => {
  const { campaignId, ids } = await inReview(1);

  await at.pool.query(`update catalogue.example set state = 'needs-people' where example_id = $1`, ids);

  assert.deepEqual(await needs(campaignId), [['nobody-came', null, null, 1]]);
});

test('one whose workflow was cancelled says so, until it is opened again', async () => {
  const { campaignId, ids } = await inReview(1);
  const [exampleId = ''] = ids;

  await at.ask(contract.markNeedsPeople, { exampleId, attempt: 1, cancelled: true }, workflow);

  assert.deepEqual(await needs(campaignId), [['workflow-cancelled', null, null, 1]]);
  await at.ask(
    contract.reopenExamples,
    { id: newId(), campaignId, exampleIds: ids, reason: 'It was a mistake.' },
    operator,
  );
  assert.deepEqual(await needs(campaignId), []);
});
