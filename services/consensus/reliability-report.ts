import { noPart } from '../../domain/access.ts';
import { isOver } from '../../domain/campaign.ts';
import { Refusal } from '../../domain/refusal.ts';
import { callBatch } from '../../platform/nats/batch.ts';
import { call, serve } from '../../platform/nats/request.ts';
import type { Context } from '../../platform/nats/request.ts';
import type { ServiceContext } from '../../platform/service.ts';
import { campaignsByIds } from '../catalogue/contract.ts';
import { membershipsOf } from '../review/contract.ts';
import { listReliability } from './contract.ts';
import type { ReviewerRate, ReviewerReliability } from './contract.ts';
import { observedIn } from './observed.ts';
import { intervalOf, reliabilityOf } from './rules/reliability.ts';
import type { Beta, Observed, Tally } from './rules/reliability.ts';

const rateOf = (beta: Beta, known: Tally, resolved: Tally): ReviewerRate => ({
  ...intervalOf(beta),
  known: known.of,
  knownAccepted: known.accepted,
  resolved: resolved.of,
  resolvedAccepted: resolved.accepted,
});

const reported = (author: string, observed: Observed): ReviewerReliability => {
  const { acceptsGood, acceptsFaulty } = reliabilityOf(observed);
  const { known, resolved } = observed;
  return {
    author,
    acceptsGood: rateOf(acceptsGood, known.good, resolved.good),
    acceptsFaulty: rateOf(acceptsFaulty, known.faulty, resolved.faulty),
  };
};

/** Whose figures the caller may read: everybody's (null), or one pseudonym's. @throws Refusal `not-allowed` */
const authorFor = async (
  { bus }: ServiceContext,
  campaignId: string,
  { principal, trace }: Context,
): Promise<string | null> => {
  if (principal.kind !== 'person') return null;
  const context = { principal: { kind: 'service', name: 'consensus' } as const, trace };
  const { memberships } = await call(bus, membershipsOf, { contributorId: principal.id }, context);
  const mine = memberships.find((member) => member.campaignId === campaignId);
  if (mine?.roles.includes('coordinator')) return null;
  if (mine === undefined) throw noPart();
  const [campaign] = await callBatch(bus, campaignsByIds, [campaignId], context);
  if (campaign === undefined || !isOver(campaign.state))
    throw new Refusal(
      'not-allowed',
      'A reviewer sees their own figures once the campaign is over: before, they would tell which examples are a test.',
    );
  return mine.pseudonym;
};

/** How reliable reviewers have been, with intervals and what they rest on. */
export const reliabilityHandler = (rim: ServiceContext) =>
  serve(listReliability, async ({ campaignId, first, after }, context) => {
    const only = await authorFor(rim, campaignId, context);
    const observed = await observedIn(rim, campaignId, only === null ? null : [only], context.trace);
    const items = [...observed]
      .filter(([author]) => after === null || author > after)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .slice(0, first)
      .map(([author, known]) => reported(author, known));
    return { items };
  });
