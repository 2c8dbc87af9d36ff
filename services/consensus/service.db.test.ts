import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Pool } from 'pg';
import { refusalCodec } from '../../domain/refusal.ts';
import { Policy } from '../../domain/policy.ts';
import { natsFiles } from '../../platform/files/nats.ts';
import type { RequestDefinition } from '../../platform/contract.ts';
import { newId } from '../../platform/id.ts';
import { createLogger } from '../../platform/log.ts';
import type { Bus } from '../../platform/nats/bus.ts';
import type { Principal } from '../../platform/principal.ts';
import type { Offers } from '../../platform/service.ts';
import { freshDatabase } from '../../test/harness/database.ts';
import { draftsByExamples } from '../adaptation/contract.ts';
import { campaignsByIds, examplesByIds } from '../catalogue/contract.ts';
import { frozenJudgments, goldOutcomes, seatsByIds, visibleExamples } from '../review/contract.ts';
import * as contract from './contract.ts';
import { JudgmentWithdrawn } from '../review/contract.ts';
import { edit, input, judgments } from './fixture.ts';
import { consensus } from './service.ts';

const workflow: Principal = { kind: 'service', name: 'workflow' };
const person: Principal = { kind: 'person', id: newId(), name: 'Mireia' };
const campaignId = newId();
const exampleId = newId();
const seatId = newId();
let rounds: { round: number; purpose: 'judge' | 'confirm'; seats: number; decisionId: string | null }[] = [];
let frozen = judgments([edit('La nota bona.'), edit('La nota millor.'), edit('Una altra.')]);
let isClosed = true;
let visible: string[] = [];
let decisionId: string | null = null;
let candidateIds: string[] = [];

/** What the other services answer, by subject. */
const neighbours = new Map<string, () => unknown>([
  [frozenJudgments.subject, () => ({ rounds, isClosed, judgments: frozen, eligiblePeople: 9 })],
  [goldOutcomes.subject, () => ({ items: [] })],
  [visibleExamples.subject, () => ({ visible })],
  [
    draftsByExamples.subject,
    () =>
      batch({
        exampleId,
        attempt: 1,
        engine: 'eng-cat',
        acts: [],
        findings: [],
        ...input([]).draft,
        fields: input([]).draft.fields.map((field) => ({ ...field, source: '', literal: '', unknownWords: 0 })),
      }),
  ],
  [
    examplesByIds.subject,
    () =>
      batch({
        id: exampleId,
        campaignId,
        datasetId: newId(),
        line: 1,
        externalId: null,
        kind: 'instruction',
        state: 'in-review',
        attempt: 1,
        source: null,
        translation: null,
      }),
  ],
  [
    campaignsByIds.subject,
    () =>
      batch({
        id: campaignId,
        name: 'A',
        culture: 'ca-ES',
        state: 'running',
        revision: 1,
        priority: 50,
        policy: Policy.parse({}),
        guidelineVersion: 7,
        guideline: '',
        createdAt: '2026-01-01T00:00:00.000Z',
      }),
  ],
  [
    seatsByIds.subject,
    () =>
      batch({
        id: seatId,
        campaignId,
        exampleId,
        attempt: 1,
        round: 2,
        purpose: 'confirm',
        variant: null,
        guidelineVersion: 7,
        leaseExpiresAt: '2026-01-01T00:00:00.000Z',
        candidateIds,
        decisionId,
      }),
  ],
]);
const batch = (item: unknown) => ({ found: [item], rest: [] });
const nats = {
  request: async (subject: string) => {
    const answer = neighbours.get(subject)?.();
    return { data: Buffer.alloc(0), json: () => ({ ok: answer }) };
  },
};
const bus = { nats, refusals: refusalCodec, log: createLogger('test', 'silent') } as unknown as Bus;

let pool: Pool;
let offers: Offers;
let close: () => Promise<void>;
before(async () => {
  const database = await freshDatabase(['consensus']);
  pool = database.pool;
  offers = consensus.create({ pool, keyed: pool, bus, files: natsFiles(bus), log: bus.log });
  close = () => database.drop();
});
after(async () => {
  for (const work of offers.background ?? []) await work.stop();
  await close();
});

const ask = async <T>(definition: RequestDefinition, request: unknown, principal: Principal = workflow): Promise<T> => {
  const served = offers.requests.find((one) => one.definition.name === definition.name);
  return (await served?.answer(request, { principal, trace: '' })) as T;
};
const decideOn = (round: number) => ask<contract.NextStep>(contract.decide, { exampleId, attempt: 1, round });
const count = async (table: string) =>
  Number((await pool.query(`select count(*) as n from consensus.${table}`)).rows[0].n);

test('a round that is not closed yet is not decided, and nothing is stored', async () => {
  isClosed = false;
  const step = await decideOn(1);
  isClosed = true;

  assert.equal(step.kind, 'open');
  assert.equal(await count('decision'), 0);
});

test('a round is decided once: twenty at once answer the same stored decision and one event', async () => {
  const steps = await Promise.all(Array.from({ length: 20 }, () => decideOn(1)));

  assert.equal(new Set(steps.map((step) => step.decisionId)).size, 1);
  assert.equal(steps[0]?.kind, 'confirm');
  assert.equal(steps[0]?.candidateIds.length, 3);
  assert.equal(await count('decision'), 1);
  assert.equal(await count('outbox'), 1);
  ({ decisionId, candidateIds } = steps[0] ?? assert.fail());
});

test('what has changed since does not change a decision that was made', async () => {
  const before = await decideOn(1);
  frozen = [];

  assert.deepEqual(await decideOn(1), before);
});

test('whoever sees a confirm seat sees its texts in its order, and not who wrote them', async () => {
  candidateIds = candidateIds.toReversed();
  const { found } = await ask<{ found: contract.SeatCandidates[] }>(
    contract.candidatesBySeats,
    { ids: [seatId] },
    person,
  );

  assert.deepEqual(
    found[0]?.candidates.map(({ id }) => id),
    candidateIds,
  );
  assert.deepEqual(Object.keys(found[0]?.candidates[0] ?? {}), ['id', 'fields']);
});

test('the confirm round is read against what was offered', async () => {
  const judged = judgments([edit('La nota bona.'), edit('La nota millor.'), edit('Una altra.')]);
  const chosen = { purpose: 'confirm', round: 2, choice: candidateIds[0] ?? '' } as const;
  const fresh = judgments([chosen, chosen]).map((one, index) => ({ ...one, id: newId(), author: `fresh-${index}` }));
  frozen = [...judged, ...fresh];
  rounds = [
    { round: 1, purpose: 'judge', seats: 3, decisionId: null },
    { round: 2, purpose: 'confirm', seats: 2, decisionId },
  ];

  assert.equal((await decideOn(2)).kind, 'settle');
});

test('a person sees the decisions on an example only where review says so', async () => {
  const seen = async () =>
    (
      await ask<{ found: { evidence: { rule: string; guidelineVersion: number } }[] }>(
        contract.decisionsByExamples,
        { ids: [exampleId] },
        person,
      )
    ).found;

  assert.deepEqual(await seen(), []);
  visible = [exampleId];
  assert.deepEqual(
    (await seen()).map(({ evidence }) => evidence.rule),
    ['texts-differ', 'confirmed'],
  );
  assert.equal((await seen())[0]?.evidence.guidelineVersion, 1);
});

test('a service learns whether a policy can be met; a person is not told', async () => {
  const possible = { policy: Policy.parse({}) };

  assert.deepEqual(await ask(contract.checkPolicy, possible), { impossible: null });
  const { impossible } = await ask<{ impossible: string }>(contract.checkPolicy, {
    policy: Policy.parse({ confirmSeats: 9 }),
  });
  assert.match(impossible, /confirmSeats \(9\)/);
  await assert.rejects(ask(contract.checkPolicy, possible, person), { code: 'not-allowed' });
});

test('a person cannot ask for a decision', async () => {
  await assert.rejects(ask(contract.decide, { exampleId, attempt: 1, round: 3 }, person), { code: 'not-allowed' });
});

test('judgments that were taken back leave evidence and lessons, and undo the decision that does not follow without them', async () => {
  const fresh = frozen.filter(({ author }) => author.startsWith('fresh-'));
  frozen = frozen.filter(({ author }) => !author.startsWith('fresh-'));
  await pool.query(
    `insert into consensus.lesson select id, campaign_id, example_id, attempt, 'fresh-0', true, true from consensus.decision limit 1`,
  );
  const { type } = JudgmentWithdrawn;
  const taken = offers.events?.find((one) => one.type === type) ?? assert.fail();
  const tell = async () => {
    for (const { author, id } of fresh) {
      const data = { campaignId, exampleId, author, judgmentIds: [id] };
      await taken.take({ id: newId(), type, subject: exampleId, at: new Date().toISOString(), data });
    }
  };

  await tell();
  await tell();

  const { rows } = await pool.query(`select outcome, evidence from consensus.decision order by round`);
  assert.deepEqual(rows[1]?.outcome.fields, []);
  assert.ok(!JSON.stringify(rows).includes('fresh-'));
  assert.equal(await count('lesson'), 0);
  assert.equal(await count(`outbox where type = 'decision.undone.v1'`), 1);
});
