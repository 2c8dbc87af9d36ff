import type { z } from 'zod';
import type { BatchDefinition } from '../contract.ts';
import type { Principal } from '../principal.ts';
import type { Bus } from './bus.ts';
import { call, serve } from './request.ts';
import type { Context, Served } from './request.ts';

/** Bytes of JSON that one reply holds at most, well under the server's 1 MB. */
const replyBytes = 700_000;

/** Answers a read by ids: `load` finds items by the ids it is given; a reply is cut by size and the other ids come back as `rest`. */
export const serveBatch = <Item extends z.ZodType>(
  definition: BatchDefinition<Item>,
  load: (ids: string[], context: Context) => Promise<z.output<Item>[]>,
  idOf: (item: z.output<Item>) => string,
): Served =>
  serve(definition, async ({ ids }, context) => {
    const found: z.output<Item>[] = [];
    const rest = new Set<string>();
    let bytes = 0;
    for (const item of await load(ids, context)) {
      bytes += Buffer.byteLength(JSON.stringify(item));
      // Items of one id stay together: once one of them does not fit, all of them wait for the next reply.
      if (found.length > 0 && bytes > replyBytes) rest.add(idOf(item));
      else found.push(item);
    }
    const kept = found.filter((item) => !rest.has(idOf(item)));
    if (kept.length > 0 || rest.size === 0) return { found: kept, rest: [...rest] } as never;
    return { found, rest: [...rest].filter((id) => id !== idOf(found[0] as never)) } as never;
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
