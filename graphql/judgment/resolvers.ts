import { saveUnsentJudgment, submitJudgment } from '../../services/review/contract.ts';
import type { OpinionInput, Resolvers } from '../generated/resolvers.ts';
import { withoutNulls } from '../shared/without-nulls.ts';
import { either, refusable } from '../shared/refusable.ts';

const opinionOf = ({ verdict, ratings, kindCheck, choice, ...rest }: OpinionInput) => ({
  verdict,
  ratings: (ratings ?? []).map(({ scale, value }) => ({ scale, value: value ?? null })),
  kindCheck: withoutNulls(kindCheck ?? {}),
  choice: choice ?? null,
  ...withoutNulls(rest),
});

export const resolvers: Resolvers = {
  Mutation: {
    saveUnsentJudgment: (_, { input }, context) => refusable(context, context.ask(saveUnsentJudgment, input)),
    submitJudgment: (_, { input: { id, seatId, opinion, ...next } }, context) => {
      const judgment = { id, seatId, opinion: opinionOf(opinion), ...withoutNulls(next) };
      const submitted = context.ask(submitJudgment, judgment).then((answer) => {
        context.wasGiven(answer.next);
        return answer;
      });
      return refusable(context, submitted);
    },
  },
  JudgmentSubmitted: { example: ({ exampleId }, _, { loaders }) => loaders.example.load(exampleId) },
  Judgment: {
    verdict: ({ opinion }) => opinion.verdict,
    ratings: ({ opinion }) => opinion.ratings,
    edited: ({ opinion }) => opinion.edited,
    acts: ({ opinion }) => opinion.acts,
    spans: ({ opinion }) => opinion.spans,
    kindCheck: ({ opinion }) => opinion.kindCheck,
    flags: ({ opinion }) => opinion.flags,
    choice: ({ opinion }) => opinion.choice,
    reason: ({ opinion }) => opinion.reason,
    comment: ({ opinion }) => opinion.comment,
    activeMs: ({ opinion }) => opinion.activeMs,
  },
  Seat: { unsent: ({ id }, _, { loaders }) => loaders.unsent.load(id) },
  SaveUnsentJudgmentResult: either('UnsentJudgmentSaved'),
  SubmitJudgmentResult: either('JudgmentSubmitted'),
};
