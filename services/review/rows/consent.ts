import { z } from 'zod';
import { ConsentPurpose } from '../../../domain/consent.ts';
import { json, many, maybeOne, one, run, sql } from '../../../platform/sql.ts';
import type { Db, Fragment } from '../../../platform/sql.ts';
import { ConsentReceipt, ConsentText } from '../contract.ts';

/** Whether `m`, a member, may be offered seats of `c`, their campaign: `isCurrent` of rules/consent.ts. */
export const consents: Fragment = sql`(c.consent_required = '{}'
  or (coalesce(m.consent_version, 0) >= c.consent_from and m.consent_purposes @> c.consent_required))`;

/** Whether `m` may be counted on in `c`: they are not paused, and agree, or did before the text changed and may well again. */
export const mayConsent: Fragment = sql`(m.guard <> 'paused'
  and (c.consent_required = '{}' or (m.consent_version is not null and not m.consent_withdrawn)))`;

const textColumns = sql`campaign_id as "campaignId", version, purposes, required, current_from as "currentFrom", texts,
  published_at as "publishedAt"`;

/** A version of a campaign's text, the latest where none is named; null where there is none. */
export const textOf = (db: Db, campaignId: string, version: number | null): Promise<ConsentText | null> =>
  maybeOne(db, ConsentText)`/* textOf */
    select ${textColumns} from review.consent_text
    where campaign_id = ${campaignId} and (${version}::integer is null or version = ${version}::integer)
    order by version desc limit 1`;

/** Lets one version of a campaign be published at a time, and nobody agree meanwhile. */
export const lockTexts = (tx: Db, campaignId: string): Promise<number> =>
  run(tx)`/* lockTexts */ select 1 from review.campaign where campaign_id = ${campaignId} for no key update`;

/** Stores a version, and what of it a claim looks at. */
export const insertText = (tx: Db, text: Omit<ConsentText, 'publishedAt'>): Promise<ConsentText> =>
  one(tx, ConsentText)`/* insertText */
    with claims as (
      update review.campaign set consent_version = ${text.version}, consent_from = ${text.currentFrom},
        consent_required = ${text.required}::text[]
      where campaign_id = ${text.campaignId})
    insert into review.consent_text (campaign_id, version, purposes, required, current_from, texts)
    values (${text.campaignId}, ${text.version}, ${text.purposes}::text[], ${text.required}::text[], ${text.currentFrom},
      ${json(text.texts)})
    returning ${textColumns}`;

const StandingRow = z.object({
  version: z.int().nullable(),
  purposes: z.array(ConsentPurpose),
  withdrawn: z.boolean(),
  objections: z.array(ConsentPurpose),
  pseudonym: z.string(),
});

const standingColumns = sql`consent_version as version, consent_purposes as purposes, consent_withdrawn as withdrawn, objections, pseudonym`;

/** What a member agrees to; null for who is none. */
export const standingOf = (
  db: Db,
  campaignId: string,
  contributorId: string,
): Promise<z.infer<typeof StandingRow> | null> =>
  maybeOne(db, StandingRow)`/* standingOf */
    select ${standingColumns} from review.member where campaign_id = ${campaignId} and contributor_id = ${contributorId}`;

/** The same, and the text in force stays so, and the member's acts follow each other, until the transaction ends. */
export const lockStanding = async (
  tx: Db,
  campaignId: string,
  contributorId: string,
): Promise<z.infer<typeof StandingRow> | null> => {
  await run(tx)`/* holdTexts */ select 1 from review.campaign where campaign_id = ${campaignId} for share`;
  return maybeOne(tx, StandingRow)`/* lockStanding */
    select ${standingColumns} from review.member where campaign_id = ${campaignId} and contributor_id = ${contributorId} for update`;
};

const receiptColumns = sql`id, campaign_id as "campaignId", act, version, language, digest, purposes, standing, at`;
const ReceiptRow = ConsentReceipt.extend({ contributorId: z.uuid() });

/** A receipt with whose it is, or null. */
export const receiptById = (db: Db, id: string): Promise<z.infer<typeof ReceiptRow> | null> =>
  maybeOne(db, ReceiptRow)`/* receiptById */
    select ${receiptColumns}, contributor_id as "contributorId" from review.consent where id = ${id}`;

/** The words that a person agreed to last in a campaign; null where they never did. */
export const lastGiven = (
  db: Db,
  campaignId: string,
  contributorId: string,
): Promise<{ language: string; digest: string } | null> =>
  maybeOne(db, ConsentReceipt.pick({ language: true, digest: true }))`/* lastGiven */
    select language, digest from review.consent
    where contributor_id = ${contributorId} and campaign_id = ${campaignId} and act = 'given' order by seq desc limit 1`;

/** Stores a receipt, and what of it a claim looks at. Violates `consent_pkey` where its id came twice at once. */
export const insertReceipt = (
  tx: Db,
  receipt: Omit<ConsentReceipt, 'at'> & { contributorId: string; withdrawn: boolean; objections: ConsentPurpose[] },
): Promise<ConsentReceipt> =>
  one(tx, ConsentReceipt)`/* insertReceipt */
    with claims as (
      update review.member set consent_version = ${receipt.version}, consent_purposes = ${receipt.standing}::text[],
        consent_withdrawn = ${receipt.withdrawn}, objections = ${receipt.objections}::text[]
      where campaign_id = ${receipt.campaignId} and contributor_id = ${receipt.contributorId})
    insert into review.consent (id, campaign_id, contributor_id, act, version, language, digest, purposes, standing)
    values (${receipt.id}, ${receipt.campaignId}, ${receipt.contributorId}, ${receipt.act}, ${receipt.version}, ${receipt.language},
      ${receipt.digest}, ${receipt.purposes}::text[], ${receipt.standing}::text[])
    returning ${receiptColumns}`;

/** A person's receipts in a campaign, newest first; before the number `after`. */
export const receiptsOf = (
  db: Db,
  campaignId: string,
  contributorId: string,
  after: number | null,
  first: number,
): Promise<(ConsentReceipt & { seq: number })[]> =>
  many(db, ConsentReceipt.extend({ seq: z.int() }))`/* receiptsOf */
    select ${receiptColumns}, seq from review.consent
    where contributor_id = ${contributorId} and campaign_id = ${campaignId} and (${after}::bigint is null or seq < ${after}::bigint)
    order by seq desc limit ${first}`;

const HeldSeat = z.object({ seatId: z.uuid(), roundId: z.uuid() });

/** The seats that somebody holds in a campaign. */
export const heldSeats = (db: Db, campaignId: string, contributorId: string): Promise<z.infer<typeof HeldSeat>[]> =>
  many(db, HeldSeat)`/* heldSeats */
    select id as "seatId", round_id as "roundId" from review.seat
    where campaign_id = ${campaignId} and held_by = ${contributorId} and state = 'held'`;

/** Ends a person's leases on a seat that they hold no more. */
export const endLeases = (tx: Db, seatId: string, contributorId: string): Promise<number> =>
  run(tx)`/* endLeases */
    update review.lease set ended_at = now(), ended_by = 'expired'
    where seat_id = ${seatId} and contributor_id = ${contributorId} and ended_at is null`;
