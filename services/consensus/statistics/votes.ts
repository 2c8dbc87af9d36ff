/**
 * Votes of many people on many tasks, as three arrays in the order of tasks (compressed sparse rows): no object per vote.
 * Task t has the votes `starts[t]` to `starts[t + 1]`; `worker[v]` and `label[v]` are places in the lists of names.
 * Several votes of one worker on one task all stand, in the order in which they came: Dawid and Skene count how often a worker gave a
 * label, and `countedOnce` keeps the last alone.
 */
export interface Ballots {
  readonly taskCount: number;
  readonly workerCount: number;
  readonly labelCount: number;
  readonly starts: Int32Array;
  readonly worker: Int32Array;
  readonly label: Int32Array;
}

/** Ballots with the names of what is counted: models need none of them, so that they can work in another thread. */
export interface Votes extends Ballots {
  readonly tasks: readonly string[];
  readonly workers: readonly string[];
  readonly labels: readonly string[];
}

/** Votes without their names. */
export const ballotsOf = ({ taskCount, workerCount, labelCount, starts, worker, label }: Votes): Ballots => ({
  taskCount,
  workerCount,
  labelCount,
  starts,
  worker,
  label,
});

/** Names numbered in the order in which they were first seen; those that `clean` makes one are one, under the name that it makes of them. */
const createNames = (clean: (name: string) => string) => {
  const places = new Map<string, number>();
  const spellings = new Map<string, number>();
  return {
    placeOf: (spelling: string): number => {
      const known = spellings.get(spelling);
      if (known !== undefined) return known;
      const name = clean(spelling);
      const place = places.get(name) ?? places.size;
      places.set(name, place);
      spellings.set(spelling, place);
      return place;
    },
    all: (): string[] => [...places.keys()],
    /** Every way in which a name was written, of the names that were written in several. */
    spellings: (): ReadonlyMap<string, readonly string[]> => {
      if (spellings.size === places.size) return new Map();
      const byPlace = Map.groupBy(spellings, ([, place]) => place);
      const several = [...places].map(([name, place]): [string, string[]] => [
        name,
        (byPlace.get(place) ?? []).map(([spelling]) => spelling),
      ]);
      return new Map(several.filter(([, written]) => written.length > 1));
    },
  };
};

/** An array of whole numbers that grows as it is filled. */
const createColumn = () => {
  let values = new Int32Array(1_024);
  let count = 0;
  return {
    push: (value: number): void => {
      if (count === values.length) {
        const wider = new Int32Array(count * 2);
        wider.set(values);
        values = wider;
      }
      values[count++] = value;
    },
    all: (): Int32Array => values.subarray(0, count),
  };
};

/** Whether a label says a number, so that labels have an order of their own. */
export const isNumber = (label: string): boolean => label.trim() !== '' && Number.isFinite(Number(label));

/** Labels in their order: numbers by value, others by code point. */
const inOrder = (labels: readonly string[]): string[] =>
  labels.every(isNumber)
    ? labels.toSorted((a, b) => Number(a) - Number(b) || (a < b ? -1 : 1))
    : labels.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));

/**
 * Collects votes one by one. `order` names the labels from lowest to highest; a vote for another label is refused by `add`. `clean` makes a
 * name of what was written; without it a name is what was written.
 */
export const createVotes = (order: readonly string[] | null = null, clean = (name: string): string => name) => {
  const tasks = createNames(clean);
  const workers = createNames(clean);
  const labels = createNames(clean);
  const [task, worker, label] = [createColumn(), createColumn(), createColumn()];
  for (const name of order ?? []) labels.placeOf(name);
  const allowed = order === null ? Infinity : order.length;
  return {
    /** @returns whether the label is one of those that were named */
    add: (vote: { readonly task: string; readonly worker: string; readonly label: string }): boolean => {
      const place = labels.placeOf(vote.label);
      if (place >= allowed) return false;
      task.push(tasks.placeOf(vote.task));
      worker.push(workers.placeOf(vote.worker));
      label.push(place);
      return true;
    },
    /** Names that were written in several ways and count as one. */
    spellings: () => ({ tasks: tasks.spellings(), workers: workers.spellings(), labels: labels.spellings() }),
    build: (): Votes => {
      const seen = labels.all();
      const names = order ?? inOrder(seen);
      const places = new Map(names.map((name, place) => [name, place]));
      const ordered = Int32Array.from(seen, (name) => places.get(name) ?? 0);
      const taskNames = tasks.all();
      const workerNames = workers.all();
      return {
        tasks: taskNames,
        workers: workerNames,
        labels: names,
        taskCount: taskNames.length,
        workerCount: workerNames.length,
        labelCount: names.length,
        ...byTask(taskNames.length),
      };

      function byTask(count: number): Pick<Ballots, 'starts' | 'worker' | 'label'> {
        const [from, who, what] = [task.all(), worker.all(), label.all()];
        const starts = new Int32Array(count + 1);
        for (const at of from) starts[at + 1] = (starts[at + 1] ?? 0) + 1;
        for (let at = 0; at < count; at++) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
        const next = starts.slice();
        const [workerOf, labelOf] = [new Int32Array(from.length), new Int32Array(from.length)];
        for (const [vote, at] of from.entries()) {
          const place = next[at] ?? 0;
          next[at] = place + 1;
          workerOf[place] = who[vote] ?? 0;
          labelOf[place] = ordered[what[vote] ?? 0] ?? 0;
        }
        return { starts, worker: workerOf, label: labelOf };
      }
    },
  };
};
