import type { ProgressPartsFragment } from '../../graphql/generated/operations.ts';
import type { Acknowledged } from '../../loadtest/reviewer.ts';
import type { Kill } from './kills.ts';

/** What the live view shows. Instants in milliseconds since the epoch. */
export interface Sight {
  readonly now: number;
  readonly startedAt: number;
  /** The last that was heard; null before the first. */
  readonly progress: ProgressPartsFragment | null;
  readonly acknowledged: readonly Acknowledged[];
  readonly kills: readonly Kill[];
}

type State = ProgressPartsFragment['states'][number]['state'];

const always: readonly State[] = ['WAITING', 'IN_REVIEW', 'ADOPTED', 'DROPPED'];
const barWidth = 30;
/** Judgments per second are those of this long. */
const paceMs = 5_000;

/** `m:ss` from one instant to another. */
const clockOf = (startedAt: number, now: number): string => {
  const seconds = Math.max(0, Math.floor((now - startedAt) / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

const wordsOf = (state: State): string => state.toLowerCase().replaceAll('_', ' ');

const bar = (part: number, whole: number): string => {
  const filled = whole === 0 ? 0 : Math.ceil((barWidth * part) / whole);
  return '█'.repeat(filled) + '░'.repeat(barWidth - filled);
};

/** Judgments per second of late, to one decimal. */
const paceOf = ({ acknowledged, now, startedAt }: Sight): string => {
  const since = Math.max(startedAt, now - paceMs);
  const recent = acknowledged.filter(({ acknowledgedAt }) => acknowledgedAt > since);
  return `${(recent.length / Math.max(1, (now - since) / 1_000)).toFixed(1)}/s`;
};

/** Of the examples with at least two judges so far, the share whose verdicts are all the same. */
export const agreementSoFar = (acknowledged: readonly Acknowledged[]): { same: number; examples: number } => {
  const judged = Map.groupBy(
    acknowledged.filter(({ purpose, standing }) => purpose === 'JUDGE' && standing === 'FILLED'),
    ({ exampleId }) => exampleId,
  );
  const several = [...judged.values()].filter((judgments) => judgments.length > 1);
  const same = several.filter((judgments) => judgments.every(({ verdict }) => verdict === judgments[0]?.verdict));
  return { same: same.length, examples: several.length };
};

const agreementText = ({ acknowledged }: Sight): string => {
  const { same, examples } = agreementSoFar(acknowledged);
  return examples === 0 ? '–' : `${Math.round((100 * same) / examples)} % of ${examples} examples`;
};

const killText = ({ victim, killedAt, backAt }: Kill, startedAt: number): string =>
  `${victim} ${clockOf(startedAt, killedAt)}, ${backAt === null ? 'starting again' : `back ${clockOf(startedAt, backAt)}`}`;

const countsOf = (progress: ProgressPartsFragment): Map<State, number> =>
  new Map(progress.states.map(({ state, examples }) => [state, examples]));

/** The view as lines no wider than `columns`: the same number of lines as long as the same states are there. */
export const linesOf = (sight: Sight, columns: number): string[] => {
  const { progress, acknowledged, kills, startedAt, now } = sight;
  const examples = progress?.examples ?? 0;
  const counts = progress === null ? new Map<State, number>() : countsOf(progress);
  const shown = [...always, ...[...counts.keys()].filter((state) => !always.includes(state) && counts.get(state))];
  const lines = [
    `  ${clockOf(startedAt, now)} · ${examples} examples · ${progress?.activePeople ?? 0} people at work`,
    ...shown.map((state) => {
      const count = counts.get(state) ?? 0;
      return `  ${wordsOf(state).padEnd(12)} ${bar(count, examples)} ${String(count).padStart(4)}`;
    }),
    `  judgments    ${acknowledged.length} · ${paceOf(sight)} · agreement ${agreementText(sight)}`,
    `  killed −9    ${kills.length === 0 ? 'nothing yet' : kills.map((kill) => killText(kill, startedAt)).join(' · ')}`,
  ];
  return lines.map((line) => (line.length < columns ? line : `${line.slice(0, Math.max(0, columns - 2))}…`));
};

/** The same in one plain line, for a log. */
export const plainLine = (sight: Sight): string => {
  const states = (sight.progress?.states ?? [])
    .filter(({ examples }) => examples > 0)
    .map(({ state, examples }) => `${wordsOf(state)} ${examples}`);
  const clock = clockOf(sight.startedAt, sight.now);
  const judgments = `judgments ${sight.acknowledged.length}, ${paceOf(sight)}`;
  return [clock, ...states, judgments, `agreement ${agreementText(sight)}`].join(' · ');
};

/** What has just changed among the kills, in a plain line; null where nothing has. */
export const killLine = (kills: readonly Kill[], startedAt: number): string | null => {
  const last = kills.at(-1);
  if (last === undefined) return null;
  return last.backAt === null
    ? `${clockOf(startedAt, last.killedAt)} · killed −9: ${last.victim}; starting it again`
    : `${clockOf(startedAt, last.backAt)} · ${last.victim} is back after ${((last.backAt - last.killedAt) / 1_000).toFixed(1)} s`;
};
