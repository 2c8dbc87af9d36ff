import { z } from 'zod';
import { many } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';
import { Lease } from '../contract.ts';

/** Every lease on these examples' seats, in the order in which they were claimed, with its contributor. */
export const leasesByExamples = async (
  db: Db,
  exampleIds: readonly string[],
): Promise<{ contributorId: string; lease: Lease }[]> =>
  (
    await many(db, Lease.extend({ contributorId: z.uuid() }))`/* leasesByExamples */
    select l.example_id as "exampleId", s.attempt, s.round, s.purpose, l.seat_id as "seatId", m.pseudonym as author,
      l.claimed_at as "claimedAt", l.ended_at as "endedAt", l.ended_by as "endedBy", l.reason, l.comment,
      case when l.ended_at is null and s.state = 'held' and s.held_by = l.contributor_id then s.lease_expires_at end as "expiresAt",
      l.contributor_id as "contributorId"
    from review.lease l join review.seat s on s.id = l.seat_id
    join review.member m on m.campaign_id = s.campaign_id and m.contributor_id = l.contributor_id
    where l.example_id = any(${exampleIds}::uuid[]) order by l.example_id, l.claimed_at, l.id`
  ).map(({ contributorId, ...lease }) => ({ contributorId, lease }));
