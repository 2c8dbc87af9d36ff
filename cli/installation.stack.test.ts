import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { exportJWK, generateKeyPair } from 'jose';
import { createAuthenticate } from '../platform/auth.ts';
import { identityOf } from '../infra/stack/identity.ts';
import { installationOf } from './installation.ts';
import { signingKeys } from '../infra/stack/keys.ts';
import { Problem } from '../infra/stack/problem.ts';
import { State, writeState } from '../infra/stack/state.ts';

const root = await mkdtemp(join(tmpdir(), 'endonym-installation-'));
after(() => rm(root, { recursive: true, force: true }));

/** A folder whose stack runs: its launcher is this process. */
const runningFolder = async () => {
  const folder = await mkdtemp(join(root, 'stack-'));
  await signingKeys(folder);
  const env = {
    POSTGRES_URL: 'postgres://postgres:secret@127.0.0.1:1/postgres',
    NATS_URL: 'nats://127.0.0.1:2',
    TEMPORAL_ADDRESS: '127.0.0.1:3',
    TEMPORAL_NAMESPACE: 'endonym',
  };
  const launcher = identityOf(process.pid);
  writeState(folder, State.parse({ env, launcher, urls: { GraphQL: 'http://127.0.0.1:4/graphql' } }));
  return folder;
};

test('the addresses of the stack on the folder are found, the database as the services know it', async () => {
  const found = installationOf(await runningFolder(), {});

  assert.equal(found.postgresUrl(), 'postgres://postgres:secret@127.0.0.1:1/endonym');
  assert.equal(found.natsUrl(), 'nats://127.0.0.1:2');
  assert.equal(found.temporalAddress(), '127.0.0.1:3');
  assert.equal(found.temporalNamespace(), 'endonym');
  assert.equal(found.apiUrl(), 'http://127.0.0.1:4/graphql');
});

test('what the environment says wins, each setting for itself, and an empty one counts as not set', async () => {
  const settings = {
    POSTGRES_URL: 'postgres://app@db.example.org/crowd',
    NATS_URL: '',
    TEMPORAL_ADDRESS: 'temporal.example.org:7233',
    TEMPORAL_NAMESPACE: 'language',
    ENDONYM_URL: 'https://example.org',
  };
  const found = installationOf(await runningFolder(), settings);

  assert.equal(found.postgresUrl(), 'postgres://app@db.example.org/crowd');
  assert.equal(found.natsUrl(), 'nats://127.0.0.1:2');
  assert.equal(found.temporalAddress(), 'temporal.example.org:7233');
  assert.equal(found.temporalNamespace(), 'language');
  assert.equal(found.apiUrl(), 'https://example.org/graphql');
  const behindPath = installationOf(root, { ENDONYM_URL: 'https://example.org/crowd/graphql' });
  assert.equal(behindPath.apiUrl(), 'https://example.org/crowd/graphql');
});

test('where neither is there, both ways are said', async () => {
  const found = installationOf(root, {});
  const says = (variable: string) => (error: unknown) =>
    error instanceof Problem &&
    error.message.includes(`No stack runs on ${root}`) &&
    error.message.includes('./endonym up') &&
    error.message.includes(`set ${variable} to`);

  assert.throws(() => found.postgresUrl(), says('POSTGRES_URL'));
  assert.throws(() => found.natsUrl(), says('NATS_URL'));
  assert.throws(() => found.temporalAddress(), says('TEMPORAL_ADDRESS'));
  assert.throws(() => found.apiUrl(), says('ENDONYM_URL'));
  await assert.rejects(found.token({ name: 'Aina' }), /no keys in .*TOKEN_PRIVATE_KEY/);
  await assert.rejects(installationOf(root, { TOKEN_PRIVATE_KEY: '{"kty":"x"}' }).token({ name: 'Aina' }), Problem);
  assert.throws(() => installationOf(root, { ENDONYM_URL: 'not an address' }).apiUrl(), /ENDONYM_URL is "not an/);
});

test('tokens are signed by the key of the environment, for its issuer and audience, without any folder', async () => {
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const publicKey = JSON.stringify(await exportJWK(pair.publicKey));
  const settings = {
    TOKEN_PRIVATE_KEY: JSON.stringify(await exportJWK(pair.privateKey)),
    TOKEN_ISSUER: 'institute',
    TOKEN_AUDIENCE: 'crowd',
  };
  const authenticate = await createAuthenticate({
    publicKey,
    issuer: 'institute',
    audience: 'crowd',
    maxHours: 24,
    isRevoked: () => false,
  });

  const signedIn = await authenticate(await installationOf(root, settings).token({ name: 'Aina', operator: true }));

  assert.deepEqual([signedIn?.principal.kind, signedIn?.principal.name], ['operator', 'Aina']);
});

test('a token of the environment is an operator’s: for a person one must be signed', async () => {
  const found = installationOf(root, { ENDONYM_TOKEN: 'given' });

  assert.equal(await found.token({ name: 'operator', operator: true }), 'given');
  await assert.rejects(found.token({ name: 'Aina' }), /TOKEN_PRIVATE_KEY/);
});
