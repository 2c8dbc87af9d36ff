import type { SignalKind } from '../contract.ts';
import type { Traits } from './traits.ts';

/** What is known of one judgment, without its texts. */
export interface Evidence {
  readonly judgmentId: string;
  readonly exampleId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** From claim to submit, by the database's clock. A page that was left open is slow, never fast. */
  readonly seconds: number;
  /** Null of what was judged before they were kept. */
  readonly traits: Traits | null;
  /** Of gold whose draft is faulty: whether the fault was left. Null of everything else. */
  readonly missedFault: boolean | null;
}

/** A signal with what it was noticed by. */
export interface Signal {
  readonly judgmentId: string;
  readonly kind: SignalKind;
  readonly evidence: Readonly<Record<string, string | number>>;
}

/** Judgments in a row that say the same: of good drafts a few do so by themselves. */
const run = 10;
/** Judgments within so many milliseconds that are a burst: six seconds each. */
const burst = { judgments: 10, ms: 60_000 };

/** `floor` is in characters a second, 0 where nobody is measured by it. */
const tooFast = (all: readonly Evidence[], floor: number): Signal[] =>
  all.flatMap(({ judgmentId, seconds, traits }) => {
    const least = floor === 0 || traits === null ? 0 : traits.chars / floor;
    return seconds < least ? [{ judgmentId, kind: 'too-fast', evidence: { seconds, least } }] : [];
  });

const sameLabels = (all: readonly Evidence[]): Signal[] => {
  const runs: Evidence[][] = [];
  for (const one of all) {
    const last = runs.at(-1);
    const labels = one.traits?.labels ?? null;
    if (last !== undefined && labels !== null && last[0]?.traits?.labels === labels) last.push(one);
    else runs.push([one]);
  }
  return runs
    .filter(({ length }) => length >= run)
    .flatMap((same) =>
      same.map(({ judgmentId }) => ({ judgmentId, kind: 'same-labels' as const, evidence: { inARow: same.length } })),
    );
};

const duplicateText = (all: readonly Evidence[]): Signal[] => {
  const first = new Map<string, string>();
  return all.flatMap(({ judgmentId, exampleId, traits }) => {
    const texts = traits?.texts ?? [];
    const before = texts.map((text) => first.get(text)).find((one) => one !== undefined && one !== exampleId);
    for (const text of texts) if (!first.has(text)) first.set(text, exampleId);
    return before === undefined ? [] : [{ judgmentId, kind: 'duplicate-text', evidence: { alsoIn: before } }];
  });
};

const bursts = (all: readonly Evidence[]): Signal[] => {
  const found = new Map<string, Signal>();
  for (let end = burst.judgments - 1; end < all.length; end++) {
    const within = all.slice(end - burst.judgments + 1, end + 1);
    const ms = (within.at(-1)?.at ?? 0) - (within[0]?.at ?? 0);
    if (ms > burst.ms) continue;
    const evidence = { judgments: burst.judgments, seconds: ms / 1_000 };
    for (const { judgmentId } of within)
      if (!found.has(judgmentId)) found.set(judgmentId, { judgmentId, kind: 'burst', evidence });
  }
  return [...found.values()];
};

const plain = (all: readonly Evidence[], kind: SignalKind, holds: (one: Evidence) => boolean): Signal[] =>
  all.filter(holds).map(({ judgmentId }) => ({ judgmentId, kind, evidence: {} }));

/** Every signal in one person's judgments of a campaign, given in the order in which they came. A judgment has each kind once at most. */
export const signalsOf = (all: readonly Evidence[], { readingFloor }: { readingFloor: number }): Signal[] => [
  ...tooFast(all, readingFloor),
  ...sameLabels(all),
  ...duplicateText(all),
  ...plain(all, 'copied-source', ({ traits }) => traits?.copied ?? false),
  ...bursts(all),
  ...plain(all, 'missed-fault', ({ missedFault }) => missedFault ?? false),
];
