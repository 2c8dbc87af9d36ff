import { isDeepStrictEqual } from 'node:util';
import { isOver } from '../../domain/campaign.ts';
import { Refusal } from '../../domain/refusal.ts';
import { assertSame } from '../../domain/same-command.ts';
import { pageThatFits } from '../../platform/nats/batch.ts';
import { serve } from '../../platform/nats/request.ts';
import type { Served } from '../../platform/nats/request.ts';
import type { Principal } from '../../platform/principal.ts';
import { transaction } from '../../platform/transaction.ts';
import { campaignOrRefusal } from './campaign.ts';
import type { CampaignContext } from './campaign.ts';
import { CampaignChanged, changeCampaign, listChanges } from './contract.ts';
import type { Campaign, CampaignWish } from './contract.ts';
import { campaignAfter, effectsOf } from './rules/change-effects.ts';
import * as campaigns from './rows/campaign.ts';
import * as store from './rows/change.ts';

const byOf = (principal: Principal) => ({
  kind: principal.kind,
  id: principal.kind === 'service' ? principal.name : principal.id,
});

const assertWishes = ({ priority, policy, guideline }: CampaignWish): void => {
  if (priority === null && guideline === null && Object.keys(policy).length === 0)
    throw new Refusal('invalid-input', 'Say what to change: priority, a field of the policy, or the guideline.');
};

/** Changes of campaigns in flight. */
export const changeRequests = ({ pool, outbox, access, atOnce, whyImpossible }: CampaignContext): Served[] => [
  serve(changeCampaign, async ({ id, preview, ...asked }, { principal }) => {
    const { campaignId } = asked;
    await access.assertCoordinator(principal, campaignId);
    assertWishes(asked);
    /** Null where the policy is no more the one that `impossible` was said of: somebody else changed it meanwhile. */
    const changing = (seen: Campaign, impossible: string | null) =>
      transaction(pool, async (tx) => {
        await campaigns.lockCampaign(tx, campaignId);
        const before = await campaignOrRefusal(tx, campaignId);
        const known = await store.changeById(tx, id);
        if (known !== null) assertSame('change', { asked: known.asked }, { asked });
        if (known !== null) return { campaign: before, effects: known.effects };
        if (isOver(before.state))
          throw new Refusal('wrong-state', `The campaign is ${before.state}: nothing of it can be changed.`);
        if (!isDeepStrictEqual(before.policy, seen.policy)) return null;
        if (impossible !== null) throw new Refusal('policy-impossible', impossible);
        const campaign = campaignAfter(before, asked);
        const effects = effectsOf(before, campaign, await campaigns.flow(tx, campaignId));
        if (preview) return { campaign, effects };
        const { revision } = campaign;
        await store.storeChanged(tx, campaign);
        await store.insertChange(tx, { id, campaignId, revision, by: byOf(principal), asked, effects });
        await outbox.append(tx, CampaignChanged, campaignId, { campaignId, changeId: id, revision });
        return { campaign, effects };
      });
    for (;;) {
      // Consensus is asked before the campaign is locked, so that nobody waits behind it.
      const seen = await campaignOrRefusal(pool, campaignId);
      const { policy } = campaignAfter(seen, asked);
      const answer = await changing(seen, isDeepStrictEqual(policy, seen.policy) ? null : await whyImpossible(policy));
      if (answer === null) continue;
      if (!preview) await atOnce(campaignId);
      return answer;
    }
  }),

  serve(listChanges, async ({ campaignId, first, after }, { principal }) => {
    await access.assertReads(principal, campaignId);
    const rows = await store.changes(pool, campaignId, after, first + 1);
    const items = rows.slice(0, first);
    const end = rows.length > first ? String(items.at(-1)?.revision) : null;
    return pageThatFits({ items, end }, ({ revision }) => String(revision));
  }),
];
