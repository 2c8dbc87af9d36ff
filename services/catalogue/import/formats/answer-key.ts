import type { AnswerFrom } from '../../contract.ts';
import type { Choices } from './choices.ts';
import { BadRow, excerpt, fieldThere, wrong } from './row.ts';
import type { Cells, KeyReadings } from './row.ts';

const digits = /^[+-]?\d{1,3}(?:\.0+)?$/u;
const letter = /^\(?([A-Z])[).:]?$/iu;

const prefix = /^\s*\(?([A-Z])[).:]\s/iu;

/** The choice that begins with this letter, where all begin with one ("B) Rome", "A) Oslo"); -1 where they do not. */
const writtenBefore = (mark: string, texts: readonly string[]): number => {
  if (!prefix.test(texts[0] ?? '')) return -1;
  const marks = texts.map((text) => prefix.exec(text)?.[1]?.toUpperCase());
  return marks.includes(undefined) || new Set(marks).size < marks.length ? -1 : marks.indexOf(mark);
};

const isNumeral = (text: string): boolean => /^[+-]?\d+(?:\.\d+)?$/u.test(text);

/** The choice that has this text, also where one of them writes its accents as letters of their own. */
const placeOfText = (texts: readonly string[], key: string): number => {
  const place = texts.findIndex((text) => text.trim() === key);
  if (place >= 0) return place;
  // A number may be written otherwise than the choice that it is: 2.0, where Parquet has the choice 2.
  if (isNumeral(key)) return texts.findIndex((text) => isNumeral(text.trim()) && Number(text) === Number(key));
  if (/^[ -~]*$/u.test(key)) return -1;
  return texts.findIndex((text) => text.trim().normalize('NFC') === key.normalize('NFC'));
};

/** What a key would name, by each rule by which it can be read. */
const readingsOf = (key: string, { texts, labels, implied, used }: Choices): KeyReadings => {
  const found = new Map<AnswerFrom, number>();
  const put = (rule: AnswerFrom, index: number): void => {
    if (index >= 0 && index < texts.length) found.set(rule, index);
  };
  const mark = letter.exec(key)?.[1]?.toUpperCase();
  const byLabel =
    labels === null
      ? mark === undefined
        ? -1
        : writtenBefore(mark, texts)
      : labels.findIndex(
          (label, index) => label === key || label.toUpperCase() === mark || (implied && used[index] === key),
        );
  put('label', byLabel);
  // What the file itself calls its choices is what its key means.
  if (byLabel >= 0 && (labels === null || !implied)) return found;
  put('text', placeOfText(texts, key));
  if (labels !== null && !implied) return found;
  if (mark !== undefined) put('letter', mark.charCodeAt(0) - 65);
  // A letter as the name of a column is that letter.
  if (found.has('letter') && found.get('letter') === found.get('label')) found.delete('label');
  if (digits.test(key)) {
    put('zero', Number(key));
    put('one', Number(key) - 1);
  }
  return found;
};

const keyText = (value: unknown): string | null => {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : null;
};

const keyFields = [
  'answer',
  'answerKey',
  'answer_key',
  'answer_idx',
  'answer_index',
  'answer_id',
  'answer_text',
  'answer_letter',
  'answer_string',
  'correct_answer',
  'correct_answer_idx',
  'correct_option',
  'correct_choice',
  'correct_idx',
  'correct_index',
  'correct_answer_num',
  'correct',
  'cop',
  'gold',
  'gold_index',
  'label',
  'target',
];

/** Rules by which a key is read where the names of the choices tell: HellaSwag's, PIQA's. */
const ruleByShape: Readonly<Record<string, AnswerFrom>> = { endings: 'zero', sol1: 'zero' };
/** Those by which its own name tells: Belebele's. */
const ruleByName: Readonly<Record<string, AnswerFrom>> = { correct_answer_num: 'one' };

/** Fields that stand beside a key for other reasons as well. */
const mayBeOther = new Set(['label', 'target']);

const countsFromOne = 'Its second key names the same choice as the first only if it counts from 1.';

/**
 * The fields beside the key that name the same choice once more.
 * @throws BadRow where one of them names another
 */
const keysBeside = (cells: Cells, field: string, all: KeyReadings, choices: Choices) => {
  const agreeing: string[] = [];
  const notes: string[] = [];
  for (const name of keyFields) {
    const key = name === field || mayBeOther.has(name) ? null : keyText(cells[name]);
    if (key === null || key === '') continue;
    const other = readingsOf(key, choices);
    if (other.size === 0) continue; // a word of explanation
    const shared = [...other].filter(([, index]) => [...all.values()].includes(index)).map(([rule]) => rule);
    if (shared.length === 0)
      throw new BadRow(
        `"${field}" is ${excerpt(cells[field])} and "${name}" ${excerpt(cells[name])}: they name two choices.`,
      );
    if (shared.every((rule) => rule === 'one')) notes.push(countsFromOne);
    agreeing.push(name);
  }
  return { agreeing, notes };
};

/** The key of a row: what it may name, and the fields that say it. @throws BadRow where it names no choice, or two */
export const keyIn = (cells: Cells, choices: Choices, answerFrom: AnswerFrom | null) => {
  const field = fieldThere(cells, keyFields) ?? 'answer';
  const key = keyText(cells[field]);
  if (key === null) throw wrong(field, cells[field], 'the key of the right choice');
  const all = readingsOf(key, choices);
  const rule = answerFrom ?? ruleByShape[choices.used[0] ?? ''] ?? ruleByName[field] ?? null;
  // Letters that name columns are labels as well as letters.
  const isAsked = (by: AnswerFrom): boolean =>
    by === rule || (rule === 'letter' && by === 'label') || (rule === 'label' && by === 'letter' && choices.implied);
  const readings = rule === null ? all : new Map([...all].filter(([by]) => isAsked(by)));
  const [first] = readings.values();
  if (first === undefined)
    throw new BadRow(
      `"${field}" is ${excerpt(key)}, which names none of the ${choices.texts.length} choices${rule === null ? '' : ` (read as ${rule.toUpperCase()})`}.`,
    );
  const { agreeing, notes } = keysBeside(cells, field, readings, choices);
  return { first, readings: rule === null ? readings : null, used: [field, ...agreeing], notes };
};
