/** What resolvers are given for each type: written into the generated types. */
export const mappers = {
  Release: '../../services/release/contract.ts#Release as ReleaseModel',
  ReleaseFile: '../release/model.ts#FileModel',
};
