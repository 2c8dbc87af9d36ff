import type { CulturePack } from '../domain/culture.ts';
import type { ToneWords } from '../domain/culture-checks.ts';
import type { Tone } from '../domain/tone.ts';
import { proseOf } from './checks/examined.ts';
import { literally } from './pattern.ts';

/** Measures a text; null where it has no words, such as a text that is all code. */
export type MeasureTone = (text: string) => Tone | null;

const patternOf = (words: readonly string[]): RegExp => {
  const all = [...words]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => (word.endsWith('*') ? `${literally(word.slice(0, -1))}[\\p{L}\\p{M}]*` : literally(word)));
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${all.length === 0 ? '(?!)' : all.join('|')})(?![\\p{L}\\p{M}])`, 'giu');
};

/** Where `share` (0 and up, per sentence) lies from 1 to 5: half of the way at 0.7, never quite the end. */
const amount = (share: number): number => 1 + 4 * (1 - Math.exp(-share));
/** Where two opposite counts leave a text from 1 to 5: 3 where they balance or nothing was found; `weight` holds it there. */
const balance = (up: number, down: number, weight: number): number => 3 + (2 * (up - down)) / (up + down + weight);
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * A measure of tone by counting, for comparing many texts in one language, not for judging one. Code, addresses and other protected
 * spans are left out. With S sentences and counts of the culture's `toneWords`:
 *
 * - enthusiasm = 1 + 4·(1 − e^−x), x = (exclaimed sentences + words of enthusiasm + emoji) / S
 * - hedging    = 1 + 4·(1 − e^−h), h = hedges / S
 * - directness = 3 + 2·(d − h)/(d + h + S), d direct words, h hedges
 * - formality  = 3 + 2·(f − i)/(f + i + 2), f formal words, i informal words
 * - length     = words
 */
export const toneMeasure = (words: ToneWords): MeasureTone => {
  const enthusiasm = patternOf(words.enthusiasm);
  const hedges = patternOf(words.hedges);
  const direct = patternOf(words.direct);
  const formal = patternOf(words.formal);
  const informal = patternOf(words.informal);
  return (text) => {
    const prose = proseOf(text);
    const length = prose.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’·-]*/gu)?.length ?? 0;
    if (length === 0) return null;
    const count = (pattern: RegExp): number => prose.match(pattern)?.length ?? 0;
    const sentences = Math.max(
      1,
      count(/[\p{L}\p{N}»”")\]][.!?…؟。]+(?=[\s»”")\]]|$)/gu) + count(/[\p{L}\p{N}:;,](?=\s*(?:\n\s*\n|$))/gu),
    );
    const eager = count(/!+/gu) + count(enthusiasm) + count(/\p{Emoji_Presentation}/gu);
    const [hedged, told] = [count(hedges), count(direct)];
    return {
      enthusiasm: rounded(amount(eager / sentences)),
      directness: rounded(balance(told, hedged, sentences)),
      formality: rounded(balance(count(formal), count(informal), 2)),
      hedging: rounded(amount(hedged / sentences)),
      length,
    };
  };
};

const measures = new WeakMap<CulturePack, MeasureTone>();

/** The measure of a culture; null where its pack has no words for it. */
export const toneMeasureOf = (pack: CulturePack): MeasureTone | null => {
  if (pack.toneWords === undefined) return null;
  const measure = measures.get(pack) ?? toneMeasure(pack.toneWords);
  measures.set(pack, measure);
  return measure;
};

/** The mean tone of an example's texts, by which it counts once; null where there are none. Length is their sum. */
export const meanTone = (tones: readonly Tone[]): Tone | null => {
  if (tones.length === 0) return null;
  const mean = (of: (tone: Tone) => number) => rounded(tones.reduce((sum, tone) => sum + of(tone), 0) / tones.length);
  return {
    enthusiasm: mean(({ enthusiasm }) => enthusiasm),
    directness: mean(({ directness }) => directness),
    formality: mean(({ formality }) => formality),
    hedging: mean(({ hedging }) => hedging),
    length: tones.reduce((sum, { length }) => sum + length, 0),
  };
};
