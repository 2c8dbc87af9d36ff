import type { Act } from '../../../domain/act.ts';
import type { CulturePack } from '../../../domain/culture.ts';
import type { Finding } from '../../../domain/check.ts';
import { withoutOverlap } from '../../../language/protect.ts';
import type { ProtectedSpan } from '../../../language/protect.ts';
import type { Hit } from './hit.ts';
import { softenExclamations } from './retone.ts';

/** A text in parts: words, spans that nobody may change, and places where the culture matters. */
export type Part =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'fixed'; readonly text: string; readonly apart: boolean }
  /** `inSource`: the hit was found in the English source, and its place is there. */
  | { readonly kind: 'hit'; readonly hit: Hit; readonly inSource: boolean };

/** Whole sentences that are left out. */
const isLeftOut = (hit: Hit): boolean => hit.apart && hit.adapted === '';

/** Cuts a text into its parts. A hit inside a protected span, or over an earlier hit, does not count; one of the memory goes before all. */
export const partsOf = (
  text: string,
  spans: readonly ProtectedSpan[],
  hits: readonly Hit[],
  inSource = false,
): Part[] => {
  const asMarked = (hit: Hit) => ({ start: hit.start, end: hit.end, part: { kind: 'hit', hit, inSource } as const });
  const marked = [
    ...hits.filter(({ memory }) => memory).map(asMarked),
    ...spans.map(({ kind, start, end, text: fixed }) => ({
      start,
      end,
      part: { kind: 'fixed', text: fixed, apart: kind === 'fence' } as const,
    })),
    ...hits.filter(({ memory }) => !memory).map(asMarked),
  ];
  const parts: Part[] = [];
  let from = 0;
  for (const { start, end, part } of withoutOverlap(text.length, marked)) {
    if (start > from) parts.push({ kind: 'plain', text: text.slice(from, start) });
    parts.push(part);
    from = end;
  }
  if (from < text.length) parts.push({ kind: 'plain', text: text.slice(from) });
  return parts;
};

/** As much of a text as an act holds; half a character at its end is none. */
const cut = (text: string): string => text.slice(0, 4_000).replace(/[\ud800-\udbff]$/, '');

/** The adapted text of a field with its acts, and a finding for each place that a person must look at. */
export interface Adapted {
  /** The plain translation: every hit in its literal form. */
  readonly literal: string;
  readonly text: string;
  readonly acts: Act[];
  readonly findings: Finding[];
}

/** Puts literal and adapted text together; spans of acts and findings are in them. `retones`: the field is an assistant's voice. */
export const adaptedOf = (field: string, parts: readonly Part[], pack: CulturePack, retones: boolean): Adapted => {
  const acts: Act[] = [];
  const findings: Finding[] = [];
  let literal = '';
  let text = '';
  const keep = (words: string) => {
    literal += words;
    text += words;
  };
  const change = (kind: Act['kind'], from: string, to: string, reason: string, found: Hit | null = null) => {
    const [start, literalStart] = [text.length, literal.length];
    literal += from;
    text += to;
    acts.push({
      kind,
      field,
      start,
      end: text.length,
      from: cut(from),
      to: cut(to),
      reason: reason.slice(0, 500),
      literal: { start: literalStart, end: literal.length },
      ...(found?.memory && { memory: found.memory }),
      ...(found && { source: { start: found.start, end: found.end, text: cut(found.text) } }),
    });
  };
  // An answer that is nothing but an opener keeps it.
  const onlyOpeners = parts.every((part) => (part.kind === 'hit' ? isLeftOut(part.hit) : part.text.trim() === ''));
  let exclamations = pack.retone.maxExclamations;
  const opened = parts.some((part) => part.kind === 'plain' && part.text.includes('¡'));
  let dropBlanks = false;
  for (const part of parts) {
    if (part.kind === 'fixed') {
      keep(part.text);
    } else if (part.kind === 'hit') {
      const { hit, inSource } = part;
      const start = text.length;
      if (onlyOpeners) keep(hit.literal);
      else change(hit.act, hit.literal, hit.adapted, hit.reason, inSource ? hit : null);
      if (isLeftOut(hit) && !onlyOpeners) dropBlanks = true;
      if (hit.flagged)
        findings.push({ check: 'culture', severity: 'warn', field, start, end: text.length, message: hit.reason });
      continue;
    } else {
      const plain = dropBlanks ? part.text.replace(/^[^\S\n]+/u, '') : part.text;
      literal += part.text.slice(0, part.text.length - plain.length);
      const soften = retones ? softenExclamations(plain, exclamations, opened) : { changes: [], left: exclamations };
      exclamations = soften.left;
      let from = 0;
      for (const { at, from: before, to } of soften.changes) {
        keep(plain.slice(from, at));
        change('retone', before, to, 'Fewer exclamation marks than English');
        from = at + before.length;
      }
      keep(plain.slice(from));
    }
    dropBlanks = false;
  }
  return { literal, text, acts, findings };
};
