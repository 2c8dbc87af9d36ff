/** What resolvers are given for each type: written into the generated types. */
export const mappers = {
  ReviewerQuality: '../quality/model.ts#ReviewerQualityModel',
};
