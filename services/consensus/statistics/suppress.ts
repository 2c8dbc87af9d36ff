/** Votes of one group for each label, with the people behind each number. */
export interface GroupVotes {
  /** Null for all who are in no group that is told. */
  readonly name: string | null;
  readonly people: ReadonlySet<number>;
  readonly cells: readonly { readonly votes: number; readonly people: ReadonlySet<number> }[];
}

/** A group as it may be told: of a label that is hidden `votes` is null. */
interface ToldGroup {
  readonly name: string | null;
  readonly people: number;
  readonly votes: number;
  readonly cells: readonly (number | null)[];
}

/** What may be told of a table, or why nothing of its groups may. */
export interface Told {
  readonly groups: readonly ToldGroup[];
  readonly reason: string | null;
}

/** Fewest people behind a number that is told. */
export const fewest = 5;
/** Votes between the least and the most that a hidden number can be for all that is told; of a label given fewer times, all of them. */
const spread = 5;

const votesIn = ({ cells }: GroupVotes): number => cells.reduce((sum, { votes }) => sum + votes, 0);

/** Two groups as one, which nobody is named by. */
const together = (one: GroupVotes, other: GroupVotes): GroupVotes => ({
  name: null,
  people: one.people.union(other.people),
  cells: one.cells.map((cell, label) => {
    const more = other.cells[label] ?? { votes: 0, people: new Set<number>() };
    return { votes: cell.votes + more.votes, people: cell.people.union(more.people) };
  }),
});

/** The groups of five people or more, the largest first, and behind them all others as one, of five people or more as well. */
const pooled = (groups: readonly GroupVotes[]): GroupVotes[] => {
  const named = groups
    .filter(({ name, people }) => name !== null && people.size >= fewest)
    .toSorted((a, b) => b.people.size - a.people.size || ((a.name ?? '') < (b.name ?? '') ? -1 : 1));
  const small = groups.filter((group) => !named.includes(group) && votesIn(group) > 0);
  let [rest, ...more] = small;
  for (const group of more) rest = rest && together(rest, group);
  for (let next = named.at(-1); rest && rest.people.size < fewest && next; next = named.at(-1)) {
    rest = together(rest, next);
    named.pop();
  }
  return rest ? [...named, { ...rest, name: null }] : named;
};

type Table = readonly (readonly number[])[];
type Hidden = readonly (readonly boolean[])[];

/**
 * How far the number in a hidden cell can move, up to `spread`, up or down, while all sums of rows and columns stay and no hidden
 * number falls below 0. Numbers go round: what a cell gives, another of its column or row takes. So it is the largest flow from one
 * end of the cell to the other through the other hidden cells, which take without end and give what they have
 * (Ford and Fulkerson 1956; the use for tables is Kelly, Golden and Assad 1992).
 */
const movable = (table: Table, hidden: Hidden, [row, column]: readonly [number, number], up: boolean): number => {
  const values = table.map((cells) => [...cells]);
  const rows = table.length;
  const columns = table[0]?.length ?? 0;
  /** What can go from a node to another: rows are 0 to rows - 1, columns follow. */
  const room = (from: number, to: number): number => {
    const taking = from < rows;
    const [r, c] = taking ? [from, to - rows] : [to, from - rows];
    if ((r === row && c === column) || !hidden[r]?.[c]) return 0;
    return taking ? spread : (values[r]?.[c] ?? 0);
  };
  const [source, sink] = up ? [rows + column, row] : [row, rows + column];
  const most = up ? spread : Math.min(spread, table[row]?.[column] ?? 0);
  let moved = 0;
  while (moved < most) {
    const before = new Map([[source, source]]);
    const open = [source];
    for (let node = open.shift(); node !== undefined && !before.has(sink); node = open.shift()) {
      const next = node < rows ? columns : rows;
      for (let at = 0; at < next; at++) {
        const to = node < rows ? rows + at : at;
        if (before.has(to) || room(node, to) === 0) continue;
        before.set(to, node);
        open.push(to);
      }
    }
    if (!before.has(sink)) return moved;
    for (let to = sink; to !== source; to = before.get(to) ?? source) {
      const from = before.get(to) ?? source;
      const [r, c, by] = from < rows ? [from, to - rows, 1] : [to, from - rows, -1];
      const cells = values[r];
      if (cells) cells[c] = (cells[c] ?? 0) + by;
    }
    moved++;
  }
  return moved;
};

const columnSum = (table: Table, column: number): number => table.reduce((sum, cells) => sum + (cells[column] ?? 0), 0);

/** True where an outsider who knows all sums and all that is told cannot tell a hidden number to within `spread` votes. */
const isSafe = (table: Table, hidden: Hidden, cell: readonly [number, number]): boolean =>
  movable(table, hidden, cell, true) + movable(table, hidden, cell, false) >=
  Math.min(spread, columnSum(table, cell[1]));

const cellsOf = (table: Table): [number, number][] =>
  table.flatMap((cells, row) => cells.map((_, column): [number, number] => [row, column]));

/** The told cell with the fewest votes beside a hidden one, or, where there is none beside it, of all. */
const nextToHide = (
  table: Table,
  hidden: Hidden,
  [row, column]: readonly [number, number],
): [number, number] | null => {
  const told = cellsOf(table).filter(([r, c]) => !hidden[r]?.[c] && columnSum(table, c) > 0);
  const beside = told.filter(([r, c]) => r === row || c === column);
  const fewestFirst = (beside.length > 0 ? beside : told).toSorted(
    ([r, c], [s, d]) => (table[r]?.[c] ?? 0) - (table[s]?.[d] ?? 0),
  );
  return fewestFirst[0] ?? null;
};

/** Which cells to hide, so that none of them can be worked out; null where even hiding all would not do. */
const hiddenIn = (groups: readonly GroupVotes[]): boolean[][] | null => {
  const table = groups.map(({ cells }) => cells.map(({ votes }) => votes));
  // That nobody of a group gave a label which nobody gave at all is no secret.
  const hidden = groups.map(({ cells }) =>
    cells.map(({ people }, label) => people.size < fewest && columnSum(table, label) > 0),
  );
  for (;;) {
    const unsafe = cellsOf(table).find(([r, c]) => hidden[r]?.[c] && !isSafe(table, hidden, [r, c]));
    if (unsafe === undefined) return hidden;
    const more = nextToHide(table, hidden, unsafe);
    if (more === null) return null;
    const cells = hidden[more[0]];
    if (cells) cells[more[1]] = true;
  }
};

/**
 * What may be told of a table of groups by labels whose sums are known. Groups of fewer than five people are counted with those who are
 * in none; a number that fewer than five people stand behind is hidden, and so many others that no hidden one can be worked out.
 */
export const tellGroups = (groups: readonly GroupVotes[]): Told => {
  const none = (reason: string): Told => ({ groups: [], reason });
  const rows = pooled(groups);
  if (rows.every(({ name }) => name === null))
    return none(`No group of at least ${fewest} people agreed to be counted.`);
  if (rows.length < 2) return none('All are of one group: it is what the campaign says as a whole.');
  const hidden = hiddenIn(rows);
  if (hidden === null) return none('There are too few votes to tell groups apart without telling of people.');
  return {
    groups: rows.map((group, row) => ({
      name: group.name,
      people: group.people.size,
      votes: votesIn(group),
      cells: group.cells.map(({ votes }, label) => (hidden[row]?.[label] ? null : votes)),
    })),
    reason: null,
  };
};
