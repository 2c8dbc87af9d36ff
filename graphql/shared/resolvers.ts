import type { Resolvers } from '../generated/resolvers.ts';
import { membershipsOf } from '../../services/review/contract.ts';
import { ownDataPath } from '../files/own-data.ts';
import { DateTime, UUID } from './scalars.ts';

const nobody = '00000000-0000-0000-0000-000000000000';

export const resolvers: Resolvers = {
  UUID,
  DateTime,
  Query: { viewer: (_, __, { principal }) => principal },
  Viewer: {
    id: (principal) => (principal.kind === 'service' ? nobody : principal.id),
    operator: ({ kind }) => kind === 'operator',
    dataUrl: () => ownDataPath,
    memberships: async (principal, _, { ask }) =>
      principal.kind === 'service' ? [] : (await ask(membershipsOf, { contributorId: principal.id })).memberships,
  },
};
