import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { amountScanner } from './amounts.ts';
import type { Amount } from './amount.ts';
import { english } from './english.ts';
import { convert, roundTo, significantDigits } from './units.ts';

const scan = amountScanner(english);
const shown = (amount: Amount): string => {
  switch (amount.kind) {
    case 'unit':
      return `${amount.values.join('..')} ${amount.unit}`;
    case 'currency':
      return `${amount.values.join('..')} ${amount.scale ?? ''}${amount.currency}`;
    case 'number':
      return `number ${amount.values.join('..')}`;
    case 'date':
      return `date ${amount.year ?? '-'}/${amount.month}/${amount.day ?? '-'}${amount.ambiguous ? '?' : ''}`;
    case 'ordinal':
      return `ordinal ${amount.value}`;
    case 'time':
      return `time ${amount.hour}:${amount.minute}`;
  }
};
const found = (text: string) => scan(text).map(shown);

test('units with numbers, ranges, fractions and articles are amounts', () => {
  assert.deepEqual(
    found('Run 5 miles or a mile, 5-10 pounds, 2 to 3 cups, 1 1/2 gallons, ½ pint, a 6-foot wall at 350°F.'),
    ['5 mile', '1 mile', '5..10 pound', '2..3 cup', '1.5 gallon', '0.5 pint', '6 foot', '350 fahrenheit'],
  );
});

test('feet and inches are one length', () => {
  assert.deepEqual(found('He is 6 feet 3 inches tall, at -40 degrees Fahrenheit, 1,200 sq ft, 60 mph.'), [
    '6.25 foot',
    '-40 fahrenheit',
    '1200 square-foot',
    '60 mile-per-hour',
  ]);
});

test('letters that touch a number are left alone', () => {
  assert.deepEqual(found('covid-19 miles, MP3 feet, a cup of coffee, on foot'), []);
});

test('money has its currency, range and scale', () => {
  assert.deepEqual(
    found('$20, $1,200.50, $5-$10, $3-4, $2.5 million, 20 dollars, 50 cents, £30, US$7, 1.5 million dollars'),
    [
      '20 USD',
      '1200.5 USD',
      '5 USD',
      '10 USD',
      '3..4 USD',
      '2.5 millionUSD',
      '20 USD',
      '50 USX',
      '30 GBP',
      '7 USD',
      '1.5 millionUSD',
    ],
  );
});

test('plain numbers are amounts only where their form differs between languages', () => {
  assert.deepEqual(found('In 2024, 1,000 people ate 3.5 pies with Python 3.11 and version 2.1 at 10.0.0.1, 1,2,3.'), [
    'number 1000',
    'number 3.5',
  ]);
});

test('dates and times of the American forms are recognised', () => {
  assert.deepEqual(
    found('On July 4, 2024 and 3rd of March at 5:30 p.m. Then 12/25/2023, 03/04/2023, May 2020, 9 am.'),
    ['date 2024/7/4', 'date -/3/3', 'time 17:30', 'date 2023/12/25', 'date 2023/3/4?', 'date 2020/5/-', 'time 9:0'],
  );
});

test('spans cover what they say, in order, in any text', () => {
  const piece = fc.constantFrom(
    '5',
    ' ',
    'miles',
    '$',
    '1,000',
    '.',
    '-',
    'to',
    'a',
    'July',
    '4',
    '/',
    'pm',
    '°F',
    'é',
    '½',
    '\u200B',
    '\u202E',
    '\u00A0',
    '٥',
    '😀',
    'e\u0301',
    '1st',
    '5\'11"',
    'million',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
      (text) => {
        let last = 0;
        for (const { start, end, text: span } of scan(text)) {
          assert.ok(start >= last && end > start);
          assert.equal(text.slice(start, end), span);
          last = end;
        }
      },
    ),
    { numRuns: 1_000 },
  );
});

test('heights, weights and consumption are said in compounds', () => {
  assert.deepEqual(
    found(`5'11", 5 ft 11 in, 6 foot 1 already, 2 lb 3 oz, 30 mpg, 2 tons, 35 psi, 1 tbsp, half an acre`),
    [
      '5.916666666666667 foot',
      '5.916666666666667 foot',
      '6.083333333333333 foot',
      '2.1875 pound',
      '30 mile-per-gallon',
      '2 ton',
      '35 pound-per-square-inch',
      '1 tablespoon',
      '0.5 acre',
    ],
  );
  assert.deepEqual(found('five miles, a dozen ounces, twenty-five pounds'), ['5 mile', '12 ounce', '25 pound']);
});

test('marks that nobody sees, other digits and no-break blanks do not hide or break a number', () => {
  const [nbsp, thin, zero, rlm, isolate] = ['\u00A0', '\u202F', '\u200B', '\u200F', '\u2066'];
  for (const text of [
    `5${nbsp}miles`,
    `5${zero} miles`,
    `${rlm}5 mi${zero}les`,
    `${isolate}5${thin}miles`,
    '٥ miles',
    '۵ miles',
  ])
    assert.deepEqual(found(text), ['5 mile'], JSON.stringify(text));
  for (const text of [`10${nbsp}000 miles`, `10${thin}000 miles`, '١٠٬٠٠٠ miles'])
    assert.deepEqual(found(text), ['10000 mile'], JSON.stringify(text));
  // An ordinary blank may part two numbers: a person looks, and never "000 miles".
  assert.deepEqual(
    scan('10 000 miles').map((one) => [one.text, 'ambiguous' in one && one.ambiguous]),
    [['10 000 miles', true]],
  );
  // Letters of another script that look like Latin ones are no unit.
  assert.deepEqual(found('5 мiles, 5 mіles'), []);
  const [hidden] = scan(`ab ${zero}5${zero} miles.`);
  assert.deepEqual([hidden?.start, hidden?.end], [4, 12]);
});

test('figures of speech, names and prices are not measured', () => {
  assert.deepEqual(
    found('Go the extra mile. Not by a mile... He missed it by a mile. A pound of flesh. My two cents.'),
    ['1 mile'],
  );
  const doubts = scan('8 Mile is a film. It costs 5 pounds.').map((one) => ('doubt' in one ? one.doubt : null));
  assert.deepEqual(doubts, ['It may be part of a name.', 'Pounds of money or of weight?']);
});

test('conversions keep the digits that the source vouched for', () => {
  const rounded = (
    written: string,
    from: 'mile' | 'pound' | 'fahrenheit' | 'foot',
    to: 'kilometre' | 'kilogram' | 'celsius' | 'metre',
  ) => roundTo(convert(Number(written), from, to) ?? Number.NaN, significantDigits(written), to);

  assert.equal(rounded('5', 'mile', 'kilometre'), 8);
  assert.equal(rounded('1', 'mile', 'kilometre'), 1.6);
  assert.equal(rounded('100', 'mile', 'kilometre'), 160);
  assert.equal(rounded('26.2', 'mile', 'kilometre'), 42.2);
  assert.equal(rounded('20', 'pound', 'kilogram'), 9.1);
  assert.equal(rounded('350', 'fahrenheit', 'celsius'), 180);
  assert.equal(rounded('98.6', 'fahrenheit', 'celsius'), 37);
  assert.equal(rounded('-40', 'fahrenheit', 'celsius'), -40);
  assert.equal(rounded('6', 'foot', 'metre'), 1.8);
});
