import type { Purpose } from '../../domain/campaign.ts';

/** The seats that the next round opens. */
export interface Step {
  readonly purpose: Purpose;
  readonly seats: number;
  readonly candidateIds: string[];
  readonly decisionId: string | null;
}

/** The first round of an attempt: judge seats on the draft. */
export const firstStep = (judgeSeats: number): Step => ({
  purpose: 'judge',
  seats: judgeSeats,
  candidateIds: [],
  decisionId: null,
});

const purposeOf = { more: 'judge', confirm: 'confirm', adjudicate: 'adjudicate' } as const;

/** The round that a decision asks for; how many seats it has is consensus' to say. */
export const nextStep = (decision: {
  kind: keyof typeof purposeOf;
  decisionId: string;
  seats: number;
  candidateIds: string[];
}): Step => ({
  purpose: purposeOf[decision.kind],
  seats: decision.seats,
  candidateIds: decision.kind === 'more' ? [] : decision.candidateIds,
  decisionId: decision.kind === 'more' ? null : decision.decisionId,
});
