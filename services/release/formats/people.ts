import type { Entry } from '../rules/entry.ts';

/**
 * How the people of one example are named in its row: 1, 2, 3 … in the order in which they came. The same number in another row is
 * somebody else (docs/decisions/people-by-row.md). What is no person, such as `draft`, keeps its name.
 */
export const peopleIn = ({ judgments, decisions }: Pick<Entry, 'judgments' | 'decisions'>) => {
  const numbers = new Map<string, string>([['draft', 'draft']]);
  const numberOf = (author: string): string => {
    const number = numbers.get(author) ?? String(numbers.size);
    numbers.set(author, number);
    return number;
  };
  for (const { author } of judgments) numberOf(author);
  for (const { evidence } of decisions) for (const { author } of evidence.rates) numberOf(author);
  return numberOf;
};
