import { schema } from '../../graphql/schema.ts';

/** The people of the check: each has the one role that they are called by in their own campaign, and none elsewhere. */
export const people = ['reviewer', 'adjudicator', 'steward', 'coordinator', 'stranger'] as const;
export type Person = (typeof people)[number];
export type Caller = Person | 'operator';

/** What an operation is tried on. The seat is held by somebody who is none of the callers. */
export interface Subject {
  readonly campaignId: string;
  readonly datasetId: string;
  readonly exampleId: string;
  readonly releaseId: string;
  readonly seatId: string;
  readonly fileId: string;
  readonly invitationId: string;
  readonly newId: () => string;
}

export interface Operation {
  /** Who may send it in a campaign of their own. In anybody else's only an operator may, unless `everywhere`. */
  readonly callers: readonly Caller[];
  /** True where it is about the caller and not about one campaign. */
  readonly everywhere?: boolean;
  /** True for a mutation that needs an example that is under way. */
  readonly underWay?: boolean;
  /** The arguments, as GraphQL. What the caller may do is then refused for another reason, or changes nothing that matters here. */
  readonly arguments: (subject: Subject) => string;
}

const everybody: readonly Caller[] = [...people, 'operator'];
const members: readonly Caller[] = ['reviewer', 'adjudicator', 'steward', 'coordinator'];
const readers: readonly Caller[] = [...members, 'operator'];
const coordinators: readonly Caller[] = ['coordinator', 'operator'];
const adjudicators: readonly Caller[] = ['adjudicator', 'coordinator', 'operator'];
const operators: readonly Caller[] = ['operator'];
const nobodyElse: readonly Caller[] = [];

const ofCampaign = ({ campaignId }: Subject) => `(id: "${campaignId}")`;
const ofDataset = ({ datasetId }: Subject) => `(id: "${datasetId}")`;
const ofFile = ({ fileId, campaignId }: Subject) => `(input: { campaignId: "${campaignId}", fileId: "${fileId}" })`;
const move: Operation = { callers: coordinators, arguments: ofCampaign };
const opinion = '{ verdict: ACCEPT }';

/** Every operation of the API. */
export const operations: Readonly<Record<'Query' | 'Mutation' | 'Subscription', Readonly<Record<string, Operation>>>> =
  {
    Query: {
      campaign: { callers: readers, arguments: ofCampaign },
      campaigns: { callers: everybody, everywhere: true, arguments: () => '' },
      culture: { callers: everybody, everywhere: true, arguments: () => '(tag: "ca-ES")' },
      cultures: { callers: everybody, everywhere: true, arguments: () => '' },
      consentText: { callers: readers, arguments: ({ campaignId }) => `(campaignId: "${campaignId}")` },
      dataset: { callers: readers, arguments: ofDataset },
      eligibility: { callers: coordinators, arguments: ({ exampleId }) => `(exampleId: "${exampleId}")` },
      gold: { callers: coordinators, arguments: ({ campaignId }) => `(campaignId: "${campaignId}")` },
      goldOutcomes: { callers: coordinators, arguments: ({ campaignId }) => `(campaignId: "${campaignId}")` },
      reviewerQuality: { callers: coordinators, arguments: ({ campaignId }) => `(campaignId: "${campaignId}")` },
      qualitySignals: {
        callers: coordinators,
        arguments: ({ campaignId }) => `(campaignId: "${campaignId}", author: "nobody")`,
      },
      myStanding: { callers: members, arguments: ({ campaignId }) => `(campaignId: "${campaignId}")` },
      example: { callers: readers, arguments: ({ exampleId }) => `(id: "${exampleId}")` },
      invitations: { callers: coordinators, arguments: ({ campaignId }) => `(campaignId: "${campaignId}")` },
      reliability: { callers: coordinators, arguments: ({ campaignId }) => `(campaignId: "${campaignId}")` },
      modelRun: { callers: readers, arguments: ({ releaseId }) => `(id: "${releaseId}")` },
      precedents: { callers: adjudicators, arguments: ({ campaignId }) => `(campaignId: "${campaignId}")` },
      providers: { callers: coordinators, arguments: ({ campaignId }) => `(campaignId: "${campaignId}")` },
      myConsent: { callers: members, arguments: ({ campaignId }) => `(campaignId: "${campaignId}")` },
      myProfile: { callers: members, arguments: ({ campaignId }) => `(campaignId: "${campaignId}")` },
      release: { callers: readers, arguments: ({ releaseId }) => `(id: "${releaseId}")` },
      checkTexts: {
        callers: coordinators,
        arguments: ({ seatId }) => `(seatId: "${seatId}", texts: [{ field: "output", text: "Hola." }])`,
      },
      seat: { callers: coordinators, arguments: ({ seatId }) => `(id: "${seatId}")` },
      previewImport: { callers: coordinators, arguments: ofFile },
      memory: { callers: readers, arguments: ({ campaignId }) => `(campaignId: "${campaignId}")` },
      memoryMatches: {
        callers: readers,
        arguments: ({ campaignId }) => `(campaignId: "${campaignId}", text: "Say a colour.")`,
      },
      terms: { callers: readers, arguments: ({ campaignId }) => `(campaignId: "${campaignId}")` },
      viewer: { callers: everybody, everywhere: true, arguments: () => '' },
    },
    Mutation: {
      correctTriage: {
        callers: ['coordinator', 'adjudicator', 'operator'],
        underWay: true,
        arguments: ({ exampleId, newId }) =>
          `(input: { id: "${newId()}", exampleId: "${exampleId}", label: CULTURE_AGNOSTIC, knowledge: [], regions: [], timeSensitive: false, reason: "It holds everywhere." })`,
      },
      createCampaign: {
        callers: operators,
        everywhere: true,
        arguments: ({ newId }) => `(input: { id: "${newId()}", name: "x", culture: "xx" })`,
      },
      startCampaign: move,
      pauseCampaign: move,
      resumeCampaign: move,
      cancelCampaign: move,
      completeCampaign: move,
      changeCampaign: {
        callers: coordinators,
        arguments: ({ newId, campaignId }) =>
          `(input: { id: "${newId()}", campaignId: "${campaignId}", priority: 60, preview: true })`,
      },
      importDataset: {
        callers: coordinators,
        arguments: ({ newId, campaignId, fileId }) =>
          `(input: { id: "${newId()}", campaignId: "${campaignId}", name: "x", format: ALPACA, fileId: "${fileId}", licence: "x" })`,
      },
      renameDataset: { callers: coordinators, arguments: ({ datasetId: id }) => `(id: "${id}", name: "renamed")` },
      cancelImport: { callers: coordinators, arguments: ofDataset },
      deleteDataset: { callers: coordinators, underWay: true, arguments: ofDataset },
      importTerms: { callers: coordinators, arguments: ofFile },
      importMemory: { callers: coordinators, arguments: (one) => ofFile(one).replace(' })', ', format: CSV })') },
      removeMemory: {
        callers: coordinators,
        arguments: ({ campaignId, newId }) => `(input: { campaignId: "${campaignId}", ids: ["${newId()}"] })`,
      },
      removeTerms: {
        callers: coordinators,
        arguments: ({ campaignId }) => `(input: { campaignId: "${campaignId}", terms: ["nothing"] })`,
      },
      setMember: {
        callers: coordinators,
        arguments: ({ newId, campaignId }) =>
          `(input: { campaignId: "${campaignId}", contributorId: "${newId()}", name: "x", roles: [REVIEWER] })`,
      },
      makeInvitation: {
        callers: coordinators,
        arguments: ({ newId, campaignId }) =>
          `(input: { id: "${newId()}", campaignId: "${campaignId}", roles: [REVIEWER] })`,
      },
      revokeInvitation: {
        callers: coordinators,
        arguments: ({ invitationId }) => `(input: { id: "${invitationId}" })`,
      },
      revokeTokens: { callers: operators, arguments: ({ newId }) => `(input: { contributorId: "${newId()}" })` },
      // Only who has the code: whoever that is (test/e2e/people.stack.test.ts).
      acceptInvitation: {
        callers: nobodyElse,
        arguments: () => '(input: { code: "7QK3M-4T8ZD-11P0N-5WXYV", name: "x" })',
      },
      publishConsentText: {
        callers: coordinators,
        arguments: ({ campaignId }) =>
          `(input: { campaignId: "${campaignId}", version: 2, purposes: [CONTACT], texts: [{ language: "ca", text: "x" }] })`,
      },
      giveConsent: {
        callers: members,
        arguments: ({ newId, campaignId }) =>
          `(input: { id: "${newId()}", campaignId: "${campaignId}", version: 2, language: "ca", purposes: [CONTACT] })`,
      },
      withdrawConsent: {
        callers: members,
        arguments: ({ newId, campaignId }) =>
          `(input: { id: "${newId()}", campaignId: "${campaignId}", purposes: [CONTACT] })`,
      },
      setMyProfile: { callers: members, arguments: ({ campaignId }) => `(input: { campaignId: "${campaignId}" })` },
      setGold: {
        callers: coordinators,
        underWay: true,
        arguments: ({ campaignId, exampleId }) =>
          `(input: { campaignId: "${campaignId}", items: [{ exampleId: "${exampleId}", draft: GOOD, mustNotContain: ["x"] }] })`,
      },
      appeal: {
        callers: members,
        arguments: ({ newId, campaignId }) => `(input: { id: "${newId()}", campaignId: "${campaignId}", text: "x" })`,
      },
      // Only who may see the quality of the campaign that the appeal is of (services/review/quality/steps.db.test.ts).
      decideAppeal: {
        callers: nobodyElse,
        arguments: ({ newId }) => `(input: { appealId: "${newId()}", outcome: UPHELD, reason: "x" })`,
      },
      importGold: { callers: coordinators, arguments: ofFile },
      retireGold: {
        callers: coordinators,
        arguments: ({ campaignId, newId }) => `(input: { campaignId: "${campaignId}", exampleIds: ["${newId()}"] })`,
      },
      letQualifyAgain: {
        callers: coordinators,
        arguments: ({ campaignId }) => `(input: { campaignId: "${campaignId}", author: "nobody" })`,
      },
      makeRelease: {
        callers: coordinators,
        arguments: ({ newId, campaignId }) => `(input: { id: "${newId()}", campaignId: "${campaignId}" })`,
      },
      startOutcomeCheck: {
        callers: coordinators,
        arguments: ({ newId, campaignId }) =>
          `(input: { id: "${newId()}", campaignId: "${campaignId}", sampleSize: 1 })`,
      },
      claimComparison: {
        callers: ['reviewer'],
        arguments: ({ campaignId }) => `(input: { campaignId: "${campaignId}" })`,
      },
      submitComparison: {
        callers: nobodyElse,
        arguments: ({ newId, seatId }) => `(input: { id: "${newId()}", seatId: "${seatId}", answer: TIE })`,
      },
      startModelRun: {
        callers: coordinators,
        arguments: ({ newId, campaignId }) => `(input: { id: "${newId()}", campaignId: "${campaignId}" })`,
      },
      reopenExamples: {
        callers: coordinators,
        arguments: ({ newId, campaignId }) =>
          `(input: { id: "${newId()}", campaignId: "${campaignId}", guidelineVersion: 1, reason: "x" })`,
      },
      claimSeat: { callers: members, arguments: ({ campaignId }) => `(input: { campaignId: "${campaignId}" })` },
      keepSeat: { callers: nobodyElse, arguments: ({ seatId }) => `(input: { seatId: "${seatId}" })` },
      releaseSeat: {
        callers: nobodyElse,
        arguments: ({ seatId }) => `(input: { seatId: "${seatId}", reason: NO_TIME })`,
      },
      saveUnsentJudgment: {
        callers: nobodyElse,
        arguments: ({ seatId }) => `(input: { seatId: "${seatId}", count: 1, content: "x" })`,
      },
      submitJudgment: {
        callers: nobodyElse,
        arguments: ({ newId, seatId }) => `(input: { id: "${newId()}", seatId: "${seatId}", opinion: ${opinion} })`,
      },
    },
    Subscription: {
      campaignProgress: { callers: readers, arguments: ({ campaignId }) => `(campaignId: "${campaignId}")` },
      exampleChanged: { callers: readers, arguments: ({ campaignId }) => `(campaignId: "${campaignId}")` },
    },
  };

export type Kind = keyof typeof operations;
export const kinds: readonly Kind[] = ['Query', 'Mutation', 'Subscription'];

/** The type that holds the operations of a kind. */
export const rootOf = (kind: Kind) => {
  const type = {
    Query: schema.getQueryType(),
    Mutation: schema.getMutationType(),
    Subscription: schema.getSubscriptionType(),
  }[kind];
  if (!type) throw new Error(`There is no ${kind}.`);
  return type;
};
