import { z } from 'zod';

/** A fault that can be planted in a good draft (language/plant-fault.ts). */
export const FaultKind = z.enum([
  'number-changed',
  'untranslated-sentence',
  'adaptation-undone',
  'sentence-dropped',
  'sentence-doubled',
  'opener-added',
  'foreign-emergency-number',
]);
export type FaultKind = z.infer<typeof FaultKind>;
