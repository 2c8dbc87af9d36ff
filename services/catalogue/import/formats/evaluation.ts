import type { Content } from '../../../../domain/example.ts';
import { isSameText } from '../../../../domain/withheld.ts';
import type { AnswerFrom } from '../../contract.ts';
import { keyIn } from './answer-key.ts';
import { choiceText, choicesIn, choicesOf, isInColumns, questionFields } from './choices.ts';
import { BadRow, cellsIn, excerpt, fieldThere, jsonWithin, saysSomething, textIn } from './row.ts';
import type { Cells, Reading, Unread } from './row.ts';

const passages = ['passage', 'context', 'article', 'flores_passage', 'story', 'premise'];

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
  return choices.some((text, index) => index !== answer && isSameText(text, choices[answer] ?? '')) ? [sameTwice] : [];
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

/** SciQ: the right answer and the wrong ones in columns of their own. */
const distractorsOf = (cells: Cells): Reading | null => {
  const names = ['distractor1', 'distractor2', 'distractor3', 'distractor4'].filter((name) =>
    saysSomething(cells[name]),
  );
  if (names.length === 0 || !saysSomething(cells['correct_answer'])) return null;
  const texts = ['correct_answer', ...names].map((name) => choiceText(cells[name], name));
  const { text, used } = questionOf(cells);
  return { ...evaluation(text, texts, 0), used: [...used, 'correct_answer', ...names] };
};

/** ARC and CommonsenseQA as they were first given out: "question" holds the stem and the choices. */
export const stemIn = (cells: Cells): Cells | null => {
  const { question } = cells;
  const held = cellsIn(typeof question === 'string' ? jsonWithin(question) : question);
  return held !== null && saysSomething(held['stem']) ? held : null;
};

const stemmed = (cells: Cells, held: Cells, answerFrom: AnswerFrom | null): Reading => {
  const { stem, choices, ...others } = held;
  const reading = multipleChoice({ ...cells, question: stem, ...(choices !== undefined && { choices }) }, answerFrom);
  const unread = Object.entries(others).flatMap(([name, value]): Unread[] =>
    saysSomething(value) ? [[`question.${name}`, value]] : [],
  );
  return { ...reading, unread: [...(reading.unread ?? []), ...unread] };
};

const yesOrNo = ['Yes', 'No'];
const saysYesOrNo = 'Its answer is true or false: the example has the choices Yes and No.';

/** Whether a row answers with true or false: BoolQ. A text that says so counts as well where there is a passage that it is about. */
export const isYesOrNo = (cells: Cells): boolean => {
  const { answer } = cells;
  const isText = typeof answer === 'string' && /^(?:true|false)$/iu.test(answer) && saysSomething(cells['passage']);
  return (typeof answer === 'boolean' || isText) && saysSomething(cells['question']) && !hasChoices(cells);
};

const hasChoices = (cells: Cells): boolean =>
  fieldThere(cells, ['choices', 'options', 'endings']) !== undefined || isInColumns(cells);

const yesNoOf = (cells: Cells): Reading | null => {
  if (!isYesOrNo(cells)) return null;
  const { text, used } = questionOf(cells);
  const isTrue = String(cells['answer']).toLowerCase() === 'true';
  return { ...evaluation(text, yesOrNo, isTrue ? 0 : 1), used: [...used, 'answer'], notes: [saysYesOrNo] };
};

/**
 * A question with choices, in the shapes of MMLU, ARC, HellaSwag, TruthfulQA, Global-MMLU, BLEnD and INCLUDE. A key that can be read in
 * several ways is read in none: `readings` holds them all, and who sees the whole file decides.
 */
export const multipleChoice = (cells: Cells, answerFrom: AnswerFrom | null): Reading => {
  const held = stemIn(cells);
  if (held !== null) return stemmed(cells, held, answerFrom);
  const told = targetsOf(cells) ?? bestOf(cells) ?? distractorsOf(cells) ?? yesNoOf(cells);
  if (told !== null) return told;
  const choices = choicesIn(cells);
  const { text: question, used } = questionOf(cells);
  const key = keyIn(cells, choices, answerFrom);
  return {
    ...evaluation(question, choices.texts, key.first),
    used: [...used, ...choices.used, ...key.used],
    ...(key.readings !== null && { readings: key.readings }),
    ...(key.notes.length > 0 && { notes: key.notes }),
  };
};
