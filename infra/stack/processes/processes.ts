import { readFile, readdir } from 'node:fs/promises';

/* What processes use, by /proc: Linux only. */

const statOf = async (pid: string): Promise<string[] | null> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name in brackets may hold blanks.
  return stat === '' ? null : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
};

interface Process {
  readonly parent: number;
  /** Hundredths of a second: what Linux tells on every machine that Node runs on. */
  readonly ticks: number;
}

const processes = async (): Promise<Map<number, Process>> => {
  const found = new Map<number, Process>();
  for (const name of await readdir('/proc').catch(() => [])) {
    const fields = /^\d+$/.test(name) ? await statOf(name) : null;
    // proc(5), from the state on: 4 is the parent; 14 to 17 are the times of the process and of its children that have ended.
    if (fields) found.set(Number(name), { parent: Number(fields[1]), ticks: sum(fields.slice(11, 15).map(Number)) });
  }
  return found;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** A process and all below it. */
const familyOf = (pid: number, all: ReadonlyMap<number, Process>): number[] => {
  const isBelow = (child: number): boolean => child === pid || (child > 1 && isBelow(all.get(child)?.parent ?? 0));
  return [...all.keys()].filter(isBelow);
};

/** Seconds of processor time of each process with all below it, by name. Empty where there is no /proc. */
export const cpuSeconds = async (pids: Readonly<Record<string, number>>): Promise<Record<string, number>> => {
  const all = await processes();
  if (all.size === 0) return {};
  const of = (pid: number) => sum(familyOf(pid, all).map((one) => all.get(one)?.ticks ?? 0)) / 100;
  return Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, of(pid)]));
};

/** Proportional set size of a process and all below it, in MiB. */
export const pssOf = async (pid: number): Promise<number> => {
  const family = familyOf(pid, await processes());
  const rollups = await Promise.all(family.map((one) => readFile(`/proc/${one}/smaps_rollup`, 'utf8').catch(() => '')));
  return sum(rollups.map((rollup) => Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0))) / 1_024;
};
