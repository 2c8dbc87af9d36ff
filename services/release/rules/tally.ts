import { z } from 'zod';
import type { CulturePack } from '../../../domain/culture.ts';
import type { Judgment } from '../../../domain/judgment.ts';
import type { Entry } from './entry.ts';
import { leftOutWhy } from './layout.ts';
import { toneCounts } from './tone.ts';

/** Counts by dotted name, such as `outcome.adopted`. Two tallies add up, so a part's is merged into the release's. */
export const Tally = z.record(z.string(), z.int());
export type Tally = z.infer<typeof Tally>;

/** The judge rounds of an example in which several people were counted, and those in which all gave the same verdict. */
const agreement = (judgments: readonly Judgment[]): { rounds: number; unanimous: number } => {
  const counted = judgments.filter(({ purpose, standing }) => purpose === 'judge' && standing === 'filled');
  const rounds = [...Map.groupBy(counted, ({ attempt, round }) => `${attempt}.${round}`).values()].filter(
    (round) => round.length > 1,
  );
  const unanimous = rounds.filter((round) => new Set(round.map(({ opinion }) => opinion.verdict)).size === 1);
  return { rounds: rounds.length, unanimous: unanimous.length };
};

/** That an example is withheld, and, since there is more than one kind of reason, why. */
const withheldCounts = ({ example, layout }: Entry, why: string): [string, number][] => [
  [`withheld.${example.kind}`, 1],
  ...(layout > 1 ? [[`withheld-why.${example.kind}.${why}`, 1] satisfies [string, number]] : []),
];

const countsOf = (entry: Entry, pack: CulturePack | null): [string, number][] => {
  const { example, resolution, drafts, judgments, decisions } = entry;
  const { rounds, unanimous } = agreement(judgments);
  const draft = drafts.find(({ attempt }) => attempt === resolution.attempt);
  const { content, labels } = resolution;
  const withheld = content && leftOutWhy(content, labels, entry.layout);
  const deciding = decisions.find(({ id }) => id === resolution.decisionId);
  return [
    [`outcome.${example.kind}.${resolution.outcome}`, 1],
    ...(withheld === null ? [] : withheldCounts(entry, withheld)),
    [`dataset.${example.datasetId}.${resolution.outcome}`, 1],
    [`rule.${deciding?.evidence.rule ?? 'unknown'}`, 1],
    [`provider.${draft?.provider ?? 'none'}`, 1],
    ...(draft?.acts ?? []).map(({ kind }): [string, number] => [`act.${kind}`, 1]),
    ...judgments.map(({ author }): [string, number] => [`author.${author}`, 1]),
    ...judgments.map(({ purpose, standing }): [string, number] => [`judgment.${standing}.${purpose}`, 1]),
    ['rounds.compared', rounds],
    ['rounds.unanimous', unanimous],
    ...toneCounts(entry, pack),
  ];
};

const sumOf = (counts: Iterable<[string, number]>): Tally => {
  const sum = new Map<string, number>();
  for (const [name, count] of counts) sum.set(name, (sum.get(name) ?? 0) + count);
  return Object.fromEntries(sum);
};

/** Both tallies together. */
export const addTallies = (one: Tally, other: Tally): Tally =>
  sumOf([...Object.entries(one), ...Object.entries(other)]);

/** The tally of these examples and of the rows written from them (by path). Without the culture's pack no tone is measured. */
export const tallyOf = (
  entries: readonly Entry[],
  rows: readonly { path: string; rows: number }[],
  pack: CulturePack | null = null,
): Tally =>
  sumOf([
    ...entries.flatMap((entry) => countsOf(entry, pack)),
    ...rows.map(({ path, rows: count }): [string, number] => [`rows.${path}`, count]),
  ]);

/** The counts below a name, that name cut off, in order: `under(tally, 'rule')` → `[['edit-majority', 3] …]`. */
export const under = (tally: Tally, name: string): [string, number][] =>
  Object.entries(tally)
    .filter(([key, count]) => key.startsWith(`${name}.`) && count > 0)
    .map(([key, count]): [string, number] => [key.slice(name.length + 1), count])
    .sort(([a], [b]) => (a < b ? -1 : 1));
