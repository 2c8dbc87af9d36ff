/* Written by `npm run codegen` from the SDL and graphql/operations. Do not edit. */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Campaign as CampaignModel, Troubles as TroubleModel, ExampleTrouble as ExampleTroubleModel, Dataset as DatasetModel, Preview as PreviewModel, PreviewRow as PreviewRowModel, BadLine as BadLineModel, Example as ExampleModel, Resolution as ResolutionModel, NeedsPeople as PeopleNeededModel } from '../../services/catalogue/contract.ts';
import type { CampaignProgress as CampaignProgressModel } from '../campaign/progress.ts';
import type { Culture as CultureModel, BudgetSpent as BudgetSpentModel, ProviderAccount as ProviderAccountModel } from '../../services/adaptation/contract.ts';
import type { RatingScale as RatingScaleModel } from '../../domain/culture-facts.ts';
import type { Decision as DecisionModel, Evidence as EvidenceModel, Labels as LabelsModel } from '../../domain/decision.ts';
import type { Precedent as PrecedentModel, ModelRun as ModelRunModel, Contradiction as ContradictionModel } from '../../services/consensus/contract.ts';
import type { Act as ActModel } from '../../domain/act.ts';
import type { DraftModel } from '../draft/model.ts';
import type { Finding as FindingModel } from '../../domain/check.ts';
import type { Content as ContentModel } from '../../domain/example.ts';
import type { ReleaseHolding as ReleaseHoldingModel, Release as ReleaseModel } from '../../services/release/contract.ts';
import type { Round as RoundModel, MyConsent as MyConsentModel, MyProfile as MyProfileModel, Invitation as InvitationModel, Member as MemberModel, GivenBack as GivenBackModel, Lease as LeaseModel, Seat as SeatModel } from '../../services/review/contract.ts';
import type { Judgment as JudgmentModel, KindCheck as KindCheckModel } from '../../domain/judgment.ts';
import type { JudgmentSubmittedModel } from '../judgment/model.ts';
import type { Policy as PolicyModel } from '../../domain/policy.ts';
import type { ReviewerQualityModel } from '../quality/model.ts';
import type { FileModel } from '../release/model.ts';
import type { RefusedModel } from '../shared/refusable.ts';
import type { Principal } from '../../platform/principal.ts';
import type { ApiContext } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant in UTC, ISO 8601 with milliseconds, such as 2026-03-01T09:30:00.000Z. */
  DateTime: { input: string; output: string; }
  /** A UUID in lower case, such as 0198c1d2-7b1e-7c3a-9a51-2f6d1c1e4b8a. Make new ones as version 7 (RFC 9562). */
  UUID: { input: string; output: string; }
};

/** An invitation to come by. */
export type AcceptInvitationInput = {
  /** The code. Hyphens, blanks and the case of its letters do not matter. */
  code: Scalars['String']['input'];
  /** The viewer's name, 1 to 200 characters, for the coordinators of the campaign. Everybody else sees a pseudonym. */
  name: Scalars['String']['input'];
};

/** The viewer's part in the campaign, or why they have not got one. */
export type AcceptInvitationResult = Member | Refused;

/** One typed change of a text. Positions count code points of the text after the change. */
export type Act = {
  __typename?: 'Act';
  /** Where it ends, exclusive. */
  end: Scalars['Int']['output'];
  /** The field it is in. */
  field: Scalars['String']['output'];
  /** What stood there. */
  from: Scalars['String']['output'];
  /** What kind of change. */
  kind: ActKind;
  /** Where `from` stands in the draft's literal text. Null in acts of people, and in drafts of an earlier version. */
  literal?: Maybe<Place>;
  /** The unit of the campaign's translation memory that these words come from. Null for everything else. */
  memory?: Maybe<ActMemory>;
  /** Why. */
  reason: Scalars['String']['output'];
  /** The words of the English source that gave rise to it. Null where none did, and where nobody can tell which. */
  source?: Maybe<SourceWords>;
  /** Where it begins. */
  start: Scalars['Int']['output'];
  /** What stands there now. */
  to: Scalars['String']['output'];
};

/**
 * A typed change. Positions count code points (not UTF-16 units) of the field's edited text, or of its draft where it was not edited; with a
 * candidate chosen, of edited fields only. An act that does not fit is INVALID_INPUT by its number, such as `acts.3`.
 */
export type ActInput = {
  /** Where it ends, exclusive. */
  end: Scalars['Int']['input'];
  /** The field it is in. */
  field: Scalars['String']['input'];
  /** What stood there, in the draft, its literal translation or the source; empty for what was added. At most 4,000 characters. */
  from: Scalars['String']['input'];
  /** What kind of change. */
  kind: ActKind;
  /** Why, in at most 500 characters. */
  reason: Scalars['String']['input'];
  /** Where it begins. */
  start: Scalars['Int']['input'];
  /** What stands there now: exactly the words from `start` to `end`. At most 4,000 characters. */
  to: Scalars['String']['input'];
};

/** What kind of change an act is. */
export type ActKind =
  /** Left out. */
  | 'drop'
  /** Left as it is, on purpose. */
  | 'keep'
  /** A fact of one culture became its counterpart in another. */
  | 'localise'
  /** What the example takes for granted was replaced. */
  | 'replace-premise'
  /** Its tone was changed. */
  | 'retone'
  /** Translated anew. */
  | 'retranslate';

/** Where words of a draft come from that the campaign's translation memory has. */
export type ActMemory = {
  __typename?: 'ActMemory';
  /** The example that people settled so; null where the unit was imported. */
  exampleId?: Maybe<Scalars['UUID']['output']>;
  /** The unit of the memory; it may be gone since. */
  unitId: Scalars['UUID']['output'];
};

/** An age, as a band. */
export type AgeBand =
  /** 25 to 34. */
  | 'age-25-34'
  /** 35 to 49. */
  | 'age-35-49'
  /** 50 to 64. */
  | 'age-50-64'
  /** 65 and older. */
  | 'age-65-and-over'
  /** Up to 24. */
  | 'age-under-25';

/** Krippendorff's α on one question: nominal for the verdict, ordinal for a scale. 1 is full agreement, 0 what chance would give. */
export type Agreement = {
  __typename?: 'Agreement';
  /** Null where it is undefined. */
  alpha?: Maybe<Scalars['Float']['output']>;
  /** Empty for WHOLE, a date (of a week its Monday), or the version of the guideline. */
  bucket: Scalars['String']['output'];
  /** Examples with an answer. */
  examples: Scalars['Int']['output'];
  /** Upper end. */
  high?: Maybe<Scalars['Float']['output']>;
  /** Lower end of its 95 % interval by bootstrap over examples. */
  low?: Maybe<Scalars['Float']['output']>;
  /** `verdict`, or the name of a scale. */
  question: Scalars['String']['output'];
  /** Why there is no α. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Answers. */
  votes: Scalars['Int']['output'];
};

/** How the time of a campaign is cut. An example belongs where it was first judged. */
export type AgreementPeriod =
  /** By day, in UTC. */
  | 'day'
  /** By version of the guideline. */
  | 'guideline'
  /** By week, from Monday. */
  | 'week'
  /** Not at all. */
  | 'whole';

/** Agreement as a model run found it. */
export type AgreementReport = {
  __typename?: 'AgreementReport';
  /** By bucket and question. */
  items: Array<Agreement>;
  /** The run: how fresh the numbers are. Null where none is done; `startModelRun` makes one. */
  run?: Maybe<ModelRun>;
};

/** Texts, and how like their drafts they are. */
export type AnchoredTexts = {
  __typename?: 'AnchoredTexts';
  /** The mean chrF against the draft, 0 to 100; null of none. */
  chrf?: Maybe<Scalars['Float']['output']>;
  /** How many. */
  texts: Scalars['Int']['output'];
};

/** How far drafts pull people, from the latest 100 resolved attempts on which somebody wrote without one. */
export type Anchoring = {
  __typename?: 'Anchoring';
  /** Texts edited from the draft. */
  edited: AnchoredTexts;
  /** Examples with a text written without the draft beside one of somebody who saw it. */
  examples: Scalars['Int']['output'];
  /** Texts written from the source. */
  fromSource: AnchoredTexts;
  /** Texts of people who saw the draft and changed nothing. */
  kept: Scalars['Int']['output'];
  /** Null where there are fewer than two examples. */
  pull?: Maybe<AnchoringPull>;
};

/** By how much more texts are like a draft where their authors saw it. */
export type AnchoringPull = {
  __typename?: 'AnchoringPull';
  /** Upper end of the 95 % interval. */
  high: Scalars['Float']['output'];
  /** Lower end of the 95 % interval. */
  low: Scalars['Float']['output'];
  /** Points of chrF, in the mean of examples each compared with itself. */
  points: Scalars['Float']['output'];
};

/** What the answer keys of a file are. */
export type AnswerFrom =
  /** A label that the file gives each choice. */
  | 'label'
  /** Letters: A is the first choice. */
  | 'letter'
  /** Indexes that count from 1. */
  | 'one'
  /** The text of the right choice. */
  | 'text'
  /** Indexes that count from 0. */
  | 'zero';

/** What a person said against a step, and what was answered. */
export type Appeal = {
  __typename?: 'Appeal';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** When it was decided; null before. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Chosen by whoever appealed. */
  id: Scalars['UUID']['output'];
  /** What became of it; null before. */
  outcome?: Maybe<AppealOutcome>;
  /** Why, in the coordinator's words; null before. */
  reason?: Maybe<Scalars['String']['output']>;
  /** What they said. */
  text: Scalars['String']['output'];
};

/** A decided appeal. */
export type AppealDecided = {
  __typename?: 'AppealDecided';
  /** The appeal. */
  appeal: Appeal;
  /** Judgments that count again. */
  restored: Scalars['Int']['output'];
  /** Judgments that are evidence only, as their seats are others' by now. */
  surplus: Scalars['Int']['output'];
};

/** What the viewer says against a step. */
export type AppealInput = {
  /** The campaign. */
  campaignId: Scalars['UUID']['input'];
  /** A new UUID: the appeal's. */
  id: Scalars['UUID']['input'];
  /** Why it is wrong, 1 to 4,000 characters. */
  text: Scalars['String']['input'];
};

/** What became of an appeal. */
export type AppealOutcome =
  /** The steps stand. */
  | 'dismissed'
  /** The person was right. */
  | 'upheld';

/** The appeal as it is kept, or why it is not. */
export type AppealResult = Appeal | Refused;

/** A line of a gold file that made no gold. */
export type BadGoldLine = {
  __typename?: 'BadGoldLine';
  /** Its number, from 1. */
  line: Scalars['Int']['output'];
  /** What is wrong with it. */
  reason: Scalars['String']['output'];
};

/** A line that could not be read. */
export type BadLine = {
  __typename?: 'BadLine';
  /** The file. */
  file: Scalars['String']['output'];
  /** The line, from 1. */
  line: Scalars['Int']['output'];
  /** What is wrong with it. */
  reason: Scalars['String']['output'];
};

/** A page of bad lines. */
export type BadLineConnection = {
  __typename?: 'BadLineConnection';
  /** The bad lines of this page. */
  nodes: Array<BadLine>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** A unit of a file that is none. */
export type BadMemoryUnit = {
  __typename?: 'BadMemoryUnit';
  /** Of a CSV its line, of a TMX the number of its `<tu>`; from 1. */
  line: Scalars['Int']['output'];
  /** What is wrong with it. */
  reason: Scalars['String']['output'];
};

/** A line of a termbase's file that is no term. */
export type BadTerm = {
  __typename?: 'BadTerm';
  /** The line, from 1. */
  line: Scalars['Int']['output'];
  /** What is wrong with it. */
  reason: Scalars['String']['output'];
};

/** Which of two answers is better. */
export type Better =
  /** The rejected answer is. */
  | 'no'
  /** Neither. */
  | 'tie'
  /** The chosen answer is. */
  | 'yes';

/** A budget that keeps a provider of the campaign's chain from being asked. */
export type BudgetSpent = {
  __typename?: 'BudgetSpent';
  /** What goes on and what to do about it, for a coordinator. */
  advice: Scalars['String']['output'];
  /** The campaign's `draftBudget`, which it has cost. */
  budget: Scalars['Float']['output'];
  /** Who drafts what it would have drafted; `HUMAN`: people write from the source. */
  next: ChainProvider;
  /** The provider. */
  provider: ChainProvider;
  /** When it was reached. */
  reachedAt: Scalars['DateTime']['output'];
};

/** What came of a call of a provider. */
export type CallOutcome =
  /** The campaign's budget for it is spent. */
  | 'budget'
  /** A blocking check turned the text down. */
  | 'checks'
  /** It is not configured, or does not accept our key, model or request. */
  | 'configuration'
  /** Nobody answers, or the connection broke off. */
  | 'connection'
  /** The source came back as it was. */
  | 'echo'
  /** An answer that is not of the schema, also after a repair. */
  | 'invalid-answer'
  /** An answer in another language. */
  | 'language'
  /** Our process ended while it waited. */
  | 'lost'
  /** A draft. */
  | 'ok'
  /** The far end asks to wait. */
  | 'rate-limited'
  /** The model declines. */
  | 'refusal'
  /** It is under way. */
  | 'running'
  /** The far end failed. */
  | 'server-error'
  /** No whole answer in time. */
  | 'timeout'
  /** It does not know the language. */
  | 'unsupported';

/** One effort: source datasets, one target culture, a guideline and a policy. */
export type Campaign = {
  __typename?: 'Campaign';
  /** How far people agree, by the last model run that is done. */
  agreement: AgreementReport;
  /** The anchoring control: nothing where `blindDraftShare` is 0. */
  anchoring: Anchoring;
  /** What was changed since it was planned, newest first. */
  changes: CampaignChangeConnection;
  /** Resolved examples that the last model run contradicts; those opened again since are left out. Coordinators and operators; empty to others. */
  contradictions: ContradictionConnection;
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** BCP 47 tag of the target culture, such as `ca-ES`. */
  culture: Scalars['String']['output'];
  /** Its culture's pack; null where this installation has none. */
  cultureDetails?: Maybe<Culture>;
  /** Its datasets, in the order in which they were imported. */
  datasets: DatasetConnection;
  /** Its examples. */
  examples: ExampleConnection;
  /** Examples that people gave back: what is HARMFUL first, then what most people did not want. Of each example only to who may see what was said of it. */
  givenBack: Array<GivenBack>;
  /** The guideline, as Markdown. */
  guideline: Scalars['String']['output'];
  /** The oldest version whose judgments count under the one in force. */
  guidelineCompatibleFrom: Scalars['Int']['output'];
  /** Version of the guideline that is in force. */
  guidelineVersion: Scalars['Int']['output'];
  /** Chosen by whoever created it. */
  id: Scalars['UUID']['output'];
  /** What its translation memory holds, and what came of it. As a TMX: `GET /files/memory/<campaign id>.tmx`. */
  memory: MemoryAccount;
  /** Models of all votes, newest first. */
  modelRuns: ModelRunConnection;
  /** Its name, for people. */
  name: Scalars['String']['output'];
  /** Blind comparisons of literal and resolved texts, newest first, at most 50. */
  outcomeChecks: Array<OutcomeCheck>;
  /** The numbers it is run by. */
  policy: Policy;
  /**
   * 0 to 100. Whoever is in several campaigns and claims a seat without naming one gets a seat of the campaign with the higher priority
   * first. Where drafts queue up for the engines, campaigns take turns: one of 75 has twice as many as one of 50, which has twice as many as
   * one of 25.
   */
  priority: Scalars['Int']['output'];
  /** How far it is. */
  progress: CampaignProgress;
  /** Its releases. */
  releases: ReleaseConnection;
  /** Grows with each move and each change. */
  revision: Scalars['Int']['output'];
  /**
   * The distribution of answers to each question, as a whole and by group, by the last model run that is done. No number of a group is told
   * that fewer than five people stand behind, and none that is hidden can be worked out from the others.
   */
  softLabels: SoftLabelReport;
  /** Where it is. */
  state: CampaignState;
  /** Its workflows in Temporal's web UI, for operators; null where the installation shows none. */
  temporalUrl?: Maybe<Scalars['String']['output']>;
  /** Means of tone of its answers before and after: literal, adapted and resolved texts. Empty where nothing is measured yet. */
  tone: Array<ToneMean>;
};


/** One effort: source datasets, one target culture, a guideline and a policy. */
export type CampaignAgreementArgs = {
  period?: InputMaybe<AgreementPeriod>;
  runId?: InputMaybe<Scalars['UUID']['input']>;
};


/** One effort: source datasets, one target culture, a guideline and a policy. */
export type CampaignChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One effort: source datasets, one target culture, a guideline and a policy. */
export type CampaignContradictionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  atLeast?: InputMaybe<Scalars['Float']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One effort: source datasets, one target culture, a guideline and a policy. */
export type CampaignDatasetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One effort: source datasets, one target culture, a guideline and a policy. */
export type CampaignExamplesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  state?: InputMaybe<ExampleState>;
};


/** One effort: source datasets, one target culture, a guideline and a policy. */
export type CampaignGivenBackArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One effort: source datasets, one target culture, a guideline and a policy. */
export type CampaignModelRunsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One effort: source datasets, one target culture, a guideline and a policy. */
export type CampaignReleasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One effort: source datasets, one target culture, a guideline and a policy. */
export type CampaignSoftLabelsArgs = {
  by?: InputMaybe<GroupBy>;
};


/** One effort: source datasets, one target culture, a guideline and a policy. */
export type CampaignToneArgs = {
  of?: ToneOf;
};

/** A change that was made to a campaign. */
export type CampaignChange = {
  __typename?: 'CampaignChange';
  /** Who made it. */
  by: ChangeAuthor;
  /** When. */
  changedAt: Scalars['DateTime']['output'];
  /** What it changed, and what that touched then. */
  effects: Array<CampaignEffect>;
  /** Chosen by whoever made it. */
  id: Scalars['UUID']['output'];
  /** The campaign's revision since. */
  revision: Scalars['Int']['output'];
};

/** A page of changes. */
export type CampaignChangeConnection = {
  __typename?: 'CampaignChangeConnection';
  /** The changes of this page. */
  nodes: Array<CampaignChange>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** A campaign after a change, or as it would be after one. */
export type CampaignChanged = {
  __typename?: 'CampaignChanged';
  /** The campaign. */
  campaign: Campaign;
  /** What the change does, a line for each setting that differs. */
  effects: Array<CampaignEffect>;
};

/** A page of campaigns. */
export type CampaignConnection = {
  __typename?: 'CampaignConnection';
  /** The campaigns of this page. */
  nodes: Array<Campaign>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** What changing one setting does to a campaign in flight. */
export type CampaignEffect = {
  __typename?: 'CampaignEffect';
  /** What it is by the change. */
  after: Scalars['String']['output'];
  /** From when on it is heeded. */
  applies: EffectTime;
  /** What it was, as a text for people. */
  before: Scalars['String']['output'];
  /** How many examples are there now; of a change that was made, how many were. */
  examples: Scalars['Int']['output'];
  /** The setting, such as `policy.judgeSeats`, `priority` or `guideline`. */
  setting: Scalars['String']['output'];
  /** Where the examples are that it touches. What is settled is touched by no change: open it again where it must be. */
  states: Array<ExampleState>;
};

/** How far a campaign is: counts of now. */
export type CampaignProgress = {
  __typename?: 'CampaignProgress';
  /** People who judged in the last 30 minutes. */
  activePeople: Scalars['Int']['output'];
  /** Budgets that are spent under the policy as it is now, in the order of its chain; told live when one is reached or raised. Null while the service that knows them is away. */
  budgetsSpent?: Maybe<Array<BudgetSpent>>;
  /** The campaign. */
  campaignId: Scalars['UUID']['output'];
  /** Coverage against each of the policy's `variantTargets`. */
  coverage: Array<VariantCoverage>;
  /** All examples. */
  examples: Scalars['Int']['output'];
  /** Filled seats by purpose. */
  filledSeats: Array<PurposeCount>;
  /** What the people are too few for, the worst first; also before the start. Empty once the campaign is over. */
  foretold: Array<PoolShortage>;
  /** Seats that were given back, by reason. */
  givenBack: Array<SeatReleaseCount>;
  /** Seats that somebody works in. */
  heldSeats: Scalars['Int']['output'];
  /** Judgments that are stored. */
  judgments: Scalars['Int']['output'];
  /** Examples by kind. */
  kinds: Array<KindCount>;
  /** When the last of them came; null before the first. */
  lastJudgmentAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the examples in `NEEDS_PEOPLE` need, the most first. */
  needsPeople: Array<PeopleNeeded>;
  /** Seats that wait for somebody; where gold is among the work, those of one example of it too. */
  openSeats: Scalars['Int']['output'];
  /** Rounds that are open. */
  roundsOpen: Scalars['Int']['output'];
  /** Open rounds, of the oldest 500, with more seats to fill than people who may still be asked; looked for where the pool is small. */
  roundsShort: Scalars['Int']['output'];
  /** Examples by state. */
  states: Array<StateCount>;
  /** Those of them that do not count: they came after their round had closed, or were made void; kept as evidence. */
  surplus: Scalars['Int']['output'];
  /** What fails and does not go on, what waits for somebody first. Empty where all is well. */
  troubles: Array<Trouble>;
};

/** Where a campaign is. */
export type CampaignState =
  /** Ended before its end. */
  | 'cancelled'
  /** Ended. */
  | 'completed'
  /** No new seat is given out; seats that are held may be finished. */
  | 'paused'
  /** Not started: nothing is adapted and nobody is asked. */
  | 'planned'
  /** Examples are adapted and judged. */
  | 'running';

/** The campaign as it is now, or why it was not cancelled. */
export type CancelCampaignResult = Campaign | Refused;

/** The dataset, of which nothing is imported; or why its import was not cancelled. */
export type CancelImportResult = Dataset | Refused;

/** What the chain of a campaign's providers is made of. */
export type ChainProvider =
  /** The Apertium engine. */
  | 'apertium'
  /** A machine translation service over HTTP, as the installation configures it. */
  | 'http-mt'
  /** No draft: people write from the source. */
  | 'human'
  /** A language model behind an OpenAI-style interface, as the installation configures it. */
  | 'openai';

/** Who changed a campaign. */
export type ChangeAuthor = {
  __typename?: 'ChangeAuthor';
  /** The `sub` of their token; of a service its name. */
  id: Scalars['String']['output'];
  /** By what right. */
  kind: ChangeAuthorKind;
};

/** By what right somebody changed a campaign. */
export type ChangeAuthorKind =
  /** An operator of the installation. */
  | 'operator'
  /** A coordinator of the campaign. */
  | 'person'
  /** One of the installation's own services. */
  | 'service';

/** What to change: at least one of `priority`, `policy` and `guideline`. What is left out or null stays as it is. */
export type ChangeCampaignInput = {
  /** The campaign, which is not over. */
  campaignId: Scalars['UUID']['input'];
  /** Publishes the next version of the guideline. */
  guideline?: InputMaybe<GuidelineInput>;
  /** A new UUID, of the change. */
  id: Scalars['UUID']['input'];
  /** The fields to change; each replaces what the policy has. The result must be a policy that can be met. */
  policy?: InputMaybe<PolicyInput>;
  /** True answers what the change would do, and stores nothing. */
  preview?: InputMaybe<Scalars['Boolean']['input']>;
  /** 0 to 100. */
  priority?: InputMaybe<Scalars['Int']['input']>;
};

/** The campaign after the change, or why nothing was changed. */
export type ChangeCampaignResult = CampaignChanged | Refused;

/** Where to take a comparison. */
export type ClaimComparisonInput = {
  /** The campaign. */
  campaignId: Scalars['UUID']['input'];
};

/** What was found, or why the viewer is given none. */
export type ClaimComparisonResult = ComparisonClaimed | Refused;

/** A seat to claim. */
export type ClaimSeatInput = {
  /**
   * The campaign [any]. Left out: the best seat of all running campaigns that the viewer has a part in. Then comes what they hold, then
   * what is begun, then the campaign with the higher priority, then the oldest.
   */
  campaignId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The seat, or why it was not claimed. */
export type ClaimSeatResult = Refused | SeatClaimed;

/** Which column of a file holds a field of its format. */
export type ColumnInput = {
  /** The name of the column. */
  column: Scalars['String']['input'];
  /** The field: `instruction`, `choices.0`, or `source.instruction` for the English beside a translation. */
  field: Scalars['String']['input'];
};

/** What becomes of a column, or of a field that rows have. */
export type ColumnUse =
  /** It is a field of the format. */
  | 'field'
  /** It is kept with the example and shown in its `metadata`. */
  | 'metadata'
  /** Nobody reads it. */
  | 'unused';

/** Two texts side by side. Which is which, and of which example they are, is not told. */
export type Comparison = {
  __typename?: 'Comparison';
  /** The campaign. */
  campaignId: Scalars['UUID']['output'];
  /** Until when it is kept for the viewer; claiming again extends it. */
  leaseExpiresAt: Scalars['DateTime']['output'];
  /** The text on the left, field by field. */
  left: Array<FieldText>;
  /** The text on the right. */
  right: Array<FieldText>;
  /** The seat, for `submitComparison`. */
  seatId: Scalars['UUID']['output'];
};

/** Which text a person here would rather have. */
export type ComparisonAnswer =
  /** The one on the left. */
  | 'left'
  /** The one on the right. */
  | 'right'
  /** Neither. */
  | 'tie';

/** What a claim of a comparison found. */
export type ComparisonClaimed = {
  __typename?: 'ComparisonClaimed';
  /** Null where there is none that the viewer has seen nothing of. */
  comparison?: Maybe<Comparison>;
};

/** An answer that is kept. */
export type ComparisonSubmitted = {
  __typename?: 'ComparisonSubmitted';
  /** Its id. */
  answerId: Scalars['UUID']['output'];
};

/** The campaign as it is now, or why it was not completed. */
export type CompleteCampaignResult = Campaign | Refused;

/** What a receipt records. */
export type ConsentAct =
  /** The person agreed. */
  | 'given'
  /** The person took back what they agreed to. */
  | 'withdrawn';

/** What people may be asked to agree to. New ones may be added. */
export type ConsentPurpose =
  /** The campaign may write to them. */
  | 'contact'
  /** Labels are counted by age band. Without it none is kept of them. */
  | 'labels-by-age-band'
  /** Labels are counted by gender. Without it none is kept of them. */
  | 'labels-by-gender'
  /** Labels are counted by region. Without it none is kept of them. */
  | 'labels-by-region'
  /** Labels are counted by their variant of the language. */
  | 'labels-by-variant'
  /** Their judgments are published under a pseudonym. */
  | 'publication'
  /** Their judgments are kept and decide texts. */
  | 'review-work';

/** The record of one act of consent. It never changes, and its person can always read it. */
export type ConsentReceipt = {
  __typename?: 'ConsentReceipt';
  /** What was done. */
  act: ConsentAct;
  /** When. */
  at: Scalars['DateTime']['output'];
  /** The campaign. */
  campaignId: Scalars['UUID']['output'];
  /** SHA-256 of that text's UTF-8 bytes, in hexadecimal; empty where there is none. */
  digest: Scalars['String']['output'];
  /** Chosen by whoever acted. */
  id: Scalars['UUID']['output'];
  /** The language in which it was read, as a BCP 47 tag; `und` where nothing was. */
  language: Scalars['String']['output'];
  /** What the act named. */
  purposes: Array<ConsentPurpose>;
  /** All that the person agrees to since. */
  standing: Array<ConsentPurpose>;
  /** Version of the text that was agreed to last; 0 where they object to what they were never asked. */
  version: Scalars['Int']['output'];
};

/** A page of receipts, newest first. */
export type ConsentReceiptConnection = {
  __typename?: 'ConsentReceiptConnection';
  /** The receipts. */
  nodes: Array<ConsentReceipt>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** A version of what people of a campaign are asked to agree to. Once published it never changes. */
export type ConsentText = {
  __typename?: 'ConsentText';
  /** The campaign. */
  campaignId: Scalars['UUID']['output'];
  /** The oldest version to which agreement still holds under this one. */
  currentFrom: Scalars['Int']['output'];
  /** When it was published. */
  publishedAt: Scalars['DateTime']['output'];
  /** What is asked: each purpose is agreed to by itself. */
  purposes: Array<ConsentPurpose>;
  /** Those of them without which nobody is offered a seat. */
  required: Array<ConsentPurpose>;
  /** The text, in each language that it is there in. */
  texts: Array<ConsentWords>;
  /** Counted from 1. */
  version: Scalars['Int']['output'];
};

/** A consent text in one language. */
export type ConsentWords = {
  __typename?: 'ConsentWords';
  /** SHA-256 of the text's UTF-8 bytes, in hexadecimal: a receipt names it. */
  digest: Scalars['String']['output'];
  /** The language, as a BCP 47 tag. */
  language: Scalars['String']['output'];
  /** The text. */
  text: Scalars['String']['output'];
};

/** A consent text in one language. */
export type ConsentWordsInput = {
  /** The language, as a BCP 47 tag. */
  language: Scalars['String']['input'];
  /** The text, 1 to 12,000 characters. */
  text: Scalars['String']['input'];
};

/** The content of an example in one language. */
export type Content = {
  __typename?: 'Content';
  /** EVALUATION: index of the right choice, from 0. */
  answer?: Maybe<Scalars['Int']['output']>;
  /** False where its dataset says that a model should not give this answer (KTO); null where it says nothing. */
  desirable?: Maybe<Scalars['Boolean']['output']>;
  /** Its texts, in reading order. */
  fields: Array<ContentField>;
  /** What the example is. */
  kind: ExampleKind;
};

/** One text of a content, with who speaks. */
export type ContentField = {
  __typename?: 'ContentField';
  /** Its name: `instruction`, `turns.2`, `chosen`, `choices.0` … */
  field: Scalars['String']['output'];
  /** Who speaks, where the field is a turn of a conversation. */
  role?: Maybe<TurnRole>;
  /** The text. */
  text: Scalars['String']['output'];
};

/** A resolved example of which the model of all votes holds something else. */
export type Contradiction = {
  __typename?: 'Contradiction';
  /** The attempt that was resolved. */
  attempt: Scalars['Int']['output'];
  /** How likely its decision held that; null where an adjudicator decided. */
  decisionProbability?: Maybe<Scalars['Float']['output']>;
  /** The example. */
  example?: Maybe<Example>;
  /** The example's id, for `reopenExamples`. */
  exampleId: Scalars['UUID']['output'];
  /** How likely the model holds that. */
  modelProbability: Scalars['Float']['output'];
  /** How likely the model holds that. */
  modelProbabilityOfResolved: Scalars['Float']['output'];
  /** What the model holds likeliest. */
  modelVerdict: Verdict;
  /** What it was resolved as: the draft as it is (ACCEPT), another text (EDIT), or not at all (DROP). */
  resolvedVerdict: Verdict;
  /** Votes on it. */
  votes: Scalars['Int']['output'];
};

/** A page of contradictions. */
export type ContradictionConnection = {
  __typename?: 'ContradictionConnection';
  /** The contradictions of this page, the surest first. */
  nodes: Array<Contradiction>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** What an example is, as a person says. */
export type CorrectTriageInput = {
  /** The example, which has a draft. */
  exampleId: Scalars['UUID']['input'];
  /** A new UUID. */
  id: Scalars['UUID']['input'];
  /** What it takes to judge it. */
  knowledge: Array<Knowledge>;
  /** Whether it hangs on a culture. */
  label: TriageLabel;
  /** Why the rules or the model are wrong. */
  reason: Scalars['String']['input'];
  /** ISO 3166 codes of the countries that it is about. */
  regions: Array<Scalars['String']['input']>;
  /** True where its answer changes with the years. */
  timeSensitive: Scalars['Boolean']['input'];
};

/** What was kept, or why nothing was. */
export type CorrectTriageResult = Refused | TriageCorrected;

/** A campaign to plan. */
export type CreateCampaignInput = {
  /** BCP 47 tag of a culture that has a pack, such as `ca-ES`. */
  culture: Scalars['String']['input'];
  /** The guideline, as Markdown, at most 100,000 characters [empty]. */
  guideline?: InputMaybe<Scalars['String']['input']>;
  /** A new UUID. */
  id: Scalars['UUID']['input'];
  /** 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** The numbers to run it by [the defaults]. */
  policy?: InputMaybe<PolicyInput>;
  /** 0 to 100 [50]. */
  priority?: InputMaybe<Scalars['Int']['input']>;
};

/** The campaign that was planned, or why none was. */
export type CreateCampaignResult = Campaign | Refused;

/** A target culture as its pack describes it: what a reviewer should have at hand. */
export type Culture = {
  __typename?: 'Culture';
  /** Which way it runs. */
  direction: TextDirection;
  /** Its name in English. */
  englishName: Scalars['String']['output'];
  /** What its people call it. */
  name: Scalars['String']['output'];
  /** The seven rating scales. */
  ratings: Array<RatingScale>;
  /** How a reader is addressed. */
  register: CultureRegister;
  /** ISO 15924 code of the script. */
  script: Scalars['String']['output'];
  /** Topics that need care. */
  sensitive: Array<SensitiveTopic>;
  /** Null: no native speaker has vouched for the pack yet. */
  signedOff?: Maybe<CultureSignature>;
  /** Where its facts come from. */
  sources: Array<Scalars['String']['output']>;
  /** BCP 47 tag. */
  tag: Scalars['String']['output'];
  /** The tone scales. */
  tones: Array<ToneScale>;
  /** BCP 47 tag of the language in which its reviewers read the page. */
  uiLocale: Scalars['String']['output'];
  /** Its variants; the first is the default. */
  variants: Array<CultureVariant>;
};

/** How a reader is addressed. */
export type CultureRegister = {
  __typename?: 'CultureRegister';
  /** The form that an assistant uses, unless the campaign's guideline says otherwise. */
  default: Scalars['String']['output'];
  /** Every form in use. */
  forms: Array<RegisterForm>;
  /** How the language marks distance, such as `T–V`. */
  system: Scalars['String']['output'];
};

/** A native speaker who stands for a culture's pack. */
export type CultureSignature = {
  __typename?: 'CultureSignature';
  /** Name. */
  by: Scalars['String']['output'];
  /** The day, YYYY-MM-DD. */
  on: Scalars['String']['output'];
  /** What they are, such as editor. */
  role: Scalars['String']['output'];
};

/** A variant that a contributor may call their own. */
export type CultureVariant = {
  __typename?: 'CultureVariant';
  /** What its speakers call it. */
  name: Scalars['String']['output'];
  /** What tells it from the others. */
  note: Scalars['String']['output'];
  /** BCP 47 tag. */
  tag: Scalars['String']['output'];
};

/** An imported file. */
export type Dataset = {
  __typename?: 'Dataset';
  /** The lines that could not be read. */
  badLineList: BadLineConnection;
  /** Lines that could not be read. */
  badLines: Scalars['Int']['output'];
  /** The campaign it belongs to. */
  campaignId: Scalars['UUID']['output'];
  /** Examples that it brought. */
  examples: Scalars['Int']['output'];
  /** How it is laid out. */
  format: DatasetFormat;
  /** Chosen by whoever imported it. */
  id: Scalars['UUID']['output'];
  /** When its import was asked for; null where that is not known. */
  importedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its licence, as an SPDX identifier or a name. */
  licence: Scalars['String']['output'];
  /** Its name, for people. */
  name: Scalars['String']['output'];
  /** What is worth knowing of rows that were imported: no answer, two answers that are the same, cells that say `nan`. */
  notes: Array<DatasetNote>;
  /** Why nothing was imported, where nothing was. */
  refusal?: Maybe<Scalars['String']['output']>;
  /** SHA-256 of its bytes in hexadecimal; null until they are read. */
  sha256?: Maybe<Scalars['String']['output']>;
  /** Where it comes from. */
  source: Scalars['String']['output'];
  /** How far its import is. */
  state: DatasetState;
  /** Fields that rows hold and no example reads. */
  unusedFields: Array<UnusedField>;
};


/** An imported file. */
export type DatasetBadLineListArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of datasets. */
export type DatasetConnection = {
  __typename?: 'DatasetConnection';
  /** The datasets of this page. */
  nodes: Array<Dataset>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** A dataset that is gone. */
export type DatasetDeleted = {
  __typename?: 'DatasetDeleted';
  /** Its id, which belongs to no other. */
  id: Scalars['UUID']['output'];
};

/** How a row of a file is laid out: a line, or an element of an array, is one JSON object. */
export type DatasetFormat =
  /** `instruction`, `input`, `output`; or `instruction`, `context`, `response` (Dolly). */
  | 'alpaca'
  /** `prompt`, `completion` and `label`: where that is false, an answer that a model should not give. */
  | 'kto'
  /** `messages`: a list of `{role, content}`. */
  | 'messages'
  /** `question`, `choices`, `answer` (see `AnswerFrom`); also the shapes of MMLU, ARC, HellaSwag, TruthfulQA, Global-MMLU, BLEnD and INCLUDE. */
  | 'multiple-choice'
  /** Trees of messages (OpenAssistant), nested or a message a line: each way to a last answer is a chat, the best and the worst of ranked answers a pair. */
  | 'oasst'
  /** `prompt`, `chosen`, `rejected`, as texts, messages or whole transcripts (HH-RLHF); or scored `completions` (UltraFeedback). */
  | 'preference'
  /** `prompt` and `completion`, texts or lists of messages; or `inputs` and `targets` (Aya). */
  | 'prompt-completion'
  /** `question` or `turns`; an answer may stand beside (GSM8K). */
  | 'question'
  /** `instruction` and `instances` of `{input, output}`. */
  | 'self-instruct'
  /** `conversations`: a list of `{from, value}`, from `human`, `gpt` or `system`. */
  | 'sharegpt';

/** Something that whoever imports a file should know of rows which were imported. */
export type DatasetNote = {
  __typename?: 'DatasetNote';
  /** The first of them. */
  line: Scalars['Int']['output'];
  /** A sentence. */
  note: Scalars['String']['output'];
  /** Rows that it is about. */
  rows: Scalars['Int']['output'];
};

/** How far an import is. */
export type DatasetState =
  /** Its last line is in. */
  | 'imported'
  /** Lines are being read. */
  | 'importing'
  /** Nothing was imported; `refusal` says why. */
  | 'refused';

/** What becomes of an appeal. */
export type DecideAppealInput = {
  /** The appeal. */
  appealId: Scalars['UUID']['input'];
  /** The outcome. */
  outcome: AppealOutcome;
  /** Why, for the person, 1 to 4,000 characters. */
  reason: Scalars['String']['input'];
};

/** What was decided, or why nothing was. */
export type DecideAppealResult = AppealDecided | Refused;

/** A stored decision on one round. */
export type Decision = {
  __typename?: 'Decision';
  /** The attempt. */
  attempt: Scalars['Int']['output'];
  /** CONFIRM and ADJUDICATE: the candidates to choose among. */
  candidateIds?: Maybe<Array<Scalars['String']['output']>>;
  /** When it was made. */
  decidedAt: Scalars['DateTime']['output'];
  /** Everything it was made from. */
  evidence: Evidence;
  /** SETTLE as ADOPTED: the fields of the adopted text. */
  fields?: Maybe<Array<FieldText>>;
  /** Its id. */
  id: Scalars['UUID']['output'];
  /** What was decided. */
  kind: DecisionKind;
  /** SETTLE as ADOPTED: the labels. */
  labels?: Maybe<Labels>;
  /** SETTLE: how the attempt ends. */
  outcome?: Maybe<ResolutionOutcome>;
  /** ADJUDICATE, or SETTLE as DROPPED: why. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The round. */
  round: Scalars['Int']['output'];
  /** MORE and CONFIRM: how many seats are opened next. */
  seats?: Maybe<Scalars['Int']['output']>;
  /** One sentence for a person. */
  why: Scalars['String']['output'];
};

/** What consensus answers to the judgments so far. */
export type DecisionKind =
  /** An adjudicator decides. */
  | 'adjudicate'
  /** People choose among candidate texts. */
  | 'confirm'
  /** More people are asked. */
  | 'more'
  /** The example is adopted or dropped. */
  | 'settle';

/** What was deleted, or why it was not. */
export type DeleteDatasetResult = DatasetDeleted | Refused;

/** The machine adaptation of an example at one attempt. */
export type Draft = {
  __typename?: 'Draft';
  /** The changes that led from the literal to the adapted text. */
  acts: Array<Act>;
  /** The attempt. */
  attempt: Scalars['Int']['output'];
  /** What was asked of providers for it, failures included, oldest first. */
  calls: Array<ProviderCall>;
  /** When it was stored; null where that is not known. */
  draftedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The engine and its version. */
  engine: Scalars['String']['output'];
  /** The texts. */
  fields: Array<DraftField>;
  /** What the checks found. */
  findings: Array<Finding>;
  /** What the campaign's translation memory had for its source when it was drafted: what fills it, and what is only like it. */
  memory: Array<MemoryUse>;
  /** True where a blocking check failed: people must write the text. */
  needsHuman: Scalars['Boolean']['output'];
  /** Where the literal text comes from. */
  provider: Provider;
  /** The tone of its answers. Empty where the culture's pack has no words to measure it by. */
  tones: Array<FieldTone>;
  /** How much the example hangs on a culture: what people say of it, else rules and model together. Null in drafts of an earlier version. */
  triage?: Maybe<Triage>;
};

/** One text of a draft. */
export type DraftField = {
  __typename?: 'DraftField';
  /** The text with its acts applied: what reviewers judge. */
  adapted: Scalars['String']['output'];
  /** Its name. */
  field: Scalars['String']['output'];
  /** The literal translation. */
  literal: Scalars['String']['output'];
  /** The English original, if any. */
  source?: Maybe<Scalars['String']['output']>;
  /** Words that the engine did not know. */
  unknownWords: Scalars['Int']['output'];
};

/** How often a provider's draft is usable as it stands, before anybody has judged. */
export type DraftPrior = {
  __typename?: 'DraftPrior';
  /** Probability, between 0 and 1. */
  prior: Scalars['Float']['output'];
  /** The provider, such as `apertium`. */
  provider: Scalars['String']['output'];
};

/** A prior for drafts of one provider. */
export type DraftPriorInput = {
  /** Probability, between 0 and 1. */
  prior: Scalars['Float']['input'];
  /** The provider, such as `apertium`. */
  provider: Scalars['String']['input'];
};

/** From when on a changed setting is heeded. */
export type EffectTime =
  /** At once: by the feed, which is woken. */
  | 'at-once'
  /** When a seat is claimed next, or the page of one that is held asks for more time. A page that is open shows what it had. */
  | 'next-claim'
  /** When a round closes and it is decided what comes next, also for judgments that are given already. */
  | 'next-decision'
  /** By examples that start from now on. */
  | 'next-example'
  /** By rounds that open from now on. A round that is open sees it when its deadline comes. */
  | 'next-round';

/** Who of a campaign may still be asked in the last round of an example, and why the others are not. */
export type Eligibility = {
  __typename?: 'Eligibility';
  /** The attempt. */
  attempt: Scalars['Int']['output'];
  /** The example. */
  exampleId: Scalars['UUID']['output'];
  /** People who may be asked, whether at work or not. */
  mayBeAsked: Scalars['Int']['output'];
  /** The others. */
  others: Array<IneligiblePeople>;
  /** Its last round. */
  round: Scalars['Int']['output'];
};

/** How bad a marked error is. */
export type ErrorSeverity =
  /** Spoils the text. */
  | 'major'
  /** A blemish. */
  | 'minor';

/** A marked error. Positions count code points of the draft's adapted text. */
export type ErrorSpan = {
  __typename?: 'ErrorSpan';
  /** What is wrong. */
  comment: Scalars['String']['output'];
  /** Where it ends, exclusive. */
  end: Scalars['Int']['output'];
  /** The field it is in. */
  field: Scalars['String']['output'];
  /** How bad it is. */
  severity: ErrorSeverity;
  /** Where it begins. */
  start: Scalars['Int']['output'];
};

/** A marked error. Positions count code points (not UTF-16 units) of the draft's adapted text, and lie in it. */
export type ErrorSpanInput = {
  /** What is wrong, in at most 1,000 characters. */
  comment: Scalars['String']['input'];
  /** Where it ends, exclusive. */
  end: Scalars['Int']['input'];
  /** The field it is in. */
  field: Scalars['String']['input'];
  /** How bad it is. */
  severity: ErrorSeverity;
  /** Where it begins. */
  start: Scalars['Int']['input'];
};

/** Everything a decision was made from. */
export type Evidence = {
  __typename?: 'Evidence';
  /** The texts considered. */
  candidates: Array<EvidenceCandidate>;
  /** Those of them that were made in an earlier attempt and carried over into this one. */
  carriedIds: Array<Scalars['UUID']['output']>;
  /** How many people gave a seat of the attempt back. Two who call it harmful, or two who find it too hard while it is open, bring an adjudicator. */
  givenBack: Array<GivenBackCount>;
  /** The oldest version of the guideline that one of the judgments was made under; the one in force where there is none. */
  guidelineVersion: Scalars['Int']['output'];
  /** The judgments that were read. */
  judgmentIds: Array<Scalars['UUID']['output']>;
  /** Probabilities given the judgments. */
  posteriors: EvidencePosteriors;
  /** Probabilities before anybody judged. */
  priors: EvidencePriors;
  /** Each reviewer's rates. */
  rates: Array<ReviewerRates>;
  /** The rule that fired, such as `draft-stands` or `split-confirm`. */
  rule: Scalars['String']['output'];
  /** Judge and confirm seats used so far in this attempt. What was carried over used none. */
  seatsUsed: Scalars['Int']['output'];
  /** Null where there were people enough. */
  smallPool?: Maybe<PoolEvidence>;
  /** One sentence for a person. */
  why: Scalars['String']['output'];
};

/** A text that people may choose. */
export type EvidenceCandidate = {
  __typename?: 'EvidenceCandidate';
  /** The fields that differ from the draft. */
  fields: Array<FieldText>;
  /** Its id, by which judgments name it. */
  id: Scalars['String']['output'];
  /** Who wrote or supported it, by pseudonym; `draft` for the machine's. */
  supporters: Array<Scalars['String']['output']>;
  /** Expected agreement with what people wrote (chrF++, 0 to 100). */
  utility: Scalars['Float']['output'];
};

/** Probabilities given the judgments. */
export type EvidencePosteriors = {
  __typename?: 'EvidencePosteriors';
  /** That the chosen candidate is the right one; null where nobody chose. */
  choice?: Maybe<Scalars['Float']['output']>;
  /** That the draft is right as it stands. */
  draftStands: Scalars['Float']['output'];
  /** That the example fits the culture. */
  usable: Scalars['Float']['output'];
};

/** Probabilities before anybody judged. */
export type EvidencePriors = {
  __typename?: 'EvidencePriors';
  /** That the draft is right as it stands: the provider's prior, drawn towards the measured share once 30 drafts are known. */
  draft: Scalars['Float']['output'];
  /** That the example does not fit the culture. */
  drop: Scalars['Float']['output'];
  /** What the prior was drawn towards; null where nothing was known. */
  measured?: Maybe<MeasuredDrafts>;
};

/** One unit of a dataset, on its way from English to a text that reads as home-grown. */
export type Example = {
  __typename?: 'Example';
  /** The attempt at it: 1, and one more each time it is opened again. */
  attempt: Scalars['Int']['output'];
  /** The campaign it belongs to. */
  campaign?: Maybe<Campaign>;
  /** The campaign it belongs to. */
  campaignId: Scalars['UUID']['output'];
  /** The dataset it came with. */
  dataset?: Maybe<Dataset>;
  /** What consensus answered to each round, under the same rule. */
  decisions: Array<Decision>;
  /** The machine's drafts, one for each attempt, oldest first. */
  drafts: Array<Draft>;
  /** The id that the file gives it, if any. */
  externalId?: Maybe<Scalars['String']['output']>;
  /** Given at the import. */
  id: Scalars['UUID']['output'];
  /** What people said, as far as the viewer may see it: one's own always, others' once the example is resolved or by role. */
  judgments: Array<Judgment>;
  /** What it is. */
  kind: ExampleKind;
  /** Who had which seat and how that ended, in the order of claims. One's own always, others' by the rule for judgments. */
  leases: Array<Lease>;
  /** Line of the file, from 1. */
  line: Scalars['Int']['output'];
  /** What its row says beside its texts (`subject`, `category` …). */
  metadata: Array<MetadataField>;
  /** The releases that hold it, oldest first. */
  releases: Array<ExampleRelease>;
  /** Attempts that are over because the example was opened again, oldest first. */
  reopenings: Array<ReopenedAttempt>;
  /** How the last attempt ended; null while it is open. */
  resolution?: Maybe<Resolution>;
  /** How each attempt ended, oldest first. */
  resolutions: Array<Resolution>;
  /** The rounds in which people were asked, oldest first. */
  rounds: Array<Round>;
  /** The English original; null where only a translation was imported. */
  source?: Maybe<Content>;
  /** Where it is. */
  state: ExampleState;
  /** Attempts that ended without a decision because nobody came or an operator cancelled them, oldest first. */
  strandings: Array<StrandedAttempt>;
  /** The translation that it came with, if any. */
  translation?: Maybe<Content>;
  /** Why it does not go on; null where it does. */
  trouble?: Maybe<ExampleTrouble>;
  /** One sentence: why the example is where it is. */
  why: Scalars['String']['output'];
  /** The workflow of each attempt, oldest first; empty before the first. */
  workflows: Array<ExampleWorkflow>;
};

/** A page of examples. */
export type ExampleConnection = {
  __typename?: 'ExampleConnection';
  /** The examples of this page. */
  nodes: Array<Example>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** What an example is. */
export type ExampleKind =
  /** A conversation of several turns. */
  | 'chat'
  /** A question with choices and one right answer. */
  | 'evaluation'
  /** One instruction and its answer. */
  | 'instruction'
  /** A prompt with a better and a worse answer. */
  | 'preference';

/** A release that holds an example as it was resolved then. */
export type ExampleRelease = {
  __typename?: 'ExampleRelease';
  /** When its files were there; null before. */
  builtAt?: Maybe<Scalars['DateTime']['output']>;
  /** The release. */
  releaseId: Scalars['UUID']['output'];
  /** How far it is. */
  state: ReleaseState;
  /** 1, 2, 3 … within the campaign. */
  version: Scalars['Int']['output'];
};

/** Where an example is. */
export type ExampleState =
  /** Its text is final. */
  | 'adopted'
  /** Its campaign ended before it was resolved. */
  | 'cancelled'
  /** It was found not to fit the culture. */
  | 'dropped'
  /** Adapted or judged now. */
  | 'in-review'
  /** Nobody came twice; the coordinator must find people. */
  | 'needs-people'
  /** Not begun. */
  | 'waiting';

/** Why the present attempt at an example does not go on. */
export type ExampleTrouble = {
  __typename?: 'ExampleTrouble';
  /** The last error, in a sentence. */
  error: Scalars['String']['output'];
  /** When it was heard of last. */
  lastAt: Scalars['DateTime']['output'];
  /** When it failed first. */
  since: Scalars['DateTime']['output'];
  /** The step that fails, such as `decide`. */
  step: Scalars['String']['output'];
  /** How often it was tried. */
  tries: Scalars['Int']['output'];
  /** Whether the step was refused for good, so that it waits until somebody says that it goes on (operate.md); else it is tried again by itself. */
  waitsForRetry: Scalars['Boolean']['output'];
};

/** The durable workflow that carries one attempt at an example. */
export type ExampleWorkflow = {
  __typename?: 'ExampleWorkflow';
  /** The attempt. */
  attempt: Scalars['Int']['output'];
  /** The workflow in Temporal's web UI, to operators; null for others, and where there is no UI. */
  temporalUrl?: Maybe<Scalars['String']['output']>;
  /** Its id in Temporal. */
  workflowId: Scalars['String']['output'];
};

/** One text of an example. */
export type FieldText = {
  __typename?: 'FieldText';
  /** Its name: `instruction`, `turns.2`, `chosen`, `choices.0` … */
  field: Scalars['String']['output'];
  /** The text. */
  text: Scalars['String']['output'];
};

/**
 * A text as somebody would have it. NUL characters and halves of surrogate pairs are taken out. Together the texts of an example may have 128 kB
 * of UTF-8, or as much as its draft and a quarter where that is longer.
 */
export type FieldTextInput = {
  /** The field's name. */
  field: Scalars['String']['input'];
  /** The text. */
  text: Scalars['String']['input'];
};

/** The tone of a text by counting words of its language, each measure from 1 (none of it) to 5. To compare many texts, not to judge one. */
export type FieldTone = {
  __typename?: 'FieldTone';
  /** Plain words against hedges; 3 where they balance. */
  directness: Scalars['Float']['output'];
  /** Exclamations, words of eagerness and emoji a sentence. */
  enthusiasm: Scalars['Float']['output'];
  /** The field. */
  field: Scalars['String']['output'];
  /** Formal words and address against familiar ones; 3 where they balance. */
  formality: Scalars['Float']['output'];
  /** Hedges a sentence. */
  hedging: Scalars['Float']['output'];
  /** Words. */
  length: Scalars['Int']['output'];
  /** Whose words. */
  side: ToneSide;
};

/** How the texts of a file are encoded. */
export type FileEncoding =
  /** UTF-8. UTF-16 with its mark is told by itself. */
  | 'utf-8'
  /** Windows-1252, as older programs of Western Europe save. */
  | 'windows-1252';

/** What kind of file holds the rows. */
export type FileKind =
  /** Comma-separated values in UTF-8, whose first line names the columns. Lists are JSON in a cell. */
  | 'csv'
  /** JSON in UTF-8: an object a line, or one array of objects. Which of the two is seen by itself. */
  | 'jsonl'
  /** Apache Parquet. */
  | 'parquet';

/** Language of a file's texts. */
export type FileLanguage =
  /** English, to be translated. */
  | 'english'
  /** Already in the campaign's language. */
  | 'translated';

/** What a check found in a text. Positions count code points. */
export type Finding = {
  __typename?: 'Finding';
  /** The check, by name. */
  check: Scalars['String']['output'];
  /** Where it ends, exclusive. */
  end: Scalars['Int']['output'];
  /** The field it is in. */
  field: Scalars['String']['output'];
  /** What is wrong, for a person. */
  message: Scalars['String']['output'];
  /** How much it matters. */
  severity: FindingSeverity;
  /** Where it begins. */
  start: Scalars['Int']['output'];
};


/** What a check found in a text. Positions count code points. */
export type FindingMessageArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** How much a finding matters. */
export type FindingSeverity =
  /** Turns the text down. */
  | 'block'
  /** Good to know. */
  | 'info'
  /** To be looked at. */
  | 'warn';

/** What a person wants others to notice. */
export type Flag =
  /** Speaks of what does not exist here. */
  | 'does-not-exist-here'
  /** Could do harm. */
  | 'harmful'
  /** Is written in another variant than mine. */
  | 'not-my-variant'
  /** Holds data of a real person. */
  | 'personal-data'
  /** Is spam. */
  | 'spam';

/** A gender, as its person says it. */
export type Gender =
  /** A man. */
  | 'man'
  /** Neither only the one nor only the other. */
  | 'non-binary'
  /** Another. */
  | 'other'
  /** A woman. */
  | 'woman';

/** What the viewer agrees to. */
export type GiveConsentInput = {
  /** The campaign. */
  campaignId: Scalars['UUID']['input'];
  /** A new UUID: the receipt's. */
  id: Scalars['UUID']['input'];
  /** The language in which they have read it. */
  language: Scalars['String']['input'];
  /** All that they agree to. What they agreed to before and is not named here is withdrawn. */
  purposes: Array<ConsentPurpose>;
  /** The latest version of its text. */
  version: Scalars['Int']['input'];
};

/** The receipt, or why nothing was recorded. */
export type GiveConsentResult = ConsentReceipt | Refused;

/** People who gave an example back for one reason, in all its attempts. */
export type GivenBack = {
  __typename?: 'GivenBack';
  /** What they said of it, the latest first, at most five. */
  comments: Array<Scalars['String']['output']>;
  /** The example. */
  example?: Maybe<Example>;
  /** The example. */
  exampleId: Scalars['UUID']['output'];
  /** When somebody last did. */
  lastAt: Scalars['DateTime']['output'];
  /** How many people. */
  people: Scalars['Int']['output'];
  /** Why. */
  reason: SeatReleaseReason;
};

/** People who gave a seat back, by reason. */
export type GivenBackCount = {
  __typename?: 'GivenBackCount';
  /** How many. */
  people: Scalars['Int']['output'];
  /** Why. */
  reason: SeatReleaseReason;
};

/** An example that is gold, and how people have answered. */
export type Gold = {
  __typename?: 'Gold';
  /** Whether its draft is right. */
  draft: GoldDraft;
  /** The example. */
  exampleId: Scalars['UUID']['output'];
  /** People who failed. */
  failed: Scalars['Int']['output'];
  /** Why it is so, for coordinators. */
  note: Scalars['String']['output'];
  /** People who passed. */
  passed: Scalars['Int']['output'];
  /** Whether its fault was planted. */
  planted: Scalars['Boolean']['output'];
  /** When it was taken back: nobody is given it any more, and no answer to it counts. Null while it is served. */
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was set. */
  setAt: Scalars['DateTime']['output'];
};

/** Whether a gold draft is right. */
export type GoldDraft =
  /** To be edited, or dropped. */
  | 'faulty'
  /** To be accepted. */
  | 'good';

/** What a file of gold brought. */
export type GoldImported = {
  __typename?: 'GoldImported';
  /** The others. */
  bad: Array<BadGoldLine>;
  /** Lines whose example is gold now. */
  imported: Scalars['Int']['output'];
};

/** An example to make gold, and its right judgment. */
export type GoldItemInput = {
  /** FAULTY: edits that are right, by field; of one field there may be several [any that mends the fault]. */
  acceptable?: InputMaybe<Array<FieldTextInput>>;
  /** Whether the draft that is shown is right. */
  draft: GoldDraft;
  /** The example: one that waits, and that nobody has begun. */
  exampleId: Scalars['UUID']['input'];
  /** FAULTY: a fault to plant, in the last field that offers a place; refused where none does [none]. */
  fault?: InputMaybe<PlantedFault>;
  /** FAULTY: what stands in the draft and may not stand in an edit [only what was planted]. */
  mustNotContain?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Why it is so, for coordinators [empty]. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Ratings that are right [any]. */
  ratings?: InputMaybe<Array<RatingRangeInput>>;
  /** Texts to show in place of the machine's [the machine's]. */
  texts?: InputMaybe<Array<FieldTextInput>>;
};

/** One answer to gold. */
export type GoldOutcome = {
  __typename?: 'GoldOutcome';
  /** Whether the person accepted the draft. */
  accepted: Scalars['Boolean']['output'];
  /** The person's pseudonym. */
  author: Scalars['String']['output'];
  /** Whether the draft was right. */
  draft: GoldDraft;
  /** The example. */
  exampleId: Scalars['UUID']['output'];
  /** When. */
  judgedAt: Scalars['DateTime']['output'];
  /** The judgment. */
  judgmentId: Scalars['UUID']['output'];
  /** Whether that was right. */
  passed: Scalars['Boolean']['output'];
  /** Whether the fault was planted. */
  planted: Scalars['Boolean']['output'];
  /** What the seat was for. */
  usedFor: GoldUse;
  /** One sentence: why. */
  why: Scalars['String']['output'];
};

/** Gold that is taken back: of the examples given those that are gold. */
export type GoldRetired = {
  __typename?: 'GoldRetired';
  /** The examples. */
  exampleIds: Array<Scalars['UUID']['output']>;
};

/** Examples that are gold now. */
export type GoldSet = {
  __typename?: 'GoldSet';
  /** The examples. */
  exampleIds: Array<Scalars['UUID']['output']>;
};

/** What a gold seat was for. */
export type GoldUse =
  /** Silent control among the work. */
  | 'gold'
  /** The person's qualification. */
  | 'qualification';

/** What people may be counted by. Of each person only what they agree to. */
export type GroupBy =
  /** Their age band (purpose `labels-by-age-band`). */
  | 'age-band'
  /** Their gender (purpose `labels-by-gender`). */
  | 'gender'
  /** The region that they are of (purpose `labels-by-region`). */
  | 'region'
  /** The variant of the language that they judged for (purpose `labels-by-variant`). */
  | 'variant';

/** Where the steps stand with a person. */
export type Guard =
  /** More of what they are given is gold. */
  | 'more-gold'
  /** Nothing was done. */
  | 'none'
  /** They are given no new seats. */
  | 'paused';

/** A step, and what it rested on. Nothing of it ever changes. */
export type GuardStep = {
  __typename?: 'GuardStep';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** The first of the judgments that it rests on. VOID: judgments from then on count no more. */
  evidenceFrom: Scalars['DateTime']['output'];
  /** Its id. */
  id: Scalars['UUID']['output'];
  /** Why: always two kinds or more; none of LIFT. */
  raised: Array<RaisedSignal>;
  /** What was done and why, in plain words for the person, in the language that was asked for: English, Catalan or Spanish, else English. */
  reason: Scalars['String']['output'];
  /** What was done. */
  step: GuardStepKind;
};

/** A step that was taken. */
export type GuardStepKind =
  /** An appeal was upheld, and everything is as before. */
  | 'lift'
  /** More of what the person is given is gold. */
  | 'more-gold'
  /** The person is given no new seats, and holds none any more. */
  | 'pause'
  /** Their judgments count no more: open rounds ask somebody else, settled examples are opened again. */
  | 'void';

/** The next version of a guideline. */
export type GuidelineInput = {
  /** True where judgments that counted under the version before still count under this one; false where nothing older does. */
  compatible: Scalars['Boolean']['input'];
  /** The whole guideline, as Markdown. */
  text: Scalars['String']['input'];
};

/** How well a model predicts votes that it has not seen. */
export type HeldOutLikelihood = {
  __typename?: 'HeldOutLikelihood';
  /** The model. */
  method: ModelMethod;
  /** Mean natural logarithm of the probability that it gave such a vote, the higher the better; null where no example has two votes. */
  perVote?: Maybe<Scalars['Float']['output']>;
};

/** An uploaded file to import (`PUT /files/<fileId>`). */
export type ImportDatasetInput = {
  /** What its answer keys are [found by looking at the whole file; refused with the question where that does not tell]. */
  answerFrom?: InputMaybe<AnswerFrom>;
  /** The campaign. */
  campaignId: Scalars['UUID']['input'];
  /** Fields whose column has another name than the format's own [none]. */
  columns?: InputMaybe<Array<ColumnInput>>;
  /** Encoding of a CSV's texts [UTF-8, or UTF-16 with its mark]. */
  encoding?: InputMaybe<FileEncoding>;
  /** The id under which the file was uploaded. */
  fileId: Scalars['UUID']['input'];
  /** How the file is laid out. */
  format: DatasetFormat;
  /** A new UUID. */
  id: Scalars['UUID']['input'];
  /** What kind of file it is, and the translation beside it [JSONL]. */
  kind?: InputMaybe<FileKind>;
  /** Language of its texts [ENGLISH]. */
  language?: InputMaybe<FileLanguage>;
  /** Its licence, as an SPDX identifier or a name. */
  licence: Scalars['String']['input'];
  /** 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** What to do where a line is bad [KEEP]. */
  onBadLine?: InputMaybe<OnBadLine>;
  /** Where it comes from [empty]. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** An upload with the translation of `fileId`, in the same format, joined by id or else by line. */
  translationFileId?: InputMaybe<Scalars['UUID']['input']>;
};

/** The dataset, whose import goes on; or why there is none. */
export type ImportDatasetResult = Dataset | Refused;

/** A file of gold, uploaded by `PUT /files/<fileId>`. */
export type ImportGoldInput = {
  /** The campaign. */
  campaignId: Scalars['UUID']['input'];
  /** The id under which the file was uploaded: JSON Lines, at most 500 lines and 5 MB, each what `setGold` takes of an example, its values in lower case with hyphens; or CSV with the columns exampleId, draft, fault, note, mustNotContain, texts.FIELD, acceptable.FIELD. */
  fileId: Scalars['UUID']['input'];
};

/** What the file brought, or why it brought nothing. */
export type ImportGoldResult = GoldImported | Refused;

/** A file of units, uploaded by `PUT /files/<fileId>`. */
export type ImportMemoryInput = {
  /** The campaign. */
  campaignId: Scalars['UUID']['input'];
  /** How a CSV is encoded [UTF-8, or UTF-16 with its mark]. */
  encoding?: InputMaybe<FileEncoding>;
  /** The id under which the file was uploaded; at most 10 MB. */
  fileId: Scalars['UUID']['input'];
  /** What it is. */
  format: MemoryFormat;
  /** True: what was imported before is removed [false]. What examples taught stays. */
  replace?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What the import brought, or why there was none. */
export type ImportMemoryResult = MemoryImported | Refused;

/** What an import would make of a file, by its first megabyte and, of Parquet, its last. */
export type ImportPreview = {
  __typename?: 'ImportPreview';
  /** Rows of what was read that would be bad lines. */
  badRows: Scalars['Int']['output'];
  /** Size of the file. */
  bytes: Scalars['Float']['output'];
  /** Bytes that were read. */
  bytesRead: Scalars['Int']['output'];
  /** Its columns and what becomes of them. */
  columns: Array<PreviewColumn>;
  /** What stands between the cells of a table; null for other files. */
  delimiter?: Maybe<Scalars['String']['output']>;
  /** How its texts are encoded; null where that is not told. */
  encoding?: Maybe<Scalars['String']['output']>;
  /** The first ten lines that cannot be read. */
  faults: Array<PreviewFault>;
  /** The format that it is taken for; null where no row shows one. */
  format?: Maybe<DatasetFormat>;
  /** Why. */
  formatWhy: Scalars['String']['output'];
  /** Rows of what was read that would become examples. */
  goodRows: Scalars['Int']['output'];
  /** The kind of file that it is taken for. */
  kind: FileKind;
  /** Why. */
  kindWhy: Scalars['String']['output'];
  /** What is worth knowing of the rows. */
  notes: Array<DatasetNote>;
  /** Why the whole file would be refused, or what has to be said of it first (`answerFrom`); null where nothing is open. */
  question?: Maybe<Scalars['String']['output']>;
  /** Its first five rows, as they would come in. */
  rows: Array<PreviewRow>;
  /** How much of the file was read, as a sentence. */
  said: Scalars['String']['output'];
  /** Fields that nobody would read. */
  unusedFields: Array<UnusedField>;
};

/** A termbase as an uploaded CSV (`PUT /files/<fileId>`), whose first line names the columns term, translation, case, doNotTranslate, register, note. */
export type ImportTermsInput = {
  /** The campaign. */
  campaignId: Scalars['UUID']['input'];
  /** How the file is encoded [UTF-8, or UTF-16 with its mark]. */
  encoding?: InputMaybe<FileEncoding>;
  /** The id under which the file was uploaded. */
  fileId: Scalars['UUID']['input'];
  /** True: terms that the file does not name are removed [false]. */
  replace?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What the import brought, or why there was none. */
export type ImportTermsResult = Refused | TermsImported;

/** Why a person is not asked about an example. The first that holds. */
export type Ineligible =
  /** Their judgment of an earlier attempt counts in this one. */
  | 'carried-over'
  /** They gave the example back. */
  | 'gave-back'
  /** They have judged in this attempt. */
  | 'judged'
  /** Their roles do not judge in such a round. */
  | 'not-your-part'
  /** They do not agree to what the campaign requires. */
  | 'no-consent'
  /** The round asks for another variant than theirs. */
  | 'other-variant'
  /** They are given no new seats for now: a step of the campaign's quality guard. */
  | 'paused'
  /** They have not passed the campaign's first examples, or not yet. */
  | 'qualification'
  /** They have judged all that the campaign takes from one person today. */
  | 'quota';

/** People who are not asked, by reason. */
export type IneligiblePeople = {
  __typename?: 'IneligiblePeople';
  /** How many. */
  people: Scalars['Int']['output'];
  /** Why. */
  reason: Ineligible;
};

/** A way into a campaign for people who have a token of the installation's issuer. Its code is told once, to who made it. */
export type Invitation = {
  __typename?: 'Invitation';
  /** The campaign. */
  campaignId: Scalars['UUID']['output'];
  /** From when on it opens nothing. */
  expiresAt: Scalars['DateTime']['output'];
  /** Chosen by whoever made it. */
  id: Scalars['UUID']['output'];
  /** When it was made. */
  madeAt: Scalars['DateTime']['output'];
  /** When it was taken back. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The roles that it gives. */
  roles: Array<Role>;
  /** How many people may come by it. */
  uses: Scalars['Int']['output'];
  /** How many still may. */
  usesLeft: Scalars['Int']['output'];
  /** The variants that it gives, as BCP 47 tags; where there are none, people say themselves which are theirs (`setMyProfile`). */
  variants: Array<Scalars['String']['output']>;
};

/** A page of invitations, newest first. */
export type InvitationConnection = {
  __typename?: 'InvitationConnection';
  /** The invitations. */
  nodes: Array<Invitation>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** An invitation that was made, with its code. */
export type InvitationMade = {
  __typename?: 'InvitationMade';
  /** The invitation. */
  invitation: Invitation;
  /** The code to hand out. It is told here and never again: only a digest of it is kept. */
  invitationCode: Scalars['String']['output'];
};

/** What one person said in one seat. */
export type Judgment = {
  __typename?: 'Judgment';
  /** Milliseconds for which the page was in use. */
  activeMs: Scalars['Int']['output'];
  /** The changes, by kind. */
  acts: Array<Act>;
  /** The attempt. */
  attempt: Scalars['Int']['output'];
  /** The person's pseudonym in this campaign. */
  author: Scalars['String']['output'];
  /** Later attempts in which it counts too: the example was opened again, its draft came out the same, and the guideline still agrees. */
  carriedInto: Array<Scalars['Int']['output']>;
  /** CONFIRM and ADJUDICATE: the candidate chosen; null for none of these. */
  choice?: Maybe<Scalars['String']['output']>;
  /** Anything else. */
  comment: Scalars['String']['output'];
  /** The fields that the person changed, as they would have them. */
  edited: Array<FieldText>;
  /** What others should notice. */
  flags: Array<Flag>;
  /** Version of the guideline under which it was made. */
  guidelineVersion: Scalars['Int']['output'];
  /** Chosen by whoever submitted it. */
  id: Scalars['UUID']['output'];
  /** Answers to the kind's own question. */
  kindCheck: KindCheck;
  /** What the seat was for. */
  purpose: Purpose;
  /** Answers on the scales. */
  ratings: Array<Rating>;
  /** Why, in the person's words. */
  reason: Scalars['String']['output'];
  /** The round. */
  round: Scalars['Int']['output'];
  /** False where the seat showed no draft: the judgment then says nothing of the draft, only whether the example fits and how it reads. */
  sawDraft: Scalars['Boolean']['output'];
  /** The seat. */
  seatId: Scalars['UUID']['output'];
  /** Marked errors. */
  spans: Array<ErrorSpan>;
  /** What became of it. */
  standing: Standing;
  /** When. */
  submittedAt: Scalars['DateTime']['output'];
  /** The variant they judged for, if any. */
  variant?: Maybe<Scalars['String']['output']>;
  /** What the person thinks of the draft. */
  verdict: Verdict;
};

/** A judgment that is stored for good. */
export type JudgmentSubmitted = {
  __typename?: 'JudgmentSubmitted';
  /** The example. */
  example?: Maybe<Example>;
  /** Its id. */
  judgmentId: Scalars['UUID']['output'];
  /** The next seat, where one was asked for and there is one. */
  next?: Maybe<Seat>;
  /** What became of it. */
  standing: Standing;
};

/** A seat to keep. */
export type KeepSeatInput = {
  /** The seat, which the viewer holds. */
  seatId: Scalars['UUID']['input'];
};

/** The seat with its new lease, or why it is not kept. */
export type KeepSeatResult = Refused | Seat;

/** Answers to the question that only one kind of example asks; null where it was not asked or not answered. */
export type KindCheck = {
  __typename?: 'KindCheck';
  /** PREFERENCE: is the chosen answer still the better one? */
  chosenBetter?: Maybe<Better>;
  /** EVALUATION: is the answer key still the one right answer? */
  keyHolds?: Maybe<Scalars['Boolean']['output']>;
  /** CHAT: does each later turn still follow? */
  turnsFollow?: Maybe<Scalars['Boolean']['output']>;
};

/** Answers to the question that only one kind of example asks. */
export type KindCheckInput = {
  /** PREFERENCE: is the chosen answer still the better one? */
  chosenBetter?: InputMaybe<Better>;
  /** EVALUATION: is the answer key still the one right answer? */
  keyHolds?: InputMaybe<Scalars['Boolean']['input']>;
  /** CHAT: does each later turn still follow? */
  turnsFollow?: InputMaybe<Scalars['Boolean']['input']>;
};

/** How many examples there are of a kind. */
export type KindCount = {
  __typename?: 'KindCount';
  /** How many. */
  examples: Scalars['Int']['output'];
  /** The kind. */
  kind: ExampleKind;
  /** How many of them are adopted or dropped. */
  resolved: Scalars['Int']['output'];
};

/** What somebody must know to judge an example. */
export type Knowledge =
  /** Customs, institutions, works, people. */
  | 'cultural'
  /** A language and its varieties. */
  | 'dialect'
  /** Places. */
  | 'geographical';

/** How many answers gave a label. */
export type LabelCount = {
  __typename?: 'LabelCount';
  /** A verdict, or a point of a scale, 1 to 5. */
  label: Scalars['String']['output'];
  /** Answers; null where the number is hidden, since fewer than five people stand behind it, or because one that is could be worked out from it. */
  votes?: Maybe<Scalars['Int']['output']>;
};

/** Labels of a settled example. A label without evidence is null. */
export type Labels = {
  __typename?: 'Labels';
  /** PREFERENCE: is the chosen answer still the better one? */
  chosenBetter?: Maybe<Better>;
  /** EVALUATION: is the answer key still the one right answer? */
  keyHolds?: Maybe<Scalars['Boolean']['output']>;
  /** Ratings by scale. */
  ratings: Array<ScaleLabel>;
  /** CHAT: does each later turn still follow? */
  turnsFollow?: Maybe<Scalars['Boolean']['output']>;
};

/** How long one person had a seat, and how that ended. */
export type Lease = {
  __typename?: 'Lease';
  /** The attempt. */
  attempt: Scalars['Int']['output'];
  /** The person's pseudonym in this campaign. */
  author: Scalars['String']['output'];
  /** When they took it. */
  claimedAt: Scalars['DateTime']['output'];
  /** RELEASED: more about it. */
  comment?: Maybe<Scalars['String']['output']>;
  /** When it ended. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How it ended. */
  endedBy?: Maybe<LeaseEnd>;
  /** Until when it is kept for them; null once it has ended. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the seat is for. */
  purpose: Purpose;
  /** RELEASED: why. */
  reason?: Maybe<SeatReleaseReason>;
  /** The round. */
  round: Scalars['Int']['output'];
  /** The seat. */
  seatId: Scalars['UUID']['output'];
};

/** How a person's time in a seat ended. */
export type LeaseEnd =
  /** The round was closed. */
  | 'closed'
  /** Their time ran out, and somebody else took the seat. */
  | 'expired'
  /** They judged. */
  | 'filled'
  /** They gave the seat back. */
  | 'released';

/** Who may try the qualification again. */
export type LetQualifyAgainInput = {
  /** The person's pseudonym. */
  author: Scalars['String']['input'];
  /** The campaign. */
  campaignId: Scalars['UUID']['input'];
};

/** Who may try again, or why not. */
export type LetQualifyAgainResult = MayQualifyAgain | Refused;

/** An invitation to make. */
export type MakeInvitationInput = {
  /** The campaign. */
  campaignId: Scalars['UUID']['input'];
  /** Days until it expires, 1 to 366 [14]. */
  days?: InputMaybe<Scalars['Int']['input']>;
  /** A new UUID. Sent again, the same one answers the invitation with a new code, and the code before stops working. */
  id: Scalars['UUID']['input'];
  /** The roles that it gives: at least one. COORDINATOR only with one use. */
  roles: Array<Role>;
  /** How many people may come by it, 1 to 100,000 [1]. */
  uses?: InputMaybe<Scalars['Int']['input']>;
  /** The variants that it gives, as BCP 47 tags [none: people say themselves]. */
  variants?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** The invitation and its code, or why none was made. */
export type MakeInvitationResult = InvitationMade | Refused;

/** A release to make of what the campaign has resolved now. */
export type MakeReleaseInput = {
  /** The campaign. */
  campaignId: Scalars['UUID']['input'];
  /** A new UUID. */
  id: Scalars['UUID']['input'];
  /** Say so where the judgments come from simulated reviewers [false]. */
  simulated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The release, whose building goes on; or why there is none. */
export type MakeReleaseResult = Refused | Release;

/** Somebody who may try again. */
export type MayQualifyAgain = {
  __typename?: 'MayQualifyAgain';
  /** Their pseudonym. */
  author: Scalars['String']['output'];
};

/** How the latest drafts of a provider fared in the campaign: those resolved before, at most 500. */
export type MeasuredDrafts = {
  __typename?: 'MeasuredDrafts';
  /** All of them. Below 30 they change no prior. */
  of: Scalars['Int']['output'];
  /** Those that stood as they were. */
  stood: Scalars['Int']['output'];
};

/** A person in a campaign. */
export type Member = {
  __typename?: 'Member';
  /** The campaign, where the viewer may see it. */
  campaign?: Maybe<Campaign>;
  /** The campaign. */
  campaignId: Scalars['UUID']['output'];
  /** The person: the `sub` of their token. */
  contributorId: Scalars['UUID']['output'];
  /** Their name, for coordinators. */
  name: Scalars['String']['output'];
  /** What everybody else knows them by. */
  pseudonym: Scalars['String']['output'];
  /** Their roles. */
  roles: Array<Role>;
  /** Variants of the language that are their own, as BCP 47 tags. */
  variants: Array<Scalars['String']['output']>;
};

/** What a campaign's translation memory holds, and what came of it in drafts. */
export type MemoryAccount = {
  __typename?: 'MemoryAccount';
  /** Those that they changed. */
  changed: Scalars['Int']['output'];
  /** English characters of them, which nobody had to translate. */
  charactersFilled: Scalars['Int']['output'];
  /** Drafts of which the memory filled a stretch. */
  draftsFilled: Scalars['Int']['output'];
  /** The examples that they are of. */
  examples: Scalars['Int']['output'];
  /** The stretches it filled. */
  fills: Scalars['Int']['output'];
  /** Units that were imported. */
  imported: Scalars['Int']['output'];
  /** Of the fills whose example is settled since: those whose words people kept. */
  kept: Scalars['Int']['output'];
  /** Units of settled examples. */
  settled: Scalars['Int']['output'];
  /** Stretches for which it only had something like them. */
  suggestions: Scalars['Int']['output'];
};

/** A page of a translation memory, oldest first. */
export type MemoryConnection = {
  __typename?: 'MemoryConnection';
  /** The units of this page; there may be fewer than were asked for where they are long. */
  nodes: Array<MemoryUnit>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** The format of a memory's file. */
export type MemoryFormat =
  /** A CSV (comma, semicolon or tab; UTF-8) whose first line names the columns source and target. */
  | 'csv'
  /** A TMX, 1.1 to 1.4b, with English and the language of the campaign's culture. */
  | 'tmx';

/** What an import of a memory brought. */
export type MemoryImported = {
  __typename?: 'MemoryImported';
  /** Those of them that the memory did not have. */
  added: Scalars['Int']['output'];
  /** The first thousand of them. */
  bad: Array<BadMemoryUnit>;
  /** Units of the file that are none. */
  badUnits: Scalars['Int']['output'];
  /** Units of the file. */
  imported: Scalars['Int']['output'];
  /** All units of the campaign. */
  total: Scalars['Int']['output'];
  /** Columns of a CSV that nobody reads, at most a hundred. */
  unusedColumns: Array<Scalars['String']['output']>;
};

/** A unit of a memory that is like a text. */
export type MemoryMatch = {
  __typename?: 'MemoryMatch';
  /** How alike the two English texts are: the lower of chrF either way, 100 where they are the same. */
  score: Scalars['Float']['output'];
  /** The unit. */
  unit: MemoryUnit;
};

/** What was removed. */
export type MemoryRemoved = {
  __typename?: 'MemoryRemoved';
  /** How many units. */
  removed: Scalars['Int']['output'];
};

/** An English text of a campaign's translation memory, and how it is said: a field or a sentence. */
export type MemoryUnit = {
  __typename?: 'MemoryUnit';
  /** When it came into the memory. */
  addedAt: Scalars['DateTime']['output'];
  /** The attempt that was settled. */
  attempt?: Maybe<Scalars['Int']['output']>;
  /** The example whose resolution says so; null where it was imported. */
  exampleId?: Maybe<Scalars['UUID']['output']>;
  /** The field of the example that it is of. */
  field?: Maybe<Scalars['String']['output']>;
  /** Its id. */
  id: Scalars['UUID']['output'];
  /** The English. */
  source: Scalars['String']['output'];
  /** How it is said. */
  target: Scalars['String']['output'];
};

/** What a memory had for a stretch of a draft's English source. Positions count code points. */
export type MemoryUse = {
  __typename?: 'MemoryUse';
  /** Where it ends, exclusive. */
  end: Scalars['Int']['output'];
  /** The example that people settled so; null where the unit was imported. */
  exampleId?: Maybe<Scalars['UUID']['output']>;
  /** The field. */
  field: Scalars['String']['output'];
  /** True where its words stand in the draft (an act says where); false where it is only a suggestion. */
  filled: Scalars['Boolean']['output'];
  /** How alike the English texts are: chrF, 100 where they are the same. */
  score: Scalars['Float']['output'];
  /** The unit's English; null where it is no longer in the memory. */
  source?: Maybe<Scalars['String']['output']>;
  /** Where the stretch begins in the source. */
  start: Scalars['Int']['output'];
  /** How that is said; null where it is no longer in the memory. */
  target?: Maybe<Scalars['String']['output']>;
  /** The unit of the memory. */
  unitId: Scalars['UUID']['output'];
};

/** Something that the row of a file says beside its texts. */
export type MetadataField = {
  __typename?: 'MetadataField';
  /** The field. */
  name: Scalars['String']['output'];
  /** What it says: text, number or truth value, as JSON. */
  value: Scalars['String']['output'];
};

/** A model of all votes of a campaign. */
export type ModelMethod =
  /** Chosen by evidence. */
  | 'auto'
  /** A confusion matrix for each person (Dawid and Skene 1979). */
  | 'dawid-skene'
  /** Every vote counts the same. */
  | 'majority'
  /** One accuracy for each person. */
  | 'one-coin';

/** What a run found of the verdicts on the drafts. */
export type ModelResult = {
  __typename?: 'ModelResult';
  /** How many resolved examples it contradicted; `Campaign.contradictions` lists them. */
  contradictions: Scalars['Int']['output'];
  /** False where it still changed after 100. */
  converged: Scalars['Boolean']['output'];
  /** Examples with a vote. */
  examples: Scalars['Int']['output'];
  /** What spoke for and against each model. */
  heldOut: Array<HeldOutLikelihood>;
  /** Iterations until the log-likelihood changed by less than a millionth. */
  iterations: Scalars['Int']['output'];
  /** Natural logarithm of the likelihood of all votes; null for MAJORITY. */
  logLikelihood?: Maybe<Scalars['Float']['output']>;
  /** The model that was taken. */
  method: ModelMethod;
  /** People who voted. */
  people: Scalars['Int']['output'];
  /** Share of each verdict among the examples. */
  priors: Array<VerdictShare>;
  /** Votes: of each person the last on the last attempt of each example, late ones too. */
  votes: Scalars['Int']['output'];
  /** Median of the votes that a person gave. */
  votesPerPerson: Scalars['Float']['output'];
  /** Why, as a sentence. */
  why: Scalars['String']['output'];
};

/** A model of all votes that a campaign had when it was worked out. */
export type ModelRun = {
  __typename?: 'ModelRun';
  /** The campaign. */
  campaignId: Scalars['UUID']['output'];
  /** Why it failed. */
  failure?: Maybe<Scalars['String']['output']>;
  /** When it was done or failed. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Chosen by whoever asked for it. A release's own run has its id. */
  id: Scalars['UUID']['output'];
  /** What was asked for. */
  method: ModelMethod;
  /** When it was asked for. */
  requestedAt: Scalars['DateTime']['output'];
  /** What it found; null until it is DONE. */
  result?: Maybe<ModelResult>;
  /** Added to each cell of each matrix, or to each count, so that nobody is held infallible. */
  smoothing: Scalars['Float']['output'];
  /** How far it is. */
  state: ModelRunState;
};

/** A page of model runs. */
export type ModelRunConnection = {
  __typename?: 'ModelRunConnection';
  /** The runs of this page, newest first. */
  nodes: Array<ModelRun>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** How far a model run is. */
export type ModelRunState =
  /** Its result is there. */
  | 'done'
  /** It broke; `failure` says why. The same `startModelRun` begins it again. */
  | 'failed'
  /** Asked for. */
  | 'requested'
  /** Being worked out. */
  | 'running';

/** What a language model says of an example. */
export type ModelVerdict = {
  __typename?: 'ModelVerdict';
  /** What it takes to judge it. */
  knowledge: Array<Knowledge>;
  /** Whether it hangs on a culture. */
  label: TriageLabel;
  /** Why. */
  reason: Scalars['String']['output'];
  /** ISO 3166 codes of the countries that it is about. */
  regions: Array<Scalars['String']['output']>;
  /** True where its answer changes with the years. */
  timeSensitive: Scalars['Boolean']['output'];
};

/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Makes the viewer a member of the campaign that the code opens, or adds its roles to those that they have. One use is taken in the same
   * step; sent again it answers the part they have by now and takes none.
   */
  acceptInvitation: AcceptInvitationResult;
  /** Says that a step is wrong; while the appeal is open nothing more is made void. Sent again with one id it answers the first. */
  appeal: AppealResult;
  /** Ends a campaign for good: open rounds are closed, what was resolved stays. */
  cancelCampaign: CancelCampaignResult;
  /** Ends an import: nothing of the file is imported, and `refusal` says that it was cancelled. Of an import that ended without an example nothing changes; one that is IMPORTED is refused (`WRONG_STATE`). Cancelling or completing a campaign ends its imports too. Coordinators and operators. */
  cancelImport: CancelImportResult;
  /** Changes a campaign in flight: its priority, its policy, its guideline. Coordinators and operators. Sent twice with one id it is made once, and answers the effects of the first time. */
  changeCampaign: ChangeCampaignResult;
  /** Takes a comparison of an example that the viewer has never seen, or the one already held. Reviewers. */
  claimComparison: ClaimComparisonResult;
  /**
   * Takes the best open seat for the viewer. Sent again it answers the seat already held. Who names campaigns may hold one seat in each of
   * them; who names none holds one, whatever their tabs ask at once.
   */
  claimSeat: ClaimSeatResult;
  /** Ends a running campaign as done: open rounds are closed, what is not resolved by then is cancelled. */
  completeCampaign: CompleteCampaignResult;
  /** Says how much an example hangs on a culture, for every attempt. Its coordinators and adjudicators, and operators. Nothing else changes. */
  correctTriage: CorrectTriageResult;
  /** Plans a campaign. Operators only. Sent twice with one id it answers the first. */
  createCampaign: CreateCampaignResult;
  /**
   * Decides an appeal. Operators, and coordinators who do not review, never its person. Upheld, the person goes on as before, and what was
   * made void counts again: in rounds that closed with it, and in open ones where nobody has taken the seat; the rest is kept as surplus.
   */
  decideAppeal: DecideAppealResult;
  /** Deletes a dataset with its examples, and ends its import where that goes on. Refused (`WRONG_STATE`) once an example of it was started or is gold. Its id stays taken; its bytes may be imported again. Sent twice, it is the same. Coordinators and operators. */
  deleteDataset: DeleteDatasetResult;
  /** Records what the viewer agrees to in a campaign. Sent again with one id it answers the first receipt. */
  giveConsent: GiveConsentResult;
  /** Imports an uploaded file. Answers at once; ask for the dataset until its state is no longer IMPORTING. Coordinators and operators. */
  importDataset: ImportDatasetResult;
  /**
   * Makes gold from a file, as `setGold` does, and tells of each line that makes none. What is right stays; the same file sent again changes
   * nothing. Coordinators and operators.
   */
  importGold: ImportGoldResult;
  /** Imports units into a campaign's translation memory. Sent again it adds none twice. Coordinators and operators. */
  importMemory: ImportMemoryResult;
  /** Imports terms. Drafts have them and checks ask for them from then on. Coordinators and operators. */
  importTerms: ImportTermsResult;
  /** Extends the lease of a seat that is still held. */
  keepSeat: KeepSeatResult;
  /** Lets somebody who failed the qualification try again now, with gold that they have not seen. Coordinators and operators. */
  letQualifyAgain: LetQualifyAgainResult;
  /** Makes an invitation to a campaign. Coordinators of it and operators; it works for as long as who made it may give what it gives. */
  makeInvitation: MakeInvitationResult;
  /** Makes a release. Answers at once; ask for it until its state is BUILT or FAILED. Coordinators and operators. */
  makeRelease: MakeReleaseResult;
  /** Gives out no new seat until it is resumed. Seats that are held may be finished. */
  pauseCampaign: PauseCampaignResult;
  /**
   * Publishes the next version of a campaign's consent text. Coordinators of it and operators. Where it requires other purposes than the
   * version before, people finish what they hold and are offered nothing more until they have agreed again.
   */
  publishConsentText: PublishConsentTextResult;
  /** Gives a seat back. It is not offered to the same person again. */
  releaseSeat: ReleaseSeatResult;
  /** Removes units from a campaign's translation memory. Coordinators and operators. */
  removeMemory: RemoveMemoryResult;
  /** Removes terms. Coordinators and operators. */
  removeTerms: RemoveTermsResult;
  /** Gives a dataset another name. Coordinators and operators; sent twice, it is the same. */
  renameDataset: RenameDatasetResult;
  /** Opens settled examples again: each gets its next attempt, its earlier resolution stays in its story. Coordinators and operators. */
  reopenExamples: ReopenExamplesResult;
  /** Goes on with a paused campaign. */
  resumeCampaign: ResumeCampaignResult;
  /**
   * Takes gold back whose right judgment turned out wrong, or that has become known: nobody is given it any more, and what was answered to it
   * counts for nobody. It stays out of the work; `setGold` takes it up again. A qualification that is decided stays: `letQualifyAgain`.
   * Coordinators and operators.
   */
  retireGold: RetireGoldResult;
  /** Takes an invitation back: nobody comes by it any more, and who came stays. Coordinators of its campaign and operators. */
  revokeInvitation: RevokeInvitationResult;
  /**
   * Takes back the tokens of a person: within two seconds they open nothing, and the subscriptions that they opened end. Tokens issued later
   * hold. Operators only.
   */
  revokeTokens: RevokeTokensResult;
  /** Keeps what the viewer has written in a seat, until they submit or give it back. For a page to send as people type, every few seconds at most. */
  saveUnsentJudgment: SaveUnsentJudgmentResult;
  /**
   * Makes waiting examples gold, for good: they leave the work and look like others in review. Coordinators and operators. Sent again it goes
   * on where it stopped; what is gold already keeps its draft and takes the right judgment that is given now.
   */
  setGold: SetGoldResult;
  /** Gives a person roles and variants in a campaign. Coordinators of it and operators. */
  setMember: SetMemberResult;
  /**
   * Says the whole of the viewer's profile in a campaign that they have a part in. Region, age and gender are refused with CONSENT_NEEDED
   * without the viewer's consent to the purpose of their name, and are deleted in the same step in which that consent is withdrawn.
   */
  setMyProfile: SetMyProfileResult;
  /** Starts a planned campaign. Coordinators and operators, as for each move below; a move that is already made answers the campaign as it is. */
  startCampaign: StartCampaignResult;
  /** Asks for a model of all votes. Answers at once; ask for the run until its state is DONE or FAILED. Coordinators and operators. */
  startModelRun: StartModelRunResult;
  /** Draws a sample of adopted examples whose resolved text differs from the literal one, and opens comparisons. Coordinators and operators. */
  startOutcomeCheck: StartOutcomeCheckResult;
  /** Answers a comparison that the viewer holds or held. */
  submitComparison: SubmitComparisonResult;
  /** Stores what the viewer says in a seat that they hold or held. Late work is stored as SURPLUS, never refused. */
  submitJudgment: SubmitJudgmentResult;
  /**
   * Records what the viewer does not agree to any more, or objects to though they were never asked. Where it is required, the seats they hold are
   * open to others at once, what they have not sent is forgotten, and no judgment of theirs is taken until they agree again.
   * REVIEW_WORK takes back, within moments and for good, every judgment that they gave in the campaign: here and in every decision made with it.
   * An example that does not settle without them loses its text and is opened again. PUBLICATION keeps what they said out of every release that
   * is built from then on; it still decides. A release that is built already stays as it is: whoever has it has it.
   */
  withdrawConsent: WithdrawConsentResult;
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationAcceptInvitationArgs = {
  input: AcceptInvitationInput;
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationAppealArgs = {
  input: AppealInput;
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationCancelCampaignArgs = {
  id: Scalars['UUID']['input'];
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationCancelImportArgs = {
  id: Scalars['UUID']['input'];
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationChangeCampaignArgs = {
  input: ChangeCampaignInput;
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationClaimComparisonArgs = {
  input: ClaimComparisonInput;
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationClaimSeatArgs = {
  input: ClaimSeatInput;
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationCompleteCampaignArgs = {
  id: Scalars['UUID']['input'];
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationCorrectTriageArgs = {
  input: CorrectTriageInput;
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationCreateCampaignArgs = {
  input: CreateCampaignInput;
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationDecideAppealArgs = {
  input: DecideAppealInput;
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationDeleteDatasetArgs = {
  id: Scalars['UUID']['input'];
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationGiveConsentArgs = {
  input: GiveConsentInput;
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationImportDatasetArgs = {
  input: ImportDatasetInput;
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationImportGoldArgs = {
  input: ImportGoldInput;
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationImportMemoryArgs = {
  input: ImportMemoryInput;
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationImportTermsArgs = {
  input: ImportTermsInput;
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationKeepSeatArgs = {
  input: KeepSeatInput;
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationLetQualifyAgainArgs = {
  input: LetQualifyAgainInput;
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationMakeInvitationArgs = {
  input: MakeInvitationInput;
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationMakeReleaseArgs = {
  input: MakeReleaseInput;
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationPauseCampaignArgs = {
  id: Scalars['UUID']['input'];
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationPublishConsentTextArgs = {
  input: PublishConsentTextInput;
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationReleaseSeatArgs = {
  input: ReleaseSeatInput;
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationRemoveMemoryArgs = {
  input: RemoveMemoryInput;
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationRemoveTermsArgs = {
  input: RemoveTermsInput;
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationRenameDatasetArgs = {
  id: Scalars['UUID']['input'];
  name: Scalars['String']['input'];
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationReopenExamplesArgs = {
  input: ReopenExamplesInput;
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationResumeCampaignArgs = {
  id: Scalars['UUID']['input'];
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationRetireGoldArgs = {
  input: RetireGoldInput;
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationRevokeInvitationArgs = {
  input: RevokeInvitationInput;
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationRevokeTokensArgs = {
  input: RevokeTokensInput;
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationSaveUnsentJudgmentArgs = {
  input: SaveUnsentJudgmentInput;
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationSetGoldArgs = {
  input: SetGoldInput;
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationSetMemberArgs = {
  input: SetMemberInput;
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationSetMyProfileArgs = {
  input: SetMyProfileInput;
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationStartCampaignArgs = {
  id: Scalars['UUID']['input'];
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationStartModelRunArgs = {
  input: StartModelRunInput;
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationStartOutcomeCheckArgs = {
  input: StartOutcomeCheckInput;
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationSubmitComparisonArgs = {
  input: SubmitComparisonInput;
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationSubmitJudgmentArgs = {
  input: SubmitJudgmentInput;
};


/** Changes. Whoever creates something chooses its id, so that the same mutation may be sent again until it is answered. A change that is turned down answers `Refused`. */
export type MutationWithdrawConsentArgs = {
  input: WithdrawConsentInput;
};

/** What the viewer agrees to in a campaign. Nobody else sees it. */
export type MyConsent = {
  __typename?: 'MyConsent';
  /** The campaign. */
  campaignId: Scalars['UUID']['output'];
  /** True where they may be offered seats: nothing that is required is missing. */
  current: Scalars['Boolean']['output'];
  /** Required purposes that they have not agreed to, or only in a version that does not hold any more. */
  missing: Array<ConsentPurpose>;
  /** What they object to, asked for or not, and have not agreed to since. */
  objections: Array<ConsentPurpose>;
  /** What they agree to. */
  purposes: Array<ConsentPurpose>;
  /** Their receipts. */
  receipts: ConsentReceiptConnection;
  /** The version that they agreed to last; null before the first. */
  version?: Maybe<Scalars['Int']['output']>;
};


/** What the viewer agrees to in a campaign. Nobody else sees it. */
export type MyConsentReceiptsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What the viewer has said of themselves in a campaign. Nobody else sees it, coordinators and operators neither, and no event tells of it. */
export type MyProfile = {
  __typename?: 'MyProfile';
  /** Their age; null where it is not said. Kept only while they agree to LABELS_BY_AGE_BAND. */
  ageBand?: Maybe<AgeBand>;
  /** The campaign. */
  campaignId: Scalars['UUID']['output'];
  /** When they last changed it; null before the first time. */
  changedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Their gender; null where it is not said. Kept only while they agree to LABELS_BY_GENDER. */
  gender?: Maybe<Gender>;
  /**
   * The variants for which they are offered seats, as BCP 47 tags, the one that they write best first: those that they read and write at
   * least WELL, where the campaign gave them some among those only. Where they have said nothing, those that they were given.
   */
  offered: Array<Scalars['String']['output']>;
  /** Their region, as ISO 3166-1 or 3166-2; null where it is not said. Kept only while they agree to LABELS_BY_REGION. */
  region?: Maybe<Scalars['String']['output']>;
  /** The variants that they read or write; empty where they have said nothing. */
  variants: Array<VariantSkill>;
};

/** How the viewer stands with a campaign's guard of quality. No signal is shown before a step: counts that move while they work would tell which examples are gold. */
export type MyStanding = {
  __typename?: 'MyStanding';
  /** Their appeals, the latest first. */
  appeals: Array<Appeal>;
  /** The campaign. */
  campaignId: Scalars['UUID']['output'];
  /** Where the steps stand. */
  guard: Guard;
  /** Whether there is something to appeal against, and no appeal open. */
  mayAppeal: Scalars['Boolean']['output'];
  /** Every step, the latest first. */
  steps: Array<GuardStep>;
  /** Judgments of theirs that a step made count no more. */
  voided: Scalars['Int']['output'];
};

/** Why examples need people. */
export type NeedReason =
  /** There are people who could have come, and none did, twice. */
  | 'nobody-came'
  /** Nobody is left who may be asked: nobody has the role, or all who have it have answered or given it back. */
  | 'nobody-eligible'
  /** An operator cancelled its workflow in Temporal. */
  | 'workflow-cancelled';

/** Where the next seat may come from. */
export type NextSeatFrom =
  /** Any running campaign that the viewer has a part in, as `claimSeat` without a campaign. */
  | 'any-campaign'
  /** The campaign of the seat that was judged in: one stays at what one works on. */
  | 'same-campaign';

/** Why there is no seat for a person just now. */
export type NoSeat =
  /** Others are at work on all that they could judge: what is left comes back. */
  | 'all-held'
  /** They have judged, or given back, everything that is open. */
  | 'all-judged'
  /** They do not agree to what the campaign requires, or its text has changed: show `consentText`, send `giveConsent`. */
  | 'consent-needed'
  /** Nothing is open. */
  | 'nothing-open'
  /** The campaign gives out no seats: it has not started, is paused, or is over. */
  | 'not-running'
  /** Their roles judge nothing, or nothing that is open. */
  | 'not-your-part'
  /** What is open is for other variants than theirs, or kept for them for a while. */
  | 'other-variant'
  /** The campaign's guard of quality has paused the person: `myStanding` says why, `appeal` says that it is wrong. */
  | 'paused'
  /** The examples that qualify a reviewer stand before the work: they were not passed, or none is ready. */
  | 'qualification'
  /** The person has judged as much as the campaign takes from one in a day. */
  | 'quota';

/** What to do where a line is bad. */
export type OnBadLine =
  /** Import the good lines and report the bad. */
  | 'keep'
  /** Import nothing. */
  | 'refuse';

/** What one person says in one seat. What is left out is empty. The whole may have 256 kB as JSON. */
export type OpinionInput = {
  /** Milliseconds for which the page was in use [0]. */
  activeMs?: InputMaybe<Scalars['Int']['input']>;
  /** The changes, by kind. */
  acts?: InputMaybe<Array<ActInput>>;
  /** CONFIRM and ADJUDICATE: the id of the candidate chosen; null for none of these. */
  choice?: InputMaybe<Scalars['String']['input']>;
  /** Anything else, in at most 4,000 characters. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** EDIT: the fields that change. */
  edited?: InputMaybe<Array<FieldTextInput>>;
  /** What others should notice. */
  flags?: InputMaybe<Array<Flag>>;
  /** Answers to the kind's own question. */
  kindCheck?: InputMaybe<KindCheckInput>;
  /** Answers on the campaign's scales. */
  ratings?: InputMaybe<Array<RatingInput>>;
  /** Why, in the person's words: required for a DROP and for an adjudication. At most 4,000 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Marked errors. */
  spans?: InputMaybe<Array<ErrorSpanInput>>;
  /** What the person thinks of the draft. */
  verdict: Verdict;
};

/** A blind comparison of literal and resolved texts on a sample of a campaign. */
export type OutcomeCheck = {
  __typename?: 'OutcomeCheck';
  /** The campaign. */
  campaignId: Scalars['UUID']['output'];
  /** Chosen by whoever began it. */
  id: Scalars['UUID']['output'];
  /** How many were found: adopted ones whose two texts differ. */
  items: Scalars['Int']['output'];
  /** Seats that wait for an answer. */
  openSeats: Scalars['Int']['output'];
  /** Null before the first answer, and to reviewers while seats are open: they may still be asked. */
  result?: Maybe<OutcomeResult>;
  /** How many examples were wanted. */
  sampleSize: Scalars['Int']['output'];
  /** How many people compare the texts of each. */
  seatsPerItem: Scalars['Int']['output'];
  /** When it began. */
  startedAt: Scalars['DateTime']['output'];
};

/** How often people who had seen nothing of an example preferred its resolved text to the literal one. */
export type OutcomeResult = {
  __typename?: 'OutcomeResult';
  /** Answers. */
  answers: Scalars['Int']['output'];
  /** Upper end. */
  high: Scalars['Float']['output'];
  /** Texts with an answer. */
  items: Scalars['Int']['output'];
  /** Answers for the literal text. */
  literal: Scalars['Int']['output'];
  /** Lower end of Wilson's 95 % score interval, with the texts as trials. */
  low: Scalars['Float']['output'];
  /** Answers for the resolved text. */
  resolved: Scalars['Int']['output'];
  /** Answers for neither. */
  ties: Scalars['Int']['output'];
  /** Mean over texts of the share that prefers the resolved one, a tie counting half; 0 to 1. */
  winRate: Scalars['Float']['output'];
};

/** Where a page of a list lies. Cursors are opaque keys of the order, so pages stay right while rows are added. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Give this as `after` to get the next page; null on the last. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** True where another page follows. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** The campaign as it is now, or why it was not paused. */
export type PauseCampaignResult = Campaign | Refused;

/** Examples that need people, of one sort. */
export type PeopleNeeded = {
  __typename?: 'PeopleNeeded';
  /** What is missing and what a coordinator can do, in a sentence or two. `reopenExamples` opens them again. */
  advice: Scalars['String']['output'];
  /** How many examples. */
  examples: Scalars['Int']['output'];
  /** What people are needed for: reviewers judge and confirm, adjudicators adjudicate. Null where it was not recorded. */
  purpose?: Maybe<Purpose>;
  /** Why. */
  reason: NeedReason;
  /** The variant that they must speak; null where any will do. */
  variant?: Maybe<Scalars['String']['output']>;
};

/** Where words stand in a text, in code points. */
export type Place = {
  __typename?: 'Place';
  /** Where they end, exclusive. */
  end: Scalars['Int']['output'];
  /** Where they begin. */
  start: Scalars['Int']['output'];
};

/** A fault to plant in a good draft. */
export type PlantedFault =
  /** What was done for the culture is taken back: an opener, a register, a foreign institution. */
  | 'adaptation-undone'
  /** The emergency number, where the text has one call it, is a foreign one. */
  | 'foreign-emergency-number'
  /** A number is another one. */
  | 'number-changed'
  /** Praise of the question, or joy at being asked, opens the text: a phrase of the culture pack that nobody there would open with. */
  | 'opener-added'
  /** A sentence stands there twice. */
  | 'sentence-doubled'
  /** A sentence between two others is left out; only where the example has its English text, to compare with. */
  | 'sentence-dropped'
  /** The last sentence is left in English. */
  | 'untranslated-sentence';

/** The numbers that a campaign is run by. */
export type Policy = {
  __typename?: 'Policy';
  /** Hours from a pause for which judgments stay as they are, so that its person can appeal. */
  appealHours: Scalars['Float']['output'];
  /** Share of judge seats that show no draft of a machine; at most one seat of a round is such a one. */
  blindDraftShare: Scalars['Float']['output'];
  /** Posterior probability that a text and each required label must reach; a higher one asks more people. */
  confidence: Scalars['Float']['output'];
  /** Seats of a confirm round: people who choose among the texts that reviewers wrote. */
  confirmSeats: Scalars['Int']['output'];
  /** Judgments that the campaign takes from one person in a day (UTC); 0 for any number. */
  dailySeats: Scalars['Int']['output'];
  /** Most that each provider's drafts may cost, in the currency of the installation's prices; then the next one is asked. */
  draftBudget: Scalars['Float']['output'];
  /** Priors that a draft is usable as it stands, by provider, where they differ from the built-in ones. */
  draftPriors: Array<DraftPrior>;
  /** Calls a minute that one provider gets for this campaign. */
  draftsPerMinute: Scalars['Int']['output'];
  /** Prior that an example cannot be made to fit the culture, before anybody has judged. */
  dropPrior: Scalars['Float']['output'];
  /** Share of judge seats that are gold: an example whose right judgment is known, which looks like any other. */
  goldRate: Scalars['Float']['output'];
  /** Fewest judgments of a person that a step may rest on. */
  guardMinimum: Scalars['Int']['output'];
  /** Judge seats opened in the first round: people asked independently. */
  judgeSeats: Scalars['Int']['output'];
  /** Seconds for which a claimed seat is kept without a heartbeat; then it goes to somebody else. */
  leaseSeconds: Scalars['Int']['output'];
  /** Most examples in review at once, whatever the pool. */
  maxInFlight: Scalars['Int']['output'];
  /** Most judge and confirm seats of one attempt; then an adjudicator decides. */
  maxSeats: Scalars['Int']['output'];
  /** Fewest judgments that may settle an example. */
  minSeats: Scalars['Int']['output'];
  /** Minutes of the active people's work that are kept open as seats. */
  openMinutes: Scalars['Float']['output'];
  /** Who makes drafts, in the order in which they are tried; where all fail, people write from the source. */
  providers: Array<ChainProvider>;
  /** Gold examples that a reviewer judges before their first work; 0 asks for none. */
  qualificationItems: Scalars['Int']['output'];
  /** Share of them that must be passed. */
  qualificationPass: Scalars['Float']['output'];
  /** What signals of careless work lead to. */
  qualityGuard: QualityGuard;
  /** Characters of a draft that a person may read in a second and be taken to have read it; 0 measures nobody. */
  readingFloor: Scalars['Float']['output'];
  /** Seconds from a round's first claim after which it is closed with what it has. */
  roundSeconds: Scalars['Int']['output'];
  /** Scales that reviewers are asked to rate on. */
  scales: Array<Scale>;
  /** Share of a person's latest judgments in which a signal must be seen before it means something. */
  signalShare: Scalars['Float']['output'];
  /** What is done where fewer people are left to ask than there are seats. */
  smallPool: SmallPool;
  /** Shares of the judge seats of common items that are kept for variants, together at most 1; the rest is everybody's. */
  variantTargets: Array<VariantTarget>;
  /** Seconds for which a seat is kept for its variant; then anybody may take it. */
  variantWaitSeconds: Scalars['Int']['output'];
};

/** The numbers to run a campaign by. What is left out has its default, in brackets, or in a change stays as it is. */
export type PolicyInput = {
  /** Hours from a pause for which judgments stay as they are, so that its person can appeal; 0 to 720 [72]. */
  appealHours?: InputMaybe<Scalars['Float']['input']>;
  /** Share of judge seats that show no draft of a machine; at most one seat of a round is such a one; 0 to 0.5 [0.05]. */
  blindDraftShare?: InputMaybe<Scalars['Float']['input']>;
  /** Posterior probability that a text and each required label must reach; a higher one asks more people; above 0.5 and below 1 [0.85]. */
  confidence?: InputMaybe<Scalars['Float']['input']>;
  /** Seats of a confirm round: people who choose among the texts that reviewers wrote; 1 to 9 [2]. */
  confirmSeats?: InputMaybe<Scalars['Int']['input']>;
  /** Judgments that the campaign takes from one person in a day (UTC); 0 for any number; 0 to 1,000 [0]. */
  dailySeats?: InputMaybe<Scalars['Int']['input']>;
  /** Most that each provider's drafts may cost, in the currency of the installation's prices; then the next one is asked; 0 to 1,000,000,000 [100]. */
  draftBudget?: InputMaybe<Scalars['Float']['input']>;
  /** Priors that a draft is usable as it stands, by provider, where they differ from the built-in ones [none]. */
  draftPriors?: InputMaybe<Array<DraftPriorInput>>;
  /** Calls a minute that one provider gets for this campaign; 1 to 100,000 [600]. */
  draftsPerMinute?: InputMaybe<Scalars['Int']['input']>;
  /** Prior that an example cannot be made to fit the culture, before anybody has judged; 0.1 to 0.9 [0.2]. */
  dropPrior?: InputMaybe<Scalars['Float']['input']>;
  /** Share of judge seats that are gold: an example whose right judgment is known, which looks like any other; 0 to 0.5 [0]. */
  goldRate?: InputMaybe<Scalars['Float']['input']>;
  /** Fewest judgments of a person that a step may rest on; 10 to 100 [20]. */
  guardMinimum?: InputMaybe<Scalars['Int']['input']>;
  /** Judge seats opened in the first round: people asked independently; 1 to 9 [3]. */
  judgeSeats?: InputMaybe<Scalars['Int']['input']>;
  /** Seconds for which a claimed seat is kept without a heartbeat; then it goes to somebody else; 1 to 86,400 [900]. */
  leaseSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Most examples in review at once, whatever the pool; 1 to 100,000 [500]. */
  maxInFlight?: InputMaybe<Scalars['Int']['input']>;
  /** Most judge and confirm seats of one attempt; then an adjudicator decides; 1 to 15 [5]. */
  maxSeats?: InputMaybe<Scalars['Int']['input']>;
  /** Fewest judgments that may settle an example; 1 to 9 [2]. */
  minSeats?: InputMaybe<Scalars['Int']['input']>;
  /** Minutes of the active people's work that are kept open as seats; above 0, at most 1,440 [30]. */
  openMinutes?: InputMaybe<Scalars['Float']['input']>;
  /** Who makes drafts, in the order in which they are tried; where all fail, people write from the source; 1 to 4 of them [APERTIUM]. */
  providers?: InputMaybe<Array<ChainProvider>>;
  /** Gold examples that a reviewer judges before their first work; 0 asks for none; 0 to 50 [0]. */
  qualificationItems?: InputMaybe<Scalars['Int']['input']>;
  /** Share of them that must be passed; 0 to 1 [0.7]. */
  qualificationPass?: InputMaybe<Scalars['Float']['input']>;
  /** What signals of careless work lead to [TELL]. */
  qualityGuard?: InputMaybe<QualityGuard>;
  /** Characters of a draft that a person may read in a second and be taken to have read it; 0 measures nobody; 0 to 1,000 [60]. */
  readingFloor?: InputMaybe<Scalars['Float']['input']>;
  /** Seconds from a round's first claim after which it is closed with what it has; 1 to 5,184,000 [259,200]. */
  roundSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Scales that reviewers are asked to rate on [all seven]. */
  scales?: InputMaybe<Array<Scale>>;
  /** Share of a person's latest judgments in which a signal must be seen before it means something; 0.1 to 1 [0.3]. */
  signalShare?: InputMaybe<Scalars['Float']['input']>;
  /** What is done where fewer people are left to ask than there are seats [ADJUDICATE]. */
  smallPool?: InputMaybe<SmallPool>;
  /** Shares of the judge seats of common items that are kept for variants, together at most 1; the rest is everybody's [none]. */
  variantTargets?: InputMaybe<Array<VariantTargetInput>>;
  /** Seconds for which a seat is kept for its variant; then anybody may take it; 0 to 86,400 [600]. */
  variantWaitSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** That fewer people could still be asked than the policy has seats for. */
export type PoolEvidence = {
  __typename?: 'PoolEvidence';
  /** The most judge and confirm seats that the attempt could have. */
  ceiling: Scalars['Int']['output'];
  /** People who could still be asked. */
  eligible: Scalars['Int']['output'];
  /** The fewest judgments that could settle it. */
  minSeats: Scalars['Int']['output'];
  /** What the campaign's policy says of that. */
  policy: SmallPool;
};

/** What the people of a campaign may be too few for. */
export type PoolLack =
  /** To decide what reviewers cannot agree on. */
  | 'adjudicate'
  /** To take as many seats as an example may need. */
  | 'ceiling'
  /** To choose among texts: who does must not have judged the example. */
  | 'confirm'
  /** To fill the first round of an example. */
  | 'judge'
  /** To give the fewest judgments that settle an example. */
  | 'settle';

/** That the people of a campaign are too few: foretold from their parts, whoever of them comes. */
export type PoolShortage = {
  __typename?: 'PoolShortage';
  /** What follows by the campaign's policy, and what a coordinator can do about it. */
  advice: Scalars['String']['output'];
  /** For what; of the reviewers the worst only. */
  lack: PoolLack;
  /** People there should be. */
  needed: Scalars['Int']['output'];
  /** People there are. */
  people: Scalars['Int']['output'];
  /** For items of this variant; null for those that are common. */
  variant?: Maybe<Scalars['String']['output']>;
};

/** What an adjudicator decided of an example that is still resolved so: a model for whoever has to decide something like it. */
export type Precedent = {
  __typename?: 'Precedent';
  /** Kinds of the acts of the draft and of the adjudicator. */
  acts: Array<ActKind>;
  /** The attempt. */
  attempt: Scalars['Int']['output'];
  /** When. */
  decidedAt: Scalars['DateTime']['output'];
  /** The decision. */
  decisionId: Scalars['UUID']['output'];
  /** The example that it was made on, with its texts and its story. */
  example?: Maybe<Example>;
  /** The example that it was made on. */
  exampleId: Scalars['UUID']['output'];
  /** Why, in the adjudicator's words. */
  reason: Scalars['String']['output'];
  /** How alike, 0 to 1, by shared runs of three letters (PostgreSQL's pg_trgm); null where nothing was compared. */
  similarity?: Maybe<Scalars['Float']['output']>;
  /** What was decided: the draft as it is (ACCEPT), another text (EDIT), or a drop (DROP). */
  verdict: Verdict;
};

/** A column of a file, or a field that its rows have. */
export type PreviewColumn = {
  __typename?: 'PreviewColumn';
  /** The field of the format that it becomes; null where it becomes none. */
  field?: Maybe<Scalars['String']['output']>;
  /** Its name. */
  name: Scalars['String']['output'];
  /** The beginning of the first thing that it holds. */
  sample: Scalars['String']['output'];
  /** What becomes of it. */
  use: ColumnUse;
};

/** A line that could not be read. */
export type PreviewFault = {
  __typename?: 'PreviewFault';
  /** The line, from 1. */
  line: Scalars['Int']['output'];
  /** What is wrong with it. */
  reason: Scalars['String']['output'];
};

/** An uploaded file to look at, and what is known of it. */
export type PreviewImportInput = {
  /** What its answer keys are [found]. */
  answerFrom?: InputMaybe<AnswerFrom>;
  /** The campaign that it is for. */
  campaignId: Scalars['UUID']['input'];
  /** Fields whose column has another name than the format's own [none]. */
  columns?: InputMaybe<Array<ColumnInput>>;
  /** Encoding of its texts [found]. */
  encoding?: InputMaybe<FileEncoding>;
  /** The id under which the file was uploaded. */
  fileId: Scalars['UUID']['input'];
  /** How it is laid out [found]. */
  format?: InputMaybe<DatasetFormat>;
  /** What kind of file it is [found]. */
  kind?: InputMaybe<FileKind>;
};

/** A row as it would come in. */
export type PreviewRow = {
  __typename?: 'PreviewRow';
  /** What the example would hold. */
  content: Content;
  /** The id that the file gives it, if any. */
  externalId?: Maybe<Scalars['String']['output']>;
  /** Its line, from 1; of Parquet its row, of an array its element. */
  line: Scalars['Int']['output'];
  /** What it says beside its texts. */
  metadata: Array<MetadataField>;
  /** The English beside a translation, if the row carries it. */
  source?: Maybe<Content>;
};

/** Where a draft's literal text comes from. */
export type Provider =
  /** The Apertium engine. */
  | 'apertium'
  /** The dataset, which arrived translated. */
  | 'file'
  /** A machine translation service over HTTP. */
  | 'http-mt'
  /** A person. */
  | 'human'
  /** The campaign's translation memory, which had all of it. */
  | 'memory'
  /** Nothing could be drafted. */
  | 'none'
  /** A language model behind an OpenAI-style interface. */
  | 'openai';

/** Health and cost of one provider in a campaign. */
export type ProviderAccount = {
  __typename?: 'ProviderAccount';
  /** Most that it may cost: the campaign's `draftBudget`. */
  budget: Scalars['Float']['output'];
  /** Calls that are over. */
  calls: Scalars['Int']['output'];
  /** What it cost so far, in the currency of the installation's prices. */
  cost: Scalars['Float']['output'];
  /** Model and prompt, or engine; empty where the installation does not have it. */
  engine: Scalars['String']['output'];
  /** Failures by kind. */
  failures: Array<ProviderFailures>;
  /** Tokens sent. */
  inputTokens: Scalars['Float']['output'];
  /** Its last failure. */
  lastError?: Maybe<ProviderError>;
  /** When it gave a draft last. */
  lastOkAt?: Maybe<Scalars['DateTime']['output']>;
  /** Median time of the last calls that gave a draft; null where none did. */
  medianMilliseconds?: Maybe<Scalars['Float']['output']>;
  /** Tokens received. */
  outputTokens: Scalars['Float']['output'];
  /** The provider. */
  provider: ChainProvider;
  /** Calls under way. */
  running: Scalars['Int']['output'];
  /** How it does. */
  state: ProviderState;
};

/** One call of a provider for a draft. */
export type ProviderCall = {
  __typename?: 'ProviderCall';
  /** What it cost, in the currency of the installation's prices. */
  cost: Scalars['Float']['output'];
  /** Model and prompt, or engine. */
  engine: Scalars['String']['output'];
  /** Tokens sent; 0 where they are not told. */
  inputTokens: Scalars['Int']['output'];
  /** What went wrong; empty where nothing did. */
  message: Scalars['String']['output'];
  /** How long it took. */
  milliseconds: Scalars['Int']['output'];
  /** What came of it. */
  outcome: CallOutcome;
  /** Tokens received; 0 where they are not told. */
  outputTokens: Scalars['Int']['output'];
  /** Who was asked. */
  provider: ChainProvider;
};

/** The last failure of a provider. */
export type ProviderError = {
  __typename?: 'ProviderError';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Its kind. */
  failure: CallOutcome;
  /** What went wrong, for a person. */
  message: Scalars['String']['output'];
};

/** How many calls of a provider failed in one way. */
export type ProviderFailures = {
  __typename?: 'ProviderFailures';
  /** How many. */
  calls: Scalars['Int']['output'];
  /** The way. */
  failure: CallOutcome;
};

/** How a provider does. */
export type ProviderState =
  /** The campaign's budget for it is spent: the next of the chain is asked, or people. */
  | 'budget-spent'
  /** It gave none when it was asked last. */
  | 'failing'
  /** The installation does not have it. */
  | 'not-configured'
  /** It gave a draft when it was asked last, or was not asked yet. */
  | 'ready';

/** The next version of a consent text. */
export type PublishConsentTextInput = {
  /** Whether people who agreed before must agree again [only where other purposes are required than before]. */
  askAgain?: InputMaybe<Scalars['Boolean']['input']>;
  /** The campaign. */
  campaignId: Scalars['UUID']['input'];
  /** What is asked. */
  purposes: Array<ConsentPurpose>;
  /** Those of them without which nobody is offered a seat [none]. */
  required?: InputMaybe<Array<ConsentPurpose>>;
  /** The text, in 1 to 20 languages. */
  texts: Array<ConsentWordsInput>;
  /** One more than the latest version; 1 for the first. */
  version: Scalars['Int']['input'];
};

/** The version as it is published, or why it is not. */
export type PublishConsentTextResult = ConsentText | Refused;

/** What a round's seats are for. */
export type Purpose =
  /** Decide where reviewers could not agree. */
  | 'adjudicate'
  /** Choose among candidate texts. */
  | 'confirm'
  /** Judge the draft, and edit it where needed. */
  | 'judge';

/** How many seats of a purpose were filled. */
export type PurposeCount = {
  __typename?: 'PurposeCount';
  /** What the seats are for. */
  purpose: Purpose;
  /** How many. */
  seats: Scalars['Int']['output'];
};

/** What signals of careless work lead to. More may be added. */
export type QualityGuard =
  /** The steps of the policy are taken: more gold, a pause, then what was judged counts no more. */
  | 'act'
  /** Coordinators see them, and nothing else happens. */
  | 'tell';

/** A signal in one judgment. */
export type QualitySignal = {
  __typename?: 'QualitySignal';
  /** What it was noticed by; never a text. */
  evidence: Array<SignalEvidence>;
  /** When the judgment came. */
  judgedAt: Scalars['DateTime']['output'];
  /** The judgment. */
  judgmentId: Scalars['UUID']['output'];
  /** The kind. */
  kind: SignalKind;
};

/** Reads. Each needs a bearer token; what the viewer may not see is refused or null. */
export type Query = {
  __typename?: 'Query';
  /** One campaign; null where there is none that the viewer may see. */
  campaign?: Maybe<Campaign>;
  /** The campaigns that the viewer may see, newest first. */
  campaigns: CampaignConnection;
  /**
   * What the checks say of texts that the viewer would have in this seat, while they write. What is BLOCK turns a judgment down, the rest
   * only informs. Null where the viewer may not see the seat. Nothing is stored.
   */
  checkTexts?: Maybe<Array<Finding>>;
  /** What people of a campaign are asked to agree to; null where there is nothing. Members and operators. */
  consentText?: Maybe<ConsentText>;
  /** A culture by its tag, or by that of one of its variants; null where this installation has no pack for it. */
  culture?: Maybe<Culture>;
  /** Every culture that this installation has a pack for, by tag. */
  cultures: Array<Culture>;
  /** One dataset; null where there is none that the viewer may see. */
  dataset?: Maybe<Dataset>;
  /** Why nobody comes to an example: who may be asked in its last round. Null before its first round. Operators, and coordinators who do not review: it tells how many have judged. */
  eligibility?: Maybe<Eligibility>;
  /** One example; null where there is none that the viewer may see. */
  example?: Maybe<Example>;
  /** The gold of a campaign, by example id, 200 a page. Operators, and coordinators who do not review: who judges is not to know it. */
  gold: Array<Gold>;
  /** The last 200 answers to gold in a campaign, the latest first. Under the same rule. */
  goldOutcomes: Array<GoldOutcome>;
  /** The invitations of a campaign. Coordinators of it and operators. */
  invitations: InvitationConnection;
  /** The translation memory of a campaign, oldest unit first. Its members and operators. */
  memory: MemoryConnection;
  /** Units of a campaign's memory whose English is this text, or like it, the likest first. Its members and operators. */
  memoryMatches: Array<MemoryMatch>;
  /** One model run; null where there is none that the viewer may see. */
  modelRun?: Maybe<ModelRun>;
  /** What the viewer agrees to in a campaign that they have a part in. */
  myConsent: MyConsent;
  /** What the viewer has said of themselves in a campaign that they have a part in. */
  myProfile: MyProfile;
  /** How the viewer stands with the guard of quality of a campaign that they have a part in. */
  myStanding: MyStanding;
  /**
   * What adjudicators of a campaign have decided, likest first; newest first where nothing is given to compare with. Adjudicators and
   * coordinators of it, and operators. The latest 3,000 are looked at. Left out is what they may still have to judge blind, and what stands no more.
   */
  precedents: Array<Precedent>;
  /** What an import would make of an uploaded file. Nothing is stored, and the file stays. Coordinators and operators. */
  previewImport: ImportPreview;
  /** Health and cost of a campaign's providers, in the order of its chain. Coordinators and operators. */
  providers: Array<ProviderAccount>;
  /** The last 200 signals of one person, the latest first. Under the same rule. */
  qualitySignals: Array<QualitySignal>;
  /** One release; null where there is none that the viewer may see. */
  release?: Maybe<Release>;
  /** How reliable the reviewers of a campaign have been, in order of pseudonym; nobody who has shown nothing yet. Coordinators of it and operators; a reviewer sees their own alone, once the campaign is over, for figures that move while they work would tell them which examples are a test. */
  reliability: Array<ReviewerReliability>;
  /** The people of a campaign who have judged, in order of pseudonym. Operators, and coordinators who do not review: as gold, it is not for who judges. */
  reviewerQuality: Array<ReviewerQuality>;
  /** A seat that the viewer holds or held, or any of a campaign that they coordinate; null where there is none. */
  seat?: Maybe<Seat>;
  /** The termbase of a campaign, in the order of its terms. Its members and operators. */
  terms: TermConnection;
  /** Who asks. */
  viewer: Viewer;
};


/** Reads. Each needs a bearer token; what the viewer may not see is refused or null. */
export type QueryCampaignArgs = {
  id: Scalars['UUID']['input'];
};


/** Reads. Each needs a bearer token; what the viewer may not see is refused or null. */
export type QueryCampaignsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Reads. Each needs a bearer token; what the viewer may not see is refused or null. */
export type QueryCheckTextsArgs = {
  acts?: Array<ActInput>;
  seatId: Scalars['UUID']['input'];
  texts: Array<FieldTextInput>;
};


/** Reads. Each needs a bearer token; what the viewer may not see is refused or null. */
export type QueryConsentTextArgs = {
  campaignId: Scalars['UUID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
};


/** Reads. Each needs a bearer token; what the viewer may not see is refused or null. */
export type QueryCultureArgs = {
  tag: Scalars['String']['input'];
};


/** Reads. Each needs a bearer token; what the viewer may not see is refused or null. */
export type QueryDatasetArgs = {
  id: Scalars['UUID']['input'];
};


/** Reads. Each needs a bearer token; what the viewer may not see is refused or null. */
export type QueryEligibilityArgs = {
  exampleId: Scalars['UUID']['input'];
};


/** Reads. Each needs a bearer token; what the viewer may not see is refused or null. */
export type QueryExampleArgs = {
  id: Scalars['UUID']['input'];
};


/** Reads. Each needs a bearer token; what the viewer may not see is refused or null. */
export type QueryGoldArgs = {
  after?: InputMaybe<Scalars['UUID']['input']>;
  campaignId: Scalars['UUID']['input'];
};


/** Reads. Each needs a bearer token; what the viewer may not see is refused or null. */
export type QueryGoldOutcomesArgs = {
  author?: InputMaybe<Scalars['String']['input']>;
  campaignId: Scalars['UUID']['input'];
};


/** Reads. Each needs a bearer token; what the viewer may not see is refused or null. */
export type QueryInvitationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  campaignId: Scalars['UUID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Reads. Each needs a bearer token; what the viewer may not see is refused or null. */
export type QueryMemoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  campaignId: Scalars['UUID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Reads. Each needs a bearer token; what the viewer may not see is refused or null. */
export type QueryMemoryMatchesArgs = {
  atLeast?: InputMaybe<Scalars['Float']['input']>;
  campaignId: Scalars['UUID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
};


/** Reads. Each needs a bearer token; what the viewer may not see is refused or null. */
export type QueryModelRunArgs = {
  id: Scalars['UUID']['input'];
};


/** Reads. Each needs a bearer token; what the viewer may not see is refused or null. */
export type QueryMyConsentArgs = {
  campaignId: Scalars['UUID']['input'];
};


/** Reads. Each needs a bearer token; what the viewer may not see is refused or null. */
export type QueryMyProfileArgs = {
  campaignId: Scalars['UUID']['input'];
};


/** Reads. Each needs a bearer token; what the viewer may not see is refused or null. */
export type QueryMyStandingArgs = {
  campaignId: Scalars['UUID']['input'];
  language?: InputMaybe<Scalars['String']['input']>;
};


/** Reads. Each needs a bearer token; what the viewer may not see is refused or null. */
export type QueryPrecedentsArgs = {
  act?: InputMaybe<ActKind>;
  campaignId: Scalars['UUID']['input'];
  exampleId?: InputMaybe<Scalars['UUID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  text?: InputMaybe<Scalars['String']['input']>;
};


/** Reads. Each needs a bearer token; what the viewer may not see is refused or null. */
export type QueryPreviewImportArgs = {
  input: PreviewImportInput;
};


/** Reads. Each needs a bearer token; what the viewer may not see is refused or null. */
export type QueryProvidersArgs = {
  campaignId: Scalars['UUID']['input'];
};


/** Reads. Each needs a bearer token; what the viewer may not see is refused or null. */
export type QueryQualitySignalsArgs = {
  author: Scalars['String']['input'];
  campaignId: Scalars['UUID']['input'];
};


/** Reads. Each needs a bearer token; what the viewer may not see is refused or null. */
export type QueryReleaseArgs = {
  id: Scalars['UUID']['input'];
};


/** Reads. Each needs a bearer token; what the viewer may not see is refused or null. */
export type QueryReliabilityArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  campaignId: Scalars['UUID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Reads. Each needs a bearer token; what the viewer may not see is refused or null. */
export type QueryReviewerQualityArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  campaignId: Scalars['UUID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  language?: InputMaybe<Scalars['String']['input']>;
};


/** Reads. Each needs a bearer token; what the viewer may not see is refused or null. */
export type QuerySeatArgs = {
  id: Scalars['UUID']['input'];
};


/** Reads. Each needs a bearer token; what the viewer may not see is refused or null. */
export type QueryTermsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  campaignId: Scalars['UUID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A kind of signal that was seen in so many judgments that it means something. */
export type RaisedSignal = {
  __typename?: 'RaisedSignal';
  /** The judgments that show it. */
  judgments: Scalars['Int']['output'];
  /** The kind. */
  kind: SignalKind;
  /** The judgments that could have: the person's latest; of MISSED_FAULT those on drafts with a known fault. */
  of: Scalars['Int']['output'];
};

/** An answer on a scale. */
export type Rating = {
  __typename?: 'Rating';
  /** The scale. */
  scale: Scale;
  /** 1 (worst) to 5 (best); null for not applicable. */
  value?: Maybe<Scalars['Int']['output']>;
};

/** An answer on a scale. */
export type RatingInput = {
  /** The scale. */
  scale: Scale;
  /** 1 (worst) to 5 (best); null for not applicable. */
  value?: InputMaybe<Scalars['Int']['input']>;
};

/** What a point of a rating scale means. */
export type RatingPoint = {
  __typename?: 'RatingPoint';
  /** Its meaning, in the culture's language. */
  meaning: Scalars['String']['output'];
  /** 1 (worst) to 5 (best). */
  value: Scalars['Int']['output'];
};

/** Ratings that are right: between two values, both allowed. */
export type RatingRangeInput = {
  /** The most, 1 to 5. */
  high: Scalars['Int']['input'];
  /** The least, 1 to 5. */
  low: Scalars['Int']['input'];
  /** The scale. */
  scale: Scale;
};

/** A scale that reviewers rate on, in the culture's language: what a review page shows beside the five buttons. */
export type RatingScale = {
  __typename?: 'RatingScale';
  /** Its name. */
  name: Scalars['String']['output'];
  /** What the five points mean, 1 first. */
  points: Array<RatingPoint>;
  /** The question. */
  question: Scalars['String']['output'];
  /** Which of the seven. */
  scale: Scale;
};

/** Every reason for which an understood command is turned down. New ones may be added; treat an unknown one as final. */
export type RefusalCode =
  /** These bytes are already a dataset of this campaign. */
  | 'already-imported'
  /** This person has already judged this example. */
  | 'already-judged'
  /** The viewer does not agree to what this needs: see `giveConsent`. */
  | 'consent-needed'
  /** The id that was chosen belongs to something else. */
  | 'id-taken'
  /** A value breaks a rule; the message says which. */
  | 'invalid-input'
  /** The viewer's role does not permit it. */
  | 'not-allowed'
  /** There is nothing of this id, or nothing that the viewer may know of. */
  | 'not-found'
  /** No token, or one that is forged or expired. */
  | 'not-signed-in'
  /** The seat was never this person's. */
  | 'not-your-seat'
  /** The policy could never be met. */
  | 'policy-impossible'
  /** A code block, placeholder or web address was altered. */
  | 'protected-text-changed'
  /** The viewer asks for more at once, or in a short time, than one person may; the message says how many seconds to wait. */
  | 'too-many'
  /** A part of the system did not answer in time. Send the same command again. */
  | 'unavailable'
  /** There is no culture pack of this tag. */
  | 'unknown-culture'
  /** The file is empty, in another encoding or in another format. */
  | 'unreadable-file'
  /** The campaign, example, dataset or release is not in a state that permits it. */
  | 'wrong-state';

/** A command that was understood and turned down. Nothing was changed. */
export type Refused = {
  __typename?: 'Refused';
  /** For programs. */
  code: RefusalCode;
  /** For people: what is wrong and, where that helps, what to do. */
  message: Scalars['String']['output'];
};

/** A form of address. */
export type RegisterForm = {
  __typename?: 'RegisterForm';
  /** What it is called in the language. */
  name: Scalars['String']['output'];
  /** Who says it to whom. */
  use: Scalars['String']['output'];
};

/** An immutable, reproducible export of what a campaign has resolved. */
export type Release = {
  __typename?: 'Release';
  /** The campaign. */
  campaignId: Scalars['UUID']['output'];
  /** Why it could not be built. */
  failure?: Maybe<Scalars['String']['output']>;
  /** Its files; empty until it is built. */
  files: Array<ReleaseFile>;
  /** Chosen by whoever asked for it. */
  id: Scalars['UUID']['output'];
  /** Examples that it holds. */
  rows: Scalars['Int']['output'];
  /** True where its judgments come from simulated reviewers; its card says so. */
  simulated: Scalars['Boolean']['output'];
  /** How far it is. */
  state: ReleaseState;
  /** 1, 2, 3 … within the campaign. */
  version: Scalars['Int']['output'];
};

/** A page of releases. */
export type ReleaseConnection = {
  __typename?: 'ReleaseConnection';
  /** The releases of this page. */
  nodes: Array<Release>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** A file of a release. */
export type ReleaseFile = {
  __typename?: 'ReleaseFile';
  /** Size in bytes. */
  bytes: Scalars['Float']['output'];
  /** Path within the release's folder. */
  path: Scalars['String']['output'];
  /** SHA-256 in hexadecimal. */
  sha256: Scalars['String']['output'];
  /** Path on this server to download it from, by GET with the bearer token. */
  url: Scalars['String']['output'];
};

/** A seat to give back. */
export type ReleaseSeatInput = {
  /** More about it [empty]. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** Why. */
  reason: SeatReleaseReason;
  /** The seat, which the viewer holds. */
  seatId: Scalars['UUID']['input'];
};

/** The seat that was given back, or why it was not. */
export type ReleaseSeatResult = Refused | SeatReleased;

/** How far a release is. */
export type ReleaseState =
  /** Its files are being written. */
  | 'building'
  /** Its files can be downloaded. */
  | 'built'
  /** It could not be built; `failure` says why. */
  | 'failed'
  /** Asked for. */
  | 'requested';

/** Units to remove. */
export type RemoveMemoryInput = {
  /** The campaign. */
  campaignId: Scalars['UUID']['input'];
  /** Their ids, 1 to 1000 of them. */
  ids: Array<Scalars['UUID']['input']>;
};

/** What was removed, or why nothing was. */
export type RemoveMemoryResult = MemoryRemoved | Refused;

/** Terms to remove. */
export type RemoveTermsInput = {
  /** The campaign. */
  campaignId: Scalars['UUID']['input'];
  /** The English terms, 1 to 1000 of them. */
  terms: Array<Scalars['String']['input']>;
};

/** What was removed, or why nothing was. */
export type RemoveTermsResult = Refused | TermsRemoved;

/** The dataset with its new name, or why it has none. */
export type RenameDatasetResult = Dataset | Refused;

/** Which examples to open again: `exampleIds` or `guidelineVersion`. */
export type ReopenExamplesInput = {
  /** The campaign, which runs or is paused. */
  campaignId: Scalars['UUID']['input'];
  /** These examples, at most 200; each must be adopted, dropped or in need of people. */
  exampleIds?: InputMaybe<Array<Scalars['UUID']['input']>>;
  /** All examples that are settled now under this version of the guideline; at most 2,000 are opened by one call. */
  guidelineVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A new UUID. The same again goes on with what remains. */
  id: Scalars['UUID']['input'];
  /** Why, for the story of each. 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
};

/** What was opened again, or why nothing was. */
export type ReopenExamplesResult = Refused | Reopening;

/** An attempt that is over because its example was opened again. */
export type ReopenedAttempt = {
  __typename?: 'ReopenedAttempt';
  /** The attempt that is over; the next one is one more. */
  attempt: Scalars['Int']['output'];
  /** The example. */
  exampleId: Scalars['UUID']['output'];
  /** Why it was opened again. */
  reason: Scalars['String']['output'];
  /** When. */
  reopenedAt: Scalars['DateTime']['output'];
};

/** Examples that were opened again together, and why. */
export type Reopening = {
  __typename?: 'Reopening';
  /** The campaign. */
  campaignId: Scalars['UUID']['output'];
  /** The version of the guideline under which they had been settled; null where they were named. */
  guidelineVersion?: Maybe<Scalars['Int']['output']>;
  /** Chosen by whoever opened them. */
  id: Scalars['UUID']['output'];
  /** Why. */
  reason: Scalars['String']['output'];
  /** How many more are meant: send the same again to open them. */
  remaining: Scalars['Int']['output'];
  /** How many examples were opened so far. */
  reopened: Scalars['Int']['output'];
  /** When it was first asked for. What was settled later is not meant. */
  reopenedAt: Scalars['DateTime']['output'];
};

/** The final outcome of an attempt at an example. */
export type Resolution = {
  __typename?: 'Resolution';
  /** The attempt. */
  attempt: Scalars['Int']['output'];
  /** The adopted text; null where the example was dropped. */
  content?: Maybe<Content>;
  /** The decision that it carries out. */
  decisionId: Scalars['UUID']['output'];
  /** The oldest version of the guideline that one of its judgments was made under. */
  guidelineVersion: Scalars['Int']['output'];
  /** Its id. */
  id: Scalars['UUID']['output'];
  /** Its labels; null where the example was dropped. */
  labels?: Maybe<Labels>;
  /** How the attempt ended. */
  outcome: ResolutionOutcome;
  /** Why it was dropped. */
  reason?: Maybe<Scalars['String']['output']>;
  /** When. */
  resolvedAt: Scalars['DateTime']['output'];
  /** Set where the example was opened again after this resolution: it counts no more. */
  superseded?: Maybe<ReopenedAttempt>;
  /** Why its adopted text is left out of the release file of its kind, as the end of a sentence; null where it is in, or was dropped. */
  withheld?: Maybe<Scalars['String']['output']>;
};

/** How an attempt ended. */
export type ResolutionOutcome =
  /** Its text is final. */
  | 'adopted'
  /** The example does not fit the culture. */
  | 'dropped';

/** The campaign as it is now, or why it was not resumed. */
export type ResumeCampaignResult = Campaign | Refused;

/** Gold to take back. */
export type RetireGoldInput = {
  /** The campaign. */
  campaignId: Scalars['UUID']['input'];
  /** The examples, 1 to 200. */
  exampleIds: Array<Scalars['UUID']['input']>;
};

/** What is taken back, or why nothing is. */
export type RetireGoldResult = GoldRetired | Refused;

/** A reviewer, by pseudonym: what was noticed of their judgments, how reliable they are, and what came of it. */
export type ReviewerQuality = {
  __typename?: 'ReviewerQuality';
  /** Their appeals, the latest first: one without an outcome waits for `decideAppeal`. */
  appeals: Array<Appeal>;
  /** The reviewer's pseudonym. */
  author: Scalars['String']['output'];
  /** The campaign. */
  campaignId: Scalars['UUID']['output'];
  /** Where the steps stand. */
  guard: Guard;
  /** Their judgments, gold and late ones too. */
  judgments: Scalars['Int']['output'];
  /** How reliable they have been, with intervals; null where nothing was shown yet. */
  reliability?: Maybe<ReviewerReliability>;
  /** What was noticed in them, of all time, the most frequent first. */
  signals: Array<SignalCount>;
  /** Every step, the latest first. */
  steps: Array<GuardStep>;
  /** Judgments of theirs that a step made count no more. */
  voided: Scalars['Int']['output'];
};

/** How often a reviewer accepts drafts of one sort, and what that rests on. */
export type ReviewerRate = {
  __typename?: 'ReviewerRate';
  /** Upper end of it. */
  high: Scalars['Float']['output'];
  /** Answers whose right one was known beforehand: gold, planted faults, qualification. Each counts as one. */
  known: Scalars['Int']['output'];
  /** How many of those accepted the draft. */
  knownAccepted: Scalars['Int']['output'];
  /** Lower end of the interval that holds 90 % of the probability. */
  low: Scalars['Float']['output'];
  /** The best estimate, 0 to 1. It begins with what a newcomer is taken for. */
  mean: Scalars['Float']['output'];
  /** Answers to examples that were settled since and would have been without this person's vote. Each counts as a half. */
  resolved: Scalars['Int']['output'];
  /** How many of those accepted the draft. */
  resolvedAccepted: Scalars['Int']['output'];
};

/** The two rates of a reviewer that a decision used. */
export type ReviewerRates = {
  __typename?: 'ReviewerRates';
  /** How often they accept a faulty one. */
  acceptsFaulty: Scalars['Float']['output'];
  /** How often they accept a good text. */
  acceptsGood: Scalars['Float']['output'];
  /** The reviewer's pseudonym. */
  author: Scalars['String']['output'];
};

/** How reliable a reviewer has been in a campaign. */
export type ReviewerReliability = {
  __typename?: 'ReviewerReliability';
  /** How often they accept a draft that is faulty: the lower the better. */
  acceptsFaulty: ReviewerRate;
  /** How often they accept a draft that is good: the higher the better. */
  acceptsGood: ReviewerRate;
  /** The reviewer's pseudonym. */
  author: Scalars['String']['output'];
};

/** An invitation to take back. */
export type RevokeInvitationInput = {
  /** The invitation. */
  id: Scalars['UUID']['input'];
};

/** The invitation as it is now, or why it was not taken back. */
export type RevokeInvitationResult = Invitation | Refused;

/** Whose tokens are taken back. */
export type RevokeTokensInput = {
  /** The person, by the id that their tokens name (`sub`). */
  contributorId: Scalars['UUID']['input'];
  /** Tokens issued up to then hold no more; now where it is left out. One in the future keeps the person out until then; one in the past lifts that. */
  issuedUntil?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What was taken back, or why nothing was. */
export type RevokeTokensResult = Refused | TokensRevoked;

/** A person's part in one campaign. */
export type Role =
  /** Decides where reviewers could not agree. */
  | 'adjudicator'
  /** Runs the campaign. */
  | 'coordinator'
  /** Judges and confirms. */
  | 'reviewer'
  /** Signs off for those whom the data is about. */
  | 'steward';

/** Seats opened together for one example. */
export type Round = {
  __typename?: 'Round';
  /** The attempt it belongs to. */
  attempt: Scalars['Int']['output'];
  /** When it was closed; null while it is open. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What closed it. */
  closedBy?: Maybe<RoundClosedBy>;
  /** Seats filled; null while the viewer must be blind to it. */
  filled?: Maybe<Scalars['Int']['output']>;
  /** Seats that somebody works in; null while the viewer must be blind to it. */
  held?: Maybe<Scalars['Int']['output']>;
  /** Its id. */
  id: Scalars['UUID']['output'];
  /** When it was opened. */
  openedAt: Scalars['DateTime']['output'];
  /** What its seats are for. */
  purpose: Purpose;
  /** 1, 2, 3 … within the attempt. */
  round: Scalars['Int']['output'];
  /** How many seats it has. */
  seats: Scalars['Int']['output'];
};

/** What closed a round. */
export type RoundClosedBy =
  /** Its campaign ended, or an operator cancelled its workflow. */
  | 'cancelled'
  /** Its time was up. */
  | 'deadline'
  /** Its last seat was filled. */
  | 'last-seat';

/** What has been written so far. */
export type SaveUnsentJudgmentInput = {
  /** Whatever the page needs to go on, such as JSON; at most 262,144 characters. It is answered as it was sent, without NUL characters. */
  content: Scalars['String']['input'];
  /** From 1, one more with each save; a page that goes on with what was saved goes on from its count. The higher count wins; other content under the count that is kept is ID_TAKEN: another device was first, read it. */
  count: Scalars['Int']['input'];
  /** The seat, which the viewer holds or held and has not judged in. */
  seatId: Scalars['UUID']['input'];
};

/** What is kept, or why nothing is. */
export type SaveUnsentJudgmentResult = Refused | UnsentJudgmentSaved;

/** The scales that a reviewer may be asked to rate a text on, each from 1 (worst) to 5 (best). */
export type Scale =
  /** Is something that somebody of the culture would ask or answer. */
  | 'fit'
  /** Its facts, units and institutions are of the culture. */
  | 'grounding'
  /** Correct and idiomatic. */
  | 'language'
  /** Says what the original says. */
  | 'meaning'
  /** Takes the position that the culture takes for granted. */
  | 'stance'
  /** As warm, formal and direct as a native would be. */
  | 'tone'
  /** Is true where the reader lives. */
  | 'truth';

/** What the raters of a scale said together. */
export type ScaleLabel = {
  __typename?: 'ScaleLabel';
  /** How many people rated. */
  answers: Scalars['Int']['output'];
  /** Upper end of its interval. */
  high: Scalars['Float']['output'];
  /** Lower end of its interval. */
  low: Scalars['Float']['output'];
  /** Median, 1 to 5. */
  median: Scalars['Float']['output'];
  /** The scale, by name. */
  scale: Scalars['String']['output'];
};

/** One person's place in a round, as its holder sees it. */
export type Seat = {
  __typename?: 'Seat';
  /** The attempt. */
  attempt: Scalars['Int']['output'];
  /** The campaign, with its guideline and scales. */
  campaign?: Maybe<Campaign>;
  /** The campaign. */
  campaignId: Scalars['UUID']['output'];
  /** CONFIRM and ADJUDICATE: the texts to choose among, in an order of this seat's own. */
  candidates: Array<SeatCandidate>;
  /** The machine's draft for this attempt: what is judged. */
  draft?: Maybe<Draft>;
  /** The example to judge. */
  example?: Maybe<Example>;
  /** The example to judge. */
  exampleId: Scalars['UUID']['output'];
  /** Version of the guideline to judge by. */
  guidelineVersion: Scalars['Int']['output'];
  /** Its id. */
  id: Scalars['UUID']['output'];
  /** Until when it is kept; `keepSeat` extends it. */
  leaseExpiresAt: Scalars['DateTime']['output'];
  /** ADJUDICATE: what was decided of examples whose English text is like this one's, the likest first, at most ten. Empty in other seats. */
  precedents: Array<Precedent>;
  /** What the seat is for. */
  purpose: Purpose;
  /** The round. */
  round: Scalars['Int']['output'];
  /**
   * False where the holder writes from the source: `draft` is then null, so are the example's drafts to them until they have judged. Their
   * judgment gives every field of the example (EDIT) or drops it.
   */
  showsDraft: Scalars['Boolean']['output'];
  /** What the viewer has written in it and not sent, on whichever device; null where there is nothing. Nobody else ever sees it. */
  unsent?: Maybe<UnsentJudgment>;
  /** The variant to judge for, as a BCP 47 tag, if any. */
  variant?: Maybe<Scalars['String']['output']>;
};

/** A text to choose, without who wrote it. */
export type SeatCandidate = {
  __typename?: 'SeatCandidate';
  /** The fields that differ from the draft's adapted text. */
  fields: Array<FieldText>;
  /** Its id: what a judgment gives as `choice`. */
  id: Scalars['String']['output'];
};

/** A claimed seat, or why there is none now. */
export type SeatClaimed = {
  __typename?: 'SeatClaimed';
  /** Why there is none, for a program. */
  none?: Maybe<NoSeat>;
  /** Why there is none, as a sentence for the person. */
  reason?: Maybe<Scalars['String']['output']>;
  /** ALL_HELD: when the first seat may come back; earlier where somebody gives one back. OTHER_VARIANT: when the first is kept no longer. */
  retryAt?: Maybe<Scalars['DateTime']['output']>;
  /** The seat; null where there is none for this person now. */
  seat?: Maybe<Seat>;
};

/** Seats that were given back for one reason. */
export type SeatReleaseCount = {
  __typename?: 'SeatReleaseCount';
  /** Why. */
  reason: SeatReleaseReason;
  /** How many. */
  seats: Scalars['Int']['output'];
};

/** Why a person gives a seat back. */
export type SeatReleaseReason =
  /** I do not want to read this. */
  | 'harmful'
  /** It asks for another variant than mine. */
  | 'not-my-variant'
  /** No time. */
  | 'no-time'
  /** Something else; the comment says what. */
  | 'other'
  /** Could not tell what is right. */
  | 'too-hard';

/** A seat that was given back. */
export type SeatReleased = {
  __typename?: 'SeatReleased';
  /** The seat. */
  seatId: Scalars['UUID']['output'];
};

/** What one treads on lightly. */
export type SensitiveTopic = {
  __typename?: 'SensitiveTopic';
  /** How a careful native writes about it. */
  note: Scalars['String']['output'];
  /** The topic. */
  topic: Scalars['String']['output'];
};

/** Examples to make gold, 1 to 50. */
export type SetGoldInput = {
  /** The campaign. */
  campaignId: Scalars['UUID']['input'];
  /** The examples. */
  items: Array<GoldItemInput>;
};

/** What is gold now, or why nothing more was set. */
export type SetGoldResult = GoldSet | Refused;

/** A person's part in a campaign, replacing the one they had. */
export type SetMemberInput = {
  /** The campaign. */
  campaignId: Scalars['UUID']['input'];
  /** The person: the `sub` of their token. */
  contributorId: Scalars['UUID']['input'];
  /** Their name, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** At least one role. */
  roles: Array<Role>;
  /** Variants of the language that are their own, as BCP 47 tags [none]. */
  variants?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** The member as they are now, or why nothing was changed. */
export type SetMemberResult = Member | Refused;

/** The whole of the viewer's profile in a campaign: what is left out is deleted. */
export type SetMyProfileInput = {
  /** Their age [none]. Needs their consent to LABELS_BY_AGE_BAND. */
  ageBand?: InputMaybe<AgeBand>;
  /** The campaign. */
  campaignId: Scalars['UUID']['input'];
  /** Their gender [none]. Needs their consent to LABELS_BY_GENDER. */
  gender?: InputMaybe<Gender>;
  /** Their region, as ISO 3166-1 or 3166-2, such as ES or ES-VC [none]. Needs their consent to LABELS_BY_REGION. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** The variants that they read or write, each once, at most 20 [none]. */
  variants?: InputMaybe<Array<VariantSkillInput>>;
};

/** The profile as it is kept now, or why nothing was changed. */
export type SetMyProfileResult = MyProfile | Refused;

/** In how many judgments of a person a kind of signal was seen. */
export type SignalCount = {
  __typename?: 'SignalCount';
  /** The judgments. */
  judgments: Scalars['Int']['output'];
  /** The kind. */
  kind: SignalKind;
};

/** What a signal was noticed by. */
export type SignalEvidence = {
  __typename?: 'SignalEvidence';
  /** What is measured: seconds, least, inARow, alsoIn (an example), judgments. */
  name: Scalars['String']['output'];
  /** Its value. */
  value: Scalars['String']['output'];
};

/** What may be noticed of a judgment. None of it is a proof, and no step rests on one kind of it alone. More may be added. */
export type SignalKind =
  /** One of ten or more within a minute. */
  | 'burst'
  /** The original in place of a translation. */
  | 'copied-source'
  /** A text or comment that the same person wrote for another example. */
  | 'duplicate-text'
  /** A fault that is known to be in the draft was left. */
  | 'missed-fault'
  /** One of ten or more in a row with the same ratings. */
  | 'same-labels'
  /** Sent sooner than its draft can be read. */
  | 'too-fast';

/** What is done about an example that fewer people can judge than `maxSeats`. */
export type SmallPool =
  /** Who is left is asked where they could settle it together; else an adjudicator decides. */
  | 'adjudicate'
  /** As many seats as there are people, and they may settle it, also where they are fewer than `minSeats`; `confidence` is not lowered. */
  | 'lower'
  /** Seats are opened all the same and wait for people who are still to come. */
  | 'wait';

/** What the people of one group answered. */
export type SoftLabelGroup = {
  __typename?: 'SoftLabelGroup';
  /** How many gave which label, in the order of the labels. */
  labels: Array<LabelCount>;
  /** The group, such as a variant's tag; null for all who are in no group that is told of, or do not agree to be counted so. */
  name?: Maybe<Scalars['String']['output']>;
  /** People, never fewer than five. */
  people: Scalars['Int']['output'];
  /** Answers. */
  votes: Scalars['Int']['output'];
};

/** What people answered, as the last model run found it. */
export type SoftLabelReport = {
  __typename?: 'SoftLabelReport';
  /** By question. */
  items: Array<SoftLabels>;
  /** The run: how fresh the numbers are. Null where none is done; `startModelRun` makes one. */
  run?: Maybe<ModelRun>;
};

/** What people answered to one question over all examples: the last answer of each person on the last attempt at each, late ones too. */
export type SoftLabels = {
  __typename?: 'SoftLabels';
  /** What the groups are of. */
  by: GroupBy;
  /** By group, the largest first; empty where no group may be told of. */
  groups: Array<SoftLabelGroup>;
  /** How many gave which label, as a whole. */
  labels: Array<LabelCount>;
  /** People who answered. */
  people: Scalars['Int']['output'];
  /** `verdict`, or the name of a scale. */
  question: Scalars['String']['output'];
  /** Why no group is told of. */
  reason?: Maybe<Scalars['String']['output']>;
};

/** Words of the English source, and where they stand in it, in code points. */
export type SourceWords = {
  __typename?: 'SourceWords';
  /** Where they end, exclusive. */
  end: Scalars['Int']['output'];
  /** Where they begin. */
  start: Scalars['Int']['output'];
  /** The words. */
  text: Scalars['String']['output'];
};

/** What became of a judgment. */
export type Standing =
  /** It counted in its round. */
  | 'filled'
  /** It came late, or from somebody who was paused, and is kept as evidence. */
  | 'surplus'
  /** A step of the guard of quality made it count no more. */
  | 'voided';

/** The campaign as it is now, or why it was not started. */
export type StartCampaignResult = Campaign | Refused;

/** A model to work out of what the campaign's people have judged so far. */
export type StartModelRunInput = {
  /** The campaign. */
  campaignId: Scalars['UUID']['input'];
  /** A new UUID. The same again answers the same run, and begins one again that failed. */
  id: Scalars['UUID']['input'];
  /** The model [AUTO]. */
  method?: InputMaybe<ModelMethod>;
  /** Smoothing, 0 to 100 [0.5]. */
  smoothing?: InputMaybe<Scalars['Float']['input']>;
};

/** The run, which goes on; or why there is none. */
export type StartModelRunResult = ModelRun | Refused;

/** A check to begin. */
export type StartOutcomeCheckInput = {
  /** The campaign. */
  campaignId: Scalars['UUID']['input'];
  /** A new UUID. The same again answers the same check. */
  id: Scalars['UUID']['input'];
  /** How many examples, 1 to 1,000. */
  sampleSize: Scalars['Int']['input'];
  /** How many people for each, 1 to 9 [1]. */
  seatsPerItem?: InputMaybe<Scalars['Int']['input']>;
};

/** The check, or why there is none. */
export type StartOutcomeCheckResult = OutcomeCheck | Refused;

/** How many examples are in a state. */
export type StateCount = {
  __typename?: 'StateCount';
  /** How many. */
  examples: Scalars['Int']['output'];
  /** The state. */
  state: ExampleState;
};

/** An attempt that ended without a decision: nobody came, or an operator cancelled its workflow. */
export type StrandedAttempt = {
  __typename?: 'StrandedAttempt';
  /** The attempt. */
  attempt: Scalars['Int']['output'];
  /** What people were needed for; null where it was not recorded. */
  purpose?: Maybe<Purpose>;
  /** Why. */
  reason: NeedReason;
  /** When. */
  strandedAt: Scalars['DateTime']['output'];
  /** The variant that they had to speak; null where any would do. */
  variant?: Maybe<Scalars['String']['output']>;
};

/** An answer. */
export type SubmitComparisonInput = {
  /** Which text. */
  answer: ComparisonAnswer;
  /** Why, up to 1,000 characters. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** A new UUID. The same again answers the first. */
  id: Scalars['UUID']['input'];
  /** The seat. */
  seatId: Scalars['UUID']['input'];
};

/** The answer, or why it was not kept. */
export type SubmitComparisonResult = ComparisonSubmitted | Refused;

/** A judgment to store. */
export type SubmitJudgmentInput = {
  /** Claim the next seat in the same answer [false]. */
  claimNext?: InputMaybe<Scalars['Boolean']['input']>;
  /** A new UUID. The same judgment sent again answers the first (`activeMs` may differ); another one under its id is ID_TAKEN. */
  id: Scalars['UUID']['input'];
  /** `claimNext`: where from [SAME_CAMPAIGN]. Who claimed without naming a campaign asks for ANY_CAMPAIGN to go on like that. */
  nextFrom?: InputMaybe<NextSeatFrom>;
  /** What the person says. */
  opinion: OpinionInput;
  /** The seat, which the viewer holds or held. */
  seatId: Scalars['UUID']['input'];
};

/** What became of the judgment, or why it was not stored. */
export type SubmitJudgmentResult = JudgmentSubmitted | Refused;

/** Live updates, over server-sent events (`accept: text/event-stream`). */
export type Subscription = {
  __typename?: 'Subscription';
  /** The progress of a campaign: now, and then whenever it has changed, at most four times a second. Members and operators. */
  campaignProgress: CampaignProgress;
  /** Each example of a campaign that something happened to, as it is then. Members and operators. Of a judgment hears only who may see it. */
  exampleChanged: Example;
};


/** Live updates, over server-sent events (`accept: text/event-stream`). */
export type SubscriptionCampaignProgressArgs = {
  campaignId: Scalars['UUID']['input'];
};


/** Live updates, over server-sent events (`accept: text/event-stream`). */
export type SubscriptionExampleChangedArgs = {
  campaignId: Scalars['UUID']['input'];
  exampleId?: InputMaybe<Scalars['UUID']['input']>;
};

/** How one English term is said in the campaign's language. */
export type Term = {
  __typename?: 'Term';
  /** True where only this very case is meant. */
  caseSensitive: Scalars['Boolean']['output'];
  /** True where it stays as it is. */
  doNotTranslate: Scalars['Boolean']['output'];
  /** For people. */
  note: Scalars['String']['output'];
  /** When this word is the right one; empty where always. */
  register: Scalars['String']['output'];
  /** The English term. */
  term: Scalars['String']['output'];
  /** How it is said; the same as `term` where it stays as it is. */
  translation: Scalars['String']['output'];
};

/** A page of terms. */
export type TermConnection = {
  __typename?: 'TermConnection';
  /** The terms of this page. */
  nodes: Array<Term>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** What an import of terms brought. */
export type TermsImported = {
  __typename?: 'TermsImported';
  /** The first thousand of them. */
  bad: Array<BadTerm>;
  /** Lines that are no terms. */
  badLines: Scalars['Int']['output'];
  /** Terms of the file that are now the campaign's. */
  imported: Scalars['Int']['output'];
  /** All terms of the campaign. */
  total: Scalars['Int']['output'];
  /** Columns of the file that nobody reads, at most a hundred. */
  unusedColumns: Array<Scalars['String']['output']>;
};

/** What was removed. */
export type TermsRemoved = {
  __typename?: 'TermsRemoved';
  /** How many terms. */
  removed: Scalars['Int']['output'];
};

/** Which way a script runs. */
export type TextDirection =
  /** From left to right. */
  | 'ltr'
  /** From right to left. */
  | 'rtl';

/** Tokens that hold no more. */
export type TokensRevoked = {
  __typename?: 'TokensRevoked';
  /** The person. */
  contributorId: Scalars['UUID']['output'];
  /** Their tokens that were issued up to then hold no more. */
  issuedUntil: Scalars['DateTime']['output'];
};

/** The mean of a measure over examples, with its 95 % interval. */
export type ToneMean = {
  __typename?: 'ToneMean';
  /** How many examples. */
  examples: Scalars['Int']['output'];
  /** Upper end of its interval; null under two examples. */
  high?: Maybe<Scalars['Float']['output']>;
  /** Lower end of its interval; null under two examples. */
  low?: Maybe<Scalars['Float']['output']>;
  /** The mean. */
  mean: Scalars['Float']['output'];
  /** What is measured. */
  measure: ToneMeasure;
  /** Whose words. */
  side: ToneSide;
};

/** What is measured of a tone. */
export type ToneMeasure =
  /** Plain words against hedges. */
  | 'directness'
  /** Exclamations, words of eagerness and emoji a sentence. */
  | 'enthusiasm'
  /** Formal words and address against familiar ones. */
  | 'formality'
  /** Hedges a sentence. */
  | 'hedging'
  /** Words. */
  | 'length';

/** Which examples of a campaign means are taken over, each by its last attempt. */
export type ToneOf =
  /** All that have a draft. */
  | 'drafted'
  /** Those that are adopted: every side is of the same examples. */
  | 'resolved';

/** A point of a tone scale. */
export type TonePoint = {
  __typename?: 'TonePoint';
  /** What it means, in the culture's language. */
  anchor: Scalars['String']['output'];
  /** A sentence that sits on it. */
  example: Scalars['String']['output'];
  /** 1 (none of it) to 5 (as much as can be). */
  value: Scalars['Int']['output'];
};

/** A scale of tone with sentences of the language, and where people write without thinking about it. */
export type ToneScale = {
  __typename?: 'ToneScale';
  /** The point at which a native writes an answer without thinking about it. */
  home: Scalars['Int']['output'];
  /** Anchored points, in order. */
  points: Array<TonePoint>;
  /** Its name, such as `enthusiasm`. */
  scale: Scalars['String']['output'];
};

/** Whose words a tone is that of. */
export type ToneSide =
  /** The machine's adapted text. */
  | 'adapted'
  /** Its plain translation. */
  | 'literal'
  /** What people settled on. */
  | 'resolved'
  /** The English original. */
  | 'source';

/**
 * How much an example hangs on a culture, in the fields of Global-MMLU: what a person says; else what rules and model say together. What the
 * rules found stands, what only the model sees is added: the example is agnostic only where both find it so.
 */
export type Triage = {
  __typename?: 'Triage';
  /** Who said so. */
  by: TriageBy;
  /** What it takes to judge it. */
  knowledge: Array<Knowledge>;
  /** Whether it does. */
  label: TriageLabel;
  /** What the model says that drafted it; null where none did. */
  model?: Maybe<ModelVerdict>;
  /** What may have to become of it. */
  proposals: Array<TriageProposal>;
  /** PERSON: why. */
  reason?: Maybe<Scalars['String']['output']>;
  /** ISO 3166 codes of the countries that it is about. */
  regions: Array<Scalars['String']['output']>;
  /** What the rules say alone; null in drafts of an earlier version. */
  rules?: Maybe<TriageVerdict>;
  /** True where its answer changes with the years. */
  timeSensitive: Scalars['Boolean']['output'];
};

/** Who said how much an example hangs on a culture. */
export type TriageBy =
  /** Rules and the language model that drafted it, together. */
  | 'model'
  /** A coordinator or adjudicator. */
  | 'person'
  /** Rules, from the culture's pack, alone. */
  | 'rules';

/** What an example is from now on. */
export type TriageCorrected = {
  __typename?: 'TriageCorrected';
  /** The example. */
  exampleId: Scalars['UUID']['output'];
  /** What it is. */
  triage: Triage;
};

/** Whether an example hangs on a culture. */
export type TriageLabel =
  /** It holds everywhere. */
  | 'culture-agnostic'
  /** It needs knowledge of a culture, a place or a language. */
  | 'culture-specific';

/** Something that may have to become of an example. Nobody does it but people. */
export type TriageProposal = {
  __typename?: 'TriageProposal';
  /** The field that gives the reason. */
  field: Scalars['String']['output'];
  /** REPLACE_PREMISE or DROP. */
  kind: ActKind;
  /** Why. */
  reason: Scalars['String']['output'];
};

/** What rules say of an example. */
export type TriageVerdict = {
  __typename?: 'TriageVerdict';
  /** What it takes to judge it. */
  knowledge: Array<Knowledge>;
  /** Whether it hangs on a culture. */
  label: TriageLabel;
  /** ISO 3166 codes of the countries that it is about. */
  regions: Array<Scalars['String']['output']>;
  /** True where its answer changes with the years. */
  timeSensitive: Scalars['Boolean']['output'];
};

/** Workflows of a campaign that do not go on, for a failure in one step of theirs. */
export type Trouble = {
  __typename?: 'Trouble';
  /** The last error, in a sentence. */
  error: Scalars['String']['output'];
  /** The examples among them, at most 5. */
  exampleIds: Array<Scalars['UUID']['output']>;
  /** When the last of them was heard of. */
  lastAt: Scalars['DateTime']['output'];
  /** When the first of them failed. */
  since: Scalars['DateTime']['output'];
  /** The step: `adapt`, `openRound`, `closeRound`, `decide`, `settle`, `markNeedsPeople` or `abandonAttempt` of an example, `feed` of the campaign itself, `freezeRelease` or `buildRelease` of a release. */
  step: Scalars['String']['output'];
  /** Whether the step was refused for good, so that they wait until somebody says that they go on (operate.md); else it is tried again by itself. */
  waitsForRetry: Scalars['Boolean']['output'];
  /** How many. */
  workflows: Scalars['Int']['output'];
};

/** Who speaks in a turn. */
export type TurnRole =
  /** Answers. */
  | 'assistant'
  /** Sets the scene. */
  | 'system'
  /** Asks. */
  | 'user';

/** What the viewer has written in a seat and not sent yet. */
export type UnsentJudgment = {
  __typename?: 'UnsentJudgment';
  /** As the page saved it. */
  content: Scalars['String']['output'];
  /** How often it was saved, by the page's own count. */
  count: Scalars['Int']['output'];
  /** When. */
  savedAt: Scalars['DateTime']['output'];
};

/** What is kept. */
export type UnsentJudgmentSaved = {
  __typename?: 'UnsentJudgmentSaved';
  /** The count that is kept. A higher one than was sent: another device is ahead, read it. */
  count: Scalars['Int']['output'];
  /** The seat. */
  seatId: Scalars['UUID']['output'];
};

/** A field that rows of a file hold and no example reads: nobody is shown it. */
export type UnusedField = {
  __typename?: 'UnusedField';
  /** Its name; of a field within a list, its path. */
  name: Scalars['String']['output'];
  /** Rows that hold something in it. */
  rows: Scalars['Int']['output'];
  /** The beginning of what the first of them holds. */
  sample: Scalars['String']['output'];
};

/** How far people of a variant have been heard on common items. */
export type VariantCoverage = {
  __typename?: 'VariantCoverage';
  /** Judgments that count of people who spoke for it. */
  judgments: Scalars['Int']['output'];
  /** Their share of all such judgments; null before the first. */
  share?: Maybe<Scalars['Float']['output']>;
  /** The share that the campaign wants of them. */
  target: Scalars['Float']['output'];
  /** The variant. */
  variant: Scalars['String']['output'];
};

/** How well somebody reads or writes a variant of the language. */
export type VariantLevel =
  /** Not at all, or a word here and there. */
  | 'none'
  /** As who grew up or lives in it: they notice at once what nobody would say. */
  | 'own'
  /** The gist; much has to be looked up, and others would correct them often. */
  | 'some'
  /** What adults read and write every day, such as news, letters and manuals; others seldom correct them. */
  | 'well';

/** A variant of the language, and how well its person reads and writes it. */
export type VariantSkill = {
  __typename?: 'VariantSkill';
  /** How well they read it. */
  read: VariantLevel;
  /** The variant, as a BCP 47 tag. */
  variant: Scalars['String']['output'];
  /** How well they write it. */
  write: VariantLevel;
};

/** A variant of the language, and how well the viewer reads and writes it. */
export type VariantSkillInput = {
  /** How well they read it. */
  read: VariantLevel;
  /** The variant, as a BCP 47 tag. */
  variant: Scalars['String']['input'];
  /** How well they write it. */
  write: VariantLevel;
};

/** The share of judge seats that is kept for a variant. */
export type VariantTarget = {
  __typename?: 'VariantTarget';
  /** Above 0, at most 1. */
  share: Scalars['Float']['output'];
  /** The variant, as a BCP 47 tag. */
  variant: Scalars['String']['output'];
};

/** The share of judge seats to keep for a variant. */
export type VariantTargetInput = {
  /** Above 0, at most 1. */
  share: Scalars['Float']['input'];
  /** The variant, as a BCP 47 tag. */
  variant: Scalars['String']['input'];
};

/** What a person thinks of the draft. */
export type Verdict =
  /** Right as it stands. */
  | 'accept'
  /** Cannot be made to fit. */
  | 'drop'
  /** Right as edited. */
  | 'edit';

/** The share of a verdict. */
export type VerdictShare = {
  __typename?: 'VerdictShare';
  /** 0 to 1. */
  share: Scalars['Float']['output'];
  /** The verdict. */
  verdict: Verdict;
};

/** Who asks, according to the bearer token. */
export type Viewer = {
  __typename?: 'Viewer';
  /** Where everything that the system keeps about this person can be downloaded as one JSON document, with the same token. */
  dataUrl: Scalars['String']['output'];
  /** The `sub` of the token. */
  id: Scalars['UUID']['output'];
  /** The campaigns in which this person has a part. */
  memberships: Array<Member>;
  /** The name in the token. */
  name: Scalars['String']['output'];
  /** True for whoever runs the installation: may do everything in every campaign. */
  operator: Scalars['Boolean']['output'];
};

/** What the viewer does not agree to any more. */
export type WithdrawConsentInput = {
  /** The campaign. */
  campaignId: Scalars['UUID']['input'];
  /** A new UUID: the receipt's. */
  id: Scalars['UUID']['input'];
  /** What they withdraw or object to. */
  purposes: Array<ConsentPurpose>;
};

/** The receipt, or why nothing was recorded. */
export type WithdrawConsentResult = ConsentReceipt | Refused;



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AcceptInvitationResult:
    | ( MemberModel )
    | ( RefusedModel )
  ;
  AppealResult:
    | ( Omit<Appeal, 'outcome'> & { outcome?: Maybe<_RefType['AppealOutcome']> } )
    | ( RefusedModel )
  ;
  CancelCampaignResult:
    | ( CampaignModel )
    | ( RefusedModel )
  ;
  CancelImportResult:
    | ( DatasetModel )
    | ( RefusedModel )
  ;
  ChangeCampaignResult:
    | ( Omit<CampaignChanged, 'campaign' | 'effects'> & { campaign: _RefType['Campaign'], effects: Array<_RefType['CampaignEffect']> } )
    | ( RefusedModel )
  ;
  ClaimComparisonResult:
    | ( ComparisonClaimed )
    | ( RefusedModel )
  ;
  ClaimSeatResult:
    | ( RefusedModel )
    | ( Omit<SeatClaimed, 'none' | 'seat'> & { none?: Maybe<_RefType['NoSeat']>, seat?: Maybe<_RefType['Seat']> } )
  ;
  CompleteCampaignResult:
    | ( CampaignModel )
    | ( RefusedModel )
  ;
  CorrectTriageResult:
    | ( RefusedModel )
    | ( Omit<TriageCorrected, 'triage'> & { triage: _RefType['Triage'] } )
  ;
  CreateCampaignResult:
    | ( CampaignModel )
    | ( RefusedModel )
  ;
  DecideAppealResult:
    | ( Omit<AppealDecided, 'appeal'> & { appeal: _RefType['Appeal'] } )
    | ( RefusedModel )
  ;
  DeleteDatasetResult:
    | ( DatasetDeleted )
    | ( RefusedModel )
  ;
  GiveConsentResult:
    | ( Omit<ConsentReceipt, 'act' | 'purposes' | 'standing'> & { act: _RefType['ConsentAct'], purposes: Array<_RefType['ConsentPurpose']>, standing: Array<_RefType['ConsentPurpose']> } )
    | ( RefusedModel )
  ;
  ImportDatasetResult:
    | ( DatasetModel )
    | ( RefusedModel )
  ;
  ImportGoldResult:
    | ( GoldImported )
    | ( RefusedModel )
  ;
  ImportMemoryResult:
    | ( MemoryImported )
    | ( RefusedModel )
  ;
  ImportTermsResult:
    | ( RefusedModel )
    | ( TermsImported )
  ;
  KeepSeatResult:
    | ( RefusedModel )
    | ( SeatModel )
  ;
  LetQualifyAgainResult:
    | ( MayQualifyAgain )
    | ( RefusedModel )
  ;
  MakeInvitationResult:
    | ( Omit<InvitationMade, 'invitation'> & { invitation: _RefType['Invitation'] } )
    | ( RefusedModel )
  ;
  MakeReleaseResult:
    | ( RefusedModel )
    | ( ReleaseModel )
  ;
  PauseCampaignResult:
    | ( CampaignModel )
    | ( RefusedModel )
  ;
  PublishConsentTextResult:
    | ( Omit<ConsentText, 'purposes' | 'required'> & { purposes: Array<_RefType['ConsentPurpose']>, required: Array<_RefType['ConsentPurpose']> } )
    | ( RefusedModel )
  ;
  ReleaseSeatResult:
    | ( RefusedModel )
    | ( SeatReleased )
  ;
  RemoveMemoryResult:
    | ( MemoryRemoved )
    | ( RefusedModel )
  ;
  RemoveTermsResult:
    | ( RefusedModel )
    | ( TermsRemoved )
  ;
  RenameDatasetResult:
    | ( DatasetModel )
    | ( RefusedModel )
  ;
  ReopenExamplesResult:
    | ( RefusedModel )
    | ( Reopening )
  ;
  ResumeCampaignResult:
    | ( CampaignModel )
    | ( RefusedModel )
  ;
  RetireGoldResult:
    | ( GoldRetired )
    | ( RefusedModel )
  ;
  RevokeInvitationResult:
    | ( InvitationModel )
    | ( RefusedModel )
  ;
  RevokeTokensResult:
    | ( RefusedModel )
    | ( TokensRevoked )
  ;
  SaveUnsentJudgmentResult:
    | ( RefusedModel )
    | ( UnsentJudgmentSaved )
  ;
  SetGoldResult:
    | ( GoldSet )
    | ( RefusedModel )
  ;
  SetMemberResult:
    | ( MemberModel )
    | ( RefusedModel )
  ;
  SetMyProfileResult:
    | ( MyProfileModel )
    | ( RefusedModel )
  ;
  StartCampaignResult:
    | ( CampaignModel )
    | ( RefusedModel )
  ;
  StartModelRunResult:
    | ( ModelRunModel )
    | ( RefusedModel )
  ;
  StartOutcomeCheckResult:
    | ( OutcomeCheck )
    | ( RefusedModel )
  ;
  SubmitComparisonResult:
    | ( ComparisonSubmitted )
    | ( RefusedModel )
  ;
  SubmitJudgmentResult:
    | ( JudgmentSubmittedModel )
    | ( RefusedModel )
  ;
  WithdrawConsentResult:
    | ( Omit<ConsentReceipt, 'act' | 'purposes' | 'standing'> & { act: _RefType['ConsentAct'], purposes: Array<_RefType['ConsentPurpose']>, standing: Array<_RefType['ConsentPurpose']> } )
    | ( RefusedModel )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptInvitationInput: AcceptInvitationInput;
  AcceptInvitationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AcceptInvitationResult']>;
  Act: ResolverTypeWrapper<ActModel>;
  ActInput: ActInput;
  ActKind: ResolverTypeWrapper<ActKind>;
  ActMemory: ResolverTypeWrapper<ActMemory>;
  AgeBand: ResolverTypeWrapper<AgeBand>;
  Agreement: ResolverTypeWrapper<Agreement>;
  AgreementPeriod: ResolverTypeWrapper<AgreementPeriod>;
  AgreementReport: ResolverTypeWrapper<Omit<AgreementReport, 'run'> & { run?: Maybe<ResolversTypes['ModelRun']> }>;
  AnchoredTexts: ResolverTypeWrapper<AnchoredTexts>;
  Anchoring: ResolverTypeWrapper<Anchoring>;
  AnchoringPull: ResolverTypeWrapper<AnchoringPull>;
  AnswerFrom: ResolverTypeWrapper<AnswerFrom>;
  Appeal: ResolverTypeWrapper<Omit<Appeal, 'outcome'> & { outcome?: Maybe<ResolversTypes['AppealOutcome']> }>;
  AppealDecided: ResolverTypeWrapper<Omit<AppealDecided, 'appeal'> & { appeal: ResolversTypes['Appeal'] }>;
  AppealInput: AppealInput;
  AppealOutcome: ResolverTypeWrapper<AppealOutcome>;
  AppealResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AppealResult']>;
  BadGoldLine: ResolverTypeWrapper<BadGoldLine>;
  BadLine: ResolverTypeWrapper<BadLineModel>;
  BadLineConnection: ResolverTypeWrapper<Omit<BadLineConnection, 'nodes'> & { nodes: Array<ResolversTypes['BadLine']> }>;
  BadMemoryUnit: ResolverTypeWrapper<BadMemoryUnit>;
  BadTerm: ResolverTypeWrapper<BadTerm>;
  Better: ResolverTypeWrapper<Better>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  BudgetSpent: ResolverTypeWrapper<BudgetSpentModel>;
  CallOutcome: ResolverTypeWrapper<CallOutcome>;
  Campaign: ResolverTypeWrapper<CampaignModel>;
  CampaignChange: ResolverTypeWrapper<Omit<CampaignChange, 'by' | 'effects'> & { by: ResolversTypes['ChangeAuthor'], effects: Array<ResolversTypes['CampaignEffect']> }>;
  CampaignChangeConnection: ResolverTypeWrapper<Omit<CampaignChangeConnection, 'nodes'> & { nodes: Array<ResolversTypes['CampaignChange']> }>;
  CampaignChanged: ResolverTypeWrapper<Omit<CampaignChanged, 'campaign' | 'effects'> & { campaign: ResolversTypes['Campaign'], effects: Array<ResolversTypes['CampaignEffect']> }>;
  CampaignConnection: ResolverTypeWrapper<Omit<CampaignConnection, 'nodes'> & { nodes: Array<ResolversTypes['Campaign']> }>;
  CampaignEffect: ResolverTypeWrapper<Omit<CampaignEffect, 'applies' | 'states'> & { applies: ResolversTypes['EffectTime'], states: Array<ResolversTypes['ExampleState']> }>;
  CampaignProgress: ResolverTypeWrapper<CampaignProgressModel>;
  CampaignState: ResolverTypeWrapper<CampaignState>;
  CancelCampaignResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelCampaignResult']>;
  CancelImportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelImportResult']>;
  ChainProvider: ResolverTypeWrapper<ChainProvider>;
  ChangeAuthor: ResolverTypeWrapper<Omit<ChangeAuthor, 'kind'> & { kind: ResolversTypes['ChangeAuthorKind'] }>;
  ChangeAuthorKind: ResolverTypeWrapper<ChangeAuthorKind>;
  ChangeCampaignInput: ChangeCampaignInput;
  ChangeCampaignResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeCampaignResult']>;
  ClaimComparisonInput: ClaimComparisonInput;
  ClaimComparisonResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ClaimComparisonResult']>;
  ClaimSeatInput: ClaimSeatInput;
  ClaimSeatResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ClaimSeatResult']>;
  ColumnInput: ColumnInput;
  ColumnUse: ResolverTypeWrapper<ColumnUse>;
  Comparison: ResolverTypeWrapper<Comparison>;
  ComparisonAnswer: ResolverTypeWrapper<ComparisonAnswer>;
  ComparisonClaimed: ResolverTypeWrapper<ComparisonClaimed>;
  ComparisonSubmitted: ResolverTypeWrapper<ComparisonSubmitted>;
  CompleteCampaignResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CompleteCampaignResult']>;
  ConsentAct: ResolverTypeWrapper<ConsentAct>;
  ConsentPurpose: ResolverTypeWrapper<ConsentPurpose>;
  ConsentReceipt: ResolverTypeWrapper<Omit<ConsentReceipt, 'act' | 'purposes' | 'standing'> & { act: ResolversTypes['ConsentAct'], purposes: Array<ResolversTypes['ConsentPurpose']>, standing: Array<ResolversTypes['ConsentPurpose']> }>;
  ConsentReceiptConnection: ResolverTypeWrapper<Omit<ConsentReceiptConnection, 'nodes'> & { nodes: Array<ResolversTypes['ConsentReceipt']> }>;
  ConsentText: ResolverTypeWrapper<Omit<ConsentText, 'purposes' | 'required'> & { purposes: Array<ResolversTypes['ConsentPurpose']>, required: Array<ResolversTypes['ConsentPurpose']> }>;
  ConsentWords: ResolverTypeWrapper<ConsentWords>;
  ConsentWordsInput: ConsentWordsInput;
  Content: ResolverTypeWrapper<ContentModel>;
  ContentField: ResolverTypeWrapper<Omit<ContentField, 'role'> & { role?: Maybe<ResolversTypes['TurnRole']> }>;
  Contradiction: ResolverTypeWrapper<ContradictionModel>;
  ContradictionConnection: ResolverTypeWrapper<Omit<ContradictionConnection, 'nodes'> & { nodes: Array<ResolversTypes['Contradiction']> }>;
  CorrectTriageInput: CorrectTriageInput;
  CorrectTriageResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CorrectTriageResult']>;
  CreateCampaignInput: CreateCampaignInput;
  CreateCampaignResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateCampaignResult']>;
  Culture: ResolverTypeWrapper<CultureModel>;
  CultureRegister: ResolverTypeWrapper<CultureRegister>;
  CultureSignature: ResolverTypeWrapper<CultureSignature>;
  CultureVariant: ResolverTypeWrapper<CultureVariant>;
  Dataset: ResolverTypeWrapper<DatasetModel>;
  DatasetConnection: ResolverTypeWrapper<Omit<DatasetConnection, 'nodes'> & { nodes: Array<ResolversTypes['Dataset']> }>;
  DatasetDeleted: ResolverTypeWrapper<DatasetDeleted>;
  DatasetFormat: ResolverTypeWrapper<DatasetFormat>;
  DatasetNote: ResolverTypeWrapper<DatasetNote>;
  DatasetState: ResolverTypeWrapper<DatasetState>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DecideAppealInput: DecideAppealInput;
  DecideAppealResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DecideAppealResult']>;
  Decision: ResolverTypeWrapper<DecisionModel>;
  DecisionKind: ResolverTypeWrapper<DecisionKind>;
  DeleteDatasetResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteDatasetResult']>;
  Draft: ResolverTypeWrapper<DraftModel>;
  DraftField: ResolverTypeWrapper<DraftField>;
  DraftPrior: ResolverTypeWrapper<DraftPrior>;
  DraftPriorInput: DraftPriorInput;
  EffectTime: ResolverTypeWrapper<EffectTime>;
  Eligibility: ResolverTypeWrapper<Omit<Eligibility, 'others'> & { others: Array<ResolversTypes['IneligiblePeople']> }>;
  ErrorSeverity: ResolverTypeWrapper<ErrorSeverity>;
  ErrorSpan: ResolverTypeWrapper<Omit<ErrorSpan, 'severity'> & { severity: ResolversTypes['ErrorSeverity'] }>;
  ErrorSpanInput: ErrorSpanInput;
  Evidence: ResolverTypeWrapper<EvidenceModel>;
  EvidenceCandidate: ResolverTypeWrapper<EvidenceCandidate>;
  EvidencePosteriors: ResolverTypeWrapper<EvidencePosteriors>;
  EvidencePriors: ResolverTypeWrapper<EvidencePriors>;
  Example: ResolverTypeWrapper<ExampleModel>;
  ExampleConnection: ResolverTypeWrapper<Omit<ExampleConnection, 'nodes'> & { nodes: Array<ResolversTypes['Example']> }>;
  ExampleKind: ResolverTypeWrapper<ExampleKind>;
  ExampleRelease: ResolverTypeWrapper<ReleaseHoldingModel>;
  ExampleState: ResolverTypeWrapper<ExampleState>;
  ExampleTrouble: ResolverTypeWrapper<ExampleTroubleModel>;
  ExampleWorkflow: ResolverTypeWrapper<ExampleWorkflow>;
  FieldText: ResolverTypeWrapper<FieldText>;
  FieldTextInput: FieldTextInput;
  FieldTone: ResolverTypeWrapper<Omit<FieldTone, 'side'> & { side: ResolversTypes['ToneSide'] }>;
  FileEncoding: ResolverTypeWrapper<FileEncoding>;
  FileKind: ResolverTypeWrapper<FileKind>;
  FileLanguage: ResolverTypeWrapper<FileLanguage>;
  Finding: ResolverTypeWrapper<FindingModel>;
  FindingSeverity: ResolverTypeWrapper<FindingSeverity>;
  Flag: ResolverTypeWrapper<Flag>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Gender: ResolverTypeWrapper<Gender>;
  GiveConsentInput: GiveConsentInput;
  GiveConsentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GiveConsentResult']>;
  GivenBack: ResolverTypeWrapper<GivenBackModel>;
  GivenBackCount: ResolverTypeWrapper<Omit<GivenBackCount, 'reason'> & { reason: ResolversTypes['SeatReleaseReason'] }>;
  Gold: ResolverTypeWrapper<Omit<Gold, 'draft'> & { draft: ResolversTypes['GoldDraft'] }>;
  GoldDraft: ResolverTypeWrapper<GoldDraft>;
  GoldImported: ResolverTypeWrapper<GoldImported>;
  GoldItemInput: GoldItemInput;
  GoldOutcome: ResolverTypeWrapper<Omit<GoldOutcome, 'draft' | 'usedFor'> & { draft: ResolversTypes['GoldDraft'], usedFor: ResolversTypes['GoldUse'] }>;
  GoldRetired: ResolverTypeWrapper<GoldRetired>;
  GoldSet: ResolverTypeWrapper<GoldSet>;
  GoldUse: ResolverTypeWrapper<GoldUse>;
  GroupBy: ResolverTypeWrapper<GroupBy>;
  Guard: ResolverTypeWrapper<Guard>;
  GuardStep: ResolverTypeWrapper<Omit<GuardStep, 'raised' | 'step'> & { raised: Array<ResolversTypes['RaisedSignal']>, step: ResolversTypes['GuardStepKind'] }>;
  GuardStepKind: ResolverTypeWrapper<GuardStepKind>;
  GuidelineInput: GuidelineInput;
  HeldOutLikelihood: ResolverTypeWrapper<Omit<HeldOutLikelihood, 'method'> & { method: ResolversTypes['ModelMethod'] }>;
  ImportDatasetInput: ImportDatasetInput;
  ImportDatasetResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ImportDatasetResult']>;
  ImportGoldInput: ImportGoldInput;
  ImportGoldResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ImportGoldResult']>;
  ImportMemoryInput: ImportMemoryInput;
  ImportMemoryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ImportMemoryResult']>;
  ImportPreview: ResolverTypeWrapper<PreviewModel>;
  ImportTermsInput: ImportTermsInput;
  ImportTermsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ImportTermsResult']>;
  Ineligible: ResolverTypeWrapper<Ineligible>;
  IneligiblePeople: ResolverTypeWrapper<Omit<IneligiblePeople, 'reason'> & { reason: ResolversTypes['Ineligible'] }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Invitation: ResolverTypeWrapper<InvitationModel>;
  InvitationConnection: ResolverTypeWrapper<Omit<InvitationConnection, 'nodes'> & { nodes: Array<ResolversTypes['Invitation']> }>;
  InvitationMade: ResolverTypeWrapper<Omit<InvitationMade, 'invitation'> & { invitation: ResolversTypes['Invitation'] }>;
  Judgment: ResolverTypeWrapper<JudgmentModel>;
  JudgmentSubmitted: ResolverTypeWrapper<JudgmentSubmittedModel>;
  KeepSeatInput: KeepSeatInput;
  KeepSeatResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['KeepSeatResult']>;
  KindCheck: ResolverTypeWrapper<KindCheckModel>;
  KindCheckInput: KindCheckInput;
  KindCount: ResolverTypeWrapper<Omit<KindCount, 'kind'> & { kind: ResolversTypes['ExampleKind'] }>;
  Knowledge: ResolverTypeWrapper<Knowledge>;
  LabelCount: ResolverTypeWrapper<LabelCount>;
  Labels: ResolverTypeWrapper<LabelsModel>;
  Lease: ResolverTypeWrapper<LeaseModel>;
  LeaseEnd: ResolverTypeWrapper<LeaseEnd>;
  LetQualifyAgainInput: LetQualifyAgainInput;
  LetQualifyAgainResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LetQualifyAgainResult']>;
  MakeInvitationInput: MakeInvitationInput;
  MakeInvitationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MakeInvitationResult']>;
  MakeReleaseInput: MakeReleaseInput;
  MakeReleaseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MakeReleaseResult']>;
  MayQualifyAgain: ResolverTypeWrapper<MayQualifyAgain>;
  MeasuredDrafts: ResolverTypeWrapper<MeasuredDrafts>;
  Member: ResolverTypeWrapper<MemberModel>;
  MemoryAccount: ResolverTypeWrapper<MemoryAccount>;
  MemoryConnection: ResolverTypeWrapper<MemoryConnection>;
  MemoryFormat: ResolverTypeWrapper<MemoryFormat>;
  MemoryImported: ResolverTypeWrapper<MemoryImported>;
  MemoryMatch: ResolverTypeWrapper<MemoryMatch>;
  MemoryRemoved: ResolverTypeWrapper<MemoryRemoved>;
  MemoryUnit: ResolverTypeWrapper<MemoryUnit>;
  MemoryUse: ResolverTypeWrapper<MemoryUse>;
  MetadataField: ResolverTypeWrapper<MetadataField>;
  ModelMethod: ResolverTypeWrapper<ModelMethod>;
  ModelResult: ResolverTypeWrapper<Omit<ModelResult, 'heldOut' | 'method' | 'priors'> & { heldOut: Array<ResolversTypes['HeldOutLikelihood']>, method: ResolversTypes['ModelMethod'], priors: Array<ResolversTypes['VerdictShare']> }>;
  ModelRun: ResolverTypeWrapper<ModelRunModel>;
  ModelRunConnection: ResolverTypeWrapper<Omit<ModelRunConnection, 'nodes'> & { nodes: Array<ResolversTypes['ModelRun']> }>;
  ModelRunState: ResolverTypeWrapper<ModelRunState>;
  ModelVerdict: ResolverTypeWrapper<Omit<ModelVerdict, 'knowledge' | 'label'> & { knowledge: Array<ResolversTypes['Knowledge']>, label: ResolversTypes['TriageLabel'] }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  MyConsent: ResolverTypeWrapper<MyConsentModel>;
  MyProfile: ResolverTypeWrapper<MyProfileModel>;
  MyStanding: ResolverTypeWrapper<Omit<MyStanding, 'appeals' | 'guard' | 'steps'> & { appeals: Array<ResolversTypes['Appeal']>, guard: ResolversTypes['Guard'], steps: Array<ResolversTypes['GuardStep']> }>;
  NeedReason: ResolverTypeWrapper<NeedReason>;
  NextSeatFrom: ResolverTypeWrapper<NextSeatFrom>;
  NoSeat: ResolverTypeWrapper<NoSeat>;
  OnBadLine: ResolverTypeWrapper<OnBadLine>;
  OpinionInput: OpinionInput;
  OutcomeCheck: ResolverTypeWrapper<OutcomeCheck>;
  OutcomeResult: ResolverTypeWrapper<OutcomeResult>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PauseCampaignResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PauseCampaignResult']>;
  PeopleNeeded: ResolverTypeWrapper<PeopleNeededModel>;
  Place: ResolverTypeWrapper<Place>;
  PlantedFault: ResolverTypeWrapper<PlantedFault>;
  Policy: ResolverTypeWrapper<PolicyModel>;
  PolicyInput: PolicyInput;
  PoolEvidence: ResolverTypeWrapper<Omit<PoolEvidence, 'policy'> & { policy: ResolversTypes['SmallPool'] }>;
  PoolLack: ResolverTypeWrapper<PoolLack>;
  PoolShortage: ResolverTypeWrapper<Omit<PoolShortage, 'lack'> & { lack: ResolversTypes['PoolLack'] }>;
  Precedent: ResolverTypeWrapper<PrecedentModel>;
  PreviewColumn: ResolverTypeWrapper<Omit<PreviewColumn, 'use'> & { use: ResolversTypes['ColumnUse'] }>;
  PreviewFault: ResolverTypeWrapper<PreviewFault>;
  PreviewImportInput: PreviewImportInput;
  PreviewRow: ResolverTypeWrapper<PreviewRowModel>;
  Provider: ResolverTypeWrapper<Provider>;
  ProviderAccount: ResolverTypeWrapper<ProviderAccountModel>;
  ProviderCall: ResolverTypeWrapper<Omit<ProviderCall, 'outcome' | 'provider'> & { outcome: ResolversTypes['CallOutcome'], provider: ResolversTypes['ChainProvider'] }>;
  ProviderError: ResolverTypeWrapper<Omit<ProviderError, 'failure'> & { failure: ResolversTypes['CallOutcome'] }>;
  ProviderFailures: ResolverTypeWrapper<Omit<ProviderFailures, 'failure'> & { failure: ResolversTypes['CallOutcome'] }>;
  ProviderState: ResolverTypeWrapper<ProviderState>;
  PublishConsentTextInput: PublishConsentTextInput;
  PublishConsentTextResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PublishConsentTextResult']>;
  Purpose: ResolverTypeWrapper<Purpose>;
  PurposeCount: ResolverTypeWrapper<Omit<PurposeCount, 'purpose'> & { purpose: ResolversTypes['Purpose'] }>;
  QualityGuard: ResolverTypeWrapper<QualityGuard>;
  QualitySignal: ResolverTypeWrapper<Omit<QualitySignal, 'kind'> & { kind: ResolversTypes['SignalKind'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RaisedSignal: ResolverTypeWrapper<Omit<RaisedSignal, 'kind'> & { kind: ResolversTypes['SignalKind'] }>;
  Rating: ResolverTypeWrapper<Omit<Rating, 'scale'> & { scale: ResolversTypes['Scale'] }>;
  RatingInput: RatingInput;
  RatingPoint: ResolverTypeWrapper<RatingPoint>;
  RatingRangeInput: RatingRangeInput;
  RatingScale: ResolverTypeWrapper<RatingScaleModel>;
  RefusalCode: ResolverTypeWrapper<RefusalCode>;
  Refused: ResolverTypeWrapper<RefusedModel>;
  RegisterForm: ResolverTypeWrapper<RegisterForm>;
  Release: ResolverTypeWrapper<ReleaseModel>;
  ReleaseConnection: ResolverTypeWrapper<Omit<ReleaseConnection, 'nodes'> & { nodes: Array<ResolversTypes['Release']> }>;
  ReleaseFile: ResolverTypeWrapper<FileModel>;
  ReleaseSeatInput: ReleaseSeatInput;
  ReleaseSeatResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReleaseSeatResult']>;
  ReleaseState: ResolverTypeWrapper<ReleaseState>;
  RemoveMemoryInput: RemoveMemoryInput;
  RemoveMemoryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveMemoryResult']>;
  RemoveTermsInput: RemoveTermsInput;
  RemoveTermsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveTermsResult']>;
  RenameDatasetResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RenameDatasetResult']>;
  ReopenExamplesInput: ReopenExamplesInput;
  ReopenExamplesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReopenExamplesResult']>;
  ReopenedAttempt: ResolverTypeWrapper<ReopenedAttempt>;
  Reopening: ResolverTypeWrapper<Reopening>;
  Resolution: ResolverTypeWrapper<ResolutionModel>;
  ResolutionOutcome: ResolverTypeWrapper<ResolutionOutcome>;
  ResumeCampaignResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResumeCampaignResult']>;
  RetireGoldInput: RetireGoldInput;
  RetireGoldResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RetireGoldResult']>;
  ReviewerQuality: ResolverTypeWrapper<ReviewerQualityModel>;
  ReviewerRate: ResolverTypeWrapper<ReviewerRate>;
  ReviewerRates: ResolverTypeWrapper<ReviewerRates>;
  ReviewerReliability: ResolverTypeWrapper<ReviewerReliability>;
  RevokeInvitationInput: RevokeInvitationInput;
  RevokeInvitationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeInvitationResult']>;
  RevokeTokensInput: RevokeTokensInput;
  RevokeTokensResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeTokensResult']>;
  Role: ResolverTypeWrapper<Role>;
  Round: ResolverTypeWrapper<RoundModel>;
  RoundClosedBy: ResolverTypeWrapper<RoundClosedBy>;
  SaveUnsentJudgmentInput: SaveUnsentJudgmentInput;
  SaveUnsentJudgmentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SaveUnsentJudgmentResult']>;
  Scale: ResolverTypeWrapper<Scale>;
  ScaleLabel: ResolverTypeWrapper<ScaleLabel>;
  Seat: ResolverTypeWrapper<SeatModel>;
  SeatCandidate: ResolverTypeWrapper<SeatCandidate>;
  SeatClaimed: ResolverTypeWrapper<Omit<SeatClaimed, 'none' | 'seat'> & { none?: Maybe<ResolversTypes['NoSeat']>, seat?: Maybe<ResolversTypes['Seat']> }>;
  SeatReleaseCount: ResolverTypeWrapper<Omit<SeatReleaseCount, 'reason'> & { reason: ResolversTypes['SeatReleaseReason'] }>;
  SeatReleaseReason: ResolverTypeWrapper<SeatReleaseReason>;
  SeatReleased: ResolverTypeWrapper<SeatReleased>;
  SensitiveTopic: ResolverTypeWrapper<SensitiveTopic>;
  SetGoldInput: SetGoldInput;
  SetGoldResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetGoldResult']>;
  SetMemberInput: SetMemberInput;
  SetMemberResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetMemberResult']>;
  SetMyProfileInput: SetMyProfileInput;
  SetMyProfileResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetMyProfileResult']>;
  SignalCount: ResolverTypeWrapper<Omit<SignalCount, 'kind'> & { kind: ResolversTypes['SignalKind'] }>;
  SignalEvidence: ResolverTypeWrapper<SignalEvidence>;
  SignalKind: ResolverTypeWrapper<SignalKind>;
  SmallPool: ResolverTypeWrapper<SmallPool>;
  SoftLabelGroup: ResolverTypeWrapper<SoftLabelGroup>;
  SoftLabelReport: ResolverTypeWrapper<Omit<SoftLabelReport, 'items' | 'run'> & { items: Array<ResolversTypes['SoftLabels']>, run?: Maybe<ResolversTypes['ModelRun']> }>;
  SoftLabels: ResolverTypeWrapper<Omit<SoftLabels, 'by'> & { by: ResolversTypes['GroupBy'] }>;
  SourceWords: ResolverTypeWrapper<SourceWords>;
  Standing: ResolverTypeWrapper<Standing>;
  StartCampaignResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartCampaignResult']>;
  StartModelRunInput: StartModelRunInput;
  StartModelRunResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartModelRunResult']>;
  StartOutcomeCheckInput: StartOutcomeCheckInput;
  StartOutcomeCheckResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartOutcomeCheckResult']>;
  StateCount: ResolverTypeWrapper<Omit<StateCount, 'state'> & { state: ResolversTypes['ExampleState'] }>;
  StrandedAttempt: ResolverTypeWrapper<Omit<StrandedAttempt, 'purpose' | 'reason'> & { purpose?: Maybe<ResolversTypes['Purpose']>, reason: ResolversTypes['NeedReason'] }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  SubmitComparisonInput: SubmitComparisonInput;
  SubmitComparisonResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SubmitComparisonResult']>;
  SubmitJudgmentInput: SubmitJudgmentInput;
  SubmitJudgmentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SubmitJudgmentResult']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Term: ResolverTypeWrapper<Term>;
  TermConnection: ResolverTypeWrapper<TermConnection>;
  TermsImported: ResolverTypeWrapper<TermsImported>;
  TermsRemoved: ResolverTypeWrapper<TermsRemoved>;
  TextDirection: ResolverTypeWrapper<TextDirection>;
  TokensRevoked: ResolverTypeWrapper<TokensRevoked>;
  ToneMean: ResolverTypeWrapper<Omit<ToneMean, 'measure' | 'side'> & { measure: ResolversTypes['ToneMeasure'], side: ResolversTypes['ToneSide'] }>;
  ToneMeasure: ResolverTypeWrapper<ToneMeasure>;
  ToneOf: ResolverTypeWrapper<ToneOf>;
  TonePoint: ResolverTypeWrapper<TonePoint>;
  ToneScale: ResolverTypeWrapper<ToneScale>;
  ToneSide: ResolverTypeWrapper<ToneSide>;
  Triage: ResolverTypeWrapper<Omit<Triage, 'by' | 'knowledge' | 'label' | 'model' | 'proposals' | 'rules'> & { by: ResolversTypes['TriageBy'], knowledge: Array<ResolversTypes['Knowledge']>, label: ResolversTypes['TriageLabel'], model?: Maybe<ResolversTypes['ModelVerdict']>, proposals: Array<ResolversTypes['TriageProposal']>, rules?: Maybe<ResolversTypes['TriageVerdict']> }>;
  TriageBy: ResolverTypeWrapper<TriageBy>;
  TriageCorrected: ResolverTypeWrapper<Omit<TriageCorrected, 'triage'> & { triage: ResolversTypes['Triage'] }>;
  TriageLabel: ResolverTypeWrapper<TriageLabel>;
  TriageProposal: ResolverTypeWrapper<Omit<TriageProposal, 'kind'> & { kind: ResolversTypes['ActKind'] }>;
  TriageVerdict: ResolverTypeWrapper<Omit<TriageVerdict, 'knowledge' | 'label'> & { knowledge: Array<ResolversTypes['Knowledge']>, label: ResolversTypes['TriageLabel'] }>;
  Trouble: ResolverTypeWrapper<TroubleModel>;
  TurnRole: ResolverTypeWrapper<TurnRole>;
  UUID: ResolverTypeWrapper<Scalars['UUID']['output']>;
  UnsentJudgment: ResolverTypeWrapper<UnsentJudgment>;
  UnsentJudgmentSaved: ResolverTypeWrapper<UnsentJudgmentSaved>;
  UnusedField: ResolverTypeWrapper<UnusedField>;
  VariantCoverage: ResolverTypeWrapper<VariantCoverage>;
  VariantLevel: ResolverTypeWrapper<VariantLevel>;
  VariantSkill: ResolverTypeWrapper<Omit<VariantSkill, 'read' | 'write'> & { read: ResolversTypes['VariantLevel'], write: ResolversTypes['VariantLevel'] }>;
  VariantSkillInput: VariantSkillInput;
  VariantTarget: ResolverTypeWrapper<VariantTarget>;
  VariantTargetInput: VariantTargetInput;
  Verdict: ResolverTypeWrapper<Verdict>;
  VerdictShare: ResolverTypeWrapper<Omit<VerdictShare, 'verdict'> & { verdict: ResolversTypes['Verdict'] }>;
  Viewer: ResolverTypeWrapper<Principal>;
  WithdrawConsentInput: WithdrawConsentInput;
  WithdrawConsentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WithdrawConsentResult']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptInvitationInput: AcceptInvitationInput;
  AcceptInvitationResult: ResolversUnionTypes<ResolversParentTypes>['AcceptInvitationResult'];
  Act: ActModel;
  ActInput: ActInput;
  ActMemory: ActMemory;
  Agreement: Agreement;
  AgreementReport: Omit<AgreementReport, 'run'> & { run?: Maybe<ResolversParentTypes['ModelRun']> };
  AnchoredTexts: AnchoredTexts;
  Anchoring: Anchoring;
  AnchoringPull: AnchoringPull;
  Appeal: Appeal;
  AppealDecided: Omit<AppealDecided, 'appeal'> & { appeal: ResolversParentTypes['Appeal'] };
  AppealInput: AppealInput;
  AppealResult: ResolversUnionTypes<ResolversParentTypes>['AppealResult'];
  BadGoldLine: BadGoldLine;
  BadLine: BadLineModel;
  BadLineConnection: Omit<BadLineConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['BadLine']> };
  BadMemoryUnit: BadMemoryUnit;
  BadTerm: BadTerm;
  Boolean: Scalars['Boolean']['output'];
  BudgetSpent: BudgetSpentModel;
  Campaign: CampaignModel;
  CampaignChange: Omit<CampaignChange, 'by' | 'effects'> & { by: ResolversParentTypes['ChangeAuthor'], effects: Array<ResolversParentTypes['CampaignEffect']> };
  CampaignChangeConnection: Omit<CampaignChangeConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['CampaignChange']> };
  CampaignChanged: Omit<CampaignChanged, 'campaign' | 'effects'> & { campaign: ResolversParentTypes['Campaign'], effects: Array<ResolversParentTypes['CampaignEffect']> };
  CampaignConnection: Omit<CampaignConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Campaign']> };
  CampaignEffect: CampaignEffect;
  CampaignProgress: CampaignProgressModel;
  CancelCampaignResult: ResolversUnionTypes<ResolversParentTypes>['CancelCampaignResult'];
  CancelImportResult: ResolversUnionTypes<ResolversParentTypes>['CancelImportResult'];
  ChangeAuthor: ChangeAuthor;
  ChangeCampaignInput: ChangeCampaignInput;
  ChangeCampaignResult: ResolversUnionTypes<ResolversParentTypes>['ChangeCampaignResult'];
  ClaimComparisonInput: ClaimComparisonInput;
  ClaimComparisonResult: ResolversUnionTypes<ResolversParentTypes>['ClaimComparisonResult'];
  ClaimSeatInput: ClaimSeatInput;
  ClaimSeatResult: ResolversUnionTypes<ResolversParentTypes>['ClaimSeatResult'];
  ColumnInput: ColumnInput;
  Comparison: Comparison;
  ComparisonClaimed: ComparisonClaimed;
  ComparisonSubmitted: ComparisonSubmitted;
  CompleteCampaignResult: ResolversUnionTypes<ResolversParentTypes>['CompleteCampaignResult'];
  ConsentReceipt: ConsentReceipt;
  ConsentReceiptConnection: Omit<ConsentReceiptConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['ConsentReceipt']> };
  ConsentText: ConsentText;
  ConsentWords: ConsentWords;
  ConsentWordsInput: ConsentWordsInput;
  Content: ContentModel;
  ContentField: ContentField;
  Contradiction: ContradictionModel;
  ContradictionConnection: Omit<ContradictionConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Contradiction']> };
  CorrectTriageInput: CorrectTriageInput;
  CorrectTriageResult: ResolversUnionTypes<ResolversParentTypes>['CorrectTriageResult'];
  CreateCampaignInput: CreateCampaignInput;
  CreateCampaignResult: ResolversUnionTypes<ResolversParentTypes>['CreateCampaignResult'];
  Culture: CultureModel;
  CultureRegister: CultureRegister;
  CultureSignature: CultureSignature;
  CultureVariant: CultureVariant;
  Dataset: DatasetModel;
  DatasetConnection: Omit<DatasetConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Dataset']> };
  DatasetDeleted: DatasetDeleted;
  DatasetNote: DatasetNote;
  DateTime: Scalars['DateTime']['output'];
  DecideAppealInput: DecideAppealInput;
  DecideAppealResult: ResolversUnionTypes<ResolversParentTypes>['DecideAppealResult'];
  Decision: DecisionModel;
  DeleteDatasetResult: ResolversUnionTypes<ResolversParentTypes>['DeleteDatasetResult'];
  Draft: DraftModel;
  DraftField: DraftField;
  DraftPrior: DraftPrior;
  DraftPriorInput: DraftPriorInput;
  Eligibility: Omit<Eligibility, 'others'> & { others: Array<ResolversParentTypes['IneligiblePeople']> };
  ErrorSpan: ErrorSpan;
  ErrorSpanInput: ErrorSpanInput;
  Evidence: EvidenceModel;
  EvidenceCandidate: EvidenceCandidate;
  EvidencePosteriors: EvidencePosteriors;
  EvidencePriors: EvidencePriors;
  Example: ExampleModel;
  ExampleConnection: Omit<ExampleConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Example']> };
  ExampleRelease: ReleaseHoldingModel;
  ExampleTrouble: ExampleTroubleModel;
  ExampleWorkflow: ExampleWorkflow;
  FieldText: FieldText;
  FieldTextInput: FieldTextInput;
  FieldTone: FieldTone;
  Finding: FindingModel;
  Float: Scalars['Float']['output'];
  GiveConsentInput: GiveConsentInput;
  GiveConsentResult: ResolversUnionTypes<ResolversParentTypes>['GiveConsentResult'];
  GivenBack: GivenBackModel;
  GivenBackCount: GivenBackCount;
  Gold: Gold;
  GoldImported: GoldImported;
  GoldItemInput: GoldItemInput;
  GoldOutcome: GoldOutcome;
  GoldRetired: GoldRetired;
  GoldSet: GoldSet;
  GuardStep: Omit<GuardStep, 'raised'> & { raised: Array<ResolversParentTypes['RaisedSignal']> };
  GuidelineInput: GuidelineInput;
  HeldOutLikelihood: HeldOutLikelihood;
  ImportDatasetInput: ImportDatasetInput;
  ImportDatasetResult: ResolversUnionTypes<ResolversParentTypes>['ImportDatasetResult'];
  ImportGoldInput: ImportGoldInput;
  ImportGoldResult: ResolversUnionTypes<ResolversParentTypes>['ImportGoldResult'];
  ImportMemoryInput: ImportMemoryInput;
  ImportMemoryResult: ResolversUnionTypes<ResolversParentTypes>['ImportMemoryResult'];
  ImportPreview: PreviewModel;
  ImportTermsInput: ImportTermsInput;
  ImportTermsResult: ResolversUnionTypes<ResolversParentTypes>['ImportTermsResult'];
  IneligiblePeople: IneligiblePeople;
  Int: Scalars['Int']['output'];
  Invitation: InvitationModel;
  InvitationConnection: Omit<InvitationConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Invitation']> };
  InvitationMade: Omit<InvitationMade, 'invitation'> & { invitation: ResolversParentTypes['Invitation'] };
  Judgment: JudgmentModel;
  JudgmentSubmitted: JudgmentSubmittedModel;
  KeepSeatInput: KeepSeatInput;
  KeepSeatResult: ResolversUnionTypes<ResolversParentTypes>['KeepSeatResult'];
  KindCheck: KindCheckModel;
  KindCheckInput: KindCheckInput;
  KindCount: KindCount;
  LabelCount: LabelCount;
  Labels: LabelsModel;
  Lease: LeaseModel;
  LetQualifyAgainInput: LetQualifyAgainInput;
  LetQualifyAgainResult: ResolversUnionTypes<ResolversParentTypes>['LetQualifyAgainResult'];
  MakeInvitationInput: MakeInvitationInput;
  MakeInvitationResult: ResolversUnionTypes<ResolversParentTypes>['MakeInvitationResult'];
  MakeReleaseInput: MakeReleaseInput;
  MakeReleaseResult: ResolversUnionTypes<ResolversParentTypes>['MakeReleaseResult'];
  MayQualifyAgain: MayQualifyAgain;
  MeasuredDrafts: MeasuredDrafts;
  Member: MemberModel;
  MemoryAccount: MemoryAccount;
  MemoryConnection: MemoryConnection;
  MemoryImported: MemoryImported;
  MemoryMatch: MemoryMatch;
  MemoryRemoved: MemoryRemoved;
  MemoryUnit: MemoryUnit;
  MemoryUse: MemoryUse;
  MetadataField: MetadataField;
  ModelResult: Omit<ModelResult, 'heldOut' | 'priors'> & { heldOut: Array<ResolversParentTypes['HeldOutLikelihood']>, priors: Array<ResolversParentTypes['VerdictShare']> };
  ModelRun: ModelRunModel;
  ModelRunConnection: Omit<ModelRunConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['ModelRun']> };
  ModelVerdict: ModelVerdict;
  Mutation: Record<PropertyKey, never>;
  MyConsent: MyConsentModel;
  MyProfile: MyProfileModel;
  MyStanding: Omit<MyStanding, 'appeals' | 'steps'> & { appeals: Array<ResolversParentTypes['Appeal']>, steps: Array<ResolversParentTypes['GuardStep']> };
  OpinionInput: OpinionInput;
  OutcomeCheck: OutcomeCheck;
  OutcomeResult: OutcomeResult;
  PageInfo: PageInfo;
  PauseCampaignResult: ResolversUnionTypes<ResolversParentTypes>['PauseCampaignResult'];
  PeopleNeeded: PeopleNeededModel;
  Place: Place;
  Policy: PolicyModel;
  PolicyInput: PolicyInput;
  PoolEvidence: PoolEvidence;
  PoolShortage: PoolShortage;
  Precedent: PrecedentModel;
  PreviewColumn: PreviewColumn;
  PreviewFault: PreviewFault;
  PreviewImportInput: PreviewImportInput;
  PreviewRow: PreviewRowModel;
  ProviderAccount: ProviderAccountModel;
  ProviderCall: ProviderCall;
  ProviderError: ProviderError;
  ProviderFailures: ProviderFailures;
  PublishConsentTextInput: PublishConsentTextInput;
  PublishConsentTextResult: ResolversUnionTypes<ResolversParentTypes>['PublishConsentTextResult'];
  PurposeCount: PurposeCount;
  QualitySignal: QualitySignal;
  Query: Record<PropertyKey, never>;
  RaisedSignal: RaisedSignal;
  Rating: Rating;
  RatingInput: RatingInput;
  RatingPoint: RatingPoint;
  RatingRangeInput: RatingRangeInput;
  RatingScale: RatingScaleModel;
  Refused: RefusedModel;
  RegisterForm: RegisterForm;
  Release: ReleaseModel;
  ReleaseConnection: Omit<ReleaseConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Release']> };
  ReleaseFile: FileModel;
  ReleaseSeatInput: ReleaseSeatInput;
  ReleaseSeatResult: ResolversUnionTypes<ResolversParentTypes>['ReleaseSeatResult'];
  RemoveMemoryInput: RemoveMemoryInput;
  RemoveMemoryResult: ResolversUnionTypes<ResolversParentTypes>['RemoveMemoryResult'];
  RemoveTermsInput: RemoveTermsInput;
  RemoveTermsResult: ResolversUnionTypes<ResolversParentTypes>['RemoveTermsResult'];
  RenameDatasetResult: ResolversUnionTypes<ResolversParentTypes>['RenameDatasetResult'];
  ReopenExamplesInput: ReopenExamplesInput;
  ReopenExamplesResult: ResolversUnionTypes<ResolversParentTypes>['ReopenExamplesResult'];
  ReopenedAttempt: ReopenedAttempt;
  Reopening: Reopening;
  Resolution: ResolutionModel;
  ResumeCampaignResult: ResolversUnionTypes<ResolversParentTypes>['ResumeCampaignResult'];
  RetireGoldInput: RetireGoldInput;
  RetireGoldResult: ResolversUnionTypes<ResolversParentTypes>['RetireGoldResult'];
  ReviewerQuality: ReviewerQualityModel;
  ReviewerRate: ReviewerRate;
  ReviewerRates: ReviewerRates;
  ReviewerReliability: ReviewerReliability;
  RevokeInvitationInput: RevokeInvitationInput;
  RevokeInvitationResult: ResolversUnionTypes<ResolversParentTypes>['RevokeInvitationResult'];
  RevokeTokensInput: RevokeTokensInput;
  RevokeTokensResult: ResolversUnionTypes<ResolversParentTypes>['RevokeTokensResult'];
  Round: RoundModel;
  SaveUnsentJudgmentInput: SaveUnsentJudgmentInput;
  SaveUnsentJudgmentResult: ResolversUnionTypes<ResolversParentTypes>['SaveUnsentJudgmentResult'];
  ScaleLabel: ScaleLabel;
  Seat: SeatModel;
  SeatCandidate: SeatCandidate;
  SeatClaimed: Omit<SeatClaimed, 'seat'> & { seat?: Maybe<ResolversParentTypes['Seat']> };
  SeatReleaseCount: SeatReleaseCount;
  SeatReleased: SeatReleased;
  SensitiveTopic: SensitiveTopic;
  SetGoldInput: SetGoldInput;
  SetGoldResult: ResolversUnionTypes<ResolversParentTypes>['SetGoldResult'];
  SetMemberInput: SetMemberInput;
  SetMemberResult: ResolversUnionTypes<ResolversParentTypes>['SetMemberResult'];
  SetMyProfileInput: SetMyProfileInput;
  SetMyProfileResult: ResolversUnionTypes<ResolversParentTypes>['SetMyProfileResult'];
  SignalCount: SignalCount;
  SignalEvidence: SignalEvidence;
  SoftLabelGroup: SoftLabelGroup;
  SoftLabelReport: Omit<SoftLabelReport, 'items' | 'run'> & { items: Array<ResolversParentTypes['SoftLabels']>, run?: Maybe<ResolversParentTypes['ModelRun']> };
  SoftLabels: SoftLabels;
  SourceWords: SourceWords;
  StartCampaignResult: ResolversUnionTypes<ResolversParentTypes>['StartCampaignResult'];
  StartModelRunInput: StartModelRunInput;
  StartModelRunResult: ResolversUnionTypes<ResolversParentTypes>['StartModelRunResult'];
  StartOutcomeCheckInput: StartOutcomeCheckInput;
  StartOutcomeCheckResult: ResolversUnionTypes<ResolversParentTypes>['StartOutcomeCheckResult'];
  StateCount: StateCount;
  StrandedAttempt: StrandedAttempt;
  String: Scalars['String']['output'];
  SubmitComparisonInput: SubmitComparisonInput;
  SubmitComparisonResult: ResolversUnionTypes<ResolversParentTypes>['SubmitComparisonResult'];
  SubmitJudgmentInput: SubmitJudgmentInput;
  SubmitJudgmentResult: ResolversUnionTypes<ResolversParentTypes>['SubmitJudgmentResult'];
  Subscription: Record<PropertyKey, never>;
  Term: Term;
  TermConnection: TermConnection;
  TermsImported: TermsImported;
  TermsRemoved: TermsRemoved;
  TokensRevoked: TokensRevoked;
  ToneMean: ToneMean;
  TonePoint: TonePoint;
  ToneScale: ToneScale;
  Triage: Omit<Triage, 'model' | 'proposals' | 'rules'> & { model?: Maybe<ResolversParentTypes['ModelVerdict']>, proposals: Array<ResolversParentTypes['TriageProposal']>, rules?: Maybe<ResolversParentTypes['TriageVerdict']> };
  TriageCorrected: Omit<TriageCorrected, 'triage'> & { triage: ResolversParentTypes['Triage'] };
  TriageProposal: TriageProposal;
  TriageVerdict: TriageVerdict;
  Trouble: TroubleModel;
  UUID: Scalars['UUID']['output'];
  UnsentJudgment: UnsentJudgment;
  UnsentJudgmentSaved: UnsentJudgmentSaved;
  UnusedField: UnusedField;
  VariantCoverage: VariantCoverage;
  VariantSkill: VariantSkill;
  VariantSkillInput: VariantSkillInput;
  VariantTarget: VariantTarget;
  VariantTargetInput: VariantTargetInput;
  VerdictShare: VerdictShare;
  Viewer: Principal;
  WithdrawConsentInput: WithdrawConsentInput;
  WithdrawConsentResult: ResolversUnionTypes<ResolversParentTypes>['WithdrawConsentResult'];
};

export type AcceptInvitationResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AcceptInvitationResult'] = ResolversParentTypes['AcceptInvitationResult']> = {
  __resolveType: TypeResolveFn<'Member' | 'Refused', ParentType, ContextType>;
};

export type ActResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Act'] = ResolversParentTypes['Act']> = {
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ActKind'], ParentType, ContextType>;
  literal?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  memory?: Resolver<Maybe<ResolversTypes['ActMemory']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['SourceWords']>, ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ActKindResolvers = { DROP: 'drop', KEEP: 'keep', LOCALISE: 'localise', REPLACE_PREMISE: 'replace-premise', RETONE: 'retone', RETRANSLATE: 'retranslate' };

export type ActMemoryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ActMemory'] = ResolversParentTypes['ActMemory']> = {
  exampleId?: Resolver<Maybe<ResolversTypes['UUID']>, ParentType, ContextType>;
  unitId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
};

export type AgeBandResolvers = { AGE_25_34: 'age-25-34', AGE_35_49: 'age-35-49', AGE_50_64: 'age-50-64', AGE_65_AND_OVER: 'age-65-and-over', AGE_UNDER_25: 'age-under-25' };

export type AgreementResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Agreement'] = ResolversParentTypes['Agreement']> = {
  alpha?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  bucket?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  examples?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  high?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  low?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  votes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AgreementPeriodResolvers = { DAY: 'day', GUIDELINE: 'guideline', WEEK: 'week', WHOLE: 'whole' };

export type AgreementReportResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AgreementReport'] = ResolversParentTypes['AgreementReport']> = {
  items?: Resolver<Array<ResolversTypes['Agreement']>, ParentType, ContextType>;
  run?: Resolver<Maybe<ResolversTypes['ModelRun']>, ParentType, ContextType>;
};

export type AnchoredTextsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AnchoredTexts'] = ResolversParentTypes['AnchoredTexts']> = {
  chrf?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  texts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AnchoringResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Anchoring'] = ResolversParentTypes['Anchoring']> = {
  edited?: Resolver<ResolversTypes['AnchoredTexts'], ParentType, ContextType>;
  examples?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fromSource?: Resolver<ResolversTypes['AnchoredTexts'], ParentType, ContextType>;
  kept?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pull?: Resolver<Maybe<ResolversTypes['AnchoringPull']>, ParentType, ContextType>;
};

export type AnchoringPullResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AnchoringPull'] = ResolversParentTypes['AnchoringPull']> = {
  high?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  low?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type AnswerFromResolvers = { LABEL: 'label', LETTER: 'letter', ONE: 'one', TEXT: 'text', ZERO: 'zero' };

export type AppealResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Appeal'] = ResolversParentTypes['Appeal']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['AppealOutcome']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AppealDecidedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AppealDecided'] = ResolversParentTypes['AppealDecided']> = {
  appeal?: Resolver<ResolversTypes['Appeal'], ParentType, ContextType>;
  restored?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  surplus?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AppealOutcomeResolvers = { DISMISSED: 'dismissed', UPHELD: 'upheld' };

export type AppealResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['AppealResult'] = ResolversParentTypes['AppealResult']> = {
  __resolveType: TypeResolveFn<'Appeal' | 'Refused', ParentType, ContextType>;
};

export type BadGoldLineResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['BadGoldLine'] = ResolversParentTypes['BadGoldLine']> = {
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BadLineResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['BadLine'] = ResolversParentTypes['BadLine']> = {
  file?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BadLineConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['BadLineConnection'] = ResolversParentTypes['BadLineConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['BadLine']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type BadMemoryUnitResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['BadMemoryUnit'] = ResolversParentTypes['BadMemoryUnit']> = {
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BadTermResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['BadTerm'] = ResolversParentTypes['BadTerm']> = {
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BetterResolvers = { NO: 'no', TIE: 'tie', YES: 'yes' };

export type BudgetSpentResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['BudgetSpent'] = ResolversParentTypes['BudgetSpent']> = {
  advice?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  budget?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  next?: Resolver<ResolversTypes['ChainProvider'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['ChainProvider'], ParentType, ContextType>;
  reachedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CallOutcomeResolvers = { BUDGET: 'budget', CHECKS: 'checks', CONFIGURATION: 'configuration', CONNECTION: 'connection', ECHO: 'echo', INVALID_ANSWER: 'invalid-answer', LANGUAGE: 'language', LOST: 'lost', OK: 'ok', RATE_LIMITED: 'rate-limited', REFUSAL: 'refusal', RUNNING: 'running', SERVER_ERROR: 'server-error', TIMEOUT: 'timeout', UNSUPPORTED: 'unsupported' };

export type CampaignResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Campaign'] = ResolversParentTypes['Campaign']> = {
  agreement?: Resolver<ResolversTypes['AgreementReport'], ParentType, ContextType, Partial<CampaignAgreementArgs>>;
  anchoring?: Resolver<ResolversTypes['Anchoring'], ParentType, ContextType>;
  changes?: Resolver<ResolversTypes['CampaignChangeConnection'], ParentType, ContextType, RequireFields<CampaignChangesArgs, 'first'>>;
  contradictions?: Resolver<ResolversTypes['ContradictionConnection'], ParentType, ContextType, Partial<CampaignContradictionsArgs>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  culture?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cultureDetails?: Resolver<Maybe<ResolversTypes['Culture']>, ParentType, ContextType>;
  datasets?: Resolver<ResolversTypes['DatasetConnection'], ParentType, ContextType, RequireFields<CampaignDatasetsArgs, 'first'>>;
  examples?: Resolver<ResolversTypes['ExampleConnection'], ParentType, ContextType, RequireFields<CampaignExamplesArgs, 'first'>>;
  givenBack?: Resolver<Array<ResolversTypes['GivenBack']>, ParentType, ContextType, RequireFields<CampaignGivenBackArgs, 'first'>>;
  guideline?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  guidelineCompatibleFrom?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  guidelineVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  memory?: Resolver<ResolversTypes['MemoryAccount'], ParentType, ContextType>;
  modelRuns?: Resolver<ResolversTypes['ModelRunConnection'], ParentType, ContextType, Partial<CampaignModelRunsArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcomeChecks?: Resolver<Array<ResolversTypes['OutcomeCheck']>, ParentType, ContextType>;
  policy?: Resolver<ResolversTypes['Policy'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['CampaignProgress'], ParentType, ContextType>;
  releases?: Resolver<ResolversTypes['ReleaseConnection'], ParentType, ContextType, RequireFields<CampaignReleasesArgs, 'first'>>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  softLabels?: Resolver<ResolversTypes['SoftLabelReport'], ParentType, ContextType, Partial<CampaignSoftLabelsArgs>>;
  state?: Resolver<ResolversTypes['CampaignState'], ParentType, ContextType>;
  temporalUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tone?: Resolver<Array<ResolversTypes['ToneMean']>, ParentType, ContextType, RequireFields<CampaignToneArgs, 'of'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CampaignChangeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CampaignChange'] = ResolversParentTypes['CampaignChange']> = {
  by?: Resolver<ResolversTypes['ChangeAuthor'], ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  effects?: Resolver<Array<ResolversTypes['CampaignEffect']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CampaignChangeConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CampaignChangeConnection'] = ResolversParentTypes['CampaignChangeConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['CampaignChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CampaignChangedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CampaignChanged'] = ResolversParentTypes['CampaignChanged']> = {
  campaign?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType>;
  effects?: Resolver<Array<ResolversTypes['CampaignEffect']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CampaignConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CampaignConnection'] = ResolversParentTypes['CampaignConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Campaign']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CampaignEffectResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CampaignEffect'] = ResolversParentTypes['CampaignEffect']> = {
  after?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  applies?: Resolver<ResolversTypes['EffectTime'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  examples?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  setting?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  states?: Resolver<Array<ResolversTypes['ExampleState']>, ParentType, ContextType>;
};

export type CampaignProgressResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CampaignProgress'] = ResolversParentTypes['CampaignProgress']> = {
  activePeople?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  budgetsSpent?: Resolver<Maybe<Array<ResolversTypes['BudgetSpent']>>, ParentType, ContextType>;
  campaignId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  coverage?: Resolver<Array<ResolversTypes['VariantCoverage']>, ParentType, ContextType>;
  examples?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  filledSeats?: Resolver<Array<ResolversTypes['PurposeCount']>, ParentType, ContextType>;
  foretold?: Resolver<Array<ResolversTypes['PoolShortage']>, ParentType, ContextType>;
  givenBack?: Resolver<Array<ResolversTypes['SeatReleaseCount']>, ParentType, ContextType>;
  heldSeats?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  judgments?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kinds?: Resolver<Array<ResolversTypes['KindCount']>, ParentType, ContextType>;
  lastJudgmentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  needsPeople?: Resolver<Array<ResolversTypes['PeopleNeeded']>, ParentType, ContextType>;
  openSeats?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  roundsOpen?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  roundsShort?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  states?: Resolver<Array<ResolversTypes['StateCount']>, ParentType, ContextType>;
  surplus?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  troubles?: Resolver<Array<ResolversTypes['Trouble']>, ParentType, ContextType>;
};

export type CampaignStateResolvers = { CANCELLED: 'cancelled', COMPLETED: 'completed', PAUSED: 'paused', PLANNED: 'planned', RUNNING: 'running' };

export type CancelCampaignResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CancelCampaignResult'] = ResolversParentTypes['CancelCampaignResult']> = {
  __resolveType: TypeResolveFn<'Campaign' | 'Refused', ParentType, ContextType>;
};

export type CancelImportResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CancelImportResult'] = ResolversParentTypes['CancelImportResult']> = {
  __resolveType: TypeResolveFn<'Dataset' | 'Refused', ParentType, ContextType>;
};

export type ChainProviderResolvers = { APERTIUM: 'apertium', HTTP_MT: 'http-mt', HUMAN: 'human', OPENAI: 'openai' };

export type ChangeAuthorResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ChangeAuthor'] = ResolversParentTypes['ChangeAuthor']> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChangeAuthorKind'], ParentType, ContextType>;
};

export type ChangeAuthorKindResolvers = { OPERATOR: 'operator', PERSON: 'person', SERVICE: 'service' };

export type ChangeCampaignResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ChangeCampaignResult'] = ResolversParentTypes['ChangeCampaignResult']> = {
  __resolveType: TypeResolveFn<'CampaignChanged' | 'Refused', ParentType, ContextType>;
};

export type ClaimComparisonResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ClaimComparisonResult'] = ResolversParentTypes['ClaimComparisonResult']> = {
  __resolveType: TypeResolveFn<'ComparisonClaimed' | 'Refused', ParentType, ContextType>;
};

export type ClaimSeatResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ClaimSeatResult'] = ResolversParentTypes['ClaimSeatResult']> = {
  __resolveType: TypeResolveFn<'Refused' | 'SeatClaimed', ParentType, ContextType>;
};

export type ColumnUseResolvers = { FIELD: 'field', METADATA: 'metadata', UNUSED: 'unused' };

export type ComparisonResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Comparison'] = ResolversParentTypes['Comparison']> = {
  campaignId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  leaseExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  left?: Resolver<Array<ResolversTypes['FieldText']>, ParentType, ContextType>;
  right?: Resolver<Array<ResolversTypes['FieldText']>, ParentType, ContextType>;
  seatId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
};

export type ComparisonAnswerResolvers = { LEFT: 'left', RIGHT: 'right', TIE: 'tie' };

export type ComparisonClaimedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ComparisonClaimed'] = ResolversParentTypes['ComparisonClaimed']> = {
  comparison?: Resolver<Maybe<ResolversTypes['Comparison']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ComparisonSubmittedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ComparisonSubmitted'] = ResolversParentTypes['ComparisonSubmitted']> = {
  answerId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CompleteCampaignResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CompleteCampaignResult'] = ResolversParentTypes['CompleteCampaignResult']> = {
  __resolveType: TypeResolveFn<'Campaign' | 'Refused', ParentType, ContextType>;
};

export type ConsentActResolvers = { GIVEN: 'given', WITHDRAWN: 'withdrawn' };

export type ConsentPurposeResolvers = { CONTACT: 'contact', LABELS_BY_AGE_BAND: 'labels-by-age-band', LABELS_BY_GENDER: 'labels-by-gender', LABELS_BY_REGION: 'labels-by-region', LABELS_BY_VARIANT: 'labels-by-variant', PUBLICATION: 'publication', REVIEW_WORK: 'review-work' };

export type ConsentReceiptResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ConsentReceipt'] = ResolversParentTypes['ConsentReceipt']> = {
  act?: Resolver<ResolversTypes['ConsentAct'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  campaignId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purposes?: Resolver<Array<ResolversTypes['ConsentPurpose']>, ParentType, ContextType>;
  standing?: Resolver<Array<ResolversTypes['ConsentPurpose']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsentReceiptConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ConsentReceiptConnection'] = ResolversParentTypes['ConsentReceiptConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['ConsentReceipt']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ConsentTextResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ConsentText'] = ResolversParentTypes['ConsentText']> = {
  campaignId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  currentFrom?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  purposes?: Resolver<Array<ResolversTypes['ConsentPurpose']>, ParentType, ContextType>;
  required?: Resolver<Array<ResolversTypes['ConsentPurpose']>, ParentType, ContextType>;
  texts?: Resolver<Array<ResolversTypes['ConsentWords']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsentWordsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ConsentWords'] = ResolversParentTypes['ConsentWords']> = {
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ContentResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Content'] = ResolversParentTypes['Content']> = {
  answer?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  desirable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['ContentField']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ExampleKind'], ParentType, ContextType>;
};

export type ContentFieldResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ContentField'] = ResolversParentTypes['ContentField']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['TurnRole']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ContradictionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Contradiction'] = ResolversParentTypes['Contradiction']> = {
  attempt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  decisionProbability?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  example?: Resolver<Maybe<ResolversTypes['Example']>, ParentType, ContextType>;
  exampleId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  modelProbability?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  modelProbabilityOfResolved?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  modelVerdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  resolvedVerdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  votes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContradictionConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ContradictionConnection'] = ResolversParentTypes['ContradictionConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Contradiction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CorrectTriageResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CorrectTriageResult'] = ResolversParentTypes['CorrectTriageResult']> = {
  __resolveType: TypeResolveFn<'Refused' | 'TriageCorrected', ParentType, ContextType>;
};

export type CreateCampaignResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CreateCampaignResult'] = ResolversParentTypes['CreateCampaignResult']> = {
  __resolveType: TypeResolveFn<'Campaign' | 'Refused', ParentType, ContextType>;
};

export type CultureResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Culture'] = ResolversParentTypes['Culture']> = {
  direction?: Resolver<ResolversTypes['TextDirection'], ParentType, ContextType>;
  englishName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ratings?: Resolver<Array<ResolversTypes['RatingScale']>, ParentType, ContextType>;
  register?: Resolver<ResolversTypes['CultureRegister'], ParentType, ContextType>;
  script?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sensitive?: Resolver<Array<ResolversTypes['SensitiveTopic']>, ParentType, ContextType>;
  signedOff?: Resolver<Maybe<ResolversTypes['CultureSignature']>, ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  tag?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tones?: Resolver<Array<ResolversTypes['ToneScale']>, ParentType, ContextType>;
  uiLocale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variants?: Resolver<Array<ResolversTypes['CultureVariant']>, ParentType, ContextType>;
};

export type CultureRegisterResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CultureRegister'] = ResolversParentTypes['CultureRegister']> = {
  default?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  forms?: Resolver<Array<ResolversTypes['RegisterForm']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CultureSignatureResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CultureSignature'] = ResolversParentTypes['CultureSignature']> = {
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CultureVariantResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['CultureVariant'] = ResolversParentTypes['CultureVariant']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tag?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DatasetResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Dataset'] = ResolversParentTypes['Dataset']> = {
  badLineList?: Resolver<ResolversTypes['BadLineConnection'], ParentType, ContextType, RequireFields<DatasetBadLineListArgs, 'first'>>;
  badLines?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  campaignId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  examples?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  format?: Resolver<ResolversTypes['DatasetFormat'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  importedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  licence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notes?: Resolver<Array<ResolversTypes['DatasetNote']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DatasetState'], ParentType, ContextType>;
  unusedFields?: Resolver<Array<ResolversTypes['UnusedField']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DatasetConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DatasetConnection'] = ResolversParentTypes['DatasetConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Dataset']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DatasetDeletedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DatasetDeleted'] = ResolversParentTypes['DatasetDeleted']> = {
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DatasetFormatResolvers = { ALPACA: 'alpaca', KTO: 'kto', MESSAGES: 'messages', MULTIPLE_CHOICE: 'multiple-choice', OASST: 'oasst', PREFERENCE: 'preference', PROMPT_COMPLETION: 'prompt-completion', QUESTION: 'question', SELF_INSTRUCT: 'self-instruct', SHAREGPT: 'sharegpt' };

export type DatasetNoteResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DatasetNote'] = ResolversParentTypes['DatasetNote']> = {
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DatasetStateResolvers = { IMPORTED: 'imported', IMPORTING: 'importing', REFUSED: 'refused' };

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DecideAppealResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DecideAppealResult'] = ResolversParentTypes['DecideAppealResult']> = {
  __resolveType: TypeResolveFn<'AppealDecided' | 'Refused', ParentType, ContextType>;
};

export type DecisionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Decision'] = ResolversParentTypes['Decision']> = {
  attempt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  candidateIds?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  decidedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  fields?: Resolver<Maybe<Array<ResolversTypes['FieldText']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DecisionKind'], ParentType, ContextType>;
  labels?: Resolver<Maybe<ResolversTypes['Labels']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ResolutionOutcome']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  round?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seats?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DecisionKindResolvers = { ADJUDICATE: 'adjudicate', CONFIRM: 'confirm', MORE: 'more', SETTLE: 'settle' };

export type DeleteDatasetResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DeleteDatasetResult'] = ResolversParentTypes['DeleteDatasetResult']> = {
  __resolveType: TypeResolveFn<'DatasetDeleted' | 'Refused', ParentType, ContextType>;
};

export type DraftResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Draft'] = ResolversParentTypes['Draft']> = {
  acts?: Resolver<Array<ResolversTypes['Act']>, ParentType, ContextType>;
  attempt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  calls?: Resolver<Array<ResolversTypes['ProviderCall']>, ParentType, ContextType>;
  draftedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  engine?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['DraftField']>, ParentType, ContextType>;
  findings?: Resolver<Array<ResolversTypes['Finding']>, ParentType, ContextType>;
  memory?: Resolver<Array<ResolversTypes['MemoryUse']>, ParentType, ContextType>;
  needsHuman?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['Provider'], ParentType, ContextType>;
  tones?: Resolver<Array<ResolversTypes['FieldTone']>, ParentType, ContextType>;
  triage?: Resolver<Maybe<ResolversTypes['Triage']>, ParentType, ContextType>;
};

export type DraftFieldResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DraftField'] = ResolversParentTypes['DraftField']> = {
  adapted?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  literal?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unknownWords?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DraftPriorResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['DraftPrior'] = ResolversParentTypes['DraftPrior']> = {
  prior?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EffectTimeResolvers = { AT_ONCE: 'at-once', NEXT_CLAIM: 'next-claim', NEXT_DECISION: 'next-decision', NEXT_EXAMPLE: 'next-example', NEXT_ROUND: 'next-round' };

export type EligibilityResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Eligibility'] = ResolversParentTypes['Eligibility']> = {
  attempt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  exampleId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  mayBeAsked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  others?: Resolver<Array<ResolversTypes['IneligiblePeople']>, ParentType, ContextType>;
  round?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ErrorSeverityResolvers = { MAJOR: 'major', MINOR: 'minor' };

export type ErrorSpanResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ErrorSpan'] = ResolversParentTypes['ErrorSpan']> = {
  comment?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['ErrorSeverity'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  candidates?: Resolver<Array<ResolversTypes['EvidenceCandidate']>, ParentType, ContextType>;
  carriedIds?: Resolver<Array<ResolversTypes['UUID']>, ParentType, ContextType>;
  givenBack?: Resolver<Array<ResolversTypes['GivenBackCount']>, ParentType, ContextType>;
  guidelineVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  judgmentIds?: Resolver<Array<ResolversTypes['UUID']>, ParentType, ContextType>;
  posteriors?: Resolver<ResolversTypes['EvidencePosteriors'], ParentType, ContextType>;
  priors?: Resolver<ResolversTypes['EvidencePriors'], ParentType, ContextType>;
  rates?: Resolver<Array<ResolversTypes['ReviewerRates']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seatsUsed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  smallPool?: Resolver<Maybe<ResolversTypes['PoolEvidence']>, ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EvidenceCandidateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EvidenceCandidate'] = ResolversParentTypes['EvidenceCandidate']> = {
  fields?: Resolver<Array<ResolversTypes['FieldText']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  supporters?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  utility?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type EvidencePosteriorsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EvidencePosteriors'] = ResolversParentTypes['EvidencePosteriors']> = {
  choice?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  draftStands?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  usable?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type EvidencePriorsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['EvidencePriors'] = ResolversParentTypes['EvidencePriors']> = {
  draft?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  drop?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  measured?: Resolver<Maybe<ResolversTypes['MeasuredDrafts']>, ParentType, ContextType>;
};

export type ExampleResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Example'] = ResolversParentTypes['Example']> = {
  attempt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  campaign?: Resolver<Maybe<ResolversTypes['Campaign']>, ParentType, ContextType>;
  campaignId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  dataset?: Resolver<Maybe<ResolversTypes['Dataset']>, ParentType, ContextType>;
  decisions?: Resolver<Array<ResolversTypes['Decision']>, ParentType, ContextType>;
  drafts?: Resolver<Array<ResolversTypes['Draft']>, ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  judgments?: Resolver<Array<ResolversTypes['Judgment']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ExampleKind'], ParentType, ContextType>;
  leases?: Resolver<Array<ResolversTypes['Lease']>, ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  metadata?: Resolver<Array<ResolversTypes['MetadataField']>, ParentType, ContextType>;
  releases?: Resolver<Array<ResolversTypes['ExampleRelease']>, ParentType, ContextType>;
  reopenings?: Resolver<Array<ResolversTypes['ReopenedAttempt']>, ParentType, ContextType>;
  resolution?: Resolver<Maybe<ResolversTypes['Resolution']>, ParentType, ContextType>;
  resolutions?: Resolver<Array<ResolversTypes['Resolution']>, ParentType, ContextType>;
  rounds?: Resolver<Array<ResolversTypes['Round']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Content']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ExampleState'], ParentType, ContextType>;
  strandings?: Resolver<Array<ResolversTypes['StrandedAttempt']>, ParentType, ContextType>;
  translation?: Resolver<Maybe<ResolversTypes['Content']>, ParentType, ContextType>;
  trouble?: Resolver<Maybe<ResolversTypes['ExampleTrouble']>, ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  workflows?: Resolver<Array<ResolversTypes['ExampleWorkflow']>, ParentType, ContextType>;
};

export type ExampleConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ExampleConnection'] = ResolversParentTypes['ExampleConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Example']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ExampleKindResolvers = { CHAT: 'chat', EVALUATION: 'evaluation', INSTRUCTION: 'instruction', PREFERENCE: 'preference' };

export type ExampleReleaseResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ExampleRelease'] = ResolversParentTypes['ExampleRelease']> = {
  builtAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  releaseId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ReleaseState'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExampleStateResolvers = { ADOPTED: 'adopted', CANCELLED: 'cancelled', DROPPED: 'dropped', IN_REVIEW: 'in-review', NEEDS_PEOPLE: 'needs-people', WAITING: 'waiting' };

export type ExampleTroubleResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ExampleTrouble'] = ResolversParentTypes['ExampleTrouble']> = {
  error?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waitsForRetry?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ExampleWorkflowResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ExampleWorkflow'] = ResolversParentTypes['ExampleWorkflow']> = {
  attempt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  temporalUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  workflowId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FieldTextResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['FieldText'] = ResolversParentTypes['FieldText']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FieldToneResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['FieldTone'] = ResolversParentTypes['FieldTone']> = {
  directness?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  enthusiasm?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  formality?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  hedging?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  side?: Resolver<ResolversTypes['ToneSide'], ParentType, ContextType>;
};

export type FileEncodingResolvers = { UTF_8: 'utf-8', WINDOWS_1252: 'windows-1252' };

export type FileKindResolvers = { CSV: 'csv', JSONL: 'jsonl', PARQUET: 'parquet' };

export type FileLanguageResolvers = { ENGLISH: 'english', TRANSLATED: 'translated' };

export type FindingResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Finding'] = ResolversParentTypes['Finding']> = {
  check?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<FindingMessageArgs, 'language'>>;
  severity?: Resolver<ResolversTypes['FindingSeverity'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FindingSeverityResolvers = { BLOCK: 'block', INFO: 'info', WARN: 'warn' };

export type FlagResolvers = { DOES_NOT_EXIST_HERE: 'does-not-exist-here', HARMFUL: 'harmful', NOT_MY_VARIANT: 'not-my-variant', PERSONAL_DATA: 'personal-data', SPAM: 'spam' };

export type GenderResolvers = { MAN: 'man', NON_BINARY: 'non-binary', OTHER: 'other', WOMAN: 'woman' };

export type GiveConsentResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['GiveConsentResult'] = ResolversParentTypes['GiveConsentResult']> = {
  __resolveType: TypeResolveFn<'ConsentReceipt' | 'Refused', ParentType, ContextType>;
};

export type GivenBackResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['GivenBack'] = ResolversParentTypes['GivenBack']> = {
  comments?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  example?: Resolver<Maybe<ResolversTypes['Example']>, ParentType, ContextType>;
  exampleId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  lastAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['SeatReleaseReason'], ParentType, ContextType>;
};

export type GivenBackCountResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['GivenBackCount'] = ResolversParentTypes['GivenBackCount']> = {
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['SeatReleaseReason'], ParentType, ContextType>;
};

export type GoldResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Gold'] = ResolversParentTypes['Gold']> = {
  draft?: Resolver<ResolversTypes['GoldDraft'], ParentType, ContextType>;
  exampleId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  passed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  planted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  setAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type GoldDraftResolvers = { FAULTY: 'faulty', GOOD: 'good' };

export type GoldImportedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['GoldImported'] = ResolversParentTypes['GoldImported']> = {
  bad?: Resolver<Array<ResolversTypes['BadGoldLine']>, ParentType, ContextType>;
  imported?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GoldOutcomeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['GoldOutcome'] = ResolversParentTypes['GoldOutcome']> = {
  accepted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  draft?: Resolver<ResolversTypes['GoldDraft'], ParentType, ContextType>;
  exampleId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  judgedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  judgmentId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  passed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  planted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  usedFor?: Resolver<ResolversTypes['GoldUse'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GoldRetiredResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['GoldRetired'] = ResolversParentTypes['GoldRetired']> = {
  exampleIds?: Resolver<Array<ResolversTypes['UUID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GoldSetResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['GoldSet'] = ResolversParentTypes['GoldSet']> = {
  exampleIds?: Resolver<Array<ResolversTypes['UUID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GoldUseResolvers = { GOLD: 'gold', QUALIFICATION: 'qualification' };

export type GroupByResolvers = { AGE_BAND: 'age-band', GENDER: 'gender', REGION: 'region', VARIANT: 'variant' };

export type GuardResolvers = { MORE_GOLD: 'more-gold', NONE: 'none', PAUSED: 'paused' };

export type GuardStepResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['GuardStep'] = ResolversParentTypes['GuardStep']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  evidenceFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  raised?: Resolver<Array<ResolversTypes['RaisedSignal']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['GuardStepKind'], ParentType, ContextType>;
};

export type GuardStepKindResolvers = { LIFT: 'lift', MORE_GOLD: 'more-gold', PAUSE: 'pause', VOID: 'void' };

export type HeldOutLikelihoodResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['HeldOutLikelihood'] = ResolversParentTypes['HeldOutLikelihood']> = {
  method?: Resolver<ResolversTypes['ModelMethod'], ParentType, ContextType>;
  perVote?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ImportDatasetResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ImportDatasetResult'] = ResolversParentTypes['ImportDatasetResult']> = {
  __resolveType: TypeResolveFn<'Dataset' | 'Refused', ParentType, ContextType>;
};

export type ImportGoldResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ImportGoldResult'] = ResolversParentTypes['ImportGoldResult']> = {
  __resolveType: TypeResolveFn<'GoldImported' | 'Refused', ParentType, ContextType>;
};

export type ImportMemoryResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ImportMemoryResult'] = ResolversParentTypes['ImportMemoryResult']> = {
  __resolveType: TypeResolveFn<'MemoryImported' | 'Refused', ParentType, ContextType>;
};

export type ImportPreviewResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ImportPreview'] = ResolversParentTypes['ImportPreview']> = {
  badRows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bytes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  bytesRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  columns?: Resolver<Array<ResolversTypes['PreviewColumn']>, ParentType, ContextType>;
  delimiter?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  encoding?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  faults?: Resolver<Array<ResolversTypes['PreviewFault']>, ParentType, ContextType>;
  format?: Resolver<Maybe<ResolversTypes['DatasetFormat']>, ParentType, ContextType>;
  formatWhy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  goodRows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FileKind'], ParentType, ContextType>;
  kindWhy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notes?: Resolver<Array<ResolversTypes['DatasetNote']>, ParentType, ContextType>;
  question?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['PreviewRow']>, ParentType, ContextType>;
  said?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unusedFields?: Resolver<Array<ResolversTypes['UnusedField']>, ParentType, ContextType>;
};

export type ImportTermsResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ImportTermsResult'] = ResolversParentTypes['ImportTermsResult']> = {
  __resolveType: TypeResolveFn<'Refused' | 'TermsImported', ParentType, ContextType>;
};

export type IneligibleResolvers = { CARRIED_OVER: 'carried-over', GAVE_BACK: 'gave-back', JUDGED: 'judged', NOT_YOUR_PART: 'not-your-part', NO_CONSENT: 'no-consent', OTHER_VARIANT: 'other-variant', PAUSED: 'paused', QUALIFICATION: 'qualification', QUOTA: 'quota' };

export type IneligiblePeopleResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['IneligiblePeople'] = ResolversParentTypes['IneligiblePeople']> = {
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['Ineligible'], ParentType, ContextType>;
};

export type InvitationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Invitation'] = ResolversParentTypes['Invitation']> = {
  campaignId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  madeAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  uses?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  usesLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variants?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvitationConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['InvitationConnection'] = ResolversParentTypes['InvitationConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Invitation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type InvitationMadeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['InvitationMade'] = ResolversParentTypes['InvitationMade']> = {
  invitation?: Resolver<ResolversTypes['Invitation'], ParentType, ContextType>;
  invitationCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JudgmentResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Judgment'] = ResolversParentTypes['Judgment']> = {
  activeMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  acts?: Resolver<Array<ResolversTypes['Act']>, ParentType, ContextType>;
  attempt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  carriedInto?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  choice?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  comment?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  edited?: Resolver<Array<ResolversTypes['FieldText']>, ParentType, ContextType>;
  flags?: Resolver<Array<ResolversTypes['Flag']>, ParentType, ContextType>;
  guidelineVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  kindCheck?: Resolver<ResolversTypes['KindCheck'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['Purpose'], ParentType, ContextType>;
  ratings?: Resolver<Array<ResolversTypes['Rating']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  round?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sawDraft?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  seatId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  spans?: Resolver<Array<ResolversTypes['ErrorSpan']>, ParentType, ContextType>;
  standing?: Resolver<ResolversTypes['Standing'], ParentType, ContextType>;
  submittedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
};

export type JudgmentSubmittedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['JudgmentSubmitted'] = ResolversParentTypes['JudgmentSubmitted']> = {
  example?: Resolver<Maybe<ResolversTypes['Example']>, ParentType, ContextType>;
  judgmentId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['Seat']>, ParentType, ContextType>;
  standing?: Resolver<ResolversTypes['Standing'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KeepSeatResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['KeepSeatResult'] = ResolversParentTypes['KeepSeatResult']> = {
  __resolveType: TypeResolveFn<'Refused' | 'Seat', ParentType, ContextType>;
};

export type KindCheckResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['KindCheck'] = ResolversParentTypes['KindCheck']> = {
  chosenBetter?: Resolver<Maybe<ResolversTypes['Better']>, ParentType, ContextType>;
  keyHolds?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  turnsFollow?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type KindCountResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['KindCount'] = ResolversParentTypes['KindCount']> = {
  examples?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ExampleKind'], ParentType, ContextType>;
  resolved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type KnowledgeResolvers = { CULTURAL: 'cultural', DIALECT: 'dialect', GEOGRAPHICAL: 'geographical' };

export type LabelCountResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['LabelCount'] = ResolversParentTypes['LabelCount']> = {
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  votes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LabelsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Labels'] = ResolversParentTypes['Labels']> = {
  chosenBetter?: Resolver<Maybe<ResolversTypes['Better']>, ParentType, ContextType>;
  keyHolds?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  ratings?: Resolver<Array<ResolversTypes['ScaleLabel']>, ParentType, ContextType>;
  turnsFollow?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type LeaseResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Lease'] = ResolversParentTypes['Lease']> = {
  attempt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  claimedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedBy?: Resolver<Maybe<ResolversTypes['LeaseEnd']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['Purpose'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['SeatReleaseReason']>, ParentType, ContextType>;
  round?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seatId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
};

export type LeaseEndResolvers = { CLOSED: 'closed', EXPIRED: 'expired', FILLED: 'filled', RELEASED: 'released' };

export type LetQualifyAgainResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['LetQualifyAgainResult'] = ResolversParentTypes['LetQualifyAgainResult']> = {
  __resolveType: TypeResolveFn<'MayQualifyAgain' | 'Refused', ParentType, ContextType>;
};

export type MakeInvitationResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MakeInvitationResult'] = ResolversParentTypes['MakeInvitationResult']> = {
  __resolveType: TypeResolveFn<'InvitationMade' | 'Refused', ParentType, ContextType>;
};

export type MakeReleaseResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MakeReleaseResult'] = ResolversParentTypes['MakeReleaseResult']> = {
  __resolveType: TypeResolveFn<'Refused' | 'Release', ParentType, ContextType>;
};

export type MayQualifyAgainResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MayQualifyAgain'] = ResolversParentTypes['MayQualifyAgain']> = {
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MeasuredDraftsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MeasuredDrafts'] = ResolversParentTypes['MeasuredDrafts']> = {
  of?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stood?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MemberResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member']> = {
  campaign?: Resolver<Maybe<ResolversTypes['Campaign']>, ParentType, ContextType>;
  campaignId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  contributorId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pseudonym?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  variants?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MemoryAccountResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MemoryAccount'] = ResolversParentTypes['MemoryAccount']> = {
  changed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  charactersFilled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  draftsFilled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  examples?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fills?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  imported?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kept?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  settled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  suggestions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MemoryConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MemoryConnection'] = ResolversParentTypes['MemoryConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['MemoryUnit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MemoryFormatResolvers = { CSV: 'csv', TMX: 'tmx' };

export type MemoryImportedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MemoryImported'] = ResolversParentTypes['MemoryImported']> = {
  added?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bad?: Resolver<Array<ResolversTypes['BadMemoryUnit']>, ParentType, ContextType>;
  badUnits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  imported?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unusedColumns?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MemoryMatchResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MemoryMatch'] = ResolversParentTypes['MemoryMatch']> = {
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['MemoryUnit'], ParentType, ContextType>;
};

export type MemoryRemovedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MemoryRemoved'] = ResolversParentTypes['MemoryRemoved']> = {
  removed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MemoryUnitResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MemoryUnit'] = ResolversParentTypes['MemoryUnit']> = {
  addedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  attempt?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  exampleId?: Resolver<Maybe<ResolversTypes['UUID']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MemoryUseResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MemoryUse'] = ResolversParentTypes['MemoryUse']> = {
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  exampleId?: Resolver<Maybe<ResolversTypes['UUID']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  filled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unitId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
};

export type MetadataFieldResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MetadataField'] = ResolversParentTypes['MetadataField']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ModelMethodResolvers = { AUTO: 'auto', DAWID_SKENE: 'dawid-skene', MAJORITY: 'majority', ONE_COIN: 'one-coin' };

export type ModelResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ModelResult'] = ResolversParentTypes['ModelResult']> = {
  contradictions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  converged?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  examples?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  heldOut?: Resolver<Array<ResolversTypes['HeldOutLikelihood']>, ParentType, ContextType>;
  iterations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  logLikelihood?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['ModelMethod'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  priors?: Resolver<Array<ResolversTypes['VerdictShare']>, ParentType, ContextType>;
  votes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  votesPerPerson?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ModelRunResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ModelRun'] = ResolversParentTypes['ModelRun']> = {
  campaignId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['ModelMethod'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['ModelResult']>, ParentType, ContextType>;
  smoothing?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ModelRunState'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ModelRunConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ModelRunConnection'] = ResolversParentTypes['ModelRunConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['ModelRun']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ModelRunStateResolvers = { DONE: 'done', FAILED: 'failed', REQUESTED: 'requested', RUNNING: 'running' };

export type ModelVerdictResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ModelVerdict'] = ResolversParentTypes['ModelVerdict']> = {
  knowledge?: Resolver<Array<ResolversTypes['Knowledge']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['TriageLabel'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  regions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  timeSensitive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptInvitation?: Resolver<ResolversTypes['AcceptInvitationResult'], ParentType, ContextType, RequireFields<MutationAcceptInvitationArgs, 'input'>>;
  appeal?: Resolver<ResolversTypes['AppealResult'], ParentType, ContextType, RequireFields<MutationAppealArgs, 'input'>>;
  cancelCampaign?: Resolver<ResolversTypes['CancelCampaignResult'], ParentType, ContextType, RequireFields<MutationCancelCampaignArgs, 'id'>>;
  cancelImport?: Resolver<ResolversTypes['CancelImportResult'], ParentType, ContextType, RequireFields<MutationCancelImportArgs, 'id'>>;
  changeCampaign?: Resolver<ResolversTypes['ChangeCampaignResult'], ParentType, ContextType, RequireFields<MutationChangeCampaignArgs, 'input'>>;
  claimComparison?: Resolver<ResolversTypes['ClaimComparisonResult'], ParentType, ContextType, RequireFields<MutationClaimComparisonArgs, 'input'>>;
  claimSeat?: Resolver<ResolversTypes['ClaimSeatResult'], ParentType, ContextType, RequireFields<MutationClaimSeatArgs, 'input'>>;
  completeCampaign?: Resolver<ResolversTypes['CompleteCampaignResult'], ParentType, ContextType, RequireFields<MutationCompleteCampaignArgs, 'id'>>;
  correctTriage?: Resolver<ResolversTypes['CorrectTriageResult'], ParentType, ContextType, RequireFields<MutationCorrectTriageArgs, 'input'>>;
  createCampaign?: Resolver<ResolversTypes['CreateCampaignResult'], ParentType, ContextType, RequireFields<MutationCreateCampaignArgs, 'input'>>;
  decideAppeal?: Resolver<ResolversTypes['DecideAppealResult'], ParentType, ContextType, RequireFields<MutationDecideAppealArgs, 'input'>>;
  deleteDataset?: Resolver<ResolversTypes['DeleteDatasetResult'], ParentType, ContextType, RequireFields<MutationDeleteDatasetArgs, 'id'>>;
  giveConsent?: Resolver<ResolversTypes['GiveConsentResult'], ParentType, ContextType, RequireFields<MutationGiveConsentArgs, 'input'>>;
  importDataset?: Resolver<ResolversTypes['ImportDatasetResult'], ParentType, ContextType, RequireFields<MutationImportDatasetArgs, 'input'>>;
  importGold?: Resolver<ResolversTypes['ImportGoldResult'], ParentType, ContextType, RequireFields<MutationImportGoldArgs, 'input'>>;
  importMemory?: Resolver<ResolversTypes['ImportMemoryResult'], ParentType, ContextType, RequireFields<MutationImportMemoryArgs, 'input'>>;
  importTerms?: Resolver<ResolversTypes['ImportTermsResult'], ParentType, ContextType, RequireFields<MutationImportTermsArgs, 'input'>>;
  keepSeat?: Resolver<ResolversTypes['KeepSeatResult'], ParentType, ContextType, RequireFields<MutationKeepSeatArgs, 'input'>>;
  letQualifyAgain?: Resolver<ResolversTypes['LetQualifyAgainResult'], ParentType, ContextType, RequireFields<MutationLetQualifyAgainArgs, 'input'>>;
  makeInvitation?: Resolver<ResolversTypes['MakeInvitationResult'], ParentType, ContextType, RequireFields<MutationMakeInvitationArgs, 'input'>>;
  makeRelease?: Resolver<ResolversTypes['MakeReleaseResult'], ParentType, ContextType, RequireFields<MutationMakeReleaseArgs, 'input'>>;
  pauseCampaign?: Resolver<ResolversTypes['PauseCampaignResult'], ParentType, ContextType, RequireFields<MutationPauseCampaignArgs, 'id'>>;
  publishConsentText?: Resolver<ResolversTypes['PublishConsentTextResult'], ParentType, ContextType, RequireFields<MutationPublishConsentTextArgs, 'input'>>;
  releaseSeat?: Resolver<ResolversTypes['ReleaseSeatResult'], ParentType, ContextType, RequireFields<MutationReleaseSeatArgs, 'input'>>;
  removeMemory?: Resolver<ResolversTypes['RemoveMemoryResult'], ParentType, ContextType, RequireFields<MutationRemoveMemoryArgs, 'input'>>;
  removeTerms?: Resolver<ResolversTypes['RemoveTermsResult'], ParentType, ContextType, RequireFields<MutationRemoveTermsArgs, 'input'>>;
  renameDataset?: Resolver<ResolversTypes['RenameDatasetResult'], ParentType, ContextType, RequireFields<MutationRenameDatasetArgs, 'id' | 'name'>>;
  reopenExamples?: Resolver<ResolversTypes['ReopenExamplesResult'], ParentType, ContextType, RequireFields<MutationReopenExamplesArgs, 'input'>>;
  resumeCampaign?: Resolver<ResolversTypes['ResumeCampaignResult'], ParentType, ContextType, RequireFields<MutationResumeCampaignArgs, 'id'>>;
  retireGold?: Resolver<ResolversTypes['RetireGoldResult'], ParentType, ContextType, RequireFields<MutationRetireGoldArgs, 'input'>>;
  revokeInvitation?: Resolver<ResolversTypes['RevokeInvitationResult'], ParentType, ContextType, RequireFields<MutationRevokeInvitationArgs, 'input'>>;
  revokeTokens?: Resolver<ResolversTypes['RevokeTokensResult'], ParentType, ContextType, RequireFields<MutationRevokeTokensArgs, 'input'>>;
  saveUnsentJudgment?: Resolver<ResolversTypes['SaveUnsentJudgmentResult'], ParentType, ContextType, RequireFields<MutationSaveUnsentJudgmentArgs, 'input'>>;
  setGold?: Resolver<ResolversTypes['SetGoldResult'], ParentType, ContextType, RequireFields<MutationSetGoldArgs, 'input'>>;
  setMember?: Resolver<ResolversTypes['SetMemberResult'], ParentType, ContextType, RequireFields<MutationSetMemberArgs, 'input'>>;
  setMyProfile?: Resolver<ResolversTypes['SetMyProfileResult'], ParentType, ContextType, RequireFields<MutationSetMyProfileArgs, 'input'>>;
  startCampaign?: Resolver<ResolversTypes['StartCampaignResult'], ParentType, ContextType, RequireFields<MutationStartCampaignArgs, 'id'>>;
  startModelRun?: Resolver<ResolversTypes['StartModelRunResult'], ParentType, ContextType, RequireFields<MutationStartModelRunArgs, 'input'>>;
  startOutcomeCheck?: Resolver<ResolversTypes['StartOutcomeCheckResult'], ParentType, ContextType, RequireFields<MutationStartOutcomeCheckArgs, 'input'>>;
  submitComparison?: Resolver<ResolversTypes['SubmitComparisonResult'], ParentType, ContextType, RequireFields<MutationSubmitComparisonArgs, 'input'>>;
  submitJudgment?: Resolver<ResolversTypes['SubmitJudgmentResult'], ParentType, ContextType, RequireFields<MutationSubmitJudgmentArgs, 'input'>>;
  withdrawConsent?: Resolver<ResolversTypes['WithdrawConsentResult'], ParentType, ContextType, RequireFields<MutationWithdrawConsentArgs, 'input'>>;
};

export type MyConsentResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MyConsent'] = ResolversParentTypes['MyConsent']> = {
  campaignId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['ConsentPurpose']>, ParentType, ContextType>;
  objections?: Resolver<Array<ResolversTypes['ConsentPurpose']>, ParentType, ContextType>;
  purposes?: Resolver<Array<ResolversTypes['ConsentPurpose']>, ParentType, ContextType>;
  receipts?: Resolver<ResolversTypes['ConsentReceiptConnection'], ParentType, ContextType, RequireFields<MyConsentReceiptsArgs, 'first'>>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MyProfileResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MyProfile'] = ResolversParentTypes['MyProfile']> = {
  ageBand?: Resolver<Maybe<ResolversTypes['AgeBand']>, ParentType, ContextType>;
  campaignId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  changedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  gender?: Resolver<Maybe<ResolversTypes['Gender']>, ParentType, ContextType>;
  offered?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  variants?: Resolver<Array<ResolversTypes['VariantSkill']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MyStandingResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['MyStanding'] = ResolversParentTypes['MyStanding']> = {
  appeals?: Resolver<Array<ResolversTypes['Appeal']>, ParentType, ContextType>;
  campaignId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  guard?: Resolver<ResolversTypes['Guard'], ParentType, ContextType>;
  mayAppeal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['GuardStep']>, ParentType, ContextType>;
  voided?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NeedReasonResolvers = { NOBODY_CAME: 'nobody-came', NOBODY_ELIGIBLE: 'nobody-eligible', WORKFLOW_CANCELLED: 'workflow-cancelled' };

export type NextSeatFromResolvers = { ANY_CAMPAIGN: 'any-campaign', SAME_CAMPAIGN: 'same-campaign' };

export type NoSeatResolvers = { ALL_HELD: 'all-held', ALL_JUDGED: 'all-judged', CONSENT_NEEDED: 'consent-needed', NOTHING_OPEN: 'nothing-open', NOT_RUNNING: 'not-running', NOT_YOUR_PART: 'not-your-part', OTHER_VARIANT: 'other-variant', PAUSED: 'paused', QUALIFICATION: 'qualification', QUOTA: 'quota' };

export type OnBadLineResolvers = { KEEP: 'keep', REFUSE: 'refuse' };

export type OutcomeCheckResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OutcomeCheck'] = ResolversParentTypes['OutcomeCheck']> = {
  campaignId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  items?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openSeats?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['OutcomeResult']>, ParentType, ContextType>;
  sampleSize?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seatsPerItem?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OutcomeResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['OutcomeResult'] = ResolversParentTypes['OutcomeResult']> = {
  answers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  high?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  items?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  literal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  low?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  resolved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ties?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  winRate?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PauseCampaignResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PauseCampaignResult'] = ResolversParentTypes['PauseCampaignResult']> = {
  __resolveType: TypeResolveFn<'Campaign' | 'Refused', ParentType, ContextType>;
};

export type PeopleNeededResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PeopleNeeded'] = ResolversParentTypes['PeopleNeeded']> = {
  advice?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  examples?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['Purpose']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['NeedReason'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PlaceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Place'] = ResolversParentTypes['Place']> = {
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlantedFaultResolvers = { ADAPTATION_UNDONE: 'adaptation-undone', FOREIGN_EMERGENCY_NUMBER: 'foreign-emergency-number', NUMBER_CHANGED: 'number-changed', OPENER_ADDED: 'opener-added', SENTENCE_DOUBLED: 'sentence-doubled', SENTENCE_DROPPED: 'sentence-dropped', UNTRANSLATED_SENTENCE: 'untranslated-sentence' };

export type PolicyResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Policy'] = ResolversParentTypes['Policy']> = {
  appealHours?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  blindDraftShare?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  confirmSeats?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dailySeats?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  draftBudget?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  draftPriors?: Resolver<Array<ResolversTypes['DraftPrior']>, ParentType, ContextType>;
  draftsPerMinute?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dropPrior?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  goldRate?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  guardMinimum?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  judgeSeats?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  leaseSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxInFlight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxSeats?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minSeats?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openMinutes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  providers?: Resolver<Array<ResolversTypes['ChainProvider']>, ParentType, ContextType>;
  qualificationItems?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  qualificationPass?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  qualityGuard?: Resolver<ResolversTypes['QualityGuard'], ParentType, ContextType>;
  readingFloor?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  roundSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  scales?: Resolver<Array<ResolversTypes['Scale']>, ParentType, ContextType>;
  signalShare?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  smallPool?: Resolver<ResolversTypes['SmallPool'], ParentType, ContextType>;
  variantTargets?: Resolver<Array<ResolversTypes['VariantTarget']>, ParentType, ContextType>;
  variantWaitSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PoolEvidenceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PoolEvidence'] = ResolversParentTypes['PoolEvidence']> = {
  ceiling?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  eligible?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minSeats?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  policy?: Resolver<ResolversTypes['SmallPool'], ParentType, ContextType>;
};

export type PoolLackResolvers = { ADJUDICATE: 'adjudicate', CEILING: 'ceiling', CONFIRM: 'confirm', JUDGE: 'judge', SETTLE: 'settle' };

export type PoolShortageResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PoolShortage'] = ResolversParentTypes['PoolShortage']> = {
  advice?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lack?: Resolver<ResolversTypes['PoolLack'], ParentType, ContextType>;
  needed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PrecedentResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Precedent'] = ResolversParentTypes['Precedent']> = {
  acts?: Resolver<Array<ResolversTypes['ActKind']>, ParentType, ContextType>;
  attempt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  decidedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decisionId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  example?: Resolver<Maybe<ResolversTypes['Example']>, ParentType, ContextType>;
  exampleId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  similarity?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
};

export type PreviewColumnResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PreviewColumn'] = ResolversParentTypes['PreviewColumn']> = {
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sample?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  use?: Resolver<ResolversTypes['ColumnUse'], ParentType, ContextType>;
};

export type PreviewFaultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PreviewFault'] = ResolversParentTypes['PreviewFault']> = {
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PreviewRowResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PreviewRow'] = ResolversParentTypes['PreviewRow']> = {
  content?: Resolver<ResolversTypes['Content'], ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  metadata?: Resolver<Array<ResolversTypes['MetadataField']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Content']>, ParentType, ContextType>;
};

export type ProviderResolvers = { APERTIUM: 'apertium', FILE: 'file', HTTP_MT: 'http-mt', HUMAN: 'human', MEMORY: 'memory', NONE: 'none', OPENAI: 'openai' };

export type ProviderAccountResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ProviderAccount'] = ResolversParentTypes['ProviderAccount']> = {
  budget?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  calls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  engine?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  failures?: Resolver<Array<ResolversTypes['ProviderFailures']>, ParentType, ContextType>;
  inputTokens?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['ProviderError']>, ParentType, ContextType>;
  lastOkAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  medianMilliseconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  outputTokens?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['ChainProvider'], ParentType, ContextType>;
  running?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ProviderState'], ParentType, ContextType>;
};

export type ProviderCallResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ProviderCall'] = ResolversParentTypes['ProviderCall']> = {
  cost?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  engine?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  inputTokens?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  milliseconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['CallOutcome'], ParentType, ContextType>;
  outputTokens?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['ChainProvider'], ParentType, ContextType>;
};

export type ProviderErrorResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ProviderError'] = ResolversParentTypes['ProviderError']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  failure?: Resolver<ResolversTypes['CallOutcome'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProviderFailuresResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ProviderFailures'] = ResolversParentTypes['ProviderFailures']> = {
  calls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failure?: Resolver<ResolversTypes['CallOutcome'], ParentType, ContextType>;
};

export type ProviderStateResolvers = { BUDGET_SPENT: 'budget-spent', FAILING: 'failing', NOT_CONFIGURED: 'not-configured', READY: 'ready' };

export type PublishConsentTextResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PublishConsentTextResult'] = ResolversParentTypes['PublishConsentTextResult']> = {
  __resolveType: TypeResolveFn<'ConsentText' | 'Refused', ParentType, ContextType>;
};

export type PurposeResolvers = { ADJUDICATE: 'adjudicate', CONFIRM: 'confirm', JUDGE: 'judge' };

export type PurposeCountResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PurposeCount'] = ResolversParentTypes['PurposeCount']> = {
  purpose?: Resolver<ResolversTypes['Purpose'], ParentType, ContextType>;
  seats?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QualityGuardResolvers = { ACT: 'act', TELL: 'tell' };

export type QualitySignalResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['QualitySignal'] = ResolversParentTypes['QualitySignal']> = {
  evidence?: Resolver<Array<ResolversTypes['SignalEvidence']>, ParentType, ContextType>;
  judgedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  judgmentId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SignalKind'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  campaign?: Resolver<Maybe<ResolversTypes['Campaign']>, ParentType, ContextType, RequireFields<QueryCampaignArgs, 'id'>>;
  campaigns?: Resolver<ResolversTypes['CampaignConnection'], ParentType, ContextType, RequireFields<QueryCampaignsArgs, 'first'>>;
  checkTexts?: Resolver<Maybe<Array<ResolversTypes['Finding']>>, ParentType, ContextType, RequireFields<QueryCheckTextsArgs, 'acts' | 'seatId' | 'texts'>>;
  consentText?: Resolver<Maybe<ResolversTypes['ConsentText']>, ParentType, ContextType, RequireFields<QueryConsentTextArgs, 'campaignId'>>;
  culture?: Resolver<Maybe<ResolversTypes['Culture']>, ParentType, ContextType, RequireFields<QueryCultureArgs, 'tag'>>;
  cultures?: Resolver<Array<ResolversTypes['Culture']>, ParentType, ContextType>;
  dataset?: Resolver<Maybe<ResolversTypes['Dataset']>, ParentType, ContextType, RequireFields<QueryDatasetArgs, 'id'>>;
  eligibility?: Resolver<Maybe<ResolversTypes['Eligibility']>, ParentType, ContextType, RequireFields<QueryEligibilityArgs, 'exampleId'>>;
  example?: Resolver<Maybe<ResolversTypes['Example']>, ParentType, ContextType, RequireFields<QueryExampleArgs, 'id'>>;
  gold?: Resolver<Array<ResolversTypes['Gold']>, ParentType, ContextType, RequireFields<QueryGoldArgs, 'campaignId'>>;
  goldOutcomes?: Resolver<Array<ResolversTypes['GoldOutcome']>, ParentType, ContextType, RequireFields<QueryGoldOutcomesArgs, 'campaignId'>>;
  invitations?: Resolver<ResolversTypes['InvitationConnection'], ParentType, ContextType, RequireFields<QueryInvitationsArgs, 'campaignId' | 'first'>>;
  memory?: Resolver<ResolversTypes['MemoryConnection'], ParentType, ContextType, RequireFields<QueryMemoryArgs, 'campaignId' | 'first'>>;
  memoryMatches?: Resolver<Array<ResolversTypes['MemoryMatch']>, ParentType, ContextType, RequireFields<QueryMemoryMatchesArgs, 'atLeast' | 'campaignId' | 'first' | 'text'>>;
  modelRun?: Resolver<Maybe<ResolversTypes['ModelRun']>, ParentType, ContextType, RequireFields<QueryModelRunArgs, 'id'>>;
  myConsent?: Resolver<ResolversTypes['MyConsent'], ParentType, ContextType, RequireFields<QueryMyConsentArgs, 'campaignId'>>;
  myProfile?: Resolver<ResolversTypes['MyProfile'], ParentType, ContextType, RequireFields<QueryMyProfileArgs, 'campaignId'>>;
  myStanding?: Resolver<ResolversTypes['MyStanding'], ParentType, ContextType, RequireFields<QueryMyStandingArgs, 'campaignId' | 'language'>>;
  precedents?: Resolver<Array<ResolversTypes['Precedent']>, ParentType, ContextType, RequireFields<QueryPrecedentsArgs, 'campaignId' | 'first'>>;
  previewImport?: Resolver<ResolversTypes['ImportPreview'], ParentType, ContextType, RequireFields<QueryPreviewImportArgs, 'input'>>;
  providers?: Resolver<Array<ResolversTypes['ProviderAccount']>, ParentType, ContextType, RequireFields<QueryProvidersArgs, 'campaignId'>>;
  qualitySignals?: Resolver<Array<ResolversTypes['QualitySignal']>, ParentType, ContextType, RequireFields<QueryQualitySignalsArgs, 'author' | 'campaignId'>>;
  release?: Resolver<Maybe<ResolversTypes['Release']>, ParentType, ContextType, RequireFields<QueryReleaseArgs, 'id'>>;
  reliability?: Resolver<Array<ResolversTypes['ReviewerReliability']>, ParentType, ContextType, RequireFields<QueryReliabilityArgs, 'campaignId' | 'first'>>;
  reviewerQuality?: Resolver<Array<ResolversTypes['ReviewerQuality']>, ParentType, ContextType, RequireFields<QueryReviewerQualityArgs, 'campaignId' | 'first' | 'language'>>;
  seat?: Resolver<Maybe<ResolversTypes['Seat']>, ParentType, ContextType, RequireFields<QuerySeatArgs, 'id'>>;
  terms?: Resolver<ResolversTypes['TermConnection'], ParentType, ContextType, RequireFields<QueryTermsArgs, 'campaignId' | 'first'>>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
};

export type RaisedSignalResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RaisedSignal'] = ResolversParentTypes['RaisedSignal']> = {
  judgments?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SignalKind'], ParentType, ContextType>;
  of?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RatingResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Rating'] = ResolversParentTypes['Rating']> = {
  scale?: Resolver<ResolversTypes['Scale'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RatingPointResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RatingPoint'] = ResolversParentTypes['RatingPoint']> = {
  meaning?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RatingScaleResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RatingScale'] = ResolversParentTypes['RatingScale']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  points?: Resolver<Array<ResolversTypes['RatingPoint']>, ParentType, ContextType>;
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scale?: Resolver<ResolversTypes['Scale'], ParentType, ContextType>;
};

export type RefusalCodeResolvers = { ALREADY_IMPORTED: 'already-imported', ALREADY_JUDGED: 'already-judged', CONSENT_NEEDED: 'consent-needed', ID_TAKEN: 'id-taken', INVALID_INPUT: 'invalid-input', NOT_ALLOWED: 'not-allowed', NOT_FOUND: 'not-found', NOT_SIGNED_IN: 'not-signed-in', NOT_YOUR_SEAT: 'not-your-seat', POLICY_IMPOSSIBLE: 'policy-impossible', PROTECTED_TEXT_CHANGED: 'protected-text-changed', TOO_MANY: 'too-many', UNAVAILABLE: 'unavailable', UNKNOWN_CULTURE: 'unknown-culture', UNREADABLE_FILE: 'unreadable-file', WRONG_STATE: 'wrong-state' };

export type RefusedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Refused'] = ResolversParentTypes['Refused']> = {
  code?: Resolver<ResolversTypes['RefusalCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegisterFormResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RegisterForm'] = ResolversParentTypes['RegisterForm']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  use?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReleaseResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Release'] = ResolversParentTypes['Release']> = {
  campaignId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  files?: Resolver<Array<ResolversTypes['ReleaseFile']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  simulated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ReleaseState'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReleaseConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ReleaseConnection'] = ResolversParentTypes['ReleaseConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Release']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReleaseFileResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ReleaseFile'] = ResolversParentTypes['ReleaseFile']> = {
  bytes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReleaseSeatResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ReleaseSeatResult'] = ResolversParentTypes['ReleaseSeatResult']> = {
  __resolveType: TypeResolveFn<'Refused' | 'SeatReleased', ParentType, ContextType>;
};

export type ReleaseStateResolvers = { BUILDING: 'building', BUILT: 'built', FAILED: 'failed', REQUESTED: 'requested' };

export type RemoveMemoryResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RemoveMemoryResult'] = ResolversParentTypes['RemoveMemoryResult']> = {
  __resolveType: TypeResolveFn<'MemoryRemoved' | 'Refused', ParentType, ContextType>;
};

export type RemoveTermsResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RemoveTermsResult'] = ResolversParentTypes['RemoveTermsResult']> = {
  __resolveType: TypeResolveFn<'Refused' | 'TermsRemoved', ParentType, ContextType>;
};

export type RenameDatasetResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RenameDatasetResult'] = ResolversParentTypes['RenameDatasetResult']> = {
  __resolveType: TypeResolveFn<'Dataset' | 'Refused', ParentType, ContextType>;
};

export type ReopenExamplesResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ReopenExamplesResult'] = ResolversParentTypes['ReopenExamplesResult']> = {
  __resolveType: TypeResolveFn<'Refused' | 'Reopening', ParentType, ContextType>;
};

export type ReopenedAttemptResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ReopenedAttempt'] = ResolversParentTypes['ReopenedAttempt']> = {
  attempt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  exampleId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reopenedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ReopeningResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Reopening'] = ResolversParentTypes['Reopening']> = {
  campaignId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  guidelineVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reopened?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reopenedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResolutionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Resolution'] = ResolversParentTypes['Resolution']> = {
  attempt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['Content']>, ParentType, ContextType>;
  decisionId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  guidelineVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  labels?: Resolver<Maybe<ResolversTypes['Labels']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ResolutionOutcome'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resolvedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  superseded?: Resolver<Maybe<ResolversTypes['ReopenedAttempt']>, ParentType, ContextType>;
  withheld?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ResolutionOutcomeResolvers = { ADOPTED: 'adopted', DROPPED: 'dropped' };

export type ResumeCampaignResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ResumeCampaignResult'] = ResolversParentTypes['ResumeCampaignResult']> = {
  __resolveType: TypeResolveFn<'Campaign' | 'Refused', ParentType, ContextType>;
};

export type RetireGoldResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RetireGoldResult'] = ResolversParentTypes['RetireGoldResult']> = {
  __resolveType: TypeResolveFn<'GoldRetired' | 'Refused', ParentType, ContextType>;
};

export type ReviewerQualityResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ReviewerQuality'] = ResolversParentTypes['ReviewerQuality']> = {
  appeals?: Resolver<Array<ResolversTypes['Appeal']>, ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  campaignId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  guard?: Resolver<ResolversTypes['Guard'], ParentType, ContextType>;
  judgments?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['ReviewerReliability']>, ParentType, ContextType>;
  signals?: Resolver<Array<ResolversTypes['SignalCount']>, ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['GuardStep']>, ParentType, ContextType>;
  voided?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReviewerRateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ReviewerRate'] = ResolversParentTypes['ReviewerRate']> = {
  high?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  known?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  knownAccepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  low?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mean?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  resolved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resolvedAccepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReviewerRatesResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ReviewerRates'] = ResolversParentTypes['ReviewerRates']> = {
  acceptsFaulty?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  acceptsGood?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReviewerReliabilityResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ReviewerReliability'] = ResolversParentTypes['ReviewerReliability']> = {
  acceptsFaulty?: Resolver<ResolversTypes['ReviewerRate'], ParentType, ContextType>;
  acceptsGood?: Resolver<ResolversTypes['ReviewerRate'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RevokeInvitationResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RevokeInvitationResult'] = ResolversParentTypes['RevokeInvitationResult']> = {
  __resolveType: TypeResolveFn<'Invitation' | 'Refused', ParentType, ContextType>;
};

export type RevokeTokensResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['RevokeTokensResult'] = ResolversParentTypes['RevokeTokensResult']> = {
  __resolveType: TypeResolveFn<'Refused' | 'TokensRevoked', ParentType, ContextType>;
};

export type RoleResolvers = { ADJUDICATOR: 'adjudicator', COORDINATOR: 'coordinator', REVIEWER: 'reviewer', STEWARD: 'steward' };

export type RoundResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Round'] = ResolversParentTypes['Round']> = {
  attempt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedBy?: Resolver<Maybe<ResolversTypes['RoundClosedBy']>, ParentType, ContextType>;
  filled?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  held?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['Purpose'], ParentType, ContextType>;
  round?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seats?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RoundClosedByResolvers = { CANCELLED: 'cancelled', DEADLINE: 'deadline', LAST_SEAT: 'last-seat' };

export type SaveUnsentJudgmentResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SaveUnsentJudgmentResult'] = ResolversParentTypes['SaveUnsentJudgmentResult']> = {
  __resolveType: TypeResolveFn<'Refused' | 'UnsentJudgmentSaved', ParentType, ContextType>;
};

export type ScaleResolvers = { FIT: 'fit', GROUNDING: 'grounding', LANGUAGE: 'language', MEANING: 'meaning', STANCE: 'stance', TONE: 'tone', TRUTH: 'truth' };

export type ScaleLabelResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ScaleLabel'] = ResolversParentTypes['ScaleLabel']> = {
  answers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  high?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  low?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  median?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  scale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SeatResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Seat'] = ResolversParentTypes['Seat']> = {
  attempt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  campaign?: Resolver<Maybe<ResolversTypes['Campaign']>, ParentType, ContextType>;
  campaignId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  candidates?: Resolver<Array<ResolversTypes['SeatCandidate']>, ParentType, ContextType>;
  draft?: Resolver<Maybe<ResolversTypes['Draft']>, ParentType, ContextType>;
  example?: Resolver<Maybe<ResolversTypes['Example']>, ParentType, ContextType>;
  exampleId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  guidelineVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  leaseExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  precedents?: Resolver<Array<ResolversTypes['Precedent']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['Purpose'], ParentType, ContextType>;
  round?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  showsDraft?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unsent?: Resolver<Maybe<ResolversTypes['UnsentJudgment']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SeatCandidateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SeatCandidate'] = ResolversParentTypes['SeatCandidate']> = {
  fields?: Resolver<Array<ResolversTypes['FieldText']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SeatClaimedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SeatClaimed'] = ResolversParentTypes['SeatClaimed']> = {
  none?: Resolver<Maybe<ResolversTypes['NoSeat']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retryAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  seat?: Resolver<Maybe<ResolversTypes['Seat']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SeatReleaseCountResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SeatReleaseCount'] = ResolversParentTypes['SeatReleaseCount']> = {
  reason?: Resolver<ResolversTypes['SeatReleaseReason'], ParentType, ContextType>;
  seats?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SeatReleaseReasonResolvers = { HARMFUL: 'harmful', NOT_MY_VARIANT: 'not-my-variant', NO_TIME: 'no-time', OTHER: 'other', TOO_HARD: 'too-hard' };

export type SeatReleasedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SeatReleased'] = ResolversParentTypes['SeatReleased']> = {
  seatId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SensitiveTopicResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SensitiveTopic'] = ResolversParentTypes['SensitiveTopic']> = {
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SetGoldResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SetGoldResult'] = ResolversParentTypes['SetGoldResult']> = {
  __resolveType: TypeResolveFn<'GoldSet' | 'Refused', ParentType, ContextType>;
};

export type SetMemberResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SetMemberResult'] = ResolversParentTypes['SetMemberResult']> = {
  __resolveType: TypeResolveFn<'Member' | 'Refused', ParentType, ContextType>;
};

export type SetMyProfileResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SetMyProfileResult'] = ResolversParentTypes['SetMyProfileResult']> = {
  __resolveType: TypeResolveFn<'MyProfile' | 'Refused', ParentType, ContextType>;
};

export type SignalCountResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SignalCount'] = ResolversParentTypes['SignalCount']> = {
  judgments?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SignalKind'], ParentType, ContextType>;
};

export type SignalEvidenceResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SignalEvidence'] = ResolversParentTypes['SignalEvidence']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SignalKindResolvers = { BURST: 'burst', COPIED_SOURCE: 'copied-source', DUPLICATE_TEXT: 'duplicate-text', MISSED_FAULT: 'missed-fault', SAME_LABELS: 'same-labels', TOO_FAST: 'too-fast' };

export type SmallPoolResolvers = { ADJUDICATE: 'adjudicate', LOWER: 'lower', WAIT: 'wait' };

export type SoftLabelGroupResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SoftLabelGroup'] = ResolversParentTypes['SoftLabelGroup']> = {
  labels?: Resolver<Array<ResolversTypes['LabelCount']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  votes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SoftLabelReportResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SoftLabelReport'] = ResolversParentTypes['SoftLabelReport']> = {
  items?: Resolver<Array<ResolversTypes['SoftLabels']>, ParentType, ContextType>;
  run?: Resolver<Maybe<ResolversTypes['ModelRun']>, ParentType, ContextType>;
};

export type SoftLabelsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SoftLabels'] = ResolversParentTypes['SoftLabels']> = {
  by?: Resolver<ResolversTypes['GroupBy'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['SoftLabelGroup']>, ParentType, ContextType>;
  labels?: Resolver<Array<ResolversTypes['LabelCount']>, ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SourceWordsResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SourceWords'] = ResolversParentTypes['SourceWords']> = {
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StandingResolvers = { FILLED: 'filled', SURPLUS: 'surplus', VOIDED: 'voided' };

export type StartCampaignResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StartCampaignResult'] = ResolversParentTypes['StartCampaignResult']> = {
  __resolveType: TypeResolveFn<'Campaign' | 'Refused', ParentType, ContextType>;
};

export type StartModelRunResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StartModelRunResult'] = ResolversParentTypes['StartModelRunResult']> = {
  __resolveType: TypeResolveFn<'ModelRun' | 'Refused', ParentType, ContextType>;
};

export type StartOutcomeCheckResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StartOutcomeCheckResult'] = ResolversParentTypes['StartOutcomeCheckResult']> = {
  __resolveType: TypeResolveFn<'OutcomeCheck' | 'Refused', ParentType, ContextType>;
};

export type StateCountResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StateCount'] = ResolversParentTypes['StateCount']> = {
  examples?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ExampleState'], ParentType, ContextType>;
};

export type StrandedAttemptResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['StrandedAttempt'] = ResolversParentTypes['StrandedAttempt']> = {
  attempt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['Purpose']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['NeedReason'], ParentType, ContextType>;
  strandedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SubmitComparisonResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SubmitComparisonResult'] = ResolversParentTypes['SubmitComparisonResult']> = {
  __resolveType: TypeResolveFn<'ComparisonSubmitted' | 'Refused', ParentType, ContextType>;
};

export type SubmitJudgmentResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['SubmitJudgmentResult'] = ResolversParentTypes['SubmitJudgmentResult']> = {
  __resolveType: TypeResolveFn<'JudgmentSubmitted' | 'Refused', ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  campaignProgress?: SubscriptionResolver<ResolversTypes['CampaignProgress'], "campaignProgress", ParentType, ContextType, RequireFields<SubscriptionCampaignProgressArgs, 'campaignId'>>;
  exampleChanged?: SubscriptionResolver<ResolversTypes['Example'], "exampleChanged", ParentType, ContextType, RequireFields<SubscriptionExampleChangedArgs, 'campaignId'>>;
};

export type TermResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Term'] = ResolversParentTypes['Term']> = {
  caseSensitive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  doNotTranslate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  register?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  term?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  translation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TermConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TermConnection'] = ResolversParentTypes['TermConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Term']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TermsImportedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TermsImported'] = ResolversParentTypes['TermsImported']> = {
  bad?: Resolver<Array<ResolversTypes['BadTerm']>, ParentType, ContextType>;
  badLines?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  imported?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unusedColumns?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TermsRemovedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TermsRemoved'] = ResolversParentTypes['TermsRemoved']> = {
  removed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TextDirectionResolvers = { LTR: 'ltr', RTL: 'rtl' };

export type TokensRevokedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TokensRevoked'] = ResolversParentTypes['TokensRevoked']> = {
  contributorId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  issuedUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ToneMeanResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ToneMean'] = ResolversParentTypes['ToneMean']> = {
  examples?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  high?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  low?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  mean?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  measure?: Resolver<ResolversTypes['ToneMeasure'], ParentType, ContextType>;
  side?: Resolver<ResolversTypes['ToneSide'], ParentType, ContextType>;
};

export type ToneMeasureResolvers = { DIRECTNESS: 'directness', ENTHUSIASM: 'enthusiasm', FORMALITY: 'formality', HEDGING: 'hedging', LENGTH: 'length' };

export type ToneOfResolvers = { DRAFTED: 'drafted', RESOLVED: 'resolved' };

export type TonePointResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TonePoint'] = ResolversParentTypes['TonePoint']> = {
  anchor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  example?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ToneScaleResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ToneScale'] = ResolversParentTypes['ToneScale']> = {
  home?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  points?: Resolver<Array<ResolversTypes['TonePoint']>, ParentType, ContextType>;
  scale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ToneSideResolvers = { ADAPTED: 'adapted', LITERAL: 'literal', RESOLVED: 'resolved', SOURCE: 'source' };

export type TriageResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Triage'] = ResolversParentTypes['Triage']> = {
  by?: Resolver<ResolversTypes['TriageBy'], ParentType, ContextType>;
  knowledge?: Resolver<Array<ResolversTypes['Knowledge']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['TriageLabel'], ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['ModelVerdict']>, ParentType, ContextType>;
  proposals?: Resolver<Array<ResolversTypes['TriageProposal']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  regions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  rules?: Resolver<Maybe<ResolversTypes['TriageVerdict']>, ParentType, ContextType>;
  timeSensitive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type TriageByResolvers = { MODEL: 'model', PERSON: 'person', RULES: 'rules' };

export type TriageCorrectedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TriageCorrected'] = ResolversParentTypes['TriageCorrected']> = {
  exampleId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  triage?: Resolver<ResolversTypes['Triage'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TriageLabelResolvers = { CULTURE_AGNOSTIC: 'culture-agnostic', CULTURE_SPECIFIC: 'culture-specific' };

export type TriageProposalResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TriageProposal'] = ResolversParentTypes['TriageProposal']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ActKind'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TriageVerdictResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['TriageVerdict'] = ResolversParentTypes['TriageVerdict']> = {
  knowledge?: Resolver<Array<ResolversTypes['Knowledge']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['TriageLabel'], ParentType, ContextType>;
  regions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  timeSensitive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type TroubleResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Trouble'] = ResolversParentTypes['Trouble']> = {
  error?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  exampleIds?: Resolver<Array<ResolversTypes['UUID']>, ParentType, ContextType>;
  lastAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  waitsForRetry?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  workflows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TurnRoleResolvers = { ASSISTANT: 'assistant', SYSTEM: 'system', USER: 'user' };

export interface UuidScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['UUID'], any> {
  name: 'UUID';
}

export type UnsentJudgmentResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['UnsentJudgment'] = ResolversParentTypes['UnsentJudgment']> = {
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  savedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type UnsentJudgmentSavedResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['UnsentJudgmentSaved'] = ResolversParentTypes['UnsentJudgmentSaved']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seatId?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnusedFieldResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['UnusedField'] = ResolversParentTypes['UnusedField']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sample?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VariantCoverageResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['VariantCoverage'] = ResolversParentTypes['VariantCoverage']> = {
  judgments?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  target?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  variant?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VariantLevelResolvers = { NONE: 'none', OWN: 'own', SOME: 'some', WELL: 'well' };

export type VariantSkillResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['VariantSkill'] = ResolversParentTypes['VariantSkill']> = {
  read?: Resolver<ResolversTypes['VariantLevel'], ParentType, ContextType>;
  variant?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  write?: Resolver<ResolversTypes['VariantLevel'], ParentType, ContextType>;
};

export type VariantTargetResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['VariantTarget'] = ResolversParentTypes['VariantTarget']> = {
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  variant?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VerdictResolvers = { ACCEPT: 'accept', DROP: 'drop', EDIT: 'edit' };

export type VerdictShareResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['VerdictShare'] = ResolversParentTypes['VerdictShare']> = {
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  dataUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['UUID'], ParentType, ContextType>;
  memberships?: Resolver<Array<ResolversTypes['Member']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operator?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type WithdrawConsentResultResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['WithdrawConsentResult'] = ResolversParentTypes['WithdrawConsentResult']> = {
  __resolveType: TypeResolveFn<'ConsentReceipt' | 'Refused', ParentType, ContextType>;
};

export type Resolvers<ContextType = ApiContext> = {
  AcceptInvitationResult?: AcceptInvitationResultResolvers<ContextType>;
  Act?: ActResolvers<ContextType>;
  ActKind?: ActKindResolvers;
  ActMemory?: ActMemoryResolvers<ContextType>;
  AgeBand?: AgeBandResolvers;
  Agreement?: AgreementResolvers<ContextType>;
  AgreementPeriod?: AgreementPeriodResolvers;
  AgreementReport?: AgreementReportResolvers<ContextType>;
  AnchoredTexts?: AnchoredTextsResolvers<ContextType>;
  Anchoring?: AnchoringResolvers<ContextType>;
  AnchoringPull?: AnchoringPullResolvers<ContextType>;
  AnswerFrom?: AnswerFromResolvers;
  Appeal?: AppealResolvers<ContextType>;
  AppealDecided?: AppealDecidedResolvers<ContextType>;
  AppealOutcome?: AppealOutcomeResolvers;
  AppealResult?: AppealResultResolvers<ContextType>;
  BadGoldLine?: BadGoldLineResolvers<ContextType>;
  BadLine?: BadLineResolvers<ContextType>;
  BadLineConnection?: BadLineConnectionResolvers<ContextType>;
  BadMemoryUnit?: BadMemoryUnitResolvers<ContextType>;
  BadTerm?: BadTermResolvers<ContextType>;
  Better?: BetterResolvers;
  BudgetSpent?: BudgetSpentResolvers<ContextType>;
  CallOutcome?: CallOutcomeResolvers;
  Campaign?: CampaignResolvers<ContextType>;
  CampaignChange?: CampaignChangeResolvers<ContextType>;
  CampaignChangeConnection?: CampaignChangeConnectionResolvers<ContextType>;
  CampaignChanged?: CampaignChangedResolvers<ContextType>;
  CampaignConnection?: CampaignConnectionResolvers<ContextType>;
  CampaignEffect?: CampaignEffectResolvers<ContextType>;
  CampaignProgress?: CampaignProgressResolvers<ContextType>;
  CampaignState?: CampaignStateResolvers;
  CancelCampaignResult?: CancelCampaignResultResolvers<ContextType>;
  CancelImportResult?: CancelImportResultResolvers<ContextType>;
  ChainProvider?: ChainProviderResolvers;
  ChangeAuthor?: ChangeAuthorResolvers<ContextType>;
  ChangeAuthorKind?: ChangeAuthorKindResolvers;
  ChangeCampaignResult?: ChangeCampaignResultResolvers<ContextType>;
  ClaimComparisonResult?: ClaimComparisonResultResolvers<ContextType>;
  ClaimSeatResult?: ClaimSeatResultResolvers<ContextType>;
  ColumnUse?: ColumnUseResolvers;
  Comparison?: ComparisonResolvers<ContextType>;
  ComparisonAnswer?: ComparisonAnswerResolvers;
  ComparisonClaimed?: ComparisonClaimedResolvers<ContextType>;
  ComparisonSubmitted?: ComparisonSubmittedResolvers<ContextType>;
  CompleteCampaignResult?: CompleteCampaignResultResolvers<ContextType>;
  ConsentAct?: ConsentActResolvers;
  ConsentPurpose?: ConsentPurposeResolvers;
  ConsentReceipt?: ConsentReceiptResolvers<ContextType>;
  ConsentReceiptConnection?: ConsentReceiptConnectionResolvers<ContextType>;
  ConsentText?: ConsentTextResolvers<ContextType>;
  ConsentWords?: ConsentWordsResolvers<ContextType>;
  Content?: ContentResolvers<ContextType>;
  ContentField?: ContentFieldResolvers<ContextType>;
  Contradiction?: ContradictionResolvers<ContextType>;
  ContradictionConnection?: ContradictionConnectionResolvers<ContextType>;
  CorrectTriageResult?: CorrectTriageResultResolvers<ContextType>;
  CreateCampaignResult?: CreateCampaignResultResolvers<ContextType>;
  Culture?: CultureResolvers<ContextType>;
  CultureRegister?: CultureRegisterResolvers<ContextType>;
  CultureSignature?: CultureSignatureResolvers<ContextType>;
  CultureVariant?: CultureVariantResolvers<ContextType>;
  Dataset?: DatasetResolvers<ContextType>;
  DatasetConnection?: DatasetConnectionResolvers<ContextType>;
  DatasetDeleted?: DatasetDeletedResolvers<ContextType>;
  DatasetFormat?: DatasetFormatResolvers;
  DatasetNote?: DatasetNoteResolvers<ContextType>;
  DatasetState?: DatasetStateResolvers;
  DateTime?: GraphQLScalarType;
  DecideAppealResult?: DecideAppealResultResolvers<ContextType>;
  Decision?: DecisionResolvers<ContextType>;
  DecisionKind?: DecisionKindResolvers;
  DeleteDatasetResult?: DeleteDatasetResultResolvers<ContextType>;
  Draft?: DraftResolvers<ContextType>;
  DraftField?: DraftFieldResolvers<ContextType>;
  DraftPrior?: DraftPriorResolvers<ContextType>;
  EffectTime?: EffectTimeResolvers;
  Eligibility?: EligibilityResolvers<ContextType>;
  ErrorSeverity?: ErrorSeverityResolvers;
  ErrorSpan?: ErrorSpanResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  EvidenceCandidate?: EvidenceCandidateResolvers<ContextType>;
  EvidencePosteriors?: EvidencePosteriorsResolvers<ContextType>;
  EvidencePriors?: EvidencePriorsResolvers<ContextType>;
  Example?: ExampleResolvers<ContextType>;
  ExampleConnection?: ExampleConnectionResolvers<ContextType>;
  ExampleKind?: ExampleKindResolvers;
  ExampleRelease?: ExampleReleaseResolvers<ContextType>;
  ExampleState?: ExampleStateResolvers;
  ExampleTrouble?: ExampleTroubleResolvers<ContextType>;
  ExampleWorkflow?: ExampleWorkflowResolvers<ContextType>;
  FieldText?: FieldTextResolvers<ContextType>;
  FieldTone?: FieldToneResolvers<ContextType>;
  FileEncoding?: FileEncodingResolvers;
  FileKind?: FileKindResolvers;
  FileLanguage?: FileLanguageResolvers;
  Finding?: FindingResolvers<ContextType>;
  FindingSeverity?: FindingSeverityResolvers;
  Flag?: FlagResolvers;
  Gender?: GenderResolvers;
  GiveConsentResult?: GiveConsentResultResolvers<ContextType>;
  GivenBack?: GivenBackResolvers<ContextType>;
  GivenBackCount?: GivenBackCountResolvers<ContextType>;
  Gold?: GoldResolvers<ContextType>;
  GoldDraft?: GoldDraftResolvers;
  GoldImported?: GoldImportedResolvers<ContextType>;
  GoldOutcome?: GoldOutcomeResolvers<ContextType>;
  GoldRetired?: GoldRetiredResolvers<ContextType>;
  GoldSet?: GoldSetResolvers<ContextType>;
  GoldUse?: GoldUseResolvers;
  GroupBy?: GroupByResolvers;
  Guard?: GuardResolvers;
  GuardStep?: GuardStepResolvers<ContextType>;
  GuardStepKind?: GuardStepKindResolvers;
  HeldOutLikelihood?: HeldOutLikelihoodResolvers<ContextType>;
  ImportDatasetResult?: ImportDatasetResultResolvers<ContextType>;
  ImportGoldResult?: ImportGoldResultResolvers<ContextType>;
  ImportMemoryResult?: ImportMemoryResultResolvers<ContextType>;
  ImportPreview?: ImportPreviewResolvers<ContextType>;
  ImportTermsResult?: ImportTermsResultResolvers<ContextType>;
  Ineligible?: IneligibleResolvers;
  IneligiblePeople?: IneligiblePeopleResolvers<ContextType>;
  Invitation?: InvitationResolvers<ContextType>;
  InvitationConnection?: InvitationConnectionResolvers<ContextType>;
  InvitationMade?: InvitationMadeResolvers<ContextType>;
  Judgment?: JudgmentResolvers<ContextType>;
  JudgmentSubmitted?: JudgmentSubmittedResolvers<ContextType>;
  KeepSeatResult?: KeepSeatResultResolvers<ContextType>;
  KindCheck?: KindCheckResolvers<ContextType>;
  KindCount?: KindCountResolvers<ContextType>;
  Knowledge?: KnowledgeResolvers;
  LabelCount?: LabelCountResolvers<ContextType>;
  Labels?: LabelsResolvers<ContextType>;
  Lease?: LeaseResolvers<ContextType>;
  LeaseEnd?: LeaseEndResolvers;
  LetQualifyAgainResult?: LetQualifyAgainResultResolvers<ContextType>;
  MakeInvitationResult?: MakeInvitationResultResolvers<ContextType>;
  MakeReleaseResult?: MakeReleaseResultResolvers<ContextType>;
  MayQualifyAgain?: MayQualifyAgainResolvers<ContextType>;
  MeasuredDrafts?: MeasuredDraftsResolvers<ContextType>;
  Member?: MemberResolvers<ContextType>;
  MemoryAccount?: MemoryAccountResolvers<ContextType>;
  MemoryConnection?: MemoryConnectionResolvers<ContextType>;
  MemoryFormat?: MemoryFormatResolvers;
  MemoryImported?: MemoryImportedResolvers<ContextType>;
  MemoryMatch?: MemoryMatchResolvers<ContextType>;
  MemoryRemoved?: MemoryRemovedResolvers<ContextType>;
  MemoryUnit?: MemoryUnitResolvers<ContextType>;
  MemoryUse?: MemoryUseResolvers<ContextType>;
  MetadataField?: MetadataFieldResolvers<ContextType>;
  ModelMethod?: ModelMethodResolvers;
  ModelResult?: ModelResultResolvers<ContextType>;
  ModelRun?: ModelRunResolvers<ContextType>;
  ModelRunConnection?: ModelRunConnectionResolvers<ContextType>;
  ModelRunState?: ModelRunStateResolvers;
  ModelVerdict?: ModelVerdictResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  MyConsent?: MyConsentResolvers<ContextType>;
  MyProfile?: MyProfileResolvers<ContextType>;
  MyStanding?: MyStandingResolvers<ContextType>;
  NeedReason?: NeedReasonResolvers;
  NextSeatFrom?: NextSeatFromResolvers;
  NoSeat?: NoSeatResolvers;
  OnBadLine?: OnBadLineResolvers;
  OutcomeCheck?: OutcomeCheckResolvers<ContextType>;
  OutcomeResult?: OutcomeResultResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PauseCampaignResult?: PauseCampaignResultResolvers<ContextType>;
  PeopleNeeded?: PeopleNeededResolvers<ContextType>;
  Place?: PlaceResolvers<ContextType>;
  PlantedFault?: PlantedFaultResolvers;
  Policy?: PolicyResolvers<ContextType>;
  PoolEvidence?: PoolEvidenceResolvers<ContextType>;
  PoolLack?: PoolLackResolvers;
  PoolShortage?: PoolShortageResolvers<ContextType>;
  Precedent?: PrecedentResolvers<ContextType>;
  PreviewColumn?: PreviewColumnResolvers<ContextType>;
  PreviewFault?: PreviewFaultResolvers<ContextType>;
  PreviewRow?: PreviewRowResolvers<ContextType>;
  Provider?: ProviderResolvers;
  ProviderAccount?: ProviderAccountResolvers<ContextType>;
  ProviderCall?: ProviderCallResolvers<ContextType>;
  ProviderError?: ProviderErrorResolvers<ContextType>;
  ProviderFailures?: ProviderFailuresResolvers<ContextType>;
  ProviderState?: ProviderStateResolvers;
  PublishConsentTextResult?: PublishConsentTextResultResolvers<ContextType>;
  Purpose?: PurposeResolvers;
  PurposeCount?: PurposeCountResolvers<ContextType>;
  QualityGuard?: QualityGuardResolvers;
  QualitySignal?: QualitySignalResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RaisedSignal?: RaisedSignalResolvers<ContextType>;
  Rating?: RatingResolvers<ContextType>;
  RatingPoint?: RatingPointResolvers<ContextType>;
  RatingScale?: RatingScaleResolvers<ContextType>;
  RefusalCode?: RefusalCodeResolvers;
  Refused?: RefusedResolvers<ContextType>;
  RegisterForm?: RegisterFormResolvers<ContextType>;
  Release?: ReleaseResolvers<ContextType>;
  ReleaseConnection?: ReleaseConnectionResolvers<ContextType>;
  ReleaseFile?: ReleaseFileResolvers<ContextType>;
  ReleaseSeatResult?: ReleaseSeatResultResolvers<ContextType>;
  ReleaseState?: ReleaseStateResolvers;
  RemoveMemoryResult?: RemoveMemoryResultResolvers<ContextType>;
  RemoveTermsResult?: RemoveTermsResultResolvers<ContextType>;
  RenameDatasetResult?: RenameDatasetResultResolvers<ContextType>;
  ReopenExamplesResult?: ReopenExamplesResultResolvers<ContextType>;
  ReopenedAttempt?: ReopenedAttemptResolvers<ContextType>;
  Reopening?: ReopeningResolvers<ContextType>;
  Resolution?: ResolutionResolvers<ContextType>;
  ResolutionOutcome?: ResolutionOutcomeResolvers;
  ResumeCampaignResult?: ResumeCampaignResultResolvers<ContextType>;
  RetireGoldResult?: RetireGoldResultResolvers<ContextType>;
  ReviewerQuality?: ReviewerQualityResolvers<ContextType>;
  ReviewerRate?: ReviewerRateResolvers<ContextType>;
  ReviewerRates?: ReviewerRatesResolvers<ContextType>;
  ReviewerReliability?: ReviewerReliabilityResolvers<ContextType>;
  RevokeInvitationResult?: RevokeInvitationResultResolvers<ContextType>;
  RevokeTokensResult?: RevokeTokensResultResolvers<ContextType>;
  Role?: RoleResolvers;
  Round?: RoundResolvers<ContextType>;
  RoundClosedBy?: RoundClosedByResolvers;
  SaveUnsentJudgmentResult?: SaveUnsentJudgmentResultResolvers<ContextType>;
  Scale?: ScaleResolvers;
  ScaleLabel?: ScaleLabelResolvers<ContextType>;
  Seat?: SeatResolvers<ContextType>;
  SeatCandidate?: SeatCandidateResolvers<ContextType>;
  SeatClaimed?: SeatClaimedResolvers<ContextType>;
  SeatReleaseCount?: SeatReleaseCountResolvers<ContextType>;
  SeatReleaseReason?: SeatReleaseReasonResolvers;
  SeatReleased?: SeatReleasedResolvers<ContextType>;
  SensitiveTopic?: SensitiveTopicResolvers<ContextType>;
  SetGoldResult?: SetGoldResultResolvers<ContextType>;
  SetMemberResult?: SetMemberResultResolvers<ContextType>;
  SetMyProfileResult?: SetMyProfileResultResolvers<ContextType>;
  SignalCount?: SignalCountResolvers<ContextType>;
  SignalEvidence?: SignalEvidenceResolvers<ContextType>;
  SignalKind?: SignalKindResolvers;
  SmallPool?: SmallPoolResolvers;
  SoftLabelGroup?: SoftLabelGroupResolvers<ContextType>;
  SoftLabelReport?: SoftLabelReportResolvers<ContextType>;
  SoftLabels?: SoftLabelsResolvers<ContextType>;
  SourceWords?: SourceWordsResolvers<ContextType>;
  Standing?: StandingResolvers;
  StartCampaignResult?: StartCampaignResultResolvers<ContextType>;
  StartModelRunResult?: StartModelRunResultResolvers<ContextType>;
  StartOutcomeCheckResult?: StartOutcomeCheckResultResolvers<ContextType>;
  StateCount?: StateCountResolvers<ContextType>;
  StrandedAttempt?: StrandedAttemptResolvers<ContextType>;
  SubmitComparisonResult?: SubmitComparisonResultResolvers<ContextType>;
  SubmitJudgmentResult?: SubmitJudgmentResultResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Term?: TermResolvers<ContextType>;
  TermConnection?: TermConnectionResolvers<ContextType>;
  TermsImported?: TermsImportedResolvers<ContextType>;
  TermsRemoved?: TermsRemovedResolvers<ContextType>;
  TextDirection?: TextDirectionResolvers;
  TokensRevoked?: TokensRevokedResolvers<ContextType>;
  ToneMean?: ToneMeanResolvers<ContextType>;
  ToneMeasure?: ToneMeasureResolvers;
  ToneOf?: ToneOfResolvers;
  TonePoint?: TonePointResolvers<ContextType>;
  ToneScale?: ToneScaleResolvers<ContextType>;
  ToneSide?: ToneSideResolvers;
  Triage?: TriageResolvers<ContextType>;
  TriageBy?: TriageByResolvers;
  TriageCorrected?: TriageCorrectedResolvers<ContextType>;
  TriageLabel?: TriageLabelResolvers;
  TriageProposal?: TriageProposalResolvers<ContextType>;
  TriageVerdict?: TriageVerdictResolvers<ContextType>;
  Trouble?: TroubleResolvers<ContextType>;
  TurnRole?: TurnRoleResolvers;
  UUID?: GraphQLScalarType;
  UnsentJudgment?: UnsentJudgmentResolvers<ContextType>;
  UnsentJudgmentSaved?: UnsentJudgmentSavedResolvers<ContextType>;
  UnusedField?: UnusedFieldResolvers<ContextType>;
  VariantCoverage?: VariantCoverageResolvers<ContextType>;
  VariantLevel?: VariantLevelResolvers;
  VariantSkill?: VariantSkillResolvers<ContextType>;
  VariantTarget?: VariantTargetResolvers<ContextType>;
  Verdict?: VerdictResolvers;
  VerdictShare?: VerdictShareResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  WithdrawConsentResult?: WithdrawConsentResultResolvers<ContextType>;
};

