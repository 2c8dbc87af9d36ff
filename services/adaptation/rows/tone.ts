import { z } from 'zod';
import { Sums, ToneSide, toneMeasures } from '../../../domain/tone.ts';
import type { Tone } from '../../../domain/tone.ts';
import { many, run, sql } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';

/** Whose tone it is. */
export interface ToneKey {
  readonly campaignId: string;
  readonly exampleId: string;
  readonly attempt: number;
  readonly side: ToneSide;
}

/** Keeps the tone of one side of an example's attempt; what is there stays. */
export const insertTone = (db: Db, { campaignId, exampleId, attempt, side }: ToneKey, tone: Tone): Promise<number> =>
  run(db)`/* insertTone */
    insert into adaptation.tone (example_id, attempt, side, campaign_id, enthusiasm, directness, formality, hedging, length)
    values (${exampleId}, ${attempt}, ${side}, ${campaignId}, ${tone.enthusiasm}, ${tone.directness}, ${tone.formality},
      ${tone.hedging}, ${tone.length})
    on conflict on constraint one_tone_per_side do nothing`;

/** Deletes the tones of what was settled in attempts at an example up to this one. */
export const deleteResolvedTones = (db: Db, exampleId: string, attempt: number): Promise<number> =>
  run(db)`/* deleteResolvedTones */
    delete from adaptation.tone where example_id = ${exampleId} and attempt <= ${attempt} and side = 'resolved'`;

const SideSums = Sums.extend({ side: ToneSide, measure: z.enum(toneMeasures) });
export type SideSums = z.infer<typeof SideSums>;

/** Sums of each side and measure over the campaign's examples, each by its last attempt that has `by`. */
export const toneSums = (db: Db, campaignId: string, by: 'adapted' | 'resolved'): Promise<SideSums[]> =>
  many(db, SideSums)`/* toneSums */
    with last as (
      select example_id, max(attempt) as attempt from adaptation.tone
      where campaign_id = ${campaignId} and side = ${by} group by example_id)
    select t.side, m.measure, count(*)::int as examples, sum(m.value)::float8 as sum, sum(m.value * m.value)::float8 as squares
    from last join adaptation.tone t using (example_id, attempt)
    cross join lateral (values ${measureValues}) as m (measure, value)
    group by t.side, m.measure`;

const measureValues = sql`('enthusiasm', t.enthusiasm::float8), ('directness', t.directness::float8), ('formality', t.formality::float8),
  ('hedging', t.hedging::float8), ('length', t.length::float8)`;
