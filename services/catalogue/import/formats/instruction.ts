import type { Content, Turn } from '../../../../domain/example.ts';
import {
  BadRow,
  answerIn,
  assertNamedOnce,
  cellsIn,
  excerpt,
  fieldThere,
  isCells,
  jsonWithin,
  optionalTextIn,
  saysSomething,
  textIn,
  wrong,
} from './row.ts';
import { holdsChat, messages } from './chat.ts';
import { isInColumns } from './choices.ts';
import { assertUnlabelled, desirabilityIn, labelNames } from './label.ts';
import type { Cells, Reading, Unread } from './row.ts';
import { isMessage, promptIn, saidBefore, turnsBefore, turnsIn, withTurnsBefore } from './turns.ts';

/** What a question is about, under the names that data sets give it. */
const material = ['input', 'context', 'passage', 'article', 'document'];

const instructionOf = (instruction: string, input: string, output: string): Content => ({
  kind: 'instruction',
  instruction,
  input,
  output,
});

/** An instruction, or a chat where something was said before it. */
const withBefore = (before: readonly Turn[], instruction: string, input: string, output: string): Content =>
  before.length === 0
    ? instructionOf(instruction, input, output)
    : {
        kind: 'chat',
        turns: [
          ...before,
          { role: 'user', content: input === '' ? instruction : `${instruction}\n${input}` },
          { role: 'assistant', content: output },
        ],
      };

/** The one field of these that says something, as text. @throws BadRow where two do */
const onlyText = (cells: Cells, names: readonly string[]): string => {
  const said = names.filter((name) => saysSomething(cells[name]));
  if (said.length > 1) throw new BadRow(`"${said[0]}" and "${said[1]}" both say something; an example has one input.`);
  return said[0] === undefined ? '' : optionalTextIn(cells, said[0]);
};

const plainAlpaca = ['instruction', 'input', 'output'];
const usedByAlpaca = [...plainAlpaca, ...material, 'response', ...saidBefore, 'text'];

/** Stanford's layout, and Dolly's: `instruction`, `context`, `response`. */
export const alpaca = (cells: Cells): Reading => {
  const instruction = textIn(cells, 'instruction');
  const answer = cells['output'] === undefined && cells['response'] !== undefined ? 'response' : 'output';
  const output = answerIn(cells, answer);
  const unread: Unread[] = [];
  const before = turnsBefore(cells, unread);
  const input = onlyText(cells, material);
  if (answer === 'output' && saysSomething(cells['response'])) unread.push(['response', cells['response']]);
  // The whole prompt, written out once more, holds nothing of its own.
  const { text } = cells;
  if (saysSomething(text) && !(typeof text === 'string' && text.includes(instruction) && text.includes(output)))
    unread.push(['text', text]);
  return { content: withBefore(before.turns, instruction, input, output), used: usedByAlpaca, unread };
};

export const selfInstruct = (cells: Cells): Reading => {
  const instruction = textIn(cells, 'instruction');
  const held = cells['instances'];
  const list = typeof held === 'string' ? jsonWithin(held) : held;
  if (!Array.isArray(list) || list.length === 0) throw wrong('instances', held, 'a list of {"input", "output"}');
  assertNamedOnce(list, 'instances');
  const first = cellsIn(list[0]);
  if (first === null) throw wrong('instances.0', list[0], '{"input", "output"}');
  const unread: Unread[] = list.length === 1 ? [] : [['instances.1', list.slice(1)]];
  for (const [name, value] of Object.entries(first))
    if (name !== 'input' && name !== 'output' && saysSomething(value)) unread.push([`instances.${name}`, value]);
  const content = instructionOf(instruction, optionalTextIn(first, 'input'), answerIn(first, 'output'));
  return { content, used: ['instruction', 'instances'], unread };
};

/** Names of prompt and completion: TRL's, and those of Aya and others. */
const prompts = ['prompt', 'inputs', 'query', 'problem'];
const completions = ['completion', 'targets', 'response', 'solution', 'output'];
const usedByCompletion = ['prompt', 'completion', ...saidBefore];

/** The answer of a prompt as turns, or as text. */
const completionIn = (cells: Cells, field: string, unread: Unread[]): Turn[] | string => {
  const value = cells[field];
  const list = typeof value === 'string' ? jsonWithin(value) : value;
  if (Array.isArray(list) && list.length > 0 && list.every((one) => isMessage(one)))
    return turnsIn(list, field, unread);
  if (isCells(value) || Array.isArray(value)) throw wrong(field, value, 'a text or a list of messages');
  return answerIn(cells, field);
};

export const promptCompletion = (cells: Cells): Reading => {
  const promptField = fieldThere(cells, prompts) ?? 'prompt';
  const field = fieldThere(cells, completions) ?? 'completion';
  assertUnlabelled(cells, true);
  return completed(cells, promptField, field);
};

const completed = (cells: Cells, promptField: string, field: string): Reading => {
  const unread: Unread[] = [];
  const prompt = promptIn(cells, promptField, unread);
  const completion = completionIn(cells, field, unread);
  const before = turnsBefore(cells, unread);
  const used =
    promptField === 'prompt' && field === 'completion' ? usedByCompletion : [...usedByCompletion, promptField, field];
  const [only] = prompt;
  if (typeof completion === 'string' && typeof cells[promptField] === 'string' && prompt.length === 1 && only) {
    const input = onlyText(cells, material);
    const all = input === '' ? used : [...used, ...material];
    return { content: withBefore(before.turns, only.content, input, completion), used: all, unread };
  }
  const answer: Turn[] = typeof completion === 'string' ? [{ role: 'assistant', content: completion }] : completion;
  return { content: { kind: 'chat', turns: withTurnsBefore(before.turns, [...prompt, ...answer]) }, used, unread };
};

/** One answer to a prompt, an instruction or at the end of a chat, and whether it is one to give. */
export const kto = (cells: Cells): Reading => {
  const fields = labelNames.filter((name) => saysSomething(cells[name]));
  const [field = 'label', ...others] = fields;
  const label = desirabilityIn(cells[field]);
  if (label === null) throw wrong(field, cells[field], 'true where the answer is desirable, false where it is not');
  const other = others.find((name) => desirabilityIn(cells[name]) !== label);
  if (other !== undefined)
    throw new BadRow(
      `"${field}" is ${excerpt(cells[field])} and "${other}" ${excerpt(cells[other])}: one of them is wrong.`,
    );
  const { content, used, unread = [] } = labelled(cells);
  const judged: Content =
    !label && (content.kind === 'instruction' || content.kind === 'chat') ? { ...content, desirable: false } : content;
  return { content: judged, used: [...used, ...fields], unread };
};

const labelled = (cells: Cells): Reading => {
  const prompt = fieldThere(cells, [...prompts, 'question']);
  const completion = fieldThere(cells, [...completions, 'answer']);
  if ((prompt === undefined || completion === undefined) && holdsChat(cells)) return messages(cells);
  if (prompt === undefined && fieldThere(cells, ['instruction']) !== undefined) return alpaca(cells);
  return completed(cells, prompt ?? 'prompt', completion ?? 'completion');
};

/** Names of the answer beside a question. */
const answers = ['answer', 'response', 'output', 'completion', 'targets', 'answers', 'best_answer'];

const answerBeside = (cells: Cells, field: string, unread: Unread[]): string => {
  const value = cells[field];
  // SQuAD: a list of answers, of which the first is given and the others are told.
  const texts = isCells(value) ? value['text'] : value;
  if (!Array.isArray(texts)) return answerIn(cells, field);
  const [first, ...others]: unknown[] = texts;
  if (typeof first !== 'string') throw wrong(field, value, 'a text, or a list of texts');
  if (others.some((other) => other !== first)) unread.push([`${field}.1`, others]);
  return first;
};

/** Questions: one, or the turns of a user; with their answer, where that stands beside. */
export const question = (cells: Cells): Reading => {
  const unread: Unread[] = [];
  const before = turnsBefore(cells, unread);
  if (
    ['choices', 'options', 'incorrect_answers', 'distractor1'].some((name) => saysSomething(cells[name])) ||
    isInColumns(cells)
  )
    throw new BadRow('The row has choices beside its question: import the file as MULTIPLE_CHOICE.');
  const used = ['question', 'turns', ...saidBefore, ...material];
  const held = cells['turns'];
  if (held !== undefined && held !== null) {
    const turns: unknown = typeof held === 'string' ? jsonWithin(held) : held;
    if (!Array.isArray(turns) || turns.length === 0) throw wrong('turns', held, 'a list of the texts that a user says');
    const texts = turns.map((turn: unknown, index) => {
      if (typeof turn === 'string' && turn.trim() !== '') return turn;
      throw wrong(`turns.${index}`, turn, 'a text');
    });
    // MT-Bench's reference answers are what a judge compares with, and no turns of the chat.
    const [first = ''] = texts;
    const chat: Content = {
      kind: 'chat',
      turns: [...before.turns, ...texts.map((content) => ({ role: 'user' as const, content }))],
    };
    const alone = texts.length === 1 && before.turns.length === 0;
    return { content: alone ? instructionOf(first, '', '') : chat, used, unread };
  }
  const asked = fieldThere(cells, ['question', 'prompt', 'query', 'inputs']) ?? 'question';
  const text = textIn(cells, asked);
  const field = answers.find((name) => saysSomething(cells[name]));
  const answer = field === undefined ? '' : answerBeside(cells, field, unread);
  const input = onlyText(cells, material);
  if (before.turns.length > 0 && answer === '') {
    const said = input === '' ? text : `${text}\n${input}`;
    return {
      content: { kind: 'chat', turns: [...before.turns, { role: 'user', content: said }] },
      used: [...used, asked],
      unread,
    };
  }
  return {
    content: withBefore(before.turns, text, input, answer),
    used: [...used, asked, ...(field === undefined ? [] : [field])],
    unread,
  };
};
