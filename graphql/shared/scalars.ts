import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { z } from 'zod';

const scalar = (name: string, description: string, schema: z.ZodType<string>, hint: string) => {
  const parse = (value: unknown): string => {
    const parsed = schema.safeParse(value);
    if (!parsed.success) throw new GraphQLError(`${name} must be ${hint}.`);
    return parsed.data;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: parse,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
};

export const UUID = scalar(
  'UUID',
  'A UUID (RFC 9562) in lower case.',
  z.uuid(),
  'a UUID, such as 0198c1d2-7b1e-7c3a-9a51-2f6d1c1e4b8a',
);
export const DateTime = scalar(
  'DateTime',
  'An instant in UTC, ISO 8601 with milliseconds.',
  // PostgreSQL knows no year 0.
  z.iso.datetime().refine((instant) => !instant.startsWith('0000')),
  'an ISO 8601 instant in UTC',
);
