import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kind, parse } from 'graphql';
import { domainValue } from './enums.ts';

/** A noun is a folder that has a schema. */
const nouns = globSync('*/schema.graphql', { cwd: import.meta.dirname })
  .map((path) => dirname(path))
  .toSorted();

/** The SDL of every noun. */
export const typeDefs: readonly string[] = nouns.map((noun) =>
  readFileSync(`${import.meta.dirname}/${noun}/schema.graphql`, 'utf8'),
);

/** For each enum, the domain's value of each of its names. The rule has one home, `domainValue`; codegen and the server both use this. */
export const enumValues: Readonly<Record<string, Record<string, string>>> = Object.fromEntries(
  typeDefs
    .flatMap((text) => parse(text).definitions)
    .filter((definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION)
    .map((definition) => [
      definition.name.value,
      Object.fromEntries((definition.values ?? []).map(({ name }) => [name.value, domainValue(name.value)])),
    ]),
);
