import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testBus } from '../../test/harness/bus.ts';
import { newId } from '../id.ts';
import { deleteObject, getObject, putObject, statObject } from './objects.ts';

const bus = await testBus();
after(() => bus.nats.close());

const bytes = Buffer.alloc(1_000_000, 'una cadena que no es repeteix igual a cada bloc ');

test('an object is read as it was written, and what is not there is null', async () => {
  const name = newId();
  await putObject(bus, 'uploads', name, new Blob([bytes]).stream());

  const object = (await getObject(bus, 'uploads', name)) ?? assert.fail();
  const chunks: Uint8Array[] = [];
  for await (const chunk of object.bytes) chunks.push(chunk);

  assert.equal(object.size, bytes.length);
  assert.ok(Buffer.concat(chunks).equals(bytes));
  assert.equal((await statObject(bus, 'uploads', name))?.size, bytes.length);
  await deleteObject(bus, 'uploads', name);
  assert.equal(await getObject(bus, 'uploads', name), null);
  assert.equal(await getObject(bus, 'uploads', newId()), null);
});

test('an object of no bytes is read as one', async () => {
  const name = newId();
  await putObject(bus, 'uploads', name, new Blob([]).stream());

  const object = (await getObject(bus, 'uploads', name)) ?? assert.fail();
  for await (const _ of object.bytes) assert.fail();

  assert.equal(object.size, 0);
});

test('chunks are fetched when the reader asks for them, so a slow reader holds one of them and not the object', async () => {
  const name = newId();
  await putObject(bus, 'uploads', name, new Blob([bytes]).stream());
  const object = (await getObject(bus, 'uploads', name)) ?? assert.fail();
  const reader = object.bytes[Symbol.asyncIterator]();

  assert.equal((await reader.next()).value?.length, 512 * 1024);
  await deleteObject(bus, 'uploads', name);

  await assert.rejects(reader.next(), /deleted or replaced while it was read/);
});
