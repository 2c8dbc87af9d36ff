import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createAuthenticate } from '../../platform/auth.ts';
import { changeSigningKey, signingKeys } from './keys.ts';
import { issueToken } from '../../cli/people/token.ts';

const folder = await mkdtemp(join(tmpdir(), 'endonym-keys-'));
after(() => rm(folder, { recursive: true }));

const verifier = async () =>
  createAuthenticate({
    publicKey: (await signingKeys(folder)).public,
    issuer: 'endonym-local',
    audience: 'endonym',
    maxHours: 24,
    isRevoked: () => false,
  });

test('after the key was changed tokens of both hold, and after it was changed again those of the first no more', async () => {
  await signingKeys(folder);
  const first = await issueToken({ folder, name: 'Aina' });

  await changeSigningKey(folder);
  const second = await issueToken({ folder, name: 'Aina' });
  const both = await verifier();
  assert.deepEqual([await both(first), await both(second)].map(Boolean), [true, true]);

  await changeSigningKey(folder);
  const later = await verifier();
  assert.deepEqual([await later(first), await later(second)].map(Boolean), [false, true]);
});
