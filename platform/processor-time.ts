import { readFileSync } from 'node:fs';

/** The clock of `/proc` ticks a hundred times a second, whatever the machine. */
const tickMs = 10;

/** Milliseconds of processor time that a process has used; null where the system does not say (no Linux, or it has ended). */
export const processorTimeOf = (pid: number | undefined): number | null => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // After the name, which may hold anything: the state is the first of these, its own time the twelfth and thirteenth.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = Number(fields[11]) + Number(fields[12]);
    return Number.isFinite(ticks) ? ticks * tickMs : null;
  } catch {
    return null;
  }
};
