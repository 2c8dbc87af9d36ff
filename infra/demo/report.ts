import { ExampleStoryDocument, ExamplesDocument } from '../../graphql/generated/operations.ts';
import type {
  ExampleStoryQuery,
  ProgressPartsFragment,
  ReleasePartsFragment,
} from '../../graphql/generated/operations.ts';
import type { Operator } from './campaign.ts';
import { table } from './table.ts';

type Story = NonNullable<ExampleStoryQuery['example']>;

/** Requests under way at once: one person's, so few. */
const storiesAtOnce = 8;

/** Every example of the campaign, whole. */
export const storiesOf = async ({ client }: Operator, campaignId: string): Promise<Story[]> => {
  const stories: Story[] = [];
  let after: string | null = null;
  do {
    const page = await examplesPage(client, campaignId, after);
    const ids = (page?.nodes ?? []).map(({ id }) => id);
    for (let at = 0; at < ids.length; at += storiesAtOnce) {
      const some = ids.slice(at, at + storiesAtOnce).map((id) => client.run(ExampleStoryDocument, { id }));
      for (const { example } of await Promise.all(some)) if (example) stories.push(example);
    }
    after = page?.pageInfo.hasNextPage === true ? (page.pageInfo.endCursor ?? null) : null;
  } while (after !== null);
  return stories;
};

const examplesPage = async (client: Operator['client'], campaignId: string, after: string | null) =>
  (await client.run(ExamplesDocument, { campaignId, first: 100, after })).campaign?.examples;

const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`);

/** How often the verdicts of a judge round were all the same, of the rounds with at least two. */
const agreementOf = (stories: readonly Story[]): { same: number; rounds: number } => {
  let same = 0;
  let rounds = 0;
  for (const story of stories) {
    const judged = Map.groupBy(
      story.judgments.filter(({ purpose, standing }) => purpose === 'JUDGE' && standing === 'FILLED'),
      ({ attempt, round }) => `${attempt}/${round}`,
    );
    for (const judgments of judged.values()) {
      if (judgments.length < 2) continue;
      rounds += 1;
      if (judgments.every(({ verdict }) => verdict === judgments[0]?.verdict)) same += 1;
    }
  }
  return { same, rounds };
};

const clip = (text: string, length = 300): string => (text.length > length ? `${text.slice(0, length)} …` : text);

/** The field of an example to show: the longest of those whose literal text did not stay, else of those that were translated. */
const shownField = (story: Story) => {
  const content = story.resolutions.at(-1)?.content;
  const fields = (story.drafts.at(-1)?.fields ?? []).map(({ field, source, literal }) => ({
    field,
    source: source ?? '',
    literal,
    resolved: content?.fields.find((one) => one.field === field)?.text ?? '',
  }));
  const longest = (some: typeof fields) => some.toSorted((a, b) => b.resolved.length - a.resolved.length)[0];
  const changed = longest(fields.filter(({ literal, resolved }) => literal !== resolved));
  const shown = changed ?? longest(fields.filter(({ source, literal }) => source !== literal)) ?? fields[0];
  return shown && { ...shown, isChanged: changed !== undefined };
};

/** One example side by side: English, literal, resolved. */
const sideBySide = (story: Story): string => {
  const shown = shownField(story);
  if (shown === undefined) return '';
  const indent = (text: string) => clip(text).replaceAll('\n', '\n             ');
  return `  ${story.externalId ?? story.id} · ${shown.field}
    English  ${indent(shown.source)}
    literal  ${indent(shown.literal)}
    resolved ${shown.isChanged ? indent(shown.resolved) : 'the literal text, as it is'}
    why      ${story.decisions.at(-1)?.why ?? story.why}
`;
};

/** Three adopted examples: of different kinds where there are, and those first whose literal text did not stay. */
export const threeOf = (stories: readonly Story[]): Story[] => {
  const adopted = stories
    .filter((story) => story.resolutions.at(-1)?.outcome === 'ADOPTED')
    .toSorted((a, b) => Number(shownField(b)?.isChanged ?? false) - Number(shownField(a)?.isChanged ?? false));
  const kinds = ['INSTRUCTION', 'CHAT', 'EVALUATION', 'PREFERENCE'];
  const firsts = kinds.flatMap((kind) => adopted.find((story) => story.kind === kind) ?? []);
  return [...new Set([...firsts, ...adopted])].slice(0, 3);
};

/** What the demo ends with: states, seats per example, agreement, three examples side by side. */
export const report = (progress: ProgressPartsFragment, stories: readonly Story[]): string => {
  const states = progress.states
    .filter(({ examples }) => examples > 0)
    .map(
      ({ state, examples }) =>
        `  ${state.toLowerCase().replaceAll('_', '-').padEnd(14)} ${String(examples).padStart(5)}  ${share(examples, progress.examples)}`,
    );
  const resolved = stories.filter(({ resolutions }) => resolutions.length > 0).length;
  const seats = progress.filledSeats.map(
    ({ purpose, seats: filled }) => `${purpose.toLowerCase()} ${(filled / Math.max(1, resolved)).toFixed(2)}`,
  );
  const { same, rounds } = agreementOf(stories);
  return `
States of ${progress.examples} examples
${states.join('\n')}

Seats filled per resolved example: ${seats.join(', ')}
Agreement: the verdicts of ${share(same, rounds)} of ${rounds} judge rounds were all the same (four of the people answer badly on purpose)
Judgments: ${progress.judgments}, of them late and kept as evidence: ${progress.surplus}

${threeOf(stories).map(sideBySide).join('\n')}`;
};

/** Where the release is, and what it holds. */
export const releaseReport = (made: ReleasePartsFragment, folder: string): string =>
  `The release is in ${folder}; its judgments are SIMULATED, and its card says so
${table(
  ['file', 'bytes'],
  made.files.map(({ path, bytes }) => [path, String(bytes)]),
)}`;
