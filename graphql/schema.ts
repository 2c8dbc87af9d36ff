import { createSchema } from 'graphql-yoga';
import { anchoringResolvers } from './anchoring/resolvers.ts';
import { campaignResolvers } from './campaign/resolvers.ts';
import { changeResolvers } from './change/resolvers.ts';
import { consentResolvers } from './consent/resolvers.ts';
import type { ApiContext } from './context.ts';
import { cultureResolvers } from './culture/resolvers.ts';
import { coverageResolvers } from './coverage/resolvers.ts';
import { datasetResolvers } from './dataset/resolvers.ts';
import { previewResolvers } from './preview/resolvers.ts';
import { decisionResolvers } from './decision/resolvers.ts';
import { draftResolvers } from './draft/resolvers.ts';
import { exampleResolvers } from './example/resolvers.ts';
import { guardResolvers } from './guard/resolvers.ts';
import { invitationResolvers } from './invitation/resolvers.ts';
import { judgmentResolvers } from './judgment/resolvers.ts';
import { memberResolvers } from './member/resolvers.ts';
import { modelResolvers } from './model/resolvers.ts';
import { nodeResolvers } from './node/resolvers.ts';
import { precedentResolvers } from './precedent/resolvers.ts';
import { profileResolvers } from './profile/resolvers.ts';
import { providerResolvers } from './provider/resolvers.ts';
import { outcomeResolvers } from './outcome/resolvers.ts';
import { qualityResolvers } from './quality/resolvers.ts';
import { releaseResolvers } from './release/resolvers.ts';
import { reliabilityResolvers } from './reliability/resolvers.ts';
import { reopeningResolvers } from './reopening/resolvers.ts';
import { revocationResolvers } from './revocation/resolvers.ts';
import { resolutionResolvers } from './resolution/resolvers.ts';
import { enumValues, typeDefs } from './sdl.ts';
import { roundResolvers } from './round/resolvers.ts';
import { seatResolvers } from './seat/resolvers.ts';
import { softLabelResolvers } from './soft-label/resolvers.ts';
import { budgetResolvers } from './budget/resolvers.ts';
import { strandingResolvers } from './stranding/resolvers.ts';
import { memoryResolvers } from './memory/resolvers.ts';
import { termResolvers } from './term/resolvers.ts';

/** The whole schema: the SDL of every noun with its resolvers. */
export const schema = createSchema<ApiContext>({
  typeDefs: [...typeDefs],
  resolvers: [
    enumValues,
    nodeResolvers,
    anchoringResolvers,
    campaignResolvers,
    coverageResolvers,
    consentResolvers,
    changeResolvers,
    cultureResolvers,
    datasetResolvers,
    previewResolvers,
    draftResolvers,
    exampleResolvers,
    reopeningResolvers,
    resolutionResolvers,
    roundResolvers,
    seatResolvers,
    softLabelResolvers,
    budgetResolvers,
    strandingResolvers,
    memoryResolvers,
    termResolvers,
    judgmentResolvers,
    decisionResolvers,
    memberResolvers,
    invitationResolvers,
    modelResolvers,
    precedentResolvers,
    profileResolvers,
    providerResolvers,
    outcomeResolvers,
    releaseResolvers,
    revocationResolvers,
    qualityResolvers,
    guardResolvers,
    reliabilityResolvers,
  ],
});
