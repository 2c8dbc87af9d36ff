import type { Outbox } from '../../platform/outbox.ts';
import { transaction } from '../../platform/transaction.ts';
import { ReleaseBuilt } from './contract.ts';
import { addBytes, emptyDigest, sha256Of } from './rules/digest.ts';
import { Missing, gather } from './gather.ts';
import { objectName, putBytes, sizeAndDigest } from './objects.ts';
import { linesOf, parquetOf } from './formats/parquet.ts';
import { nextSlice } from './rules/part-size.ts';
import { Changed, cardOf, footerOf, frozenCampaign, groupOf, manifestOf, plotOf, softLabelsOf } from './rebuild.ts';
import type { ReleaseContext } from './rebuild.ts';
import { renderRows, rowFiles } from './formats/render.ts';
import { softLabelsPath } from './rules/soft-labels.ts';
import { cutGroup, groupParts } from './row-group.ts';
import { insertPart, lastPart, offsetOf, partEndingAt, partsBetween } from './rows/part.ts';
import type { Part } from './rows/part.ts';
import { advance, filesOf, insertFile, markBuilt, markFailed, setDigest } from './rows/release.ts';
import type { ReleaseRow } from './rows/release.ts';
import { addTallies, tallyOf } from './rules/tally.ts';
import type { Tally } from './rules/tally.ts';

/** The next items' lines for each file, and what they count: read slice by slice, until they make a part. */
const renderPart = async (rim: ReleaseContext, release: ReleaseRow) => {
  const files = rowFiles.map((path) => ({ path, texts: new Array<string>(), rows: 0 }));
  const part = { items: 0, bytes: 0 };
  const pack = await rim.neighbours.culture(frozenCampaign(release).culture);
  let tally: Tally = {};
  let to = release.written;
  for (let more = nextSlice(part, release.rows - to); more > 0; more = nextSlice(part, release.rows - to)) {
    const entries = await gather(rim.pool, rim.neighbours, release, { from: to, to: to + more });
    for (const file of files) {
      const { text, rows } = renderRows(file.path, entries);
      file.texts.push(text);
      file.rows += rows;
      part.bytes += Buffer.byteLength(text);
    }
    tally = addTallies(tally, tallyOf(entries, [], pack));
    part.items += more;
    to += more;
  }
  const withRows = files.filter(({ rows }) => rows > 0);
  const written = withRows.map(({ path, texts, rows }) => ({ path, rows, bytes: Buffer.from(texts.join('')) }));
  return { to, written, tally: addTallies(tally, tallyOf([], written)) };
};

/**
 * Renders the next items into one object for each file that has rows, then records them, the digests of the files and how far the
 * release is, together. The last items finish the files.
 */
const writeItems = async (rim: ReleaseContext, release: ReleaseRow): Promise<void> => {
  const from = release.written;
  // Every item has a row of provenance. By where the part begins, not by which is the last: a call that comes late overwrites no other.
  const part = ((await partEndingAt(rim.pool, release.id, 'provenance.jsonl', from)) ?? -1) + 1;
  const { to, written, tally: more } = await renderPart(rim, release);
  await Promise.all(written.map(({ path, bytes }) => putBytes(rim.files, objectName(release.id, path, part), bytes)));
  const tally = addTallies(release.tally, more);
  const digests = { ...release.digests };
  for (const { path, bytes } of written) digests[path] = addBytes(digests[path] ?? emptyDigest, bytes);
  await transaction(rim.pool, async (tx) => {
    if (!(await advance(tx, release.id, from, { to, tally, digests }))) return;
    for (const { path, bytes, rows } of written)
      await insertPart(tx, release.id, { path, part, from, to, rows, ...sizeAndDigest(bytes) }, null);
    if (to < release.rows) return;
    for (const [path, digest] of Object.entries(digests))
      await insertFile(tx, release.id, { path, bytes: digest.bytes, sha256: sha256Of(digest) });
  });
};

/** Writes the next row group of a Parquet file, or its footer, which finishes it. */
const writeParquet = async (rim: ReleaseContext, release: ReleaseRow, path: string): Promise<void> => {
  const { id } = release;
  const before = await lastPart(rim.pool, id, path);
  const part = before === null ? 0 : before.part + 1;
  const digest = release.digests[path] ?? emptyDigest;
  // Another call has gone on since the release was read.
  if (digest.bytes !== (await offsetOf(rim.pool, id, path, part))) return;
  const from = before?.to ?? 0;
  const open = { from, to: release.rows, limit: groupParts };
  const cut = cutGroup(await partsBetween(rim.pool, id, linesOf(path) ?? '', open));
  const place = { path, part, ...(cut ?? { from: release.rows, to: release.rows, rows: 0 }) };
  const { bytes, group } = cut === null ? await footerOf(rim, release, place) : await groupOf(rim, release, place);
  await putBytes(rim.files, objectName(id, path, part), bytes);
  const after = addBytes(digest, bytes);
  await transaction(rim.pool, async (tx) => {
    if (!(await insertPart(tx, id, { ...place, ...sizeAndDigest(bytes) }, group))) return;
    await setDigest(tx, id, path, after);
    if (group === null) await insertFile(tx, id, { path, bytes: after.bytes, sha256: sha256Of(after) });
  });
};

/** Writes a file of one part that is made from the release as a whole. */
const writeWhole = async (rim: ReleaseContext, release: ReleaseRow, path: string, text: string): Promise<void> => {
  const bytes = Buffer.from(text);
  const part: Part = { path, part: 0, from: 0, to: release.rows, rows: 0, ...sizeAndDigest(bytes) };
  await putBytes(rim.files, objectName(release.id, path, 0), bytes);
  await transaction(rim.pool, async (tx) => {
    await insertPart(tx, release.id, part, null);
    await insertFile(tx, release.id, { path, bytes: part.bytes, sha256: part.sha256 });
  });
};

/** The first Parquet file that is not finished, or null. There is one for each row file that has rows. */
const unfinishedParquet = async ({ pool }: ReleaseContext, { id, tally }: ReleaseRow): Promise<string | null> => {
  const finished = new Set((await filesOf(pool, [id])).map(({ path }) => path));
  const wanted = rowFiles.filter((path) => (tally[`rows.${path}`] ?? 0) > 0).map(parquetOf);
  return wanted.find((path) => !finished.has(path)) ?? null;
};

/** Writes some rows of a file; false where every row file is finished. */
const writeRows = async (rim: ReleaseContext, release: ReleaseRow): Promise<boolean> => {
  if (release.written < release.rows) {
    await writeItems(rim, release);
    return true;
  }
  const path = await unfinishedParquet(rim, release);
  if (path === null) return false;
  await writeParquet(rim, release, path);
  return true;
};

/** One more step of seconds; true where the release is at its end. Two at once write the same bytes, and one of them counts. */
export const buildStep = async (rim: ReleaseContext, outbox: Outbox, release: ReleaseRow): Promise<boolean> => {
  if (release.state === 'built' || release.state === 'failed') return true;
  try {
    if (await writeRows(rim, release)) return false;
  } catch (error) {
    if (!(error instanceof Missing || error instanceof Changed)) throw error;
    await markFailed(rim.pool, release.id, `${error.message} Make a new release.`);
    return true;
  }
  const plot = plotOf(release);
  if (plot !== null) await writeWhole(rim, release, 'tone.svg', plot);
  const softLabels = softLabelsOf(release);
  if (softLabels !== null) await writeWhole(rim, release, softLabelsPath, softLabels);
  await writeWhole(rim, release, 'README.md', await cardOf(rim, release));
  await writeWhole(rim, release, 'manifest.json', await manifestOf(rim, release));
  const { id: releaseId, campaignId } = release;
  await transaction(rim.pool, async (tx) => {
    if (await markBuilt(tx, releaseId)) await outbox.append(tx, ReleaseBuilt, releaseId, { releaseId, campaignId });
  });
  return true;
};
