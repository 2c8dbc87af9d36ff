import { Refusal } from '../../../domain/refusal.ts';
import { assertSame } from '../../../domain/same-command.ts';
import { callBatch, serveBatch } from '../../../platform/nats/batch.ts';
import { serve } from '../../../platform/nats/request.ts';
import type { Context, Served } from '../../../platform/nats/request.ts';
import type { ServiceContext } from '../../../platform/service.ts';
import { campaignsByIds } from '../../catalogue/contract.ts';
import { assertCoordinates, assertMember } from '../access.ts';
import * as contract from '../contract.ts';
import { standingOf } from '../still-in-force.ts';
import { contradictionsAfter } from '../rows/posterior.ts';
import type { ContradictionRow } from '../rows/posterior.ts';
import { softLabelsOf } from '../rows/soft-label.ts';
import * as store from '../rows/model.ts';

const asService = { principal: { kind: 'service', name: 'consensus' } as const };

/** Where a page of contradictions ended. */
interface Place {
  readonly probability: number;
  readonly exampleId: string;
}

const cursorOf = (place: Place | null): string | null => place && `${place.probability} ${place.exampleId}`;

/** How likely a decision held its outcome; null where an adjudicator decided. */
const probabilityOf = ({ rule, resolved, posteriors }: ContradictionRow): number | null => {
  if (rule === 'adjudicated') return null;
  if (resolved === 'drop') return 1 - posteriors.usable;
  return posteriors.choice ?? (resolved === 'accept' ? posteriors.draftStands : 1 - posteriors.draftStands);
};

const publicForm = (row: ContradictionRow): contract.Contradiction => ({
  exampleId: row.exampleId,
  attempt: row.attempt,
  votes: row.votes,
  modelVerdict: row.verdict,
  modelProbability: Math.max(row.accept, row.edit, row.drop),
  resolvedVerdict: row.resolved,
  decisionProbability: probabilityOf(row),
  modelProbabilityOfResolved: row[row.resolved],
});

/** Models of a campaign's votes: asked for by coordinators, read by members; contradictions by coordinators. */
export const modelRequests = ({ pool, bus }: ServiceContext, wake: () => void): Served[] => {
  const contradictions = async (
    runId: string,
    { first, after, atLeast }: { first: number; after: Place | null; atLeast: number },
  ) => {
    const items: contract.Contradiction[] = [];
    let place = after;
    for (;;) {
      const rows = await contradictionsAfter(pool, runId, { atLeast, after: place, first: 200 });
      for (const row of await standingOf(bus, rows)) {
        if (items.length === first) return { items, end: cursorOf(place) };
        const item = publicForm(row);
        items.push(item);
        place = { probability: item.modelProbability, exampleId: item.exampleId };
      }
      const last = rows.at(-1);
      if (rows.length < 200 || last === undefined) return { items, end: null };
      place = { probability: Math.max(last.accept, last.edit, last.drop), exampleId: last.exampleId };
      if (items.length === first) return { items, end: cursorOf(place) };
    }
  };

  const runFor = async (campaignId: string, runId: string | null): Promise<contract.ModelRun | null> => {
    if (runId === null) return store.lastDone(pool, campaignId);
    const [found] = await store.runsByIds(pool, [runId]);
    return found?.campaignId === campaignId ? found : null;
  };

  const mayRead = async ({ principal }: Context, campaignId: string): Promise<boolean> => {
    try {
      await assertMember(bus, principal, campaignId);
      return true;
    } catch (error) {
      if (error instanceof Refusal && (error.code === 'not-allowed' || error.code === 'not-found')) return false;
      throw error;
    }
  };

  return [
    serve(contract.startModelRun, async (input, { principal }) => {
      await assertCoordinates(bus, principal, input.campaignId);
      const [known] = await store.runsByIds(pool, [input.id]);
      if (known === undefined && (await callBatch(bus, campaignsByIds, [input.campaignId], asService)).length === 0)
        throw new Refusal('not-found', 'There is no such campaign.');
      if (known !== undefined) assertSame('model run', known, input);
      const asked = await store.requestRun(pool, input);
      wake();
      return asked;
    }),
    serveBatch(
      contract.modelRunsByIds,
      async (ids, context) => {
        const runs = await store.runsByIds(pool, ids);
        const campaigns = [...new Set(runs.map(({ campaignId }) => campaignId))];
        const readable = new Map<string, boolean>();
        for (const campaignId of campaigns) readable.set(campaignId, await mayRead(context, campaignId));
        return runs.filter(({ campaignId }) => readable.get(campaignId));
      },
      ({ id }) => id,
    ),
    serve(contract.listModelRuns, async ({ campaignId, first, after }, { principal }) => {
      await assertMember(bus, principal, campaignId);
      const from = after && { requestedAt: after.value, id: after.id };
      const found = await store.runsAfter(pool, campaignId, from, first + 1);
      const items = found.slice(0, first);
      const last = items.at(-1);
      return { items, end: found.length > first && last ? `${last.requestedAt} ${last.id}` : null };
    }),
    serve(contract.agreementOver, async ({ campaignId, period, runId }, { principal }) => {
      await assertMember(bus, principal, campaignId);
      const run = await runFor(campaignId, runId);
      return { run, items: run === null ? [] : await store.agreementOf(pool, run.id, period) };
    }),
    serve(contract.softLabelsOver, async ({ campaignId, by }, { principal }) => {
      await assertMember(bus, principal, campaignId);
      const run = await store.lastDone(pool, campaignId);
      return { run, items: run === null ? [] : await softLabelsOf(pool, run.id, by) };
    }),
    serve(contract.listContradictions, async ({ campaignId, after, ...page }, { principal }) => {
      await assertCoordinates(bus, principal, campaignId);
      const run = await store.lastDone(pool, campaignId);
      return run === null
        ? { items: [], end: null }
        : contradictions(run.id, { ...page, after: after && { probability: after.value, exampleId: after.id } });
    }),
  ];
};
