import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { parse, validate } from 'graphql';
import { schema } from './schema.ts';

const folder = new URL('../docs/guides/', import.meta.url);
/** Stands where a line of curl has a variable of the shell. */
const anId = '0198c1d2-7b1e-7c3a-9a51-2f6d1c1e4b8a';

/** The operations that a guide shows: blocks to paste, and the queries in lines of curl. */
const operationsOf = (text: string): string[] => [
  ...[...text.matchAll(/^```graphql\n(.*?)^```/gms)].map(([, block = '']) => block),
  ...[...text.matchAll(/\{"query":"(.*?[^\\])"[,}]/g)].map(([, query = '']) =>
    query.replaceAll('\\"', '"').replaceAll(/'\$\w+'/g, anId),
  ),
];

test('every operation that a guide shows fits the schema', () => {
  const operations = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => operationsOf(readFileSync(new URL(name, folder), 'utf8')).map((text) => ({ name, text })));
  const wrong = operations.flatMap(({ name, text }) =>
    validate(schema, parse(text)).map(({ message }) => `${name}: ${message}\n${text}`),
  );

  assert.ok(operations.length > 10);
  assert.deepEqual(wrong, []);
});
