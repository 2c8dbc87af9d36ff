import { z } from 'zod';
import { maybeOne, many, one, run, sql } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';
import { Invitation } from '../contract.ts';

const InvitationRow = Invitation.extend({ madeBy: z.uuid().nullable() });
/** An invitation with the person who made it; null where that was an operator or a service. */
export type InvitationRow = z.infer<typeof InvitationRow>;

const columns = sql`id, campaign_id as "campaignId", roles, variants, uses, uses_left as "usesLeft", made_by as "madeBy",
  made_at as "madeAt", expires_at as "expiresAt", revoked_at as "revokedAt"`;

/** An invitation, or null. */
export const invitationById = (db: Db, id: string): Promise<InvitationRow | null> =>
  maybeOne(db, InvitationRow)`/* invitationById */ select ${columns} from review.invitation where id = ${id}`;

const LockedInvitation = InvitationRow.extend({ now: z.iso.datetime() });

/** The invitation of a code with the time by the database's clock, which set its end; its uses do not change until the transaction ends. Null where there is none. */
export const lockInvitation = (tx: Db, digest: string): Promise<z.infer<typeof LockedInvitation> | null> =>
  maybeOne(tx, LockedInvitation)`/* lockInvitation */
    select ${columns}, clock_timestamp() as now from review.invitation where code_digest = ${digest} for update`;

/** The campaign that a code opens, or null. */
export const campaignOfCode = async (db: Db, digest: string): Promise<string | null> =>
  (
    await maybeOne(db, Invitation.pick({ campaignId: true }))`/* campaignOfCode */
    select campaign_id as "campaignId" from review.invitation where code_digest = ${digest}`
  )?.campaignId ?? null;

/** Stores an invitation, or gives the one of this id a new code. */
export const keepInvitation = (
  db: Db,
  made: Pick<InvitationRow, 'id' | 'campaignId' | 'roles' | 'variants' | 'uses' | 'madeBy'> & { days: number },
  digest: string,
): Promise<InvitationRow> =>
  one(db, InvitationRow)`/* keepInvitation */
    insert into review.invitation (id, campaign_id, code_digest, roles, variants, uses, uses_left, made_by, expires_at)
    values (${made.id}, ${made.campaignId}, ${digest}, ${made.roles}::text[], ${made.variants}::text[], ${made.uses}, ${made.uses},
      ${made.madeBy}, now() + make_interval(days => ${made.days}))
    on conflict (id) do update set code_digest = excluded.code_digest
    returning ${columns}`;

/** Takes an invitation back; once, whatever is asked again. */
export const revokeInvitation = (db: Db, id: string): Promise<InvitationRow> =>
  one(db, InvitationRow)`/* revokeInvitation */
    update review.invitation set revoked_at = coalesce(revoked_at, now()) where id = ${id} returning ${columns}`;

/** The invitations of a campaign, newest first; `after` is the last id of the page before. */
export const invitationsOf = (
  db: Db,
  campaignId: string,
  after: string | null,
  first: number,
): Promise<InvitationRow[]> =>
  many(db, InvitationRow)`/* invitationsOf */
    select ${columns} from review.invitation
    where campaign_id = ${campaignId} and (${after}::uuid is null or id < ${after}::uuid) order by id desc limit ${first}`;

const Exists = z.object({ exists: z.boolean() });

/** Whether this person has come by the invitation before. */
export const hasAccepted = async (db: Db, id: string, contributorId: string): Promise<boolean> =>
  (
    await one(db, Exists)`/* hasAccepted */
    select exists (select 1 from review.acceptance where invitation_id = ${id} and contributor_id = ${contributorId})`
  ).exists;

/** Records that somebody came, and takes one use. */
export const useInvitation = (tx: Db, id: string, contributorId: string): Promise<number> =>
  run(tx)`/* useInvitation */
    with used as (update review.invitation set uses_left = uses_left - 1 where id = ${id})
    insert into review.acceptance (invitation_id, contributor_id) values (${id}, ${contributorId})`;
