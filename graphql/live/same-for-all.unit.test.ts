import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultFieldResolver, getNamedType, isObjectType } from 'graphql';
import { Repeater } from 'graphql-yoga';
import { newId } from '../../platform/id.ts';
import { createLogger } from '../../platform/log.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { until } from '../../test/harness/until.ts';
import type { ProgressEvent } from './following.ts';
import { noStreams, openDoor, ratesWith } from '../fixture.ts';
import { sameForAll } from './same-for-all.ts';
import { schema } from '../schema.ts';
import { createApi } from '../server/yoga.ts';

const campaignId = newId();

const sent = (query: string) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization: 'Bearer x' },
  body: JSON.stringify({ query }),
});

/** An API whose campaign has whatever progress the test tells; it counts how often that was read, and who follows. */
const played = (principal: SignedIn['principal'] = { kind: 'operator', id: newId(), name: 'Mireia' }) => {
  const followers = new Set<(event: ProgressEvent) => void>();
  const world = { reads: 0, followers };
  const follow = () =>
    new Repeater<ProgressEvent>(async (push, stop) => {
      const tell = (event: ProgressEvent): void => void push(event);
      followers.add(tell);
      await stop;
      followers.delete(tell);
    });
  const request = async () => ({ data: Buffer.alloc(0), json: () => ({ ok: { memberships: [] } }) });
  const parts = {
    bus: { nats: { request }, log: createLogger('test', 'silent') },
    following: { follow },
    rates: ratesWith(),
    streams: noStreams,
  };
  const api = createApi(parts as unknown as Parameters<typeof createApi>[0]);
  const signedIn = { principal, issuedAt: Date.now(), expiresAt: Date.now() + 3_600_000 };
  const address = openDoor(async () => signedIn, { graphql: (...exchange) => api(...exchange) });
  const tell = (progress: object): void => {
    const counted = {
      ...progress,
      get judgments() {
        world.reads += 1;
        return 7;
      },
    };
    const event = sameForAll({ campaignProgress: counted } as unknown as ProgressEvent);
    for (const one of followers) one(event);
  };
  const subscribe = async (query: string) => {
    const answer = await fetch(`${await address}/graphql`, sent(query));
    return answer.body?.getReader() ?? assert.fail('no stream');
  };
  return { world, address, tell, subscribe };
};
type Reader = Awaited<ReturnType<ReturnType<typeof played>['subscribe']>>;

const following = (fields: string) => `subscription { campaignProgress(campaignId: "${campaignId}") { ${fields} } }`;
const untilFollowed = (followers: ReadonlySet<unknown>, by: number) =>
  until(`${by} follow`, 120, async () => followers.size === by);
const nextOf = async (reader: Reader): Promise<unknown> => {
  for (let text = ''; ;) {
    const { done, value } = await reader.read();
    assert.equal(done, false, text);
    text += Buffer.from(value).toString();
    const data = /^data: (.+)\n/m.exec(text)?.[1];
    if (data !== undefined) return JSON.parse(data);
  }
};

test('an event is executed once for all who follow by the same operation, and by itself for every other', async () => {
  const { world, tell, subscribe } = played();
  const alike = await Promise.all(Array.from({ length: 20 }, () => subscribe(following('judgments'))));
  const other = await subscribe(following('judgments examples'));
  const coming = [...alike, other].map(nextOf);
  await untilFollowed(world.followers, 21);

  tell({ examples: 9 });
  const told = await Promise.all(coming);
  const last = told.pop();

  assert.deepEqual(new Set(told.map((one) => JSON.stringify(one))), new Set(['{"data":{"campaignProgress":{"judgments":7}}}'])); // prettier-ignore
  assert.deepEqual(last, { data: { campaignProgress: { judgments: 7, examples: 9 } } });
  assert.equal(world.reads, 2);
  for (const reader of [...alike, other]) await reader.cancel();
});

test('a field that fails is told under its code to each follower, without what is ours', async () => {
  const { world, tell, subscribe } = played();
  const followers = [await subscribe(following('examples')), await subscribe(following('examples'))];
  const coming = followers.map(nextOf);
  await untilFollowed(world.followers, 2);

  tell({
    examples: () => {
      throw new Error('the password is …');
    },
  });

  for (const told of await Promise.all(coming)) {
    assert.match(JSON.stringify(told), /"code":"internal"/);
    assert.doesNotMatch(JSON.stringify(told), /password/);
  }
  for (const reader of followers) await reader.cancel();
});

test('who may not follow is told why, and who goes is let go before anything happens', async () => {
  const stranger = played({ kind: 'person', id: newId(), name: 'Mireia' });
  assert.match(JSON.stringify(await nextOf(await stranger.subscribe(following('examples')))), /"code":"not-found"/);

  const { world, address } = played();
  const leaving = new AbortController();
  await fetch(`${await address}/graphql`, { ...sent(following('examples')), signal: leaving.signal });
  await untilFollowed(world.followers, 1);

  leaving.abort();

  await untilFollowed(world.followers, 0);
});

test('no resolver under the progress of a campaign looks at who reads: each takes its object alone', () => {
  const seen = new Set<string>();
  const look = (name: string): void => {
    const type = schema.getType(name);
    if (!isObjectType(type) || seen.has(name)) return;
    seen.add(name);
    for (const field of Object.values(type.getFields())) {
      const { resolve = defaultFieldResolver } = field;
      assert.ok(resolve === defaultFieldResolver || resolve.length <= 1, `${name}.${field.name} takes more`);
      look(getNamedType(field.type).name);
    }
  };

  look('CampaignProgress');

  assert.ok(seen.size > 5, [...seen].join());
});
