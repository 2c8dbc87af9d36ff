import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentencesOf, wholeOf } from './segments.ts';

const texts = (text: string) => sentencesOf(text, 'en').map((one) => one.text);

test('sentences are found line by line, without what opens a line', () => {
  assert.deepEqual(texts('# Tea\n\n- Boil the water. Wait!\n2. Pour it.\n> "It is hot," she said.\n— 12 —'), [
    'Tea',
    'Boil the water.',
    'Wait!',
    'Pour it.',
    '"It is hot," she said.',
  ]);
});

test('nothing in code is a sentence, and none begins or ends inside a protected span', () => {
  const text =
    'Run it. {{Who}} waits.\n```sh\nEcho one. Echo two.\n```\nSee `a. B. c` and https://example.org/a.b now.';

  assert.deepEqual(texts(text), ['Run it.', '{{Who}} waits.', 'See `a. B. c` and https://example.org/a.b now.']);
});

test('a segment stands where it says', () => {
  const text = '  🎉 One. Two 🎉 three!\n\n* Four? ';
  for (const { start, end, text: words } of [...sentencesOf(text, 'en'), wholeOf(text)])
    assert.equal(text.slice(start, end), words);
  assert.deepEqual(wholeOf(' \n'), { start: 2, end: 2, text: '' });
});
