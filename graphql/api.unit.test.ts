import { noLinks } from '../platform/temporal-links.ts';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { getIntrospectionQuery, isEnumType, isInputObjectType, isInterfaceType, isObjectType, print } from 'graphql';
import { ExampleState, Purpose } from '../domain/campaign.ts';
import { Refusal, refusalCodec, refusalCodes } from '../domain/refusal.ts';
import { parseCulturePack } from '../language/culture-pack.ts';
import { createAuthenticate } from '../platform/auth.ts';
import { newId } from '../platform/id.ts';
import { EffectTime } from '../domain/policy.ts';
import { createLogger } from '../platform/log.ts';
import type { Bus } from '../platform/nats/bus.ts';
import {
  ChangeCampaignDocument,
  CreateCampaignDocument,
  ExampleStoryDocument,
  SubmitJudgmentDocument,
} from './generated/operations.ts';
import { createFollowing } from './live/following.ts';
import { noStreams, openDoor, ratesWith } from './fixture.ts';
import { schema } from './schema.ts';
import { createSeatContent } from './seat/content.ts';
import { createApi } from './server/yoga.ts';

/** Whatever JSON holds: the far end and the client of this test look into it freely. */
type Json = ReturnType<typeof JSON.parse>;
type Far = Record<string, (input: Json, principal: Json) => unknown>;
const keys = await generateKeyPair('EdDSA', { extractable: true });
const person = newId();
const sign = (key = keys.privateKey, expires = '1h') =>
  new SignJWT({ name: 'Aina', role: 'person' })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setSubject(person)
    .setIssuer('test')
    .setAudience('endonym')
    .setIssuedAt()
    .setExpirationTime(expires)
    .sign(key);

/** The API in this process, with `far` in the place of the services. */
const apiWith = async (far: Far) => {
  const asked: string[] = [];
  const request = async (subject: string, payload: string, { headers }: Json) => {
    asked.push(subject);
    const answer = () => {
      try {
        const served = far[subject.replace('endonym.', '')];
        if (served === undefined) return { bug: `nothing answers ${subject}` };
        return { ok: served(JSON.parse(payload), JSON.parse(headers.get('Endonym-Principal'))) };
      } catch (error) {
        const refused = refusalCodec.toWire(error);
        return refused ? { refused } : { bug: newId() };
      }
    };
    const reply = answer();
    const data = Buffer.from(JSON.stringify(reply));
    return { data, json: () => JSON.parse(data.toString()) };
  };
  const bus = { nats: { request }, refusals: refusalCodec, log: createLogger('test', 'silent') } as unknown as Bus;
  const authenticate = await createAuthenticate({
    publicKey: JSON.stringify(await exportJWK(keys.publicKey)),
    issuer: 'test',
    audience: 'endonym',
    maxHours: 24,
    isRevoked: () => false,
  });
  const live = { listen: () => () => {}, stop: async () => {} };
  const seatContent = createSeatContent(bus, 600_000);
  const api = createApi({
    bus,
    live,
    following: createFollowing(bus, live),
    rates: ratesWith(),
    streams: noStreams,
    seatContent,
    temporal: noLinks,
  });
  const address = await openDoor(authenticate, { graphql: (...exchange) => api(...exchange) });
  const send = async (
    query: string,
    variables: unknown = {},
    token: string | null = null,
    head: Record<string, string> = {},
  ) => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...head,
      },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, body: JSON.parse(await response.text()) };
  };
  return { asked, send };
};

test('nobody is let in without a token, with a forged one or an expired one', async () => {
  const { send, asked } = await apiWith({});
  const forged = await sign((await generateKeyPair('EdDSA')).privateKey);
  const expired = await sign(keys.privateKey, '-5m');

  for (const token of [null, 'nonsense', forged, expired]) {
    for (const query of ['{ viewer { id } }', getIntrospectionQuery(), '{ no such }']) {
      const { status, body } = await send(query, {}, token);
      assert.equal(status, 401);
      assert.equal(body.errors[0].extensions.code, 'not-signed-in');
    }
  }
  assert.deepEqual(asked, []);
});

test('a viewer sees who they are and introspection answers them', async () => {
  const { send } = await apiWith({ 'review.memberships-of': () => ({ memberships: [] }) });

  const { body } = await send('{ viewer { id name operator memberships { roles } } }', {}, await sign());
  const introspected = await send(getIntrospectionQuery(), {}, await sign());

  assert.deepEqual(body.data.viewer, { id: person, name: 'Aina', operator: false, memberships: [] });
  assert.equal(introspected.body.errors, undefined);
});

test('a reviewer reads what each point of each scale means, in the language of the culture', async () => {
  const file = new URL('../cultures/ca-ES.yaml', import.meta.url);
  const pack = parseCulturePack(readFileSync(file, 'utf8'), 'ca-ES.yaml');
  const { send } = await apiWith({
    'adaptation.list-cultures': ({ tags }: { tags: string[] }) => ({
      cultures: tags.flatMap((asked) => (asked.startsWith('ca') ? [{ asked, culture: pack }] : [])),
    }),
  });
  const query = (tag: string) =>
    `{ culture(tag: "${tag}") { tag direction ratings { scale points { value meaning } } signedOff { by } } }`;

  const { body } = await send(query('ca-ES-valencia'), {}, await sign());
  const unknown = await send(query('xx'), {}, await sign());

  const { tag, direction, ratings, signedOff } = body.data.culture;
  assert.deepEqual([tag, direction, signedOff], ['ca-ES', 'LTR', null]);
  assert.equal(ratings.length, 7);
  assert.deepEqual(ratings[2].points[4], { value: 5, meaning: "Tal com ho diria algú d'aquí." });
  assert.equal(unknown.body.data.culture, null);
});

test('a refused command answers Refused with its code and sentence', async () => {
  const { send } = await apiWith({
    'catalogue.create-campaign': () => {
      throw new Refusal('unknown-culture', 'There is no pack for xx-XX.');
    },
  });
  const input = {
    id: newId(),
    name: 'Try',
    culture: 'xx-XX',
    policy: { judgeSeats: 2, draftPriors: [{ provider: 'apertium', prior: 0.4 }] },
  };

  const { body } = await send(print(CreateCampaignDocument), { input }, await sign());

  const { code, message } = body.data.createCampaign;
  assert.deepEqual({ code, message }, { code: 'UNKNOWN_CULTURE', message: 'There is no pack for xx-XX.' });
});

test('a refused query is an error with the refusal’s code', async () => {
  const { send } = await apiWith({
    'catalogue.campaigns-by-ids': () => {
      throw new Refusal('not-allowed', 'Only members see it.');
    },
  });

  const { body } = await send(`{ campaign(id: "${newId()}") { name } }`, {}, await sign());

  assert.equal(body.errors[0].message, 'Only members see it.');
  assert.equal(body.errors[0].extensions.code, 'not-allowed');
});

test('a bug is masked: the client learns an id and nothing else', async () => {
  const { send } = await apiWith({ 'catalogue.campaigns-by-ids': () => ({ unexpected: 'shape' }) });

  const { body } = await send(`{ campaign(id: "${newId()}") { name } }`, {}, await sign());

  assert.equal(body.errors[0].extensions.code, 'internal');
  assert.doesNotMatch(JSON.stringify(body), /"wrong"|shape|zod|stack|campaigns-by-ids/i);
});

test('a judgment arrives at review in the words of the domain', async () => {
  let received: Json;
  const { send } = await apiWith({
    'review.submit-judgment': (input) => {
      received = input;
      return { judgmentId: input.id, standing: 'filled', exampleId: newId(), next: null };
    },
  });
  const opinion = {
    verdict: 'EDIT',
    ratings: [{ scale: 'TONE', value: null }],
    edited: [{ field: 'output', text: 'Bon dia' }],
    kindCheck: { chosenBetter: 'TIE' },
    flags: ['DOES_NOT_EXIST_HERE'],
    comment: null,
  };

  const { body } = await send(
    print(SubmitJudgmentDocument),
    { input: { id: newId(), seatId: newId(), opinion, claimNext: true } },
    await sign(),
  );

  assert.equal(body.data.submitJudgment.standing, 'FILLED');
  assert.deepEqual(received.opinion, {
    verdict: 'edit',
    ratings: [{ scale: 'tone', value: null }],
    edited: [{ field: 'output', text: 'Bon dia' }],
    kindCheck: { chosenBetter: 'tie' },
    flags: ['does-not-exist-here'],
    choice: null,
  });
  assert.equal(received.claimNext, true);
});

test('a change of a campaign arrives at the catalogue without what was not given, and its effects come back in words', async () => {
  let received: Json;
  const { send } = await apiWith({
    'catalogue.change-campaign': (input) => {
      received = input;
      const campaign = {
        id: input.campaignId,
        name: 'A',
        culture: 'ca-ES',
        state: 'running',
        revision: 2,
        priority: 50,
      };
      const rest = { policy: {}, guidelineVersion: 2, guideline: 'Two.', createdAt: new Date().toISOString() };
      const effect = { setting: 'policy.scales', before: 'fit', after: 'tone', applies: 'next-claim' };
      return { campaign: { ...campaign, ...rest }, effects: [{ ...effect, states: ['in-review'], examples: 3 }] };
    },
  });
  const [id, campaignId] = [newId(), newId()];
  const policy = { scales: ['TONE'], maxSeats: null };
  const input = {
    id,
    campaignId,
    policy,
    priority: null,
    guideline: { text: 'Two.', compatible: false },
    preview: true,
  };

  const { body } = await send(print(ChangeCampaignDocument), { input }, await sign());

  const guideline = { text: 'Two.', compatible: false };
  const asked = { id, campaignId, policy: { scales: ['tone'] }, guideline, preview: true };
  assert.deepEqual(received, asked);
  const { campaign, effects } = body.data.changeCampaign;
  assert.deepEqual([campaign.guidelineVersion, campaign.guidelineCompatibleFrom], [2, 1]);
  assert.deepEqual([effects[0].applies, effects[0].states, effects[0].examples], ['NEXT_CLAIM', ['IN_REVIEW'], 3]);
});

test('the whole story of examples passes the limits and reads each noun once for all of them', async () => {
  const empty = () => ({ found: [], rest: [] });
  const { send, asked } = await apiWith({
    'catalogue.examples-by-ids': ({ ids }) => ({
      found: ids.map((id: string) => ({
        id, campaignId: newId(), datasetId: newId(), line: 1, externalId: null, kind: 'evaluation', state: 'in-review', attempt: 1,
        source: { kind: 'evaluation', question: 'Who?', choices: ['A', 'B'], answer: 1 }, translation: null,
      })), // prettier-ignore
      rest: [],
    }),
    'catalogue.datasets-by-ids': empty,
    'catalogue.resolutions-by-examples': empty,
    'catalogue.reopened-by-examples': empty,
    'catalogue.stranded-by-examples': empty,
    'release.holdings-by-examples': empty,
    'review.leases-by-examples': empty,
    'review.written-from-source': empty,
    'adaptation.drafts-by-examples': empty,
    'review.rounds-by-examples': empty,
    'review.judgments-by-examples': empty,
    'consensus.decisions-by-examples': empty,
  });

  const { body } = await send(print(ExampleStoryDocument), { id: newId() }, await sign());
  const before = asked.length;
  const two = await send(
    `{ a: example(id: "${newId()}") { why } b: example(id: "${newId()}") { why } }`,
    {},
    await sign(),
  );

  assert.equal(body.errors, undefined);
  assert.equal(body.data.example.why, 'It is being drafted by machine.');
  assert.deepEqual(body.data.example.source.fields[1], { field: 'choices.0', text: 'A', role: null });
  assert.equal(body.data.example.source.answer, 1);
  assert.match(body.data.example.workflows[0].workflowId, /^example\/[-0-9a-f]{36}\/1$/);
  assert.equal(two.body.errors, undefined);
  assert.equal(asked.length - before, 4);
});

test('a page of two hundred whole stories is turned down, two hundred states are not', async () => {
  const { send } = await apiWith({ 'catalogue.campaigns-by-ids': () => ({ found: [], rest: [] }) });
  const list = (fields: string) => `{ campaign(id: "${newId()}") { examples(first: 200) { nodes { ${fields} } } } }`;

  const large = await send(
    list('id decisions { evidence { candidates { id fields { field text } } } }'),
    {},
    await sign(),
  );
  const small = await send(list('id line externalId kind state attempt why'), {}, await sign());

  assert.match(large.body.errors?.[0].message ?? '', /has a cost of \d+, and 20000 is allowed\. Ask for fewer fields/);
  assert.equal(large.body.errors[0].extensions.code, 'invalid-input');
  assert.equal(small.body.errors, undefined);
});

test('a mistake in a query has a code of the closed list and says what to do', async () => {
  const { send } = await apiWith({});
  const token = await sign();
  const examples = (inner: string) => `campaign { examples(first: 1) { nodes { ${inner} } } }`;
  const deep = `example(id: "${newId()}") { ${examples(examples(examples(examples('id'))))} }`;
  const many = Array.from({ length: 31 }, (_, at) => `a${at}: viewer { id }`).join(' ');
  const mistakes: [string, unknown, RegExp][] = [
    ['{ example(id: "7") { id } }', {}, /UUID must be a UUID, such as/],
    ['query ($id: UUID!) { example(id: $id) { id } }', { id: '7' }, /UUID must be a UUID, such as/],
    ['query ($id: UUID!) { example(id: $id) { id } }', {}, /"\$id".*was not provided/],
    ['{ nothing }', {}, /Cannot query field "nothing"/],
    ['{ viewer {', {}, /Syntax Error/],
    ['{ viewer { id } }', 7, /variables/],
    [`{ ${deep} }`, {}, /levels deep, and 12 are allowed\. Ask for the inner objects/],
    [`{ viewer { ${'id '.repeat(1_500)} } }`, {}, /same fields too many times/],
    [`{ example(id: ${'['.repeat(2_400)}1${']'.repeat(2_400)}) { id } }`, {}, /nested too deeply/],
    [`{ example(id: ${'['.repeat(4_900)}`, {}, /nested too deeply|Syntax Error/],
    [`{ ${'viewer {'.repeat(1_600)} id ${'}'.repeat(1_600)} }`, {}, /nested too deeply/],
    [`query ($a: ${'['.repeat(2_000)}Int${']'.repeat(2_000)}) { viewer { id } }`, {}, /nested too deeply/],
    [
      '{ a: __schema { types { name } } b: __schema { types { name } } c: __schema { types { name } } }',
      {},
      /`__schema` 2 times/,
    ],
    [`{ ${many} }`, {}, /has 31 aliases, and 30 are allowed\. Send it in parts/],
  ];

  for (const [query, variables, message] of mistakes) {
    const { body } = await send(query, variables, token);
    assert.match(body.errors[0].message, message);
    assert.equal(body.errors[0].extensions.code, 'invalid-input', query);
  }
});

test('every type, field, argument and enum value has a description', () => {
  const bare: string[] = [];
  const check = (name: string, thing: { description?: string | null | undefined }) => {
    if (!thing.description) bare.push(name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    check(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      check(`${type.name}.${field.name}`, field);
      if ('args' in field)
        for (const argument of field.args) check(`${type.name}.${field.name}(${argument.name})`, argument);
    }
  }

  assert.deepEqual(bare, []);
});

test('every field of every object has a resolver or a property of the same name: no mutation or query is left without one', () => {
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      assert.ok(field.resolve ?? field.subscribe, `${root?.name}.${field.name}`);
    }
  }
});

test('enum values are the domain’s own', () => {
  const valuesOf = (name: string): Set<string> => {
    const type = schema.getType(name);
    return new Set(isEnumType(type) ? type.getValues().map(({ value }) => String(value)) : []);
  };

  assert.deepEqual(valuesOf('RefusalCode'), new Set(refusalCodes));
  assert.deepEqual(valuesOf('ExampleState'), new Set(ExampleState.options));
  assert.deepEqual(valuesOf('Purpose'), new Set(Purpose.options));
  assert.deepEqual(valuesOf('EffectTime'), new Set(EffectTime.options));
});

test('what a seat shows is read once for all who are given a seat of the same attempt, and in their own name by who only looks', async () => {
  const example = { id: newId(), campaignId: newId() };
  const seatOf = (attempt: number) => ({
    id: newId(),
    campaignId: example.campaignId,
    exampleId: example.id,
    attempt,
    round: 1,
    purpose: 'judge',
    variant: null,
    guidelineVersion: 1,
    leaseExpiresAt: '2027-01-01T00:00:00.000Z',
    candidateIds: [],
    decisionId: null,
  });
  let attempt = 1;
  const readers: string[] = [];
  const { send } = await apiWith({
    'review.claim-seat': () => ({ seat: seatOf(attempt), none: null, reason: null, retryAt: null }),
    'review.seats-by-ids': ({ ids }) => ({ found: [{ ...seatOf(attempt), id: ids[0] }], rest: [] }),
    'catalogue.examples-by-ids': (_, principal) => {
      readers.push(principal.kind);
      return { found: [], rest: [] };
    },
  });
  const token = await sign();
  const claim = () =>
    send('mutation { claimSeat(input: {}) { ... on SeatClaimed { seat { example { id } } } } }', {}, token);
  const look = () => send(`{ seat(id: "${newId()}") { example { id } } }`, {}, token);

  await Promise.all([claim(), claim(), claim()]);
  await claim();
  assert.deepEqual(readers, ['service']);
  await look();
  assert.deepEqual(readers, ['service', 'person']);
  attempt = 2;
  await claim();
  assert.deepEqual(readers, ['service', 'person', 'service']);
});
