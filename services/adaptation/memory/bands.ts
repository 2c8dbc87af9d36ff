import { bandsOf, signatureOf } from '../../../language/minhash.ts';

/** Characters beyond which a text is found only where it is the same, and letters under which it is. */
const [longestLike, shortestLike] = [1_000, 8];

/** The keys by which a text is found by its likeness; none where it is too long or too short for that. */
export const bandsFor = (text: string, campaignId: string): number[] => {
  const signature = text.length > longestLike ? null : signatureOf(text, shortestLike);
  return signature === null ? [] : bandsOf(signature, campaignId, true);
};
