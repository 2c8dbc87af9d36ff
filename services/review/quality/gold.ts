import { isOver } from '../../../domain/campaign.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { normalise } from '../../../language/normalise.ts';
import { firstThatFit } from '../../../platform/nats/batch.ts';
import { serve } from '../../../platform/nats/request.ts';
import type { Principal } from '../../../platform/principal.ts';
import type { Db } from '../../../platform/sql.ts';
import { transaction } from '../../../platform/transaction.ts';
import { assertCoordinates } from '../access.ts';
import * as contract from '../contract.ts';
import type { GoldItem } from '../contract.ts';
import { mirrorOf, outbox } from '../work/campaign.ts';
import { fieldsKept } from '../rules/opinion.ts';
import type { Planted, ReviewContext } from '../context.ts';
import { lockCampaign } from '../rows/campaign.ts';
import * as store from '../rows/gold.ts';
import { memberById } from '../rows/member.ts';
import { insertRound } from '../rows/round.ts';
import { readGold } from '../rules/gold-file.ts';
import type { RightJudgment } from '../rules/gold-score.ts';

const invalid = (message: string): Refusal => new Refusal('invalid-input', message);

/** @throws Refusal where the item contradicts itself */
const assertItem = ({ exampleId, draft, fault, acceptable, mustNotContain, ratings }: GoldItem): void => {
  if (draft === 'good' && (fault !== null || acceptable.length + mustNotContain.length > 0))
    throw invalid(`Example ${exampleId}: a good draft has no fault, and nothing in it that an edit must change.`);
  if (ratings.some(({ low, high }) => low > high))
    throw invalid(`Example ${exampleId}: a range ends before it begins.`);
};

/** Turns down what names a field that its example has not, before anything is taken out of the work for it. @throws Refusal `invalid-input` */
const assertFields = async (rim: ReviewContext, items: readonly GoldItem[]): Promise<void> => {
  const naming = items.filter(({ texts, acceptable }) => texts.length + acceptable.length > 0);
  if (naming.length === 0) return;
  const names = await rim.fieldNamesOf(naming.map(({ exampleId }) => exampleId));
  for (const { exampleId, texts, acceptable } of naming) {
    const known = names.get(exampleId);
    const unknown = known && [...texts, ...acceptable].find(({ field }) => !known.includes(field));
    if (unknown) throw invalid(`Example ${exampleId} has no field "${unknown.field}".`);
  }
};

/** The right judgment of an item, as its draft came out. @throws Refusal `invalid-input` where the fault is not in the draft */
const rightJudgment = (item: GoldItem, { fields, faults }: Planted): RightJudgment => {
  const named = item.mustNotContain.flatMap((text) => {
    const holding = fields.filter(({ adapted }) => normalise(adapted).includes(normalise(text)));
    if (holding.length === 0) throw invalid(`Example ${item.exampleId}: no field of its draft holds "${text}".`);
    return holding.map(({ field }) => ({ field, text }));
  });
  const unknown = item.acceptable.find(({ field }) => fields.every((one) => one.field !== field));
  if (unknown) throw invalid(`Example ${item.exampleId} has no field "${unknown.field}".`);
  return { draft: item.draft, faults: [...faults, ...named], acceptable: item.acceptable, ratings: item.ratings };
};

/**
 * Looks at the drafts of items whose fault must be found in them, before anything is taken out of the work. Those that cannot be taken are not drafted:
 * they may be another campaign's. @throws Refusal `invalid-input`
 */
const assertPlaces = async (rim: ReviewContext, campaignId: string, items: readonly GoldItem[]): Promise<void> => {
  const placed = items.filter(({ fault, mustNotContain }) => fault !== null || mustNotContain.length > 0);
  if (placed.length === 0) return;
  const ids = placed.map(({ exampleId }) => exampleId);
  const waiting = await rim.waitingIn(campaignId, ids);
  for (const item of placed) if (waiting.has(item.exampleId)) rightJudgment(item, await rim.lookAtPlanted(item));
};

/** Opens the one round of an example that is gold, as the policy opens rounds of work; its seats come one by one, as it is served. */
const open = async (rim: ReviewContext, campaignId: string, item: GoldItem, setBy: string | null): Promise<void> => {
  const planted = await rim.plantDraft(item);
  const right = rightJudgment(item, planted);
  const draft = await rim.draftOf(item.exampleId, 1);
  if (draft === null) throw new Error(`The draft of ${item.exampleId} was stored and is not there.`);
  await transaction(rim.pool, async (tx) => {
    const campaign = await lockCampaign(tx, campaignId);
    if (campaign === null || isOver(campaign.state)) throw new Refusal('wrong-state', 'The campaign is over.');
    const key = { campaignId, exampleId: item.exampleId, attempt: 1, round: 1 };
    const round = { ...key, purpose: 'judge' as const, seats: campaign.policy.judgeSeats, variant: null };
    const asked = { ...round, candidateIds: [], decisionId: null, fields: fieldsKept(draft) };
    if ((await insertRound(tx, { ...campaign, ...asked })) !== null)
      await outbox.append(tx, contract.RoundOpened, item.exampleId, key);
    await store.keepGold(tx, { ...key, right, planted: planted.faults.length > 0, note: item.note, setBy });
  });
};

/** Makes examples gold, one after the other. What is done stays done: the same sent again goes on. */
export const setGoldHandler = (rim: ReviewContext) =>
  serve(contract.setGold, async ({ campaignId, items }, { principal }) => {
    const { state } = await mirrorOf(rim, campaignId);
    await assertCoordinates(rim.pool, campaignId, principal);
    if (isOver(state)) throw new Refusal('wrong-state', 'The campaign is over.');
    items.forEach(assertItem);
    const exampleIds = items.map(({ exampleId }) => exampleId);
    if (new Set(exampleIds).size < items.length) throw invalid('An example is named twice.');
    await assertFields(rim, items);
    await assertPlaces(rim, campaignId, items);
    await rim.takeForGold(campaignId, exampleIds);
    for (const item of items) await open(rim, campaignId, item, principal.kind === 'service' ? null : principal.id);
    return { exampleIds };
  });

/** Bytes of one file of gold. */
const mostBytes = 5_000_000;

/** Makes the examples of a file gold, line by line; one that is refused leaves the others. The upload stays until it expires, so that the same command sent again finds it. */
export const importGoldHandler = (rim: ReviewContext) =>
  serve(contract.importGold, async ({ campaignId, fileId }, { principal }) => {
    const { state } = await mirrorOf(rim, campaignId);
    await assertCoordinates(rim.pool, campaignId, principal);
    if (isOver(state)) throw new Refusal('wrong-state', 'The campaign is over.');
    const { items, bad } = await readGold(await rim.upload(fileId, mostBytes, { principal, scope: campaignId }));
    for (const { line, item } of items) {
      try {
        assertItem(item);
        await assertFields(rim, [item]);
        await assertPlaces(rim, campaignId, [item]);
        await rim.takeForGold(campaignId, [item.exampleId]);
        await open(rim, campaignId, item, principal.kind === 'service' ? null : principal.id);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        bad.push({ line, reason: error.message });
      }
    }
    const known = new Set(bad.map(({ line }) => line));
    const imported = items.filter(({ line }) => !known.has(line)).length;
    return { imported, bad: bad.toSorted((a, b) => a.line - b.line) };
  });

/** Takes gold back. An answer that is on its way still comes in, and counts no more than those before. */
export const retireGoldHandler = (rim: ReviewContext) =>
  serve(contract.retireGold, async ({ campaignId, exampleIds }, { principal }) => {
    await assertCoordinates(rim.pool, campaignId, principal);
    return { exampleIds: await store.retireGold(rim.pool, campaignId, exampleIds) };
  });

/** @throws Refusal `not-allowed` for who does not coordinate, and for who also reviews: they may be asked about the gold that they would see */
export const assertSeesQuality = async (db: Db, campaignId: string, principal: Principal): Promise<void> => {
  await assertCoordinates(db, campaignId, principal);
  if (principal.kind !== 'person') return;
  if ((await memberById(db, campaignId, principal.id))?.roles.includes('reviewer'))
    throw new Refusal(
      'not-allowed',
      'You also review in this campaign: which examples are gold is not for who judges them.',
    );
};

export const goldReads = (rim: ReviewContext) => [
  serve(contract.listGold, async ({ campaignId, after }, { principal }) => {
    await assertSeesQuality(rim.pool, campaignId, principal);
    return { items: firstThatFit(await store.goldOf(rim.pool, campaignId, after)) };
  }),
  serve(contract.listGoldOutcomes, async ({ campaignId, author }, { principal }) => {
    await assertSeesQuality(rim.pool, campaignId, principal);
    return { items: firstThatFit(await store.outcomesOf(rim.pool, campaignId, author)) };
  }),
  serve(contract.letQualifyAgain, async ({ campaignId, author }, { principal }) => {
    await assertCoordinates(rim.pool, campaignId, principal);
    if ((await store.qualifyAgain(rim.pool, campaignId, author)) === 0)
      throw new Refusal('wrong-state', 'There is nobody of this pseudonym who could qualify again.');
    return {};
  }),
];
