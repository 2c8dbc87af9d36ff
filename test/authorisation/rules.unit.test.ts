import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isObjectType } from 'graphql';
import { schema } from '../../graphql/schema.ts';
import { fields } from './fields.ts';
import { kinds, operations, rootOf } from './operations.ts';

test('every operation and every field has a rule, and every rule something that it is about', () => {
  for (const kind of kinds)
    assert.deepEqual(Object.keys(operations[kind]).toSorted(), Object.keys(rootOf(kind).getFields()).toSorted());
  const types = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__') && !kinds.some((kind) => rootOf(kind).name === name));
  const ruled = Object.entries(fields).flatMap(([type, of]) =>
    Object.values(of).flatMap((names) =>
      names
        .trim()
        .split(/\s+/)
        .map((name) => `${type}.${name}`),
    ),
  );
  const there = types.flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
  assert.deepEqual(ruled.toSorted(), there.toSorted());
});
