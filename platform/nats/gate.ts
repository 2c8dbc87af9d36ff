/** Lets so many work at once. The others wait for their turn, in the order in which they came. */
export interface Gate {
  /**
   * True where it is one's turn at once; else the promise of it, which is false where nobody waits any more for what was asked: its end, by the clock of
   * `performance.now()`, has passed, and there is nothing to leave.
   */
  enter(end: number): true | Promise<boolean>;
  leave(): void;
}

export const createGate = (most: number): Gate => {
  let working = 0;
  const line: { readonly end: number; readonly go: (isTurn: boolean) => void }[] = [];
  return {
    enter: (end) => {
      if (working >= most) return new Promise((go) => line.push({ end, go }));
      working += 1;
      return true;
    },
    leave: () => {
      for (let next = line.shift(); next !== undefined; next = line.shift()) {
        // Whoever comes next takes over the place.
        if (next.end > performance.now()) return next.go(true);
        next.go(false);
      }
      working -= 1;
    },
  };
};
