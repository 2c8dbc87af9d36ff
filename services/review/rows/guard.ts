import { z } from 'zod';
import { newId } from '../../../platform/id.ts';
import { json, many, maybeOne, one, run, sql } from '../../../platform/sql.ts';
import type { Db, Fragment } from '../../../platform/sql.ts';
import { Appeal, Guard, GuardStep, Raised, SignalKind } from '../contract.ts';

/** A step to store, with what it rests on. */
export interface NewStep {
  readonly campaignId: string;
  readonly contributorId: string;
  readonly step: GuardStep['step'];
  readonly raised: readonly Raised[];
  /** Milliseconds since 1970. */
  readonly evidenceFrom: number;
}

/** Moves a person's guard, unless it has been moved since it was read; what they judged until now is no evidence any more. */
export const moveGuard = (
  tx: Db,
  { campaignId, contributorId }: Pick<NewStep, 'campaignId' | 'contributorId'>,
  from: readonly Guard[],
  to: Guard,
): Promise<number> =>
  run(tx)`/* moveGuard */
    update review.member set guard = ${to}, guard_from = now()
    where campaign_id = ${campaignId} and contributor_id = ${contributorId} and guard = any(${from}::text[])`;

/** Records a step; one that makes the same judgments void is recorded once. */
export const insertStep = (tx: Db, step: NewStep): Promise<number> =>
  run(tx)`/* insertStep */
    insert into review.guard_step (id, campaign_id, contributor_id, step, raised, evidence_from)
    values (${newId()}, ${step.campaignId}, ${step.contributorId}, ${step.step}, ${json(step.raised)}, to_timestamp(${step.evidenceFrom}::double precision / 1000))
    on conflict do nothing`;

const Due = z.object({
  contributorId: z.uuid(),
  pseudonym: z.string(),
  raised: z.array(Raised),
  evidenceFrom: z.number(),
});
/** Somebody whose judgments are to count no more, from the first that the steps rest on. */
export type Due = z.infer<typeof Due>;

/** People who were paused so many hours ago, appeal against it no more, and whose judgments count still. */
export const dueToVoid = (db: Db, campaignId: string, appealHours: number): Promise<Due[]> =>
  many(db, Due)`/* dueToVoid */
    select m.contributor_id as "contributorId", m.pseudonym, p.raised,
      (extract(epoch from coalesce(f.evidence_from, p.evidence_from)) * 1000)::double precision as "evidenceFrom"
    from review.member m
    cross join lateral (
      select * from review.guard_step s where s.contributor_id = m.contributor_id and s.campaign_id = m.campaign_id and s.step = 'pause'
      order by s.at desc limit 1) p
    left join lateral (
      select evidence_from from review.guard_step s where s.contributor_id = m.contributor_id and s.campaign_id = m.campaign_id
        and s.step = 'more-gold' and s.at < p.at order by s.at desc limit 1) f on true
    where m.campaign_id = ${campaignId} and m.guard = 'paused' and p.at <= now() - make_interval(secs => ${appealHours * 3_600})
      and not exists (select 1 from review.guard_step v
        where v.contributor_id = m.contributor_id and v.campaign_id = m.campaign_id and v.step = 'void' and v.at >= p.at)
      and not exists (select 1 from review.appeal a
        where a.campaign_id = m.campaign_id and a.contributor_id = m.contributor_id and a.decided_at is null)`;

const StepRow = GuardStep.omit({ reason: true });
/** A step as it is stored; its reason is said in the reader's language. */
type StepRow = z.infer<typeof StepRow>;

const appealColumns = sql`a.id, a.text, a.at, a.decided_at as "decidedAt", a.outcome, a.reason`;

const StandingRow = z.object({
  campaignId: z.uuid(),
  contributorId: z.uuid(),
  author: z.string(),
  guard: Guard,
  steps: z.array(StepRow),
  appeals: z.array(Appeal),
  voided: z.int(),
});
export type StandingRow = z.infer<typeof StandingRow>;

/** An instant inside JSON, as everywhere else. */
const iso = (instant: Fragment): Fragment =>
  sql`to_char(${instant} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const standingColumns = sql`m.campaign_id as "campaignId", m.contributor_id as "contributorId", m.pseudonym as author, m.guard,
  coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'step', s.step, 'raised', s.raised, 'evidenceFrom', ${iso(sql`s.evidence_from`)}, 'at', ${iso(sql`s.at`)}) order by s.at desc, s.id desc)
    from review.guard_step s where s.contributor_id = m.contributor_id and s.campaign_id = m.campaign_id), '[]') as steps,
  coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'text', a.text, 'at', ${iso(sql`a.at`)}, 'decidedAt', ${iso(sql`a.decided_at`)},
      'outcome', a.outcome, 'reason', a.reason) order by a.at desc, a.id desc)
    from review.appeal a where a.contributor_id = m.contributor_id and a.campaign_id = m.campaign_id), '[]') as appeals,
  (select count(*)::integer from review.voided_judgment v
    where v.contributor_id = m.contributor_id and v.campaign_id = m.campaign_id and v.restored_at is null) as voided`;

/** How a person stands in a campaign; null for who has no part in it. */
export const standingOf = (db: Db, campaignId: string, contributorId: string): Promise<StandingRow | null> =>
  maybeOne(db, StandingRow)`/* guardStandingOf */
    select ${standingColumns} from review.member m where m.campaign_id = ${campaignId} and m.contributor_id = ${contributorId}`;

const QualityRow = StandingRow.extend({
  judgments: z.int(),
  signals: z.array(z.object({ kind: SignalKind, judgments: z.int() })),
});

/** How the people of a campaign who have judged stand, by pseudonym. */
export const standingsIn = (
  db: Db,
  campaignId: string,
  after: string | null,
  first: number,
): Promise<z.infer<typeof QualityRow>[]> =>
  many(db, QualityRow)`/* guardStandingsIn */
    select ${standingColumns},
      (select count(*)::integer from review.judgment j where j.contributor_id = m.contributor_id and j.campaign_id = m.campaign_id) as judgments,
      coalesce((select jsonb_agg(jsonb_build_object('kind', kind, 'judgments', n) order by n desc, kind) from (
        select kind, count(*) as n from review.signal s
        where s.contributor_id = m.contributor_id and s.campaign_id = m.campaign_id group by kind) by_kind), '[]') as signals
    from review.member m
    where m.campaign_id = ${campaignId} and (${after}::text is null or m.pseudonym > ${after}::text)
      and exists (select 1 from review.judgment j where j.contributor_id = m.contributor_id and j.campaign_id = m.campaign_id)
    order by m.pseudonym limit ${first}`;

const AppealRow = Appeal.extend({ campaignId: z.uuid(), contributorId: z.uuid() });

/** An appeal with whose it is, or null. */
export const appealById = (db: Db, id: string): Promise<z.infer<typeof AppealRow> | null> =>
  maybeOne(db, AppealRow)`/* appealById */
    select ${appealColumns}, a.campaign_id as "campaignId", a.contributor_id as "contributorId" from review.appeal a where a.id = ${id}`;

/** Stores an appeal. Violates `appeal_pkey` or `one_open_appeal_per_person` where there is one. */
export const insertAppeal = (
  db: Db,
  { id, campaignId, contributorId, text }: { id: string; campaignId: string; contributorId: string; text: string },
): Promise<Appeal> =>
  one(db, Appeal)`/* insertAppeal */
    insert into review.appeal as a (id, campaign_id, contributor_id, text) values (${id}, ${campaignId}, ${contributorId}, ${text})
    returning ${appealColumns}`;

/** Stores the outcome of an appeal; null where it has one. */
export const closeAppeal = (
  tx: Db,
  {
    appealId,
    outcome,
    reason,
    decidedBy,
  }: { appealId: string; outcome: string; reason: string; decidedBy: string | null },
): Promise<Appeal | null> =>
  maybeOne(tx, Appeal)`/* closeAppeal */
    update review.appeal a set decided_at = now(), decided_by = ${decidedBy}, outcome = ${outcome}, reason = ${reason}
    where a.id = ${appealId} and a.decided_at is null returning ${appealColumns}`;
