import { Kind, getNamedType, getOperationAST, isObjectType, isInterfaceType } from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLNamedType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';

/*
 * What an operation costs, before it is run: 1 a scalar, 2 an object, half as much again for each level, and a list times its page. The page
 * is what `first` will be when it is run: written out, a variable, the variable's default, or 50 where nothing is said. An operation is
 * looked through once for its document; only what depends on variables is reckoned for each request.
 */

type Variables = Readonly<Record<string, unknown>>;
/** A cost: known once and for all, or by the variables. */
type Cost = number | ((variables: Variables) => number);

const scalarCost = 1;
const objectCost = 2;
const spreadCost = 0.1;
const levelFactor = 1.5;
const usualPage = 50;

const valueOf = (cost: Cost, variables: Variables): number => (typeof cost === 'number' ? cost : cost(variables));

const sumOf = (costs: readonly Cost[], start: number, factor: number): Cost => {
  const fixed = costs.filter((cost) => typeof cost === 'number').reduce((sum, cost) => sum + factor * cost, start);
  const open = costs.filter((cost) => typeof cost !== 'number');
  if (open.length === 0) return fixed;
  return (variables) => open.reduce((sum, cost) => sum + factor * cost(variables), fixed);
};

/**
 * The same cost, reckoned once for each set of variables: spread in several places, and these in several again, it would be asked for once
 * for each way that leads to it (measured: 3,801 characters, of which four levels spread the next one 150 times, took 36 s).
 */
const onceByVariables = (cost: Cost): Cost => {
  if (typeof cost === 'number') return cost;
  const values = new WeakMap<Variables, number>();
  return (variables) => {
    const value = values.get(variables) ?? cost(variables);
    values.set(variables, value);
    return value;
  };
};

const productOf = (one: Cost, other: Cost): Cost =>
  typeof one === 'number' && typeof other === 'number'
    ? one * other
    : (variables) => valueOf(one, variables) * valueOf(other, variables);

/** A page as it will be asked for: what is no number is refused when it is coerced. */
const pageFrom = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? Math.max(1, value) : otherwise;

const fieldsOf = (type: GraphQLNamedType | undefined) =>
  isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};

/** How many objects a field answers for each one of its parent: the page of a list that has pages, else one. */
const pageOf = (field: FieldNode, parent: GraphQLNamedType | undefined, operation: OperationDefinitionNode): Cost => {
  const argument = fieldsOf(parent)[field.name.value]?.args.find(({ name }) => name === 'first');
  if (argument === undefined) return 1;
  const usual = pageFrom(argument.defaultValue, usualPage);
  const said = field.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (said?.kind === Kind.INT) return pageFrom(Number(said.value), usual);
  if (said?.kind !== Kind.VARIABLE) return usual;
  const { name } = said;
  const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name.value);
  const given = definition?.defaultValue?.kind === Kind.INT ? Number(definition.defaultValue.value) : usual;
  return (variables) => pageFrom(variables[name.value], given);
};

const reckon = (schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Cost => {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const known = new Map<string, Cost>();
  const fragmentCost = (name: string): Cost => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const fragment = fragments.get(name);
    if (fragment === undefined) return 0;
    const type = schema.getType(fragment.typeCondition.name.value);
    const cost = onceByVariables(sumOf(selected(fragment.selectionSet, type), 0, 1));
    known.set(name, cost);
    return cost;
  };
  const selected = (set: SelectionSetNode, parent: GraphQLNamedType | undefined): Cost[] =>
    set.selections.map((one) => {
      // A fragment is another way to write its fields, and costs what they cost; an empty one is not for nothing.
      if (one.kind === Kind.FRAGMENT_SPREAD) return sumOf([fragmentCost(one.name.value)], spreadCost, 1);
      if (one.kind === Kind.INLINE_FRAGMENT) {
        const type = one.typeCondition ? schema.getType(one.typeCondition.name.value) : parent;
        return sumOf(selected(one.selectionSet, type), spreadCost, 1);
      }
      if (one.name.value.startsWith('__')) return one.selectionSet === undefined ? scalarCost : 0;
      if (one.selectionSet === undefined) return scalarCost;
      const field = fieldsOf(parent)[one.name.value];
      const below = selected(one.selectionSet, field && getNamedType(field.type));
      return productOf(sumOf(below, objectCost, levelFactor), pageOf(one, parent, operation));
    });
  const root = schema.getRootType(operation.operation) ?? undefined;
  return sumOf(selected(operation.selectionSet, root), 0, 1);
};

const reckoned = new WeakMap<OperationDefinitionNode, Cost>();

/** What an operation of a valid document costs with these variables. */
export const costOf = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Variables,
): number => {
  const operation = getOperationAST(document, operationName);
  if (!operation) return 0;
  const cost = reckoned.get(operation) ?? reckon(schema, document, operation);
  reckoned.set(operation, cost);
  return valueOf(cost, variables);
};
