import type { Counted } from '../domain/culture-facts.ts';
import { CulturePack, SourceUnit } from '../domain/culture.ts';
import type { Lexicon } from './amounts.ts';
import { placedYaml } from './culture-place.ts';
import { culturePackFaults } from './culture-rules.ts';
import { faultsOfIssue } from './culture-sentence.ts';

/** Something wrong in a pack's file: the line and the field, and a sentence that says what to do. */
export interface PackFault {
  readonly line: number;
  /** Names of the fields down to it, joined by full stops; empty for the whole file. */
  readonly path: string;
  readonly message: string;
}

/** A pack that cannot be used. The message names the file and every fault. */
export class CulturePackError extends Error {
  override readonly name = 'CulturePackError';
}

/** One fault on one line, as compilers write it, so that editors find the place. */
export const faultLine = (file: string, { line, path, message }: PackFault): string =>
  `${file}:${line}: ${path === '' ? '' : `${path}: `}${message}`;

/** Reads a pack from YAML text and checks it against the schema and the rules. A pack comes only where nothing is wrong. */
export const readCulturePack = (yaml: string): { pack: CulturePack | null; faults: PackFault[] } => {
  const { value, errors, lineOf } = placedYaml(yaml);
  if (errors.length > 0)
    return {
      pack: null,
      faults: errors.map(({ line, message }) => ({ line, path: '', message: `It is not YAML: ${message}` })),
    };
  const parsed = CulturePack.safeParse(value);
  const placed = parsed.success
    ? culturePackFaults(parsed.data)
    : parsed.error.issues.flatMap((issue) => faultsOfIssue(issue, value));
  const faults = placed.map(({ path, message }) => ({ line: lineOf(path), path: path.join('.'), message }));
  return {
    pack: parsed.success && faults.length === 0 ? parsed.data : null,
    faults: faults.toSorted((a, b) => a.line - b.line),
  };
};

/**
 * Reads a culture pack from YAML text; `file` is only for messages.
 * @throws CulturePackError that names each field that is missing, wrong or unknown, or the line that is no YAML
 */
export const parseCulturePack = (yaml: string, file: string): CulturePack => {
  const { pack, faults } = readCulturePack(yaml);
  if (pack) return pack;
  throw new CulturePackError(
    `${file} is not a culture pack:\n${faults.map((fault) => faultLine(file, fault)).join('\n')}`,
  );
};

/** The pack for a culture or one of its variants; undefined where there is none. */
export const packFor = (tag: string, packs: readonly CulturePack[]): CulturePack | undefined =>
  packs.find((pack) => pack.tag === tag) ?? packs.find((pack) => pack.variants.some((variant) => variant.tag === tag));

/** Every form that a word takes after a number. */
const wordsOf = ({ one, two, few, many, other }: Counted): string[] => [
  ...new Set([one, two, few, many, other].flatMap((form) => (form === undefined ? [] : [form]))),
];

/** The words by which a text in the pack's language writes foreign amounts: what a translated example is scanned with. */
export const lexiconOf = (pack: CulturePack): Lexicon => {
  const units: Lexicon['units'] = {};
  for (const unit of SourceUnit.options) {
    const name = pack.units.names[unit];
    if (name) units[unit] = [...wordsOf(name), ...name.words];
  }
  return {
    decimal: pack.numbers.decimal,
    group: pack.numbers.group,
    units,
    currencies: Object.fromEntries(
      Object.entries(pack.currency.names)
        .filter(([code]) => code !== pack.currency.code)
        .map(([code, name]) => [code, [...wordsOf(name), ...name.words]]),
    ),
    scales: {
      thousand: wordsOf(pack.numbers.scales.thousand),
      million: wordsOf(pack.numbers.scales.million),
      billion: wordsOf(pack.numbers.scales.billion),
    },
    rangeWords: pack.scan.rangeWords,
    articles: pack.scan.articles,
    // Dates in words and plain numbers were the translator's work already.
    months: [],
    numberWords: new Map(),
    idioms: null,
    english: false,
    plainNumbers: false,
  };
};
