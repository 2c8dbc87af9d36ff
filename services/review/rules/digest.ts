import { createHash } from 'node:crypto';
import { normalise } from '../../../language/normalise.ts';

/** What a text is known by: the same for texts that differ in white space, quotes or dashes only. */
export const digestOfText = (text: string): string =>
  createHash('sha256').update(normalise(text)).digest('base64url').slice(0, 22);
