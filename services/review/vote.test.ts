import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Pool } from 'pg';
import { freshDatabase } from '../../test/harness/database.ts';
import * as contract from './contract.ts';
import { house, operator, workflow } from './fixture.ts';

let pool: Pool;

let at: ReturnType<typeof house>;
let close: () => Promise<void>;
before(async () => {
  const database = await freshDatabase(['review']);
  close = () => database.drop();
  pool = database.pool;
  at = house(pool);
});
after(() => close());

test('the votes of a campaign come page by page, those on one example together, and no text with them', async () => {
  const campaignId = await at.campaign();
  const people = [await at.member(campaignId), await at.member(campaignId)];
  const examples = [await at.open(campaignId), await at.open(campaignId)];
  for (const who of people) {
    for (const _ of examples) {
      const seat = (await at.claim(campaignId, who)) ?? assert.fail();
      await at.submit(seat.id, who, { verdict: 'drop', reason: 'No.', ratings: [{ scale: 'tone', value: 2 }] });
    }
  }
  await at.campaign();

  const seen: contract.Vote[] = [];
  let after: string | null = null;
  do {
    const page: { items: contract.Vote[]; end: string | null } = await at.ask(
      contract.listVotes,
      { campaignId, first: 3, after },
      workflow,
    );
    seen.push(...page.items);
    after = page.end;
  } while (after !== null);

  assert.deepEqual(
    seen.map(({ exampleId }) => exampleId),
    examples.toSorted().flatMap((id) => [id, id]),
  );
  assert.equal(new Set(seen.map(({ judgmentId }) => judgmentId)).size, 4);
  assert.deepEqual(seen[0]?.ratings, [{ scale: 'tone', value: 2 }]);
  assert.doesNotMatch(JSON.stringify(seen), /No\./);
  await assert.rejects(at.ask(contract.listVotes, { campaignId }, operator), { code: 'not-allowed' });
  await assert.rejects(at.ask(contract.listVotes, { campaignId, after: 'x' }, workflow), { code: 'invalid-input' });
});

test('a vote tells the variant of who agrees to be counted by it, for as long as they do, and of nobody else', async () => {
  const campaignId = await at.campaign();
  const [first, second] = [await at.member(campaignId), await at.member(campaignId)];
  await at.open(campaignId);
  for (const who of [first, second]) {
    const seat = (await at.claim(campaignId, who)) ?? assert.fail();
    await at.submit(seat.id, who, { verdict: 'accept' });
  }
  const groups = async () =>
    (await at.ask(contract.listVotes, { campaignId }, workflow)).items
      .map((vote) => vote.groups.variant ?? 'untold')
      .toSorted();
  const agree = (purposes: readonly string[]) =>
    pool.query('update review.member set consent_purposes = $1 where campaign_id = $2 and contributor_id = $3', [
      purposes,
      campaignId,
      first.id,
    ]);
  await pool.query("update review.judgment set variant = 'ca-ES' where campaign_id = $1", [campaignId]);

  assert.deepEqual(await groups(), ['untold', 'untold']);
  await agree(['review-work', 'labels-by-variant']);
  assert.deepEqual(await groups(), ['ca-ES', 'untold']);
  await agree(['review-work']);
  assert.deepEqual(await groups(), ['untold', 'untold']);
});
