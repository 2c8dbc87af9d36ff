import { createHash } from 'node:crypto';
import type { Outbox } from '../../platform/outbox.ts';
import { getObject } from '../../platform/nats/objects.ts';
import { transaction } from '../../platform/transaction.ts';
import { ReleaseBuilt } from './contract.ts';
import type { ReleaseFile } from './contract.ts';
import { Missing, gather } from './gather.ts';
import { digestOf, objectName, putText } from './objects.ts';
import { cardOf, ensurePart, manifestOf } from './rebuild.ts';
import type { Rim } from './rebuild.ts';
import { renderRows, rowFiles } from './render.ts';
import { insertPart, partsOf, unfinishedPaths } from './store/part.ts';
import type { Part } from './store/part.ts';
import { advance, insertFile, markBuilt, markFailed } from './store/release.ts';
import type { ReleaseRow } from './store/release.ts';
import { addTallies, tallyOf } from './tally.ts';

/** Items of one part. */
const partItems = 200;

/** Renders the next items into one object for each file that has rows, then records them and how far the release is, together. */
const writeItems = async (rim: Rim, release: ReleaseRow): Promise<void> => {
  const from = release.written;
  const to = Math.min(from + partItems, release.rows);
  const entries = await gather(rim.pool, rim.neighbours, release.id, { from, to });
  const texts = rowFiles.map((path) => ({ path, ...renderRows(path, entries) })).filter(({ rows }) => rows > 0);
  const part = Math.floor(from / partItems);
  await Promise.all(texts.map(({ path, text }) => putText(rim.bus, objectName(release.id, path, part), text)));
  const tally = addTallies(release.tally, tallyOf(entries, texts));
  await transaction(rim.pool, async (tx) => {
    if (!(await advance(tx, release.id, from, to, tally))) return;
    for (const { path, text, rows } of texts)
      await insertPart(tx, release.id, { path, part, from, to, rows, ...digestOf(text) });
  });
};

/** Size and digest of a whole file, read from its objects one after another. */
const hashFile = async (rim: Rim, release: ReleaseRow, path: string): Promise<ReleaseFile> => {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const part of await partsOf(rim.pool, release.id, path)) {
    const object = await getObject(rim.bus, 'releases', await ensurePart(rim, release, part));
    if (object === null) throw new Error(`Part ${part.part} of ${path} went away while it was read.`);
    const reader = object.bytes.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      hash.update(next.value);
      bytes += next.value.byteLength;
    }
  }
  return { path, bytes, sha256: hash.digest('hex') };
};

/** Writes a file of one part that is made from the release as a whole. */
const writeWhole = async (rim: Rim, release: ReleaseRow, path: string, text: string): Promise<void> => {
  const part: Part = { path, part: 0, from: 0, to: release.rows, rows: 0, ...digestOf(text) };
  await putText(rim.bus, objectName(release.id, path, 0), text);
  await transaction(rim.pool, async (tx) => {
    await insertPart(tx, release.id, part);
    await insertFile(tx, release.id, { path, bytes: part.bytes, sha256: part.sha256 });
  });
};

/** One more step of seconds; true where the release is at its end. Two at once write the same bytes, and one of them counts. */
export const buildStep = async (rim: Rim, outbox: Outbox, release: ReleaseRow): Promise<boolean> => {
  if (release.state === 'built' || release.state === 'failed') return true;
  if (release.written < release.rows) {
    try {
      await writeItems(rim, release);
    } catch (error) {
      if (!(error instanceof Missing)) throw error;
      await markFailed(rim.pool, release.id, `${error.message} Make a new release.`);
      return true;
    }
    return false;
  }
  const [path] = await unfinishedPaths(rim.pool, release.id);
  if (path !== undefined) {
    await insertFile(rim.pool, release.id, await hashFile(rim, release, path));
    return false;
  }
  await writeWhole(rim, release, 'README.md', await cardOf(rim, release));
  await writeWhole(rim, release, 'manifest.json', await manifestOf(rim, release));
  const { id: releaseId, campaignId } = release;
  await transaction(rim.pool, async (tx) => {
    if (await markBuilt(tx, releaseId)) await outbox.append(tx, ReleaseBuilt, releaseId, { releaseId, campaignId });
  });
  return true;
};
