import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { amountScanner } from './amounts.ts';
import { CulturePackError, lexiconOf, packFor, parseCulturePack } from './culture-pack.ts';
import { formatDate, formatMoney, formatNumber, formatTime, formatUnit } from './format.ts';

const folder = new URL('../cultures/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const catalan = parseCulturePack(read('ca-ES.yaml'), 'ca-ES.yaml');
const spanish = parseCulturePack(read('es-ES.yaml'), 'es-ES.yaml');
const date = { kind: 'date', start: 0, end: 0, text: '', lastDay: null, numeric: false, ambiguous: false } as const;

test('every pack in cultures/ is valid, named after its tag, and says whether it is signed off', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.yaml'))) {
    const pack = parseCulturePack(read(name), name);
    assert.equal(`${pack.tag}.yaml`, name);
    assert.ok(pack.variants.length > 0);
  }
  assert.equal(catalan.signedOff, null);
});

test('a pack with wrong fields is refused with the name of each', () => {
  const broken = read('ca-ES.yaml')
    .replace('direction: ltr', 'direction: down')
    .replace("decimal: ','", "decimel: ','");

  assert.throws(
    () => parseCulturePack(broken, 'x.yaml'),
    (error) => error instanceof CulturePackError && /x\.yaml[^]*direction[^]*numbers/u.test(error.message),
  );
  assert.throws(() => parseCulturePack('a: [', 'x.yaml'), /x\.yaml:1: It is not YAML/u);
});

test('a variant finds its culture', () => {
  assert.equal(packFor('ca-ES-valencia', [catalan])?.tag, 'ca-ES');
  assert.equal(packFor('sv-FI', [catalan]), undefined);
});

test('numbers, dates, times, units and money are written as in Catalan', () => {
  assert.equal(formatNumber(1234567.5, catalan), '1.234.567,5');
  assert.equal(formatNumber(-0.25, catalan), '-0,25');
  assert.equal(formatDate({ ...date, day: 4, month: 8, year: 2024 }, catalan), "4 d'agost de 2024");
  assert.equal(formatDate({ ...date, day: 4, month: 7, year: null }, catalan), '4 de juliol');
  assert.equal(formatDate({ ...date, day: 25, month: 12, year: 2023, numeric: true }, catalan), '25/12/2023');
  assert.equal(formatTime({ hour: 17, minute: 5 }, catalan), '17.05 h');
  assert.equal(formatUnit([8, 16], 'kilometre', catalan), '8-16 km');
  assert.equal(formatUnit([1], 'mile', catalan), '1 milla');
  assert.equal(formatMoney({ values: [2.5], scale: 'million', decimals: 1 }, 'USD', catalan), '2,5 milions de dòlars');
  assert.equal(formatMoney({ values: [1], scale: 'million', decimals: 0 }, 'USD', catalan), '1 milió de dòlars');
  assert.equal(formatMoney({ values: [20], scale: null, decimals: 0 }, 'EUR', catalan), '20 €');
});

test('numbers, dates, times, units and money are written as in Spain', () => {
  assert.equal(formatNumber(1234.5, spanish), '1234,5');
  assert.equal(formatNumber(1234567.5, spanish), '1.234.567,5');
  assert.equal(formatDate({ ...date, day: 4, month: 8, year: 2024 }, spanish), '4 de agosto de 2024');
  assert.equal(formatDate({ ...date, day: null, month: 7, year: 2024 }, spanish), 'julio de 2024');
  assert.equal(formatTime({ hour: 17, minute: 5 }, spanish), '17:05');
  assert.equal(formatTime({ hour: 17, minute: 0 }, spanish), '17:00');
  assert.equal(formatUnit([8, 16], 'kilometre', spanish), '8-16 km');
  assert.equal(formatUnit([1], 'mile', spanish), '1 milla');
  assert.equal(formatMoney({ values: [2.5], scale: 'million', decimals: 1 }, 'EUR', spanish), '2,5 millones de euros');
  assert.equal(
    formatMoney({ values: [3], scale: 'billion', decimals: 0 }, 'USD', spanish),
    '3 mil millones de dólares',
  );
  assert.equal(formatMoney({ values: [20], scale: null, decimals: 0 }, 'EUR', spanish), '20 euros');
  assert.equal(packFor('es-IC', [catalan, spanish])?.tag, 'es-ES');
});

test('each culture has its own forms: cases, particles, two digits, a decimal comma', () => {
  const swedish = parseCulturePack(read('sv-SE.yaml'), 'sv-SE.yaml');
  const finnish = parseCulturePack(read('fi-FI.yaml'), 'fi-FI.yaml');
  const day = { ...date, day: 4, month: 7, year: 2024 };

  assert.equal(formatDate(day, swedish), '4 juli 2024');
  assert.equal(formatDate({ ...day, numeric: true }, swedish), '2024-07-04');
  assert.equal(formatUnit([1], 'mile', swedish), '1 engelsk mil');
  assert.equal(formatMoney({ values: [2.5], scale: 'billion', decimals: 0 }, 'USD', swedish), '2,5 miljarder dollar');
  assert.equal(formatDate(day, finnish), '4. heinäkuuta 2024');
  assert.equal(formatDate({ ...day, day: null }, finnish), 'heinäkuu 2024');
  assert.equal(formatUnit([3], 'mile', finnish), '3 mailia');
  assert.equal(formatTime({ hour: 17, minute: 5 }, finnish), '17.05');
  assert.equal(formatNumber(1234567.5, finnish), '1\u00A0234\u00A0567,5');
});

test('Arabic has its own digits, plural forms and clock', () => {
  const arabic = parseCulturePack(read('ar-EG.yaml'), 'ar-EG.yaml');
  const day = { ...date, day: 4, month: 7, year: 2024 };

  assert.equal(formatUnit([5], 'mile', arabic), '٥ أميال');
  assert.equal(formatUnit([15], 'mile', arabic), '١٥ ميلًا');
  assert.equal(formatUnit([8.5], 'kilometre', arabic), '٨٫٥ كم');
  assert.equal(formatDate(day, arabic), '٤ يوليو ٢٠٢٤');
  assert.equal(formatTime({ hour: 17, minute: 30 }, arabic), '٥:٣٠ م');
  assert.deepEqual(
    amountScanner(lexiconOf(arabic))('من ٥ إلى ١٠ أميال').map((one) => ('values' in one ? one.values : null)),
    [[5, 10]],
  );
});

test('a translated text is scanned with the words of its own language', () => {
  const found = amountScanner(lexiconOf(catalan))(
    'Corre 5 milles, 1,5 lliures a 350 graus Fahrenheit per 20 dòlars o $5; 1,000 milles.',
  );

  assert.deepEqual(
    found.map((amount) => ('values' in amount ? [amount.kind, ...amount.values, amount.ambiguous] : amount.kind)),
    [
      ['unit', 5, false],
      ['unit', 1.5, false],
      ['unit', 350, false],
      ['currency', 20, false],
      ['currency', 5, false],
      ['unit', 1, true],
    ],
  );
});
