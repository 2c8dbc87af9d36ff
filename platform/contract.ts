import { z } from 'zod';

/** A request that a service answers: `<service>.<verb-noun>`, its input and its reply. Pure data, safe to import anywhere. */
export interface RequestDefinition<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly service: string;
  readonly subject: string;
  readonly request: I;
  readonly reply: O;
  /** Milliseconds a caller waits unless it says otherwise. */
  readonly timeoutMs: number;
}

/** Defines a request; `name` is `<service>.<verb-noun>`. */
export const defineRequest = <I extends z.ZodType, O extends z.ZodType>(
  name: string,
  shapes: { request: I; reply: O; timeoutMs?: number },
): RequestDefinition<I, O> => ({
  name,
  service: name.slice(0, name.indexOf('.')),
  subject: `endonym.${name}`,
  request: shapes.request,
  reply: shapes.reply,
  timeoutMs: shapes.timeoutMs ?? 5_000,
});

/** A fact that happened: `<noun>.<past-participle>.v<n>` and its data, which carries ids and never a text or a name. */
export interface EventDefinition<D extends z.ZodType = z.ZodType> {
  readonly type: string;
  readonly data: D;
}

/** Defines an event. */
export const defineEvent = <D extends z.ZodType>(type: string, data: D): EventDefinition<D> => ({ type, data });

/** An event as it travels. `id` is unique: who has seen it drops it. `subject` is the id of what it is about. */
export const Envelope = z.object({
  id: z.uuid(),
  type: z.string(),
  subject: z.string(),
  at: z.iso.datetime(),
  data: z.unknown(),
});
export type Envelope = z.infer<typeof Envelope>;

/**
 * A read of many by id. `rest` are the ids that did not fit into one reply (`platform/nats/batch.ts` asks for them again). Where what belongs to the
 * first of them alone is more than a reply holds, `skip` of it were told.
 */
export const defineBatch = <Item extends z.ZodType>(name: string, item: Item) =>
  defineRequest(name, {
    request: z.object({ ids: z.array(z.uuid()).max(200), skip: z.int().min(0).default(0) }),
    reply: z.object({ found: z.array(item), rest: z.array(z.uuid()), skip: z.int().default(0) }),
  });
export type BatchDefinition<Item extends z.ZodType> = ReturnType<typeof defineBatch<Item>>;

/** Asks for one page of a list in the order of its cursor. `first` at most 200; `after` is the cursor with which the page before ended. */
export const pageAfter = <Cursor extends z.ZodType<unknown, string>>(cursor: Cursor) =>
  z.object({ first: z.int().min(1).max(200).default(50), after: cursor.nullable().default(null) });

/** One page of a list. `end` is the cursor after which the next page begins, null where none follows. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), end: z.string().nullable() });
