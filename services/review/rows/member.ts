import { z } from 'zod';
import { CampaignState } from '../../../domain/campaign.ts';
import { many, maybeOne, one, sql } from '../../../platform/sql.ts';
import type { Db, Fragment } from '../../../platform/sql.ts';
import { Guard, Member } from '../contract.ts';
import { waitHours } from '../rules/qualification.ts';
import { consents } from './consent.ts';
import { policyNumber } from './policy.ts';

const columns = sql`campaign_id as "campaignId", contributor_id as "contributorId", name, pseudonym, roles, variants`;

/** A person's part in a campaign, or null. */
export const memberById = (db: Db, campaignId: string, contributorId: string): Promise<Member | null> =>
  maybeOne(db, Member)`/* memberById */
    select ${columns} from review.member where campaign_id = ${campaignId} and contributor_id = ${contributorId}`;

/** Every part that a person has, oldest first. */
export const membershipsOf = (db: Db, contributorId: string): Promise<Member[]> =>
  many(db, Member)`/* membershipsOf */
    select ${columns} from review.member where contributor_id = ${contributorId} order by joined_at, campaign_id`;

/** Of a member `m` of a campaign `c`: those of their variants that it keeps seats for. */
export const targetedOf = (): Fragment =>
  sql`array(select v from unnest(m.variants) v where c.policy -> 'variantTargets' ? v)`;

export const Part = Member.pick({ campaignId: true, roles: true, variants: true, pseudonym: true }).extend({
  state: CampaignState,
  leaseSeconds: z.int(),
  targeted: z.array(z.string()),
  consents: z.boolean(),
  /** What gold is drawn by, and where they are with the qualification set. */
  salt: z.string(),
  goldRate: z.number(),
  seatsGiven: z.int(),
  qualificationItems: z.int(),
  qualified: z.boolean().nullable(),
  qualificationEndedAt: z.iso.datetime().nullable(),
  /** Whether a failed qualification is long enough ago, by the database's clock. */
  mayTryAgain: z.boolean(),
  guard: Guard,
  dailySeats: z.int(),
  judgedToday: z.int(),
  tomorrow: z.iso.datetime(),
  /** Whether they hold a seat, also one whose lease ran out. */
  holds: z.boolean(),
});
/** A person's part in a campaign with what a claim must know of it. */
export type Part = z.infer<typeof Part>;

/** When today began, in UTC. */
const today = sql`(date_trunc('day', now() at time zone 'utc') at time zone 'utc')`;
const dailySeats = policyNumber('dailySeats');

/** What is read of a member `m` and their campaign `c` for a `Part`. */
export const partColumns = sql`m.campaign_id as "campaignId", m.roles, m.variants, m.pseudonym, c.state, c.lease_seconds as "leaseSeconds",
  ${targetedOf()} as targeted, ${consents} as consents,
  c.salt, ${policyNumber('goldRate')} as "goldRate", m.seats_given as "seatsGiven",
  ${policyNumber('qualificationItems')} as "qualificationItems", m.qualified, m.guard, m.qualification_ended_at as "qualificationEndedAt",
  coalesce(m.qualification_ended_at + make_interval(hours => ${waitHours}) <= now(), false) as "mayTryAgain",
  exists (select 1 from review.seat s where s.campaign_id = m.campaign_id and s.held_by = m.contributor_id and s.state = 'held') as holds,
  ${dailySeats} as "dailySeats", ${today} + interval '1 day' as tomorrow,
  case when ${dailySeats} = 0 then 0 else (select count(*)::integer from review.judgment j
    where j.contributor_id = m.contributor_id and j.campaign_id = m.campaign_id and j.submitted_at >= ${today}) end as "judgedToday"`;

/** Every part that a person has in a campaign that is not over. */
export const partsOf = (db: Db, contributorId: string): Promise<Part[]> =>
  many(db, Part)`/* partsOf */
    select ${partColumns} from review.member m join review.campaign c on c.campaign_id = m.campaign_id
    where m.contributor_id = ${contributorId} and c.state in ('planned', 'running', 'paused') order by m.campaign_id`;

/** A person's part in one campaign, whatever its state; null where they have none, or review has not heard of it. */
export const partOf = (db: Db, campaignId: string, contributorId: string): Promise<Part | null> =>
  maybeOne(db, Part)`/* partOf */
    select ${partColumns} from review.member m join review.campaign c on c.campaign_id = m.campaign_id
    where m.campaign_id = ${campaignId} and m.contributor_id = ${contributorId}`;

/** Stores a person's part in place of the one they had: the variants they are given, and those of them they are offered. The pseudonym stays. */
export const keepMember = (db: Db, member: Member, given: readonly string[]): Promise<Member> =>
  one(db, Member)`/* keepMember */
    insert into review.member (campaign_id, contributor_id, name, pseudonym, roles, variants, given_variants)
    values (${member.campaignId}, ${member.contributorId}, ${member.name}, ${member.pseudonym},
      ${member.roles}::text[],
      ${member.variants}::text[], ${given}::text[])
    on conflict (campaign_id, contributor_id) do update
      set name = excluded.name, roles = excluded.roles, variants = excluded.variants, given_variants = excluded.given_variants
    returning ${columns}`;
