import { BadRow, cellsIn, excerpt, jsonWithin, saysSomething, wrong } from './row.ts';
import type { Cells, Unread } from './row.ts';

/* Pairs whose two answers stand under names of their own, and a field that says which is the better one. */

/** Such a pair as "prompt", "chosen" and "rejected" would hold it. */
export interface Judged {
  readonly prompt: unknown;
  readonly chosen: unknown;
  readonly rejected: unknown;
  readonly used: readonly string[];
  readonly unread: readonly Unread[];
}

const others = (field: string, object: Cells, read: readonly string[]): Unread[] =>
  Object.entries(object).flatMap(([name, value]): Unread[] =>
    read.includes(name) || !saysSomething(value) ? [] : [[`${field}.${name}`, value]],
  );

const objectIn = (cells: Cells, field: string): Cells | null => {
  const value = cells[field];
  return cellsIn(typeof value === 'string' ? jsonWithin(value) : value);
};

/** OpenAI's file of preferences: "input" with messages, and the answers as messages. @throws BadRow where tools belong to it */
const preferred = (cells: Cells): Judged | null => {
  const [chosen, rejected] = [cells['preferred_output'], cells['non_preferred_output']];
  if (chosen === undefined || rejected === undefined) return null;
  const input = objectIn(cells, 'input');
  if (input === null) throw wrong('input', cells['input'], '{"messages": […]}');
  if (saysSomething(input['tools']))
    throw new BadRow('"input.tools" says what no text says; a chat with tools is not read.');
  const unread = others('input', input, ['messages', 'tools', 'parallel_tool_calls']);
  const used = ['input', 'preferred_output', 'non_preferred_output'];
  return { prompt: input['messages'], chosen, rejected, used, unread };
};

/** The place of the better of two, by a field that holds 0 or 1. @throws BadRow */
const placeIn = (cells: Cells, field: string): 0 | 1 => {
  const text = String(cells[field]).trim();
  if (/^0(?:\.0+)?$/u.test(text)) return 0;
  if (/^1(?:\.0+)?$/u.test(text)) return 1;
  throw wrong(field, cells[field], '0 or 1, the place of the better answer');
};

/** OpenAI's comparisons of summaries. @throws BadRow */
const summaries = (cells: Cells): Judged | null => {
  const raw = cells['summaries'];
  const list: unknown = typeof raw === 'string' ? jsonWithin(raw) : raw;
  if (!Array.isArray(list) || cells['choice'] === undefined) return null;
  const [first, second] = [cellsIn(list[0]), cellsIn(list[1])];
  if (first === null || second === null || list.length > 2) throw wrong('summaries', raw, 'two objects with a "text"');
  const info = objectIn(cells, 'info');
  const field = ['post', 'article'].find((name) => saysSomething(info?.[name]));
  if (info === null || field === undefined)
    throw wrong('info', cells['info'], 'an object with the "post" or the "article"');
  const [better, worse] = placeIn(cells, 'choice') === 0 ? [first, second] : [second, first];
  return {
    prompt: info[field],
    chosen: better['text'],
    rejected: worse['text'],
    used: ['info', 'summaries', 'choice'],
    unread: [
      ...others('info', info, [field, 'id']),
      ...[better, worse].flatMap((one) => others('summaries', one, ['text', 'policy'])),
    ],
  };
};

/** PKU-SafeRLHF: two answers, and the place of the better one. */
const responses = (cells: Cells): Judged | null => {
  if (!saysSomething(cells['response_0']) || cells['better_response_id'] === undefined) return null;
  const at = placeIn(cells, 'better_response_id');
  const used = ['prompt', 'response_0', 'response_1', 'better_response_id'];
  return {
    prompt: cells['prompt'],
    chosen: cells[`response_${at}`],
    rejected: cells[`response_${1 - at}`],
    used,
    unread: [],
  };
};

/** WebGPT: two answers, each with a score. @throws BadRow where they are the same */
const compared = (cells: Cells): Judged | null => {
  const [first, second] = [cells['score_0'], cells['score_1']];
  if (cells['answer_0'] === undefined || first === undefined) return null;
  const [left, right] = [Number(first), Number(second)];
  if (!Number.isFinite(left) || !Number.isFinite(right) || left === right)
    throw new BadRow(
      `"score_0" is ${excerpt(first)} and "score_1" ${excerpt(second)}: neither answer is the better one.`,
    );
  const question = objectIn(cells, 'question');
  const at = left > right ? 0 : 1;
  return {
    prompt: question?.['full_text'] ?? cells['question'],
    chosen: cells[`answer_${at}`],
    rejected: cells[`answer_${1 - at}`],
    used: ['question', 'answer_0', 'answer_1', 'score_0', 'score_1'],
    unread: question === null ? [] : others('question', question, ['full_text', 'id', 'dataset']),
  };
};

/** The arena's battles: two chats, and who won. @throws BadRow where nobody did */
const battle = (cells: Cells): Judged | null => {
  const { winner } = cells;
  if (cells['conversation_a'] === undefined || winner === undefined) return null;
  const at = winner === 'model_a' ? 'a' : winner === 'model_b' ? 'b' : null;
  if (at === null) throw new BadRow(`"winner" is ${excerpt(winner)}: neither answer is the better one.`);
  const used = ['conversation_a', 'conversation_b', 'winner', 'turn', 'model_a', 'model_b', 'judge'];
  const [chosen, rejected] = [cells[`conversation_${at}`], cells[`conversation_${at === 'a' ? 'b' : 'a'}`]];
  return { prompt: undefined, chosen, rejected, used, unread: [] };
};

/** The fields by which a row shows that it is such a pair. */
export const judgedFields = ['preferred_output', 'summaries', 'better_response_id', 'answer_0', 'conversation_a'];

/** True for a row that shows one of these shapes. */
export const isJudged = (cells: Cells): boolean =>
  (cells['preferred_output'] !== undefined && cells['non_preferred_output'] !== undefined) ||
  (cells['summaries'] !== undefined && cells['choice'] !== undefined) ||
  (cells['response_0'] !== undefined && cells['better_response_id'] !== undefined) ||
  (cells['answer_0'] !== undefined && cells['score_0'] !== undefined) ||
  (cells['conversation_a'] !== undefined && cells['winner'] !== undefined);

/** The pair of a row of one of these shapes; null where it is of none. @throws BadRow */
export const judgedIn = (cells: Cells): Judged | null =>
  preferred(cells) ?? summaries(cells) ?? responses(cells) ?? compared(cells) ?? battle(cells);
