import { claimSeat, keepSeat, listGivenBack, releaseSeat } from '../../services/review/contract.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { withoutNulls } from '../shared/without-nulls.ts';
import { either, refusable } from '../shared/refusable.ts';

export const resolvers: Resolvers = {
  Query: { seat: (_, { id }, { loaders }) => loaders.seat.load(id) },
  Mutation: {
    claimSeat: (_, { input }, context) => {
      const claimed = context.ask(claimSeat, withoutNulls(input)).then((answer) => {
        context.wasGiven(answer.seat);
        return answer;
      });
      return refusable(context, claimed);
    },
    keepSeat: (_, { input }, context) => refusable(context, context.ask(keepSeat, input)),
    releaseSeat: (_, { input: { seatId, reason, comment } }, context) => {
      const released = context
        .ask(releaseSeat, { seatId, reason, ...withoutNulls({ comment }) })
        .then(() => ({ seatId }));
      return refusable(context, released);
    },
  },
  Campaign: {
    givenBack: async ({ id }, { first }, { ask }) =>
      (await ask(listGivenBack, { campaignId: id, ...withoutNulls({ first }) })).items,
  },
  GivenBack: { example: ({ exampleId }, _, { loaders }) => loaders.example.load(exampleId) },
  Seat: {
    campaign: (seat, _, { contentOf }) => contentOf(seat).campaign(seat),
    example: (seat, _, { contentOf }) => contentOf(seat).example(seat),
    draft: (seat, _, { contentOf }) => (seat.showsDraft ? contentOf(seat).draft(seat) : null),
    candidates: async ({ id, decisionId }, _, { loaders }) =>
      decisionId === null ? [] : ((await loaders.candidates.load(id))?.candidates ?? []),
  },
  ClaimSeatResult: either('SeatClaimed'),
  KeepSeatResult: either('Seat'),
  ReleaseSeatResult: either('SeatReleased'),
};
