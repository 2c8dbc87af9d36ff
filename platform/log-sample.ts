const windowMs = 60_000;

/** Lines of one kind that are written in a minute. */
const mostLines = 30;

/** Kinds that are told apart at a time; beyond them nothing is sampled until a minute is over. */
const mostKinds = 1_000;

interface Kind {
  readonly since: number;
  lines: number;
  held: number;
}

/** Decides line by line. */
export interface Sampler {
  /** Whether a line of this kind may be written; where the kind's minute is over, `told` is called with how many lines were held back in it. */
  admits(kind: string, told: (held: number) => void): boolean;
}

/**
 * Lets the first lines of a kind through in each minute and counts the others. How many were held back is told when the minute is over: a
 * process that fails a thousand times a second writes 30 lines and a count a minute, not 60,000.
 */
export const createSampler = (
  now: () => number = () => performance.now(),
  later: (work: () => void, ms: number) => void = (work, ms) => void setTimeout(work, ms).unref(),
): Sampler => {
  const kinds = new Map<string, Kind>();
  return {
    admits: (name, told) => {
      const at = now();
      let kind = kinds.get(name);
      if (kind === undefined || at - kind.since >= windowMs) {
        if (kind === undefined && kinds.size >= mostKinds) {
          for (const [other, { since, held }] of kinds) if (held === 0 && at - since >= windowMs) kinds.delete(other);
          if (kinds.size >= mostKinds) return true;
        }
        kind = { since: at, lines: 0, held: 0 };
        kinds.set(name, kind);
      }
      if (kind.lines < mostLines) {
        kind.lines += 1;
        return true;
      }
      kind.held += 1;
      if (kind.held === 1) {
        const { since } = kind;
        const full = kind;
        later(
          () => {
            if (kinds.get(name) === full) kinds.delete(name);
            told(full.held);
          },
          Math.max(0, since + windowMs - at),
        );
      }
      return false;
    },
  };
};
