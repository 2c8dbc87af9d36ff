import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { z } from 'zod';
import { WorkBroke, createApart } from './apart.ts';

const apart = createApart({ heapMb: 64, stuckMs: 240_000 });
/** For work that stands still: where a busy machine takes as long to start its process, that stands still too. */
const impatient = createApart({ heapMb: 64, stuckMs: 2_000 });
/** For work that reckons without end: it is ended by what it uses of a processor, however long it waits for one. */
const thrifty = createApart({ heapMb: 64, stuckMs: 240_000, busyMs: 2_000 });
after(() => Promise.all([apart.stop(), impatient.stop(), thrifty.stop()]));

/** A module of work, from its source. */
const moduleOf = (body: string): URL =>
  new URL(`data:text/javascript,${encodeURIComponent(`export async function* work(input, bytes) { ${body} }`)}`);

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

const all = async (body: string, bytes: AsyncIterable<Uint8Array> = pieces('x'), where = apart): Promise<unknown[]> => {
  const items: unknown[] = [];
  for await (const item of where.run(moduleOf(body), { more: 1 }, bytes)) items.push(item);
  return items;
};
const broke = (how: string) => (error: unknown) => error instanceof WorkBroke && error.how === how;

test('work apart takes bytes as they come and gives its items in order, one work after the other', async () => {
  const count = 'let n = input.more; for await (const chunk of bytes) { n += chunk.length; yield n; }';

  const [first, second] = [await all(count, pieces('ab', 'c')), await all(count, pieces('abcd'))];

  assert.deepEqual([first, second], [[3, 4], [5]]);
});

test('work that uses up its heap ends its process and not ours, also where an array cannot grow', async () => {
  const texts = 'const held = []; for (;;) held.push(`${held.length} `.repeat(1000));';

  await assert.rejects(all(texts), broke('out-of-memory'));
  await assert.rejects(all('const held = []; for (;;) held.push(1);'), broke('out-of-memory'));
  assert.deepEqual(await all('yield 1;'), [1]);
});

test('work that never ends, that throws, or that is killed is told apart, and its bytes are let go', async () => {
  let closed = false;
  const endless = async function* () {
    try {
      for (;;) yield Buffer.from('x');
    } finally {
      closed = true;
    }
  };

  await assert.rejects(all('for (;;);', pieces('x'), impatient), broke('stuck'));
  await assert.rejects(all('process.kill(process.pid, "SIGKILL"); await new Promise(() => {});'), broke('ended'));
  await assert.rejects(
    all('for await (const _ of bytes) throw new Error("No such page.");', endless()),
    (error) => broke('threw')(error) && error instanceof Error && error.message === 'No such page.',
  );
  assert.ok(closed);
});

test('work that reckons without a result is ended by the processor time that it used; work that gives signs, or that waits, is not', async () => {
  const spin = `for (const begun = process.cpuUsage(); ;) {
    for (let n = 0; n < 1e6; n++);
    const { user, system } = process.cpuUsage(begun);
    if (user + system > 800_000) break;
  }`;

  await assert.rejects(all('for (;;);', pieces('x'), thrifty), broke('endless'));
  await assert.rejects(
    all('for await (const _ of bytes); for (;;) await null;', pieces('x'), thrifty),
    broke('endless'),
  );
  assert.deepEqual(await all(`for (let n = 0; n < 4; n++) { ${spin} yield n; }`, pieces('x'), thrifty), [0, 1, 2, 3]);
});

test('work apart has no settings of ours', async () => {
  const [names] = await all('yield Object.keys(process.env);');

  assert.deepEqual(
    z
      .array(z.string())
      .parse(names)
      .filter((name) => !['PATH', 'TMPDIR', 'TZ', 'LANG'].includes(name) && !/^(?:NODE_|__CF)/u.test(name)),
    [],
  );
});

test('the error of the bytes is that of the work, and whoever leaves ends it', async () => {
  const failing = async function* () {
    yield Buffer.from('x');
    throw new Error('NATS is away');
  };

  await assert.rejects(all('for await (const _ of bytes); yield 1;', failing()), /NATS is away/u);
  for await (const item of apart.run(moduleOf('for (let n = 0; ; n++) yield n;'), {}, pieces())) if (item === 3) break;
  assert.deepEqual(await all('yield 2;'), [2]);
});
