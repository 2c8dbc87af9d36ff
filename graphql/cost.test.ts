import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Kind, parse } from 'graphql';
import type { DocumentNode } from 'graphql';
import { costOf } from './cost.ts';
import * as generated from './generated/operations.ts';
import { schema } from './schema.ts';

const cost = (query: string, variables: Record<string, unknown> = {}) =>
  costOf(schema, parse(query), undefined, variables);

test('a page costs what it will hold, whether that is written out, a variable, its default or nothing', () => {
  const list = (given: string) => `{ campaign(id: "x") { examples${given} { nodes { id } } } }`;
  const by = (definition: string) =>
    `query($n: Int${definition}) { campaign(id: "x") { examples(first: $n) { nodes { id } } } }`;
  const fifty = cost(list('(first: 50)'));

  assert.equal(cost(list('')), fifty);
  assert.equal(cost(list('(first: null)')), fifty);
  assert.equal(cost(by('')), fifty);
  assert.equal(cost(by(''), { n: 50 }), fifty);
  assert.equal(cost(by(''), { n: null }), fifty);
  assert.equal(cost(by(' = 200')), cost(list('(first: 200)')));
  assert.equal(cost(by(' = 200'), { n: 50 }), fifty);
  assert.ok(cost(by(''), { n: 200 }) > 3 * fifty);
});

test('lists within lists multiply, by every way to say it and in fragments too', () => {
  const nested = (first: string) =>
    `query($n: Int) { campaigns${first} { nodes { examples${first} { nodes { campaign { examples${first} { nodes { id } } } } } } } }`;
  const inFragments = `query($n: Int) { campaigns(first: $n) { ...C } }
    fragment C on CampaignConnection { nodes { ... on Campaign { examples(first: $n) { nodes { ...E } } } } }
    fragment E on Example { campaign { examples(first: $n) { nodes { id } } } }`;

  for (const found of [
    cost(nested('(first: 200)')),
    cost(nested('(first: $n)'), { n: 200 }),
    cost(inFragments, { n: 200 }),
  ])
    assert.ok(found > 8_000_000, String(found));
  assert.ok(cost(nested('')) > 125_000);
});

test('a fragment is reckoned once, in however many places it is spread', () => {
  const names = Array.from({ length: 30 }, (_, level) => `F${level}`);
  const fragments = names.map(
    (name, level) => `fragment ${name} on Campaign { ${`...${names[level + 1] ?? 'Last'} `.repeat(8)} }`,
  );
  const found = cost(
    `query($n: Int) { campaign(id: "x") { ...F0 } } ${fragments.join(' ')}
    fragment Last on Campaign { examples(first: $n) { nodes { id } } }`,
    { n: 1 },
  );

  // Eight to the power of thirty ways lead to the last one: who walks each of them never answers.
  assert.ok(found > 8 ** 30, String(found));
});

test('every operation of our own is allowed as it is written', () => {
  const documents = Object.entries(generated).filter(
    (entry): entry is [string, DocumentNode] => entry[0].endsWith('Document') && typeof entry[1] === 'object',
  );
  const dear = documents
    .filter(([, document]) => document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION))
    .map(([name, document]) => [name, costOf(schema, document, undefined, {})] as const)
    .filter(([, found]) => found > 20_000);

  assert.ok(documents.length > 30);
  assert.deepEqual(dear, []);
});
