import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder, checkout } from '../environment.ts';
import { withLock } from '../lock.ts';
import { explain, Problem } from '../problem.ts';
import { say, withProgress } from '../progress.ts';

/* Brings the npm dependencies before anything else runs, so it imports nothing of them. Run by ./endonym at each start. */

interface Package {
  readonly version?: string;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
  readonly link?: boolean;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const jsonIn = (file: string): Record<string, unknown> => {
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isRecord(parsed) ? parsed : {};
  } catch (cause) {
    throw new Error(`${file} cannot be read`, { cause });
  }
};

const packagesIn = (file: string): Map<string, Package> => {
  const { packages } = jsonIn(file);
  return new Map(
    Object.entries(isRecord(packages) ? packages : {}).map(([path, about]) => [path, isRecord(about) ? about : {}]),
  );
};

/** Written last, once npm has ended well: without it what lies there is looked at more closely. It fits one lock file. */
const markerOf = (folder: string): string => join(folder, 'node_modules', '.endonym-whole');

const fingerprintOf = (folder: string): string =>
  createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .update(String(statSync(join(folder, 'node_modules', '.package-lock.json')).mtimeMs))
    .digest('hex');

/** Where nothing may be written there, as in an image, each start looks closely again: 50 ms. */
const writeMarker = (folder: string): void => {
  try {
    writeFileSync(markerOf(folder), fingerprintOf(folder));
  } catch {
    // It is a saving, no more.
  }
};

/** What Node tries for a package's `main`. */
const entryEndings = ['', '.js', '.json', '.node', '.cjs', '.mjs', '/index.js', '/index.json', '/index.node'];

const targetsIn = (exported: unknown): string[] =>
  typeof exported === 'string' ? [exported] : isRecord(exported) ? Object.values(exported).flatMap(targetsIn) : [];

/**
 * True where a package's own file can be read, is of this version, and leads to something that is there. Of 578 packages one names a main
 * file that it does not bring (and exports another), and two bring types alone in the folder of theirs.
 */
const isWhole = (folder: string, path: string, version: string | undefined): boolean => {
  const own = jsonIn(join(folder, path, 'package.json'));
  if (own['version'] !== version) return false;
  const { main, exports: exported } = own;
  if (typeof main !== 'string' || main === '') return true;
  const isThere = (file: string): boolean => existsSync(join(folder, path, file));
  const inFolder = dirname(main) !== '.' && isThere(dirname(main));
  return inFolder || entryEndings.some((ending) => isThere(`${main}${ending}`)) || targetsIn(exported).some(isThere);
};

/**
 * What is wrong with what is installed; null where nothing is. npm lists what it installed in node_modules/.package-lock.json when it has
 * done, but two at once, or one on top of another, leave packages listed that are not there.
 */
export const installFault = (folder: string): string | null => {
  try {
    const wanted = packagesIn(join(folder, 'package-lock.json'));
    const here = packagesIn(join(folder, 'node_modules', '.package-lock.json'));
    const marker = markerOf(folder);
    const looked = existsSync(marker) && readFileSync(marker, 'utf8') === fingerprintOf(folder);
    for (const [path, { version, optional = false, devOptional = false, link = false }] of wanted) {
      if (path === '' || link || !path.includes('node_modules/')) continue;
      const found = here.get(path);
      if (found === undefined && (optional || devOptional)) continue;
      if (found?.version !== version) return `${path} is not installed in version ${version}`;
      if (!existsSync(join(folder, path, 'package.json'))) return `${path} is missing`;
      if (!looked && !isWhole(folder, path, version)) return `${path} is there by half`;
    }
    if (!looked) writeMarker(folder);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

/** Runs npm ci, and shows what it said only where it fails. @throws Problem */
const runNpm = (folder: string, npm: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(npm, ['ci', '--prefix', folder, '--no-audit', '--no-fund'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    // Ended with us: another start would else run a second npm beside it.
    const end = (signal: NodeJS.Signals) => {
      child.kill(signal);
      process.exit(130);
    };
    process.once('SIGINT', end).once('SIGTERM', end);
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => (said = `${said}${String(text)}`.slice(-8_000)));
    child.once('error', (cause) => reject(new Problem(`npm could not be run: ${cause.message}`, { cause })));
    child.once('close', (status) => {
      process.off('SIGINT', end).off('SIGTERM', end);
      if (status === 0) resolve();
      else
        reject(
          new Problem(
            `${said.trimEnd()}\nInstalling npm dependencies failed. Is the package registry reachable, and is the disk full?`,
          ),
        );
    });
  });

/** Installs the dependencies of a checkout where they are missing, damaged or of another version. Two at once: one waits for the other. @throws Problem */
export const ensureInstalled = async (folder: string, npm = 'npm', log = say): Promise<void> => {
  if (installFault(folder) === null) return;
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const waiting = () => log('another process is installing npm dependencies; waiting for it …');
  await withLock(join(cacheFolder(), 'installing', `${name}.lock`), waiting, async () => {
    const fault = installFault(folder);
    if (fault === null) return;
    if (existsSync(join(folder, 'node_modules'))) log(`npm dependencies are installed anew: ${fault}`);
    await withProgress('Installing npm dependencies', () => runNpm(folder, npm), log);
    // npm says that it has done. What a package says of its own main file is not to keep us from ever starting.
    writeMarker(folder);
    const left = installFault(folder);
    if (left !== null)
      throw new Problem(`npm ci ended well, and yet ${left}. Delete ${folder}/node_modules and start again.`);
  });
};

if (import.meta.main)
  await ensureInstalled(checkout).catch((error: unknown) => {
    say(`endonym: ${explain(error)}`);
    process.exit(1);
  });
