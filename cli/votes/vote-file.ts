import { createReadStream } from 'node:fs';
import { csvEncodings, csvDelimiters, readCsv, UnreadableCsv } from '../../language/csv/read-csv.ts';
import type { CsvDelimiter, CsvEncoding, CsvRow } from '../../language/csv/read-csv.ts';
import { countedOnce } from '../../services/consensus/statistics/repeats.ts';
import { createVotes } from '../../services/consensus/statistics/votes.ts';
import type { Votes } from '../../services/consensus/statistics/votes.ts';
import { Problem } from '../../infra/stack/problem.ts';
import { isHeading, isVoteHeader, standingsIn, votePlaces } from './vote-columns.ts';
import { noteOnMissing, noteOnVoided, notesOnNames, saysMissing } from './vote-notes.ts';

/** How a file of votes is to be read, as the command is told. */
export interface VoteFileOptions {
  readonly columns?: string | undefined;
  readonly 'no-header'?: boolean | undefined;
  readonly repeats?: string | undefined;
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly 'skip-missing'?: boolean | undefined;
}

/** Votes, with how they were read and what somebody should know of them. */
export interface VoteFile {
  readonly votes: Votes;
  readonly read: { encoding: string; delimiter: string; columns: Readonly<Record<string, string>>; repeats: string };
  readonly notes: readonly string[];
}

/** As many wrong rows are named. */
const mostNamed = 5;

const encodingOf = (said: string | undefined): CsvEncoding | null => {
  const encoding = csvEncodings.find((known) => known === said?.toLowerCase());
  if (said !== undefined && encoding === undefined)
    throw new Problem(`--encoding is one of ${csvEncodings.join(', ')}.`);
  return encoding ?? null;
};

const delimiterNamed = (said: string | undefined): CsvDelimiter | null => {
  const delimiter = csvDelimiters.find((known) => known === (said === 'tab' || said === '\\t' ? '\t' : said));
  if (said !== undefined && delimiter === undefined) throw new Problem('--delimiter is one of , ; | and tab.');
  return delimiter ?? null;
};

const clean = (name: string): string => name.normalize('NFC').trim();

/** The rows that are none, with their lines: all are counted, some named. */
const createFaults = (path: string) => {
  const named: string[] = [];
  let count = 0;
  return {
    add: (line: number, fault: string): void => {
      count++;
      if (named.length < mostNamed) named.push(`  line ${line}: ${fault}`);
    },
    refuse: (): void => {
      if (count === 0) return;
      const more = count > named.length ? [`  and ${count - named.length} more`] : [];
      const cells = named.some((one) => one.includes('cells, and'))
        ? ['A text that holds the delimiter stands in quotes.']
        : [];
      const heading = `${path} cannot be used: ${count === 1 ? 'a row is' : `${count} rows are`} wrong.`;
      throw new Problem([heading, ...named, ...more, ...cells].join('\n'));
    },
  };
};

/**
 * Reads votes from a CSV file whole. `order` names the labels from lowest to highest.
 * @throws Problem for a file, a header or rows that cannot be taken for votes, with what to do
 */
export const readVotes = async (
  path: string,
  order: readonly string[] | null,
  said: VoteFileOptions,
): Promise<VoteFile> => {
  const repeats = said.repeats ?? 'last';
  if (repeats !== 'last' && repeats !== 'all') throw new Problem('--repeats is last or all.');
  const header = said['no-header'] !== true;
  const skipMissing = said['skip-missing'] === true;
  const votes = createVotes(order, clean);
  const faults = createFaults(path);
  const missing = new Map<string, number>();
  const voided = new Map<string, number>();
  // Workers come again and again: each is looked at once.
  const likeHeader = new Map<string, boolean>();
  let count = 0;
  const settings = { encoding: encodingOf(said.encoding), delimiter: delimiterNamed(said.delimiter), header };
  try {
    const table = await readCsv(createReadStream(path), settings);
    const places = votePlaces(table.names, { columns: said.columns, header, path });
    const standings = header ? standingsIn(table.names) : [];
    const take = ({ line, cells, fault }: CsvRow): void => {
      const task = cells[places.task] ?? '';
      const worker = cells[places.worker] ?? '';
      const label = cells[places.label] ?? '';
      if (fault !== '') return faults.add(line, fault);
      if (count === 0 && !header && isVoteHeader(cells))
        throw new Problem(`The first line of ${path} names task, worker and label: leave --no-header out.`);
      count++;
      for (const { at, name, void: isVoid } of standings) {
        const standing = (cells[at] ?? '').trim();
        if (!isVoid.test(standing)) continue;
        const why = `${name} ${standing}`;
        voided.set(why, (voided.get(why) ?? 0) + 1);
        return;
      }
      const known = likeHeader.get(worker);
      const looksSo = known ?? isHeading({ task: 'task', worker, label: 'label' });
      if (known === undefined) likeHeader.set(worker, looksSo);
      if (looksSo && isHeading({ task, worker, label }))
        return faults.add(line, 'It names task, worker and label, as a header does.');
      if (task.trim() === '' || worker.trim() === '' || label.trim() === '')
        return faults.add(line, 'It has no task, worker or label.');
      const none = saysMissing(label) ? label : saysMissing(worker) ? worker : saysMissing(task) ? task : undefined;
      if (none !== undefined) {
        missing.set(none.trim(), (missing.get(none.trim()) ?? 0) + 1);
        if (skipMissing) return;
      }
      if (!votes.add({ task, worker, label }))
        faults.add(line, `It votes for ${JSON.stringify(label.slice(0, 60))}, which --labels does not name.`);
    };
    for await (const rows of table.rows) rows.forEach(take);
    faults.refuse();
    const all = votes.build();
    if (all.label.length === 0) throw new Problem(`${path} holds no vote.`);
    const once = countedOnce(all, order !== null);
    const { repeated, differing } = once;
    const again = `votes repeat one of the same worker on the same task, ${differing} with another label`;
    const kept = repeats === 'all' ? 'each counts.' : 'the last in the file counts: count each with --repeats all.';
    const nameOf = (place: number): string => table.names[place] ?? '';
    const used = new Set([...Object.values(places), ...standings.map(({ at }) => at)]);
    const unused = table.names.filter((_, at) => !used.has(at));
    const counted = repeats === 'all' ? all : once.votes;
    return {
      votes: counted,
      read: {
        encoding: table.encoding,
        delimiter: table.delimiter,
        columns: { task: nameOf(places.task), worker: nameOf(places.worker), label: nameOf(places.label) },
        repeats,
      },
      notes: [
        ...(unused.length === 0 ? [] : [`columns that are not used: ${unused.slice(0, 12).join(', ')}.`]),
        ...(repeated === 0 ? [] : [`${repeated} ${again}; ${kept}`]),
        ...noteOnVoided(voided),
        ...noteOnMissing(missing, skipMissing),
        ...notesOnNames(counted, votes.spellings()),
      ],
    };
  } catch (error) {
    if (!(error instanceof UnreadableCsv)) throw error;
    const hint =
      error.message.includes('windows-1252') && settings.encoding === null ? ' (--encoding windows-1252)' : '';
    throw new Problem(
      error.message === 'The file is empty.' ? `${path} holds no vote.` : `${path}: ${error.message}${hint}`,
      { cause: error },
    );
  }
};
