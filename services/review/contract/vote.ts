import { z } from 'zod';
import { Tag } from '../../../domain/campaign.ts';
import { GroupBy } from '../../../domain/group.ts';
import { Rating, Verdict } from '../../../domain/judgment.ts';
import { Key } from '../../../domain/text.ts';
import { defineRequest, pageAfter, pageOf } from '../../../platform/contract.ts';

/** What one judgment of a judge round votes for, without any text: what models of a whole campaign are made from. */
export const Vote = z.object({
  judgmentId: z.uuid(),
  exampleId: z.uuid(),
  attempt: z.int(),
  /** Later attempts in which it counts too. */
  carriedInto: z.array(z.int()),
  /** The campaign's pseudonym for the contributor. */
  author: z.string(),
  variant: Tag.nullable(),
  guidelineVersion: z.int(),
  submittedAt: z.iso.datetime(),
  verdict: Verdict,
  ratings: z.array(Rating),
  /** What its author agrees to be counted by, and only that: whoever counts asks nobody again. A review of the release before tells none. */
  groups: z.partialRecord(GroupBy, z.string()).default({}),
});
export type Vote = z.infer<typeof Vote>;

/** Every vote of a campaign on a draft that its author saw, late ones too, those on one example next to each other. `first` at most 1,000. Services only. */
export const listVotes = defineRequest('review.list-votes', {
  request: pageAfter(Key(80)).extend({
    campaignId: z.uuid(),
    first: z.int().min(1).max(1_000).default(1_000),
  }),
  reply: pageOf(Vote),
  timeoutMs: 15_000,
});
