import { isOver } from '../../../domain/campaign.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { firstThatFit } from '../../../platform/nats/batch.ts';
import { serve } from '../../../platform/nats/request.ts';
import { assertMember, assertService } from '../access.ts';
import { maySee } from '../rules/visibility.ts';
import * as contract from '../contract.ts';
import { forecast } from './pool-forecast.ts';
import { mirrorOf } from '../work/campaign.ts';
import { openSeatsShown } from '../rules/open-seats-shown.ts';
import type { ReviewContext } from '../context.ts';
import * as count from '../rows/count.ts';
import type { Mirror } from '../rows/campaign.ts';
import { sightsOf } from '../rows/judgment.ts';
import { hasPaused } from '../rows/paused.ts';
import { coverageOf } from '../rules/variant-share.ts';

/** Nobody is taken to judge faster than this, however quick the median was: the feed's target stays finite. */
const leastSeconds = 0.5;
/** Of few judgments more may be gold than any policy mixes in. */
const leastWorkShare = 0.5;

/** The campaign as it is known here; null of one that nobody knows, or that nobody can be asked about. */
const knownOf = async (rim: ReviewContext, campaignId: string): Promise<Mirror | null> => {
  try {
    return await mirrorOf(rim, campaignId);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
};

/** What its people are too few for while it goes on or is still to start, and how far its targets are met. */
const poolOf = async ({ pool }: ReviewContext, known: Mirror | null) => {
  if (known === null) return { foretold: [], roundsShort: 0, coverage: [] };
  const { campaignId, state, policy } = known;
  const targets = policy.variantTargets;
  const [lacks, counts] = await Promise.all([
    isOver(state) ? { foretold: [], roundsShort: 0 } : forecast(pool, campaignId, policy),
    Object.keys(targets).length === 0 ? [] : count.countByVariant(pool, campaignId),
  ]);
  return { ...lacks, coverage: coverageOf(targets, counts) };
};

/** How far the people's part of a campaign is. `judgments` are all that were stored, `surplus` those of them that do not count. */
export const progressHandler = (rim: ReviewContext) =>
  serve(contract.reviewProgress, async ({ campaignId }, { principal }) => {
    await assertMember(rim.pool, campaignId, principal);
    const known = await knownOf(rim, campaignId);
    const [seats, gold, judgments, activePeople, givenBack, people] = await Promise.all([
      count.countSeats(rim.pool, campaignId),
      count.countGoldSeats(rim.pool, campaignId),
      count.countJudgments(rim.pool, campaignId),
      count.countActive(rim.pool, campaignId),
      count.countGivenBack(rim.pool, campaignId),
      poolOf(rim, known),
    ]);
    return {
      campaignId,
      givenBack,
      ...seats,
      openSeats: openSeatsShown({ ...seats, gold, seatsEach: known?.policy.judgeSeats ?? 1 }),
      ...people,
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
export const givenBackHandler = (rim: ReviewContext) =>
  serve(contract.listGivenBack, async ({ campaignId, first }, { principal }) => {
    await assertMember(rim.pool, campaignId, principal);
    const items = await count.givenBackOf(rim.pool, campaignId, first);
    if (principal.kind !== 'person') return { items: firstThatFit(items) };
    const seen = await sightsOf(
      rim.pool,
      items.map(({ exampleId }) => exampleId),
      principal.id,
    );
    const whole = new Set(seen.filter(maySee).map(({ exampleId }) => exampleId));
    return { items: firstThatFit(items.filter(({ exampleId }) => whole.has(exampleId))) };
  });

export const feedLoadHandler = (rim: ReviewContext) =>
  serve(contract.feedLoad, async ({ campaignId }, { principal }) => {
    assertService(principal);
    const [{ openSeats, roundsOpen }, { people, activePeople, secondsEach, workShare }, anyPaused] = await Promise.all([
      count.countSeats(rim.pool, campaignId),
      count.countPace(rim.pool, campaignId),
      hasPaused(rim.pool, campaignId),
    ]);
    const perPersonMinute =
      secondsEach === null
        ? null
        : (Math.max(workShare ?? 1, leastWorkShare) * 60) / Math.max(secondsEach, leastSeconds);
    return { openSeats, roundsOpen, people, activePeople, perPersonMinute, hasPaused: anyPaused };
  });
