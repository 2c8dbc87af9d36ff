import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Pool } from 'pg';
import type { z } from 'zod';
import { Policy } from '../../domain/policy.ts';
import { refusalCodec } from '../../domain/refusal.ts';
import { natsFiles } from '../../platform/files/nats.ts';
import type { RequestDefinition } from '../../platform/contract.ts';
import { newId } from '../../platform/id.ts';
import { createLogger } from '../../platform/log.ts';
import { createOutbox } from '../../platform/outbox.ts';
import type { Bus } from '../../platform/nats/bus.ts';
import type { Principal } from '../../platform/principal.ts';
import type { Offers } from '../../platform/service.ts';
import { freshDatabase } from '../../test/harness/database.ts';
import { ExampleReopened, campaignsByIds, examplesByIds } from '../catalogue/contract.ts';
import type { Campaign, Example } from '../catalogue/contract.ts';
import { membershipsOf } from '../review/contract.ts';
import type { Member } from '../review/contract.ts';
import * as contract from './contract.ts';
import { createLedger } from './provider/ledger.ts';
import { adaptation } from './service.ts';

const workflow: Principal = { kind: 'service', name: 'workflow' };
const member: Principal & { id: string } = { kind: 'person', id: newId(), name: 'Mireia' };
const coordinator: Principal & { id: string } = { kind: 'person', id: newId(), name: 'Laia' };
const stranger: Principal = { kind: 'person', id: newId(), name: 'Oriol' };
const campaignId = newId();
let culture = 'ca-ES';
let policy = Policy.parse({});

const exampleOf = (id: string): Example => ({
  id,
  campaignId,
  datasetId: newId(),
  line: 1,
  externalId: null,
  kind: 'instruction',
  state: 'in-review',
  attempt: 1,
  source: {
    kind: 'instruction',
    instruction: 'Go 5 miles with {{name}} before dark.',
    input: '',
    output: 'Great question! Call 911.',
  },
  translation: null,
  metadata: {},
});
const campaign = (): Campaign => ({
  id: campaignId,
  name: 'A',
  culture,
  state: 'running',
  revision: 1,
  priority: 50,
  policy,
  guidelineVersion: 1,
  guidelineCompatibleFrom: 1,
  guideline: '',
  createdAt: '2026-01-01T00:00:00.000Z',
});
const memberships = (contributorId: string): Member[] =>
  [member, coordinator]
    .filter(({ id }) => id === contributorId)
    .map((one) => ({
      campaignId,
      contributorId,
      name: 'Mireia',
      pseudonym: 'a',
      roles: [one === member ? 'reviewer' : 'coordinator'],
      variants: [],
    }));

/** What the other services answer, by subject. */
const neighbours = new Map<string, (input: { ids: string[]; contributorId: string }) => unknown>([
  [examplesByIds.subject, ({ ids }) => ({ found: ids.map(exampleOf), rest: [] })],
  [campaignsByIds.subject, () => ({ found: [campaign()], rest: [] })],
  [membershipsOf.subject, ({ contributorId }) => ({ memberships: memberships(contributorId) })],
]);
const nats = {
  request: async (subject: string, payload: string) => {
    const answer = neighbours.get(subject)?.(JSON.parse(payload));
    return { data: Buffer.alloc(0), json: () => ({ ok: answer }) };
  },
};
const bus = { nats, refusals: refusalCodec, log: createLogger('test', 'silent') } as unknown as Bus;

let pool: Pool;
let offers: Offers;
let drop: () => Promise<void>;
before(async () => {
  const database = await freshDatabase(['adaptation']);
  ({ pool } = database);
  drop = () => database.drop();
  offers = adaptation.create({ pool, keyed: pool, bus, files: natsFiles(bus), log: bus.log });
});
after(async () => {
  for (const work of offers.background ?? []) await work.stop();
  await drop();
});

const ask = async <I extends z.ZodType, O extends z.ZodType>(
  definition: RequestDefinition<I, O>,
  input: z.input<I>,
  principal: Principal = workflow,
): Promise<z.output<O>> => {
  const served = offers.requests.find((one) => one.definition.name === definition.name) ?? assert.fail(definition.name);
  return definition.reply.parse(await served.answer(input, { principal, trace: '' }));
};
const rows = async (table: string) => (await pool.query(`select * from adaptation.${table}`)).rows;

test('an example is drafted once: eight at once answer the same stored draft and one event without a text', async () => {
  const exampleId = newId();

  const answers = await Promise.all(
    Array.from({ length: 8 }, () => ask(contract.adaptExample, { exampleId, attempt: 1 })),
  );

  assert.deepEqual(new Set(answers.map((answer) => JSON.stringify(answer))).size, 1);
  assert.deepEqual(answers[0], { provider: 'apertium', needsHuman: false });
  assert.equal((await rows('draft')).length, 1);
  const events = await rows('outbox');
  assert.deepEqual(
    events.map(({ data }) => data),
    [{ campaignId, exampleId, attempt: 1 }],
  );
});

test('each attempt has its own draft, and members of the campaign read them oldest first', async () => {
  const exampleId = newId();
  await ask(contract.adaptExample, { exampleId, attempt: 1 });
  await ask(contract.adaptExample, { exampleId, attempt: 2 });

  const { found } = await ask(contract.draftsByExamples, { ids: [exampleId] }, member);

  assert.deepEqual(
    found.map(({ attempt }) => attempt),
    [1, 2],
  );
  const output = found[0]?.fields.find(({ field }) => field === 'output');
  assert.match(output?.literal ?? '', /^Molt bona pregunta! .*911/u);
  assert.match(output?.adapted ?? '', /112\.$/u);
  assert.match(found[0]?.fields[0]?.adapted ?? '', /8 km.*\{\{name\}\}/u);
});

test('everybody reads the cultures, each by the tag that was asked for', async () => {
  const { cultures } = await ask(contract.listCultures, { tags: ['ca-ES-valencia', 'xx-XX'] }, stranger);
  const all = await ask(contract.listCultures, { tags: null }, stranger);

  assert.deepEqual(
    cultures.map(({ asked, culture: { tag, ratings } }) => [asked, tag, ratings.length]),
    [['ca-ES-valencia', 'ca-ES', 7]],
  );
  assert.ok(all.cultures.length >= 2);
});

test('who has no part in the campaign sees no draft and asks for none', async () => {
  const exampleId = newId();
  await ask(contract.adaptExample, { exampleId, attempt: 1 });

  assert.deepEqual((await ask(contract.draftsByExamples, { ids: [exampleId] }, stranger)).found, []);
  await assert.rejects(ask(contract.adaptExample, { exampleId, attempt: 2 }, member), /Only a workflow/u);
});

test('a culture without a pack is refused, a variant has the pack of its culture', async () => {
  culture = 'xx-XX';
  await assert.rejects(ask(contract.adaptExample, { exampleId: newId(), attempt: 1 }), /no culture pack for xx-XX/u);

  culture = 'ca-ES-valencia';
  const exampleId = newId();
  await ask(contract.adaptExample, { exampleId, attempt: 1 });
  const { found } = await ask(contract.draftsByExamples, { ids: [exampleId] });
  assert.match(found[0]?.engine ?? '', /eng-cat_valencia/u);
  culture = 'ca-ES';
});

test('coordinators see what the providers of the chain did and cost; reviewers and strangers do not', async () => {
  const exampleId = newId();
  await ask(contract.adaptExample, { exampleId, attempt: 1 });
  const { found } = await ask(contract.draftsByExamples, { ids: [exampleId] }, member);
  assert.deepEqual(
    found[0]?.calls.map(({ provider, outcome }) => [provider, outcome]),
    [['apertium', 'ok']],
  );

  const { accounts } = await ask(contract.providerAccounts, { campaignId }, coordinator);

  const [account] = accounts;
  assert.deepEqual(
    [account?.provider, account?.state, account?.cost, account?.budget, account?.failures],
    ['apertium', 'ready', 0, 100, []],
  );
  assert.ok((account?.calls ?? 0) >= 1 && (account?.medianMs ?? -1) >= 0);
  await assert.rejects(ask(contract.providerAccounts, { campaignId }, member), { code: 'not-allowed' });
  await assert.rejects(ask(contract.providerAccounts, { campaignId }, stranger), { code: 'not-found' });
});

test('members are told which budgets are spent and who drafts instead, until the budget is raised', async () => {
  policy = Policy.parse({ providers: ['openai', 'apertium'], draftBudget: 5 });
  assert.deepEqual(await ask(contract.budgetsSpent, { campaignId }, member), { spent: [] });
  const outbox = createOutbox('adaptation');
  await createLedger(pool, outbox).reached(campaignId, 'openai', 5);

  const { spent } = await ask(contract.budgetsSpent, { campaignId }, member);
  policy = Policy.parse({ providers: ['openai', 'apertium'], draftBudget: 6 });
  const raised = await ask(contract.budgetsSpent, { campaignId }, member);
  policy = Policy.parse({});

  assert.deepEqual(
    spent.map(({ provider, budget, next }) => [provider, budget, next]),
    [['openai', 5, 'apertium']],
  );
  assert.deepEqual(raised, { spent: [] });
  await assert.rejects(ask(contract.budgetsSpent, { campaignId }, stranger), { code: 'not-found' });
});

test('an example that is nearly the same as one drafted before says so, and one is never the same as itself', async () => {
  const [first, second] = [newId(), newId()];
  await ask(contract.adaptExample, { exampleId: first, attempt: 1 });
  await pool.query('delete from adaptation.signature where example_id <> $1', [first]);

  await ask(contract.adaptExample, { exampleId: first, attempt: 2 });
  await ask(contract.adaptExample, { exampleId: second, attempt: 1 });

  const { found } = await ask(contract.draftsByExamples, { ids: [first, second] }, member);
  const same = (exampleId: string) =>
    found
      .filter((draft) => draft.exampleId === exampleId)
      .at(-1)
      ?.findings.filter(({ check }) => check === 'duplicate')
      .map(({ values }) => values);
  assert.deepEqual(same(second), [{ example: first, percent: '100' }]);
  assert.deepEqual(same(first), []);
});

test('how a settled text sounded is forgotten when its example is opened again, and how its draft did is not', async () => {
  const exampleId = newId();
  const tone = `insert into adaptation.tone select $1, 1, side, $2, 1, 1, 1, 1, 1 from unnest(array['adapted', 'resolved']) as side`;
  await pool.query(tone, [exampleId, campaignId]);
  const { type } = ExampleReopened;
  const taken = offers.events?.find((one) => one.type === type) ?? assert.fail();

  await taken.take({
    id: newId(),
    type,
    subject: exampleId,
    at: new Date().toISOString(),
    data: { campaignId, exampleId, attempt: 1 },
  });

  const { rows: left } = await pool.query('select side from adaptation.tone where example_id = $1', [exampleId]);
  assert.deepEqual(left, [{ side: 'adapted' }]);
});
