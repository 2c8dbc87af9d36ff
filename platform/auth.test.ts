import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { createAuthenticate } from './auth.ts';
import type { Authenticate } from './auth.ts';
import { newId } from './id.ts';

const ours = { issuer: 'endonym-local', audience: 'endonym' };
const who = newId();
let keys: Awaited<ReturnType<typeof generateKeyPair>>;
let publicKey: string;
let authenticate: Authenticate;

before(async () => {
  keys = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  publicKey = JSON.stringify(await exportJWK(keys.publicKey));
  authenticate = await createAuthenticate({ publicKey, ...ours });
});

/** A token that is good but for what is changed. */
const token = (
  changes: { issuer?: string; audience?: string; subject?: string; expires?: string | null; key?: CryptoKey } = {},
  claims: Record<string, unknown> = { name: 'Mireia' },
): Promise<string> => {
  const { issuer, audience, subject, expires, key } = { ...ours, subject: who, expires: '1 hour', ...changes };
  const jwt = new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA' });
  jwt.setIssuer(issuer).setAudience(audience).setSubject(subject);
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
  symmetric.setIssuer(ours.issuer).setAudience(ours.audience).setSubject(who).setExpirationTime('1 hour');

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
    await assert.rejects(createAuthenticate({ publicKey: wrong, ...ours }), /public key .* is no Ed25519 JWK/, wrong);
  }
});

test('a token that was good is nobody’s any more once it has expired', async (t) => {
  const good = await token({ expires: '1 hour' });
  assert.notEqual(await authenticate(good), null);
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() + 3_700_000 });

  assert.equal(await authenticate(good), null);
});
