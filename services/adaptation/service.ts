import { LRUCache } from 'lru-cache';
import type { CulturePack } from '../../domain/culture.ts';
import { fieldsOf } from '../../domain/example.ts';
import type { Content } from '../../domain/example.ts';
import { Refusal } from '../../domain/refusal.ts';
import { createApart } from '../../platform/apart.ts';
import { readConfig } from '../../platform/config.ts';
import { callBatch, serveBatch } from '../../platform/nats/batch.ts';
import { on } from '../../platform/nats/event.ts';
import { serve } from '../../platform/nats/request.ts';
import { createOutbox } from '../../platform/outbox.ts';
import type { Service, ServiceContext } from '../../platform/service.ts';
import { transaction } from '../../platform/transaction.ts';
import { ExampleResolved, campaignsByIds, examplesByIds } from '../catalogue/contract.ts';
import { accountRequest } from './provider/account.ts';
import { budgetRequest } from './provider/budget.ts';
import { createAccess, self } from './access.ts';
import type { Access } from './access.ts';
import { adaptContent } from './text/adapt-content.ts';
import { checkEdits, knowledgeOf } from './text/checks.ts';
import { draftByChain } from './provider/chain.ts';
import type { ChainEnd } from './provider/chain.ts';
import * as contract from './contract.ts';
import { nearDuplicate } from './draft/near-duplicate.ts';
import { correctHandler, corrected } from './draft/correct-triage.ts';
import { createLedger } from './provider/ledger.ts';
import type { Ledger } from './provider/ledger.ts';
import { measureResolved, toneHandler } from './draft/resolved-tone.ts';
import { forgetReopened, teach } from './memory/feed.ts';
import { usesIn, withMemory } from './memory/fill.ts';
import { nothingRecalled, recall, saysAll } from './memory/recall.ts';
import { memoryRequests } from './memory/requests.ts';
import { culturesOf } from './culture/packs.ts';
import { packOf, readPacks } from '../../cultures/packs.ts';
import { planted } from './text/plant-fault.ts';
import { createProviders } from './provider/providers.ts';
import type { Providers } from './provider/providers.ts';
import { readProviderSettings } from './provider/settings.ts';
import type { ProviderSettings } from './provider/settings.ts';
import { settledIn } from './draft/what-was-settled.ts';
import { insertCall } from './rows/call.ts';
import * as store from './rows/draft.ts';
import { insertUses } from './rows/memory.ts';
import type { NewUse } from './rows/memory.ts';
import { insertTone } from './rows/tone.ts';
import { sidesOf } from './text/tone.ts';
import { createTermsOf, termRequests } from './termbase/termbase.ts';
import type { TermsOf } from './termbase/termbase.ts';
import { termsToCheck } from './text/terms.ts';

const outbox = createOutbox('adaptation');

/** What drafting needs besides the service's own rim. */
interface Drafting extends ServiceContext {
  readonly packs: ReturnType<typeof readPacks>;
  readonly providers: Providers;
  readonly ledger: Ledger;
  readonly termsOf: TermsOf;
}

const wordsOf = (content: Content): string =>
  fieldsOf(content)
    .map(({ text }) => text)
    .join('\n');

/** Time for one turn of a chain, within that of the request. */
const turnMs = 105_000;

/** Drafts an example as its campaign's culture and chain of providers want it. No draft is stored. */
const draft = async (
  rim: Drafting,
  { exampleId, attempt }: { exampleId: string; attempt: number },
  trace: string,
): Promise<{
  campaignId: string;
  pack: CulturePack;
  content: Content | null;
  end: ChainEnd;
  uses: readonly NewUse[];
}> => {
  const deadline = Date.now() + turnMs;
  const [example] = await callBatch(rim.bus, examplesByIds, [exampleId], { principal: self, trace });
  if (!example) throw new Refusal('not-found', `There is no example ${exampleId}.`);
  const [campaign] = await callBatch(rim.bus, campaignsByIds, [example.campaignId], { principal: self, trace });
  if (!campaign) throw new Refusal('not-found', `There is no campaign ${example.campaignId}.`);
  const { id: campaignId, culture: tag, guideline, policy } = campaign;
  const pack = packOf(tag, rim.packs);
  const { source, translation } = example;
  const terms = await rim.termsOf(campaignId);
  const knowledge = await knowledgeOf(tag, pack, termsToCheck(source ? wordsOf(source) : '', terms));
  const memory = source
    ? await recall(rim.pool, { campaignId, exampleId }, source, translation === null)
    : nothingRecalled;
  if (translation !== null || source === null || saysAll(source, memory.fills)) {
    const drafted = await adaptContent({ source, translation }, pack, null, knowledge, terms, memory.fills);
    const content = source ?? translation;
    return { campaignId, pack, content, end: { kind: 'drafted', drafted, calls: [] }, uses: memory.uses };
  }
  const wanted = {
    campaignId,
    exampleId,
    attempt,
    chain: policy.providers,
    budget: policy.draftBudget,
    callsPerMinute: policy.draftsPerMinute,
    task: { source, tag, pack, guideline, terms, memory, knowledge },
  };
  const end = await draftByChain(wanted, rim.providers, rim.ledger, deadline);
  return { campaignId, pack, content: source, end, uses: memory.uses };
};

/** Drafts once for an attempt. Of two that draft at once one stores, and both answer what is stored. */
const adaptHandler = (rim: Drafting) =>
  serve(contract.adaptExample, async (wanted, context) => {
    if (context.principal.kind !== 'service') throw new Refusal('not-allowed', 'Only a workflow asks for a draft.');
    const known = await store.draftOf(rim.keyed, wanted.exampleId, wanted.attempt);
    if (known) return known;
    const { campaignId, content, end, uses } = await draft(rim, wanted, context.trace);
    await transaction(rim.keyed, async (tx) => {
      if (end.kind === 'drafted') {
        const { drafted } = end;
        const same = content === null ? [] : await nearDuplicate(tx, { ...wanted, campaignId }, content);
        const findings = [...drafted.findings, ...same];
        if (!(await store.insertDraft(tx, { ...wanted, campaignId, ...drafted, findings }))) return;
        await insertUses(tx, { ...wanted, campaignId }, usesIn(uses, drafted.acts));
        for (const { side, tone } of sidesOf(drafted.tones))
          await insertTone(tx, { ...wanted, campaignId, side }, tone);
        await outbox.append(tx, contract.DraftCompleted, wanted.exampleId, { campaignId, ...wanted });
      }
      for (const call of end.calls) await insertCall(tx, call);
    });
    if (end.kind === 'later') return { retryAfterMs: Math.ceil(end.retryAfterMs), reason: end.reason };
    const stored = await store.draftOf(rim.keyed, wanted.exampleId, wanted.attempt);
    if (!stored) throw new Error(`The draft of ${wanted.exampleId} was stored and is not there.`);
    return stored;
  });

/** Drafts what is gold, once. Providers are asked as for any other draft, once for looking at it and for storing it, and what they were asked is on it. */
const plantHandler = (rim: Drafting) => {
  const looked = new LRUCache<string, Awaited<ReturnType<typeof draft>>>({ max: 100, ttl: 600_000 });
  const draftOnce = async (key: { exampleId: string; attempt: number }, trace: string) => {
    const id = `${key.exampleId}/${key.attempt}`;
    const known = looked.get(id);
    if (known !== undefined) return known;
    const made = await draft(rim, key, trace);
    await transaction(rim.pool, async (tx) => {
      for (const call of made.end.calls) await insertCall(tx, call);
    });
    if (made.end.kind === 'drafted') looked.set(id, made);
    return made;
  };
  return serve(contract.plantDraft, async ({ exampleId, attempt, texts, fault, look }, context) => {
    if (context.principal.kind !== 'service') throw new Refusal('not-allowed', 'Only a service asks for a draft.');
    const key = { exampleId, attempt };
    if (!(await store.draftOf(rim.pool, exampleId, attempt))) {
      const { campaignId, pack, end, uses } = await draftOnce(key, context.trace);
      if (end.kind === 'later') throw new Refusal('unavailable', `No draft yet: ${end.reason} Send the same again.`);
      const gold = planted(end.drafted, texts, fault, pack);
      if (look) return { fields: gold.drafted.fields, faults: gold.faults };
      await transaction(rim.pool, async (tx) => {
        if (!(await store.insertDraft(tx, { ...key, campaignId, ...gold.drafted }, gold.faults))) return;
        // It looks like any other draft: what its memory had is shown as there.
        await insertUses(tx, { ...key, campaignId }, usesIn(uses, gold.drafted.acts));
        await outbox.append(tx, contract.DraftCompleted, exampleId, { campaignId, ...key });
      });
    }
    const stored = await store.draftOf(rim.pool, exampleId, attempt);
    return { fields: stored?.fields ?? [], faults: await store.plantedIn(rim.pool, exampleId, attempt) };
  });
};

/** Checks what somebody writes instead of a draft that they may see. Nothing is stored. */
const checkHandler = (rim: Drafting, access: Access) =>
  serve(contract.checkTexts, async ({ exampleId, attempt, texts, acts, variant }, context) => {
    const drafts = await access.visible(await store.draftsByExamples(rim.keyed, [exampleId]), context);
    const draft = drafts.find((one) => one.attempt === attempt);
    if (!draft) throw new Refusal('not-found', 'There is no such draft.');
    const [campaign] = await callBatch(rim.bus, campaignsByIds, [draft.campaignId], {
      principal: self,
      trace: context.trace,
    });
    if (!campaign) throw new Refusal('not-found', `There is no campaign ${draft.campaignId}.`);
    const terms = await rim.termsOf(draft.campaignId);
    const english = draft.fields.map(({ source }) => source ?? '').join('\n');
    const pack = packOf(campaign.culture, rim.packs);
    const knowledge = await knowledgeOf(variant ?? campaign.culture, pack, termsToCheck(english, terms));
    return { findings: checkEdits({ ...draft, acts: [...draft.acts, ...acts] }, texts, knowledge) };
  });

/** Machine adaptation of examples: the draft that people start from. */
const createAdaptation = (settings: () => ProviderSettings): Service => ({
  name: 'adaptation',
  create: (context) => {
    const providers = createProviders(settings());
    const { IMPORT_HEAP_MB } = readConfig(['IMPORT_HEAP_MB']);
    const apart = createApart({ heapMb: IMPORT_HEAP_MB, stuckMs: 120_000 });
    const rim = {
      ...context,
      apart,
      packs: readPacks(),
      providers,
      ledger: createLedger(context.pool, outbox),
      termsOf: createTermsOf(context.pool),
    };
    const access = createAccess(context.bus);
    return {
      outbox,
      events: [
        on(ExampleResolved, async (resolved) => {
          const settled = resolved.outcome === 'adopted' ? await settledIn(rim.bus, rim.packs, resolved) : null;
          if (settled === null) return;
          await measureResolved(rim.pool, settled);
          await teach(rim.pool, settled);
        }),
        forgetReopened(rim),
      ],
      background: [
        { name: 'files', stop: () => apart.stop() },
        { name: 'providers', stop: () => providers.close() },
      ],
      requests: [
        adaptHandler(rim),
        plantHandler(rim),
        checkHandler(rim, access),
        toneHandler(rim, access),
        correctHandler(rim, access, outbox),
        serve(contract.listCultures, async ({ tags }) => ({ cultures: culturesOf(tags, rim.packs) })),
        serveBatch(
          contract.draftsByExamples,
          async (ids, asked) =>
            withMemory(
              rim,
              await corrected(rim, await access.visible(await store.draftsByExamples(rim.keyed, ids), asked)),
            ),
          ({ exampleId }) => exampleId,
        ),
        accountRequest(rim, providers, access),
        budgetRequest(rim, access),
        ...termRequests(rim, access),
        ...memoryRequests(rim, access),
      ],
    };
  },
});

/** The service as the environment configures it. */
export const adaptation: Service = createAdaptation(readProviderSettings);
