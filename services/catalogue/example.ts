import type { Decision } from '../../domain/decision.ts';
import { withFields } from '../../domain/example.ts';
import { cancelledNeed, needOf } from '../../domain/needs-people.ts';
import { Refusal } from '../../domain/refusal.ts';
import { idOf } from '../../platform/id.ts';
import { serveBatch } from '../../platform/nats/batch.ts';
import { serve } from '../../platform/nats/request.ts';
import type { Served } from '../../platform/nats/request.ts';
import type { Outbox } from '../../platform/outbox.ts';
import type { Principal } from '../../platform/principal.ts';
import type { ServiceContext } from '../../platform/service.ts';
import { transaction } from '../../platform/transaction.ts';
import { assertService } from './access.ts';
import type { Access } from './access.ts';
import { pageOfIds } from './campaign.ts';
import * as contract from './contract.ts';
import type { Example, Resolution } from './contract.ts';
import { campaignById, flow } from './rows/campaign.ts';
import * as store from './rows/example.ts';
import * as resolutions from './rows/resolution.ts';
import { insertStranding, strandedByExamples } from './rows/stranding.ts';

type Pools = Pick<ServiceContext, 'pool' | 'keyed'>;

/** Asks consensus for a decision; null where there is none. */
export type DecisionOf = (decisionId: string) => Promise<Decision | null>;

/** What a settling decision makes of an example. @throws Refusal where the decision is not one, or is of another attempt */
const resolutionFrom = (
  example: Example,
  attempt: number,
  decision: Decision | null,
): Omit<Resolution, 'resolvedAt'> => {
  if (decision === null || decision.exampleId !== example.id || decision.attempt !== attempt) {
    throw new Refusal('not-found', 'There is no such decision on this attempt at the example.');
  }
  const { outcome, evidence } = decision;
  if (outcome.kind !== 'settle')
    throw new Refusal('wrong-state', `The decision says ${outcome.kind}, which settles nothing.`);
  const text = example.translation ?? example.source;
  const adopted = outcome.outcome === 'adopted';
  return {
    id: idOf(`resolution/${example.id}/${attempt}`),
    exampleId: example.id,
    campaignId: example.campaignId,
    attempt,
    decisionId: decision.id,
    outcome: outcome.outcome,
    content: adopted && text !== null ? withFields(text, outcome.fields) : null,
    labels: adopted ? outcome.labels : null,
    reason: adopted ? null : outcome.reason,
    guidelineVersion: evidence.guidelineVersion,
  };
};

const locked = async (tx: Parameters<typeof store.lockExample>[0], id: string): Promise<Example> => {
  const example = await store.lockExample(tx, id);
  if (example === null) throw new Refusal('not-found', 'There is no such example.');
  return example;
};

/** Examples and resolutions as people read them. */
export const exampleReads = ({ pool, keyed }: Pools, access: Access): Served[] => {
  const filtered = async <T extends { campaignId: string }>(principal: Principal, rows: Promise<T[]>) => {
    const readable = await access.readable(principal);
    return (await rows).filter(({ campaignId }) => readable === null || readable.has(campaignId));
  };
  /** What an example was resolved to before it was opened again is kept from whoever may be asked about it now. */
  const unbiased = async (principal: Principal, rows: Promise<Resolution[]>): Promise<Resolution[]> => {
    const found = await filtered(principal, rows);
    const again = await resolutions.openedAgain(
      keyed,
      found.map(({ exampleId }) => exampleId),
    );
    if (again.length === 0) return found;
    const seen = await access.notBlindTo(principal, again);
    return found.filter(({ exampleId }) => !again.includes(exampleId) || seen.has(exampleId));
  };
  return [
    serveBatch(
      contract.examplesByIds,
      (ids, { principal }) => filtered(principal, store.examplesByIds(keyed, ids)),
      ({ id }) => id,
    ),
    serveBatch(
      contract.resolutionsByIds,
      (ids, { principal }) => unbiased(principal, resolutions.resolutionsByIds(keyed, ids)),
      ({ id }) => id,
    ),
    serveBatch(
      contract.resolutionsByExamples,
      (ids, { principal }) => unbiased(principal, resolutions.resolutionsByExamples(keyed, ids)),
      ({ exampleId }) => exampleId,
    ),
    serveBatch(
      contract.strandedByExamples,
      (ids, { principal }) => filtered(principal, strandedByExamples(keyed, ids)),
      ({ exampleId }) => exampleId,
    ),
    serve(contract.listExamples, async ({ campaignId, state, first, after }, { principal }) => {
      await access.assertReads(principal, campaignId);
      return pageOfIds(await store.exampleIds(pool, campaignId, state, after, first + 1), first);
    }),
    serve(contract.listResolutions, async ({ campaignId, first, after }, { principal }) => {
      await access.assertReads(principal, campaignId);
      const rows = await resolutions.lastResolutions(pool, campaignId, after, first + 1);
      const items = rows.slice(0, first);
      return { items, end: rows.length > first ? (items.at(-1)?.exampleId ?? null) : null };
    }),
    serve(contract.sampleResolutions, async ({ campaignId, seed, count }, { principal }) => {
      assertService(principal);
      return { items: await resolutions.sampledResolutions(pool, campaignId, seed, count) };
    }),
  ];
};

/** What the workflows ask: the feed, and the ends of examples. */
export const exampleSteps = ({ pool, keyed }: Pools, outbox: Outbox, decisionOf: DecisionOf): Served[] => [
  serve(contract.feedState, async ({ campaignId }, { principal }) => {
    assertService(principal);
    const campaign = await campaignById(pool, campaignId);
    if (campaign === null) throw new Refusal('not-found', 'There is no such campaign.');
    const { state, policy, priority } = campaign;
    return { state, policy, priority, ...(await flow(pool, campaignId)) };
  }),

  serve(contract.nextExamples, async ({ campaignId, count }, { principal }) => {
    assertService(principal);
    return transaction(pool, async (tx) => {
      const campaign = await campaignById(tx, campaignId);
      if (campaign?.state !== 'running') return { examples: [] };
      const before = await store.unconfirmedExamples(tx, campaignId);
      const fresh = await store.startExamples(tx, campaignId, count);
      for (const { exampleId, attempt } of fresh) {
        await outbox.append(tx, contract.ExampleStarted, exampleId, { campaignId, exampleId, attempt });
      }
      return { examples: [...before, ...fresh] };
    });
  }),

  serve(contract.takeForGold, async ({ campaignId, exampleIds }, { principal }) => {
    assertService(principal);
    return transaction(pool, async (tx) => {
      const taken = new Set((await store.takeForGold(tx, campaignId, exampleIds)).map(({ id }) => id));
      const left = exampleIds.find((id) => !taken.has(id));
      if (left !== undefined)
        throw new Refusal(
          'wrong-state',
          `Example ${left} does not wait in this campaign, or was begun before: only what nobody has seen can be gold. None was taken.`,
        );
      for (const exampleId of taken)
        await outbox.append(tx, contract.ExampleStarted, exampleId, { campaignId, exampleId, attempt: 1 });
      return {};
    });
  }),

  serve(contract.listAttempts, async ({ campaignId, exampleIds, first, after }, { principal }) => {
    assertService(principal);
    const campaign = await campaignById(pool, campaignId);
    if (campaign === null) throw new Refusal('not-found', 'There is no such campaign.');
    const rows = await store.attemptsUnderWay(pool, campaignId, exampleIds, after, first + 1);
    const items = rows.slice(0, first);
    const end = rows.length > first ? (items.at(-1)?.exampleId ?? null) : null;
    return { items, end, judgeSeats: campaign.policy.judgeSeats, priority: campaign.priority };
  }),

  serve(contract.confirmStarted, async ({ examples }, { principal }) => {
    assertService(principal);
    await store.confirmExamples(pool, examples);
    return {};
  }),

  serve(contract.settle, async ({ exampleId, attempt, decisionId }, { principal }) => {
    assertService(principal);
    const decision = await decisionOf(decisionId);
    return transaction(keyed, async (tx) => {
      const example = await locked(tx, exampleId);
      const known = await resolutions.resolutionOf(tx, exampleId, attempt);
      if (known !== null && known.decisionId !== decisionId)
        throw new Refusal('wrong-state', 'This attempt at the example was settled by another decision.');
      if (known !== null) return { state: known.outcome };
      if (example.attempt !== attempt || example.state === 'cancelled') return { state: example.state };
      const resolution = resolutionFrom(example, attempt, decision);
      await resolutions.insertResolution(tx, resolution);
      await store.setExampleState(tx, exampleId, resolution.outcome);
      const { campaignId, outcome } = resolution;
      await outbox.append(tx, contract.ExampleResolved, exampleId, { campaignId, exampleId, attempt, outcome });
      return { state: outcome };
    });
  }),

  serve(contract.markNeedsPeople, async ({ exampleId, attempt, missing, cancelled }, { principal }) => {
    assertService(principal);
    return transaction(keyed, async (tx) => {
      const { state, campaignId, attempt: current } = await locked(tx, exampleId);
      if (state !== 'in-review' || current !== attempt) return { state };
      await store.setExampleState(tx, exampleId, 'needs-people');
      const need = cancelled ? cancelledNeed : needOf(missing);
      await insertStranding(tx, exampleId, attempt, need);
      await outbox.append(tx, contract.ExampleNeedsPeople, exampleId, { campaignId, exampleId, attempt, need });
      return { state: 'needs-people' as const };
    });
  }),
];
