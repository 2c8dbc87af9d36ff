import { isOver } from '../../domain/campaign.ts';
import type { Policy } from '../../domain/policy.ts';
import { Refusal } from '../../domain/refusal.ts';
import { serve } from '../../platform/nats/request.ts';
import { assertMember, assertService } from './access.ts';
import { maySee } from './blindness.ts';
import * as contract from './contract.ts';
import { forecast } from './foretell.ts';
import { mirrored } from './mirror.ts';
import type { Rim } from './rim.ts';
import { countGivenBack, countJudgments, countPeople, countSeats, givenBackOf } from './store/count.ts';
import { sightsOf } from './store/judgment.ts';

/** Nobody is taken to judge faster than this, however quick the median was: the feed's target stays finite. */
const leastSeconds = 0.5;

/** The policy of a campaign that goes on or is still to start; null of one that nobody knows or is over. */
const policyOf = async (rim: Rim, campaignId: string): Promise<Policy | null> => {
  try {
    const { state, policy } = await mirrored(rim, campaignId);
    return isOver(state) ? null : policy;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
};

/** How far the people's part of a campaign is. `judgments` are all that were stored, `surplus` those of them that do not count. */
export const progressHandler = (rim: Rim) =>
  serve(contract.reviewProgress, async ({ campaignId }, { principal }) => {
    await assertMember(rim.pool, campaignId, principal);
    const policy = await policyOf(rim, campaignId);
    const [seats, judgments, { activePeople }, givenBack, shortages] = await Promise.all([
      countSeats(rim.pool, campaignId),
      countJudgments(rim.pool, campaignId),
      countPeople(rim.pool, campaignId),
      countGivenBack(rim.pool, campaignId),
      policy === null ? { foretold: [], roundsShort: 0 } : forecast(rim.pool, campaignId, policy),
    ]);
    return {
      campaignId,
      givenBack,
      ...seats,
      ...shortages,
      activePeople,
      judgments: judgments.reduce((sum, { filled, surplus }) => sum + filled + surplus, 0),
      surplus: judgments.reduce((sum, { surplus }) => sum + surplus, 0),
      lastJudgmentAt:
        judgments
          .map(({ lastAt }) => lastAt)
          .toSorted()
          .at(-1) ?? null,
      filledSeats: judgments.map(({ purpose, filled }) => ({ purpose, seats: filled })),
    };
  });

/** What people gave back and why: to whom may see what was said of each example. */
export const givenBackHandler = (rim: Rim) =>
  serve(contract.listGivenBack, async ({ campaignId, first }, { principal }) => {
    await assertMember(rim.pool, campaignId, principal);
    const items = await givenBackOf(rim.pool, campaignId, first);
    if (principal.kind !== 'person') return { items };
    const seen = await sightsOf(
      rim.pool,
      items.map(({ exampleId }) => exampleId),
      principal.id,
    );
    const whole = new Set(seen.filter(maySee).map(({ exampleId }) => exampleId));
    return { items: items.filter(({ exampleId }) => whole.has(exampleId)) };
  });

export const feedLoadHandler = (rim: Rim) =>
  serve(contract.feedLoad, async ({ campaignId }, { principal }) => {
    assertService(principal);
    const [{ openSeats, roundsOpen }, { people, activePeople, secondsEach }] = await Promise.all([
      countSeats(rim.pool, campaignId),
      countPeople(rim.pool, campaignId),
    ]);
    const perPersonMinute = secondsEach === null ? null : 60 / Math.max(secondsEach, leastSeconds);
    return { openSeats, roundsOpen, people, activePeople, perPersonMinute };
  });
