import { importJWK, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Principal } from './principal.ts';

const Claims = z.object({
  sub: z.uuid(),
  name: z.string().default(''),
  role: z.enum(['person', 'operator']).default('person'),
});

const PublicKey = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() });

const keyFrom = async (json: string): ReturnType<typeof importJWK> => {
  try {
    return await importJWK(PublicKey.parse(JSON.parse(json)), 'EdDSA');
  } catch (cause) {
    throw new Error('The public key that bearer tokens are verified by is no Ed25519 JWK.', { cause });
  }
};

/** Says whose bearer token this is; null where it is forged, expired, for another audience or no token at all. */
export type Authenticate = (token: string) => Promise<Principal | null>;

/**
 * Accepts tokens signed by the issuer with this public key (JWK as JSON; EdDSA), for this audience, not expired (30 s leeway).
 * @throws Error where the key is no Ed25519 JWK
 */
export const createAuthenticate = async (options: {
  publicKey: string;
  issuer: string;
  audience: string;
}): Promise<Authenticate> => {
  const key = await keyFrom(options.publicKey);
  return async (token) => {
    const verified = await jwtVerify(token, key, {
      issuer: options.issuer,
      audience: options.audience,
      algorithms: ['EdDSA'],
      requiredClaims: ['exp', 'sub'],
      clockTolerance: 30,
    }).catch(() => null);
    const claims = Claims.safeParse(verified?.payload);
    if (!claims.success) return null;
    const { sub, name, role } = claims.data;
    return { kind: role, id: sub, name };
  };
};
