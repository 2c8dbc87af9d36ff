import { GraphQLError, defaultFieldResolver, getNamedType, isCompositeType, isObjectType } from 'graphql';
import type { GraphQLFieldResolver, GraphQLResolveInfo, GraphQLSchema } from 'graphql';

/*
 * What an answer may hold, counted while it is made: what an operation will cost is known beforehand (cost.ts) only as far as its lists have
 * pages, and how long texts are is known to nobody.
 */

const mostNodes = 10_000;
const mostBytes = 4 * 1024 ** 2;

/** An answer that is too large, in a sentence. */
const tooLarge = (what: string): GraphQLError =>
  new GraphQLError(
    `This operation answers more than ${what}. Ask for smaller pages (\`first\`), or for fewer fields and lists within lists.`,
    { extensions: { code: 'invalid-input', http: { spec: true, status: 400 } } },
  );

const tooManyNodes = (): GraphQLError => tooLarge(`${mostNodes} objects`);

/** Objects so far, by execution: graphql-js makes the values of variables anew for each. */
const nodes = new WeakMap<object, { count: number }>();

const countedFor = (info: GraphQLResolveInfo): { count: number } => {
  const before = nodes.get(info.variableValues);
  if (before !== undefined) return before;
  const counted = { count: 0 };
  nodes.set(info.variableValues, counted);
  return counted;
};

const countOf = (value: unknown): number =>
  Array.isArray(value) ? value.length : value === null || value === undefined ? 0 : 1;

const counted = (value: unknown, info: GraphQLResolveInfo): unknown => {
  const here = countedFor(info);
  here.count += countOf(value);
  if (here.count > mostNodes) throw tooManyNodes();
  return value;
};

const counting = <S, C>(resolve: GraphQLFieldResolver<S, C>): GraphQLFieldResolver<S, C> => {
  const resolveCounted: GraphQLFieldResolver<S, C> = (source, args, context, info) => {
    // What nobody will be told is not read either.
    if (countedFor(info).count > mostNodes) throw tooManyNodes();
    const value: unknown = resolve(source, args, context, info);
    return value instanceof Promise ? value.then((one: unknown) => counted(one, info)) : counted(value, info);
  };
  // It looks at no more than what it stands for: same-for-all.unit.test.ts asks for that.
  return Object.defineProperty(resolveCounted, 'length', {
    value: resolve === defaultFieldResolver ? 1 : resolve.length,
  });
};

/** The schema, whose executions count the objects that they answer and stop at the most there may be. */
export const countNodes = <T extends GraphQLSchema>(schema: T): T => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields()))
      if (field.subscribe === undefined && isCompositeType(getNamedType(field.type)))
        field.resolve = counting(field.resolve ?? defaultFieldResolver);
  }
  return schema;
};

/** Bytes that a value takes as JSON, about, or more than `left` as soon as it is more. Texts count their characters: those of JSON are fewer bytes or more, by little. */
const sizeOf = (value: unknown, left: number): number => {
  if (typeof value === 'string') return value.length + 3;
  if (typeof value !== 'object' || value === null) return 6;
  let size = 2;
  if (Array.isArray(value)) {
    for (const one of value) if ((size += sizeOf(one, left - size)) > left) break;
    return size;
  }
  for (const [name, one] of Object.entries(value))
    if ((size += name.length + 4 + sizeOf(one, left - size)) > left) break;
  return size;
};

/** An answer from here on is large: of such one person may have a few on their way, so that who does not read them holds little. */
const largeBytes = 256 * 1024;

/** How large an answer is; one that is too large, as the error to send in its place. */
export const sizeClassOf = (data: unknown): 'usual' | 'large' | GraphQLError => {
  const size = sizeOf(data, mostBytes);
  if (size > mostBytes) return tooLarge(`${mostBytes / 1024 ** 2} MB`);
  return size > largeBytes ? 'large' : 'usual';
};

/** Values that the variables of one operation may hold. The longest list that an operation takes has 1,000. */
export const mostValues = 20_000;

/** Whether variables hold more values than an operation may be given. It is asked before they are looked at one by one: 240,000 objects took 2 s. */
export const hasTooManyValues = (variables: unknown): boolean => {
  const open: unknown[] = [variables];
  let values = 0;
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (typeof one !== 'object' || one === null) continue;
    const inner: unknown[] = Array.isArray(one) ? one : Object.values(one);
    values += inner.length;
    if (values > mostValues) return true;
    for (const each of inner) if (typeof each === 'object' && each !== null) open.push(each);
  }
  return false;
};
