import type { Pool } from 'pg';
import { Refusal } from '../../domain/refusal.ts';
import type { Files } from '../../platform/files/files.ts';
import { renderCard } from './card/card.ts';
import type { FrozenCampaign } from './rules/entry.ts';
import { Missing, datasetsOf, gather } from './gather.ts';
import { renderManifest } from './rules/manifest.ts';
import type { Neighbours } from './neighbours.ts';
import { objectName, putBytes, readBytes, sizeAndDigest } from './objects.ts';
import { Row, linesOf, renderFooter, renderRowGroup } from './formats/parquet.ts';
import type { RowGroup } from './formats/parquet.ts';
import { renderRows } from './formats/render.ts';
import { groupParts } from './row-group.ts';
import { renderSoftLabels, softLabelsPath } from './rules/soft-labels.ts';
import { offsetOf, partsBetween, rowGroupsOf } from './rows/part.ts';
import type { Part } from './rows/part.ts';
import { filesOf } from './rows/release.ts';
import type { ReleaseRow } from './rows/release.ts';
import { under } from './rules/tally.ts';
import { renderTonePlot } from './card/tone-plot.ts';
import { toneMeansOf } from './rules/tone.ts';

/** What the building of a release works with. */
export interface ReleaseContext {
  readonly pool: Pool;
  readonly files: Files;
  readonly neighbours: Neighbours;
}

/** The campaign as it was when the release was frozen. @throws Error where it was never frozen */
export const frozenCampaign = (release: ReleaseRow): FrozenCampaign => {
  if (release.campaign === null) throw new Error(`Release ${release.id} is ${release.state} and was never frozen.`);
  return release.campaign;
};

/** The card, from the counts over all items. */
export const cardOf = async ({ neighbours }: ReleaseContext, release: ReleaseRow): Promise<string> => {
  const ids = new Set(under(release.tally, 'dataset').map(([name]) => name.slice(0, name.indexOf('.'))));
  const { simulated, tally, layout } = release;
  return renderCard({
    campaign: frozenCampaign(release),
    simulated,
    layout,
    tally,
    datasets: await datasetsOf(neighbours, release.campaign, [...ids]),
  });
};

/** The plot of tone, from the counts over all items; null where nothing was measured. */
export const plotOf = ({ tally }: ReleaseRow): string | null => {
  const means = toneMeansOf(tally);
  return means.length === 0 ? null : renderTonePlot(means);
};

/** The soft labels, as they were when the release was frozen; null where nobody answered anything. */
export const softLabelsOf = (release: ReleaseRow): string | null =>
  renderSoftLabels(frozenCampaign(release).models?.softLabels ?? []);

/** The manifest, from the finished files. */
export const manifestOf = async ({ pool }: ReleaseContext, release: ReleaseRow): Promise<string> => {
  const files = await filesOf(pool, [release.id]);
  return renderManifest(
    frozenCampaign(release),
    files.filter(({ path }) => path !== 'manifest.json'),
  );
};

/** Where a part lies in its file, and the items that it is made from. */
type Place = Pick<Part, 'path' | 'part' | 'from' | 'to'>;

/** The bytes that the bucket holds of a part; null where they are gone or differ. */
const keptBytes = async ({ files }: ReleaseContext, { id }: ReleaseRow, part: Part): Promise<Uint8Array | null> => {
  const bytes = await readBytes(files, objectName(id, part.path, part.part));
  return bytes !== null && sizeAndDigest(bytes).sha256 === part.sha256 ? bytes : null;
};

/** Parts that are read at once. Reading is mostly waiting: one after the other took twice as long. */
const readsAtOnce = 4;

/** The rows of these parts of JSON Lines, as they were written, a part at a time. */
const rowsOf = async function* (
  rim: ReleaseContext,
  release: ReleaseRow,
  parts: readonly Part[],
): AsyncGenerator<Row[]> {
  for (let at = 0; at < parts.length; at += readsAtOnce) {
    const some = parts.slice(at, at + readsAtOnce);
    const kept = await Promise.all(some.map((part) => keptBytes(rim, release, part)));
    for (const [index, part] of some.entries()) {
      const bytes = kept[index] ?? (await madeAgain(rim, release, part));
      const lines = Buffer.from(bytes).toString().split('\n');
      yield lines.filter((line) => line !== '').map((line) => Row.parse(JSON.parse(line)));
    }
  }
};

/** A row group of a Parquet file: the rows that the JSON Lines beside it hold for the same items. */
export const groupOf = async (
  rim: ReleaseContext,
  release: ReleaseRow,
  { path, part, from, to }: Place,
): Promise<{ bytes: Uint8Array; group: RowGroup }> => {
  const parts = await partsBetween(rim.pool, release.id, linesOf(path) ?? '', { from, to, limit: groupParts });
  const offset = await offsetOf(rim.pool, release.id, path, part);
  return renderRowGroup(path, rowsOf(rim, release, parts), offset, release.layout);
};

/** The part that closes a Parquet file whose row groups are written. */
export const footerOf = async (
  { pool }: ReleaseContext,
  { id, layout }: ReleaseRow,
  { path, part }: Place,
): Promise<{ bytes: Uint8Array; group: null }> => {
  const groups = await rowGroupsOf(pool, id, path);
  return { bytes: await renderFooter(path, groups, await offsetOf(pool, id, path, part), layout), group: null };
};

const bytesOf = async (rim: ReleaseContext, release: ReleaseRow, part: Part): Promise<Uint8Array> => {
  const { path, from, to } = part;
  if (path === 'README.md') return Buffer.from(await cardOf(rim, release));
  if (path === softLabelsPath) return Buffer.from(softLabelsOf(release) ?? '');
  if (path === 'tone.svg') return Buffer.from(plotOf(release) ?? '');
  if (path === 'manifest.json') return Buffer.from(await manifestOf(rim, release));
  // Only a footer has no rows.
  if (linesOf(path) !== null)
    return (await (part.rows === 0 ? footerOf(rim, release, part) : groupOf(rim, release, part))).bytes;
  return Buffer.from(renderRows(path, await gather(rim.pool, rim.neighbours, release, { from, to })).text);
};

/** Bytes that were lost and whose data has changed since: nobody can make them again. */
export class Changed extends Refusal {
  constructor(path: string) {
    super(
      'unavailable',
      `${path} was lost from the store, and its data has changed since it was written. Make a new release.`,
    );
  }
}

/** The bytes of a part that was lost, rendered and stored again. @throws Changed as `ensurePart` does */
const madeAgain = async (rim: ReleaseContext, release: ReleaseRow, part: Part): Promise<Uint8Array> => {
  const bytes = await bytesOf(rim, release, part).catch((error: unknown) => {
    if (error instanceof Missing) throw new Changed(part.path);
    throw error;
  });
  if (sizeAndDigest(bytes).sha256 !== part.sha256) throw new Changed(part.path);
  await putBytes(rim.files, objectName(release.id, part.path, part.part), bytes);
  return bytes;
};

/**
 * Sees to it that the bucket holds a part: where its object is gone or differs, it is rendered again.
 * @throws Changed where the data behind it has changed since, so that the same bytes cannot be made
 */
export const ensurePart = async (rim: ReleaseContext, release: ReleaseRow, part: Part): Promise<string> => {
  const name = objectName(release.id, part.path, part.part);
  if ((await rim.files.stat('releases', name))?.sha256 !== part.sha256) await madeAgain(rim, release, part);
  return name;
};
