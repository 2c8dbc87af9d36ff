import { Scale } from '../../../domain/judgment.ts';
import type { Vote } from '../../review/contract.ts';
import type { Question } from '../statistics/campaign.ts';
import { createSoftLabels } from '../statistics/soft-labels.ts';
import type { GroupedAnswer } from '../statistics/soft-labels.ts';
import { createVotes } from '../statistics/votes.ts';
import type { Votes } from '../statistics/votes.ts';
import type { SoftLabels } from '../contract.ts';

/** Verdicts in the order of the models' labels. */
export const verdicts = ['accept', 'edit', 'drop'] as const;
const points = ['1', '2', '3', '4', '5'];

/** A question with the names of its ballots. */
type Named = Omit<Question, 'ballots'> & { readonly ballots: Votes };

/** All that models need of a campaign. `attempt` and `votes` are of each example, in the order of the verdicts' tasks. */
export interface Collected {
  readonly questions: readonly [Named, ...Named[]];
  readonly attempt: Int32Array;
  readonly softLabels: readonly SoftLabels[];
}

const placeOf = ({ submittedAt, judgmentId }: Vote): string => `${submittedAt} ${judgmentId}`;

/**
 * The votes on one example, of each person the last in each attempt that it counts in: however many somebody sent, memory grows with
 * people. What models count are those of the last attempt, with what carried over into it.
 */
const createExample = (exampleId: string) => {
  const latest = new Map<string, Map<number, Vote>>();
  let attempt = 0;
  return {
    exampleId,
    add: (vote: Vote): void => {
      const own = latest.get(vote.author) ?? new Map<number, Vote>();
      latest.set(vote.author, own);
      for (const counts of [vote.attempt, ...vote.carriedInto]) {
        attempt = Math.max(attempt, counts);
        const known = own.get(counts);
        if (known === undefined || placeOf(known) < placeOf(vote)) own.set(counts, vote);
      }
    },
    counted: (): { attempt: number; counted: Vote[] } => ({
      attempt,
      counted: [...latest.values()]
        .flatMap((own) => own.get(attempt) ?? [])
        .toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)),
    }),
  };
};

const createColumn = () => {
  const values: number[] = [];
  return { push: (value: number) => void values.push(value), all: () => Int32Array.from(values) };
};

const createQuestion = (name: string, level: Question['level'], order: readonly string[]) => {
  const ballots = createVotes(order);
  const soft = createSoftLabels(name, order);
  const [day, guideline] = [createColumn(), createColumn()];
  return {
    /** The answers to this question on one example. */
    add: (task: string, when: { day: number; guideline: number }, answers: readonly GroupedAnswer[]) => {
      if (answers.length === 0) return;
      day.push(when.day);
      guideline.push(when.guideline);
      for (const answer of answers) {
        ballots.add({ task, worker: answer.worker, label: answer.label });
        soft.add(answer);
      }
    },
    build: (): Named => ({ name, level, ballots: ballots.build(), day: day.all(), guideline: guideline.all() }),
    softLabels: soft.build,
  };
};

/** Takes a campaign's votes page by page, those on one example next to each other, and keeps of them what models need. */
export const createCollector = () => {
  const verdict = createQuestion('verdict', 'nominal', verdicts);
  const scales = Scale.options.map((scale) => ({ scale, question: createQuestion(scale, 'ordinal', points) }));
  const attempts = createColumn();
  let open: ReturnType<typeof createExample> | null = null;

  const close = (): void => {
    if (open === null) return;
    const { exampleId } = open;
    const { attempt, counted } = open.counted();
    open = null;
    // An example belongs to the day on which it was first judged and to the oldest guideline that it was judged under.
    const when = {
      day: Math.floor(Math.min(...counted.map(({ submittedAt }) => Date.parse(submittedAt))) / 86_400_000),
      guideline: Math.min(...counted.map(({ guidelineVersion }) => guidelineVersion)),
    };
    attempts.push(attempt);
    verdict.add(
      exampleId,
      when,
      counted.map(({ author, verdict: label, groups }) => ({ worker: author, label, groups })),
    );
    for (const { scale, question } of scales) {
      const answers = counted.flatMap(({ author, ratings, groups }) => {
        const value = ratings.find((rating) => rating.scale === scale)?.value ?? null;
        return value === null ? [] : [{ worker: author, label: String(value), groups }];
      });
      question.add(exampleId, when, answers);
    }
  };

  return {
    add: (page: readonly Vote[]): void => {
      for (const vote of page) {
        if (open?.exampleId !== vote.exampleId) close();
        open ??= createExample(vote.exampleId);
        open.add(vote);
      }
    },
    build: (): Collected => {
      close();
      return {
        questions: [verdict.build(), ...scales.map(({ question }) => question.build())],
        attempt: attempts.all(),
        softLabels: [verdict, ...scales.map(({ question }) => question)].flatMap((one) => one.softLabels()),
      };
    },
  };
};
