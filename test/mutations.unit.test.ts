import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { buildSchema } from 'graphql';
import { withIds, withoutIds } from './security/commands.ts';

test('every mutation says how it is sent twice: with an id, under which other content is refused, or why there is none', () => {
  const schema = buildSchema(readFileSync(new URL('../graphql/schema.graphql', import.meta.url), 'utf8'));
  const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});

  assert.deepEqual([...Object.keys(withIds), ...Object.keys(withoutIds)].toSorted(), mutations.toSorted());
});
