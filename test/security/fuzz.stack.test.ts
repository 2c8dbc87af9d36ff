import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { getNamedType, isObjectType } from 'graphql';
import type { GraphQLField } from 'graphql';
import type { Role } from '../../graphql/generated/operations.ts';
import { newId } from '../../platform/id.ts';
import { documentFor } from './documents.ts';
import { submit } from './settled.ts';
import { argumentsWith } from './texts.ts';
import { generatorOf, hostileTexts, randomFrom } from './values.ts';
import { codesIn, faultOf, post, seatFor, smallCampaign, startWorld } from './world.ts';
import type { World } from './world.ts';

/** `FUZZ_CALLS` and `FUZZ_SEED` may ask for more, or for the same again. */
const calls = Number(process.env['FUZZ_CALLS'] ?? 500);
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000);

/** The answer to a document. What a busy machine is too slow for is sent again, as its answer says; what is never answered is a fault. */
const answerTo = async (token: string, document: string, variables: object) => {
  for (let tries = 1; ; tries++) {
    const answer = await post(world.running, token, document, variables);
    if (tries === 5 || !codesIn(answer).some((code) => /^unavailable$/i.test(code))) return answer;
  }
};

let world: World;
before(async () => {
  world = await startWorld();
});
after(() => world.running.stop());

/** The arguments, changed where they would end the campaign that all calls are made in, or the tokens by which they are made. */
const spare = (name: string, variables: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const inputWith = (more: object) =>
    'input' in variables ? { input: { ...Object(variables['input']), ...more } } : {};
  if (/^(cancel|complete|pause)Campaign$/.test(name)) return { ...variables, id: world.otherId };
  if (name === 'publishConsentText') return inputWith({ campaignId: world.otherId });
  return name === 'revokeTokens' ? inputWith({ contributorId: newId() }) : variables;
};

const fieldsOf = (kind: 'query' | 'mutation'): GraphQLField<unknown, unknown>[] => {
  const root = kind === 'query' ? world.schema.getQueryType() : world.schema.getMutationType();
  return Object.values(root?.getFields() ?? {});
};

test('a text that nobody can keep, in any string of any operation, is cleaned or refused, and nothing else is', async () => {
  const faults: string[] = [];
  const texts = ['a\0b', '\ud800', '__proto__', '\u202e\u0007', 'x'.repeat(70_000)];
  for (const kind of ['query', 'mutation'] as const)
    for (const field of fieldsOf(kind))
      for (const text of texts)
        for (const variables of argumentsWith(world, field, text)) {
          const document = documentFor(kind, field, new Set(Object.keys(variables)), () => 1);
          const fault = faultOf(await answerTo(world.operator, document, variables));
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
        const fault = faultOf(await answerTo(world.operator, query, { id, after }));
        if (fault !== null) faults.push(`${on}.${name} ${JSON.stringify(after)}: ${fault}`);
      }
  }

  assert.deepEqual(faults, [], faults.slice(0, 20).join('\n'));
});

test(`${calls} calls of every operation with hostile values by people of every part bring no error of ours about`, async (t) => {
  t.diagnostic(`FUZZ_SEED=${seed} FUZZ_CALLS=${calls}`);
  const random = randomFrom(seed);
  const seats: string[] = [];
  for (const name of ['Fuzz Ona', 'Fuzz Pol', 'Fuzz Rut'])
    seats.push((await seatFor(world.running, name, world.campaignId)).id);
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
    const spared = spare(field.name, variables);
    const document = documentFor(kind, field, new Set(Object.keys(spared)), random);
    const began = performance.now();
    const answer = await answerTo(pick(who), document, spared);
    slow.push([field.name, performance.now() - began]);
    reached.add(field.name);
    const fault = faultOf(answer);
    if (fault !== null) faults.push(`${call} ${field.name}: ${fault}\n  ${JSON.stringify(spared).slice(0, 1_500)}\n  ${document.slice(0, 300)}`); // prettier-ignore
  }

  const slowest = slow.toSorted((a, b) => b[1] - a[1]).slice(0, 20);
  t.diagnostic(`slowest: ${slowest.map(([name, ms]) => `${name} ${Math.round(ms)} ms`).join(', ')}`);

  assert.deepEqual(faults, [], `FUZZ_SEED=${seed} FUZZ_CALLS=${calls}\n${faults.slice(0, 20).join('\n')}`);
  if (calls >= operations.length) assert.equal(reached.size, operations.length);
});

test('after all that, people claim and submit as before', async () => {
  const people: Record<string, Role[]> = { 'Després Una': ['REVIEWER'] };
  const { campaignId } = await smallCampaign(world.running, 'Després', { lines: 1, people });
  const seat = await seatFor(world.running, 'Després Una', campaignId);

  const input = { id: newId(), seatId: seat.id, opinion: { verdict: 'ACCEPT' } };
  assert.equal(await submit(world, await world.running.token('Després Una'), input), null);
});
