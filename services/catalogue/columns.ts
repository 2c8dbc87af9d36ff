import type { Columns } from './contract.ts';

/** A cell as a value: lists and objects arrive as JSON text where a file has no other way to hold them. */
const valueOf = (cell: unknown): unknown => {
  if (typeof cell === 'bigint') return Number(cell);
  if (typeof cell !== 'string' || !/^\s*[[{]/u.test(cell)) return cell;
  try {
    return JSON.parse(cell);
  } catch {
    return cell; // a text that begins with a bracket
  }
};

/** Fields of the formats that are lists; of these alone is JSON text read, since any other text may begin with a bracket. */
const lists = new Set([
  'messages',
  'conversations',
  'instances',
  'choices',
  'turns',
  'prompt',
  'chosen',
  'rejected',
  'completion',
  'source',
]);

/** Puts a value where a path says: `source.instruction`, `choices.0`. */
const put = (row: Record<string, unknown>, path: string, value: unknown): void => {
  const [name = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    row[name] = value;
    return;
  }
  const [next = ''] = rest;
  const known = row[name];
  if (/^\d{1,3}$/u.test(next)) {
    const list: unknown[] = Array.isArray(known) ? known : [];
    list[Number(next)] = value;
    row[name] = list;
    return;
  }
  const inner: Record<string, unknown> = {};
  if (typeof known === 'object' && known !== null) Object.assign(inner, known);
  put(inner, rest.join('.'), value);
  row[name] = inner;
};

/** True for names that would reach into JavaScript's own objects. */
const isForbidden = (path: string): boolean => /(?:^|\.)(?:__proto__|constructor|prototype)(?:\.|$)/u.test(path);

/**
 * The row that a format reads, from the columns of a file: each field from the column that the import names for it, the others by their
 * own names. `tabular`: cells are texts, so that lists come as JSON and an answer as digits.
 */
export const rowFrom = (cells: Readonly<Record<string, unknown>>, columns: Columns, tabular: boolean): unknown => {
  if (!tabular && Object.keys(columns).length === 0) return cells;
  const row: Record<string, unknown> = {};
  const read = (path: string, cell: unknown): void => {
    if (cell === undefined || isForbidden(path)) return;
    const name = path.replace(/^source\./u, '').split('.')[0] ?? '';
    const value = lists.has(name) && tabular ? valueOf(cell) : typeof cell === 'bigint' ? Number(cell) : cell;
    put(
      row,
      path,
      tabular && name === 'answer' && typeof value === 'string' && /^\d{1,3}$/u.test(value) ? Number(value) : value,
    );
  };
  for (const [name, cell] of Object.entries(cells)) read(name, cell);
  for (const [field, column] of Object.entries(columns)) read(field, cells[column]);
  return row;
};
