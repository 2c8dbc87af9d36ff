import assert from 'node:assert/strict';
import { mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Refusal, refusalCodec } from '../../domain/refusal.ts';
import { openS3 } from '../../test/harness/s3-far-end.ts';
import type { S3FarEnd } from '../../test/harness/s3-far-end.ts';
import { isAbsence } from '../failure.ts';
import { newId } from '../id.ts';
import { createLogger } from '../log.ts';
import { createFolder } from './folder.ts';
import { createS3 } from './s3.ts';
import { createStore } from './store.ts';
import type { Files } from './store.ts';

/* What may go wrong under a store: the folder, and the far end of S3. */

const bus = { refusals: refusalCodec, log: createLogger('test', 'silent') };
let s3: S3FarEnd;
let files: Files;
/** Waits for no more than a moment. */
let hasty: Files;
let root: string;
let folder: Files;
before(async () => {
  process.env['AWS_ACCESS_KEY_ID'] = 'test';
  process.env['AWS_SECRET_ACCESS_KEY'] = 'test';
  s3 = await openS3();
  const place = { bucket: 'files', prefix: '', endpoint: s3.url, region: 'us-east-1' };
  files = createStore(createS3(place), bus);
  hasty = createStore(createS3({ ...place, patienceMs: 400 }), bus);
  root = await mkdtemp(join(tmpdir(), 'endonym-files-'));
  folder = createStore(await createFolder(root), bus);
});
after(async () => {
  await s3.close();
  await rm(root, { recursive: true, force: true });
});

const bytes = Buffer.alloc(300_000, 'a text that comes in more than one piece ');
const streamOf = (of: Uint8Array<ArrayBuffer> = bytes): ReadableStream<Uint8Array> => new Blob([of]).stream();
const read = async (from: Files, name: string, stretch?: { start: number; end: number }): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  const file = (await from.get('uploads', name, stretch)) ?? assert.fail(`no ${name}`);
  for await (const chunk of file.bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
};
/** Told as such to people, and an outage to work that began by itself: an import is not refused for it. */
const isAway = (error: unknown): boolean =>
  error instanceof Refusal && error.code === 'unavailable' && isAbsence(error);

test('S3: a file whose bytes cannot be had while it is read is told as away, whole or in a stretch', async () => {
  const name = newId();
  await files.put('uploads', name, streamOf());
  for (const stretch of [undefined, { start: 10, end: 200_000 }]) {
    const opened = (await files.get('uploads', name, stretch)) ?? assert.fail();
    s3.fail(503);
    await assert.rejects(async () => {
      for await (const _ of opened.bytes) assert.fail('bytes came');
    }, isAway);
    s3.fail(0);
    for (const way of ['stalls', 'breaks off'] as const) {
      const { bytes: broken } =
        (await (way === 'stalls' ? hasty : files).get('uploads', name, stretch)) ?? assert.fail();
      s3.misbehave(way);
      await assert.rejects(async () => {
        for await (const _ of broken) void _;
      }, isAway);
      s3.misbehave(null);
    }
  }
  assert.ok(bytes.equals(await read(files, name)));
});

test('S3: a store that takes a request and never answers holds nobody for ever', async () => {
  s3.misbehave('silent');
  await assert.rejects(hasty.stat('uploads', newId()), isAway);
  await assert.rejects(hasty.put('uploads', newId(), streamOf()), isAway);
  s3.misbehave(null);
});

test('S3: keys, rights or a clock that the store does not take are told as such', async () => {
  s3.fail(403);
  await assert.rejects(files.stat('uploads', newId()), { code: 'unavailable', message: /keys, its rights.*clock/ });
  s3.fail(0);
});

test('S3: an upload in parts that breaks off, or that the store refuses, leaves no parts', async () => {
  let sent = 0;
  const large = () =>
    new ReadableStream<Uint8Array>({
      pull: (controller) => {
        if (sent++ < 5) controller.enqueue(Buffer.alloc(4_000_000));
        else controller.error(new Error('the sender has gone'));
      },
    });
  await assert.rejects(files.put('uploads', newId(), large()), /the sender has gone/);
  assert.equal(s3.unfinished(), 0);
});

test('S3: a name whose answer was lost is given all the same, and keeps its bytes', async () => {
  const [aside, name] = [newId(), newId()];
  await files.put('uploads', aside, streamOf());

  s3.misbehave('unsaid');
  const renamed = await files.rename('uploads', aside, name);
  await files.delete('uploads', aside);

  assert.equal(renamed, true);
  assert.ok(bytes.equals(await read(files, name)));
});

test('a name that was given stays whole where the old one could not be taken away', async () => {
  const ground = await createFolder(root);
  const [aside, name] = [newId(), newId()];
  const full = Object.assign(new Error('EIO'), { code: 'EIO' });
  const flawed = createStore({ ...ground, deleteName: () => Promise.reject(full) }, bus);
  await folder.put('uploads', aside, streamOf());

  assert.equal(await flawed.rename('uploads', aside, name), true);

  assert.ok(bytes.equals(await read(folder, name)));
});

test('S3: the files of a person are counted over many pages of names', async () => {
  const owner = newId();
  for (let n = 0; n < 10; n++) await files.put('uploads', newId(), streamOf(Buffer.from('x')), { owner });
  assert.equal((await files.sizesLabelled('uploads', 'owner', owner)).length, 10);
});

test('folder: what lies there and is not ours stops nobody, nor does a name that is no name', async () => {
  const owner = newId();
  await folder.put('uploads', newId(), streamOf(), { owner });
  const names = join(root, 'uploads', 'names');
  await writeFile(join(names, 'empty.json'), '');
  await writeFile(join(names, 'other.json'), '{"key":1}');
  await writeFile(join(names, '.DS_Store'), 'x');
  await rename(await mkdtemp(join(tmpdir(), 'lost-')), join(names, 'lost+found'));

  assert.deepEqual(await folder.sizesLabelled('uploads', 'owner', owner), [bytes.length]);
  assert.equal(await folder.stat('uploads', 'empty'), null);
});

test('folder: names are no paths, whatever is in them', async () => {
  for (const name of ['../../etc/passwd', '..', 'a\0b', 'a/b']) {
    await folder.put('uploads', name, streamOf(Buffer.from(name)));
    assert.equal(String(await read(folder, name)), name);
    await folder.delete('uploads', name);
  }
});

test('folder: what is opened and not read is not open', async () => {
  const name = newId();
  await folder.put('uploads', name, streamOf());
  const open = async () => (await readdir('/proc/self/fd')).length;
  const then = await open();
  for (let n = 0; n < 20; n++) await folder.get('uploads', name);
  assert.ok((await open()) < then + 20);
});

test('folder: a folder that has gone is told as away, and not as one in which there is no such file', async () => {
  const name = newId();
  await folder.put('uploads', name, streamOf());
  await rename(root, `${root}.away`);

  await assert.rejects(folder.stat('uploads', name), isAway);
  await assert.rejects(folder.put('uploads', newId(), streamOf()), isAway);
  await assert.rejects(folder.sizesLabelled('uploads', 'owner', name), isAway);
  await rename(`${root}.away`, root);

  assert.ok(bytes.equals(await read(folder, name)));
});
