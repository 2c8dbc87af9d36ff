import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { z } from 'zod';
import { newId } from '../../platform/id.ts';
import { freshDatabase } from '../../test/harness/database.ts';
import * as contract from './contract.ts';
import { houseOn, operator, person, workflow } from './fixture.ts';

const database = await freshDatabase(['catalogue']);
const at = houseOn(database);

const note = (exampleId: string, changes: Partial<z.input<typeof contract.noteTrouble.request>> = {}) =>
  at.ask(
    contract.noteTrouble,
    {
      workflowId: `example/${exampleId}/1`,
      campaignId: null,
      example: { exampleId, attempt: 1 },
      step: 'decide',
      tries: 6,
      waitsForRetry: false,
      error: 'consensus.decide failed.',
      ...changes,
    },
    workflow,
  );
const forget = (workflowId: string) => at.ask(contract.forgetTrouble, { workflowId }, workflow);
const told = async (campaignId: string) =>
  (await at.ask(contract.progress, { campaignId }, operator)).troubles.map(
    ({ step, waitsForRetry, workflows, error, exampleIds }) => [
      step,
      waitsForRetry,
      workflows,
      error,
      exampleIds.length,
    ],
  );
const troubleOf = async (id: string) =>
  (await at.ask(contract.examplesByIds, { ids: [id] }, operator)).found[0]?.trouble;
const inReview = async (count: number) => {
  const campaignId = await at.campaign('start');
  const ids = await at.examples(campaignId, count);
  await at.ask(contract.nextExamples, { campaignId, count }, workflow);
  return { campaignId, ids };
};

test('progress tells by step how many workflows do not go on, with the last error and the first examples', async () => {
  const { campaignId, ids } = await inReview(8);
  for (const id of ids.slice(0, 7)) await note(id);
  await note(ids[6] ?? '', { tries: 7, error: 'The last of all.' });
  await note(ids[7] ?? '', { step: 'settle', waitsForRetry: true, error: 'There is no such decision.' });
  await note('', { workflowId: `campaign/${campaignId}`, campaignId, example: null, step: 'feed', error: 'Away.' });

  assert.deepEqual(await told(campaignId), [
    ['settle', true, 1, 'There is no such decision.', 1],
    ['decide', false, 7, 'The last of all.', 5],
    ['feed', false, 1, 'Away.', 0],
  ]);
});

test('a trouble is told from its first failure on, and forgotten once the workflow goes on', async () => {
  const { campaignId, ids } = await inReview(1);
  const [id = ''] = ids;
  await note(id);
  await database.pool.query(`update catalogue.trouble set since = now() - interval '1 hour' where example_id = $1`, [
    id,
  ]);
  await note(id, { tries: 9 });

  const trouble = await troubleOf(id);
  assert.deepEqual([trouble?.tries, trouble?.step], [9, 'decide']);
  assert.ok(Date.parse(trouble?.lastAt ?? '') - Date.parse(trouble?.since ?? '') > 3_500_000);
  await forget(`example/${id}/1`);

  assert.deepEqual(await told(campaignId), []);
  assert.equal(await troubleOf(id), null);
});

test('what nobody has told of for ten minutes, or is of another attempt, holds no more; what has ended does', async () => {
  const { campaignId, ids } = await inReview(3);
  const [silent = '', ended = '', other = ''] = ids;
  await note(silent);
  await note(ended, { waitsForRetry: true });
  await note(other, { example: { exampleId: other, attempt: 7 } });
  await database.pool.query(`update catalogue.trouble set last_at = now() - interval '11 minutes'`);

  assert.deepEqual(
    (await told(campaignId)).map(([, waitsForRetry, workflows]) => [waitsForRetry, workflows]),
    [[true, 1]],
  );
});

test('of an example that nobody knows nothing is kept, and only services tell', async () => {
  await note(newId());
  const { rowCount } = await database.pool.query(`select 1 from catalogue.trouble where step = 'nothing'`);

  assert.equal(rowCount, 0);
  await assert.rejects(at.ask(contract.forgetTrouble, { workflowId: 'x' }, person()), { code: 'not-allowed' });
});
