import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Pool } from 'pg';
import type { z } from 'zod';
import type { ConsentPurpose } from '../../../domain/consent.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { newId } from '../../../platform/id.ts';
import type { Principal } from '../../../platform/principal.ts';
import { freshDatabase } from '../../../test/harness/database.ts';
import * as contract from '../contract.ts';
import { house, operator, person } from '../fixture.ts';

let at: ReturnType<typeof house>;
let pool: Pool;
let close: () => Promise<void>;
before(async () => {
  const database = await freshDatabase(['review']);
  pool = database.pool;
  close = () => database.drop();
  at = house(pool);
});
after(() => close());

type Said = Omit<z.input<typeof contract.setMyProfile.request>, 'campaignId'>;
const say = (campaignId: string, who: Principal, said: Said) =>
  at.ask(contract.setMyProfile, { campaignId, ...said }, who);
const mine = (campaignId: string, who: Principal) => at.ask(contract.myProfile, { campaignId }, who);
const give = (campaignId: string, who: Principal, purposes: ConsentPurpose[]) =>
  at.ask(contract.giveConsent, { id: newId(), campaignId, version: 1, language: 'ca', purposes }, who);
const labels: ConsentPurpose[] = ['labels-by-age-band', 'labels-by-gender', 'labels-by-region'];
const asking = async (): Promise<string> => {
  const campaignId = await at.campaign();
  const texts = [{ language: 'ca', text: 'Hi esteu d’acord?' }];
  const purposes: ConsentPurpose[] = ['review-work', ...labels];
  await at.ask(contract.publishConsentText, { campaignId, version: 1, purposes, texts }, operator);
  return campaignId;
};
const skill = (variant: string, read: 'some' | 'well' | 'own' = 'own', write = read) => ({ variant, read, write });
const about = { region: 'ES-VC', ageBand: 'age-50-64', gender: 'woman' } as const;
const nothing = { region: null, ageBand: null, gender: null };
const pick = ({ region, ageBand, gender }: contract.MyProfile) => ({ region, ageBand, gender });
const refused = (code: string, message: RegExp) => (error: Refusal) => {
  assert.equal(error.code, code, error.message);
  assert.match(error.message, message);
  return true;
};

test('who came without a variant says theirs, and is offered the seats that ask for it from then on', async () => {
  const campaignId = await at.campaign();
  await at.open(campaignId, { variant: 'ca-ES-valencia' });
  const who = await at.member(campaignId);
  assert.equal(await at.claim(campaignId, who), null);
  await say(campaignId, who, { variants: [skill('ca-ES-valencia', 'well', 'some')] });
  assert.equal(await at.claim(campaignId, who), null, 'who reads it and does not write it judges in others');

  const said = await say(campaignId, who, { variants: [skill('ca-ES', 'well'), skill('ca-ES-valencia')] });

  assert.deepEqual(said.offered, ['ca-ES-valencia', 'ca-ES']);
  assert.deepEqual(await mine(campaignId, who), said);
  assert.ok(await at.claim(campaignId, who));
});

test('what a coordinator gave bounds what is said, comes back when nothing is said, and holds when it is given later', async () => {
  const campaignId = await at.campaign();
  const who = await at.member(campaignId, ['reviewer'], ['ca-ES', 'ca-ES-valencia']);
  const set = (variants: string[]) =>
    at.ask(
      contract.setMember,
      { campaignId, contributorId: who.id, name: 'Mireia', roles: ['reviewer'], variants },
      operator,
    );

  const narrowed = await say(campaignId, who, { variants: [skill('ca-ES-valencia'), skill('ca-AD')] });
  const later = await set(['ca-AD', 'ca-ES']);
  const silent = await say(campaignId, who, {});

  assert.deepEqual(narrowed.offered, ['ca-ES-valencia']);
  assert.deepEqual(later.variants, ['ca-AD']);
  assert.deepEqual([silent.variants, silent.offered], [[], ['ca-AD', 'ca-ES']]);
});

test('an invitation adds to what somebody was given, not to what they say', async () => {
  const campaignId = await at.campaign();
  const who = await at.member(campaignId, ['reviewer'], ['ca-ES', 'ca-AD']);
  await say(campaignId, who, { variants: [skill('ca-ES'), skill('ca-ES-valencia')] });
  const made = await at.ask(
    contract.makeInvitation,
    { id: newId(), campaignId, roles: ['reviewer'], variants: ['ca-ES-valencia'] },
    operator,
  );

  const joined = await at.ask(contract.acceptInvitation, { code: made.invitationCode, name: 'M' }, who);

  assert.deepEqual(joined.variants, ['ca-ES', 'ca-ES-valencia']);
  assert.deepEqual((await say(campaignId, who, {})).offered, ['ca-ES', 'ca-AD', 'ca-ES-valencia']);
});

test('region, age and gender are kept only with the consent of each, and nothing is changed without it', async () => {
  const campaignId = await asking();
  const who = await at.member(campaignId);
  await assert.rejects(say(campaignId, who, about), refused('consent-needed', /labels-by-region/));
  await give(campaignId, who, ['labels-by-gender']);
  await assert.rejects(
    say(campaignId, who, { ageBand: 'age-50-64', gender: 'woman' }),
    refused('consent-needed', /labels-by-age-band/),
  );
  assert.deepEqual((await mine(campaignId, who)).changedAt, null);

  const said = await say(campaignId, who, { gender: 'woman' });

  assert.deepEqual(pick(said), { ...nothing, gender: 'woman' });
});

test('a field goes in the step in which its consent goes, by withdrawal or by agreeing to less, and the others stay', async () => {
  const campaignId = await asking();
  const who = await at.member(campaignId);
  const stored = async () =>
    (await pool.query('select region, age_band, gender from review.profile where contributor_id = $1', [who.id])).rows;
  await give(campaignId, who, ['review-work', ...labels]);
  await say(campaignId, who, { ...about, variants: [skill('ca-ES')] });

  await at.ask(contract.withdrawConsent, { id: newId(), campaignId, purposes: ['labels-by-age-band'] }, who);
  const afterAge = await stored();
  await give(campaignId, who, ['review-work', 'labels-by-region']);
  const afterGender = await stored();

  assert.deepEqual(afterAge, [{ region: 'ES-VC', age_band: null, gender: 'woman' }]);
  assert.deepEqual(afterGender, [{ region: 'ES-VC', age_band: null, gender: null }]);
  assert.deepEqual((await mine(campaignId, who)).variants, [skill('ca-ES')]);
});

test('a profile that is said while its consent is withdrawn is never left with what may not be kept', async () => {
  const campaignId = await asking();
  const people = await Promise.all(Array.from({ length: 10 }, () => at.member(campaignId)));
  for (const who of people) await give(campaignId, who, labels);

  await Promise.allSettled(
    people.flatMap((who) => [
      say(campaignId, who, about),
      at.ask(contract.withdrawConsent, { id: newId(), campaignId, purposes: labels }, who),
    ]),
  );

  const kept = `review.profile where campaign_id = $1 and (region is not null or age_band is not null or gender is not null)`;
  assert.equal(await at.count(kept, campaignId), 0);
});

test('a profile is its person’s in that campaign: nobody is answered another’s, and no event tells of it', async () => {
  const campaignId = await asking();
  const [who, coordinator] = [await at.member(campaignId), await at.member(campaignId, ['coordinator'])];
  await give(campaignId, who, labels);
  await say(campaignId, who, { ...about, variants: [skill('ca-ES-valencia')] });

  const seen = [await mine(campaignId, coordinator)];
  const { memberships } = await at.ask(contract.membershipsOf, { contributorId: who.id }, operator);

  assert.deepEqual(seen.map(pick), [nothing]);
  await assert.rejects(mine(campaignId, operator), refused('not-found', /no part/));
  await assert.rejects(say(campaignId, person(), {}), refused('not-found', /no part/));
  const { rows } = await pool.query('select data from review.outbox');
  const told = JSON.stringify([memberships, rows]);
  for (const secret of Object.values(about)) assert.ok(!told.includes(secret), secret);
});

test('what is no profile is turned down with the reason', async () => {
  const campaignId = await at.campaign();
  const who = await at.member(campaignId);

  await assert.rejects(
    say(campaignId, who, { variants: [skill('ca-ES'), skill('ca-ES', 'some')] }),
    refused('invalid-input', /twice/),
  );
  await assert.rejects(say(campaignId, who, { region: 'Valencia' }));
});
