import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import { Problem } from './problem.ts';

const files = (folder: string) => ({
  private: join(folder, 'keys', 'token.private.jwk'),
  public: join(folder, 'keys', 'token.public.jwk'),
  /** The public key before, whose tokens still hold. */
  previous: join(folder, 'keys', 'token.previous.jwk'),
});

/** Makes an Ed25519 pair, named by its thumbprint (RFC 7638). */
const makePair = async (path: ReturnType<typeof files>): Promise<void> => {
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const publicKey = await exportJWK(pair.publicKey);
  const kid = await calculateJwkThumbprint(publicKey);
  // The private key is written last: where it is there, both are.
  await write(path.public, JSON.stringify({ ...publicKey, kid }));
  await write(path.private, JSON.stringify({ ...(await exportJWK(pair.privateKey)), kid }));
};

/**
 * The folder's key for signing tokens, as a JSON Web Key, and those by which they are verified, as a set: the present one, and the one before
 * where it was changed. Made where there is none; readable by their owner only.
 */
export const signingKeys = async (folder: string): Promise<{ private: string; public: string }> => {
  const path = files(folder);
  if (!existsSync(path.private)) {
    await mkdir(join(folder, 'keys'), { recursive: true, mode: 0o700 });
    await makePair(path);
  }
  const known = [path.public, path.previous].filter((file) => existsSync(file));
  const keys: unknown[] = await Promise.all(known.map(async (file) => JSON.parse(await readFile(file, 'utf8'))));
  return { private: await readFile(path.private, 'utf8'), public: JSON.stringify({ keys }) };
};

/**
 * Makes a new key to sign by. Tokens of the one before hold until the key is changed again; those of the one before that hold no more. The API
 * knows it once it is started again. @throws Problem where the folder has no keys
 */
export const changeSigningKey = async (folder: string): Promise<void> => {
  const path = files(folder);
  if (!existsSync(path.private))
    throw new Problem(`There are no keys in ${folder}: start a stack on it once with ./endonym up`);
  // Beside it first: whatever is interrupted, the key that signs is one that verifies.
  await write(path.previous, await readFile(path.public, 'utf8'));
  await rm(path.private);
  await makePair(path);
};

const write = async (path: string, text: string): Promise<void> => {
  await writeFile(`${path}.new`, text, { mode: 0o600 });
  await rename(`${path}.new`, path);
};
