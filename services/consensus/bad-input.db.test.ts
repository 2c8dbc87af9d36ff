import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Pool } from 'pg';
import type { Judgment } from '../../domain/judgment.ts';
import { refusalCodec } from '../../domain/refusal.ts';
import { Policy } from '../../domain/policy.ts';
import { natsFiles } from '../../platform/files/nats.ts';
import { newId } from '../../platform/id.ts';
import { createLogger } from '../../platform/log.ts';
import type { Bus } from '../../platform/nats/bus.ts';
import type { Principal } from '../../platform/principal.ts';
import type { Offers } from '../../platform/service.ts';
import { freshDatabase } from '../../test/harness/database.ts';
import { until } from '../../test/harness/until.ts';
import { draftsByExamples } from '../adaptation/contract.ts';
import { campaignsByIds, examplesByIds } from '../catalogue/contract.ts';
import { frozenJudgments, goldOutcomes, listVotes } from '../review/contract.ts';
import * as contract from './contract.ts';
import { accept, drop, edit, input, judgments } from './fixture.ts';
import type { Said } from './fixture.ts';
import { vote } from './model/fixture.ts';
import { consensus } from './service.ts';

/* What nobody should send, through the service's own requests: each has a decision or a result, or a sentence that says why not. */

const workflow: Principal = { kind: 'service', name: 'workflow' };
const campaignId = newId();
let said: readonly unknown[] = [];
let votes: (after: string | null) => unknown = () => ({ items: [], end: null });
let adapted = 'Aquesta és la nota de la màquina.';

const batch = (item: unknown) => ({ found: [item], rest: [] });
const answers = new Map<string, (asked: { ids: string[]; after: string | null }) => unknown>([
  [frozenJudgments.subject, () => ({ rounds: [], judgments: said, eligiblePeople: 9, givenBack: [] })],
  [goldOutcomes.subject, () => ({ items: [] })],
  [listVotes.subject, ({ after: cursor }) => votes(cursor)],
  [
    draftsByExamples.subject,
    ({ ids: [exampleId] }) => {
      const fields = [{ field: 'output', source: '', literal: '', adapted, unknownWords: 0 }];
      return batch({ ...input([]).draft, exampleId, attempt: 1, engine: 'eng-cat', acts: [], findings: [], fields });
    },
  ],
  [
    examplesByIds.subject,
    ({ ids: [id] }) =>
      batch({
        id,
        campaignId,
        datasetId: campaignId,
        line: 1,
        externalId: null,
        kind: 'instruction',
        state: 'in-review',
        attempt: 1,
        source: { kind: 'instruction', instruction: adapted, input: '', output: adapted },
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
        guidelineVersion: 1,
        guideline: '',
        createdAt: '2026-01-01T00:00:00.000Z',
      }),
  ],
]);
const nats = {
  request: async (subject: string, payload: string) => {
    const answer = answers.get(subject)?.(JSON.parse(payload));
    // As it travels.
    return { data: Buffer.alloc(0), json: () => JSON.parse(JSON.stringify({ ok: answer })) };
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

const ask = async (name: string, request: unknown): Promise<ReturnType<typeof JSON.parse>> =>
  offers.requests
    .find(({ definition }) => definition.name === name)
    ?.answer(request, { principal: workflow, trace: '' });
/** What the service decides on these judgments of a new example, with its evidence as it is stored. */
const decided = async (of: readonly unknown[]) => {
  said = of;
  const exampleId = newId();
  const step: contract.NextStep = await ask(contract.decide.name, { exampleId, attempt: 1, round: 1 });
  const { found } = await ask(contract.decisionsByIds.name, { ids: [step.decisionId] });
  return { step, decision: found[0] };
};
const saidBy = (all: readonly Said[]): Judgment[] => judgments(all).map((one) => ({ ...one, id: newId() }));

/** A run over the votes that `pages` answers, at its end. */
const worked = async (pages: typeof votes, method = 'auto') => {
  votes = pages;
  const id = newId();
  await ask(contract.startModelRun.name, { id, campaignId, method });
  return until('the run over', 300, async () => {
    const { found } = await ask(contract.modelRunsByIds.name, { ids: [id] });
    return found[0].state === 'done' || found[0].state === 'failed' ? found[0] : null;
  });
};

test('texts with halves of surrogate pairs, marks and two directions are told apart, kept and decided on', async () => {
  const texts = ['La nota \ud83d bona.', 'שלום \u200fLa nota\u200e e\u0301\u0323 bona.', '\udc00\udc00', '\u202eanob'];
  for (const text of texts) {
    adapted = 'La nota.';
    const same = await decided(saidBy([edit(text), edit(text), edit(text)]));
    assert.equal(same.step.kind, 'settle', JSON.stringify(text));
    const [field] = same.decision.outcome.fields;
    assert.equal(field.text, text.toWellFormed());
    const apart = await decided(saidBy([edit(text), edit(`${text} 1`), edit(`${text} 2`)]));
    assert.deepEqual([apart.step.kind, apart.step.candidateIds.length], ['confirm', 3]);
    adapted = text;
    const adjudicator: Said = { ...accept, purpose: 'adjudicate', round: 2, reason: `Sí ${text}` };
    assert.equal((await decided(saidBy([accept, edit('Una.'), drop, adjudicator]))).step.kind, 'settle');
  }
});

test('texts of ten megabytes are decided on, and what is stored of them does not multiply', async () => {
  adapted = 'La nota.';
  const long = 'La nota bona i llarga. '.repeat(450_000);

  const { step, decision } = await decided(saidBy([edit(long), edit(`${long} Una.`), edit(`${long} Dues.`)]));

  assert.equal(step.kind, 'confirm');
  // The three texts once each, as candidates.
  assert.ok(JSON.stringify(decision).length < 3.1 * long.length);
});

test('where everybody abstains nobody is taken to have said anything', async () => {
  adapted = 'La nota.';
  const abstained = await decided([]);
  assert.deepEqual([abstained.step.kind, abstained.decision.outcome.kind], ['more', 'more']);

  const na = { ratings: [{ scale: 'tone' as const, value: null }] };
  const { decision } = await decided(saidBy([0, 1, 2, 3].map(() => ({ ...accept, ...na }))));
  assert.deepEqual(decision.outcome.labels.ratings, []);

  const unrated = await worked(() => ({ items: [1, 2, 3].map((who) => vote(1, who, 'accept', na)), end: null }));
  assert.equal(unrated.state, 'done');
  const { items } = await ask(contract.agreementOver.name, { campaignId, period: 'whole' });
  const tone = items.find(({ question }: { question: string }) => question === 'tone');
  assert.deepEqual([tone.alpha, tone.votes], [null, 0]);
  assert.match(tone.reason, /no task has two votes/);
});

test('a voter alone has a model and no agreement, with the reason', async () => {
  for (const method of ['auto', 'majority', 'one-coin', 'dawid-skene']) {
    const run = await worked(() => ({ items: [vote(1, 1, 'drop')], end: null }), method);
    assert.deepEqual([run.state, run.result.people, run.result.votes], ['done', 1, 1], method);
  }
  const { items } = await ask(contract.agreementOver.name, { campaignId, period: 'whole' });
  assert.ok(items.every(({ alpha, reason }: contract.Agreement) => alpha === null && reason !== null));
});

test('a million votes by one person on one example are one vote', async () => {
  const pageOf = (cursor: string | null) => {
    const from = Number(cursor ?? 0);
    const items = Array.from({ length: 20_000 }, (_, at) => ({
      ...vote(1, 1, 'accept'),
      judgmentId: `00000000-0000-7000-8000-${String(from + at).padStart(12, '0')}`,
    }));
    return { items, end: from + items.length < 1_000_000 ? String(from + items.length) : null };
  };

  const { failure, result } = await worked(pageOf);

  assert.deepEqual([failure, result?.votes, result?.examples, result?.people], [null, 1, 1, 1]);
});

test('votes and judgments that are none are refused whole, with what is wrong with them, and nothing is stored', async () => {
  for (const wrong of [
    { verdict: 'maybe' },
    {
      ratings: [
        { scale: 'tone', value: Number.NaN },
        { scale: 'x', value: 1 },
      ],
    },
  ]) {
    const run = await worked(() => ({ items: [{ ...vote(1, 1, 'accept'), ...wrong }], end: null }));
    assert.equal(run.state, 'failed');
    assert.match(run.failure, /verdict|scale/);
  }
  const stored = async () => (await pool.query('select count(*)::integer as n from consensus.decision')).rows[0].n;
  const before = await stored();
  const [judgment] = saidBy([accept]);
  for (const opinion of [{ verdict: 'maybe' }, { verdict: 'accept', ratings: [{ scale: 'tone', value: 9 }] }])
    await assert.rejects(decided([{ ...judgment, opinion }]), /verdict|ratings/);
  assert.equal(await stored(), before);
});
