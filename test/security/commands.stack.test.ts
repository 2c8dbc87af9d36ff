import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { maxExampleBytes } from '../../domain/bounds.ts';
import { newId } from '../../platform/id.ts';
import { until } from '../harness/until.ts';
import { walk, withIds } from './commands.ts';
import { settle, statesOf, submit } from './settled.ts';
import { faultOf, post, seatFor, smallCampaign, startWorld } from './world.ts';
import type { World } from './world.ts';

let world: World;
before(async () => {
  world = await startWorld();
});
after(() => world.running.stop());

test('one id with other content is refused in every mutation, and the same content answers as the first did', async () => {
  const settled = await settle(world);

  for (const [name, caseOf] of Object.entries(withIds)) await walk(world, name, await caseOf(world, settled));
});

test('the largest edits that are taken, in every seat of a round, are decided on; a larger one is refused with its bound', async () => {
  const names = Array.from({ length: 9 }, (_, at) => `Llarg ${at}`);
  const people = Object.fromEntries([...names.map((name) => [name, ['REVIEWER']]), ['Llarg Jutge', ['ADJUDICATOR']]]);
  const policy = { judgeSeats: 9, minSeats: 9, maxSeats: 9 };
  const { campaignId } = await smallCampaign(world.running, 'Llargs', { lines: 1, people, policy });
  const editOf = (seatId: string, text: string) => ({
    id: newId(),
    seatId,
    opinion: { verdict: 'EDIT', edited: [{ field: 'output', text }] },
  });
  for (const [at, name] of names.entries()) {
    const seat = await seatFor(world.running, name, campaignId);
    const token = await world.running.token(name);
    const refused = await submit(world, token, editOf(seat.id, 'a'.repeat(1_047_400)));
    assert.match(refused ?? '', /^INVALID_INPUT .*(must be at most 196,608 characters|at most 1,044,480 may be sent)/);
    // Beside the instruction, which stays as it is, they fill the example's 128 kB.
    const text = `${at} `.repeat(maxExampleBytes).slice(0, maxExampleBytes - 200);
    assert.equal(await submit(world, token, editOf(seat.id, text)), null);
  }
  const seat = await seatFor(world.running, 'Llarg Jutge', campaignId);
  const judge = await world.running.token('Llarg Jutge');
  assert.equal(
    await submit(world, judge, { id: newId(), seatId: seat.id, opinion: { verdict: 'DROP', reason: 'No.' } }),
    null,
  );

  await until(
    'the example dropped',
    300,
    async () => [...(await statesOf(world, campaignId)).values()][0] === 'DROPPED',
  );
  const query =
    'query($id:UUID!){example(id:$id){judgments{edited{text}} decisions{evidence{candidates{fields{text}}}}}}';
  const [id] = (await statesOf(world, campaignId)).keys();
  const story = await post(world.running, world.operator, query, { id });
  assert.equal(faultOf(story), null);
});
