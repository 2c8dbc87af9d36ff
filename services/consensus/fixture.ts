import type { Opinion, Judgment } from '../../domain/judgment.ts';
import { Policy } from '../../domain/policy.ts';
import type { DecideInput } from './rules/types.ts';

/** Tests: what one person said, by the parts that matter. */
export interface Said extends Partial<Opinion> {
  readonly author?: string;
  readonly variant?: string;
  readonly purpose?: Judgment['purpose'];
  readonly attempt?: number;
  readonly round?: number;
  readonly id?: string;
  readonly sawDraft?: boolean;
}

const uuid = (number: number): string => `0190a000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** Tests: judgments from what people said; person and id follow from the place in the list. */
export const judgments = (all: readonly Said[]): Judgment[] =>
  all.map(({ author, variant, purpose, attempt, round, id, sawDraft, ...opinion }, index) => ({
    id: id ?? uuid(index),
    exampleId: uuid(900_000),
    attempt: attempt ?? 1,
    round: round ?? 1,
    purpose: purpose ?? 'judge',
    seatId: uuid(500_000 + index),
    author: author ?? `person-${index}`,
    variant: variant ?? null,
    standing: 'filled',
    guidelineVersion: 1,
    submittedAt: '2026-01-01T00:00:00.000Z',
    sawDraft: sawDraft ?? true,
    carriedInto: [],
    opinion: {
      verdict: 'accept',
      ratings: [],
      edited: [],
      acts: [],
      spans: [],
      kindCheck: {},
      flags: [],
      choice: null,
      reason: '',
      comment: '',
      activeMs: 0,
      ...opinion,
    },
  }));

/** Tests: `accept`, `drop`, or an edit of the output to the given text. */
export const accept: Said = { verdict: 'accept' };
export const drop: Said = { verdict: 'drop', reason: 'Aquí no existeix.' };
export const edit = (text: string): Said => ({ verdict: 'edit', edited: [{ field: 'output', text }] });

/** Tests: an instruction with a draft by Apertium under the default policy. */
export const input = (said: readonly Said[], changes: Partial<DecideInput> = {}): DecideInput => ({
  kind: 'instruction',
  draft: {
    provider: 'apertium',
    needsHuman: false,
    fields: [
      { field: 'instruction', adapted: 'Escriu una nota.' },
      { field: 'output', adapted: 'Aquesta és la nota de la màquina.' },
    ],
  },
  policy: Policy.parse({}),
  attempt: 1,
  judgments: judgments(said),
  offered: null,
  eligiblePeople: null,
  givenBack: [],
  guidelineVersion: 3,
  ...changes,
});
