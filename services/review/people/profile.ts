import { noPart } from '../../../domain/access.ts';
import type { Demographics, VariantSkill } from '../../../domain/profile.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { serve } from '../../../platform/nats/request.ts';
import type { Served } from '../../../platform/nats/request.ts';
import type { Db } from '../../../platform/sql.ts';
import { transaction } from '../../../platform/transaction.ts';
import { contributorOf } from '../access.ts';
import * as contract from '../contract.ts';
import { withPoolForecast } from '../reports/pool-forecast.ts';
import { outbox } from '../work/campaign.ts';
import type { ReviewContext } from '../context.ts';
import { lockStanding } from '../rows/consent.ts';
import * as store from '../rows/profile.ts';
import { offeredVariants, purposeMissing } from '../rules/profile.ts';

/** @throws Refusal `invalid-input` where a variant is said twice */
const assertOnce = (variants: readonly VariantSkill[]): void => {
  if (new Set(variants.map(({ variant }) => variant)).size < variants.length)
    throw new Refusal('invalid-input', 'A variant is given twice: give each once.');
};

/** A member's profile as they are shown it. @throws Refusal where they have no part in the campaign */
const shown = async (db: Db, campaignId: string, contributorId: string): Promise<contract.MyProfile> => {
  const variants = await store.variantsOf(db, campaignId, contributorId);
  if (variants === null) throw noPart();
  const said = await store.profileOf(db, campaignId, contributorId);
  const nothing = { variants: [], region: null, ageBand: null, gender: null, changedAt: null };
  return { ...nothing, ...said, campaignId, offered: variants.offered };
};

/** What a person says of themselves in a campaign: theirs to say and to see, and nobody else's. No event tells of it. */
export const profileHandlers = (rim: ReviewContext): Served[] => [
  serve(contract.setMyProfile, ({ campaignId, variants, region, ageBand, gender }, { principal }) => {
    const contributorId = contributorOf(principal);
    const fields: Demographics = { region: region ?? null, ageBand: ageBand ?? null, gender: gender ?? null };
    assertOnce(variants);
    return transaction(rim.pool, (tx) =>
      withPoolForecast(tx, outbox, campaignId, async () => {
        const standing = await lockStanding(tx, campaignId, contributorId);
        const known = await store.variantsOf(tx, campaignId, contributorId);
        if (standing === null || known === null) throw noPart();
        const missing = purposeMissing(fields, standing.purposes);
        if (missing !== null)
          throw new Refusal(
            'consent-needed',
            `You have not agreed to "${missing}": agree to it first, or leave this out.`,
          );
        await store.keepProfile(tx, campaignId, contributorId, { variants, ...fields });
        await store.offerVariants(tx, campaignId, contributorId, offeredVariants(known.given, variants));
        return shown(tx, campaignId, contributorId);
      }),
    );
  }),
  serve(contract.myProfile, ({ campaignId }, { principal }) => shown(rim.pool, campaignId, contributorOf(principal))),
];
