import { columnKey, columnPlace } from '../../language/csv/read-csv.ts';
import { Problem } from '../../infra/stack/problem.ts';

/** What a file of votes has to say of each. */
const voteParts = ['task', 'worker', 'label'] as const;
export type VotePart = (typeof voteParts)[number];

/** Where each part of a vote stands in a row. */
export type VotePlaces = Readonly<Record<VotePart, number>>;

/** How tools call the columns of their votes, without blanks, `-`, `_` and an `id` at the end; a name of its own comes before the others. */
const knownNames: Readonly<Record<VotePart, ReadonlySet<string>>> = {
  task: new Set(
    'task item unit question example instance object document doc sample hit subject input image'.split(' '),
  ),
  worker: new Set(
    (
      'worker annotator rater user username coder judge labeler labeller reviewer participant person assessor observer performer ' +
      'contributor evaluator respondent crowdworker turker'
    ).split(' '),
  ),
  label: new Set(
    (
      'label answer rating verdict choice annotation response judgment judgement score category class value vote decision result grade ' +
      'opinion outcome'
    ).split(' '),
  ),
};

const shown = (names: readonly string[]): string => {
  const few = names.slice(0, 12).map((name) => JSON.stringify(name.slice(0, 40)));
  return few.join(', ') + (names.length > few.length ? ` and ${names.length - few.length} more` : '');
};

/** A name without the prefix with which Toloka says whose column it is. */
const wordOf = (name: string): string =>
  columnKey(name)
    .replace(/^assignment:/u, '')
    .replace(/[\s_-]/gu, '');
const baseOf = (name: string): string => wordOf(name).replace(/ids?$/u, '');

/** Ids of votes, each of which stands once: `annotation_id` is no label, whatever stands beside it. */
const voteIds = /^(?:annotation|response|judge?ment|vote|rating|decision|result|answer|opinion)ids?$/u;

/** Toloka's and MTurk's columns of what was answered, and of what was asked. */
const isAnswer = (name: string): boolean => /^(?:output:|answer\.)/iu.test(name);
const isInput = (name: string): boolean => /^input[:.]/iu.test(name);

const isNamed = (name: string, part: VotePart): boolean =>
  part === 'label'
    ? isAnswer(name) || (knownNames.label.has(baseOf(name)) && !voteIds.test(wordOf(name)))
    : knownNames[part].has(baseOf(name));

/** The columns that may be this part: the one of its own name, else all of a known one; `question_id` goes before `question`. */
const candidates = (names: readonly string[], part: VotePart): number[] => {
  const own = columnPlace(names, part);
  if (own !== -1) return [own];
  const places = names.flatMap((name, at) => (isNamed(name, part) ? [at] : []));
  const ids = places.filter((at) => wordOf(names[at] ?? '') !== baseOf(names[at] ?? ''));
  const oneWord = new Set(places.map((at) => baseOf(names[at] ?? ''))).size === 1;
  if (oneWord && ids.length === 1) return ids;
  // Appen's own columns begin with a line below, beside those of whoever asked.
  const ownOfTool = places.filter((at) => /^_[a-z]+_id$/iu.test(names[at] ?? ''));
  if (ownOfTool.length === 1) return ownOfTool;
  // Without an id of the task it is what was asked.
  return places.length === 0 && part === 'task' ? names.flatMap((name, at) => (isInput(name) ? [at] : [])) : places;
};

/** A name without the number or the letter of which several columns are told apart. */
const stemOf = (name: string): string => baseOf(name).replace(/(?:\d+|(?<=r)[a-h])$/u, '');

/** What to do with a table that has a column for each worker, and which seem to be those. */
const sayWide = (names: readonly string[]): string => {
  const many = (['worker', 'label'] as const)
    .map((part) => names.filter((name) => knownNames[part].has(stemOf(name))))
    .find((columns) => columns.length > 1);
  const seems =
    many === undefined ? 'If there is a column for each worker' : `${shown(many)} look like a column for each worker`;
  return ` ${seems}: write a row for each vote, with task, worker and label (in pandas: table.melt(id_vars=TASK, var_name='worker', value_name='label')).`;
};

const how = 'Say which is which with --columns task=NAME,worker=NAME,label=NAME';

/** What `--columns` says, by part. */
const saidColumns = (said: string): Partial<Record<VotePart, string>> => {
  const columns: Partial<Record<VotePart, string>> = {};
  for (const pair of said.split(/,(?=\s*[a-z]+\s*=)/u)) {
    const [name = '', ...rest] = pair.split('=');
    const part = voteParts.find((one) => one === name.trim());
    const column = rest.join('=').trim();
    if (part === undefined || column === '')
      throw new Problem(`--columns is written task=NAME,worker=NAME,label=NAME; "${pair}" is no part of that.`);
    if (columns[part] !== undefined) throw new Problem(`--columns names the ${part} twice.`);
    columns[part] = column;
  }
  return columns;
};

/** A column by its name, or by its number from 1 where no column has that name. */
const placeNamed = (names: readonly string[], column: string): number => {
  const place = columnPlace(names, column);
  if (place !== -1 || !/^\d{1,4}$/u.test(column)) return place;
  return Number(column) <= names.length ? Number(column) - 1 : -1;
};

/** Whether a first row names the columns of votes by itself. */
export const isVoteHeader = (names: readonly string[]): boolean =>
  voteParts.every((part) => candidates(names, part).length > 0);

/** Whether a vote is none but the names of a header, as where files were put one after the other. */
export const isHeading = (vote: Readonly<Record<VotePart, string>>): boolean =>
  voteParts.every((part) => isNamed(vote[part], part));

/** Columns in which tools say that work does not count, and by which words; `beside`: only in tables that have this column as well. */
const standings: readonly { readonly names: ReadonlySet<string>; readonly void: RegExp; readonly beside?: string }[] = [
  // MTurk and Toloka: work that was turned down, passed over or never finished.
  { names: new Set(['assignmentstatus', 'assignment:status']), void: /^(?:rejected|skipped|expired|active)$/iu },
  // In MTurk's table of results a reason in this column is what turns the work down.
  { names: new Set(['reject']), void: /^(?!(?:false|0|no|n)$).+$/iu, beside: 'hitid' },
  // Appen: the work of somebody who was found unreliable; Label Studio: a task that was passed over.
  { names: new Set(['tainted', 'wascancelled']), void: /^(?:true|1)$/iu },
];

/** A column that says of each vote whether it counts. */
export interface Standing {
  readonly at: number;
  readonly name: string;
  readonly void: RegExp;
}

export const standingsIn = (names: readonly string[]): Standing[] => {
  const keys = names.map((name) => columnKey(name).replace(/[\s_-]/gu, ''));
  return names.flatMap((name, at) => {
    const known = standings.find(
      ({ names: all, beside }) => all.has(keys[at] ?? '') && (beside === undefined || keys.includes(beside)),
    );
    return known === undefined ? [] : [{ at, name, void: known.void }];
  });
};

/**
 * Where task, worker and label stand: as `--columns` says, else by the names that tools give them, else, without a header, in this order.
 * @throws Problem where that is not plain, with what was seen and how to say it
 */
export const votePlaces = (
  names: readonly string[],
  { columns, header, path }: { columns: string | undefined; header: boolean; path: string },
): VotePlaces => {
  const said = columns === undefined ? {} : saidColumns(columns);
  const seen = `${path} begins with the ${header ? 'names' : 'columns'} ${shown(names)}`;
  const placeOf = (part: VotePart): number => {
    const column = said[part];
    if (column !== undefined) {
      const place = placeNamed(names, column);
      if (place === -1) throw new Problem(`${seen}; none is "${column}", which --columns gives for the ${part}.`);
      return place;
    }
    if (!header) {
      if (columns === undefined && names.length === voteParts.length) return voteParts.indexOf(part);
      throw new Problem(
        `The rows of ${path} have ${names.length} cells. Say which is which with --columns task=1,worker=2,label=3.`,
      );
    }
    const taken = Object.values(said).map((column) => placeNamed(names, column));
    const [place, other] = candidates(names, part).filter((at) => !taken.includes(at));
    if (place === undefined && /^\s*[[{]/u.test(names[0] ?? ''))
      throw new Problem(
        `${path} is JSON. Write its votes as a table (CSV): a row for each vote, with task, worker and label.`,
      );
    if (place === undefined)
      throw new Problem(
        `${seen}; none is known as the ${part}. ${how} (a row is one vote), or --no-header if that line is a vote already.${part === 'task' ? '' : sayWide(names)}`,
      );
    if (other !== undefined)
      throw new Problem(`${seen}; both ${shown([names[place] ?? '', names[other] ?? ''])} may be the ${part}. ${how}.`);
    return place;
  };
  const places = { task: placeOf('task'), worker: placeOf('worker'), label: placeOf('label') };
  if (new Set(Object.values(places)).size !== voteParts.length)
    throw new Problem(`${seen}; task, worker and label must be three of them. ${how}.`);
  return places;
};
