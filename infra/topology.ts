import type { Topology } from '../platform/nats/topology.ts';
import {
  CampaignChanged,
  CampaignMoved,
  DatasetImported,
  ExampleReopened,
  ExampleResolved,
  ExamplesReopened,
} from '../services/catalogue/contract.ts';
import { DecisionUndone } from '../services/consensus/contract.ts';
import { ReleaseRequested } from '../services/release/contract.ts';
import { ConsentWithdrawn, JudgmentWithdrawn, RoundClosed } from '../services/review/contract.ts';

/** Who takes which events. A room that takes events has one durable consumer of its name. */
export const topology: Topology = {
  consumers: [
    {
      durable: 'signals',
      types: [
        RoundClosed.type,
        CampaignMoved.type,
        CampaignChanged.type,
        DatasetImported.type,
        ExamplesReopened.type,
        ReleaseRequested.type,
      ],
    },
    {
      durable: 'review',
      types: [CampaignMoved.type, CampaignChanged.type, ExampleResolved.type, ConsentWithdrawn.type],
    },
    { durable: 'adaptation', types: [ExampleResolved.type, ExampleReopened.type] },
    { durable: 'consensus', types: [ExampleReopened.type, JudgmentWithdrawn.type] },
    { durable: 'catalogue', types: [DecisionUndone.type] },
  ],
};
