/** Exit statuses of k6. */
export const exit = {
  thresholds: 99,
  setupTimeout: 100,
  teardownTimeout: 101,
  invalidOptions: 104,
  interrupted: 105,
  scriptError: 107,
  scriptAborted: 108,
} as const;

/** An error as it is told: with its place where it has one. */
export const wordsOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error);

/** Why a run cannot go on, with k6's exit status for it. */
export class RunProblem extends Error {
  override readonly name = 'RunProblem';
  readonly status: number;

  constructor(status: number, message: string, cause?: unknown) {
    super(message, { cause });
    this.status = status;
  }
}
