/** The last pieces of a stream, by their place in it: what a reader may have to look at once more. */
export const createWindow = () => {
  let pieces: Uint8Array[] = [];
  let begin = 0;
  return {
    add: (piece: Uint8Array): void => {
      pieces.push(piece);
    },
    /** Lets go of the pieces that end before this place. */
    dropBefore: (place: number): void => {
      while (pieces[0] !== undefined && begin + pieces[0].length <= place) {
        begin += pieces[0].length;
        pieces = pieces.slice(1);
      }
    },
    /** A copy of what stands from one place to another. */
    slice: (from: number, to: number): Uint8Array => {
      const parts: Uint8Array[] = [];
      let at = begin;
      for (const piece of pieces) {
        if (at + piece.length > from && at < to) parts.push(piece.subarray(Math.max(0, from - at), to - at));
        at += piece.length;
      }
      const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
      let put = 0;
      for (const part of parts) {
        whole.set(part, put);
        put += part.length;
      }
      return whole;
    },
  };
};
