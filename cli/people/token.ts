import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SignJWT, importJWK } from 'jose';
import type { JWK } from 'jose';
import { idOf } from '../../platform/id.ts';
import { signingKeys } from '../../infra/stack/keys.ts';
import { Problem } from '../../infra/stack/problem.ts';

/** The id that a name always gets on a stack: the embedded issuer keeps no list of people. */
export const subjectOf = (name: string): string => idOf(`endonym-local/${name}`);

/** Whom a token is for; good for 12 hours unless told otherwise. */
export interface Bearer {
  readonly name: string;
  readonly operator?: boolean;
  readonly hours?: number;
  readonly subject?: string;
}

/** The key, and what it is called: a verifier that has several finds it by that. */
const keyFrom = async (text: string) => {
  try {
    const jwk: JWK = JSON.parse(text);
    return { kid: jwk.kid, key: await importJWK(jwk, 'EdDSA') };
  } catch (cause) {
    throw new Problem('The key that tokens are signed by is no private Ed25519 JWK.', { cause });
  }
};

/** A signed bearer token of the embedded issuer, or of the one that is named. @throws Problem where the key is none */
export const signToken = async (
  privateKey: string,
  { name, operator = false, hours = 12, subject = subjectOf(name) }: Bearer,
  { issuer, audience }: { issuer?: string | undefined; audience?: string | undefined } = {},
): Promise<string> => {
  const { kid, key } = await keyFrom(privateKey);
  return new SignJWT({ name, role: operator ? 'operator' : 'person' })
    .setProtectedHeader({ alg: 'EdDSA', ...(kid === undefined ? {} : { kid }) })
    .setIssuer(issuer || 'endonym-local')
    .setAudience(audience || 'endonym')
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime(Math.floor(Date.now() / 1000) + Math.round(hours * 3600))
    .sign(key);
};

/** A bearer token signed by the folder's key. @throws Problem where the folder has no keys, because no stack was ever started on it */
export const issueToken = async ({ folder, ...bearer }: Bearer & { folder: string }): Promise<string> => {
  if (!existsSync(join(folder, 'keys')))
    throw new Problem(`There are no keys in ${folder}: start a stack on it once with ./endonym up`);
  return signToken((await signingKeys(folder)).private, bearer);
};
