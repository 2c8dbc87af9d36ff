import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SignedIn } from '../../platform/auth.ts';
import { Refusal } from '../../domain/refusal.ts';
import { newId } from '../../platform/id.ts';
import { openDoor, ratesWith } from '../fixture.ts';

const people = new Map<string, SignedIn>();
const authenticate = async (token: string) => people.get(token) ?? null;
const signIn = (name: string, kind: 'person' | 'operator' = 'person') => {
  const hour = Date.now() + 3_600_000;
  people.set(name, { principal: { kind, id: newId(), name }, issuedAt: Date.now(), expiresAt: hour });
  return { authorization: `Bearer ${name}`, 'content-type': 'application/json' };
};
const body = '{"query":"{ viewer { id } }"}';
const post = (address: string, headers: Record<string, string>) =>
  fetch(`${address}/graphql`, { method: 'POST', headers, body });
const statuses = async (count: number, ask: () => Promise<Response>) => {
  const all = new Map<number, number>();
  for (let at = 0; at < count; at++) {
    const answer = await ask();
    await answer.text();
    all.set(answer.status, (all.get(answer.status) ?? 0) + 1);
  }
  return Object.fromEntries(all);
};

test('too much of one person is told so with the time to wait, and is nobody else’s trouble', async () => {
  const address = await openDoor(authenticate, {}, { rates: ratesWith({ requestsPerMinute: 5 }) });
  const [greedy, other, operator] = [signIn('greedy'), signIn('other'), signIn('operator', 'operator')];

  assert.deepEqual(await statuses(8, () => post(address, greedy)), { 200: 5, 429: 3 });
  const told = await post(address, greedy);
  assert.ok(Number(told.headers.get('retry-after')) > 0);
  const { errors } = await told.json();
  assert.equal(errors[0].extensions.code, 'too-many');
  const file = await fetch(`${address}/files/my-data`, { headers: greedy });
  assert.deepEqual([file.status, (await file.json()).code], [429, 'too-many']);
  assert.equal((await post(address, other)).status, 200);
  assert.deepEqual(await statuses(50, () => post(address, operator)), { 200: 50 });
});

test('tokens that are no good use up an address, and those that are good are let in from it all the same', async () => {
  const address = await openDoor(authenticate, {}, { rates: ratesWith({ badTokensPerMinute: 3 }) });
  const forged = { authorization: 'Bearer forged', 'content-type': 'application/json' };

  assert.deepEqual(await statuses(6, () => post(address, forged)), { 401: 3, 429: 3 });
  assert.equal((await post(address, signIn('good'))).status, 200);
  assert.equal((await fetch(`${address}/healthz`)).status, 200);
});

test('for whom a proxy asks is believed of none that the operator did not name', async () => {
  const limited = (trustProxy: string) =>
    openDoor(authenticate, {}, { rates: ratesWith({ badTokensPerMinute: 2 }), trustProxy });
  const from = (address: string, forwarded: string) => () =>
    post(address, { authorization: 'Bearer forged', 'x-forwarded-for': forwarded });
  const [nobody, one, named] = [await limited(''), await limited('1'), await limited('loopback, 10.0.0.0/8')];

  for (const address of [nobody, one, named])
    assert.deepEqual(await statuses(3, from(address, '192.0.2.7')), { 401: 2, 429: 1 });
  assert.deepEqual(await statuses(1, from(nobody, '192.0.2.8')), { 429: 1 });
  assert.deepEqual(await statuses(1, from(one, '192.0.2.8')), { 401: 1 });
  assert.deepEqual(await statuses(1, from(named, '192.0.2.9, 10.1.2.3')), { 401: 1 });
  // What stands before the last proxy's own entry is the caller's word.
  assert.deepEqual(await statuses(1, from(one, '192.0.2.99, 192.0.2.7')), { 429: 1 });
});

test('somebody who has too much under way waits, and goes on when some of it is over', async () => {
  const rates = ratesWith({ requestsAtOnce: 2, expensiveAtOnce: 1 });
  const { principal } = people.get(signIn('many').authorization.slice(7))!;
  const leave = rates.enter(principal);
  rates.enter(principal);

  assert.throws(() => rates.enter(principal), { code: 'too-many' });
  leave();
  leave();
  rates.enter(principal);
  assert.throws(() => rates.enter(principal), { code: 'too-many' });
});

test('ten wrong invitation codes are enough for an hour, and a right one costs nothing', async () => {
  const rates = ratesWith({ wrongCodesPerHour: 3 });
  const { principal } = people.get(signIn('guesser').authorization.slice(7))!;
  const wrong = () => Promise.reject(new Refusal('not-found', 'No such code.'));

  assert.equal(await rates.tryCode(principal, async () => 'in'), 'in');
  for (let at = 0; at < 3; at++) await assert.rejects(rates.tryCode(principal, wrong), { code: 'not-found' });
  await assert.rejects(
    rates.tryCode(principal, async () => 'in'),
    { code: 'too-many' },
  );
});
