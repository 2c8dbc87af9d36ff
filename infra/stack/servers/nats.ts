import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startChild } from '../processes/child.ts';
import type { Child, Launching } from '../processes/child.ts';
import { bytesIn, freeBytes } from '../disk.ts';

const giga = 1024 ** 3;

/** What JetStream may hold: it refuses before the disk is full, since after a write that failed it needs to be started anew, and may have lost more. */
const mostStored = (used: number, free: number): number => Math.floor(used + Math.max(free - giga, free / 2));

/**
 * Starts NATS with JetStream in the folder. `sync_interval: always`: an acknowledged publish is on the disk
 * (the default syncs every two minutes; 3,700 publishes/s pipelined against 17,000 on two cores).
 */
export const startNats = async (
  folder: string,
  binary: string,
  ports: { nats: number; monitor: number },
  launching?: Launching,
): Promise<Child> => {
  const store = join(folder, 'nats');
  await mkdir(store, { recursive: true });
  const most = mostStored(await bytesIn(store), await freeBytes(store));
  const config = join(store, 'nats.conf');
  await writeFile(
    config,
    [
      `server_name: "endonym"`,
      `listen: "127.0.0.1:${ports.nats}"`,
      `http: "127.0.0.1:${ports.monitor}"`,
      `max_payload: 1MB`,
      `jetstream {`,
      `  store_dir: ${JSON.stringify(join(store, 'jetstream'))}`,
      `  sync_interval: always`,
      `  max_memory_store: 64MB`,
      `  max_file_store: ${most}`,
      `}`,
      '',
    ].join('\n'),
  );
  return startChild(
    {
      name: 'nats',
      command: binary,
      args: ['-c', config],
      env: { GOMEMLIMIT: '256MiB' },
      ready: async () =>
        (
          await fetch(`http://127.0.0.1:${ports.monitor}/healthz?js-enabled-only=true`, {
            signal: AbortSignal.timeout(2000),
          })
        ).ok,
      readyWithinMs: 60_000,
      ports: [ports.nats, ports.monitor],
    },
    folder,
    launching,
  );
};
