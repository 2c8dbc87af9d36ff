import { readFileSync, readdirSync } from 'node:fs';
import { Kind, parse } from 'graphql';
import { domainValue } from './enums.ts';

const nouns = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'generated' && entry.name !== 'operations')
  .map((entry) => entry.name)
  .sort();

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
