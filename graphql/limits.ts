import { costLimitPlugin } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import { GraphQLError } from 'graphql';
import type { ValidationContext } from 'graphql';

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

/**
 * Limits on one operation. Measured by these plugins: the whole story of an example (operations/example.graphql) is 7 deep and costs 1,066;
 * our deepest and dearest operation, a judgment with the next seat, is 11 deep and costs 2,195. Introspection is not counted.
 * 200 examples with their states cost 6,227 and pass; 200 with their decisions' evidence cost 22,258 and are turned down.
 */
export const limits = [
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
  costLimitPlugin({
    maxCost: cost,
    ignoreIntrospection: true,
    ...saying(
      (found) =>
        `This operation has a cost of ${found}, and ${cost} is allowed. Ask for fewer fields, or for smaller pages (\`first\`).`,
    ),
  }),
];
