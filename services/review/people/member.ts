import { Refusal } from '../../../domain/refusal.ts';
import { serve } from '../../../platform/nats/request.ts';
import { transaction } from '../../../platform/transaction.ts';
import { assertCoordinates } from '../access.ts';
import * as contract from '../contract.ts';
import { withPoolForecast } from '../reports/pool-forecast.ts';
import { mirrorOf, outbox } from '../work/campaign.ts';
import { pseudonymOf } from '../rules/pseudonym.ts';
import type { ReviewContext } from '../context.ts';
import { membershipsOf } from '../rows/member.ts';
import { keepPart } from './part.ts';

/** Gives a person a part in a campaign. */
export const setMemberHandler = (rim: ReviewContext) =>
  serve(contract.setMember, async (input, { principal }) => {
    const { salt } = await mirrorOf(rim, input.campaignId);
    await assertCoordinates(rim.pool, input.campaignId, principal);
    const member = { ...input, pseudonym: pseudonymOf(salt, input.contributorId) };
    return transaction(rim.pool, (tx) => withPoolForecast(tx, outbox, input.campaignId, () => keepPart(tx, member)));
  });

/** The parts that a person has: theirs to see, an operator's, a service's. */
export const membershipsHandler = (rim: ReviewContext) =>
  serve(contract.membershipsOf, async ({ contributorId }, { principal }) => {
    if (principal.kind === 'person' && principal.id !== contributorId) {
      throw new Refusal('not-allowed', 'You may ask for your own memberships only.');
    }
    return { memberships: await membershipsOf(rim.pool, contributorId) };
  });
