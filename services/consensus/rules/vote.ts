import type { Vote } from './types.ts';
import type { Judgment } from '../../../domain/judgment.ts';
import type { DecideInput } from './types.ts';
import { newcomer, newcomerRates, ratesOf } from './reliability.ts';
import type { Rates, Reliability } from './reliability.ts';
import { keyOf, overlay, textsBehind } from './text-classes.ts';

/** What two judgments of one person must share to say the same. */
const saidIn = ({ opinion: { verdict, edited, choice, kindCheck } }: Judgment): string =>
  JSON.stringify([verdict, edited, choice, kindCheck]);

/**
 * What one person said, once: however many judgments carry their name, theirs is one voice. The latest round counts; who said two
 * things in it said nothing.
 */
const oneVoice = (all: readonly Judgment[]): Judgment[] => {
  const later = (a: Judgment, b: Judgment) => a.attempt - b.attempt || a.round - b.round;
  const latest = all.reduce((best, one) => (later(one, best) > 0 ? one : best));
  const [first, ...others] = all.filter((one) => later(one, latest) === 0);
  return first !== undefined && others.every((one) => saidIn(one) === saidIn(first)) ? [first] : [];
};

/** The judgments that count, each person's once in a panel or as an adjudicator, in order of id so that no rule can depend on the order of arrival. */
const counted = (judgments: readonly Judgment[]): Judgment[] => {
  const each = [...new Map(judgments.map((judgment) => [judgment.id, judgment])).values()]
    .filter(({ standing }) => standing === 'filled')
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const panel = ({ purpose }: Judgment) => purpose !== 'adjudicate';
  return [each.filter(panel), each.filter((one) => !panel(one))]
    .flatMap((of) => [...Map.groupBy(of, ({ author }) => author).values()].flatMap(oneVoice))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
};

/** A reviewer's two rates; those of a newcomer where what is known of them is no number between 0 and 1. */
const ratesFor = (known: Reliability | undefined): Rates => {
  const rates = ratesOf(known ?? newcomer);
  return Object.values(rates).every((rate) => rate > 0 && rate < 1) ? rates : newcomerRates;
};

/** The counted judgments as votes. */
export const votesOf = (input: DecideInput): Vote[] => {
  const draft = input.draft.fields;
  const draftKey = keyOf(overlay(draft, []));
  const votes = counted(input.judgments).map((judgment) => {
    const fields = overlay(draft, judgment.opinion.edited);
    return { judgment, fields, wording: judgment.opinion.edited.length === 0 ? draftKey : keyOf(fields) };
  });
  const wordings = votes.map(({ wording }) => wording);
  const behind = textsBehind([draftKey, ...wordings], draftKey, input.isWord ?? null);
  return votes.map(({ judgment, fields, wording }) => {
    const { author, opinion } = judgment;
    const key = behind.get(wording) ?? wording;
    const rates = ratesFor(input.reliability?.get(author));
    return {
      judgment,
      author,
      rates,
      drop: opinion.verdict === 'drop',
      fields,
      wording,
      key,
      keepsDraft: key === draftKey,
    };
  });
};

/** Those who saw the draft: whoever wrote from the source tells nothing of it, nor of what it is labelled by. */
export const sighted = (votes: readonly Vote[]): Vote[] => votes.filter(({ judgment }) => judgment.sawDraft);

/** How many different people cast these votes. */
export const peopleOf = (votes: readonly Vote[]): number => new Set(votes.map(({ author }) => author)).size;

/** What a judge says of the draft, in one word. */
export const answerIn = ({ drop, keepsDraft }: Vote): 'drop' | 'draft' | 'edit' =>
  drop ? 'drop' : keepsDraft ? 'draft' : 'edit';
