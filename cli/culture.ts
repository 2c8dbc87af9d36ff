import { existsSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { copyCulturePack, isCultureTag, isUntouched } from '../language/culture-copy.ts';
import { faultLine, readCulturePack } from '../language/culture-pack.ts';
import type { PackFault } from '../language/culture-pack.ts';
import { culturePackSchema } from '../language/culture-sentence.ts';
import { checkout } from '../infra/stack/environment.ts';
import { Problem, codeOf } from '../infra/stack/problem.ts';
import { translatorsOf } from './adapt/translator.ts';

/** Where packs are read and written, and what is told. */
interface Rim {
  readonly folder: string;
  readonly tell: (text: string) => void;
}
const here: Rim = { folder: join(checkout, 'cultures'), tell: (text) => void process.stdout.write(`${text}\n`) };

const usage =
  'Say what to do with a culture: ./endonym culture check [FILE|TAG …], ./endonym culture new TAG --from TAG, ./endonym culture schema';

/** Tags of the packs that there are. */
const tagsIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .toSorted();

const fileOf = (tag: string, { folder }: Rim): string => join(folder, `${tag}.yaml`);

/** The file that a word names: itself where it looks like one, else the pack of that tag. @throws Problem where there is neither */
const namedFile = async (word: string, rim: Rim): Promise<string> => {
  if (/\.ya?ml$/u.test(word) || word.includes('/')) return resolve(word);
  if (existsSync(fileOf(word, rim))) return fileOf(word, rim);
  throw new Problem(
    `There is no culture pack ${word}. There are: ${(await tagsIn(rim.folder)).join(', ')}. Name one of them, or a file.`,
  );
};

/** A path as the person would write it here. */
const shownPath = (path: string): string => (relative('', path).startsWith('..') ? path : relative('', path));

const readPack = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Problem(`${path} cannot be read (${codeOf(cause) || 'unknown error'}).`, { cause });
  });

/** Checks one file and tells the outcome, with who would translate; true where nothing is wrong. */
const checkFile = async (path: string, { folder, tell }: Rim): Promise<boolean> => {
  const text = await readPack(path);
  const { pack, faults } = readCulturePack(text);
  const shown = shownPath(path);
  const name: PackFault[] =
    pack && dirname(path) === folder && basename(path) !== `${pack.tag}.yaml`
      ? [
          {
            line: 1,
            path: 'tag',
            message: `The file of ${pack.tag} must be called ${pack.tag}.yaml. Rename it or correct the tag.`,
          },
        ]
      : [];
  const wrong = [...faults, ...name];
  for (const fault of wrong) tell(faultLine(shown, fault));
  if (!pack || wrong.length > 0) {
    tell(`${shown}: ${wrong.length} ${wrong.length === 1 ? 'fault' : 'faults'}`);
    return false;
  }
  const { signedOff } = pack;
  const signature = signedOff
    ? `signed off by ${signedOff.by}, ${signedOff.role}, on ${signedOff.on}`
    : 'signed off by nobody: drafts and releases say so until a native speaker vouches for it';
  tell(`${shown}: ${pack.tag}, ${pack.name} (${pack.englishName}), no fault; ${signature}`);
  for (const translator of translatorsOf(pack)) tell(`${shown}: ${translator}`);
  if (isUntouched(text)) tell(`${shown}: its first line still says that nobody has gone through the copy`);
  return true;
};

/** `culture check`: every fault of the named packs, or of all that there are. Answers the exit status. */
export const checkCultures = async (words: readonly string[], rim: Rim = here): Promise<number> => {
  const files =
    words.length > 0
      ? await Promise.all(words.map((word) => namedFile(word, rim)))
      : (await tagsIn(rim.folder)).map((tag) => fileOf(tag, rim));
  let good = true;
  for (const file of files) good = (await checkFile(file, rim)) && good;
  return good ? 0 : 1;
};

/** `culture new`: another culture's pack as the start of a new one. @throws Problem for a tag that is none, or a pack that is there */
export const newCulture = async (
  tag: string | undefined,
  from: string | undefined,
  rim: Rim = here,
): Promise<number> => {
  if (tag === undefined || from === undefined)
    throw new Problem('Name both cultures: ./endonym culture new sv-FI --from sv-SE');
  if (!isCultureTag(tag)) {
    throw new Problem(
      `"${tag}" is no BCP 47 tag with a language and a region, such as sv-FI or zh-Hant-TW. Only a language of the whole world stands alone: eo.`,
    );
  }
  const source = await namedFile(from, rim);
  const text = await readPack(source);
  const { faults } = readCulturePack(text);
  if (faults.length > 0) throw new Problem(`${from} has faults itself. See them with: ./endonym culture check ${from}`);
  const target = fileOf(tag, rim);
  await writeFile(target, copyCulturePack(text, tag), { flag: 'wx' }).catch((cause: unknown) => {
    if (codeOf(cause) !== 'EEXIST') throw cause;
    throw new Problem(
      `${shownPath(target)} is there already, and stays as it is. Choose another tag, or move the file away.`,
      {
        cause,
      },
    );
  });
  rim.tell(`${shownPath(target)} is written: ${from}'s facts under a new tag, signed off by nobody.
Go through every field (docs/guides/add-a-culture.md says how), then: ./endonym culture check ${tag}`);
  return 0;
};

/** `culture check | new | schema`. Answers the exit status. */
export const culture = async (words: readonly string[], { from }: { from?: string | undefined }): Promise<number> => {
  const [action, ...rest] = words;
  switch (action) {
    case 'check':
      return checkCultures(rest);
    case 'new':
      return newCulture(rest[0], from);
    case 'schema':
      here.tell(JSON.stringify(culturePackSchema(), null, 2));
      return 0;
    case undefined:
    default:
      throw new Problem(usage);
  }
};
