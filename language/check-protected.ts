import type { Finding } from '../domain/check.ts';
import type { DraftField, Provider } from '../domain/draft.ts';
import { finding, excerptOf } from './checks/finding.ts';
import { protectedSpans } from './protect.ts';

/**
 * Compares the protected spans of an edited text with those it had (`before`, from `protectedTexts`), as multisets and byte for byte.
 * Each span that is missing, changed or new is one finding that blocks; an empty list means that everything survived.
 * Runs inside a submit: under 1 ms for an answer of 8,000 characters (bench: `node language/check-protected.bench.ts`).
 */
export const checkProtected = (field: string, before: readonly string[], after: string): Finding[] => {
  const missing = new Map<string, number>();
  for (const text of before) missing.set(text, (missing.get(text) ?? 0) + 1);
  const findings: Finding[] = [];
  for (const span of protectedSpans(after)) {
    const left = missing.get(span.text) ?? 0;
    if (left > 0) missing.set(span.text, left - 1);
    else
      findings.push(
        finding({ field }, 'block', 'protected.new', span, { text: excerptOf(span.text), kind: span.kind }),
      );
  }
  for (const [text, left] of missing) {
    const values = { text: excerptOf(text), ...(left > 1 ? { times: String(left) } : {}) };
    const key = left > 1 ? 'protected.missing-times' : 'protected.missing';
    if (left > 0) findings.push(finding({ field }, 'block', key, { start: 0, end: 0 }, values));
  }
  return findings;
};

/**
 * The texts of which an edit must keep the protected spans of one, the wanted one first: the source's. A dataset that arrived
 * translated may differ from its source on purpose, so there those of its translation will do as well.
 */
export const originalsOf = (
  { source, literal }: Pick<DraftField, 'source' | 'literal'>,
  provider: Provider,
): string[] => (source === null ? [literal] : provider === 'file' ? [source, literal] : [source]);

/** What blocks an edit that must keep one of these sets of protected texts: nothing where it keeps any, else what the first says. */
export const checkKept = (field: string, kept: readonly (readonly string[])[], after: string): Finding[] => {
  const findings = kept.map((texts) => checkProtected(field, texts, after));
  return findings.every((found) => found.length > 0) ? (findings[0] ?? []) : [];
};
