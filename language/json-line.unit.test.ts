import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import fc from 'fast-check';
import { jsonLine } from './json-line.ts';

/** Everything at which Python's `splitlines` ends a line, but for controls, which JSON escapes. */
const lineEnds = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/u;

test('a value is one line to every reader, and reads back as it was', () => {
  const value = { text: 'a\u2028b\u2029c\u0085d\u000be\u001ef\r\n', '\u2028': [] };

  assert.equal(jsonLine(value), '{"text":"a\\u2028b\\u2029c\\u0085d\\u000be\\u001ef\\r\\n","\\u2028":[]}\n');
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const line = jsonLine(value);
      assert.equal(line.trimEnd().split(lineEnds).length, 1);
      assert.equal(JSON.stringify(JSON.parse(line)), JSON.stringify(value));
    }),
  );
});

test('Python counts as many lines as there are rows', { skip: !hasPython() }, () => {
  const text = jsonLine({ text: 'a\u2028b\u2029c\u0085d' }) + jsonLine('\u001c\v\f');
  const count = 'import sys; print(len(sys.stdin.buffer.read().decode().splitlines()))';

  assert.equal(execFileSync('python3', ['-c', count], { input: text, encoding: 'utf8' }).trim(), '2');
});

function hasPython(): boolean {
  try {
    execFileSync('python3', ['--version']);
    return true;
  } catch {
    return false;
  }
}
