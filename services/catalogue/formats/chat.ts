import type { Turn } from '../../../domain/example.ts';
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

/** The list that a row calls by the one name or by the other: what counts is how its messages are written. */
const listField = (cells: Cells, name: string, other: string): string =>
  cells[name] === undefined && Array.isArray(cells[other]) && cellsIn(cells[other][0]) !== null ? other : name;

export const messages = (cells: Cells): Reading => chatFrom(cells, listField(cells, 'messages', 'conversations'));
export const sharegpt = (cells: Cells): Reading => chatFrom(cells, listField(cells, 'conversations', 'messages'));
