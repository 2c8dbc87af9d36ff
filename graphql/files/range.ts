/** A stretch of a file's bytes, `end` not in it. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The one stretch that a `Range` header asks for; null for the whole file: without a header, with one that is none of bytes, or with
 * several stretches (RFC 9110 leaves these to the server). 'unsatisfiable' where it lies outside the file.
 */
export const rangeOf = (header: string | undefined, bytes: number): ByteRange | 'unsatisfiable' | null => {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/iu.exec(header?.replaceAll(' ', '') ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return null;
  if (first === '') {
    const length = Math.min(Number(last), bytes);
    return length === 0 ? 'unsatisfiable' : { start: bytes - length, end: bytes };
  }
  const [start, end] = [Number(first), last === '' ? bytes : Math.min(Number(last) + 1, bytes)];
  if (last !== '' && Number(last) < start) return null;
  return start >= bytes ? 'unsatisfiable' : { start, end };
};
