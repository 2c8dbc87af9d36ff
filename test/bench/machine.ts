import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { checkout } from '../../infra/stack/environment.ts';

/** One line that says where and on what a bench ran: without it its numbers mean little. */
export const machineLine = (): string => {
  const commit = execFileSync('git', ['describe', '--always', '--dirty'], { cwd: checkout }).toString().trim();
  const memory = Math.round(totalmem() / 2 ** 30);
  const [load = 0] = loadavg();
  return (
    `${new Date().toISOString()} · ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'} · ${memory} GiB · ` +
    `Node ${process.version} · load ${load.toFixed(1)} before · commit ${commit}`
  );
};

/** The value below which `share` of the sorted numbers lie. NaN for none. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
