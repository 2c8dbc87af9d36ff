import { assertPart } from '../../domain/access.ts';
import { membershipsOf } from '../../services/review/contract.ts';
import type { ApiContext } from '../context.ts';
import type { ProgressEvent } from '../live/following.ts';

/** @throws Refusal `not-found` for who has no part in the campaign */
export const assertMember = async ({ principal, ask }: ApiContext, campaignId: string): Promise<void> => {
  if (principal.kind !== 'person') return;
  const { memberships } = await ask(membershipsOf, { contributorId: principal.id });
  assertPart(memberships, campaignId);
};

/** The progress now, and then whenever it has changed, at most four times a second. @throws Refusal `not-found` */
export const followProgress = async (
  context: ApiContext,
  campaignId: string,
): Promise<AsyncIterable<ProgressEvent>> => {
  await assertMember(context, campaignId);
  return context.following.follow(campaignId);
};
