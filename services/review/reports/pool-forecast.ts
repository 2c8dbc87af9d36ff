import { isOver } from '../../../domain/campaign.ts';
import type { Policy } from '../../../domain/policy.ts';
import { adviceOnShortage } from '../../../domain/pool.ts';
import type { Outbox } from '../../../platform/outbox.ts';
import type { Db } from '../../../platform/sql.ts';
import { PoolForetold } from '../contract.ts';
import type { ReviewProgress } from '../contract.ts';
import { rolesFor } from '../rules/eligibility.ts';
import { sameLacks, shortagesOf } from '../rules/pool.ts';
import { countShortRounds, keepForetold, lockForetold, poolOf } from '../rows/pool.ts';

/** Rounds are looked through only where there are no more reviewers than so many times `maxSeats`: of more, enough are left for every example. */
const smallPools = 3;

/** What a campaign's people are too few for now, and how many open rounds they are too few for. */
export const forecast = async (
  db: Db,
  campaignId: string,
  policy: Policy,
): Promise<Pick<ReviewProgress, 'foretold' | 'roundsShort'>> => {
  const pool = await poolOf(db, campaignId);
  const small = pool.groups.some(({ reviewers }) => reviewers <= smallPools * policy.maxSeats);
  return {
    foretold: shortagesOf(pool, policy).map((shortage) => ({
      ...shortage,
      advice: adviceOnShortage(shortage, policy.smallPool),
    })),
    roundsShort: small ? await countShortRounds(db, campaignId, rolesFor('judge')) : 0,
  };
};

/**
 * Changes the people or the policy of a campaign and tells, in the same transaction, where they have become too few or enough: once for
 * each change. Before the start nobody is told, as people are still being found: the progress shows it.
 */
export const withPoolForecast = async <T>(
  tx: Db,
  outbox: Outbox,
  campaignId: string,
  change: () => Promise<T>,
): Promise<T> => {
  const before = await lockForetold(tx, campaignId);
  const changed = await change();
  const known = before === null ? null : await lockForetold(tx, campaignId);
  if (known === null || known.state === 'planned' || isOver(known.state)) return changed;
  const foretold = shortagesOf(await poolOf(tx, campaignId), known.policy);
  if (sameLacks(known.foretold, foretold)) return changed;
  await keepForetold(tx, campaignId, foretold);
  await outbox.append(tx, PoolForetold, campaignId, { campaignId, foretold });
  return changed;
};
