import { getNamedType, isAbstractType, isLeafType, isObjectType } from 'graphql';
import type { GraphQLOutputType, GraphQLSchema } from 'graphql';

/** What is asked for by itself, so that no query goes round in circles. */
const roots = new Set(['Campaign', 'Example', 'Dataset', 'Release', 'Seat']);

/** Everything below a type, as a GraphQL selection; of what is asked for by itself only its id. Empty for a leaf. */
export const selectionOf = (schema: GraphQLSchema, type: GraphQLOutputType, below = false): string => {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isAbstractType(named)) {
    const some = schema.getPossibleTypes(named).map((one) => `... on ${one.name} ${selectionOf(schema, one, true)}`);
    return `{ __typename ${some.join(' ')} }`;
  }
  if (!isObjectType(named)) throw new Error(`${String(type)} cannot be selected.`);
  if (below && roots.has(named.name)) return '{ __typename id }';
  const fields = Object.values(named.getFields()).map(
    ({ name, type: of }) => `${name} ${selectionOf(schema, of, true)}`,
  );
  return `{ __typename ${fields.join(' ')} }`;
};
