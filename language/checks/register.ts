import type { Finding } from '../../domain/check.ts';
import type { CulturePack } from '../../domain/culture.ts';
import { anyOf } from '../pattern.ts';
import type { Check } from './examined.ts';
import { finding, spanOf } from './finding.ts';

interface Form {
  readonly form: string;
  readonly pattern: RegExp;
}

const formsByPack = new WeakMap<CulturePack, readonly Form[]>();

const formsOf = (pack: CulturePack): readonly Form[] => {
  const known = formsByPack.get(pack);
  if (known) return known;
  const forms = pack.checks.address.map(({ form, words }) => ({
    form,
    pattern: new RegExp(`(?<![\\p{L}\\p{M}'’-])(?:${anyOf(words)})(?![\\p{L}\\p{M}'’])`, 'giu'),
  }));
  formsByPack.set(pack, forms);
  return forms;
};

/** Two forms of address in one text, or another than an assistant uses in this culture. Quotations may do as they like. */
export const registerCheck: Check = (examined, { pack }) => {
  const text = examined.prose.replace(/"[^"\n]{1,300}"|“[^”\n]{1,300}”|«[^»\n]{1,300}»/gu, (whole) =>
    ' '.repeat(whole.length),
  );
  const used = formsOf(pack)
    .map(({ form, pattern }) => ({ form, found: [...text.matchAll(pattern)] }))
    .filter(({ found }) => found.length > 0)
    .toSorted((a, b) => b.found.length - a.found.length);
  const [main, ...others] = used;
  if (!main) return [];
  if (others.length > 0)
    return others.flatMap(({ form, found }) =>
      found.map((match): Finding => {
        const values = { text: match[0], found: form, wanted: main.form };
        return finding(examined, 'warn', 'register.mix', spanOf(match), values);
      }),
    );
  const [first] = main.found;
  if (main.form === pack.register.default || !first) return [];
  const values = { text: first[0], found: main.form, wanted: pack.register.default };
  return [finding(examined, 'info', 'register.other', spanOf(first), values)];
};
