import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testBus } from '../../test/harness/bus.ts';
import { newId } from '../id.ts';
import { natsFiles } from './nats.ts';

const bus = await testBus();
const files = natsFiles(bus);
after(() => bus.nats.close());

const bytes = Buffer.alloc(1_000_000, 'una cadena que no es repeteix igual a cada bloc ');

test('chunks are fetched when the reader asks for them, so a slow reader holds one of them and not the object', async () => {
  const name = newId();
  await files.put('uploads', name, new Blob([bytes]).stream());
  const object = (await files.get('uploads', name)) ?? assert.fail();
  const reader = object.bytes[Symbol.asyncIterator]();

  assert.equal((await reader.next()).value?.length, 512 * 1024);
  await files.delete('uploads', name);

  await assert.rejects(reader.next(), /deleted or replaced while it was read/);
});
