import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { newId } from '../../../platform/id.ts';
import { freshDatabase } from '../../../test/harness/database.ts';
import * as contract from '../contract.ts';
import { house, operator, person, workflow } from '../fixture.ts';

const database = await freshDatabase(['review']);
const { pool } = database;
const at = house(pool);
after(() => database.drop());

const text = 'Hola, {name}, com anem?';
const whole = { verdict: 'edit' as const, edited: [{ field: 'output', text }] };

/** A round of three seats of which one shows no draft, held by three people; theirs first who is shown none. */
const heldRound = async () => {
  const campaignId = await at.campaign({ blindDraftShare: 0.5 });
  const exampleId = await at.open(campaignId);
  const people = await Promise.all([1, 2, 3].map(() => at.member(campaignId)));
  const held = [];
  for (const who of people) held.push({ who, seat: (await at.claim(campaignId, who)) ?? assert.fail() });
  const ordered = held.toSorted((a, b) => Number(a.seat.showsDraft) - Number(b.seat.showsDraft));
  assert.deepEqual(
    ordered.map(({ seat }) => seat.showsDraft),
    [false, true, true],
  );
  const [blind = assert.fail(), other = assert.fail(), third = assert.fail()] = ordered;
  return { campaignId, exampleId, blind, other, third };
};
const fromSource = async (exampleId: string, who: Parameters<typeof at.claim>[1]) =>
  (await at.ask(contract.writtenFromSource, { ids: [exampleId] }, who)).found.length;

test('one seat of a round shows no draft: nothing can be accepted in it, and what is written is marked', async () => {
  const { exampleId, blind, other, third } = await heldRound();

  await assert.rejects(at.submit(blind.seat.id, blind.who), { code: 'invalid-input', message: /nothing to accept/ });
  await at.submit(blind.seat.id, blind.who, whole);
  await at.submit(other.seat.id, other.who);
  await at.submit(third.seat.id, third.who, { verdict: 'drop', reason: 'No.' });

  const { judgments } = await at.frozen(exampleId);
  const votes = await at.ask(contract.listVotes, { campaignId: blind.seat.campaignId }, workflow);
  assert.equal(votes.items.length, 2, 'models hear only who saw the draft');
  assert.deepEqual(
    judgments.map(({ sawDraft }) => sawDraft),
    [false, true, true],
  );
});

test('who happens to write the very text of the draft is believed', async () => {
  const { blind } = await heldRound();

  const edited = [{ field: 'output', text: 'Hola {name}' }];
  assert.equal((await at.submit(blind.seat.id, blind.who, { verdict: 'edit', edited })).standing, 'filled');
});

test('until they have judged, the drafts of the example are not theirs to see; they are everybody else’s', async () => {
  const { exampleId, blind, other } = await heldRound();
  assert.equal(await fromSource(exampleId, blind.who), 1);
  assert.equal(await fromSource(exampleId, other.who), 0);
  assert.equal(await fromSource(exampleId, operator), 0);
  await at.expire(blind.seat.id);
  assert.equal(await fromSource(exampleId, blind.who), 1, 'a lease that ran out changes nothing');

  await at.submit(blind.seat.id, blind.who, whole);

  assert.equal(await fromSource(exampleId, blind.who), 0);
});

test('who gives such a seat back is not offered the example again, and the next who comes writes from the source', async () => {
  const { campaignId, exampleId, blind } = await heldRound();
  await at.ask(contract.releaseSeat, { seatId: blind.seat.id, reason: 'too-hard' }, blind.who);
  assert.equal(await at.claim(campaignId, blind.who), null);
  assert.equal(await fromSource(exampleId, blind.who), 0);

  const next = await at.member(campaignId);
  const seat = (await at.claim(campaignId, next)) ?? assert.fail();

  assert.deepEqual([seat.id, seat.showsDraft], [blind.seat.id, false]);
});

test('late work keeps what it was: written without a draft', async () => {
  const { exampleId, blind, other, third } = await heldRound();
  await at.expire(blind.seat.id);
  const next = await at.member(blind.seat.campaignId);
  assert.equal((await at.claim(blind.seat.campaignId, next))?.id, blind.seat.id);
  for (const { seat, who } of [other, third]) await at.submit(seat.id, who);
  await at.submit(blind.seat.id, next, whole);

  assert.equal((await at.submit(blind.seat.id, blind.who, whole, newId())).standing, 'surplus');
  assert.equal(await at.count('review.judgment where example_id = $1 and not saw_draft', exampleId), 2);
});

test('where the policy asks for none every seat shows its draft', async () => {
  const campaignId = await at.campaign();
  for (let count = 0; count < 30; count++) await at.open(campaignId);

  assert.equal(await at.count('review.seat where campaign_id = $1 and blind', campaignId), 0);
});

test('the campaign tells how far a draft pulls, of resolved examples only', async () => {
  const { campaignId, exampleId, blind, other, third } = await heldRound();
  await at.submit(blind.seat.id, blind.who, whole);
  await at.submit(other.seat.id, other.who);
  await at.submit(third.seat.id, third.who, { verdict: 'drop', reason: 'No.' });
  const measured = () => at.ask(contract.measureAnchoring, { campaignId }, blind.who);
  assert.equal((await measured()).fromSource.texts, 0, 'what is open is nobody’s to count');

  await at.resolve(campaignId, exampleId);

  const { examples, fromSource, edited, kept } = await measured();
  assert.deepEqual([examples, fromSource.texts, edited.texts, kept], [1, 1, 0, 1]);
  assert.ok((fromSource.chrf ?? 0) > 10 && (fromSource.chrf ?? 100) < 90);
  await assert.rejects(at.ask(contract.measureAnchoring, { campaignId }, person()), { code: 'not-found' });
});
