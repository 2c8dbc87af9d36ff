import type { ConsentPurpose } from '../../../domain/consent.ts';

/** What somebody agrees to in a campaign; `version` is that of the text which they agreed to last, null before the first. */
export interface Standing {
  readonly version: number | null;
  readonly purposes: readonly ConsentPurpose[];
  /** They took back something that the campaign requires, and have not agreed since. */
  readonly withdrawn: boolean;
  /** What they object to, whether they were asked or not, and have not agreed to since. */
  readonly objections: readonly ConsentPurpose[];
}

/** What is asked in a campaign now. */
export interface Asked {
  readonly version: number;
  /** The oldest version to which agreement still holds. */
  readonly currentFrom: number;
  readonly required: readonly ConsentPurpose[];
}

export type ConsentAct =
  | { readonly act: 'given'; readonly version: number; readonly purposes: readonly ConsentPurpose[] }
  | { readonly act: 'withdrawn'; readonly purposes: readonly ConsentPurpose[] };

export const nothingAgreed: Standing = { version: null, purposes: [], withdrawn: false, objections: [] };

/** Required purposes that somebody has not agreed to, or not in a version that still holds. */
export const missingOf = ({ version, purposes }: Standing, asked: Asked | null): ConsentPurpose[] =>
  asked === null
    ? []
    : asked.required.filter((one) => version === null || version < asked.currentFrom || !purposes.includes(one));

/** Whether somebody may be offered a seat. The claim asks the same of the database (rows/consent.ts). */
export const isCurrent = (standing: Standing, asked: Asked | null): boolean => missingOf(standing, asked).length === 0;

/**
 * What somebody agrees to after an act, what they do not any more (`lost`), and for what their data may no longer be used (`taken`: of that,
 * also what they were never asked and object to now). To give says the whole: what is not named is withdrawn, and what is named objected to no more.
 */
export const afterAct = (
  before: Standing,
  act: ConsentAct,
  asked: Asked,
): { standing: Standing; lost: ConsentPurpose[]; taken: ConsentPurpose[] } => {
  const purposes =
    act.act === 'given' ? [...new Set(act.purposes)] : before.purposes.filter((one) => !act.purposes.includes(one));
  const lost = before.purposes.filter((one) => !purposes.includes(one));
  const version = act.act === 'given' ? act.version : before.version;
  const objections =
    act.act === 'given'
      ? before.objections.filter((one) => !act.purposes.includes(one))
      : [...new Set([...before.objections, ...act.purposes])];
  const taken = [...new Set([...lost, ...(act.act === 'given' ? [] : act.purposes)])];
  const after = { version, purposes, withdrawn: false, objections };
  const withdrawn =
    (act.act === 'withdrawn' && before.withdrawn && !isCurrent(after, asked)) ||
    lost.some((one) => asked.required.includes(one));
  return { standing: { ...after, withdrawn }, lost, taken };
};

/** The oldest version to which agreement holds once this one is published: others than before are required, or people are to be asked again. */
export const currentFrom = (
  before: Asked | null,
  next: { version: number; required: readonly ConsentPurpose[]; askAgain: boolean },
): number => {
  const same = before !== null && before.required.toSorted().join() === next.required.toSorted().join();
  return before !== null && same && !next.askAgain ? before.currentFrom : next.version;
};
