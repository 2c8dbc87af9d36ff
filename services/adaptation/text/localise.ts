import type { CulturePack } from '../../../domain/culture.ts';
import { amountScanner } from '../../../language/amounts.ts';
import type { Amount } from '../../../language/amount.ts';
import { lexiconOf } from '../../../language/culture-pack.ts';
import { english } from '../../../language/english.ts';
import {
  formatDate,
  formatMoney,
  formatNumbers,
  formatOrdinal,
  formatTime,
  formatUnit,
} from '../../../language/format.ts';
import { convert, roundTo } from '../../../language/units.ts';
import type { Hit, Setting } from './hit.ts';
import { identifierHits } from './which-amounts.ts';
import { emergencyHits, thingHits } from './things.ts';

type Rendering = Pick<Hit, 'literal' | 'adapted' | 'reason'> & { readonly flagged?: boolean };

const unitOf = (amount: Extract<Amount, { kind: 'unit' }>, pack: CulturePack, setting: Setting): Rendering => {
  const literal = setting.language === 'own' ? amount.text : formatUnit(amount.values, amount.unit, pack);
  const keep = (reason: string) => ({ literal, adapted: literal, reason, flagged: true });
  if (setting.numbersMatter) return keep('The task depends on this number: convert it only together with the answer.');
  if (amount.ambiguous)
    return keep(amount.doubt ?? 'This number can be read in two ways (decimals or thousands, one number or two).');
  if (pack.units.keep.includes(amount.unit))
    return {
      literal,
      adapted: setting.language === 'own' ? literal : formatUnit(amount.values, amount.unit, pack),
      reason: `${amount.unit} is used at home too`,
    };
  const to = pack.units.convert[amount.unit];
  const converted = to && amount.values.map((value) => convert(value, amount.unit, to));
  if (!to || !converted?.every((value) => value !== undefined))
    return keep(`The pack says nothing about ${amount.unit}.`);
  // Consumption goes the other way round: more miles are fewer litres.
  const rounded = converted.map((value) => roundTo(value, amount.digits, to)).toSorted((a, b) => a - b);
  return {
    literal,
    adapted: formatUnit(rounded, to, pack),
    reason: `${amount.unit} to ${to}, rounded as the source is`,
  };
};

const moneyOf = (amount: Extract<Amount, { kind: 'currency' }>, pack: CulturePack, setting: Setting): Rendering => {
  const literal = setting.language === 'own' ? amount.text : formatMoney(amount, amount.currency, pack);
  if (amount.currency === pack.currency.code) {
    return {
      literal,
      adapted: formatMoney(amount, amount.currency, pack),
      reason: 'How the culture writes its own money',
    };
  }
  const { rates } = pack.currency;
  const rate = rates?.perUnit[amount.currency];
  if (!rates || rate === undefined || setting.numbersMatter || amount.ambiguous) {
    const home = pack.currency.code === 'XXX' ? 'money that the reader uses' : pack.currency.code;
    const reason = `Foreign money (${amount.currency}): decide whether the story stays abroad or the amount becomes ${home}.`;
    return { literal, adapted: literal, reason, flagged: true };
  }
  // Money is re-denominated to two digits: prices in examples are magnitudes, not invoices.
  const values = amount.values.map((value) => Number((value * rate).toPrecision(Math.max(2, amount.digits))));
  const adapted = formatMoney({ ...amount, values, decimals: 0 }, pack.currency.code, pack);
  return { literal, adapted, reason: `${amount.currency} at ${rate}, ${rates.source}, ${rates.asOf}` };
};

const dateReason = 'How the culture writes dates';

const renderingOf = (amount: Amount, pack: CulturePack, setting: Setting): Rendering => {
  switch (amount.kind) {
    case 'unit':
      return unitOf(amount, pack, setting);
    case 'currency':
      return moneyOf(amount, pack, setting);
    case 'number':
      return {
        literal: amount.text,
        adapted: formatNumbers(amount.values, pack, amount.decimals),
        reason: 'How the culture writes numbers',
      };
    case 'time': {
      const adapted = [...(amount.from ? [amount.from] : []), amount].map((time) => formatTime(time, pack)).join('-');
      if (amount.zoned)
        return {
          literal: amount.text,
          adapted: amount.text,
          reason: 'A time zone of the source: whose time is meant?',
          flagged: true,
        };
      return { literal: amount.text, adapted, reason: 'How the culture writes times of day' };
    }
    case 'ordinal': {
      const own = formatOrdinal(amount.value, pack);
      if (amount.century || own === null)
        return {
          literal: amount.text,
          adapted: amount.text,
          reason: 'Say the ordinal as the language does.',
          flagged: true,
        };
      const flagged = pack.numbers.ordinals?.gendered ?? false;
      const reason = flagged ? 'Ordinal; give it the gender of its noun.' : 'How the culture writes ordinals';
      return { literal: own, adapted: own, reason, flagged };
    }
    case 'date': {
      const month = pack.dates.months[amount.month - 1] ?? '';
      const rest = [amount.day, amount.year].filter((part) => part !== null).join(', ');
      const literal = amount.numeric ? amount.text : `${month} ${rest}`;
      if (amount.ambiguous) {
        return { literal, adapted: literal, reason: 'Is the first number the month or the day?', flagged: true };
      }
      return { literal, adapted: formatDate(amount, pack), reason: dateReason };
    }
  }
};

/** Headings and quotations: what is inside belongs to somebody else's words, so it is shown and not changed. */
const quoted = /"[^"\n]{1,300}"|“[^”\n]{1,300}”|«[^»\n]{1,300}»|^#{1,6} [^\n]*$/gmu;

const scanEnglish = amountScanner(english);
const ownScanners = new WeakMap<CulturePack, ReturnType<typeof amountScanner>>();

const scannerFor = (pack: CulturePack, { language }: Setting) => {
  if (language === 'english') return scanEnglish;
  const scanner = ownScanners.get(pack) ?? amountScanner(lexiconOf(pack));
  ownScanners.set(pack, scanner);
  return scanner;
};

/** "on July 4" and "at 5 pm" change their preposition with their form, and a translator sees only a mask after it. */
const preposition = (
  text: string,
  amount: Amount,
  pack: CulturePack,
  { language }: Setting,
): { found: string; own: string } => {
  const before = text.slice(Math.max(0, amount.start - 8), amount.start);
  const isDay = amount.kind === 'date' && amount.day !== null && !amount.numeric;
  const own = amount.kind === 'time' ? pack.times.at : isDay ? pack.dates.on : '';
  const found =
    amount.kind === 'time' ? /(?<!\p{L})at $/iu.exec(before) : isDay ? /(?<!\p{L})on (?:the )?$/iu.exec(before) : null;
  return found && language === 'english' ? { found: found[0], own } : { found: '', own: '' };
};

/** Sums that an answer works out: "5 miles × 2 = 10 miles". Converting one of their numbers would make them wrong. */
const arithmetic = /^[^\n]*\d[^\n]{0,40}(?:[=≈×÷]|\s[*/+]\s)[^\n]{0,40}\d[^\n]*$/gmu;

/** Everything in a text that the pack has an opinion on: amounts, emergency numbers, named things. They may overlap; earlier ones win. */
export const localiseHits = (text: string, pack: CulturePack, asked: Setting): Hit[] => {
  const sums = Array.from(text.matchAll(arithmetic), ({ 0: { length }, index }) => [index, index + length] as const);
  const amounts = scannerFor(
    pack,
    asked,
  )(text).map((amount): Hit => {
    const inSum = sums.some(([from, to]) => from <= amount.start && amount.end <= to);
    const setting = inSum ? { ...asked, numbersMatter: true } : asked;
    const { reason, flagged = false, ...rendering } = renderingOf(amount, pack, setting);
    const { found, own } = preposition(text, amount, pack, setting);
    const [literal, adapted] = [own + rendering.literal, own + rendering.adapted];
    return {
      start: amount.start - found.length,
      end: amount.end,
      text: found + amount.text,
      literal,
      adapted,
      reason,
      flagged,
      act: literal === adapted ? 'keep' : 'localise',
      apart: false,
    };
  });
  const quotations = Array.from(text.matchAll(quoted), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  // "4th of July 2010" is a day, without its year a holiday.
  const isDated = (hit: Hit) => /\d{4}$/u.test(hit.text) && hit.reason === dateReason;
  return [
    ...amounts.filter(isDated),
    ...thingHits(text, pack, asked),
    ...emergencyHits(text, pack, asked),
    ...identifierHits(text, pack, asked),
    ...amounts,
  ].map((hit) =>
    hit.act === 'localise' && quotations.some(({ start, end }) => start <= hit.start && hit.end <= end)
      ? {
          ...hit,
          adapted: hit.literal,
          act: 'keep',
          flagged: true,
          reason: `In a quotation or title. Outside one: ${hit.adapted}`,
        }
      : hit,
  );
};
