import type { Resolvers } from '../generated/resolvers.ts';

export const coverageResolvers: Resolvers = {
  Policy: {
    variantTargets: ({ variantTargets }) =>
      Object.entries(variantTargets).map(([variant, share]) => ({ variant, share })),
  },
};
