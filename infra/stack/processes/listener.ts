import { readFile, readdir, readlink } from 'node:fs/promises';

/* Who listens on a port, by /proc: Linux only. */

/** The state LISTEN in /proc/net/tcp (proc(5)). */
const listening = '0A';

/** 127.0.0.1, also as IPv6 writes it, and any address: who listens there is in the way of who wants the loopback address. */
const inTheWay = /^(?:0100007F|0+|0{16}FFFF00000100007F)$/;

interface Socket {
  readonly number: string;
  readonly blocks: boolean;
}

/** The sockets that listen on a port, of whatever address; null where there is no /proc to ask. */
const socketsOn = async (port: number): Promise<Socket[] | null> => {
  const tables = await Promise.all(
    ['/proc/net/tcp', '/proc/net/tcp6'].map((table) => readFile(table, 'utf8').catch(() => null)),
  );
  if (tables.every((table) => table === null)) return null;
  const wanted = port.toString(16).toUpperCase().padStart(4, '0');
  return tables
    .flatMap((table) => (table ?? '').split('\n').slice(1))
    .flatMap((line) => {
      const fields = line.trim().split(/\s+/);
      const [address = '', own = ''] = fields[1]?.split(':') ?? [];
      if (own !== wanted || fields[3] !== listening) return [];
      return [{ number: fields[9] ?? '', blocks: inTheWay.test(address) }];
    });
};

/**
 * Whether a process listens on a port: `itself`, `another` (in its way) or `nobody` does. `unknown` where the system does not tell: there is
 * no /proc, or, as for root in a container, no leave to look at the files of another user's process.
 */
export const listenerOn = async (port: number, pid: number): Promise<'itself' | 'another' | 'nobody' | 'unknown'> => {
  const sockets = await socketsOn(port);
  if (sockets === null) return 'unknown';
  if (sockets.length === 0) return 'nobody';
  const names = await readdir(`/proc/${pid}/fd`).catch(() => null);
  if (names === null) return 'unknown';
  const links = await Promise.all(names.map((name) => readlink(`/proc/${pid}/fd/${name}`).catch(() => null)));
  if (sockets.some(({ number }) => links.includes(`socket:[${number}]`))) return 'itself';
  if (!sockets.some(({ blocks }) => blocks)) return 'nobody';
  return links.includes(null) ? 'unknown' : 'another';
};
