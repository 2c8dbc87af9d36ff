import type { Pool } from 'pg';
import type { Bus } from '../../platform/nats/bus.ts';
import { call } from '../../platform/nats/request.ts';
import { goldOutcomes } from '../review/contract.ts';
import type { GoldAnswers } from '../review/contract.ts';
import { unobserved } from './rules/reliability.ts';
import type { Observed, Tally } from './rules/reliability.ts';
import { lessonsIn, lessonsOf } from './rows/lesson.ts';

/** Answers that one request for gold brings at most. */
const page = 200;

const goldOf = async (
  bus: Bus,
  campaignId: string,
  authors: readonly string[] | null,
  trace: string,
): Promise<GoldAnswers[]> => {
  const context = { principal: { kind: 'service', name: 'consensus' } as const, trace };
  const all: GoldAnswers[] = [];
  let after: string | null = null;
  do {
    const answer: { items: GoldAnswers[] } = await call(
      bus,
      goldOutcomes,
      { campaignId, authors: authors === null ? null : [...authors], after },
      context,
    );
    all.push(...answer.items);
    after = answer.items.length < page ? null : (answer.items.at(-1)?.author ?? null);
  } while (after !== null);
  return all;
};

const tally = ({ yes, no }: { yes: number; no: number }): Tally => ({ accepted: yes, of: yes + no });

/** What is known of reviewers of a campaign by now, by pseudonym: of those named (at most 200) or of all. Who has shown nothing is left out. */
export const observedIn = async (
  { pool, bus }: { pool: Pool; bus: Bus },
  campaignId: string,
  authors: readonly string[] | null,
  trace: string,
): Promise<ReadonlyMap<string, Observed>> => {
  const [lessons, gold] = await Promise.all([
    authors === null ? lessonsIn(pool, campaignId) : lessonsOf(pool, campaignId, authors),
    goldOf(bus, campaignId, authors, trace),
  ]);
  const known = new Map(
    gold.map(({ author, acceptsGood, acceptsFaulty }) => [
      author,
      { good: tally(acceptsGood), faulty: tally(acceptsFaulty) },
    ]),
  );
  return new Map(
    [...new Set([...lessons.keys(), ...known.keys()])].map((author) => [
      author,
      {
        known: known.get(author) ?? unobserved.known,
        resolved: lessons.get(author) ?? unobserved.resolved,
      },
    ]),
  );
};
