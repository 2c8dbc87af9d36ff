import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { leashed } from './child.ts';
import { checkout, environmentWith, setting } from './environment.ts';
import { writePeople } from './people-file.ts';
import { Problem } from './problem.ts';
import { cpuSeconds, pssOf } from './processes.ts';
import { say } from './progress.ts';
import { startSystem } from './system.ts';
import type { System } from './system.ts';

/** Each scenario, with how many people its file has where nobody says. */
const scenarios: Readonly<Record<string, number>> = { 'claim-submit': 16, 'campaign-day': 5_000, live: 200, import: 0 };

interface Wishes {
  readonly reviewers?: string;
  readonly duration?: string;
  readonly examples?: string;
  readonly 'summary-export'?: string;
  readonly out?: string;
}

const countOf = (text: string | undefined, otherwise: number): number => {
  const count = Number(text ?? otherwise);
  if (!Number.isInteger(count) || count < 0 || count > 100_000)
    throw new Problem(`"${text}" is no number of people up to 100,000.`);
  return count;
};

/** Runs the Node runner on a scenario; Ctrl-C reaches it, so that it still writes its summary. Answers its exit status. */
const runScenario = (
  name: string,
  env: Record<string, string>,
  wishes: Wishes,
  stopped: AbortSignal,
): Promise<number> => {
  const runner = join(checkout, 'loadtest', 'runner', 'main.ts');
  const exported = wishes['summary-export'];
  const args = [
    '--disable-warning=ExperimentalWarning',
    runner,
    join(checkout, 'loadtest', `${name}.ts`),
    ...(exported === undefined ? [] : ['--summary-export', resolve(exported)]),
  ];
  // A group of its own: the terminal's Ctrl-C must not reach it twice.
  const { command, args: given } = leashed({ command: process.execPath, args, user: null });
  const child = spawn(command, given, { stdio: 'inherit', detached: true, env: environmentWith(env) });
  stopped.addEventListener('abort', () => child.kill('SIGINT'), { once: true });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => done(code ?? 1));
  });
};

const wished = (wishes: Wishes, reviewers: number): Record<string, string> => ({
  REVIEWERS: String(reviewers),
  ...(wishes.duration === undefined ? {} : { DURATION: wishes.duration }),
  ...(wishes.examples === undefined ? {} : { EXAMPLES: wishes.examples }),
});

/** What each process of the stack used while the scenario ran, its setup included, and its memory at the end. */
const report = async (
  { stack }: System,
  before: Record<string, number>,
  pids: Record<string, number>,
): Promise<string> => {
  const after = await cpuSeconds(pids);
  const used = Object.entries(after).map(([name, seconds]) => [name, seconds - (before[name] ?? 0)] as const);
  const all = used.reduce((sum, [, seconds]) => sum + seconds, 0);
  const lines = await Promise.all(
    used.map(async ([name, seconds]) => {
      const share = `${((100 * seconds) / Math.max(all, 0.01)).toFixed(0)} %`;
      const memory = `${(await pssOf(stack.parts.all.get(name)?.child.identity.pid ?? 0)).toFixed(0)} MiB`;
      return `${name.padEnd(12)} ${seconds.toFixed(1).padStart(8)} s ${share.padStart(5)} ${memory.padStart(10)}`;
    }),
  );
  return ['process           CPU        share   PSS at end', ...lines, ''].join('\n');
};

const onOwnStack = async (name: string, wishes: Wishes, reviewers: number, stopped: AbortSignal): Promise<number> => {
  const { machineLine } = await import('../../test/bench/machine.ts');
  const machine = machineLine();
  const folder = await mkdtemp(join(tmpdir(), 'endonym-load-'));
  say(`Starting Endonym in ${folder} for ${name}`);
  try {
    const system = await startSystem({ folder });
    try {
      const file = join(folder, 'people.json');
      await writePeople(folder, file, reviewers);
      const pids = Object.fromEntries(
        [...system.stack.parts.all].map(([part, { child }]) => [part, child.identity.pid]),
      );
      const before = await cpuSeconds(pids);
      const env = { ...wished(wishes, reviewers), ENDONYM_URL: system.graphqlUrl, PEOPLE: file };
      const status = stopped.aborted ? 130 : await runScenario(name, env, wishes, stopped);
      process.stdout.write(`${machine}\n${await report(system, before, pids)}`);
      return status;
    } finally {
      await system.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/**
 * Runs a load test by the Node runner, on a stack of its own or, where ENDONYM_URL is set, on that system with the people of PEOPLE.
 * `people` writes such a file with tokens of the folder's stack. Answers the runner's exit status: 99 where a threshold was crossed.
 */
export const load = async (folder: string, name: string | undefined, wishes: Wishes): Promise<number> => {
  if (name === 'people') {
    if (wishes.out === undefined) throw new Problem('Say where to write the people and their tokens: --out FILE.');
    await writePeople(folder, wishes.out, countOf(wishes.reviewers, 64));
    return 0;
  }
  const usual = scenarios[name ?? ''];
  if (name === undefined || usual === undefined)
    throw new Problem(`Name one scenario: ${Object.keys(scenarios).join(', ')}; or people.`);
  const reviewers = countOf(wishes.reviewers ?? setting('REVIEWERS'), usual);
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());
  if (setting('ENDONYM_URL') === undefined) return onOwnStack(name, wishes, reviewers, stopping.signal);
  if (!existsSync(setting('PEOPLE') ?? ''))
    throw new Problem(
      'ENDONYM_URL is set: name the file of people and tokens too, as PEOPLE=FILE. See loadtest/README.md.',
    );
  return runScenario(
    name,
    { ...wished(wishes, reviewers), PEOPLE: resolve(setting('PEOPLE') ?? '') },
    wishes,
    stopping.signal,
  );
};
