import { Refusal } from '../../../domain/refusal.ts';
import { assertSame } from '../../../domain/same-command.ts';
import { newId } from '../../../platform/id.ts';
import { serve } from '../../../platform/nats/request.ts';
import type { Principal } from '../../../platform/principal.ts';
import { transaction } from '../../../platform/transaction.ts';
import { assertCoordinates, assertMember } from '../access.ts';
import * as contract from '../contract.ts';
import { mirrorOf } from '../work/campaign.ts';
import type { ReviewContext } from '../context.ts';
import { memberById } from '../rows/member.ts';
import { outcomeOf } from '../rules/outcome-rate.ts';
import * as store from '../rows/outcome.ts';

/** Checks with their results; none where the viewer may still be asked. */
const withResults = async (
  { pool }: ReviewContext,
  rows: readonly store.CheckRow[],
  principal: Principal,
): Promise<contract.OutcomeCheck[]> => {
  const [first] = rows;
  if (first === undefined) return [];
  const member = principal.kind === 'person' ? await memberById(pool, first.campaignId, principal.id) : null;
  const mayBeAsked = member?.roles.includes('reviewer') ?? false;
  const counts = Map.groupBy(
    await store.countsOf(
      pool,
      rows.map(({ id }) => id),
    ),
    ({ checkId }) => checkId,
  );
  return rows.map((row) => ({
    ...row,
    result: mayBeAsked && row.openSeats > 0 ? null : outcomeOf(counts.get(row.id) ?? []),
  }));
};

const startHandler = (rim: ReviewContext) =>
  serve(contract.startOutcomeCheck, async (input, { principal }) => {
    const { id, campaignId, sampleSize, seatsPerItem } = input;
    const { state } = await mirrorOf(rim, campaignId);
    await assertCoordinates(rim.pool, campaignId, principal);
    if ((await store.checkById(rim.pool, id)) === null) {
      if (state === 'cancelled') throw new Refusal('wrong-state', 'The campaign was cancelled: nothing is checked.');
      const sample = await rim.sampleOf(campaignId, id, sampleSize);
      if (sample.length === 0)
        throw new Refusal('wrong-state', 'No adopted text of this campaign differs from its literal translation yet.');
      const items = sample.map((item) => ({ ...item, id: newId() }));
      await transaction(rim.pool, (tx) => store.insertCheck(tx, { id, campaignId, sampleSize, seatsPerItem }, items));
    }
    const row = await store.checkById(rim.pool, id);
    if (row === null) throw new Error(`The outcome check ${id} was stored and is not there.`);
    assertSame('outcome check', row, input);
    const [check] = await withResults(rim, [row], principal);
    if (check === undefined) throw new Error(`The outcome check ${id} has no public form.`);
    return check;
  });

const listHandler = (rim: ReviewContext) =>
  serve(contract.listOutcomeChecks, async ({ campaignId }, { principal }) => {
    await assertMember(rim.pool, campaignId, principal);
    return { items: await withResults(rim, await store.checksOf(rim.pool, campaignId), principal) };
  });

/** Outcome checks: begun by coordinators, read by members. */
export const checkHandlers = (rim: ReviewContext) => [startHandler(rim), listHandler(rim)];
