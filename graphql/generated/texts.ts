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