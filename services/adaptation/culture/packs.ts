import type { CulturePack } from '../../../domain/culture.ts';
import { packFor } from '../../../language/culture-pack.ts';

/** The packs that are asked for, each with the tag by which; null is every one. */
export const culturesOf = (
  tags: readonly string[] | null,
  packs: readonly CulturePack[],
): { asked: string; culture: CulturePack }[] =>
  (tags ?? packs.map(({ tag }) => tag)).flatMap((asked) => {
    const culture = packFor(asked, packs);
    return culture ? [{ asked, culture }] : [];
  });

/** What a draft says of its making: the engine, the pack, and whether anybody has vouched for that. */
export const engineOf = (engine: string, pack: CulturePack): string =>
  `${engine}, pack ${pack.tag}${pack.signedOff ? '' : ' (signed off by nobody)'}`;
