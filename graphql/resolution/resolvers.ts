import { withheldWhy } from '../../domain/withheld.ts';
import type { Resolvers } from '../generated/resolvers.ts';

export const resolutionResolvers: Resolvers = {
  Resolution: { withheld: ({ content, labels }) => content && withheldWhy(content, labels) },
};
