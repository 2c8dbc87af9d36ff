import type { Decision } from '../../domain/decision.ts';
import type { Entry } from './rules/entry.ts';

/** A decision that names none of these people, nor a text that was theirs alone. */
const without = (decision: Decision, hidden: ReadonlySet<string>, judgmentIds: ReadonlySet<string>): Decision => {
  const { evidence } = decision;
  const shown = (all: readonly string[]) => all.filter((one) => !hidden.has(one));
  // An adjudicator's decision is told in their own words.
  const why =
    evidence.rule === 'adjudicated' && [...judgmentIds].some((id) => evidence.judgmentIds.includes(id))
      ? ''
      : evidence.why;
  return {
    ...decision,
    evidence: {
      ...evidence,
      why,
      judgmentIds: evidence.judgmentIds.filter((id) => !judgmentIds.has(id)),
      carriedIds: evidence.carriedIds.filter((id) => !judgmentIds.has(id)),
      rates: evidence.rates.filter(({ author }) => !hidden.has(author)),
      candidates: evidence.candidates
        .filter(({ supporters }) => supporters.length === 0 || shown(supporters).length > 0)
        .map((candidate) => ({ ...candidate, supporters: shown(candidate.supporters) })),
    },
  };
};

/** What a release says of an example where these people's judgments are not published: they decided, and nothing tells what they said. */
export const published = (entry: Entry, hidden: ReadonlySet<string>): Entry => {
  if (hidden.size === 0) return entry;
  const theirs = new Set(entry.judgments.filter(({ author }) => hidden.has(author)).map(({ id }) => id));
  return {
    ...entry,
    // Why an example was dropped is said in the words of those who dropped it.
    resolution:
      theirs.size > 0 && entry.resolution.outcome === 'dropped'
        ? { ...entry.resolution, reason: '' }
        : entry.resolution,
    judgments: entry.judgments.filter(({ id }) => !theirs.has(id)),
    decisions: entry.decisions.map((decision) => without(decision, hidden, theirs)),
  };
};
