import type { z } from 'zod';
import type { BatchDefinition } from '../contract.ts';
import type { Principal } from '../principal.ts';
import type { Bus } from './bus.ts';
import { call, parseInput } from './request.ts';
import type { Context, Served } from './request.ts';

/** Bytes of JSON that one reply holds at most, well under the server's 1 MB. */
export const replyBytes = 700_000;

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** As many of the items, from the first, as one reply holds; at least one. For lists that a caller may well be told the beginning of. */
export const firstThatFit = <T>(items: readonly T[]): T[] => {
  let bytes = 0;
  const end = items.findIndex((item, index) => (bytes += bytesOf(item)) > replyBytes && index > 0);
  return end === -1 ? [...items] : items.slice(0, end);
};

/** A page of a list, with as many of its items as one reply holds: the next page begins after the last of them. */
export const pageThatFits = <T>(
  page: { items: T[]; end: string | null },
  cursorOf: (item: T) => string,
): { items: T[]; end: string | null } => {
  const items = firstThatFit(page.items);
  const last = items.at(-1);
  return items.length === page.items.length || last === undefined ? page : { items, end: cursorOf(last) };
};

/** Answers a read by ids: `load` finds items by the ids it is given; a reply is cut by size and the ids left out come back as `rest`. */
export const serveBatch = <Item extends z.ZodType>(
  definition: BatchDefinition<Item>,
  load: (ids: string[], context: Context) => Promise<z.input<Item>[]>,
  idOf: (item: z.input<Item>) => string,
): Served => ({
  definition,
  answer: async (input, context) => {
    const { ids, skip } = parseInput(definition, input);
    // Items of one id travel together, unless they alone are more than a reply holds.
    const groups = [...Map.groupBy(await load(ids, context), idOf)].toSorted(
      ([a], [b]) => ids.indexOf(a) - ids.indexOf(b),
    );
    const found: z.input<Item>[] = [];
    const rest: string[] = [];
    let [bytes, told] = [0, 0];
    for (const [id, all] of groups) {
      const items = id === ids[0] ? all.slice(skip) : all;
      bytes += bytesOf(items);
      if (bytes <= replyBytes) found.push(...items);
      else if (found.length > 0 || rest.length > 0) rest.push(id);
      else {
        const first = firstThatFit(items);
        found.push(...first);
        if (first.length === items.length) continue;
        rest.push(id);
        told = all.length - items.length + first.length;
      }
    }
    return definition.reply.parse({ found, rest, skip: told });
  },
});

/** Reads many by id, a reply's worth at a time. */
export const callBatch = async <Item extends z.ZodType>(
  bus: Bus,
  definition: BatchDefinition<Item>,
  ids: readonly string[],
  context: { principal: Principal; trace?: string },
): Promise<z.output<Item>[]> => {
  const found: z.output<Item>[] = [];
  let rest = [...new Set(ids)];
  let skip = 0;
  while (rest.length > 0) {
    const reply = await call(bus, definition, { ids: rest.slice(0, 200), ...(skip > 0 ? { skip } : {}) }, context);
    found.push(...reply.found);
    rest = [...reply.rest, ...rest.slice(200)];
    skip = reply.skip;
  }
  return found;
};
