/*
 * A part ends after this many items, or once its lines have this many bytes. Its items are read in slices that grow while they turn out
 * small: an example may be 128 kB, and all its versions, drafts and judgments ten times that.
 */
const partItems = 400;
const partBytes = 4 * 1024 * 1024;
const firstSlice = 25;
const largestSlice = 200;

/**
 * How many items of the `left` ones to read next for a part that has these so far; 0 where it is full. It follows from the items
 * alone, so that a repeat cuts alike.
 */
export const nextSlice = (part: { items: number; bytes: number }, left: number): number => {
  if (part.items >= partItems || part.bytes >= partBytes) return 0;
  const fitting = part.items === 0 ? firstSlice : Math.floor((partBytes - part.bytes) / (part.bytes / part.items));
  const grown = part.items === 0 ? firstSlice : Math.min(part.items * 4, largestSlice);
  return Math.min(Math.max(1, Math.min(fitting, grown)), partItems - part.items, left);
};
