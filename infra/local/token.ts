import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SignJWT, importJWK } from 'jose';
import { idOf } from '../../platform/id.ts';
import { signingKeys } from './keys.ts';
import { Problem } from './problem.ts';

/** The id that a name always gets on a stack: the embedded issuer keeps no list of people. */
export const subjectOf = (name: string): string => idOf(`endonym-local/${name}`);

/**
 * A signed bearer token of the embedded issuer; good for 12 hours unless told otherwise.
 * @throws Problem where the folder has no keys, because no stack was ever started on it
 */
export const issueToken = async (options: {
  folder: string;
  name: string;
  operator?: boolean;
  hours?: number;
  subject?: string;
}): Promise<string> => {
  const { folder, name, operator = false, hours = 12, subject = subjectOf(name) } = options;
  if (!existsSync(join(folder, 'keys')))
    throw new Problem(`There are no keys in ${folder}: start a stack on it once with ./endonym up`);
  const keys = await signingKeys(folder);
  return new SignJWT({ name, role: operator ? 'operator' : 'person' })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer('endonym-local')
    .setAudience('endonym')
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime(Math.floor(Date.now() / 1000) + Math.round(hours * 3600))
    .sign(await importJWK(JSON.parse(keys.private), 'EdDSA'));
};
