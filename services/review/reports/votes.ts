import { Refusal } from '../../../domain/refusal.ts';
import { serve } from '../../../platform/nats/request.ts';
import { assertService } from '../access.ts';
import { listVotes } from '../contract.ts';
import type { ReviewContext } from '../context.ts';
import { votesAfter } from '../rows/vote.ts';
import type { VotePlace } from '../rows/vote.ts';

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const cursor = new RegExp(`^(${uuid}) (${uuid})$`);

/** @throws Refusal `invalid-input` for a text that no page ended with */
const placeOf = (after: string | null): VotePlace | null => {
  if (after === null) return null;
  const [, exampleId, judgmentId] = cursor.exec(after) ?? [];
  if (exampleId === undefined || judgmentId === undefined)
    throw new Refusal('invalid-input', 'after: is no cursor of this list');
  return { exampleId, judgmentId };
};

/** The votes of a campaign, page by page, for the models of consensus. */
export const votesHandler = (rim: ReviewContext) =>
  serve(listVotes, async ({ campaignId, first, after }, { principal }) => {
    assertService(principal);
    const found = await votesAfter(rim.pool, campaignId, placeOf(after), first + 1);
    const items = found.slice(0, first);
    const last = items.at(-1);
    return { items, end: found.length > first && last ? `${last.exampleId} ${last.judgmentId}` : null };
  });
