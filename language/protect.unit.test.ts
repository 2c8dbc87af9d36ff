import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkProtected } from './check-protected.ts';
import { mask, protectedSpans, protectedTexts, restore } from './protect.ts';

const found = (text: string) => protectedSpans(text).map(({ kind, text: span }) => `${kind} ${span}`);

test('placeholders of every common form are protected', () => {
  assert.deepEqual(found('Hi {{ name }}, {x} and {0} of ${total}: %s, %d, %.2f, %1$s, %(who)s.'), [
    'placeholder {{ name }}',
    'placeholder {x}',
    'placeholder {0}',
    'placeholder ${total}',
    'placeholder %s',
    'placeholder %d',
    'placeholder %.2f',
    'placeholder %1$s',
    'placeholder %(who)s',
  ]);
});

test('a percentage and a set in braces are prose', () => {
  assert.deepEqual(found('50% dels casos, 100% segur, 5%d, {1, 2, 3}, { a: 1 }'), []);
});

test('a fence is one span with everything inside, also when it is never closed', () => {
  assert.deepEqual(found('a\n```js\nconst {x} = `y`;\n```\nb'), ['fence ```js\nconst {x} = `y`;\n```']);
  assert.deepEqual(found('a\n~~~\nopen $x$'), ['fence ~~~\nopen $x$']);
});

test('inline code needs a partner of equal length in the same paragraph', () => {
  assert.deepEqual(found('Use `a` and ``b ` c`` but not `this\n\nor` that'), ['code `a`', 'code ``b ` c``']);
});

test('displayed maths is one span with its line breaks, and does not nest', () => {
  const text = String.raw`As \[ a \\[2pt] b \] says, \[ and \(f\) then.`;

  assert.deepEqual(
    protectedSpans(text).map(({ text: span }) => span),
    [String.raw`\[ a \\[2pt] b \]`, String.raw`\(f\)`],
  );
});

test('maths whose backslashes JSON within JSON has doubled is one span as well', () => {
  const text = String.raw`As \\[ 60 \\times 2 \\] and \\(f\\) say.`;

  assert.deepEqual(
    protectedSpans(text).map(({ text: span }) => span),
    [String.raw`\\[ 60 \\times 2 \\]`, String.raw`\\(f\\)`],
  );
});

test('dollars are maths only where maths is inside', () => {
  assert.deepEqual(found('It costs $20 and $30, or $5-$10 a month; US$ 4'), []);
  assert.deepEqual(found('Let $x$ be $10$ and $a_1 + b^2$, then $$c = d$$ and \\(e\\).'), [
    'maths $x$',
    'maths $10$',
    'maths $a_1 + b^2$',
    'maths $$c = d$$',
    'maths \\(e\\)',
  ]);
});

test('addresses end before the punctuation of the sentence', () => {
  assert.deepEqual(found('See (https://example.org/a_(b)?q=1), www.example.org. Or mail a.b@example.org.'), [
    'url https://example.org/a_(b)?q=1',
    'url www.example.org',
    'mail a.b@example.org',
  ]);
});

test('markup is protected and comparisons are not', () => {
  assert.deepEqual(found('<p class="x">if a < b and c > d</p> <your name> <note>n</note> <br/>'), [
    'markup <p class="x">',
    'markup </p>',
    'markup <note>',
    'markup </note>',
    'markup <br/>',
  ]);
});

const texts = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        '`',
        '```',
        '\n',
        '$',
        '{',
        '}',
        '{{x}}',
        '%s',
        '<b>',
        '</b>',
        'Zq0k',
        'zq12k',
        'https://a.b/c',
        'a@b.cd',
        ' ',
      ),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

test('masking and restoring gives every text back', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { masked, spans } = mask(text);
      assert.equal(restore(masked, spans), text);
    }),
    { numRuns: 2_000 },
  );
});

test('spans are in order, do not overlap, and an unchanged text has no finding', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let last = 0;
      for (const { start, end, text: span } of protectedSpans(text)) {
        assert.ok(start >= last && end > start && text.slice(start, end) === span);
        last = end;
      }
      assert.deepEqual(checkProtected('output', protectedTexts(text), text), []);
    }),
    { numRuns: 2_000 },
  );
});

test('a span that is lost, altered or added blocks, wherever the others moved', () => {
  const before = protectedTexts('Run `a` with {{x}} then `b`.');

  assert.deepEqual(checkProtected('output', before, 'Amb {{x}}, `b` i després `a`.'), []);
  assert.equal(checkProtected('output', before, 'Amb {{x}}, `b`.').length, 1);
  assert.equal(checkProtected('output', before, 'Amb {{vides}}, `b`, `a`.').length, 2);
  assert.equal(checkProtected('output', before, '`a` `b` {{x}} `c`')[0]?.severity, 'block');
});

test('hostile text is scanned in linear time', () => {
  const before = process.cpuUsage();

  for (const piece of [
    '`',
    '` ``',
    '$',
    '$x ',
    '<a ',
    '{{',
    '%(',
    'a.',
    '<b x=',
    '\\(',
    '\\[',
    '\\\\[',
    '\\[ x',
    '\\\\[ x',
    '\\\\(',
    'www.',
    '```\n',
    '<!--',
  ]) {
    protectedSpans(piece.repeat(Math.floor(65_536 / piece.length)));
  }

  // Processor time: what else the machine does is not in it. Quadratic time would be minutes.
  const { user } = process.cpuUsage(before);
  assert.ok(user < 5_000_000, `${user / 1_000} ms`);
});
