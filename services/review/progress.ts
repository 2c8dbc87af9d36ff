import { serve } from '../../platform/nats/request.ts';
import { assertMember, assertService } from './access.ts';
import * as contract from './contract.ts';
import type { Rim } from './rim.ts';
import { countJudgments, countPeople, countSeats } from './store/count.ts';

/** Nobody is taken to judge faster than this, however quick the median was: the feed's target stays finite. */
const leastSeconds = 0.5;

/** How far the people's part of a campaign is. `judgments` are all that were stored, `surplus` those of them that do not count. */
export const progressHandler = (rim: Rim) =>
  serve(contract.reviewProgress, async ({ campaignId }, { principal }) => {
    await assertMember(rim.pool, campaignId, principal);
    const [seats, judgments, { activePeople }] = await Promise.all([
      countSeats(rim.pool, campaignId),
      countJudgments(rim.pool, campaignId),
      countPeople(rim.pool, campaignId),
    ]);
    return {
      campaignId,
      ...seats,
      activePeople,
      judgments: judgments.reduce((sum, { filled, surplus }) => sum + filled + surplus, 0),
      surplus: judgments.reduce((sum, { surplus }) => sum + surplus, 0),
      filledSeats: judgments.map(({ purpose, filled }) => ({ purpose, seats: filled })),
    };
  });

export const feedLoadHandler = (rim: Rim) =>
  serve(contract.feedLoad, async ({ campaignId }, { principal }) => {
    assertService(principal);
    const [{ openSeats }, { people, activePeople, secondsEach }] = await Promise.all([
      countSeats(rim.pool, campaignId),
      countPeople(rim.pool, campaignId),
    ]);
    const perPersonMinute = secondsEach === null ? null : 60 / Math.max(secondsEach, leastSeconds);
    return { openSeats, people, activePeople, perPersonMinute };
  });
