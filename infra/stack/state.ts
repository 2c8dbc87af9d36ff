import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { endProcess, Identity } from './identity.ts';

/** `stack.json`: what other commands, and the next start, know of a stack. */
export const State = z.object({
  ports: z.record(z.string(), z.int()).default({}),
  launcher: Identity.nullable().default(null),
  children: z.record(z.string(), Identity).default({}),
  urls: z.record(z.string(), z.string()).default({}),
  env: z.record(z.string(), z.string()).default({}),
});
export type State = z.infer<typeof State>;

const fileOf = (folder: string): string => join(folder, 'stack.json');

/** What the folder's stack left written; an empty state where it never ran or the file is damaged. */
export const readState = (folder: string): State => {
  try {
    return State.parse(JSON.parse(readFileSync(fileOf(folder), 'utf8')));
  } catch {
    return State.parse({});
  }
};

/** Written beside and renamed, so that a reader never meets half a file. Its environment holds the database password: 0600. */
export const writeState = (folder: string, state: State): void => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${fileOf(folder)}.new`, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${fileOf(folder)}.new`, fileOf(folder));
};

/** Ends what an earlier run left behind after its launcher was killed: Node processes first, databases last. */
export const endOrphans = async (state: State, log: (line: string) => void): Promise<void> => {
  for (const [name, identity] of Object.entries(state.children).toReversed()) {
    const signal = name === 'postgres' ? 'SIGINT' : 'SIGTERM';
    await endProcess(identity, signal, 5000).catch(() =>
      log(`${name} (pid ${identity.pid}) of an earlier run could not be ended`),
    );
  }
};
