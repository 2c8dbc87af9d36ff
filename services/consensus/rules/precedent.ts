import type { ActKind } from '../../../domain/act.ts';
import type { Decision } from '../../../domain/decision.ts';
import type { Draft } from '../../../domain/draft.ts';
import { fieldsOf } from '../../../domain/example.ts';
import type { Content } from '../../../domain/example.ts';
import type { Judgment } from '../../../domain/judgment.ts';

/** What an adjudicator's decision is found by later. */
export interface Precedent {
  /** The adjudicators' reasons, each once. */
  readonly reason: string;
  /** Kinds of the acts of the draft and of the adjudicators, in alphabetical order. */
  readonly acts: readonly ActKind[];
  /** How the English text begins that it was decided on; '' where it is not known. */
  readonly source: string;
}

/**
 * Characters of a text that are compared. What an example is about stands at its beginning, and trigrams of a longer text are so many
 * that every other text has them too.
 */
const compared = 500;

/** The part of a text that precedents are compared by. */
export const comparedOf = (content: Content | null): string =>
  content === null
    ? ''
    : fieldsOf(content)
        .map(({ text }) => text)
        .join('\n')
        .slice(0, compared)
        .toWellFormed();

/** The precedent that a decision makes; null where no adjudicator made it. */
export const precedentOf = (
  { judgments, draft, source }: { judgments: readonly Judgment[]; draft: Pick<Draft, 'acts'>; source: Content | null },
  { outcome, evidence }: Pick<Decision, 'outcome' | 'evidence'>,
): Precedent | null => {
  if (outcome.kind !== 'settle' || evidence.rule !== 'adjudicated') return null;
  const all = judgments.filter(({ purpose, standing }) => purpose === 'adjudicate' && standing === 'filled');
  const last = all.reduce((latest, { round }) => Math.max(latest, round), 0);
  const opinions = all.filter(({ round }) => round === last).map(({ opinion }) => opinion);
  const reasons = new Set(opinions.map(({ reason }) => reason.trim()));
  const acts = [draft, ...opinions].flatMap((one) => one.acts.map(({ kind }) => kind));
  return {
    reason: [...reasons].toSorted().join(' · '),
    acts: [...new Set(acts)].toSorted(),
    source: comparedOf(source),
  };
};
