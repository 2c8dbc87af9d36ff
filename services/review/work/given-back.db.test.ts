import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { freshDatabase } from '../../../test/harness/database.ts';
import * as contract from '../contract.ts';
import { house, operator, workflow } from '../fixture.ts';

let at: ReturnType<typeof house>;
let close: () => Promise<void>;
before(async () => {
  const database = await freshDatabase(['review']);
  close = () => database.drop();
  at = house(database.pool);
});
after(() => close());

/** A campaign of two examples: one given back as harmful by one person, the other as too hard by two. */
const scene = async () => {
  const campaignId = await at.campaign();
  const giveBack = async (reason: 'harmful' | 'too-hard', comment = '') => {
    const who = await at.member(campaignId);
    const seat = (await at.claim(campaignId, who)) ?? assert.fail();
    await at.ask(contract.releaseSeat, { seatId: seat.id, reason, comment }, who);
    return seat.exampleId;
  };
  const hard = await at.open(campaignId, { seats: 1 });
  await giveBack('too-hard', 'Law.');
  await giveBack('too-hard');
  const harmful = await at.open(campaignId, { seats: 3 });
  await at.claim(campaignId, await at.member(campaignId));
  assert.equal(await giveBack('harmful', 'It insults.'), harmful);
  return { campaignId, hard, harmful };
};

test('progress counts what was given back by reason', async () => {
  const { campaignId } = await scene();

  const { givenBack } = await at.ask(contract.reviewProgress, { campaignId }, operator);

  assert.deepEqual(givenBack, [
    { reason: 'harmful', seats: 1 },
    { reason: 'too-hard', seats: 2 },
  ]);
});

test('who runs the campaign sees which examples, what is harmful first; who reviews sees none while they are blind', async () => {
  const { campaignId, hard, harmful } = await scene();
  const [coordinator, both] = [
    await at.member(campaignId, ['coordinator']),
    await at.member(campaignId, ['coordinator', 'reviewer']),
  ];

  const { items } = await at.ask(contract.listGivenBack, { campaignId }, coordinator);

  assert.deepEqual(
    items.map(({ exampleId, reason, people, comments }) => ({ exampleId, reason, people, comments })),
    [
      { exampleId: harmful, reason: 'harmful', people: 1, comments: ['It insults.'] },
      { exampleId: hard, reason: 'too-hard', people: 2, comments: ['Law.'] },
    ],
  );
  assert.deepEqual((await at.ask(contract.listGivenBack, { campaignId }, both)).items, []);
  assert.equal((await at.ask(contract.listGivenBack, { campaignId, first: 1 }, operator)).items.length, 1);
  const stranger = await at.member(await at.campaign());
  await assert.rejects(at.ask(contract.listGivenBack, { campaignId }, stranger), { code: 'not-found' });
});

test('a decision is told how many gave a seat of the attempt back, and of no other attempt', async () => {
  const { campaignId, hard } = await scene();
  await at.open(campaignId, { exampleId: hard, attempt: 2 });
  const of = async (attempt: number) =>
    (await at.ask(contract.frozenJudgments, { exampleId: hard, attempt, round: 1 }, workflow)).givenBack;

  assert.deepEqual(await of(1), [{ reason: 'too-hard', people: 2 }]);
  assert.deepEqual(await of(2), []);
});
