import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../../domain/refusal.ts';
import { newId } from '../../platform/id.ts';
import { budgetsSpent } from '../../services/adaptation/contract.ts';
import { progress } from '../../services/catalogue/contract.ts';
import type { Ask } from '../ask.ts';
import { progressOf } from './progress.ts';

const campaignId = newId();
const spent = { provider: 'openai', budget: 40, reachedAt: '2026-11-28T03:00:00.000Z', next: 'apertium' };

/** The services, of which the one that knows budgets answers what the test says. */
const asking =
  (budgets: () => Promise<unknown>): Ask =>
  async ({ name, reply }) => {
    if (name === budgetsSpent.name) return reply.parse(await budgets());
    if (name === progress.name) return reply.parse({ campaignId, examples: 9, states: [], kinds: [], needsPeople: [] });
    return reply.parse({
      campaignId, judgments: 0, surplus: 0, openSeats: 0, heldSeats: 0, roundsOpen: 0, activePeople: 0, filledSeats: [],
      givenBack: [],
    }); // prettier-ignore
  };

test('budgets are told with the progress, and are null while the service that knows them is away', async () => {
  const away = new Refusal('unavailable', 'adaptation did not answer in time.');

  const told = await progressOf(
    asking(async () => ({ spent: [spent] })),
    campaignId,
  );
  const without = await progressOf(
    asking(() => Promise.reject(away)),
    campaignId,
  );

  assert.deepEqual(told.budgetsSpent, [spent]);
  assert.equal(without.budgetsSpent, null);
  assert.equal(without.examples, 9);
});

for (const failure of [
  new Error('adaptation.budgets-spent failed; its log has the reason under 7.'),
  new Refusal('not-found', 'There is no such campaign.'),
])
  test(`a failure that is not for being away is told and not hidden: ${failure.name}`, async () => {
    await assert.rejects(
      progressOf(
        asking(() => Promise.reject(failure)),
        campaignId,
      ),
      failure,
    );
  });
