import {
  claimComparison,
  listOutcomeChecks,
  startOutcomeCheck,
  submitComparison,
} from '../../services/review/contract.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { given } from '../given.ts';
import { either, refusable } from '../refused/refusable.ts';

export const outcomeResolvers: Resolvers = {
  Mutation: {
    startOutcomeCheck: (_, { input: { id, campaignId, sampleSize, seatsPerItem } }, context) =>
      refusable(context, context.ask(startOutcomeCheck, { id, campaignId, sampleSize, ...given({ seatsPerItem }) })),
    claimComparison: (_, { input }, context) => refusable(context, context.ask(claimComparison, input)),
    submitComparison: (_, { input: { id, seatId, answer, comment } }, context) =>
      refusable(context, context.ask(submitComparison, { id, seatId, answer, ...given({ comment }) })),
  },
  Campaign: {
    outcomeChecks: async ({ id }, _, { ask }) => (await ask(listOutcomeChecks, { campaignId: id })).items,
  },
  StartOutcomeCheckResult: either('OutcomeCheck'),
  ClaimComparisonResult: either('ComparisonClaimed'),
  SubmitComparisonResult: either('ComparisonSubmitted'),
};
