import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { connect } from '@nats-io/transport-node';
import type { NatsConnection } from '@nats-io/transport-node';
import { isObjectType, parse } from 'graphql';
import type { Client } from '../../graphql/client.ts';
import { schema } from '../../graphql/schema.ts';
import { newId } from '../../platform/id.ts';
import { sightOf } from '../authorisation/fields.ts';
import { kinds, operations, people } from '../authorisation/operations.ts';
import type { Caller, Kind, Subject } from '../authorisation/operations.ts';
import { judges, plannedWith, underWay } from '../authorisation/scene.ts';
import { selectionOf } from '../authorisation/selection.ts';
import { startRunning, until, upload } from '../harness/system.ts';
import type { Running } from '../harness/system.ts';

type Json = ReturnType<typeof JSON.parse>;

const callers: readonly Caller[] = [...people, 'operator'];

let running: Running;
let nats: NatsConnection;
const clients = new Map<string, Client>();
const client = (name: string): Client => {
  const found = clients.get(name);
  if (!found) throw new Error(`Nobody is called ${name}.`);
  return found;
};
/** A file of each of those who may import one. */
const files = new Map<Caller, string>();

/** A campaign of the callers that is under way, and one that is not begun; the same of nobody's. */
let own: Awaited<ReturnType<typeof underWay>>;
let planned: Subject;
let foreign: Subject;

/** Tells everybody who listens that something happened to the example of the callers' campaign. */
const poke = (exampleId = own.exampleId, type = 'nothing.happened.v1'): void =>
  nats.publish(
    `endonym.event.${type}.${exampleId}`,
    JSON.stringify({ data: { campaignId: own.campaignId, exampleId } }),
  );

/** What an operation answered: its data, or the code of its refusal or error. */
const send = async (who: Client, kind: Kind, text: string): Promise<{ data?: Json; code?: string }> => {
  const document = parse(`${kind.toLowerCase()} ${text}`) as Parameters<Client['run']>[0];
  try {
    if (kind !== 'Subscription') return { data: await who.run(document, {}) };
    const followed = who.subscribe(document, {});
    const next = followed.next();
    // Where nothing is told at once, something must happen to the example.
    let told = false;
    void next.catch(() => null).then(() => (told = true));
    await until('an answer', 300, async () => told || (poke(), false));
    const { value } = await next;
    await followed.return(undefined);
    return { data: value };
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === undefined) throw error;
    return { code };
  }
};

/** Whether the caller may: what is refused for another reason than who asks counts as may. */
const may = async (who: Client, kind: Kind, name: string, subject: Subject): Promise<boolean> => {
  const rule = operations[kind][name];
  const result = kind === 'Mutation' ? '{ __typename ... on Refused { code message } }' : '{ __typename }';
  const { data, code } = await send(who, kind, `{ ${name}${rule?.arguments(subject) ?? ''} ${result} }`);
  if (code !== undefined) {
    assert.ok(['NOT_ALLOWED', 'NOT_FOUND', 'not-allowed', 'not-found'].includes(code), `${name}: ${code}`);
    return false;
  }
  const answer = data[name];
  return answer !== null && !['NOT_ALLOWED', 'NOT_FOUND', 'NOT_YOUR_SEAT'].includes(answer.code);
};

before(async () => {
  running = await startRunning(false);
  nats = await connect({ servers: running.system.stack.env['NATS_URL'] ?? '' });
  clients.set('operator', running.operator.client);
  for (const name of [...people, ...judges]) clients.set(name, await running.person(name));
  const scene = { running, client };
  own = await underWay(scene, await plannedWith(scene, 'own', callers));
  foreign = await underWay(scene, await plannedWith(scene, 'foreign', []));
  for (const [caller, token] of [
    ['operator', running.operator.token],
    ['coordinator', await running.token('coordinator')],
  ] as const)
    files.set(caller, await upload({ ...running.operator, token }, 'no example'));
  planned = { ...own, ...(await plannedWith(scene, 'planned', callers)), seatId: own.seatId, releaseId: own.releaseId };
});
after(async () => {
  await nats.close();
  await running.stop();
});

test('nothing is answered to somebody without a token', async () => {
  for (const kind of kinds) {
    for (const [name, { arguments: given }] of Object.entries(operations[kind])) {
      const answer = await fetch(`${running.operator.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: `${kind.toLowerCase()} { ${name}${given(own)} { __typename } }` }),
      });
      assert.equal(answer.status, 401, name);
    }
  }
});

test('an operation is open to whom its rule names, and to nobody else', async () => {
  // Moves and the like are tried where they change nothing: in a campaign that is not begun.
  for (const kind of kinds) {
    for (const [name, { callers: named, underWay: begun = false }] of Object.entries(operations[kind])) {
      for (const caller of callers) {
        const subject = kind === 'Mutation' && !begun ? planned : own;
        // A file is imported by who uploaded it alone.
        const fileId = files.get(caller) ?? subject.fileId;
        assert.equal(
          await may(client(caller), kind, name, { ...subject, fileId }),
          named.includes(caller),
          `${caller} ${name}`,
        );
      }
    }
  }
});

test("in anybody else's campaign nothing is open but to operators", async () => {
  for (const kind of kinds) {
    for (const [name, { everywhere }] of Object.entries(operations[kind])) {
      if (everywhere === true) continue;
      for (const person of people)
        assert.equal(await may(client(person), kind, name, foreign), false, `${person} ${name}`);
      const given = operations[kind][name]?.callers.includes('operator') ?? false;
      if (kind === 'Query') assert.equal(await may(client('operator'), kind, name, foreign), given, name);
    }
  }
});

/** Asserts that `seen` is what a caller may see of `all`, the operator's answer. */
const assertSeen = (all: Json, seen: Json, sees: boolean, path: string): void => {
  if (Array.isArray(all)) {
    assert.equal(seen.length, all.length, path);
    for (const [index, one] of all.entries()) assertSeen(one, seen[index], sees, `${path}.${index}`);
    return;
  }
  if (all === null || typeof all !== 'object') return assert.deepEqual(seen, all, path);
  for (const [field, value] of Object.entries<Json>(all)) {
    if (field === '__typename') continue;
    const sight = sightOf(all.__typename, field);
    const where = `${path}.${field}`;
    if (sight === 'reader' || (sight === 'seer' && sees)) assertSeen(value, seen[field], sees, where);
    else if (sight !== 'own') assert.ok(seen[field] === null || seen[field]?.length === 0, `${where} is hidden`);
  }
};

/** Asks for each field of a type by itself, so that no query is too dear. */
const askAll = async (who: Client, query: string, type: string): Promise<Json> => {
  const object = schema.getType(type);
  if (!isObjectType(object)) throw new Error(`${type} is no object type.`);
  const answer: Json = { __typename: type };
  for (const field of Object.values(object.getFields())) {
    const { data, code } = await send(
      who,
      'Query',
      `{ it: ${query} { ${field.name} ${selectionOf(schema, field.type, true)} } }`,
    );
    assert.equal(code, undefined, `${type}.${field.name}`);
    answer[field.name] = data.it[field.name];
  }
  return answer;
};

test('before an example is resolved nobody who could be asked sees what others said, nor how many', async () => {
  const query = `example(id: "${own.exampleId}")`;
  const all = await askAll(client('operator'), query, 'Example');
  assert.ok(all.judgments.length === 1 && all.leases.length === 2 && all.rounds[0].filled === 1);

  for (const caller of ['reviewer', 'adjudicator', 'steward', 'coordinator'] as const) {
    const sees = caller === 'steward' || caller === 'coordinator';
    const { why, ...seen } = await askAll(client(caller), query, 'Example');
    assertSeen({ ...all, why: 0 }, { ...seen, why: 0 }, sees, `${caller} example`);
    assert.equal(/answered|follows because/.test(why), sees, `${caller}: ${why}`);
  }
});

test('of a judgment hears only who may see it', async () => {
  const follow = (who: string) =>
    client(who).subscribe(parse(`subscription { exampleChanged(campaignId: "${own.campaignId}") { id } }`), {});
  const heard = async (who: string, count: number): Promise<string[]> => {
    const ids: string[] = [];
    for await (const { exampleChanged } of follow(who) as AsyncGenerator<Json>) {
      ids.push(exampleChanged.id);
      if (ids.length === count) break;
    }
    return ids;
  };
  const listening = [heard('coordinator', 2), heard('reviewer', 1), heard('reviewer', 1)];
  await until('somebody who listens', 300, async () => {
    poke(own.exampleId, 'judgment.submitted.v1');
    poke(own.resolvedId, 'nothing.happened.v1');
    return Promise.race([Promise.all(listening), new Promise<null>((resolve) => setImmediate(() => resolve(null)))]);
  });

  // Who begins to listen between the two hears the second of them first.
  const ids = (await Promise.all(listening)).map((each) => each.toSorted());
  assert.deepEqual(ids, [[own.exampleId, own.resolvedId].toSorted(), [own.resolvedId], [own.resolvedId]]);
});

test('who has judged sees their own judgment only', async () => {
  const { judgments, leases, decisions } = await askAll(
    client('judge one'),
    `example(id: "${own.exampleId}")`,
    'Example',
  );

  assert.equal(judgments.length, 1);
  assert.equal(leases.length, 1);
  assert.equal(decisions.length, 0);
});

test('once it is resolved every member sees it whole', async () => {
  const query = `example(id: "${own.resolvedId}")`;
  const all = await askAll(client('operator'), query, 'Example');
  assert.ok(all.judgments.length === 2 && all.decisions.length === 1 && all.resolutions.length === 1);

  for (const caller of ['reviewer', 'adjudicator', 'steward', 'coordinator'] as const)
    assertSeen(all, await askAll(client(caller), query, 'Example'), true, `${caller} example`);
});

test('campaigns, datasets and releases look the same to every member', async () => {
  const queries = {
    Campaign: `campaign(id: "${own.campaignId}")`,
    Dataset: `dataset(id: "${own.datasetId}")`,
    Release: `release(id: "${own.releaseId}")`,
  };
  for (const [type, query] of Object.entries(queries)) {
    const all = await askAll(client('operator'), query, type);
    for (const caller of ['reviewer', 'adjudicator', 'steward', 'coordinator'] as const)
      assertSeen(all, await askAll(client(caller), query, type), false, `${caller} ${type}`);
  }
});

test('a release and a memory are downloaded, and bytes are uploaded, only by those whose it is', async () => {
  const { url } = running.operator;
  const tokens = new Map<string, string>([['operator', running.operator.token]]);
  for (const name of people) tokens.set(name, await running.token(name));
  const status = async (name: Caller, path: string, method: string) => {
    const headers = { authorization: `Bearer ${tokens.get(name)}` };
    const answer = await fetch(`${url}${path}`, { method, headers, body: method === 'PUT' ? 'x' : null });
    await answer.arrayBuffer();
    return answer.status;
  };
  for (const caller of callers) {
    const member = caller !== 'stranger';
    const runs = caller === 'coordinator' || caller === 'operator';
    assert.equal((await status(caller, `/files/releases/${own.releaseId}/README.md`, 'GET')) === 200, member, caller);
    assert.equal(
      (await status(caller, `/files/releases/${foreign.releaseId}/README.md`, 'GET')) === 200,
      caller === 'operator',
      caller,
    );
    assert.equal((await status(caller, `/files/memory/${own.campaignId}.tmx`, 'GET')) === 200, member, caller);
    assert.equal(
      (await status(caller, `/files/memory/${foreign.campaignId}.tmx`, 'GET')) === 200,
      caller === 'operator',
      caller,
    );
    assert.equal((await status(caller, `/files/${newId()}`, 'PUT')) === 200, runs, caller);
  }
});
