import { z } from 'zod';

/** Characters that the English side of a unit may have, and its other side. Longer texts are remembered sentence by sentence only. */
export const longestSource = 4_000;
export const longestTarget = 8_000;

/** An English text and how it is said: of an example that people settled, or imported. */
export const MemoryUnit = z.object({
  id: z.uuid(),
  source: z.string().min(1).max(longestSource),
  target: z.string().min(1).max(longestTarget),
  /** The example whose resolution says so, its attempt and field; null where it was imported. */
  exampleId: z.uuid().nullable(),
  attempt: z.int().nullable(),
  field: z.string().nullable(),
  addedAt: z.iso.datetime(),
});
export type MemoryUnit = z.infer<typeof MemoryUnit>;

/** A unit that is like a text: the lower of chrF of their English sides either way, 100 where they are the same. */
export const MemoryMatch = z.object({ unit: MemoryUnit, score: z.number().min(0).max(100) });
export type MemoryMatch = z.infer<typeof MemoryMatch>;

/** What the memory had for a stretch of a draft's English source. Positions count code points, end exclusive. */
export const MemoryUse = z.object({
  field: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  score: z.number().min(0).max(100),
  /** True where it stands in the draft; false where it is only shown. */
  filled: z.boolean(),
  unitId: z.uuid(),
  exampleId: z.uuid().nullable(),
  /** Null where the unit is no longer in the memory. */
  source: z.string().nullable(),
  target: z.string().nullable(),
});
export type MemoryUse = z.infer<typeof MemoryUse>;

/** What a campaign's memory holds, and what came of it in its drafts of the work (not those of gold). */
export const MemoryAccount = z.object({
  /** Units of settled examples, and how many examples they are of. */
  settled: z.int(),
  examples: z.int(),
  imported: z.int(),
  /** Drafts of which a stretch was filled, the stretches, and their English characters. */
  draftsFilled: z.int(),
  fills: z.int(),
  charactersFilled: z.int(),
  /** Stretches for which something like them was shown. */
  suggestions: z.int(),
  /** Of the fills whose example is settled: those whose words people kept, and those that they changed. */
  kept: z.int(),
  changed: z.int(),
});
export type MemoryAccount = z.infer<typeof MemoryAccount>;
