import type { Content, Turn } from '../../../../domain/example.ts';
import { storable } from '../../../../domain/text.ts';
import type { Metadata } from '../../contract.ts';
import { pairsNotMade } from './preference.ts';
import { BadRow, cellsIn, saysSomething, textIn, wrong } from './row.ts';
import type { Cells, Row, Unread } from './row.ts';
import { assertIsText } from './turns.ts';

/** One message of a tree, with what was answered to it. */
interface Message {
  readonly id: string;
  readonly turn: Turn;
  readonly rank: number | null;
  readonly replies: Message[];
}

/** Fields of a message that are read, or say nothing of its text. */
const messageFields = new Set(
  `message_id parent_id user_id created_date text role lang review_count review_result deleted rank synthetic model_name detoxify
  message_tree_id tree_state emojis labels replies`.split(/\s+/u),
);
/** Those that are kept with each example of a tree. */
const keptFields = ['message_tree_id', 'tree_state', 'lang'];

/** What is said of a tree beside its texts. */
interface Beside {
  readonly metadata: Metadata;
  readonly unread: Unread[];
}

const besideTree = (...rows: readonly Cells[]): Beside => {
  const metadata: Metadata = {};
  for (const cells of rows)
    for (const name of keptFields) {
      const value = cells[name];
      if (typeof value === 'string' && value.length <= 1_000) metadata[name] = storable(value);
    }
  return { metadata, unread: [] };
};

/** So deep may a tree go, and so many examples be made of it. */
const deepest = 100;
const mostParts = 2_000;

const roles: Readonly<Record<string, Turn['role']>> = {
  prompter: 'user',
  user: 'user',
  assistant: 'assistant',
  system: 'system',
};

const messageOf = (cells: Cells, unread: Unread[]): Message => {
  for (const [field, value] of Object.entries(cells)) {
    if (field === 'review_result' && value === false) unread.push(['review_result', value]);
    if (messageFields.has(field) || !saysSomething(value)) continue;
    assertIsText(field, field);
    unread.push([field, value]);
  }
  const name = cells['role'];
  const role = typeof name === 'string' && Object.hasOwn(roles, name) ? roles[name] : undefined;
  if (role === undefined) throw wrong('role', name, 'prompter or assistant');
  const rank = typeof cells['rank'] === 'bigint' ? Number(cells['rank']) : cells['rank'];
  return {
    id: textIn(cells, 'message_id'),
    turn: { role, content: textIn(cells, 'text') },
    rank: typeof rank === 'number' && Number.isFinite(rank) ? rank : null,
    replies: [],
  };
};

const isGone = (cells: Cells): boolean => cells['deleted'] === true;

const treeIn = (cells: Cells, depth: number, unread: Unread[]): Message => {
  if (depth > deepest) throw new BadRow(`The tree is deeper than ${deepest} messages.`);
  const message = messageOf(cells, unread);
  const { replies } = cells;
  if (replies === undefined || replies === null) return message;
  if (!Array.isArray(replies)) throw wrong('replies', replies, 'a list of messages');
  for (const reply of replies) {
    const inner = cellsIn(reply);
    if (inner === null) throw wrong('replies', reply, 'a message');
    if (!isGone(inner)) message.replies.push(treeIn(inner, depth + 1, unread));
  }
  return message;
};

const row = (content: Content, externalId: string, metadata: Metadata, notes: readonly string[] = []): Row => ({
  externalId,
  content,
  source: null,
  metadata,
  unread: [],
  readings: null,
  sourceReadings: null,
  notes,
});

/** Each way from the first message to a last answer as a chat, and each message whose answers are ranked as a pair of the best and the worst. */
const rowsOfTree = (root: Message, { metadata, unread }: Beside): Row[] => {
  const rows: Row[] = [];
  const walk = (message: Message, before: readonly Turn[]): boolean => {
    const turns = [...before, message.turn];
    const ranked = message.replies
      .filter(({ rank, turn }) => rank !== null && turn.role === 'assistant')
      .toSorted((left, right) => (left.rank ?? 0) - (right.rank ?? 0));
    const [best, worst] = [ranked[0], ranked.at(-1)];
    if (best !== undefined && worst !== undefined && best.rank !== worst.rank)
      rows.push(
        row(
          { kind: 'preference', prompt: turns, chosen: best.turn.content, rejected: worst.turn.content },
          `${message.id}/pair`,
          metadata,
          pairsNotMade(ranked.map(({ rank }) => rank ?? 0)),
        ),
      );
    // A way that ends with a question nobody answered ends with the answer before it.
    const isLonger = message.replies.map((reply) => walk(reply, turns)).some(Boolean);
    if (isLonger || message.turn.role !== 'assistant') return isLonger;
    rows.push(row({ kind: 'chat', turns }, message.id, metadata));
    return true;
  };
  walk(root, []);
  const [first, ...others] = rows;
  if (first === undefined) throw new BadRow('Nobody answers in this tree.');
  if (rows.length > mostParts) throw new BadRow(`The tree holds more than ${mostParts} examples.`);
  return [{ ...first, unread }, ...others];
};

/** True for a row that is one message of a tree, with others on lines of their own. */
export const isMessageRow = (cells: Cells): boolean =>
  saysSomething(cells['message_id']) && typeof cells['text'] === 'string';

/** The examples of a tree that stands in one row. @throws BadRow */
export const treeRows = (cells: Cells): Row[] => {
  const root = cellsIn(cells['prompt']);
  if (root === null) throw wrong('prompt', cells['prompt'], 'the first message of a tree, with "replies"');
  const beside = besideTree(root, cells);
  for (const [name, value] of Object.entries(cells))
    if (name !== 'prompt' && !messageFields.has(name) && saysSomething(value)) beside.unread.push([name, value]);
  return rowsOfTree(treeIn(root, 1, beside.unread), beside);
};

/** A tree whose messages stand on lines of their own, each after the one that it answers. */
export interface GrowingTree {
  /** The line of its first message. */
  readonly line: number;
  /** Takes a message in; false where it belongs to another tree. @throws BadRow */
  grow(cells: Cells): boolean;
  rows(): Row[];
}

export const startTree = (cells: Cells, line: number): GrowingTree => {
  const beside = besideTree(cells);
  const root = messageOf(cells, beside.unread);
  if (saysSomething(cells['parent_id']))
    throw new BadRow(
      `"parent_id" is “${String(cells['parent_id']).slice(0, 60)}”, and no message of that id stands before this one.`,
    );
  const known = new Map([[root.id, { message: root, depth: 1 }]]);
  return {
    line,
    grow: (next) => {
      const parent = known.get(String(next['parent_id']));
      if (parent === undefined) return false;
      if (parent.depth >= deepest || known.size >= mostParts) throw new BadRow('The tree is too large.');
      const message = messageOf(next, beside.unread);
      known.set(message.id, { message, depth: parent.depth + 1 });
      if (!isGone(next)) parent.message.replies.push(message);
      return true;
    },
    rows: () => rowsOfTree(root, beside),
  };
};
