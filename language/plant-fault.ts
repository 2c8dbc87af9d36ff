import type { CulturePack } from '../domain/culture.ts';
import type { FaultKind } from '../domain/gold.ts';
import { normalise } from './normalise.ts';
import { literally } from './pattern.ts';
import { protectedSpans, protectedTexts } from './protect.ts';
import { sentencesOf } from './segments.ts';

/** A text as the machine made it; `source` is null where only a translation was imported. */
export interface Plantable {
  readonly source: string | null;
  readonly literal: string;
  readonly adapted: string;
}

/** `text` is the faulty one; `fault` stands in it, not in the good one, and is gone once somebody has mended it. */
export interface Planted {
  readonly text: string;
  readonly fault: string;
}

/** Places at which a fault could be planted, the best first. */
type Plant = (text: Plantable, pack: CulturePack) => Iterable<Planted>;

/** A text with a stretch of it (UTF-16 code units, end exclusive) replaced. */
const replaced = (text: string, start: number, end: number, by: string): string =>
  text.slice(0, start) + by + text.slice(end);

/** Letters below which a sentence may be missed by who reads with care. */
const fewestLetters = 8;
const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/** The first number outside protected texts becomes one that the text does not hold. */
const numberChanged: Plant = function* ({ adapted }) {
  const fixed = protectedSpans(adapted);
  for (const { 0: digits, index } of adapted.matchAll(/(?<![\d.,])\d{1,6}(?![\d.,]*\d)/gu)) {
    if (fixed.some(({ start, end }) => index < end && index + digits.length > start)) continue;
    let wrong = Number(digits) * 2 + 3;
    while (adapted.includes(String(wrong))) wrong += 7;
    const fault = String(wrong);
    yield { text: replaced(adapted, index, index + digits.length, fault), fault };
  }
};

/** The last sentence is left in the source's language. */
const untranslated: Plant = function* ({ source, adapted }, { language }) {
  const ours = sentencesOf(adapted, language).at(-1);
  const theirs = sentencesOf(source ?? '', 'en').at(-1);
  if (!ours || !theirs || theirs.text.length < fewestLetters || protectedSpans(ours.text).length > 0) return;
  yield { text: replaced(adapted, ours.start, ours.end, theirs.text), fault: theirs.text };
};

/** What the machine did for the culture is taken back: its opener, its register, its foreign names stand there again. */
const undone: Plant = function* ({ literal, adapted }) {
  let start = 0;
  while (start < literal.length && literal[start] === adapted[start]) start++;
  let end = 0;
  while (end < literal.length - start && literal.at(-1 - end) === adapted.at(-1 - end)) end++;
  const from = literal.lastIndexOf(' ', start - 1) + 1;
  const next = literal.indexOf(' ', literal.length - end);
  const fault = literal.slice(from, next === -1 ? literal.length : next).trim();
  if (fault !== '') yield { text: literal, fault };
};

const lastWord = (text: string): string => text.split(/\s+/u).at(-1) ?? '';
const firstWord = (text: string): string => text.split(/\s+/u).at(0) ?? '';

/**
 * A sentence between two others of its line is left out, the longest that can be. What shows it is that its neighbours meet. Only beside
 * a source: who has nothing to compare with cannot miss it.
 */
const dropped: Plant = function* ({ source, adapted }, { language }) {
  if (source === null) return;
  const all = sentencesOf(adapted, language);
  const between = all
    .slice(1, -1)
    .flatMap((one, at) => {
      const [before, after] = [all[at], all[at + 2]];
      if (!before || !after || letters(one.text) < fewestLetters) return [];
      const around = adapted.slice(before.end, one.start) + adapted.slice(one.end, after.start);
      return /^[^\S\n]+$/u.test(around) ? [{ ...one, before, after }] : [];
    })
    .toSorted((a, b) => b.text.length - a.text.length);
  for (const { start, before, after } of between) {
    const join = adapted.slice(before.end, start);
    const fault = lastWord(before.text) + join + firstWord(after.text);
    yield { text: replaced(adapted, before.end, after.start, join), fault };
  }
};

/** A sentence stands there twice, the last that can be: where its two copies meet is what shows it. */
const doubled: Plant = function* ({ adapted }, { language }) {
  for (const { end, text } of sentencesOf(adapted, language).toReversed()) {
    if (letters(text) < fewestLetters || !/[.!?…؟。]["”»)]?$/u.test(text)) continue;
    const fault = `${lastWord(text)} ${firstWord(text)}`;
    yield { text: replaced(adapted, end, end, ` ${text}`), fault };
  }
};

/** The openers that nobody takes for an answer of this culture: praise of the question, and joy at being asked. */
const effusive = /\b(?:question|happy|delighted|love)\b/iu;

/** The text opens with praise or joy from the pack's list. Which it is hangs on the text, so that gold is not known by it. */
const opened: Plant = function* ({ adapted }, { retone }) {
  if (!/^[\p{L}¡¿]/u.test(adapted)) return;
  const openers = retone.openers.filter(({ english, policy }) => policy === 'strip' && effusive.test(english));
  for (let at = 0; at < openers.length; at++) {
    const opener = openers[(adapted.length + at) % openers.length];
    if (opener) yield { text: `${opener.native}. ${adapted}`, fault: opener.native };
  }
};

/** The emergency number, where the text has one call it, becomes a foreign one that the pack knows. */
const foreignEmergency: Plant = function* ({ adapted }, { emergency }) {
  const { number, replaces, cues, policy } = emergency;
  const word = (text: string): RegExp =>
    new RegExp(`(?<![\\p{L}\\p{M}\\d])${literally(text)}(?![\\p{L}\\p{M}\\d])`, 'iu');
  const found = word(number).exec(adapted);
  if (!found || policy === 'flag' || !cues.some((cue) => word(cue).test(adapted))) return;
  for (const fault of replaces)
    yield { text: replaced(adapted, found.index, found.index + number.length, fault), fault };
};

const plants: Readonly<Record<FaultKind, Plant>> = {
  'number-changed': numberChanged,
  'untranslated-sentence': untranslated,
  'adaptation-undone': undone,
  'sentence-dropped': dropped,
  'sentence-doubled': doubled,
  'opener-added': opened,
  'foreign-emergency-number': foreignEmergency,
};

/**
 * Plants a fault, always the same in the same text; null where the text offers no place for it. Protected texts stay. As answers are
 * scored (services/review/rules/gold-score.ts), the fault is in the faulty text and not in the good one.
 */
export const plantFault = (kind: FaultKind, text: Plantable, pack: CulturePack): Planted | null => {
  const good = normalise(text.adapted);
  const fixed = protectedTexts(text.adapted).join('\n');
  for (const planted of plants[kind](text, pack)) {
    const fault = normalise(planted.fault);
    if (good.includes(fault) || !normalise(planted.text).includes(fault)) continue;
    if (protectedTexts(planted.text).join('\n') === fixed) return planted;
  }
  return null;
};
