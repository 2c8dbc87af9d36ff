import type { CallFailure } from '../../../domain/draft.ts';

/** What a call used up, also where it failed. `cost` is in the currency of the installation's prices. */
export interface Usage {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cost: number;
}

export const noUsage: Usage = { inputTokens: 0, outputTokens: 0, cost: 0 };

/** Failures that another try of the same call may mend. */
const passing: ReadonlySet<CallFailure> = new Set(['timeout', 'rate-limited', 'server-error', 'connection', 'lost']);

/** True where the same provider may succeed at another time. */
export const mayPass = (failure: CallFailure): boolean => passing.has(failure);

/** A provider gave no draft. The message is for people and holds no text of the example and no key. */
export class ProviderFailure extends Error {
  override readonly name = 'ProviderFailure';
  readonly failure: CallFailure;
  /** How long the far end asks to be left alone, in milliseconds; null where it does not say. */
  readonly retryAfterMs: number | null;
  readonly usage: Usage;

  constructor(
    failure: CallFailure,
    message: string,
    more: { retryAfterMs?: number | null; usage?: Usage; cause?: unknown } = {},
  ) {
    super(message, { cause: more.cause });
    this.failure = failure;
    this.retryAfterMs = more.retryAfterMs ?? null;
    this.usage = more.usage ?? noUsage;
  }

  /** The same failure after more was used up. */
  after(used: Usage): ProviderFailure {
    return new ProviderFailure(this.failure, this.message, {
      retryAfterMs: this.retryAfterMs,
      usage: added(used, this.usage),
      cause: this.cause,
    });
  }
}

/** What two calls used up together. */
export const added = (left: Usage, right: Usage): Usage => ({
  inputTokens: left.inputTokens + right.inputTokens,
  outputTokens: left.outputTokens + right.outputTokens,
  cost: left.cost + right.cost,
});
