import { z } from 'zod';
import { ChainProvider } from './draft.ts';
import { Tag } from './campaign.ts';
import { Scale } from './judgment.ts';
import { Key, recordOf } from './text.ts';

/**
 * What is done about an example that fewer people can judge than `maxSeats`. `wait`: seats are opened all the same and wait for new
 * people. `lower`: as many seats as there are people, and they may settle it, also fewer than `minSeats`. `adjudicate`: those who
 * are left are asked where they could settle it together, else an adjudicator.
 */
export const SmallPool = z.enum(['wait', 'lower', 'adjudicate']);
export type SmallPool = z.infer<typeof SmallPool>;

/** The highest `maxSeats` that a policy may ask for. */
export const mostSeats = 15;

/** The numbers a campaign is run by. Every field has a default that suits a small national campaign. */
export const Policy = z.object({
  /** Judge seats opened in the first round. */
  judgeSeats: z.int().min(1).max(9).default(3),
  /** Fewest judgments that may settle an example. */
  minSeats: z.int().min(1).max(9).default(2),
  /** Most judge and confirm seats of one attempt; then an adjudicator decides. */
  maxSeats: z.int().min(1).max(mostSeats).default(5),
  /** Seats of a confirm round. */
  confirmSeats: z.int().min(1).max(9).default(2),
  /** Posterior probability that a text and each required label must reach. */
  confidence: z.number().gt(0.5).lt(1).default(0.85),
  /** Prior that an example cannot be made to fit the culture; at least 0.1. */
  dropPrior: z.number().min(0.1).max(0.9).default(0.2),
  /** Prior that a provider's draft is usable as it stands, where it differs from the built-in one. */
  draftPriors: recordOf(Key(100), z.number().gt(0).lt(1), 20).default({}),
  /** Scales that reviewers are asked to rate on. */
  scales: z.array(Scale).max(7).default(['meaning', 'language', 'tone', 'stance', 'grounding', 'fit', 'truth']),
  /** Seconds for which a claimed seat is kept without a heartbeat. */
  leaseSeconds: z.int().min(1).max(86_400).default(900),
  /** Seconds from the first claim of a round after which it is closed with what it has. */
  roundSeconds: z
    .int()
    .min(1)
    .max(60 * 86_400)
    .default(3 * 86_400),
  /** Minutes of the active pool's work that the feed keeps open as seats. */
  openMinutes: z.number().positive().max(1_440).default(30),
  /** Examples that may be in review at once, whatever the pool. */
  maxInFlight: z.int().min(1).max(100_000).default(500),
  /** What is done where too few people are left to ask. */
  smallPool: SmallPool.default('adjudicate'),
  /** Who makes drafts, in the order in which they are tried; where all fail, people write from the source. */
  providers: z.array(ChainProvider).min(1).max(4).default(['apertium']),
  /** Most that each provider's drafts may cost, in the currency of the installation's prices; then the next one is asked. */
  draftBudget: z.number().min(0).max(1e9).default(100),
  /** Calls a minute that one provider gets for this campaign. */
  draftsPerMinute: z.int().min(1).max(100_000).default(600),
  /** Share of judge seats that show no draft of a machine: the anchoring control. */
  blindDraftShare: z.number().min(0).max(0.5).default(0.05),
  /** Share of judge seats of common items that are kept for each variant, together at most 1; the rest is everybody's. */
  variantTargets: recordOf(Tag, z.number().gt(0).max(1), 50)
    .refine(
      (targets) => Object.values(targets).reduce((sum, share) => sum + share, 0) <= 1 + 1e-9,
      'the shares are more than 1 together',
    )
    .default({}),
  /** Seconds for which a seat is kept for its variant; then anybody may take it. */
  variantWaitSeconds: z.int().min(0).max(86_400).default(600),
  /** Share of judge seats that are silent gold: an example whose right judgment is known. */
  goldRate: z.number().min(0).max(0.5).default(0),
  /** Gold examples that a reviewer judges before their first work; 0 asks for none. */
  qualificationItems: z.int().min(0).max(50).default(0),
  /** Share of them that must be passed. */
  qualificationPass: z.number().min(0).max(1).default(0.7),
  /** Judgments of one person in a day (UTC); 0 for any number. */
  dailySeats: z.int().min(0).max(1_000).default(0),
  /** What signals of careless work lead to. `tell`: coordinators see them. `act`: the steps of the policy are taken, each with its reason. */
  qualityGuard: z.enum(['tell', 'act']).default('tell'),
  /** Fewest judgments of a person that a step may rest on. */
  guardMinimum: z.int().min(10).max(100).default(20),
  /** Share of a person's latest judgments in which a signal must be seen before it means something. */
  signalShare: z.number().min(0.1).max(1).default(0.3),
  /**
   * Characters of a draft that a person may read in a second and still be taken to have read it; 0 measures nobody. English prose is read
   * at 238 words a minute in the mean, about 24 characters a second, and by few above 400 (Brysbaert 2019, doi.org/10.1016/j.jml.2019.104047):
   * 60 are 600 words a minute, at which people skim.
   */
  readingFloor: z.number().min(0).max(1_000).default(60),
  /** Hours from a pause for which judgments stay as they are, so that its person can appeal. */
  appealHours: z.number().min(0).max(720).default(72),
});
export type Policy = z.infer<typeof Policy>;

const { shape } = Policy;
const fields = {
  judgeSeats: shape.judgeSeats.unwrap(),
  minSeats: shape.minSeats.unwrap(),
  maxSeats: shape.maxSeats.unwrap(),
  confirmSeats: shape.confirmSeats.unwrap(),
  confidence: shape.confidence.unwrap(),
  dropPrior: shape.dropPrior.unwrap(),
  draftPriors: shape.draftPriors.unwrap(),
  scales: shape.scales.unwrap(),
  leaseSeconds: shape.leaseSeconds.unwrap(),
  roundSeconds: shape.roundSeconds.unwrap(),
  openMinutes: shape.openMinutes.unwrap(),
  maxInFlight: shape.maxInFlight.unwrap(),
  smallPool: shape.smallPool.unwrap(),
  providers: shape.providers.unwrap(),
  draftBudget: shape.draftBudget.unwrap(),
  draftsPerMinute: shape.draftsPerMinute.unwrap(),
  blindDraftShare: shape.blindDraftShare.unwrap(),
  variantTargets: shape.variantTargets.unwrap(),
  variantWaitSeconds: shape.variantWaitSeconds.unwrap(),
  goldRate: shape.goldRate.unwrap(),
  qualificationItems: shape.qualificationItems.unwrap(),
  qualificationPass: shape.qualificationPass.unwrap(),
  dailySeats: shape.dailySeats.unwrap(),
  qualityGuard: shape.qualityGuard.unwrap(),
  guardMinimum: shape.guardMinimum.unwrap(),
  signalShare: shape.signalShare.unwrap(),
  readingFloor: shape.readingFloor.unwrap(),
  appealHours: shape.appealHours.unwrap(),
} satisfies Record<keyof Policy, z.ZodType>;

/** The names of a policy's fields. */
export const policyFields = Policy.keyof().options;

/** The fields of a policy that are to change: here none has a default, so that what is left out is known to be. */
export const PolicyChange = z.object(fields).partial();
export type PolicyChange = z.infer<typeof PolicyChange>;

/** A policy with the given fields changed. */
export const changedPolicy = (policy: Policy, change: PolicyChange): Policy => Policy.parse({ ...policy, ...change });
