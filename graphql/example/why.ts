import type { ExampleState } from '../../domain/campaign.ts';
import { adviceOf, needOf } from '../../domain/needs-people.ts';
import type { Labels } from '../../domain/decision.ts';
import type { Content } from '../../domain/example.ts';
import type { Need } from '../../domain/needs-people.ts';
import { withheldWhy } from '../../domain/withheld.ts';

/** What the story of an example is told from. Lists are in order of attempt and round. */
export interface Story {
  readonly state: ExampleState;
  readonly attempt: number;
  readonly rounds: readonly {
    readonly attempt: number;
    readonly round: number;
    readonly purpose: 'judge' | 'confirm' | 'adjudicate';
    readonly seats: number;
    readonly filled: number | null;
    readonly closedAt: string | null;
  }[];
  /** Empty while the viewer must be blind to them. */
  readonly decisions: readonly {
    readonly attempt: number;
    readonly round: number;
    readonly evidence: { readonly why: string };
  }[];
  /** Attempts that ended because nobody came. */
  readonly strandings: readonly ({ readonly attempt: number } & Need)[];
  /** Why it does not go on, where it does not. */
  readonly trouble?: {
    readonly step: string;
    readonly waitsForRetry: boolean;
    readonly tries: number;
    readonly error: string;
    readonly since: string;
  } | null;
  readonly resolutions: readonly {
    readonly attempt: number;
    readonly reason: string | null;
    readonly content: Content | null;
    readonly labels: Labels | null;
  }[];
}

const asked = {
  judge: 'judge the draft',
  confirm: 'choose among candidate texts',
  adjudicate: 'decide as adjudicator',
};
const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);
const inAttempt = (story: Story): string => (story.attempt > 1 ? ` in attempt ${story.attempt}` : '');

const inReview = (story: Story): string => {
  const round = story.rounds.findLast(({ attempt }) => attempt === story.attempt);
  if (round === undefined) return `It is being drafted by machine${inAttempt(story)}.`;
  const name = `Round ${round.round}${inAttempt(story)}`;
  if (round.closedAt !== null) return `${name} is closed and what comes next is being decided.`;
  const filled = round.filled === null ? '' : `, ${round.filled} of them have answered`;
  const before = story.decisions.findLast((one) => one.attempt === round.attempt && one.round === round.round - 1);
  const because = before === undefined ? '' : ` It follows because: ${before.evidence.why}`;
  return `${name} asks ${people(round.seats)} to ${asked[round.purpose]}${filled}.${because}`;
};

/** What keeps it from going on, for who runs the campaign. */
const failing = ({ trouble }: Story): string => {
  if (!trouble) return '';
  const { step, waitsForRetry, tries, error, since } = trouble;
  if (waitsForRetry)
    return ` But it does not go on: the step “${step}” was refused at ${since}, and waits until an operator says that it is tried again. The refusal: ${error}`;
  return ` But it does not go on: the step “${step}” has failed ${tries} times since ${since}, and is tried again. The last error: ${error}`;
};

/** Adopted texts whose label is not known to hold any more are in no file of their kind: people must not look for them there. */
const leftOut = ({ resolutions, attempt }: Story): string => {
  const last = resolutions.findLast((one) => one.attempt === attempt);
  const why = last?.content ? withheldWhy(last.content, last.labels) : null;
  return why === null ? '' : ` But ${why}: a release leaves it out of the file of its kind.`;
};

/** One sentence for a person, or two: why the example is where it is. */
export const whyOf = (story: Story): string => {
  const decision = story.decisions.findLast(({ attempt }) => attempt === story.attempt);
  switch (story.state) {
    case 'waiting':
      if (story.attempt > 0) return `It was opened again and waits for its turn: attempt ${story.attempt + 1} is next.`;
      return 'It waits for its turn: the campaign keeps only as many examples in review as its people can judge soon.';
    case 'in-review':
      return `${inReview(story)}${failing(story)}`;
    case 'needs-people':
      return adviceOf(story.strandings.find(({ attempt }) => attempt === story.attempt) ?? needOf(null));
    case 'adopted':
      return `${decision?.evidence.why ?? 'Its reviewers agreed on the text that was adopted.'}${leftOut(story)}`;
    case 'dropped':
      return (
        decision?.evidence.why ??
        story.resolutions.findLast(({ attempt }) => attempt === story.attempt)?.reason ??
        'Its reviewers agreed that it does not fit the culture.'
      );
    case 'cancelled':
      return 'Its campaign ended before it was resolved.';
  }
};
