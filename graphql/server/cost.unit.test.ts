import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Kind, getNamedType, isLeafType, isObjectType, parse } from 'graphql';
import type { DocumentNode, GraphQLField, GraphQLObjectType } from 'graphql';
import { costOf } from './cost.ts';
import * as generated from '../generated/operations.ts';
import { schema } from '../schema.ts';

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

type Field = GraphQLField<unknown, unknown>;

/** What a field answers, with all that is plain in it; of a connection in its nodes. */
const plainOf = (type: GraphQLObjectType): string => {
  const fields = Object.values(type.getFields());
  const plain = fields.filter((field) => isLeafType(getNamedType(field.type)) && field.args.length === 0);
  const nodes = fields.find(({ name }) => name === 'nodes');
  const node = nodes && getNamedType(nodes.type);
  return [...plain.map(({ name }) => name), ...(isObjectType(node) ? [`nodes { ${plainOf(node)} }`] : [])].join(' ');
};

const mostOf = ({ args }: Field): number =>
  Number(/1 to (\d+)/u.exec(args.find(({ name }) => name === 'first')?.description ?? '')?.[1] ?? 200);

/** The arguments that a field must have, and the largest page. */
const asked = (field: Field): string => {
  const must = field.args.filter(({ name, type, defaultValue }) => name === 'first' || (String(type).endsWith('!') && defaultValue === undefined)); // prettier-ignore
  return must.length === 0 ? '' : `(${must.map(({ name }) => `${name}: ${name === 'first' ? mostOf(field) : '"x"'}`).join(', ')})`; // prettier-ignore
};

test('the largest page of every list that has pages may be asked for with all that is plain in it', () => {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type));
  const query = schema.getQueryType() ?? assert.fail();
  const roots = Object.values(query.getFields());
  const pages = types.flatMap((type) =>
    Object.values(type.getFields())
      .filter(({ args }) => args.some(({ name }) => name === 'first'))
      .map((field) => ({ type, field })),
  );

  assert.ok(pages.length > 15);
  for (const { type, field } of pages) {
    const answered = getNamedType(field.type);
    if (!isObjectType(answered)) assert.fail(`${type.name}.${field.name}`);
    const page = `${field.name}${asked(field)} { ${plainOf(answered)} }`;
    // Below the root it is asked for of one object.
    const root = roots.find((one) => getNamedType(one.type) === type && !one.args.some(({ name }) => name === 'first'));
    const found = cost(type === query ? `{ ${page} }` : `{ ${root?.name ?? 'node'} { ${page} } }`);
    assert.ok(type === query || root !== undefined, `nothing answers one ${type.name}`);
    assert.ok(found <= 20_000, `${type.name}.${field.name} costs ${found}`);
  }
});

test('every operation of our own is allowed as it is written, with the largest page too', () => {
  const documents = Object.entries(generated).filter(
    (entry): entry is [string, DocumentNode] => entry[0].endsWith('Document') && typeof entry[1] === 'object',
  );
  const dear = documents
    .filter(([, document]) => document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION))
    .flatMap(([name, document]) =>
      [{}, { first: 200 }].map((given) => [name, costOf(schema, document, undefined, given)] as const),
    )
    .filter(([, found]) => found > 20_000);

  assert.ok(documents.length > 30);
  assert.deepEqual(dear, []);
});
