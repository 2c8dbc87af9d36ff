import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { startChild } from '../processes/child.ts';
import type { Child, Launching } from '../processes/child.ts';

/** Starts Temporal's web UI for the stack's server, on the loopback address only. */
export const startTemporalUi = async (
  folder: string,
  binary: string,
  address: string,
  port: number,
  launching?: Launching,
): Promise<Child> => {
  const own = join(folder, 'temporal-ui');
  await mkdir(own, { recursive: true });
  const url = `http://127.0.0.1:${port}`;
  const config = {
    temporalGrpcAddress: address,
    host: '127.0.0.1',
    port,
    enableUi: true,
    defaultNamespace: 'endonym',
    disableNewsFetch: true,
    notifyOnNewVersion: false,
    cors: { allowOrigins: [url] },
  };
  await writeFile(join(own, 'endonym.yaml'), stringify(config));
  return startChild(
    {
      name: 'temporal-ui',
      command: binary,
      args: ['--root', folder, '--config', 'temporal-ui', '--env', 'endonym', 'start'],
      ready: async () => (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok,
      readyWithinMs: 30_000,
      stopWithinMs: 3000,
      ports: [port],
    },
    folder,
    launching,
  );
};
