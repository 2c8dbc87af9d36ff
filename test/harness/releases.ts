import type { Pool } from 'pg';
import type { z } from 'zod';
import type { Files } from '../../platform/files/files.ts';
import { natsFiles } from '../../platform/files/nats.ts';
import type { RequestDefinition } from '../../platform/contract.ts';
import type { Bus } from '../../platform/nats/bus.ts';
import type { Principal } from '../../platform/principal.ts';
import type { Entry } from '../../services/release/rules/entry.ts';
import { campaignId, entryOf, frozen } from '../../services/release/fixture.ts';
import type { Neighbours } from '../../services/release/neighbours.ts';
import { releaseWith } from '../../services/release/service.ts';

/* A campaign of any number of resolved examples, each made when it is asked for: ids say the number, so that nothing is kept. */

const numbered = (kind: number, number: number): string =>
  `0000000${kind}-0000-8000-8000-${number.toString(16).padStart(12, '0')}`;
const numberOf = (id: string): number => Number.parseInt(id.slice(24), 16);

/** The made-up example with this number and all about it. */
export const madeUpEntry = (number: number): Entry => {
  const entry = entryOf(number, numbered(0, number));
  return { ...entry, resolution: { ...entry.resolution, id: numbered(1, number) } };
};

/** What the other services would answer about `count` resolved examples. */
export const madeUpNeighbours = (count: number): Neighbours => {
  const recent = new Map<string, Entry>();
  // The five reads of one part ask for the same examples.
  const entry = (id: string): Entry => {
    const known = recent.get(id.slice(24)) ?? madeUpEntry(numberOf(id));
    if (recent.size > 1_000) recent.clear();
    recent.set(id.slice(24), known);
    return known;
  };
  const datasets = [0, 1].map((number) => madeUpEntry(number).dataset);
  return {
    unpublished: async () => [],
    campaign: async (id) =>
      id === campaignId
        ? {
            ...frozen,
            state: 'running',
            revision: 1,
            priority: 50,
            guidelineCompatibleFrom: 1,
            createdAt: '2026-01-01T00:00:00.000Z',
          }
        : null,
    culture: async () => null,
    outcome: async () => null,
    models: async () => ({ result: null, failure: null, agreement: [], softLabels: [] }),
    resolved: async (_, first, after) => {
      const from = after === null ? 0 : numberOf(after) + 1;
      const to = Math.min(from + first, count);
      const items = Array.from({ length: to - from }, (_, index) => ({
        exampleId: numbered(0, from + index),
        resolutionId: numbered(1, from + index),
      }));
      return { items, end: to < count ? numbered(0, to - 1) : null };
    },
    examples: async (ids) => ids.map((id) => entry(id).example),
    resolutions: async (ids) => ids.map((id) => entry(id).resolution),
    datasets: async (ids) => datasets.filter(({ id }) => ids.includes(id)),
    campaignDatasets: async () => datasets,
    drafts: async (ids) => ids.flatMap((id) => entry(id).drafts),
    judgments: async (ids) => ids.flatMap((id) => entry(id).judgments),
    decisions: async (ids) => ids.flatMap((id) => entry(id).decisions),
    memberships: async () => [],
  };
};

const service: Principal = { kind: 'service', name: 'workflow' };

/** Asks a release service of one's own, as one of our services, without the way over NATS. Its files lie in the test stack's buckets, or where said. */
export const releaseService = (pool: Pool, bus: Bus, neighbours: Neighbours, files: Files = natsFiles(bus)) => {
  const { requests } = releaseWith(() => neighbours).create({
    pool,
    keyed: pool,
    bus,
    files,
    log: bus.log,
  });
  return async <I extends z.ZodType, O extends z.ZodType>(
    definition: RequestDefinition<I, O>,
    request: z.input<I>,
  ): Promise<z.output<O>> => {
    const served = requests.find((one) => one.definition.name === definition.name);
    return definition.reply.parse(await served?.answer(request, { principal: service, trace: '' }));
  };
};
export type AskRelease = ReturnType<typeof releaseService>;
