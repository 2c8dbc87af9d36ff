import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import currencyData from 'cldr-core/supplemental/currencyData.json' with { type: 'json' };
import unitPreferenceData from 'cldr-core/supplemental/unitPreferenceData.json' with { type: 'json' };
import weekData from 'cldr-core/supplemental/weekData.json' with { type: 'json' };
import Holidays from 'date-holidays';
import { isValidPhoneNumber, parsePhoneNumberWithError } from 'libphonenumber-js/max';
import { z } from 'zod';
import type { CulturePack, TargetUnit } from '../domain/culture.ts';
import { parseCulturePack } from './culture-pack.ts';
import { formatNumber } from './format.ts';
import { dictionariesFor, spellingFor } from './spelling.ts';

const folder = new URL('../cultures/', import.meta.url);
const packs = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => parseCulturePack(readFileSync(new URL(name, folder), 'utf8'), name));
const regionOf = ({ tag }: CulturePack) => new Intl.Locale(tag).region ?? '001';

const Preferences = z.record(
  z.string(),
  z.record(z.string(), z.record(z.string(), z.array(z.object({ unit: z.string() })))),
);
const preferences = z.object({ supplemental: z.object({ unitPreferenceData: Preferences }) }).parse(unitPreferenceData)
  .supplemental.unitPreferenceData;
/** Where CLDR says what people of a region measure in, by the unit that a pack converts to. */
const places: Record<TargetUnit, { category: string; unit: string } | null> = {
  kilometre: { category: 'length', unit: 'kilometer' },
  metre: { category: 'length', unit: 'meter' },
  centimetre: { category: 'length', unit: 'centimeter' },
  kilogram: { category: 'mass', unit: 'kilogram' },
  gram: { category: 'mass', unit: 'gram' },
  tonne: { category: 'mass', unit: 'tonne' },
  litre: { category: 'volume', unit: 'liter' },
  millilitre: { category: 'volume', unit: 'milliliter' },
  hectare: { category: 'area', unit: 'hectare' },
  'square-metre': { category: 'area', unit: 'square-meter' },
  'square-kilometre': { category: 'area', unit: 'square-kilometer' },
  'kilometre-per-hour': { category: 'speed', unit: 'kilometer-per-hour' },
  'litre-per-100-kilometre': { category: 'consumption', unit: 'liter-per-100-kilometer' },
  celsius: { category: 'temperature', unit: 'celsius' },
  // CLDR prefers megapascals, which no tyre gauge shows, and knows no kitchen.
  bar: null,
  decilitre: null,
};

for (const pack of packs) {
  const region = regionOf(pack);

  test(`${pack.tag}: units are those that CLDR says its region prefers`, () => {
    for (const to of Object.values(pack.units.convert)) {
      const place = places[to];
      if (!place) continue;
      const usages = Object.values(preferences[place.category] ?? {});
      const preferred = usages.flatMap((usage) => (usage[region] ?? usage['001'] ?? []).map(({ unit }) => unit));
      assert.ok(preferred.includes(place.unit), `${to}: ${preferred.join(' ')}`);
    }
  });

  test(`${pack.tag}: numbers are written as CLDR has it, digit for digit`, () => {
    const own = new Intl.NumberFormat(pack.tag, { maximumFractionDigits: 6 });
    const blank = (text: string) => text.replaceAll('\u202F', '\u00A0');
    for (const value of [0.5, 7, 1234, 12345, 1234567.25, -3.5])
      assert.equal(
        blank(formatNumber(value, pack)),
        blank(
          own
            .format(value)
            .replace(/[\u061C\u200F\u2212]+/u, '-')
            .replace('--', '-'),
        ),
      );
    assert.equal(own.resolvedOptions().numberingSystem, pack.numbers.digits);
  });

  test(`${pack.tag}: the week begins and the home currency is as in its region`, () => {
    const days = z
      .object({ supplemental: z.object({ weekData: z.object({ firstDay: z.record(z.string(), z.string()) }) }) })
      .parse(weekData).supplemental.weekData.firstDay;
    const first = days[region] ?? days['001'] ?? '';
    assert.equal(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].indexOf(first) + 1, pack.dates.firstWeekday);
    if (region === '001') return;
    const Uses = z.array(
      z.record(z.string(), z.object({ _to: z.string().optional(), _tender: z.string().optional() })),
    );
    const currencies = z
      .object({ supplemental: z.object({ currencyData: z.object({ region: z.record(z.string(), Uses) }) }) })
      .parse(currencyData).supplemental.currencyData.region[region];
    const current = (currencies ?? [])
      .flatMap((one) => Object.entries(one))
      .filter(([, use]) => use._to === undefined && use._tender !== 'false');
    assert.deepEqual(
      current.map(([code]) => code),
      [pack.currency.code],
    );
  });

  test(`${pack.tag}: months are called as CLDR calls them`, () => {
    const months = pack.dates.months.map((_, month) =>
      new Intl.DateTimeFormat(pack.tag, { day: 'numeric', month: 'long', timeZone: 'UTC', calendar: 'gregory' })
        .formatToParts(new Date(Date.UTC(2026, month, 4)))
        .find(({ type }) => type === 'month')
        ?.value.toLowerCase()
        .replace(/^(?:de |d’)/u, ''),
    );
    assert.deepEqual(
      pack.dates.months.map((month) => month.toLowerCase()),
      months,
    );
  });

  test(`${pack.tag}: example telephone numbers are of its country, in the form that is written at home`, () => {
    const { country, countryCode, example, mobile } = pack.phone;
    if (country === null) return;
    for (const written of [example, mobile]) {
      assert.ok(isValidPhoneNumber(written, country as 'ES'), written);
      const number = parsePhoneNumberWithError(written, country as 'ES');
      assert.equal(`+${number.countryCallingCode}`, countryCode);
      assert.equal(written.replaceAll(/\D/gu, ''), number.formatNational().replaceAll(/\D/gu, ''));
    }
    assert.match(parsePhoneNumberWithError(mobile, country as 'ES').getType() ?? '', /MOBILE/u);
  });

  test(`${pack.tag}: its public holidays are those of date-holidays, none left out, in 2025 to 2030`, () => {
    const { country, region: part, days } = pack.holidays;
    const known = country === null ? null : part === null ? new Holidays(country) : new Holidays(country, part);
    const own = country === null ? new Holidays('SE') : new Holidays(country);
    for (let year = 2025; year <= 2030; year++) {
      const official = new Map(
        (known?.getHolidays(year) ?? [])
          .filter(({ type, substitute }) => type === 'public' && !substitute)
          .map(({ date, name }) => [date.slice(0, 10), name]),
      );
      const ours = new Set<string>();
      for (const { name, on, kind } of days) {
        own.setHoliday(on, { name: { en: name }, type: 'observance' });
        const dates = own
          .getHolidays(year)
          .filter((one) => one.name === name)
          .map(({ date }) => date.slice(0, 10));
        // The Islamic year is eleven days shorter: a feast may fall into one of ours twice.
        assert.ok(dates.length >= 1, `${name}: ${on} is no day of ${year}`);
        if (kind === 'kept') continue;
        for (const date of dates) {
          ours.add(date);
          assert.ok(official.has(date), `${name} (${date}) is no public holiday of date-holidays`);
        }
      }
      if (known)
        assert.deepEqual(
          [...official].filter(([date]) => !ours.has(date)),
          [],
        );
    }
  });

  test(`${pack.tag}: its dictionary is one that the spelling check looks for, and comes with Endonym`, async () => {
    if (!pack.spelling) return;
    assert.ok(dictionariesFor(pack.tag).includes(pack.spelling.dictionary));
    const { dictionary } = pack.spelling;
    assert.equal((await spellingFor(pack.tag))?.dictionary, dictionary, `${dictionary} is not installed. Run: npm ci`);
  });
}
