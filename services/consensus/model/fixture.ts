import { Policy } from '../../../domain/policy.ts';
import type { Verdict } from '../../../domain/judgment.ts';
import { idOf } from '../../../platform/id.ts';
import { campaignsByIds, examplesByIds } from '../../catalogue/contract.ts';
import { listVotes, membershipsOf } from '../../review/contract.ts';
import type { Vote } from '../../review/contract.ts';

export const campaignId = idOf('campaign');
export const exampleId = (number: number): string => idOf(`example ${number}`);

/** Tests: a vote of a person on an example. */
export const vote = (example: number, who: number, verdict: Verdict, changes: Partial<Vote> = {}): Vote => ({
  judgmentId: idOf(`judgment ${example} ${who} ${changes.attempt ?? 1}`),
  exampleId: exampleId(example),
  attempt: 1,
  carriedInto: [],
  author: `r-${who}`,
  variant: null,
  guidelineVersion: 1,
  submittedAt: `2026-03-0${(example % 9) + 1}T10:00:00.000Z`,
  verdict,
  ratings: [],
  groups: {},
  ...changes,
});

/** Tests: what review and the catalogue would answer about a campaign with these votes, all of whose examples are resolved. */
export const house = (votes: readonly Vote[]) => {
  const all = votes.toSorted((a, b) => (`${a.exampleId} ${a.judgmentId}` < `${b.exampleId} ${b.judgmentId}` ? -1 : 1));
  const state = { pageSize: 100, reads: 0, away: false, opened: new Set<string>(), coordinator: idOf('Mireia') };
  const answers = new Map<string, (input: { ids: string[]; after: string | null; contributorId: string }) => unknown>([
    [
      listVotes.subject,
      ({ after }) => {
        state.reads++;
        if (state.away) throw new Error('review is away');
        const from = after === null ? 0 : Number(after);
        const items = all.slice(from, from + state.pageSize);
        return { items, end: from + items.length < all.length ? String(from + items.length) : null };
      },
    ],
    [
      membershipsOf.subject,
      ({ contributorId }) => ({
        memberships:
          contributorId === state.coordinator
            ? [{ campaignId, contributorId, name: 'M', pseudonym: 'r-m', roles: ['coordinator'], variants: [] }]
            : [],
      }),
    ],
    [
      examplesByIds.subject,
      ({ ids }) => ({
        found: ids.map((id) => ({
          id,
          campaignId,
          datasetId: campaignId,
          line: 1,
          externalId: null,
          kind: 'instruction',
          state: state.opened.has(id) ? 'in-review' : 'adopted',
          attempt: 1,
          source: null,
          translation: null,
        })),
        rest: [],
      }),
    ],
    [
      campaignsByIds.subject,
      ({ ids }) => ({
        found: ids
          .filter((id) => id === campaignId)
          .map((id) => ({
            id,
            name: 'A',
            culture: 'ca-ES',
            state: 'running',
            revision: 1,
            priority: 50,
            policy: Policy.parse({}),
            guidelineVersion: 1,
            guideline: '',
            createdAt: '2026-01-01T00:00:00.000Z',
          })),
        rest: [],
      }),
    ],
  ]);
  const nats = {
    request: async (subject: string, payload: string) => {
      const answer = answers.get(subject)?.(JSON.parse(payload));
      return { data: Buffer.alloc(0), json: () => ({ ok: answer }) };
    },
  };
  return { nats, state };
};
