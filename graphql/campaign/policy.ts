import type { PolicyInput } from '../generated/resolvers.ts';
import { withoutNulls } from '../shared/without-nulls.ts';

/** The fields of a policy that were given. */
export const policyOf = ({ draftPriors, variantTargets, ...numbers }: PolicyInput) => ({
  ...withoutNulls(numbers),
  ...(draftPriors ? { draftPriors: Object.fromEntries(draftPriors.map((one) => [one.provider, one.prior])) } : {}),
  ...(variantTargets
    ? { variantTargets: Object.fromEntries(variantTargets.map((one) => [one.variant, one.share])) }
    : {}),
});
