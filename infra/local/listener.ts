import { readFile, readdir, readlink } from 'node:fs/promises';

/* Who listens on a port, by /proc: Linux only. */

/** The state LISTEN in /proc/net/tcp (proc(5)). */
const listening = '0A';

/** Numbers of the sockets that listen on a port; null where there is no /proc to ask. */
const socketsOn = async (port: number): Promise<string[] | null> => {
  const tables = await Promise.all(
    ['/proc/net/tcp', '/proc/net/tcp6'].map((table) => readFile(table, 'utf8').catch(() => null)),
  );
  if (tables.every((table) => table === null)) return null;
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return tables
    .flatMap((table) => (table ?? '').split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[1]?.endsWith(wanted) && fields[3] === listening)
    .map((fields) => fields[9] ?? '');
};

/**
 * Whether a process listens on a port: `itself`, `another`, or `nobody` does. `unknown` where the system does not tell: no /proc, or the
 * process belongs to somebody whose files we may not look at.
 */
export const listenerOn = async (port: number, pid: number): Promise<'itself' | 'another' | 'nobody' | 'unknown'> => {
  const sockets = await socketsOn(port);
  if (sockets === null) return 'unknown';
  if (sockets.length === 0) return 'nobody';
  const names = await readdir(`/proc/${pid}/fd`).catch(() => null);
  if (names === null) return 'unknown';
  const links = await Promise.all(names.map((name) => readlink(`/proc/${pid}/fd/${name}`).catch(() => '')));
  return sockets.some((socket) => links.includes(`socket:[${socket}]`)) ? 'itself' : 'another';
};
