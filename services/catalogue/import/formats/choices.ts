import { BadRow, assertNamedOnce, cellsIn, fieldThere, jsonWithin, saysSomething, wrong } from './row.ts';
import type { Cells } from './row.ts';

/** Names of what is asked. */
export const questionFields = ['question', 'prompt', 'query', 'ctx', 'stem', 'question_stem', 'sentence', 'goal'];

/** A question with its choices, before its key is read. */
export interface Choices {
  readonly texts: readonly string[];
  /** What the file calls each choice; null where it calls them nothing. */
  readonly labels: readonly string[] | null;
  /** True where the labels stand as names of columns alone, which others may fill otherwise. */
  readonly implied: boolean;
  readonly used: readonly string[];
}

const labelText = (value: unknown): string => (typeof value === 'string' ? value.trim() : String(value));

export const choiceText = (value: unknown, path: string): string => {
  if (typeof value === 'string' && value.trim() !== '') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  throw wrong(path, value, 'a text');
};

const atLeastTwo = (texts: readonly string[], field: string, value: unknown): void => {
  if (texts.length < 2) throw wrong(field, value, 'at least two choices');
};

/** The choices of one field: a list of texts, `{text, label}`, `{A: …, B: …}`, or a list of `{label, text}`. */
export const choicesOf = (field: string, raw: unknown): Choices => {
  const value = typeof raw === 'string' ? jsonWithin(raw) : raw;
  const used = [field];
  if (typeof value === 'object' && value !== null) assertNamedOnce(value, field);
  if (Array.isArray(value)) {
    const entries = value.map((one) => cellsIn(one));
    if (entries.length > 0 && entries.every((entry) => entry !== null && 'text' in entry && 'label' in entry)) {
      const texts = entries.map((entry, index) => choiceText(entry?.['text'], `${field}.${index}.text`));
      atLeastTwo(texts, field, raw);
      return { texts, labels: entries.map((entry) => labelText(entry?.['label'])), implied: false, used };
    }
    const texts = value.map((one: unknown, index) => choiceText(one, `${field}.${index}`));
    atLeastTwo(texts, field, raw);
    return { texts, labels: null, implied: false, used };
  }
  const object = cellsIn(value);
  if (object === null) throw wrong(field, raw, 'a list of texts, as JSON in a cell: ["red", "blue"]');
  const [text, label] = [object['text'], object['label'] ?? object['labels']];
  const isLists = Array.isArray(text) && Array.isArray(label);
  if (isLists && text.length !== label.length) throw wrong(field, raw, 'as many labels as texts');
  const entries: [unknown, unknown][] = isLists
    ? text.map((one, index) => [label[index], one])
    : Object.entries(object);
  // A column of Parquet has all the letters that any of its rows has.
  while (!isLists && entries.length > 2 && entries.at(-1)?.[1] === null) entries.pop();
  const texts = entries.map(([name, one]) => choiceText(one, `${field}.${labelText(name)}`));
  atLeastTwo(texts, field, raw);
  const labels = entries.map(([name]) => labelText(name));
  if (new Set(labels).size < labels.length) throw wrong(field, raw, 'labels of which each stands once');
  return { texts, labels, implied: false, used };
};

/** Columns that hold a choice each, by what stands before and after their letter or number. */
const columnFamilies: readonly ((mark: string) => string)[] = [
  (mark) => `option_${mark.toLowerCase()}`,
  (mark) => `option_${mark}`,
  (mark) => `option${mark}`,
  (mark) => `option${mark.toLowerCase()}`,
  (mark) => `choice_${mark.toLowerCase()}`,
  (mark) => `choice${mark}`,
  (mark) => `mc_answer${mark}`,
  (mark) => `op${mark.toLowerCase()}`,
  (mark) => `sol${mark}`,
  (mark) => mark,
];
const letters = Array.from('ABCDEFGHIJ');
const numbers = letters.map((_, index) => String(index + 1));

/** The columns of each family, in their order. */
const columns: readonly (readonly string[])[] = columnFamilies.flatMap((name) => [
  letters.map(name),
  numbers.map(name),
]);

/** The family of columns that hold a row's choices; undefined where it has none. */
const columnsOf = (cells: Cells): readonly string[] | undefined =>
  columns.find(([first = '', second = '']) => cells[first] !== undefined && cells[second] !== undefined);

/** True for a row that asks something and has a column for each choice. */
export const isInColumns = (cells: Cells): boolean =>
  fieldThere(cells, questionFields) !== undefined && columnsOf(cells) !== undefined;

const columnChoices = (cells: Cells): Choices | null => {
  const family = columnsOf(cells);
  if (family === undefined) return null;
  const all = family.filter((name) => cells[name] !== undefined);
  if (all.some((name, index) => name !== family[index])) return null;
  const there = [...all];
  // A column that is null or empty at the end holds no choice: other rows have more.
  while (there.length > 2 && cells[there.at(-1) ?? ''] === null) there.pop();
  const marks = columns.indexOf(family) % 2 === 0 ? letters : numbers;
  return {
    texts: there.map((name) => choiceText(cells[name], name)),
    labels: marks.slice(0, there.length),
    implied: true,
    used: [...all],
  };
};

const listFields = ['choices', 'options', 'endings'];

/** What says the key, and the choices it names. */
export const choicesIn = (cells: Cells): Choices => {
  const [field, ...others] = listFields.filter((name) => cells[name] !== undefined && cells[name] !== null);
  if (field !== undefined) {
    const choices = choicesOf(field, cells[field]);
    const again = others.filter((name) => saysSomething(cells[name]));
    for (const name of again) {
      const { texts } = choicesOf(name, cells[name]);
      if (texts.length !== choices.texts.length || texts.some((text, at) => text !== choices.texts[at]))
        throw new BadRow(`"${field}" and "${name}" hold other choices: there is no telling which the key is of.`);
    }
    return again.length === 0 ? choices : { ...choices, used: [...choices.used, ...again] };
  }
  const byColumns = columnChoices(cells);
  if (byColumns !== null) return byColumns;
  throw wrong('choices', undefined, 'a list of texts, or columns such as option_a, option_b …');
};
