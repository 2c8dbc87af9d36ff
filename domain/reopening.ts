import { z } from 'zod';

/** Examples that were opened again together: those named, or all that were settled under a version of the guideline. */
export const Reopening = z.object({
  id: z.uuid(),
  campaignId: z.uuid(),
  guidelineVersion: z.int().nullable(),
  reason: z.string(),
  reopened: z.int(),
  /** Settled under that version before `reopenedAt` and not opened yet. */
  remaining: z.int(),
  reopenedAt: z.iso.datetime(),
});

/** An attempt that is over because its example was opened again. Its resolution, where it has one, is superseded. */
export const ReopenedAttempt = z.object({
  exampleId: z.uuid(),
  attempt: z.int(),
  reason: z.string(),
  reopenedAt: z.iso.datetime(),
});
export type ReopenedAttempt = z.infer<typeof ReopenedAttempt>;
