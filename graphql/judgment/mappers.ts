/** What resolvers are given for each type: written into the generated types. */
export const mappers = {
  Judgment: '../../domain/judgment.ts#Judgment as JudgmentModel',
  KindCheck: '../../domain/judgment.ts#KindCheck as KindCheckModel',
  JudgmentSubmitted: '../judgment/model.ts#JudgmentSubmittedModel',
};
