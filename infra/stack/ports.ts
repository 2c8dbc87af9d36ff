import { createServer } from 'node:net';
import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { setting } from './environment.ts';
import { Problem } from './problem.ts';

/** Every port of a stack, and the variable that fixes it, where a person may want to. */
const fixable: Record<string, string> = {
  postgres: 'ENDONYM_POSTGRES_PORT',
  nats: 'ENDONYM_NATS_PORT',
  temporal: 'ENDONYM_TEMPORAL_PORT',
  temporalUi: 'ENDONYM_TEMPORAL_UI_PORT',
  http: 'ENDONYM_HTTP_PORT',
};

/** True where nobody listens on this port of the loopback address. */
const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/** Who listens on the port, as far as `ss` can say. */
const listenerOf = (port: number): string => {
  try {
    const line = execFileSync('ss', ['-Hltnp', `sport = :${port}`], { stdio: ['ignore', 'pipe', 'ignore'] }).toString();
    const found = /\("([^"]+)",pid=(\d+)/.exec(line);
    return found ? ` by ${found[1]} (pid ${found[2]})` : '';
  } catch {
    return '';
  }
};

// Below the ports that the kernel gives to outgoing connections (32768 and up), so that none is taken while we start.
const freePort = async (taken: ReadonlySet<number>): Promise<number> => {
  for (let tries = 0; tries < 500; tries++) {
    const port = randomInt(20_000, 32_000);
    if (!taken.has(port) && (await isFree(port))) return port;
  }
  throw new Problem('No free port was found between 20000 and 32000 on 127.0.0.1.');
};

/**
 * A port for each name: the one that the environment fixes, else the remembered one, else a free one.
 * @throws Problem where a port that was fixed is taken; a remembered one that is taken is replaced, and `log` told
 */
export const choosePorts = async (
  names: readonly string[],
  remembered: Readonly<Record<string, number>>,
  log: (line: string) => void,
): Promise<Record<string, number>> => {
  const chosen: Record<string, number> = {};
  const taken = new Set<number>(Object.values(remembered));
  for (const name of names) {
    const variable = fixable[name];
    const fixed = variable === undefined ? undefined : setting(variable);
    const before = remembered[name];
    if (variable !== undefined && fixed !== undefined) chosen[name] = await fixedPort(name, variable, fixed);
    else if (before !== undefined && (await isFree(before))) chosen[name] = before;
    else {
      chosen[name] = await freePort(taken);
      if (before !== undefined) log(`port ${before} of ${name} is taken${listenerOf(before)}; now ${chosen[name]}`);
    }
    taken.add(chosen[name]);
  }
  return chosen;
};

const fixedPort = async (name: string, variable: string, text: string): Promise<number> => {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Problem(`${variable} is "${text}"; it must be a port from 1 to 65535.`);
  if (await isFree(port)) return port;
  throw new Problem(
    `Port ${port} (${variable}, for ${name}) is in use${listenerOf(port)}. ` +
      `Stop what uses it, set ${variable} to another port, or leave it unset to get a free one.`,
  );
};
