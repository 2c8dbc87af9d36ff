import { z } from 'zod';
import { GroupBy } from '../../../domain/group.ts';
import { defineRequest } from '../../../platform/contract.ts';
import { ModelRun } from './model.ts';

/** How many gave which label; `votes` is null where the number is hidden. */
const told = z.object({ label: z.string(), votes: z.int().nullable() });

/** What people answered to one question over a campaign's examples, as a whole and by group. */
export const SoftLabels = z.object({
  /** `verdict`, or a scale. */
  question: z.string(),
  by: GroupBy,
  people: z.int(),
  labels: z.array(z.object({ label: z.string(), votes: z.int() })),
  /** Those of five people or more who agree to be counted so, and last, without a name, all others. */
  groups: z.array(z.object({ name: z.string().nullable(), people: z.int(), votes: z.int(), labels: z.array(told) })),
  /** Why no group is told of; null where some are. */
  reason: z.string().nullable(),
});
export type SoftLabels = z.infer<typeof SoftLabels>;

/**
 * What the campaign's last model run that is done found people to say, by question; `run` is null where there is none. Members of the
 * campaign, operators and services. Nothing is hidden from one that is not hidden from all.
 */
export const softLabelsOver = defineRequest('consensus.soft-labels-over', {
  request: z.object({ campaignId: z.uuid(), by: GroupBy.nullable().default(null) }),
  reply: z.object({ run: ModelRun.nullable(), items: z.array(SoftLabels) }),
});
