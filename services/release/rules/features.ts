import { hasColumn } from './layout.ts';
import type { Layout } from './layout.ts';

/** The type of a column as the `datasets` library names it: a scalar, a list of one type, or a struct. */
export type Shape = 'string' | 'int64' | 'float64' | 'bool' | readonly [Shape] | { readonly [name: string]: Shape };

const acts = [
  { kind: 'string', field: 'string', start: 'int64', end: 'int64', from: 'string', to: 'string', reason: 'string' },
] as const;
const texts = [{ field: 'string', text: 'string' }] as const;
const turns = [{ role: 'string', content: 'string' }] as const;

/** What the user's own file said of the row: its id there, and what stood beside its texts, as JSON. */
const own = { external_id: 'string', metadata: 'string' } as const;

/*
 * Columns by file, for the card. Without them a loader takes the types of the first 10 MB, and a list that is empty there and not
 * later ends the load with an error (seen with datasets 4 on 30 MB of provenance whose error spans came late).
 */
export const features: Record<string, { readonly [name: string]: Shape }> = {
  'data/messages.jsonl': {
    messages: turns, id: 'string', kind: 'string', dataset: 'string', license: 'string', ...own,
  }, // prettier-ignore
  'data/preference.jsonl': {
    prompt: turns, chosen: turns, rejected: turns, id: 'string', dataset: 'string', license: 'string', ...own,
  }, // prettier-ignore
  'data/preference-adaptation.jsonl': {
    prompt: turns, chosen: turns, rejected: turns, acts: ['string'], edited: 'bool', id: 'string', field: 'string',
    dataset: 'string', license: 'string', ...own,
  }, // prettier-ignore
  'data/evaluation.jsonl': {
    question: 'string', choices: ['string'], answer: 'int64', id: 'string', key_checked: 'bool', dataset: 'string',
    license: 'string', ...own,
  }, // prettier-ignore
  'provenance.jsonl': {
    id: 'string', external_id: 'string', dataset: 'string', license: 'string', dataset_source: 'string', line: 'int64',
    kind: 'string', outcome: 'string', attempt: 'int64', guideline_version: 'int64', resolved_at: 'string', reason: 'string',
    rule: 'string', why: 'string', turns_follow: 'string', chosen_better: 'string', key_holds: 'string', withheld: 'string',
    ratings: [{ scale: 'string', median: 'float64', low: 'float64', high: 'float64', answers: 'int64' }],
    texts: [{ field: 'string', source: 'string', literal: 'string', adapted: 'string', resolved: 'string' }],
    drafts: [
      { attempt: 'int64', provider: 'string', engine: 'string', needs_human: 'bool', unknown_words: 'int64', acts },
    ],
    judgments: [
      {
        id: 'string', author: 'string', attempt: 'int64', round: 'int64', purpose: 'string',
        standing: 'string', guideline_version: 'int64', submitted_at: 'string', verdict: 'string',
        ratings: [{ scale: 'string', value: 'int64' }], edits: texts, acts,
        spans: [{ field: 'string', start: 'int64', end: 'int64', severity: 'string' }], flags: ['string'],
        turns_follow: 'string', chosen_better: 'string', key_holds: 'string', choice: 'string', reason: 'string',
      },
    ],
    decisions: [
      {
        id: 'string', attempt: 'int64', round: 'int64', decided_at: 'string', kind: 'string', rule: 'string', why: 'string',
        guideline_version: 'int64', judgment_ids: ['string'], seats_used: 'int64', usable: 'float64',
        draft_stands: 'float64', choice: 'float64',
        candidates: [{ id: 'string', fields: texts, supporters: ['string'], utility: 'float64' }],
        rates: [{ author: 'string', accepts_good: 'float64', accepts_faulty: 'float64' }],
      },
    ],
    metadata: 'string',
  }, // prettier-ignore
};

/** The columns of a file in this layout. */
export const featuresOf = (path: string, layout: Layout): { readonly [name: string]: Shape } =>
  Object.fromEntries(Object.entries(features[path] ?? {}).filter(([name]) => hasColumn(path, name, layout)));

const isList = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape);

const linesOf = (columns: { readonly [name: string]: Shape }, indent: string): string[] =>
  Object.entries(columns).flatMap(([name, shape]) => [`${indent}- name: ${name}`, ...typeLines(shape, `${indent}  `)]);

const typeLines = (shape: Shape, indent: string): string[] => {
  if (typeof shape === 'string') return [`${indent}dtype: ${shape}`];
  if (!isList(shape)) return [`${indent}struct:`, ...linesOf(shape, indent)];
  const [item] = shape;
  if (typeof item === 'string') return [`${indent}sequence: ${item}`];
  return isList(item)
    ? [`${indent}list:`, ...typeLines(item, `${indent}  `)]
    : [`${indent}list:`, ...linesOf(item, indent)];
};

/** The YAML lines of a file's columns, under `features:`, indented as `dataset_info` wants them. */
export const featureLines = (path: string, layout: Layout): string[] => [
  '  features:',
  ...linesOf(featuresOf(path, layout), '  '),
];
