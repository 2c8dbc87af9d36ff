/** What an `example` workflow is started with. Its id is `example/<exampleId>/<attempt>`. */
export interface ExampleInput {
  readonly campaignId: string;
  readonly exampleId: string;
  readonly attempt: number;
  /** Seats of the first judge round. */
  readonly judgeSeats: number;
  /** How the history is written; absent where a release started it that kept `state` as a search attribute. */
  readonly form?: 2;
}

/** The id of the workflow of one attempt at an example. */
export const exampleWorkflowId = (exampleId: string, attempt: number): string => `example/${exampleId}/${attempt}`;
