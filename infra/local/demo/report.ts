import { ExampleStoryDocument, ExamplesDocument } from '../../../graphql/generated/operations.ts';
import type {
  ExampleStoryQuery,
  ProgressPartsFragment,
  ReleasePartsFragment,
} from '../../../graphql/generated/operations.ts';
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
export const agreementOf = (stories: readonly Story[]): { same: number; rounds: number } => {
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

/** One example side by side: English, literal, resolved, in the field that changed most. */
const sideBySide = (story: Story): string => {
  const content = story.resolutions.at(-1)?.content;
  const draft = story.drafts.at(-1);
  const best = (draft?.fields ?? [])
    .map(({ field, source, literal }) => ({
      field,
      source,
      literal,
      resolved: content?.fields.find((f) => f.field === field)?.text ?? '',
    }))
    .filter(({ literal, resolved }) => literal !== resolved)
    .toSorted((a, b) => b.resolved.length - a.resolved.length)[0];
  if (best === undefined) return '';
  const indent = (text: string) => clip(text).replaceAll('\n', '\n             ');
  return `  ${story.externalId ?? story.id} · ${best.field}
    English  ${indent(best.source ?? '')}
    literal  ${indent(best.literal)}
    resolved ${indent(best.resolved)}
    why      ${story.decisions.at(-1)?.why ?? story.why}
`;
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
  const adopted = stories.filter((story) => story.resolutions.at(-1)?.outcome === 'ADOPTED');
  const kinds = ['INSTRUCTION', 'CHAT', 'EVALUATION'];
  const shown = kinds.flatMap((kind) =>
    adopted.filter((story) => story.kind === kind && sideBySide(story) !== '').slice(0, 1),
  );
  const three = shown.length > 0 ? shown : adopted.slice(0, 3);
  return `
States of ${progress.examples} examples
${states.join('\n')}

Seats filled per resolved example: ${seats.join(', ')}
Agreement: the verdicts of ${share(same, rounds)} of ${rounds} judge rounds were all the same (four of the people answer badly on purpose)
Judgments: ${progress.judgments}, of them late and kept as evidence: ${progress.surplus}

${three.map(sideBySide).join('\n')}`;
};

/** Where the release is, and what it holds. */
export const releaseReport = (made: ReleasePartsFragment, folder: string): string =>
  `The release is in ${folder}; its judgments are SIMULATED, and its card says so
${table(
  ['file', 'bytes'],
  made.files.map(({ path, bytes }) => [path, String(bytes)]),
)}`;
