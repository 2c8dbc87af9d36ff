import type { DatasetFormat } from '../../contract.ts';
import { holdsChat } from './chat.ts';
import { isInColumns } from './choices.ts';
import { isYesOrNo, stemIn } from './evaluation.ts';
import { isJudged, judgedFields } from './judged.ts';
import { labelField, mayBeVerdict } from './label.ts';
import { saysSomething } from './row.ts';
import type { Cells } from './row.ts';

/** What a format wants, as the end of a sentence. */
export const wants: Readonly<Record<DatasetFormat, string>> = {
  messages: '"messages", a list of {"role", "content"}',
  alpaca: '"instruction", "input" and "output" (or Dolly\'s "instruction", "context" and "response")',
  'self-instruct': '"instruction" and "instances", a list of {"input", "output"}',
  'multiple-choice': '"question", "choices" (or a column for each) and "answer"',
  preference: '"prompt", "chosen" and "rejected", or scored "completions"',
  question: '"question" or "turns"; an "answer" may stand beside',
  sharegpt: '"conversations", a list of {"from", "value"}',
  'prompt-completion': '"prompt" and "completion" (or Aya\'s "inputs" and "targets")',
  kto: '"prompt", "completion" and "label", true or false',
  oasst: 'a tree ("prompt" with "replies") or messages ("message_id", "parent_id", "role", "text")',
};

/** The name of a format as the API writes it. */
export const nameOf = (format: DatasetFormat): string => format.toUpperCase().replaceAll('-', '_');

type Test = readonly [DatasetFormat, readonly string[], (cells: Cells) => boolean];

const has =
  (...names: string[]) =>
  (cells: Cells): boolean =>
    names.every((name) => saysSomething(cells[name]));
const hasOne = (cells: Cells, ...names: string[]): boolean =>
  names.some((name) => cells[name] !== undefined && cells[name] !== null);

/** By which fields a row shows its format; the first that fits counts, so that what holds more stands before what holds less. */
const tests: readonly Test[] = [
  ['preference', ['chosen', 'rejected'], (cells) => hasOne(cells, 'chosen') && hasOne(cells, 'rejected')],
  ['preference', judgedFields, isJudged],
  ['preference', ['completions'], (cells) => Array.isArray(cells['completions'])],
  [
    'kto',
    ['messages', 'conversations', 'completion', 'response', 'output', 'label', 'kto_tag'],
    (cells) =>
      'kto_tag' in cells ||
      (labelField(cells) !== undefined && (holdsChat(cells) || hasOne(cells, 'completion', 'response'))) ||
      // What the label says may be unclear, or left out; that there is one for a chat, or a prompt and its answer, is plain.
      ('label' in cells &&
        (holdsChat(cells) || (hasOne(cells, 'prompt') && hasOne(cells, 'completion', 'response'))) &&
        mayBeVerdict(cells['label'])),
  ],
  ['messages', ['messages'], (cells) => hasOne(cells, 'messages')],
  ['sharegpt', ['conversations'], (cells) => hasOne(cells, 'conversations')],
  ['messages', ['conversation'], (cells) => Array.isArray(cells['conversation'])],
  [
    'oasst',
    ['prompt', 'replies'],
    (cells) => typeof cells['prompt'] === 'object' && has('prompt', 'message_tree_id')(cells),
  ],
  ['oasst', ['message_id', 'role', 'text'], has('message_id', 'role', 'text')],
  ['preference', ['chosen'], (cells) => hasOne(cells, 'chosen')],
  ['prompt-completion', ['completion'], (cells) => hasOne(cells, 'completion')],
  ['self-instruct', ['instances'], (cells) => hasOne(cells, 'instances')],
  [
    'multiple-choice',
    ['choices', 'options', 'endings', 'mc1_targets', 'option_a', 'incorrect_answers'],
    (cells) =>
      hasOne(cells, 'choices', 'options', 'endings', 'mc1_targets', 'mc2_targets') ||
      isInColumns(cells) ||
      has('best_answer', 'incorrect_answers')(cells) ||
      has('correct_answer', 'distractor1')(cells),
  ],
  ['multiple-choice', ['question'], (cells) => stemIn(cells) !== null || isYesOrNo(cells)],
  ['alpaca', ['instruction'], (cells) => hasOne(cells, 'instruction')],
  [
    'prompt-completion',
    ['inputs', 'targets'],
    (cells) =>
      hasOne(cells, 'prompt', 'inputs', 'query', 'problem') &&
      hasOne(cells, 'targets', 'response', 'solution', 'output'),
  ],
  ['question', ['question'], (cells) => hasOne(cells, 'question')],
  ['question', ['turns'], (cells) => hasOne(cells, 'turns')],
];

/** The fields that tell a format, for who has none of them. */
export const tellingFields: readonly string[] = [...new Set(tests.flatMap(([, fields]) => fields))];

/** The format that a row shows, and the fields by which it does; null where it shows none. */
export const recognised = (cells: Cells): { format: DatasetFormat; by: readonly string[] } | null => {
  const found = tests.find(([, , fits]) => fits(cells));
  if (found === undefined) return null;
  const [format, fields] = found;
  const by = fields.filter((field) => cells[field] !== undefined);
  return { format, by };
};
