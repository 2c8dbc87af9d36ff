import type { Resolvers } from '../generated/resolvers.ts';

export const decisionResolvers: Resolvers = {
  Decision: {
    kind: ({ outcome }) => outcome.kind,
    outcome: ({ outcome }) => (outcome.kind === 'settle' ? outcome.outcome : null),
    fields: ({ outcome }) => ('fields' in outcome ? outcome.fields : null),
    labels: ({ outcome }) => ('labels' in outcome ? outcome.labels : null),
    reason: ({ outcome }) => ('reason' in outcome ? outcome.reason : null),
    seats: ({ outcome }) => ('seats' in outcome ? outcome.seats : null),
    candidateIds: ({ outcome }) => ('candidateIds' in outcome ? outcome.candidateIds : null),
    why: ({ evidence }) => evidence.why,
  },
};
