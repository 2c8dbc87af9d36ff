import { z } from 'zod';
import type { Purpose } from '../../../domain/campaign.ts';
import { many, maybeOne, run, sql } from '../../../platform/sql.ts';
import type { Db, Fragment } from '../../../platform/sql.ts';
import { mayBeAsked } from './carry.ts';
import { consents } from './consent.ts';
import { targetedOf } from './member.ts';
import { SeatRow, seatColumns } from './seat.ts';

/** Who asks for a seat. `purposes` in the order in which they are offered. */
export interface Puller {
  readonly campaignId: string;
  readonly contributorId: string;
  readonly purposes: readonly Purpose[];
  readonly variants: readonly string[];
  /** Those of the variants that the campaign keeps seats for. */
  readonly targeted: readonly string[];
  readonly leaseSeconds: number;
}

/** The seat that this person holds, leased anew. One whose lease ran out is theirs again as long as nobody else has taken it. */
export const retakeSeat = (db: Db, { campaignId, contributorId, leaseSeconds }: Puller): Promise<SeatRow | null> =>
  maybeOne(db, SeatRow)`/* retakeSeat */
    with s as (
      update review.seat set lease_expires_at = now() + make_interval(secs => ${leaseSeconds})
      where campaign_id = ${campaignId} and held_by = ${contributorId} and state = 'held'
      returning *)
    select ${seatColumns} from s join review.round r on r.id = s.round_id`;

/** The same, in whichever campaign they hold one; where in several, the seat that they took or kept last. */
export const retakeAnySeat = (db: Db, contributorId: string): Promise<SeatRow | null> =>
  maybeOne(db, SeatRow)`/* retakeAnySeat */
    with pick as materialized (
      select s.id, c.lease_seconds from review.member m
      join review.campaign c on c.campaign_id = m.campaign_id
      join review.seat s on s.campaign_id = m.campaign_id and s.held_by = m.contributor_id and s.state = 'held'
      where m.contributor_id = ${contributorId} order by s.lease_expires_at desc, s.id limit 1),
    s as (
      update review.seat seat set lease_expires_at = now() + make_interval(secs => pick.lease_seconds)
      from pick where seat.id = pick.id and seat.held_by = ${contributorId} and seat.state = 'held'
      returning seat.*)
    select ${seatColumns} from s join review.round r on r.id = s.round_id`;

/** Lets one claim of this person through at a time, until the transaction ends. Who names a campaign does not wait here: its index holds them to one seat. */
export const lockPuller = (tx: Db, contributorId: string): Promise<number> =>
  run(tx)`/* lockPuller */ select pg_advisory_xact_lock(hashtextextended(${contributorId}, 0))`;

/** Seats of their variant, on examples that they may still be asked about. */
const fresh = ({
  contributorId,
  variants,
}: {
  contributorId: string;
  variants: readonly string[] | Fragment;
}): Fragment => sql`
  (s.variant is null or s.variant = any(${variants}::text[]))
  and ${mayBeAsked({ example: sql`s.example_id`, attempt: sql`s.attempt`, contributor: contributorId }, 'each')}`;

/** `skip` passes over rows that somebody else is about to take; `wait` waits for them, and takes what they leave. */
type Lock = 'skip' | 'wait';
const lockOf = (lock: Lock): Fragment => (lock === 'skip' ? sql`for update of s skip locked` : sql`for update of s`);

/* The order in which seats `s` are served, written once for who takes a seat and for who ranks campaigns by it. */

/** A seat whose lease ran out: its round is begun, so it goes before every open one. */
const left = sql`s.state = 'held' and s.lease_expires_at < now() and s.gold is null`;
const leftOrder = sql`s.lease_expires_at`;
/** A seat that was kept for a variant long enough: nobody of it came, so it is everybody's. */
const keptLongEnough = sql`s.state = 'open' and s.kept_for <> '' and s.kept_until <= now()`;
const keptOrder = sql`s.kept_until, s.id`;
/** Of open seats: in begun rounds first, then the oldest. */
const openOrder = sql`s.begun desc, s.opened_at, s.id`;

/**
 * An open seat that is kept for a variant, or for none (empty): in begun rounds first, then the oldest. Each has its own stretch of the
 * index. `any` asks for no seat that is not begun: one whose round is begun while this waits for its row would be passed over.
 */
const openSeat = (puller: Puller, purpose: Purpose, which: 'begun' | 'any', keptFor: string, lock: Lock): Fragment =>
  sql`(select s.id from review.seat s
  where s.campaign_id = ${puller.campaignId} and s.state = 'open' and s.purpose = ${purpose} and s.kept_for = ${keptFor}
    ${which === 'begun' ? sql`and s.begun` : sql``} and ${fresh(puller)}
  order by ${openOrder} limit 1 ${lockOf(lock)})`;

const freedSeat = (puller: Puller, lock: Lock): Fragment => sql`(select s.id from review.seat s
  where s.campaign_id = ${puller.campaignId} and ${keptLongEnough}
    and s.purpose = any(${puller.purposes}::text[]) and ${fresh(puller)}
  order by ${keptOrder} limit 1 ${lockOf(lock)})`;

/**
 * Open seats of a purpose in their order: what is begun, there first what is kept for this person's variants; what others left; then the
 * same of what is new. For whom nothing is kept, one look finds what is begun and what is new.
 */
const openSeats = (puller: Puller, purpose: Purpose, lock: Lock): Fragment[] => {
  if (purpose !== 'judge') return [openSeat(puller, purpose, 'any', '', lock)];
  const kinds = [...puller.targeted, ''];
  const of = (which: 'begun' | 'any') => kinds.map((keptFor) => openSeat(puller, purpose, which, keptFor, lock));
  return [...(kinds.length > 1 ? of('begun') : []), freedSeat(puller, lock), ...of('any')];
};

const leftSeat = (puller: Puller, lock: Lock): Fragment => sql`(select s.id from review.seat s
  where s.campaign_id = ${puller.campaignId} and ${left}
    and s.purpose = any(${puller.purposes}::text[]) and ${fresh(puller)}
  order by ${leftOrder} limit 1 ${lockOf(lock)})`;

/**
 * The best seat for this person, leased in the same statement so that two pullers never share one. Null while the campaign does not
 * run, or the person does not agree to what it requires. With `skip` null may also mean that the last seats were locked for a moment (their round was just begun): `wait` says for sure.
 * Throws the violation of `one_held_seat_per_contributor` where the person's other tab was quicker.
 * The seat is picked in a CTE: as a sub-select of the update it would be picked a second time, and another one, where the row has
 * changed since the statement began (seen here: two of four tabs got nothing).
 * `begun is not true` and `coalesce` keep the planner from reading every open seat by an index of these, where the few of the round are wanted.
 */
export const takeSeat = (db: Db, puller: Puller, lock: Lock): Promise<SeatRow | null> =>
  maybeOne(db, SeatRow)`/* takeSeat */
    with pick as materialized (
      select coalesce(${puller.purposes
        .flatMap((purpose) => openSeats(puller, purpose, lock))
        .reduce((all, next) => sql`${all}, ${next}`, leftSeat(puller, lock))}) as id
      where exists (select 1 from review.campaign c
        join review.member m on m.campaign_id = c.campaign_id and m.contributor_id = ${puller.contributorId}
        where c.campaign_id = ${puller.campaignId} and c.state = 'running' and ${consents})),
    s as (
      update review.seat seat
      set state = 'held', held_by = ${puller.contributorId}, begun = true,
        lease_expires_at = now() + make_interval(secs => ${puller.leaseSeconds})
      from pick where seat.id = pick.id
      returning seat.*),
    expired as (
      update review.lease set ended_at = now(), ended_by = 'expired' from s where seat_id = s.id and ended_at is null),
    leased as (
      insert into review.lease (seat_id, round_id, example_id, contributor_id)
      select s.id, s.round_id, s.example_id, s.held_by from s),
    begun as (
      update review.seat set begun = true where id in (
        select o.id from review.seat o join s on s.round_id = o.round_id
        where o.id <> s.id and coalesce(o.state, '') = 'open' and o.begun is not true for update of o skip locked))
    select ${seatColumns} from s join review.round r on r.id = s.round_id`;

/**
 * The running campaigns in which one of this person's parts finds a seat now, in the order in which they are served: what is begun, then
 * priority, then the oldest seat. Begun: a seat that was left, one that confirms or adjudicates, one of a round that somebody has come
 * to. Nothing is locked: by the time that a seat is taken it may be another one.
 */
export const campaignsWithSeats = async (
  db: Db,
  contributorId: string,
  parts: readonly { campaignId: string; purpose: Purpose }[],
): Promise<string[]> => {
  const targeted = targetedOf();
  const mine = fresh({ contributorId, variants: sql`m.variants` });
  const ranked = await many(db, z.object({ campaignId: z.uuid() }))`/* campaignsWithSeats */
    select part.campaign_id as "campaignId"
    from unnest(${parts.map(({ campaignId }) => campaignId)}::uuid[], ${parts.map(({ purpose }) => purpose)}::text[])
      as part (campaign_id, purpose)
    join review.campaign c on c.campaign_id = part.campaign_id and c.state = 'running'
    join review.member m on m.campaign_id = part.campaign_id and m.contributor_id = ${contributorId}
    cross join lateral (
      (select true as begun, s.opened_at from review.seat s
        where s.campaign_id = part.campaign_id and ${left} and s.purpose = part.purpose and ${mine}
        order by ${leftOrder} limit 1)
      union all
      (select s.begun or s.purpose <> 'judge', s.opened_at from unnest(array_append(${targeted}, '')) kind (kept_for)
        cross join lateral (select * from review.seat s
          where s.campaign_id = part.campaign_id and s.state = 'open' and s.purpose = part.purpose and s.kept_for = kind.kept_for and ${mine}
          order by ${openOrder} limit 1) s)
      union all
      (select true, s.opened_at from review.seat s
        where s.campaign_id = part.campaign_id and ${keptLongEnough} and s.purpose = part.purpose and ${mine}
        order by ${keptOrder} limit 1)) best
    order by best.begun desc, c.priority desc, best.opened_at, part.campaign_id`;
  return [...new Set(ranked.map(({ campaignId }) => campaignId))];
};
