import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provision } from '../infra/provision.ts';
import { ensureApertium } from '../infra/stack/binaries/apertium.ts';
import { checkout, environmentWith } from '../infra/stack/environment.ts';
import { say } from '../infra/stack/progress.ts';
import { startStack } from '../infra/stack/stack.ts';

const rooms = '{domain,language,platform,services,workflows,graphql,cli,infra,loadtest,samples,test}';

/** Tests that take half a minute or more each, most of them of processes that are killed. */
const isLong = (path: string): boolean => path.endsWith('.long.test.ts');
/** Of the long ones one in so many runs each time. */
const longIn = 10;

/** The commit that is tested, by which the long tests of a run are drawn: the same commit, the same tests. */
const seedOf = (): string => {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: checkout, encoding: 'utf8' }).trim();
  } catch {
    return 'no commit';
  }
};

/** A tenth of these, at least one, drawn by a seed. */
export const drawLongTests = (files: readonly string[], seed: string): string[] => {
  const rank = (file: string) => createHash('sha256').update(`${seed} ${file}`).digest('hex');
  const ranked = files.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
  return ranked.slice(0, Math.ceil(files.length / longIn)).toSorted((a, b) => (a < b ? -1 : 1));
};

const filesOf = (all: boolean): string[] => {
  const found = globSync(`${rooms}/**/*.test.ts`, { cwd: checkout }).toSorted((a, b) => (a < b ? -1 : 1));
  if (all) return found;
  const seed = seedOf();
  const some = drawLongTests(found.filter(isLong), seed);
  say(`Of the long tests ${some.join(', ')}, drawn by ${seed.slice(0, 7)}; ./endonym test all runs each`);
  return [...found.filter((path) => !isLong(path)), ...some];
};

/** Runs the tests (the quick ones and a tenth of the long ones, `all`, or the files given) against one real stack of their own; answers the exit status. */
export const test = async (named: readonly string[]): Promise<number> => {
  const all = named.length === 1 && named[0] === 'all';
  const files = named.length > 0 && !all ? named : filesOf(all);
  await ensureApertium();
  const folder = await mkdtemp(join(tmpdir(), 'endonym-test-'));
  say(`Starting PostgreSQL, NATS and Temporal for the tests in ${folder}`);
  const stack = await startStack({ folder, ui: false });
  const stopping = new AbortController();
  const interrupted = () => {
    stopping.abort();
    void stack.stop().then(() => process.exit(130));
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    await provision({
      postgresUrl: stack.env['POSTGRES_URL'] ?? '',
      natsUrl: stack.env['NATS_URL'] ?? '',
      temporalAddress: stack.env['TEMPORAL_ADDRESS'] ?? '',
      namespace: stack.env['TEMPORAL_NAMESPACE'] ?? '',
    });
    const env = { ...stack.env, ENDONYM_STACK_FOLDER: folder };
    return await runTests(files, env, stopping.signal);
  } finally {
    await stack.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

const runTests = (patterns: readonly string[], env: Record<string, string>, stopping: AbortSignal): Promise<number> =>
  new Promise((resolve, reject) => {
    const args = [
      '--disable-warning=ExperimentalWarning',
      '--test',
      '--test-concurrency=2',
      // A test that hangs fails by its name, and a file whose tests are over ends, whatever it left open: neither holds up the others.
      `--test-timeout=${20 * 60_000}`,
      '--test-force-exit',
      '--test-reporter=spec',
      ...patterns,
    ];
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      cwd: checkout,
      env: environmentWith(env),
    });
    stopping.addEventListener('abort', () => child.kill());
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
