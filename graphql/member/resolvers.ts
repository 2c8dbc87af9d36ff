import { setMember } from '../../services/review/contract.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { either, refusable } from '../refused/refusable.ts';

export const memberResolvers: Resolvers = {
  Mutation: {
    setMember: (_, { input: { variants, ...person } }, context) =>
      refusable(context, context.ask(setMember, { ...person, variants: variants ?? [] })),
  },
  Member: { campaign: ({ campaignId }, _, { loaders }) => loaders.campaign.load(campaignId) },
  SetMemberResult: either('Member'),
};
