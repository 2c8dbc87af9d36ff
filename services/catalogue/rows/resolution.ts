import { z } from 'zod';
import { json, many, maybeOne, run, sql } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';
import { Resolution } from '../contract.ts';

const resolutionColumns = sql`resolution_id as id, example_id as "exampleId", campaign_id as "campaignId", attempt, decision_id as "decisionId",
  outcome, content, labels, reason, guideline_version as "guidelineVersion", resolved_at as "resolvedAt"`;

export const insertResolution = (tx: Db, resolution: Omit<Resolution, 'resolvedAt'>): Promise<number> => run(
  tx,
)`/* insertResolution */
  insert into catalogue.resolution (resolution_id, example_id, campaign_id, attempt, decision_id, outcome, content, labels, reason, guideline_version)
  values (${resolution.id}, ${resolution.exampleId}, ${resolution.campaignId}, ${resolution.attempt}, ${resolution.decisionId},
    ${resolution.outcome}, ${resolution.content && json(resolution.content)}, ${resolution.labels && json(resolution.labels)},
    ${resolution.reason}, ${resolution.guidelineVersion})
  on conflict on constraint one_resolution_per_attempt do nothing`;

export const resolutionOf = (db: Db, exampleId: string, attempt: number): Promise<Resolution | null> => maybeOne(
  db,
  Resolution,
)`/* resolutionOf */
  select ${resolutionColumns} from catalogue.resolution where example_id = ${exampleId} and attempt = ${attempt}`;

export const resolutionsByIds = (db: Db, ids: readonly string[]): Promise<Resolution[]> => many(
  db,
  Resolution,
)`/* resolutionsByIds */
  select ${resolutionColumns} from catalogue.resolution where resolution_id = any(${ids}::uuid[])`;

export const resolutionsByExamples = (db: Db, ids: readonly string[]): Promise<Resolution[]> => many(
  db,
  Resolution,
)`/* resolutionsByExamples */
  select ${resolutionColumns} from catalogue.resolution where example_id = any(${ids}::uuid[]) order by example_id, attempt`;

/** Deletes what an attempt was resolved to by a decision; false where it was not. */
export const deleteResolution = async (tx: Db, exampleId: string, decisionId: string): Promise<boolean> =>
  (await run(tx)`/* deleteResolution */
    delete from catalogue.resolution where example_id = ${exampleId} and decision_id = ${decisionId}`) === 1;

/** Those of these examples that were opened again and are not resolved since: what they were resolved to is superseded. */
export const openedAgain = async (db: Db, exampleIds: readonly string[]): Promise<string[]> =>
  (
    await many(db, z.object({ exampleId: z.uuid() }))`/* openedAgain */
    select example_id as "exampleId" from catalogue.example
    where example_id = any(${exampleIds}::uuid[]) and state not in ('adopted', 'dropped')`
  ).map(({ exampleId }) => exampleId);

/** The resolution of each example that was not opened again since, in the order of example ids. */
export const lastResolutions = (db: Db, campaignId: string, after: string | null, first: number) =>
  many(db, z.object({ exampleId: z.uuid(), resolutionId: z.uuid() }))`/* lastResolutions */
  select distinct on (r.example_id) r.example_id as "exampleId", r.resolution_id as "resolutionId" from catalogue.resolution r
  where r.campaign_id = ${campaignId} and (${after}::uuid is null or r.example_id > ${after}::uuid)
    and not exists (select 1 from catalogue.reopened_attempt a where a.example_id = r.example_id and a.attempt = r.attempt)
  order by r.example_id, r.attempt desc limit ${first}`;

/** Adopted resolutions that count now, in an order that the seed draws. */
export const sampledResolutions = (db: Db, campaignId: string, seed: string, count: number) =>
  many(db, z.object({ exampleId: z.uuid(), resolutionId: z.uuid() }))`/* sampledResolutions */
  select r.example_id as "exampleId", r.resolution_id as "resolutionId" from catalogue.resolution r
  join catalogue.example e on e.example_id = r.example_id and e.attempt = r.attempt and e.state = 'adopted'
  where r.campaign_id = ${campaignId} and r.outcome = 'adopted'
  order by md5(${seed} || r.example_id::text) limit ${count}`;
