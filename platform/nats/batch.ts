import type { z } from 'zod';
import type { BatchDefinition } from '../contract.ts';
import type { Principal } from '../principal.ts';
import type { Bus } from './bus.ts';
import { call, parseInput } from './request.ts';
import type { Context, Served } from './request.ts';

/** Bytes of JSON that one reply holds at most, well under the server's 1 MB. */
export const replyBytes = 700_000;

/** Answers a read by ids: `load` finds items by the ids it is given; a reply is cut by size and the ids left out come back as `rest`. */
export const serveBatch = <Item extends z.ZodType>(
  definition: BatchDefinition<Item>,
  load: (ids: string[], context: Context) => Promise<z.input<Item>[]>,
  idOf: (item: z.input<Item>) => string,
): Served => ({
  definition,
  answer: async (input, context) => {
    const { ids } = parseInput(definition, input);
    // Items of one id travel together: a reply holds whole groups, and at least one.
    const groups = Map.groupBy(await load(ids, context), idOf);
    const found: z.input<Item>[] = [];
    const rest: string[] = [];
    let bytes = 0;
    for (const [id, items] of groups) {
      bytes += Buffer.byteLength(JSON.stringify(items));
      if (found.length > 0 && bytes > replyBytes) rest.push(id);
      else found.push(...items);
    }
    return definition.reply.parse({ found, rest });
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
  while (rest.length > 0) {
    const reply = await call(bus, definition, { ids: rest.slice(0, 200) }, context);
    found.push(...reply.found);
    rest = [...reply.rest, ...rest.slice(200)];
  }
  return found;
};
