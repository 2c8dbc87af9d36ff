import { serve } from '../../platform/nats/request.ts';
import { assertService } from './access.ts';
import { listVotes } from './contract.ts';
import type { Rim } from './rim.ts';
import { votesAfter } from './store/vote.ts';

/** The votes of a campaign, page by page, for the models of consensus. */
export const votesHandler = (rim: Rim) =>
  serve(listVotes, async ({ campaignId, first, after }, { principal }) => {
    assertService(principal);
    const found = await votesAfter(
      rim.pool,
      campaignId,
      after && { exampleId: after.value, judgmentId: after.id },
      first + 1,
    );
    const items = found.slice(0, first);
    const last = items.at(-1);
    return { items, end: found.length > first && last ? `${last.exampleId} ${last.judgmentId}` : null };
  });
