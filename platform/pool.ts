import pg from 'pg';
import type { Pool, PoolClient } from 'pg';
import { CallerGone, timeLeft } from './deadline.ts';

/** Milliseconds of a statement that nobody waits for: events, what goes on in the background. Who needs more says so by `set local`. */
const backgroundMs = 30_000;

/**
 * Milliseconds that a statement may take for a caller who waits for so long yet: less than they wait, since it would go on without them. In
 * a few steps only, so that a connection hardly ever changes from one to another.
 */
const statementMs = (left: number): number => {
  if (left === Infinity) return backgroundMs;
  if (left <= 5_000) return 4_500;
  return left <= backgroundMs ? backgroundMs : 120_000;
};

/** The time that a connection gives its statements now. */
const givenBy = new WeakMap<PoolClient, number>();

/** Makes a connection ready for a caller who waits for so long. It is not waited for: it travels with the first statement. */
const give = (client: PoolClient, left: number): void => {
  const ms = statementMs(left);
  if ((givenBy.get(client) ?? backgroundMs) === ms) return;
  givenBy.set(client, ms);
  client.query(`set statement_timeout = ${ms}`).catch(() => givenBy.delete(client));
};

type Connected = (error: Error | undefined, client: PoolClient | undefined, done: (release?: Error) => void) => void;

/** A pool whose connections go only to who is still waited for, and whose statements take no longer than they are. */
class DeadlinePool extends pg.Pool {
  override connect(): Promise<PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<PoolClient> | void {
    // Asked here and not in the callback, which runs for whoever gave a connection back.
    const end = performance.now() + timeLeft();
    if (callback === undefined)
      return super.connect().then((client) => {
        const left = end - performance.now();
        if (left > 0) {
          give(client, left);
          return client;
        }
        client.release();
        throw new CallerGone();
      });
    super.connect((error, client, done) => {
      const left = end - performance.now();
      if (client !== undefined && left <= 0) {
        done();
        return callback(new CallerGone(), undefined, () => undefined);
      }
      if (client !== undefined) give(client, left);
      return callback(error, client, done);
    });
  }
}

/**
 * When a statement of a pool is planned: once on each connection, or by its values wherever PostgreSQL thinks that this pays (a page after some
 * id, a filter that may be absent). Looking up by keys never does: a claim was planned for 7 ms each time and ran for 1.
 */
type Planned = 'once' | 'by-values';

/** A pool of connections; who waits for one longer than `connectWithinMs` is refused, and so is a statement that waits half as long for a lock. Counts (`bigint`) arrive as numbers, `timestamptz` as ISO strings in UTC with milliseconds. */
export const createPool = (
  connectionString: string,
  applicationName: string,
  max = 8,
  connectWithinMs = 4_000,
  planned: Planned = 'by-values',
): Pool => {
  const types = {
    getTypeParser: (id: number, format?: 'text' | 'binary') => {
      if (id === pg.types.builtins.INT8) return Number;
      if (id === pg.types.builtins.TIMESTAMPTZ) return (text: string) => new Date(text).toISOString();
      return format === 'binary' ? pg.types.getTypeParser(id, 'binary') : pg.types.getTypeParser(id, 'text');
    },
  };
  const pool = new DeadlinePool({
    connectionString,
    max,
    types,
    application_name: applicationName,
    statement_timeout: backgroundMs,
    // Somebody else holds what this wants: who waits for an answer hears of it while they do. Who has the patience for a connection has it for a lock.
    lock_timeout: Math.round(connectWithinMs / 2),
    // A transaction whose process has stopped in the middle of it lets go of its rows.
    idle_in_transaction_session_timeout: 15_000,
    // What is asked without waiting for the answer before goes out at once: `begin` travels with the first statement.
    pipeline: true,
    // A plan that was kept from a day when the table was nearly empty would scan it whole for ever after.
    options: `-c enable_seqscan=off${planned === 'once' ? ' -c plan_cache_mode=force_generic_plan' : ''}`,
    connectionTimeoutMillis: connectWithinMs,
  });
  // An idle connection that breaks (server restart) is replaced by the pool; without a listener the process would end.
  pool.on('error', () => undefined);
  return pool;
};
