import { z } from 'zod';
import { many, one } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';
import { Revocation } from '../contract.ts';

/** Keeps that no token of a person holds that was issued up to an instant, by the database's clock where none is given. */
export const keepRevocation = (
  db: Db,
  { contributorId, issuedUntil, by }: { contributorId: string; issuedUntil: string | null; by: string },
): Promise<Revocation> =>
  one(db, Revocation)`/* keepRevocation */
    insert into review.token_revocation (contributor_id, issued_until, revoked_by)
    values (${contributorId}, coalesce(${issuedUntil}::timestamptz, now()), ${by})
    on conflict (contributor_id) do update
      set issued_until = excluded.issued_until, revoked_by = excluded.revoked_by, revoked_at = now()
    returning contributor_id as "contributorId", issued_until as "issuedUntil"`;

/** Every revocation there is. */
export const revocations = (db: Db): Promise<Revocation[]> =>
  many(db, Revocation)`/* revocations */
    select contributor_id as "contributorId", issued_until as "issuedUntil" from review.token_revocation`;

const Part = z.object({ campaignId: z.uuid(), contributorId: z.uuid() });
type Part = z.infer<typeof Part>;

/** Those of these parts that nobody has. */
export const partsEnded = (db: Db, parts: readonly Part[]): Promise<Part[]> =>
  many(db, Part)`/* partsEnded */
    select distinct p.campaign_id as "campaignId", p.contributor_id as "contributorId"
    from unnest(${parts.map(({ campaignId }) => campaignId)}::uuid[], ${parts.map(({ contributorId }) => contributorId)}::uuid[])
      as p (campaign_id, contributor_id)
    where not exists (
      select 1 from review.member m where m.campaign_id = p.campaign_id and m.contributor_id = p.contributor_id)`;
