/** What an `example` workflow is started with. */
export interface ExampleInput {
  readonly campaignId: string;
  readonly exampleId: string;
  readonly attempt: number;
  /** Seats of the first judge round. */
  readonly judgeSeats: number;
  /** How the history is written; absent where a release started it that kept `state` as a search attribute. */
  readonly form?: 2;
}
