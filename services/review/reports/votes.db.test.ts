import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Pool } from 'pg';
import type { ConsentPurpose } from '../../../domain/consent.ts';
import { newId } from '../../../platform/id.ts';
import type { Principal } from '../../../platform/principal.ts';
import { freshDatabase } from '../../../test/harness/database.ts';
import * as contract from '../contract.ts';
import { house, operator, workflow } from '../fixture.ts';

const labels: ConsentPurpose[] = ['labels-by-variant', 'labels-by-age-band', 'labels-by-gender', 'labels-by-region'];
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

test('a vote tells what its author agrees to be counted by, for as long as they do, and nothing of anybody else', async () => {
  const campaignId = await at.campaign();
  const purposes: ConsentPurpose[] = ['review-work', ...labels];
  const texts = [{ language: 'ca', text: 'Hi esteu d’acord?' }];
  await at.ask(contract.publishConsentText, { campaignId, version: 1, purposes, texts }, operator);
  const [first, second] = [await at.member(campaignId), await at.member(campaignId)];
  const give = (who: Principal, agreed: ConsentPurpose[]) =>
    at.ask(contract.giveConsent, { id: newId(), campaignId, version: 1, language: 'ca', purposes: agreed }, who);
  await give(first, purposes);
  await give(second, ['review-work']);
  const about = { region: 'ES-VC', ageBand: 'age-50-64', gender: 'woman' } as const;
  await at.ask(contract.setMyProfile, { campaignId, variants: [], ...about }, first);
  await at.open(campaignId);
  for (const who of [first, second]) {
    const seat = (await at.claim(campaignId, who)) ?? assert.fail();
    await at.submit(seat.id, who, { verdict: 'accept' });
  }
  await pool.query("update review.judgment set variant = 'ca-ES' where campaign_id = $1", [campaignId]);
  const groups = async () =>
    (await at.ask(contract.listVotes, { campaignId }, workflow)).items
      .map((vote) => vote.groups)
      .toSorted((a, b) => Object.keys(b).length - Object.keys(a).length);

  const all = { variant: 'ca-ES', 'age-band': 'age-50-64', gender: 'woman', region: 'ES-VC' };
  assert.deepEqual(await groups(), [all, {}]);
  for (const [purpose, left] of [
    ['labels-by-gender', { variant: 'ca-ES', 'age-band': 'age-50-64', region: 'ES-VC' }],
    ['labels-by-variant', { 'age-band': 'age-50-64', region: 'ES-VC' }],
  ] as const) {
    await at.ask(contract.withdrawConsent, { id: newId(), campaignId, purposes: [purpose] }, first);
    assert.deepEqual(await groups(), [left, {}]);
  }
});
