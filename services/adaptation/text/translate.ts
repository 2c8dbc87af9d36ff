import { maskPattern, maskWord } from '../../../language/protect.ts';
import type { Part } from './parts.ts';
import type { Translation, Translator } from '../provider/provider.ts';

/** A line's worth of parts that is translated at once; `inline` are the parts that travel as mask words. */
interface Chunk {
  readonly lead: string;
  readonly masked: string;
  readonly tail: string;
  readonly inline: readonly Part[];
}

/** Line breaks with what opens the next line: list marks, headings, quotations, table bars. They never reach a translator. */
const breaks = /((?:^|\n+)[ \t]*(?:(?:[-*+•]|\d{1,3}[.)]|#{1,6}|>|\|)[ \t]+)*|\n+)/u;

const chunkOf = (parts: readonly Part[]): Chunk | null => {
  const inline: Part[] = [];
  const words = parts.map((part) => {
    if (part.kind === 'plain') return part.text;
    inline.push(part);
    return maskWord(inline.length - 1);
  });
  // Without a letter of its own there is nothing to translate.
  if (!parts.some((part) => part.kind === 'plain' && /\p{L}/u.test(part.text))) return null;
  const text = words.join('');
  const masked = text.trim();
  const lead = text.slice(0, text.indexOf(masked));
  return { lead, masked, tail: text.slice(lead.length + masked.length), inline };
};

/** Cuts parts into chunks of one line; line breaks, fences and whole-sentence hits stand between them as they are. */
const linesOf = (parts: readonly Part[]): (Chunk | Part)[] => {
  const lines: (Chunk | Part)[] = [];
  let line: Part[] = [];
  const end = () => {
    const chunk = chunkOf(line);
    if (chunk) lines.push(chunk);
    else lines.push(...line);
    line = [];
  };
  parts.forEach((part, index) => {
    const apart = part.kind === 'fixed' ? part.apart : part.kind === 'hit' && part.hit.apart;
    if (apart) {
      end();
      lines.push(part);
    } else if (part.kind === 'plain') {
      part.text.split(breaks).forEach((text, piece) => {
        // The pattern also matches the empty start of a later part, which is no line break.
        if (piece % 2 === 1 && (text.includes('\n') || (index === 0 && text !== ''))) {
          end();
          lines.push({ kind: 'plain', text });
        } else if (text !== '') line.push({ kind: 'plain', text });
      });
    } else line.push(part);
  });
  end();
  return lines;
};

/** A translation without the blanks that an engine leaves where it drops a word, as Spanish does with "it". */
const tidied = (translation: string, source: string): string => {
  const once = / {2}/u.test(source) ? translation : translation.replaceAll(/ {2,}/gu, ' ');
  return (/ [?!.,;:]/u.test(source) ? once : once.replaceAll(/ +(?=[?!.,;:](?:\s|$))/gu, '')).trim();
};

/** The parts of a translated chunk; a mask word that came back twice stands for its span once. */
const unmask = (chunk: Chunk, translation: Translation): Part[] => {
  const text = tidied(translation.text, chunk.masked);
  const parts: Part[] = [];
  const left = new Map(chunk.inline.map((part, index) => [index, part]));
  const plain = (words: string) => {
    if (words !== '') parts.push({ kind: 'plain', text: words });
  };
  let from = 0;
  plain(chunk.lead);
  for (const match of text.matchAll(maskPattern)) {
    const index = Number(match[1]);
    const part = left.get(index);
    plain(text.slice(from, match.index));
    if (part) parts.push(part);
    left.delete(index);
    from = match.index + match[0].length;
  }
  plain(text.slice(from));
  plain(chunk.tail);
  return parts;
};

const isChunk = (line: Chunk | Part): line is Chunk => 'masked' in line;

/** Translates the words of a text; what stands between them keeps its place in the sentence. */
export const translateParts = async (
  parts: readonly Part[],
  translator: Translator,
): Promise<{ parts: Part[]; unknownWords: number }> => {
  const lines = linesOf(parts);
  const answers = await translator.translate(lines.filter(isChunk).map(({ masked }) => masked));
  let next = 0;
  let unknownWords = 0;
  const translated = lines.flatMap((line): Part[] => {
    if (!isChunk(line)) return [line];
    const answer = answers[next++];
    if (!answer) throw new Error(`${translator.engine} answered ${answers.length} texts too few.`);
    unknownWords += answer.unknownWords;
    return unmask(line, answer);
  });
  return { parts: translated, unknownWords };
};
