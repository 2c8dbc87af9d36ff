import { claimSeat, keepSeat, listGivenBack, releaseSeat } from '../../services/review/contract.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { given } from '../given.ts';
import { either, refusable } from '../refused/refusable.ts';

export const seatResolvers: Resolvers = {
  Query: { seat: (_, { id }, { loaders }) => loaders.seat.load(id) },
  Mutation: {
    claimSeat: (_, { input }, context) => refusable(context, context.ask(claimSeat, given(input))),
    keepSeat: (_, { input }, context) => refusable(context, context.ask(keepSeat, input)),
    releaseSeat: (_, { input: { seatId, reason, comment } }, context) => {
      const released = context.ask(releaseSeat, { seatId, reason, ...given({ comment }) }).then(() => ({ seatId }));
      return refusable(context, released);
    },
  },
  Campaign: {
    givenBack: async ({ id }, { first }, { ask }) =>
      (await ask(listGivenBack, { campaignId: id, ...given({ first }) })).items,
  },
  GivenBack: { example: ({ exampleId }, _, { loaders }) => loaders.example.load(exampleId) },
  Seat: {
    campaign: ({ campaignId }, _, { loaders }) => loaders.campaign.load(campaignId),
    example: ({ exampleId }, _, { loaders }) => loaders.example.load(exampleId),
    draft: async ({ exampleId, attempt }, _, { loaders }) =>
      (await loaders.drafts.load(exampleId)).find((draft) => draft.attempt === attempt) ?? null,
    candidates: async ({ id, decisionId }, _, { loaders }) =>
      decisionId === null ? [] : ((await loaders.candidates.load(id))?.candidates ?? []),
  },
  ClaimSeatResult: either('SeatClaimed'),
  KeepSeatResult: either('Seat'),
  ReleaseSeatResult: either('SeatReleased'),
};
