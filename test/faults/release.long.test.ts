import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { newId } from '../../platform/id.ts';
import { natsFiles } from '../../platform/files/nats.ts';
import { freezeRelease, locateFile, makeRelease, releasesByIds } from '../../services/release/contract.ts';
import { campaignId } from '../../services/release/fixture.ts';
import { testBus } from '../harness/bus.ts';
import { freshDatabase } from '../harness/database.ts';
import { madeUpNeighbours, releaseService } from '../harness/releases.ts';

const count = 2_000;
const builder = fileURLToPath(new URL('release-builder.ts', import.meta.url));

/**
 * Lets a process build and kills it after so many steps, in the midst of the next; without a number it builds to the end. It takes each step
 * only when it is told to, so that it is never further than we think.
 */
const buildUntil = async (databaseUrl: string, releaseId: string, steps = Infinity): Promise<void> => {
  const args = ['--disable-warning=ExperimentalWarning', builder, databaseUrl, releaseId, String(count)];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<string | number | null>((resolve) =>
    child.on('close', (code, signal) => resolve(signal ?? code)),
  );
  let seen = 0;
  child.stdin.on('error', () => undefined);
  for await (const _ of createInterface({ input: child.stdout })) {
    child.stdin.write('next\n');
    if (++seen !== steps) continue;
    // Somewhere in the next step: whatever the moment is, the bytes are to be the same.
    await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGKILL');
  }
  assert.equal(await ended, steps === Infinity ? 0 : 'SIGKILL');
};

/** A database and a connection of this test's own, given back however it ends. */
const aHouse = async (t: TestContext) => {
  const database = await freshDatabase(['release']);
  t.after(() => database.drop());
  const bus = await testBus();
  t.after(() => bus.nats.close());
  return { database, bus };
};

test('what a release holds is frozen step by step, each from where the last one ended', async (t) => {
  const { database, bus } = await aHouse(t);
  const ask = releaseService(database.pool, bus, madeUpNeighbours(9_000));
  const releaseId = newId();
  await ask(makeRelease, { id: releaseId, campaignId });

  // Two callers at once: a worker that was thought dead goes on beside the one that took its place.
  const steps = [1, 2, 3, 4].map(() => Promise.all([1, 2].map(() => ask(freezeRelease, { releaseId }))));
  await Promise.all(steps);
  while (!(await ask(freezeRelease, { releaseId })).done);

  const { rows } = await database.pool.query(
    'select count(*)::int as items, count(distinct example_id)::int as examples, max(ordinal) as last from release.release_item',
  );
  assert.deepEqual(rows[0], { items: 9_000, examples: 9_000, last: 8_999 });
  assert.deepEqual(await ask(freezeRelease, { releaseId }), { rows: 9_000, done: true });
});

test('a release whose builder is killed again and again has the bytes of one that was built in peace', async (t) => {
  const { database, bus } = await aHouse(t);
  const ask = releaseService(database.pool, bus, madeUpNeighbours(count));
  const [calm, troubled] = [newId(), newId()];
  for (const id of [calm, troubled]) await ask(makeRelease, { id, campaignId });
  const filesOf = async (id: string) => (await ask(releasesByIds, { ids: [id] })).found[0]?.files ?? [];

  await buildUntil(database.url, calm);
  for (const steps of [2, 2, 4]) await buildUntil(database.url, troubled, steps);
  assert.ok((await filesOf(troubled)).length < 12, 'killed before its end');
  await buildUntil(database.url, troubled);

  const files = await filesOf(troubled);
  assert.equal(files.length, 12);
  assert.deepEqual(files, await filesOf(calm));
  for (const { path, sha256 } of files) {
    const hash = createHash('sha256');
    for (let after: number | null = -1; after !== null;) {
      const located: { objects: string[]; end: number | null } = await ask(locateFile, {
        releaseId: troubled,
        path,
        after,
      });
      for (const name of located.objects)
        for await (const chunk of (await natsFiles(bus).get('releases', name))?.bytes ?? []) hash.update(chunk);
      after = located.end;
    }
    assert.equal(hash.digest('hex'), sha256, path);
  }
});
