import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { Key, Name, NameOrNone, Prose, Text, recordOf } from './text.ts';

const problemOf = (schema: z.ZodType, value: unknown): string | undefined =>
  schema.safeParse(value).error?.issues[0]?.message;

test('a text of the data is kept but for what no database can keep', () => {
  assert.equal(Text(20).parse('a\0b\ud800c\u0007\r\n\u202ee\u0301 '), 'ab\ufffdc\u0007\r\n\u202ee\u0301 ');
  assert.equal(Text(20).parse(''), '');
  assert.equal(problemOf(Text(20, 1), '\0\0'), 'must not be empty');
});

test('prose is cleaned of control characters, and keeps its lines', () => {
  assert.equal(Prose(40).parse('a\0b\u0007\u001b[31m\tc\r\nd\u0085\u009fe'), 'ab[31m\tc\r\nd\u0085e');
  assert.equal(problemOf(Prose(40, 1), ' \u0007\n'), 'must not be empty');
});

test('a name is one line, trimmed and composed', () => {
  assert.equal(Name(20).parse('  Nu\u0301ria\0 \n'), 'N\u00faria');
  assert.equal(Name(20).parse('\u200fנועה'), '\u200fנועה');
});

test('what cannot be in a name is refused, not cleaned', () => {
  const wrong = ['a\0b', 'a\nb', 'a\u0007b', '\ud800', 'x\udfffy', 'a\u2028b', '\u202egnp.exe', 'a\u2066b', 'a\u009bb'];
  for (const name of wrong) {
    assert.equal(problemOf(Name(20), name), 'must be one line without control characters', JSON.stringify(name));
    assert.equal(problemOf(NameOrNone(20), name), 'must be one line without control characters');
    assert.equal(problemOf(Key(20), name), 'must be one line without control characters');
  }
  for (const name of ['', '   ', '\u200b\u200d', '\0', '\u0301'])
    assert.equal(problemOf(Name(20), name), 'must not be empty', JSON.stringify(name));
  assert.equal(NameOrNone(20).parse('  '), '');
});

test('a bound counts characters, and the sentence says it', () => {
  assert.equal(Text(3).parse('😀😀😀'), '😀😀😀');
  assert.equal(problemOf(Text(3), '😀😀😀😀'), 'must be at most 3 characters long');
  assert.equal(problemOf(Name(1_200), 'a'.repeat(1_201)), 'must be at most 1,200 characters long');
  assert.equal(problemOf(Prose(10), '\0'.repeat(50)), 'must be at most 10 characters long');
});

test('a record has a bound of entries', () => {
  const schema = recordOf(Name(5), z.int(), 2);

  assert.deepEqual(schema.parse({ a: 1, b: 2 }), { a: 1, b: 2 });
  assert.equal(problemOf(schema, { a: 1, b: 2, c: 3 }), 'must have at most 2 entries');
});
