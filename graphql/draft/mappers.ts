/** What resolvers are given for each type: written into the generated types. */
export const mappers = {
  Act: '../../domain/act.ts#Act as ActModel',
  Draft: '../draft/model.ts#DraftModel',
  Finding: '../../domain/check.ts#Finding as FindingModel',
};
