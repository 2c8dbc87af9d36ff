import { serve } from '../../../platform/nats/request.ts';
import { assertService } from '../access.ts';
import { goldOutcomes } from '../contract.ts';
import type { ReviewContext } from '../context.ts';
import { goldAnswers } from '../rows/gold-outcome.ts';

/** How people answered to gold, for whoever reckons how reliable they are. */
export const goldOutcomesHandler = (rim: ReviewContext) =>
  serve(goldOutcomes, async ({ campaignId, authors, after }, { principal }) => {
    assertService(principal);
    return { items: await goldAnswers(rim.pool, campaignId, authors, after) };
  });
