import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { Pool } from 'pg';
import type { ActKind } from '../../../domain/act.ts';
import { refusalCodec } from '../../../domain/refusal.ts';
import { Policy } from '../../../domain/policy.ts';
import { natsFiles } from '../../../platform/files/nats.ts';
import { idOf, newId } from '../../../platform/id.ts';
import { createLogger } from '../../../platform/log.ts';
import type { Bus } from '../../../platform/nats/bus.ts';
import type { Principal } from '../../../platform/principal.ts';
import type { Offers } from '../../../platform/service.ts';
import { freshDatabase } from '../../../test/harness/database.ts';
import { draftsByExamples } from '../../adaptation/contract.ts';
import { ExampleReopened, campaignsByIds, examplesByIds } from '../../catalogue/contract.ts';
import { frozenJudgments, goldOutcomes, membershipsOf, visibleExamples } from '../../review/contract.ts';
import { decide, listPrecedents } from '../contract.ts';
import type { Precedent } from '../contract.ts';
import { accept, drop, input, judgments } from '../fixture.ts';
import { consensus } from '../service.ts';

const workflow: Principal = { kind: 'service', name: 'workflow' };
const person: Principal = { kind: 'person', id: newId(), name: 'Mireia' };
const actOf = (kind: ActKind) => ({ kind, field: 'output', start: 0, end: 1, from: 'a', to: 'b', reason: '' });
const distance = (miles: number) => `How long does it take to drive ${miles} miles on a state highway?`;

/** Tests: the English texts, what their draft did, and what the adjudicator said of them. */
const cases = new Map(
  (
    [
      ['drive', distance(120), 'localise', 'Kilometres, and a road that is here: the AP-7.'],
      ['party', 'Plan a Thanksgiving dinner for ten people.', 'replace-premise', 'Another feast: Sant Joan.'],
      ['poem', 'Write a poem about the sea.', 'retone', 'Less solemn.'],
      ['walk', distance(3), 'localise', 'Kilometres.'],
    ] as const
  ).map(([name, instruction, act, reason]) => [idOf(name), { name, instruction, act, reason }]),
);
let campaignId = newId();
let says = { roles: ['adjudicator'], hidden: [] as string[], attempt: new Map<string, number>(), open: [] as string[] };

const policy = Policy.parse({});
const answers = new Map<string, (asked: { ids: string[]; exampleId: string; exampleIds: string[] }) => unknown>([
  [goldOutcomes.subject, () => ({ items: [] })],
  [
    frozenJudgments.subject,
    ({ exampleId }) => {
      const { reason } = cases.get(exampleId) ?? assert.fail();
      const said = [accept, accept, drop, drop, { purpose: 'adjudicate', verdict: 'drop', reason, round: 2 } as const];
      const attempt = says.attempt.get(exampleId) ?? 1;
      const all = judgments(said.map((one) => ({ ...one, attempt, id: newId() })));
      return { rounds: [], judgments: all, eligiblePeople: 9, givenBack: [] };
    },
  ],
  [
    draftsByExamples.subject,
    ({ ids: [exampleId = ''] }) => {
      const acts = [actOf(cases.get(exampleId)?.act ?? 'keep')];
      const draft = { ...input([]).draft, engine: 'eng-cat', acts, findings: [], exampleId };
      const fields = draft.fields.map((field) => ({ ...field, source: '', literal: '', unknownWords: 0 }));
      return { found: [1, 2].map((attempt) => ({ ...draft, fields, attempt })), rest: [] };
    },
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
        state: says.open.includes(id) ? 'in-review' : 'dropped',
        attempt: says.attempt.get(id) ?? 1,
        source: { kind: 'instruction', instruction: cases.get(id)?.instruction ?? '', input: '', output: 'Yes.' },
        translation: null,
      })),
      rest: [],
    }),
  ],
  [
    campaignsByIds.subject,
    () => ({
      found: [
        {
          id: campaignId,
          name: 'A',
          culture: 'ca-ES',
          state: 'running',
          revision: 1,
          priority: 50,
          policy,
          guidelineVersion: 1,
          guideline: '',
          createdAt: '2026-01-01T00:00:00.000Z',
        },
      ],
      rest: [],
    }),
  ],
  [
    membershipsOf.subject,
    () => ({
      memberships: [
        { campaignId, contributorId: person.id, name: 'M', pseudonym: 'r-m', roles: says.roles, variants: [] },
      ],
    }),
  ],
  [
    visibleExamples.subject,
    ({ exampleIds }) => ({ visible: exampleIds.filter((id) => !says.hidden.includes(id) && !says.open.includes(id)) }),
  ],
]);
const nats = {
  request: async (subject: string, payload: string) => ({
    data: Buffer.alloc(0),
    json: () => ({ ok: answers.get(subject)?.(JSON.parse(payload)) }),
  }),
};
const bus = { nats, refusals: refusalCodec, log: createLogger('test', 'silent') } as unknown as Bus;

let pool: Pool;
let offers: Offers;
let close: () => Promise<void>;
const ask = (name: string, request: unknown, principal: Principal) =>
  offers.requests.find(({ definition }) => definition.name === name)?.answer(request, { principal, trace: '' });
const search = async (wanted: object, principal: Principal = person): Promise<Precedent[]> => {
  const answer = await ask(listPrecedents.name, { campaignId, ...wanted }, principal);
  return listPrecedents.reply.parse(answer).items;
};
const found = async (wanted: object) =>
  (await search(wanted)).map(({ exampleId }) => cases.get(exampleId)?.name).join(' ');
const reopen = (name: string) => {
  const exampleId = idOf(name);
  const event = offers.events?.find(({ type }) => type === ExampleReopened.type);
  const data = { campaignId, exampleId, attempt: 1 };
  return event?.take({
    id: newId(),
    type: ExampleReopened.type,
    subject: exampleId,
    at: new Date().toISOString(),
    data,
  });
};

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
beforeEach(async () => {
  campaignId = newId();
  says = { roles: ['adjudicator'], hidden: [], attempt: new Map(), open: [] };
  await pool.query('truncate consensus.decision, consensus.precedent');
  for (const exampleId of cases.keys()) await ask(decide.name, { exampleId, attempt: 1, round: 2 }, workflow);
});

test('what an adjudicator decided is found by words of the reason or the text, by what an example says, by act, or newest first', async () => {
  assert.equal(await found({}), 'walk poem party drive');
  assert.equal(await found({ text: 'thanksgiving' }), 'party');
  assert.equal(await found({ text: 'less solemn' }), 'poem');
  assert.equal(await found({ exampleId: idOf('walk') }), 'drive', 'and never itself');
  assert.equal(await found({ act: 'localise' }), 'walk drive');
  assert.equal(await found({ act: 'retone', text: 'kilometres' }), '');
  assert.equal(await found({ first: 1 }), 'walk');

  const [like] = await search({ exampleId: idOf('walk') });
  assert.deepEqual(
    [like?.verdict, like?.reason, like?.acts],
    ['drop', 'Kilometres, and a road that is here: the AP-7.', ['localise']],
  );
  assert.ok((like?.similarity ?? 0) > 0.6);
});

test('nobody is shown a decision on what they may still judge, nor one that stands no more, and the list is filled with others', async () => {
  says.hidden = [idOf('walk')];
  assert.equal(await found({ first: 1 }), 'poem');

  // The event has not come yet.
  says.open = [idOf('poem')];
  assert.equal(await found({ first: 1 }), 'party');
  assert.equal((await search({ first: 1 }, { kind: 'operator', id: newId(), name: 'o' }))[0]?.exampleId, idOf('walk'));
});

test('a decision on an example that is opened again is a model no more, until it is decided again', async () => {
  await reopen('party');
  assert.equal(await found({}), 'walk poem drive');

  says.attempt.set(idOf('party'), 2);
  await ask(decide.name, { exampleId: idOf('party'), attempt: 2, round: 2 }, workflow);
  assert.equal(await found({}), 'party walk poem drive');

  // A late event of the first attempt takes nothing of the second.
  await reopen('party');
  assert.equal(await found({ text: 'thanksgiving' }), 'party');
});

test('reviewers and strangers are turned down, and what makes no sense is refused', async () => {
  await assert.rejects(search({ text: 'miles', exampleId: idOf('walk') }), { code: 'invalid-input' });
  await assert.rejects(search({ exampleId: idOf('walk'), campaignId: newId() }), { code: 'not-found' });
  says.roles = ['reviewer'];
  await assert.rejects(search({}), { code: 'not-allowed' });
});
