import type { Turn } from '../../../../domain/example.ts';
import { cellsIn } from './row.ts';
import type { Cells, Reading, Unread } from './row.ts';
import { turnsBefore, turnsIn, withTurnsBefore } from './turns.ts';

/** A prompt beside a chat holds nothing of its own where one of the turns says the same. */
const repeats = (prompt: unknown, turns: readonly Turn[]): boolean =>
  typeof prompt === 'string' && turns.some(({ content }) => content.trim() === prompt.trim());

const chatFrom = (cells: Cells, field: string): Reading => {
  const unread: Unread[] = [];
  const turns = turnsIn(cells[field], field, unread);
  const before = turnsBefore(cells, unread);
  const whole = withTurnsBefore(before.turns, turns);
  const used = repeats(cells['prompt'], turns) ? [field, ...before.used, 'prompt'] : [field, ...before.used];
  return { content: { kind: 'chat', turns: whole }, used, unread };
};

/** Names of the list of messages; those of WildChat and LMSYS are in the singular. */
const listNames = ['messages', 'conversations', 'conversation'];

/** True for a row that holds a chat. */
export const holdsChat = (cells: Cells): boolean =>
  listNames.some((name) => cells[name] !== undefined && cells[name] !== null);

/** The list under the one name or under another: what counts is how its messages are written. */
const listField = (cells: Cells, name: string): string => {
  if (cells[name] !== undefined) return name;
  const isList = (value: unknown): boolean =>
    typeof value === 'string' ? value.trimStart().startsWith('[') : Array.isArray(value) && cellsIn(value[0]) !== null;
  return listNames.find((other) => isList(cells[other])) ?? name;
};

export const messages = (cells: Cells): Reading => chatFrom(cells, listField(cells, 'messages'));
export const sharegpt = (cells: Cells): Reading => chatFrom(cells, listField(cells, 'conversations'));
