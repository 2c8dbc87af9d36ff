import { execFile, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { lastLines } from '../processes/child.ts';
import { cacheFolder, environmentWith } from '../environment.ts';
import { Problem } from '../problem.ts';
import { withProgress } from '../progress.ts';

export interface Component {
  readonly title: string;
  readonly version: string;
  /** Its file in the cache and on the PATH. */
  readonly file: string;
  /** The variable that names a binary to be used instead. */
  readonly variable: string;
  /** What Go builds, the name of what comes out, and the Go release that it needs. */
  readonly module: string;
  readonly built: string;
  readonly toolchain: string;
}

/** The Go on the machine, like `1.26.8`; null where there is none. */
export const goVersion = async (): Promise<string | null> => {
  const answer = await promisify(execFile)('go', ['env', 'GOVERSION'], {
    env: environmentWith({ GOTOOLCHAIN: 'local' }),
  }).catch(() => null);
  return answer?.stdout.trim().replace(/^go/, '') ?? null;
};

/**
 * Builds a component into the cache: beside its place, then renamed, so that a build that was cut off leaves nothing half done.
 * @throws Problem where there is no Go, the disk is full or the build fails
 */
export const buildWithGo = async (component: Component, path: string, log: (line: string) => void): Promise<void> => {
  const { title, version, variable, module, built, toolchain } = component;
  if ((await goVersion()) === null) {
    throw new Problem(
      `${title} ${version} is missing, and there is no Go on this machine to build it. Install Go 1.21 or newer ` +
        `(Debian: apt-get install golang-go), or set ${variable} to a ${title} ${version} that you have, and run the same command again.`,
    );
  }
  await mkdir(dirname(path), { recursive: true });
  await mkdir(join(cacheFolder(), 'logs'), { recursive: true });
  // The lock is ours: what is here was left by a build that was cut off.
  for (const name of await readdir(cacheFolder()))
    if (name.startsWith('build-')) await rm(join(cacheFolder(), name), { recursive: true, force: true });
  const beside = await mkdtemp(join(cacheFolder(), 'build-'));
  const logFile = join(cacheFolder(), 'logs', `${component.file}-${version}.log`);
  const install = () => goInstall(`${module}@v${version}`, { GOTOOLCHAIN: toolchain, GOBIN: beside }, logFile);
  try {
    const status = await withProgress(
      `Building ${title} ${version} with Go (once; kept in ${cacheFolder()})`,
      install,
      log,
    );
    if (status !== 0) {
      const lines = await lastLines(logFile);
      if (/no space left on device/i.test(lines))
        throw new Problem(
          `The disk is full: ${title} could not be built. Free some space and run the same command again.`,
        );
      throw new Problem(
        `${title} ${version} could not be built. Go's last lines (all of them in ${logFile}):\n${lines}`,
      );
    }
    await rename(join(beside, built), path);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
};

const goInstall = (what: string, env: Record<string, string>, logFile: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const output = createWriteStream(logFile);
    output.once('error', reject);
    const go = spawn('go', ['install', what], { env: environmentWith(env), stdio: ['ignore', 'pipe', 'pipe'] });
    go.stdout.pipe(output, { end: false });
    go.stderr.pipe(output, { end: false });
    go.once('error', reject);
    go.once('close', (code) => output.end(() => resolve(code ?? 1)));
  });
