import { makeRelease } from '../../services/release/contract.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { either, refusable } from '../shared/refusable.ts';

export const resolvers: Resolvers = {
  Query: { release: (_, { id }, { loaders }) => loaders.release.load(id) },
  Mutation: {
    makeRelease: (_, { input: { id, campaignId, simulated } }, context) =>
      refusable(context, context.ask(makeRelease, { id, campaignId, simulated: simulated ?? false })),
  },
  Release: { files: ({ id, files }) => files.map((file) => ({ ...file, releaseId: id })) },
  ReleaseFile: {
    url: ({ releaseId, path }) => `/files/releases/${releaseId}/${path.split('/').map(encodeURIComponent).join('/')}`,
  },
  MakeReleaseResult: either('Release'),
};
