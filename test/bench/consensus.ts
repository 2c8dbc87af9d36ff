import { writeFile } from 'node:fs/promises';
import { spellingFor } from '../../language/spelling.ts';
import { pick, randomOf } from '../../loadtest/random.ts';
import { decide } from '../../services/consensus/rules/decide.ts';
import { edit, input } from '../../services/consensus/fixture.ts';
import { calibration, campaign, reliabilityFound, sharesOfCoincidence, ways } from './consensus/figures.ts';
import type { Figures } from './consensus/figures.ts';
import { plotOf } from './consensus/plot.ts';
import { machineLine, quantile } from './machine.ts';

const habits = ['careful', 'careless', 'always-accepts', 'random', 'colluding'] as const;

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
const part = (share: number): string => (Number.isNaN(share) ? '–' : share.toFixed(3));

/** Catalan words in no order, as many as an answer of this many characters has. */
const answerOf = (characters: number, seed: string): string => {
  const words = 'el la casa gran nota document camí pot anar fer resposta pregunta aigua menjar terra llum temps'.split(
    ' ',
  );
  const random = randomOf(seed);
  let text = '';
  while (text.length < characters) text += `${pick(words, random) ?? ''} `;
  return text.slice(0, characters);
};

/** Milliseconds of one `decide` on five edits of 1,500 characters that differ in one word of seven. */
const decideTimes = async (): Promise<string> => {
  const spelling = await spellingFor('ca-ES');
  const random = randomOf('decide');
  const [times, undisturbed]: [number[], number[]] = [[], []];
  for (let run = 0; run < 1_500; run++) {
    const base = answerOf(1_500, `text ${run % 50}`);
    const edits = Array.from({ length: 5 }, () =>
      edit(base.replace(/\S+/gu, (word) => (random() < 1 / 7 ? answerOf(6, `${random()}`).trim() : word))),
    );
    const facts = input(edits, { isWord: spelling?.isWord ?? null });
    const timed = (): number => {
      const start = performance.now();
      decide(facts);
      return performance.now() - start;
    };
    const [first, ...again] = [timed(), timed(), timed()];
    if (run < 500) continue;
    times.push(first);
    // Other work on the machine seldom interrupts all three.
    undisturbed.push(Math.min(first, ...again));
  }
  const told = (all: readonly number[]) => {
    const sorted = all.toSorted((a, b) => a - b);
    return [0.5, 0.9, 0.99].map((share) => `p${share * 100} ${quantile(sorted, share).toFixed(2)} ms`).join(', ');
  };
  return (
    `one decide, 5 judgments of 1,500 characters: ${told(times)} (2 ms at p99 are the aim); ` +
    `the quickest of three, without what else the machine does: ${told(undisturbed)}`
  );
};

const resultOf = (all: readonly Figures[]): string =>
  table(
    ['way', 'coinciding', 'right', 'right without adjudicator', 'effort', 'adjudicated', 'variant splits adjudicated'],
    all.map((one) => [
      one.way,
      one.coinciding,
      part(one.accuracy),
      part(one.ownAccuracy),
      one.effort.toFixed(2),
      part(one.adjudicated),
      part(one.splitsSeen),
    ]),
  );

/**
 * Simulated campaigns: what people and texts are like stands in `consensus/`. EXAMPLES (2,000) in each; PLOT names a file for an SVG.
 * Seeded: the same on every machine, but for the times.
 */
export const bench = async (): Promise<void> => {
  const examples = Number(process.env['EXAMPLES'] ?? 2_000);
  process.stdout.write(`${machineLine()}\n${await decideTimes()}\n\n`);
  const all = sharesOfCoincidence.flatMap((share) => ways.map((way) => campaign(way, share, examples, 'bench')));
  process.stdout.write(`${examples} examples a campaign\n\n${resultOf(all)}\n\n`);
  const learnt = all.filter(({ way, coinciding }) => way === 'dynamic, gold' && coinciding === 0.2);
  for (const { played, book, people } of learnt) {
    const bins = calibration(played).map((bin) => [
      `${bin.from} to ${bin.to}`,
      bin.examples,
      part(bin.claimed),
      part(bin.right),
    ]);
    process.stdout.write(`${table(['claimed', 'examples', 'mean claim', 'right'], bins)}\n\n`);
    const found = habits.map((habit) => reliabilityFound(book, people, habit));
    const rates = found.map((one) => [
      one.habit,
      one.people,
      part(one.good),
      part(one.foundGood),
      part(one.faulty),
      part(one.foundFaulty),
    ]);
    const head = ['habit', 'people', 'accept good', 'reckoned', 'accept faulty', 'reckoned'];
    process.stdout.write(`${table(head, rates)}\n\n`);
    const rules = [...Map.groupBy(played, ({ rule }) => rule)].map(([rule, of]) => [
      rule,
      part(of.length / played.length),
      part(of.filter(({ right }) => right).length / of.length),
    ]);
    process.stdout.write(`${table(['rule that ended it', 'share', 'right'], rules)}\n`);
  }
  const plot = process.env['PLOT'];
  if (plot !== undefined) await writeFile(plot, plotOf(all));
};
