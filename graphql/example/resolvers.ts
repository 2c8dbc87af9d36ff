import { fieldsOf } from '../../domain/example.ts';
import type { Content } from '../../domain/example.ts';
import { adviceOf } from '../../domain/needs-people.ts';
import { withheldWhy } from '../../domain/withheld.ts';
import { reopenExamples } from '../../services/catalogue/contract.ts';
import { eligibilityOf } from '../../services/review/contract.ts';
import { assertMember } from '../campaign/follow.ts';
import type { ApiContext } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { leavable, turnsOf } from '../live/live.ts';
import { withoutNulls } from '../shared/without-nulls.ts';
import { either, refusable } from '../shared/refusable.ts';
import { metadataFields } from './metadata.ts';
import { whyOf } from './why.ts';
import { workflowsOf } from './workflows.ts';

/** Whether the viewer must be blind to what others say of an example: its rounds do not tell them how many have answered. */
const isBlind = async ({ loaders }: ApiContext, exampleId: string): Promise<boolean> =>
  (await loaders.rounds.load(exampleId)).some(({ filled }) => filled === null);

/** Each example of the campaign, or `only` the one, that something happened to, read after it happened. Of judgments only who may see them hears. */
async function* followExamples(context: ApiContext, campaignId: string, only: string | null, left: AbortSignal) {
  await assertMember(context, campaignId);
  for await (const turn of turnsOf(context.live, campaignId, only, left)) {
    context.loaders.forget();
    const read = [...turn].map(async ([id, judgedOnly]) =>
      judgedOnly && (await isBlind(context, id)) ? null : context.loaders.example.load(id),
    );
    for (const example of await Promise.all(read)) if (example !== null) yield { exampleChanged: example };
  }
}

/** Who speaks in each field that is a turn, by the field's name. */
const rolesOf = (content: Content) => {
  if (content.kind === 'chat') return new Map(content.turns.map(({ role }, index) => [`turns.${index}`, role]));
  if (content.kind === 'preference') return new Map(content.prompt.map(({ role }, index) => [`prompt.${index}`, role]));
  return new Map<string, never>();
};

export const resolvers: Resolvers = {
  Query: {
    example: (_, { id }, { loaders }) => loaders.example.load(id),
    eligibility: async (_, { exampleId }, { ask }) => (await ask(eligibilityOf, { exampleId })).eligibility,
  },
  Mutation: {
    reopenExamples: (_, { input: { id, campaignId, reason, ...which } }, context) =>
      refusable(context, context.ask(reopenExamples, { id, campaignId, reason, ...withoutNulls(which) })),
  },
  Subscription: {
    exampleChanged: {
      subscribe: (_, { campaignId, exampleId }, context) =>
        leavable((left) => followExamples(context, campaignId, exampleId ?? null, left)),
    },
  },
  Example: {
    campaign: ({ campaignId }, _, { loaders }) => loaders.campaign.load(campaignId),
    dataset: ({ datasetId }, _, { loaders }) => loaders.dataset.load(datasetId),
    metadata: ({ metadata }) => metadataFields(metadata),
    drafts: async ({ id }, _, { loaders }) => {
      const [drafts, fromSource] = await Promise.all([loaders.drafts.load(id), loaders.fromSource.load(id)]);
      return fromSource === null ? drafts : [];
    },
    rounds: ({ id }, _, { loaders }) => loaders.rounds.load(id),
    leases: ({ id }, _, { loaders }) => loaders.leases.load(id),
    judgments: ({ id }, _, { loaders }) => loaders.judgments.load(id),
    decisions: ({ id }, _, { loaders }) => loaders.decisions.load(id),
    resolutions: ({ id }, _, { loaders }) => loaders.resolutions.load(id),
    releases: ({ id }, _, { loaders }) => loaders.holdings.load(id),
    workflows: ({ id, attempt }, _, { temporal }) => workflowsOf(id, attempt, temporal),
    resolution: async ({ id, attempt }, _, { loaders }) =>
      (await loaders.resolutions.load(id)).find((one) => one.attempt === attempt) ?? null,
    why: async ({ id, state, attempt, trouble }, _, { loaders }) => {
      const [rounds, decisions, resolutions, strandings] = await Promise.all([
        loaders.rounds.load(id),
        loaders.decisions.load(id),
        loaders.resolutions.load(id),
        state === 'needs-people' ? loaders.stranded.load(id) : [],
      ]);
      return whyOf({ state, attempt, rounds, decisions, resolutions, strandings, trouble: trouble ?? null });
    },
    reopenings: ({ id }, _, { loaders }) => loaders.reopened.load(id),
    strandings: ({ id }, _, { loaders }) => loaders.stranded.load(id),
  },
  Content: {
    fields: (content) => {
      const roles = rolesOf(content);
      return fieldsOf(content).map(({ field, text }) => ({ field, text, role: roles.get(field) ?? null }));
    },
    desirable: (content) => ('desirable' in content ? (content.desirable ?? null) : null),
    answer: (content) => (content.kind === 'evaluation' ? content.answer : null),
  },
  Resolution: {
    withheld: ({ content, labels }) => content && withheldWhy(content, labels),
    superseded: async ({ exampleId, attempt }, _, { loaders }) =>
      (await loaders.reopened.load(exampleId)).find((one) => one.attempt === attempt) ?? null,
  },
  ReopenExamplesResult: either('Reopening'),
  PeopleNeeded: { advice: (need) => adviceOf(need) },
};
