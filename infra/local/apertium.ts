import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { environmentWith } from './environment.ts';
import { Problem } from './problem.ts';
import { withProgress } from './progress.ts';

const run = promisify(execFile);
const packages = ['apertium', 'apertium-eng-spa', 'apertium-eng-cat'];
const command = `apt-get install --no-install-recommends ${packages.join(' ')}`;

/** True where Apertium's programs and its English to Catalan pair are installed, where Debian puts them. */
export const hasApertium = (): boolean =>
  ['/usr/bin/apertium', '/usr/bin/lt-proc', '/usr/share/apertium/modes/eng-cat.mode'].every((path) => existsSync(path));

/** The version of Debian's package with the pair; empty where it is not known. */
export const apertiumVersion = async (): Promise<string> =>
  (await run('dpkg-query', ['-W', '-f', '${Version}', 'apertium-eng-cat']).catch(() => null))?.stdout.trim() ?? '';

/** Installs Apertium from Debian's packages where it is missing and we may. @throws Problem with the one command to run */
export const ensureApertium = async (): Promise<void> => {
  if (hasApertium()) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Problem(
      `Apertium, which drafts the translations, is missing. Run this once (Debian or Ubuntu), then the same command again:\n  sudo ${command}`,
    );
  }
  const options = { env: environmentWith({ DEBIAN_FRONTEND: 'noninteractive' }), maxBuffer: 1 << 26 };
  const install = async () => {
    // A mirror that does not answer must not keep us from packages whose lists are already here.
    await run('apt-get', ['update', '-q'], options).catch(() => undefined);
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options);
  };
  await withProgress('Installing Apertium', install).catch((error: unknown) => {
    throw new Problem(
      `Apertium could not be installed by: ${command}\n${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  });
};
