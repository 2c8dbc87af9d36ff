/* The module `k6/data`. Virtual users share one memory here, so that a shared array is an array. */

/** Called with `new`: an array made once, read by every virtual user. A constructor may answer another object, here the very array. */
export function SharedArray(_name: string, make: () => readonly unknown[]): readonly unknown[] {
  return Object.freeze(make());
}

export default { SharedArray };
