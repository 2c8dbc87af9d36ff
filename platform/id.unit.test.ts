import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { idOf, newId } from './id.ts';

test('a new id is a UUIDv7, and no two are alike', () => {
  const ids = Array.from({ length: 10_000 }, () => newId());

  assert.equal(new Set(ids).size, ids.length);
  assert.ok(ids.every((id) => z.uuidv7().safeParse(id).success));
});

test('ids sort by the millisecond they were made, across the 32 bits of their first part', () => {
  const moments = [0, 1, 0xffff, 0x10000, 1_700_000_000_000, 1_700_000_000_001, 2 ** 47];

  const ids = moments.map((moment) => newId(moment));

  assert.deepEqual(ids.toSorted(), ids);
  assert.deepEqual(
    ids.map((id) => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)),
    moments,
  );
});

test('a name always has the same id, and another name another', () => {
  const id = idOf('resolution/1/1');

  assert.equal(idOf('resolution/1/1'), id);
  assert.notEqual(idOf('resolution/1/2'), id);
  assert.ok(z.uuid({ version: 'v8' }).safeParse(id).success);
});
