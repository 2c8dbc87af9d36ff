import type { Pool } from 'pg';
import { Refusal } from '../../domain/refusal.ts';
import type { Bus } from '../../platform/nats/bus.ts';
import { statObject } from '../../platform/nats/objects.ts';
import { renderCard } from './card.ts';
import type { FrozenCampaign } from './entry.ts';
import { Missing, gather } from './gather.ts';
import { renderManifest } from './manifest.ts';
import type { Neighbours } from './neighbours.ts';
import { digestOf, objectName, putText } from './objects.ts';
import { renderRows } from './render.ts';
import type { Part } from './store/part.ts';
import { filesOf } from './store/release.ts';
import type { ReleaseRow } from './store/release.ts';
import { under } from './tally.ts';

/** What the building of a release works with. */
export interface Rim {
  readonly pool: Pool;
  readonly bus: Bus;
  readonly neighbours: Neighbours;
}

/** The campaign as it was when the release was frozen. @throws Error where it was never frozen */
export const frozenCampaign = (release: ReleaseRow): FrozenCampaign => {
  if (release.campaign === null) throw new Error(`Release ${release.id} is ${release.state} and was never frozen.`);
  return release.campaign;
};

/** The card, from the counts over all items. */
export const cardOf = async ({ neighbours }: Rim, release: ReleaseRow): Promise<string> => {
  const ids = new Set(under(release.tally, 'dataset').map(([name]) => name.slice(0, name.indexOf('.'))));
  const { simulated, tally } = release;
  return renderCard({
    campaign: frozenCampaign(release),
    simulated,
    tally,
    datasets: await neighbours.datasets([...ids]),
  });
};

/** The manifest, from the finished files. */
export const manifestOf = async ({ pool }: Rim, release: ReleaseRow): Promise<string> => {
  const files = await filesOf(pool, [release.id]);
  return renderManifest(
    frozenCampaign(release),
    files.filter(({ path }) => path !== 'manifest.json'),
  );
};

const textOf = async (rim: Rim, release: ReleaseRow, { path, from, to }: Part): Promise<string> => {
  if (path === 'README.md') return cardOf(rim, release);
  if (path === 'manifest.json') return manifestOf(rim, release);
  return renderRows(path, await gather(rim.pool, rim.neighbours, release.id, { from, to })).text;
};

/**
 * Sees to it that the bucket holds a part: where its object is gone or differs, it is rendered again.
 * @throws Refusal `unavailable` where the data behind it has changed since, so that the same bytes cannot be made
 */
export const ensurePart = async (rim: Rim, release: ReleaseRow, part: Part): Promise<string> => {
  const name = objectName(release.id, part.path, part.part);
  if ((await statObject(rim.bus, 'releases', name))?.sha256 === part.sha256) return name;
  const text = await textOf(rim, release, part).catch((error: unknown) => {
    if (error instanceof Missing) return '';
    throw error;
  });
  if (digestOf(text).sha256 !== part.sha256) {
    throw new Refusal(
      'unavailable',
      `${part.path} was lost from the store, and its data has changed since it was written. Make a new release.`,
    );
  }
  await putText(rim.bus, name, text);
  return name;
};
