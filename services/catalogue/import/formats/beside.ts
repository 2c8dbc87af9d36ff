import { storable } from '../../../../domain/text.ts';
import type { Metadata } from '../../contract.ts';
import { BadRow, excerpt, saysSomething } from './row.ts';
import type { Cells, Unread } from './row.ts';

/** Fields without which a row means something else: where a format has no place for them the row is a bad line. */
const changesMeaning = new Set([
  'system',
  'system_prompt',
  'system_message',
  'chat_history',
  'conversation_history',
  'dialog_history',
  'dialogue_history',
  'history',
  'tools',
  'functions',
  'tool_calls',
  'function_call',
  'images',
  'image',
  'image_url',
  'image_urls',
  'image_path',
  'attachments',
  'audio',
  'video',
  'videos',
  'context',
  'passage',
  'article',
  'document',
  'documents',
]);

/** The closed list of fields that say something about a row and nothing of its texts: they are kept with the example and not told. */
const aboutTheRow = new Set(
  `_id activity_label annotation_type annotator annotator_id author category chosen_rating chosen_score country created_at culture
  cultural_sensitivity_label dataset date difficulty domain generator grade idx ind index is_annotated is_classification label_id lang
  language language_code level licence license margin MCQID message_id message_tree_id model model_name name origin parent_id prompt_id
  quality question_id rating reference region rejected_rating regional_feature rejected_score required_knowledge row_id sample_id score score_chosen
  score_rejected source source_dataset source_id split split_type subcategory subject subject_category subset tag task task_id task_name
  task_type time_sensitive timestamp topic tree_state type uid url user_id uuid worker_id year __index_level_0__`.split(
    /\s+/u,
  ),
);

/** Bytes of JSON that the metadata of one example may have; a longer text is told as not read. */
const mostMetadata = 4_096;
const mostText = 1_000;

/** What most rows have. */
const noMetadata: Metadata = {};

/** A short value as metadata has it; undefined where it is none. */
const shortValue = (value: unknown): string | number | boolean | undefined => {
  if (typeof value === 'string') return value.length <= mostText ? storable(value) : undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  return typeof value === 'boolean' ? value : undefined;
};

/** Names that would reach into JavaScript's own objects. */
const isOwn = (name: string): boolean => name !== '__proto__' && name.length <= 100;

/**
 * What a row holds beside its texts: short values as metadata, and what nobody reads. `used` are the fields that its example holds.
 * @throws BadRow for a field that changes what the row means
 */
export const besideOf = (
  cells: Cells,
  used: readonly string[],
  unread: readonly Unread[],
): { metadata: Metadata; unread: readonly Unread[] } => {
  let metadata = noMetadata;
  let [left, bytes] = [unread, 0];
  for (const name in cells) {
    if (used.includes(name) || name === 'id' || (name === 'question_id' && !saysSomething(cells['id']))) continue;
    const value = cells[name];
    if (!saysSomething(value)) continue;
    if (changesMeaning.has(name))
      throw new BadRow(
        `"${name}" says something (“${excerpt(value)}”) that this format has no place for: the row means something else without it.`,
      );
    const plain = name.trim().toLowerCase();
    if (plain !== name && plain !== 'text' && (used.includes(plain) || changesMeaning.has(plain)))
      throw new BadRow(
        `"${excerpt(name)}" says something (“${excerpt(value)}”) and is read by the name "${plain}" alone.`,
      );
    const short = shortValue(value);
    const size = short === undefined ? 0 : name.length + String(short).length + 6;
    const isKept = short !== undefined && isOwn(name) && bytes + size <= mostMetadata;
    if (isKept) {
      if (metadata === noMetadata) metadata = {};
      metadata[storable(name)] = short;
      bytes += size;
    }
    if (isKept && aboutTheRow.has(name)) continue;
    if (left === unread) left = [...unread];
    left = [...left, [name, value]];
  }
  return { metadata, unread: left };
};
