import { z } from 'zod';

/** What labels may be counted by. Of a person only what they agree to be counted by is ever told. */
export const GroupBy = z.enum(['variant', 'age-band', 'gender', 'region']);
export type GroupBy = z.infer<typeof GroupBy>;
