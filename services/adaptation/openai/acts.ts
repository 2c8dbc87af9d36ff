import type { Act, ActKind } from '../../../domain/act.ts';
import type { Finding } from '../../../domain/check.ts';

interface Claimed {
  readonly literal: string;
  readonly adapted: string;
  readonly acts: readonly { kind: ActKind; from: string; to: string; reason: string }[];
}

/**
 * Finds each act that a model claims in its own texts: `to` in the adapted one, in order where it can be, `from` in the literal one.
 * One that stands in neither is left out and told: an act with a wrong place would point people at the wrong words.
 */
export const locateActs = (
  field: string,
  { literal, adapted, acts }: Claimed,
): { acts: Act[]; findings: Finding[] } => {
  const located: Act[] = [];
  const findings: Finding[] = [];
  let cursor = 0;
  for (const { kind, from, to, reason } of acts) {
    const inOrder = adapted.indexOf(to, cursor);
    const at = inOrder === -1 ? adapted.indexOf(to) : inOrder;
    if (at === -1 || !literal.includes(from) || (from === '' && to === '')) {
      const message = `The model names a change that is not in its text (${kind}).`;
      findings.push({ check: 'acts', severity: 'info', field, start: 0, end: 0, message });
      continue;
    }
    cursor = at + to.length;
    located.push({
      kind,
      field,
      start: at,
      end: cursor,
      from: from.slice(0, 4_000),
      to: to.slice(0, 4_000),
      reason: reason.slice(0, 500),
    });
  }
  if (literal !== adapted && located.length === 0) {
    const message = 'The text was changed and no change is explained.';
    findings.push({ check: 'acts', severity: 'warn', field, start: 0, end: adapted.length, message });
  }
  return { acts: located, findings };
};
