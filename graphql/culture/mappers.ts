/** What resolvers are given for each type: written into the generated types. */
export const mappers = {
  Culture: '../../services/adaptation/contract.ts#Culture as CultureModel',
  RatingScale: '../../domain/culture-facts.ts#RatingScale as RatingScaleModel',
  BudgetSpent: '../../services/adaptation/contract.ts#BudgetSpent as BudgetSpentModel',
  ProviderAccount: '../../services/adaptation/contract.ts#ProviderAccount as ProviderAccountModel',
};
