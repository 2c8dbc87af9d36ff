import { isNumber } from '../../services/consensus/statistics/votes.ts';
import type { Votes } from '../../services/consensus/statistics/votes.ts';

const missingValues = /^(?:nan|na|n\/a|#n\/a|<na>|null|none|nil|undefined)$/iu;

/** Whether a name is what tools write where a value is missing. Each vote's names are looked at, most of them at their first letter alone. */
export const saysMissing = (name: string): boolean =>
  name.length < 12 && 'nNuU#< '.includes(name[0] ?? 'x') && missingValues.test(name.trim());

const most = 5;

/** A few of many, and how many more there are. */
const few = (all: readonly string[]): string =>
  all.slice(0, most).join('; ') + (all.length > most ? `; and ${all.length - most} more` : '');

const quoted = (names: readonly string[]): string =>
  names
    .slice(0, most)
    .map((name) => JSON.stringify(name.slice(0, 60)))
    .join(' and ');

/** Names as people see them: case, width, blanks and signs without a shape do not count. */
const lookOf = (name: string): string =>
  /^[a-z0-9._:/-]*$/u.test(name)
    ? name
    : name
        .normalize('NFKC')
        .replace(/^\s*['"“”‘’«»`]+|[.!?'"“”‘’«»`]+\s*$/gu, '')
        .replace(/[\p{Cf}\s]+/gu, '')
        .toLowerCase();

/** The number that a name says, also with a decimal comma; null where it says none. */
const numberOf = (name: string): number | null => {
  const text = /^[+-]?\d+,\d+$/u.test(name) ? name.replace(',', '.') : name;
  return isNumber(text) ? Number(text) : null;
};

const partsIn = (name: string): string[] => {
  if (!/^[[(].*[\])]$/su.test(name)) return name.split(/[,;|]/u);
  return name.slice(1, -1).split(',');
};

/** What a name lists, in an order of its own; null where it lists nothing. */
const listIn = (name: string): string | null => {
  if (!/[,;|]/u.test(name) || numberOf(name) !== null) return null;
  const parts = partsIn(name).map((part) => lookOf(part.trim()));
  return parts.length < 2 || parts.includes('') ? null : parts.toSorted().join('\0');
};

const several = (names: readonly string[], key: (name: string) => unknown): string[] =>
  [...Map.groupBy(names, key).values()].filter((alike) => alike.length > 1).map(quoted);

const latin = /\p{Script=Latin}/u;
const lookalikes = /\p{Script=Cyrillic}|\p{Script=Greek}/u;

const kinds = ['labels', 'workers', 'tasks'] as const;
type Spellings = Readonly<Record<(typeof kinds)[number], ReadonlyMap<string, readonly string[]>>>;

/** What somebody should know of the names in their votes: what counts as one, and what looks alike and does not. */
export const notesOnNames = (votes: Votes, spellings: Spellings): string[] => {
  const notes: string[] = [];
  const note = (cases: readonly string[], sentence: string): void => {
    if (cases.length > 0) notes.push(`${sentence}: ${few(cases)}.`);
  };
  for (const kind of kinds) {
    const merged = [...spellings[kind]].map(([name, written]) => {
      const same = new Set(written.map((one) => one.trim())).size === 1;
      return `${JSON.stringify(name.slice(0, 60))} (${same ? quoted(written) : `written in ${written.length} ways`})`;
    });
    note(merged, `${kind} that differ by blanks around them or by how accents are stored count as one`);
    note(several(votes[kind], lookOf), `${kind} that look alike count apart`);
    note(
      votes[kind].filter((name) => name.includes('\uFFFD')).map((name) => quoted([name])),
      `${kind} with U+FFFD, where a letter was lost before`,
    );
  }
  for (const kind of kinds)
    note(
      several(
        votes[kind].filter((name) => numberOf(name) !== null),
        numberOf,
      ),
      `${kind} that say the same number count apart`,
    );
  note(
    votes.labels.filter((name) => latin.test(name) && lookalikes.test(name)).map((name) => quoted([name])),
    'labels with letters of several alphabets, some of which look the same',
  );
  note(
    several(
      votes.labels.filter((name) => listIn(name) !== null),
      listIn,
    ),
    'labels that list the same in another order or another way count apart',
  );
  return notes;
};

/** How many votes of work that does not count were left out, by the column that says so. */
export const noteOnVoided = (voided: ReadonlyMap<string, number>): string[] => {
  if (voided.size === 0) return [];
  const cases = [...voided].map(([why, count]) => `${why} ${count}`);
  return [`votes of work that was rejected, passed over or found unreliable (${few(cases)}) were left out.`];
};

/** How many votes say nothing but that a value is missing, by what they say. */
export const noteOnMissing = (missing: ReadonlyMap<string, number>, skipped: boolean): string[] => {
  if (missing.size === 0) return [];
  const cases = [...missing].map(([what, count]) => `${what} ${count}`);
  const ending = skipped ? 'were left out' : 'count like any other: leave them out with --skip-missing';
  return [`votes with what tools write for a missing value (${few(cases)}) ${ending}.`];
};
