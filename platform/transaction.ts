import type { Pool, PoolClient } from 'pg';
import pg from 'pg';

/** Serialization failure and deadlock: PostgreSQL asks for another try. */
const retryable = new Set(['40001', '40P01']);

const hooks = new WeakMap<object, (() => void)[]>();

/** Has `hook` called once the transaction that `tx` runs has committed; never where it rolls back. */
export const afterCommit = (tx: object, hook: () => void): void => {
  hooks.get(tx)?.push(hook);
};

/** Runs `work` in one transaction: committed when it resolves, rolled back when it throws. Deadlocks are tried again, up to three times. */
export const transaction = async <T>(pool: Pool, work: (tx: PoolClient) => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(pool, work);
    } catch (error) {
      if (attempt < 4 && mayTryAgain(error)) continue;
      throw error;
    }
  }
};

const once = async <T>(pool: Pool, work: (tx: PoolClient) => Promise<T>): Promise<T> => {
  const tx = await pool.connect();
  let broken: Error | undefined;
  // A connection that breaks between two statements says so by an event; one that nobody hears would end the process.
  const onBroken = (error: Error): void => void (broken = error);
  tx.on('error', onBroken);
  try {
    hooks.set(tx, []);
    // Not waited for: it travels with the first statement. Where it fails, so does the connection, and all that comes after it.
    const begun = tx.query('begin');
    begun.catch(() => undefined);
    const result = await work(tx);
    await begun;
    await tx.query('commit');
    for (const hook of hooks.get(tx) ?? []) hook();
    return result;
  } catch (error) {
    await tx.query('rollback').catch((cause: unknown) => {
      broken = new Error('The connection broke inside a transaction.', { cause });
    });
    throw error;
  } finally {
    hooks.delete(tx);
    if (broken === undefined) tx.off('error', onBroken);
    tx.release(broken);
  }
};

/** True where PostgreSQL ended a statement that may be sent again as it is: of two that waited for each other, or a serialisation that failed. */
export const mayTryAgain = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && retryable.has(error.code ?? '');

/** True where `error` is the violation of the named unique constraint or index. */
export const violates = (error: unknown, constraint: string): boolean =>
  error instanceof pg.DatabaseError && error.code === '23505' && error.constraint === constraint;
