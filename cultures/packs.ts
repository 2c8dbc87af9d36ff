import { readFileSync, readdirSync } from 'node:fs';
import type { CulturePack } from '../domain/culture.ts';
import { Refusal } from '../domain/refusal.ts';
import { packFor, parseCulturePack } from '../language/culture-pack.ts';

/* The one reader of this folder: each process reads the packs once, and knows a new one when it is started again. */

const folder = new URL('./', import.meta.url);
let packs: readonly CulturePack[] | null = null;

/** Every culture pack of this installation, by tag. @throws CulturePackError where one is wrong: better at the start than in an example */
export const readPacks = (): readonly CulturePack[] =>
  (packs ??= readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => parseCulturePack(readFileSync(new URL(name, folder), 'utf8'), `cultures/${name}`)));

const unknownCulture = (tag: string, among: readonly CulturePack[]): Refusal => {
  const known = among.map(({ tag: own }) => own).join(', ');
  return new Refusal(
    'unknown-culture',
    `There is no culture pack for ${tag}. Known: ${known}. A file in cultures/ adds one.`,
  );
};

/** The pack of a culture or variant. @throws Refusal `unknown-culture` that lists those there are */
export const packOf = (tag: string, among: readonly CulturePack[]): CulturePack => {
  const pack = packFor(tag, among);
  if (!pack) throw unknownCulture(tag, among);
  return pack;
};

/** @throws Refusal `unknown-culture` for a tag that is no pack's own: a campaign is for a culture, and its data sets for a variant */
export const assertCulture = (tag: string): void => {
  if (!readPacks().some((pack) => pack.tag === tag)) throw unknownCulture(tag, readPacks());
};
