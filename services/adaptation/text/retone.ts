import type { CulturePack } from '../../../domain/culture.ts';
import { anyOf, onceFor } from '../../../language/pattern.ts';
import type { Hit, Setting } from './hit.ts';

/** The openers of a pack, in English or in its language, with their native form by how they are found. */
const openersIn = (language: Setting['language']) =>
  onceFor(({ openers: all }: CulturePack['retone']) => {
    const natives = new Map<string, string>();
    for (const { english, native, also, policy } of all) {
      if (policy !== 'strip') continue;
      for (const phrase of language === 'english' ? [english] : [native, ...also])
        natives.set(phrase.toLowerCase(), native);
    }
    const phrases = anyOf([...natives.keys()]).replaceAll("'", "['’]");
    const opener = new RegExp(`(?<=^|[!.]\\s+)((?:${phrases})(?:,\\s*(?:${phrases}))*)([!.]+)(?=\\s|$)`, 'gimu');
    return { natives, opener, each: new RegExp(phrases, 'giu') };
  });
const openers = { english: openersIn('english'), own: openersIn('own') };

/**
 * Over-eager phrases that open a paragraph, each a sentence of its own ("Great question! Sure!") or several in one ("Absolutely, I'd be
 * happy to help!"), which the culture leaves out.
 */
export const openerHits = (text: string, pack: CulturePack, { language }: Setting): Hit[] => {
  const { natives, opener, each } = openers[language](pack.retone);
  const hits: Hit[] = [];
  let reach = -1;
  for (const { 0: found, 1: phrase = '', 2: mark = '', index } of text.matchAll(opener)) {
    // Only what opens a paragraph, or follows another opener that does: "She said yes. Absolutely!" in a story stays.
    const opens = index === 0 || /\n\s*$/u.test(text.slice(0, index)) || text.slice(reach, index).trim() === '';
    if (!opens) continue;
    reach = index + found.length;
    const native = Array.from(phrase.matchAll(each), ([one], at) => {
      const known = natives.get(one.toLowerCase().replaceAll('’', "'")) ?? one;
      return at === 0 ? known : known.replace(/^¡?(.)/u, (_, first: string) => first.toLowerCase());
    }).join(', ');
    hits.push({
      start: index,
      end: reach,
      text: found,
      literal: language === 'own' ? found : native + mark,
      adapted: '',
      act: 'retone',
      reason: 'Praise or eagerness that a native answer would not open with',
      flagged: false,
      apart: true,
    });
  }
  return hits;
};

/** One change of exclamation marks: `at` and `length` in the text, and what stands there instead. */
export interface Softening {
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

/**
 * Runs of exclamation marks become one; beyond `left` sentences (the pack's `maxExclamations`) they become full stops, and the "¡"
 * that opens the sentence goes with them. `opened`: the field has such marks. A mark whose "¡" is not in this piece of it then stays.
 */
export const softenExclamations = (
  text: string,
  left: number,
  opened = text.includes('¡'),
): { changes: Softening[]; left: number } => {
  const changes: Softening[] = [];
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(/(?<=[\p{L}\d)»”"'])!+(?=[\s)»”"']|$)/gu)) {
    const opening = [...text.slice(from, index).matchAll(/¡+/gu)].at(-1);
    const to = left > 0 || (opened && !opening) ? '!' : '.';
    left--;
    if (opening) {
      const start = to === '!' ? '¡' : '';
      if (opening[0] !== start) changes.push({ at: from + opening.index, from: opening[0], to: start });
    }
    if (mark !== to) changes.push({ at: index, from: mark, to });
    from = index + mark.length;
  }
  return { changes, left };
};
