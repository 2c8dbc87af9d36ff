import { parseDocument } from 'yaml';
import { CulturePack, SourceUnit } from '../domain/culture.ts';
import type { Lexicon } from './amounts.ts';

/** A pack that cannot be used. The message names the file and every wrong field. */
export class CulturePackError extends Error {
  override readonly name = 'CulturePackError';
}

/**
 * Reads a culture pack from YAML text; `file` is only for messages.
 * @throws CulturePackError that names each field that is missing, wrong or unknown, or the line that is no YAML
 */
export const parseCulturePack = (yaml: string, file: string): CulturePack => {
  const document = parseDocument(yaml, { prettyErrors: true });
  const [broken] = document.errors;
  if (broken) throw new CulturePackError(`${file} is not YAML: ${broken.message}`);
  const parsed = CulturePack.safeParse(document.toJS());
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `  ${issue.path.join('.') || 'the file'}: ${issue.message}`);
    throw new CulturePackError(`${file} is not a culture pack:\n${wrong.join('\n')}`);
  }
  const pack = parsed.data;
  if (!pack.register.forms.some(({ name }) => name === pack.register.default)) {
    throw new CulturePackError(`${file}: register.default "${pack.register.default}" is none of register.forms.`);
  }
  for (const [from, to] of Object.entries(pack.units.convert)) {
    if (!pack.units.names[to])
      throw new CulturePackError(`${file}: units.names.${to} is missing (${from} converts to it).`);
  }
  return pack;
};

/** The pack for a culture or one of its variants; undefined where there is none. */
export const packFor = (tag: string, packs: readonly CulturePack[]): CulturePack | undefined =>
  packs.find((pack) => pack.tag === tag) ?? packs.find((pack) => pack.variants.some((variant) => variant.tag === tag));

const wordsOf = ({ one, other }: { one: string; other: string }): string[] => [...new Set([one, other])];

/** The words by which a text in the pack's language writes foreign amounts: what a translated example is scanned with. */
export const lexiconOf = (pack: CulturePack): Lexicon => {
  const units: Lexicon['units'] = {};
  for (const unit of SourceUnit.options) {
    const name = pack.units.names[unit];
    if (name) units[unit] = [name.one, name.other, ...name.words];
  }
  return {
    decimal: pack.numbers.decimal,
    group: pack.numbers.group,
    units,
    currencies: Object.fromEntries(
      Object.entries(pack.currency.names)
        .filter(([code]) => code !== pack.currency.code)
        .map(([code, name]) => [code, [name.one, name.other, ...name.words]]),
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
    plainNumbers: false,
  };
};
