import { z } from 'zod';

/**
 * What a check of a text found. `block` turns the text down, `warn` and `info` are shown. Span in code points.
 * `key` and `values` name the sentence, so that it can be said in another language (`sentenceOf`); `message` is it in English.
 */
export const Finding = z.object({
  check: z.string(),
  severity: z.enum(['block', 'warn', 'info']),
  field: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  message: z.string(),
  key: z.string().optional(),
  values: z.record(z.string(), z.string()).optional(),
});
export type Finding = z.infer<typeof Finding>;
