import { noPart } from '../../../domain/access.ts';
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { PoolClient } from 'pg';
import { isOver } from '../../../domain/campaign.ts';
import type { ConsentPurpose } from '../../../domain/consent.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { assertSame } from '../../../domain/same-command.ts';
import { pageThatFits } from '../../../platform/nats/batch.ts';
import { serve } from '../../../platform/nats/request.ts';
import type { Served } from '../../../platform/nats/request.ts';
import { transaction, violates } from '../../../platform/transaction.ts';
import { assertCoordinates, assertMember, contributorOf } from '../access.ts';
import { afterAct, currentFrom, isCurrent, missingOf } from '../rules/consent.ts';
import type { ConsentAct, Standing } from '../rules/consent.ts';
import { keptFields } from '../rules/profile.ts';
import * as contract from '../contract.ts';
import type { ConsentReceipt, ConsentText } from '../contract.ts';
import { openHeldAgain } from '../work/reopen-held.ts';
import { mirrorOf, outbox } from '../work/campaign.ts';
import type { ReviewContext } from '../context.ts';
import * as store from '../rows/consent.ts';
import { keepDemographics, profileOf } from '../rows/profile.ts';
import { forgetUnsentOf } from '../rows/unsent.ts';

const invalid = (message: string): Refusal => new Refusal('invalid-input', message);
const wrongState = (message: string): Refusal => new Refusal('wrong-state', message);

/** What somebody else may not be asked with. @throws Refusal `invalid-input` */
const assertAskable = (purposes: readonly ConsentPurpose[], required: readonly ConsentPurpose[]): void => {
  const stray = required.find((one) => !purposes.includes(one));
  if (stray !== undefined)
    throw invalid(`"${stray}" is required and not among the purposes: add it, or do not require it.`);
};

const wordsOf = (texts: readonly { language: string; text: string }[]) => {
  const words = texts.map(({ language, text }) => ({
    language,
    text,
    digest: createHash('sha256').update(text).digest('hex'),
  }));
  if (new Set(words.map(({ language }) => language)).size < words.length)
    throw invalid('A language is given twice: give each once.');
  return words;
};

const contentOf = ({ purposes, required, texts }: Pick<ConsentText, 'purposes' | 'required' | 'texts'>) => ({
  purposes,
  required,
  texts,
});

/** Publishes and shows what people of a campaign are asked. */
export const consentTextHandlers = (rim: ReviewContext): Served[] => [
  serve(contract.publishConsentText, async ({ askAgain, ...input }, { principal }) => {
    const { campaignId, version, purposes, required } = input;
    const { state } = await mirrorOf(rim, campaignId);
    await assertCoordinates(rim.pool, campaignId, principal);
    assertAskable(purposes, required);
    const texts = wordsOf(input.texts);
    return transaction(rim.pool, async (tx) => {
      await store.lockTexts(tx, campaignId);
      const known = await store.textOf(tx, campaignId, version);
      if (known !== null && isDeepStrictEqual(contentOf(known), { purposes, required, texts })) return known;
      const latest = await store.textOf(tx, campaignId, null);
      const next = (latest?.version ?? 0) + 1;
      if (version !== next) throw wrongState(`The next version of this campaign's consent text is ${next}.`);
      if (isOver(state)) throw wrongState('The campaign is over: nobody is asked any more.');
      const from = currentFrom(latest, { version, required, askAgain });
      return store.insertText(tx, { campaignId, version, purposes, required, currentFrom: from, texts });
    });
  }),

  serve(contract.consentText, async ({ campaignId, version }, { principal }) => {
    await assertMember(rim.pool, campaignId, principal);
    return { text: await store.textOf(rim.pool, campaignId, version) };
  }),
];

/** Ends what a person has under way in a campaign: what they hold is open again, and what they have not sent is forgotten. */
const letGo = async (tx: PoolClient, campaignId: string, contributorId: string): Promise<void> => {
  await openHeldAgain(tx, campaignId, contributorId);
  await forgetUnsentOf(tx, campaignId, contributorId);
};

/** Deletes what was kept of a person for purposes that they do not agree to any more. */
const forgetFields = async (
  tx: PoolClient,
  campaignId: string,
  contributorId: string,
  agreed: Standing,
): Promise<void> => {
  const profile = await profileOf(tx, campaignId, contributorId);
  if (profile !== null) await keepDemographics(tx, campaignId, contributorId, keptFields(profile, agreed.purposes));
};

type Act = ConsentAct & { readonly id: string; readonly campaignId: string; readonly language?: string };

/** The receipt that this id was given; null where it is new. @throws Refusal `id-taken` where it is of another act */
const knownReceipt = async (
  { pool }: ReviewContext,
  act: Act,
  contributorId: string,
): Promise<ConsentReceipt | null> => {
  const known = await store.receiptById(pool, act.id);
  if (known === null) return null;
  assertSame('receipt', known, { ...act, contributorId });
  return known;
};

/** What an objection names that follows no consent: no words in any language. */
const noWords = { language: 'und', digest: '' };
/** What is asked where there is no text. */
const nothingAsked = { version: 0, currentFrom: 0, required: [] };

/** The words that an act is about. @throws Refusal where the person gives and has not seen what is in force */
const wordsFor = async (tx: PoolClient, act: Act, text: ConsentText | null, contributorId: string) => {
  if (act.act === 'withdrawn') {
    return (await store.lastGiven(tx, act.campaignId, contributorId)) ?? noWords;
  }
  if (text === null) throw wrongState('This campaign asks for no consent.');
  if (act.version !== text.version)
    throw wrongState(
      `The text that you have read is not the one in force, which is version ${text.version}. Read that one.`,
    );
  const stray = act.purposes.find((one) => !text.purposes.includes(one));
  if (stray !== undefined) throw invalid(`"${stray}" is not asked for by this text.`);
  const words = text.texts.find(({ language }) => language === act.language);
  if (words === undefined)
    throw invalid(`The text is there in: ${text.texts.map(({ language }) => language).join(', ')}.`);
  return words;
};

/** One act of consent: receipt, standing, what it ends and its event, together or not at all. */
const record = (rim: ReviewContext, act: Act, contributorId: string): Promise<ConsentReceipt> =>
  transaction(rim.pool, async (tx) => {
    const { id, campaignId } = act;
    const before = await store.lockStanding(tx, campaignId, contributorId);
    if (before === null) throw noPart();
    const text = await store.textOf(tx, campaignId, null);
    const { language, digest } = await wordsFor(tx, act, text, contributorId);
    const { standing, lost, taken } = afterAct(before, act, text ?? nothingAsked);
    const receipt = await store.insertReceipt(tx, {
      id,
      campaignId,
      contributorId,
      act: act.act,
      version: standing.version ?? text?.version ?? 0,
      language,
      digest,
      purposes: [...act.purposes],
      standing: [...standing.purposes],
      withdrawn: standing.withdrawn,
      objections: [...standing.objections],
    });
    if (lost.length > 0) await forgetFields(tx, campaignId, contributorId, standing);
    if (taken.length > 0)
      await outbox.append(tx, contract.ConsentWithdrawn, id, { campaignId, author: before.pseudonym, purposes: taken });
    if (standing.withdrawn || taken.includes('review-work')) await letGo(tx, campaignId, contributorId);
    return receipt;
  });

const recordOnce = async (rim: ReviewContext, act: Act, contributorId: string): Promise<ConsentReceipt> => {
  for (let attempt = 1; ; attempt++) {
    const known = await knownReceipt(rim, act, contributorId);
    if (known) return known;
    try {
      return await record(rim, act, contributorId);
    } catch (error) {
      if (attempt === 3 || !violates(error, 'consent_pkey')) throw error;
    }
  }
};

/** What a person agrees to: theirs to say and to see, and nobody else's. */
export const consentHandlers = (rim: ReviewContext): Served[] => [
  serve(contract.giveConsent, (input, { principal }) =>
    recordOnce(rim, { ...input, act: 'given' }, contributorOf(principal)),
  ),
  serve(contract.withdrawConsent, (input, { principal }) =>
    recordOnce(rim, { ...input, act: 'withdrawn' }, contributorOf(principal)),
  ),
  serve(contract.myConsent, async ({ campaignId }, { principal }) => {
    const standing = await store.standingOf(rim.pool, campaignId, contributorOf(principal));
    if (standing === null) throw noPart();
    const text = await store.textOf(rim.pool, campaignId, null);
    const { version, purposes, objections } = standing;
    return {
      campaignId,
      version,
      purposes,
      objections,
      current: isCurrent(standing, text),
      missing: missingOf(standing, text),
    };
  }),
  serve(contract.myReceipts, async ({ campaignId, first, after }, { principal }) => {
    const rows = await store.receiptsOf(rim.pool, campaignId, contributorOf(principal), after, first + 1);
    const items = rows.slice(0, first);
    const end = rows.length > first ? String(items.at(-1)?.seq) : null;
    return pageThatFits({ items, end }, ({ seq }) => String(seq));
  }),
];
