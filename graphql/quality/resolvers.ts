import { listReliability } from '../../services/consensus/contract.ts';
import {
  importGold,
  letQualifyAgain,
  listGold,
  listGoldOutcomes,
  retireGold,
  setGold,
  appeal,
  decideAppeal,
  listSignals,
  myStanding,
  reviewerQuality,
  claimComparison,
  listOutcomeChecks,
  startOutcomeCheck,
  submitComparison,
} from '../../services/review/contract.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { withoutNulls } from '../shared/without-nulls.ts';
import { either, refusable } from '../shared/refusable.ts';

/** Reviewers that one request for reliability brings at most. */
const page = 200;

export const resolvers: Resolvers = {
  Query: {
    gold: async (_, { campaignId, after }, { ask }) =>
      (await ask(listGold, { campaignId, after: after ?? null })).items,
    goldOutcomes: async (_, { campaignId, author }, { ask }) =>
      (await ask(listGoldOutcomes, { campaignId, author: author ?? null })).items,
    myStanding: (_, { campaignId, language }, { ask }) =>
      ask(myStanding, { campaignId, ...withoutNulls({ language }) }),
    reviewerQuality: async (_, { campaignId, first, after, language }, { ask }) => {
      const place = { campaignId, after: after ?? null };
      const { items } = await ask(reviewerQuality, { ...place, ...withoutNulls({ first, language }) });
      // Both go by pseudonym, and who is reliable has judged: of as many from the same place none is missing.
      const { items: known } = await ask(listReliability, { ...place, first: page });
      const byAuthor = new Map(known.map((one) => [one.author, one]));
      return items.map((one) => ({ ...one, reliability: byAuthor.get(one.author) ?? null }));
    },
    qualitySignals: async (_, { campaignId, author }, { ask }) =>
      (await ask(listSignals, { campaignId, author })).items,
  },
  Mutation: {
    setGold: (_, { input: { campaignId, items } }, context) => {
      const gold = items.map(({ exampleId, draft, ...rest }) => ({ exampleId, draft, ...withoutNulls(rest) }));
      return refusable(context, context.ask(setGold, { campaignId, items: gold }));
    },
    importGold: (_, { input }, context) => refusable(context, context.ask(importGold, input)),
    retireGold: (_, { input }, context) => refusable(context, context.ask(retireGold, input)),
    letQualifyAgain: (_, { input }, context) =>
      refusable(
        context,
        context.ask(letQualifyAgain, input).then(() => ({ author: input.author })),
      ),
    appeal: (_, { input }, context) => refusable(context, context.ask(appeal, input)),
    decideAppeal: (_, { input }, context) => refusable(context, context.ask(decideAppeal, input)),
    startOutcomeCheck: (_, { input: { id, campaignId, sampleSize, seatsPerItem } }, context) =>
      refusable(
        context,
        context.ask(startOutcomeCheck, { id, campaignId, sampleSize, ...withoutNulls({ seatsPerItem }) }),
      ),
    claimComparison: (_, { input }, context) => refusable(context, context.ask(claimComparison, input)),
    submitComparison: (_, { input: { id, seatId, answer, comment } }, context) =>
      refusable(context, context.ask(submitComparison, { id, seatId, answer, ...withoutNulls({ comment }) })),
  },
  SetGoldResult: either('GoldSet'),
  ImportGoldResult: either('GoldImported'),
  RetireGoldResult: either('GoldRetired'),
  LetQualifyAgainResult: either('MayQualifyAgain'),
  AppealResult: either('Appeal'),
  DecideAppealResult: either('AppealDecided'),
  Campaign: {
    outcomeChecks: async ({ id }, _, { ask }) => (await ask(listOutcomeChecks, { campaignId: id })).items,
  },
  StartOutcomeCheckResult: either('OutcomeCheck'),
  ClaimComparisonResult: either('ComparisonClaimed'),
  SubmitComparisonResult: either('ComparisonSubmitted'),
};
