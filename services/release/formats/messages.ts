import type { Content, Turn } from '../../../domain/example.ts';
import type { Entry } from '../rules/entry.ts';
import { leftOutWhy } from '../rules/layout.ts';
import { ownOf } from './own.ts';
import type { Own } from './own.ts';

/** A row of `data/messages.jsonl`: the OpenAI `messages` shape, with where it comes from beside. */
export interface MessagesRow extends Own {
  readonly messages: Turn[];
  readonly id: string;
  readonly kind: 'instruction' | 'chat';
  readonly dataset: string;
  readonly license: string;
}

const turn = (role: Turn['role'], content: string): Turn => ({ role, content });

/** What the person asks in an instruction: the material follows the instruction after an empty line, as Alpaca users join them. */
export const instructionPrompt = ({ instruction, input }: { instruction: string; input: string }): Turn[] => [
  turn('user', input === '' ? instruction : `${instruction}\n\n${input}`),
];

const messagesOf = (content: Content): Turn[] => {
  switch (content.kind) {
    case 'instruction':
      // Layout 1 has questions without an answer, as a turn of the user alone.
      return [...instructionPrompt(content), ...(content.output === '' ? [] : [turn('assistant', content.output)])];
    case 'chat':
      return content.turns.map(({ role, content: text }) => turn(role, text));
    case 'preference':
    case 'evaluation':
      return [];
  }
};

/** The adopted text of an instruction or a chat as one row; none for other kinds, and none where it has no answer or a later turn is not known to follow (`leftOutWhy`). */
export const messagesRows = (entry: Entry): MessagesRow[] => {
  const { example, dataset, layout, resolution } = entry;
  const { content, labels } = resolution;
  if (content?.kind !== 'instruction' && content?.kind !== 'chat') return [];
  if (leftOutWhy(content, labels, layout) !== null) return [];
  return [
    {
      messages: messagesOf(content),
      id: example.id,
      kind: content.kind,
      dataset: dataset.name,
      license: dataset.licence,
      ...ownOf(entry),
    },
  ];
};
