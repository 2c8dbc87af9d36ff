import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { testBus } from '../../test/harness/bus.ts';
import { openS3 } from '../../test/harness/s3-far-end.ts';
import type { S3FarEnd } from '../../test/harness/s3-far-end.ts';
import { newId } from '../id.ts';
import type { Bus } from '../nats/bus.ts';
import { openFiles } from './files.ts';
import type { Files } from './files.ts';
import { createFolder } from './folder.ts';
import { natsFiles } from './nats.ts';
import { createStore } from './store.ts';

/* Each way to keep files passes the same tests. */

let bus: Bus;
let root: string;
let s3: S3FarEnd;
const ways = new Map<string, Files>();
before(async () => {
  bus = await testBus();
  root = await mkdtemp(join(tmpdir(), 'endonym-files-'));
  s3 = await openS3();
  // As every tool of Amazon's finds its keys.
  process.env['AWS_ACCESS_KEY_ID'] = 'test';
  process.env['AWS_SECRET_ACCESS_KEY'] = 'test';
  const setting = { S3_ENDPOINT: s3.url, S3_REGION: 'us-east-1' };
  for (const FILES of [`folder:${root}`, 's3:files/a/prefix', 'nats'])
    ways.set(FILES.split(':')[0] ?? '', await openFiles({ FILES, ...setting }, bus));
});
after(async () => {
  await Promise.all([bus.nats.close(), s3.close()]);
  await rm(root, { recursive: true, force: true });
});

const bytes = Buffer.alloc(1_000_000, 'una cadena que no es repeteix igual a cada bloc ');
const streamOf = (of: Uint8Array<ArrayBuffer> = bytes): ReadableStream<Uint8Array> => new Blob([of]).stream();
const collected = async (of: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of of) chunks.push(chunk);
  return Buffer.concat(chunks);
};
const read = async (files: Files, name: string, stretch?: { start: number; end: number }): Promise<Buffer | null> => {
  const file = await files.get('uploads', name, stretch);
  return file === null ? null : collected(file.bytes);
};
const wayOf = (way: string): Files => ways.get(way) ?? assert.fail();

for (const way of ['folder', 's3', 'nats']) {
  test(`${way}: a file is read as it was written, in stretches too, and what is not there is null`, async () => {
    const files = wayOf(way);
    const name = `releases/${newId()}/data/messages.jsonl/00000`;
    const put = await files.put('uploads', name, streamOf(), { owner: name });

    assert.equal(put.size, bytes.length);
    assert.ok(bytes.equals((await read(files, name)) ?? assert.fail()));
    assert.ok(bytes.subarray(400_000, 700_001).equals((await read(files, name, { start: 400_000, end: 700_001 }))!));
    assert.equal((await read(files, name, { start: 999_990, end: 2_000_000 }))?.length, 10);
    assert.equal((await read(files, name, { start: 1_000_000, end: 2_000_000 }))?.length, 0);
    const known = await files.stat('uploads', name);
    assert.deepEqual([known?.size, known?.labels], [bytes.length, { owner: name }]);
    assert.equal(put.digest, `SHA-256=${Buffer.from(known?.sha256 ?? '', 'hex').toString('base64url')}=`);
    assert.deepEqual(await files.sizesLabelled('uploads', 'owner', name), [bytes.length]);
    assert.deepEqual(await files.sizesLabelled('uploads', 'owner', newId()), []);
    await files.delete('uploads', name);
    await files.delete('uploads', name);
    assert.equal(await read(files, name), null);
    assert.equal(await files.stat('uploads', name), null);
    assert.deepEqual(await files.sizesLabelled('uploads', 'owner', name), []);
  });

  test(`${way}: a file of no bytes is one, and one that is put again is the later one`, async () => {
    const files = wayOf(way);
    const name = newId();
    await files.put('uploads', name, streamOf(Buffer.alloc(0)));
    assert.equal((await read(files, name))?.length, 0);

    await files.put('uploads', name, streamOf(Buffer.from('later')));
    assert.equal(String(await read(files, name)), 'later');
    await files.delete('uploads', name);
  });

  test(`${way}: of many who give a whole file the same name one is answered true, and its file is there`, async () => {
    const files = wayOf(way);
    const name = newId();
    const asides = await Promise.all(
      Array.from({ length: 6 }, async (_, n) => {
        const aside = `${name}.${n}`;
        await files.put('uploads', aside, streamOf(Buffer.from(aside)));
        return aside;
      }),
    );
    const won = await Promise.all(asides.map((aside) => files.rename('uploads', aside, name)));

    assert.equal(won.filter(Boolean).length, 1);
    assert.equal(String(await read(files, name)), asides[won.indexOf(true)]);
    assert.equal(await files.stat('uploads', asides[won.indexOf(true)] ?? ''), null);
    for (const one of [name, ...asides]) await files.delete('uploads', one);
  });

  test(`${way}: what breaks off leaves nothing`, async () => {
    const files = wayOf(way);
    const name = newId();
    let sent = 0;
    const broken = new ReadableStream<Uint8Array>({
      pull: (controller) =>
        sent++ < 3 ? controller.enqueue(bytes) : controller.error(new Error('the sender has gone')),
    });

    await assert.rejects(files.put('uploads', name, broken), /the sender has gone/);
    assert.equal(await files.stat('uploads', name), null);
  });
}

test('S3: more than a part is sent in parts; a store that does not answer, or has no bucket, is told as such', async () => {
  const files = wayOf('s3');
  const name = newId();
  const large = Buffer.alloc(20_000_000, 'x');
  await files.put('uploads', name, streamOf(large));
  assert.ok(large.equals((await read(files, name)) ?? assert.fail()));
  assert.ok(s3.asked.filter((one) => one.startsWith('POST')).length === 2);
  assert.ok([...s3.objects.keys()].every((key) => key.startsWith('a/prefix/uploads/')));

  s3.fail(503);
  await assert.rejects(files.stat('uploads', name), { code: 'unavailable' });
  s3.fail(0);
  s3.lose(true);
  await assert.rejects(files.stat('uploads', name), { code: 'unavailable', message: /no bucket files/ });
  s3.lose(false);
  assert.equal(await files.stat('uploads', name), null);
});

/** A process that stores an upload in the folder and is killed with SIGKILL in the middle of it. */
const killed = async (name: string, moment: 'bytes' | 'name'): Promise<void> => {
  const script = `
    import { createFolder } from ${JSON.stringify(new URL('folder.ts', import.meta.url).pathname)};
    import { createStore } from ${JSON.stringify(new URL('store.ts', import.meta.url).pathname)};
    const die = () => process.kill(process.pid, 'SIGKILL');
    const ground = await createFolder(${JSON.stringify(root)});
    if (${moment === 'name'}) ground.writeName = () => (die(), new Promise(() => {}));
    let sent = 0;
    const bytes = new ReadableStream({
      pull: (controller) => {
        if (sent++ < 5) controller.enqueue(Buffer.alloc(100_000, 'x'));
        else if (${moment === 'bytes'}) die();
        else controller.close();
      },
    });
    await createStore(ground, { refusals: {}, log: console }).put('uploads', ${JSON.stringify(name)}, bytes, { owner: 'me' });`;
  const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', script], { stdio: 'inherit' });
  const [, signal] = await new Promise<[number | null, string | null]>((resolve) =>
    child.on('exit', (code, by) => resolve([code, by])),
  );
  assert.equal(signal, 'SIGKILL');
};

for (const moment of ['bytes', 'name'] as const)
  test(`folder: nothing is seen of an upload whose process was killed before its ${moment === 'bytes' ? 'bytes were whole' : 'name was written'}, and the next of the same name is whole`, async () => {
    const files = wayOf('folder');
    const name = newId();
    await killed(name, moment);

    assert.equal(await files.stat('uploads', name), null);
    assert.equal(await files.get('uploads', name), null);
    await files.put('uploads', name, streamOf());
    assert.ok(bytes.equals((await read(files, name)) ?? assert.fail()));
  });

test('folder: a file that was damaged on the disk is not served as whole', async () => {
  const files = wayOf('folder');
  const name = newId();
  await files.put('uploads', name, streamOf());
  const { key } = JSON.parse(await readFile(join(root, 'uploads', 'names', `${name}.json`), 'utf8'));
  await writeFile(join(root, 'uploads', 'bytes', key), bytes.subarray(0, 999_999));

  await assert.rejects(read(files, name), /not what its digest says/);
  await files.delete('uploads', name);
});

test('folder: what was never whole goes after a day, and what was never imported after seven', async () => {
  const files = wayOf('folder');
  const [fresh, old] = [newId(), newId()];
  await killed(newId(), 'bytes');
  await killed(newId(), 'name');
  for (const name of [fresh, old]) await files.put('uploads', name, streamOf());
  const long = new Date(Date.now() - 8 * 86_400_000);
  for (const part of ['aside', 'bytes'])
    for (const file of await readdir(join(root, 'uploads', part)))
      await utimes(join(root, 'uploads', part, file), long, long);
  await utimes(join(root, 'uploads', 'names', `${old}.json`), long, long);

  const own = createStore(await createFolder(root), bus);
  const deadline = Date.now() + 20_000;
  const left = async () => (await readdir(join(root, 'uploads', 'aside'))).length;
  while (((await left()) > 0 || (await own.stat('uploads', old)) !== null) && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 20));

  assert.equal(await left(), 0);
  assert.equal(await own.stat('uploads', old), null);
  assert.ok(bytes.equals((await read(own, fresh)) ?? assert.fail()));
});

test('what an installation kept in NATS before is still read, counted and deleted, and its names stay taken', async () => {
  const [files, older] = [wayOf('folder'), natsFiles(bus)];
  const [name, aside] = [newId(), newId()];
  await older.put('uploads', name, streamOf(), { owner: name });

  assert.ok(bytes.equals((await read(files, name)) ?? assert.fail()));
  assert.deepEqual(await files.sizesLabelled('uploads', 'owner', name), [bytes.length]);
  await files.put('uploads', aside, streamOf());
  assert.equal(await files.rename('uploads', aside, name), false);
  await files.delete('uploads', name);
  assert.equal(await older.stat('uploads', name), null);
  assert.equal(await files.rename('uploads', aside, name), true);
});

test('a setting that names no place for files is told good ones', async () => {
  const setting = { S3_ENDPOINT: '', S3_REGION: 'us-east-1' };
  await assert.rejects(openFiles({ FILES: 'disk', ...setting }, bus), /folder:.*s3:BUCKET, nats/);
});
