import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import { GraphQLError, Kind, getOperationAST } from 'graphql';
import type {
  DocumentNode,
  ExecutionArgs,
  OperationDefinitionNode,
  SelectionSetNode,
  ValidationContext,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { sizeClassOf } from './bounds.ts';
import type { ApiContext } from '../context.ts';
import { costOf } from './cost.ts';
import { parseModestly } from './documents.ts';
import { TooMany, tooManyError } from '../door/rates.ts';

/** Reports an operation that is over a limit in a sentence of ours: the plugins call it a syntax error and give it no code. */
const saying = (sentence: (found: string) => string) => ({
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null, { message }: GraphQLError): void => {
      const found = /found (\d+)/.exec(message)?.[1] ?? 'more';
      const error = new GraphQLError(sentence(found), { extensions: { code: 'invalid-input' } });
      if (context === null) throw error;
      context.reportError(error);
    },
  ],
});

const depth = 12;
const aliases = 30;
const cost = 20_000;
/** Reads documents within their bounds. */
const modestDocuments: Plugin<ApiContext> = {
  onParse: ({ setParseFn }) => setParseFn(parseModestly),
};

const requestFault = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'invalid-input', http: { spec: true, status: 400 } } });

const costWith = (args: ExecutionArgs): number =>
  costOf(args.schema, args.document, args.operationName, args.variableValues ?? {});

/** Why an operation of this cost is not run; null where it is. */
const faultOfCost = (found: number): GraphQLError | null =>
  found <= cost
    ? null
    : requestFault(
        `This operation has a cost of ${Math.round(found)}, and ${cost} is allowed. Ask for fewer fields, or for smaller pages (\`first\`).`,
      );

/** What may keep a processor busy for half a second by itself, whatever is asked of the answer; files are each read in a process of their own. */
const longRoots = new Set(['checkTexts', 'memoryMatches', 'precedents', 'previewImport', 'importMemory', 'importTerms', 'importGold', '__schema']); // prettier-ignore
/** So dear are a campaign's page of 150 examples with their states, and the whole of what is known of 40 people. */
const dear = 6_500;

/** How often an operation may ask for such: under thirty names at once, checks stood in everybody's way for 20 s. */
const longFields = 2;

/** How often a selection asks for what takes long, a fragment counted in each place where it is spread. */
const longFieldsIn = (set: SelectionSetNode, fragments: ReadonlyMap<string, () => number>): number =>
  set.selections.reduce((sum, one) => {
    if (one.kind === Kind.FRAGMENT_SPREAD) return sum + (fragments.get(one.name.value)?.() ?? 0);
    const here = one.kind === Kind.FIELD && longRoots.has(one.name.value) ? 1 : 0;
    return sum + here + (one.selectionSet === undefined ? 0 : longFieldsIn(one.selectionSet, fragments));
  }, 0);

const longFieldsOf = (document: DocumentNode, operation: OperationDefinitionNode): number => {
  const fragments = new Map<string, () => number>();
  for (const one of document.definitions) {
    if (one.kind !== Kind.FRAGMENT_DEFINITION) continue;
    let known: number | null = null;
    fragments.set(one.name.value, () => (known ??= longFieldsIn(one.selectionSet, fragments)));
  }
  return longFieldsIn(operation.selectionSet, fragments);
};

const longOperations = new WeakMap<OperationDefinitionNode, number>();

/** How often what is executed asks for something that takes long. */
const longFieldsAsked = ({ document, operationName }: ExecutionArgs): number => {
  const operation = getOperationAST(document, operationName);
  if (!operation) return 0;
  const known = longOperations.get(operation) ?? longFieldsOf(document, operation);
  longOperations.set(operation, known);
  return known;
};

const tooManyLong = (found: number): GraphQLError =>
  requestFault(
    `This operation asks ${found} times for what takes long (${[...longRoots].join(', ')}), and ${longFields} are allowed. Send several operations.`,
  );

/** Runs `enter`; a refusal, as the error to answer. */
const entered = (enter: () => () => void): (() => void) | GraphQLError => {
  try {
    return enter();
  } catch (error) {
    if (error instanceof TooMany) return tooManyError(error);
    throw error;
  }
};

/** Turns down what would cost too much before it is run, more of it than one person may have under way, and an answer that is too large before it is written. */
const boundedWork: Plugin<ApiContext> = {
  onExecute: ({ args, setResultAndStopExecution }) => {
    const found = costWith(args);
    const fault = faultOfCost(found);
    if (fault !== null) return setResultAndStopExecution({ errors: [fault] });
    const { rates, principal, afterwards } = args.contextValue;
    const long = longFieldsAsked(args);
    if (long > longFields) return setResultAndStopExecution({ errors: [tooManyLong(long)] });
    const leave = found > dear || long > 0 ? entered(() => rates.enterExpensive(principal)) : null;
    if (leave instanceof GraphQLError) return setResultAndStopExecution({ errors: [leave] });
    return {
      onExecuteDone: ({ result, setResult }) => {
        leave?.();
        if (!('data' in result)) return;
        const size = sizeClassOf(result.data);
        if (size === 'usual') return;
        const sent = size === 'large' ? entered(() => rates.enterLarge(principal)) : size;
        if (sent instanceof GraphQLError) setResult({ errors: [sent] });
        else afterwards(sent);
      },
    };
  },
  onSubscribe: ({ args, setResultAndStopExecution }) => {
    const fault = faultOfCost(costWith(args));
    if (fault !== null) setResultAndStopExecution({ errors: [fault] });
  },
};

/**
 * Limits on one operation. The whole story of an example (operations/example.graphql) is 7 deep and costs 964; a judgment with the next
 * seat is 11 deep and costs 465. Introspection is not counted. The quality of 200 reviewers with their steps and appeals costs 18,715 and
 * passes; 200 examples with their decisions' evidence are turned down.
 */
export const limits: Plugin<ApiContext>[] = [
  modestDocuments,
  maxDepthPlugin({
    n: depth,
    ignoreIntrospection: true,
    ...saying(
      (found) =>
        `This operation is ${found} levels deep, and ${depth} are allowed. Ask for the inner objects in an operation of their own, by their ids.`,
    ),
  }),
  maxAliasesPlugin({
    n: aliases,
    ...saying(
      (found) =>
        `This operation has ${found} aliases, and ${aliases} are allowed. Send it in parts, or use a list such as \`examples\`.`,
    ),
  }),
  boundedWork,
];
