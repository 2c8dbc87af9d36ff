import { acceptInvitation, listInvitations, makeInvitation, revokeInvitation } from '../../services/review/contract.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { given } from '../given.ts';
import { connection, pageOf } from '../node/connection.ts';
import { either, refusable } from '../refused/refusable.ts';

export const invitationResolvers: Resolvers = {
  Query: {
    invitations: async (_, { campaignId, ...page }, { ask }) => {
      const { items, end } = await ask(listInvitations, { campaignId, ...pageOf(page) });
      return connection(items, end);
    },
  },
  Mutation: {
    makeInvitation: (_, { input: { id, campaignId, roles, ...rest } }, context) =>
      refusable(context, context.ask(makeInvitation, { id, campaignId, roles, ...given(rest) })),
    revokeInvitation: (_, { input }, context) => refusable(context, context.ask(revokeInvitation, input)),
    acceptInvitation: (_, { input }, context) =>
      refusable(
        context,
        context.rates.tryCode(context.principal, () => context.ask(acceptInvitation, input)),
      ),
  },
  MakeInvitationResult: either('InvitationMade'),
  RevokeInvitationResult: either('Invitation'),
  AcceptInvitationResult: either('Member'),
};
