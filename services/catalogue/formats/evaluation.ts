import type { Content } from '../../../domain/example.ts';
import type { AnswerFrom } from '../contract.ts';
import { BadRow, cellsIn, excerpt, fieldThere, jsonWithin, saysSomething, textIn, wrong } from './row.ts';
import type { Cells, KeyReadings, Reading, Unread } from './row.ts';

/** A question with its choices, before its key is read. */
interface Choices {
  readonly texts: readonly string[];
  /** What the file calls each choice; null where it calls them nothing. */
  readonly labels: readonly string[] | null;
  /** True where the labels stand as names of columns alone, which others may fill otherwise. */
  readonly implied: boolean;
  readonly used: readonly string[];
}

const labelText = (value: unknown): string => (typeof value === 'string' ? value.trim() : String(value));

const choiceText = (value: unknown, path: string): string => {
  if (typeof value === 'string' && value.trim() !== '') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  throw wrong(path, value, 'a text');
};

const atLeastTwo = (texts: readonly string[], field: string, value: unknown): void => {
  if (texts.length < 2) throw wrong(field, value, 'at least two choices');
};

/** The choices of one field: a list of texts, `{text, label}`, `{A: …, B: …}`, or a list of `{label, text}`. */
const choicesOf = (field: string, raw: unknown): Choices => {
  const value = typeof raw === 'string' ? jsonWithin(raw) : raw;
  const used = [field];
  if (Array.isArray(value)) {
    const entries = value.map((one) => cellsIn(one));
    if (entries.length > 0 && entries.every((entry) => entry !== null && 'text' in entry && 'label' in entry)) {
      const texts = entries.map((entry, index) => choiceText(entry?.['text'], `${field}.${index}.text`));
      return { texts, labels: entries.map((entry) => labelText(entry?.['label'])), implied: false, used };
    }
    const texts = value.map((one: unknown, index) => choiceText(one, `${field}.${index}`));
    atLeastTwo(texts, field, raw);
    return { texts, labels: null, implied: false, used };
  }
  const object = cellsIn(value);
  if (object === null) throw wrong(field, raw, 'a list of texts, as JSON in a cell: ["red", "blue"]');
  const [text, label] = [object['text'], object['label'] ?? object['labels']];
  const entries: [unknown, unknown][] =
    Array.isArray(text) && Array.isArray(label)
      ? text.map((one, index) => [label[index], one])
      : Object.entries(object);
  const texts = entries.map(([name, one]) => choiceText(one, `${field}.${labelText(name)}`));
  atLeastTwo(texts, field, raw);
  return { texts, labels: entries.map(([name]) => labelText(name)), implied: false, used };
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
  (mark) => mark,
];
const letters = Array.from('ABCDEFGHIJ');
const numbers = letters.map((_, index) => String(index + 1));

const columnChoices = (cells: Cells): Choices | null => {
  for (const name of columnFamilies) {
    for (const marks of [letters, numbers]) {
      const there = marks.filter((mark) => cells[name(mark)] !== undefined);
      if (there.length < 2 || there.some((mark, index) => mark !== marks[index])) continue;
      const used = there.map(name);
      // A column that is null or empty at the end holds no choice: other rows have more.
      while (there.length > 2 && cells[name(there.at(-1) ?? '')] === null) there.pop();
      return {
        texts: there.map((mark) => choiceText(cells[name(mark)], name(mark))),
        labels: there,
        implied: true,
        used,
      };
    }
  }
  return null;
};

const digits = /^[+-]?\d{1,3}(?:\.0+)?$/u;
const letter = /^\(?([A-Z])[).:]?$/iu;

/** What a key would name, by each rule by which it can be read. */
const readingsOf = (key: string, { texts, labels, implied }: Choices): KeyReadings => {
  const found = new Map<AnswerFrom, number>();
  const put = (rule: AnswerFrom, index: number): void => {
    if (index >= 0 && index < texts.length) found.set(rule, index);
  };
  const mark = letter.exec(key)?.[1]?.toUpperCase();
  const byLabel = labels === null ? -1 : labels.findIndex((label) => label === key || label.toUpperCase() === mark);
  put('label', byLabel);
  // What the file itself calls its choices is what its key means.
  if (byLabel >= 0 && !implied) return found;
  put(
    'text',
    texts.findIndex((text) => text.trim() === key),
  );
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
  'correct_answer',
  'correct_answer_num',
  'correct',
  'cop',
  'gold',
  'label',
  'target',
];

/** Rules by which a key is read where its very name tells: HellaSwag's, Belebele's. */
const ruleByName: Readonly<Record<string, AnswerFrom>> = { correct_answer_num: 'one' };

const questionFields = ['question', 'prompt', 'query', 'ctx', 'stem', 'question_stem', 'sentence'];
const passages = ['passage', 'context', 'article', 'flores_passage', 'story'];

const questionOf = (cells: Cells): { text: string; used: string[] } => {
  const field = fieldThere(cells, questionFields) ?? 'question';
  const asked = textIn(cells, field);
  const said = passages.filter((name) => saysSomething(cells[name]));
  const texts = said.map((name) => textIn(cells, name));
  // HellaSwag says its context in two halves as well.
  const halves = field === 'ctx' ? ['ctx_a', 'ctx_b'] : [];
  return { text: [...texts, asked].join('\n\n'), used: [field, ...said, ...halves] };
};

const sameTwice = 'Another choice reads the same as the right one: such examples are in no evaluation file.';

/** What is worth knowing of the choices, once it is known which is right. */
export const alikeNotes = (content: Content): readonly string[] => {
  if (content.kind !== 'evaluation') return [];
  const { choices, answer } = content;
  return choices.some((text, index) => index !== answer && text.trim() === choices[answer]?.trim()) ? [sameTwice] : [];
};

const evaluation = (question: string, texts: readonly string[], answer: number): { content: Content } => ({
  content: { kind: 'evaluation', question, choices: [...texts], answer },
});

/** TruthfulQA: which choices are right stands beside each. */
const targetsOf = (cells: Cells): Reading | null => {
  const targets = cellsIn(cells['mc1_targets']);
  if (targets === null) return null;
  const { texts } = choicesOf('mc1_targets.choices', targets['choices']);
  const marks: unknown = targets['labels'];
  const right = Array.isArray(marks) ? marks.flatMap((mark, index) => (Number(mark) === 1 ? [index] : [])) : [];
  const [answer] = right;
  if (answer === undefined || right.length > 1 || answer >= texts.length)
    throw new BadRow(`"mc1_targets.labels" is ${excerpt(marks)}. Wanted: 1 for one right choice, 0 for the others.`);
  const { text, used } = questionOf(cells);
  return { ...evaluation(text, texts, answer), used: [...used, 'mc1_targets'] };
};

/** TruthfulQA as it asks for a text: the best answer among the wrong ones. */
const bestOf = (cells: Cells): Reading | null => {
  const raw = cells['incorrect_answers'];
  const wrongOnes = typeof raw === 'string' ? jsonWithin(raw) : raw;
  if (!Array.isArray(wrongOnes) || wrongOnes.length === 0 || !saysSomething(cells['best_answer'])) return null;
  const best = textIn(cells, 'best_answer');
  const texts = [best, ...wrongOnes.map((one: unknown, index) => choiceText(one, `incorrect_answers.${index}`))];
  const correct: unknown = cells['correct_answers'];
  const others = Array.isArray(correct) ? correct.filter((one) => one !== best) : [];
  const unread: Unread[] = others.length > 0 ? [['correct_answers', others]] : [];
  const { text, used } = questionOf(cells);
  return {
    ...evaluation(text, texts, 0),
    used: [...used, 'best_answer', 'incorrect_answers', 'correct_answers'],
    unread,
  };
};

/** What says the key, and the choices it names. */
const choicesIn = (cells: Cells): Choices => {
  const field = fieldThere(cells, ['choices', 'options', 'endings']);
  if (field !== undefined) return choicesOf(field, cells[field]);
  const byColumns = columnChoices(cells);
  if (byColumns !== null) return byColumns;
  throw wrong('choices', undefined, 'a list of texts, or columns such as option_a, option_b …');
};

/**
 * A question with choices, in the shapes of MMLU, ARC, HellaSwag, TruthfulQA, Global-MMLU, BLEnD and INCLUDE. A key that can be read in
 * several ways is read in none: `readings` holds them all, and who sees the whole file decides.
 */
export const multipleChoice = (cells: Cells, answerFrom: AnswerFrom | null): Reading => {
  const told = targetsOf(cells) ?? bestOf(cells);
  if (told !== null) return told;
  const choices = choicesIn(cells);
  const { text: question, used } = questionOf(cells);
  const field = fieldThere(cells, keyFields) ?? 'answer';
  const key = keyText(cells[field]);
  if (key === null) throw wrong(field, cells[field], 'the key of the right choice');
  const all = readingsOf(key, choices);
  const rule = answerFrom ?? (choices.used[0] === 'endings' ? 'zero' : ruleByName[field]) ?? null;
  // Letters that name columns are labels as well as letters.
  const isAsked = (by: AnswerFrom): boolean =>
    by === rule || (rule === 'letter' && by === 'label') || (rule === 'label' && by === 'letter' && choices.implied);
  const readings = rule === null ? all : new Map([...all].filter(([by]) => isAsked(by)));
  const [first] = readings.values();
  if (first === undefined)
    throw new BadRow(
      `"${field}" is ${excerpt(key)}, which names none of the ${choices.texts.length} choices${rule === null ? '' : ` (read as ${rule.toUpperCase()})`}.`,
    );
  return {
    ...evaluation(question, choices.texts, first),
    used: [...used, ...choices.used, field],
    ...(rule === null && { readings }),
  };
};
