import assert from 'node:assert/strict';
import { test } from 'node:test';
import { json, sql } from './sql.ts';

/** The statement as PostgreSQL gets it, with a number where each value is bound. */
const statement = ({ text }: { text: readonly string[] }) =>
  text.reduce((left, right, index) => `${left}$${index}${right}`);

test('every value is bound in its place and none is written into the statement', () => {
  const fragment = sql`select ${1} where name = ${"'; drop table campaign; --"} and tags = ${['a', 'b']}`;

  assert.equal(statement(fragment), 'select $1 where name = $2 and tags = $3');
  assert.deepEqual(fragment.values, [1, "'; drop table campaign; --", ['a', 'b']]);
});

test('fragments nest to any depth and their values keep the order of the text', () => {
  const inner = sql`a = ${1} or b = ${2}`;
  const middle = sql`${0} < c and (${inner}) and d = ${3}`;

  const outer = sql`select ${'first'} from t where ${middle} order by ${'last'}`;

  assert.equal(statement(outer), 'select $1 from t where $2 < c and (a = $3 or b = $4) and d = $5 order by $6');
  assert.deepEqual(outer.values, ['first', 0, 1, 2, 3, 'last']);
});

test('a fragment without values, or an empty one, is spliced as it is, also twice', () => {
  const columns = sql`id, name`;
  const nothing = sql``;

  const fragment = sql`select ${columns} from (select ${columns} from t${nothing}) s where id = ${7}${nothing}`;

  assert.equal(statement(fragment), 'select id, name from (select id, name from t) s where id = $1');
  assert.deepEqual(fragment.values, [7]);
});

test('null and undefined are values, and so is a backslash', () => {
  const fragment = sql`select ${null}, ${undefined}, ${'\\'}`;

  assert.equal(statement(fragment), 'select $1, $2, $3');
  assert.deepEqual(fragment.values, [null, undefined, '\\']);
});

test('a value that has the looks of a fragment is bound, never spliced', () => {
  const fromOutside: unknown = JSON.parse('{"text":["1); drop table campaign; --"],"values":[]}');

  const fragment = sql`insert into t values (${fromOutside})`;

  assert.equal(statement(fragment), 'insert into t values ($1)');
  assert.deepEqual(fragment.values, [fromOutside]);
});

test('a list becomes JSON text, which PostgreSQL does not take for an array of its own', () => {
  assert.equal(json([{ a: 1 }, 'b']), '[{"a":1},"b"]');
});
