import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { installCommand } from '../services/adaptation/provider/apertium/install.ts';
import { apertiumVersion, hasApertium, usualModes } from '../infra/stack/binaries/apertium.ts';
import { components, findBinary } from '../infra/stack/binaries/binaries.ts';
import type { ComponentName } from '../infra/stack/binaries/binaries.ts';
import { goVersion } from '../infra/stack/binaries/go-build.ts';
import { postgresBinaries } from '../infra/stack/servers/postgres.ts';

const run = promisify(execFile);

interface Line {
  readonly name: string;
  /** There; or missing, which `up` puts right or does without; or missing, and somebody must install it. */
  readonly is: 'there' | 'dispensable' | 'needed';
  readonly detail: string;
}

const firstLine = async (command: string, ...args: string[]): Promise<string | null> => {
  const answer = await run(command, args, { timeout: 20_000 }).catch(() => null);
  return answer?.stdout.trim().split('\n')[0] ?? null;
};

const marks = { there: 'ok  ', dispensable: '-   ', needed: 'MISS' } as const;

const found = (name: string, version: string, from: string): Line => ({
  name,
  is: 'there',
  detail: `${version.padEnd(12)} ${from}`,
});
const missing = (name: string, what: string, dispensable = false): Line => ({
  name,
  is: dispensable ? 'dispensable' : 'needed',
  detail: `missing      ${what}`,
});

const postgres = async (): Promise<Line> => {
  const binaries = await postgresBinaries().catch(() => null);
  const version = binaries && (await firstLine(binaries.postgres, '--version'));
  return binaries && version
    ? found('PostgreSQL', /(\d+\.\d+)/.exec(version)?.[1] ?? '?', `npm: ${binaries.postgres}`)
    : missing('PostgreSQL', 'run any other command once, or npm ci');
};

const component = async (name: ComponentName, hasGo: boolean): Promise<Line> => {
  const { title, version, variable } = components[name];
  try {
    const at = await findBinary(name);
    if (at) return found(title, at.version, `${at.from}: ${at.path}`);
    return missing(
      title,
      hasGo ? `${version} will be built with Go at the first start` : `install Go, or set ${variable}`,
      hasGo,
    );
  } catch (error) {
    return missing(title, error instanceof Error ? error.message : String(error));
  }
};

/** Each component: found or missing, its version, from where. True where a start needs nothing more from the person. */
export const doctor = async (): Promise<boolean> => {
  const npm = await firstLine('npm', '--version');
  const go = await goVersion();
  const chromium = await firstLine('chromium', '--version');
  const apertiumHelp = `installed at the first start by root on Debian, else: ${installCommand(usualModes)}`;
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const lines: Line[] = [
    found('Node', process.version.slice(1), process.execPath),
    npm === null ? missing('npm', 'Debian: apt-get install npm') : found('npm', npm, 'PATH'),
    go === null
      ? missing('Go', 'needed only to build what is missing below; Debian: apt-get install golang-go', true)
      : found('Go', go, 'PATH'),
    await postgres(),
    await component('nats', go !== null),
    await component('temporal', go !== null),
    await component('temporal-sql-tool', go !== null),
    await component('temporal-ui', go !== null),
    hasApertium()
      ? found('Apertium eng-cat', await apertiumVersion(), 'Debian')
      : missing('Apertium eng-cat', apertiumHelp, mayInstall),
    chromium === null
      ? missing('Chromium', 'only tests of pages need it; Debian: apt-get install chromium', true)
      : found('Chromium', /([\d.]+)/.exec(chromium)?.[1] ?? '?', 'PATH'),
  ];
  for (const { name, is, detail } of lines) process.stdout.write(`${marks[is]} ${name.padEnd(18)} ${detail}\n`);
  return lines.every(({ is }) => is !== 'needed');
};
