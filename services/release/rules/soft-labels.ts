import { jsonLine } from '../../../language/json-line.ts';
import type { SoftLabels } from '../../consensus/contract.ts';

/** Where the answers to each question are counted; nothing of it is in any other file's rows. */
export const softLabelsPath = 'soft-labels.jsonl';

const row = (question: string, by: string, group: string, counts: Pick<SoftLabels, 'people'> & Counted) => ({
  question,
  by,
  group,
  people: counts.people,
  votes: counts.votes,
  labels: counts.labels.map(({ label, votes }) => ({ label, votes })),
});
interface Counted {
  readonly votes: number;
  readonly labels: readonly { readonly label: string; readonly votes: number | null }[];
}

/** The whole of a question once, then its groups: `by` and `group` are '' for the whole, `group` is '' for all who are in none that is told. */
const rowsOf = (tables: readonly SoftLabels[]) => {
  const [first] = tables;
  if (first === undefined) return [];
  const votes = first.labels.reduce((sum, label) => sum + label.votes, 0);
  return [
    row(first.question, '', '', { ...first, votes }),
    ...tables.flatMap(({ question, by, groups }) => groups.map((group) => row(question, by, group.name ?? '', group))),
  ];
};

/** The rows of the soft labels; a question that nobody answered has none. */
export const softLabelRows = (all: readonly SoftLabels[]) =>
  [...Map.groupBy(all, ({ question }) => question).values()]
    .filter(([first]) => (first?.people ?? 0) > 0)
    .flatMap(rowsOf);

/** The file's text: the same tables give the same bytes. Null where nobody answered anything. */
export const renderSoftLabels = (all: readonly SoftLabels[]): string | null => {
  const lines = softLabelRows(all).map(jsonLine);
  return lines.length === 0 ? null : lines.join('');
};
