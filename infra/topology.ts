import type { Topology } from '../platform/nats/topology.ts';
import { CampaignMoved, DatasetImported, ExampleResolved } from '../services/catalogue/contract.ts';
import { ReleaseRequested } from '../services/release/contract.ts';
import { RoundClosed } from '../services/review/contract.ts';

/** Who takes which events. A room that takes events has one durable consumer of its name. */
export const topology: Topology = {
  consumers: [
    {
      durable: 'signals',
      types: [RoundClosed.type, CampaignMoved.type, DatasetImported.type, ReleaseRequested.type],
    },
    { durable: 'review', types: [CampaignMoved.type, ExampleResolved.type] },
  ],
};
