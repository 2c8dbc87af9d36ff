import { z } from 'zod';
import { Content, Turn, fieldsOf } from '../../domain/example.ts';
import type { DatasetFormat } from './contract.ts';

/** What a line of a file holds; `source` is the English beside a translation, where the line carries it. */
export interface Row {
  readonly externalId: string | null;
  readonly content: Content;
  readonly source: Content | null;
}

const Messages = z.object({ messages: z.array(Turn).min(1) });
const Alpaca = z.object({ instruction: z.string().min(1), input: z.string().default(''), output: z.string() });
const SelfInstruct = z.object({
  instruction: z.string().min(1),
  instances: z.array(z.object({ input: z.string().default(''), output: z.string() })).min(1),
});
const MultipleChoice = z.object({
  question: z.string().min(1),
  choices: z.array(z.string().min(1)).min(2),
  answer: z.union([z.int(), z.string()]),
});
const Said = z.union([z.string().min(1), z.array(Turn).min(1)]);
const Preference = z.object({ prompt: Said, chosen: Said, rejected: Said });
const Completion = z.object({ prompt: Said, completion: Said });
/** Who speaks in ShareGPT's files, under all the names in use. */
const speakers = {
  human: 'user',
  user: 'user',
  gpt: 'assistant',
  chatgpt: 'assistant',
  bard: 'assistant',
  bing: 'assistant',
  assistant: 'assistant',
  system: 'system',
} as const;
const ShareGpt = z.object({
  conversations: z
    .array(
      z.object({
        from: z.enum(['human', 'user', 'gpt', 'chatgpt', 'bard', 'bing', 'assistant', 'system']),
        value: z.string(),
      }),
    )
    .min(1),
});
const Question = z.union([
  z.object({ turns: z.array(z.string().min(1)).min(1) }),
  z.object({ question: z.string().min(1) }).transform(({ question }) => ({ turns: [question] })),
]);

/** A line that cannot be imported; the message is a sentence that names the field. */
export class BadRow extends Error {}

const parsed = <S extends z.ZodType>(schema: S, row: unknown): z.output<S> => {
  const result = schema.safeParse(row);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path.join('.') ?? '';
  throw new BadRow(
    field === '' ? `The line does not fit the format: ${issue?.message}.` : `"${field}": ${issue?.message}.`,
  );
};

const answerIndex = (answer: number | string, choices: readonly string[]): number => {
  const letter = typeof answer === 'string' && /^[A-Z]$/i.test(answer) ? answer.toUpperCase().charCodeAt(0) - 65 : -1;
  const byText = typeof answer === 'string' ? choices.indexOf(answer) : -1;
  const index = typeof answer === 'number' ? answer : byText === -1 ? letter : byText;
  if (index >= 0 && index < choices.length) return index;
  throw new BadRow(`"answer" is ${JSON.stringify(answer)}, which names none of the ${choices.length} choices.`);
};

const turnsOf = (said: string | Turn[]): Turn[] =>
  typeof said === 'string' ? [{ role: 'user', content: said }] : said;

const answerTurns = (said: string | Turn[]): Turn[] =>
  typeof said === 'string' ? [{ role: 'assistant', content: said }] : said;

/** The answer of a preference side: a string, or the last message of a list. */
const answerOf = (name: string, said: string | Turn[]): string => {
  const text = typeof said === 'string' ? said : said.at(-1)?.content;
  if (text === undefined || text === '') throw new BadRow(`"${name}" holds no answer.`);
  return text;
};

const readers: Record<DatasetFormat, (row: unknown) => Content> = {
  messages: (row) => ({ kind: 'chat', turns: parsed(Messages, row).messages }),
  alpaca: (row) => ({ kind: 'instruction', ...parsed(Alpaca, row) }),
  'self-instruct': (row) => {
    const { instruction, instances } = parsed(SelfInstruct, row);
    const [first] = instances;
    return { kind: 'instruction', instruction, input: first?.input ?? '', output: first?.output ?? '' };
  },
  'multiple-choice': (row) => {
    const { question, choices, answer } = parsed(MultipleChoice, row);
    return { kind: 'evaluation', question, choices, answer: answerIndex(answer, choices) };
  },
  preference: (row) => {
    const { prompt, chosen, rejected } = parsed(Preference, row);
    const sides = { chosen: answerOf('chosen', chosen), rejected: answerOf('rejected', rejected) };
    return { kind: 'preference', prompt: turnsOf(prompt), ...sides };
  },
  sharegpt: (row) => ({
    kind: 'chat',
    turns: parsed(ShareGpt, row).conversations.map(({ from, value }) => ({ role: speakers[from], content: value })),
  }),
  'prompt-completion': (row) => {
    const { prompt, completion } = parsed(Completion, row);
    if (typeof prompt === 'string' && typeof completion === 'string')
      return { kind: 'instruction', instruction: prompt, input: '', output: completion };
    return { kind: 'chat', turns: [...turnsOf(prompt), ...answerTurns(completion)] };
  },
  kto: (row) => {
    const { label } = parsed(z.object({ label: z.boolean() }), row);
    const content = readers['prompt-completion'](row);
    return label || (content.kind !== 'instruction' && content.kind !== 'chat')
      ? content
      : { ...content, desirable: false };
  },
  question: (row) => {
    const { turns } = parsed(Question, row);
    const [first = ''] = turns;
    if (turns.length === 1) return { kind: 'instruction', instruction: first, input: '', output: '' };
    return { kind: 'chat', turns: turns.map((content) => ({ role: 'user', content })) };
  },
};

/** The id that a row gives itself. */
const idIn = (row: object): string | null => {
  const id = 'id' in row ? row.id : 'question_id' in row ? row.question_id : undefined;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
};

/**
 * Reads one row of a file, whatever kind of file it came from.
 * @throws BadRow with a sentence that names what is wrong
 */
export const rowOf = (format: DatasetFormat, row: unknown): Row => {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) throw new BadRow('The line is not a JSON object.');
  const read = readers[format];
  const content = read(row);
  if (content.kind === 'preference' || content.kind === 'evaluation') parsed(Content, content);
  if (fieldsOf(content).every(({ text: field }) => field.trim() === '')) throw new BadRow('The line holds no text.');
  const beside = 'source' in row && typeof row.source === 'object' && row.source !== null ? read(row.source) : null;
  const wrong = beside === null ? null : mismatch(beside, content);
  if (wrong !== null) throw new BadRow(`The translation ${wrong}`);
  return { externalId: idIn(row), content, source: beside };
};

/**
 * Reads one line of a JSON Lines file.
 * @throws BadRow with a sentence that names what is wrong
 */
export const readRow = (format: DatasetFormat, text: string): Row => rowOf(format, jsonIn(text));

/** @throws BadRow for what is no JSON */
export const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadRow('The line is not valid JSON.');
  }
};

/** A sentence where a translation is not of the same make as its source; null where it is. */
export const mismatch = (source: Content, translation: Content): string | null => {
  if (source.kind !== translation.kind)
    return `is of kind ${translation.kind}, and its English of kind ${source.kind}.`;
  const [of, by] = [fieldsOf(source), fieldsOf(translation)];
  const fields = (list: readonly { field: string }[]) => list.map(({ field }) => field).join(' ');
  return fields(of) === fields(by) ? null : `holds ${by.length} texts, and its English ${of.length}.`;
};
