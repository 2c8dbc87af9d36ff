/** What resolvers are given for each type: written into the generated types. */
export const mappers = {
  Policy: '../../domain/policy.ts#Policy as PolicyModel',
};
