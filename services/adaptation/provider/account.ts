import { CallFailure } from '../../../domain/draft.ts';
import type { ChainProvider } from '../../../domain/draft.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { callBatch } from '../../../platform/nats/batch.ts';
import { serve } from '../../../platform/nats/request.ts';
import type { Served } from '../../../platform/nats/request.ts';
import type { ServiceContext } from '../../../platform/service.ts';
import { campaignsByIds } from '../../catalogue/contract.ts';
import { self } from '../access.ts';
import type { Access } from '../access.ts';
import { providerAccounts } from '../contract.ts';
import type { ProviderAccount, ProviderState } from '../contract.ts';
import type { Provider } from './provider.ts';
import type { Providers } from './providers.ts';
import { recentOf, talliesOf } from '../rows/call.ts';
import type { Recent, Tally } from '../rows/call.ts';

/** How a provider does, by its last success and its last failure. People need no configuration and never fail. */
const stateOf = (configured: boolean, { lastOkAt, lastErrorAt, lastFailure }: Recent): ProviderState => {
  if (!configured) return 'not-configured';
  if (lastErrorAt === null || (lastOkAt !== null && lastOkAt > lastErrorAt)) return 'ready';
  return lastFailure === 'budget' ? 'budget-spent' : 'failing';
};

const accountOf = (
  name: ChainProvider,
  provider: Provider | null,
  budget: number,
  tallies: readonly Tally[],
  recent: Recent,
): ProviderAccount => {
  const own = tallies.filter((tally) => tally.provider === name);
  const sum = (of: (tally: Tally) => number): number => own.reduce((total, tally) => total + of(tally), 0);
  const failure = CallFailure.safeParse(recent.lastFailure);
  return {
    provider: name,
    engine: provider?.engine ?? '',
    state: stateOf(name === 'human' || provider !== null, recent),
    calls: sum(({ calls }) => calls),
    running: recent.running,
    failures: own.flatMap(({ outcome, calls }) => {
      const known = CallFailure.safeParse(outcome);
      return known.success ? [{ failure: known.data, calls }] : [];
    }),
    inputTokens: sum(({ inputTokens }) => inputTokens),
    outputTokens: sum(({ outputTokens }) => outputTokens),
    cost: sum(({ cost }) => cost),
    budget,
    medianMs: recent.medianMs,
    lastOkAt: recent.lastOkAt,
    lastError:
      failure.success && recent.lastErrorAt !== null
        ? { failure: failure.data, message: recent.lastError ?? '', at: recent.lastErrorAt }
        : null,
  };
};

/** Health and cost by provider: those of the chain in its order, then those that were asked before it changed. */
export const accountRequest = (rim: ServiceContext, providers: Providers, access: Access): Served =>
  serve(providerAccounts, async ({ campaignId }, context) => {
    await access.assertCoordinator(campaignId, context);
    const asked = { principal: self, trace: context.trace };
    const [campaign] = await callBatch(rim.bus, campaignsByIds, [campaignId], asked);
    if (!campaign) throw new Refusal('not-found', 'There is no such campaign.');
    const tallies = await talliesOf(rim.pool, campaignId);
    const { providers: chain, draftBudget } = campaign.policy;
    const names = [...new Set([...chain, ...tallies.map(({ provider }) => provider)])];
    const accounts: ProviderAccount[] = [];
    for (const name of names) {
      const recent = await recentOf(rim.pool, campaignId, name);
      accounts.push(accountOf(name, providers.of(name), draftBudget, tallies, recent));
    }
    return { accounts };
  });
