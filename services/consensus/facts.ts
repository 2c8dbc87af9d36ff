import type { Pool } from 'pg';
import { callBatch } from '../../platform/nats/batch.ts';
import type { Bus } from '../../platform/nats/bus.ts';
import { call } from '../../platform/nats/request.ts';
import type { Context } from '../../platform/nats/request.ts';
import type { Candidate } from '../../domain/decision.ts';
import { Draft } from '../../domain/draft.ts';
import { Content } from '../../domain/example.ts';
import { Judgment } from '../../domain/judgment.ts';
import { allStorable } from '../../domain/text.ts';
import { homeSpellingFor } from '../../language/spelling.ts';
import { draftsByExamples } from '../adaptation/contract.ts';
import { campaignsByIds, examplesByIds } from '../catalogue/contract.ts';
import { frozenJudgments } from '../review/contract.ts';
import type { DecideInput } from './rules/types.ts';
import { observedIn } from './observed.ts';
import { reliabilityOf } from './rules/reliability.ts';
import type { IsWord } from './rules/spelling.ts';
import { decisionsByIds } from './rows/decision.ts';
import type { Round } from './rows/decision.ts';
import { measuredDrafts } from './rows/lesson.ts';

/** The one of a list that must be there. @throws Error, so that the workflow tries again */
const required = <T>(found: T | undefined, what: string): T => {
  if (found === undefined) throw new Error(`${what} was not found.`);
  return found;
};

/** The candidates that a stored confirm decision offered; null where `decisionId` is. */
const candidatesOf = async (pool: Pool, decisionId: string | null): Promise<readonly Candidate[] | null> => {
  if (decisionId === null) return null;
  const [decision] = await decisionsByIds(pool, [decisionId]);
  const { outcome, evidence } = required(decision, `The confirm decision ${decisionId}`);
  const ids = outcome.kind === 'confirm' ? outcome.candidateIds : [];
  return evidence.candidates.filter(({ id }) => ids.includes(id));
};

/** What a round was closed with, in as many replies as it takes. */
const frozenIn = async (
  bus: Bus,
  key: { exampleId: string; attempt: number; round: number },
  context: Pick<Context, 'principal' | 'trace'>,
) => {
  const first = await call(bus, frozenJudgments, key, context);
  const judgments = [...first.judgments];
  for (let { rest } = first; rest.length > 0;) {
    const next = await call(bus, frozenJudgments, { ...key, only: rest }, context);
    if (next.judgments.length === 0) break;
    judgments.push(...next.judgments);
    rest = next.rest;
  }
  return { ...first, judgments };
};

/** What is a word in the culture or in a variant that somebody judged for; null where one of them has no dictionary of its own. */
const wordsOf = async (tags: readonly string[]): Promise<IsWord | null> => {
  const found = await Promise.all([...new Set(tags)].map((tag) => homeSpellingFor(tag)));
  const spellings = new Set(found.filter((spelling) => spelling !== null));
  return found.includes(null) ? null : (word) => [...spellings].some((spelling) => spelling.isWord(word));
};

/** All that is asked before a decision: what it may depend on, and what it is kept with. */
export interface Facts extends DecideInput {
  readonly campaignId: string;
  /** Whether the round is closed: on one that is open nothing may be decided. */
  readonly isClosed: boolean;
  readonly draft: Draft;
  /** What the example says in English; its translation where there is no original. */
  readonly source: Content | null;
}

/** Everything that a decision on this round may depend on, asked of the services that own it. */
export const gatherFacts = async (
  { pool, bus }: { pool: Pool; bus: Bus },
  { exampleId, attempt, round }: Round,
  { trace }: Context,
): Promise<Facts> => {
  const context = { principal: { kind: 'service', name: 'consensus' } as const, trace };
  const [frozen, examples, drafts] = await Promise.all([
    frozenIn(bus, { exampleId, attempt, round }, context),
    callBatch(bus, examplesByIds, [exampleId], context),
    callBatch(bus, draftsByExamples, [exampleId], context),
  ]);
  const example = required(examples[0], `Example ${exampleId}`);
  const draft = required(
    drafts.find((one) => one.attempt === attempt),
    `The draft of ${exampleId}, attempt ${attempt}`,
  );
  // What is decided on is stored with the decision, and candidates are known by their texts: so first as it can be stored.
  const judgments = allStorable(Judgment.array(), frozen.judgments);
  const campaigns = await callBatch(bus, campaignsByIds, [example.campaignId], context);
  const campaign = required(campaigns[0], `Campaign ${example.campaignId}`);
  const authors = [...new Set(judgments.map(({ author }) => author))];
  const variants = judgments.flatMap(({ variant }) => variant ?? []);
  const [isWord, observed, measured] = await Promise.all([
    wordsOf([campaign.culture, ...variants]),
    observedIn({ pool, bus }, campaign.id, authors, trace),
    measuredDrafts(pool, campaign.id, draft.provider),
  ]);
  const confirm = frozen.rounds.find(({ purpose }) => purpose === 'confirm');
  return {
    campaignId: campaign.id,
    isClosed: frozen.isClosed,
    source: allStorable(Content.nullable(), example.source ?? example.translation),
    kind: example.kind,
    draft: allStorable(Draft, draft),
    policy: campaign.policy,
    attempt,
    judgments,
    offered: await candidatesOf(pool, confirm?.decisionId ?? null),
    eligiblePeople: frozen.eligiblePeople,
    givenBack: frozen.givenBack,
    guidelineVersion: campaign.guidelineVersion,
    isWord,
    reliability: new Map([...observed].map(([author, known]) => [author, reliabilityOf(known)])),
    measured: measured.of === 0 ? null : measured,
  };
};
