import type { Pool } from 'pg';
import { isOver } from '../../domain/campaign.ts';
import { idOf } from '../../platform/id.ts';
import { on } from '../../platform/nats/event.ts';
import type { Taken } from '../../platform/nats/event.ts';
import type { Outbox } from '../../platform/outbox.ts';
import { transaction } from '../../platform/transaction.ts';
import { DecisionUndone } from '../consensus/contract.ts';
import * as contract from './contract.ts';
import { campaignById } from './rows/campaign.ts';
import { lockExample, setExampleState } from './rows/example.ts';
import { insertReopening, reopen } from './rows/reopening.ts';
import { deleteResolution, resolutionOf } from './rows/resolution.ts';

const reason = 'Somebody took back their judgment, and what is left does not settle the example.';

/**
 * Deletes what an example was resolved to by a decision that was undone, and opens it again; in a campaign that is over it stays without an
 * end. Coming twice it changes nothing, and where the decision is only about to be carried out it comes again.
 */
export const undoResolution = (pool: Pool, outbox: Outbox): Taken =>
  on(DecisionUndone, ({ campaignId, exampleId, attempt, decisionId }) =>
    transaction(pool, async (tx) => {
      const campaign = await campaignById(tx, campaignId);
      const example = await lockExample(tx, exampleId);
      if (campaign === null || example === null) return;
      const resolved = await resolutionOf(tx, exampleId, attempt);
      if (resolved === null && example.attempt === attempt && example.state === 'in-review')
        throw new Error(`The decision ${decisionId} was undone before it was carried out.`);
      if (!(await deleteResolution(tx, exampleId, decisionId)) || example.attempt !== attempt) return;
      if (example.state !== 'adopted' && example.state !== 'dropped') return;
      const id = idOf(`undone/${decisionId}`);
      await insertReopening(tx, { id, campaignId, exampleIds: [exampleId], guidelineVersion: null, reason });
      await reopen(tx, id, [exampleId]);
      await outbox.append(tx, contract.ExampleReopened, exampleId, { campaignId, exampleId, attempt });
      if (isOver(campaign.state)) await setExampleState(tx, exampleId, 'cancelled');
      else await outbox.append(tx, contract.ExamplesReopened, campaignId, { campaignId, reopeningId: id });
    }),
  );
