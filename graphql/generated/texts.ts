/* Written by `npm run codegen` from the SDL and graphql/operations. Do not edit. */
import type * as Types from './operations.ts';
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ConsentReceiptPartsFragmentDoc = new TypedDocumentString(`
    fragment ConsentReceiptParts on ConsentReceipt {
  id
  act
  version
  language
  digest
  purposes
  standing
  at
}
    `, {"fragmentName":"ConsentReceiptParts"}) as unknown as TypedDocumentString<Types.ConsentReceiptPartsFragment, unknown>;
export const TriagePartsFragmentDoc = new TypedDocumentString(`
    fragment TriageParts on Triage {
  label
  knowledge
  regions
  timeSensitive
  proposals {
    kind
    field
    reason
  }
  by
  reason
  rules {
    label
    knowledge
    regions
    timeSensitive
  }
  model {
    label
    knowledge
    regions
    timeSensitive
    reason
  }
}
    `, {"fragmentName":"TriageParts"}) as unknown as TypedDocumentString<Types.TriagePartsFragment, unknown>;
export const RefusedPartsFragmentDoc = new TypedDocumentString(`
    fragment RefusedParts on Refused {
  code
  message
}
    `, {"fragmentName":"RefusedParts"}) as unknown as TypedDocumentString<Types.RefusedPartsFragment, unknown>;
export const CampaignPartsFragmentDoc = new TypedDocumentString(`
    fragment CampaignParts on Campaign {
  id
  name
  culture
  state
  revision
}
    `, {"fragmentName":"CampaignParts"}) as unknown as TypedDocumentString<Types.CampaignPartsFragment, unknown>;
export const LabelsPartsFragmentDoc = new TypedDocumentString(`
    fragment LabelsParts on Labels {
  turnsFollow
  chosenBetter
  keyHolds
  ratings {
    scale
    median
    low
    high
    answers
  }
}
    `, {"fragmentName":"LabelsParts"}) as unknown as TypedDocumentString<Types.LabelsPartsFragment, unknown>;
export const ContentPartsFragmentDoc = new TypedDocumentString(`
    fragment ContentParts on Content {
  kind
  answer
  fields {
    field
    text
    role
  }
}
    `, {"fragmentName":"ContentParts"}) as unknown as TypedDocumentString<Types.ContentPartsFragment, unknown>;
export const DraftPartsFragmentDoc = new TypedDocumentString(`
    fragment DraftParts on Draft {
  attempt
  draftedAt
  provider
  engine
  needsHuman
  fields {
    field
    source
    literal
    adapted
    unknownWords
  }
  acts {
    kind
    field
    start
    end
    from
    to
    reason
    literal {
      start
      end
    }
    source {
      start
      end
      text
    }
    memory {
      unitId
      exampleId
    }
  }
  memory {
    field
    start
    end
    score
    filled
    unitId
    exampleId
    source
    target
  }
  findings {
    check
    severity
    field
    start
    end
    message
  }
}
    `, {"fragmentName":"DraftParts"}) as unknown as TypedDocumentString<Types.DraftPartsFragment, unknown>;
export const SeatPartsFragmentDoc = new TypedDocumentString(`
    fragment SeatParts on Seat {
  id
  campaignId
  exampleId
  attempt
  round
  purpose
  variant
  guidelineVersion
  leaseExpiresAt
  campaign {
    guideline
    policy {
      scales
      leaseSeconds
    }
  }
  example {
    kind
    line
    externalId
    source {
      ...ContentParts
    }
    translation {
      ...ContentParts
    }
  }
  draft {
    ...DraftParts
  }
  candidates {
    id
    fields {
      field
      text
    }
  }
}
    fragment ContentParts on Content {
  kind
  answer
  fields {
    field
    text
    role
  }
}
fragment DraftParts on Draft {
  attempt
  draftedAt
  provider
  engine
  needsHuman
  fields {
    field
    source
    literal
    adapted
    unknownWords
  }
  acts {
    kind
    field
    start
    end
    from
    to
    reason
    literal {
      start
      end
    }
    source {
      start
      end
      text
    }
    memory {
      unitId
      exampleId
    }
  }
  memory {
    field
    start
    end
    score
    filled
    unitId
    exampleId
    source
    target
  }
  findings {
    check
    severity
    field
    start
    end
    message
  }
}`, {"fragmentName":"SeatParts"}) as unknown as TypedDocumentString<Types.SeatPartsFragment, unknown>;
export const DatasetPartsFragmentDoc = new TypedDocumentString(`
    fragment DatasetParts on Dataset {
  id
  campaignId
  name
  format
  state
  sha256
  examples
  badLines
  refusal
}
    `, {"fragmentName":"DatasetParts"}) as unknown as TypedDocumentString<Types.DatasetPartsFragment, unknown>;
export const ProgressPartsFragmentDoc = new TypedDocumentString(`
    fragment ProgressParts on CampaignProgress {
  campaignId
  examples
  states {
    state
    examples
  }
  kinds {
    kind
    examples
    resolved
  }
  judgments
  surplus
  lastJudgmentAt
  openSeats
  heldSeats
  roundsOpen
  activePeople
  filledSeats {
    purpose
    seats
  }
  givenBack {
    reason
    seats
  }
  foretold {
    lack
    variant
    people
    needed
    advice
  }
  roundsShort
  budgetsSpent {
    provider
    budget
    reachedAt
    next
    advice
  }
  coverage {
    variant
    target
    judgments
    share
  }
}
    `, {"fragmentName":"ProgressParts"}) as unknown as TypedDocumentString<Types.ProgressPartsFragment, unknown>;
export const ReleasePartsFragmentDoc = new TypedDocumentString(`
    fragment ReleaseParts on Release {
  id
  campaignId
  version
  state
  simulated
  rows
  failure
  files {
    path
    bytes
    sha256
    url
  }
}
    `, {"fragmentName":"ReleaseParts"}) as unknown as TypedDocumentString<Types.ReleasePartsFragment, unknown>;
export const GuardStepPartsFragmentDoc = new TypedDocumentString(`
    fragment GuardStepParts on GuardStep {
  id
  step
  evidenceFrom
  at
  reason
  raised {
    kind
    judgments
    of
  }
}
    `, {"fragmentName":"GuardStepParts"}) as unknown as TypedDocumentString<Types.GuardStepPartsFragment, unknown>;
export const AppealPartsFragmentDoc = new TypedDocumentString(`
    fragment AppealParts on Appeal {
  id
  text
  at
  decidedAt
  outcome
  reason
}
    `, {"fragmentName":"AppealParts"}) as unknown as TypedDocumentString<Types.AppealPartsFragment, unknown>;
export const InvitationPartsFragmentDoc = new TypedDocumentString(`
    fragment InvitationParts on Invitation {
  id
  roles
  variants
  uses
  usesLeft
  madeAt
  expiresAt
  revokedAt
}
    `, {"fragmentName":"InvitationParts"}) as unknown as TypedDocumentString<Types.InvitationPartsFragment, unknown>;
export const MyProfilePartsFragmentDoc = new TypedDocumentString(`
    fragment MyProfileParts on MyProfile {
  variants {
    variant
    read
    write
  }
  offered
  region
  ageBand
  gender
  changedAt
}
    `, {"fragmentName":"MyProfileParts"}) as unknown as TypedDocumentString<Types.MyProfilePartsFragment, unknown>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    id
    name
    operator
    dataUrl
    memberships {
      campaignId
      pseudonym
      roles
      variants
      campaign {
        ...CampaignParts
      }
    }
  }
}
    fragment CampaignParts on Campaign {
  id
  name
  culture
  state
  revision
}`) as unknown as TypedDocumentString<Types.ViewerQuery, Types.ViewerQueryVariables>;
export const CampaignDocument = new TypedDocumentString(`
    query Campaign($id: UUID!) {
  campaign(id: $id) {
    ...CampaignParts
    priority
    guidelineVersion
    createdAt
    temporalUrl
  }
}
    fragment CampaignParts on Campaign {
  id
  name
  culture
  state
  revision
}`) as unknown as TypedDocumentString<Types.CampaignQuery, Types.CampaignQueryVariables>;
export const CreateCampaignDocument = new TypedDocumentString(`
    mutation CreateCampaign($input: CreateCampaignInput!) {
  createCampaign(input: $input) {
    ...CampaignParts
    ...RefusedParts
  }
}
    fragment RefusedParts on Refused {
  code
  message
}
fragment CampaignParts on Campaign {
  id
  name
  culture
  state
  revision
}`) as unknown as TypedDocumentString<Types.CreateCampaignMutation, Types.CreateCampaignMutationVariables>;
export const SetMemberDocument = new TypedDocumentString(`
    mutation SetMember($input: SetMemberInput!) {
  setMember(input: $input) {
    ... on Member {
      campaignId
      contributorId
      pseudonym
      roles
      variants
    }
    ...RefusedParts
  }
}
    fragment RefusedParts on Refused {
  code
  message
}`) as unknown as TypedDocumentString<Types.SetMemberMutation, Types.SetMemberMutationVariables>;
export const CampaignProgressDocument = new TypedDocumentString(`
    query CampaignProgress($id: UUID!) {
  campaign(id: $id) {
    id
    state
    progress {
      ...ProgressParts
      troubles {
        step
        waitsForRetry
        workflows
        error
        since
        lastAt
        exampleIds
      }
      needsPeople {
        reason
        purpose
        variant
        examples
        advice
      }
    }
  }
}
    fragment ProgressParts on CampaignProgress {
  campaignId
  examples
  states {
    state
    examples
  }
  kinds {
    kind
    examples
    resolved
  }
  judgments
  surplus
  lastJudgmentAt
  openSeats
  heldSeats
  roundsOpen
  activePeople
  filledSeats {
    purpose
    seats
  }
  givenBack {
    reason
    seats
  }
  foretold {
    lack
    variant
    people
    needed
    advice
  }
  roundsShort
  budgetsSpent {
    provider
    budget
    reachedAt
    next
    advice
  }
  coverage {
    variant
    target
    judgments
    share
  }
}`) as unknown as TypedDocumentString<Types.CampaignProgressQuery, Types.CampaignProgressQueryVariables>;
export const FollowProgressDocument = new TypedDocumentString(`
    subscription FollowProgress($campaignId: UUID!) {
  campaignProgress(campaignId: $campaignId) {
    ...ProgressParts
  }
}
    fragment ProgressParts on CampaignProgress {
  campaignId
  examples
  states {
    state
    examples
  }
  kinds {
    kind
    examples
    resolved
  }
  judgments
  surplus
  lastJudgmentAt
  openSeats
  heldSeats
  roundsOpen
  activePeople
  filledSeats {
    purpose
    seats
  }
  givenBack {
    reason
    seats
  }
  foretold {
    lack
    variant
    people
    needed
    advice
  }
  roundsShort
  budgetsSpent {
    provider
    budget
    reachedAt
    next
    advice
  }
  coverage {
    variant
    target
    judgments
    share
  }
}`) as unknown as TypedDocumentString<Types.FollowProgressSubscription, Types.FollowProgressSubscriptionVariables>;
export const StartCampaignDocument = new TypedDocumentString(`
    mutation StartCampaign($id: UUID!) {
  startCampaign(id: $id) {
    ...CampaignParts
    ...RefusedParts
  }
}
    fragment RefusedParts on Refused {
  code
  message
}
fragment CampaignParts on Campaign {
  id
  name
  culture
  state
  revision
}`) as unknown as TypedDocumentString<Types.StartCampaignMutation, Types.StartCampaignMutationVariables>;
export const PauseCampaignDocument = new TypedDocumentString(`
    mutation PauseCampaign($id: UUID!) {
  pauseCampaign(id: $id) {
    ...CampaignParts
    ...RefusedParts
  }
}
    fragment RefusedParts on Refused {
  code
  message
}
fragment CampaignParts on Campaign {
  id
  name
  culture
  state
  revision
}`) as unknown as TypedDocumentString<Types.PauseCampaignMutation, Types.PauseCampaignMutationVariables>;
export const ResumeCampaignDocument = new TypedDocumentString(`
    mutation ResumeCampaign($id: UUID!) {
  resumeCampaign(id: $id) {
    ...CampaignParts
    ...RefusedParts
  }
}
    fragment RefusedParts on Refused {
  code
  message
}
fragment CampaignParts on Campaign {
  id
  name
  culture
  state
  revision
}`) as unknown as TypedDocumentString<Types.ResumeCampaignMutation, Types.ResumeCampaignMutationVariables>;
export const CancelCampaignDocument = new TypedDocumentString(`
    mutation CancelCampaign($id: UUID!) {
  cancelCampaign(id: $id) {
    ...CampaignParts
    ...RefusedParts
  }
}
    fragment RefusedParts on Refused {
  code
  message
}
fragment CampaignParts on Campaign {
  id
  name
  culture
  state
  revision
}`) as unknown as TypedDocumentString<Types.CancelCampaignMutation, Types.CancelCampaignMutationVariables>;
export const CompleteCampaignDocument = new TypedDocumentString(`
    mutation CompleteCampaign($id: UUID!) {
  completeCampaign(id: $id) {
    ...CampaignParts
    ...RefusedParts
  }
}
    fragment RefusedParts on Refused {
  code
  message
}
fragment CampaignParts on Campaign {
  id
  name
  culture
  state
  revision
}`) as unknown as TypedDocumentString<Types.CompleteCampaignMutation, Types.CompleteCampaignMutationVariables>;
export const ChangeCampaignDocument = new TypedDocumentString(`
    mutation ChangeCampaign($input: ChangeCampaignInput!) {
  changeCampaign(input: $input) {
    ... on CampaignChanged {
      campaign {
        ...CampaignParts
        priority
        guidelineVersion
        guidelineCompatibleFrom
      }
      effects {
        setting
        before
        after
        applies
        states
        examples
      }
    }
    ...RefusedParts
  }
}
    fragment RefusedParts on Refused {
  code
  message
}
fragment CampaignParts on Campaign {
  id
  name
  culture
  state
  revision
}`) as unknown as TypedDocumentString<Types.ChangeCampaignMutation, Types.ChangeCampaignMutationVariables>;
export const CampaignChangesDocument = new TypedDocumentString(`
    query CampaignChanges($id: UUID!, $first: Int = 50, $after: String) {
  campaign(id: $id) {
    changes(first: $first, after: $after) {
      nodes {
        id
        revision
        changedAt
        by {
          kind
          id
        }
        effects {
          setting
          before
          after
          applies
          states
          examples
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<Types.CampaignChangesQuery, Types.CampaignChangesQueryVariables>;
export const CampaignAnchoringDocument = new TypedDocumentString(`
    query CampaignAnchoring($id: UUID!) {
  campaign(id: $id) {
    anchoring {
      examples
      fromSource {
        texts
        chrf
      }
      edited {
        texts
        chrf
      }
      kept
      pull {
        points
        low
        high
      }
    }
  }
}
    `) as unknown as TypedDocumentString<Types.CampaignAnchoringQuery, Types.CampaignAnchoringQueryVariables>;
export const ConsentTextDocument = new TypedDocumentString(`
    query ConsentText($campaignId: UUID!, $version: Int) {
  consentText(campaignId: $campaignId, version: $version) {
    version
    purposes
    required
    currentFrom
    publishedAt
    texts {
      language
      text
      digest
    }
  }
}
    `) as unknown as TypedDocumentString<Types.ConsentTextQuery, Types.ConsentTextQueryVariables>;
export const MyConsentDocument = new TypedDocumentString(`
    query MyConsent($campaignId: UUID!, $first: Int, $after: String) {
  myConsent(campaignId: $campaignId) {
    version
    purposes
    objections
    current
    missing
    receipts(first: $first, after: $after) {
      nodes {
        ...ConsentReceiptParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment ConsentReceiptParts on ConsentReceipt {
  id
  act
  version
  language
  digest
  purposes
  standing
  at
}`) as unknown as TypedDocumentString<Types.MyConsentQuery, Types.MyConsentQueryVariables>;
export const PublishConsentTextDocument = new TypedDocumentString(`
    mutation PublishConsentText($input: PublishConsentTextInput!) {
  publishConsentText(input: $input) {
    ... on ConsentText {
      version
      currentFrom
      publishedAt
    }
    ...RefusedParts
  }
}
    fragment RefusedParts on Refused {
  code
  message
}`) as unknown as TypedDocumentString<Types.PublishConsentTextMutation, Types.PublishConsentTextMutationVariables>;
export const GiveConsentDocument = new TypedDocumentString(`
    mutation GiveConsent($input: GiveConsentInput!) {
  giveConsent(input: $input) {
    ... on ConsentReceipt {
      ...ConsentReceiptParts
    }
    ...RefusedParts
  }
}
    fragment ConsentReceiptParts on ConsentReceipt {
  id
  act
  version
  language
  digest
  purposes
  standing
  at
}
fragment RefusedParts on Refused {
  code
  message
}`) as unknown as TypedDocumentString<Types.GiveConsentMutation, Types.GiveConsentMutationVariables>;
export const WithdrawConsentDocument = new TypedDocumentString(`
    mutation WithdrawConsent($input: WithdrawConsentInput!) {
  withdrawConsent(input: $input) {
    ... on ConsentReceipt {
      ...ConsentReceiptParts
    }
    ...RefusedParts
  }
}
    fragment ConsentReceiptParts on ConsentReceipt {
  id
  act
  version
  language
  digest
  purposes
  standing
  at
}
fragment RefusedParts on Refused {
  code
  message
}`) as unknown as TypedDocumentString<Types.WithdrawConsentMutation, Types.WithdrawConsentMutationVariables>;
export const ImportDatasetDocument = new TypedDocumentString(`
    mutation ImportDataset($input: ImportDatasetInput!) {
  importDataset(input: $input) {
    ...DatasetParts
    ...RefusedParts
  }
}
    fragment RefusedParts on Refused {
  code
  message
}
fragment DatasetParts on Dataset {
  id
  campaignId
  name
  format
  state
  sha256
  examples
  badLines
  refusal
}`) as unknown as TypedDocumentString<Types.ImportDatasetMutation, Types.ImportDatasetMutationVariables>;
export const DatasetDocument = new TypedDocumentString(`
    query Dataset($id: UUID!, $first: Int = 50, $after: String) {
  dataset(id: $id) {
    ...DatasetParts
    badLineList(first: $first, after: $after) {
      nodes {
        file
        line
        reason
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment DatasetParts on Dataset {
  id
  campaignId
  name
  format
  state
  sha256
  examples
  badLines
  refusal
}`) as unknown as TypedDocumentString<Types.DatasetQuery, Types.DatasetQueryVariables>;
export const ExamplesDocument = new TypedDocumentString(`
    query Examples($campaignId: UUID!, $state: ExampleState, $first: Int = 50, $after: String) {
  campaign(id: $campaignId) {
    examples(state: $state, first: $first, after: $after) {
      nodes {
        id
        line
        externalId
        kind
        state
        attempt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<Types.ExamplesQuery, Types.ExamplesQueryVariables>;
export const ExampleStoryDocument = new TypedDocumentString(`
    query ExampleStory($id: UUID!) {
  example(id: $id) {
    id
    campaignId
    line
    externalId
    kind
    state
    attempt
    why
    dataset {
      id
      name
      licence
      importedAt
    }
    source {
      ...ContentParts
    }
    translation {
      ...ContentParts
    }
    drafts {
      ...DraftParts
      triage {
        ...TriageParts
      }
    }
    rounds {
      id
      attempt
      round
      purpose
      seats
      filled
      held
      openedAt
      closedAt
      closedBy
    }
    leases {
      attempt
      round
      purpose
      seatId
      author
      claimedAt
      expiresAt
      endedAt
      endedBy
      reason
      comment
    }
    judgments {
      id
      attempt
      round
      purpose
      author
      variant
      standing
      guidelineVersion
      submittedAt
      carriedInto
      verdict
      ratings {
        scale
        value
      }
      edited {
        field
        text
      }
      acts {
        kind
        field
        start
        end
        from
        to
        reason
      }
      spans {
        field
        start
        end
        severity
        comment
      }
      kindCheck {
        turnsFollow
        chosenBetter
        keyHolds
      }
      flags
      choice
      reason
      comment
      activeMs
    }
    decisions {
      id
      attempt
      round
      decidedAt
      kind
      outcome
      fields {
        field
        text
      }
      labels {
        ...LabelsParts
      }
      reason
      seats
      candidateIds
      why
      evidence {
        rule
        guidelineVersion
        judgmentIds
        carriedIds
        seatsUsed
        smallPool {
          policy
          eligible
          ceiling
          minSeats
        }
        givenBack {
          reason
          people
        }
        priors {
          drop
          draft
        }
        posteriors {
          usable
          draftStands
          choice
        }
        rates {
          author
          acceptsGood
          acceptsFaulty
        }
        candidates {
          id
          supporters
          utility
          fields {
            field
            text
          }
        }
      }
    }
    trouble {
      step
      waitsForRetry
      tries
      error
      since
      lastAt
    }
    strandings {
      attempt
      reason
      purpose
      variant
      strandedAt
    }
    reopenings {
      attempt
      reason
      reopenedAt
    }
    resolutions {
      id
      attempt
      decisionId
      outcome
      reason
      withheld
      guidelineVersion
      resolvedAt
      content {
        ...ContentParts
      }
      labels {
        ...LabelsParts
      }
      superseded {
        reopenedAt
      }
    }
    releases {
      releaseId
      version
      state
      builtAt
    }
    workflows {
      attempt
      workflowId
      temporalUrl
    }
  }
}
    fragment TriageParts on Triage {
  label
  knowledge
  regions
  timeSensitive
  proposals {
    kind
    field
    reason
  }
  by
  reason
  rules {
    label
    knowledge
    regions
    timeSensitive
  }
  model {
    label
    knowledge
    regions
    timeSensitive
    reason
  }
}
fragment ContentParts on Content {
  kind
  answer
  fields {
    field
    text
    role
  }
}
fragment DraftParts on Draft {
  attempt
  draftedAt
  provider
  engine
  needsHuman
  fields {
    field
    source
    literal
    adapted
    unknownWords
  }
  acts {
    kind
    field
    start
    end
    from
    to
    reason
    literal {
      start
      end
    }
    source {
      start
      end
      text
    }
    memory {
      unitId
      exampleId
    }
  }
  memory {
    field
    start
    end
    score
    filled
    unitId
    exampleId
    source
    target
  }
  findings {
    check
    severity
    field
    start
    end
    message
  }
}
fragment LabelsParts on Labels {
  turnsFollow
  chosenBetter
  keyHolds
  ratings {
    scale
    median
    low
    high
    answers
  }
}`) as unknown as TypedDocumentString<Types.ExampleStoryQuery, Types.ExampleStoryQueryVariables>;
export const FollowExamplesDocument = new TypedDocumentString(`
    subscription FollowExamples($campaignId: UUID!) {
  exampleChanged(campaignId: $campaignId) {
    id
    state
    attempt
    why
  }
}
    `) as unknown as TypedDocumentString<Types.FollowExamplesSubscription, Types.FollowExamplesSubscriptionVariables>;
export const ReopenExamplesDocument = new TypedDocumentString(`
    mutation ReopenExamples($input: ReopenExamplesInput!) {
  reopenExamples(input: $input) {
    ... on Reopening {
      id
      campaignId
      guidelineVersion
      reason
      reopened
      remaining
      reopenedAt
    }
    ...RefusedParts
  }
}
    fragment RefusedParts on Refused {
  code
  message
}`) as unknown as TypedDocumentString<Types.ReopenExamplesMutation, Types.ReopenExamplesMutationVariables>;
export const FollowJudgmentsDocument = new TypedDocumentString(`
    subscription FollowJudgments($campaignId: UUID!) {
  exampleChanged(campaignId: $campaignId) {
    id
    judgments {
      id
      submittedAt
    }
  }
}
    `) as unknown as TypedDocumentString<Types.FollowJudgmentsSubscription, Types.FollowJudgmentsSubscriptionVariables>;
export const EligibilityDocument = new TypedDocumentString(`
    query Eligibility($exampleId: UUID!) {
  eligibility(exampleId: $exampleId) {
    attempt
    round
    mayBeAsked
    others {
      reason
      people
    }
  }
}
    `) as unknown as TypedDocumentString<Types.EligibilityQuery, Types.EligibilityQueryVariables>;
export const CorrectTriageDocument = new TypedDocumentString(`
    mutation CorrectTriage($input: CorrectTriageInput!) {
  correctTriage(input: $input) {
    ... on TriageCorrected {
      exampleId
      triage {
        ...TriageParts
      }
    }
    ...RefusedParts
  }
}
    fragment TriageParts on Triage {
  label
  knowledge
  regions
  timeSensitive
  proposals {
    kind
    field
    reason
  }
  by
  reason
  rules {
    label
    knowledge
    regions
    timeSensitive
  }
  model {
    label
    knowledge
    regions
    timeSensitive
    reason
  }
}
fragment RefusedParts on Refused {
  code
  message
}`) as unknown as TypedDocumentString<Types.CorrectTriageMutation, Types.CorrectTriageMutationVariables>;
export const DraftToneDocument = new TypedDocumentString(`
    query DraftTone($id: UUID!) {
  example(id: $id) {
    id
    drafts {
      attempt
      tones {
        field
        side
        enthusiasm
        directness
        formality
        hedging
        length
      }
      triage {
        ...TriageParts
      }
    }
  }
}
    fragment TriageParts on Triage {
  label
  knowledge
  regions
  timeSensitive
  proposals {
    kind
    field
    reason
  }
  by
  reason
  rules {
    label
    knowledge
    regions
    timeSensitive
  }
  model {
    label
    knowledge
    regions
    timeSensitive
    reason
  }
}`) as unknown as TypedDocumentString<Types.DraftToneQuery, Types.DraftToneQueryVariables>;
export const CampaignToneDocument = new TypedDocumentString(`
    query CampaignTone($id: UUID!, $of: ToneOf!) {
  campaign(id: $id) {
    id
    tone(of: $of) {
      side
      measure
      examples
      mean
      low
      high
    }
  }
}
    `) as unknown as TypedDocumentString<Types.CampaignToneQuery, Types.CampaignToneQueryVariables>;
export const MyStandingDocument = new TypedDocumentString(`
    query MyStanding($campaignId: UUID!, $language: String) {
  myStanding(campaignId: $campaignId, language: $language) {
    guard
    voided
    mayAppeal
    steps {
      ...GuardStepParts
    }
    appeals {
      ...AppealParts
    }
  }
}
    fragment GuardStepParts on GuardStep {
  id
  step
  evidenceFrom
  at
  reason
  raised {
    kind
    judgments
    of
  }
}
fragment AppealParts on Appeal {
  id
  text
  at
  decidedAt
  outcome
  reason
}`) as unknown as TypedDocumentString<Types.MyStandingQuery, Types.MyStandingQueryVariables>;
export const ReviewerQualityDocument = new TypedDocumentString(`
    query ReviewerQuality($campaignId: UUID!, $first: Int, $after: String, $language: String) {
  reviewerQuality(
    campaignId: $campaignId
    first: $first
    after: $after
    language: $language
  ) {
    author
    guard
    judgments
    voided
    signals {
      kind
      judgments
    }
    steps {
      ...GuardStepParts
    }
    appeals {
      ...AppealParts
    }
    reliability {
      acceptsGood {
        mean
        low
        high
      }
      acceptsFaulty {
        mean
        low
        high
      }
    }
  }
}
    fragment GuardStepParts on GuardStep {
  id
  step
  evidenceFrom
  at
  reason
  raised {
    kind
    judgments
    of
  }
}
fragment AppealParts on Appeal {
  id
  text
  at
  decidedAt
  outcome
  reason
}`) as unknown as TypedDocumentString<Types.ReviewerQualityQuery, Types.ReviewerQualityQueryVariables>;
export const QualitySignalsDocument = new TypedDocumentString(`
    query QualitySignals($campaignId: UUID!, $author: String!) {
  qualitySignals(campaignId: $campaignId, author: $author) {
    judgmentId
    kind
    judgedAt
    evidence {
      name
      value
    }
  }
}
    `) as unknown as TypedDocumentString<Types.QualitySignalsQuery, Types.QualitySignalsQueryVariables>;
export const AppealDocument = new TypedDocumentString(`
    mutation Appeal($input: AppealInput!) {
  appeal(input: $input) {
    ... on Appeal {
      ...AppealParts
    }
    ...RefusedParts
  }
}
    fragment RefusedParts on Refused {
  code
  message
}
fragment AppealParts on Appeal {
  id
  text
  at
  decidedAt
  outcome
  reason
}`) as unknown as TypedDocumentString<Types.AppealMutation, Types.AppealMutationVariables>;
export const DecideAppealDocument = new TypedDocumentString(`
    mutation DecideAppeal($input: DecideAppealInput!) {
  decideAppeal(input: $input) {
    ... on AppealDecided {
      restored
      surplus
      appeal {
        ...AppealParts
      }
    }
    ...RefusedParts
  }
}
    fragment RefusedParts on Refused {
  code
  message
}
fragment AppealParts on Appeal {
  id
  text
  at
  decidedAt
  outcome
  reason
}`) as unknown as TypedDocumentString<Types.DecideAppealMutation, Types.DecideAppealMutationVariables>;
export const InvitationsDocument = new TypedDocumentString(`
    query Invitations($campaignId: UUID!, $first: Int, $after: String) {
  invitations(campaignId: $campaignId, first: $first, after: $after) {
    nodes {
      ...InvitationParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment InvitationParts on Invitation {
  id
  roles
  variants
  uses
  usesLeft
  madeAt
  expiresAt
  revokedAt
}`) as unknown as TypedDocumentString<Types.InvitationsQuery, Types.InvitationsQueryVariables>;
export const MakeInvitationDocument = new TypedDocumentString(`
    mutation MakeInvitation($input: MakeInvitationInput!) {
  makeInvitation(input: $input) {
    ... on InvitationMade {
      invitationCode
      invitation {
        ...InvitationParts
      }
    }
    ...RefusedParts
  }
}
    fragment RefusedParts on Refused {
  code
  message
}
fragment InvitationParts on Invitation {
  id
  roles
  variants
  uses
  usesLeft
  madeAt
  expiresAt
  revokedAt
}`) as unknown as TypedDocumentString<Types.MakeInvitationMutation, Types.MakeInvitationMutationVariables>;
export const RevokeInvitationDocument = new TypedDocumentString(`
    mutation RevokeInvitation($input: RevokeInvitationInput!) {
  revokeInvitation(input: $input) {
    ... on Invitation {
      ...InvitationParts
    }
    ...RefusedParts
  }
}
    fragment RefusedParts on Refused {
  code
  message
}
fragment InvitationParts on Invitation {
  id
  roles
  variants
  uses
  usesLeft
  madeAt
  expiresAt
  revokedAt
}`) as unknown as TypedDocumentString<Types.RevokeInvitationMutation, Types.RevokeInvitationMutationVariables>;
export const AcceptInvitationDocument = new TypedDocumentString(`
    mutation AcceptInvitation($input: AcceptInvitationInput!) {
  acceptInvitation(input: $input) {
    ... on Member {
      campaignId
      contributorId
      pseudonym
      roles
      variants
    }
    ...RefusedParts
  }
}
    fragment RefusedParts on Refused {
  code
  message
}`) as unknown as TypedDocumentString<Types.AcceptInvitationMutation, Types.AcceptInvitationMutationVariables>;
export const ImportMemoryDocument = new TypedDocumentString(`
    mutation ImportMemory($input: ImportMemoryInput!) {
  importMemory(input: $input) {
    ... on MemoryImported {
      imported
      added
      total
      badUnits
      bad {
        line
        reason
      }
      unusedColumns
    }
    ...RefusedParts
  }
}
    fragment RefusedParts on Refused {
  code
  message
}`) as unknown as TypedDocumentString<Types.ImportMemoryMutation, Types.ImportMemoryMutationVariables>;
export const RemoveMemoryDocument = new TypedDocumentString(`
    mutation RemoveMemory($input: RemoveMemoryInput!) {
  removeMemory(input: $input) {
    ... on MemoryRemoved {
      removed
    }
    ...RefusedParts
  }
}
    fragment RefusedParts on Refused {
  code
  message
}`) as unknown as TypedDocumentString<Types.RemoveMemoryMutation, Types.RemoveMemoryMutationVariables>;
export const MemoryDocument = new TypedDocumentString(`
    query Memory($campaignId: UUID!, $first: Int = 50, $after: String) {
  memory(campaignId: $campaignId, first: $first, after: $after) {
    nodes {
      id
      source
      target
      exampleId
      attempt
      field
      addedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<Types.MemoryQuery, Types.MemoryQueryVariables>;
export const MemoryMatchesDocument = new TypedDocumentString(`
    query MemoryMatches($campaignId: UUID!, $text: String!, $atLeast: Float, $first: Int) {
  memoryMatches(
    campaignId: $campaignId
    text: $text
    atLeast: $atLeast
    first: $first
  ) {
    score
    unit {
      id
      source
      target
      exampleId
    }
  }
}
    `) as unknown as TypedDocumentString<Types.MemoryMatchesQuery, Types.MemoryMatchesQueryVariables>;
export const MemoryAccountDocument = new TypedDocumentString(`
    query MemoryAccount($campaignId: UUID!) {
  campaign(id: $campaignId) {
    memory {
      settled
      examples
      imported
      draftsFilled
      fills
      charactersFilled
      suggestions
      kept
      changed
    }
  }
}
    `) as unknown as TypedDocumentString<Types.MemoryAccountQuery, Types.MemoryAccountQueryVariables>;
export const StartModelRunDocument = new TypedDocumentString(`
    mutation StartModelRun($input: StartModelRunInput!) {
  startModelRun(input: $input) {
    ... on ModelRun {
      id
      state
    }
    ...RefusedParts
  }
}
    fragment RefusedParts on Refused {
  code
  message
}`) as unknown as TypedDocumentString<Types.StartModelRunMutation, Types.StartModelRunMutationVariables>;
export const ModelRunDocument = new TypedDocumentString(`
    query ModelRun($id: UUID!) {
  modelRun(id: $id) {
    state
    failure
    result {
      examples
      votes
      contradictions
    }
  }
}
    `) as unknown as TypedDocumentString<Types.ModelRunQuery, Types.ModelRunQueryVariables>;
export const ContradictionsDocument = new TypedDocumentString(`
    query Contradictions($campaignId: UUID!, $atLeast: Float, $after: String) {
  campaign(id: $campaignId) {
    contradictions(atLeast: $atLeast, first: 200, after: $after) {
      nodes {
        exampleId
        attempt
        modelVerdict
        modelProbability
        resolvedVerdict
      }
      pageInfo {
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<Types.ContradictionsQuery, Types.ContradictionsQueryVariables>;
export const SoftLabelsDocument = new TypedDocumentString(`
    query SoftLabels($campaignId: UUID!, $by: GroupBy) {
  campaign(id: $campaignId) {
    softLabels(by: $by) {
      run {
        id
      }
      items {
        question
        people
        labels {
          label
          votes
        }
        groups {
          name
          people
          votes
          labels {
            label
            votes
          }
        }
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<Types.SoftLabelsQuery, Types.SoftLabelsQueryVariables>;
export const StartOutcomeCheckDocument = new TypedDocumentString(`
    mutation StartOutcomeCheck($input: StartOutcomeCheckInput!) {
  startOutcomeCheck(input: $input) {
    ... on OutcomeCheck {
      id
      items
    }
    ...RefusedParts
  }
}
    fragment RefusedParts on Refused {
  code
  message
}`) as unknown as TypedDocumentString<Types.StartOutcomeCheckMutation, Types.StartOutcomeCheckMutationVariables>;
export const ClaimComparisonDocument = new TypedDocumentString(`
    mutation ClaimComparison($campaignId: UUID!) {
  claimComparison(input: {campaignId: $campaignId}) {
    ... on ComparisonClaimed {
      comparison {
        seatId
        left {
          field
          text
        }
        right {
          field
          text
        }
      }
    }
    ...RefusedParts
  }
}
    fragment RefusedParts on Refused {
  code
  message
}`) as unknown as TypedDocumentString<Types.ClaimComparisonMutation, Types.ClaimComparisonMutationVariables>;
export const SubmitComparisonDocument = new TypedDocumentString(`
    mutation SubmitComparison($input: SubmitComparisonInput!) {
  submitComparison(input: $input) {
    ... on ComparisonSubmitted {
      answerId
    }
    ...RefusedParts
  }
}
    fragment RefusedParts on Refused {
  code
  message
}`) as unknown as TypedDocumentString<Types.SubmitComparisonMutation, Types.SubmitComparisonMutationVariables>;
export const PrecedentsDocument = new TypedDocumentString(`
    query Precedents($campaignId: UUID!, $text: String, $exampleId: UUID, $act: ActKind, $first: Int) {
  precedents(
    campaignId: $campaignId
    text: $text
    exampleId: $exampleId
    act: $act
    first: $first
  ) {
    decisionId
    exampleId
    attempt
    verdict
    reason
    acts
    similarity
  }
}
    `) as unknown as TypedDocumentString<Types.PrecedentsQuery, Types.PrecedentsQueryVariables>;
export const SeatPrecedentsDocument = new TypedDocumentString(`
    query SeatPrecedents($seatId: UUID!) {
  seat(id: $seatId) {
    id
    precedents {
      exampleId
      verdict
      reason
      similarity
    }
  }
}
    `) as unknown as TypedDocumentString<Types.SeatPrecedentsQuery, Types.SeatPrecedentsQueryVariables>;
export const MyProfileDocument = new TypedDocumentString(`
    query MyProfile($campaignId: UUID!) {
  myProfile(campaignId: $campaignId) {
    ...MyProfileParts
  }
}
    fragment MyProfileParts on MyProfile {
  variants {
    variant
    read
    write
  }
  offered
  region
  ageBand
  gender
  changedAt
}`) as unknown as TypedDocumentString<Types.MyProfileQuery, Types.MyProfileQueryVariables>;
export const SetMyProfileDocument = new TypedDocumentString(`
    mutation SetMyProfile($input: SetMyProfileInput!) {
  setMyProfile(input: $input) {
    ... on MyProfile {
      ...MyProfileParts
    }
    ...RefusedParts
  }
}
    fragment RefusedParts on Refused {
  code
  message
}
fragment MyProfileParts on MyProfile {
  variants {
    variant
    read
    write
  }
  offered
  region
  ageBand
  gender
  changedAt
}`) as unknown as TypedDocumentString<Types.SetMyProfileMutation, Types.SetMyProfileMutationVariables>;
export const SetGoldDocument = new TypedDocumentString(`
    mutation SetGold($input: SetGoldInput!) {
  setGold(input: $input) {
    ... on GoldSet {
      exampleIds
    }
    ... on Refused {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<Types.SetGoldMutation, Types.SetGoldMutationVariables>;
export const ImportGoldDocument = new TypedDocumentString(`
    mutation ImportGold($input: ImportGoldInput!) {
  importGold(input: $input) {
    ... on GoldImported {
      imported
      bad {
        line
        reason
      }
    }
    ...RefusedParts
  }
}
    fragment RefusedParts on Refused {
  code
  message
}`) as unknown as TypedDocumentString<Types.ImportGoldMutation, Types.ImportGoldMutationVariables>;
export const RetireGoldDocument = new TypedDocumentString(`
    mutation RetireGold($input: RetireGoldInput!) {
  retireGold(input: $input) {
    ... on GoldRetired {
      exampleIds
    }
    ... on Refused {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<Types.RetireGoldMutation, Types.RetireGoldMutationVariables>;
export const GoldOutcomesDocument = new TypedDocumentString(`
    query GoldOutcomes($campaignId: UUID!) {
  gold(campaignId: $campaignId) {
    exampleId
    draft
    planted
    retiredAt
    passed
    failed
  }
  goldOutcomes(campaignId: $campaignId) {
    author
    exampleId
    draft
    usedFor
    planted
    accepted
    passed
    why
  }
}
    `) as unknown as TypedDocumentString<Types.GoldOutcomesQuery, Types.GoldOutcomesQueryVariables>;
export const MakeReleaseDocument = new TypedDocumentString(`
    mutation MakeRelease($input: MakeReleaseInput!) {
  makeRelease(input: $input) {
    ...ReleaseParts
    ...RefusedParts
  }
}
    fragment RefusedParts on Refused {
  code
  message
}
fragment ReleaseParts on Release {
  id
  campaignId
  version
  state
  simulated
  rows
  failure
  files {
    path
    bytes
    sha256
    url
  }
}`) as unknown as TypedDocumentString<Types.MakeReleaseMutation, Types.MakeReleaseMutationVariables>;
export const ReleaseDocument = new TypedDocumentString(`
    query Release($id: UUID!) {
  release(id: $id) {
    ...ReleaseParts
  }
}
    fragment ReleaseParts on Release {
  id
  campaignId
  version
  state
  simulated
  rows
  failure
  files {
    path
    bytes
    sha256
    url
  }
}`) as unknown as TypedDocumentString<Types.ReleaseQuery, Types.ReleaseQueryVariables>;
export const ReliabilityDocument = new TypedDocumentString(`
    query Reliability($campaignId: UUID!, $after: String) {
  reliability(campaignId: $campaignId, first: 200, after: $after) {
    author
    acceptsGood {
      mean
      low
      high
      known
      knownAccepted
      resolved
      resolvedAccepted
    }
    acceptsFaulty {
      mean
      low
      high
      known
      knownAccepted
      resolved
      resolvedAccepted
    }
  }
}
    `) as unknown as TypedDocumentString<Types.ReliabilityQuery, Types.ReliabilityQueryVariables>;
export const RevokeTokensDocument = new TypedDocumentString(`
    mutation RevokeTokens($input: RevokeTokensInput!) {
  revokeTokens(input: $input) {
    ... on TokensRevoked {
      contributorId
      issuedUntil
    }
    ... on Refused {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<Types.RevokeTokensMutation, Types.RevokeTokensMutationVariables>;
export const ClaimSeatDocument = new TypedDocumentString(`
    mutation ClaimSeat($campaignId: UUID) {
  claimSeat(input: {campaignId: $campaignId}) {
    ... on SeatClaimed {
      seat {
        ...SeatParts
      }
      none
      reason
      retryAt
    }
    ...RefusedParts
  }
}
    fragment RefusedParts on Refused {
  code
  message
}
fragment ContentParts on Content {
  kind
  answer
  fields {
    field
    text
    role
  }
}
fragment DraftParts on Draft {
  attempt
  draftedAt
  provider
  engine
  needsHuman
  fields {
    field
    source
    literal
    adapted
    unknownWords
  }
  acts {
    kind
    field
    start
    end
    from
    to
    reason
    literal {
      start
      end
    }
    source {
      start
      end
      text
    }
    memory {
      unitId
      exampleId
    }
  }
  memory {
    field
    start
    end
    score
    filled
    unitId
    exampleId
    source
    target
  }
  findings {
    check
    severity
    field
    start
    end
    message
  }
}
fragment SeatParts on Seat {
  id
  campaignId
  exampleId
  attempt
  round
  purpose
  variant
  guidelineVersion
  leaseExpiresAt
  campaign {
    guideline
    policy {
      scales
      leaseSeconds
    }
  }
  example {
    kind
    line
    externalId
    source {
      ...ContentParts
    }
    translation {
      ...ContentParts
    }
  }
  draft {
    ...DraftParts
  }
  candidates {
    id
    fields {
      field
      text
    }
  }
}`) as unknown as TypedDocumentString<Types.ClaimSeatMutation, Types.ClaimSeatMutationVariables>;
export const KeepSeatDocument = new TypedDocumentString(`
    mutation KeepSeat($seatId: UUID!) {
  keepSeat(input: {seatId: $seatId}) {
    ... on Seat {
      id
      leaseExpiresAt
    }
    ...RefusedParts
  }
}
    fragment RefusedParts on Refused {
  code
  message
}`) as unknown as TypedDocumentString<Types.KeepSeatMutation, Types.KeepSeatMutationVariables>;
export const ReleaseSeatDocument = new TypedDocumentString(`
    mutation ReleaseSeat($input: ReleaseSeatInput!) {
  releaseSeat(input: $input) {
    ... on SeatReleased {
      seatId
    }
    ...RefusedParts
  }
}
    fragment RefusedParts on Refused {
  code
  message
}`) as unknown as TypedDocumentString<Types.ReleaseSeatMutation, Types.ReleaseSeatMutationVariables>;
export const SubmitJudgmentDocument = new TypedDocumentString(`
    mutation SubmitJudgment($input: SubmitJudgmentInput!) {
  submitJudgment(input: $input) {
    ... on JudgmentSubmitted {
      judgmentId
      standing
      next {
        ...SeatParts
      }
    }
    ...RefusedParts
  }
}
    fragment RefusedParts on Refused {
  code
  message
}
fragment ContentParts on Content {
  kind
  answer
  fields {
    field
    text
    role
  }
}
fragment DraftParts on Draft {
  attempt
  draftedAt
  provider
  engine
  needsHuman
  fields {
    field
    source
    literal
    adapted
    unknownWords
  }
  acts {
    kind
    field
    start
    end
    from
    to
    reason
    literal {
      start
      end
    }
    source {
      start
      end
      text
    }
    memory {
      unitId
      exampleId
    }
  }
  memory {
    field
    start
    end
    score
    filled
    unitId
    exampleId
    source
    target
  }
  findings {
    check
    severity
    field
    start
    end
    message
  }
}
fragment SeatParts on Seat {
  id
  campaignId
  exampleId
  attempt
  round
  purpose
  variant
  guidelineVersion
  leaseExpiresAt
  campaign {
    guideline
    policy {
      scales
      leaseSeconds
    }
  }
  example {
    kind
    line
    externalId
    source {
      ...ContentParts
    }
    translation {
      ...ContentParts
    }
  }
  draft {
    ...DraftParts
  }
  candidates {
    id
    fields {
      field
      text
    }
  }
}`) as unknown as TypedDocumentString<Types.SubmitJudgmentMutation, Types.SubmitJudgmentMutationVariables>;
export const SaveUnsentJudgmentDocument = new TypedDocumentString(`
    mutation SaveUnsentJudgment($input: SaveUnsentJudgmentInput!) {
  saveUnsentJudgment(input: $input) {
    ... on UnsentJudgmentSaved {
      seatId
      count
    }
    ...RefusedParts
  }
}
    fragment RefusedParts on Refused {
  code
  message
}`) as unknown as TypedDocumentString<Types.SaveUnsentJudgmentMutation, Types.SaveUnsentJudgmentMutationVariables>;
export const UnsentJudgmentDocument = new TypedDocumentString(`
    query UnsentJudgment($seatId: UUID!) {
  seat(id: $seatId) {
    id
    unsent {
      count
      content
      savedAt
    }
  }
}
    `) as unknown as TypedDocumentString<Types.UnsentJudgmentQuery, Types.UnsentJudgmentQueryVariables>;
export const CheckTextsDocument = new TypedDocumentString(`
    query CheckTexts($seatId: UUID!, $texts: [FieldTextInput!]!, $acts: [ActInput!]! = [], $language: String = "en") {
  checkTexts(seatId: $seatId, texts: $texts, acts: $acts) {
    check
    severity
    field
    start
    end
    message(language: $language)
  }
}
    `) as unknown as TypedDocumentString<Types.CheckTextsQuery, Types.CheckTextsQueryVariables>;
export const BlindSeatDocument = new TypedDocumentString(`
    query BlindSeat($seatId: UUID!) {
  seat(id: $seatId) {
    id
    showsDraft
    draft {
      fields {
        field
      }
    }
    example {
      source {
        fields {
          field
          text
        }
      }
      drafts {
        fields {
          field
        }
      }
      judgments {
        sawDraft
      }
    }
  }
}
    `) as unknown as TypedDocumentString<Types.BlindSeatQuery, Types.BlindSeatQueryVariables>;
export const ImportTermsDocument = new TypedDocumentString(`
    mutation ImportTerms($input: ImportTermsInput!) {
  importTerms(input: $input) {
    ... on TermsImported {
      imported
      total
      badLines
      bad {
        line
        reason
      }
      unusedColumns
    }
    ...RefusedParts
  }
}
    fragment RefusedParts on Refused {
  code
  message
}`) as unknown as TypedDocumentString<Types.ImportTermsMutation, Types.ImportTermsMutationVariables>;
export const RemoveTermsDocument = new TypedDocumentString(`
    mutation RemoveTerms($input: RemoveTermsInput!) {
  removeTerms(input: $input) {
    ... on TermsRemoved {
      removed
    }
    ...RefusedParts
  }
}
    fragment RefusedParts on Refused {
  code
  message
}`) as unknown as TypedDocumentString<Types.RemoveTermsMutation, Types.RemoveTermsMutationVariables>;
export const TermsDocument = new TypedDocumentString(`
    query Terms($campaignId: UUID!, $first: Int = 50, $after: String) {
  terms(campaignId: $campaignId, first: $first, after: $after) {
    nodes {
      term
      translation
      doNotTranslate
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<Types.TermsQuery, Types.TermsQueryVariables>;