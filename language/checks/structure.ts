import type { Finding } from '../../domain/check.ts';
import type { SentenceKey } from '../../domain/sentences/en.ts';
import type { Check, Prepared } from './examined.ts';
import { finding } from './finding.ts';

const marks: readonly (readonly [SentenceKey, RegExp])[] = [
  ['structure.list', /^[^\S\n]*(?:[-*+•]|\d{1,3}[.)])[^\S\n]+\S/gmu],
  ['structure.headings', /^#{1,6}[^\S\n]+\S/gmu],
  ['structure.rows', /^[^\S\n]*\|[^\n]*\|[^\S\n]*$/gmu],
];

/** Lists, headings and table rows, one for one as the original has them. */
export const structureCheck: Check = (examined) => {
  const before = examined.original;
  if (before === null) return [];
  return marks.flatMap(([key, pattern]): Finding[] => {
    const found = [...examined.prose.matchAll(pattern)];
    const wanted = before.match(pattern)?.length ?? 0;
    if (found.length === wanted) return [];
    const last = found.at(-1);
    const span = last ? { start: last.index, end: last.index + last[0].length } : { start: 0, end: 0 };
    return [finding(examined, 'warn', key, span, { before: String(wanted), after: String(found.length) })];
  });
};

const paired =
  /<(\/?)(a|b|i|em|strong|u|s|p|div|span|ul|ol|li|table|tr|td|th|thead|tbody|code|pre|blockquote|h[1-6]|sub|sup|mark)\b[^<>]{0,500}?(\/?)>/giu;

/** What `paired` finds opened and not closed, innermost last. `li`, `p`, `td`, `th` and `tr` may be left open in HTML. */
const openTags = (text: string): { name: string; start: number; end: number }[] => {
  const open: { name: string; start: number; end: number }[] = [];
  for (const { 0: whole, 1: slash, 2: found = '', 3: self, index } of text.matchAll(paired)) {
    const name = found.toLowerCase();
    if (/^(?:li|p|td|th|tr)$/u.test(name) || self === '/') continue;
    if (slash !== '/') open.push({ name, start: index, end: index + whole.length });
    else {
      const at = open.findLastIndex((tag) => tag.name === name);
      if (at >= 0) open.splice(at, 1);
    }
  }
  return open;
};

/** Where the last fence opens that nothing closes; null where all are closed. A longer fence holds shorter ones. */
const openFence = (text: string): { start: number; end: number } | null => {
  let open: { mark: string; start: number; end: number } | null = null;
  for (const { 0: line, 1: mark = '', index } of text.matchAll(/^[^\S\n]*(`{3,}|~{3,})[^\n]*$/gmu)) {
    if (open === null) open = { mark, start: index, end: index + line.length };
    else if (mark.startsWith(open.mark) && line.trim() === mark) open = null;
  }
  return open;
};

const had = (examined: Prepared, test: (text: string) => boolean): boolean => {
  const before = examined.source ?? examined.literal;
  return before !== null && test(before);
};

/** Tags and fences that are opened and never closed, unless the original leaves them open too. */
export const unclosedCheck: Check = (examined) => {
  const findings: Finding[] = [];
  const [tag] = examined.text.includes('<') ? openTags(examined.text) : [];
  if (tag && !had(examined, (text) => openTags(text).length > 0))
    findings.push(finding(examined, 'warn', 'unclosed.tag', tag, { text: tag.name }));
  const fence = openFence(examined.text);
  if (fence && !had(examined, (text) => openFence(text) !== null))
    findings.push(finding(examined, 'warn', 'unclosed.fence', fence));
  return findings;
};
