import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSchema, createYoga } from 'graphql-yoga';
import type { SignedIn } from '../../platform/auth.ts';
import { newId } from '../../platform/id.ts';
import { countNodes, hasTooManyValues } from './bounds.ts';
import type { ApiContext } from '../context.ts';
import { ratesWith } from '../fixture.ts';
import { createDocumentCaches } from './documents.ts';
import { limits } from './limits.ts';

/** A small world of lists without pages, whose texts may be long. */
const world = { asked: 0, gate: Promise.resolve() };
const schema = createSchema<ApiContext>({
  typeDefs: `
    type Query { things(count: Int!): [Thing!]! thing: Thing checkTexts: Boolean }
    type Thing { id: Int! text(length: Int!): String! parts: [Thing!]! whole: Thing! }
  `,
  resolvers: {
    Query: {
      things: (_: unknown, { count }: { count: number }) => Array.from({ length: count }, (_, id) => ({ id })),
      thing: async () => ({ id: 0 }),
      checkTexts: async () => (await world.gate, true),
    },
    Thing: {
      text: (_: unknown, { length }: { length: number }) => 'x'.repeat(length),
      parts: async () => {
        world.asked += 1;
        return Array.from({ length: 30 }, (_, id) => ({ id }));
      },
      whole: () => ({ id: 1 }),
    },
  },
});
const person: SignedIn['principal'] = { kind: 'person', id: newId(), name: 'Marta' };
const underWay: (() => void)[] = [];
const context = {
  principal: person,
  rates: ratesWith({ expensiveAtOnce: 2 }),
  afterwards: (work: () => void) => void underWay.push(work),
} as unknown as ApiContext;
/** What was answered has been read. */
const readAll = () => underWay.splice(0).forEach((work) => work());
const yoga = createYoga<object, ApiContext>({
  schema: countNodes(schema),
  plugins: limits,
  parserAndValidationCache: createDocumentCaches(),
  context: () => context,
  logging: false,
});
const ask = async (query: string) => {
  const headers = { 'content-type': 'application/json' };
  const answer = await yoga.fetch('http://here/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) });
  const text = await answer.text();
  return { status: answer.status, retryAfter: answer.headers.get('retry-after'), text, body: JSON.parse(text) };
};

test('an answer of ten thousand objects is made, one of more is stopped while it is made and told in a sentence', async () => {
  const within = await ask('{ things(count: 10000) { id } }');
  assert.equal(within.body.data.things.length, 10_000);

  world.asked = 0;
  const over = await ask('{ things(count: 30) { parts { parts { parts { id } } } } }');

  assert.match(over.body.errors[0].message, /more than 10000 objects\. Ask for smaller pages/);
  assert.equal(over.body.errors[0].extensions.code, 'invalid-input');
  assert.ok(over.text.length < 2_000, `${over.text.length} characters of errors`);
  assert.ok(world.asked <= 10_000, `${world.asked} lists were read`);
  const again = await ask('{ things(count: 30) { whole { id } } }');
  assert.equal(again.body.errors, undefined, 'each execution counts for itself');
});

test('an answer of four megabytes is sent, one of more is not', async () => {
  const within = await ask('{ things(count: 39) { text(length: 100000) } }');
  const over = await ask('{ things(count: 50) { text(length: 100000) } }');

  assert.equal(within.body.data.things.length, 39);
  readAll();
  assert.match(over.body.errors[0].message, /more than 4 MB\. Ask for smaller pages/);
  assert.ok(over.text.length < 1_000);
});

test('a document of more tokens than may be is not read to its end', async () => {
  const { body } = await ask(`{ thing { ${'id '.repeat(6_000)} } }`);

  assert.match(body.errors[0].message, /more that 5000 tokens/i);
});

test('what was parsed is kept by its size: a thousand long documents do not fill the memory', () => {
  const { documentCache } = createDocumentCaches();
  for (let at = 0; at < 1_000; at++)
    documentCache.set(`${at}${'x'.repeat(49_000)}`, { kind: 'Document', definitions: [] } as never);

  assert.ok(documentCache.size < 10);
  assert.ok(documentCache.calculatedSize <= 32 * 1024 ** 2);
});

test('of what takes long one person has so much under way, and others theirs', async () => {
  const open = Promise.withResolvers<void>();
  world.gate = open.promise;
  const two = [ask('{ checkTexts }'), ask('{ checkTexts }')];
  await new Promise((resolve) => setImmediate(resolve));

  const third = await ask('{ checkTexts }');
  const cheap = await ask('{ thing { id } }');
  open.resolve();

  assert.equal(third.status, 429);
  assert.equal(third.body.errors[0].extensions.code, 'too-many');
  assert.ok(Number(third.retryAfter) > 0);
  assert.equal(cheap.body.errors, undefined);
  for (const one of await Promise.all(two)) assert.deepEqual(one.body.data, { checkTexts: true });
  assert.deepEqual((await ask('{ checkTexts }')).body.data, { checkTexts: true });
});

test('one operation asks for what takes long twice at most, in whatever names and fragments', async () => {
  const aliases = (count: number) => Array.from({ length: count }, (_, at) => `a${at}: checkTexts`).join(' ');
  const inFragments = `{ ...Once ${aliases(1)} ... on Query { ...Once } } fragment Once on Query { once: checkTexts }`;

  assert.deepEqual((await ask(`{ ${aliases(2)} }`)).body.data, { a0: true, a1: true });
  for (const query of [`{ ${aliases(3)} }`, inFragments]) {
    const { body } = await ask(query);
    assert.equal(body.errors[0].extensions.code, 'invalid-input');
    assert.match(body.errors[0].message, /asks 3 times for what takes long .* 2 are allowed/);
  }
});

test('large answers that one person does not read are few', async () => {
  readAll();
  const large = () => ask('{ things(count: 10) { text(length: 100000) } }');
  await large();
  await large();

  const third = await large();
  assert.deepEqual([third.status, third.body.errors[0].extensions.code], [429, 'too-many']);
  assert.equal((await ask('{ thing { id } }')).body.errors, undefined);
  readAll();

  assert.equal((await large()).body.errors, undefined);
});

test('variables of more values than an operation may be given are told before each is looked at, however they nest', () => {
  const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

  assert.equal(hasTooManyValues({ items: Array.from({ length: 6_600 }, (_, id) => ({ id, more: null })) }), false);
  assert.equal(hasTooManyValues({ items: Array.from({ length: 6_700 }, (_, id) => ({ id, more: null })) }), true);
  assert.equal(hasTooManyValues({ one: Array.from({ length: 240_000 }, () => ({})) }), true);
  assert.equal(hasTooManyValues({ one: nested(19_000) }), false);
  assert.equal(hasTooManyValues({ one: nested(500_000) }), true);
  assert.equal(hasTooManyValues(null) || hasTooManyValues(undefined) || hasTooManyValues('x'), false);
});
