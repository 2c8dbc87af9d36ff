import type { SignedIn } from '../../platform/auth.ts';
import type { Bus } from '../../platform/nats/bus.ts';
import { call } from '../../platform/nats/request.ts';
import { listRevocations } from '../../services/review/contract.ts';

const everyMs = 1_000;
const principal = { kind: 'service', name: 'graphql' } as const;

/** What operators took back of tokens, as this process knows it: a second old at most. */
export interface Revocations {
  /** Whether a token was taken back. Until all is known that was, every token counts as taken back: the process is not ready. */
  readonly isRevoked: (signedIn: SignedIn) => boolean;
  /** A sentence while nothing is known yet. */
  readonly check: () => Promise<string | void>;
  stop(): void;
}

/** Asks review every second, and keeps what it last heard where review is away. */
export const createRevocations = (bus: Bus): Revocations => {
  let issuedUntil: ReadonlyMap<string, number> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const refresh = async (): Promise<void> => {
    try {
      const { revocations } = await call(bus, listRevocations, {}, { principal });
      issuedUntil = new Map(revocations.map((one) => [one.contributorId, Date.parse(one.issuedUntil)]));
    } catch (error) {
      if (issuedUntil !== null) bus.log.warn({ err: error }, 'what was revoked could not be read; the last list holds');
    }
    if (!stopped) timer = setTimeout(() => void refresh(), everyMs).unref();
  };
  void refresh();
  return {
    isRevoked: ({ principal, issuedAt }) => {
      if (issuedUntil === null) return true;
      const until = issuedUntil.get(principal.id);
      // A token says the second in which it was issued.
      return until !== undefined && issuedAt <= until;
    },
    check: async () => (issuedUntil === null ? 'what was revoked is not known yet' : undefined),
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
};
