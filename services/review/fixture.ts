import assert from 'node:assert/strict';
import type { Pool } from 'pg';
import type { Role } from '../../domain/campaign.ts';
import { Draft } from '../../domain/draft.ts';
import { Opinion } from '../../domain/judgment.ts';
import { Policy } from '../../domain/policy.ts';
import type { PolicyChange } from '../../domain/policy.ts';
import type { RequestDefinition } from '../../platform/contract.ts';
import { newId } from '../../platform/id.ts';
import { createLogger } from '../../platform/log.ts';
import type { Principal } from '../../platform/principal.ts';
import { CampaignChanged, CampaignMoved, ExampleResolved } from '../catalogue/contract.ts';
import type { Campaign } from '../catalogue/contract.ts';
import * as contract from './contract.ts';
import type { Compared } from './rows/outcome.ts';
import { turnsFor } from './context.ts';
import { offersOf } from './service.ts';
import type { z } from 'zod';

export const workflow: Principal = { kind: 'service', name: 'workflows' };
export const operator: Principal = { kind: 'operator', id: newId(), name: 'Op' };
export const person = (): Principal & { id: string } => ({ kind: 'person', id: newId(), name: 'Mireia' });

/** Tests: a draft of one instruction with a placeholder. */
const draftOf = (exampleId: string, attempt: number, adapted = 'Hola {name}'): Draft =>
  Draft.parse({
    exampleId,
    attempt,
    provider: 'apertium',
    engine: 'test',
    needsHuman: false,
    acts: [],
    findings: [],
    fields: [{ field: 'output', source: 'Hello {name}', literal: 'Hola {name}', adapted, unknownWords: 0 }],
  });

/** Tests: what review is asked, in process, on a real database; the catalogue and adaptation are played. */
export const house = (pool: Pool) => {
  const campaigns = new Map<string, Campaign>();
  const texts = new Map<string, string>();
  const samples: Compared[] = [];
  const reopened: string[] = [];
  const taken: string[] = [];
  const offers = offersOf({
    pool,
    keyed: pool,
    log: createLogger('test', 'silent'),
    inTurn: turnsFor(pool),
    campaignOf: async (id) => campaigns.get(id) ?? null,
    draftsOf: async (exampleIds) => exampleIds.map((exampleId) => draftOf(exampleId, 1, texts.get(`${exampleId} 1`))),
    sampleOf: async (_, __, count) => samples.slice(0, count),
    fieldNamesOf: async (exampleIds) => new Map(exampleIds.map((id) => [id, ['output']])),
    waitingIn: async (_, exampleIds) => new Set(exampleIds),
    takeForGold: async (_, exampleIds) => void taken.push(...exampleIds),
    reopen: async (_, exampleId) => void reopened.push(exampleId),
    plantDraft: async ({ exampleId, texts: own, fault }) => {
      const adapted = fault === null ? (own[0]?.text ?? 'Hola {name}') : 'Hola {name} 34';
      texts.set(`${exampleId} 1`, adapted);
      return {
        fields: [{ field: 'output', adapted }],
        faults: fault === null ? [] : [{ field: 'output', text: '34' }],
      };
    },
    lookAtPlanted: async ({ texts: own, fault }) => ({
      fields: [{ field: 'output', adapted: fault === null ? (own[0]?.text ?? 'Hola {name}') : 'Hola {name} 34' }],
      faults: fault === null ? [] : [{ field: 'output', text: '34' }],
    }),
    upload: async () => assert.fail('no file is uploaded here'),
    draftOf: async (exampleId, attempt) => draftOf(exampleId, attempt, texts.get(`${exampleId} ${attempt}`)),
  });

  const ask = async <I extends z.ZodType, O extends z.ZodType>(
    definition: RequestDefinition<I, O>,
    input: z.input<I>,
    principal: Principal,
  ): Promise<z.output<O>> => {
    const served =
      offers.requests.find((one) => one.definition.name === definition.name) ?? assert.fail(definition.name);
    return definition.reply.parse(await served.answer(input, { principal, trace: '' }));
  };
  const tell = async (type: string, data: unknown): Promise<void> => {
    const taken = offers.events?.find((one) => one.type === type) ?? assert.fail(type);
    await taken.take({ id: newId(), type, subject: newId(), at: new Date().toISOString(), data });
  };

  return {
    ask,
    offers,
    /** A running campaign with the given policy. */
    campaign: async (policy: PolicyChange = {}, changes: Partial<Campaign> = {}): Promise<string> => {
      const id = newId();
      campaigns.set(id, {
        id,
        name: 'A',
        culture: 'ca-ES',
        state: 'running',
        revision: 1,
        priority: 50,
        // Seats without a draft are drawn: only the tests that are about them have any.
        policy: Policy.parse({ blindDraftShare: 0, ...policy }),
        guidelineVersion: 4,
        guidelineCompatibleFrom: 1,
        guideline: '',
        createdAt: '2026-01-01T00:00:00.000Z',
        ...changes,
      });
      return id;
    },
    /** Moves the catalogue's campaign and tells review of it. */
    move: async (campaignId: string, state: Campaign['state'], revision = 2): Promise<void> => {
      const campaign = campaigns.get(campaignId);
      if (campaign !== undefined) campaigns.set(campaignId, { ...campaign, state, revision });
      await tell(CampaignMoved.type, { campaignId, state, revision, culture: 'ca-ES', priority: 50 });
    },
    /** Changes the catalogue's campaign and tells review of it. */
    change: async (campaignId: string, changes: Partial<Campaign>): Promise<void> => {
      const campaign = campaigns.get(campaignId) ?? assert.fail('no such campaign');
      const revision = campaign.revision + 1;
      campaigns.set(campaignId, { ...campaign, ...changes, revision });
      await tell(CampaignChanged.type, { campaignId, changeId: newId(), revision });
    },
    resolve: (campaignId: string, exampleId: string, attempt = 1) =>
      tell(ExampleResolved.type, { campaignId, exampleId, attempt, outcome: 'adopted' }),
    /** The machine's text for an attempt, where it is another than for all others. */
    redraft: (exampleId: string, attempt: number, text: string) => void texts.set(`${exampleId} ${attempt}`, text),
    /** Examples that were taken out of the work as gold, each as often as it was. */
    taken,
    /** Examples that were opened again, each as often as it was. */
    reopened,
    /** What a sample of any campaign finds. */
    samples,
    /** A new member with these roles. */
    member: async (
      campaignId: string,
      roles: Role[] = ['reviewer'],
      variants: string[] = [],
    ): Promise<Principal & { id: string }> => {
      const who = person();
      await ask(contract.setMember, { campaignId, contributorId: who.id, name: 'Mireia', roles, variants }, operator);
      return who;
    },
    /** Opens a round; a new example's first unless said otherwise. */
    open: async (
      campaignId: string,
      changes: Partial<z.input<typeof contract.openRound.request>> = {},
    ): Promise<string> => {
      const exampleId = changes.exampleId ?? newId();
      await ask(
        contract.openRound,
        { campaignId, attempt: 1, round: 1, purpose: 'judge', seats: 3, ...changes, exampleId },
        workflow,
      );
      return exampleId;
    },
    claim: async (campaignId: string | null, who: Principal) =>
      (await ask(contract.claimSeat, { campaignId }, who)).seat,
    submit: (seatId: string, who: Principal, said: Partial<Opinion> = {}, id = newId(), claimNext = false) =>
      ask(
        contract.submitJudgment,
        { id, seatId, opinion: Opinion.parse({ verdict: 'accept', ...said }), claimNext },
        who,
      ),
    close: (exampleId: string, round = 1, attempt = 1) =>
      ask(contract.closeRound, { exampleId, attempt, round }, workflow),
    frozen: (exampleId: string, round = 1, attempt = 1) =>
      ask(contract.frozenJudgments, { exampleId, attempt, round }, workflow),
    /** Lets a seat's lease run out, as if time had passed. */
    expire: (seatId: string) =>
      pool.query(`update review.seat set lease_expires_at = now() - interval '1 second' where id = $1`, [seatId]),
    count: async (query: string, ...values: unknown[]): Promise<number> =>
      Number((await pool.query(`select count(*) as n from ${query}`, values)).rows[0]?.n),
  };
};

/** How large a campaign becomes by `grow`. */
export const grown = { judgments: 20_000, openSeats: 30_000, people: 5_000 } as const;

/**
 * Tests: fills the tables of a campaign that has one member or more: people, rounds that are over, in each of which `veteran` judged, and
 * rounds of two seats of which one is open, every thousandth of them judged by the veteran.
 */
export const grow = async (pool: Pool, campaignId: string, veteran: string): Promise<void> => {
  const { judgments, openSeats, people } = grown;
  const fill = async (statement: string, ...values: unknown[]) => void (await pool.query(statement, values));
  await fill(
    `insert into review.member select $1, gen_random_uuid(), 'x', 'r-' || n, '{reviewer}', '{}' from generate_series(1, ${people}) n`,
    campaignId,
  );
  await fill(
    `insert into review.round (id, campaign_id, example_id, attempt, round, purpose, seats, candidate_ids, guideline_version, fields, deadline_at,
       opened_at, filled, closed_at, closed_by, frozen)
     select gen_random_uuid(), $1, gen_random_uuid(), 1, 1, 'judge', 2, '{}', 1, '{}', '2000-01-01', now() - make_interval(secs => 60000 - n), 1,
       case when n <= ${judgments} then now() end, case when n <= ${judgments} then 'last-seat' end, case when n <= ${judgments} then '{}'::uuid[] end
     from generate_series(1, ${judgments + openSeats}) n`,
    campaignId,
  );
  await fill(
    `insert into review.seat (id, round_id, campaign_id, example_id, attempt, round, purpose, state, begun, held_by, opened_at)
     select gen_random_uuid(), id, campaign_id, example_id, 1, 1, 'judge', 'filled', true,
       case when closed_at is not null or random() < 0.001 then $1::uuid else (select contributor_id from review.member where pseudonym = 'r-1') end, opened_at
     from review.round where deadline_at = '2000-01-01'`,
    veteran,
  );
  await fill(
    `insert into review.seat (id, round_id, campaign_id, example_id, attempt, round, purpose, begun, opened_at)
     select gen_random_uuid(), id, campaign_id, example_id, 1, 1, 'judge', true, opened_at from review.round
     where deadline_at = '2000-01-01' and closed_at is null`,
  );
  await fill(
    `insert into review.judgment (id, campaign_id, example_id, attempt, round, round_id, purpose, seat_id, contributor_id, standing,
       guideline_version, opinion)
     select gen_random_uuid(), campaign_id, example_id, 1, 1, round_id, 'judge', id, held_by, 'filled', 1, '{}' from review.seat
     where round_id in (select id from review.round where deadline_at = '2000-01-01') and state = 'filled'`,
  );
  await fill(
    `insert into review.lease (seat_id, round_id, example_id, contributor_id, ended_at, ended_by)
     select id, round_id, example_id, held_by, now(), 'filled' from review.seat
     where round_id in (select id from review.round where deadline_at = '2000-01-01') and state = 'filled'`,
  );
};
