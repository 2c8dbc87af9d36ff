import type { ConsentPurpose } from '../../../domain/consent.ts';
import { VariantLevel, purposeOf } from '../../../domain/profile.ts';
import type { Demographics, VariantSkill } from '../../../domain/profile.ts';

const rank = (level: VariantLevel): number => VariantLevel.options.indexOf(level);

/** Whether somebody may judge and write in a variant: they read and write what adults do every day. */
const masters = ({ read, write }: VariantSkill): boolean => Math.min(rank(read), rank(write)) >= rank('well');

/** The variants that somebody says they can judge in, the one that they write best first, and else in the order in which they said them. */
const spoken = (said: readonly VariantSkill[]): string[] =>
  said
    .filter(masters)
    .toSorted((a, b) => rank(b.write) - rank(a.write))
    .map(({ variant }) => variant);

/**
 * The variants for which a person is offered seats. Those that the campaign gave them bound it, as it may know better than they do; of
 * these they keep what they say they can judge in. Where it gave none, or they have said nothing, the other alone decides
 * (docs/decisions/profile-within-what-was-given.md).
 */
export const offeredVariants = (given: readonly string[], said: readonly VariantSkill[]): string[] => {
  if (said.length === 0) return [...given];
  return given.length === 0 ? spoken(said) : spoken(said).filter((variant) => given.includes(variant));
};

const fieldNames = ['region', 'ageBand', 'gender'] as const;

/** The first purpose that a field needs and its person does not agree to; null where none is missing. */
export const purposeMissing = (fields: Demographics, agreed: readonly ConsentPurpose[]): ConsentPurpose | null =>
  fieldNames
    .filter((name) => fields[name] !== null)
    .map((name) => purposeOf[name])
    .find((purpose) => !agreed.includes(purpose)) ?? null;

/** What may be kept of somebody who agrees to these purposes. */
export const keptFields = (fields: Demographics, agreed: readonly ConsentPurpose[]): Demographics => ({
  region: agreed.includes(purposeOf.region) ? fields.region : null,
  ageBand: agreed.includes(purposeOf.ageBand) ? fields.ageBand : null,
  gender: agreed.includes(purposeOf.gender) ? fields.gender : null,
});
