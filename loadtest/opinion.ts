import type { Scale } from '../graphql/generated/operations.ts';
import type { Reviewer } from './population.ts';
import { pick } from './random.ts';
import type { Random } from './random.ts';
import { lightlyEdited, similarity, variationOf } from './text.ts';
import type { FieldText } from './text.ts';

/** What a seat asks of a person. Words are those of the API. */
export interface Task {
  readonly kind: 'INSTRUCTION' | 'CHAT' | 'PREFERENCE' | 'EVALUATION';
  readonly purpose: 'JUDGE' | 'CONFIRM' | 'ADJUDICATE';
  readonly fields: readonly { readonly field: string; readonly source?: string | null; readonly adapted: string }[];
  /** True where the seat shows no draft, and only `source` is there: the person writes. */
  readonly blind?: boolean;
  /** Confirm and adjudicate: texts to choose among, each with the fields that differ from the draft. */
  readonly candidates?: readonly { readonly id: string; readonly fields: readonly FieldText[] }[];
  /** Scales to rate on, such as `TONE`. */
  readonly scales?: readonly Scale[];
  /** What a native would write, where somebody has; else the person edits lightly. */
  readonly reference?: {
    readonly verdict: 'adopt' | 'drop';
    readonly fields: readonly FieldText[];
    readonly why?: string;
  };
}

export interface SimulatedOpinion {
  readonly verdict: 'ACCEPT' | 'EDIT' | 'DROP';
  readonly edited: FieldText[];
  readonly choice: string | null;
  readonly ratings: { scale: Scale; value: number | null }[];
  readonly kindCheck: { turnsFollow?: boolean; chosenBetter?: 'YES' | 'NO' | 'TIE'; keyHolds?: boolean };
  readonly reason: string;
  readonly activeMs: number;
}

/** `thinkMs` is what a person would take; the runner may go faster. An abandoned seat is left without a word. */
export type Simulated =
  | { readonly action: 'submit'; readonly opinion: SimulatedOpinion; readonly thinkMs: number }
  | { readonly action: 'abandon' };

/** Share of the full edits that come out as the very same text; CONSENSUS simulations run from 0 to 0.6. */
const ordinaryCoinciding = 0.45;

/** Below this similarity to what a native would write, a draft is faulty; above, a matter of taste. */
const goodEnough = 0.9;

interface Mind {
  readonly task: Task;
  /** The whole text that this person holds right, by field. */
  readonly wanted: ReadonlyMap<string, string>;
  /** How close the draft comes to it, 0 to 1. */
  readonly closeness: number;
  readonly drop: boolean;
}

const wholeText = (task: Task, changes: ReadonlyMap<string, string>): string =>
  task.fields.map(({ field, adapted }) => changes.get(field) ?? adapted).join('\n');

const mindOf = (task: Task): Mind => {
  const reference = new Map(task.reference?.fields.map(({ field, text }) => [field, text]));
  const wanted = new Map(
    task.fields.map(({ field, source, adapted }) => [
      field,
      reference.get(field) ?? lightlyEdited(adapted === '' ? (source ?? '') : adapted),
    ]),
  );
  const draft = wholeText(task, new Map());
  return {
    task,
    wanted,
    // A light edit is a fault found: without a reference any difference counts.
    closeness: task.reference
      ? similarity(draft, wholeText(task, wanted))
      : draft === wholeText(task, wanted)
        ? 1
        : 0.8,
    drop: task.reference?.verdict === 'drop',
  };
};

/** This person's text: the native one, a variation of it, or, where skill fails, only part of the work. */
const editedBy = ({ task, wanted }: Mind, { skill }: Reviewer, coinciding: number, random: Random): FieldText[] => {
  const draft = new Map(task.fields.map(({ field, adapted }) => [field, adapted]));
  const changed = [...wanted]
    .filter(([field, text]) => draft.get(field) !== text)
    .map(([field, text]) => ({ field, text }));
  const partial = changed.length > 1 && random() > 0.5 + skill / 2;
  const done = partial ? changed.filter((_, index) => index % 2 === 0) : changed;
  const longest = (done.length > 0 ? done : [...wanted].map(([field, text]) => ({ field, text })))
    .filter(({ field }) => !field.startsWith('choices'))
    .toSorted((a, b) => b.text.length - a.text.length)[0];
  const same = (partial || random() < coinciding) && done.length > 0;
  if (same || longest === undefined) return done;
  return [
    ...done.filter(({ field }) => field !== longest.field),
    { field: longest.field, text: variationOf(longest.text, random) },
  ];
};

/** The whole text, from the source: the native one, or a variation of its longest field. */
const writtenBy = ({ wanted }: Mind, coinciding: number, random: Random): FieldText[] => {
  const texts = [...wanted].map(([field, text]) => ({ field, text }));
  if (random() < coinciding) return texts;
  const free = texts.filter(({ field }) => !field.startsWith('choices'));
  const longest = free.toSorted((a, b) => b.text.length - a.text.length)[0];
  return texts.map((one) => (one === longest ? { ...one, text: variationOf(one.text, random) } : one));
};

const judged = (
  mind: Mind,
  reviewer: Reviewer,
  coinciding: number,
  random: Random,
): Pick<SimulatedOpinion, 'verdict' | 'edited'> => {
  const attention = reviewer.skill * (reviewer.habit === 'careless' ? 0.3 : 0.5 + reviewer.care / 2);
  const drops = mind.drop ? 0.5 + attention / 2 : 0.01;
  if (random() < drops) return { verdict: 'DROP', edited: [] };
  if (mind.task.blind) return { verdict: 'EDIT', edited: writtenBy(mind, coinciding, random) };
  const accepts = mind.closeness >= goodEnough ? 0.8 + attention / 5 : 0.6 * (1 - attention);
  if (random() < accepts) return { verdict: 'ACCEPT', edited: [] };
  const edited = editedBy(mind, reviewer, coinciding, random);
  return edited.length === 0 ? { verdict: 'ACCEPT', edited } : { verdict: 'EDIT', edited };
};

/** The candidate closest to what the person holds right; another one where skill fails; none where all are far from it. */
const chosen = (
  mind: Mind,
  reviewer: Reviewer,
  random: Random,
): Pick<SimulatedOpinion, 'verdict' | 'edited' | 'choice'> => {
  const { task, wanted, drop } = mind;
  if (drop && random() < 0.5 + reviewer.skill / 2) return { verdict: 'DROP', edited: [], choice: null };
  const candidates = task.candidates ?? [];
  const goal = wholeText(task, wanted);
  const scored = candidates
    .map(({ id, fields }) => ({
      id,
      score: similarity(goal, wholeText(task, new Map(fields.map(({ field, text }) => [field, text])))),
    }))
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const slips = task.purpose === 'CONFIRM' && random() > 0.6 + reviewer.skill * 0.4;
  const choice = slips ? pick(scored, random) : scored[0];
  if (choice !== undefined && (slips || choice.score >= 0.5))
    return { verdict: 'ACCEPT', edited: [], choice: choice.id };
  const edited = editedBy(mind, reviewer, 1, random);
  return { verdict: edited.length > 0 || task.purpose === 'CONFIRM' ? 'EDIT' : 'ACCEPT', edited, choice: null };
};

/** What somebody says who did not read. */
const unread = (
  task: Task,
  habit: Reviewer['habit'],
  random: Random,
): Pick<SimulatedOpinion, 'verdict' | 'edited' | 'choice'> => {
  const choice = pick(task.candidates ?? [], random)?.id ?? null;
  if (task.purpose !== 'JUDGE') return { verdict: 'ACCEPT', edited: [], choice };
  // Nothing is there to accept: the source comes back as it is.
  if (task.blind) {
    const copied = task.fields.map(({ field, source }) => ({ field, text: source ?? '' }));
    return { verdict: 'EDIT', edited: copied, choice: null };
  }
  return { verdict: habit === 'spammer' && random() < 0.3 ? 'DROP' : 'ACCEPT', edited: [], choice: null };
};

const kindCheckOf = ({ kind }: Task, holds: boolean): SimulatedOpinion['kindCheck'] => {
  if (kind === 'CHAT') return { turnsFollow: holds };
  if (kind === 'PREFERENCE') return { chosenBetter: holds ? 'YES' : 'TIE' };
  return kind === 'EVALUATION' ? { keyHolds: holds } : {};
};

const ratingsOf = (task: Task, closeness: number, blind: boolean, random: Random): SimulatedOpinion['ratings'] =>
  (task.scales ?? []).map((scale) => ({
    scale,
    value: blind ? 5 : Math.min(5, Math.max(1, Math.round(1 + 4 * closeness + random() - 0.5))),
  }));

/** What this person does with this seat. The same reviewer, task and numbers give the same answer. */
export const opinionOf = (
  reviewer: Reviewer,
  task: Task,
  random: Random,
  coinciding = ordinaryCoinciding,
): Simulated => {
  if (reviewer.habit === 'abandons' && random() < 0.5) return { action: 'abandon' };
  const blind = reviewer.habit === 'always-accepts' || reviewer.habit === 'spammer';
  const mind = mindOf(task);
  const said = blind
    ? unread(task, reviewer.habit, random)
    : task.purpose === 'JUDGE'
      ? { ...judged(mind, reviewer, coinciding, random), choice: null }
      : chosen(mind, reviewer, random);
  const length =
    task.fields.reduce((sum, { adapted }) => sum + adapted.length, 0) * (1 + (task.candidates?.length ?? 0));
  // About 1,000 characters a minute with the edit; who does not read takes a twentieth.
  const thinkMs = Math.round(((4_000 + length * 60 * (0.7 + 0.6 * random())) / reviewer.speed) * (blind ? 0.05 : 1));
  const reasons =
    said.verdict === 'DROP'
      ? mind.drop
        ? (task.reference?.why ?? 'It has no counterpart here.')
        : 'It does not fit here.'
      : task.purpose === 'ADJUDICATE'
        ? 'Closest to what one would write here.'
        : '';
  return {
    action: 'submit',
    thinkMs,
    opinion: {
      ...said,
      ratings: said.verdict === 'DROP' ? [] : ratingsOf(task, mind.closeness, blind, random),
      kindCheck: said.verdict === 'DROP' ? {} : kindCheckOf(task, blind || random() < 0.9 + 0.1 * reviewer.skill),
      reason: reasons.slice(0, 4_000),
      activeMs: thinkMs,
    },
  };
};
