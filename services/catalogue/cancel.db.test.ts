import assert from 'node:assert/strict';
import { test } from 'node:test';
import { transaction } from '../../platform/transaction.ts';
import { freshDatabase } from '../../test/harness/database.ts';
import { until } from '../../test/harness/until.ts';
import { markNeedsPeople, nextExamples, settle } from './contract.ts';
import { dropped, houseOn, instructions, workflow } from './fixture.ts';
import { lockCampaign, setCampaignState } from './rows/campaign.ts';
import { cancelExamples } from './rows/example.ts';

const at = houseOn(await freshDatabase(['catalogue']));
const { pool } = at;

const statesOf = async (datasetId: string): Promise<string[]> => {
  const { rows } = await pool.query('select state from catalogue.example where dataset_id = $1', [datasetId]);
  return rows.map((row: { state: string }) => row.state);
};

test('cancelling ends every example that has no end, and leaves those that have', async () => {
  const campaignId = await at.campaign('start');
  const [first = '', second = '', third = '', fourth = ''] = await at.examples(campaignId, 4);
  await at.ask(nextExamples, { campaignId, count: 3 }, workflow);
  await at.ask(settle, { exampleId: first, attempt: 1, decisionId: at.decision(first) }, workflow);
  await at.ask(markNeedsPeople, { exampleId: second, attempt: 1 }, workflow);

  await at.move(campaignId, 'cancel');

  assert.deepEqual(await at.states([first, second, third, fourth]), ['adopted', 'cancelled', 'cancelled', 'cancelled']);
});

test('completing ends every example that has no end as a cancel does, and an import that goes on', async () => {
  const campaignId = await at.campaign('start');
  const [first = '', second = '', third = ''] = await at.examples(campaignId, 3);
  const late = await at.accept(campaignId, at.upload(instructions('Late.')));
  await at.ask(nextExamples, { campaignId, count: 2 }, workflow);
  await at.ask(settle, { exampleId: first, attempt: 1, decisionId: at.decision(first, dropped) }, workflow);

  await at.move(campaignId, 'complete');
  await assert.rejects(at.importAccepted(late), /ended while it went on/);
  const tooLate = await at.ask(settle, { exampleId: second, attempt: 1, decisionId: at.decision(second) }, workflow);

  assert.deepEqual(await at.states([first, second, third]), ['dropped', 'cancelled', 'cancelled']);
  assert.deepEqual(await statesOf(late), []);
  assert.deepEqual(tooLate, { state: 'cancelled' });
});

test('cancelling while the feed starts examples leaves none in review', async () => {
  for (let round = 0; round < 10; round++) {
    const campaignId = await at.campaign('start');
    const ids = await at.examples(campaignId, 10);

    await Promise.all([
      at.ask(nextExamples, { campaignId, count: 5 }, workflow),
      at.move(campaignId, 'cancel'),
      at.ask(nextExamples, { campaignId, count: 5 }, workflow),
    ]);

    assert.deepEqual(new Set(await at.states(ids)), new Set(['cancelled']));
  }
});

test('nothing is imported into a campaign that was cancelled', async () => {
  const campaignId = await at.campaign('cancel');

  await assert.rejects(at.accept(campaignId, at.upload(instructions('One.'))), { code: 'wrong-state' });
});

test('an import that ends while its campaign is being cancelled leaves no example waiting', async () => {
  const campaignId = await at.campaign('start');
  const datasetId = await at.accept(campaignId, at.upload(instructions('One.', 'Two.')));
  let importing = Promise.resolve();

  await transaction(pool, async (tx) => {
    await lockCampaign(tx, campaignId);
    await setCampaignState(tx, campaignId, 'cancelled');
    await cancelExamples(tx, campaignId);
    let over = false;
    importing = at.importAccepted(datasetId).finally(() => (over = true));
    await until('the import at its end, or waiting for us', 120, async () => {
      const { rows } = await pool.query(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return over || rows.length > 0;
    });
  });
  await importing;

  assert.deepEqual(await statesOf(datasetId), ['cancelled', 'cancelled']);
});
