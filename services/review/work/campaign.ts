import { isOver } from '../../../domain/campaign.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { on } from '../../../platform/nats/event.ts';
import type { Taken } from '../../../platform/nats/event.ts';
import { serve } from '../../../platform/nats/request.ts';
import { createOutbox } from '../../../platform/outbox.ts';
import { transaction } from '../../../platform/transaction.ts';
import { CampaignChanged, CampaignMoved, ExampleResolved } from '../../catalogue/contract.ts';
import { assertService } from '../access.ts';
import { RoundClosed, refreshCampaign } from '../contract.ts';
import { withPoolForecast } from '../reports/pool-forecast.ts';
import type { ReviewContext } from '../context.ts';
import { campaignById, keepCampaign } from '../rows/campaign.ts';
import type { Mirror } from '../rows/campaign.ts';
import { keepExampleEnd } from '../rows/judgment.ts';
import { closeRound, lockOpenRounds } from '../rows/round.ts';
import { forgetUnsent } from '../rows/unsent.ts';

/** The events of this service. */
export const outbox = createOutbox('review');

/** Rounds that one transaction closes at the end of a campaign: people who submit meanwhile wait for no more than that. */
const closeBatch = 200;

/** Takes over what the catalogue says of a campaign now, unless what is known is newer. @throws Refusal `not-found` */
export const refreshMirror = async (rim: ReviewContext, campaignId: string): Promise<Mirror> => {
  const campaign = await rim.campaignOf(campaignId);
  if (campaign !== null)
    await transaction(rim.pool, (tx) => withPoolForecast(tx, outbox, campaignId, () => keepCampaign(tx, campaign)));
  const known = await campaignById(rim.pool, campaignId);
  if (known === null) throw new Refusal('not-found', 'There is no such campaign.');
  return known;
};

/** A campaign as review knows it; one that it has not heard of is asked for. @throws Refusal `not-found` */
export const mirrorOf = async (rim: ReviewContext, campaignId: string): Promise<Mirror> => {
  const known = await campaignById(rim.pool, campaignId);
  return known?.policyKnown ? known : refreshMirror(rim, campaignId);
};

export const refreshHandler = (rim: ReviewContext) =>
  serve(refreshCampaign, async ({ campaignId }, { principal }) => {
    assertService(principal);
    return { revision: (await refreshMirror(rim, campaignId)).revision };
  });

/** Closes what is open of a campaign that is over, so that its workflows wake and end. */
const closeAll = async ({ pool }: ReviewContext, campaignId: string): Promise<void> => {
  for (;;) {
    const closed = await transaction(pool, async (tx) => {
      const rounds = await lockOpenRounds(tx, campaignId, closeBatch);
      for (const { id, exampleId, attempt, round, gold } of rounds) {
        await closeRound(tx, id, 'cancelled');
        // No workflow waits for a round of gold.
        if (!gold)
          await outbox.append(tx, RoundClosed, exampleId, { campaignId, exampleId, attempt, round, by: 'cancelled' });
      }
      return rounds.length;
    });
    if (closed < closeBatch) return;
  }
};

/** What review learns from the catalogue. A campaign that it has not heard of is asked for when it is first needed. */
export const eventsOf = (rim: ReviewContext): Taken[] => [
  on(CampaignMoved, ({ campaignId, state }) =>
    rim.inTurn(campaignId, async () => {
      await refreshMirror(rim, campaignId);
      if (!isOver(state)) return;
      await closeAll(rim, campaignId);
      await forgetUnsent(rim.pool, campaignId);
    }),
  ),
  on(CampaignChanged, ({ campaignId }) =>
    rim.inTurn(campaignId, async () => void (await refreshMirror(rim, campaignId))),
  ),
  on(ExampleResolved, ({ campaignId, exampleId, attempt }) =>
    rim.inTurn(campaignId, async () => void (await keepExampleEnd(rim.pool, exampleId, attempt))),
  ),
];
