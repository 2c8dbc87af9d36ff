import { parseArgs } from 'node:util';
import { offerModules } from './modules.ts';
import { RunProblem, exit } from './problem.ts';
import { runScript } from './run.ts';

/* Runs a k6 script without k6: node loadtest/runner/main.ts SCRIPT [-e NAME=VALUE …] [--summary-export FILE] */

const warn = (line: string): void => void process.stderr.write(`${line}\n`);

const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { env: { type: 'string', short: 'e', multiple: true }, 'summary-export': { type: 'string' } },
  });
  const [script] = positionals;
  if (script === undefined) {
    warn('Name a script: node loadtest/runner/main.ts SCRIPT [-e NAME=VALUE …] [--summary-export FILE]');
    return exit.invalidOptions;
  }
  const given = (values.env ?? []).map((pair) => pair.split(/=(.*)/s));
  const env = Object.fromEntries(
    [...Object.entries(process.env), ...given].map(([name = '', value = '']) => [name, value]),
  );
  const interrupting = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupting.abort());
  offerModules();
  process.stdout.write(
    `engine: the Node runner of this project (Node ${process.version}), not k6\nscript: ${script}\n`,
  );
  return runScript({
    script,
    env,
    summaryExport: values['summary-export'] ?? null,
    interrupted: interrupting.signal,
    print: (text) => void process.stdout.write(text),
    warn,
    // Whoever started this process may measure the system by phase.
    onPhase: (phase) => process.send?.(phase),
  });
};

try {
  process.exitCode = await main();
} catch (error) {
  warn(
    error instanceof RunProblem
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error),
  );
  process.exitCode = error instanceof RunProblem ? error.status : exit.scriptError;
}
// Iterations that were cut off may leave timers and sockets behind.
process.stdout.write('', () => process.exit());
