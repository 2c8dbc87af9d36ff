import { XmlElement, XmlError, parseXml } from '@rgrove/parse-xml';
import type { MemoryUnit } from '../../../domain/memory.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Pair } from './pairs.ts';

/** A unit of a file that is none for the campaign, and why. `line`: of a CSV its line, of a TMX the number of its `<tu>`. */
export interface BadUnit {
  readonly line: number;
  readonly reason: string;
}

/** TMX files are UTF-8 or, with a mark that says so, UTF-16. @throws Refusal `unreadable-file` */
const textOf = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('unreadable-file', 'The file is neither UTF-8 nor UTF-16 text.');
  }
};

/** Entities are never expanded but for XML's own five: a document that uses another is refused by the parser. */
const rootOf = (text: string): XmlElement => {
  let root: XmlElement | null;
  try {
    root = parseXml(text).root;
  } catch (error) {
    if (error instanceof XmlError)
      throw new Refusal('unreadable-file', `The file is no XML: ${error.message.split('\n')[0]?.slice(0, 300)}`);
    if (error instanceof RangeError) throw new Refusal('unreadable-file', 'The file is nested too deeply to be a TMX.');
    throw error;
  }
  if (root?.name !== 'tmx') throw new Refusal('unreadable-file', 'The file is no TMX: its root is not <tmx>.');
  return root;
};

const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  (element?.children ?? []).filter((child): child is XmlElement => child instanceof XmlElement && child.name === name);

const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/u)[0] ?? '';

/** The segment of a unit in a language: in exactly this tag where there is one, else in any of its language. */
const segmentIn = (tu: XmlElement, tag: string): string | undefined => {
  const texts = childrenOf(tu, 'tuv').map((tuv) => ({
    tag: tuv.attributes['xml:lang'] ?? tuv.attributes.lang ?? '',
    // Inline codes hold the markup itself: with it the text is the original's.
    text: childrenOf(tuv, 'seg')[0]?.text,
  }));
  const own = texts.filter((one) => primary(one.tag) === primary(tag));
  return (own.find((one) => one.tag.toLowerCase() === tag.toLowerCase()) ?? own[0])?.text;
};

/**
 * Reads a TMX (1.1 to 1.4b): of each `<tu>` the English segment and that of the culture's language.
 * @throws Refusal `unreadable-file` for what is no TMX at all
 */
export const readTmx = (bytes: Uint8Array, tag: string): { pairs: (Pair & { line: number })[]; bad: BadUnit[] } => {
  const pairs: (Pair & { line: number })[] = [];
  const bad: BadUnit[] = [];
  childrenOf(childrenOf(rootOf(textOf(bytes)), 'body')[0], 'tu').forEach((tu, index) => {
    const [source, target] = [segmentIn(tu, 'en'), segmentIn(tu, tag)];
    const line = index + 1;
    if (source === undefined) bad.push({ line, reason: 'It has no English segment.' });
    else if (target === undefined) bad.push({ line, reason: `It has no segment in ${tag}.` });
    else pairs.push({ source, target, line });
  });
  return { pairs, bad };
};

/** What XML 1.0 can say, escaped: other control characters, and halves of pairs, are left out. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- they are what is left out
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');

const attribute = (text: string): string => escaped(text).replaceAll('"', '&quot;');

export const tmxStart = `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
<header creationtool="endonym" creationtoolversion="1" segtype="block" o-tmf="endonym" adminlang="en" srclang="en" datatype="plaintext"/>
<body>
`;
export const tmxEnd = '</body>\n</tmx>\n';

/** A unit as a `<tu>`, with the example that it is of as a property. */
export const tmxUnit = ({ id, source, target, exampleId, addedAt }: MemoryUnit, tag: string): string => {
  const at = addedAt.replaceAll(/[-:]|\.\d+/gu, '');
  const origin = exampleId === null ? '' : `<prop type="x-example">${exampleId}</prop>`;
  const side = (language: string, text: string) =>
    `<tuv xml:lang="${attribute(language)}"><seg>${escaped(text)}</seg></tuv>`;
  return `<tu tuid="${id}" creationdate="${at}">${origin}${side('en', source)}${side(tag, target)}</tu>\n`;
};
