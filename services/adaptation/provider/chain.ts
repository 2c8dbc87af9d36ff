import type { CallFailure, ChainProvider, ProviderCall } from '../../../domain/draft.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { newId } from '../../../platform/id.ts';
import { adaptContent } from '../text/adapt-content.ts';
import { ProviderFailure, mayPass, noUsage } from './failure.ts';
import type { Usage } from './failure.ts';
import type { Allowance, Ledger } from './ledger.ts';
import type { Drafted, Provider, ProviderLimits, Task } from './provider.ts';
import type { Providers } from './providers.ts';
import type { NewCall } from '../rows/call.ts';

/** An example that wants a draft, and what its campaign allows. */
export interface Wanted extends Allowance {
  readonly campaignId: string;
  readonly exampleId: string;
  readonly attempt: number;
  readonly chain: readonly ChainProvider[];
  readonly task: Task;
}

/** A draft, or when to ask again. `calls` are those that the ledger does not know yet. */
export type ChainEnd = { readonly calls: readonly NewCall[] } & (
  | { readonly kind: 'drafted'; readonly drafted: Drafted }
  | { readonly kind: 'later'; readonly retryAfterMs: number; readonly reason: string }
);

/** Tries of one provider at one attempt before the next is asked, where there is a next. */
export const mostTries = 3;
const firstWaitMs = 1_000;
const longestWaitMs = 60_000;
/** Where there is room sooner than this, it is waited for without giving the step back. */
const mostWaitHereMs = 2_000;

/** No failure: there was no room for a call. */
interface Later {
  readonly laterMs: number;
  readonly reason: string;
}

/** How long to wait after so many failures that may pass: what the far end asks for, else twice as long each time. */
export const waitMs = (failures: number, asked: number | null): number =>
  asked ?? Math.min(longestWaitMs, firstWaitMs * 2 ** Math.max(0, failures - 1));

/** Whether a provider is still to be asked after these calls: not where one failed for good, nor after `mostTries` others may try. */
export const stillAsked = (past: readonly ProviderCall[], isLast: boolean): boolean => {
  const failures = past.flatMap(({ outcome }) => (outcome === 'ok' || outcome === 'running' ? [] : [outcome]));
  // A budget may have been raised since.
  if (failures.some((failure) => !mayPass(failure) && failure !== 'budget')) return false;
  return isLast || failures.filter(mayPass).length < mostTries;
};

const asFailure = (error: unknown): ProviderFailure => {
  if (error instanceof ProviderFailure) return error;
  if (error instanceof Refusal && error.code === 'unavailable')
    return new ProviderFailure('connection', error.message, { cause: error });
  throw error;
};

/** The draft that leaves all to people: every text is the source's, but for those that the memory has. */
const fromSource = async ({ source, pack, memory }: Task, provider: 'human' | 'none'): Promise<Drafted> => ({
  ...(await adaptContent({ source, translation: null }, pack, null, null, [], memory.fills)),
  provider,
});

/**
 * Asks the providers of a chain in turn. What may pass is tried again later, at this provider; what will not goes to the next; where
 * all have failed people write from the source. A text that a blocking check turned down is a draft only where no other came.
 * @param deadline instant (ms) by which it has to answer: a call that could last longer is left for the next turn
 */
export const draftByChain = async (
  wanted: Wanted,
  providers: Providers,
  ledger: Ledger,
  deadline: number,
): Promise<ChainEnd> => {
  const { task, chain, campaignId, exampleId, attempt } = wanted;
  const before = await ledger.callsOf(exampleId, attempt);
  const calls: NewCall[] = [];
  let weak: Drafted | null = null;

  const callOf = (provider: ChainProvider, engine: string): NewCall => ({
    id: newId(),
    campaignId,
    exampleId,
    attempt,
    provider,
    engine,
    outcome: 'running',
    message: '',
    milliseconds: 0,
    ...noUsage,
  });
  const note = (provider: ChainProvider, engine: string, outcome: CallFailure, message: string): void =>
    void calls.push({ ...callOf(provider, engine), outcome, message });

  /** Waits for room at a far end; what stands in the way where there is none in time. */
  const opened = async (
    call: NewCall,
    provider: Provider,
    limits: ProviderLimits,
  ): Promise<ProviderFailure | Later | null> => {
    for (;;) {
      if (Date.now() + limits.timeoutMs > deadline) return { laterMs: 0, reason: 'No time was left.' };
      const opening = await ledger.open(call, provider.mostCost(task), limits, wanted);
      if (opening.kind === 'open') return null;
      if (opening.kind === 'budget') {
        await ledger.reached(campaignId, provider.name, wanted.budget);
        return new ProviderFailure('budget', `The budget of ${wanted.budget} is spent.`);
      }
      if (opening.ms > mostWaitHereMs) return { laterMs: opening.ms, reason: 'The calls of this minute are used up.' };
      await new Promise((resolve) => setTimeout(resolve, opening.ms));
    }
  };

  const ask = async (provider: Provider): Promise<Drafted | ProviderFailure | Later> => {
    const call = callOf(provider.name, provider.engine);
    const { limits } = provider;
    const hindered = limits && (await opened(call, provider, limits));
    if (hindered) {
      if (hindered instanceof ProviderFailure) note(provider.name, provider.engine, 'budget', hindered.message);
      return hindered;
    }
    const began = performance.now();
    const end = async (outcome: ProviderCall['outcome'], message: string, usage: Usage): Promise<void> => {
      const ended = { ...call, ...usage, outcome, message, milliseconds: Math.round(performance.now() - began) };
      if (limits) await ledger.end(ended);
      else calls.push(ended);
    };
    let failure: ProviderFailure;
    try {
      const { drafted, usage } = await provider.draft(task);
      const blocked = drafted.findings.find(({ severity }) => severity === 'block');
      await end(blocked ? 'checks' : 'ok', blocked ? `${blocked.field}: ${blocked.check}` : '', usage);
      if (blocked) weak ??= drafted;
      return blocked ? new ProviderFailure('checks', blocked.check) : drafted;
    } catch (error) {
      failure = asFailure(error);
    }
    await end(failure.failure, failure.message.slice(0, 500), failure.usage);
    return failure;
  };

  for (const [index, name] of chain.entries()) {
    if (name === 'human') return { kind: 'drafted', drafted: await fromSource(task, 'human'), calls };
    const isLast = index === chain.length - 1;
    const past = before.filter(({ provider }) => provider === name);
    const provider = providers.of(name);
    // What an engine of our own said costs nothing to hear again.
    if (provider?.limits !== null && !stillAsked(past, isLast)) continue;
    if (!provider) {
      note(name, name, 'configuration', 'This installation does not configure it.');
      continue;
    }
    if (!provider.knows(task.tag, task.pack)) {
      if (past.length === 0) note(name, provider.engine, 'unsupported', `It does not know ${task.pack.englishName}.`);
      continue;
    }
    const answer = await ask(provider);
    if ('laterMs' in answer) return { kind: 'later', retryAfterMs: answer.laterMs, reason: answer.reason, calls };
    if (!(answer instanceof ProviderFailure)) return { kind: 'drafted', drafted: answer, calls };
    if (!mayPass(answer.failure)) continue;
    const tries = past.filter(({ outcome }) => outcome !== 'running' && outcome !== 'ok').length + 1;
    if (isLast || tries < mostTries)
      return { kind: 'later', retryAfterMs: waitMs(tries, answer.retryAfterMs), reason: answer.message, calls };
  }
  return { kind: 'drafted', drafted: weak ?? (await fromSource(task, 'none')), calls };
};
