import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { hasMode, installCommand, packagesOf } from '../../../services/adaptation/provider/apertium/install.ts';
import { environmentWith } from '../environment.ts';
import { Problem } from '../problem.ts';
import { withProgress } from '../progress.ts';

const run = promisify(execFile);

/** What is installed without being asked for: the pairs of the demo and of the tests. */
export const usualModes: readonly string[] = ['eng-spa', 'eng-cat'];

/** True where Apertium's programs and these modes are installed, where Debian puts them. */
export const hasApertium = (modes = usualModes): boolean =>
  ['/usr/bin/apertium', '/usr/bin/lt-proc'].every((path) => existsSync(path)) && modes.every(hasMode);

/** The version of Debian's package with the pair; empty where it is not known. */
export const apertiumVersion = async (): Promise<string> =>
  (await run('dpkg-query', ['-W', '-f', '${Version}', 'apertium-eng-cat']).catch(() => null))?.stdout.trim() ?? '';

/** Installs Apertium with these modes from Debian's packages where one is missing and we may. @throws Problem with the one command to run */
export const ensureApertium = async (modes = usualModes): Promise<void> => {
  if (hasApertium(modes)) return;
  const command = installCommand(modes);
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Problem(
      `Apertium, which drafts the translations, is missing. Run this once (Debian or Ubuntu), then the same command again:\n  sudo ${command}`,
    );
  }
  const options = { env: environmentWith({ DEBIAN_FRONTEND: 'noninteractive' }), maxBuffer: 1 << 26 };
  const install = async () => {
    // A mirror that does not answer must not keep us from packages whose lists are already here.
    await run('apt-get', ['update', '-q'], options).catch(() => undefined);
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packagesOf(modes)], options);
  };
  await withProgress('Installing Apertium', install).catch((error: unknown) => {
    throw new Problem(
      `Apertium could not be installed by: ${command}\n${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  });
};
