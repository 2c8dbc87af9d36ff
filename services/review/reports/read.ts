import { serveBatch } from '../../../platform/nats/batch.ts';
import { serve } from '../../../platform/nats/request.ts';
import type { Principal } from '../../../platform/principal.ts';
import { assertService } from '../access.ts';
import { maySee } from '../rules/visibility.ts';
import * as contract from '../contract.ts';
import type { ReviewContext } from '../context.ts';
import { judgmentsByExamples, sightsOf } from '../rows/judgment.ts';
import { leasesByExamples } from '../rows/lease.ts';
import { roundsByExamples } from '../rows/round.ts';

/** Which of the examples a person has a part in, and which they see whole. */
const sightOf = async ({ pool }: ReviewContext, exampleIds: readonly string[], contributorId: string) => {
  const sights = await sightsOf(pool, exampleIds, contributorId);
  return {
    near: new Set(sights.filter(({ roles }) => roles.length > 0).map(({ exampleId }) => exampleId)),
    whole: new Set(sights.filter(maySee).map(({ exampleId }) => exampleId)),
  };
};

const personOf = (principal: Principal): string | null => (principal.kind === 'person' ? principal.id : null);

/** The rounds of examples, to members; their counts only to who may see what was said. */
export const roundsHandler = (rim: ReviewContext) =>
  serveBatch(
    contract.roundsByExamples,
    async (ids, { principal }) => {
      const rounds = await roundsByExamples(rim.pool, ids);
      const person = personOf(principal);
      if (person === null) return rounds;
      const { near, whole } = await sightOf(rim, ids, person);
      return rounds
        .filter(({ exampleId }) => near.has(exampleId))
        .map((round) => (whole.has(round.exampleId) ? round : { ...round, filled: null, held: null }));
    },
    ({ exampleId }) => exampleId,
  );

/** Judgments on examples: one's own always, others' by the rule of blindness. */
export const judgmentsHandler = (rim: ReviewContext) =>
  serveBatch(
    contract.judgmentsByExamples,
    async (ids, { principal }) => {
      const all = await judgmentsByExamples(rim.pool, ids);
      const person = personOf(principal);
      if (person === null) return all.map(({ judgment }) => judgment);
      const { whole } = await sightOf(rim, ids, person);
      return all
        .filter(({ contributorId, judgment }) => contributorId === person || whole.has(judgment.exampleId))
        .map(({ judgment }) => judgment);
    },
    ({ exampleId }) => exampleId,
  );

/** Who had which seat of an example: one's own always, others' by the rule of blindness. */
export const leasesHandler = (rim: ReviewContext) =>
  serveBatch(
    contract.leasesByExamples,
    async (ids, { principal }) => {
      const all = await leasesByExamples(rim.pool, ids);
      const person = personOf(principal);
      if (person === null) return all.map(({ lease }) => lease);
      const { whole } = await sightOf(rim, ids, person);
      return all
        .filter(({ contributorId, lease }) => contributorId === person || whole.has(lease.exampleId))
        .map(({ lease }) => lease);
    },
    ({ exampleId }) => exampleId,
  );

export const visibleHandler = (rim: ReviewContext) =>
  serve(contract.visibleExamples, async ({ contributorId, exampleIds }, { principal }) => {
    assertService(principal);
    return { visible: [...(await sightOf(rim, exampleIds, contributorId)).whole] };
  });
