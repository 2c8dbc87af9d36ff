import { adviceOf } from '../../domain/needs-people.ts';
import type { Resolvers } from '../generated/resolvers.ts';

export const strandingResolvers: Resolvers = {
  PeopleNeeded: { advice: (need) => adviceOf(need) },
  Example: { strandings: ({ id }, _, { loaders }) => loaders.stranded.load(id) },
};
