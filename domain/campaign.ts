import { z } from 'zod';

/** `planned` until started; `paused` gives out no new seat; `cancelled` and `completed` are final. */
export const CampaignState = z.enum(['planned', 'running', 'paused', 'cancelled', 'completed']);
export type CampaignState = z.infer<typeof CampaignState>;

/** What may be done with a campaign, and what it leads to. */
export const campaignMoves = {
  start: { from: ['planned'], to: 'running' },
  pause: { from: ['running'], to: 'paused' },
  resume: { from: ['paused'], to: 'running' },
  cancel: { from: ['planned', 'running', 'paused'], to: 'cancelled' },
  complete: { from: ['running'], to: 'completed' },
} as const satisfies Record<string, { from: readonly CampaignState[]; to: CampaignState }>;

export type CampaignMove = keyof typeof campaignMoves;

/** Whether a campaign in this state is at its end: nothing of it starts or is asked about any more. */
export const isOver = (state: CampaignState): boolean => state === 'cancelled' || state === 'completed';

/** Where an example is. `waiting` for the feed, `in-review`, `needs-people` (nobody came twice), or at an end. */
export const ExampleState = z.enum(['waiting', 'in-review', 'needs-people', 'adopted', 'dropped', 'cancelled']);
export type ExampleState = z.infer<typeof ExampleState>;

/** A person's part in one campaign. */
export const Role = z.enum(['reviewer', 'adjudicator', 'steward', 'coordinator']);
export type Role = z.infer<typeof Role>;

/** BCP 47 tag of a culture or one of its variants, such as `ca-ES` or `ca-ES-valencia`. */
export const Tag = z
  .string()
  .max(64, 'is not a BCP 47 tag')
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a BCP 47 tag');

/** What a round's seats are for. */
export const Purpose = z.enum(['judge', 'confirm', 'adjudicate']);
export type Purpose = z.infer<typeof Purpose>;
