import type { FieldText } from '../../domain/example.ts';
import type { Judgment } from '../../domain/judgment.ts';
import type { DecideInput } from './case.ts';
import { newcomer, ratesOf } from './reliability.ts';
import type { Rates } from './reliability.ts';
import { keyOf, overlay } from './texts.ts';

/** A judgment as the rules read it. */
export interface Vote {
  readonly judgment: Judgment;
  readonly author: string;
  readonly rates: Rates;
  readonly drop: boolean;
  /** The whole text that this person would have, and what identifies it. */
  readonly fields: readonly FieldText[];
  readonly key: string;
  /** True where that text is the draft's. */
  readonly keepsDraft: boolean;
}

/** The counted judgments as votes, one for each id, in order of id so that no rule can depend on the order of arrival. */
export const votesOf = ({ draft: { fields: draft }, judgments, reliability }: DecideInput): Vote[] => {
  const draftKey = keyOf(overlay(draft, []));
  return [...new Map(judgments.map((judgment) => [judgment.id, judgment])).values()]
    .filter(({ standing }) => standing === 'filled')
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((judgment) => {
      const { opinion, author } = judgment;
      const fields = overlay(draft, opinion.edited);
      const key = opinion.edited.length === 0 ? draftKey : keyOf(fields);
      const rates = ratesOf(reliability?.get(author) ?? newcomer);
      return { judgment, author, rates, drop: opinion.verdict === 'drop', fields, key, keepsDraft: key === draftKey };
    });
};

/** How many different people cast these votes. */
export const peopleOf = (votes: readonly Vote[]): number => new Set(votes.map(({ author }) => author)).size;

/** What a judge says of the draft, in one word. */
export const answerIn = ({ drop, keepsDraft }: Vote): 'drop' | 'draft' | 'edit' =>
  drop ? 'drop' : keepsDraft ? 'draft' : 'edit';
