import type { PolicyInput } from '../generated/resolvers.ts';
import { given } from '../shared/given.ts';

/** The fields of a policy that were given. */
export const policyOf = ({ draftPriors, variantTargets, ...numbers }: PolicyInput) => ({
  ...given(numbers),
  ...(draftPriors ? { draftPriors: Object.fromEntries(draftPriors.map((one) => [one.provider, one.prior])) } : {}),
  ...(variantTargets
    ? { variantTargets: Object.fromEntries(variantTargets.map((one) => [one.variant, one.share])) }
    : {}),
});
