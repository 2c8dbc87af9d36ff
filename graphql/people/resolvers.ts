import {
  setMember,
  acceptInvitation,
  listInvitations,
  makeInvitation,
  revokeInvitation,
  myProfile,
  setMyProfile,
  consentText,
  giveConsent,
  myConsent,
  myReceipts,
  publishConsentText,
  withdrawConsent,
  revokeTokens,
} from '../../services/review/contract.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { connection, pageOf } from '../shared/connection.ts';
import { withoutNulls } from '../shared/without-nulls.ts';
import { either, refusable } from '../shared/refusable.ts';

export const resolvers: Resolvers = {
  Query: {
    invitations: async (_, { campaignId, ...page }, { ask }) => {
      const { items, end } = await ask(listInvitations, { campaignId, ...pageOf(page) });
      return connection(items, end);
    },
    myProfile: (_, { campaignId }, { ask }) => ask(myProfile, { campaignId }),
    consentText: async (_, { campaignId, version }, { ask }) =>
      (await ask(consentText, { campaignId, version: version ?? null })).text,
    myConsent: (_, { campaignId }, { ask }) => ask(myConsent, { campaignId }),
  },
  Mutation: {
    setMember: (_, { input: { variants, ...person } }, context) =>
      refusable(context, context.ask(setMember, { ...person, variants: variants ?? [] })),
    makeInvitation: (_, { input: { id, campaignId, roles, ...rest } }, context) =>
      refusable(context, context.ask(makeInvitation, { id, campaignId, roles, ...withoutNulls(rest) })),
    revokeInvitation: (_, { input }, context) => refusable(context, context.ask(revokeInvitation, input)),
    acceptInvitation: (_, { input }, context) =>
      refusable(
        context,
        context.rates.tryCode(context.principal, () => context.ask(acceptInvitation, input)),
      ),
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
    publishConsentText: (_, { input: { required, askAgain, ...text } }, context) =>
      refusable(context, context.ask(publishConsentText, { ...text, ...withoutNulls({ required, askAgain }) })),
    giveConsent: (_, { input }, context) => refusable(context, context.ask(giveConsent, input)),
    withdrawConsent: (_, { input }, context) => refusable(context, context.ask(withdrawConsent, input)),
    revokeTokens: (_, { input: { contributorId, ...rest } }, context) =>
      refusable(context, context.ask(revokeTokens, { contributorId, ...withoutNulls(rest) })),
  },
  Member: { campaign: ({ campaignId }, _, { loaders }) => loaders.campaign.load(campaignId) },
  SetMemberResult: either('Member'),
  MakeInvitationResult: either('InvitationMade'),
  RevokeInvitationResult: either('Invitation'),
  AcceptInvitationResult: either('Member'),
  SetMyProfileResult: either('MyProfile'),
  MyConsent: {
    receipts: async ({ campaignId }, page, { ask }) => {
      const { items, end } = await ask(myReceipts, { campaignId, ...pageOf(page) });
      return connection(items, end);
    },
  },
  PublishConsentTextResult: either('ConsentText'),
  GiveConsentResult: either('ConsentReceipt'),
  WithdrawConsentResult: either('ConsentReceipt'),
  RevokeTokensResult: either('TokensRevoked'),
};
