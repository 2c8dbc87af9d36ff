import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { krippendorffAlpha } from '../../services/consensus/statistics/alpha.ts';
import type { Alpha, Level } from '../../services/consensus/statistics/alpha.ts';
import { labelOf, methods, votesByWorker } from '../../services/consensus/statistics/aggregate.ts';
import type { Method } from '../../services/consensus/statistics/aggregate.ts';
import type { Model } from '../../services/consensus/statistics/model.ts';
import { isNumber } from '../../services/consensus/statistics/votes.ts';
import type { Votes } from '../../services/consensus/statistics/votes.ts';
import { Problem } from '../../infra/stack/problem.ts';
import { readVotes } from './vote-file.ts';
import type { VoteFile, VoteFileOptions } from './vote-file.ts';

/** Bootstrap samples for the interval of α. */
const resamples = 200;

const isMethod = (name: string): name is Method => Object.hasOwn(methods, name);

/** Beyond as many labels nobody takes them for ranks or kinds, and α would take the square of their number. */
const mostLabelsOfAlpha = 2_000;
/** Numbers that a model keeps in memory at once; three arrays of these take 600 MB. */
const mostCells = 25_000_000;

const quoted = (names: readonly string[]): string => names.map((name) => JSON.stringify(name.slice(0, 40))).join(', ');

/** @throws Problem where a model of so many labels cannot be held */
const requireRoom = (votes: Votes, method: Method): void => {
  const { taskCount, workerCount, labelCount } = votes;
  const cells = Math.max(taskCount * labelCount, method === 'dawid-skene' ? workerCount * labelCount * labelCount : 0);
  if (cells <= mostCells) return;
  const some = quoted(votes.labels.slice(0, 3));
  throw new Problem(
    `There are ${labelCount} different labels (${some}, …), which is too many for ${method} of ${workerCount} workers on ${taskCount} tasks. ` +
      'Is another column the label (--columns label=NAME)?' +
      (method === 'dawid-skene' ? ' --method majority and one-coin take more labels.' : ''),
  );
};

/** Names of labels as `--labels` lists them: with commas between, in quotes where one holds a comma. */
const labelsNamed = (said: string): string[] => {
  const rows: unknown = parse(said, { trim: true, relax_quotes: true });
  const names = z
    .array(z.array(z.string()))
    .parse(rows)
    .flat()
    .map((name) => name.normalize('NFC').trim());
  if (names.length === 0 || names.includes('')) throw new Problem('--labels names a label that is empty.');
  if (new Set(names).size !== names.length) throw new Problem('--labels names a label twice.');
  return names;
};

/** Why labels have no order of their own; empty where they have one. */
const withoutOrder = (labels: readonly string[]): string => {
  if (!labels.every(isNumber)) return 'labels that are no numbers have no order of their own: name it with --labels';
  return new Set(labels.map(Number)).size < labels.length ? 'some labels say the same number in several ways' : '';
};

/** α by level; ordinal where labels have an order: their own, as numbers, or the one that was said. */
const alphasOf = (votes: Votes, ordered: boolean): Record<Level, Alpha> => {
  const tooMany: Alpha = { reason: `there are more than ${mostLabelsOfAlpha} labels` };
  if (votes.labelCount > mostLabelsOfAlpha) return { nominal: tooMany, ordinal: tooMany };
  const reason = ordered ? '' : withoutOrder(votes.labels);
  const nominal = krippendorffAlpha(votes, 'nominal', resamples);
  return { nominal, ordinal: reason === '' ? krippendorffAlpha(votes, 'ordinal', resamples) : { reason } };
};

const rounded = (value: number): number => Number(value.toPrecision(12));

const rowsOf = (flat: Float64Array, from: number, labels: number): number[][] =>
  Array.from({ length: labels }, (_, j) => [...flat.subarray(from + j * labels, from + (j + 1) * labels)].map(rounded));

/** Files of one aggregation, by name. */
const filesOf = ({ votes, read, notes }: VoteFile, model: Model, settings: object, alphas: Record<string, Alpha>) => {
  const labels = votes.labels.length;
  const given = votesByWorker(votes);
  const { confusion } = model;
  return {
    'labels.csv': stringify([
      ['task', 'label', 'probability'],
      ...votes.tasks.map((task, place) => {
        const { label, probability } = labelOf(votes, model, place);
        return [task, label === null ? '' : (votes.labels[label] ?? ''), rounded(probability)];
      }),
    ]),
    'workers.csv': stringify([
      ['worker', 'votes', 'accuracy'],
      ...votes.workers.map((worker, place) => [worker, given[place] ?? 0, rounded(model.accuracy[place] ?? 0)]),
    ]),
    'model.json': `${JSON.stringify(
      {
        ...settings,
        read,
        notes,
        tasks: votes.tasks.length,
        workers: votes.workers.length,
        votes: votes.label.length,
        labels: votes.labels,
        priors: Object.fromEntries(votes.labels.map((label, j) => [label, rounded(model.priors[j] ?? 0)])),
        logLikelihood: model.logLikelihood,
        iterations: model.iterations,
        converged: model.converged,
        alpha: alphas,
        // Row: the label that is right. Column: what the worker says. Both in the order of `labels`.
        confusion:
          confusion === null
            ? null
            : Object.fromEntries(
                votes.workers.map((name, k) => [name, rowsOf(confusion, k * labels * labels, labels)]),
              ),
      },
      null,
      2,
    )}\n`,
  };
};

/** A label on one line of a terminal, without signs that steer it. */
const shownOf = (label: string): string => label.slice(0, 60).replaceAll(/\p{Cc}+/gu, ' ');

const told = (alpha: Alpha): string =>
  'reason' in alpha
    ? `undefined (${alpha.reason})`
    : `${alpha.alpha.toFixed(4)}${alpha.interval === null ? '' : ` (95 % ${alpha.interval.map((end) => end.toFixed(3)).join(' to ')})`}`;

const summaryOf = (
  { votes, read, notes }: VoteFile,
  model: Model,
  method: Method,
  alphas: Record<string, Alpha>,
  out: string,
): string => {
  const outcomes = votes.tasks.map((_, task) => labelOf(votes, model, task));
  const ties = outcomes.filter(({ label }) => label === null).length;
  const sure = outcomes.filter(({ probability }) => probability >= 0.85).length;
  const some = votes.labels
    .slice(0, 20)
    .map((label, j) => `${shownOf(label)} ${(100 * (model.priors[j] ?? 0)).toFixed(1)} %`);
  const shares = [
    ...some,
    ...(votes.labels.length > some.length ? [`${votes.labels.length - some.length} more`] : []),
  ].join(' · ');
  const lines = [
    ['votes', `${votes.label.length} by ${votes.workers.length} workers on ${votes.tasks.length} tasks`],
    [
      'columns',
      Object.entries(read.columns)
        .map(([part, name]) => (part === name ? part : `${part} = ${name}`))
        .join(', '),
    ],
    ['method', method],
    ['labels', shares],
    ['probability ≥ 0.85', `${sure} of ${votes.tasks.length} tasks, ${ties} ties`],
    ...(model.logLikelihood === null
      ? []
      : [
          [
            'log-likelihood',
            `${model.logLikelihood.toFixed(3)} after ${model.iterations} iterations${model.converged ? '' : ', not converged'}`,
          ],
        ]),
    ...Object.entries(alphas).map(([level, alpha]) => [`Krippendorff's α, ${level}`, told(alpha)]),
    ...notes.map((note) => ['note', note]),
    ['written to', out],
  ];
  return lines.map(([name = '', value = '']) => `${name.padEnd(26)}${value}`).join('\n');
};

/**
 * Reads votes (CSV: task, worker, label), estimates each task's label and each worker's accuracy, and writes `labels.csv`,
 * `workers.csv` and `model.json` into `out`. A file that cannot be read whole writes nothing. Answers the exit status.
 */
export const aggregate = async (
  path: string | undefined,
  said: VoteFileOptions & { method?: string; smoothing?: string; out?: string; labels?: string },
): Promise<number> => {
  if (path === undefined) throw new Problem('Name the file: ./endonym aggregate FILE.csv --method dawid-skene');
  const method = said.method ?? 'dawid-skene';
  if (!isMethod(method)) throw new Problem(`--method is one of ${Object.keys(methods).join(', ')}.`);
  const smoothing = Number(said.smoothing ?? 0);
  if (!(smoothing >= 0 && smoothing < Infinity)) throw new Problem('--smoothing is a number from 0 up.');
  const order = said.labels === undefined ? null : labelsNamed(said.labels);
  const out = resolve(said.out ?? 'endonym-aggregate');
  const file = await readVotes(path, order, said);
  requireRoom(file.votes, method);
  const model = methods[method](file.votes, smoothing);
  const alphas = alphasOf(file.votes, order !== null);
  await mkdir(out, { recursive: true });
  for (const [name, text] of Object.entries(filesOf(file, model, { method, smoothing }, alphas))) {
    const part = join(out, `${name}.part`);
    await writeFile(part, text).catch(async (error: unknown) => {
      await rm(part, { force: true });
      throw error;
    });
    await rename(part, join(out, name));
  }
  process.stdout.write(`${summaryOf(file, model, method, alphas, out)}\n`);
  return 0;
};
