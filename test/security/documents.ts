import { getNamedType, isNonNullType, isObjectType, isUnionType } from 'graphql';
import type { GraphQLField, GraphQLOutputType } from 'graphql';

const needsNothing = ({ args }: GraphQLField<unknown, unknown>): boolean =>
  args.every(({ type, defaultValue }) => !isNonNullType(type) || defaultValue !== undefined);

const isComposite = ({ type }: { type: GraphQLOutputType }): boolean =>
  isObjectType(getNamedType(type)) || isUnionType(getNamedType(type));

/** A selection of an output: every scalar, and some of the objects below, two levels deep; of a mutation only what became of it. */
const selectionOf = (type: GraphQLOutputType, random: () => number, depth = 0): string => {
  const named = getNamedType(type);
  if (isUnionType(named)) {
    const parts = named.getTypes().map((one) => `... on ${one.name} ${selectionOf(one, random, depth + 1)}`);
    return `{__typename ${parts.join(' ')}}`;
  }
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields()).filter(needsNothing);
  const scalars = fields.filter((field) => !isComposite(field)).map(({ name }) => name);
  const below = depth >= 2 ? [] : fields.filter((field) => isComposite(field) && random() < 0.25);
  const nested = below.slice(0, 2).map((field) => `${field.name}${selectionOf(field.type, random, depth + 1)}`);
  return `{__typename ${[...scalars, ...nested].join(' ')}}`;
};

/** A document that calls one field of the root with these arguments, all as variables. */
export const documentFor = (
  kind: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
  given: ReadonlySet<string>,
  random: () => number,
): string => {
  const args = field.args.filter(({ name }) => given.has(name));
  const declared = args.map(({ name, type }) => `$${name}:${String(type)}`).join(',');
  const passed = args.map(({ name }) => `${name}:$${name}`).join(',');
  const refused = '{__typename ... on Refused{code message}}';
  const selection =
    kind === 'mutation' && isUnionType(getNamedType(field.type)) ? refused : selectionOf(field.type, random);
  return `${kind}${declared === '' ? '' : `(${declared})`}{${field.name}${passed === '' ? '' : `(${passed})`}${selection}}`;
};
