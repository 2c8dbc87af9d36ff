import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CsvError, parse } from 'csv-parse';
import { stringify } from 'csv-stringify/sync';
import { krippendorffAlpha } from '../../services/consensus/batch/alpha.ts';
import type { Alpha } from '../../services/consensus/batch/alpha.ts';
import { labelOf, methods, votesByWorker } from '../../services/consensus/batch/aggregate.ts';
import type { Method } from '../../services/consensus/batch/aggregate.ts';
import type { Model } from '../../services/consensus/batch/model.ts';
import { createVotes } from '../../services/consensus/batch/votes.ts';
import type { Votes } from '../../services/consensus/batch/votes.ts';
import { Problem } from './problem.ts';

const columns = ['task', 'worker', 'label'] as const;
/** Bootstrap samples for the interval of α. */
const resamples = 200;

const isMethod = (name: string): name is Method => Object.hasOwn(methods, name);

/** Where task, worker and label stand: by name where the first line is a header, else in this order. */
const placesOf = (first: readonly string[]): { places: readonly number[]; header: boolean } => {
  const names = first.map((name) => name.trim().toLowerCase());
  const places = columns.map((column) => names.indexOf(column));
  const found = places.filter((place) => place >= 0).length;
  if (found === columns.length) return { places, header: true };
  if (found > 0)
    throw new Problem(`The header names ${found} of the columns task, worker and label; all three are needed.`);
  return { places: [0, 1, 2], header: false };
};

const readVotes = async (path: string, order: readonly string[] | null): Promise<Votes> => {
  const votes = createVotes(order);
  let places: readonly number[] | null = null;
  let line = 0;
  let count = 0;
  try {
    const rows: AsyncIterable<string[]> = createReadStream(path).pipe(
      parse({ bom: true, skip_empty_lines: true, relax_column_count: true }),
    );
    for await (const row of rows) {
      line++;
      if (places === null) {
        const found = placesOf(row);
        places = found.places;
        if (found.header) continue;
      }
      const [task = '', worker = '', label = ''] = places.map((place) => row[place] ?? '');
      if (task === '' || worker === '' || label === '') {
        throw new Problem(
          `Row ${line} of ${path} has no task, worker or label. Give three columns, or a header that names them.`,
        );
      }
      if (!votes.add({ task, worker, label })) {
        throw new Problem(`Row ${line} of ${path} votes for "${label}", which --labels does not name.`);
      }
      count++;
    }
  } catch (error) {
    if (error instanceof CsvError) throw new Problem(`${path} is no CSV file: ${error.message}`);
    throw error;
  }
  if (count === 0) throw new Problem(`${path} holds no vote.`);
  return votes.build();
};

const rounded = (value: number): number => Number(value.toPrecision(12));

const rowsOf = (flat: Float64Array, from: number, labels: number): number[][] =>
  Array.from({ length: labels }, (_, j) => [...flat.subarray(from + j * labels, from + (j + 1) * labels)].map(rounded));

/** Files of one aggregation, by name. */
const filesOf = (votes: Votes, model: Model, settings: object, alphas: Record<string, Alpha>) => {
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

const told = (alpha: Alpha): string =>
  'reason' in alpha
    ? `undefined (${alpha.reason})`
    : `${alpha.alpha.toFixed(4)}${alpha.interval === null ? '' : ` (95 % ${alpha.interval.map((end) => end.toFixed(3)).join(' to ')})`}`;

const summaryOf = (votes: Votes, model: Model, method: Method, alphas: Record<string, Alpha>, out: string): string => {
  const outcomes = votes.tasks.map((_, task) => labelOf(votes, model, task));
  const ties = outcomes.filter(({ label }) => label === null).length;
  const sure = outcomes.filter(({ probability }) => probability >= 0.85).length;
  const shares = votes.labels.map((label, j) => `${label} ${(100 * (model.priors[j] ?? 0)).toFixed(1)} %`).join(' · ');
  const lines = [
    ['votes', `${votes.label.length} by ${votes.workers.length} workers on ${votes.tasks.length} tasks`],
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
  given: { method?: string; smoothing?: string; out?: string; labels?: string },
): Promise<number> => {
  if (path === undefined) throw new Problem('Name the file: ./endonym aggregate FILE.csv --method dawid-skene');
  const method = given.method ?? 'dawid-skene';
  if (!isMethod(method)) throw new Problem(`--method is one of ${Object.keys(methods).join(', ')}.`);
  const smoothing = Number(given.smoothing ?? 0);
  if (!(smoothing >= 0 && smoothing < Infinity)) throw new Problem('--smoothing is a number from 0 up.');
  const order = given.labels?.split(',').map((label) => label.trim()) ?? null;
  if (order !== null && new Set(order).size !== order.length) throw new Problem('--labels names a label twice.');
  const out = resolve(given.out ?? 'endonym-aggregate');
  const votes = await readVotes(path, order);
  const model = methods[method](votes, smoothing);
  const alphas = {
    nominal: krippendorffAlpha(votes, 'nominal', resamples),
    ordinal: krippendorffAlpha(votes, 'ordinal', resamples),
  };
  await mkdir(out, { recursive: true });
  for (const [name, text] of Object.entries(filesOf(votes, model, { method, smoothing }, alphas))) {
    const part = join(out, `${name}.part`);
    await writeFile(part, text).catch(async (error: unknown) => {
      await rm(part, { force: true });
      throw error;
    });
    await rename(part, join(out, name));
  }
  process.stdout.write(`${summaryOf(votes, model, method, alphas, out)}\n`);
  return 0;
};
