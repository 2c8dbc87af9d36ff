import { chmod, mkdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { resolveBinary } from './binaries.ts';
import { cacheFolder } from './environment.ts';
import { identityOf, isRunning } from './identity.ts';
import { signingKeys } from './keys.ts';
import { tryLock } from './lock.ts';
import type { Lock } from './lock.ts';
import { startNats } from './nats.ts';
import { createParts } from './part.ts';
import type { Parts } from './part.ts';
import { choosePorts } from './ports.ts';
import { startPostgres } from './postgres.ts';
import { Problem } from './problem.ts';
import { say } from './progress.ts';
import { endOrphans, readState, writeState } from './state.ts';
import type { State } from './state.ts';
import { startTemporal } from './temporal.ts';
import { startTemporalUi } from './temporal-ui.ts';

export interface Stack {
  readonly folder: string;
  readonly ports: Readonly<Record<string, number>>;
  /** What our processes read (platform/config.ts). POSTGRES_URL names the server's own database; `provision` answers ours. */
  readonly env: Readonly<Record<string, string>>;
  readonly urls: Readonly<Record<string, string>>;
  /** Where processes beside the servers are started, so that they too are recorded and ended. */
  readonly parts: Parts;
  restart(name: string): Promise<void>;
  /** Adds addresses that `up` prints and a second `up` repeats. */
  announce(urls: Record<string, string>): void;
  /** Stops whatever runs, PostgreSQL last, and gives the folder back. */
  stop(): Promise<void>;
}

const roles = ['temporal', 'temporalHistory', 'temporalMatching', 'temporalWorker'];
const processes = [
  'host',
  'graphql',
  'worker',
  'catalogue',
  'adaptation',
  'review',
  'consensus',
  'release',
  'webhooks',
];
const portNames = ['postgres', 'nats', 'natsMonitor', 'temporalUi', 'http'].concat(
  roles.flatMap((name) => [name, `${name}Membership`]),
  processes.map((name) => `health.${name}`),
);

const neededBytes = 512 * 1024 * 1024;

/** Takes the folder for this process. @throws Problem where a stack runs on it, or its disk is nearly full */
const takeFolder = async (folder: string): Promise<Lock> => {
  await mkdir(folder, { recursive: true });
  // Root starts PostgreSQL as another user, who must be able to pass through the folder.
  if (process.getuid?.() === 0) await chmod(folder, (await stat(folder)).mode | 0o011);
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < neededBytes)
    throw new Problem(
      `The disk that holds ${folder} has less than 512 MB left. Free some and run the same command again.`,
    );
  const lock = tryLock(join(folder, 'stack.lock'));
  if (lock) return lock;
  const { launcher, urls } = readState(folder);
  const where = Object.entries(urls).map(([name, url]) => `\n  ${name}: ${url}`);
  const pid = launcher && isRunning(launcher) ? ` (pid ${launcher.pid})` : '';
  throw new Problem(
    `A stack already runs on ${folder}${pid}. Stop it with ./endonym stop, or give another --folder.${where.join('')}`,
  );
};

/** What runs before Temporal does. */
export type Base = Pick<Stack, 'folder' | 'ports' | 'env' | 'parts'>;

const startServers = async (
  folder: string,
  state: State,
  parts: Parts,
  { ui, log, beside }: { ui: boolean; log: (line: string) => void; beside: (base: Base) => Promise<void> },
): Promise<void> => {
  const binary = {
    nats: await resolveBinary('nats', log),
    temporal: await resolveBinary('temporal', log),
    sqlTool: await resolveBinary('temporal-sql-tool', log),
    ui: ui ? await resolveBinary('temporal-ui', log) : '',
  };
  state.ports = await choosePorts(portNames, state.ports, log);
  writeState(folder, state);
  const port = (name: string): number => state.ports[name] ?? 0;
  const keys = await signingKeys(folder);
  const postgresUrl = { value: '' };
  // PostgreSQL and NATS are ready in 0.1 s each; Temporal takes 2 to 5 s, in which others may start.
  await parts.start('postgres', async () => {
    const { child, url } = await startPostgres(folder, port('postgres'));
    postgresUrl.value = url;
    return child;
  });
  await parts.start('nats', () => startNats(folder, binary.nats, { nats: port('nats'), monitor: port('natsMonitor') }));
  const address = `127.0.0.1:${port('temporal')}`;
  const uiUrl = ui ? `http://127.0.0.1:${port('temporalUi')}` : '';
  state.env = {
    POSTGRES_URL: postgresUrl.value,
    NATS_URL: `nats://127.0.0.1:${port('nats')}`,
    TEMPORAL_ADDRESS: address,
    TEMPORAL_NAMESPACE: 'endonym',
    TEMPORAL_UI_URL: uiUrl,
    WORKFLOW_BUNDLE_FOLDER: join(cacheFolder(), 'workflows'),
    TOKEN_PUBLIC_KEY: keys.public,
    TOKEN_ISSUER: 'endonym-local',
    TOKEN_AUDIENCE: 'endonym',
  };
  state.urls = { ...(ui ? { Temporal: uiUrl } : {}), 'NATS monitor': `http://127.0.0.1:${port('natsMonitor')}` };
  const temporal = async () => {
    await parts.start('temporal', () =>
      startTemporal(folder, { server: binary.temporal, sqlTool: binary.sqlTool }, postgresUrl.value, state.ports),
    );
    if (ui) await parts.start('temporal-ui', () => startTemporalUi(folder, binary.ui, address, port('temporalUi')));
  };
  // Both are waited for even where one fails: what is still starting could not be ended.
  const started = await Promise.allSettled([temporal(), beside({ folder, ports: state.ports, env: state.env, parts })]);
  for (const result of started) if (result.status === 'rejected') throw result.reason;
};

/**
 * Starts PostgreSQL, NATS, Temporal and, where asked for, its web UI on a data folder, ending first what a killed run left there.
 * @throws Problem where the folder's stack already runs, or a component is missing or does not start; nothing is left running
 */
export const startStack = async (options: {
  folder: string;
  ui?: boolean;
  log?: (line: string) => void;
  /** What needs PostgreSQL and NATS alone: it is done while Temporal starts. */
  beside?: (base: Base) => Promise<void>;
}): Promise<Stack> => {
  const { folder, ui = true, log = say, beside = async () => undefined } = options;
  const lock = await takeFolder(folder);
  const state = readState(folder);
  const parts = createParts(folder, state);
  let stopped: Promise<void> | undefined;
  // Ctrl-C and the end of the work may both ask for it.
  const stop = () => (stopped ??= stopAll());
  const stopAll = async () => {
    for (const part of [...parts.all.values()].toReversed()) await part.stop();
    writeState(folder, { ...state, launcher: null, children: {} });
    lock.release();
  };
  try {
    await endOrphans(state, log);
    Object.assign(state, { children: {}, urls: {}, env: {}, launcher: identityOf(process.pid) });
    await startServers(folder, state, parts, { ui, log, beside });
    writeState(folder, state);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    folder,
    ports: state.ports,
    env: state.env,
    urls: state.urls,
    parts,
    restart: async (name) => {
      const part = parts.all.get(name);
      if (!part) throw new Error(`There is no part "${name}".`);
      await part.restart();
    },
    announce: (urls) => {
      Object.assign(state.urls, urls);
      writeState(folder, state);
    },
    stop,
  };
};
