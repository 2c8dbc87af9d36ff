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
 * Who takes which events. A room has a durable consumer for each type (`signals-round-closed-v1`). A room that takes a type no more names it as
 * `retired` here, under a higher version.
 */
export const topology: Topology = {
  version: 3,
  rooms: [
    {
      room: 'signals',
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
      room: 'review',
      types: [CampaignMoved.type, CampaignChanged.type, ExampleResolved.type, ConsentWithdrawn.type],
    },
    { room: 'adaptation', types: [ExampleResolved.type, ExampleReopened.type] },
    { room: 'consensus', types: [ExampleReopened.type, JudgmentWithdrawn.type] },
    { room: 'catalogue', types: [DecisionUndone.type] },
  ],
};
