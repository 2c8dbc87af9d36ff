import { z } from 'zod';

/** What people may be asked to agree to. The list is closed: the system heeds each. */
export const ConsentPurpose = z.enum([
  'review-work', // that their judgments are kept and decide texts
  'publication', // that their judgments are published under a pseudonym
  'labels-by-age-band', // that labels are counted by age band: without it none is kept
  'labels-by-gender', // the same of gender
  'labels-by-region', // the same of region
  'labels-by-variant', // that labels are counted by their variant of the language
  'contact', // that the campaign writes to them
]);
export type ConsentPurpose = z.infer<typeof ConsentPurpose>;
