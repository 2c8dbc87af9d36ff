import { importJWK, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Principal } from './principal.ts';

const Claims = z.object({
  sub: z.uuid(),
  name: z.string().default(''),
  role: z.enum(['person', 'operator']).default('person'),
  exp: z.number(),
});

/** Clocks may differ by this much. */
const leewaySeconds = 30;

/** Who signed in, and how long that holds. */
export interface SignedIn {
  readonly principal: Exclude<Principal, { kind: 'service' }>;
  /** When the token expires, in milliseconds since the epoch; requests have a leeway beyond it, streams have none. */
  readonly expiresAt: number;
}

/** A token that was verified, which it stays until it expires: checking a signature each time took 10 % of graphql's time under load. */
interface Known {
  readonly signedIn: SignedIn;
  /** Milliseconds since the epoch. */
  readonly until: number;
}
const mostKnown = 20_000;

const PublicKey = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() });

const keyFrom = async (json: string): ReturnType<typeof importJWK> => {
  try {
    return await importJWK(PublicKey.parse(JSON.parse(json)), 'EdDSA');
  } catch (cause) {
    throw new Error('The public key that bearer tokens are verified by is no Ed25519 JWK.', { cause });
  }
};

/** Says who signed in by this bearer token; null where it is forged, expired, for another audience or no token at all. */
export type Authenticate = (token: string) => Promise<SignedIn | null>;

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
  const known = new Map<string, Known>();
  return async (token) => {
    const before = known.get(token);
    if (before !== undefined && before.until > Date.now()) return before.signedIn;
    const verified = await jwtVerify(token, key, {
      issuer: options.issuer,
      audience: options.audience,
      algorithms: ['EdDSA'],
      requiredClaims: ['exp', 'sub'],
      clockTolerance: leewaySeconds,
    }).catch(() => null);
    const claims = Claims.safeParse(verified?.payload);
    if (!claims.success) return null;
    const { sub, name, role, exp } = claims.data;
    const signedIn: SignedIn = { principal: { kind: role, id: sub, name }, expiresAt: exp * 1_000 };
    if (known.size >= mostKnown) known.clear();
    known.set(token, { signedIn, until: (exp + leewaySeconds) * 1_000 });
    return signedIn;
  };
};
