import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { freshDatabase } from '../../../test/harness/database.ts';
import * as contract from '../contract.ts';
import { newId } from '../../../platform/id.ts';
import { house, operator, person } from '../fixture.ts';

const database = await freshDatabase(['review']);
const { pool } = database;
const at = house(pool);
after(() => database.drop());

const toldOf = async (campaignId: string): Promise<string[]> => {
  const { rows } = await pool.query(`select data from review.outbox where subject = $1 and type = $2 order by id`, [
    campaignId,
    contract.PoolForetold.type,
  ]);
  return rows.map(({ data }: { data: { foretold: { lack: string }[] } }) =>
    data.foretold.map(({ lack }) => lack).join(),
  );
};
const progressOf = (campaignId: string) => at.ask(contract.reviewProgress, { campaignId }, operator);

test('before the start the progress foretells what people are missing, and nobody is told', async () => {
  const campaignId = await at.campaign({}, { state: 'planned' });
  const empty = await progressOf(campaignId);
  assert.deepEqual(
    empty.foretold.map(({ lack, people, needed }) => [lack, people, needed]),
    [
      ['adjudicate', 0, 1],
      ['settle', 0, 2],
    ],
  );

  for (let count = 0; count < 4; count++) await at.member(campaignId);
  await at.member(campaignId, ['adjudicator']);

  const { foretold } = await progressOf(campaignId);
  assert.deepEqual(
    foretold.map(({ lack, people, needed }) => [lack, people, needed]),
    [['confirm', 4, 5]],
  );
  assert.match(foretold[0]?.advice ?? '', /4 reviewers.*one more person/);
  assert.deepEqual(await toldOf(campaignId), []);
});

test('from the start on each change is told once, in whatever order people come at once', async () => {
  const campaignId = await at.campaign({}, { state: 'planned' });
  const [first] = [await at.member(campaignId), await at.member(campaignId, ['coordinator'])];
  await at.move(campaignId, 'running');
  assert.deepEqual(await toldOf(campaignId), ['settle']);

  await Promise.all(Array.from({ length: 4 }, () => at.member(campaignId)));
  assert.equal((await toldOf(campaignId)).at(-1), '');
  const told = (await toldOf(campaignId)).length;
  await at.member(campaignId);
  await at.move(campaignId, 'paused', 3);
  assert.equal((await toldOf(campaignId)).length, told, 'nothing new is not told');

  const part = { campaignId, contributorId: first.id, name: 'Mireia', variants: [] };
  await at.ask(contract.setMember, { ...part, roles: ['steward'] }, operator);
  await at.change(campaignId, { policy: { ...(await policyOf(campaignId)), maxSeats: 9 } });
  assert.deepEqual((await toldOf(campaignId)).slice(told), ['ceiling']);
  await at.move(campaignId, 'cancelled', 9);
  assert.deepEqual((await progressOf(campaignId)).foretold, []);
});

test('who joins by an invitation changes the forecast too', async () => {
  const campaignId = await at.campaign();
  const gives = { roles: ['reviewer' as const], variants: [], uses: 9 };
  const { invitationCode } = await at.ask(contract.makeInvitation, { id: newId(), campaignId, ...gives }, operator);
  await at.member(campaignId, ['adjudicator']);
  assert.deepEqual(await toldOf(campaignId), ['settle']);

  await at.ask(contract.acceptInvitation, { code: invitationCode, name: 'Ona' }, person());
  await at.ask(contract.acceptInvitation, { code: invitationCode, name: 'Pol' }, person());

  assert.deepEqual(await toldOf(campaignId), ['settle', 'judge']);
});

const policyOf = async (campaignId: string) =>
  (await pool.query('select policy from review.campaign where campaign_id = $1', [campaignId])).rows[0].policy;

test('open rounds that too few may still be asked in are counted, by variant too', async () => {
  const campaignId = await at.campaign();
  const people = [
    await at.member(campaignId),
    await at.member(campaignId),
    await at.member(campaignId, ['reviewer'], ['ca-ES-valencia']),
  ];
  const exampleId = await at.open(campaignId);
  await at.open(campaignId, { variant: 'ca-ES-valencia', seats: 2 });
  const before = await progressOf(campaignId);
  assert.equal(before.roundsShort, 1);
  assert.deepEqual(
    before.foretold.map(({ lack, variant }) => [lack, variant]),
    [
      ['adjudicate', null],
      ['confirm', null],
      ['settle', 'ca-ES-valencia'],
    ],
  );

  const seat = (await at.claim(campaignId, people[0] ?? assert.fail())) ?? assert.fail();
  assert.equal(seat.exampleId, exampleId);
  await at.ask(contract.releaseSeat, { seatId: seat.id, reason: 'too-hard' }, people[0] ?? assert.fail());

  assert.equal((await progressOf(campaignId)).roundsShort, 2);
});

test('a campaign that lowers opens no more seats than there are people, and its last seat closes the round', async () => {
  const campaignId = await at.campaign({ smallPool: 'lower' });
  const person = await at.member(campaignId);
  const exampleId = await at.open(campaignId);

  const seat = (await at.claim(campaignId, person)) ?? assert.fail();
  await at.submit(seat.id, person);

  const { rounds, eligiblePeople } = await at.frozen(exampleId);
  assert.deepEqual([rounds.map(({ seats }) => seats), eligiblePeople], [[1], 0]);
});

test('where nobody is there yet a round opens whole, and whose judgment carried over takes no seat', async () => {
  const campaignId = await at.campaign({ smallPool: 'lower' });
  const exampleId = await at.open(campaignId);
  const one = await at.member(campaignId);
  await at.member(campaignId);
  assert.equal(await at.count(`review.seat where example_id = $1`, exampleId), 3);
  await at.submit(((await at.claim(campaignId, one)) ?? assert.fail()).id, one);

  await at.open(campaignId, { exampleId, attempt: 2 });

  assert.equal(await at.count(`review.seat where example_id = $1 and attempt = 2`, exampleId), 1);
  const wait = await at.campaign({ smallPool: 'wait' });
  await at.member(wait);
  assert.equal(await at.count(`review.seat where example_id = $1`, await at.open(wait)), 3);
});

test('a campaign mirrored by the version before is asked for again, and its policy heeded', async () => {
  const campaignId = await at.campaign({ smallPool: 'lower' });
  await at.member(campaignId);
  await pool.query('update review.campaign set policy = null where campaign_id = $1', [campaignId]);

  const exampleId = await at.open(campaignId);

  assert.equal(await at.count(`review.seat where example_id = $1`, exampleId), 1);
});
