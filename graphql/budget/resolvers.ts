import { budgetAdvice } from '../../domain/budget.ts';
import type { Resolvers } from '../generated/resolvers.ts';

export const budgetResolvers: Resolvers = {
  BudgetSpent: { advice: (spent) => budgetAdvice(spent) },
};
