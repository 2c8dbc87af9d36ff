import { listReliability } from '../../services/consensus/contract.ts';
import type { ReviewerReliability } from '../../services/consensus/contract.ts';
import { appeal, decideAppeal, listSignals, myStanding, reviewerQuality } from '../../services/review/contract.ts';
import type { ReviewerQuality } from '../../services/review/contract.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { given } from '../given.ts';
import { either, refusable } from '../refused/refusable.ts';

/** A reviewer as review and consensus know them. */
export type ReviewerQualityModel = ReviewerQuality & { readonly reliability: ReviewerReliability | null };

/** Reviewers that one request for reliability brings at most. */
const page = 200;

export const guardResolvers: Resolvers = {
  Query: {
    myStanding: (_, { campaignId, language }, { ask }) => ask(myStanding, { campaignId, ...given({ language }) }),
    reviewerQuality: async (_, { campaignId, first, after, language }, { ask }) => {
      const place = { campaignId, after: after ?? null };
      const { items } = await ask(reviewerQuality, { ...place, ...given({ first, language }) });
      // Both go by pseudonym, and who is reliable has judged: of as many from the same place none is missing.
      const { items: known } = await ask(listReliability, { ...place, first: page });
      const byAuthor = new Map(known.map((one) => [one.author, one]));
      return items.map((one) => ({ ...one, reliability: byAuthor.get(one.author) ?? null }));
    },
    qualitySignals: async (_, { campaignId, author }, { ask }) =>
      (await ask(listSignals, { campaignId, author })).items,
  },
  Mutation: {
    appeal: (_, { input }, context) => refusable(context, context.ask(appeal, input)),
    decideAppeal: (_, { input }, context) => refusable(context, context.ask(decideAppeal, input)),
  },
  AppealResult: either('Appeal'),
  DecideAppealResult: either('AppealDecided'),
};
