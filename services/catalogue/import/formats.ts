import { fieldsOf } from '../../../domain/example.ts';
import type { Content } from '../../../domain/example.ts';
import { storable } from '../../../domain/text.ts';
import { isSameText, teachesNot } from '../../../domain/withheld.ts';
import type { AnswerFrom, DatasetFormat } from '../contract.ts';
import { besideOf } from './formats/beside.ts';
import { messages, sharegpt } from './formats/chat.ts';
import { alikeNotes, multipleChoice } from './formats/evaluation.ts';
import { mismatch } from './formats/joined.ts';
import { jsonIn } from './formats/json.ts';
import { alpaca, kto, promptCompletion, question, selfInstruct } from './formats/instruction.ts';
import { treeRows } from './formats/oasst.ts';
import { assertUnlabelled } from './formats/label.ts';
import { preference } from './formats/preference.ts';
import { nameOf, recognised, tellingFields, wants } from './formats/recognise.ts';
import { BadRow, excerpt, isCells, notAnObject, saysSomething } from './formats/row.ts';
import type { Cells, Reading, Row, Unread } from './formats/row.ts';

const readers: Readonly<
  Record<Exclude<DatasetFormat, 'oasst'>, (cells: Cells, answerFrom: AnswerFrom | null) => Reading>
> = {
  messages,
  alpaca,
  'self-instruct': selfInstruct,
  'multiple-choice': multipleChoice,
  preference,
  question,
  sharegpt,
  'prompt-completion': promptCompletion,
  kto,
};

/** The id that a row gives itself. */
const idIn = ({ id, question_id }: Cells): string | null => {
  const given = id === undefined || id === null || id === '' ? question_id : id;
  if (given instanceof Date) return Number.isNaN(given.getTime()) ? null : given.toISOString();
  if (given instanceof Uint8Array) return Buffer.from(given).toString('hex') || null;
  if (typeof given !== 'string' && typeof given !== 'number' && typeof given !== 'bigint') return null;
  // Parquet's decimals and doubles come rounded: ids that differ would become one.
  if (typeof given === 'number' && Math.abs(given) > Number.MAX_SAFE_INTEGER)
    throw new BadRow(`The id ${given} has more digits than its number holds exactly: write ids as text.`);
  const text = storable(String(given)).trim();
  return text === '' || text.length > 1_000 ? null : text;
};

const sameAnswers = 'Its chosen and its rejected answer are the same: people would have nothing to choose.';
const saidInARow = 'One side says two turns in a row.';
const saysNan = 'A text is nothing but “nan”, “None” or “null”, as programs write what is missing.';
const saysFault = 'A text is nothing but the fault of a formula, as a spreadsheet shows it (“#REF!”, “#NAME?”).';
const saysCut = 'A text is exactly 32,767 characters long: Excel cuts off there.';
const lostDigits = 'Its id is written as 1.23E+15 is, as by a spreadsheet that kept no more of its digits.';
const goesOn = 'The answers of a pair go on from what the assistant said last, as two turns in a row.';
const saysQuoted =
  'A text stands in single quotes as a whole, and keeps them: CSV takes double quotes alone for its own.';
const saysNoInput = 'The input says that there is none (“<noinput>”, “No input”).';

const isRoundedId = (id: string): boolean => /^\d(?:[.,]\d+)?E\+\d+$/u.test(id);
const missing = /^(?:nan|none|null|n\/a|#n\/a|<na>)$/iu;
const formulaFault = /^#(?:ref!|name\?|value!|div\/0!|num!|null!|spill!|calc!|getting_data|error!)$/iu;
const noInput = /^\W*no[ _]?input\W*$/iu;

/** What a text alone tells: it stands for one that is missing, or was changed on its way. */
const noteOnText = (text: string): string | null => {
  if (text.length === 32_767) return saysCut;
  if (text.length <= 6 && missing.test(text.trim())) return saysNan;
  if (text.startsWith('#')) return formulaFault.test(text.trim()) ? saysFault : null;
  return text.length > 2 && text.startsWith("'") && text.endsWith("'") ? saysQuoted : null;
};

/** What is worth knowing of a content that can be imported: first of all, why nobody would be taught by it. */
const notesOf = (content: Content): string[] => {
  const notes: string[] = [];
  const isPair = content.kind === 'preference' && isSameText(content.chosen, content.rejected);
  const why = isPair ? null : teachesNot(content);
  if (isPair) notes.push(sameAnswers);
  if (why !== null) notes.push(`It will be in no training file: ${why}.`);
  if (content.kind === 'instruction' && content.input !== '' && noInput.test(content.input)) notes.push(saysNoInput);
  if (content.kind === 'chat' && content.turns.some(({ role }, index) => role === content.turns[index - 1]?.role))
    notes.push(saidInARow);
  if (content.kind === 'preference' && content.prompt.at(-1)?.role === 'assistant') notes.push(goesOn);
  for (const { text } of fieldsOf(content)) {
    const note = noteOnText(text);
    if (note !== null && !notes.includes(note)) notes.push(note);
  }
  return notes;
};

/** The English beside a translation, where a row carries it: an object of the same format. Any other `source` says where the row is from. */
const sourceIn = (cells: Cells, format: Exclude<DatasetFormat, 'oasst'>): Cells | null => {
  const { source } = cells;
  return isCells(source) && recognised(source)?.format === format ? source : null;
};

/** Which format's reader reads a row. @throws BadRow where the row shows none */
const formatShown = (cells: Cells): DatasetFormat => {
  const shown = recognised(cells);
  if (shown !== null) return shown.format;
  throw new BadRow(
    `The line has no field that tells its format.${hint(cells)} ${fieldsThere(cells)} Fields that do: ${tellingFields.join(', ')}.`,
  );
};

const fieldsThere = (cells: Cells): string => {
  const names = Object.keys(cells);
  if (names.length === 0) return 'It has no fields.';
  return `It has ${names
    .slice(0, 12)
    .map((name) => `"${excerpt(name)}"`)
    .join(', ')}${names.length > 12 ? ' …' : ''}.`;
};

/** What a row seems to be where it is none: the whole file, or a row whose names are no names. */
const hint = (cells: Cells): string => {
  const [field, list] =
    Object.entries(cells).find(([, value]) => Array.isArray(value) && value.length > 0 && value.every(isCells)) ?? [];
  if (Array.isArray(list))
    return ` Its "${excerpt(field)}" holds a list of ${list.length} objects: are those the rows? Save that list as the file.`;
  return Object.keys(cells).some((name) => /^\d+$|\?$/u.test(name)) ? ' Is the first line of the file no header?' : '';
};

/** The reason of a bad row with what would help: what the format wants, and the one that the row looks like. */
const explained = (error: BadRow, cells: Cells, format: DatasetFormat): BadRow => {
  const shown = recognised(cells);
  if (shown !== null && shown.format !== format)
    return new BadRow(
      `${error.message} The row looks like ${nameOf(shown.format)}, by ${shown.by.map((field) => `"${field}"`).join(' and ')}; ${nameOf(format)} wants ${wants[format]}.`,
    );
  return error.message.includes('is missing')
    ? new BadRow(`${error.message}${hint(cells)} ${fieldsThere(cells)} ${nameOf(format)} wants ${wants[format]}.`)
    : error;
};

/**
 * Reads one row of a file, whatever kind of file it came from. Without a format, as the format that its fields show.
 * @throws BadRow with a sentence that names what is wrong
 */
const rowOf = (format: DatasetFormat | null, row: unknown, answerFrom: AnswerFrom | null = null): Row => {
  const [only, ...others] = rowsOfRow(format, row, answerFrom);
  if (only === undefined || others.length > 0) throw new BadRow('The row is a tree, which holds several examples.');
  return only;
};

/** The examples of one row: one, but for a tree. @throws BadRow */
export const rowsOfRow = (format: DatasetFormat | null, row: unknown, answerFrom: AnswerFrom | null): Row[] => {
  if (!isCells(row)) throw new BadRow(notAnObject(row));
  const known = format ?? formatShown(row);
  try {
    return known === 'oasst' ? treeRows(row) : [readAs(known, row, answerFrom)];
  } catch (error) {
    throw error instanceof BadRow ? explained(error, row, known) : error;
  }
};

/** Formats whose answer is one to learn, whatever stands beside it. */
const taught: ReadonlySet<DatasetFormat> = new Set(['messages', 'sharegpt', 'alpaca', 'self-instruct', 'question']);

const readAs = (format: Exclude<DatasetFormat, 'oasst'>, cells: Cells, answerFrom: AnswerFrom | null): Row => {
  const read = readers[format];
  if (taught.has(format)) assertUnlabelled(cells, false);
  const { content, used, unread: within = [], readings = null, notes = [] } = read(cells, answerFrom);
  if (fieldsOf(content).every(({ text }) => text.trim() === '')) throw new BadRow('The line holds no text.');
  const beside = sourceIn(cells, format);
  const english = beside === null ? null : read(beside, answerFrom);
  const source = english?.content ?? null;
  const difference = source === null ? null : mismatch(source, content);
  if (difference !== null) throw new BadRow(`The translation ${difference}`);
  const externalId = idIn(cells);
  // An id that is none is a field that nobody reads.
  const lost: readonly Unread[] = externalId === null && saysSomething(cells['id']) ? [['id', cells['id']]] : [];
  const all = notes.length === 0 ? notesOf(content) : [...notes, ...notesOf(content)];
  const { metadata, unread } = besideOf(cells, source === null ? used : [...used, 'source'], [...within, ...lost]);
  return {
    externalId,
    content,
    source,
    metadata,
    unread,
    readings,
    sourceReadings: english?.readings ?? null,
    notes: externalId?.includes('E+') === true && isRoundedId(externalId) ? [...all, lostDigits] : all,
  };
};

/** A row whose keys name these choices. */
export const withAnswer = (row: Row, own: number | null, beside: number | null): Row => {
  const content = own === null || row.content.kind !== 'evaluation' ? row.content : { ...row.content, answer: own };
  const source = beside === null || row.source?.kind !== 'evaluation' ? row.source : { ...row.source, answer: beside };
  return {
    ...row,
    content,
    source,
    readings: null,
    sourceReadings: null,
    notes: [...alikeNotes(content), ...row.notes],
  };
};

/**
 * Reads one line of a JSON Lines file.
 * @throws BadRow with a sentence that names what is wrong
 */
export const readRow = (format: DatasetFormat, text: string): Row => rowOf(format, jsonIn(text));

export { BadRow } from './formats/row.ts';
export type { Row } from './formats/row.ts';
