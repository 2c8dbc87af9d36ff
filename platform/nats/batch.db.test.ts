import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { z } from 'zod';
import { testBus } from '../../test/harness/bus.ts';
import { defineBatch } from '../contract.ts';
import { newId } from '../id.ts';
import type { Bus } from './bus.ts';
import { callBatch, firstThatFit, pageThatFits, serveBatch } from './batch.ts';
import { answerRequests, call } from './request.ts';

const Page = z.object({ id: z.uuid(), text: z.string() });
const pagesByIds = defineBatch(`proof-${newId()}.pages-by-ids`, Page);
const context = { principal: { kind: 'service', name: 'test' } } as const;
let bus: Bus;
let serving: { stop(): Promise<void> };
let asked: string[][] = [];

before(async () => {
  bus = await testBus();
});
afterEach(() => serving.stop());
after(() => bus.nats.close());

/** Serves these pages, and writes down which ids were asked for together. */
const pages = (all: readonly z.infer<typeof Page>[]): void => {
  asked = [];
  const load = async (ids: string[]) => {
    asked.push(ids);
    return all.filter(({ id }) => ids.includes(id));
  };
  serving = answerRequests(bus, [serveBatch(pagesByIds, load, ({ id }) => id)]);
};
const page = (text: string) => ({ id: newId(), text });

test('many are read at once, each id once, and those that there are not are left out', async () => {
  const [a, b] = [page('a'), page('b')];
  pages([a, b]);

  const found = await callBatch(bus, pagesByIds, [a.id, newId(), b.id, a.id], context);

  assert.deepEqual(found, [a, b]);
  assert.equal(asked.length, 1);
  assert.equal(asked[0]?.length, 3);
});

test('more than a request may hold are read in several', async () => {
  const all = Array.from({ length: 450 }, (_, index) => page(String(index)));
  pages(all);

  const found = await callBatch(
    bus,
    pagesByIds,
    all.map(({ id }) => id),
    context,
  );

  assert.equal(found.length, 450);
  assert.deepEqual(
    asked.map((ids) => ids.length),
    [200, 200, 50],
  );
  await assert.rejects(call(bus, pagesByIds, { ids: all.map(({ id }) => id) }, context), { code: 'invalid-input' });
});

test('what does not fit into one reply comes in the next ones', async () => {
  const all = Array.from({ length: 7 }, (_, index) => page(String(index).repeat(300_000)));
  pages(all);

  const found = await callBatch(
    bus,
    pagesByIds,
    all.map(({ id }) => id),
    context,
  );

  assert.deepEqual(found.map(({ id }) => id).toSorted(), all.map(({ id }) => id).toSorted());
  assert.deepEqual(
    asked.map((ids) => ids.length),
    [7, 5, 3, 1],
  );
});

test('items of one id are never torn apart between two replies', async () => {
  const [first, second] = [newId(), newId()];
  const texts = ['a', 'b'].map((text) => text.repeat(300_000));
  pages([first, second].flatMap((id) => texts.map((text) => ({ id, text }))));

  const reply = await call(bus, pagesByIds, { ids: [first, second] }, context);

  assert.deepEqual(
    reply.found.map(({ id }) => id),
    [first, first],
  );
  assert.deepEqual(reply.rest, [second]);
});

test('nothing is asked where there is nothing to read', async () => {
  pages([]);

  assert.deepEqual(await callBatch(bus, pagesByIds, [], context), []);
  assert.equal(asked.length, 0);
});

test('what belongs to one id and is more than a reply holds comes in several, each item once', async () => {
  const [small, large, last] = [newId(), newId(), newId()];
  const of = (id: string, count: number) =>
    Array.from({ length: count }, (_, n) => ({ id, text: String(n % 10).repeat(300_000) }));
  const all = [...of(small, 1), ...of(large, 7), ...of(last, 2)];
  pages(all);

  const found = await callBatch(bus, pagesByIds, [small, large, last], context);

  assert.deepEqual(
    found.map(({ id, text }) => [id, text[0]]),
    all.map(({ id, text }) => [id, text[0]]),
  );
});

test('a list is cut where a reply is full, and its page ends there', () => {
  const items = Array.from({ length: 5 }, (_, n) => ({ n, text: 'x'.repeat(300_000) }));

  assert.deepEqual(firstThatFit(items), items.slice(0, 2));
  assert.deepEqual(firstThatFit([{ text: 'x'.repeat(900_000) }, 1]).length, 1);
  assert.deepEqual(
    pageThatFits({ items, end: '4' }, ({ n }) => String(n)),
    { items: items.slice(0, 2), end: '1' },
  );
  assert.deepEqual(
    pageThatFits({ items: items.slice(3), end: null }, ({ n }) => String(n)),
    {
      items: items.slice(3),
      end: null,
    },
  );
});
