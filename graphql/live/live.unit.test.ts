import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Bus } from '../../platform/nats/bus.ts';
import { createLive, leavable, turnsOf } from './live.ts';
import type { Happening, Live } from './live.ts';

const fake = () => {
  const listeners = new Set<(happening: Happening) => void>();
  const live: Live = {
    listen: (_, listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop: async () => {},
  };
  const tell = (exampleId: string | null, judged = false) => listeners.forEach((hear) => hear({ exampleId, judged }));
  return { live, tell, listeners };
};

test('what happens while the reader is busy comes in one turn, and a turn tells whether all that happened is that somebody judged', async () => {
  const { live, tell } = fake();
  const turns = leavable((left) => turnsOf(live, 'campaign', null, left));
  await turns.next();
  tell('one', true);
  tell('two', true);
  tell('two');

  const { value } = await turns.next();

  assert.deepEqual([...(value ?? [])], [['one', true], ['two', false]]); // prettier-ignore
});

test('who follows one example is not woken by any other, and leaves no listener behind', async () => {
  const { live, tell, listeners } = fake();
  const turns = leavable((left) => turnsOf(live, 'campaign', 'mine', left));
  await turns.next();
  let woken = false;
  const next = turns.next().then((turn) => {
    woken = true;
    return turn;
  });
  tell('another');
  tell(null);
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(woken, false);

  tell('mine');
  assert.deepEqual([...((await next).value ?? [])], [['mine', false]]);
  await turns.return?.();
  assert.equal(listeners.size, 0);
});

test('who leaves while nothing happens is let go at once', async () => {
  const { live, listeners } = fake();
  const turns = leavable((left) => turnsOf(live, 'campaign', null, left));
  await turns.next();
  const next = turns.next();

  await turns.return?.();

  assert.deepEqual([(await next).done, listeners.size], [true, 0]);
});

test('what is no event, or no JSON at all, breaks nothing: what comes after it is told', () => {
  let deliver: (error: null, message: object) => void = () => {};
  const nats = { subscribe: (_: string, given: { callback: typeof deliver }) => void (deliver = given.callback) };
  const live = createLive({ nats } as unknown as Bus);
  const campaignId = '0198c1d2-7b1e-7c3a-9a51-2f6d1c1e4b8a';
  const heard: Happening[] = [];
  live.listen(campaignId, (happening) => void heard.push(happening));
  const send = (bytes: string) =>
    deliver(null, { subject: 'endonym.event.round.closed.v1.x', json: () => JSON.parse(bytes) as unknown });

  for (const bytes of ['', 'not json', '{', 'null', '7', '[]', '{"data":null}', '{"data":{"campaignId":7}}'])
    send(bytes);
  send(JSON.stringify({ data: { campaignId } }));

  assert.deepEqual(heard, [{ exampleId: null, judged: false }]);
});
