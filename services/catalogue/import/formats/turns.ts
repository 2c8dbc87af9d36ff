import type { Turn } from '../../../../domain/example.ts';
import { BadRow, assertNamedOnce, cellsIn, jsonWithin, saysSomething, textIn, wrong } from './row.ts';
import type { Cells, Unread } from './row.ts';

/** Who speaks, under all the names in use. */
const speakers: Readonly<Record<string, Turn['role']>> = {
  human: 'user',
  user: 'user',
  prompter: 'user',
  gpt: 'assistant',
  chatgpt: 'assistant',
  bard: 'assistant',
  bing: 'assistant',
  assistant: 'assistant',
  model: 'assistant',
  system: 'system',
  developer: 'system',
};

/** Fields of a message that say what no text says. */
const beyondText = new Set([
  'tool_calls',
  'function_call',
  'tool_call_id',
  'tool_responses',
  'images',
  'image',
  'audio',
  'video',
  'videos',
]);
/** Fields of a message that say nothing about its text. */
const harmless = new Set([
  'id',
  'message_id',
  'parent_id',
  'timestamp',
  'created_at',
  'lang',
  'language',
  'model',
  'index',
]);

/** @throws BadRow where a field of a message says what no text says */
export const assertIsText = (name: string, path: string): void => {
  if (beyondText.has(name))
    throw new BadRow(`"${path}" says what no text says; a chat with tools or media is not read.`);
};

const notLearnt = new Set([
  'weight',
  'train',
  'trainable',
  'loss',
  'loss_weight',
  'loss_mask',
  'train_on_turn',
  'train_turn',
]);

/** True for what says that a model is not to be trained on a message: OpenAI's `weight: 0`, `train: false`. */
const isNotLearnt = (name: string, value: unknown): boolean =>
  notLearnt.has(name) && (value === false || Number(value) === 0);

/** The text of a message; one part of text is that text. */
const contentOf = (value: unknown, path: string): string => {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.length === 1) {
    const part = cellsIn(value[0]);
    if (part?.['type'] === 'text' && typeof part['text'] === 'string') return part['text'];
  }
  throw wrong(path, value, 'a text; messages with parts, pictures or calls of tools are not read');
};

const roleOf = (value: unknown, path: string): Turn['role'] => {
  const name = typeof value === 'string' ? value.trim().toLowerCase() : '';
  const role = Object.hasOwn(speakers, name) ? speakers[name] : undefined;
  if (role !== undefined) return role;
  throw wrong(
    path,
    value,
    'one of user, human, assistant, gpt, system (and their other names); what tools say is not read',
  );
};

/** The messages of a list, however they name who speaks and what is said. @throws BadRow */
export const turnsIn = (value: unknown, field: string, unread: Unread[]): Turn[] => {
  const list = typeof value === 'string' ? jsonWithin(value) : value;
  if (!Array.isArray(list) || list.length === 0)
    throw wrong(field, value, 'a list of messages, {"role", "content"} or {"from", "value"}');
  assertNamedOnce(list, field);
  return list.map((one: unknown, index) => {
    const message = cellsIn(one);
    const path = `${field}.${index}`;
    if (message === null) throw wrong(path, one, 'a message, {"role", "content"} or {"from", "value"}');
    const [by, says] = 'from' in message && !('role' in message) ? ['from', 'value'] : ['role', 'content'];
    for (const [name, held] of Object.entries(message)) {
      if (name === by || name === says || harmless.has(name) || !saysSomething(held)) continue;
      if (isNotLearnt(name, held) && speakers[String(message[by])] === 'assistant')
        throw new BadRow(
          `"${path}.${name}" is ${String(held)}: nobody is to learn this turn, and a training file would teach it.`,
        );
      assertIsText(name, `${path}.${name}`);
      unread.push([`${field}.${name}`, held]);
    }
    return { role: roleOf(message[by], `${path}.${by}`), content: contentOf(message[says], `${path}.${says}`) };
  });
};

const marker = /(?:^|\n\n)(Human|Assistant):[ \t]?/u;

/** True for a text that is a whole conversation, as HH-RLHF writes one. */
export const isTranscript = (text: string): boolean => /^\s*Human:/u.test(text) && /\n\nAssistant:/u.test(text);

/** The turns of a transcript; an answer that was not begun is none. @throws BadRow */
export const transcriptTurns = (text: string, field: string): Turn[] => {
  const [before = '', ...pieces] = text.replace(/^\s+(?=Human:)/u, '').split(marker);
  if (before.trim() !== '')
    throw new BadRow(`"${field}" begins with a text that nobody says: “${before.slice(0, 60)}”.`);
  const turns: Turn[] = [];
  for (let at = 0; at + 1 < pieces.length; at += 2) {
    const content = (pieces[at + 1] ?? '').trim();
    const role = pieces[at] === 'Human' ? 'user' : 'assistant';
    if (content !== '' || at + 2 < pieces.length) turns.push({ role, content });
  }
  return turns;
};

/** What a user says: a text, a transcript or a list of messages. @throws BadRow */
export const promptIn = (cells: Cells, field: string, unread: Unread[]): Turn[] => {
  const value = cells[field];
  if (Array.isArray(value)) return turnsIn(value, field, unread);
  if (typeof value === 'string' && isTranscript(value)) return transcriptTurns(value, field);
  if (typeof value === 'string') {
    const list = jsonWithin(value);
    if (Array.isArray(list) && list.length > 0 && list.every((one) => isMessage(one)))
      return turnsIn(list, field, unread);
  }
  return [{ role: 'user', content: textIn(cells, field) }];
};

export const isMessage = (value: unknown): boolean => {
  const message = cellsIn(value);
  return message !== null && (('role' in message && 'content' in message) || ('from' in message && 'value' in message));
};

const systemNames = ['system', 'system_prompt', 'system_message'];
/** Fields in which a row says what comes before its own turns. */
export const saidBefore = [...systemNames, 'history'];

/** What a row says before its own turns: a system prompt, and a history of pairs or messages. @throws BadRow */
export const turnsBefore = (cells: Cells, unread: Unread[]): { turns: Turn[]; used: string[] } => {
  const turns: Turn[] = [];
  const used = [...saidBefore];
  const said = systemNames.filter((name) => saysSomething(cells[name]));
  for (const name of said) turns.push({ role: 'system', content: textIn(cells, name) });
  if (said.length > 1) throw new BadRow(`"${said[0]}" and "${said[1]}" both say something.`);
  const raw = cells['history'];
  if (!saysSomething(raw)) return { turns, used };
  const history = typeof raw === 'string' ? jsonWithin(raw) : raw;
  if (!Array.isArray(history)) throw wrong('history', raw, 'a list of pairs [question, answer] or of messages');
  if (history.every((one) => isMessage(one)))
    return { turns: [...turns, ...turnsIn(history, 'history', unread)], used };
  for (const [index, pair] of history.entries()) {
    const [asked, answered, ...more]: unknown[] = Array.isArray(pair) ? pair : [];
    if (typeof asked !== 'string' || typeof answered !== 'string' || more.length > 0)
      throw wrong(`history.${index}`, pair, 'a pair [question, answer]');
    turns.push({ role: 'user', content: asked }, { role: 'assistant', content: answered });
  }
  return { turns, used };
};

/** Turns with a system prompt and a history before them, where the row has those beside. @throws BadRow where both begin with a system prompt */
export const withTurnsBefore = (before: readonly Turn[], turns: readonly Turn[]): Turn[] => {
  const [first] = before;
  if (first?.role === 'system' && turns[0]?.role === 'system') {
    if (first.content.trim() !== turns[0].content.trim())
      throw new BadRow('"system" says something else than the system message that the chat begins with.');
    return [turns[0], ...before.slice(1), ...turns.slice(1)];
  }
  return [...before, ...turns];
};
