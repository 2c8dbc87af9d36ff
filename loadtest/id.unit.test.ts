import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from './id.ts';

test('a new id is a UUIDv7 of this moment, and no two are the same', () => {
  const ids = Array.from({ length: 10_000 }, newId);

  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const made = Number.parseInt((ids[0] ?? '').replace('-', '').slice(0, 12), 16);
  assert.ok(Math.abs(made - Date.now()) < 60_000);
});
