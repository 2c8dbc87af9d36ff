import { isOver } from '../../../domain/campaign.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { assertSame } from '../../../domain/same-command.ts';
import { serve } from '../../../platform/nats/request.ts';
import type { Served } from '../../../platform/nats/request.ts';
import type { Db } from '../../../platform/sql.ts';
import { transaction } from '../../../platform/transaction.ts';
import { assertCoordinates, contributorOf } from '../access.ts';
import * as contract from '../contract.ts';
import { withPoolForecast } from '../reports/pool-forecast.ts';
import { digestOfCode, newCode } from '../rules/invitation-code.ts';
import { givesNothing, partWith, whyNotAccepted, whyNotMade } from '../rules/invitation.ts';
import { mirrorOf, outbox } from '../work/campaign.ts';
import { pseudonymOf } from '../rules/pseudonym.ts';
import type { ReviewContext } from '../context.ts';
import * as store from '../rows/invitation.ts';
import type { InvitationRow } from '../rows/invitation.ts';
import { memberById } from '../rows/member.ts';
import { givenPart, keepPart } from './part.ts';

const unknownCode = (): Refusal =>
  new Refusal('not-found', 'There is no invitation with this code. Look whether it was copied whole.');

/** Whether who made an invitation may still give what it gives. */
const givable = async (db: Db, { campaignId, madeBy }: InvitationRow): Promise<boolean> =>
  madeBy === null || ((await memberById(db, campaignId, madeBy))?.roles.includes('coordinator') ?? false);

/** Making, listing and taking back invitations: coordinators and operators. */
export const invitationHandlers = (rim: ReviewContext): Served[] => [
  serve(contract.makeInvitation, async (input, { principal }) => {
    const { id, campaignId, roles, uses } = input;
    const { state } = await mirrorOf(rim, campaignId);
    await assertCoordinates(rim.pool, campaignId, principal);
    const known = await store.invitationById(rim.pool, id);
    if (known !== null) assertSame('invitation', { ...known, days: daysOf(known) }, input);
    if (known !== null && known.revokedAt !== null)
      throw new Refusal('wrong-state', 'This invitation was taken back. Make another with an id of its own.');
    const why = known === null ? whyNotMade({ roles, uses, state }) : null;
    if (why !== null) throw new Refusal(isOver(state) ? 'wrong-state' : 'invalid-input', why);
    const code = newCode();
    const madeBy = principal.kind === 'person' ? principal.id : null;
    const made = await store.keepInvitation(rim.pool, { ...input, madeBy }, digestOfCode(code));
    return { invitation: made, invitationCode: code };
  }),

  serve(contract.listInvitations, async ({ campaignId, first, after }, { principal }) => {
    await mirrorOf(rim, campaignId);
    await assertCoordinates(rim.pool, campaignId, principal);
    const rows = await store.invitationsOf(rim.pool, campaignId, after, first + 1);
    const items = rows.slice(0, first);
    return { items, end: rows.length > first ? (items.at(-1)?.id ?? null) : null };
  }),

  serve(contract.revokeInvitation, async ({ id }, { principal }) => {
    const known = await store.invitationById(rim.pool, id);
    if (known === null) throw new Refusal('not-found', 'There is no such invitation.');
    await assertCoordinates(rim.pool, known.campaignId, principal);
    return store.revokeInvitation(rim.pool, id);
  }),
];

/** For how many days an invitation was made. */
const daysOf = ({ madeAt, expiresAt }: InvitationRow): number =>
  Math.round((Date.parse(expiresAt) - Date.parse(madeAt)) / 86_400_000);

/** Joins a campaign. Who comes at once waits for the invitation's row, so that no use is given twice. */
export const acceptHandler = (rim: ReviewContext): Served =>
  serve(contract.acceptInvitation, async ({ code, name }, { principal }) => {
    const contributorId = contributorOf(principal);
    const digest = digestOfCode(code);
    const campaignId = await store.campaignOfCode(rim.pool, digest);
    if (campaignId === null) throw unknownCode();
    const { state, salt } = await mirrorOf(rim, campaignId);
    return transaction(rim.pool, async (tx) => {
      const invitation = await store.lockInvitation(tx, digest);
      if (invitation === null) throw unknownCode();
      const invitationId = invitation.id;
      const part = await memberById(tx, campaignId, contributorId);
      const came = await store.hasAccepted(tx, invitationId, contributorId);
      const given = part && (await givenPart(tx, campaignId, contributorId));
      if (part !== null && given !== null && (came || givesNothing(given, invitation))) return part;
      const facts = { now: new Date(invitation.now), state, givable: await givable(tx, invitation) };
      const why = whyNotAccepted(invitation, facts);
      if (why !== null) throw new Refusal('wrong-state', why);
      const pseudonym = pseudonymOf(salt, contributorId);
      await store.useInvitation(tx, invitationId, contributorId);
      await outbox.append(tx, contract.MemberJoined, invitationId, { campaignId, invitationId, author: pseudonym });
      const joined = { campaignId, contributorId, pseudonym, ...partWith(given, invitation) };
      const member = { ...joined, name: part?.name ?? name };
      return withPoolForecast(tx, outbox, campaignId, () => keepPart(tx, member));
    });
  });
