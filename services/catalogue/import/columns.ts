import { columnPlace } from '../../../language/csv/read-csv.ts';
import type { Columns, DatasetFormat } from '../contract.ts';
import type { Cells } from './formats/row.ts';

/** Fields of each format that a column may be named for; those of lists with a number (`choices.0`), those of the English with `source.`. */
const fieldsOfFormat: Readonly<Record<DatasetFormat, readonly string[]>> = {
  messages: ['messages', 'system', 'history'],
  sharegpt: ['conversations', 'system', 'history'],
  alpaca: ['instruction', 'input', 'output', 'system', 'history'],
  'self-instruct': ['instruction', 'instances'],
  'multiple-choice': ['question', 'choices', 'answer', 'passage'],
  preference: ['prompt', 'chosen', 'rejected', 'system', 'history'],
  question: ['question', 'turns', 'answer', 'input', 'system', 'history'],
  'prompt-completion': ['prompt', 'completion', 'system', 'history'],
  kto: ['prompt', 'completion', 'label', 'system', 'history'],
  oasst: ['message_id', 'parent_id', 'role', 'text', 'rank'],
};

/** Names that the formats know, under which rows have their fields as well, by how they are written without capitals. */
const allNames: ReadonlyMap<string, string> = new Map(
  [
    ...Object.values(fieldsOfFormat).flat(),
    ...`id question_id source context response inputs targets query options option_a option_b option_c option_d option_e option_f endings ctx
    subject category choice_a choice_b choice_c choice_d mc_answer1 mc_answer2 mc_answer3 mc_answer4 correct_answer label kto_tag answerKey
    answer_idx conversation completions problem solution goal sol1 sol2 premise option1 option2 choice1 choice2 system_prompt system_message
    preferred_output non_preferred_output summaries response_0 response_1 better_response_id answer_0 answer_1 score_0 score_1 conversation_a
    conversation_b winner best_answer correct_answers incorrect_answers mc1_targets distractor1 distractor2 distractor3`.split(
      /\s+/u,
    ),
  ].map((name) => [name.toLowerCase(), name]),
);

/** A column's name as the formats know it, however it is cased; as it is where they do not. */
const knownName = (name: string): string => {
  const [, english, rest = ''] = /^(source\.)?(.*)$/isu.exec(name) ?? [];
  const [, field = rest, place = ''] = /^(.*?)(\.\d{1,3})$/su.exec(rest) ?? [];
  const known = allNames.get(field.toLowerCase());
  return known === undefined ? name : `${english?.toLowerCase() ?? ''}${known}${place}`;
};

/**
 * The names of a table's columns as the formats know them; one that the import itself calls a column by stays, and so does one beside which
 * the known name stands as well.
 */
export const knownNames = (names: readonly string[], columns: Columns): string[] => {
  const free = names.map((name) => (names.includes(knownName(name)) ? name : knownName(name)));
  for (const column of Object.values(columns)) {
    const place = columnPlace(names, column);
    if (place >= 0) free[place] = column;
  }
  return free;
};

/** True for a row of nothing but names that columns have: a header, as where files of several makes were put together. */
export const isHeader = (cells: readonly string[]): boolean =>
  cells.length > 1 &&
  cells.every((cell) => cell.length < 24 && allNames.has(cell.trim().toLowerCase())) &&
  new Set(cells).size === cells.length;

/** A sentence where a column is named for a field that the format does not have; null where all are its own. */
export const unknownField = (format: DatasetFormat, columns: Columns): string | null => {
  const known = [...fieldsOfFormat[format], 'id'];
  const wrong = Object.keys(columns).find(
    (path) => !known.includes(path.replace(/^source\./u, '').split('.')[0] ?? ''),
  );
  return wrong === undefined
    ? null
    : `"${wrong}" is no field of ${format}, so no column can be named for it. Its fields: ${known.join(', ')}; source.… for the English beside.`;
};

/** Puts a value where a path says: `source.instruction`, `choices.0`. */
const put = (row: Record<string, unknown>, path: string, value: unknown): void => {
  const [name = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    row[name] = value;
    return;
  }
  const [next = ''] = rest;
  const known = row[name];
  if (/^\d{1,3}$/u.test(next)) {
    const list: unknown[] = Array.isArray(known) ? known : [];
    list[Number(next)] = value;
    row[name] = list;
    return;
  }
  const inner: Record<string, unknown> = {};
  if (typeof known === 'object' && known !== null) Object.assign(inner, known);
  put(inner, rest.join('.'), value);
  row[name] = inner;
};

/** True for names that would reach into JavaScript's own objects. */
const isForbidden = (path: string): boolean => /(?:^|\.)(?:__proto__|constructor|prototype)(?:\.|$)/u.test(path);

/** True for a name of a column that is a path into the row. */
const isPath = (name: string): boolean => /^source\.|\.\d{1,3}$/u.test(name);

/** Names of columns that are kept to tell which there are. */
const mostNames = 50;

/** Makes the rows that a format reads of the rows of a file, and sees to it that each column which was named is there. */
export interface Mapper {
  rowFrom(cells: Cells): Cells;
  /** A sentence where no row had a column that was named; null where all were there. */
  missingColumn(): string | null;
}

/**
 * Each field comes from the column that the import names for it, the others by their own names. `tabular`: a column named
 * `source.instruction` or `choices.0` is that field.
 */
export const createMapper = (columns: Columns, tabular: boolean): Mapper => {
  const named = Object.entries(columns).filter(([path]) => !isForbidden(path));
  const taken = new Set(named.map(([, column]) => column));
  const filled = new Set(named.map(([path]) => path.split('.')[0] ?? path));
  const there = new Set<string>();
  const unseen = new Set(taken);
  const see = (cells: Cells): void => {
    for (const name in cells) {
      if (there.size < mostNames) there.add(name);
      if (unseen.size > 0) unseen.delete(name);
    }
  };
  const missingColumn = (): string | null => {
    const [column] = unseen;
    const [field] = named.find(([, name]) => name === column) ?? [];
    return column === undefined
      ? null
      : `No row has the column "${column}", which is named for "${field}". The columns there are: ${[...there].map((name) => `"${name}"`).join(', ')}${there.size === mostNames ? ' …' : ''}.`;
  };
  if (named.length === 0 && !tabular) return { rowFrom: (cells) => cells, missingColumn };
  let paths: boolean | null = null;
  const rowFrom = (cells: Cells): Cells => {
    if (named.length === 0) {
      // All rows of a table have the same columns.
      paths ??= Object.keys(cells).some((name) => isPath(name) || isForbidden(name));
      if (!paths) return cells;
    }
    if (unseen.size > 0) see(cells);
    const row: Record<string, unknown> = {};
    for (const [name, cell] of Object.entries(cells)) {
      if (taken.has(name) || isForbidden(name)) continue;
      // What the file itself calls so is another field now, which is told where nobody reads it.
      if (filled.has(name)) row[`${name} (its own column)`] = cell;
      else if (tabular && isPath(name)) put(row, name, cell);
      else row[name] = cell;
    }
    for (const [path, column] of named) if (cells[column] !== undefined) put(row, path, cells[column]);
    return row;
  };
  return { rowFrom, missingColumn };
};
