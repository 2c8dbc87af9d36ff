import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { GraphQLField } from 'graphql';
import { seatOf } from '../harness/translated.ts';
import { documentFor } from './documents.ts';
import { generatorOf, randomFrom } from './values.ts';
import { faultOf, post, startWorld } from './world.ts';
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
