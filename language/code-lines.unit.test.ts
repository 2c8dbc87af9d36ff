import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeLines } from './code-lines.ts';

const found = (text: string) => codeLines(text).map((span) => span.text);

test('a program without a fence is found, with its blank lines, comments and indented lines', () => {
  const program = 'def area(r):\n    # radius in miles\n    return 3.14 * r\n\nprint(area(5))';

  assert.deepEqual(found(`Here it is:\n${program}\nIt prints the area.`), [program]);
  assert.deepEqual(found('int main() {\n  int x = 5;\n  return x;\n}'), ['int main() {\n  int x = 5;\n  return x;\n}']);
});

test('prose, lists, headings, dialogues and tables are no program', () => {
  for (const text of [
    'Walk 5 miles.\nThen rest (a while).\nReturn the key.',
    '# A Short Heading\n- If you can, go\n- For example: this',
    'Anna: Hello!\nPau: Hi. How are you?\nAnna: Fine; and you?',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '1. Mix\n   two eggs\n2. Bake\n   for an hour',
    'Input: 5 miles\nOutput: 8 km',
    '<title>My page</title>\n<p>Two miles away.</p>',
  ]) {
    assert.deepEqual(found(text), [], text);
  }
});
