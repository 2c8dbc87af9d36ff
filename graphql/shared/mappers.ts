/** What resolvers are given for each type: written into the generated types. */
export const mappers = {
  Refused: '../shared/refusable.ts#RefusedModel',
  Viewer: '../../platform/principal.ts#Principal',
};
