import type { CulturePack } from '../../../domain/culture.ts';
import { identifiers } from '../../../language/identifiers.ts';
import type { Hit, Setting } from './hit.ts';

/** What is said of an American number that stays for a person to look at. */
const reasons = {
  phone: 'A foreign telephone number that may be somebody\u2019s: take one that fits, or leave it out.',
  zip: 'A foreign postal code: does the address stay abroad?',
  'social-security': 'A foreign identity number: say what is used at home, without a number.',
} as const;

/**
 * Telephone numbers, ZIP codes and identity numbers of the United States. One that belongs to nobody becomes the culture's example
 * number; the others are shown to a person.
 */
export const identifierHits = (text: string, pack: CulturePack, { numbersMatter }: Setting): Hit[] =>
  identifiers(text).map(({ kind, start, end, text: found, fictional }): Hit => {
    const ours = fictional && pack.phone.country !== null && !numbersMatter;
    return {
      start,
      end,
      text: found,
      literal: found,
      adapted: ours ? pack.phone.example : found,
      act: ours ? 'localise' : 'keep',
      reason: ours ? 'An example number: ours belongs to nobody either' : reasons[kind],
      flagged: !ours,
      apart: false,
    };
  });
