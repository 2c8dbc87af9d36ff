import { assertPart, hasPart } from '../../domain/access.ts';
import { Refusal } from '../../domain/refusal.ts';
import { assertSame } from '../../domain/same-command.ts';
import type { Db } from '../../platform/sql.ts';
import { serveBatch } from '../../platform/nats/batch.ts';
import { serve } from '../../platform/nats/request.ts';
import { createOutbox } from '../../platform/outbox.ts';
import type { Bus } from '../../platform/nats/bus.ts';
import type { Service } from '../../platform/service.ts';
import { transaction } from '../../platform/transaction.ts';
import { assertCoordinator, assertService, partsOf } from './access.ts';
import { buildStep } from './build.ts';
import * as contract from './contract.ts';
import { freezeStep } from './freeze.ts';
import { neighboursOver } from './neighbours.ts';
import type { Neighbours } from './neighbours.ts';
import { ensurePart } from './rebuild.ts';
import type { ReleaseContext } from './rebuild.ts';
import { partsAfter } from './rows/part.ts';
import * as store from './rows/release.ts';

const outbox = createOutbox('release');

/** Objects that one call locates: each may have to be rendered again, which takes up to a second. */
const together = 20;

const publicForm = async (db: Db, rows: readonly store.ReleaseRow[]): Promise<contract.Release[]> => {
  const files = Map.groupBy(
    await store.filesOf(
      db,
      rows.map(({ id }) => id),
    ),
    ({ releaseId }) => releaseId,
  );
  return rows.map(({ id, campaignId, version, state, simulated, rows: count, failure }) => ({
    id,
    campaignId,
    version,
    state,
    simulated,
    rows: count,
    failure,
    files: (files.get(id) ?? []).map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })),
  }));
};

const known = async (db: Db, id: string): Promise<store.ReleaseRow> => {
  const release = await store.releaseById(db, id);
  if (release === null) throw new Refusal('not-found', `There is no release ${id}.`);
  return release;
};

const make = ({ pool, neighbours }: ReleaseContext) =>
  serve(contract.makeRelease, async ({ id, campaignId, simulated }, { principal }) => {
    await assertCoordinator(neighbours, principal, campaignId);
    if ((await neighbours.campaign(campaignId)) === null)
      throw new Refusal('not-found', `There is no campaign ${campaignId}.`);
    const before = await store.releaseById(pool, id);
    if (before === null && (await neighbours.resolved(campaignId, 1, null)).items.length === 0) {
      throw new Refusal('wrong-state', 'Nothing of this campaign is resolved yet, so a release would be empty.');
    }
    const release = await transaction(pool, async (tx) => {
      await store.lockVersions(tx, campaignId);
      const first = await store.releaseById(tx, id);
      if (first !== null) return first;
      const requestedBy = principal.kind === 'service' ? null : principal.id;
      const made = await store.insertRelease(tx, { id, campaignId, simulated, requestedBy });
      await outbox.append(tx, contract.ReleaseRequested, id, { releaseId: id, campaignId });
      return made;
    });
    assertSame('release', release, { campaignId, simulated });
    const [answer] = await publicForm(pool, [release]);
    if (answer === undefined) throw new Error(`Release ${id} has no public form.`);
    return answer;
  });

const list = ({ pool, neighbours }: ReleaseContext) =>
  serve(contract.listReleases, async ({ campaignId, first, after }, { principal }) => {
    if (!hasPart(await partsOf(neighbours, principal), campaignId)) return { items: [], end: null };
    const found = await store.releasesBelow(pool, campaignId, after ?? 2 ** 31 - 1, first + 1);
    const items = found.slice(0, first);
    return {
      items: items.map(({ id }) => id),
      end: found.length > first ? String(items.at(-1)?.version) : null,
    };
  });

const locate = (rim: ReleaseContext) =>
  serve(contract.locateFile, async ({ releaseId, path, after }, { principal }) => {
    const release = await known(rim.pool, releaseId);
    assertPart(await partsOf(rim.neighbours, principal), release.campaignId);
    if (release.state !== 'built')
      throw new Refusal('wrong-state', `The release is ${release.state}: its files can be read once it is built.`);
    const file = (await store.filesOf(rim.pool, [releaseId])).find((one) => one.path === path);
    if (file === undefined) throw new Refusal('not-found', `The release holds no file ${path}.`);
    const parts = await partsAfter(rim.pool, releaseId, path, after, together);
    const objects: string[] = [];
    // One after the other: a part that was lost is rendered again, and several at once would not fit in little memory.
    for (const part of parts) objects.push(await ensurePart(rim, release, part));
    const end = parts.length < together ? null : (parts.at(-1)?.part ?? null);
    return { objects, end, bytes: file.bytes, sha256: file.sha256 };
  });

/** The release service with the given neighbours; `release` has the real ones. */
export const releaseWith = (neighboursOf: (bus: Bus) => Neighbours): Service => ({
  name: 'release',
  create: ({ pool, bus, files }) => {
    const rim: ReleaseContext = { pool, files, neighbours: neighboursOf(bus) };
    return {
      outbox,
      requests: [
        make(rim),
        list(rim),
        locate(rim),
        serveBatch(
          contract.releasesByIds,
          async (ids, { principal }) => {
            const rows = await store.releasesByIds(pool, ids);
            const mine = await partsOf(rim.neighbours, principal);
            return publicForm(
              pool,
              rows.filter(({ campaignId }) => hasPart(mine, campaignId)),
            );
          },
          ({ id }) => id,
        ),
        serveBatch(
          contract.holdingsByExamples,
          async (ids, { principal }) => {
            const mine = await partsOf(rim.neighbours, principal);
            return (await store.holdingsByExamples(pool, ids)).filter(({ campaignId }) => hasPart(mine, campaignId));
          },
          ({ exampleId }) => exampleId,
        ),
        serve(contract.freezeRelease, async ({ releaseId }, { principal }) => {
          assertService(principal);
          return freezeStep(rim, await known(pool, releaseId));
        }),
        serve(contract.buildNextPart, async ({ releaseId }, { principal }) => {
          assertService(principal);
          const release = await known(pool, releaseId);
          if (release.state === 'requested') throw new Refusal('wrong-state', 'The release is not frozen yet.');
          const done = await buildStep(rim, outbox, release);
          return { done, rowsWritten: (await known(pool, releaseId)).written };
        }),
      ],
    };
  },
});

/** Releases: what a campaign has resolved, as files that a model can be trained on. */
export const release: Service = releaseWith(neighboursOver);
