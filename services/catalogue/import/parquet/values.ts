import type { ParquetParsers, SchemaElement } from 'hyparquet';
import { DEFAULT_PARSERS } from 'hyparquet/src/convert.js';

/** A moment that is known more exactly than JavaScript counts. */
class ExactDate extends Date {
  readonly #digits: string;

  constructor(milliseconds: number, digits: string) {
    super(milliseconds);
    this.#digits = digits;
  }

  override toISOString(): string {
    return super.toISOString().replace(/\.\d{3}Z$/u, `.${this.#digits}Z`);
  }
}

/** The moment so many units after 1970, of which a second has ten to the power of `places`: to its last digit, so that no two of them are one id. */
const momentOf = (units: bigint, places: 6 | 9): Date => {
  const inMillisecond = 10n ** BigInt(places - 3);
  const rest = ((units % inMillisecond) + inMillisecond) % inMillisecond;
  const milliseconds = Number((units - rest) / inMillisecond);
  if (rest === 0n) return new Date(milliseconds);
  const thousandths = ((milliseconds % 1000) + 1000) % 1000;
  return new ExactDate(
    milliseconds,
    `${String(thousandths).padStart(3, '0')}${String(rest).padStart(places - 3, '0')}`,
  );
};

/** The whole number that the bytes of a decimal are. */
const wholeOf = (bytes: Uint8Array): bigint =>
  bytes.length === 0 ? 0n : BigInt.asIntN(bytes.length * 8, BigInt(`0x${Buffer.from(bytes).toString('hex')}`));

/** A decimal as its digits say it: as a number of JavaScript 1.10 is 1.1, and long ones are rounded. */
const decimalText = (value: unknown, scale: number): unknown => {
  const isWhole = typeof value === 'number' || typeof value === 'bigint';
  if (!isWhole && !(value instanceof Uint8Array)) return value;
  const whole = isWhole ? BigInt(value) : wholeOf(value);
  const digits = String(whole < 0n ? -whole : whole).padStart(scale + 1, '0');
  const text = scale <= 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return whole < 0n ? `-${text}` : text;
};

/** The shortest number that is the same one of four bytes: 1.1, where JavaScript has 1.100000023841858. */
const shortest = (value: unknown): unknown => {
  if (typeof value !== 'number' || !Number.isFinite(value)) return value;
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return value;
};

const parsers: ParquetParsers = {
  ...DEFAULT_PARSERS,
  timestampFromMicroseconds: (units: bigint) => momentOf(units, 6),
  timestampFromNanoseconds: (units: bigint) => momentOf(units, 9),
};

/**
 * How the values of a column are made of what the file stores. hyparquet lets dates be parsed by whom it is told to, and decimals and floats
 * not: these columns are read as if they held dates.
 */
export const decodingOf = (element: SchemaElement): { element: SchemaElement; parsers: ParquetParsers } => {
  const { converted_type: kind, type, scale = 0 } = element;
  const asDate: SchemaElement = { ...element, converted_type: 'DATE' };
  if (kind === 'DECIMAL') {
    const dateFromDays = (value: unknown): unknown => decimalText(value, scale);
    return { element: asDate, parsers: { ...parsers, dateFromDays } };
  }
  if (type === 'FLOAT') return { element: asDate, parsers: { ...parsers, dateFromDays: shortest } };
  return { element, parsers };
};
