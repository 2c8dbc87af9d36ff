import { z } from 'zod';
import { Tag } from './campaign.ts';
import type { SmallPool } from './policy.ts';

/** What the people of a campaign are too few for, the worst first. */
export const Lack = z.enum(['adjudicate', 'settle', 'judge', 'confirm', 'ceiling']);
export type Lack = z.infer<typeof Lack>;

/** Too few people: `people` there are, `needed` there should be. `variant`: for items of this variant; null for those that are common. */
export const Shortage = z.object({ lack: Lack, variant: Tag.nullable(), people: z.int(), needed: z.int() });
export type Shortage = z.infer<typeof Shortage>;

const thereAre = (people: number, what: string): string =>
  people === 1 ? `There is 1 ${what}` : `There are ${people} ${what}s`;

const follows: Record<SmallPool, string> = {
  wait: 'By the policy (smallPool: WAIT) such examples wait until more people come.',
  lower: 'By the policy (smallPool: LOWER) those who are there settle what they can, and an adjudicator the rest.',
  adjudicate: 'By the policy (smallPool: ADJUDICATE) an adjudicator decides what those who are there leave open.',
};

/** What a shortage means and what a coordinator can do about it. */
export const adviceOnShortage = ({ lack, variant, people, needed }: Shortage, policy: SmallPool): string => {
  const where = variant === null ? '' : ` for ${variant}`;
  if (lack === 'adjudicate')
    return people === 0
      ? 'Nobody can adjudicate: what reviewers cannot agree on waits. Give the role adjudicator to somebody who does not review.'
      : 'Whoever can adjudicate also reviews, and may not decide what they have judged. Give the role adjudicator to somebody who does not review.';
  const means = {
    settle: `an example needs the judgments of ${needed} to settle`,
    judge: `the first round of an example asks ${needed}${policy === 'lower' ? '' : ', so each waits for its deadline'}`,
    confirm: `where texts differ an example needs ${needed}, as those who choose among them must be others than those who wrote them`,
    ceiling: `an example may need up to ${needed}`,
  }[lack];
  const more = needed - people;
  const help = `Give the role reviewer${where} to ${more === 1 ? 'one more person' : `${more} more people`}, or ask fewer people of each example.`;
  return `${thereAre(people, 'reviewer')}${where}, and ${means}. ${follows[policy]} ${help}`;
};
