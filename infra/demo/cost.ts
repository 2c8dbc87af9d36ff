import type { Acknowledged } from '../../loadtest/reviewer.ts';
import { table } from './table.ts';
import type { Kill } from './kills.ts';
import type { ClientLog } from './people.ts';

/** A judgment as the system tells it afterwards. */
export interface StoredJudgment {
  readonly id: string;
  readonly exampleId: string;
  readonly attempt: number;
  readonly author: string;
}

/** What a run with kills cost those who worked through it. Durations in milliseconds. */
export interface Cost {
  readonly acknowledged: number;
  /** Judgments that a client saw accepted and no story holds. */
  readonly lost: readonly string[];
  /** Judgments that are in the stories more than once, or second ones of the same person for the same attempt. */
  readonly doubled: readonly string[];
  /** Judgments in the stories whose client had not heard so when the campaign ended. */
  readonly unheard: number;
  /** Judgments that were sent more than once. */
  readonly sentAgain: number;
  readonly again: ClientLog['again'];
  /** The longest time from the first sending of a judgment to its acknowledgement. */
  readonly longestWaitMs: number;
  /** For each kill, the longest time without an acknowledged judgment that began while the process was away; the next kill ends it. */
  readonly kills: readonly (Kill & { readonly silenceMs: number })[];
  /** The longest time without one that touches no kill: what is usual here. */
  readonly usualSilenceMs: number;
}

/** The items whose key another has had before. */
const repeated = <T>(items: readonly T[], keyOf: (item: T) => string): T[] => {
  const known = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    return known.has(key) || !known.add(key);
  });
};

interface Silence {
  readonly from: number;
  readonly to: number;
}

/** The stretches between one acknowledged judgment and the next. */
const silencesOf = (acknowledged: readonly Acknowledged[]): Silence[] => {
  const instants = acknowledged.map(({ acknowledgedAt }) => acknowledgedAt).toSorted((a, b) => a - b);
  return instants.slice(1).map((to, index) => ({ from: instants[index] ?? to, to }));
};

const longest = (silences: readonly Silence[]): number => Math.max(0, ...silences.map(({ from, to }) => to - from));

/** Holds the clients' own log against the stories. */
export const costOf = (log: ClientLog, stored: readonly StoredJudgment[], kills: readonly Kill[]): Cost => {
  const ids = new Set(stored.map(({ id }) => id));
  const heard = new Set(log.acknowledged.map(({ judgmentId }) => judgmentId));
  const silences = silencesOf(log.acknowledged);
  const touches = ({ killedAt, backAt }: Kill, { from, to }: Silence) => to >= killedAt && from <= (backAt ?? Infinity);
  /** Only what lies between this kill and the next: what the next one costs is its own. */
  const within = (index: number, { from, to }: Silence): Silence => ({
    from: Math.max(from, kills[index]?.killedAt ?? 0),
    to: Math.min(to, kills[index + 1]?.killedAt ?? Infinity),
  });
  const twice = repeated(stored, ({ id }) => id);
  const secondSeats = repeated(stored, ({ exampleId, attempt, author }) => `${exampleId}/${attempt}/${author}`);
  return {
    acknowledged: heard.size,
    lost: [...heard].filter((id) => !ids.has(id)),
    doubled: [...new Set([...twice, ...secondSeats].map(({ id }) => id))],
    unheard: [...ids].filter((id) => !heard.has(id)).length,
    sentAgain: log.acknowledged.filter(({ sends }) => sends > 1).length,
    again: log.again,
    longestWaitMs: Math.max(0, ...log.acknowledged.map(({ sentAt, acknowledgedAt }) => acknowledgedAt - sentAt)),
    kills: kills.map((kill, index) => ({
      ...kill,
      silenceMs: longest(silences.filter((silence) => touches(kill, silence)).map((silence) => within(index, silence))),
    })),
    usualSilenceMs: longest(silences.filter((silence) => !kills.some((kill) => touches(kill, silence)))),
  };
};

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;

/** `startedAt`: what the instants of the table count from, in milliseconds since the epoch. */
export const costReport = (cost: Cost, startedAt: number): string => {
  const rows = cost.kills.map(({ victim, killedAt, backAt, silenceMs }) => [
    victim,
    seconds(killedAt - startedAt),
    backAt === null ? 'never' : seconds(backAt - killedAt),
    seconds(silenceMs),
  ]);
  const kept = cost.acknowledged - cost.lost.length;
  return `What the kills cost, by the clients' own logs
${table(['killed −9', 'at', 'away for', 'longest time without a judgment'], rows)}
  Away from the kills the longest time without a judgment was ${seconds(cost.usualSilenceMs)}.

${table(
  ['judgments', ''],
  [
    ['seen accepted by a client', String(cost.acknowledged)],
    ['of them in the stories', String(kept)],
    ['lost', String(cost.lost.length)],
    ['doubled', String(cost.doubled.length)],
    ['stored, its client not told before the end', String(cost.unheard)],
    ['sent more than once until acknowledged', String(cost.sentAgain)],
    ['commands sent again (judgments, claims)', `${cost.again.submit}, ${cost.again.claim}`],
    ['longest wait for an acknowledgement', seconds(cost.longestWaitMs)],
  ],
)}
${[...cost.lost.map((id) => `  lost: ${id}`), ...cost.doubled.map((id) => `  doubled: ${id}`)].join('\n')}`.trimEnd();
};
