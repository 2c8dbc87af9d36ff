import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  ExampleStoryDocument,
  ReleaseSeatDocument,
  SaveUnsentJudgmentDocument,
  SubmitJudgmentDocument,
  UnsentJudgmentDocument,
} from '../../graphql/generated/operations.ts';
import type { SubmitJudgmentInput } from '../../graphql/generated/operations.ts';
import { progressOf } from '../../infra/demo/campaign.ts';
import { newId } from '../../platform/id.ts';
import { startRunning, until } from '../harness/system.ts';
import type { Running } from '../harness/system.ts';
import { claimOf, seatOf, translatedCampaign } from '../harness/translated.ts';

let running: Running;
before(async () => {
  running = await startRunning(false);
});
after(() => running.stop());

const submit = async (name: string, seatId: string, more: Partial<SubmitJudgmentInput> = {}) => {
  const input = { id: newId(), seatId, opinion: { verdict: 'ACCEPT' as const }, ...more };
  const { submitJudgment } = await (await running.person(name)).run(SubmitJudgmentDocument, { input });
  return 'standing' in submitJudgment ? submitJudgment : assert.fail(submitJudgment.message);
};

test('what two people give back as harmful comes before an adjudicator, and the coordinator sees why', async () => {
  const people = {
    Nil: 'REVIEWER',
    Lia: 'REVIEWER',
    Roc: 'REVIEWER',
    Eva: 'REVIEWER',
    Pau: 'REVIEWER',
    Bru: 'ADJUDICATOR',
  } as const;
  const { campaignId } = await translatedCampaign(running, 'harmful', people);
  const first = await seatOf(running, 'Nil', campaignId);
  for (const name of ['Nil', 'Lia']) {
    const seat = await seatOf(running, name, campaignId);
    assert.equal(seat.exampleId, first.exampleId, 'what is begun comes first');
    const input = { seatId: seat.id, reason: 'HARMFUL' as const, comment: 'It insults.' };
    await (await running.person(name)).run(ReleaseSeatDocument, { input });
  }
  assert.deepEqual((await progressOf(running.operator, campaignId))?.givenBack, [{ reason: 'HARMFUL', seats: 2 }]);

  for (const name of ['Roc', 'Eva', 'Pau']) await submit(name, (await seatOf(running, name, campaignId)).id);
  const seat = await seatOf(running, 'Bru', campaignId);
  assert.deepEqual([seat.purpose, seat.exampleId], ['ADJUDICATE', first.exampleId]);
  await submit('Bru', seat.id, { opinion: { verdict: 'DROP', reason: 'It insults.' } });

  const story = await until('the example dropped', 300, async () => {
    const { example } = await running.operator.client.run(ExampleStoryDocument, { id: first.exampleId });
    return example?.state === 'DROPPED' ? example : null;
  });
  const [decision] = story.decisions;
  assert.equal(decision?.evidence.rule, 'seen-as-harmful');
  assert.match(decision.why, /2 people gave it back as harmful/);
});

test('what was written on one device goes on on another, and ends with the judgment; nobody else sees it', async () => {
  const { campaignId } = await translatedCampaign(running, 'unsent', { Aura: 'REVIEWER', Biel: 'REVIEWER' });
  const seat = await seatOf(running, 'Aura', campaignId);
  const [phone, laptop] = [await running.person('Aura'), await running.person('Aura')];
  const save = async (device: typeof phone, count: number, content: string) => {
    const input = { seatId: seat.id, count, content };
    const { saveUnsentJudgment: saved } = await device.run(SaveUnsentJudgmentDocument, { input });
    return 'count' in saved ? saved.count : saved.code;
  };
  const read = async (device: typeof phone) =>
    (await device.run(UnsentJudgmentDocument, { seatId: seat.id })).seat?.unsent?.content ?? null;

  assert.equal(await save(phone, 1, 'Massa'), 1);
  assert.equal(await save(phone, 2, 'Massa formal.'), 2);
  assert.equal(await read(laptop), 'Massa formal.');
  assert.equal(await save(laptop, 3, 'Massa formal, crec.'), 3);
  assert.equal(await save(phone, 3, 'Massa formal, crec.'), 3);
  assert.equal(await save(phone, 3, 'Una altra cosa.'), 'ID_TAKEN');
  assert.equal(await read(phone), 'Massa formal, crec.');
  assert.equal(await read(running.operator.client), null);
  assert.equal(await save(await running.person('Biel'), 9, 'No.'), 'NOT_YOUR_SEAT');

  await submit('Aura', seat.id);

  assert.equal(await read(laptop), null);
  assert.equal(await save(laptop, 4, 'Massa tard.'), 'ALREADY_JUDGED');
});

test('without a campaign named a person works through all of theirs, and is told when nothing is left', async () => {
  const [one, other] = [
    await translatedCampaign(running, 'one', { Ivet: 'REVIEWER' }),
    await translatedCampaign(running, 'other', { Ivet: 'REVIEWER' }),
  ];
  const judged = new Set<string>();
  let seat = await seatOf(running, 'Ivet', null);
  for (;;) {
    judged.add(seat.exampleId);
    const { next } = await submit('Ivet', seat.id, { claimNext: true, nextFrom: 'ANY_CAMPAIGN' });
    if (judged.size === 4) break;
    seat = next ?? (await seatOf(running, 'Ivet', null));
  }

  assert.deepEqual(judged, new Set([...one.ids, ...other.ids]));
  const { none, reason } = await claimOf(running, 'Ivet', null);
  assert.equal(none, 'ALL_JUDGED');
  assert.match(reason ?? '', /You have judged/);
});
