import type { Standing } from '../../domain/judgment.ts';
import type { Seat } from '../../services/review/contract.ts';

/** What review answers to a judgment. */
export interface JudgmentSubmittedModel {
  readonly judgmentId: string;
  readonly standing: Standing;
  readonly exampleId: string;
  readonly next: Seat | null;
}
