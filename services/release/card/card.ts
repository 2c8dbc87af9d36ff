import type { FrozenCampaign, ReleasedDataset } from '../rules/entry.ts';
import { outcomes } from './card-outcomes.ts';
import { frontMatter } from './front-matter.ts';
import { toneMeasures } from '../../../domain/tone.ts';
import type { Layout } from '../rules/layout.ts';
import { cell, quoted, table } from './markdown.ts';
import { softLabelRows, softLabelsPath } from '../rules/soft-labels.ts';
import { under } from '../rules/tally.ts';
import type { Tally } from '../rules/tally.ts';
import { toneMeansOf } from '../rules/tone.ts';

/** What a card is written from. */
export interface CardInput {
  readonly campaign: FrozenCampaign;
  readonly simulated: boolean;
  readonly layout: Layout;
  readonly tally: Tally;
  readonly datasets: readonly ReleasedDataset[];
}

const files: Record<string, string> = {
  'data/messages.jsonl': 'instructions and chats as `messages`, for supervised fine-tuning',
  'data/preference.jsonl': 'authored pairs (TRL, explicit prompt) whose order reviewers confirmed in the new culture',
  'data/preference-adaptation.jsonl':
    'the resolved answer preferred over its literal translation, with the kinds of change (`acts`) between the two',
  'data/evaluation.jsonl':
    'questions, choices and the index of the right one; items whose key no longer holds are left out',
  'provenance.jsonl':
    'every example, the dropped ones too: texts side by side, drafts, every judgment, decisions and why',
};

const sum = (counts: readonly [string, number][]): number => counts.reduce((total, [, count]) => total + count, 0);

const unanimity = (tally: Tally): string => {
  const compared = tally['rounds.compared'] ?? 0;
  if (compared === 0) return 'No judge round had more than one judgment, so there is no agreement to report.';
  const unanimous = tally['rounds.unanimous'] ?? 0;
  const share = ((100 * unanimous) / compared).toFixed(1);
  return `In ${unanimous} of the ${compared} judge rounds with more than one judgment (${share} %) all gave the same verdict.`;
};

const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(3));

/** Krippendorff's α by question, and the model of all votes; nothing in a release that has none. */
const models = ({ models: frozen }: FrozenCampaign): string[] => {
  if (frozen === null) return [];
  const { result, failure, agreement } = frozen;
  const rows = agreement.filter(({ votes }) => votes > 0);
  const told = rows.map(({ question, alpha, low, high, reason, examples, votes }) => [
    question,
    alpha === null ? `undefined: ${reason ?? ''}` : figure(alpha),
    low === null || high === null ? '–' : `${figure(low)} to ${figure(high)}`,
    examples,
    votes,
  ]);
  const table95 = ['question', "Krippendorff's α", '95 % interval', 'examples', 'judgments'];
  return [
    ...(failure === null ? [] : [`The model of all judgments could not be worked out: ${failure}`]),
    ...(rows.length === 0
      ? []
      : [
          `Krippendorff's α, nominal for the verdict on the machine's draft and ordinal for each scale, over all examples that were judged; the interval is a bootstrap over examples. 1 is full agreement, 0 what chance would give.\n\n${table(table95, told)}`,
        ]),
    ...(result === null || result.votes === 0
      ? []
      : [
          `A model of all ${result.votes} verdicts of ${result.people} people (${result.method}: ${result.why}) holds another verdict likelier than the resolution for ${result.contradictions} of the examples that were resolved.`,
        ]),
  ];
};

/** What people answered, as a whole and by the groups that may be told of; nothing in a release that counted none. */
const softLabelsSection = ({ models: frozen }: FrozenCampaign): string[] => {
  const rows = softLabelRows(frozen?.softLabels ?? []).map(({ question, by, group, people, labels }) => [
    question,
    by === '' ? 'all' : `${by}: ${group === '' ? 'others' : group}`,
    people,
    labels.map(({ label, votes }) => `${label}: ${votes ?? '–'}`).join(', '),
  ]);
  if (rows.length === 0) return [];
  return [
    `## Soft labels\n\nHow many judgments gave which answer, over all examples (\`${softLabelsPath}\`): of each person the last on each example. By group only of people who agreed to be counted so; a number that fewer than five people stand behind is hidden (–), and so are others from which it could be worked out; in a group's place "others" are all who are in none that is told.\n\n${table(['question', 'of', 'people', 'answers'], rows)}`,
  ];
};

const toneSection = (tally: Tally): string[] => {
  const means = toneMeansOf(tally);
  if (means.length === 0) return [];
  const sides = [...new Set(means.map(({ side }) => side))];
  const rows = toneMeasures.map((measure) => [
    measure,
    ...sides.map((side) => {
      const found = means.find((one) => one.side === side && one.measure === measure);
      if (!found) return '–';
      const { mean, low, high } = found;
      return `${mean.toFixed(2)}${low === null || high === null ? '' : ` (${low.toFixed(2)} to ${high.toFixed(2)})`}`;
    }),
  ]);
  return [
    `## Tone\n\nMeans over the answers of adopted examples, with 95 % intervals, from 1 to 5 by counting words of the language; length in words.\n\n![Tone of the answers](tone.svg)\n\n${table(['measure', ...sides], rows)}`,
  ];
};

/** The one number that says whether the adaptation was worth it; or that nobody measured it. */
const outcomeCheck = ({ campaign: { outcome }, simulated }: CardInput): string => {
  if (outcome === null)
    return 'Not measured: no fresh reader has compared literal and resolved texts of this campaign.';
  const { items, answers, resolved, literal, ties, winRate, low, high } = outcome;
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const people = simulated ? 'Simulated people' : 'People of the campaign';
  return `${people} who had judged none of these examples compared the literal and the resolved text of ${items} adopted examples, drawn by chance among those whose texts differ, blind and with the sides shuffled. Of ${answers} answers ${resolved} prefer the resolved text, ${literal} the literal one, ${ties} neither. **Win rate of the resolved texts: ${percent(winRate)}** (n = ${items} texts, 95 % interval ${percent(low)} to ${percent(high)}: Wilson's, with texts as trials; a tie counts half).`;
};

const licences = (datasets: readonly ReleasedDataset[], tally: Tally): string =>
  table(
    ['dataset', 'licence', 'source', 'SHA-256 of the imported file', 'adopted', 'dropped'],
    datasets.map(({ id, name, licence, source, sha256 }) => [
      name,
      licence,
      source === '' ? '–' : source,
      sha256 ?? '–',
      tally[`dataset.${id}.adopted`] ?? 0,
      tally[`dataset.${id}.dropped`] ?? 0,
    ]),
  );

const policy = ({ policy: p }: FrozenCampaign): string =>
  table(
    ['rule', 'value'],
    [
      ['judge seats in the first round', p.judgeSeats],
      ['fewest judgments that settle an example', p.minSeats],
      ['most judge and confirm seats of one attempt', p.maxSeats],
      ['seats of a confirm round', p.confirmSeats],
      ['confidence that a text must reach', p.confidence],
      ['prior that an example does not fit the culture', p.dropPrior],
      ['scales', p.scales.join(', ')],
    ],
  );

/** What each point of each scale meant to whoever gave it; nothing where no pack had words for them. */
const scalesSection = ({ scales }: FrozenCampaign): string[] => {
  if (scales.length === 0) return [];
  const rows = scales.map(({ scale, name, question, points }) => [scale, `${name}: ${question}`, ...points]);
  return [
    `## Scales\n\nWhat reviewers were asked of the text, and the words that each point stands for, from 1 (worst) to 5 (best). "Not applicable" was open to them too.\n\n${table(['scale', 'asked', '1', '2', '3', '4', '5'], rows)}`,
  ];
};

const ownColumns =
  ' `external_id` is the id that the imported file gave it, and `metadata` what stood beside its texts there, as a JSON object.';

const simulatedNotice = (simulated: boolean): string[] =>
  simulated
    ? [
        '**The judgments in this release are simulated: a program made them, and no person has read these texts. It shows what a release looks like; do not train or evaluate a model on it as if native speakers had reviewed it.**',
      ]
    : [];

/** Texts and counts of what reviewers did, one line each. */
const making = ({ simulated, tally }: CardInput): string => {
  const drafted = under(tally, 'provider').map(([name, count]) => `${name} ${count}`);
  const acts = under(tally, 'act').map(([name, count]) => `${name} ${count}`);
  const judgments = under(tally, 'judgment');
  const surplus = sum(judgments.filter(([name]) => name.startsWith('surplus.')));
  const people = under(tally, 'author').length;
  return [
    `1. A machine drafted each example (${drafted.join(', ') || 'none'}): a literal translation, then an adapted text whose every change is a typed act (${acts.join(', ') || 'none'}).`,
    `2. ${people} ${simulated ? 'simulated reviewers' : 'reviewers'}, each alone and unable to see the others, accepted it, edited it or dropped it: ${sum(judgments)} judgments, of which ${surplus} came late and did not count.`,
    `3. Consensus settled each example by a rule that its provenance names (${under(tally, 'rule')
      .map(([name, count]) => `${name} ${count}`)
      .join(', ')}).`,
  ].join('\n');
};

/** `README.md`: the Hugging Face card. The same input gives the same bytes; no time, release id or version is in it. */
export const renderCard = (input: CardInput): string => {
  const { campaign, simulated, layout, tally } = input;
  const datasets = [...input.datasets].sort((a, b) => (`${a.name} ${a.id}` < `${b.name} ${b.id}` ? -1 : 1));
  const rows = new Map(under(tally, 'rows'));
  const sections = [
    frontMatter({ campaign, simulated, layout, rows, datasets }),
    `# ${cell(campaign.name)}`,
    ...simulatedNotice(simulated),
    `Post-training data that was authored in English and adapted for ${campaign.cultureEnglishName} (${campaign.cultureName}, \`${campaign.culture}\`): not only translated, but given the tone, the attitude and the world that a native speaker would write from.`,
    `## Files\n\n${table(
      ['file', 'rows', 'what'],
      [...rows].map(([path, count]) => [`\`${path}\``, count, files[path] ?? '']),
    )}`,
    'Each is there twice, with the same rows in the same order: as JSON Lines, and as Parquet (`.parquet` in place of `.jsonl`), which the configurations above load.',
    `\`manifest.json\` holds the size and the SHA-256 of each file. An \`id\` names the same example in every file.${layout > 1 ? ownColumns : ''}`,
    `## How it was made\n\n${making(input)}`,
    `## Outcomes\n\n${outcomes(tally, layout)}`,
    `## Outcome check\n\n${outcomeCheck(input)}`,
    `## Agreement\n\n${[unanimity(tally), ...models(campaign)].join('\n\n')}`,
    ...softLabelsSection(campaign),
    ...toneSection(tally),
    ...scalesSection(campaign),
    `## Policy\n\n${policy(campaign)}`,
    `## Guideline, version ${campaign.guidelineVersion}\n\n${campaign.guideline.trim() === '' ? 'The campaign has no guideline text.' : quoted(campaign.guideline)}`,
    `## Licences, by dataset\n\nEach row names its dataset and that dataset's licence. What was adapted from a dataset stays under its licence.\n\n${licences(datasets, tally)}`,
    `## Caveats\n\n${caveats(input)}`,
  ];
  return `${sections.join('\n\n')}\n`;
};

const caveats = ({ campaign, simulated }: CardInput): string =>
  [
    ...(simulated ? ['Its judgments are simulated (see above): agreement and ratings say nothing about people.'] : []),
    campaign.signedOffBy === null
      ? 'No native speaker has signed off the culture pack that the drafts were made with.'
      : `The culture pack that the drafts were made with was signed off by ${campaign.signedOffBy}.`,
    'Literal and adapted texts in `provenance.jsonl` and the rejected sides of `data/preference-adaptation.jsonl` are machine output with errors: that is what they are for.',
    'A settled text is what its reviewers agreed on, not the only right one. The posteriors in `provenance.jsonl` say how sure the consensus was.',
    'In `provenance.jsonl` people are numbered within each row: the same number in another row is somebody else. Who is of which group is told of nobody, and comments are left out.',
  ]
    .map((line) => `- ${line}`)
    .join('\n');
