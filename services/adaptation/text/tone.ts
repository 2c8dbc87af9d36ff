import type { CulturePack } from '../../../domain/culture.ts';
import type { DraftField } from '../../../domain/draft.ts';
import { fieldsOf } from '../../../domain/example.ts';
import type { Content } from '../../../domain/example.ts';
import { ToneSide, meanOf, toneMeasures } from '../../../domain/tone.ts';
import type { FieldTone, Tone, ToneMean } from '../../../domain/tone.ts';
import { englishTone } from '../../../language/english-tone.ts';
import { meanTone, toneMeasure, toneMeasureOf } from '../../../language/tone.ts';
import { answerFields } from './voice.ts';
import type { SideSums } from '../rows/tone.ts';

const measureEnglish = toneMeasure(englishTone);

/** The tone of a draft's answers: of the English original by English words, of the others by the culture's. */
export const tonesOf = (
  fields: readonly DraftField[],
  answers: ReadonlySet<string>,
  pack: CulturePack,
): FieldTone[] => {
  const measure = toneMeasureOf(pack);
  if (measure === null) return [];
  return fields
    .filter(({ field }) => answers.has(field))
    .flatMap(({ field, source, literal, adapted }) => {
      const sides: [ToneSide, Tone | null][] = [
        ['source', source === null ? null : measureEnglish(source)],
        ['literal', measure(literal)],
        ['adapted', measure(adapted)],
      ];
      return sides.flatMap(([side, tone]) => (tone === null ? [] : [{ field, side, ...tone }]));
    });
};

/** The tone of each side of an example, its answers taken together. */
export const sidesOf = (tones: readonly FieldTone[]): { side: ToneSide; tone: Tone }[] =>
  ToneSide.options.flatMap((side) => {
    const tone = meanTone(tones.filter((one) => one.side === side));
    return tone === null ? [] : [{ side, tone }];
  });

/** The tone of a settled text; null where its culture has no words for it or nobody answers in it. */
export const resolvedTone = (content: Content, pack: CulturePack): Tone | null => {
  const measure = toneMeasureOf(pack);
  const answers = answerFields(content);
  const texts = fieldsOf(content).filter(({ field }) => answers.has(field));
  return measure && meanTone(texts.flatMap(({ text }) => measure(text) ?? []));
};

/** Means with their intervals, by side and measure in their usual order. */
export const toneMeans = (sums: readonly SideSums[]): ToneMean[] =>
  ToneSide.options.flatMap((side) =>
    toneMeasures.flatMap((measure) => {
      const found = sums.find((one) => one.side === side && one.measure === measure);
      return (found && meanOf(side, measure, found)) ?? [];
    }),
  );
