import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder, setting } from '../environment.ts';
import { buildWithGo } from './go-build.ts';
import type { Component } from './go-build.ts';
import { withLock } from '../lock.ts';
import { Problem } from '../problem.ts';

const run = promisify(execFile);

/** The servers that npm does not bring, each at one version. */
export const components = {
  nats: {
    title: 'NATS server',
    version: '2.15.2',
    file: 'nats-server',
    variable: 'ENDONYM_NATS_SERVER',
    module: 'github.com/nats-io/nats-server/v2',
    built: 'nats-server',
    toolchain: 'auto',
  },
  temporal: {
    title: 'Temporal server',
    version: '1.32.2',
    file: 'temporal-server',
    variable: 'ENDONYM_TEMPORAL_SERVER',
    module: 'go.temporal.io/server/cmd/server',
    built: 'server',
    toolchain: 'go1.27.3',
  },
  'temporal-sql-tool': {
    title: 'Temporal SQL tool',
    version: '1.32.2',
    file: 'temporal-sql-tool',
    variable: 'ENDONYM_TEMPORAL_SQL_TOOL',
    module: 'go.temporal.io/server/cmd/tools/sql',
    built: 'sql',
    toolchain: 'go1.27.3',
  },
  'temporal-ui': {
    title: 'Temporal web UI',
    version: '2.55.0',
    file: 'temporal-ui-server',
    variable: 'ENDONYM_TEMPORAL_UI',
    module: 'github.com/temporalio/ui-server/v2/cmd/server',
    built: 'server',
    toolchain: 'go1.27.3',
  },
} satisfies Record<string, Component>;
export type ComponentName = keyof typeof components;

export interface Found {
  readonly path: string;
  readonly version: string;
  readonly from: string;
}

/** The version that a binary says it has, or an empty string. */
const versionOf = async (path: string): Promise<string> => {
  const answer = await run(path, ['--version'], { timeout: 20_000 }).catch(() => null);
  return /(\d+\.\d+\.\d+)/.exec(answer?.stdout ?? '')?.[1] ?? '';
};

const fits = (found: string, wanted: string): boolean => {
  const [major, minor, patch = 0] = found.split('.').map(Number);
  const [wantedMajor, wantedMinor, wantedPatch = 0] = wanted.split('.').map(Number);
  return major === wantedMajor && minor === wantedMinor && patch >= wantedPatch;
};

/** Where the cache keeps a component. */
export const cached = ({ file, version }: Component): string => join(cacheFolder(), 'bin', file, version, file);

/**
 * Looks for a component: its variable, then the PATH (same major and minor version, no older patch), then the cache.
 * @throws Problem where the variable names something that does not run
 */
export const findBinary = async (name: ComponentName): Promise<Found | null> => {
  const component = components[name];
  const given = setting(component.variable);
  if (given !== undefined) {
    const version = await versionOf(given);
    if (version === '')
      throw new Problem(`${component.variable} is ${given}, which does not run. Correct it or leave it unset.`);
    return { path: given, version, from: component.variable };
  }
  for (const folder of (setting('PATH') ?? '').split(delimiter)) {
    const path = join(folder, component.file);
    if (folder === '' || !existsSync(path)) continue;
    const version = await versionOf(path);
    if (fits(version, component.version)) return { path, version, from: 'PATH' };
  }
  const path = cached(component);
  return existsSync(path) ? { path, version: component.version, from: 'cache' } : null;
};

/** The path of a component's binary, built with Go where it is found nowhere. @throws Problem that says what to install */
export const resolveBinary = async (name: ComponentName, log: (line: string) => void): Promise<string> => {
  const found = await findBinary(name);
  if (found) return found.path;
  const component = components[name];
  const waiting = () => log(`another process is building ${component.title}; waiting for it …`);
  return withLock(join(cacheFolder(), 'building.lock'), waiting, async () => {
    const path = cached(component);
    if (!existsSync(path)) await buildWithGo(component, path, log);
    return path;
  });
};
