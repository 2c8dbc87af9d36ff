import type { CulturePack } from '../../domain/culture.ts';
import { Refusal } from '../../domain/refusal.ts';
import { callBatch, serveBatch } from '../../platform/nats/batch.ts';
import { call, serve } from '../../platform/nats/request.ts';
import type { Context } from '../../platform/nats/request.ts';
import { createOutbox } from '../../platform/outbox.ts';
import type { Principal } from '../../platform/principal.ts';
import type { Service, ServiceContext } from '../../platform/service.ts';
import { transaction } from '../../platform/transaction.ts';
import { campaignsByIds, examplesByIds } from '../catalogue/contract.ts';
import { membershipsOf } from '../review/contract.ts';
import { adaptContent } from './adapt.ts';
import { checkEdits, knowledgeOf } from './checking.ts';
import * as contract from './contract.ts';
import { packOf, readPacks } from './packs.ts';
import * as store from './store.ts';
import type { StoredDraft, TimedDraft } from './store.ts';
import { createTranslators } from './translators.ts';
import type { Translators } from './translators.ts';

const outbox = createOutbox('adaptation');
const self: Principal = { kind: 'service', name: 'adaptation' };

/** Drafts an example as its campaign's culture wants it. Nothing is stored. */
const draft = async (
  rim: ServiceContext,
  packs: readonly CulturePack[],
  translators: Translators,
  { exampleId, attempt }: { exampleId: string; attempt: number },
  trace: string,
): Promise<StoredDraft> => {
  const [example] = await callBatch(rim.bus, examplesByIds, [exampleId], { principal: self, trace });
  if (!example) throw new Refusal('not-found', `There is no example ${exampleId}.`);
  const [campaign] = await callBatch(rim.bus, campaignsByIds, [example.campaignId], { principal: self, trace });
  if (!campaign) throw new Refusal('not-found', `There is no campaign ${example.campaignId}.`);
  const pack = packOf(campaign.culture, packs);
  const knowledge = await knowledgeOf(campaign.culture, pack);
  const adapted = await adaptContent(example, pack, translators.forCulture(campaign.culture, pack), knowledge);
  return { exampleId, attempt, campaignId: campaign.id, ...adapted };
};

/** Drafts once for an attempt. Of two that draft at once one stores, and both answer what is stored. */
const adaptHandler = (rim: ServiceContext, packs: readonly CulturePack[], translators: Translators) =>
  serve(contract.adaptExample, async (wanted, context) => {
    if (context.principal.kind !== 'service') throw new Refusal('not-allowed', 'Only a workflow asks for a draft.');
    const known = await store.draftOf(rim.pool, wanted.exampleId, wanted.attempt);
    if (known) return known;
    const made = await draft(rim, packs, translators, wanted, context.trace);
    await transaction(rim.pool, async (tx) => {
      if (!(await store.insertDraft(tx, made))) return;
      await outbox.append(tx, contract.DraftCompleted, wanted.exampleId, { campaignId: made.campaignId, ...wanted });
    });
    const stored = await store.draftOf(rim.pool, wanted.exampleId, wanted.attempt);
    if (!stored) throw new Error(`The draft of ${wanted.exampleId} was stored and is not there.`);
    return stored;
  });

/** Drafts of campaigns that the caller has a part in; operators and services see all. */
const visible = async (rim: ServiceContext, drafts: TimedDraft[], { principal, trace }: Context) => {
  if (principal.kind !== 'person' || drafts.length === 0) return drafts;
  const { memberships } = await call(
    rim.bus,
    membershipsOf,
    { contributorId: principal.id },
    { principal: self, trace },
  );
  const own = new Set(memberships.map(({ campaignId }) => campaignId));
  return drafts.filter(({ campaignId }) => own.has(campaignId));
};

/** Checks what somebody writes instead of a draft that they may see. Nothing is stored. */
const checkHandler = (rim: ServiceContext, packs: readonly CulturePack[]) =>
  serve(contract.checkTexts, async ({ exampleId, attempt, texts }, context) => {
    const drafts = await visible(rim, await store.draftsByExamples(rim.pool, [exampleId]), context);
    const draft = drafts.find((one) => one.attempt === attempt);
    if (!draft) throw new Refusal('not-found', 'There is no such draft.');
    const [campaign] = await callBatch(rim.bus, campaignsByIds, [draft.campaignId], {
      principal: self,
      trace: context.trace,
    });
    if (!campaign) throw new Refusal('not-found', `There is no campaign ${draft.campaignId}.`);
    const knowledge = await knowledgeOf(campaign.culture, packOf(campaign.culture, packs));
    return { findings: checkEdits(draft, texts, knowledge) };
  });

/** Machine adaptation of examples: the draft that people start from. */
export const adaptation: Service = {
  name: 'adaptation',
  create: (rim) => {
    const packs = readPacks();
    const translators = createTranslators();
    return {
      outbox,
      background: [{ name: 'translators', stop: () => translators.close() }],
      requests: [
        adaptHandler(rim, packs, translators),
        checkHandler(rim, packs),
        serveBatch(
          contract.draftsByExamples,
          async (ids, context) => visible(rim, await store.draftsByExamples(rim.pool, ids), context),
          ({ exampleId }) => exampleId,
        ),
      ],
    };
  },
};
