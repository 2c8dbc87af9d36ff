import type { CulturePack } from '../../../domain/culture.ts';
import { fieldsOf } from '../../../domain/example.ts';
import { ToneSide, meanOf, toneMeasures } from '../../../domain/tone.ts';
import type { Tone, ToneMean, ToneMeasure } from '../../../domain/tone.ts';
import { meanTone, toneMeasureOf } from '../../../language/tone.ts';
import type { Entry } from './entry.ts';

/** Tallies are whole numbers: points are counted in thousandths, words as they are. */
const scaleOf = (measure: ToneMeasure): number => (measure === 'length' ? 1 : 1000);

/** The tone of each side of an adopted example's answers; nothing where its draft was not measured or its culture has no words. */
const tonesOf = ({ resolution, drafts }: Entry, pack: CulturePack): [ToneSide, Tone | null][] => {
  const draft = drafts.find(({ attempt }) => attempt === resolution.attempt);
  const measure = toneMeasureOf(pack);
  if (!draft || measure === null || resolution.content === null || draft.tones.length === 0) return [];
  const answers = new Set(draft.tones.map(({ field }) => field));
  const settled = fieldsOf(resolution.content).filter(({ field }) => answers.has(field));
  return [
    ...ToneSide.options
      .filter((side) => side !== 'resolved')
      .map((side): [ToneSide, Tone | null] => [side, meanTone(draft.tones.filter((one) => one.side === side))]),
    ['resolved', meanTone(settled.flatMap(({ text }) => measure(text) ?? []))],
  ];
};

/** What an entry adds to the tally: count, sum and sum of squares of each measure of each side. */
export const toneCounts = (entry: Entry, pack: CulturePack | null): [string, number][] =>
  (pack === null ? [] : tonesOf(entry, pack)).flatMap(([side, tone]) =>
    tone === null
      ? []
      : toneMeasures.flatMap((measure): [string, number][] => {
          const value = Math.round(tone[measure] * scaleOf(measure));
          const name = `tone.${side}.${measure}`;
          return [
            [`${name}.examples`, 1],
            [`${name}.sum`, value],
            [`${name}.squares`, value * value],
          ];
        }),
  );

/** The means of a tally, by side and measure; empty where nothing was measured. */
export const toneMeansOf = (tally: Readonly<Record<string, number>>): ToneMean[] =>
  ToneSide.options.flatMap((side) =>
    toneMeasures.flatMap((measure) => {
      const of = (what: string) => tally[`tone.${side}.${measure}.${what}`] ?? 0;
      const scale = scaleOf(measure);
      const sums = { examples: of('examples'), sum: of('sum') / scale, squares: of('squares') / scale ** 2 };
      return meanOf(side, measure, sums) ?? [];
    }),
  );
