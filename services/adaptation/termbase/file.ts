import { Refusal } from '../../../domain/refusal.ts';
import { Term } from '../../../domain/term.ts';
import type { FileEncoding } from '../../catalogue/contract.ts';
import { tableOf } from './csv.ts';
import type { BadRecord } from './csv.ts';

const yes = new Set(['yes', 'y', 'true', '1', 'x', 'exact', 'sensitive']);
const no = new Set(['', 'no', 'n', 'false', '0', 'any', 'insensitive']);

const known = ['term', 'translation', 'case', 'doNotTranslate', 'register', 'note'] as const;
type Column = (typeof known)[number];

const flag = (column: string, value: string): boolean => {
  const said = value.trim().toLowerCase();
  if (yes.has(said)) return true;
  if (no.has(said)) return false;
  throw new Refusal('invalid-input', `"${column}" is "${value.slice(0, 40)}": write yes or no.`);
};

const termOf = (cell: (column: Column) => string): Term => {
  const of = (column: Column): string => cell(column).trim().normalize('NFC');
  const term = of('term');
  const doNotTranslate = flag('doNotTranslate', of('doNotTranslate'));
  const translation = of('translation');
  if (term === '' || !/[\p{L}\p{N}]/u.test(term)) throw new Refusal('invalid-input', '"term" holds no word.');
  if (doNotTranslate && translation !== '' && translation !== term)
    throw new Refusal('invalid-input', 'It is not to be translated, and has a translation.');
  if (!doNotTranslate && translation === '') throw new Refusal('invalid-input', '"translation" is empty.');
  const made = Term.safeParse({
    term,
    translation: doNotTranslate ? term : translation,
    caseSensitive: flag('case', of('case')),
    doNotTranslate,
    register: of('register'),
    note: of('note'),
  });
  if (made.success) return made.data;
  const [issue] = made.error.issues;
  throw new Refusal('invalid-input', `"${issue?.path.join('.')}": ${issue?.message}.`);
};

/**
 * Reads a termbase as CSV (a first line of names: term, translation, case, doNotTranslate, register, note; only `term` and one of
 * `translation` and `doNotTranslate` are needed). A later line of the same term counts as bad.
 * @throws Refusal `unreadable-file` for what is no such file at all
 */
export const readTerms = async (
  bytes: Uint8Array,
  encoding: FileEncoding | null,
): Promise<{ terms: Term[]; bad: BadRecord[]; unused: readonly string[] }> => {
  const { columns, records, bad: unread, unused } = await tableOf(bytes, known, encoding);
  if (!columns.has('term') || !(columns.has('translation') || columns.has('doNotTranslate')))
    throw new Refusal('unreadable-file', `The first line must name the columns ${known.join(', ')}; term is needed.`);
  const terms = new Map<string, Term>();
  const bad = [...unread];
  for (const { line, of } of records) {
    try {
      const term = termOf(of);
      if (terms.has(term.term)) throw new Refusal('invalid-input', `"${term.term}" stands on an earlier line.`);
      terms.set(term.term, term);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      bad.push({ line, reason: error.message });
    }
  }
  return { terms: [...terms.values()], bad: bad.toSorted((left, right) => left.line - right.line), unused };
};
