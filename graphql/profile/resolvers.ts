import { myProfile, setMyProfile } from '../../services/review/contract.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { either, refusable } from '../refused/refusable.ts';

export const profileResolvers: Resolvers = {
  Query: {
    myProfile: (_, { campaignId }, { ask }) => ask(myProfile, { campaignId }),
  },
  Mutation: {
    setMyProfile: (_, { input: { campaignId, variants, region, ageBand, gender } }, context) =>
      refusable(
        context,
        context.ask(setMyProfile, {
          campaignId,
          variants: variants ?? [],
          region: region ?? null,
          ageBand: ageBand ?? null,
          gender: gender ?? null,
        }),
      ),
  },
  SetMyProfileResult: either('MyProfile'),
};
