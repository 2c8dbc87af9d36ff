import type { Pool } from 'pg';
import type { ChainProvider } from '../../../domain/draft.ts';
import type { Outbox } from '../../../platform/outbox.ts';
import { transaction } from '../../../platform/transaction.ts';
import { BudgetReached } from '../contract.ts';
import type { ProviderLimits } from './provider.ts';
import * as store from '../rows/call.ts';
import type { NewCall, Room } from '../rows/call.ts';

/** What a campaign allows a provider. */
export interface Allowance {
  readonly budget: number;
  readonly callsPerMinute: number;
}

/** May a call begin? Now, in some milliseconds, or never under this budget. */
type Opening =
  | { readonly kind: 'open' }
  | { readonly kind: 'later'; readonly ms: number }
  | { readonly kind: 'budget' };

/** Where a saturated far end is asked again. */
const soonMs = 500;

/** Whether there is room for one more call that costs at most `mostCost`. */
const openingOf = (room: Room, mostCost: number, limits: ProviderLimits, allowance: Allowance): Opening => {
  if (room.spent + mostCost > allowance.budget) return { kind: 'budget' };
  // What runs may turn out cheaper than what is held back for it.
  if (room.spent + room.reserved + mostCost > allowance.budget) return { kind: 'later', ms: 2 * soonMs };
  if (room.lastMinute >= allowance.callsPerMinute)
    return { kind: 'later', ms: Math.min(60_000, Math.max(soonMs, Math.ceil(room.roomInMs ?? soonMs))) };
  return room.running >= limits.concurrency ? { kind: 'later', ms: soonMs } : { kind: 'open' };
};

/** The account of calls, in PostgreSQL, so that limits and budgets hold over all replicas. */
export interface Ledger {
  callsOf: (exampleId: string, attempt: number) => ReturnType<typeof store.callsOf>;
  open(call: NewCall, mostCost: number, limits: ProviderLimits, allowance: Allowance): Promise<Opening>;
  end(call: NewCall): Promise<void>;
  /** A budget that stopped a provider: told once. */
  reached(campaignId: string, provider: ChainProvider, budget: number): Promise<void>;
}

export const createLedger = (pool: Pool, outbox: Outbox): Ledger => ({
  callsOf: (exampleId, attempt) => store.callsOf(pool, exampleId, attempt),
  open: (call, mostCost, limits, allowance) =>
    transaction(pool, async (tx) => {
      await store.lockProvider(tx, call.provider);
      await store.endLostCalls(tx, call.provider);
      const opening = openingOf(await store.roomOf(tx, call.campaignId, call.provider), mostCost, limits, allowance);
      if (opening.kind === 'open') await store.insertRunning(tx, call, mostCost, limits.timeoutMs);
      return opening;
    }),
  end: (call) => transaction(pool, (tx) => store.endCall(tx, call)),
  reached: (campaignId, provider, budget) =>
    transaction(pool, async (tx) => {
      if (!(await store.noteBudget(tx, campaignId, provider, budget))) return;
      await outbox.append(tx, BudgetReached, campaignId, { campaignId, provider, budget });
    }),
});
