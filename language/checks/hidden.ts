import type { Finding } from '../../domain/check.ts';
import type { Check } from './examined.ts';
import { finding, spanOf } from './finding.ts';

const opens = /[\u202a\u202b\u202d\u202e\u2066-\u2068]/u;
const closes: Readonly<Record<string, RegExp>> = {
  '\u202c': /[\u202a\u202b\u202d\u202e]/u,
  '\u2069': /[\u2066-\u2068]/u,
};

/** Direction marks of a paragraph that are not turned back before its end: what follows would be read the wrong way round. */
const bidi: Check = (examined) => {
  const findings: Finding[] = [];
  for (const { 0: line, index } of examined.text.matchAll(/[^\n]+/gu)) {
    const open: { mark: string; at: number }[] = [];
    for (const { 0: mark, index: at } of line.matchAll(/[\u202a-\u202e\u2066-\u2069]/gu)) {
      if (opens.test(mark)) open.push({ mark, at: index + at });
      else {
        const last = open.findLastIndex((one) => closes[mark]?.test(one.mark));
        if (last >= 0) open.splice(last, 1);
      }
    }
    for (const { at } of open) findings.push(finding(examined, 'warn', 'hidden.bidi', { start: at, end: at + 1 }));
  }
  return findings;
};

/** Joiners are part of the spelling in these scripts, and of emoji. */
const joined =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Malayalam}\p{Script=Kannada}\p{Script=Telugu}\p{Script=Sinhala}\p{Extended_Pictographic}\ufe0f\p{EMod}]/u;

const zeroWidth: Check = (examined) =>
  [...examined.text.matchAll(/[\u200b-\u200d\u2060\ufeff\u00ad\u180e\u{e0000}-\u{e007f}]/gu)]
    .filter(({ 0: found, index }) => {
      if (found !== '\u200c' && found !== '\u200d') return true;
      const before = examined.text.slice(Math.max(0, index - 2), index);
      return !joined.test(before);
    })
    .map((match) => {
      const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return finding(examined, 'warn', 'hidden.zero-width', spanOf(match), { text: `U+${code}` });
    });

/** Marks that nobody sees: directions that are not turned back, characters without width. Code is looked at too. */
export const hiddenCheck: Check = (examined, knowledge) => [
  ...bidi(examined, knowledge),
  ...zeroWidth(examined, knowledge),
];

const scripts = [
  ['Latn', /\p{Script=Latin}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
] as const;

/** Words with letters of two scripts, such as a Cyrillic а in a Latin word: they look right, and no search finds them. */
export const scriptsCheck: Check = (examined) =>
  [...examined.prose.matchAll(/(?=[\p{L}\p{M}]*[^\p{ASCII}])[\p{L}\p{M}]{2,}/gu)].flatMap((match): Finding[] => {
    const found = scripts.filter(([, pattern]) => pattern.test(match[0])).map(([name]) => name);
    // One Greek letter before or after Latin ones is a unit or a variable: µm, Δx.
    if (
      found.length < 2 ||
      /^[\p{Script=Greek}]\p{Script=Latin}{1,2}$|^\p{Script=Latin}[\p{Script=Greek}]$/u.test(match[0])
    )
      return [];
    return [finding(examined, 'warn', 'scripts.mixed', spanOf(match), { text: match[0], scripts: found.join(', ') })];
  });
