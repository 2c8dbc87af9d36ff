import { z } from 'zod';
import { ChainProvider } from './draft.ts';
import { Tag } from './campaign.ts';
import { Scale } from './judgment.ts';
import { Key, recordOf } from './text.ts';

/* The numbers a campaign is run by: a table with one entry a field. What else knows the fields derives from it: the types here, the SDL
   (graphql/policy), what a change touches (catalogue), the guide's table, and the rows of the authorisation test. */

/**
 * What is done about an example that fewer people can judge than `maxSeats`. `wait`: seats are opened all the same and wait for new
 * people. `lower`: as many seats as there are people, and they may settle it, also fewer than `minSeats`. `adjudicate`: those who
 * are left are asked where they could settle it together, else an adjudicator.
 */
export const SmallPool = z.enum(['wait', 'lower', 'adjudicate']);
export type SmallPool = z.infer<typeof SmallPool>;

/** `tell`: coordinators see signals of careless work. `act`: the steps of the policy are taken, each with its reason. */
const QualityGuard = z.enum(['tell', 'act']);

/** From when on a change counts: at the feed's next turn, or with the next thing of that name. */
export const EffectTime = z.enum(['at-once', 'next-claim', 'next-round', 'next-decision', 'next-example']);
export type EffectTime = z.infer<typeof EffectTime>;

/** The highest `maxSeats` that a policy may ask for. */
export const mostSeats = 15;

interface Field {
  /** What the field is where nobody chose it: it suits a small national campaign. */
  readonly default: unknown;
  /**
   * When a changed field counts, by who reads it. The feed at its next turn, for which it is woken (`at-once`), and into the workflow that it
   * starts, or adaptation when it drafts (`next-example`); review at a claim or heartbeat, and a page with the seat that it shows (`next-claim`);
   * review when it opens a round, and at an open round's deadline (`next-round`); consensus whenever it decides (`next-decision`).
   */
  readonly counts: EffectTime;
  /** One sentence for people, without its full stop. */
  readonly says: string;
  /** What only the guide adds, as Markdown. */
  readonly more?: string;
}

const facts = new Map<z.ZodType, Field>();
const field = <T extends z.ZodType>(schema: T, about: Field & { readonly default: z.output<T> }): T => {
  facts.set(schema, about);
  return schema;
};

const table = {
  judgeSeats: field(z.int().min(1).max(9), {
    default: 3,
    counts: 'next-example',
    says: 'Judge seats opened in the first round: people asked independently',
    more: 'With gold, 2 beside `maxSeats` 7 and `confirmSeats` 3 takes a tenth less work and is as accurate in simulated campaigns ([figures](../consensus.md#simulated-campaigns))',
  }),
  minSeats: field(z.int().min(1).max(9), {
    default: 2,
    counts: 'next-decision',
    says: 'Fewest judgments that may settle an example',
  }),
  maxSeats: field(z.int().min(1).max(mostSeats), {
    default: 5,
    counts: 'next-decision',
    says: 'Most judge and confirm seats of one attempt; then an adjudicator decides',
  }),
  confirmSeats: field(z.int().min(1).max(9), {
    default: 2,
    counts: 'next-decision',
    says: 'Seats of a confirm round: people who choose among the texts that reviewers wrote',
  }),
  confidence: field(z.number().gt(0.5).lt(1), {
    default: 0.85,
    counts: 'next-decision',
    says: 'Posterior probability that a text and each required label must reach; a higher one asks more people',
  }),
  dropPrior: field(z.number().min(0.1).max(0.9), {
    default: 0.2,
    counts: 'next-decision',
    says: 'Prior that an example cannot be made to fit the culture, before anybody has judged',
  }),
  draftPriors: field(recordOf(Key(100), z.number().gt(0).lt(1), 20), {
    default: {},
    counts: 'next-decision',
    says: 'Priors that a draft is usable as it stands, by provider, where they differ from the built-in ones',
    more: 'Such as `[{ provider: "apertium", prior: 0.3 }]`; from 30 resolved drafts of a provider on it is drawn towards their own share',
  }),
  scales: field(z.array(Scale).max(7), {
    default: ['meaning', 'language', 'tone', 'stance', 'grounding', 'fit', 'truth'],
    counts: 'next-claim',
    says: 'Scales that reviewers are asked to rate on',
  }),
  leaseSeconds: field(z.int().min(1).max(86_400), {
    default: 900,
    counts: 'next-claim',
    says: 'Seconds for which a claimed seat is kept without a heartbeat; then it goes to somebody else',
  }),
  roundSeconds: field(
    z
      .int()
      .min(1)
      .max(60 * 86_400),
    {
      default: 3 * 86_400,
      counts: 'next-round',
      says: "Seconds from a round's first claim after which it is closed with what it has",
    },
  ),
  openMinutes: field(z.number().positive().max(1_440), {
    default: 30,
    counts: 'at-once',
    says: "Minutes of the active people's work that are kept open as seats",
  }),
  maxInFlight: field(z.int().min(1).max(100_000), {
    default: 500,
    counts: 'at-once',
    says: 'Most examples in review at once, whatever the pool',
  }),
  smallPool: field(SmallPool, {
    default: 'adjudicate',
    counts: 'next-decision',
    says: 'What is done where fewer people are left to ask than there are seats',
    more: '*Small pools*, below',
  }),
  providers: field(z.array(ChainProvider).min(1).max(4), {
    default: ['apertium'],
    counts: 'next-example',
    says: 'Who makes drafts, in the order in which they are tried; where all fail, people write from the source',
    more: '[Who makes the drafts](#who-makes-the-drafts)',
  }),
  draftBudget: field(z.number().min(0).max(1e9), {
    default: 100,
    counts: 'next-example',
    says: "Most that each provider's drafts may cost, in the currency of the installation's prices; then the next one is asked",
  }),
  draftsPerMinute: field(z.int().min(1).max(100_000), {
    default: 600,
    counts: 'next-example',
    says: 'Calls a minute that one provider gets for this campaign',
  }),
  blindDraftShare: field(z.number().min(0).max(0.5), {
    default: 0.05,
    counts: 'next-round',
    says: 'Share of judge seats that show no draft of a machine; at most one seat of a round is such a one',
    more: '*Anchoring control*, below',
  }),
  variantTargets: field(
    recordOf(Tag, z.number().gt(0).max(1), 50).refine(
      (targets) => Object.values(targets).reduce((sum, share) => sum + share, 0) <= 1 + 1e-9,
      'the shares are more than 1 together',
    ),
    {
      default: {},
      counts: 'next-round',
      says: "Shares of the judge seats of common items that are kept for variants, together at most 1; the rest is everybody's",
      more: 'Such as `[{ variant: "ca-ES-valencia", share: 0.25 }]` (*Variants*, below)',
    },
  ),
  variantWaitSeconds: field(z.int().min(0).max(86_400), {
    default: 600,
    counts: 'next-round',
    says: 'Seconds for which a seat is kept for its variant; then anybody may take it',
  }),
  goldRate: field(z.number().min(0).max(0.5), {
    default: 0,
    counts: 'next-claim',
    says: 'Share of judge seats that are gold: an example whose right judgment is known, which looks like any other',
    more: 'Needs gold (*Guard quality*, below); 0.05 is a good one',
  }),
  qualificationItems: field(z.int().min(0).max(50), {
    default: 0,
    counts: 'next-claim',
    says: 'Gold examples that a reviewer judges before their first work; 0 asks for none',
  }),
  qualificationPass: field(z.number().min(0).max(1), {
    default: 0.7,
    counts: 'next-claim',
    says: 'Share of them that must be passed',
  }),
  dailySeats: field(z.int().min(0).max(1_000), {
    default: 0,
    counts: 'next-claim',
    says: 'Judgments that the campaign takes from one person in a day (UTC); 0 for any number',
    more: 'So that few do not become the voice of all: a claim then answers `QUOTA` and when to come back',
  }),
  qualityGuard: field(QualityGuard, {
    default: 'tell',
    counts: 'next-claim',
    says: 'What signals of careless work lead to',
    more: '`TELL` shows them to you, `ACT` takes the steps (*Signals and steps*, below)',
  }),
  guardMinimum: field(z.int().min(10).max(100), {
    default: 20,
    counts: 'next-claim',
    says: 'Fewest judgments of a person that a step may rest on',
  }),
  signalShare: field(z.number().min(0.1).max(1), {
    default: 0.3,
    counts: 'next-claim',
    says: "Share of a person's latest judgments in which a signal must be seen before it means something",
  }),
  // English prose is read at 238 words a minute in the mean, about 24 characters a second, and by few above 400 (Brysbaert 2019,
  // doi.org/10.1016/j.jml.2019.104047): 60 are 600 words a minute, at which people skim.
  readingFloor: field(z.number().min(0).max(1_000), {
    default: 60,
    counts: 'next-claim',
    says: 'Characters of a draft that a person may read in a second and be taken to have read it; 0 measures nobody',
  }),
  appealHours: field(z.number().min(0).max(720), {
    default: 72,
    counts: 'next-claim',
    says: 'Hours from a pause for which judgments stay as they are, so that its person can appeal',
  }),
};

/** What the table says of a field. @throws Error for one that has no entry */
export const factsOf = (name: keyof typeof table): Field => {
  const about = facts.get(table[name]);
  if (!about) throw new Error(`The policy's field ${name} has no entry.`);
  return about;
};

/** A policy that leaves nothing out. */
export const CompletePolicy = z.object(table);

/** The names of a policy's fields. */
export const policyFields = CompletePolicy.keyof().options;

const defaults = Object.fromEntries(policyFields.map((name) => [name, factsOf(name).default]));

/** The numbers a campaign is run by; a field that is left out has its default. */
export const Policy = z.preprocess(
  (given) => (typeof given === 'object' && given !== null && !Array.isArray(given) ? withDefaults(given) : given),
  CompletePolicy,
);
export type Policy = z.infer<typeof Policy>;

const withDefaults = (given: object) => ({
  ...defaults,
  ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
});

/** The fields of a policy that are to change: here none has a default, so that what is left out is known to be. */
export const PolicyChange = CompletePolicy.partial();
export type PolicyChange = z.infer<typeof PolicyChange>;

/** A policy with the given fields changed. */
export const changedPolicy = (policy: Policy, change: PolicyChange): Policy => Policy.parse({ ...policy, ...change });
