import { isInputObjectType, isListType, isNonNullType, isEnumType } from 'graphql';
import type { GraphQLField, GraphQLInputType } from 'graphql';
import { newId } from '../../platform/id.ts';
import type { World } from './world.ts';

/** What an argument holds that is right by its type, and as near to right as its name tells. */
const sound = (world: World, type: GraphQLInputType, name: string, depth = 0): unknown => {
  if (isNonNullType(type)) return sound(world, type.ofType, name, depth);
  if (isListType(type)) return [sound(world, type.ofType, name, depth)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => depth < 2 || isNonNullType(field.type));
    return Object.fromEntries(fields.map((field) => [field.name, sound(world, field.type, field.name, depth + 1)]));
  }
  switch (type.name) {
    case 'UUID':
      if (/campaign/i.test(name)) return world.otherId;
      if (/example/i.test(name)) return world.exampleIds.at(-1);
      if (/file/i.test(name)) return world.fileId;
      return /dataset/i.test(name) ? world.datasetId : newId();
    case 'Int':
      return 1;
    case 'Float':
      return 0.6;
    case 'Boolean':
      return false;
    case 'DateTime':
      return '2026-11-30T00:00:00Z';
    default:
      if (/field/i.test(name)) return 'output';
      return /culture|variant|language|tag/i.test(name) ? 'ca-ES' : 'Bon dia';
  }
};

type Path = readonly (string | number)[];

/** Where strings stand in a value of a type. */
const stringsIn = (type: GraphQLInputType, depth = 0): Path[] => {
  if (isNonNullType(type)) return stringsIn(type.ofType, depth);
  if (isListType(type)) return stringsIn(type.ofType, depth).map((path) => [0, ...path]);
  if (isInputObjectType(type))
    return Object.values(type.getFields())
      .filter((field) => depth < 2 || isNonNullType(field.type))
      .flatMap((field) => stringsIn(field.type, depth + 1).map((path) => [field.name, ...path]));
  return !isEnumType(type) && type.name === 'String' ? [[]] : [];
};

const withAt = (value: unknown, [step, ...rest]: Path, text: string): unknown => {
  if (step === undefined) return text;
  if (Array.isArray(value)) return value.map((one, at) => (at === step ? withAt(one, rest, text) : one));
  const record = value as Record<string, unknown>;
  return { ...record, [step]: withAt(record[step], rest, text) };
};

/** For each string that an operation takes, right arguments but for this text in its place. */
export const argumentsWith = (world: World, field: GraphQLField<unknown, unknown>, text: string): object[] => {
  const all = Object.fromEntries(field.args.map(({ name, type }) => [name, sound(world, type, name)]));
  return field.args.flatMap(({ name, type }) =>
    stringsIn(type).map((path) => ({ ...all, [name]: withAt(all[name], path, text) })),
  );
};
