import { sentenceOf } from '../../domain/sentence.ts';
import { checkTexts } from '../../services/adaptation/contract.ts';
import type { Resolvers } from '../generated/resolvers.ts';

export const draftResolvers: Resolvers = {
  Query: {
    checkTexts: async (_, { seatId, texts }, { ask, loaders }) => {
      const seat = await loaders.seat.load(seatId);
      if (seat === null) return null;
      const { exampleId, attempt } = seat;
      return (await ask(checkTexts, { exampleId, attempt, texts })).findings;
    },
  },
  Finding: { message: (finding, { language }) => sentenceOf(finding, language ?? 'en') },
};
