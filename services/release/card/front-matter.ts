import type { FrozenCampaign, ReleasedDataset } from '../rules/entry.ts';
import { featureLines } from '../rules/features.ts';
import type { Layout } from '../rules/layout.ts';
import { parquetOf } from '../formats/parquet.ts';

/** Licence identifiers that the Hugging Face hub lists and that data sets commonly carry; any other is `other`, with its name. */
const hubLicences = new Set([
  'apache-2.0', 'mit', 'cc0-1.0', 'cc-by-2.0', 'cc-by-3.0', 'cc-by-4.0', 'cc-by-sa-3.0', 'cc-by-sa-4.0', 'cc-by-nc-4.0',
  'cc-by-nc-sa-4.0', 'cc-by-nc-nd-4.0', 'cc-by-nd-4.0', 'odc-by', 'odbl', 'pddl', 'bsd-3-clause', 'gpl-3.0', 'unlicense',
  'cdla-permissive-2.0', 'cdla-sharing-1.0',
]); // prettier-ignore

/** Configurations by their row file: name, split, and the tasks that the rows are for. */
const configs: readonly { path: string; name: string; split: string; tasks: readonly string[] }[] = [
  { path: 'data/messages.jsonl', name: 'messages', split: 'train', tasks: ['text-generation'] },
  { path: 'data/preference.jsonl', name: 'preference', split: 'train', tasks: ['text-generation'] },
  {
    path: 'data/preference-adaptation.jsonl',
    name: 'preference-adaptation',
    split: 'train',
    tasks: ['text-generation'],
  },
  {
    path: 'data/evaluation.jsonl',
    name: 'evaluation',
    split: 'test',
    tasks: ['multiple-choice', 'question-answering'],
  },
  { path: 'provenance.jsonl', name: 'provenance', split: 'train', tasks: [] },
];

/** A string as YAML: JSON's double-quoted form is YAML's too. */
const quote = (text: string): string => JSON.stringify(text);
const list = (key: string, values: readonly string[]): string[] =>
  values.length === 0 ? [`${key}: []`] : [`${key}:`, ...values.map((value) => `- ${quote(value)}`)];

const sizeOf = (rows: number): string => {
  const steps: [number, string][] = [[1e3, 'n<1K'], [1e4, '1K<n<10K'], [1e5, '10K<n<100K'], [1e6, '100K<n<1M'], [1e7, '1M<n<10M']]; // prettier-ignore
  return steps.find(([below]) => rows < below)?.[1] ?? '10M<n<100M';
};

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '') || 'unnamed';

const licence = (datasets: readonly ReleasedDataset[]): string[] => {
  const names = [...new Set(datasets.map((dataset) => dataset.licence))].sort();
  const ids = [...new Set(names.map((name) => (hubLicences.has(name.toLowerCase()) ? name.toLowerCase() : 'other')))];
  const known = ids.length === 1 ? [`license: ${quote(ids[0] ?? 'other')}`] : list('license', ids);
  return ids.includes('other') ? [...known, `license_name: ${quote(names.join(', '))}`] : known;
};

/**
 * The YAML that heads a card: what the hub and the `datasets` library read. `rows` by path, those files that there are. A configuration
 * takes the Parquet file and not the JSON Lines beside it: a loader that took both would have every row twice.
 */
export const frontMatter = (input: {
  campaign: FrozenCampaign;
  simulated: boolean;
  layout: Layout;
  rows: ReadonlyMap<string, number>;
  datasets: readonly ReleasedDataset[];
}): string => {
  const { campaign, simulated, layout, rows, datasets } = input;
  const present = configs.filter(({ path }) => rows.has(path));
  const tasks = [...new Set(present.flatMap((config) => config.tasks))];
  const lines = [
    `pretty_name: ${quote(campaign.name)}`,
    ...list('language', [campaign.culture.split('-')[0] ?? campaign.culture]),
    ...list('language_bcp47', [campaign.culture]),
    ...licence(datasets),
    ...list('annotations_creators', [simulated ? 'machine-generated' : 'crowdsourced']),
    ...list('language_creators', ['machine-generated', ...(simulated ? [] : ['crowdsourced'])]),
    ...list('multilinguality', ['monolingual']),
    ...list('source_datasets', [...new Set(datasets.map(({ name }) => `extended|other-${slug(name)}`))]),
    ...list('task_categories', tasks.length === 0 ? ['text-generation'] : tasks),
    ...list('size_categories', [sizeOf(rows.get('provenance.jsonl') ?? 0)]),
    ...list('tags', ['endonym', 'cultural-adaptation', simulated ? 'simulated' : 'human-review']),
    ...(present.length === 0 ? ['configs: []'] : ['configs:']),
    ...present.flatMap(({ path, name, split }, index) => [
      `- config_name: ${quote(name)}`,
      ...(index === 0 ? ['  default: true'] : []),
      '  data_files:',
      `  - split: ${split}`,
      `    path: ${quote(parquetOf(path))}`,
    ]),
    ...(present.length === 0 ? [] : ['dataset_info:']),
    ...present.flatMap(({ path, name }) => [`- config_name: ${quote(name)}`, ...featureLines(path, layout)]),
  ];
  return `---\n${lines.join('\n')}\n---`;
};
