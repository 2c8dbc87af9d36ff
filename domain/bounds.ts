/*
 * The bounds of what is taken from outside, in one place, so that those of neighbouring layers meet: what one lets in the next can hold,
 * and what is stored can be read back. From the inside out: an example's texts < an opinion < a reply < the bus' message
 * (`test/bounds.unit.test.ts` holds the order, with the bounds that the platform and the API have).
 */

/** Bytes of UTF-8 JSON that one example's content may hold; a longer line is a bad line. */
export const maxExampleBytes = 128 * 1024;

/**
 * Bytes of UTF-8 that an example's texts may have as somebody would have them, where the draft has so many: those of an example, or of a
 * draft that is longer (Arabic takes two bytes a letter) and a quarter, but never more than `mostTextBytes`.
 */
export const mostResultBytes = (draftBytes: number): number =>
  Math.max(maxExampleBytes, Math.min(mostTextBytes, Math.ceil(draftBytes * 1.25)));

/** Bytes of UTF-8 that the texts of one example may have in any request. */
export const mostTextBytes = 192 * 1024;

/** Bytes of UTF-8 JSON that a whole opinion may have: its texts, and acts, spans and words beside them. */
export const mostOpinionBytes = 256 * 1024;

/** Characters that a page may keep of what is written and not sent: the largest opinion, as the page's own JSON. */
export const longestUnsent = mostOpinionBytes;

/** Bytes of UTF-8 that all candidate texts of one decision may have, so that the decision and what its seats choose among fit into a reply. */
export const mostCandidateBytes = 448 * 1024;

const encoder = new TextEncoder();

/** Whether texts have at most so many bytes of UTF-8 together. Encoded only where their lengths leave a doubt. */
export const fitsBytes = (texts: readonly string[], most: number): boolean => {
  const units = texts.reduce((sum, text) => sum + text.length, 0);
  if (units > most) return false;
  if (units * 3 <= most) return true;
  return texts.reduce((sum, text) => sum + encoder.encode(text).length, 0) <= most;
};
