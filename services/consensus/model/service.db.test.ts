import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import type { Pool } from 'pg';
import type { z } from 'zod';
import type { Verdict } from '../../../domain/judgment.ts';
import { refusalCodec } from '../../../domain/refusal.ts';
import { natsFiles } from '../../../platform/files/nats.ts';
import type { RequestDefinition } from '../../../platform/contract.ts';
import { newId } from '../../../platform/id.ts';
import { createLogger } from '../../../platform/log.ts';
import type { Bus } from '../../../platform/nats/bus.ts';
import type { Principal } from '../../../platform/principal.ts';
import { freshDatabase } from '../../../test/harness/database.ts';
import { until } from '../../../test/harness/until.ts';
import type { Vote } from '../../review/contract.ts';
import * as contract from '../contract.ts';
import { decide } from '../rules/decide.ts';
import { drop, edit, input } from '../fixture.ts';
import { consensus } from '../service.ts';
import { settledVerdict } from '../rules/verdict.ts';
import { insertDecision } from '../rows/decision.ts';
import { campaignId, exampleId, house, vote } from './fixture.ts';
import { finishRun, renewRun, takeRun } from '../rows/model.ts';

const operator: Principal = { kind: 'operator', id: newId(), name: 'Op' };

let pool: Pool;
let close: () => Promise<void>;
const stops: (() => Promise<unknown>)[] = [];
before(async () => {
  const database = await freshDatabase(['consensus']);
  pool = database.pool;
  close = () => database.drop();
});
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
  await pool.query(
    'truncate consensus.model_soft_label, consensus.model_posterior, consensus.model_agreement, consensus.model_run, consensus.decision cascade',
  );
});
after(() => close());

type House = ReturnType<typeof house>;
/** A replica of the service that works out runs until the test is over. */
const replica = ({ nats }: House) => {
  const bus = { nats, refusals: refusalCodec, log: createLogger('test', 'silent') } as unknown as Bus;
  const offers = consensus.create({ pool, keyed: pool, bus, files: natsFiles(bus), log: bus.log });
  const stop = async () => {
    for (const work of offers.background ?? []) await work.stop();
  };
  stops.push(stop);
  const ask = async <I extends z.ZodType, O extends z.ZodType>(
    definition: RequestDefinition<I, O>,
    request: z.input<I>,
    principal: Principal = operator,
  ): Promise<z.output<O>> => {
    const served = offers.requests.find((one) => one.definition.name === definition.name) ?? assert.fail();
    return definition.reply.parse(await served.answer(request, { principal, trace: '' }));
  };
  return { ask, stop };
};
const ended = ({ ask }: ReturnType<typeof replica>, id: string, state = 'done') =>
  until(`the run ${state}`, 120, async () => {
    const { found } = await ask(contract.modelRunsByIds, { ids: [id] });
    return found[0]?.state === state ? found[0] : null;
  });

/** Forty examples on which four careful people agree and one contradicts them; each rates the tone. */
const verdicts: readonly Verdict[] = ['accept', 'edit', 'drop'];
const careful: Vote[] = Array.from({ length: 40 }, (_, example) => {
  const truth = verdicts[example % 3] ?? 'accept';
  const rated = { ratings: [{ scale: 'tone' as const, value: 1 + (example % 5) }] };
  const wrong = verdicts[(example + 1) % 3] ?? 'edit';
  return [0, 1, 2, 3, 4].map((who) => vote(example, who, who === 4 ? wrong : truth, rated));
}).flat();

/** Settles an example as if its people had dropped it. */
const settle = async (example: number, said: 'drop' | 'edit') => {
  const facts = input(said === 'drop' ? [drop, drop, drop] : [edit('U.'), edit('U.'), edit('U.')]);
  const { outcome, evidence } = decide(facts);
  const verdict = settledVerdict(outcome, facts.draft.fields);
  await insertDecision(pool, { id: newId(), campaignId, exampleId: exampleId(example), attempt: 1, round: 1, outcome, evidence, verdict }); // prettier-ignore
};

test('a run reads all votes page by page and keeps the model, the agreement and what contradicts it', async () => {
  const world = house(careful);
  world.state.pageSize = 7;
  const one = replica(world);
  await settle(0, 'drop');
  await settle(1, 'edit');
  const id = newId();

  await one.ask(contract.startModelRun, { id, campaignId });
  const { result } = await ended(one, id);

  assert.deepEqual([result?.votes, result?.people, result?.examples, result?.contradictions], [200, 5, 40, 1]);
  assert.notEqual(result?.method, 'dawid-skene');
  const whole = await one.ask(contract.agreementOver, { campaignId, period: 'whole' });
  const of = (question: string) => whole.items.find((item) => item.question === question);
  assert.equal(whole.run?.id, id);
  assert.ok((of('verdict')?.alpha ?? 0) > 0.3 && (of('verdict')?.low ?? 1) < (of('verdict')?.alpha ?? 0));
  assert.equal(of('tone')?.alpha, 1);
  assert.match(of('truth')?.reason ?? '', /no task has two votes/);
  const { items } = await one.ask(contract.listContradictions, { campaignId });
  assert.deepEqual(
    items.map((item) => [item.exampleId, item.modelVerdict, item.resolvedVerdict]),
    [[exampleId(0), 'accept', 'drop']],
  );
  assert.ok((items[0]?.modelProbability ?? 0) > 0.5 && (items[0]?.decisionProbability ?? 0) > 0.85);
  assert.equal((await one.ask(contract.agreementOver, { campaignId, period: 'day' })).items.length > 7, true);
});

test('what people say is counted as a whole and by groups that they agree to; a run takes the place of the one before', async () => {
  const variants = ['ca-ES', 'ca-ES-valencia'];
  const spoken = Array.from({ length: 30 }, (_, example) =>
    Array.from({ length: 12 }, (_person, who) =>
      vote(example, who, who % 4 === 3 ? 'edit' : 'accept', { groups: { variant: variants[who % 2] ?? '' } }),
    ),
  ).flat();
  const one = replica(house(spoken));
  const ids = [newId(), newId()];
  for (const id of ids) {
    await one.ask(contract.startModelRun, { id, campaignId });
    await ended(one, id);
  }

  const { run, items } = await one.ask(contract.softLabelsOver, { campaignId, by: 'variant' });

  assert.equal(run?.id, ids[1]);
  const verdict = items.find(({ question }) => question === 'verdict');
  assert.deepEqual(
    verdict?.labels.map(({ label, votes }) => `${label} ${votes}`),
    ['accept 270', 'edit 90', 'drop 0'],
  );
  // Three of the six of one variant edited: it is not told, nor what it could be worked out from. That nobody dropped is.
  assert.deepEqual(
    verdict?.groups.map(({ name, people, votes, labels }) => [name, people, votes, labels.map((label) => label.votes)]),
    [
      ['ca-ES', 6, 180, [null, null, 0]],
      ['ca-ES-valencia', 6, 180, [null, null, 0]],
    ],
  );
  assert.equal((await one.ask(contract.softLabelsOver, { campaignId })).items.length, 32);
  assert.equal((await pool.query('select 1 from consensus.model_soft_label')).rowCount, 32);
});

test('contradictions come page by page, the surest first, without those that were opened again', async () => {
  const world = house(careful);
  const one = replica(world);
  for (const example of [0, 3, 6, 9, 12]) await settle(example, 'drop');
  const id = newId();
  await one.ask(contract.startModelRun, { id, campaignId });
  await ended(one, id);
  world.state.opened.add(exampleId(6));

  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const wanted = { campaignId, first: 2, after: cursor };
    const page: { items: contract.Contradiction[]; end: string | null } = await one.ask(
      contract.listContradictions,
      wanted,
    );
    seen.push(...page.items.map((item) => item.exampleId));
    cursor = page.end;
  } while (cursor !== null);

  assert.deepEqual(seen.toSorted(), [0, 3, 9, 12].map(exampleId).toSorted());
  assert.deepEqual((await one.ask(contract.listContradictions, { campaignId, atLeast: 1 })).items, []);
});

test('of two replicas one works a run out, and the same votes give the same numbers', async () => {
  const world = house(careful);
  world.state.pageSize = 200;
  const both = [replica(world), replica(world)] as const;
  const ids = [newId(), newId()];

  await both[0].ask(contract.startModelRun, { id: ids[0]!, campaignId });
  const first = await ended(both[0], ids[0]!);
  assert.equal(world.state.reads, 1);
  await both[1].ask(contract.startModelRun, { id: ids[1]!, campaignId });
  const second = await ended(both[1], ids[1]!);

  assert.deepEqual(second.result, first.result);
});

test('a run that a killed process left is begun again, and what the dead one still says changes nothing', async () => {
  const world = house(careful);
  const id = newId();
  world.state.away = true;
  await pool.query(
    `insert into consensus.model_run (id, campaign_id, method, smoothing) values ($1, $2, 'auto', 0.5)`,
    [id, campaignId],
  );
  const dead = (await takeRun(pool)) ?? assert.fail();
  await pool.query(`update consensus.model_run set lease_until = now() - interval '1 second'`);
  world.state.away = false;

  const run = await ended(replica(world), id);

  assert.equal(run.result?.votes, 200);
  assert.equal(await renewRun(pool, dead), false);
  assert.equal(await finishRun(pool, dead, run.result ?? assert.fail()), false);
});

test('a run that ends whoever takes it has failed, and the same command begins it again', async () => {
  const world = house(careful);
  const id = newId();
  await pool.query(
    `insert into consensus.model_run (id, campaign_id, method, smoothing, state, tries, lease_until, lease_token)
     values ($1, $2, 'auto', 0.5, 'running', 3, now() - interval '1 second', gen_random_uuid())`,
    [id, campaignId],
  );
  const one = replica(world);
  assert.match((await ended(one, id, 'failed')).failure ?? '', /ended 3 times/);

  await one.ask(contract.startModelRun, { id, campaignId });

  assert.equal((await ended(one, id)).failure, null);
});

test('a stop in the middle leaves the run to the next process at once', async () => {
  const world = house(careful);
  const one = replica(world);
  const id = newId();
  await pool.query(
    `insert into consensus.model_run (id, campaign_id, method, smoothing) values ($1, $2, 'auto', 0.5)`,
    [id, campaignId],
  );
  await one.stop();

  assert.equal((await ended(replica(world), id)).result?.votes, 200);
});

test('a coordinator starts a run and hears of it, a stranger does neither', async () => {
  const world = house(careful);
  const one = replica(world);
  const mireia: Principal = { kind: 'person', id: world.state.coordinator, name: 'Mireia' };
  const stranger: Principal = { kind: 'person', id: newId(), name: 'Ningú' };
  const id = newId();

  await one.ask(contract.startModelRun, { id, campaignId, method: 'majority' }, mireia);
  await ended(one, id);

  assert.equal((await one.ask(contract.listModelRuns, { campaignId }, mireia)).items[0]?.id, id);
  assert.deepEqual(await one.ask(contract.modelRunsByIds, { ids: [id] }, stranger), { found: [], rest: [], skip: 0 });
  const refused = { code: 'not-found' };
  await assert.rejects(one.ask(contract.startModelRun, { id, campaignId }, stranger), refused);
  await assert.rejects(one.ask(contract.listContradictions, { campaignId }, stranger), refused);
  await assert.rejects(one.ask(contract.listModelRuns, { campaignId }, stranger), refused);
  await assert.rejects(one.ask(contract.startModelRun, { id, campaignId }, mireia), { code: 'id-taken' });
  await assert.rejects(one.ask(contract.startModelRun, { id: newId(), campaignId: newId() }), { code: 'not-found' });
});

test('a campaign without votes has a model of nothing', async () => {
  const one = replica(house([]));
  const id = newId();

  await one.ask(contract.startModelRun, { id, campaignId });

  assert.equal((await ended(one, id)).result?.votes, 0);
});
