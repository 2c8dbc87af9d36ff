import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { leashed } from '../infra/stack/processes/child.ts';
import { checkout, environmentWith, setting } from '../infra/stack/environment.ts';
import { writePeople } from './people/people-file.ts';
import { Problem } from '../infra/stack/problem.ts';
import { cpuSeconds, pssOf } from '../infra/stack/processes/processes.ts';
import { say } from '../infra/stack/progress.ts';
import { startSystem } from '../infra/stack/system.ts';

/** Each scenario, with how many people its file has where nobody says. */
const scenarios: Readonly<Record<string, number>> = { 'claim-submit': 16, 'campaign-day': 5_000, live: 200, import: 0 };

interface Wishes {
  readonly reviewers?: string;
  readonly duration?: string;
  readonly examples?: string;
  readonly 'summary-export'?: string;
  readonly out?: string;
  /** Kill the worker as the iterations begin: what people's path does while no workflow takes from the processors. */
  readonly 'without-worker'?: boolean;
}

const countOf = (text: string | undefined, otherwise: number): number => {
  const count = Number(text ?? otherwise);
  if (!Number.isInteger(count) || count < 0 || count > 100_000)
    throw new Problem(`"${text}" is no number of people up to 100,000.`);
  return count;
};

interface Playing {
  readonly name: string;
  readonly env: Record<string, string>;
  readonly wishes: Wishes;
  readonly stopped: AbortSignal;
  /** Called when the scenario's iterations begin (`run`) and when they are over (`teardown`). */
  readonly onPhase?: (phase: unknown) => void;
}

/** Runs the Node runner on a scenario; Ctrl-C reaches it, so that it still writes its summary. Answers its exit status. */
const runScenario = ({ name, env, wishes, stopped, onPhase = () => {} }: Playing): Promise<number> => {
  const runner = join(checkout, 'loadtest', 'runner', 'main.ts');
  const exported = wishes['summary-export'];
  const args = [
    '--disable-warning=ExperimentalWarning',
    runner,
    join(checkout, 'loadtest', `${name}.ts`),
    ...(exported === undefined ? [] : ['--summary-export', resolve(exported)]),
  ];
  // A session of its own: the terminal's Ctrl-C must not reach it twice.
  const leash = leashed({ command: process.execPath, args, user: null });
  const child = spawn(leash.command, leash.args, {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    detached: true,
    env: environmentWith(env),
  });
  child.on('message', onPhase);
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

type CpuSeconds = Readonly<Record<string, number>>;

/** What each process used of the processors before the iterations and during them, and its memory at the end. */
const report = async (
  pids: Readonly<Record<string, number>>,
  at: { begin: CpuSeconds; run: CpuSeconds; over: CpuSeconds },
) => {
  // Who was killed meanwhile has no time any more.
  const between = (from: CpuSeconds, to: CpuSeconds, name: string) => Math.max(0, (to[name] ?? 0) - (from[name] ?? 0));
  const all = Object.keys(pids).reduce((sum, name) => sum + between(at.run, at.over, name), 0);
  const lines = await Promise.all(
    Object.entries(pids).map(async ([name, pid]) => {
      const run = between(at.run, at.over, name);
      const cells = [
        `${between(at.begin, at.run, name).toFixed(1)} s`.padStart(10),
        `${run.toFixed(1)} s`.padStart(10),
        `${((100 * run) / Math.max(all, 0.01)).toFixed(0)} %`.padStart(7),
        `${(await pssOf(pid)).toFixed(0)} MiB`.padStart(12),
      ];
      return `${name.padEnd(12)}${cells.join('')}`;
    }),
  );
  return ['process      CPU setup   CPU run  share  PSS at end', ...lines, ''].join('\n');
};

const onOwnStack = async (name: string, wishes: Wishes, reviewers: number, stopped: AbortSignal): Promise<number> => {
  const { machineLine } = await import('../test/bench/machine.ts');
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
      const begin = await cpuSeconds(pids);
      const at: Record<string, Promise<CpuSeconds>> = {};
      const env = { ...wished(wishes, reviewers), ENDONYM_URL: system.graphqlUrl, PEOPLE: file };
      const onPhase = (phase: unknown): void => {
        if (phase === 'run' && wishes['without-worker']) void system.parts.get('worker')?.kill();
        at[String(phase)] = cpuSeconds(pids);
      };
      const status = stopped.aborted ? 130 : await runScenario({ name, env, wishes, stopped, onPhase });
      const { run = begin, teardown = cpuSeconds(pids) } = at;
      const text = await report(pids, { begin, run: await run, over: await teardown });
      process.stdout.write(`${machine}\n${text}`);
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
  const env = { ...wished(wishes, reviewers), PEOPLE: resolve(setting('PEOPLE') ?? '') };
  return runScenario({ name, env, wishes, stopped: stopping.signal });
};
