import { sentenceOf } from '../../domain/sentence.ts';
import { checkTexts, correctTriage, toneOfCampaign } from '../../services/adaptation/contract.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { either, refusable } from '../shared/refusable.ts';

export const resolvers: Resolvers = {
  Query: {
    checkTexts: async (_, { seatId, texts, acts }, { ask, loaders }) => {
      const seat = await loaders.seat.load(seatId);
      if (seat === null) return null;
      const { exampleId, attempt, variant } = seat;
      return (await ask(checkTexts, { exampleId, attempt, variant, texts, acts })).findings;
    },
  },
  Mutation: {
    correctTriage: (_, { input }, context) => refusable(context, context.ask(correctTriage, input)),
  },
  Campaign: {
    tone: async ({ id }, { of }, { ask }) => (await ask(toneOfCampaign, { campaignId: id, of })).means,
  },
  CorrectTriageResult: either('TriageCorrected'),
  Finding: { message: (finding, { language }) => sentenceOf(finding, language ?? 'en') },
};
