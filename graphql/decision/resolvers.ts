import { listPrecedents } from '../../services/consensus/contract.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { withoutNulls } from '../shared/without-nulls.ts';

export const resolvers: Resolvers = {
  Query: {
    precedents: async (_, { campaignId, ...wanted }, { ask }) =>
      (await ask(listPrecedents, { campaignId, ...withoutNulls(wanted) })).items,
  },
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
  Precedent: { example: ({ exampleId }, _, { loaders }) => loaders.example.load(exampleId) },
  Seat: {
    precedents: async ({ campaignId, exampleId, purpose }, _, { ask }) =>
      purpose === 'adjudicate' ? (await ask(listPrecedents, { campaignId, exampleId })).items : [],
  },
};
