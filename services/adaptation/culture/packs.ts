import { readFileSync, readdirSync } from 'node:fs';
import type { CulturePack } from '../../../domain/culture.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { packFor, parseCulturePack } from '../../../language/culture-pack.ts';

const folder = new URL('../../../cultures/', import.meta.url);

/** Every culture pack of this installation. @throws CulturePackError where one is wrong: better at the start than in an example */
export const readPacks = (): CulturePack[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => parseCulturePack(readFileSync(new URL(name, folder), 'utf8'), `cultures/${name}`));

/** The packs that are asked for, each with the tag by which; null is every one. */
export const culturesOf = (
  tags: readonly string[] | null,
  packs: readonly CulturePack[],
): { asked: string; culture: CulturePack }[] =>
  (tags ?? packs.map(({ tag }) => tag)).flatMap((asked) => {
    const culture = packFor(asked, packs);
    return culture ? [{ asked, culture }] : [];
  });

/** The pack of a culture or variant. @throws Refusal `unknown-culture` that lists those there are */
export const packOf = (tag: string, packs: readonly CulturePack[]): CulturePack => {
  const pack = packFor(tag, packs);
  if (pack) return pack;
  const known = packs.map(({ tag: own }) => own).join(', ');
  throw new Refusal(
    'unknown-culture',
    `There is no culture pack for ${tag}. Known: ${known}. A file in cultures/ adds one.`,
  );
};

/** What a draft says of its making: the engine, the pack, and whether anybody has vouched for that. */
export const engineOf = (engine: string, pack: CulturePack): string =>
  `${engine}, pack ${pack.tag}${pack.signedOff ? '' : ' (signed off by nobody)'}`;
