import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { createAuthenticate } from './auth.ts';
import type { Authenticate } from './auth.ts';
import { newId } from './id.ts';

const ours = { issuer: 'endonym-local', audience: 'endonym' };
const rules = { ...ours, maxHours: 24, isRevoked: () => false };
const who = newId();
let keys: Awaited<ReturnType<typeof generateKeyPair>>;
let publicKey: string;
let authenticate: Authenticate;

before(async () => {
  keys = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  publicKey = JSON.stringify(await exportJWK(keys.publicKey));
  authenticate = await createAuthenticate({ publicKey, ...rules });
});

/** A token that is good but for what is changed. */
const token = (
  changes: { issuer?: string; audience?: string; subject?: string; expires?: string | null; key?: CryptoKey } = {},
  claims: Record<string, unknown> = { name: 'Mireia' },
): Promise<string> => {
  const { issuer, audience, subject, expires, key } = { ...ours, subject: who, expires: '1 hour', ...changes };
  const jwt = new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA' });
  jwt.setIssuer(issuer).setAudience(audience).setSubject(subject).setIssuedAt();
  if (expires !== null) jwt.setExpirationTime(expires);
  return jwt.sign(key ?? keys.privateKey);
};

test('a token of the issuer says who the person is', async () => {
  assert.deepEqual((await authenticate(await token()))?.principal, { kind: 'person', id: who, name: 'Mireia' });
  assert.deepEqual((await authenticate(await token({}, {})))?.principal, { kind: 'person', id: who, name: '' });
});

test('a token may make an operator and never a service', async () => {
  assert.equal((await authenticate(await token({}, { role: 'operator' })))?.principal.kind, 'operator');
  assert.equal(await authenticate(await token({}, { role: 'service' })), null);
});

test('an expired token, one that never expires, and one for another issuer or audience are nobody’s', async () => {
  const wrong = {
    expired: await token({ expires: '1 hour ago' }),
    'never expires': await token({ expires: null }),
    'another issuer': await token({ issuer: 'elsewhere' }),
    'another audience': await token({ audience: 'payroll' }),
  };

  for (const [what, each] of Object.entries(wrong)) assert.equal(await authenticate(each), null, what);
});

test('a token about no person’s id is nobody’s', async () => {
  assert.equal(await authenticate(await token({ subject: 'admin' })), null);
});

test('a token signed by another key, changed on its way, or not signed at all is nobody’s', async () => {
  const stranger = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
  const [head = '', body = '', signature = ''] = (await token()).split('.');
  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as object;
  const changed = encoded({ ...claims, role: 'operator' });
  const shared = new TextEncoder().encode(publicKey);
  const symmetric = new SignJWT({ name: 'Mireia' }).setProtectedHeader({ alg: 'HS256' });
  symmetric.setIssuer(ours.issuer).setAudience(ours.audience).setSubject(who).setIssuedAt().setExpirationTime('1 hour');

  const forged = {
    'another key': await token({ key: stranger.privateKey }),
    'changed claims': `${head}.${changed}.${signature}`,
    unsigned: `${encoded({ alg: 'none' })}.${body}.`,
    'the public key as a shared secret': await symmetric.sign(shared),
    'no token': 'Mireia',
    empty: '',
  };

  for (const [what, each] of Object.entries(forged)) assert.equal(await authenticate(each), null, what);
});

test('a setting that is no public key stops the process at its start with a sentence', async () => {
  for (const wrong of ['a password', '{}', '[]', '{"kty":"oct","k":"c2VjcmV0"}']) {
    await assert.rejects(createAuthenticate({ publicKey: wrong, ...rules }), /public key .* is no Ed25519 JWK/, wrong);
  }
});

test('a token that was good is nobody’s any more once it has expired', async (t) => {
  const good = await token({ expires: '1 hour' });
  assert.notEqual(await authenticate(good), null);
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() + 3_700_000 });

  assert.equal(await authenticate(good), null);
});

test('a token that does not say when it was issued, was issued for too long or in the future is nobody’s', async () => {
  const undated = new SignJWT({ name: 'Mireia' }).setProtectedHeader({ alg: 'EdDSA' });
  undated.setIssuer(ours.issuer).setAudience(ours.audience).setSubject(who).setExpirationTime('1 hour');
  const now = Math.floor(Date.now() / 1_000);
  const issued = (iat: number, exp: number) =>
    new SignJWT({ name: 'Mireia' })
      .setProtectedHeader({ alg: 'EdDSA' })
      .setIssuer(ours.issuer)
      .setAudience(ours.audience)
      .setSubject(who)
      .setIssuedAt(iat)
      .setExpirationTime(exp)
      .sign(keys.privateKey);

  assert.equal(await authenticate(await undated.sign(keys.privateKey)), null, 'undated');
  assert.equal(await authenticate(await issued(now, now + 25 * 3_600)), null, 'for more than a day');
  assert.equal(await authenticate(await issued(now, 253_402_300_799)), null, 'for ever');
  assert.equal(await authenticate(await issued(now + 300, now + 600)), null, 'tomorrow');
  assert.notEqual(await authenticate(await issued(now - 3_600, now + 23 * 3_600)), null);
});

test('while keys are changed tokens of both hold, and of a key that was taken out no more', async () => {
  const next = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const set = (...all: object[]) => JSON.stringify({ keys: all });
  const old = { ...(JSON.parse(publicKey) as object), kid: 'old' };
  const young = { ...(await exportJWK(next.publicKey)), kid: 'young' };
  const signed = (kid: string | undefined, key: CryptoKey) =>
    new SignJWT({ name: 'Mireia' })
      .setProtectedHeader(kid === undefined ? { alg: 'EdDSA' } : { alg: 'EdDSA', kid })
      .setIssuer(ours.issuer)
      .setAudience(ours.audience)
      .setSubject(who)
      .setIssuedAt()
      .setExpirationTime('1 hour')
      .sign(key);
  const both = await createAuthenticate({ ...rules, publicKey: set(young, old) });
  const one = await createAuthenticate({ ...rules, publicKey: set(young) });

  for (const token of [await signed('old', keys.privateKey), await signed(undefined, keys.privateKey)]) {
    assert.notEqual(await both(token), null);
    assert.equal(await one(token), null);
  }
  assert.notEqual(await both(await signed('young', next.privateKey)), null);
  assert.equal(await both(await signed('old', next.privateKey)), null);
});

test('a token that is taken back is nobody’s at once, also where it was known', async () => {
  let issuedUntil = 0;
  const careful = await createAuthenticate({
    ...rules,
    publicKey,
    isRevoked: ({ issuedAt }) => issuedAt <= issuedUntil,
  });
  const given = await token();
  assert.notEqual(await careful(given), null);

  issuedUntil = Date.now();

  assert.equal(await careful(given), null);
});
