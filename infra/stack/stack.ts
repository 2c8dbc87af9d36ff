import { chmod, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { resolveBinary } from './binaries/binaries.ts';
import { freeBytes, hasRoom, watchSpace } from './disk.ts';
import { cacheFolder } from './environment.ts';
import { identityOf, isRunning } from './identity.ts';
import { signingKeys } from './keys.ts';
import { tryLock } from './lock.ts';
import type { Lock } from './lock.ts';
import { keepLogsShort } from './logs/log-rotation.ts';
import { watchNats } from './servers/nats-health.ts';
import { startNats } from './servers/nats.ts';
import { createParts } from './processes/part.ts';
import type { Parts } from './processes/part.ts';
import { choosePorts } from './ports.ts';
import { startPostgres } from './servers/postgres.ts';
import { PortTaken, Problem } from './problem.ts';
import { say } from './progress.ts';
import { endOrphans, readState, writeState } from './state.ts';
import type { State } from './state.ts';
import { temporalPorts } from './servers/temporal-config.ts';
import { startTemporal } from './servers/temporal.ts';
import { startTemporalUi } from './servers/temporal-ui.ts';

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
  temporalPorts,
  processes.map((name) => `health.${name}`),
);

/** Takes the folder for this process. @throws Problem where a stack runs on it, or its disk is nearly full */
const takeFolder = async (folder: string): Promise<Lock> => {
  await mkdir(folder, { recursive: true });
  // Root starts PostgreSQL as another user, who must be able to pass through the folder.
  if (process.getuid?.() === 0) await chmod(folder, (await stat(folder)).mode | 0o011);
  if (!(await hasRoom(folder)))
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

/** What is done while the servers start. */
export interface StartOptions {
  readonly folder: string;
  readonly ui?: boolean;
  readonly log?: (line: string) => void;
  /** What needs PostgreSQL and NATS alone: it is done while Temporal starts. */
  readonly beside?: (base: Base) => Promise<void>;
  /** What needs Temporal too. */
  readonly after?: (base: Base) => Promise<void>;
  /** Aborted, what is starting is ended and the start fails. */
  readonly stopped?: AbortSignal;
}

type Binaries = Readonly<Record<'nats' | 'temporal' | 'sqlTool' | 'ui', string>>;

const startServers = async (
  state: State,
  parts: Parts,
  binary: Binaries,
  { folder, beside, after }: Required<Pick<StartOptions, 'folder' | 'beside' | 'after'>>,
): Promise<void> => {
  const port = (name: string): number => state.ports[name] ?? 0;
  const ui = binary.ui !== '';
  const keys = await signingKeys(folder);
  const postgresUrl = { value: '' };
  // PostgreSQL and NATS are ready in 0.1 s each; Temporal takes 2 to 5 s, in which others may start.
  await parts.start('postgres', async (launching) => {
    const { child, url } = await startPostgres(folder, port('postgres'), launching);
    postgresUrl.value = url;
    return child;
  });
  const natsPorts = { nats: port('nats'), monitor: port('natsMonitor') };
  await parts.start('nats', (launching) => startNats(folder, binary.nats, natsPorts, launching));
  const address = `127.0.0.1:${port('temporal')}`;
  const uiUrl = ui ? `http://127.0.0.1:${port('temporalUi')}` : '';
  const monitorUrl = `http://127.0.0.1:${port('natsMonitor')}`;
  state.env = {
    POSTGRES_URL: postgresUrl.value,
    NATS_URL: `nats://127.0.0.1:${port('nats')}`,
    NATS_MONITOR_URL: monitorUrl,
    FILES: `folder:${join(folder, 'files')}`,
    TEMPORAL_ADDRESS: address,
    TEMPORAL_NAMESPACE: 'endonym',
    TEMPORAL_UI_URL: uiUrl,
    WORKFLOW_BUNDLE_FOLDER: join(cacheFolder(), 'workflows'),
    TOKEN_PUBLIC_KEY: keys.public,
    TOKEN_ISSUER: 'endonym-local',
    TOKEN_AUDIENCE: 'endonym',
  };
  state.urls = { ...(ui ? { Temporal: uiUrl } : {}), 'NATS monitor': monitorUrl };
  const base = { folder, ports: state.ports, env: state.env, parts };
  const temporal = async () => {
    const programs = { server: binary.temporal, sqlTool: binary.sqlTool };
    await parts.start('temporal', (launching) =>
      startTemporal(folder, programs, postgresUrl.value, state.ports, launching),
    );
    if (ui)
      await parts.start('temporal-ui', (launching) =>
        startTemporalUi(folder, binary.ui, address, port('temporalUi'), launching),
      );
  };
  await startTogether(parts, [temporal(), beside(base)]);
  await after(base);
};

/**
 * Waits for all, also where one fails: what is still starting could not be ended. Then the others need not go on starting.
 * @throws the failure; of several a port that was taken, for which there is a cure
 */
export const startTogether = async (parts: Parts, starts: readonly Promise<void>[]): Promise<void> => {
  // As they come: the others may fail only because they are not to go on.
  const reasons: unknown[] = [];
  const fail = (reason: unknown): void => {
    reasons.push(reason);
    parts.close();
  };
  await Promise.all(starts.map((start) => start.catch(fail)));
  if (reasons.length > 0) throw reasons.find((reason) => reason instanceof PortTaken) ?? reasons[0];
};

/** Starts with other ports, where somebody took one between the choice and its use, before the start is given up. */
const mostChoices = 5;

/**
 * Starts PostgreSQL, NATS, Temporal and, where asked for, its web UI on a data folder, ending first what a killed run left there.
 * Each of them, and what `beside` and `after` start, is started again when it ends (part.ts).
 * @throws Problem where the folder's stack already runs, or a component is missing or does not start; nothing is left running
 */
export const startStack = async (options: StartOptions): Promise<Stack> => {
  const { folder, ui = true, log = say, stopped } = options;
  const { beside = async () => undefined, after = async () => undefined } = options;
  const lock = await takeFolder(folder);
  const state = readState(folder);
  let parts = createParts(folder, state, log);
  const watches: (() => void)[] = [];
  const endParts = async () => {
    parts.close();
    for (const part of [...parts.all.values()].toReversed()) await part.stop();
  };
  let stopping: Promise<void> | undefined;
  // Ctrl-C and the end of the work may both ask for it.
  const stop = () => (stopping ??= stopAll());
  const stopAll = async () => {
    for (const unwatch of watches) unwatch();
    await endParts();
    writeState(folder, { ...state, launcher: null, children: {} });
    lock.release();
  };
  const start = async (): Promise<void> => {
    await endOrphans(state, log);
    Object.assign(state, { children: {}, urls: {}, env: {}, launcher: identityOf(process.pid) });
    const binary = {
      nats: await resolveBinary('nats', log),
      temporal: await resolveBinary('temporal', log),
      sqlTool: await resolveBinary('temporal-sql-tool', log),
      ui: ui ? await resolveBinary('temporal-ui', log) : '',
    };
    for (let choice = 1; ; choice++) {
      state.ports = await choosePorts(portNames, state.ports, log);
      writeState(folder, state);
      parts = createParts(folder, state, log);
      const abandon = () => parts.close();
      stopped?.addEventListener('abort', abandon);
      if (stopped?.aborted) abandon();
      try {
        return await startServers(state, parts, binary, { folder, beside, after });
      } catch (error) {
        await endParts();
        if (!(error instanceof PortTaken) || choice === mostChoices || stopped?.aborted) throw error;
        log(`${error.message.split('\n')[0]} Everything is started again with other ports.`);
      } finally {
        stopped?.removeEventListener('abort', abandon);
      }
    }
  };
  try {
    watches.push(keepLogsShort(folder, log), watchSpace(folder, log));
    await start();
    const nats = parts.all.get('nats');
    const monitorUrl = state.env['NATS_MONITOR_URL'] ?? '';
    if (nats) watches.push(watchNats({ part: nats, monitorUrl, free: () => freeBytes(folder), log }));
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
