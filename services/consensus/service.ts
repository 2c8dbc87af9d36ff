import type { Decision } from '../../domain/decision.ts';
import { Refusal } from '../../domain/refusal.ts';
import { newId } from '../../platform/id.ts';
import { callBatch, serveBatch } from '../../platform/nats/batch.ts';
import { on } from '../../platform/nats/event.ts';
import { call, serve } from '../../platform/nats/request.ts';
import type { Context } from '../../platform/nats/request.ts';
import { createOutbox } from '../../platform/outbox.ts';
import type { Service, ServiceContext } from '../../platform/service.ts';
import { transaction } from '../../platform/transaction.ts';
import { ExampleReopened } from '../catalogue/contract.ts';
import { listVotes, seatsByIds } from '../review/contract.ts';
import * as contract from './contract.ts';
import { decide } from './rules/decide.ts';
import { gatherFacts } from './facts.ts';
import { learntFrom } from './rules/lessons.ts';
import { modelRequests } from './model/requests.ts';
import { startRunner } from './model/runner.ts';
import { whyImpossible } from './rules/why-impossible.ts';
import { reliabilityHandler } from './reliability-report.ts';
import { settledVerdict } from './rules/verdict.ts';
import { visible } from './visible.ts';
import { precedentOf } from './rules/precedent.ts';
import { precedentsHandler } from './precedent-search.ts';
import * as store from './rows/decision.ts';
import { forgetLessons, keepLessons } from './rows/lesson.ts';
import { forgetPrecedents, keepPrecedent } from './rows/precedent.ts';
import { followWithdrawal } from './follow-withdrawal.ts';

const outbox = createOutbox('consensus');

/** Where nothing was decided. */
const noDecision = '00000000-0000-0000-0000-000000000000';

const stepOf = ({ id, outcome }: Decision): contract.NextStep => {
  const step = { decisionId: id, kind: outcome.kind, seats: 0, candidateIds: [] };
  switch (outcome.kind) {
    case 'settle':
      return step;
    case 'more':
      return { ...step, seats: outcome.seats };
    case 'confirm':
      return { ...step, seats: outcome.seats, candidateIds: outcome.candidateIds };
    case 'adjudicate':
      return { ...step, seats: 1, candidateIds: outcome.candidateIds };
  }
};

/** Decides once for a round. Of two that decide at once one stores, and both answer what is stored. */
const decideHandler = (rim: ServiceContext) =>
  serve(contract.decide, async (round, context) => {
    if (context.principal.kind !== 'service') throw new Refusal('not-allowed', 'Only a workflow asks for a decision.');
    const known = await store.decisionOn(rim.keyed, round);
    if (known) return stepOf(known);
    const asked = await gatherFacts({ pool: rim.keyed, bus: rim.bus }, round, context);
    const { campaignId, source, isClosed, ...facts } = asked;
    if (!isClosed) return { decisionId: noDecision, kind: 'open' as const, seats: 0, candidateIds: [] };
    const { outcome, evidence } = decide(facts);
    const id = newId();
    await transaction(rim.keyed, async (tx) => {
      const verdict = settledVerdict(outcome, facts.draft.fields);
      const stored = await store.insertDecision(tx, { ...round, campaignId, id, outcome, evidence, verdict });
      if (!stored) return;
      await keepLessons(tx, { ...round, campaignId, id }, learntFrom(facts, outcome));
      const precedent = precedentOf({ ...facts, source }, { outcome, evidence });
      await keepPrecedent(tx, { ...round, campaignId, id, verdict }, precedent);
      await outbox.append(tx, contract.DecisionMade, round.exampleId, { campaignId, ...round, kind: outcome.kind });
    });
    const decision = await store.decisionOn(rim.keyed, round);
    if (decision === null) throw new Error(`The decision on ${round.exampleId} was stored and is not there.`);
    return stepOf(decision);
  });

/** What a seat chooses among: texts only. Who may see the seat may see them; supporters and ranks stay hidden. */
const candidatesBySeats = async (
  rim: ServiceContext,
  ids: string[],
  context: Context,
): Promise<contract.SeatCandidates[]> => {
  const seats = await callBatch(rim.bus, seatsByIds, ids, context);
  const decisionIds = seats.flatMap(({ decisionId }) => decisionId ?? []);
  const decisions = new Map(
    (await store.decisionsByIds(rim.keyed, decisionIds)).map((decision) => [decision.id, decision]),
  );
  return seats.map(({ id, decisionId, candidateIds }) => {
    const known = decisions.get(decisionId ?? '')?.evidence.candidates ?? [];
    const candidates = candidateIds.flatMap((wanted) => known.find((candidate) => candidate.id === wanted) ?? []);
    return { seatId: id, candidates: candidates.map(({ id: candidateId, fields }) => ({ id: candidateId, fields })) };
  });
};

/** Decisions on examples, with their evidence. */
export const consensus: Service = {
  name: 'consensus',
  create: (rim) => {
    const { pool, bus, log } = rim;
    const runner = startRunner(pool, log, (campaignId, after) =>
      call(bus, listVotes, { campaignId, after }, { principal: { kind: 'service', name: 'consensus' } }),
    );
    return {
      outbox,
      background: [runner],
      events: [
        on(ExampleReopened, ({ exampleId, attempt }) =>
          transaction(pool, async (tx) => {
            await forgetLessons(tx, exampleId, attempt);
            await forgetPrecedents(tx, exampleId, attempt);
          }),
        ),
        followWithdrawal(rim, outbox),
      ],
      requests: [
        ...modelRequests(rim, () => runner.wake()),
        decideHandler(rim),
        reliabilityHandler(rim),
        precedentsHandler(rim),
        serve(contract.checkPolicy, async ({ policy }, { principal }) => {
          if (principal.kind !== 'service')
            throw new Refusal('not-allowed', 'Only a service asks what a policy permits.');
          return { impossible: whyImpossible(policy) };
        }),
        serveBatch(
          contract.decisionsByIds,
          async (ids, context) => visible(rim, await store.decisionsByIds(rim.keyed, ids), context),
          ({ id }) => id,
        ),
        serveBatch(
          contract.decisionsByExamples,
          async (ids, context) => visible(rim, await store.decisionsByExamples(rim.keyed, ids), context),
          ({ exampleId }) => exampleId,
        ),
        serveBatch(
          contract.candidatesBySeats,
          (ids, context) => candidatesBySeats(rim, ids, context),
          ({ seatId }) => seatId,
        ),
      ],
    };
  },
};
