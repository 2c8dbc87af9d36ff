import type { Outcome } from '../../../domain/decision.ts';
import type { Verdict } from '../../../domain/judgment.ts';
import { keyOf, overlay } from './text-classes.ts';
import type { DraftText } from './types.ts';

/** The verdict that an outcome amounts to: the draft as it is, an edit of it, or a drop; null where it settles nothing. */
export const settledVerdict = (outcome: Outcome, draft: readonly DraftText[]): Verdict | null => {
  if (outcome.kind !== 'settle') return null;
  if (outcome.outcome === 'dropped') return 'drop';
  return keyOf(outcome.fields) === keyOf(overlay(draft, [])) ? 'accept' : 'edit';
};
