import type { Content, Turn } from '../../../domain/example.ts';

const assistantTurns = (name: string, turns: readonly Turn[]): string[] =>
  turns.flatMap(({ role }, index) => (role === 'assistant' ? [`${name}.${index}`] : []));

/** The fields in which an assistant speaks. A person's own words keep their tone. */
export const answerFields = (content: Content): ReadonlySet<string> => {
  switch (content.kind) {
    case 'instruction':
      return new Set(['output']);
    case 'chat':
      return new Set(assistantTurns('turns', content.turns));
    case 'preference':
      return new Set([...assistantTurns('prompt', content.prompt), 'chosen', 'rejected']);
    case 'evaluation':
      return new Set();
  }
};
