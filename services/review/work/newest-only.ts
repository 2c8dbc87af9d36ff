/**
 * Lets one write be under way at a time, and writes all that has come meanwhile in the next one: of each key only the newest.
 * Who was overtaken is answered as the one who overtook them. Nothing is answered before it is written.
 */
export const gather = <Value, Answer>(
  newer: (one: Value, other: Value) => boolean,
  write: (batch: ReadonlyMap<string, Value>) => Promise<ReadonlyMap<string, Answer>>,
) => {
  interface Waiting {
    readonly batch: Map<string, Value>;
    readonly written: PromiseWithResolvers<ReadonlyMap<string, Answer>>;
  }
  let waiting: Waiting | null = null;
  let busy = false;

  const work = async (): Promise<void> => {
    busy = true;
    while (waiting !== null) {
      const { batch, written }: Waiting = waiting;
      waiting = null;
      await write(batch).then(written.resolve, written.reject);
    }
    busy = false;
  };

  /** Writes a value, or a newer one of its key; what `write` answered for the key, undefined where that was nothing. */
  return async (key: string, value: Value): Promise<Answer | undefined> => {
    waiting ??= { batch: new Map(), written: Promise.withResolvers() };
    const { batch, written } = waiting;
    const known = batch.get(key);
    if (known === undefined || newer(value, known)) batch.set(key, value);
    if (!busy) void work();
    return (await written.promise).get(key);
  };
};
