import { z } from 'zod';
import { defineEvent, defineRequest } from '../../../platform/contract.ts';

/** Pseudonyms of a campaign whose judgments no release holds from now on: they object to it, or were asked and have not agreed. Services only. */
export const unpublishedAuthors = defineRequest('review.unpublished-authors', {
  request: z.object({ campaignId: z.uuid() }),
  reply: z.object({ authors: z.array(z.string()) }),
});

/** Judgments on an example were taken back by their author, by pseudonym, and are deleted here. Whoever keeps a copy deletes it. */
export const JudgmentWithdrawn = defineEvent(
  'judgment.withdrawn.v1',
  z.object({ campaignId: z.uuid(), exampleId: z.uuid(), author: z.string(), judgmentIds: z.array(z.uuid()) }),
);
