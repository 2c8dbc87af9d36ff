import { BadRow, saysSomething } from './row.ts';
import type { Cells } from './row.ts';

/** Names of the field that says whether an answer is one to give: TRL's, LLaMA-Factory's, and what this product itself writes. */
export const labelNames = ['label', 'kto_tag', 'desirable', 'is_desirable'];

/** Whether an answer is desirable, as files write that: true, "False", 1, "0.0"; null where the value says no such thing. */
export const desirabilityIn = (value: unknown): boolean | null => {
  if (typeof value === 'boolean') return value;
  const text = String(value).trim();
  if (/^(?:true|1(?:\.0+)?)$/iu.test(text)) return true;
  return /^(?:false|0(?:\.0+)?)$/iu.test(text) ? false : null;
};

/** True for a value that can only be meant as yes or no. */
const saysYesOrNo = (value: unknown): boolean =>
  typeof value === 'boolean' || (typeof value === 'string' && /^\s*(?:true|false)\s*$/iu.test(value));

const missing = /^(?:|none|null|nan|n\/a)$/iu;
// Also as spreadsheets say true and false in other languages.
const verdicts =
  /^(?:yes|no|y|n|t|f|[+-]?[01](?:\.0+)?|good|bad|desirable|undesirable|chosen|rejected|accepted|(?:dis)?likes?|up|down|thumbs?[ _-]?(?:up|down)|wahr|falsch|vrai|faux|verdadero|falso|vero|verdadeiro|cert|fals|waar|onwaar|sant|tosi)$/iu;

/** True for a value that judges an answer, in words or numbers of which not all tell how: no topic, no name of a class. */
const isVerdict = (value: unknown): boolean =>
  typeof value === 'boolean' ||
  ((typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') &&
    verdicts.test(String(value).trim()));

/** True for a value that judges an answer, or leaves that open. */
export const mayBeVerdict = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  isVerdict(value) ||
  (typeof value === 'string' && missing.test(value.trim()));

/** The field by which a row says yes or no of its answer; undefined where it has none. */
export const labelField = (cells: Cells): string | undefined => labelNames.find((name) => saysYesOrNo(cells[name]));

/** @throws BadRow where a row says whether its answer is desirable, and its format would teach it either way. */
export const assertUnlabelled = (cells: Cells, isPair: boolean): void => {
  const field = labelField(cells) ?? (isPair ? labelNames.find((name) => isVerdict(cells[name])) : undefined);
  if (field !== undefined && saysSomething(cells[field]))
    throw new BadRow(`"${field}" says whether the answer is desirable: import the file as KTO.`);
};
