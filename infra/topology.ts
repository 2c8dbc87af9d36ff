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

/**
 * Who takes which events. A room that takes events has one durable consumer of its name. A room that takes a type no more names it as
 * `retired` here, under a higher version, and as `retired(…)` among its handlers, until nothing publishes it.
 */
export const topology: Topology = {
  version: 2,
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
