import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provision } from '../infra/provision.ts';
import { ensureApertium } from '../infra/stack/binaries/apertium.ts';
import { checkout, environmentWith } from '../infra/stack/environment.ts';
import { say } from '../infra/stack/progress.ts';
import { startStack } from '../infra/stack/stack.ts';

const rooms = '{domain,language,platform,services,workflows,graphql,cli,infra,loadtest,samples,test}';

/** Runs the tests (all, or the files given) against one real stack of their own; answers the exit status. */
export const test = async (files: readonly string[]): Promise<number> => {
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
    return await runTests(files.length > 0 ? files : [`${rooms}/**/*.test.ts`], env, stopping.signal);
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
