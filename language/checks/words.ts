import type { Finding } from '../../domain/check.ts';
import type { Check } from './examined.ts';
import { finding, excerptOf, spanOf } from './finding.ts';

/** English function words that hardly any other language has; a pack lists those that its language has too. */
const functionWords =
  'the and with which this that your would should could because there their these those about from have has been were what when where how';

const word = /\p{L}[\p{L}\p{M}'’-]*/gu;

/** Runs of English: three words of the original in a row, or one of its function words, left in the text as they were. */
export const untranslatedCheck: Check = (examined, { pack }) => {
  if (examined.sourceProse === null || pack.language === 'en') return [];
  const lower = examined.sourceProse.toLowerCase();
  const sourceWords: readonly string[] = lower.match(word) ?? [];
  const runs = new Set(sourceWords.slice(2).map((third, at) => `${sourceWords[at]} ${sourceWords[at + 1]} ${third}`));
  const likely = new Set(functionWords.split(' ').filter((one) => !pack.checks.englishLookalikes.includes(one)));
  const words = [...examined.prose.matchAll(word)].map((match) => ({ ...spanOf(match), text: match[0] }));
  const left = new Set<number>();
  words.forEach(({ text }, at) => {
    const own = text.toLowerCase();
    const [second, third] = [words[at + 1], words[at + 2]];
    const near = second && third && examined.prose.slice(text.length + (words[at]?.start ?? 0), third.start);
    const isRun = near !== undefined && /^[^\S\n]+\p{L}{2,}[^\S\n]+$/u.test(near);
    const run = second && third && isRun && `${own} ${second.text.toLowerCase()} ${third.text.toLowerCase()}`;
    // A name keeps its capitals: "United States of America" in a text is no leftover, nor is "National Park Service".
    const named =
      [text, second?.text, third?.text].filter((one) => one !== undefined && /^\p{Lu}/u.test(one)).length > 1;
    if (typeof run === 'string' && runs.has(run) && !named) for (const index of [at, at + 1, at + 2]) left.add(index);
    if (likely.has(own) && sourceWords.includes(own) && !/^\p{Lu}/u.test(text)) left.add(at);
  });
  const findings: Finding[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!left.has(at)) continue;
    let last = at;
    while (left.has(last + 1)) last++;
    const span = { start: words[at]?.start ?? 0, end: words[last]?.end ?? 0 };
    const text = examined.text.slice(span.start, span.end);
    // One function word in a run of the language's own is a title or a coincidence; two and more are not.
    if (last > at) findings.push(finding(examined, 'warn', 'untranslated.words', span, { text: excerptOf(text) }));
    at = last;
  }
  return findings;
};

/** A word twice in a row, unless the culture or the original says it twice. */
export const doubledCheck: Check = (examined, { pack }) => {
  const doubled = /(?<![\p{L}\p{M}\d'’-])(\p{L}[\p{L}\p{M}'’]*)([^\S\n]+)\1(?![\p{L}\p{M}\d'’-])/giu;
  const before = (examined.original ?? '').match(doubled)?.length ?? 0;
  const found = [...examined.prose.matchAll(doubled)].filter(
    ([, text = '']) => !pack.checks.doubled.includes(text.toLowerCase()),
  );
  return found
    .slice(before)
    .map((match) => finding(examined, 'warn', 'doubled.word', spanOf(match), { text: match[1] ?? '' }));
};

/** Fewest characters of the original from which its length says something. */
const fewestCharacters = 40;

/** How long the text is beside its original, in characters without protected spans, by the pack's bounds. */
export const lengthCheck: Check = (examined, { pack }) => {
  const before = examined.original;
  if (before === null) return [];
  const size = (text: string) => text.replace(/\s+/gu, ' ').trim().length;
  if (size(before) < fewestCharacters) return [];
  const ratio = size(examined.prose) / size(before);
  const { low, high } = pack.checks.lengthRatio;
  if (ratio >= low && ratio <= high) return [];
  const key = ratio < low ? 'length.short' : 'length.long';
  const span = { start: 0, end: examined.text.length };
  return [finding(examined, 'warn', key, span, { percent: String(Math.round(ratio * 100)) })];
};
