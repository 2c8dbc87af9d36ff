import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Pool } from 'pg';
import { freshDatabase } from '../../../test/harness/database.ts';
import { goldOutcomes } from '../contract.ts';
import { house, operator, workflow } from '../fixture.ts';

let at: ReturnType<typeof house>;
let pool: Pool;
let close: () => Promise<void>;
before(async () => {
  const database = await freshDatabase(['review']);
  ({ pool } = database);
  close = () => database.drop();
  at = house(pool);
});
after(() => close());

test('answers to gold are counted by pseudonym and by whether the draft was good, for services only', async () => {
  const campaignId = await at.campaign();
  const who = await at.member(campaignId);
  for (const [draft, accepted] of [
    ['good', true],
    ['good', true],
    ['good', false],
    ['faulty', true],
  ] as const) {
    await at.open(campaignId, { seats: 1 });
    const seat = (await at.claim(campaignId, who)) ?? assert.fail();
    const { judgmentId } = await at.submit(seat.id, who);
    await pool.query(
      `insert into review.gold_outcome (judgment_id, campaign_id, contributor_id, example_id, draft, used_for, planted, accepted, passed, why)
       values ($1, $2, $3, $4, $5, 'gold', false, $6, $6, '')`,
      [judgmentId, campaignId, who.id, seat.exampleId, draft, accepted],
    );
  }

  const { items } = await at.ask(goldOutcomes, { campaignId }, workflow);

  const [mine] = items;
  assert.deepEqual(items, [{ author: mine?.author, acceptsGood: { yes: 2, no: 1 }, acceptsFaulty: { yes: 1, no: 0 } }]);
  assert.deepEqual(await at.ask(goldOutcomes, { campaignId, authors: ['nobody'] }, workflow), { items: [] });
  await assert.rejects(at.ask(goldOutcomes, { campaignId }, operator), { code: 'not-allowed' });
});
