import { isNode, isScalar, isSeq, parseDocument } from 'yaml';
import { directionOf } from './culture-rules.ts';

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * True for a BCP 47 tag in its canonical form, of a language and a region that exist: `sv-FI`, `sr-Latn-RS`. A language that CLDR gives
 * to the world, not to a country, needs no region: `eo`.
 */
export const isCultureTag = (tag: string): boolean => {
  try {
    const locale = new Intl.Locale(tag);
    const { language, baseName } = locale;
    const likely = locale.maximize().region;
    const region = locale.region ?? (likely === '001' ? likely : undefined);
    const known = (type: 'language' | 'region', code: string | undefined) =>
      code !== undefined && new Intl.DisplayNames(['en'], { type, fallback: 'none' }).of(code) !== undefined;
    return (
      baseName === tag && tag.length <= 35 && known('language', language) && known('region', region) && region !== 'ZZ'
    );
  } catch {
    return false;
  }
};

const copyMark = '# Copied from';

/** True where the line is still there that a copy begins with, which its author deletes. */
export const isUntouched = (yaml: string): boolean => yaml.startsWith(copyMark);

/**
 * A pack's text as the start of another culture's: tag, languages, script and direction are those of `tag`, one variant is left, and
 * nobody has signed it. Everything else, comments too, stays as it is, to be gone through by people.
 */
export const copyCulturePack = (yaml: string, tag: string): string => {
  const document = parseDocument(yaml);
  const { language, script = 'Latn' } = new Intl.Locale(tag).maximize();
  const edits: Edit[] = [];
  const put = (path: readonly (string | number)[], text: string) => {
    const node: unknown = document.getIn(path, true);
    const range = isScalar(node) ? node.range : undefined;
    if (range) edits.push({ from: range[0], to: range[1], text });
  };
  const from = String(document.get('tag'));
  put(['tag'], tag);
  put(['language'], language);
  put(['uiLocale'], language);
  put(['script'], script);
  put(['direction'], directionOf(script));
  put(['variants', 0, 'tag'], tag);
  const variants: unknown = document.get('variants', true);
  const ends = isSeq(variants) ? variants.items.map((item) => (isNode(item) ? item.range?.[1] : undefined)) : [];
  const [first, last] = [ends[0], ends.at(-1)];
  if (first !== undefined && last !== undefined) edits.push({ from: first, to: last, text: '' });
  const signature: unknown = document.get('signedOff', true);
  if (isNode(signature) && signature.range) {
    const [start, end] = signature.range;
    edits.push({ from: start, to: end, text: yaml.slice(start, end).endsWith('\n') ? 'null\n' : 'null' });
  }
  const copied = edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((text, edit) => text.slice(0, edit.from) + edit.text + text.slice(edit.to), yaml);
  return `${copyMark} ${from}: nobody has gone through it yet. Check every field for ${tag}, name your own sources, then delete this line.\n${copied}`;
};
