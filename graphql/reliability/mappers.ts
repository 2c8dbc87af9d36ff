/** What resolvers are given for each type: written into the generated types. */
export const mappers = {
  ModelRun: '../../services/consensus/contract.ts#ModelRun as ModelRunModel',
  Contradiction: '../../services/consensus/contract.ts#Contradiction as ContradictionModel',
};
