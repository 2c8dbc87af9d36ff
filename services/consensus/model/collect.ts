import { Scale } from '../../../domain/judgment.ts';
import type { Vote } from '../../review/contract.ts';
import type { Question } from '../batch/campaign.ts';
import { createSoftLabels } from '../batch/soft-labels.ts';
import type { GroupedAnswer } from '../batch/soft-labels.ts';
import { createVotes } from '../batch/votes.ts';
import type { Votes } from '../batch/votes.ts';
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

/** Of one example the votes of its last attempt and those that carried over into it; of each person the last. */
const countedOf = (votes: readonly Vote[]): { attempt: number; counted: Vote[] } => {
  const attempt = Math.max(...votes.map((vote) => Math.max(vote.attempt, ...vote.carriedInto)));
  const own = votes
    .filter((vote) => vote.attempt === attempt || vote.carriedInto.includes(attempt))
    .toSorted((a, b) => (`${a.submittedAt} ${a.judgmentId}` < `${b.submittedAt} ${b.judgmentId}` ? -1 : 1));
  const byAuthor = new Map(own.map((vote) => [vote.author, vote]));
  return { attempt, counted: own.filter((vote) => byAuthor.get(vote.author) === vote) };
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
  let pending: Vote[] = [];

  const close = (): void => {
    const [first] = pending;
    if (first === undefined) return;
    const { attempt, counted } = countedOf(pending);
    pending = [];
    // An example belongs to the day on which it was first judged and to the oldest guideline that it was judged under.
    const when = {
      day: Math.floor(Math.min(...counted.map(({ submittedAt }) => Date.parse(submittedAt))) / 86_400_000),
      guideline: Math.min(...counted.map(({ guidelineVersion }) => guidelineVersion)),
    };
    attempts.push(attempt);
    verdict.add(
      first.exampleId,
      when,
      counted.map(({ author, verdict: label, groups }) => ({ worker: author, label, groups })),
    );
    for (const { scale, question } of scales) {
      const answers = counted.flatMap(({ author, ratings, groups }) => {
        const value = ratings.find((rating) => rating.scale === scale)?.value ?? null;
        return value === null ? [] : [{ worker: author, label: String(value), groups }];
      });
      question.add(first.exampleId, when, answers);
    }
  };

  return {
    add: (page: readonly Vote[]): void => {
      for (const vote of page) {
        if (pending[0] !== undefined && pending[0].exampleId !== vote.exampleId) close();
        pending.push(vote);
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
