import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Pool } from 'pg';
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

const publish = (campaignId: string, version = 1, changes: object = {}, by: Principal = operator) =>
  at.ask(
    contract.publishConsentText,
    {
      campaignId,
      version,
      purposes: ['review-work', 'publication', 'contact'],
      required: ['review-work'],
      texts: [
        { language: 'ca', text: `Versió ${version}: hi esteu d’acord?` },
        { language: 'en', text: `Version ${version}: do you agree?` },
      ],
      ...changes,
    },
    by,
  );
const give = (
  campaignId: string,
  who: Principal,
  purposes: ConsentPurpose[] = ['review-work'],
  version = 1,
  id = newId(),
) => at.ask(contract.giveConsent, { id, campaignId, version, language: 'ca', purposes }, who);
const withdraw = (campaignId: string, who: Principal, purposes: ConsentPurpose[] = ['review-work'], id = newId()) =>
  at.ask(contract.withdrawConsent, { id, campaignId, purposes }, who);
const claim = (campaignId: string | null, who: Principal) => at.ask(contract.claimSeat, { campaignId }, who);
const mine = (campaignId: string, who: Principal) => at.ask(contract.myConsent, { campaignId }, who);
const refused = (code: string, message: RegExp) => (error: Refusal) => {
  assert.equal(error.code, code, error.message);
  assert.match(error.message, message);
  return true;
};

test('nobody is offered a seat before they agree to what is required, in a campaign or anywhere; then they are', async () => {
  const campaignId = await at.campaign();
  const exampleId = await at.open(campaignId);
  const who = await at.member(campaignId);
  await publish(campaignId);

  const asked = await claim(campaignId, who);
  const anywhere = await claim(null, who);
  const { eligibility } = await at.ask(contract.eligibilityOf, { exampleId }, operator);
  const receipt = await give(campaignId, who, ['review-work', 'contact']);
  const { seat } = await claim(campaignId, who);

  assert.deepEqual([asked.seat, asked.none, anywhere.none], [null, 'consent-needed', 'consent-needed']);
  assert.match(asked.reason ?? '', /agree/);
  assert.deepEqual(eligibility?.others, [{ reason: 'no-consent', people: 1 }]);
  assert.ok(seat);
  const text = 'Versió 1: hi esteu d’acord?';
  assert.deepEqual(
    [receipt.act, receipt.version, receipt.language, receipt.digest, receipt.standing],
    ['given', 1, 'ca', createHash('sha256').update(text).digest('hex'), ['review-work', 'contact']],
  );
});

test('a campaign that requires nothing offers seats to all, and one asked for part of it to those who gave that part', async () => {
  const campaignId = await at.campaign();
  await at.open(campaignId);
  const [one, other] = [await at.member(campaignId), await at.member(campaignId)];
  await publish(campaignId, 1, { required: [] });
  assert.ok((await claim(campaignId, one)).seat);

  await publish(campaignId, 2, { required: ['review-work', 'publication'] });
  await give(campaignId, other, ['review-work'], 2);

  assert.equal((await claim(campaignId, other)).none, 'consent-needed');
  assert.deepEqual((await mine(campaignId, other)).missing, ['publication']);
});

test('a new version that requires the same asks nobody again; one that requires more, or says so, asks all, and lets them finish', async () => {
  const campaignId = await at.campaign();
  await at.open(campaignId);
  await at.open(campaignId);
  const who = await at.member(campaignId);
  await publish(campaignId);
  await give(campaignId, who);
  await publish(campaignId, 2, { purposes: ['review-work', 'labels-by-variant'] });
  const { seat } = await claim(campaignId, who);
  assert.ok(seat);

  await publish(campaignId, 3, { required: ['review-work', 'publication'] });
  assert.equal((await claim(campaignId, who)).seat?.id, seat.id, 'what they hold they finish');
  assert.equal((await at.submit(seat.id, who)).standing, 'filled');
  assert.equal((await claim(campaignId, who)).none, 'consent-needed');

  await give(campaignId, who, ['review-work', 'publication'], 3);
  assert.ok((await claim(campaignId, who)).seat);
  await publish(campaignId, 4, { required: ['publication', 'review-work'], askAgain: true });
  assert.equal((await mine(campaignId, who)).current, false);
});

test('to withdraw what is required ends what is held at once, keeps nothing more, and is told without a name', async () => {
  const campaignId = await at.campaign();
  await at.open(campaignId, { seats: 1 });
  const [who, other] = [await at.member(campaignId), await at.member(campaignId)];
  await publish(campaignId);
  await give(campaignId, who, ['review-work', 'contact']);
  await give(campaignId, other);
  const { seat } = await claim(campaignId, who);
  assert.ok(seat);
  const save = () => at.ask(contract.saveUnsentJudgment, { seatId: seat.id, count: 2, content: 'Massa' }, who);
  await save();

  const receipt = await withdraw(campaignId, who);

  assert.deepEqual([receipt.act, receipt.standing], ['withdrawn', ['contact']]);
  assert.equal((await claim(campaignId, who)).none, 'consent-needed');
  assert.equal((await claim(campaignId, other)).seat?.id, seat.id, 'the seat is open again');
  await assert.rejects(at.submit(seat.id, who), refused('consent-needed', /withdrawn your consent/));
  await assert.rejects(save(), refused('already-judged', /withdrawn your consent/));
  assert.equal(await at.count('review.unsent_judgment where contributor_id = $1', who.id), 0);
  const { rows } = await pool.query(
    `select data from review.outbox where type = 'consent.withdrawn.v1' and subject = $1`,
    [receipt.id],
  );
  assert.deepEqual(rows[0].data.purposes, ['review-work']);
  assert.match(rows[0].data.author, /^r-/);
  assert.ok(!JSON.stringify(rows).includes(who.id));

  await give(campaignId, who);
  assert.equal((await at.submit(seat.id, who)).standing, 'surplus', 'late work is kept once they agree again');
});

test('to withdraw what nothing requires ends nothing, and to agree to less than before is to withdraw', async () => {
  const campaignId = await at.campaign();
  await at.open(campaignId);
  const who = await at.member(campaignId);
  await publish(campaignId);
  await give(campaignId, who, ['review-work', 'publication', 'contact']);
  const { seat } = await claim(campaignId, who);

  await withdraw(campaignId, who, ['contact']);
  const less = await give(campaignId, who, ['review-work']);

  assert.equal((await claim(campaignId, who)).seat?.id, seat?.id);
  const { rows } = await pool.query(
    `select data->'purposes' as lost from review.outbox where type = 'consent.withdrawn.v1' and subject = $1`,
    [less.id],
  );
  assert.deepEqual(rows, [{ lost: ['publication'] }]);
});

test('an act of consent sent again, or ten times at once, is one receipt; its id serves no other', async () => {
  const campaignId = await at.campaign();
  const [who, other] = [await at.member(campaignId), await at.member(campaignId)];
  await publish(campaignId);
  const id = newId();

  const answers = await Promise.all(Array.from({ length: 10 }, () => give(campaignId, who, ['review-work'], 1, id)));
  await withdraw(campaignId, who);
  const late = await give(campaignId, who, ['review-work'], 1, id);

  assert.equal(new Set([...answers, late].map((one) => JSON.stringify(one))).size, 1);
  assert.equal((await mine(campaignId, who)).current, false, 'an old click does not undo a withdrawal');
  await assert.rejects(give(campaignId, other, ['review-work'], 1, id), refused('id-taken', /another receipt/));
  await assert.rejects(withdraw(campaignId, who, ['review-work'], id), refused('id-taken', /another receipt/));
  await assert.rejects(give(campaignId, who, ['review-work'], 2, id), refused('id-taken', /another receipt/));
});

test('receipts are read back by whose they are, newest first and by pages, and by nobody else', async () => {
  const campaignId = await at.campaign();
  const [who, coordinator] = [await at.member(campaignId), await at.member(campaignId, ['coordinator'])];
  await publish(campaignId);
  for (let turn = 0; turn < 2; turn++) {
    await give(campaignId, who);
    await withdraw(campaignId, who);
  }
  const page = (after: string | null, by: Principal = who) =>
    at.ask(contract.myReceipts, { campaignId, first: 3, after }, by);

  const first = await page(null);
  const rest = await page(first.end);

  assert.deepEqual(
    [...first.items, ...rest.items].map(({ act }) => act),
    ['withdrawn', 'given', 'withdrawn', 'given'],
  );
  assert.equal(rest.end, null);
  assert.deepEqual((await page(null, coordinator)).items, []);
  await assert.rejects(page('x'), refused('invalid-input', /cursor/));
});

test('what cannot be agreed to is turned down with the reason', async () => {
  const campaignId = await at.campaign();
  const who = await at.member(campaignId);
  await assert.rejects(give(campaignId, who), refused('wrong-state', /asks for no consent/));
  await publish(campaignId);
  await publish(campaignId, 2);

  await assert.rejects(give(campaignId, who, ['review-work'], 1), refused('wrong-state', /version 2/));
  await assert.rejects(give(campaignId, who, ['labels-by-gender'], 2), refused('invalid-input', /not asked for/));
  await assert.rejects(
    at.ask(
      contract.giveConsent,
      { id: newId(), campaignId, version: 2, language: 'fi', purposes: ['review-work'] },
      who,
    ),
    refused('invalid-input', /ca, en/),
  );
  await assert.rejects(give(campaignId, person(), ['review-work'], 2), refused('not-found', /no part/));
});

test('a text is published by who runs the campaign, one version after the other, and never changes', async () => {
  const campaignId = await at.campaign();
  const reviewer = await at.member(campaignId);
  const first = await publish(campaignId);

  assert.deepEqual(await publish(campaignId), first, 'sent again');
  const { text } = await at.ask(contract.consentText, { campaignId }, reviewer);
  assert.deepEqual(text, first);
  await assert.rejects(publish(campaignId, 1, { required: [] }), refused('wrong-state', /next version .* is 2/));
  await assert.rejects(publish(campaignId, 3), refused('wrong-state', /is 2/));
  await assert.rejects(
    publish(campaignId, 2, { required: ['labels-by-gender'] }),
    refused('invalid-input', /required/),
  );
  await assert.rejects(publish(campaignId, 2, {}, reviewer), refused('not-allowed', /coordinator/));
  const twice = { texts: ['a', 'b'].map((one) => ({ language: 'ca', text: one })) };
  await assert.rejects(publish(campaignId, 2, twice), refused('invalid-input', /twice/));
  await assert.rejects(at.ask(contract.consentText, { campaignId }, person()), refused('not-found', /no part/));
});
