import type { Candidate, Evidence } from '../../../domain/decision.ts';
import { Policy } from '../../../domain/policy.ts';
import { pick } from '../../../loadtest/random.ts';
import type { Random } from '../../../loadtest/random.ts';
import type { DecideInput } from '../../../services/consensus/rules/types.ts';
import { decide } from '../../../services/consensus/rules/decide.ts';
import { judgments } from '../../../services/consensus/fixture.ts';
import type { Said } from '../../../services/consensus/fixture.ts';
import { learntFrom } from '../../../services/consensus/rules/lessons.ts';
import type { Learnt } from '../../../services/consensus/rules/lessons.ts';
import { rankTexts } from '../../../services/consensus/rules/rank-texts.ts';
import { reliabilityOf, unobserved } from '../../../services/consensus/rules/reliability.ts';
import type { Observed } from '../../../services/consensus/rules/reliability.ts';
import { classesOf } from '../../../services/consensus/rules/text-classes.ts';
import { votesOf } from '../../../services/consensus/rules/vote.ts';
import { choiceOf, judgmentOf } from './person.ts';
import type { Person, Setting } from './person.ts';
import type { Example } from './world.ts';

/** How one example ended. */
export interface Played {
  readonly right: boolean;
  readonly judges: number;
  readonly confirms: number;
  readonly adjudicated: boolean;
  readonly disagreement: boolean;
  readonly rule: string;
  /** What the decision itself took for the chance that it is right; null where an adjudicator or a bare majority decided. */
  readonly claimed: number | null;
}

/** What a campaign has learnt so far of its people and of its drafts. */
export interface Book {
  readonly people: Map<string, Observed>;
  readonly drafts: { stood: number; of: number };
}

/** The campaign's policy as it is unless somebody says otherwise, and one that begins with fewer people and has room for more. */
export const policies = {
  usual: Policy.parse({}),
  wide: Policy.parse({ judgeSeats: 2, maxSeats: 7, confirmSeats: 3 }),
};

const draftOf = (example: Example) => ({
  provider: 'apertium' as const,
  needsHuman: false,
  fields: [{ field: 'output', adapted: example.draft }],
});
const inputOf = (example: Example, said: readonly Said[], rest: Partial<DecideInput>): DecideInput => ({
  kind: 'instruction',
  draft: draftOf(example),
  policy: policies.usual,
  attempt: 1,
  judgments: judgments(said),
  offered: null,
  eligiblePeople: null,
  givenBack: [],
  guidelineVersion: 1,
  ...rest,
});

/** People in a random order, none twice. */
const queueOf = (people: readonly Person[], random: Random) => {
  const asked = new Set<Person>();
  return (): Person => {
    for (;;) {
      const person = pick(people, random);
      if (person === undefined) throw new Error('Nobody is left to ask.');
      if (asked.has(person)) continue;
      asked.add(person);
      return person;
    }
  };
};

const rightAs = (example: Example, text: string | null): boolean =>
  text === null ? example.unfit : !example.unfit && example.isRight(text);

/** A fixed number of judges: the majority drops; else it keeps the draft; else the text nearest to all others, which is what peers do. */
export const playFixed = (
  example: Example,
  people: readonly Person[],
  setting: Setting,
  seats: number,
  random: Random,
): Played => {
  const next = queueOf(people, random);
  const said = Array.from({ length: seats }, () => judgmentOf(example, next(), setting, random));
  const input = inputOf(example, said, {});
  const votes = votesOf(input);
  const usable = votes.filter(({ drop }) => !drop);
  const keep = usable.filter(({ keepsDraft }) => keepsDraft);
  const edits = usable.filter(({ keepsDraft }) => !keepsDraft);
  const [best] = rankTexts(input.draft.fields, classesOf(input, edits));
  const text =
    usable.length * 2 <= seats ? null : keep.length >= edits.length ? example.draft : (best?.fields[0]?.text ?? null);
  const right = rightAs(example, text);
  return {
    right,
    judges: seats,
    confirms: 0,
    adjudicated: false,
    disagreement: example.disagreement,
    rule: 'majority',
    claimed: null,
  };
};

const claimedBy = ({ rule, posteriors: { usable, draftStands, choice } }: Evidence): number => {
  if (rule === 'unfit') return 1 - usable;
  if (rule === 'draft-stands') return usable * draftStands;
  return usable * (choice ?? 1 - draftStands);
};

const adjudicatorErrs = 0.03;

const noted = (book: Book, { lessons, draft }: Learnt): void => {
  for (const { author, draftGood, accepted } of lessons) {
    const known = book.people.get(author) ?? unobserved;
    const sort = draftGood ? 'good' : 'faulty';
    const before = known.resolved[sort];
    const after = { accepted: before.accepted + Number(accepted), of: before.of + 1 };
    book.people.set(author, { ...known, resolved: { ...known.resolved, [sort]: after } });
  }
  if (draft === null) return;
  book.drafts.of++;
  if (draft.stood) book.drafts.stood++;
};

/** What an adjudicator says, who is right but for a few times. */
const adjudicationOf = (example: Example, right: boolean, random: Random): Said => {
  const text = right ? (example.right(0)[0] ?? '') : example.spoilt(example.draft, random);
  const opinion: Said =
    right && example.unfit
      ? { verdict: 'drop' }
      : right && example.isRight(example.draft)
        ? { verdict: 'accept' }
        : { verdict: 'edit', edited: [{ field: 'output', text }] };
  return { ...opinion, author: 'adjudicator', purpose: 'adjudicate', round: 9, reason: 'So it is.' };
};

/** The product's own loop. `book` holds what is known of people and grows by what the example teaches; null: nobody is ever known. */
export const playDynamic = (
  example: Example,
  people: readonly Person[],
  setting: Setting,
  random: Random,
  book: Book | null,
  policy = policies.usual,
): Played => {
  const next = queueOf(people, random);
  const reliability = new Map([...(book?.people ?? [])].map(([name, observed]) => [name, reliabilityOf(observed)]));
  const known = { reliability, measured: book === null ? null : { ...book.drafts }, policy };
  const said: Said[] = [];
  const count = { judge: 0, confirm: 0 };
  let offered: Candidate[] | null = null;
  let step: { purpose: 'judge' | 'confirm'; seats: number } = { purpose: 'judge', seats: policy.judgeSeats };
  for (let round = 1; ; round++) {
    for (let seat = 0; seat < step.seats; seat++) {
      const texts = (offered ?? []).map(({ id, fields }) => ({ id, text: fields[0]?.text ?? example.draft }));
      const order = texts.map((text) => ({ text, at: random() })).toSorted((a, b) => a.at - b.at);
      const one =
        step.purpose === 'judge'
          ? judgmentOf(example, next(), setting, random)
          : choiceOf(
              example,
              next(),
              order.map(({ text }) => text),
              random,
            );
      said.push({ ...one, purpose: step.purpose, round });
      count[step.purpose]++;
    }
    const input = inputOf(example, said, { ...known, offered });
    const { outcome, evidence } = decide(input);
    const ended = {
      judges: count.judge,
      confirms: count.confirm,
      disagreement: example.disagreement,
      rule: evidence.rule,
    };
    if (outcome.kind === 'settle') {
      if (book !== null) noted(book, learntFrom(input, outcome));
      const text = outcome.outcome === 'adopted' ? (outcome.fields[0]?.text ?? '') : null;
      return { ...ended, right: rightAs(example, text), adjudicated: false, claimed: claimedBy(evidence) };
    }
    if (outcome.kind === 'adjudicate') {
      const right = random() >= adjudicatorErrs;
      const last = inputOf(example, [...said, adjudicationOf(example, right, random)], { ...known, offered });
      if (book !== null) noted(book, learntFrom(last, decide(last).outcome));
      return { ...ended, right, adjudicated: true, claimed: null };
    }
    if (outcome.kind === 'confirm') {
      offered = evidence.candidates.filter(({ id }) => outcome.candidateIds.includes(id));
      step = { purpose: 'confirm', seats: outcome.seats };
    } else step = { purpose: 'judge', seats: outcome.seats };
  }
};
