import { z } from 'zod';
import { Draft, ProviderCall } from '../../../domain/draft.ts';
import { json, many, maybeOne, run, sql } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';
import { PlantedFault } from '../contract.ts';

/** A draft with the campaign whose members may see it. */
const StoredDraft = Draft.extend({ campaignId: z.uuid() });
export type StoredDraft = z.infer<typeof StoredDraft>;

const TimedDraft = StoredDraft.extend({ draftedAt: z.iso.datetime(), calls: z.array(ProviderCall) });
export type TimedDraft = z.infer<typeof TimedDraft>;

const draftColumns = sql`example_id as "exampleId", attempt, campaign_id as "campaignId", provider, engine,
  needs_human as "needsHuman", fields, acts, findings, tones, triage`;

/** The draft of one attempt, or null. */
export const draftOf = (db: Db, exampleId: string, attempt: number): Promise<StoredDraft | null> =>
  maybeOne(db, StoredDraft)`/* draftOf */
    select ${draftColumns} from adaptation.draft where example_id = ${exampleId} and attempt = ${attempt}`;

/** Every attempt's draft of the given examples, oldest first. */
export const draftsByExamples = (db: Db, exampleIds: readonly string[]): Promise<TimedDraft[]> =>
  many(db, TimedDraft)`/* draftsByExamples */
    select ${draftColumns}, drafted_at as "draftedAt",
      coalesce((select jsonb_agg(jsonb_build_object('provider', c.provider, 'engine', c.engine, 'outcome', c.outcome, 'message', c.message,
          'inputTokens', c.input_tokens, 'outputTokens', c.output_tokens, 'cost', c.cost, 'milliseconds', c.milliseconds) order by c.started_at)
        from adaptation.provider_call c where c.example_id = d.example_id and c.attempt = d.attempt), '[]') as calls
    from adaptation.draft d where example_id = any(${exampleIds}::uuid[]) order by example_id, attempt`;

/** The faults planted in the draft of an attempt; none in a draft of the work. */
export const plantedIn = async (db: Db, exampleId: string, attempt: number): Promise<PlantedFault[]> =>
  (
    await maybeOne(db, z.object({ planted: z.array(PlantedFault) }))`/* plantedIn */
    select coalesce(planted, '[]') as planted from adaptation.draft where example_id = ${exampleId} and attempt = ${attempt}`
  )?.planted ?? [];

/** Stores a draft; false where its attempt already has one, which stays. `planted`: the faults of gold. */
export const insertDraft = async (
  tx: Db,
  draft: StoredDraft,
  planted: readonly PlantedFault[] | null = null,
): Promise<boolean> =>
  (await run(tx)`/* insertDraft */
    insert into adaptation.draft (example_id, attempt, campaign_id, provider, engine, needs_human, fields, acts, findings, tones, triage, planted)
    values (${draft.exampleId}, ${draft.attempt}, ${draft.campaignId}, ${draft.provider}, ${draft.engine}, ${draft.needsHuman},
      ${json(draft.fields)}, ${json(draft.acts)}, ${json(draft.findings)}, ${json(draft.tones)},
      ${json(draft.triage)}, ${planted === null ? null : json(planted)})
    on conflict on constraint one_draft_per_attempt do nothing`) === 1;
