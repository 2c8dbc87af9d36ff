import { z } from 'zod';
import { CulturePack } from '../domain/culture.ts';
import type { PlacedFault } from './culture-rules.ts';

/** The part of JSON Schema that is looked up here. */
interface SchemaNode {
  readonly description?: string | undefined;
  readonly properties?: Record<string, SchemaNode> | undefined;
  readonly additionalProperties?: SchemaNode | boolean | undefined;
  readonly items?: SchemaNode | undefined;
  readonly anyOf?: SchemaNode[] | undefined;
}
const SchemaNode: z.ZodType<SchemaNode> = z.lazy(() =>
  z.object({
    description: z.string().optional(),
    properties: z.record(z.string(), SchemaNode).optional(),
    additionalProperties: z.union([z.boolean(), SchemaNode]).optional(),
    items: SchemaNode.optional(),
    anyOf: z.array(SchemaNode).optional(),
  }),
);

/** The JSON Schema of a culture pack as one writes it: what may be left out is not required. */
export const culturePackSchema = (): Record<string, unknown> => ({
  ...z.toJSONSchema(CulturePack, { io: 'input' }),
  title: 'Culture pack',
  description: 'A target culture as data: everything that adaptation and the review page need to know about it.',
});

const step = (node: SchemaNode | undefined, name: PropertyKey): SchemaNode | undefined => {
  if (node === undefined) return undefined;
  if (node.anyOf) return node.anyOf.map((one) => step(one, name)).find((one) => one !== undefined);
  if (typeof name === 'number') return node.items;
  const rest = typeof node.additionalProperties === 'object' ? node.additionalProperties : undefined;
  return node.properties?.[String(name)] ?? rest;
};

let root: SchemaNode | undefined;
const schemaAt = (path: readonly PropertyKey[]): SchemaNode | undefined => {
  root ??= SchemaNode.parse(culturePackSchema());
  return path.reduce<SchemaNode | undefined>(step, root);
};

const closing = (text: string): string => (/[.!?…]$/u.test(text) ? text : `${text}.`);
const meaning = (path: readonly PropertyKey[]): string => {
  const description = schemaAt(path)?.description;
  return description === undefined ? '' : ` It is: ${closing(description)}`;
};

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

const kindOf = (value: unknown): string => {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a group of fields' : `the ${typeof value} ${JSON.stringify(value) ?? ''}`;
};

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (held, name) =>
      typeof held === 'object' && held !== null
        ? new Map<PropertyKey, unknown>(Object.entries(held)).get(String(name))
        : undefined,
    value,
  );

const wrongType = (path: readonly PropertyKey[], expected: string, value: unknown): string => {
  const wanted = kinds[expected] ?? expected;
  if (value === undefined) return `It is missing. Write it: ${wanted}.${meaning(path)}`;
  const quote =
    expected === 'string' && ['number', 'boolean'].includes(typeof value) ? 'Put it in quotes.' : 'Correct it.';
  return `It is ${kindOf(value)}, and must be ${wanted}. ${quote}${meaning(path)}`;
};

/** What a schema issue means for whoever writes the file: one fault for each wrong field. */
export const faultsOfIssue = (issue: z.core.$ZodIssue, whole: unknown): PlacedFault[] => {
  const { path } = issue;
  const value = valueAt(whole, path);
  const shown = typeof value === 'string' ? JSON.stringify(value.slice(0, 80)) : kindOf(value);
  const at = (message: string): PlacedFault[] => [{ path, message }];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = Object.keys(schemaAt(path)?.properties ?? {});
      const hint = known.length > 0 ? ` Fields here: ${known.join(', ')}.` : '';
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: `There is no such field. Correct its name or take it out.${hint}`,
      }));
    }
    case 'invalid_key':
      return at(`The name is not one that the schema knows. Correct it; ./endonym culture schema lists them.`);
    case 'invalid_type':
      return at(wrongType(path, issue.expected, value));
    case 'invalid_value':
      return at(
        value === undefined
          ? `It is missing. Write one of: ${issue.values.join(', ')}.${meaning(path)}`
          : `${shown} is none of: ${issue.values.join(', ')}. Write one of them.${meaning(path)}`,
      );
    case 'invalid_format':
      return at(`${shown} does not have the form that is needed. Correct it.${meaning(path)}`);
    case 'too_small':
      return at(
        value === ''
          ? `It is empty. Write it.${meaning(path)}`
          : `It needs ${issue.exact ? 'exactly' : 'at least'} ${issue.minimum}${counted(value)}. Correct it.${meaning(path)}`,
      );
    case 'too_big':
      return at(
        `It may have ${issue.exact ? 'exactly' : 'at most'} ${issue.maximum}${counted(value)}. Correct it.${meaning(path)}`,
      );
    case 'not_multiple_of':
    case 'invalid_union':
    case 'invalid_element':
    case 'custom':
      return at(`${closing(issue.message)} Correct it.${meaning(path)}`);
  }
};

const counted = (value: unknown): string =>
  Array.isArray(value) ? ' entries' : typeof value === 'string' ? ' characters' : '';
