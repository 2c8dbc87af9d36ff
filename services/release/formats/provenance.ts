import type { Act } from '../../../domain/act.ts';
import type { Decision } from '../../../domain/decision.ts';
import type { Draft } from '../../../domain/draft.ts';
import { fieldsOf } from '../../../domain/example.ts';
import type { Judgment } from '../../../domain/judgment.ts';
import { wordsAt } from '../../../language/code-points.ts';
import type { Entry } from '../rules/entry.ts';
import { leftOutWhy } from '../rules/layout.ts';
import type { Layout } from '../rules/layout.ts';
import { ownOf } from './own.ts';
import { peopleIn } from './people.ts';

/* Columns have one type in every row: a loader that infers them from the first rows must not meet another later. So a text that
   is missing is an empty text, and a question that was not asked is answered ''. */

const answer = (value: boolean | null | undefined): 'yes' | 'no' | '' => {
  if (value === undefined || value === null) return '';
  return value ? 'yes' : 'no';
};

const actRow = ({ kind, field, start, end, from, to, reason }: Act) => ({ kind, field, start, end, from, to, reason });

const draftRow = ({ attempt, provider, engine, needsHuman, acts, fields }: Draft) => ({
  attempt,
  provider,
  engine,
  needs_human: needsHuman,
  unknown_words: fields.reduce((sum, { unknownWords }) => sum + unknownWords, 0),
  acts: acts.map(actRow),
});

type NumberOf = ReturnType<typeof peopleIn>;

/** A rate as it is printed: more digits would tell whose it is. */
const rounded = (rate: number): number => Math.round(100 * rate) / 100;

/** Whether an act points at its words in the text of its author. Judgments from before this was held when they came may have others. */
const fitting = ({ edited, choice }: Judgment['opinion'], draft: Draft | undefined) => {
  const places = new Map(choice === null ? draft?.fields.map(({ field, adapted }) => [field, wordsAt(adapted)]) : []);
  for (const { field, text } of edited) places.set(field, wordsAt(text));
  return ({ field, start, end, to }: Act): boolean => places.get(field)?.(start, end) === to;
};

/** The same of a mark, which points into the draft. */
const within = (draft: Draft | undefined) => {
  const places = new Map(draft?.fields.map(({ field, adapted }) => [field, wordsAt(adapted)]));
  return ({ field, start, end }: { field: string; start: number; end: number }): boolean =>
    typeof places.get(field)?.(start, end) === 'string';
};

/**
 * A judgment by its author's number within the row, without the group that they are of. Comments and times at work stay with the
 * campaign: nobody needs them to weigh the text.
 */
const judgmentRow = (
  { opinion, ...judgment }: Judgment,
  numberOf: NumberOf,
  draft: Draft | undefined,
  layout: Layout,
) => ({
  id: judgment.id,
  author: numberOf(judgment.author),
  attempt: judgment.attempt,
  round: judgment.round,
  purpose: judgment.purpose,
  standing: judgment.standing,
  guideline_version: judgment.guidelineVersion,
  submitted_at: judgment.submittedAt,
  verdict: opinion.verdict,
  ratings: opinion.ratings.map(({ scale, value }) => ({ scale, value })),
  edits: opinion.edited.map(({ field, text }) => ({ field, text })),
  acts: opinion.acts.filter(layout > 1 ? fitting(opinion, draft) : () => true).map(actRow),
  spans: opinion.spans
    .filter(layout > 1 ? within(draft) : () => true)
    .map(({ field, start, end, severity }) => ({ field, start, end, severity })),
  flags: opinion.flags,
  turns_follow: answer(opinion.kindCheck.turnsFollow),
  chosen_better: opinion.kindCheck.chosenBetter ?? '',
  key_holds: answer(opinion.kindCheck.keyHolds),
  choice: opinion.choice ?? '',
  reason: opinion.reason,
});

const decisionRow = ({ id, attempt, round, decidedAt, outcome, evidence }: Decision, numberOf: NumberOf) => ({
  id,
  attempt,
  round,
  decided_at: decidedAt,
  kind: outcome.kind,
  rule: evidence.rule,
  why: evidence.why,
  guideline_version: evidence.guidelineVersion,
  judgment_ids: evidence.judgmentIds,
  seats_used: evidence.seatsUsed,
  usable: evidence.posteriors.usable,
  draft_stands: evidence.posteriors.draftStands,
  choice: evidence.posteriors.choice,
  candidates: evidence.candidates.map((candidate) => ({
    id: candidate.id,
    fields: candidate.fields.map(({ field, text }) => ({ field, text })),
    supporters: candidate.supporters.map(numberOf),
    utility: candidate.utility,
  })),
  rates: evidence.rates.map(({ author, acceptsGood, acceptsFaulty }) => ({
    author: numberOf(author),
    accepts_good: rounded(acceptsGood),
    accepts_faulty: rounded(acceptsFaulty),
  })),
});

/** Every text field side by side: English, literal, adapted by the machine, resolved by people. */
const textRows = ({ example, drafts, resolution }: Entry) => {
  const draft = drafts.find(({ attempt }) => attempt === resolution.attempt);
  const of = (content: Entry['example']['source']) =>
    new Map((content === null ? [] : fieldsOf(content)).map(({ field, text }) => [field, text]));
  const [source, translation, resolved] = [of(example.source), of(example.translation), of(resolution.content)];
  const drafted = new Map(draft?.fields.map((field) => [field.field, field]));
  const names = new Set([...source.keys(), ...translation.keys(), ...drafted.keys(), ...resolved.keys()]);
  return [...names].map((field) => ({
    field,
    source: source.get(field) ?? drafted.get(field)?.source ?? '',
    literal: drafted.get(field)?.literal ?? translation.get(field) ?? '',
    adapted: drafted.get(field)?.adapted ?? '',
    resolved: resolved.get(field) ?? '',
  }));
};

/** The whole story of one example, adopted or dropped: its texts, drafts, judgments, decisions and resolution. Always one row. */
export const provenanceRows = (entry: Entry) => {
  const { example, dataset, layout, resolution, drafts, judgments, decisions } = entry;
  const { labels } = resolution;
  const numberOf = peopleIn(entry);
  const own = ownOf(entry);
  const deciding = decisions.find(({ id }) => id === resolution.decisionId);
  return [
    {
      id: example.id,
      external_id: own.external_id,
      dataset: dataset.name,
      license: dataset.licence,
      dataset_source: dataset.source,
      line: example.line,
      kind: example.kind,
      outcome: resolution.outcome,
      attempt: resolution.attempt,
      guideline_version: resolution.guidelineVersion,
      resolved_at: resolution.resolvedAt,
      reason: resolution.reason ?? '',
      rule: deciding?.evidence.rule ?? '',
      why: deciding?.evidence.why ?? '',
      turns_follow: answer(labels?.turnsFollow),
      chosen_better: labels?.chosenBetter ?? '',
      key_holds: answer(labels?.keyHolds),
      withheld: (resolution.content && leftOutWhy(resolution.content, labels, layout)) ?? '',
      ratings: (labels?.ratings ?? []).map(({ scale, median, low, high, answers }) => ({
        scale,
        median,
        low,
        high,
        answers,
      })),
      texts: textRows(entry),
      drafts: drafts.map(draftRow),
      judgments: judgments.map((one) =>
        judgmentRow(
          one,
          numberOf,
          drafts.find(({ attempt }) => attempt === one.attempt),
          layout,
        ),
      ),
      decisions: decisions.map((one) => decisionRow(one, numberOf)),
      metadata: own.metadata,
    },
  ];
};
