import { revokeTokens } from '../../services/review/contract.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { given } from '../given.ts';
import { either, refusable } from '../refused/refusable.ts';

export const revocationResolvers: Resolvers = {
  Mutation: {
    revokeTokens: (_, { input: { contributorId, ...rest } }, context) =>
      refusable(context, context.ask(revokeTokens, { contributorId, ...given(rest) })),
  },
  RevokeTokensResult: either('TokensRevoked'),
};
