import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { Pool } from 'pg';
import type { ChainProvider } from '../../../domain/draft.ts';
import { newId } from '../../../platform/id.ts';
import { createOutbox } from '../../../platform/outbox.ts';
import { freshDatabase } from '../../../test/harness/database.ts';
import { adapting, failing, openFarEnd, saying, translating } from '../../../test/harness/far-end.ts';
import type { FarEnd, Manner } from '../../../test/harness/far-end.ts';
import { draftByChain, mostTries, stillAsked, waitMs } from './chain.ts';
import type { ChainEnd } from './chain.ts';
import { createLedger } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import { packOf, readPacks } from '../../../cultures/packs.ts';
import { createProviders } from './providers.ts';
import type { Providers } from './providers.ts';
import { callsOf, insertCall, talliesOf } from '../rows/call.ts';
import { nothingRecalled } from '../memory/recall.ts';

const source = 'The red house near the station is old and nobody has lived in it for many years.';
const catalan = 'La casa vermella de prop de l’estació és vella i fa molts anys que no hi viu ningú.';
const good = adapting(() => ({ literal: catalan, adapted: catalan }));
const translated = translating(() => catalan);

let pool: Pool;
let drop: () => Promise<void>;
let model: FarEnd;
let service: FarEnd;
let providers: Providers;
let ledger: Ledger;
let campaignId = newId();
before(async () => {
  const database = await freshDatabase(['adaptation']);
  ({ pool } = database);
  drop = () => database.drop();
  [model, service] = [await openFarEnd(), await openFarEnd()];
  ledger = createLedger(pool, createOutbox('adaptation'));
  const shared = { timeoutMs: 20_000, concurrency: 2, apiKey: '' };
  providers = createProviders({
    apertium: { size: 1, timeoutMs: 20_000 },
    openai: {
      ...shared,
      baseUrl: model.url,
      model: 'stub',
      stream: false,
      maxTokens: 1_000,
      inputPrice: 1_000,
      outputPrice: 1_000,
    },
    httpMt: { ...shared, url: service.url, characterPrice: 0 },
  });
});
after(async () => {
  await providers.close();
  await Promise.all([model.close(), service.close(), drop()]);
});
beforeEach(() => void (campaignId = newId()));

/** One turn of a chain for an example, with what the service stores after it. */
const turn = async (
  chain: ChainProvider[],
  { exampleId = newId(), budget = 1_000, callsPerMinute = 600, tag = 'ca-ES' } = {},
): Promise<ChainEnd> => {
  const wanted = {
    campaignId,
    exampleId,
    attempt: 1,
    chain,
    budget,
    callsPerMinute,
    task: {
      source: { kind: 'instruction' as const, instruction: source, input: '', output: '' },
      tag,
      pack: packOf(tag, readPacks()),
      guideline: '',
      terms: [],
      memory: nothingRecalled,
      knowledge: null,
    },
  };
  const end = await draftByChain(wanted, providers, ledger, Date.now() + 60_000);
  for (const call of end.calls) await insertCall(pool, call);
  return end;
};
const drafted = (end: ChainEnd) => (end.kind === 'drafted' ? end.drafted : assert.fail(`later: ${end.reason}`));
const outcomes = async (exampleId: string) =>
  (await callsOf(pool, exampleId, 1)).map(({ provider, outcome }) => `${provider} ${outcome}`);

test('the first provider that gives a draft makes it, and its tokens and cost are on the account', async () => {
  model.behave(good);
  const exampleId = newId();

  const draft = drafted(await turn(['openai', 'http-mt'], { exampleId }));

  assert.deepEqual([draft.provider, draft.needsHuman, draft.fields[0]?.adapted], ['openai', false, catalan]);
  assert.deepEqual(await talliesOf(pool, campaignId), [
    { provider: 'openai', outcome: 'ok', calls: 1, inputTokens: 1_000, outputTokens: 200, cost: 1.2 },
  ]);
});

test('what will not pass goes to the next provider at once, and is recorded', async () => {
  const bad: Manner[] = [saying('{'), adapting((text) => ({ literal: text, adapted: text })), failing(401)];
  for (const manner of bad) {
    model.behave(manner);
    service.behave(translated);
    const exampleId = newId();

    const draft = drafted(await turn(['openai', 'http-mt'], { exampleId }));

    assert.equal(draft.provider, 'http-mt');
    assert.match((await outcomes(exampleId)).join(', '), /^openai (?:invalid-answer|echo|configuration), http-mt ok$/u);
  }
});

test('what may pass is tried again after the time that the far end asks for, and then the next is asked', async () => {
  model.behave(failing(429, { 'retry-after': '3' }));
  service.behave(translated);
  const exampleId = newId();

  for (let tries = 1; tries < mostTries; tries++) {
    const end = await turn(['openai', 'http-mt'], { exampleId });
    assert.equal(end.kind === 'later' && end.retryAfterMs, 3_000);
  }
  const draft = drafted(await turn(['openai', 'http-mt'], { exampleId }));

  assert.equal(draft.provider, 'http-mt');
  assert.deepEqual(await outcomes(exampleId), [...Array(mostTries).fill('openai rate-limited'), 'http-mt ok']);
});

test('the last provider of a chain is tried for as long as its failure may pass', async () => {
  service.behave(failing(503));
  const exampleId = newId();

  for (let tries = 0; tries < mostTries + 2; tries++)
    assert.equal((await turn(['http-mt'], { exampleId })).kind, 'later');
  service.behave(translated);

  assert.equal(drafted(await turn(['http-mt'], { exampleId })).provider, 'http-mt');
});

test('where all fail people write from the source, and nothing passes for an adaptation', async () => {
  model.behave(adapting(() => ({ literal: 'PWNED', adapted: 'PWNED' })));
  service.behave(translating((text) => text));

  for (const [chain, provider] of [
    [['openai', 'http-mt'], 'none'],
    [['openai', 'http-mt', 'human'], 'human'],
    [['human', 'openai'], 'human'],
  ] as const) {
    const draft = drafted(await turn([...chain]));
    assert.deepEqual([draft.provider, draft.needsHuman, draft.fields[0]?.adapted], [provider, true, source]);
  }
});

test('a provider that is not configured, or does not know the language, is passed over', async () => {
  const bare = createProviders({ apertium: { size: 1, timeoutMs: 1_000 }, openai: null, httpMt: null });
  assert.equal(bare.of('openai'), null);
  service.behave(translated);
  const exampleId = newId();
  const pack = { ...packOf('ca-ES', readPacks()), language: 'sv' };
  const task = {
    source: { kind: 'instruction' as const, instruction: source, input: '', output: '' },
    tag: 'sv-SE',
    pack,
    guideline: '',
    terms: [],
    memory: nothingRecalled,
    knowledge: null,
  };
  const wanted = { campaignId, exampleId, attempt: 1, budget: 1, callsPerMinute: 9, task };

  const end = await draftByChain({ ...wanted, chain: ['openai', 'apertium'] }, bare, ledger, Date.now() + 60_000);

  assert.equal(drafted(end).provider, 'none');
  assert.deepEqual(
    end.calls.map(({ outcome }) => outcome),
    ['configuration', 'unsupported'],
  );
});

test('a spent budget sends on to the next provider and is told once; a raised one lets the first draft again', async () => {
  model.behave(good);
  service.behave(translated);
  const chain: ChainProvider[] = ['openai', 'http-mt'];

  const spent = await Promise.all(Array.from({ length: 6 }, () => turn(chain, { budget: 30 })));
  const paid = (await talliesOf(pool, campaignId)).reduce((sum, { cost }) => sum + cost, 0);
  const after = [drafted(await turn(chain, { budget: 5 })), drafted(await turn(chain, { budget: 5 }))];
  const raised = drafted(await turn(chain, { budget: 1_000 }));

  assert.ok(spent.length === 6 && paid <= 30, `${paid} were spent`);
  assert.deepEqual(
    after.map(({ provider }) => provider),
    ['http-mt', 'http-mt'],
  );
  assert.equal(raised.provider, 'openai');
  const { rows } = await pool.query(
    `select data from adaptation.outbox where type = 'budget.reached.v1' and subject = $1`,
    [campaignId],
  );
  assert.deepEqual(
    rows.map(({ data }) => data).filter(({ budget }) => budget === 5),
    [{ campaignId, provider: 'openai', budget: 5 }],
  );
});

test('no more calls begin within a minute than the campaign allows, whoever asks', async () => {
  model.behave(good);

  const ends = await Promise.all(Array.from({ length: 8 }, () => turn(['openai'], { callsPerMinute: 3 })));

  const kinds = ends.map(({ kind }) => kind);
  assert.equal(kinds.filter((kind) => kind === 'drafted').length, 3);
  assert.ok(ends.every((end) => end.kind === 'drafted' || (end.retryAfterMs > 2_000 && end.retryAfterMs <= 60_000)));
});

test('no more calls are under way than the far end takes', async () => {
  let [now, most] = [0, 0];
  model.behave((asked, response) => {
    most = Math.max(most, ++now);
    setTimeout(() => {
      now--;
      good(asked, response);
    }, 50);
  });

  const ends = await Promise.all(Array.from({ length: 6 }, () => turn(['openai'])));

  assert.ok(ends.every(({ kind }) => kind === 'drafted'));
  assert.equal(most, 2);
});

test('a call whose process died counts as lost and as paid, and the example is tried again', async () => {
  model.behave(good);
  const exampleId = newId();
  await pool.query(
    `insert into adaptation.provider_call (call_id, campaign_id, example_id, attempt, provider, engine, outcome, most_cost, expires_at)
     values ($1, $2, $3, 1, 'openai', 'stub', 'running', 7, now() - interval '1 second')`,
    [newId(), campaignId, exampleId],
  );

  assert.equal(drafted(await turn(['openai'], { exampleId })).provider, 'openai');

  const tallies = await talliesOf(pool, campaignId);
  assert.deepEqual(
    tallies.map(({ outcome, cost }) => [outcome, cost]),
    [
      ['lost', 7],
      ['ok', 1.2],
    ],
  );
});

test('waits double up to a minute unless the far end names its own; a failure for good is not tried again', () => {
  assert.deepEqual(
    [1, 2, 3, 10].map((failures) => waitMs(failures, null)),
    [1_000, 2_000, 4_000, 60_000],
  );
  assert.equal(waitMs(1, 9_000), 9_000);
  const call = (outcome: 'timeout' | 'echo' | 'budget') =>
    ({
      outcome,
      provider: 'openai',
      engine: '',
      message: '',
      inputTokens: 0,
      outputTokens: 0,
      cost: 0,
      milliseconds: 0,
    }) as const;
  assert.equal(stillAsked([call('echo')], true), false);
  assert.equal(stillAsked(Array(3).fill(call('timeout')), false), false);
  assert.equal(stillAsked(Array(3).fill(call('timeout')), true), true);
  assert.equal(stillAsked([call('budget')], false), true);
});
