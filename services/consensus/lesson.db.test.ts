import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import type { Pool } from 'pg';
import type { CampaignState } from '../../domain/campaign.ts';
import { refusalCodec } from '../../domain/refusal.ts';
import type { Judgment } from '../../domain/judgment.ts';
import { Policy } from '../../domain/policy.ts';
import { natsFiles } from '../../platform/files/nats.ts';
import { newId } from '../../platform/id.ts';
import { createLogger } from '../../platform/log.ts';
import type { Bus } from '../../platform/nats/bus.ts';
import type { Principal } from '../../platform/principal.ts';
import { freshDatabase } from '../../test/harness/database.ts';
import { draftsByExamples } from '../adaptation/contract.ts';
import { ExampleReopened, campaignsByIds, examplesByIds } from '../catalogue/contract.ts';
import { frozenJudgments, goldOutcomes, membershipsOf } from '../review/contract.ts';
import type { GoldAnswers, Member } from '../review/contract.ts';
import * as contract from './contract.ts';
import { accept, edit, input, judgments } from './fixture.ts';
import { consensus } from './service.ts';

type Json = ReturnType<typeof JSON.parse>;

/** Tests: the workflow that asks for decisions, and a person. */
const workflow: Principal = { kind: 'service', name: 'workflow' };
const person: Principal = { kind: 'person', id: newId(), name: 'Mireia' };

/** Tests: the consensus service over a database, with neighbours that answer what the test sets. */
const house = (pool: Pool, campaignId = newId()) => {
  const says = {
    judgments: [] as Judgment[],
    memberships: [] as Partial<Member>[],
    gold: [] as GoldAnswers[],
    state: 'running' as CampaignState,
  };
  const batch = (item: unknown) => ({ found: [item], rest: [] });
  const draft = { ...input([]).draft, engine: 'eng-cat', acts: [], findings: [] };
  const fields = draft.fields.map((field) => ({ ...field, source: '', literal: '', unknownWords: 0 }));
  const example = {
    campaignId,
    datasetId: newId(),
    line: 1,
    externalId: null,
    kind: 'instruction',
    state: 'in-review',
  };
  const campaign = { id: campaignId, name: 'A', culture: 'ca-ES', revision: 1, priority: 50, policy: Policy.parse({}) };
  const guideline = { guidelineVersion: 7, guideline: '', createdAt: '2026-01-01T00:00:00.000Z' };
  const answers = new Map<string, (asked: { ids: string[]; attempt: number }) => unknown>([
    [frozenJudgments.subject, () => ({ rounds: [], judgments: says.judgments, eligiblePeople: 9, givenBack: [] })],
    [
      draftsByExamples.subject,
      ({ ids: [exampleId] }) => ({
        found: [1, 2, 3].map((attempt) => ({ ...draft, fields, exampleId, attempt })),
        rest: [],
      }),
    ],
    [examplesByIds.subject, ({ ids: [id] }) => batch({ ...example, id, attempt: 1, source: null, translation: null })],
    [campaignsByIds.subject, () => batch({ ...campaign, ...guideline, state: says.state })],
    [goldOutcomes.subject, () => ({ items: says.gold })],
    [membershipsOf.subject, () => ({ memberships: says.memberships })],
  ]);
  const nats = {
    request: async (subject: string, payload: string | Uint8Array) => {
      const asked = JSON.parse(typeof payload === 'string' ? payload : new TextDecoder().decode(payload));
      return { data: Buffer.alloc(0), json: () => ({ ok: answers.get(subject)?.(asked) }) };
    },
  };
  const bus = { nats, refusals: refusalCodec, log: createLogger('test', 'silent') } as unknown as Bus;
  const service = consensus.create({ pool, keyed: pool, bus, files: natsFiles(bus), log: bus.log });
  return {
    campaignId,
    says,
    /** Asks the service as one principal. */
    ask: async (name: string, request: unknown, principal: Principal = workflow): Promise<Json> =>
      service.requests.find(({ definition }) => definition.name === name)?.answer(request, { principal, trace: '' }),
    decideOn: (exampleId: string, attempt: number, said: readonly Judgment[]): Promise<contract.NextStep> => {
      says.judgments = [...said];
      const served = service.requests.find(({ definition }) => definition.name === contract.decide.name);
      return served?.answer(
        { exampleId, attempt, round: 1 },
        { principal: workflow, trace: '' },
      ) as Promise<contract.NextStep>;
    },
    stop: async () => {
      for (const work of service.background ?? []) await work.stop();
    },
    take: async (type: string, data: unknown) =>
      service.events
        ?.find((event) => event.type === type)
        ?.take({ id: newId(), type, subject: newId(), at: new Date().toISOString(), data }),
  };
};

let pool: Pool;
let close: () => Promise<void>;
let at: ReturnType<typeof house>;
before(async () => {
  const database = await freshDatabase(['consensus']);
  pool = database.pool;
  close = () => database.drop();
});
after(() => close());
beforeEach(() => (at = house(pool)));
afterEach(() => at.stop());

/** Judgments with ids of their own, by named people. */
const saidBy = (said: Parameters<typeof judgments>[0]) => judgments(said).map((one) => ({ ...one, id: newId() }));
const fourAccept = () => saidBy([accept, accept, accept, accept]);
const reliability = async (principal: Principal = workflow): Promise<contract.ReviewerReliability[]> =>
  (await at.ask(contract.listReliability.name, { campaignId: at.campaignId }, principal)).items;
const evidenceOf = async (decisionId: string) =>
  (await at.ask(contract.decisionsByIds.name, { ids: [decisionId] })).found[0].evidence;

test('a settled example teaches once, whoever decides it and however often', async () => {
  const exampleId = newId();
  await Promise.all(Array.from({ length: 10 }, () => at.decideOn(exampleId, 1, fourAccept())));

  const all = await reliability();

  assert.deepEqual(
    all.map(({ author, acceptsGood, acceptsFaulty }) => [author, acceptsGood.resolved, acceptsFaulty.resolved]),
    [0, 1, 2, 3].map((n) => [`person-${n}`, 1, 0]),
  );
});

test('the next decision uses what was learnt and keeps the rates it used', async () => {
  const first = await at.decideOn(newId(), 1, fourAccept());
  const second = await at.decideOn(newId(), 1, fourAccept());

  const [before, after] = [await evidenceOf(first.decisionId), await evidenceOf(second.decisionId)];
  assert.ok(Math.abs(before.rates[0].acceptsGood - 0.85) < 1e-12);
  assert.ok(Math.abs(after.rates[0].acceptsGood - (3.4 + 0.5) / 4.5) < 1e-12);
  assert.deepEqual(await evidenceOf(first.decisionId), before);
});

test('what was learnt is taken back when the example is opened again, and kept anew when that attempt settles', async () => {
  const exampleId = newId();
  await at.decideOn(exampleId, 1, fourAccept());
  const reopened = { campaignId: at.campaignId, exampleId, attempt: 1 };
  await at.take(ExampleReopened.type, reopened);
  assert.deepEqual(await reliability(), []);

  const faulty = [accept, ...Array.from({ length: 4 }, () => edit('La nota bona.'))];
  await at.decideOn(exampleId, 2, saidBy(faulty.map((one) => ({ ...one, attempt: 2 }))));
  await at.take(ExampleReopened.type, reopened);

  const [first] = await reliability();
  assert.deepEqual([first?.acceptsGood.resolved, first?.acceptsFaulty.resolvedAccepted], [0, 1]);
});

test('a lost event takes nothing for granted: the decision on a later attempt replaces what the earlier one taught', async () => {
  const exampleId = newId();
  await at.decideOn(exampleId, 1, fourAccept());
  await at.decideOn(exampleId, 2, saidBy(Array.from({ length: 4 }, () => ({ ...accept, attempt: 2 }))));

  assert.deepEqual(
    (await reliability()).map(({ acceptsGood }) => acceptsGood.resolved),
    [1, 1, 1, 1],
  );
});

test('the share of good drafts is measured, and kept with the decision that it moved', async () => {
  for (let n = 0; n < 30; n++) await at.decideOn(newId(), 1, fourAccept());
  const { decisionId } = await at.decideOn(newId(), 1, saidBy([accept, edit('Una altra.')]));

  const { priors } = await evidenceOf(decisionId);

  assert.deepEqual(priors, { drop: 0.2, draft: 0.7, measured: { stood: 30, of: 30 } });
});

test('answers to gold weigh whole, and stand beside what settled examples taught', async () => {
  at.says.gold = [{ author: 'person-0', acceptsGood: { yes: 6, no: 0 }, acceptsFaulty: { yes: 1, no: 3 } }];
  const { decisionId } = await at.decideOn(newId(), 1, fourAccept());

  const { rates } = await evidenceOf(decisionId);
  const [first] = await reliability();

  assert.ok(Math.abs(rates[0].acceptsGood - 0.94) < 1e-12);
  assert.ok(Math.abs(rates[0].acceptsFaulty - 0.3) < 1e-12);
  assert.deepEqual([first?.acceptsGood.known, first?.acceptsGood.resolved], [6, 1]);
  assert.deepEqual([first?.acceptsFaulty.known, first?.acceptsFaulty.knownAccepted], [4, 1]);
});

test('coordinators read everybody; a reviewer reads their own, once the campaign is over; nobody else reads any', async () => {
  await at.decideOn(newId(), 1, fourAccept());
  await assert.rejects(reliability(person), { code: 'not-found' });

  const mine = { campaignId: at.campaignId, contributorId: newId(), name: 'M', pseudonym: 'person-2', variants: [] };
  at.says.memberships = [{ ...mine, roles: ['reviewer'] }];
  await assert.rejects(reliability(person), { code: 'not-allowed' });
  at.says.state = 'completed';
  assert.deepEqual(
    (await reliability(person)).map(({ author }) => author),
    ['person-2'],
  );
  at.says.memberships = [{ ...mine, roles: ['coordinator'] }];
  assert.equal((await reliability(person)).length, 4);
});

test('the list is read page by page', async () => {
  await at.decideOn(newId(), 1, fourAccept());
  const page = async (after: string | null) =>
    (await at.ask(contract.listReliability.name, { campaignId: at.campaignId, first: 3, after })).items.map(
      ({ author }: contract.ReviewerReliability) => author,
    );

  assert.deepEqual(await page(null), ['person-0', 'person-1', 'person-2']);
  assert.deepEqual(await page('person-2'), ['person-3']);
});
