import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { getNamedType, isObjectType } from 'graphql';
import type { GraphQLField } from 'graphql';
import { maxExampleBytes } from '../../domain/bounds.ts';
import type { Role } from '../../graphql/generated/operations.ts';
import { newId } from '../../platform/id.ts';
import { seatOf } from '../harness/translated.ts';
import { until } from '../harness/until.ts';
import { walk, withIds, withoutIds } from './commands.ts';
import { documentFor } from './documents.ts';
import { settle, statesOf, submit } from './settled.ts';
import { argumentsWith } from './texts.ts';
import { generatorOf, hostileTexts, randomFrom } from './values.ts';
import { faultOf, post, smallCampaign, startWorld } from './world.ts';
import type { World } from './world.ts';

/** `FUZZ_CALLS` and `FUZZ_SEED` may ask for more, or for the same again. */
const calls = Number(process.env['FUZZ_CALLS'] ?? 500);
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000);

let world: World;
before(async () => {
  world = await startWorld();
});
after(() => world.running.stop());

/** What ends the campaign that all calls are made in: called, and seldom in it. */
const ending = new Set(['cancelCampaign', 'completeCampaign', 'pauseCampaign']);

const fieldsOf = (kind: 'query' | 'mutation'): GraphQLField<unknown, unknown>[] => {
  const root = kind === 'query' ? world.schema.getQueryType() : world.schema.getMutationType();
  return Object.values(root?.getFields() ?? {});
};

test('a text that nobody can keep, in any string of any operation, is cleaned or refused, and nothing else is', async () => {
  const faults: string[] = [];
  const texts = ['a\0b', '\ud800', '__proto__', '\u202e\u0007', 'x'.repeat(70_000)];
  for (const kind of ['query', 'mutation'] as const)
    for (const field of fieldsOf(kind).filter(({ name }) => !ending.has(name)))
      for (const text of texts)
        for (const variables of argumentsWith(world, field, text)) {
          const document = documentFor(kind, field, new Set(Object.keys(variables)), () => 1);
          const fault = faultOf(await post(world.running, world.operator, document, variables));
          if (fault !== null) faults.push(`${field.name}: ${fault}\n  ${JSON.stringify(variables).slice(0, 600)}`);
        }

  assert.deepEqual(faults, [], faults.slice(0, 20).join('\n'));
});

test('no text is a cursor of a list that ended with none of the kind', async () => {
  const faults: string[] = [];
  for (const [on, lists] of [
    ['Campaign', world.schema.getType('Campaign')],
    ['Dataset', world.schema.getType('Dataset')],
  ] as const) {
    const fields = isObjectType(lists) ? Object.values(lists.getFields()) : [];
    for (const { name, type } of fields.filter(({ args }) => args.some((one) => one.name === 'after')))
      for (const after of hostileTexts.filter((text) => text.length < 100)) {
        const selection = isObjectType(getNamedType(type)) ? '{__typename}' : '';
        const query = `query($id:UUID!,$after:String){${on.toLowerCase()}(id:$id){${name}(first:3,after:$after)${selection}}}`;
        const id = on === 'Campaign' ? world.campaignId : world.datasetId;
        const fault = faultOf(await post(world.running, world.operator, query, { id, after }));
        if (fault !== null) faults.push(`${on}.${name} ${JSON.stringify(after)}: ${fault}`);
      }
  }

  assert.deepEqual(faults, [], faults.slice(0, 20).join('\n'));
});

test('one id with other content is refused in every mutation, and the same content answers as the first did', async () => {
  const known = [...Object.keys(withIds), ...Object.keys(withoutIds)];
  const mutations = fieldsOf('mutation').map(({ name }) => name);
  assert.deepEqual(known.toSorted(), mutations.toSorted(), 'a new mutation says here how it is sent twice');
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
    const seat = await seatOf(world.running, name, campaignId);
    const token = await world.running.token(name);
    const refused = await submit(world, token, editOf(seat.id, 'a'.repeat(1_047_400)));
    assert.match(refused ?? '', /^INVALID_INPUT .*must be at most 196,608 characters long/);
    // Beside the instruction, which stays as it is, they fill the example's 128 kB.
    const text = `${at} `.repeat(maxExampleBytes).slice(0, maxExampleBytes - 200);
    assert.equal(await submit(world, token, editOf(seat.id, text)), null);
  }
  const seat = await seatOf(world.running, 'Llarg Jutge', campaignId);
  const judge = await world.running.token('Llarg Jutge');
  assert.equal(
    await submit(world, judge, { id: newId(), seatId: seat.id, opinion: { verdict: 'DROP', reason: 'No.' } }),
    null,
  );

  await until(
    'the example dropped',
    120,
    async () => [...(await statesOf(world, campaignId)).values()][0] === 'DROPPED',
  );
  const query =
    'query($id:UUID!){example(id:$id){judgments{edited{text}} decisions{evidence{candidates{fields{text}}}}}}';
  const [id] = (await statesOf(world, campaignId)).keys();
  const story = await post(world.running, world.operator, query, { id });
  assert.equal(faultOf(story), null);
});

test(`${calls} calls of every operation with hostile values by people of every part bring no error of ours about`, async (t) => {
  t.diagnostic(`FUZZ_SEED=${seed} FUZZ_CALLS=${calls}`);
  const random = randomFrom(seed);
  const seats: string[] = [];
  for (const name of ['Fuzz Ona', 'Fuzz Pol', 'Fuzz Rut'])
    seats.push((await seatOf(world.running, name, world.campaignId)).id);
  const { value, pick } = generatorOf(world, random, seats);
  const { coordinator, reviewers, stranger } = world.tokens;
  const who = [world.operator, coordinator, ...reviewers, stranger];
  const operations = [
    ...fieldsOf('mutation').map((field) => ({ kind: 'mutation' as const, field })),
    ...fieldsOf('query').map((field) => ({ kind: 'query' as const, field })),
  ];
  const reached = new Set<string>();
  const faults: string[] = [];
  const slow: [string, number][] = [];

  for (let call = 0; call < calls; call++) {
    // Each once, then as it comes: mutations three times as often.
    const mutations = operations.filter(({ kind }) => kind === 'mutation');
    const { kind, field } = operations[call] ?? pick(random() < 0.75 ? mutations : operations);
    const given = field.args.map(({ name, type }) => [name, value(type, name)] as const);
    const variables = Object.fromEntries(given.filter(([, one]) => one !== undefined));
    if (ending.has(field.name)) variables['id'] = world.datasetId;
    const document = documentFor(kind, field, new Set(Object.keys(variables)), random);
    const began = performance.now();
    const answer = await post(world.running, pick(who), document, variables);
    slow.push([field.name, performance.now() - began]);
    reached.add(field.name);
    const fault = faultOf(answer);
    if (fault !== null) faults.push(`${call} ${field.name}: ${fault}\n  ${JSON.stringify(variables).slice(0, 1_500)}\n  ${document.slice(0, 300)}`); // prettier-ignore
  }

  const slowest = slow.toSorted((a, b) => b[1] - a[1]).slice(0, 20);
  t.diagnostic(`slowest: ${slowest.map(([name, ms]) => `${name} ${Math.round(ms)} ms`).join(', ')}`);

  assert.deepEqual(faults, [], `FUZZ_SEED=${seed} FUZZ_CALLS=${calls}\n${faults.slice(0, 20).join('\n')}`);
  if (calls >= operations.length) assert.equal(reached.size, operations.length);
});

test('after all that, people claim and submit as before', async () => {
  const people: Record<string, Role[]> = { 'Després Una': ['REVIEWER'] };
  const { campaignId } = await smallCampaign(world.running, 'Després', { lines: 1, people });
  const seat = await seatOf(world.running, 'Després Una', campaignId);

  const input = { id: newId(), seatId: seat.id, opinion: { verdict: 'ACCEPT' } };
  assert.equal(await submit(world, await world.running.token('Després Una'), input), null);
});
