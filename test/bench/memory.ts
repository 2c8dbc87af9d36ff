import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pssOf } from '../../infra/stack/processes/processes.ts';
import { say } from '../../infra/stack/progress.ts';
import { startSystem } from '../../infra/stack/system.ts';
import { machineLine } from './machine.ts';

const restMs = 30_000;

/** Memory of the system as `./endonym up` runs it, half a minute after its start and with nothing to do. Linux only. */
export const bench = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'endonym-bench-'));
  const machine = machineLine();
  say('Starting Endonym, then letting it rest for 30 s');
  const system = await startSystem({ folder, ui: true });
  try {
    await new Promise((resolve) => setTimeout(resolve, restMs));
    const rows: [string, number][] = [];
    for (const [name, part] of system.stack.parts.all) rows.push([name, await pssOf(part.child.identity.pid)]);
    process.stdout.write(`${machine}\n`);
    for (const [name, mib] of rows) process.stdout.write(`${name.padEnd(12)} ${mib.toFixed(0).padStart(5)} MiB\n`);
    const api = rows.filter(([name]) => name === 'host' || name === 'graphql').reduce((sum, [, mib]) => sum + mib, 0);
    process.stdout.write(`host + graphql ${api.toFixed(0)} MiB (PSS at rest, with the Apertium pool below host)\n`);
  } finally {
    await system.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
