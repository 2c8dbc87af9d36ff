import type { Entry } from '../rules/entry.ts';

/** What the user's own file said of an example, in every row of it. */
export interface Own {
  /** The id that the file gives it; empty where it gives none. */
  readonly external_id: string;
  /** What stood beside its texts (`subject`, `category` …) as a JSON object: its names differ by dataset, and a column has one type. */
  readonly metadata: string;
}

export const ownOf = ({ example: { externalId, metadata } }: Pick<Entry, 'example'>): Own => ({
  external_id: externalId ?? '',
  metadata: JSON.stringify(Object.fromEntries(Object.entries(metadata).sort(([a], [b]) => (a < b ? -1 : 1)))),
});
