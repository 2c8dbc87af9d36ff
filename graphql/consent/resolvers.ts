import {
  consentText,
  giveConsent,
  myConsent,
  myReceipts,
  publishConsentText,
  withdrawConsent,
} from '../../services/review/contract.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { given } from '../given.ts';
import { connection, pageOf } from '../node/connection.ts';
import { either, refusable } from '../refused/refusable.ts';

export const consentResolvers: Resolvers = {
  Query: {
    consentText: async (_, { campaignId, version }, { ask }) =>
      (await ask(consentText, { campaignId, version: version ?? null })).text,
    myConsent: (_, { campaignId }, { ask }) => ask(myConsent, { campaignId }),
  },
  Mutation: {
    publishConsentText: (_, { input: { required, askAgain, ...text } }, context) =>
      refusable(context, context.ask(publishConsentText, { ...text, ...given({ required, askAgain }) })),
    giveConsent: (_, { input }, context) => refusable(context, context.ask(giveConsent, input)),
    withdrawConsent: (_, { input }, context) => refusable(context, context.ask(withdrawConsent, input)),
  },
  MyConsent: {
    receipts: async ({ campaignId }, page, { ask }) => {
      const { items, end } = await ask(myReceipts, { campaignId, ...pageOf(page) });
      return connection(items, end);
    },
  },
  PublishConsentTextResult: either('ConsentText'),
  GiveConsentResult: either('ConsentReceipt'),
  WithdrawConsentResult: either('ConsentReceipt'),
};
