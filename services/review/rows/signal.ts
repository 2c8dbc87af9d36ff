import { z } from 'zod';
import { json, many, run } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';
import { Guard, QualitySignal } from '../contract.ts';
import { Traits } from '../rules/traits.ts';
import type { Evidence, Signal } from '../rules/signals.ts';
import { counts } from './gold.ts';

/** Judgments that one pass looks at most. */
const mostJudgments = 2_000;
/** A judgment that commits later than its clock says is still found: submits take milliseconds. */
const overlap = '3 seconds';

const Fresh = z.object({
  contributorId: z.uuid(),
  pseudonym: z.string(),
  guard: Guard,
  /** The steps are for people who review; who coordinates too may know what is gold. */
  guarded: z.boolean(),
  /** Milliseconds since 1970: the first of their judgments that is new. */
  since: z.number(),
  measuredTo: z.iso.datetime(),
});
/** Somebody who has judged since the last pass, and up to when this one reaches. */
export type Fresh = z.infer<typeof Fresh>;

/** Who has judged in a campaign since it was measured last. */
export const judgedSince = (db: Db, campaignId: string): Promise<Fresh[]> =>
  many(db, Fresh)`/* judgedSince */
    with fresh as materialized (
      select j.contributor_id, j.submitted_at from review.judgment j join review.campaign c on c.campaign_id = j.campaign_id
      where j.campaign_id = ${campaignId} and j.submitted_at > c.measured_to - ${overlap}::interval
      order by j.submitted_at limit ${mostJudgments})
    select m.contributor_id as "contributorId", m.pseudonym, m.guard,
      'reviewer' = any(m.roles) and 'coordinator' <> all(m.roles) as guarded,
      f.since, (select max(submitted_at) from fresh) as "measuredTo"
    from (select contributor_id, (extract(epoch from min(submitted_at)) * 1000)::double precision as since from fresh group by 1) f
    join review.member m on m.campaign_id = ${campaignId} and m.contributor_id = f.contributor_id
    order by m.contributor_id`;

/** Records up to when a campaign was measured. */
export const keepMeasuredTo = (db: Db, campaignId: string, measuredTo: string): Promise<number> =>
  run(db)`/* keepMeasuredTo */
    update review.campaign set measured_to = greatest(measured_to, ${measuredTo}::timestamptz) where campaign_id = ${campaignId}`;

/** The latest judgments of a person that one pass looks at: they are the evidence of the next step. */
const window = 100;

const EvidenceRow = z.object({
  contributorId: z.uuid(),
  judgmentId: z.uuid(),
  exampleId: z.uuid(),
  at: z.number(),
  seconds: z.number(),
  traits: Traits.nullable(),
  missedFault: z.boolean().nullable(),
});

/** The latest judgments of each of these people since their last step, in the order in which they came. */
export const evidenceOf = async (
  db: Db,
  campaignId: string,
  contributorIds: readonly string[],
): Promise<ReadonlyMap<string, Evidence[]>> => {
  const rows = await many(db, EvidenceRow)`/* evidenceOf */
    select m.contributor_id as "contributorId", j.id as "judgmentId", j.example_id as "exampleId",
      (extract(epoch from j.submitted_at) * 1000)::double precision as at, j.traits,
      coalesce((select extract(epoch from j.submitted_at - min(l.claimed_at))::double precision from review.lease l
        where l.seat_id = j.seat_id and l.contributor_id = j.contributor_id), 0) as seconds,
      case when o.draft = 'faulty' and ${counts} then not o.passed end as "missedFault"
    from review.member m
    cross join lateral (
      select * from review.judgment j
      where j.contributor_id = m.contributor_id and j.campaign_id = m.campaign_id and j.submitted_at > m.guard_from
      order by j.submitted_at desc, j.id desc limit ${window}) j
    left join review.gold_outcome o on o.judgment_id = j.id
    where m.campaign_id = ${campaignId} and m.contributor_id = any(${contributorIds}::uuid[])
    order by m.contributor_id, j.submitted_at, j.id`;
  return Map.groupBy(rows, ({ contributorId }) => contributorId);
};

/** A signal with whose it is, and when the judgment came. */
export type OwnSignal = Signal & { readonly contributorId: string; readonly at: number };

/** Stores signals; those that are known stay as they were. */
export const keepSignals = async (db: Db, campaignId: string, signals: readonly OwnSignal[]): Promise<number> =>
  signals.length === 0
    ? 0
    : run(db)`/* keepSignals */
    insert into review.signal (judgment_id, kind, campaign_id, contributor_id, evidence, judged_at)
    select s.id, s.kind, ${campaignId}, s.contributor_id, s.evidence, to_timestamp(s.at / 1000)
    from unnest(${signals.map(({ judgmentId }) => judgmentId)}::uuid[], ${signals.map(({ kind }) => kind)}::text[],
      ${signals.map(({ contributorId }) => contributorId)}::uuid[], ${signals.map(({ evidence }) => json(evidence))}::jsonb[],
      ${signals.map(({ at }) => at)}::double precision[]) as s (id, kind, contributor_id, evidence, at)
    on conflict do nothing`;

const SignalRow = QualitySignal.extend({ evidence: z.record(z.string(), z.union([z.string(), z.number()])) });

/** The last signals of a person, by pseudonym. */
export const signalsOf = async (db: Db, campaignId: string, author: string): Promise<QualitySignal[]> =>
  (
    await many(db, SignalRow)`/* signalsOf */
    select s.judgment_id as "judgmentId", s.kind, s.evidence, s.judged_at as "judgedAt"
    from review.member m join review.signal s on s.contributor_id = m.contributor_id and s.campaign_id = m.campaign_id
    where m.campaign_id = ${campaignId} and m.pseudonym = ${author}
    order by s.judged_at desc, s.judgment_id, s.kind limit 200`
  ).map(({ evidence, ...signal }) => ({
    ...signal,
    evidence: Object.entries(evidence).map(([name, value]) => ({ name, value: String(value) })),
  }));
