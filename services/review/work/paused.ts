import { serve } from '../../../platform/nats/request.ts';
import type { Served } from '../../../platform/nats/request.ts';
import { transaction } from '../../../platform/transaction.ts';
import { assertService } from '../access.ts';
import * as contract from '../contract.ts';
import { outbox } from './campaign.ts';
import type { ReviewContext } from '../context.ts';
import * as paused from '../rows/paused.ts';
import * as store from '../rows/round.ts';

/** For the feed of a campaign that was resumed: whose workflows wait to be told. */
export const pausedHandlers = (rim: ReviewContext): Served[] => [
  serve(contract.listPausedRounds, async ({ campaignId, first }, { principal }) => {
    assertService(principal);
    const asOf = await paused.clockNow(rim.pool);
    return { items: await paused.pausedRounds(rim.pool, campaignId, first), asOf };
  }),
  serve(contract.forgetPausedRounds, async ({ campaignId, roundIds, asOf }, { principal }) => {
    assertService(principal);
    await paused.forgetPaused(rim.pool, campaignId, roundIds, asOf);
    return {};
  }),
];

export const abandonHandler = (rim: ReviewContext): Served =>
  serve(contract.abandonAttempt, async ({ exampleId, attempt }, { principal }) => {
    assertService(principal);
    const rounds = await transaction(rim.keyed, async (tx) => {
      const open = await store.lockOpenRoundsOf(tx, exampleId, attempt);
      for (const { id, campaignId, round } of open) {
        await store.lockSeats(tx, id);
        await store.closeRound(tx, id, 'cancelled');
        await outbox.append(tx, contract.RoundClosed, exampleId, {
          campaignId,
          exampleId,
          attempt,
          round,
          by: 'cancelled',
        });
      }
      return open.length;
    });
    return { rounds };
  });
