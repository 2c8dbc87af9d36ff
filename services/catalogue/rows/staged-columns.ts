/* Nothing here loads the database's side: an import makes these in a process that has none. */

/** What the import writes of one line. */
export interface NewExample {
  readonly id: string;
  readonly line: number;
  readonly part: number;
  readonly externalId: string | null;
  readonly kind: string;
  /** As JSON. */
  readonly metadata: string;
  /** Content as JSON; `null` where there is none. */
  readonly source: string;
  readonly translation: string;
  readonly sha256: string;
}

/**
 * A batch of examples as PostgreSQL reads it: an array's text for each column. It crosses from the process that reads the file to the
 * statement as it is: nine texts instead of objects that are taken apart there and escaped one by one (50,000 rows: 0.9 s of the service's
 * processor time as objects, 0.5 s so).
 */
export interface StagedColumns {
  readonly count: number;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly ids: string;
  readonly lines: string;
  readonly parts: string;
  readonly externalIds: string;
  readonly kinds: string;
  readonly metadata: string;
  readonly sources: string;
  readonly translations: string;
  readonly digests: string;
}

/** An array of values that need no quotes. */
const plain = (values: readonly (string | number)[]): string => `{${values.join(',')}}`;

/** An array of JSON texts. They hold no control characters, so that JSON's escapes of their quotes and backslashes are PostgreSQL's. */
const ofJson = (texts: readonly string[]): string => `{${JSON.stringify(texts).slice(1, -1)}}`;

const quoted = (text: string | null): string => (text === null ? 'null' : `"${text.replaceAll(/[\\"]/gu, '\\$&')}"`);

export const stagedColumns = (rows: readonly NewExample[]): StagedColumns => ({
  count: rows.length,
  firstLine: rows[0]?.line ?? 0,
  lastLine: rows.at(-1)?.line ?? 0,
  ids: plain(rows.map(({ id }) => id)),
  lines: plain(rows.map(({ line }) => line)),
  parts: plain(rows.map(({ part }) => part)),
  externalIds: plain(rows.map(({ externalId }) => quoted(externalId))),
  kinds: plain(rows.map(({ kind }) => kind)),
  metadata: ofJson(rows.map(({ metadata }) => metadata)),
  sources: ofJson(rows.map(({ source }) => source)),
  translations: ofJson(rows.map(({ translation }) => translation)),
  digests: plain(rows.map(({ sha256 }) => sha256)),
});
