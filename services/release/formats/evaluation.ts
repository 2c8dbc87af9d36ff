import type { Entry } from '../rules/entry.ts';
import { leftOutWhy } from '../rules/layout.ts';
import { ownOf } from './own.ts';
import type { Own } from './own.ts';

/** A row of `data/evaluation.jsonl`. `answer` is the index of the right choice, from 0. */
export interface EvaluationRow extends Own {
  readonly question: string;
  readonly choices: string[];
  readonly answer: number;
  readonly id: string;
  /** True where reviewers said that the answer key still holds; false where nobody was asked. */
  readonly key_checked: boolean;
  readonly dataset: string;
  readonly license: string;
}

/** The adopted evaluation item; none where its answer key is not known to hold any more (`leftOutWhy`). */
export const evaluationRows = (entry: Entry): EvaluationRow[] => {
  const { example, dataset, layout, resolution } = entry;
  const { content, labels } = resolution;
  if (content?.kind !== 'evaluation' || leftOutWhy(content, labels, layout) !== null) return [];
  return [
    {
      question: content.question,
      choices: content.choices,
      answer: content.answer,
      id: example.id,
      key_checked: labels?.keyHolds === true,
      dataset: dataset.name,
      license: dataset.licence,
      ...ownOf(entry),
    },
  ];
};
