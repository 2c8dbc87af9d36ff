import type { Pool } from 'pg';
import { campaignMoves, isOver } from '../../domain/campaign.ts';
import type { Policy } from '../../domain/policy.ts';
import { Refusal } from '../../domain/refusal.ts';
import { assertSame } from '../../domain/same-command.ts';
import { serveBatch } from '../../platform/nats/batch.ts';
import { serve } from '../../platform/nats/request.ts';
import type { Served } from '../../platform/nats/request.ts';
import type { Outbox } from '../../platform/outbox.ts';
import type { Db } from '../../platform/sql.ts';
import { transaction } from '../../platform/transaction.ts';
import type { Access } from './access.ts';
import { CampaignMoved, campaignsByIds, createCampaign, listCampaigns, moveCampaign, progress } from './contract.ts';
import { assertCulture } from '../../cultures/packs.ts';
import type { Campaign } from './contract.ts';
import * as store from './rows/campaign.ts';
import { cancelExamples } from './rows/example.ts';
import { endImportsOf } from './rows/import.ts';

/** The campaign. @throws Refusal `not-found` */
export const campaignOrRefusal = async (db: Db, id: string): Promise<Campaign> => {
  const campaign = await store.campaignById(db, id);
  if (campaign === null) throw new Refusal('not-found', 'There is no such campaign.');
  return campaign;
};

/** What the handlers of campaigns touch. */
export interface CampaignContext {
  readonly pool: Pool;
  /** For what is looked up by ids. */
  readonly keyed: Pool;
  readonly outbox: Outbox;
  readonly access: Access;
  /** Lets review know of a move or a change before it is answered. */
  readonly atOnce: (campaignId: string) => Promise<void>;
  /** Asks consensus why a policy could never be met; null where it can. */
  readonly whyImpossible: (policy: Policy) => Promise<string | null>;
}

/** Campaigns: planned by operators, moved by their coordinators. */
export const campaignRequests = ({ pool, keyed, outbox, access, atOnce, whyImpossible }: CampaignContext): Served[] => [
  serve(createCampaign, async (input, { principal }) => {
    if (principal.kind === 'person') throw new Refusal('not-allowed', 'Only an operator may plan a campaign.');
    assertCulture(input.culture);
    // What was planned before is answered, or refused as another's, whatever is held of its policy by now.
    const known = await store.campaignById(pool, input.id);
    const impossible = known === null ? await whyImpossible(input.policy) : null;
    if (impossible !== null) throw new Refusal('policy-impossible', impossible);
    return transaction(pool, async (tx) => {
      const inserted = await store.insertCampaign(tx, input);
      const campaign = await campaignOrRefusal(tx, input.id);
      if (inserted === 0) assertSame('campaign', campaign, input);
      return campaign;
    });
  }),

  serve(moveCampaign, async ({ id, move }, { principal }) => {
    await access.assertCoordinator(principal, id);
    const moved = await transaction(pool, async (tx) => {
      await store.lockCampaign(tx, id);
      const campaign = await campaignOrRefusal(tx, id);
      const { from, to } = campaignMoves[move];
      if (campaign.state === to) return campaign;
      if (!from.some((state) => state === campaign.state)) {
        throw new Refusal('wrong-state', `The campaign is ${campaign.state}: it cannot ${move}.`);
      }
      await store.setCampaignState(tx, id, to);
      if (isOver(to)) {
        await endImportsOf(tx, id, `The campaign was ${to} while the file was read.`);
        await cancelExamples(tx, id);
      }
      const { state, revision, culture, priority, ...rest } = await campaignOrRefusal(tx, id);
      await outbox.append(tx, CampaignMoved, id, { campaignId: id, state, revision, culture, priority });
      return { state, revision, culture, priority, ...rest };
    });
    await atOnce(id);
    return moved;
  }),

  serveBatch(
    campaignsByIds,
    async (ids, { principal }) => {
      const readable = await access.readable(principal);
      return store.campaignsByIds(keyed, readable === null ? ids : ids.filter((id) => readable.has(id)));
    },
    ({ id }) => id,
  ),

  serve(listCampaigns, async ({ first, after }, { principal }) => {
    const readable = await access.readable(principal);
    const rows = await store.campaignIds(pool, readable === null ? null : [...readable], after, first + 1);
    return pageOfIds(rows, first);
  }),

  serve(progress, async ({ campaignId }, { principal }) => {
    await access.assertReads(principal, campaignId);
    return store.progressOf(pool, campaignId);
  }),
];

/** A page of ids from one row more than it holds. */
export const pageOfIds = (rows: readonly { id: string }[], first: number): { items: string[]; end: string | null } => {
  const items = rows.slice(0, first).map(({ id }) => id);
  return { items, end: rows.length > first ? (items.at(-1) ?? null) : null };
};
