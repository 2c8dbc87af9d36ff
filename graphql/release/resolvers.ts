import { makeRelease } from '../../services/release/contract.ts';
import type { ReleaseFile } from '../../services/release/contract.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { either, refusable } from '../refused/refusable.ts';

/** A file with the release that it is in. */
export type FileModel = ReleaseFile & { readonly releaseId: string };

export const releaseResolvers: Resolvers = {
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
