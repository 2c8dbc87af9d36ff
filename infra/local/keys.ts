import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';

const files = (folder: string) => ({
  private: join(folder, 'keys', 'token.private.jwk'),
  public: join(folder, 'keys', 'token.public.jwk'),
});

/** The folder's Ed25519 pair for signing tokens, as JSON Web Keys; made where there is none. Readable by their owner only. */
export const signingKeys = async (folder: string): Promise<{ private: string; public: string }> => {
  const path = files(folder);
  if (!existsSync(path.private)) {
    await mkdir(join(folder, 'keys'), { recursive: true, mode: 0o700 });
    const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
    // The private key is written last: where it is there, both are.
    await write(path.public, JSON.stringify(await exportJWK(pair.publicKey)));
    await write(path.private, JSON.stringify(await exportJWK(pair.privateKey)));
  }
  return { private: await readFile(path.private, 'utf8'), public: await readFile(path.public, 'utf8') };
};

const write = async (path: string, text: string): Promise<void> => {
  await writeFile(`${path}.new`, text, { mode: 0o600 });
  await rename(`${path}.new`, path);
};
