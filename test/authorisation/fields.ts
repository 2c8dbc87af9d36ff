import { policyFields } from '../../domain/policy.ts';

/**
 * Who sees a field of something that they may read.
 * `reader`: everybody who may. `seer`: who may see what others said, which is nobody who could still be asked; to the others it is
 * null or empty. `own`: the viewer's own things only, whoever they are. `operator`: operators; null to the others.
 */
export type Sight = 'reader' | 'seer' | 'own' | 'operator';

/** Every field of every object type of the API but the operations. What stands in a type that only a `seer` reaches is theirs too. */
export const fields: Readonly<Record<string, Partial<Record<Sight, string>>>> = {
  Campaign: {
    reader: `id name culture state revision priority policy guidelineVersion guidelineCompatibleFrom guideline createdAt progress
      datasets examples releases changes anchoring modelRuns agreement softLabels contradictions outcomeChecks cultureDetails tone memory`,
    seer: 'givenBack',
    operator: 'temporalUrl',
  },
  CampaignConnection: { reader: 'nodes pageInfo' },
  Culture: {
    reader: `tag name englishName script direction uiLocale variants register ratings tones sensitive sources signedOff`,
  },
  CultureVariant: { reader: 'tag name note' },
  CultureRegister: { reader: 'system forms default' },
  RegisterForm: { reader: 'name use' },
  RatingScale: { reader: 'scale name question points' },
  RatingPoint: { reader: 'value meaning' },
  ToneScale: { reader: 'scale home points' },
  TonePoint: { reader: 'value anchor example' },
  SensitiveTopic: { reader: 'topic note' },
  CultureSignature: { reader: 'by role on' },
  Policy: { reader: policyFields.join(' ') },
  DraftPrior: { reader: 'provider prior' },
  CampaignProgress: {
    reader:
      'campaignId examples states kinds judgments surplus lastJudgmentAt openSeats heldSeats roundsOpen activePeople filledSeats givenBack needsPeople troubles foretold roundsShort coverage budgetsSpent',
  },
  BudgetSpent: { reader: 'provider budget reachedAt next advice' },
  Anchoring: { reader: 'examples fromSource edited kept pull' },
  AnchoredTexts: { reader: 'texts chrf' },
  AnchoringPull: { reader: 'points low high' },
  VariantTarget: { reader: 'variant share' },
  VariantCoverage: { reader: 'variant target judgments share' },
  PoolShortage: { reader: 'lack variant people needed advice' },
  Trouble: { reader: 'step waitsForRetry workflows error since lastAt exampleIds' },
  ExampleTrouble: { reader: 'step waitsForRetry tries error since lastAt' },
  PeopleNeeded: { reader: 'reason purpose variant examples advice' },
  StateCount: { reader: 'state examples' },
  KindCount: { reader: 'kind examples resolved' },
  SeatReleaseCount: { reader: 'reason seats' },
  PurposeCount: { reader: 'purpose seats' },
  CampaignEffect: { reader: 'setting before after applies states examples' },
  CampaignChanged: { reader: 'campaign effects' },
  CampaignChange: { reader: 'id revision by changedAt effects' },
  ChangeAuthor: { reader: 'kind id' },
  CampaignChangeConnection: { reader: 'nodes pageInfo' },

  Dataset: {
    reader: `id campaignId name format licence source importedAt state sha256 examples badLines refusal badLineList unusedFields
      notes`,
  },
  UnusedField: { reader: 'name rows sample' },
  DatasetNote: { reader: 'note rows line' },
  DatasetDeleted: { reader: 'id' },
  ImportPreview: {
    reader: `bytes bytesRead said kind kindWhy format formatWhy encoding delimiter columns rows goodRows badRows unusedFields notes
      faults question`,
  },
  PreviewColumn: { reader: 'name field use sample' },
  PreviewRow: { reader: 'line externalId content source metadata' },
  PreviewFault: { reader: 'line reason' },
  DatasetConnection: { reader: 'nodes pageInfo' },
  BadLine: { reader: 'file line reason' },
  BadLineConnection: { reader: 'nodes pageInfo' },

  Example: {
    reader: `id campaignId campaign dataset line externalId kind state attempt source translation metadata drafts rounds resolutions resolution
      releases workflows why reopenings strandings trouble`,
    seer: 'leases judgments decisions',
  },
  ExampleConnection: { reader: 'nodes pageInfo' },
  ExampleRelease: { reader: 'releaseId version state builtAt' },
  ExampleWorkflow: { reader: 'attempt workflowId', operator: 'temporalUrl' },
  Content: { reader: 'kind fields answer desirable' },
  MetadataField: { reader: 'name value' },
  ContentField: { reader: 'field text role' },
  FieldText: { reader: 'field text' },
  Draft: { reader: 'attempt draftedAt provider engine needsHuman fields acts findings tones triage calls memory' },
  ProviderCall: { reader: 'provider engine outcome message inputTokens outputTokens cost milliseconds' },
  ProviderAccount: {
    reader: `provider engine state calls running failures inputTokens outputTokens cost budget medianMilliseconds lastOkAt
      lastError`,
  },
  Term: { reader: 'term translation caseSensitive doNotTranslate register note' },
  TermConnection: { reader: 'nodes pageInfo' },
  BadTerm: { reader: 'line reason' },
  TermsImported: { reader: 'imported total badLines bad unusedColumns' },
  TokensRevoked: { reader: 'contributorId issuedUntil' },
  TermsRemoved: { reader: 'removed' },
  ProviderFailures: { reader: 'failure calls' },
  ProviderError: { reader: 'failure message at' },
  FieldTone: { reader: 'field side enthusiasm directness formality hedging length' },
  ToneMean: { reader: 'side measure examples mean low high' },
  Triage: { reader: 'label knowledge regions timeSensitive proposals by reason rules model' },
  TriageVerdict: { reader: 'label knowledge regions timeSensitive' },
  ModelVerdict: { reader: 'label knowledge regions timeSensitive reason' },
  TriageProposal: { reader: 'kind field reason' },
  TriageCorrected: { reader: 'exampleId triage' },
  DraftField: { reader: 'field source literal adapted unknownWords' },
  Act: { reader: 'kind field start end from to reason literal source memory' },
  ActMemory: { reader: 'unitId exampleId' },
  MemoryUse: { reader: 'field start end score filled unitId exampleId source target' },
  MemoryUnit: { reader: 'id source target exampleId attempt field addedAt' },
  MemoryConnection: { reader: 'nodes pageInfo' },
  MemoryMatch: { reader: 'unit score' },
  MemoryAccount: {
    reader: 'settled examples imported draftsFilled fills charactersFilled suggestions kept changed',
  },
  BadMemoryUnit: { reader: 'line reason' },
  MemoryImported: { reader: 'imported added total badUnits bad unusedColumns' },
  MemoryRemoved: { reader: 'removed' },
  Place: { reader: 'start end' },
  SourceWords: { reader: 'start end text' },
  Finding: { reader: 'check severity field start end message' },
  Round: { reader: 'id attempt round purpose seats openedAt closedAt closedBy', seer: 'filled held' },
  Eligibility: { seer: 'exampleId attempt round mayBeAsked others' },
  IneligiblePeople: { seer: 'reason people' },
  Resolution: {
    reader: 'superseded id attempt decisionId outcome content labels reason withheld guidelineVersion resolvedAt',
  },
  Labels: { reader: 'turnsFollow chosenBetter keyHolds ratings' },
  ScaleLabel: { reader: 'scale median low high answers' },
  ReopenedAttempt: { reader: 'exampleId attempt reason reopenedAt' },
  StrandedAttempt: { reader: 'attempt reason purpose variant strandedAt' },
  Reopening: { reader: 'id campaignId guidelineVersion reason reopened remaining reopenedAt' },

  Judgment: {
    seer: `id attempt round purpose seatId author variant standing carriedInto guidelineVersion submittedAt verdict ratings edited acts spans kindCheck
      flags choice reason comment activeMs sawDraft`,
  },
  Rating: { seer: 'scale value' },
  ErrorSpan: { seer: 'field start end severity comment' },
  KindCheck: { seer: 'turnsFollow chosenBetter keyHolds' },
  GivenBack: { seer: 'exampleId example reason people comments lastAt' },
  Lease: { seer: 'attempt round purpose seatId author claimedAt expiresAt endedAt endedBy reason comment' },
  Decision: { seer: 'id attempt round decidedAt kind outcome fields labels reason seats candidateIds why evidence' },
  Evidence: {
    seer: 'rule why guidelineVersion carriedIds judgmentIds seatsUsed smallPool givenBack priors posteriors rates candidates',
  },
  GivenBackCount: { seer: 'reason people' },
  PoolEvidence: { seer: 'policy eligible ceiling minSeats' },
  EvidenceCandidate: { seer: 'id fields supporters utility' },
  EvidencePriors: { seer: 'drop draft measured' },
  MeasuredDrafts: { seer: 'stood of' },
  EvidencePosteriors: { seer: 'usable draftStands choice' },
  ReviewerReliability: { seer: 'author acceptsGood acceptsFaulty' },
  ReviewerRate: { seer: 'mean low high known knownAccepted resolved resolvedAccepted' },
  ReviewerRates: { seer: 'author acceptsGood acceptsFaulty' },

  OutcomeCheck: { reader: 'id campaignId sampleSize seatsPerItem items openSeats startedAt', seer: 'result' },
  OutcomeResult: { seer: 'items answers resolved literal ties winRate low high' },
  Comparison: { own: 'seatId campaignId left right leaseExpiresAt' },
  ComparisonClaimed: { own: 'comparison' },
  ComparisonSubmitted: { own: 'answerId' },

  ModelRun: { reader: 'id campaignId method smoothing state requestedAt finishedAt failure result' },
  ModelRunConnection: { reader: 'nodes pageInfo' },
  ModelResult: {
    reader: `method why examples people votes votesPerPerson heldOut logLikelihood iterations converged priors contradictions`,
  },
  HeldOutLikelihood: { reader: 'method perVote' },
  VerdictShare: { reader: 'verdict share' },
  AgreementReport: { reader: 'run items' },
  Agreement: { reader: 'bucket question alpha low high reason examples votes' },
  SoftLabelReport: { reader: 'run items' },
  SoftLabels: { reader: 'question by people labels groups reason' },
  SoftLabelGroup: { reader: 'name people votes labels' },
  LabelCount: { reader: 'label votes' },
  Precedent: { reader: 'decisionId exampleId example attempt verdict reason acts decidedAt similarity' },
  Contradiction: {
    seer: `exampleId example attempt votes modelVerdict modelProbability resolvedVerdict decisionProbability
      modelProbabilityOfResolved`,
  },
  ContradictionConnection: { reader: 'nodes pageInfo' },

  Gold: { seer: 'exampleId draft planted note setAt retiredAt passed failed' },
  GoldOutcome: { seer: 'author exampleId judgmentId draft usedFor planted accepted passed why judgedAt' },
  GoldSet: { seer: 'exampleIds' },
  GoldImported: { seer: 'imported bad' },
  BadGoldLine: { seer: 'line reason' },
  GoldRetired: { seer: 'exampleIds' },
  MayQualifyAgain: { seer: 'author' },
  ReviewerQuality: { seer: 'author campaignId guard judgments signals voided steps appeals reliability' },
  SignalCount: { seer: 'kind judgments' },
  QualitySignal: { seer: 'judgmentId kind evidence judgedAt' },
  SignalEvidence: { seer: 'name value' },
  AppealDecided: { seer: 'appeal restored surplus' },

  Release: { reader: 'id campaignId version state simulated rows files failure' },
  ReleaseConnection: { reader: 'nodes pageInfo' },
  ReleaseFile: { reader: 'path bytes sha256 url' },

  Viewer: { own: 'id name operator memberships dataUrl' },
  Member: { own: 'campaignId campaign contributorId name pseudonym roles variants' },
  Seat: {
    own: `id campaignId campaign exampleId example draft attempt round purpose variant guidelineVersion leaseExpiresAt candidates
      unsent showsDraft precedents`,
  },
  ConsentText: { own: 'campaignId version purposes required currentFrom texts publishedAt' },
  ConsentWords: { own: 'language text digest' },
  ConsentReceipt: { own: 'id campaignId act version language digest purposes standing at' },
  ConsentReceiptConnection: { own: 'nodes pageInfo' },
  MyStanding: { own: 'campaignId guard steps appeals voided mayAppeal' },
  GuardStep: { own: 'id step raised evidenceFrom at reason' },
  RaisedSignal: { own: 'kind judgments of' },
  Appeal: { own: 'id text at decidedAt outcome reason' },
  MyConsent: { own: 'campaignId version purposes objections current missing receipts' },
  MyProfile: { own: 'campaignId variants offered region ageBand gender changedAt' },
  VariantSkill: { own: 'variant read write' },
  Invitation: { own: 'id campaignId roles variants uses usesLeft madeAt expiresAt revokedAt' },
  InvitationConnection: { own: 'nodes pageInfo' },
  InvitationMade: { own: 'invitation invitationCode' },
  UnsentJudgment: { own: 'count content savedAt' },
  UnsentJudgmentSaved: { own: 'seatId count' },
  SeatCandidate: { own: 'id fields' },
  SeatClaimed: { own: 'seat none reason retryAt' },
  SeatReleased: { own: 'seatId' },
  JudgmentSubmitted: { own: 'judgmentId standing example next' },
  PageInfo: { reader: 'hasNextPage endCursor' },
  Refused: { reader: 'code message' },
};

/** Who sees a field; null where nobody has said. */
export const sightOf = (type: string, field: string): Sight | null => {
  for (const [sight, names] of Object.entries(fields[type] ?? {}))
    if (names.split(/\s+/).includes(field) && isSight(sight)) return sight;
  return null;
};

const isSight = (name: string): name is Sight => ['reader', 'seer', 'own', 'operator'].includes(name);
