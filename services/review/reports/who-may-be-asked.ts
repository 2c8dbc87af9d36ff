import { Refusal } from '../../../domain/refusal.ts';
import { serve } from '../../../platform/nats/request.ts';
import type { Principal } from '../../../platform/principal.ts';
import type { Db } from '../../../platform/sql.ts';
import { assertCoordinates } from '../access.ts';
import { maySee } from '../rules/visibility.ts';
import { Ineligible, eligibilityOf } from '../contract.ts';
import { whyNotAsked } from '../rules/eligibility.ts';
import type { ReviewContext } from '../context.ts';
import { sightsOf } from '../rows/judgment.ts';
import { barredFrom } from '../work/offer.ts';
import { candidaciesOf } from '../rows/openings.ts';
import type { Sight } from '../rows/openings.ts';

/** @throws Refusal `not-allowed` for a coordinator who also reviews and may still be asked: the counts tell how many have judged */
const assertSees = async (db: Db, exampleId: string, principal: Principal): Promise<void> => {
  if (principal.kind !== 'person') return;
  if ((await sightsOf(db, [exampleId], principal.id)).some(maySee)) return;
  throw new Refusal('not-allowed', 'You also review in this campaign: you judge blind until the example is resolved.');
};

/** Why a person of the campaign is not asked now, or null. */
export const whyNot = (one: Sight): Ineligible | null => whyNotAsked({ ...one, barred: barredFrom(one)?.none ?? null });

/** Who may still be asked about an example, and why the others are not. */
export const eligibilityHandler = (rim: ReviewContext) =>
  serve(eligibilityOf, async ({ exampleId }, { principal }) => {
    const candidacies = await candidaciesOf(rim.pool, exampleId);
    const [first] = candidacies;
    if (first === undefined) return { eligibility: null };
    await assertCoordinates(rim.pool, first.campaignId, principal);
    await assertSees(rim.pool, exampleId, principal);
    const answers = candidacies.map(whyNot);
    const people = (answer: Ineligible | null) => answers.filter((one) => one === answer).length;
    const others = Ineligible.options.map((reason) => ({ reason, people: people(reason) }));
    return {
      eligibility: {
        exampleId,
        attempt: first.attempt,
        round: first.round,
        mayBeAsked: people(null),
        others: others.filter(({ people: count }) => count > 0),
      },
    };
  });
