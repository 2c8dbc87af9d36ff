import { z } from 'zod';
import { Purpose, Tag } from './campaign.ts';

/** Whom a round has waited for in vain. `eligible`: the people who could have come to it. */
export const Missing = z.object({ purpose: Purpose, variant: Tag.nullable(), eligible: z.int() });
export type Missing = z.infer<typeof Missing>;

/** Why an example needs people: those who could have come did not, nobody is left who may be asked, or an operator cancelled its workflow. */
const NeedReason = z.enum(['nobody-came', 'nobody-eligible', 'workflow-cancelled']);
type NeedReason = z.infer<typeof NeedReason>;

/** What an example needs. `purpose` is null where the attempt ended before that was told. */
export const Need = z.object({ reason: NeedReason, purpose: Purpose.nullable(), variant: Tag.nullable() });
export type Need = z.infer<typeof Need>;

/** What is needed where these people were missing. */
export const needOf = (missing: Missing | null): Need => ({
  reason: missing?.eligible === 0 ? 'nobody-eligible' : 'nobody-came',
  purpose: missing?.purpose ?? null,
  variant: missing?.variant ?? null,
});

/** What is needed where an operator cancelled the workflow. */
export const cancelledNeed: Need = { reason: 'workflow-cancelled', purpose: null, variant: null };

const doing = {
  judge: 'to judge the draft',
  confirm: 'to choose among candidate texts',
  adjudicate: 'to decide as adjudicator',
};
const role = { judge: 'reviewer', confirm: 'reviewer', adjudicate: 'adjudicator' };

/** What was missing and what a coordinator can do about it, for an example or for many that need the same. */
export const adviceOf = ({ reason, purpose, variant }: Need): string => {
  if (reason === 'workflow-cancelled')
    return 'An operator cancelled its workflow, so nobody is asked about it. Open it again when it is to go on.';
  if (purpose === null) return 'Nobody came before the deadline, twice. Find people, then open it again.';
  const where = variant === null ? '' : ` for ${variant}`;
  return reason === 'nobody-eligible'
    ? `Nobody is left who may be asked ${doing[purpose]}${where}: nobody has the role ${role[purpose]}${where}, or all who have it have answered or given it back. Give the role to more people, then open it again.`
    : `Nobody came ${doing[purpose]}${where}, twice, though there are people who could have. Ask those with the role ${role[purpose]}${where} to come, or give it to more people, then open it again.`;
};
