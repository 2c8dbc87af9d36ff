import { eventsOf, wordOf } from './events.ts';
import type { Story, StoryEvent } from './events.ts';

/** On one line, and without what would move the cursor: texts come from files and people. */
const plain = (text: string): string => text.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();

/** Cut to a number of characters, with … where something is missing. */
const cut = (text: string, width: number): string => {
  const characters = Array.from(text);
  return characters.length > width ? `${characters.slice(0, Math.max(0, width - 1)).join('')}…` : text;
};

const fill = (text: string, width: number): string => {
  const short = cut(text, width);
  return short + ' '.repeat(Math.max(0, width - Array.from(short).length));
};

const states = {
  WAITING: 'is waiting',
  IN_REVIEW: 'is in review',
  NEEDS_PEOPLE: 'needs people',
  ADOPTED: 'is adopted',
  DROPPED: 'is dropped',
  CANCELLED: 'is cancelled',
};

const lineOf = ({ at, who, what, why }: StoryEvent, whoWidth: number): string => {
  const time = at === null ? ' '.repeat(19) : at.slice(0, 19).replace('T', ' ');
  const indent = what.startsWith('  ') ? '  ' : '';
  return `${time}  ${fill(plain(who), whoWidth)}  ${indent}${plain(what)}${why === '' ? '' : `: ${plain(why)}`}`;
};

/** Each text of the example in three columns: English, the machine's draft, what was resolved. */
const textsOf = (story: Story, width: number): string[] => {
  const draft = story.drafts.at(-1);
  const resolved = story.resolutions.at(-1)?.content?.fields;
  const sources = story.source?.fields ?? story.translation?.fields ?? [];
  if (sources.length === 0) return [];
  const name = Math.min(14, Math.max(...sources.map(({ field }) => field.length)));
  const column = Math.floor((width - name - 6) / 3);
  const row = (...cells: string[]) =>
    [fill(cells[0] ?? '', name), ...cells.slice(1).map((cell) => fill(plain(cell), column))].join('  ').trimEnd();
  const textIn = (fields: readonly { field: string; text: string }[] | undefined, field: string) =>
    fields?.find((one) => one.field === field)?.text;
  return [
    '',
    row('', 'English', 'draft', 'resolved'),
    ...sources.map(({ field }) => {
      const adapted = draft?.fields.find((one) => one.field === field)?.adapted;
      const before = textIn(story.translation?.fields, field) ?? '–';
      return row(field, textIn(story.source?.fields, field) ?? '–', adapted ?? before, textIn(resolved, field) ?? '–');
    }),
  ];
};

const linksOf = ({ id, campaignId, workflows }: Story, graphqlUrl: string): string[] => [
  '',
  `GraphQL   ${graphqlUrl}  example(id: "${id}"), campaign(id: "${campaignId}")`,
  ...workflows.map(({ workflowId, temporalUrl }) => `workflow  ${temporalUrl ?? workflowId}`),
];

/**
 * The story of an example for a terminal of `width` columns. The first line says where it is and why, whole; each event is a line of
 * time (UTC), pseudonym, what and why, cut to the width.
 */
export const renderStory = (
  story: Story,
  { width, now, graphqlUrl }: { width: number; now: string; graphqlUrl: string },
): string => {
  const name = story.externalId ?? `of line ${story.line}`;
  const attempt = story.attempt > 1 ? ` (attempt ${story.attempt})` : '';
  const events = eventsOf(story, now);
  const whoWidth = Math.max(...events.map(({ who }) => Array.from(plain(who)).length));
  return [
    `The example ${plain(name)} ${states[story.state]}${attempt}. ${plain(story.why)}`,
    `${story.id} · ${wordOf(story.kind)}`,
    '',
    ...events.map((event) => cut(lineOf(event, whoWidth), width)),
    ...textsOf(story, width),
    ...linksOf(story, graphqlUrl),
    '',
  ].join('\n');
};
