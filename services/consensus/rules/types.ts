import type { Candidate, Evidence } from '../../../domain/decision.ts';
import type { Draft } from '../../../domain/draft.ts';
import type { ExampleKind, FieldText } from '../../../domain/example.ts';
import type { Judgment } from '../../../domain/judgment.ts';
import type { Policy } from '../../../domain/policy.ts';
import type { Measured } from './draft-stands.ts';
import type { Rates, Reliability } from './reliability.ts';
import type { IsWord } from './spelling.ts';

/* What the rules of a decision read: what came in, each judgment as a vote, and the texts that the votes want. */

/** What a decision needs of a draft's field. */
export interface DraftText {
  readonly field: string;
  readonly adapted: string;
}

/** A judgment as the rules read it. */
export interface Vote {
  readonly judgment: Judgment;
  readonly author: string;
  readonly rates: Rates;
  readonly drop: boolean;
  /** The whole text that this person would have, and the key of this wording of it. */
  readonly fields: readonly FieldText[];
  readonly wording: string;
  /** What identifies the text: votes that have it in common want the same text, slips of spelling aside. */
  readonly key: string;
  /** True where that text is the draft's. */
  readonly keepsDraft: boolean;
}

/** One text that one or more people would have, whatever its typography. */
export interface TextClass {
  /** Says nothing about who wrote it or how it ranks, so that a list in order of id is blind. */
  readonly id: string;
  readonly key: string;
  /** All fields, as somebody wrote them. */
  readonly fields: readonly FieldText[];
  readonly votes: readonly Vote[];
  /** True for the machine's own text. */
  readonly draft: boolean;
}

/** Everything that a decision may depend on. */
export interface DecideInput {
  readonly kind: ExampleKind;
  readonly draft: Pick<Draft, 'provider' | 'needsHuman'> & { readonly fields: readonly DraftText[] };
  readonly policy: Policy;
  /** The attempt that is decided. Judgments of earlier ones were carried over into it. */
  readonly attempt: number;
  /** The frozen judgments of the attempt's closed rounds and those carried over, in any order. */
  readonly judgments: readonly Judgment[];
  /** What the confirm round of this attempt offered; null where there was none. */
  readonly offered: readonly Candidate[] | null;
  /** People who may still take a judge or confirm seat of this example; null where nobody counted. */
  readonly eligiblePeople: number | null;
  /** How many people gave a seat of this attempt back, by reason. */
  readonly givenBack: Evidence['givenBack'];
  readonly guidelineVersion: number;
  /** By pseudonym; who is missing is a newcomer. */
  readonly reliability?: ReadonlyMap<string, Reliability>;
  /** How the latest drafts of this provider fared in the campaign; null or left out where nothing is known. */
  readonly measured?: Measured | null;
  /** The dictionaries of the culture and of the variants judged for; null or left out where there is none, and then no spelling is a slip. */
  readonly isWord?: IsWord | null;
}
