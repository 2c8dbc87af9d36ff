import { z } from 'zod';
import { Key, Prose, Text } from './text.ts';

/** What kind of change an act is. */
export const ActKind = z.enum(['keep', 'retranslate', 'retone', 'localise', 'replace-premise', 'drop']);
export type ActKind = z.infer<typeof ActKind>;

/** Where words stand in a text: code points, end exclusive. */
export const Place = z.object({ start: z.int().min(0), end: z.int().min(0) });
export type Place = z.infer<typeof Place>;

/** One typed change. `start` and `end` are code points of the field's text after the change (end exclusive). */
export const Act = z.object({
  kind: ActKind,
  field: z.string().min(1).max(32),
  start: z.int().min(0),
  end: z.int().min(0),
  from: z.string().max(4_000),
  to: z.string().max(4_000),
  reason: z.string().max(500),
  /** Where `from` stands in the draft's literal text. Absent from acts of people, and of drafts before. */
  literal: Place.optional(),
  /** The words of the English source that gave rise to it. Absent where none did, and where nobody can tell which. */
  source: Place.extend({ text: z.string().max(4_000) }).optional(),
  /** The unit of the translation memory that it comes from, and the example that the unit is of. Absent from all other acts. */
  memory: z.object({ unitId: z.uuid(), exampleId: z.uuid().nullable() }).optional(),
});
export type Act = z.infer<typeof Act>;

/** A change as a person sends it. Whether its places and words fit is for who has the texts. */
export const SentAct = z.object({
  kind: ActKind,
  field: Key(32, 1),
  start: z.int().min(0),
  end: z.int().min(0),
  from: Text(4_000),
  to: Text(4_000),
  reason: Prose(500),
});
