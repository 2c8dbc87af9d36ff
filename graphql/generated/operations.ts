/* Written by `npm run codegen` from the SDL and graphql/operations. Do not edit. */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** An invitation to come by. */
export type AcceptInvitationInput = {
  /** The code. Hyphens, blanks and the case of its letters do not matter. */
  code: string;
  /** The viewer's name, 1 to 200 characters, for the coordinators of the campaign. Everybody else sees a pseudonym. */
  name: string;
};

/**
 * A typed change. Positions count code points (not UTF-16 units) of the field's edited text, or of its draft where it was not edited; with a
 * candidate chosen, of edited fields only. An act that does not fit is INVALID_INPUT by its number, such as `acts.3`.
 */
export type ActInput = {
  /** Where it ends, exclusive. */
  end: number;
  /** The field it is in. */
  field: string;
  /** What stood there, in the draft, its literal translation or the source; empty for what was added. At most 4,000 characters. */
  from: string;
  /** What kind of change. */
  kind: ActKind;
  /** Why, in at most 500 characters. */
  reason: string;
  /** Where it begins. */
  start: number;
  /** What stands there now: exactly the words from `start` to `end`. At most 4,000 characters. */
  to: string;
};

/** What kind of change an act is. */
export type ActKind =
  /** Left out. */
  | 'DROP'
  /** Left as it is, on purpose. */
  | 'KEEP'
  /** A fact of one culture became its counterpart in another. */
  | 'LOCALISE'
  /** What the example takes for granted was replaced. */
  | 'REPLACE_PREMISE'
  /** Its tone was changed. */
  | 'RETONE'
  /** Translated anew. */
  | 'RETRANSLATE';

/** An age, as a band. */
export type AgeBand =
  /** 25 to 34. */
  | 'AGE_25_34'
  /** 35 to 49. */
  | 'AGE_35_49'
  /** 50 to 64. */
  | 'AGE_50_64'
  /** 65 and older. */
  | 'AGE_65_AND_OVER'
  /** Up to 24. */
  | 'AGE_UNDER_25';

/** What the answer keys of a file are. */
export type AnswerFrom =
  /** A label that the file gives each choice. */
  | 'LABEL'
  /** Letters: A is the first choice. */
  | 'LETTER'
  /** Indexes that count from 1. */
  | 'ONE'
  /** The text of the right choice. */
  | 'TEXT'
  /** Indexes that count from 0. */
  | 'ZERO';

/** What the viewer says against a step. */
export type AppealInput = {
  /** The campaign. */
  campaignId: string;
  /** A new UUID: the appeal's. */
  id: string;
  /** Why it is wrong, 1 to 4,000 characters. */
  text: string;
};

/** What became of an appeal. */
export type AppealOutcome =
  /** The steps stand. */
  | 'DISMISSED'
  /** The person was right. */
  | 'UPHELD';

/** Which of two answers is better. */
export type Better =
  /** The rejected answer is. */
  | 'NO'
  /** Neither. */
  | 'TIE'
  /** The chosen answer is. */
  | 'YES';

/** Where a campaign is. */
export type CampaignState =
  /** Ended before its end. */
  | 'CANCELLED'
  /** Ended. */
  | 'COMPLETED'
  /** No new seat is given out; seats that are held may be finished. */
  | 'PAUSED'
  /** Not started: nothing is adapted and nobody is asked. */
  | 'PLANNED'
  /** Examples are adapted and judged. */
  | 'RUNNING';

/** What the chain of a campaign's providers is made of. */
export type ChainProvider =
  /** The Apertium engine. */
  | 'APERTIUM'
  /** A machine translation service over HTTP, as the installation configures it. */
  | 'HTTP_MT'
  /** No draft: people write from the source. */
  | 'HUMAN'
  /** A language model behind an OpenAI-style interface, as the installation configures it. */
  | 'OPENAI';

/** By what right somebody changed a campaign. */
export type ChangeAuthorKind =
  /** An operator of the installation. */
  | 'OPERATOR'
  /** A coordinator of the campaign. */
  | 'PERSON'
  /** One of the installation's own services. */
  | 'SERVICE';

/** What to change: at least one of `priority`, `policy` and `guideline`. What is left out or null stays as it is. */
export type ChangeCampaignInput = {
  /** The campaign, which is not over. */
  campaignId: string;
  /** Publishes the next version of the guideline. */
  guideline?: GuidelineInput | null | undefined;
  /** A new UUID, of the change. */
  id: string;
  /** The fields to change; each replaces what the policy has. The result must be a policy that can be met. */
  policy?: PolicyInput | null | undefined;
  /** True answers what the change would do, and stores nothing. */
  preview?: boolean | null | undefined;
  /** 0 to 100. */
  priority?: number | null | undefined;
};

/** Which column of a file holds a field of its format. */
export type ColumnInput = {
  /** The name of the column. */
  column: string;
  /** The field: `instruction`, `choices.0`, or `source.instruction` for the English beside a translation. */
  field: string;
};

/** Which text a person here would rather have. */
export type ComparisonAnswer =
  /** The one on the left. */
  | 'LEFT'
  /** The one on the right. */
  | 'RIGHT'
  /** Neither. */
  | 'TIE';

/** What a receipt records. */
export type ConsentAct =
  /** The person agreed. */
  | 'GIVEN'
  /** The person took back what they agreed to. */
  | 'WITHDRAWN';

/** What people may be asked to agree to. New ones may be added. */
export type ConsentPurpose =
  /** The campaign may write to them. */
  | 'CONTACT'
  /** Labels are counted by age band. Without it none is kept of them. */
  | 'LABELS_BY_AGE_BAND'
  /** Labels are counted by gender. Without it none is kept of them. */
  | 'LABELS_BY_GENDER'
  /** Labels are counted by region. Without it none is kept of them. */
  | 'LABELS_BY_REGION'
  /** Labels are counted by their variant of the language. */
  | 'LABELS_BY_VARIANT'
  /** Their judgments are published under a pseudonym. */
  | 'PUBLICATION'
  /** Their judgments are kept and decide texts. */
  | 'REVIEW_WORK';

/** A consent text in one language. */
export type ConsentWordsInput = {
  /** The language, as a BCP 47 tag. */
  language: string;
  /** The text, 1 to 12,000 characters. */
  text: string;
};

/** What an example is, as a person says. */
export type CorrectTriageInput = {
  /** The example, which has a draft. */
  exampleId: string;
  /** A new UUID. */
  id: string;
  /** What it takes to judge it. */
  knowledge: Array<Knowledge>;
  /** Whether it hangs on a culture. */
  label: TriageLabel;
  /** Why the rules or the model are wrong. */
  reason: string;
  /** ISO 3166 codes of the countries that it is about. */
  regions: Array<string>;
  /** True where its answer changes with the years. */
  timeSensitive: boolean;
};

/** A campaign to plan. */
export type CreateCampaignInput = {
  /** BCP 47 tag of a culture that has a pack, such as `ca-ES`. */
  culture: string;
  /** The guideline, as Markdown, at most 100,000 characters [empty]. */
  guideline?: string | null | undefined;
  /** A new UUID. */
  id: string;
  /** 1 to 200 characters. */
  name: string;
  /** The numbers to run it by [the defaults]. */
  policy?: PolicyInput | null | undefined;
  /** 0 to 100 [50]. */
  priority?: number | null | undefined;
};

/** How a row of a file is laid out: a line, or an element of an array, is one JSON object. */
export type DatasetFormat =
  /** `instruction`, `input`, `output`; or `instruction`, `context`, `response` (Dolly). */
  | 'ALPACA'
  /** `prompt`, `completion` and `label`: where that is false, an answer that a model should not give. */
  | 'KTO'
  /** `messages`: a list of `{role, content}`. */
  | 'MESSAGES'
  /** `question`, `choices`, `answer` (see `AnswerFrom`); also the shapes of MMLU, ARC, HellaSwag, TruthfulQA, Global-MMLU, BLEnD and INCLUDE. */
  | 'MULTIPLE_CHOICE'
  /** Trees of messages (OpenAssistant), nested or a message a line: each way to a last answer is a chat, the best and the worst of ranked answers a pair. */
  | 'OASST'
  /** `prompt`, `chosen`, `rejected`, as texts, messages or whole transcripts (HH-RLHF); or scored `completions` (UltraFeedback). */
  | 'PREFERENCE'
  /** `prompt` and `completion`, texts or lists of messages; or `inputs` and `targets` (Aya). */
  | 'PROMPT_COMPLETION'
  /** `question` or `turns`; an answer may stand beside (GSM8K). */
  | 'QUESTION'
  /** `instruction` and `instances` of `{input, output}`. */
  | 'SELF_INSTRUCT'
  /** `conversations`: a list of `{from, value}`, from `human`, `gpt` or `system`. */
  | 'SHAREGPT';

/** How far an import is. */
export type DatasetState =
  /** Its last line is in. */
  | 'IMPORTED'
  /** Lines are being read. */
  | 'IMPORTING'
  /** Nothing was imported; `refusal` says why. */
  | 'REFUSED';

/** What becomes of an appeal. */
export type DecideAppealInput = {
  /** The appeal. */
  appealId: string;
  /** The outcome. */
  outcome: AppealOutcome;
  /** Why, for the person, 1 to 4,000 characters. */
  reason: string;
};

/** What consensus answers to the judgments so far. */
export type DecisionKind =
  /** An adjudicator decides. */
  | 'ADJUDICATE'
  /** People choose among candidate texts. */
  | 'CONFIRM'
  /** More people are asked. */
  | 'MORE'
  /** The example is adopted or dropped. */
  | 'SETTLE';

/** A prior for drafts of one provider. */
export type DraftPriorInput = {
  /** Probability, between 0 and 1. */
  prior: number;
  /** The provider, such as `apertium`. */
  provider: string;
};

/** From when on a changed setting is heeded. */
export type EffectTime =
  /** At once: by the feed, which is woken. */
  | 'AT_ONCE'
  /** When a seat is claimed next, or the page of one that is held asks for more time. A page that is open shows what it had. */
  | 'NEXT_CLAIM'
  /** When a round closes and it is decided what comes next, also for judgments that are given already. */
  | 'NEXT_DECISION'
  /** By examples that start from now on. */
  | 'NEXT_EXAMPLE'
  /** By rounds that open from now on. A round that is open sees it when its deadline comes. */
  | 'NEXT_ROUND';

/** How bad a marked error is. */
export type ErrorSeverity =
  /** Spoils the text. */
  | 'MAJOR'
  /** A blemish. */
  | 'MINOR';

/** A marked error. Positions count code points (not UTF-16 units) of the draft's adapted text, and lie in it. */
export type ErrorSpanInput = {
  /** What is wrong, in at most 1,000 characters. */
  comment: string;
  /** Where it ends, exclusive. */
  end: number;
  /** The field it is in. */
  field: string;
  /** How bad it is. */
  severity: ErrorSeverity;
  /** Where it begins. */
  start: number;
};

/** What an example is. */
export type ExampleKind =
  /** A conversation of several turns. */
  | 'CHAT'
  /** A question with choices and one right answer. */
  | 'EVALUATION'
  /** One instruction and its answer. */
  | 'INSTRUCTION'
  /** A prompt with a better and a worse answer. */
  | 'PREFERENCE';

/** Where an example is. */
export type ExampleState =
  /** Its text is final. */
  | 'ADOPTED'
  /** Its campaign ended before it was resolved. */
  | 'CANCELLED'
  /** It was found not to fit the culture. */
  | 'DROPPED'
  /** Adapted or judged now. */
  | 'IN_REVIEW'
  /** Nobody came twice; the coordinator must find people. */
  | 'NEEDS_PEOPLE'
  /** Not begun. */
  | 'WAITING';

/**
 * A text as somebody would have it. NUL characters and halves of surrogate pairs are taken out. Together the texts of an example may have 128 kB
 * of UTF-8, or as much as its draft and a quarter where that is longer.
 */
export type FieldTextInput = {
  /** The field's name. */
  field: string;
  /** The text. */
  text: string;
};

/** How the texts of a file are encoded. */
export type FileEncoding =
  /** UTF-8. UTF-16 with its mark is told by itself. */
  | 'UTF_8'
  /** Windows-1252, as older programs of Western Europe save. */
  | 'WINDOWS_1252';

/** What kind of file holds the rows. */
export type FileKind =
  /** Comma-separated values in UTF-8, whose first line names the columns. Lists are JSON in a cell. */
  | 'CSV'
  /** JSON in UTF-8: an object a line, or one array of objects. Which of the two is seen by itself. */
  | 'JSONL'
  /** Apache Parquet. */
  | 'PARQUET';

/** Language of a file's texts. */
export type FileLanguage =
  /** English, to be translated. */
  | 'ENGLISH'
  /** Already in the campaign's language. */
  | 'TRANSLATED';

/** How much a finding matters. */
export type FindingSeverity =
  /** Turns the text down. */
  | 'BLOCK'
  /** Good to know. */
  | 'INFO'
  /** To be looked at. */
  | 'WARN';

/** What a person wants others to notice. */
export type Flag =
  /** Speaks of what does not exist here. */
  | 'DOES_NOT_EXIST_HERE'
  /** Could do harm. */
  | 'HARMFUL'
  /** Is written in another variant than mine. */
  | 'NOT_MY_VARIANT'
  /** Holds data of a real person. */
  | 'PERSONAL_DATA'
  /** Is spam. */
  | 'SPAM';

/** A gender, as its person says it. */
export type Gender =
  /** A man. */
  | 'MAN'
  /** Neither only the one nor only the other. */
  | 'NON_BINARY'
  /** Another. */
  | 'OTHER'
  /** A woman. */
  | 'WOMAN';

/** What the viewer agrees to. */
export type GiveConsentInput = {
  /** The campaign. */
  campaignId: string;
  /** A new UUID: the receipt's. */
  id: string;
  /** The language in which they have read it. */
  language: string;
  /** All that they agree to. What they agreed to before and is not named here is withdrawn. */
  purposes: Array<ConsentPurpose>;
  /** The latest version of its text. */
  version: number;
};

/** Whether a gold draft is right. */
export type GoldDraft =
  /** To be edited, or dropped. */
  | 'FAULTY'
  /** To be accepted. */
  | 'GOOD';

/** An example to make gold, and its right judgment. */
export type GoldItemInput = {
  /** FAULTY: edits that are right, by field; of one field there may be several [any that mends the fault]. */
  acceptable?: Array<FieldTextInput> | null | undefined;
  /** Whether the draft that is shown is right. */
  draft: GoldDraft;
  /** The example: one that waits, and that nobody has begun. */
  exampleId: string;
  /** FAULTY: a fault to plant, in the last field that offers a place; refused where none does [none]. */
  fault?: PlantedFault | null | undefined;
  /** FAULTY: what stands in the draft and may not stand in an edit [only what was planted]. */
  mustNotContain?: Array<string> | null | undefined;
  /** Why it is so, for coordinators [empty]. */
  note?: string | null | undefined;
  /** Ratings that are right [any]. */
  ratings?: Array<RatingRangeInput> | null | undefined;
  /** Texts to show in place of the machine's [the machine's]. */
  texts?: Array<FieldTextInput> | null | undefined;
};

/** What a gold seat was for. */
export type GoldUse =
  /** Silent control among the work. */
  | 'GOLD'
  /** The person's qualification. */
  | 'QUALIFICATION';

/** What people may be counted by. Of each person only what they agree to. */
export type GroupBy =
  /** Their age band (purpose `labels-by-age-band`). */
  | 'AGE_BAND'
  /** Their gender (purpose `labels-by-gender`). */
  | 'GENDER'
  /** The region that they are of (purpose `labels-by-region`). */
  | 'REGION'
  /** The variant of the language that they judged for (purpose `labels-by-variant`). */
  | 'VARIANT';

/** Where the steps stand with a person. */
export type Guard =
  /** More of what they are given is gold. */
  | 'MORE_GOLD'
  /** Nothing was done. */
  | 'NONE'
  /** They are given no new seats. */
  | 'PAUSED';

/** A step that was taken. */
export type GuardStepKind =
  /** An appeal was upheld, and everything is as before. */
  | 'LIFT'
  /** More of what the person is given is gold. */
  | 'MORE_GOLD'
  /** The person is given no new seats, and holds none any more. */
  | 'PAUSE'
  /** Their judgments count no more: open rounds ask somebody else, settled examples are opened again. */
  | 'VOID';

/** The next version of a guideline. */
export type GuidelineInput = {
  /** True where judgments that counted under the version before still count under this one; false where nothing older does. */
  compatible: boolean;
  /** The whole guideline, as Markdown. */
  text: string;
};

/** An uploaded file to import (`PUT /files/<fileId>`). */
export type ImportDatasetInput = {
  /** What its answer keys are [found by looking at the whole file; refused with the question where that does not tell]. */
  answerFrom?: AnswerFrom | null | undefined;
  /** The campaign. */
  campaignId: string;
  /** Fields whose column has another name than the format's own [none]. */
  columns?: Array<ColumnInput> | null | undefined;
  /** Encoding of a CSV's texts [UTF-8, or UTF-16 with its mark]. */
  encoding?: FileEncoding | null | undefined;
  /** The id under which the file was uploaded. */
  fileId: string;
  /** How the file is laid out. */
  format: DatasetFormat;
  /** A new UUID. */
  id: string;
  /** What kind of file it is, and the translation beside it [JSONL]. */
  kind?: FileKind | null | undefined;
  /** Language of its texts [ENGLISH]. */
  language?: FileLanguage | null | undefined;
  /** Its licence, as an SPDX identifier or a name. */
  licence: string;
  /** 1 to 200 characters. */
  name: string;
  /** What to do where a line is bad [KEEP]. */
  onBadLine?: OnBadLine | null | undefined;
  /** Where it comes from [empty]. */
  source?: string | null | undefined;
  /** An upload with the translation of `fileId`, in the same format, joined by id or else by line. */
  translationFileId?: string | null | undefined;
};

/** A file of gold, uploaded by `PUT /files/<fileId>`. */
export type ImportGoldInput = {
  /** The campaign. */
  campaignId: string;
  /** The id under which the file was uploaded: JSON Lines, at most 500 lines and 5 MB, each what `setGold` takes of an example, its values in lower case with hyphens; or CSV with the columns exampleId, draft, fault, note, mustNotContain, texts.FIELD, acceptable.FIELD. */
  fileId: string;
};

/** A file of units, uploaded by `PUT /files/<fileId>`. */
export type ImportMemoryInput = {
  /** The campaign. */
  campaignId: string;
  /** How a CSV is encoded [UTF-8, or UTF-16 with its mark]. */
  encoding?: FileEncoding | null | undefined;
  /** The id under which the file was uploaded; at most 10 MB. */
  fileId: string;
  /** What it is. */
  format: MemoryFormat;
  /** True: what was imported before is removed [false]. What examples taught stays. */
  replace?: boolean | null | undefined;
};

/** A termbase as an uploaded CSV (`PUT /files/<fileId>`), whose first line names the columns term, translation, case, doNotTranslate, register, note. */
export type ImportTermsInput = {
  /** The campaign. */
  campaignId: string;
  /** How the file is encoded [UTF-8, or UTF-16 with its mark]. */
  encoding?: FileEncoding | null | undefined;
  /** The id under which the file was uploaded. */
  fileId: string;
  /** True: terms that the file does not name are removed [false]. */
  replace?: boolean | null | undefined;
};

/** Why a person is not asked about an example. The first that holds. */
export type Ineligible =
  /** Their judgment of an earlier attempt counts in this one. */
  | 'CARRIED_OVER'
  /** They gave the example back. */
  | 'GAVE_BACK'
  /** They have judged in this attempt. */
  | 'JUDGED'
  /** Their roles do not judge in such a round. */
  | 'NOT_YOUR_PART'
  /** They do not agree to what the campaign requires. */
  | 'NO_CONSENT'
  /** The round asks for another variant than theirs. */
  | 'OTHER_VARIANT'
  /** They are given no new seats for now: a step of the campaign's quality guard. */
  | 'PAUSED'
  /** They have not passed the campaign's first examples, or not yet. */
  | 'QUALIFICATION'
  /** They have judged all that the campaign takes from one person today. */
  | 'QUOTA';

/** Answers to the question that only one kind of example asks. */
export type KindCheckInput = {
  /** PREFERENCE: is the chosen answer still the better one? */
  chosenBetter?: Better | null | undefined;
  /** EVALUATION: is the answer key still the one right answer? */
  keyHolds?: boolean | null | undefined;
  /** CHAT: does each later turn still follow? */
  turnsFollow?: boolean | null | undefined;
};

/** What somebody must know to judge an example. */
export type Knowledge =
  /** Customs, institutions, works, people. */
  | 'CULTURAL'
  /** A language and its varieties. */
  | 'DIALECT'
  /** Places. */
  | 'GEOGRAPHICAL';

/** How a person's time in a seat ended. */
export type LeaseEnd =
  /** The round was closed. */
  | 'CLOSED'
  /** Their time ran out, and somebody else took the seat. */
  | 'EXPIRED'
  /** They judged. */
  | 'FILLED'
  /** They gave the seat back. */
  | 'RELEASED';

/** An invitation to make. */
export type MakeInvitationInput = {
  /** The campaign. */
  campaignId: string;
  /** Days until it expires, 1 to 366 [14]. */
  days?: number | null | undefined;
  /** A new UUID. Sent again, the same one answers the invitation with a new code, and the code before stops working. */
  id: string;
  /** The roles that it gives: at least one. COORDINATOR only with one use. */
  roles: Array<Role>;
  /** How many people may come by it, 1 to 100,000 [1]. */
  uses?: number | null | undefined;
  /** The variants that it gives, as BCP 47 tags [none: people say themselves]. */
  variants?: Array<string> | null | undefined;
};

/** A release to make of what the campaign has resolved now. */
export type MakeReleaseInput = {
  /** The campaign. */
  campaignId: string;
  /** A new UUID. */
  id: string;
  /** Say so where the judgments come from simulated reviewers [false]. */
  simulated?: boolean | null | undefined;
};

/** The format of a memory's file. */
export type MemoryFormat =
  /** A CSV (comma, semicolon or tab; UTF-8) whose first line names the columns source and target. */
  | 'CSV'
  /** A TMX, 1.1 to 1.4b, with English and the language of the campaign's culture. */
  | 'TMX';

/** A model of all votes of a campaign. */
export type ModelMethod =
  /** Chosen by evidence. */
  | 'AUTO'
  /** A confusion matrix for each person (Dawid and Skene 1979). */
  | 'DAWID_SKENE'
  /** Every vote counts the same. */
  | 'MAJORITY'
  /** One accuracy for each person. */
  | 'ONE_COIN';

/** How far a model run is. */
export type ModelRunState =
  /** Its result is there. */
  | 'DONE'
  /** It broke; `failure` says why. The same `startModelRun` begins it again. */
  | 'FAILED'
  /** Asked for. */
  | 'REQUESTED'
  /** Being worked out. */
  | 'RUNNING';

/** Why examples need people. */
export type NeedReason =
  /** There are people who could have come, and none did, twice. */
  | 'NOBODY_CAME'
  /** Nobody is left who may be asked: nobody has the role, or all who have it have answered or given it back. */
  | 'NOBODY_ELIGIBLE'
  /** An operator cancelled its workflow in Temporal. */
  | 'WORKFLOW_CANCELLED';

/** Where the next seat may come from. */
export type NextSeatFrom =
  /** Any running campaign that the viewer has a part in, as `claimSeat` without a campaign. */
  | 'ANY_CAMPAIGN'
  /** The campaign of the seat that was judged in: one stays at what one works on. */
  | 'SAME_CAMPAIGN';

/** Why there is no seat for a person just now. */
export type NoSeat =
  /** Others are at work on all that they could judge: what is left comes back. */
  | 'ALL_HELD'
  /** They have judged, or given back, everything that is open. */
  | 'ALL_JUDGED'
  /** They do not agree to what the campaign requires, or its text has changed: show `consentText`, send `giveConsent`. */
  | 'CONSENT_NEEDED'
  /** Nothing is open. */
  | 'NOTHING_OPEN'
  /** The campaign gives out no seats: it has not started, is paused, or is over. */
  | 'NOT_RUNNING'
  /** Their roles judge nothing, or nothing that is open. */
  | 'NOT_YOUR_PART'
  /** What is open is for other variants than theirs, or kept for them for a while. */
  | 'OTHER_VARIANT'
  /** The campaign's guard of quality has paused the person: `myStanding` says why, `appeal` says that it is wrong. */
  | 'PAUSED'
  /** The examples that qualify a reviewer stand before the work: they were not passed, or none is ready. */
  | 'QUALIFICATION'
  /** The person has judged as much as the campaign takes from one in a day. */
  | 'QUOTA';

/** What to do where a line is bad. */
export type OnBadLine =
  /** Import the good lines and report the bad. */
  | 'KEEP'
  /** Import nothing. */
  | 'REFUSE';

/** What one person says in one seat. What is left out is empty. The whole may have 256 kB as JSON. */
export type OpinionInput = {
  /** Milliseconds for which the page was in use [0]. */
  activeMs?: number | null | undefined;
  /** The changes, by kind. */
  acts?: Array<ActInput> | null | undefined;
  /** CONFIRM and ADJUDICATE: the id of the candidate chosen; null for none of these. */
  choice?: string | null | undefined;
  /** Anything else, in at most 4,000 characters. */
  comment?: string | null | undefined;
  /** EDIT: the fields that change. */
  edited?: Array<FieldTextInput> | null | undefined;
  /** What others should notice. */
  flags?: Array<Flag> | null | undefined;
  /** Answers to the kind's own question. */
  kindCheck?: KindCheckInput | null | undefined;
  /** Answers on the campaign's scales. */
  ratings?: Array<RatingInput> | null | undefined;
  /** Why, in the person's words: required for a DROP and for an adjudication. At most 4,000 characters. */
  reason?: string | null | undefined;
  /** Marked errors. */
  spans?: Array<ErrorSpanInput> | null | undefined;
  /** What the person thinks of the draft. */
  verdict: Verdict;
};

/** A fault to plant in a good draft. */
export type PlantedFault =
  /** What was done for the culture is taken back: an opener, a register, a foreign institution. */
  | 'ADAPTATION_UNDONE'
  /** The emergency number, where the text has one call it, is a foreign one. */
  | 'FOREIGN_EMERGENCY_NUMBER'
  /** A number is another one. */
  | 'NUMBER_CHANGED'
  /** Praise of the question, or joy at being asked, opens the text: a phrase of the culture pack that nobody there would open with. */
  | 'OPENER_ADDED'
  /** A sentence stands there twice. */
  | 'SENTENCE_DOUBLED'
  /** A sentence between two others is left out; only where the example has its English text, to compare with. */
  | 'SENTENCE_DROPPED'
  /** The last sentence is left in English. */
  | 'UNTRANSLATED_SENTENCE';

/** The numbers to run a campaign by. What is left out has its default, in brackets, or in a change stays as it is. */
export type PolicyInput = {
  /** Hours from a pause for which judgments stay as they are, so that its person can appeal; 0 to 720 [72]. */
  appealHours?: number | null | undefined;
  /** Share of judge seats that show no draft of a machine; at most one seat of a round is such a one; 0 to 0.5 [0.05]. */
  blindDraftShare?: number | null | undefined;
  /** Posterior probability that a text and each required label must reach; a higher one asks more people; above 0.5 and below 1 [0.85]. */
  confidence?: number | null | undefined;
  /** Seats of a confirm round: people who choose among the texts that reviewers wrote; 1 to 9 [2]. */
  confirmSeats?: number | null | undefined;
  /** Judgments that the campaign takes from one person in a day (UTC); 0 for any number; 0 to 1,000 [0]. */
  dailySeats?: number | null | undefined;
  /** Most that each provider's drafts may cost, in the currency of the installation's prices; then the next one is asked; 0 to 1,000,000,000 [100]. */
  draftBudget?: number | null | undefined;
  /** Priors that a draft is usable as it stands, by provider, where they differ from the built-in ones [none]. */
  draftPriors?: Array<DraftPriorInput> | null | undefined;
  /** Calls a minute that one provider gets for this campaign; 1 to 100,000 [600]. */
  draftsPerMinute?: number | null | undefined;
  /** Prior that an example cannot be made to fit the culture, before anybody has judged; 0.1 to 0.9 [0.2]. */
  dropPrior?: number | null | undefined;
  /** Share of judge seats that are gold: an example whose right judgment is known, which looks like any other; 0 to 0.5 [0]. */
  goldRate?: number | null | undefined;
  /** Fewest judgments of a person that a step may rest on; 10 to 100 [20]. */
  guardMinimum?: number | null | undefined;
  /** Judge seats opened in the first round: people asked independently; 1 to 9 [3]. */
  judgeSeats?: number | null | undefined;
  /** Seconds for which a claimed seat is kept without a heartbeat; then it goes to somebody else; 1 to 86,400 [900]. */
  leaseSeconds?: number | null | undefined;
  /** Most examples in review at once, whatever the pool; 1 to 100,000 [500]. */
  maxInFlight?: number | null | undefined;
  /** Most judge and confirm seats of one attempt; then an adjudicator decides; 1 to 15 [5]. */
  maxSeats?: number | null | undefined;
  /** Fewest judgments that may settle an example; 1 to 9 [2]. */
  minSeats?: number | null | undefined;
  /** Minutes of the active people's work that are kept open as seats; above 0, at most 1,440 [30]. */
  openMinutes?: number | null | undefined;
  /** Who makes drafts, in the order in which they are tried; where all fail, people write from the source; 1 to 4 of them [APERTIUM]. */
  providers?: Array<ChainProvider> | null | undefined;
  /** Gold examples that a reviewer judges before their first work; 0 asks for none; 0 to 50 [0]. */
  qualificationItems?: number | null | undefined;
  /** Share of them that must be passed; 0 to 1 [0.7]. */
  qualificationPass?: number | null | undefined;
  /** What signals of careless work lead to [TELL]. */
  qualityGuard?: QualityGuard | null | undefined;
  /** Characters of a draft that a person may read in a second and be taken to have read it; 0 measures nobody; 0 to 1,000 [60]. */
  readingFloor?: number | null | undefined;
  /** Seconds from a round's first claim after which it is closed with what it has; 1 to 5,184,000 [259,200]. */
  roundSeconds?: number | null | undefined;
  /** Scales that reviewers are asked to rate on [all seven]. */
  scales?: Array<Scale> | null | undefined;
  /** Share of a person's latest judgments in which a signal must be seen before it means something; 0.1 to 1 [0.3]. */
  signalShare?: number | null | undefined;
  /** What is done where fewer people are left to ask than there are seats [ADJUDICATE]. */
  smallPool?: SmallPool | null | undefined;
  /** Shares of the judge seats of common items that are kept for variants, together at most 1; the rest is everybody's [none]. */
  variantTargets?: Array<VariantTargetInput> | null | undefined;
  /** Seconds for which a seat is kept for its variant; then anybody may take it; 0 to 86,400 [600]. */
  variantWaitSeconds?: number | null | undefined;
};

/** What the people of a campaign may be too few for. */
export type PoolLack =
  /** To decide what reviewers cannot agree on. */
  | 'ADJUDICATE'
  /** To take as many seats as an example may need. */
  | 'CEILING'
  /** To choose among texts: who does must not have judged the example. */
  | 'CONFIRM'
  /** To fill the first round of an example. */
  | 'JUDGE'
  /** To give the fewest judgments that settle an example. */
  | 'SETTLE';

/** Where a draft's literal text comes from. */
export type Provider =
  /** The Apertium engine. */
  | 'APERTIUM'
  /** The dataset, which arrived translated. */
  | 'FILE'
  /** A machine translation service over HTTP. */
  | 'HTTP_MT'
  /** A person. */
  | 'HUMAN'
  /** The campaign's translation memory, which had all of it. */
  | 'MEMORY'
  /** Nothing could be drafted. */
  | 'NONE'
  /** A language model behind an OpenAI-style interface. */
  | 'OPENAI';

/** The next version of a consent text. */
export type PublishConsentTextInput = {
  /** Whether people who agreed before must agree again [only where other purposes are required than before]. */
  askAgain?: boolean | null | undefined;
  /** The campaign. */
  campaignId: string;
  /** What is asked. */
  purposes: Array<ConsentPurpose>;
  /** Those of them without which nobody is offered a seat [none]. */
  required?: Array<ConsentPurpose> | null | undefined;
  /** The text, in 1 to 20 languages. */
  texts: Array<ConsentWordsInput>;
  /** One more than the latest version; 1 for the first. */
  version: number;
};

/** What a round's seats are for. */
export type Purpose =
  /** Decide where reviewers could not agree. */
  | 'ADJUDICATE'
  /** Choose among candidate texts. */
  | 'CONFIRM'
  /** Judge the draft, and edit it where needed. */
  | 'JUDGE';

/** What signals of careless work lead to. More may be added. */
export type QualityGuard =
  /** The steps of the policy are taken: more gold, a pause, then what was judged counts no more. */
  | 'ACT'
  /** Coordinators see them, and nothing else happens. */
  | 'TELL';

/** An answer on a scale. */
export type RatingInput = {
  /** The scale. */
  scale: Scale;
  /** 1 (worst) to 5 (best); null for not applicable. */
  value?: number | null | undefined;
};

/** Ratings that are right: between two values, both allowed. */
export type RatingRangeInput = {
  /** The most, 1 to 5. */
  high: number;
  /** The least, 1 to 5. */
  low: number;
  /** The scale. */
  scale: Scale;
};

/** Every reason for which an understood command is turned down. New ones may be added; treat an unknown one as final. */
export type RefusalCode =
  /** These bytes are already a dataset of this campaign. */
  | 'ALREADY_IMPORTED'
  /** This person has already judged this example. */
  | 'ALREADY_JUDGED'
  /** The viewer does not agree to what this needs: see `giveConsent`. */
  | 'CONSENT_NEEDED'
  /** The id that was chosen belongs to something else. */
  | 'ID_TAKEN'
  /** A value breaks a rule; the message says which. */
  | 'INVALID_INPUT'
  /** The viewer's role does not permit it. */
  | 'NOT_ALLOWED'
  /** There is nothing of this id, or nothing that the viewer may know of. */
  | 'NOT_FOUND'
  /** No token, or one that is forged or expired. */
  | 'NOT_SIGNED_IN'
  /** The seat was never this person's. */
  | 'NOT_YOUR_SEAT'
  /** The policy could never be met. */
  | 'POLICY_IMPOSSIBLE'
  /** A code block, placeholder or web address was altered. */
  | 'PROTECTED_TEXT_CHANGED'
  /** The viewer asks for more at once, or in a short time, than one person may; the message says how many seconds to wait. */
  | 'TOO_MANY'
  /** A part of the system did not answer in time. Send the same command again. */
  | 'UNAVAILABLE'
  /** There is no culture pack of this tag. */
  | 'UNKNOWN_CULTURE'
  /** The file is empty, in another encoding or in another format. */
  | 'UNREADABLE_FILE'
  /** The campaign, example, dataset or release is not in a state that permits it. */
  | 'WRONG_STATE';

/** A seat to give back. */
export type ReleaseSeatInput = {
  /** More about it [empty]. */
  comment?: string | null | undefined;
  /** Why. */
  reason: SeatReleaseReason;
  /** The seat, which the viewer holds. */
  seatId: string;
};

/** How far a release is. */
export type ReleaseState =
  /** Its files are being written. */
  | 'BUILDING'
  /** Its files can be downloaded. */
  | 'BUILT'
  /** It could not be built; `failure` says why. */
  | 'FAILED'
  /** Asked for. */
  | 'REQUESTED';

/** Units to remove. */
export type RemoveMemoryInput = {
  /** The campaign. */
  campaignId: string;
  /** Their ids, 1 to 1000 of them. */
  ids: Array<string>;
};

/** Terms to remove. */
export type RemoveTermsInput = {
  /** The campaign. */
  campaignId: string;
  /** The English terms, 1 to 1000 of them. */
  terms: Array<string>;
};

/** Which examples to open again: `exampleIds` or `guidelineVersion`. */
export type ReopenExamplesInput = {
  /** The campaign, which runs or is paused. */
  campaignId: string;
  /** These examples, at most 200; each must be adopted, dropped or in need of people. */
  exampleIds?: Array<string> | null | undefined;
  /** All examples that are settled now under this version of the guideline; at most 2,000 are opened by one call. */
  guidelineVersion?: number | null | undefined;
  /** A new UUID. The same again goes on with what remains. */
  id: string;
  /** Why, for the story of each. 1 to 1,000 characters. */
  reason: string;
};

/** How an attempt ended. */
export type ResolutionOutcome =
  /** Its text is final. */
  | 'ADOPTED'
  /** The example does not fit the culture. */
  | 'DROPPED';

/** Gold to take back. */
export type RetireGoldInput = {
  /** The campaign. */
  campaignId: string;
  /** The examples, 1 to 200. */
  exampleIds: Array<string>;
};

/** An invitation to take back. */
export type RevokeInvitationInput = {
  /** The invitation. */
  id: string;
};

/** Whose tokens are taken back. */
export type RevokeTokensInput = {
  /** The person, by the id that their tokens name (`sub`). */
  contributorId: string;
  /** Tokens issued up to then hold no more; now where it is left out. One in the future keeps the person out until then; one in the past lifts that. */
  issuedUntil?: string | null | undefined;
};

/** A person's part in one campaign. */
export type Role =
  /** Decides where reviewers could not agree. */
  | 'ADJUDICATOR'
  /** Runs the campaign. */
  | 'COORDINATOR'
  /** Judges and confirms. */
  | 'REVIEWER'
  /** Signs off for those whom the data is about. */
  | 'STEWARD';

/** What closed a round. */
export type RoundClosedBy =
  /** Its campaign ended, or an operator cancelled its workflow. */
  | 'CANCELLED'
  /** Its time was up. */
  | 'DEADLINE'
  /** Its last seat was filled. */
  | 'LAST_SEAT';

/** What has been written so far. */
export type SaveUnsentJudgmentInput = {
  /** Whatever the page needs to go on, such as JSON; at most 262,144 characters. It is answered as it was sent, without NUL characters. */
  content: string;
  /** From 1, one more with each save; a page that goes on with what was saved goes on from its count. The higher count wins; other content under the count that is kept is ID_TAKEN: another device was first, read it. */
  count: number;
  /** The seat, which the viewer holds or held and has not judged in. */
  seatId: string;
};

/** The scales that a reviewer may be asked to rate a text on, each from 1 (worst) to 5 (best). */
export type Scale =
  /** Is something that somebody of the culture would ask or answer. */
  | 'FIT'
  /** Its facts, units and institutions are of the culture. */
  | 'GROUNDING'
  /** Correct and idiomatic. */
  | 'LANGUAGE'
  /** Says what the original says. */
  | 'MEANING'
  /** Takes the position that the culture takes for granted. */
  | 'STANCE'
  /** As warm, formal and direct as a native would be. */
  | 'TONE'
  /** Is true where the reader lives. */
  | 'TRUTH';

/** Why a person gives a seat back. */
export type SeatReleaseReason =
  /** I do not want to read this. */
  | 'HARMFUL'
  /** It asks for another variant than mine. */
  | 'NOT_MY_VARIANT'
  /** No time. */
  | 'NO_TIME'
  /** Something else; the comment says what. */
  | 'OTHER'
  /** Could not tell what is right. */
  | 'TOO_HARD';

/** Examples to make gold, 1 to 50. */
export type SetGoldInput = {
  /** The campaign. */
  campaignId: string;
  /** The examples. */
  items: Array<GoldItemInput>;
};

/** A person's part in a campaign, replacing the one they had. */
export type SetMemberInput = {
  /** The campaign. */
  campaignId: string;
  /** The person: the `sub` of their token. */
  contributorId: string;
  /** Their name, 1 to 200 characters. */
  name: string;
  /** At least one role. */
  roles: Array<Role>;
  /** Variants of the language that are their own, as BCP 47 tags [none]. */
  variants?: Array<string> | null | undefined;
};

/** The whole of the viewer's profile in a campaign: what is left out is deleted. */
export type SetMyProfileInput = {
  /** Their age [none]. Needs their consent to LABELS_BY_AGE_BAND. */
  ageBand?: AgeBand | null | undefined;
  /** The campaign. */
  campaignId: string;
  /** Their gender [none]. Needs their consent to LABELS_BY_GENDER. */
  gender?: Gender | null | undefined;
  /** Their region, as ISO 3166-1 or 3166-2, such as ES or ES-VC [none]. Needs their consent to LABELS_BY_REGION. */
  region?: string | null | undefined;
  /** The variants that they read or write, each once, at most 20 [none]. */
  variants?: Array<VariantSkillInput> | null | undefined;
};

/** What may be noticed of a judgment. None of it is a proof, and no step rests on one kind of it alone. More may be added. */
export type SignalKind =
  /** One of ten or more within a minute. */
  | 'BURST'
  /** The original in place of a translation. */
  | 'COPIED_SOURCE'
  /** A text or comment that the same person wrote for another example. */
  | 'DUPLICATE_TEXT'
  /** A fault that is known to be in the draft was left. */
  | 'MISSED_FAULT'
  /** One of ten or more in a row with the same ratings. */
  | 'SAME_LABELS'
  /** Sent sooner than its draft can be read. */
  | 'TOO_FAST';

/** What is done about an example that fewer people can judge than `maxSeats`. */
export type SmallPool =
  /** Who is left is asked where they could settle it together; else an adjudicator decides. */
  | 'ADJUDICATE'
  /** As many seats as there are people, and they may settle it, also where they are fewer than `minSeats`; `confidence` is not lowered. */
  | 'LOWER'
  /** Seats are opened all the same and wait for people who are still to come. */
  | 'WAIT';

/** What became of a judgment. */
export type Standing =
  /** It counted in its round. */
  | 'FILLED'
  /** It came late, or from somebody who was paused, and is kept as evidence. */
  | 'SURPLUS'
  /** A step of the guard of quality made it count no more. */
  | 'VOIDED';

/** A model to work out of what the campaign's people have judged so far. */
export type StartModelRunInput = {
  /** The campaign. */
  campaignId: string;
  /** A new UUID. The same again answers the same run, and begins one again that failed. */
  id: string;
  /** The model [AUTO]. */
  method?: ModelMethod | null | undefined;
  /** Smoothing, 0 to 100 [0.5]. */
  smoothing?: number | null | undefined;
};

/** A check to begin. */
export type StartOutcomeCheckInput = {
  /** The campaign. */
  campaignId: string;
  /** A new UUID. The same again answers the same check. */
  id: string;
  /** How many examples, 1 to 1,000. */
  sampleSize: number;
  /** How many people for each, 1 to 9 [1]. */
  seatsPerItem?: number | null | undefined;
};

/** An answer. */
export type SubmitComparisonInput = {
  /** Which text. */
  answer: ComparisonAnswer;
  /** Why, up to 1,000 characters. */
  comment?: string | null | undefined;
  /** A new UUID. The same again answers the first. */
  id: string;
  /** The seat. */
  seatId: string;
};

/** A judgment to store. */
export type SubmitJudgmentInput = {
  /** Claim the next seat in the same answer [false]. */
  claimNext?: boolean | null | undefined;
  /** A new UUID. The same judgment sent again answers the first (`activeMs` may differ); another one under its id is ID_TAKEN. */
  id: string;
  /** `claimNext`: where from [SAME_CAMPAIGN]. Who claimed without naming a campaign asks for ANY_CAMPAIGN to go on like that. */
  nextFrom?: NextSeatFrom | null | undefined;
  /** What the person says. */
  opinion: OpinionInput;
  /** The seat, which the viewer holds or held. */
  seatId: string;
};

/** What is measured of a tone. */
export type ToneMeasure =
  /** Plain words against hedges. */
  | 'DIRECTNESS'
  /** Exclamations, words of eagerness and emoji a sentence. */
  | 'ENTHUSIASM'
  /** Formal words and address against familiar ones. */
  | 'FORMALITY'
  /** Hedges a sentence. */
  | 'HEDGING'
  /** Words. */
  | 'LENGTH';

/** Which examples of a campaign means are taken over, each by its last attempt. */
export type ToneOf =
  /** All that have a draft. */
  | 'DRAFTED'
  /** Those that are adopted: every side is of the same examples. */
  | 'RESOLVED';

/** Whose words a tone is that of. */
export type ToneSide =
  /** The machine's adapted text. */
  | 'ADAPTED'
  /** Its plain translation. */
  | 'LITERAL'
  /** What people settled on. */
  | 'RESOLVED'
  /** The English original. */
  | 'SOURCE';

/** Who said how much an example hangs on a culture. */
export type TriageBy =
  /** Rules and the language model that drafted it, together. */
  | 'MODEL'
  /** A coordinator or adjudicator. */
  | 'PERSON'
  /** Rules, from the culture's pack, alone. */
  | 'RULES';

/** Whether an example hangs on a culture. */
export type TriageLabel =
  /** It holds everywhere. */
  | 'CULTURE_AGNOSTIC'
  /** It needs knowledge of a culture, a place or a language. */
  | 'CULTURE_SPECIFIC';

/** Who speaks in a turn. */
export type TurnRole =
  /** Answers. */
  | 'ASSISTANT'
  /** Sets the scene. */
  | 'SYSTEM'
  /** Asks. */
  | 'USER';

/** How well somebody reads or writes a variant of the language. */
export type VariantLevel =
  /** Not at all, or a word here and there. */
  | 'NONE'
  /** As who grew up or lives in it: they notice at once what nobody would say. */
  | 'OWN'
  /** The gist; much has to be looked up, and others would correct them often. */
  | 'SOME'
  /** What adults read and write every day, such as news, letters and manuals; others seldom correct them. */
  | 'WELL';

/** A variant of the language, and how well the viewer reads and writes it. */
export type VariantSkillInput = {
  /** How well they read it. */
  read: VariantLevel;
  /** The variant, as a BCP 47 tag. */
  variant: string;
  /** How well they write it. */
  write: VariantLevel;
};

/** The share of judge seats to keep for a variant. */
export type VariantTargetInput = {
  /** Above 0, at most 1. */
  share: number;
  /** The variant, as a BCP 47 tag. */
  variant: string;
};

/** What a person thinks of the draft. */
export type Verdict =
  /** Right as it stands. */
  | 'ACCEPT'
  /** Cannot be made to fit. */
  | 'DROP'
  /** Right as edited. */
  | 'EDIT';

/** What the viewer does not agree to any more. */
export type WithdrawConsentInput = {
  /** The campaign. */
  campaignId: string;
  /** A new UUID: the receipt's. */
  id: string;
  /** What they withdraw or object to. */
  purposes: Array<ConsentPurpose>;
};

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { id: string, name: string, operator: boolean, dataUrl: string, memberships: Array<{ campaignId: string, pseudonym: string, roles: Array<Role>, variants: Array<string>, campaign: { id: string, name: string, culture: string, state: CampaignState, revision: number } | null }> } };

export type CampaignQueryVariables = Exact<{
  id: string;
}>;


export type CampaignQuery = { campaign: { priority: number, guidelineVersion: number, createdAt: string, temporalUrl: string | null, id: string, name: string, culture: string, state: CampaignState, revision: number } | null };

export type PauseCampaignMutationVariables = Exact<{
  id: string;
}>;


export type PauseCampaignMutation = { pauseCampaign:
    | { id: string, name: string, culture: string, state: CampaignState, revision: number }
    | { code: RefusalCode, message: string }
   };

export type ResumeCampaignMutationVariables = Exact<{
  id: string;
}>;


export type ResumeCampaignMutation = { resumeCampaign:
    | { id: string, name: string, culture: string, state: CampaignState, revision: number }
    | { code: RefusalCode, message: string }
   };

export type CancelCampaignMutationVariables = Exact<{
  id: string;
}>;


export type CancelCampaignMutation = { cancelCampaign:
    | { id: string, name: string, culture: string, state: CampaignState, revision: number }
    | { code: RefusalCode, message: string }
   };

export type CompleteCampaignMutationVariables = Exact<{
  id: string;
}>;


export type CompleteCampaignMutation = { completeCampaign:
    | { id: string, name: string, culture: string, state: CampaignState, revision: number }
    | { code: RefusalCode, message: string }
   };

export type ChangeCampaignMutationVariables = Exact<{
  input: ChangeCampaignInput;
}>;


export type ChangeCampaignMutation = { changeCampaign:
    | { campaign: { priority: number, guidelineVersion: number, guidelineCompatibleFrom: number, id: string, name: string, culture: string, state: CampaignState, revision: number }, effects: Array<{ setting: string, before: string, after: string, applies: EffectTime, states: Array<ExampleState>, examples: number }> }
    | { code: RefusalCode, message: string }
   };

export type CampaignChangesQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CampaignChangesQuery = { campaign: { changes: { nodes: Array<{ id: string, revision: number, changedAt: string, by: { kind: ChangeAuthorKind, id: string }, effects: Array<{ setting: string, before: string, after: string, applies: EffectTime, states: Array<ExampleState>, examples: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type CampaignAnchoringQueryVariables = Exact<{
  id: string;
}>;


export type CampaignAnchoringQuery = { campaign: { anchoring: { examples: number, kept: number, fromSource: { texts: number, chrf: number | null }, edited: { texts: number, chrf: number | null }, pull: { points: number, low: number, high: number } | null } } | null };

export type ConsentReceiptPartsFragment = { id: string, act: ConsentAct, version: number, language: string, digest: string, purposes: Array<ConsentPurpose>, standing: Array<ConsentPurpose>, at: string };

export type ConsentTextQueryVariables = Exact<{
  campaignId: string;
  version?: number | null | undefined;
}>;


export type ConsentTextQuery = { consentText: { version: number, purposes: Array<ConsentPurpose>, required: Array<ConsentPurpose>, currentFrom: number, publishedAt: string, texts: Array<{ language: string, text: string, digest: string }> } | null };

export type MyConsentQueryVariables = Exact<{
  campaignId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MyConsentQuery = { myConsent: { version: number | null, purposes: Array<ConsentPurpose>, objections: Array<ConsentPurpose>, current: boolean, missing: Array<ConsentPurpose>, receipts: { nodes: Array<{ id: string, act: ConsentAct, version: number, language: string, digest: string, purposes: Array<ConsentPurpose>, standing: Array<ConsentPurpose>, at: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type PublishConsentTextMutationVariables = Exact<{
  input: PublishConsentTextInput;
}>;


export type PublishConsentTextMutation = { publishConsentText:
    | { version: number, currentFrom: number, publishedAt: string }
    | { code: RefusalCode, message: string }
   };

export type GiveConsentMutationVariables = Exact<{
  input: GiveConsentInput;
}>;


export type GiveConsentMutation = { giveConsent:
    | { id: string, act: ConsentAct, version: number, language: string, digest: string, purposes: Array<ConsentPurpose>, standing: Array<ConsentPurpose>, at: string }
    | { code: RefusalCode, message: string }
   };

export type WithdrawConsentMutationVariables = Exact<{
  input: WithdrawConsentInput;
}>;


export type WithdrawConsentMutation = { withdrawConsent:
    | { id: string, act: ConsentAct, version: number, language: string, digest: string, purposes: Array<ConsentPurpose>, standing: Array<ConsentPurpose>, at: string }
    | { code: RefusalCode, message: string }
   };

export type ExamplesQueryVariables = Exact<{
  campaignId: string;
  state?: ExampleState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ExamplesQuery = { campaign: { examples: { nodes: Array<{ id: string, line: number, externalId: string | null, kind: ExampleKind, state: ExampleState, attempt: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ExampleStoryQueryVariables = Exact<{
  id: string;
}>;


export type ExampleStoryQuery = { example: { id: string, campaignId: string, line: number, externalId: string | null, kind: ExampleKind, state: ExampleState, attempt: number, why: string, dataset: { id: string, name: string, licence: string, importedAt: string | null } | null, source: { kind: ExampleKind, answer: number | null, fields: Array<{ field: string, text: string, role: TurnRole | null }> } | null, translation: { kind: ExampleKind, answer: number | null, fields: Array<{ field: string, text: string, role: TurnRole | null }> } | null, drafts: Array<{ attempt: number, draftedAt: string | null, provider: Provider, engine: string, needsHuman: boolean, triage: { label: TriageLabel, knowledge: Array<Knowledge>, regions: Array<string>, timeSensitive: boolean, by: TriageBy, reason: string | null, proposals: Array<{ kind: ActKind, field: string, reason: string }>, rules: { label: TriageLabel, knowledge: Array<Knowledge>, regions: Array<string>, timeSensitive: boolean } | null, model: { label: TriageLabel, knowledge: Array<Knowledge>, regions: Array<string>, timeSensitive: boolean, reason: string } | null } | null, fields: Array<{ field: string, source: string | null, literal: string, adapted: string, unknownWords: number }>, acts: Array<{ kind: ActKind, field: string, start: number, end: number, from: string, to: string, reason: string, literal: { start: number, end: number } | null, source: { start: number, end: number, text: string } | null, memory: { unitId: string, exampleId: string | null } | null }>, memory: Array<{ field: string, start: number, end: number, score: number, filled: boolean, unitId: string, exampleId: string | null, source: string | null, target: string | null }>, findings: Array<{ check: string, severity: FindingSeverity, field: string, start: number, end: number, message: string }> }>, rounds: Array<{ id: string, attempt: number, round: number, purpose: Purpose, seats: number, filled: number | null, held: number | null, openedAt: string, closedAt: string | null, closedBy: RoundClosedBy | null }>, leases: Array<{ attempt: number, round: number, purpose: Purpose, seatId: string, author: string, claimedAt: string, expiresAt: string | null, endedAt: string | null, endedBy: LeaseEnd | null, reason: SeatReleaseReason | null, comment: string | null }>, judgments: Array<{ id: string, attempt: number, round: number, purpose: Purpose, author: string, variant: string | null, standing: Standing, guidelineVersion: number, submittedAt: string, carriedInto: Array<number>, verdict: Verdict, flags: Array<Flag>, choice: string | null, reason: string, comment: string, activeMs: number, ratings: Array<{ scale: Scale, value: number | null }>, edited: Array<{ field: string, text: string }>, acts: Array<{ kind: ActKind, field: string, start: number, end: number, from: string, to: string, reason: string }>, spans: Array<{ field: string, start: number, end: number, severity: ErrorSeverity, comment: string }>, kindCheck: { turnsFollow: boolean | null, chosenBetter: Better | null, keyHolds: boolean | null } }>, decisions: Array<{ id: string, attempt: number, round: number, decidedAt: string, kind: DecisionKind, outcome: ResolutionOutcome | null, reason: string | null, seats: number | null, candidateIds: Array<string> | null, why: string, fields: Array<{ field: string, text: string }> | null, labels: { turnsFollow: boolean | null, chosenBetter: Better | null, keyHolds: boolean | null, ratings: Array<{ scale: string, median: number, low: number, high: number, answers: number }> } | null, evidence: { rule: string, guidelineVersion: number, judgmentIds: Array<string>, carriedIds: Array<string>, seatsUsed: number, smallPool: { policy: SmallPool, eligible: number, ceiling: number, minSeats: number } | null, givenBack: Array<{ reason: SeatReleaseReason, people: number }>, priors: { drop: number, draft: number }, posteriors: { usable: number, draftStands: number, choice: number | null }, rates: Array<{ author: string, acceptsGood: number, acceptsFaulty: number }>, candidates: Array<{ id: string, supporters: Array<string>, utility: number, fields: Array<{ field: string, text: string }> }> } }>, trouble: { step: string, waitsForRetry: boolean, tries: number, error: string, since: string, lastAt: string } | null, strandings: Array<{ attempt: number, reason: NeedReason, purpose: Purpose | null, variant: string | null, strandedAt: string }>, reopenings: Array<{ attempt: number, reason: string, reopenedAt: string }>, resolutions: Array<{ id: string, attempt: number, decisionId: string, outcome: ResolutionOutcome, reason: string | null, withheld: string | null, guidelineVersion: number, resolvedAt: string, content: { kind: ExampleKind, answer: number | null, fields: Array<{ field: string, text: string, role: TurnRole | null }> } | null, labels: { turnsFollow: boolean | null, chosenBetter: Better | null, keyHolds: boolean | null, ratings: Array<{ scale: string, median: number, low: number, high: number, answers: number }> } | null, superseded: { reopenedAt: string } | null }>, releases: Array<{ releaseId: string, version: number, state: ReleaseState, builtAt: string | null }>, workflows: Array<{ attempt: number, workflowId: string, temporalUrl: string | null }> } | null };

export type FollowExamplesSubscriptionVariables = Exact<{
  campaignId: string;
}>;


export type FollowExamplesSubscription = { exampleChanged: { id: string, state: ExampleState, attempt: number, why: string } };

export type ReopenExamplesMutationVariables = Exact<{
  input: ReopenExamplesInput;
}>;


export type ReopenExamplesMutation = { reopenExamples:
    | { code: RefusalCode, message: string }
    | { id: string, campaignId: string, guidelineVersion: number | null, reason: string, reopened: number, remaining: number, reopenedAt: string }
   };

export type EligibilityQueryVariables = Exact<{
  exampleId: string;
}>;


export type EligibilityQuery = { eligibility: { attempt: number, round: number, mayBeAsked: number, others: Array<{ reason: Ineligible, people: number }> } | null };

export type CorrectTriageMutationVariables = Exact<{
  input: CorrectTriageInput;
}>;


export type CorrectTriageMutation = { correctTriage:
    | { code: RefusalCode, message: string }
    | { exampleId: string, triage: { label: TriageLabel, knowledge: Array<Knowledge>, regions: Array<string>, timeSensitive: boolean, by: TriageBy, reason: string | null, proposals: Array<{ kind: ActKind, field: string, reason: string }>, rules: { label: TriageLabel, knowledge: Array<Knowledge>, regions: Array<string>, timeSensitive: boolean } | null, model: { label: TriageLabel, knowledge: Array<Knowledge>, regions: Array<string>, timeSensitive: boolean, reason: string } | null } }
   };

export type TriagePartsFragment = { label: TriageLabel, knowledge: Array<Knowledge>, regions: Array<string>, timeSensitive: boolean, by: TriageBy, reason: string | null, proposals: Array<{ kind: ActKind, field: string, reason: string }>, rules: { label: TriageLabel, knowledge: Array<Knowledge>, regions: Array<string>, timeSensitive: boolean } | null, model: { label: TriageLabel, knowledge: Array<Knowledge>, regions: Array<string>, timeSensitive: boolean, reason: string } | null };

export type DraftToneQueryVariables = Exact<{
  id: string;
}>;


export type DraftToneQuery = { example: { id: string, drafts: Array<{ attempt: number, tones: Array<{ field: string, side: ToneSide, enthusiasm: number, directness: number, formality: number, hedging: number, length: number }>, triage: { label: TriageLabel, knowledge: Array<Knowledge>, regions: Array<string>, timeSensitive: boolean, by: TriageBy, reason: string | null, proposals: Array<{ kind: ActKind, field: string, reason: string }>, rules: { label: TriageLabel, knowledge: Array<Knowledge>, regions: Array<string>, timeSensitive: boolean } | null, model: { label: TriageLabel, knowledge: Array<Knowledge>, regions: Array<string>, timeSensitive: boolean, reason: string } | null } | null }> } | null };

export type CampaignToneQueryVariables = Exact<{
  id: string;
  of: ToneOf;
}>;


export type CampaignToneQuery = { campaign: { id: string, tone: Array<{ side: ToneSide, measure: ToneMeasure, examples: number, mean: number, low: number | null, high: number | null }> } | null };

export type LabelsPartsFragment = { turnsFollow: boolean | null, chosenBetter: Better | null, keyHolds: boolean | null, ratings: Array<{ scale: string, median: number, low: number, high: number, answers: number }> };

export type ReleasePartsFragment = { id: string, campaignId: string, version: number, state: ReleaseState, simulated: boolean, rows: number, failure: string | null, files: Array<{ path: string, bytes: number, sha256: string, url: string }> };

export type GuardStepPartsFragment = { id: string, step: GuardStepKind, evidenceFrom: string, at: string, reason: string, raised: Array<{ kind: SignalKind, judgments: number, of: number }> };

export type AppealPartsFragment = { id: string, text: string, at: string, decidedAt: string | null, outcome: AppealOutcome | null, reason: string | null };

export type MyStandingQueryVariables = Exact<{
  campaignId: string;
  language?: string | null | undefined;
}>;


export type MyStandingQuery = { myStanding: { guard: Guard, voided: number, mayAppeal: boolean, steps: Array<{ id: string, step: GuardStepKind, evidenceFrom: string, at: string, reason: string, raised: Array<{ kind: SignalKind, judgments: number, of: number }> }>, appeals: Array<{ id: string, text: string, at: string, decidedAt: string | null, outcome: AppealOutcome | null, reason: string | null }> } };

export type ReviewerQualityQueryVariables = Exact<{
  campaignId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  language?: string | null | undefined;
}>;


export type ReviewerQualityQuery = { reviewerQuality: Array<{ author: string, guard: Guard, judgments: number, voided: number, signals: Array<{ kind: SignalKind, judgments: number }>, steps: Array<{ id: string, step: GuardStepKind, evidenceFrom: string, at: string, reason: string, raised: Array<{ kind: SignalKind, judgments: number, of: number }> }>, appeals: Array<{ id: string, text: string, at: string, decidedAt: string | null, outcome: AppealOutcome | null, reason: string | null }>, reliability: { acceptsGood: { mean: number, low: number, high: number }, acceptsFaulty: { mean: number, low: number, high: number } } | null }> };

export type QualitySignalsQueryVariables = Exact<{
  campaignId: string;
  author: string;
}>;


export type QualitySignalsQuery = { qualitySignals: Array<{ judgmentId: string, kind: SignalKind, judgedAt: string, evidence: Array<{ name: string, value: string }> }> };

export type AppealMutationVariables = Exact<{
  input: AppealInput;
}>;


export type AppealMutation = { appeal:
    | { id: string, text: string, at: string, decidedAt: string | null, outcome: AppealOutcome | null, reason: string | null }
    | { code: RefusalCode, message: string }
   };

export type DecideAppealMutationVariables = Exact<{
  input: DecideAppealInput;
}>;


export type DecideAppealMutation = { decideAppeal:
    | { restored: number, surplus: number, appeal: { id: string, text: string, at: string, decidedAt: string | null, outcome: AppealOutcome | null, reason: string | null } }
    | { code: RefusalCode, message: string }
   };

export type InvitationPartsFragment = { id: string, roles: Array<Role>, variants: Array<string>, uses: number, usesLeft: number, madeAt: string, expiresAt: string, revokedAt: string | null };

export type InvitationsQueryVariables = Exact<{
  campaignId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type InvitationsQuery = { invitations: { nodes: Array<{ id: string, roles: Array<Role>, variants: Array<string>, uses: number, usesLeft: number, madeAt: string, expiresAt: string, revokedAt: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MakeInvitationMutationVariables = Exact<{
  input: MakeInvitationInput;
}>;


export type MakeInvitationMutation = { makeInvitation:
    | { invitationCode: string, invitation: { id: string, roles: Array<Role>, variants: Array<string>, uses: number, usesLeft: number, madeAt: string, expiresAt: string, revokedAt: string | null } }
    | { code: RefusalCode, message: string }
   };

export type RevokeInvitationMutationVariables = Exact<{
  input: RevokeInvitationInput;
}>;


export type RevokeInvitationMutation = { revokeInvitation:
    | { id: string, roles: Array<Role>, variants: Array<string>, uses: number, usesLeft: number, madeAt: string, expiresAt: string, revokedAt: string | null }
    | { code: RefusalCode, message: string }
   };

export type AcceptInvitationMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;


export type AcceptInvitationMutation = { acceptInvitation:
    | { campaignId: string, contributorId: string, pseudonym: string, roles: Array<Role>, variants: Array<string> }
    | { code: RefusalCode, message: string }
   };

export type CreateCampaignMutationVariables = Exact<{
  input: CreateCampaignInput;
}>;


export type CreateCampaignMutation = { createCampaign:
    | { id: string, name: string, culture: string, state: CampaignState, revision: number }
    | { code: RefusalCode, message: string }
   };

export type SetMemberMutationVariables = Exact<{
  input: SetMemberInput;
}>;


export type SetMemberMutation = { setMember:
    | { campaignId: string, contributorId: string, pseudonym: string, roles: Array<Role>, variants: Array<string> }
    | { code: RefusalCode, message: string }
   };

export type CampaignProgressQueryVariables = Exact<{
  id: string;
}>;


export type CampaignProgressQuery = { campaign: { id: string, state: CampaignState, progress: { campaignId: string, examples: number, judgments: number, surplus: number, lastJudgmentAt: string | null, openSeats: number, heldSeats: number, roundsOpen: number, activePeople: number, roundsShort: number, troubles: Array<{ step: string, waitsForRetry: boolean, workflows: number, error: string, since: string, lastAt: string, exampleIds: Array<string> }>, needsPeople: Array<{ reason: NeedReason, purpose: Purpose | null, variant: string | null, examples: number, advice: string }>, states: Array<{ state: ExampleState, examples: number }>, kinds: Array<{ kind: ExampleKind, examples: number, resolved: number }>, filledSeats: Array<{ purpose: Purpose, seats: number }>, givenBack: Array<{ reason: SeatReleaseReason, seats: number }>, foretold: Array<{ lack: PoolLack, variant: string | null, people: number, needed: number, advice: string }>, budgetsSpent: Array<{ provider: ChainProvider, budget: number, reachedAt: string, next: ChainProvider, advice: string }> | null, coverage: Array<{ variant: string, target: number, judgments: number, share: number | null }> } } | null };

export type FollowProgressSubscriptionVariables = Exact<{
  campaignId: string;
}>;


export type FollowProgressSubscription = { campaignProgress: { campaignId: string, examples: number, judgments: number, surplus: number, lastJudgmentAt: string | null, openSeats: number, heldSeats: number, roundsOpen: number, activePeople: number, roundsShort: number, states: Array<{ state: ExampleState, examples: number }>, kinds: Array<{ kind: ExampleKind, examples: number, resolved: number }>, filledSeats: Array<{ purpose: Purpose, seats: number }>, givenBack: Array<{ reason: SeatReleaseReason, seats: number }>, foretold: Array<{ lack: PoolLack, variant: string | null, people: number, needed: number, advice: string }>, budgetsSpent: Array<{ provider: ChainProvider, budget: number, reachedAt: string, next: ChainProvider, advice: string }> | null, coverage: Array<{ variant: string, target: number, judgments: number, share: number | null }> } };

export type StartCampaignMutationVariables = Exact<{
  id: string;
}>;


export type StartCampaignMutation = { startCampaign:
    | { id: string, name: string, culture: string, state: CampaignState, revision: number }
    | { code: RefusalCode, message: string }
   };

export type ImportDatasetMutationVariables = Exact<{
  input: ImportDatasetInput;
}>;


export type ImportDatasetMutation = { importDataset:
    | { id: string, campaignId: string, name: string, format: DatasetFormat, state: DatasetState, sha256: string | null, examples: number, badLines: number, refusal: string | null }
    | { code: RefusalCode, message: string }
   };

export type DatasetQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DatasetQuery = { dataset: { id: string, campaignId: string, name: string, format: DatasetFormat, state: DatasetState, sha256: string | null, examples: number, badLines: number, refusal: string | null, badLineList: { nodes: Array<{ file: string, line: number, reason: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type FollowJudgmentsSubscriptionVariables = Exact<{
  campaignId: string;
}>;


export type FollowJudgmentsSubscription = { exampleChanged: { id: string, judgments: Array<{ id: string, submittedAt: string }> } };

export type RefusedPartsFragment = { code: RefusalCode, message: string };

export type CampaignPartsFragment = { id: string, name: string, culture: string, state: CampaignState, revision: number };

export type ContentPartsFragment = { kind: ExampleKind, answer: number | null, fields: Array<{ field: string, text: string, role: TurnRole | null }> };

export type DraftPartsFragment = { attempt: number, draftedAt: string | null, provider: Provider, engine: string, needsHuman: boolean, fields: Array<{ field: string, source: string | null, literal: string, adapted: string, unknownWords: number }>, acts: Array<{ kind: ActKind, field: string, start: number, end: number, from: string, to: string, reason: string, literal: { start: number, end: number } | null, source: { start: number, end: number, text: string } | null, memory: { unitId: string, exampleId: string | null } | null }>, memory: Array<{ field: string, start: number, end: number, score: number, filled: boolean, unitId: string, exampleId: string | null, source: string | null, target: string | null }>, findings: Array<{ check: string, severity: FindingSeverity, field: string, start: number, end: number, message: string }> };

export type SeatPartsFragment = { id: string, campaignId: string, exampleId: string, attempt: number, round: number, purpose: Purpose, variant: string | null, guidelineVersion: number, leaseExpiresAt: string, campaign: { guideline: string, policy: { scales: Array<Scale>, leaseSeconds: number } } | null, example: { kind: ExampleKind, line: number, externalId: string | null, source: { kind: ExampleKind, answer: number | null, fields: Array<{ field: string, text: string, role: TurnRole | null }> } | null, translation: { kind: ExampleKind, answer: number | null, fields: Array<{ field: string, text: string, role: TurnRole | null }> } | null } | null, draft: { attempt: number, draftedAt: string | null, provider: Provider, engine: string, needsHuman: boolean, fields: Array<{ field: string, source: string | null, literal: string, adapted: string, unknownWords: number }>, acts: Array<{ kind: ActKind, field: string, start: number, end: number, from: string, to: string, reason: string, literal: { start: number, end: number } | null, source: { start: number, end: number, text: string } | null, memory: { unitId: string, exampleId: string | null } | null }>, memory: Array<{ field: string, start: number, end: number, score: number, filled: boolean, unitId: string, exampleId: string | null, source: string | null, target: string | null }>, findings: Array<{ check: string, severity: FindingSeverity, field: string, start: number, end: number, message: string }> } | null, candidates: Array<{ id: string, fields: Array<{ field: string, text: string }> }> };

export type DatasetPartsFragment = { id: string, campaignId: string, name: string, format: DatasetFormat, state: DatasetState, sha256: string | null, examples: number, badLines: number, refusal: string | null };

export type ProgressPartsFragment = { campaignId: string, examples: number, judgments: number, surplus: number, lastJudgmentAt: string | null, openSeats: number, heldSeats: number, roundsOpen: number, activePeople: number, roundsShort: number, states: Array<{ state: ExampleState, examples: number }>, kinds: Array<{ kind: ExampleKind, examples: number, resolved: number }>, filledSeats: Array<{ purpose: Purpose, seats: number }>, givenBack: Array<{ reason: SeatReleaseReason, seats: number }>, foretold: Array<{ lack: PoolLack, variant: string | null, people: number, needed: number, advice: string }>, budgetsSpent: Array<{ provider: ChainProvider, budget: number, reachedAt: string, next: ChainProvider, advice: string }> | null, coverage: Array<{ variant: string, target: number, judgments: number, share: number | null }> };

export type ClaimSeatMutationVariables = Exact<{
  campaignId?: string | null | undefined;
}>;


export type ClaimSeatMutation = { claimSeat:
    | { code: RefusalCode, message: string }
    | { none: NoSeat | null, reason: string | null, retryAt: string | null, seat: { id: string, campaignId: string, exampleId: string, attempt: number, round: number, purpose: Purpose, variant: string | null, guidelineVersion: number, leaseExpiresAt: string, campaign: { guideline: string, policy: { scales: Array<Scale>, leaseSeconds: number } } | null, example: { kind: ExampleKind, line: number, externalId: string | null, source: { kind: ExampleKind, answer: number | null, fields: Array<{ field: string, text: string, role: TurnRole | null }> } | null, translation: { kind: ExampleKind, answer: number | null, fields: Array<{ field: string, text: string, role: TurnRole | null }> } | null } | null, draft: { attempt: number, draftedAt: string | null, provider: Provider, engine: string, needsHuman: boolean, fields: Array<{ field: string, source: string | null, literal: string, adapted: string, unknownWords: number }>, acts: Array<{ kind: ActKind, field: string, start: number, end: number, from: string, to: string, reason: string, literal: { start: number, end: number } | null, source: { start: number, end: number, text: string } | null, memory: { unitId: string, exampleId: string | null } | null }>, memory: Array<{ field: string, start: number, end: number, score: number, filled: boolean, unitId: string, exampleId: string | null, source: string | null, target: string | null }>, findings: Array<{ check: string, severity: FindingSeverity, field: string, start: number, end: number, message: string }> } | null, candidates: Array<{ id: string, fields: Array<{ field: string, text: string }> }> } | null }
   };

export type KeepSeatMutationVariables = Exact<{
  seatId: string;
}>;


export type KeepSeatMutation = { keepSeat:
    | { code: RefusalCode, message: string }
    | { id: string, leaseExpiresAt: string }
   };

export type ReleaseSeatMutationVariables = Exact<{
  input: ReleaseSeatInput;
}>;


export type ReleaseSeatMutation = { releaseSeat:
    | { code: RefusalCode, message: string }
    | { seatId: string }
   };

export type SubmitJudgmentMutationVariables = Exact<{
  input: SubmitJudgmentInput;
}>;


export type SubmitJudgmentMutation = { submitJudgment:
    | { judgmentId: string, standing: Standing, next: { id: string, campaignId: string, exampleId: string, attempt: number, round: number, purpose: Purpose, variant: string | null, guidelineVersion: number, leaseExpiresAt: string, campaign: { guideline: string, policy: { scales: Array<Scale>, leaseSeconds: number } } | null, example: { kind: ExampleKind, line: number, externalId: string | null, source: { kind: ExampleKind, answer: number | null, fields: Array<{ field: string, text: string, role: TurnRole | null }> } | null, translation: { kind: ExampleKind, answer: number | null, fields: Array<{ field: string, text: string, role: TurnRole | null }> } | null } | null, draft: { attempt: number, draftedAt: string | null, provider: Provider, engine: string, needsHuman: boolean, fields: Array<{ field: string, source: string | null, literal: string, adapted: string, unknownWords: number }>, acts: Array<{ kind: ActKind, field: string, start: number, end: number, from: string, to: string, reason: string, literal: { start: number, end: number } | null, source: { start: number, end: number, text: string } | null, memory: { unitId: string, exampleId: string | null } | null }>, memory: Array<{ field: string, start: number, end: number, score: number, filled: boolean, unitId: string, exampleId: string | null, source: string | null, target: string | null }>, findings: Array<{ check: string, severity: FindingSeverity, field: string, start: number, end: number, message: string }> } | null, candidates: Array<{ id: string, fields: Array<{ field: string, text: string }> }> } | null }
    | { code: RefusalCode, message: string }
   };

export type ImportMemoryMutationVariables = Exact<{
  input: ImportMemoryInput;
}>;


export type ImportMemoryMutation = { importMemory:
    | { imported: number, added: number, total: number, badUnits: number, unusedColumns: Array<string>, bad: Array<{ line: number, reason: string }> }
    | { code: RefusalCode, message: string }
   };

export type RemoveMemoryMutationVariables = Exact<{
  input: RemoveMemoryInput;
}>;


export type RemoveMemoryMutation = { removeMemory:
    | { removed: number }
    | { code: RefusalCode, message: string }
   };

export type MemoryQueryVariables = Exact<{
  campaignId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MemoryQuery = { memory: { nodes: Array<{ id: string, source: string, target: string, exampleId: string | null, attempt: number | null, field: string | null, addedAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MemoryMatchesQueryVariables = Exact<{
  campaignId: string;
  text: string;
  atLeast?: number | null | undefined;
  first?: number | null | undefined;
}>;


export type MemoryMatchesQuery = { memoryMatches: Array<{ score: number, unit: { id: string, source: string, target: string, exampleId: string | null } }> };

export type MemoryAccountQueryVariables = Exact<{
  campaignId: string;
}>;


export type MemoryAccountQuery = { campaign: { memory: { settled: number, examples: number, imported: number, draftsFilled: number, fills: number, charactersFilled: number, suggestions: number, kept: number, changed: number } } | null };

export type StartModelRunMutationVariables = Exact<{
  input: StartModelRunInput;
}>;


export type StartModelRunMutation = { startModelRun:
    | { id: string, state: ModelRunState }
    | { code: RefusalCode, message: string }
   };

export type ModelRunQueryVariables = Exact<{
  id: string;
}>;


export type ModelRunQuery = { modelRun: { state: ModelRunState, failure: string | null, result: { examples: number, votes: number, contradictions: number } | null } | null };

export type ContradictionsQueryVariables = Exact<{
  campaignId: string;
  atLeast?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ContradictionsQuery = { campaign: { contradictions: { nodes: Array<{ exampleId: string, attempt: number, modelVerdict: Verdict, modelProbability: number, resolvedVerdict: Verdict }>, pageInfo: { endCursor: string | null } } } | null };

export type SoftLabelsQueryVariables = Exact<{
  campaignId: string;
  by?: GroupBy | null | undefined;
}>;


export type SoftLabelsQuery = { campaign: { softLabels: { run: { id: string } | null, items: Array<{ question: string, people: number, reason: string | null, labels: Array<{ label: string, votes: number | null }>, groups: Array<{ name: string | null, people: number, votes: number, labels: Array<{ label: string, votes: number | null }> }> }> } } | null };

export type StartOutcomeCheckMutationVariables = Exact<{
  input: StartOutcomeCheckInput;
}>;


export type StartOutcomeCheckMutation = { startOutcomeCheck:
    | { id: string, items: number }
    | { code: RefusalCode, message: string }
   };

export type ClaimComparisonMutationVariables = Exact<{
  campaignId: string;
}>;


export type ClaimComparisonMutation = { claimComparison:
    | { comparison: { seatId: string, left: Array<{ field: string, text: string }>, right: Array<{ field: string, text: string }> } | null }
    | { code: RefusalCode, message: string }
   };

export type SubmitComparisonMutationVariables = Exact<{
  input: SubmitComparisonInput;
}>;


export type SubmitComparisonMutation = { submitComparison:
    | { answerId: string }
    | { code: RefusalCode, message: string }
   };

export type PrecedentsQueryVariables = Exact<{
  campaignId: string;
  text?: string | null | undefined;
  exampleId?: string | null | undefined;
  act?: ActKind | null | undefined;
  first?: number | null | undefined;
}>;


export type PrecedentsQuery = { precedents: Array<{ decisionId: string, exampleId: string, attempt: number, verdict: Verdict, reason: string, acts: Array<ActKind>, similarity: number | null }> };

export type SeatPrecedentsQueryVariables = Exact<{
  seatId: string;
}>;


export type SeatPrecedentsQuery = { seat: { id: string, precedents: Array<{ exampleId: string, verdict: Verdict, reason: string, similarity: number | null }> } | null };

export type MyProfilePartsFragment = { offered: Array<string>, region: string | null, ageBand: AgeBand | null, gender: Gender | null, changedAt: string | null, variants: Array<{ variant: string, read: VariantLevel, write: VariantLevel }> };

export type MyProfileQueryVariables = Exact<{
  campaignId: string;
}>;


export type MyProfileQuery = { myProfile: { offered: Array<string>, region: string | null, ageBand: AgeBand | null, gender: Gender | null, changedAt: string | null, variants: Array<{ variant: string, read: VariantLevel, write: VariantLevel }> } };

export type SetMyProfileMutationVariables = Exact<{
  input: SetMyProfileInput;
}>;


export type SetMyProfileMutation = { setMyProfile:
    | { offered: Array<string>, region: string | null, ageBand: AgeBand | null, gender: Gender | null, changedAt: string | null, variants: Array<{ variant: string, read: VariantLevel, write: VariantLevel }> }
    | { code: RefusalCode, message: string }
   };

export type SetGoldMutationVariables = Exact<{
  input: SetGoldInput;
}>;


export type SetGoldMutation = { setGold:
    | { exampleIds: Array<string> }
    | { code: RefusalCode, message: string }
   };

export type ImportGoldMutationVariables = Exact<{
  input: ImportGoldInput;
}>;


export type ImportGoldMutation = { importGold:
    | { imported: number, bad: Array<{ line: number, reason: string }> }
    | { code: RefusalCode, message: string }
   };

export type RetireGoldMutationVariables = Exact<{
  input: RetireGoldInput;
}>;


export type RetireGoldMutation = { retireGold:
    | { exampleIds: Array<string> }
    | { code: RefusalCode, message: string }
   };

export type GoldOutcomesQueryVariables = Exact<{
  campaignId: string;
}>;


export type GoldOutcomesQuery = { gold: Array<{ exampleId: string, draft: GoldDraft, planted: boolean, retiredAt: string | null, passed: number, failed: number }>, goldOutcomes: Array<{ author: string, exampleId: string, draft: GoldDraft, usedFor: GoldUse, planted: boolean, accepted: boolean, passed: boolean, why: string }> };

export type MakeReleaseMutationVariables = Exact<{
  input: MakeReleaseInput;
}>;


export type MakeReleaseMutation = { makeRelease:
    | { code: RefusalCode, message: string }
    | { id: string, campaignId: string, version: number, state: ReleaseState, simulated: boolean, rows: number, failure: string | null, files: Array<{ path: string, bytes: number, sha256: string, url: string }> }
   };

export type ReleaseQueryVariables = Exact<{
  id: string;
}>;


export type ReleaseQuery = { release: { id: string, campaignId: string, version: number, state: ReleaseState, simulated: boolean, rows: number, failure: string | null, files: Array<{ path: string, bytes: number, sha256: string, url: string }> } | null };

export type ReliabilityQueryVariables = Exact<{
  campaignId: string;
  after?: string | null | undefined;
}>;


export type ReliabilityQuery = { reliability: Array<{ author: string, acceptsGood: { mean: number, low: number, high: number, known: number, knownAccepted: number, resolved: number, resolvedAccepted: number }, acceptsFaulty: { mean: number, low: number, high: number, known: number, knownAccepted: number, resolved: number, resolvedAccepted: number } }> };

export type RevokeTokensMutationVariables = Exact<{
  input: RevokeTokensInput;
}>;


export type RevokeTokensMutation = { revokeTokens:
    | { code: RefusalCode, message: string }
    | { contributorId: string, issuedUntil: string }
   };

export type SaveUnsentJudgmentMutationVariables = Exact<{
  input: SaveUnsentJudgmentInput;
}>;


export type SaveUnsentJudgmentMutation = { saveUnsentJudgment:
    | { code: RefusalCode, message: string }
    | { seatId: string, count: number }
   };

export type UnsentJudgmentQueryVariables = Exact<{
  seatId: string;
}>;


export type UnsentJudgmentQuery = { seat: { id: string, unsent: { count: number, content: string, savedAt: string } | null } | null };

export type CheckTextsQueryVariables = Exact<{
  seatId: string;
  texts: Array<FieldTextInput> | FieldTextInput;
  acts?: Array<ActInput> | ActInput;
  language?: string | null | undefined;
}>;


export type CheckTextsQuery = { checkTexts: Array<{ check: string, severity: FindingSeverity, field: string, start: number, end: number, message: string }> | null };

export type BlindSeatQueryVariables = Exact<{
  seatId: string;
}>;


export type BlindSeatQuery = { seat: { id: string, showsDraft: boolean, draft: { fields: Array<{ field: string }> } | null, example: { source: { fields: Array<{ field: string, text: string }> } | null, drafts: Array<{ fields: Array<{ field: string }> }>, judgments: Array<{ sawDraft: boolean }> } | null } | null };

export type ImportTermsMutationVariables = Exact<{
  input: ImportTermsInput;
}>;


export type ImportTermsMutation = { importTerms:
    | { code: RefusalCode, message: string }
    | { imported: number, total: number, badLines: number, unusedColumns: Array<string>, bad: Array<{ line: number, reason: string }> }
   };

export type RemoveTermsMutationVariables = Exact<{
  input: RemoveTermsInput;
}>;


export type RemoveTermsMutation = { removeTerms:
    | { code: RefusalCode, message: string }
    | { removed: number }
   };

export type TermsQueryVariables = Exact<{
  campaignId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TermsQuery = { terms: { nodes: Array<{ term: string, translation: string, doNotTranslate: boolean }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export const ConsentReceiptPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsentReceiptParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConsentReceipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"purposes"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]} as unknown as DocumentNode<ConsentReceiptPartsFragment, unknown>;
export const TriagePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TriageParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Triage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"knowledge"}},{"kind":"Field","name":{"kind":"Name","value":"regions"}},{"kind":"Field","name":{"kind":"Name","value":"timeSensitive"}},{"kind":"Field","name":{"kind":"Name","value":"proposals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"knowledge"}},{"kind":"Field","name":{"kind":"Name","value":"regions"}},{"kind":"Field","name":{"kind":"Name","value":"timeSensitive"}}]}},{"kind":"Field","name":{"kind":"Name","value":"model"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"knowledge"}},{"kind":"Field","name":{"kind":"Name","value":"regions"}},{"kind":"Field","name":{"kind":"Name","value":"timeSensitive"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<TriagePartsFragment, unknown>;
export const LabelsPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LabelsParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Labels"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"turnsFollow"}},{"kind":"Field","name":{"kind":"Name","value":"chosenBetter"}},{"kind":"Field","name":{"kind":"Name","value":"keyHolds"}},{"kind":"Field","name":{"kind":"Name","value":"ratings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scale"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"answers"}}]}}]}}]} as unknown as DocumentNode<LabelsPartsFragment, unknown>;
export const ReleasePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReleaseParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Release"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"campaignId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<ReleasePartsFragment, unknown>;
export const GuardStepPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GuardStepParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GuardStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"evidenceFrom"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"raised"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"judgments"}},{"kind":"Field","name":{"kind":"Name","value":"of"}}]}}]}}]} as unknown as DocumentNode<GuardStepPartsFragment, unknown>;
export const AppealPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AppealParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appeal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]} as unknown as DocumentNode<AppealPartsFragment, unknown>;
export const InvitationPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"InvitationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Invitation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"variants"}},{"kind":"Field","name":{"kind":"Name","value":"uses"}},{"kind":"Field","name":{"kind":"Name","value":"usesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]} as unknown as DocumentNode<InvitationPartsFragment, unknown>;
export const RefusedPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<RefusedPartsFragment, unknown>;
export const CampaignPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CampaignParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Campaign"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"culture"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}}]} as unknown as DocumentNode<CampaignPartsFragment, unknown>;
export const ContentPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Content"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}}]} as unknown as DocumentNode<ContentPartsFragment, unknown>;
export const DraftPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DraftParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Draft"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"draftedAt"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"needsHuman"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"literal"}},{"kind":"Field","name":{"kind":"Name","value":"adapted"}},{"kind":"Field","name":{"kind":"Name","value":"unknownWords"}}]}},{"kind":"Field","name":{"kind":"Name","value":"acts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"literal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"memory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"exampleId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"memory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"filled"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"exampleId"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<DraftPartsFragment, unknown>;
export const SeatPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SeatParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seat"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"campaignId"}},{"kind":"Field","name":{"kind":"Name","value":"exampleId"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"round"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"variant"}},{"kind":"Field","name":{"kind":"Name","value":"guidelineVersion"}},{"kind":"Field","name":{"kind":"Name","value":"leaseExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"campaign"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"guideline"}},{"kind":"Field","name":{"kind":"Name","value":"policy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scales"}},{"kind":"Field","name":{"kind":"Name","value":"leaseSeconds"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"example"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContentParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"translation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContentParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DraftParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"candidates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Content"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DraftParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Draft"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"draftedAt"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"needsHuman"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"literal"}},{"kind":"Field","name":{"kind":"Name","value":"adapted"}},{"kind":"Field","name":{"kind":"Name","value":"unknownWords"}}]}},{"kind":"Field","name":{"kind":"Name","value":"acts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"literal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"memory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"exampleId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"memory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"filled"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"exampleId"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<SeatPartsFragment, unknown>;
export const DatasetPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DatasetParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dataset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"campaignId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"examples"}},{"kind":"Field","name":{"kind":"Name","value":"badLines"}},{"kind":"Field","name":{"kind":"Name","value":"refusal"}}]}}]} as unknown as DocumentNode<DatasetPartsFragment, unknown>;
export const ProgressPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProgressParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CampaignProgress"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"campaignId"}},{"kind":"Field","name":{"kind":"Name","value":"examples"}},{"kind":"Field","name":{"kind":"Name","value":"states"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"examples"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kinds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"examples"}},{"kind":"Field","name":{"kind":"Name","value":"resolved"}}]}},{"kind":"Field","name":{"kind":"Name","value":"judgments"}},{"kind":"Field","name":{"kind":"Name","value":"surplus"}},{"kind":"Field","name":{"kind":"Name","value":"lastJudgmentAt"}},{"kind":"Field","name":{"kind":"Name","value":"openSeats"}},{"kind":"Field","name":{"kind":"Name","value":"heldSeats"}},{"kind":"Field","name":{"kind":"Name","value":"roundsOpen"}},{"kind":"Field","name":{"kind":"Name","value":"activePeople"}},{"kind":"Field","name":{"kind":"Name","value":"filledSeats"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}}]}},{"kind":"Field","name":{"kind":"Name","value":"givenBack"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}}]}},{"kind":"Field","name":{"kind":"Name","value":"foretold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lack"}},{"kind":"Field","name":{"kind":"Name","value":"variant"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"needed"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}},{"kind":"Field","name":{"kind":"Name","value":"roundsShort"}},{"kind":"Field","name":{"kind":"Name","value":"budgetsSpent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"budget"}},{"kind":"Field","name":{"kind":"Name","value":"reachedAt"}},{"kind":"Field","name":{"kind":"Name","value":"next"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"variant"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"judgments"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}}]}}]} as unknown as DocumentNode<ProgressPartsFragment, unknown>;
export const MyProfilePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MyProfileParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MyProfile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"variants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"variant"}},{"kind":"Field","name":{"kind":"Name","value":"read"}},{"kind":"Field","name":{"kind":"Name","value":"write"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offered"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"ageBand"}},{"kind":"Field","name":{"kind":"Name","value":"gender"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}}]}}]} as unknown as DocumentNode<MyProfilePartsFragment, unknown>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"operator"}},{"kind":"Field","name":{"kind":"Name","value":"dataUrl"}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"campaignId"}},{"kind":"Field","name":{"kind":"Name","value":"pseudonym"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"variants"}},{"kind":"Field","name":{"kind":"Name","value":"campaign"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CampaignParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CampaignParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Campaign"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"culture"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const CampaignDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Campaign"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"campaign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CampaignParts"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"guidelineVersion"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"temporalUrl"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CampaignParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Campaign"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"culture"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}}]} as unknown as DocumentNode<CampaignQuery, CampaignQueryVariables>;
export const PauseCampaignDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PauseCampaign"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pauseCampaign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CampaignParts"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CampaignParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Campaign"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"culture"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<PauseCampaignMutation, PauseCampaignMutationVariables>;
export const ResumeCampaignDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResumeCampaign"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resumeCampaign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CampaignParts"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CampaignParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Campaign"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"culture"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<ResumeCampaignMutation, ResumeCampaignMutationVariables>;
export const CancelCampaignDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelCampaign"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelCampaign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CampaignParts"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CampaignParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Campaign"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"culture"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<CancelCampaignMutation, CancelCampaignMutationVariables>;
export const CompleteCampaignDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompleteCampaign"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"completeCampaign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CampaignParts"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CampaignParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Campaign"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"culture"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<CompleteCampaignMutation, CompleteCampaignMutationVariables>;
export const ChangeCampaignDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeCampaign"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeCampaignInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeCampaign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CampaignChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"campaign"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CampaignParts"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"guidelineVersion"}},{"kind":"Field","name":{"kind":"Name","value":"guidelineCompatibleFrom"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setting"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"applies"}},{"kind":"Field","name":{"kind":"Name","value":"states"}},{"kind":"Field","name":{"kind":"Name","value":"examples"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CampaignParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Campaign"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"culture"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<ChangeCampaignMutation, ChangeCampaignMutationVariables>;
export const CampaignChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CampaignChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"campaign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"effects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setting"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"applies"}},{"kind":"Field","name":{"kind":"Name","value":"states"}},{"kind":"Field","name":{"kind":"Name","value":"examples"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CampaignChangesQuery, CampaignChangesQueryVariables>;
export const CampaignAnchoringDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CampaignAnchoring"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"campaign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"anchoring"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"examples"}},{"kind":"Field","name":{"kind":"Name","value":"fromSource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"texts"}},{"kind":"Field","name":{"kind":"Name","value":"chrf"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edited"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"texts"}},{"kind":"Field","name":{"kind":"Name","value":"chrf"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kept"}},{"kind":"Field","name":{"kind":"Name","value":"pull"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CampaignAnchoringQuery, CampaignAnchoringQueryVariables>;
export const ConsentTextDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConsentText"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consentText"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"campaignId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"purposes"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"currentFrom"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"texts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}}]}}]}}]}}]} as unknown as DocumentNode<ConsentTextQuery, ConsentTextQueryVariables>;
export const MyConsentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyConsent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"myConsent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"campaignId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"purposes"}},{"kind":"Field","name":{"kind":"Name","value":"objections"}},{"kind":"Field","name":{"kind":"Name","value":"current"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"receipts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConsentReceiptParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsentReceiptParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConsentReceipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"purposes"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]} as unknown as DocumentNode<MyConsentQuery, MyConsentQueryVariables>;
export const PublishConsentTextDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublishConsentText"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PublishConsentTextInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publishConsentText"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConsentText"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"currentFrom"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<PublishConsentTextMutation, PublishConsentTextMutationVariables>;
export const GiveConsentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GiveConsent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GiveConsentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"giveConsent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConsentReceipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConsentReceiptParts"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsentReceiptParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConsentReceipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"purposes"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<GiveConsentMutation, GiveConsentMutationVariables>;
export const WithdrawConsentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawConsent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawConsentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawConsent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConsentReceipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConsentReceiptParts"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsentReceiptParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConsentReceipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"purposes"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<WithdrawConsentMutation, WithdrawConsentMutationVariables>;
export const ExamplesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Examples"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"state"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ExampleState"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"campaign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"examples"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"Variable","name":{"kind":"Name","value":"state"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ExamplesQuery, ExamplesQueryVariables>;
export const ExampleStoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExampleStory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"example"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"campaignId"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"licence"}},{"kind":"Field","name":{"kind":"Name","value":"importedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContentParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"translation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContentParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"drafts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DraftParts"}},{"kind":"Field","name":{"kind":"Name","value":"triage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TriageParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"round"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"filled"}},{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"round"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"seatId"}},{"kind":"Field","name":{"kind":"Name","value":"author"}},{"kind":"Field","name":{"kind":"Name","value":"claimedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedBy"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"judgments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"round"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"author"}},{"kind":"Field","name":{"kind":"Name","value":"variant"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"guidelineVersion"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"carriedInto"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"ratings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scale"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edited"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"acts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"spans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kindCheck"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"turnsFollow"}},{"kind":"Field","name":{"kind":"Name","value":"chosenBetter"}},{"kind":"Field","name":{"kind":"Name","value":"keyHolds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"flags"}},{"kind":"Field","name":{"kind":"Name","value":"choice"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"activeMs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"round"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"labels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LabelsParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"candidateIds"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"guidelineVersion"}},{"kind":"Field","name":{"kind":"Name","value":"judgmentIds"}},{"kind":"Field","name":{"kind":"Name","value":"carriedIds"}},{"kind":"Field","name":{"kind":"Name","value":"seatsUsed"}},{"kind":"Field","name":{"kind":"Name","value":"smallPool"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policy"}},{"kind":"Field","name":{"kind":"Name","value":"eligible"}},{"kind":"Field","name":{"kind":"Name","value":"ceiling"}},{"kind":"Field","name":{"kind":"Name","value":"minSeats"}}]}},{"kind":"Field","name":{"kind":"Name","value":"givenBack"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"people"}}]}},{"kind":"Field","name":{"kind":"Name","value":"priors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"drop"}},{"kind":"Field","name":{"kind":"Name","value":"draft"}}]}},{"kind":"Field","name":{"kind":"Name","value":"posteriors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"usable"}},{"kind":"Field","name":{"kind":"Name","value":"draftStands"}},{"kind":"Field","name":{"kind":"Name","value":"choice"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"author"}},{"kind":"Field","name":{"kind":"Name","value":"acceptsGood"}},{"kind":"Field","name":{"kind":"Name","value":"acceptsFaulty"}}]}},{"kind":"Field","name":{"kind":"Name","value":"candidates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"supporters"}},{"kind":"Field","name":{"kind":"Name","value":"utility"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"trouble"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"waitsForRetry"}},{"kind":"Field","name":{"kind":"Name","value":"tries"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"lastAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"strandings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"variant"}},{"kind":"Field","name":{"kind":"Name","value":"strandedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reopenings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"reopenedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resolutions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"decisionId"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"guidelineVersion"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContentParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"labels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LabelsParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"superseded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reopenedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"releases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"releaseId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"builtAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"workflows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"workflowId"}},{"kind":"Field","name":{"kind":"Name","value":"temporalUrl"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Content"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DraftParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Draft"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"draftedAt"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"needsHuman"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"literal"}},{"kind":"Field","name":{"kind":"Name","value":"adapted"}},{"kind":"Field","name":{"kind":"Name","value":"unknownWords"}}]}},{"kind":"Field","name":{"kind":"Name","value":"acts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"literal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"memory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"exampleId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"memory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"filled"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"exampleId"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TriageParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Triage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"knowledge"}},{"kind":"Field","name":{"kind":"Name","value":"regions"}},{"kind":"Field","name":{"kind":"Name","value":"timeSensitive"}},{"kind":"Field","name":{"kind":"Name","value":"proposals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"knowledge"}},{"kind":"Field","name":{"kind":"Name","value":"regions"}},{"kind":"Field","name":{"kind":"Name","value":"timeSensitive"}}]}},{"kind":"Field","name":{"kind":"Name","value":"model"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"knowledge"}},{"kind":"Field","name":{"kind":"Name","value":"regions"}},{"kind":"Field","name":{"kind":"Name","value":"timeSensitive"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LabelsParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Labels"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"turnsFollow"}},{"kind":"Field","name":{"kind":"Name","value":"chosenBetter"}},{"kind":"Field","name":{"kind":"Name","value":"keyHolds"}},{"kind":"Field","name":{"kind":"Name","value":"ratings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scale"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"answers"}}]}}]}}]} as unknown as DocumentNode<ExampleStoryQuery, ExampleStoryQueryVariables>;
export const FollowExamplesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"FollowExamples"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exampleChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"campaignId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"why"}}]}}]}}]} as unknown as DocumentNode<FollowExamplesSubscription, FollowExamplesSubscriptionVariables>;
export const ReopenExamplesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReopenExamples"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReopenExamplesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reopenExamples"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reopening"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"campaignId"}},{"kind":"Field","name":{"kind":"Name","value":"guidelineVersion"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"reopened"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"reopenedAt"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<ReopenExamplesMutation, ReopenExamplesMutationVariables>;
export const EligibilityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Eligibility"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"exampleId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eligibility"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"exampleId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"exampleId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"round"}},{"kind":"Field","name":{"kind":"Name","value":"mayBeAsked"}},{"kind":"Field","name":{"kind":"Name","value":"others"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"people"}}]}}]}}]}}]} as unknown as DocumentNode<EligibilityQuery, EligibilityQueryVariables>;
export const CorrectTriageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CorrectTriage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CorrectTriageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"correctTriage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TriageCorrected"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exampleId"}},{"kind":"Field","name":{"kind":"Name","value":"triage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TriageParts"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TriageParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Triage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"knowledge"}},{"kind":"Field","name":{"kind":"Name","value":"regions"}},{"kind":"Field","name":{"kind":"Name","value":"timeSensitive"}},{"kind":"Field","name":{"kind":"Name","value":"proposals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"knowledge"}},{"kind":"Field","name":{"kind":"Name","value":"regions"}},{"kind":"Field","name":{"kind":"Name","value":"timeSensitive"}}]}},{"kind":"Field","name":{"kind":"Name","value":"model"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"knowledge"}},{"kind":"Field","name":{"kind":"Name","value":"regions"}},{"kind":"Field","name":{"kind":"Name","value":"timeSensitive"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<CorrectTriageMutation, CorrectTriageMutationVariables>;
export const DraftToneDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DraftTone"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"example"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"drafts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"tones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"side"}},{"kind":"Field","name":{"kind":"Name","value":"enthusiasm"}},{"kind":"Field","name":{"kind":"Name","value":"directness"}},{"kind":"Field","name":{"kind":"Name","value":"formality"}},{"kind":"Field","name":{"kind":"Name","value":"hedging"}},{"kind":"Field","name":{"kind":"Name","value":"length"}}]}},{"kind":"Field","name":{"kind":"Name","value":"triage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TriageParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TriageParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Triage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"knowledge"}},{"kind":"Field","name":{"kind":"Name","value":"regions"}},{"kind":"Field","name":{"kind":"Name","value":"timeSensitive"}},{"kind":"Field","name":{"kind":"Name","value":"proposals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"knowledge"}},{"kind":"Field","name":{"kind":"Name","value":"regions"}},{"kind":"Field","name":{"kind":"Name","value":"timeSensitive"}}]}},{"kind":"Field","name":{"kind":"Name","value":"model"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"knowledge"}},{"kind":"Field","name":{"kind":"Name","value":"regions"}},{"kind":"Field","name":{"kind":"Name","value":"timeSensitive"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<DraftToneQuery, DraftToneQueryVariables>;
export const CampaignToneDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CampaignTone"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ToneOf"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"campaign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tone"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"side"}},{"kind":"Field","name":{"kind":"Name","value":"measure"}},{"kind":"Field","name":{"kind":"Name","value":"examples"}},{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}}]}}]} as unknown as DocumentNode<CampaignToneQuery, CampaignToneQueryVariables>;
export const MyStandingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyStanding"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"myStanding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"campaignId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}}},{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"guard"}},{"kind":"Field","name":{"kind":"Name","value":"voided"}},{"kind":"Field","name":{"kind":"Name","value":"mayAppeal"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GuardStepParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"appeals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AppealParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GuardStepParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GuardStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"evidenceFrom"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"raised"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"judgments"}},{"kind":"Field","name":{"kind":"Name","value":"of"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AppealParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appeal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]} as unknown as DocumentNode<MyStandingQuery, MyStandingQueryVariables>;
export const ReviewerQualityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReviewerQuality"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reviewerQuality"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"campaignId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"author"}},{"kind":"Field","name":{"kind":"Name","value":"guard"}},{"kind":"Field","name":{"kind":"Name","value":"judgments"}},{"kind":"Field","name":{"kind":"Name","value":"voided"}},{"kind":"Field","name":{"kind":"Name","value":"signals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"judgments"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GuardStepParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"appeals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AppealParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reliability"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptsGood"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}},{"kind":"Field","name":{"kind":"Name","value":"acceptsFaulty"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GuardStepParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GuardStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"evidenceFrom"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"raised"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"judgments"}},{"kind":"Field","name":{"kind":"Name","value":"of"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AppealParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appeal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]} as unknown as DocumentNode<ReviewerQualityQuery, ReviewerQualityQueryVariables>;
export const QualitySignalsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"QualitySignals"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"author"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"qualitySignals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"campaignId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}}},{"kind":"Argument","name":{"kind":"Name","value":"author"},"value":{"kind":"Variable","name":{"kind":"Name","value":"author"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"judgmentId"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"judgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]} as unknown as DocumentNode<QualitySignalsQuery, QualitySignalsQueryVariables>;
export const AppealDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Appeal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AppealInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appeal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appeal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AppealParts"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AppealParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appeal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<AppealMutation, AppealMutationVariables>;
export const DecideAppealDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DecideAppeal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecideAppealInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decideAppeal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AppealDecided"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"restored"}},{"kind":"Field","name":{"kind":"Name","value":"surplus"}},{"kind":"Field","name":{"kind":"Name","value":"appeal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AppealParts"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AppealParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appeal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<DecideAppealMutation, DecideAppealMutationVariables>;
export const InvitationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Invitations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invitations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"campaignId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"InvitationParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"InvitationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Invitation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"variants"}},{"kind":"Field","name":{"kind":"Name","value":"uses"}},{"kind":"Field","name":{"kind":"Name","value":"usesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]} as unknown as DocumentNode<InvitationsQuery, InvitationsQueryVariables>;
export const MakeInvitationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MakeInvitation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MakeInvitationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"makeInvitation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvitationMade"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invitationCode"}},{"kind":"Field","name":{"kind":"Name","value":"invitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"InvitationParts"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"InvitationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Invitation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"variants"}},{"kind":"Field","name":{"kind":"Name","value":"uses"}},{"kind":"Field","name":{"kind":"Name","value":"usesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<MakeInvitationMutation, MakeInvitationMutationVariables>;
export const RevokeInvitationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeInvitation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeInvitationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeInvitation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Invitation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"InvitationParts"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"InvitationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Invitation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"variants"}},{"kind":"Field","name":{"kind":"Name","value":"uses"}},{"kind":"Field","name":{"kind":"Name","value":"usesLeft"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<RevokeInvitationMutation, RevokeInvitationMutationVariables>;
export const AcceptInvitationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptInvitation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptInvitationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptInvitation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"campaignId"}},{"kind":"Field","name":{"kind":"Name","value":"contributorId"}},{"kind":"Field","name":{"kind":"Name","value":"pseudonym"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"variants"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<AcceptInvitationMutation, AcceptInvitationMutationVariables>;
export const CreateCampaignDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateCampaign"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCampaignInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createCampaign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CampaignParts"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CampaignParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Campaign"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"culture"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<CreateCampaignMutation, CreateCampaignMutationVariables>;
export const SetMemberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetMemberInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setMember"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Member"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"campaignId"}},{"kind":"Field","name":{"kind":"Name","value":"contributorId"}},{"kind":"Field","name":{"kind":"Name","value":"pseudonym"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"variants"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<SetMemberMutation, SetMemberMutationVariables>;
export const CampaignProgressDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CampaignProgress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"campaign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"progress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProgressParts"}},{"kind":"Field","name":{"kind":"Name","value":"troubles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"waitsForRetry"}},{"kind":"Field","name":{"kind":"Name","value":"workflows"}},{"kind":"Field","name":{"kind":"Name","value":"error"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"lastAt"}},{"kind":"Field","name":{"kind":"Name","value":"exampleIds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"needsPeople"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"variant"}},{"kind":"Field","name":{"kind":"Name","value":"examples"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProgressParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CampaignProgress"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"campaignId"}},{"kind":"Field","name":{"kind":"Name","value":"examples"}},{"kind":"Field","name":{"kind":"Name","value":"states"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"examples"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kinds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"examples"}},{"kind":"Field","name":{"kind":"Name","value":"resolved"}}]}},{"kind":"Field","name":{"kind":"Name","value":"judgments"}},{"kind":"Field","name":{"kind":"Name","value":"surplus"}},{"kind":"Field","name":{"kind":"Name","value":"lastJudgmentAt"}},{"kind":"Field","name":{"kind":"Name","value":"openSeats"}},{"kind":"Field","name":{"kind":"Name","value":"heldSeats"}},{"kind":"Field","name":{"kind":"Name","value":"roundsOpen"}},{"kind":"Field","name":{"kind":"Name","value":"activePeople"}},{"kind":"Field","name":{"kind":"Name","value":"filledSeats"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}}]}},{"kind":"Field","name":{"kind":"Name","value":"givenBack"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}}]}},{"kind":"Field","name":{"kind":"Name","value":"foretold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lack"}},{"kind":"Field","name":{"kind":"Name","value":"variant"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"needed"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}},{"kind":"Field","name":{"kind":"Name","value":"roundsShort"}},{"kind":"Field","name":{"kind":"Name","value":"budgetsSpent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"budget"}},{"kind":"Field","name":{"kind":"Name","value":"reachedAt"}},{"kind":"Field","name":{"kind":"Name","value":"next"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"variant"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"judgments"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}}]}}]} as unknown as DocumentNode<CampaignProgressQuery, CampaignProgressQueryVariables>;
export const FollowProgressDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"FollowProgress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"campaignProgress"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"campaignId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProgressParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProgressParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CampaignProgress"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"campaignId"}},{"kind":"Field","name":{"kind":"Name","value":"examples"}},{"kind":"Field","name":{"kind":"Name","value":"states"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"examples"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kinds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"examples"}},{"kind":"Field","name":{"kind":"Name","value":"resolved"}}]}},{"kind":"Field","name":{"kind":"Name","value":"judgments"}},{"kind":"Field","name":{"kind":"Name","value":"surplus"}},{"kind":"Field","name":{"kind":"Name","value":"lastJudgmentAt"}},{"kind":"Field","name":{"kind":"Name","value":"openSeats"}},{"kind":"Field","name":{"kind":"Name","value":"heldSeats"}},{"kind":"Field","name":{"kind":"Name","value":"roundsOpen"}},{"kind":"Field","name":{"kind":"Name","value":"activePeople"}},{"kind":"Field","name":{"kind":"Name","value":"filledSeats"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}}]}},{"kind":"Field","name":{"kind":"Name","value":"givenBack"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}}]}},{"kind":"Field","name":{"kind":"Name","value":"foretold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lack"}},{"kind":"Field","name":{"kind":"Name","value":"variant"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"needed"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}},{"kind":"Field","name":{"kind":"Name","value":"roundsShort"}},{"kind":"Field","name":{"kind":"Name","value":"budgetsSpent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"budget"}},{"kind":"Field","name":{"kind":"Name","value":"reachedAt"}},{"kind":"Field","name":{"kind":"Name","value":"next"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"variant"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"judgments"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}}]}}]} as unknown as DocumentNode<FollowProgressSubscription, FollowProgressSubscriptionVariables>;
export const StartCampaignDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartCampaign"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startCampaign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CampaignParts"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CampaignParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Campaign"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"culture"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<StartCampaignMutation, StartCampaignMutationVariables>;
export const ImportDatasetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ImportDataset"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportDatasetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importDataset"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DatasetParts"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DatasetParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dataset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"campaignId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"examples"}},{"kind":"Field","name":{"kind":"Name","value":"badLines"}},{"kind":"Field","name":{"kind":"Name","value":"refusal"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<ImportDatasetMutation, ImportDatasetMutationVariables>;
export const DatasetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Dataset"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataset"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DatasetParts"}},{"kind":"Field","name":{"kind":"Name","value":"badLineList"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DatasetParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dataset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"campaignId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"examples"}},{"kind":"Field","name":{"kind":"Name","value":"badLines"}},{"kind":"Field","name":{"kind":"Name","value":"refusal"}}]}}]} as unknown as DocumentNode<DatasetQuery, DatasetQueryVariables>;
export const FollowJudgmentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"FollowJudgments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exampleChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"campaignId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"judgments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}}]}}]}}]}}]} as unknown as DocumentNode<FollowJudgmentsSubscription, FollowJudgmentsSubscriptionVariables>;
export const ClaimSeatDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ClaimSeat"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claimSeat"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"campaignId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SeatClaimed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seat"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SeatParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"none"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"retryAt"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Content"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DraftParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Draft"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"draftedAt"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"needsHuman"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"literal"}},{"kind":"Field","name":{"kind":"Name","value":"adapted"}},{"kind":"Field","name":{"kind":"Name","value":"unknownWords"}}]}},{"kind":"Field","name":{"kind":"Name","value":"acts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"literal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"memory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"exampleId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"memory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"filled"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"exampleId"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SeatParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seat"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"campaignId"}},{"kind":"Field","name":{"kind":"Name","value":"exampleId"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"round"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"variant"}},{"kind":"Field","name":{"kind":"Name","value":"guidelineVersion"}},{"kind":"Field","name":{"kind":"Name","value":"leaseExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"campaign"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"guideline"}},{"kind":"Field","name":{"kind":"Name","value":"policy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scales"}},{"kind":"Field","name":{"kind":"Name","value":"leaseSeconds"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"example"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContentParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"translation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContentParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DraftParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"candidates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<ClaimSeatMutation, ClaimSeatMutationVariables>;
export const KeepSeatDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KeepSeat"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seatId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keepSeat"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"seatId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seatId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seat"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"leaseExpiresAt"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<KeepSeatMutation, KeepSeatMutationVariables>;
export const ReleaseSeatDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReleaseSeat"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReleaseSeatInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"releaseSeat"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SeatReleased"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seatId"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<ReleaseSeatMutation, ReleaseSeatMutationVariables>;
export const SubmitJudgmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitJudgment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitJudgmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitJudgment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"JudgmentSubmitted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"judgmentId"}},{"kind":"Field","name":{"kind":"Name","value":"standing"}},{"kind":"Field","name":{"kind":"Name","value":"next"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SeatParts"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Content"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DraftParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Draft"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"draftedAt"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"needsHuman"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"literal"}},{"kind":"Field","name":{"kind":"Name","value":"adapted"}},{"kind":"Field","name":{"kind":"Name","value":"unknownWords"}}]}},{"kind":"Field","name":{"kind":"Name","value":"acts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"literal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"memory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"exampleId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"memory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"filled"}},{"kind":"Field","name":{"kind":"Name","value":"unitId"}},{"kind":"Field","name":{"kind":"Name","value":"exampleId"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SeatParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seat"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"campaignId"}},{"kind":"Field","name":{"kind":"Name","value":"exampleId"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"round"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"variant"}},{"kind":"Field","name":{"kind":"Name","value":"guidelineVersion"}},{"kind":"Field","name":{"kind":"Name","value":"leaseExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"campaign"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"guideline"}},{"kind":"Field","name":{"kind":"Name","value":"policy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scales"}},{"kind":"Field","name":{"kind":"Name","value":"leaseSeconds"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"example"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"externalId"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContentParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"translation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContentParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DraftParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"candidates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<SubmitJudgmentMutation, SubmitJudgmentMutationVariables>;
export const ImportMemoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ImportMemory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportMemoryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importMemory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemoryImported"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"imported"}},{"kind":"Field","name":{"kind":"Name","value":"added"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"badUnits"}},{"kind":"Field","name":{"kind":"Name","value":"bad"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unusedColumns"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<ImportMemoryMutation, ImportMemoryMutationVariables>;
export const RemoveMemoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveMemory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveMemoryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeMemory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemoryRemoved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removed"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<RemoveMemoryMutation, RemoveMemoryMutationVariables>;
export const MemoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Memory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"campaignId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"exampleId"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"addedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<MemoryQuery, MemoryQueryVariables>;
export const MemoryMatchesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MemoryMatches"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"atLeast"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Float"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memoryMatches"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"campaignId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}}},{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"atLeast"},"value":{"kind":"Variable","name":{"kind":"Name","value":"atLeast"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"exampleId"}}]}}]}}]}}]} as unknown as DocumentNode<MemoryMatchesQuery, MemoryMatchesQueryVariables>;
export const MemoryAccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MemoryAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"campaign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"memory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settled"}},{"kind":"Field","name":{"kind":"Name","value":"examples"}},{"kind":"Field","name":{"kind":"Name","value":"imported"}},{"kind":"Field","name":{"kind":"Name","value":"draftsFilled"}},{"kind":"Field","name":{"kind":"Name","value":"fills"}},{"kind":"Field","name":{"kind":"Name","value":"charactersFilled"}},{"kind":"Field","name":{"kind":"Name","value":"suggestions"}},{"kind":"Field","name":{"kind":"Name","value":"kept"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}}]}}]}}]}}]} as unknown as DocumentNode<MemoryAccountQuery, MemoryAccountQueryVariables>;
export const StartModelRunDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartModelRun"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartModelRunInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startModelRun"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ModelRun"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<StartModelRunMutation, StartModelRunMutationVariables>;
export const ModelRunDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ModelRun"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"modelRun"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"examples"}},{"kind":"Field","name":{"kind":"Name","value":"votes"}},{"kind":"Field","name":{"kind":"Name","value":"contradictions"}}]}}]}}]}}]} as unknown as DocumentNode<ModelRunQuery, ModelRunQueryVariables>;
export const ContradictionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Contradictions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"atLeast"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Float"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"campaign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contradictions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"atLeast"},"value":{"kind":"Variable","name":{"kind":"Name","value":"atLeast"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exampleId"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"modelVerdict"}},{"kind":"Field","name":{"kind":"Name","value":"modelProbability"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedVerdict"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ContradictionsQuery, ContradictionsQueryVariables>;
export const SoftLabelsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SoftLabels"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"by"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"GroupBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"campaign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"softLabels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"labels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"votes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"votes"}},{"kind":"Field","name":{"kind":"Name","value":"labels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"votes"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SoftLabelsQuery, SoftLabelsQueryVariables>;
export const StartOutcomeCheckDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartOutcomeCheck"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartOutcomeCheckInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startOutcomeCheck"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeCheck"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"items"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<StartOutcomeCheckMutation, StartOutcomeCheckMutationVariables>;
export const ClaimComparisonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ClaimComparison"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claimComparison"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"campaignId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ComparisonClaimed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comparison"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seatId"}},{"kind":"Field","name":{"kind":"Name","value":"left"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"right"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<ClaimComparisonMutation, ClaimComparisonMutationVariables>;
export const SubmitComparisonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitComparison"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitComparisonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitComparison"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ComparisonSubmitted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerId"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<SubmitComparisonMutation, SubmitComparisonMutationVariables>;
export const PrecedentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Precedents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"exampleId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"act"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ActKind"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"precedents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"campaignId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}}},{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"exampleId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"exampleId"}}},{"kind":"Argument","name":{"kind":"Name","value":"act"},"value":{"kind":"Variable","name":{"kind":"Name","value":"act"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decisionId"}},{"kind":"Field","name":{"kind":"Name","value":"exampleId"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"acts"}},{"kind":"Field","name":{"kind":"Name","value":"similarity"}}]}}]}}]} as unknown as DocumentNode<PrecedentsQuery, PrecedentsQueryVariables>;
export const SeatPrecedentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SeatPrecedents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seatId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seat"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seatId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"precedents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exampleId"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"similarity"}}]}}]}}]}}]} as unknown as DocumentNode<SeatPrecedentsQuery, SeatPrecedentsQueryVariables>;
export const MyProfileDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyProfile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"myProfile"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"campaignId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MyProfileParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MyProfileParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MyProfile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"variants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"variant"}},{"kind":"Field","name":{"kind":"Name","value":"read"}},{"kind":"Field","name":{"kind":"Name","value":"write"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offered"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"ageBand"}},{"kind":"Field","name":{"kind":"Name","value":"gender"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}}]}}]} as unknown as DocumentNode<MyProfileQuery, MyProfileQueryVariables>;
export const SetMyProfileDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetMyProfile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetMyProfileInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setMyProfile"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MyProfile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MyProfileParts"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MyProfileParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MyProfile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"variants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"variant"}},{"kind":"Field","name":{"kind":"Name","value":"read"}},{"kind":"Field","name":{"kind":"Name","value":"write"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offered"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"ageBand"}},{"kind":"Field","name":{"kind":"Name","value":"gender"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<SetMyProfileMutation, SetMyProfileMutationVariables>;
export const SetGoldDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetGold"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetGoldInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setGold"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GoldSet"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exampleIds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SetGoldMutation, SetGoldMutationVariables>;
export const ImportGoldDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ImportGold"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportGoldInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importGold"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GoldImported"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"imported"}},{"kind":"Field","name":{"kind":"Name","value":"bad"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<ImportGoldMutation, ImportGoldMutationVariables>;
export const RetireGoldDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RetireGold"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RetireGoldInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retireGold"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GoldRetired"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exampleIds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RetireGoldMutation, RetireGoldMutationVariables>;
export const GoldOutcomesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GoldOutcomes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gold"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"campaignId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exampleId"}},{"kind":"Field","name":{"kind":"Name","value":"draft"}},{"kind":"Field","name":{"kind":"Name","value":"planted"}},{"kind":"Field","name":{"kind":"Name","value":"retiredAt"}},{"kind":"Field","name":{"kind":"Name","value":"passed"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"goldOutcomes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"campaignId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"author"}},{"kind":"Field","name":{"kind":"Name","value":"exampleId"}},{"kind":"Field","name":{"kind":"Name","value":"draft"}},{"kind":"Field","name":{"kind":"Name","value":"usedFor"}},{"kind":"Field","name":{"kind":"Name","value":"planted"}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"passed"}},{"kind":"Field","name":{"kind":"Name","value":"why"}}]}}]}}]} as unknown as DocumentNode<GoldOutcomesQuery, GoldOutcomesQueryVariables>;
export const MakeReleaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MakeRelease"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MakeReleaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"makeRelease"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReleaseParts"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReleaseParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Release"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"campaignId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<MakeReleaseMutation, MakeReleaseMutationVariables>;
export const ReleaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Release"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"release"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReleaseParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReleaseParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Release"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"campaignId"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"simulated"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<ReleaseQuery, ReleaseQueryVariables>;
export const ReliabilityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Reliability"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reliability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"campaignId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"author"}},{"kind":"Field","name":{"kind":"Name","value":"acceptsGood"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"known"}},{"kind":"Field","name":{"kind":"Name","value":"knownAccepted"}},{"kind":"Field","name":{"kind":"Name","value":"resolved"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAccepted"}}]}},{"kind":"Field","name":{"kind":"Name","value":"acceptsFaulty"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"known"}},{"kind":"Field","name":{"kind":"Name","value":"knownAccepted"}},{"kind":"Field","name":{"kind":"Name","value":"resolved"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAccepted"}}]}}]}}]}}]} as unknown as DocumentNode<ReliabilityQuery, ReliabilityQueryVariables>;
export const RevokeTokensDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeTokens"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeTokensInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeTokens"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TokensRevoked"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contributorId"}},{"kind":"Field","name":{"kind":"Name","value":"issuedUntil"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RevokeTokensMutation, RevokeTokensMutationVariables>;
export const SaveUnsentJudgmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveUnsentJudgment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveUnsentJudgmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveUnsentJudgment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnsentJudgmentSaved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seatId"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<SaveUnsentJudgmentMutation, SaveUnsentJudgmentMutationVariables>;
export const UnsentJudgmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UnsentJudgment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seatId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seat"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seatId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unsent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"savedAt"}}]}}]}}]}}]} as unknown as DocumentNode<UnsentJudgmentQuery, UnsentJudgmentQueryVariables>;
export const CheckTextsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CheckTexts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seatId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"texts"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FieldTextInput"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"acts"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ActInput"}}}}},"defaultValue":{"kind":"ListValue","values":[]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}},"defaultValue":{"kind":"StringValue","value":"en","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checkTexts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"seatId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seatId"}}},{"kind":"Argument","name":{"kind":"Name","value":"texts"},"value":{"kind":"Variable","name":{"kind":"Name","value":"texts"}}},{"kind":"Argument","name":{"kind":"Name","value":"acts"},"value":{"kind":"Variable","name":{"kind":"Name","value":"acts"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}}]} as unknown as DocumentNode<CheckTextsQuery, CheckTextsQueryVariables>;
export const BlindSeatDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BlindSeat"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seatId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seat"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seatId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"showsDraft"}},{"kind":"Field","name":{"kind":"Name","value":"draft"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"example"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"drafts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"judgments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sawDraft"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BlindSeatQuery, BlindSeatQueryVariables>;
export const ImportTermsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ImportTerms"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportTermsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importTerms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TermsImported"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"imported"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"badLines"}},{"kind":"Field","name":{"kind":"Name","value":"bad"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unusedColumns"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<ImportTermsMutation, ImportTermsMutationVariables>;
export const RemoveTermsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveTerms"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveTermsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeTerms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TermsRemoved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removed"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusedParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<RemoveTermsMutation, RemoveTermsMutationVariables>;
export const TermsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Terms"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"terms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"campaignId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"campaignId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"term"}},{"kind":"Field","name":{"kind":"Name","value":"translation"}},{"kind":"Field","name":{"kind":"Name","value":"doNotTranslate"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<TermsQuery, TermsQueryVariables>;