import type { Act, ActKind } from '../../../../domain/act.ts';
import type { Finding } from '../../../../domain/check.ts';
import { fillHit } from '../../memory/fill.ts';
import type { Fill } from '../../memory/recall.ts';

interface Claimed {
  readonly literal: string;
  readonly adapted: string;
  readonly acts: readonly { kind: ActKind; source: string; from: string; to: string; reason: string }[];
}

interface Found {
  readonly start: number;
  readonly end: number;
}

/** Finds words in a text, each after the last where it can be. */
const finderIn = (text: string): ((words: string) => Found | null) => {
  let cursor = 0;
  return (words) => {
    const inOrder = text.indexOf(words, cursor);
    const start = inOrder === -1 ? text.indexOf(words) : inOrder;
    if (start === -1) return null;
    cursor = start + words.length;
    return { start, end: cursor };
  };
};

/**
 * Finds each act that a model claims in its own texts: `to` in the adapted one, `from` in the literal one, and the words of the source
 * that it names, in order where it can be. One that stands in neither of its texts is left out and told: an act with a wrong place would
 * point people at the wrong words. Words that the source has not are only left out.
 */
export const locateActs = (
  field: string,
  source: string,
  { literal, adapted, acts }: Claimed,
): { acts: Act[]; findings: Finding[] } => {
  const located: Act[] = [];
  const findings: Finding[] = [];
  const inSource = finderIn(source);
  const inLiteral = finderIn(literal);
  const inAdapted = finderIn(adapted);
  for (const { kind, source: words, from, to, reason } of acts) {
    // Neither is looked for where the other is not, so that a claim without a place moves nobody's.
    const before = adapted.includes(to) ? inLiteral(from) : null;
    const after = before && inAdapted(to);
    if (!before || !after || (from === '' && to === '')) {
      const message = `The model names a change that is not in its text (${kind}).`;
      findings.push({ check: 'acts', severity: 'info', field, start: 0, end: 0, message });
      continue;
    }
    const origin = words === '' ? null : inSource(words);
    located.push({
      kind,
      field,
      ...after,
      from: from.slice(0, 4_000),
      to: to.slice(0, 4_000),
      reason: reason.slice(0, 500),
      literal: before,
      ...(origin && { source: { ...origin, text: words.slice(0, 4_000) } }),
    });
  }
  if (literal !== adapted && located.length === 0) {
    const message = 'The text was changed and no change is explained.';
    findings.push({ check: 'acts', severity: 'warn', field, start: 0, end: adapted.length, message });
  }
  return { acts: located, findings };
};

/** An act for each sentence of the memory that a model took over as it is, where it stands in both of its texts. */
export const standingFills = (
  field: string,
  { literal, adapted }: { readonly literal: string; readonly adapted: string },
  fills: readonly Fill[],
): Act[] => {
  const inLiteral = finderIn(literal);
  const inAdapted = finderIn(adapted);
  return fills.flatMap((fill): Act[] => {
    const { act, literal: words, reason, memory, start, end, text } = fillHit(fill);
    if (!literal.includes(words) || !memory) return [];
    const after = inAdapted(words);
    const before = after && inLiteral(words);
    if (!before) return [];
    const from = words.slice(0, 4_000);
    const source = { start, end, text: text.slice(0, 4_000) };
    return [{ kind: act, field, ...after, from, to: from, reason, literal: before, source, memory }];
  });
};
