import type { CampaignState, Purpose, Role } from '../../../domain/campaign.ts';
import type { Claimed, NoSeat } from '../contract.ts';
import { purposesOf, whyClosed } from './eligibility.ts';
import type { Barred } from './eligibility.ts';

/** What is open of a campaign for whom a claim found nothing. */
export interface Openings {
  readonly campaignId: string;
  /** Seats of their purposes and variants: they have been asked about each. */
  readonly asked: boolean;
  /** Seats of their purposes in other variants; seats of other purposes. */
  readonly otherVariant: boolean;
  readonly otherPurpose: boolean;
  /** When the first lease of somebody else ends on a seat that they could have; null where there is none. */
  readonly freeAt: string | null;
  /** When the first seat that is kept for other variants than theirs is kept no longer; null where there is none for them. */
  readonly keptUntil: string | null;
}

/** A person's part in a campaign, with what is open of it; null where nobody looked. */
export interface PartSight {
  readonly state: CampaignState;
  readonly roles: readonly Role[];
  /** They agree to what the campaign requires. */
  readonly consents: boolean;
  readonly openings: Openings | null;
  readonly barred?: Barred | null;
}

type None = Omit<Claimed, 'seat'> & { none: NoSeat };
const none = (code: NoSeat, reason: string, retryAt: string | null = null): None => ({ none: code, reason, retryAt });

/** Said of one campaign. */
const whyOf = ({ state, roles, consents, openings, barred }: PartSight): None => {
  const closed = whyClosed(state);
  if (closed !== null) return none('not-running', closed);
  if (barred) return none(barred.none, barred.reason, barred.retryAt);
  if (purposesOf(roles).length === 0)
    return none(
      'not-your-part',
      'Your part in this campaign is not to judge. Ask its coordinator to make you a reviewer.',
    );
  if (!consents)
    return none(
      'consent-needed',
      'Read what this campaign asks you to agree to, and say what you agree to: seats are yours then.',
    );
  if (openings?.freeAt)
    return none(
      'all-held',
      'Others are at work on all that you could judge. Come back soon: what they leave is yours then.',
      openings.freeAt,
    );
  if (openings?.keptUntil)
    return none(
      'other-variant',
      'What waits is kept for other variants for a while, so that each is heard. Come back soon: what is left is yours then.',
      openings.keptUntil,
    );
  if (openings?.asked)
    return none(
      'all-judged',
      'You have judged, or given back, everything that is open. More comes as the work goes on.',
    );
  if (openings?.otherVariant)
    return none(
      'other-variant',
      'What waits is for other variants than yours. Ask the coordinator if you speak one of them.',
    );
  if (openings?.otherPurpose) return none('not-your-part', `What waits is ${forOthers(purposesOf(roles))}.`);
  return none('nothing-open', 'Nothing is open just now. More comes as the work goes on.');
};

const forOthers = (purposes: readonly Purpose[]): string =>
  purposes.includes('adjudicate') ? 'for reviewers: you adjudicate what they cannot agree on' : 'for adjudicators';

/** From what gives the most hope to what gives least: the first that holds of any campaign is said. */
const order: readonly NoSeat[] = [
  'consent-needed',
  'all-held',
  'all-judged',
  'other-variant',
  'nothing-open',
  'quota',
  'paused',
  'qualification',
  'not-your-part',
  'not-running',
];

/** Why there is no seat for a person, told of all the campaigns that were looked in. */
export const whyNone = (parts: readonly PartSight[]): None => {
  const all = parts.map(whyOf);
  const best = order.flatMap((code) => all.filter((one) => one.none === code)).at(0);
  if (best === undefined)
    return none('not-your-part', 'You have no part in a campaign that goes on. Ask a coordinator for one.');
  const instants = all.flatMap(({ retryAt }) => retryAt ?? []).toSorted((a, b) => (a < b ? -1 : 1));
  if (best.none === 'not-running' && parts.length > 1)
    return none('not-running', 'None of your campaigns runs just now: new seats come when one does.');
  return { ...best, retryAt: instants[0] ?? null };
};
