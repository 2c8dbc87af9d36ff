import { z } from 'zod';
import { Key } from '../../../domain/text.ts';
import { defineRequest } from '../../../platform/contract.ts';

/** Where a reading of one's own data has come to: the table, and the last row of it; `key` is null before its first row. */
const Place = z.object({ table: Key(100), key: Key(200).nullable() });

/** What the reader of their own data must know of it, in whole sentences. */
export const dataNotes: readonly string[] = [
  'Each list holds the rows of one table of the review service that are about you, under the names of its columns, whole but for what is said here.',
  'Codes of invitations are not kept: only their digests, which are left out. Of a seat that you hold it is left out what the campaign uses it for.',
  'How you answered to examples whose right answer was known, and what was noticed of single judgments, is told once the campaign is over: before, it would tell which examples those are.',
  'Other services know you by the pseudonym in `member` only: evidence of decisions, what they teach about how reliable answers are, and releases. Who coordinates is named by id in the changes of campaigns, releases and corrections that they made.',
];

/** The next rows that are kept of the caller, table by table, from the beginning where no place is named. Their own only. */
export const myData = defineRequest('review.my-data', {
  request: z.object({ from: Place.nullable().default(null) }),
  reply: z.object({
    table: z.string(),
    rows: z.array(z.record(z.string(), z.unknown())),
    /** Where to go on; null at the end. */
    next: Place.nullable(),
  }),
  timeoutMs: 15_000,
});
