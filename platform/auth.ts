import { decodeProtectedHeader, importJWK, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Principal } from './principal.ts';

const Claims = z.object({
  sub: z.uuid(),
  name: z.string().default(''),
  role: z.enum(['person', 'operator']).default('person'),
  iat: z.number(),
  exp: z.number(),
});

/** Clocks may differ by this much. */
const leewaySeconds = 30;

/** Who signed in, and how long that holds. Times are milliseconds since the epoch. */
export interface SignedIn {
  readonly principal: Exclude<Principal, { kind: 'service' }>;
  readonly issuedAt: number;
  /** When the token expires; requests have a leeway beyond it, streams have none. */
  readonly expiresAt: number;
}

/** A token that was verified, which it stays until it expires: checking a signature each time took 10 % of graphql's time under load. */
interface Known {
  readonly signedIn: SignedIn;
  readonly until: number;
}
const mostKnown = 20_000;

const PublicKey = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
  kid: z.string().optional(),
});
const PublicKeys = z.union([
  z.object({ keys: z.array(PublicKey).min(1).max(8) }),
  PublicKey.transform((key) => ({ keys: [key] })),
]);

const keysFrom = async (json: string) => {
  try {
    const { keys } = PublicKeys.parse(JSON.parse(json));
    return await Promise.all(keys.map(async ({ kid, ...jwk }) => ({ kid, key: await importJWK(jwk, 'EdDSA') })));
  } catch (cause) {
    throw new Error('The public key that bearer tokens are verified by is no Ed25519 JWK, nor a set of them.', {
      cause,
    });
  }
};

const kidOf = (token: string): string | undefined => {
  try {
    return decodeProtectedHeader(token).kid;
  } catch {
    return undefined;
  }
};

/** Says who signed in by this bearer token; null where it is forged, expired, taken back, for another audience or no token at all. */
export type Authenticate = (token: string) => Promise<SignedIn | null>;

export interface TokenRules {
  /** One JWK, or a JWKS: while keys are changed, tokens of the old one and of the new one hold. */
  readonly publicKey: string;
  readonly issuer: string;
  readonly audience: string;
  /** A token that was issued for longer is no token, whoever signed it. */
  readonly maxHours: number;
  /** Whether an operator took it back. Asked each time, also of a token that is known. */
  readonly isRevoked: (signedIn: SignedIn) => boolean;
}

/**
 * Accepts tokens signed by the issuer with one of these keys (EdDSA), for this audience, that say when they were issued, not expired (30 s
 * leeway), not issued for longer than is allowed and not taken back.
 * @throws Error where the key is no Ed25519 JWK or JWKS
 */
export const createAuthenticate = async (rules: TokenRules): Promise<Authenticate> => {
  const keys = await keysFrom(rules.publicKey);
  const known = new Map<string, Known>();
  const claimsOf = async (token: string): Promise<z.infer<typeof Claims> | null> => {
    const kid = kidOf(token);
    for (const one of keys) {
      if (kid !== undefined && one.kid !== undefined && one.kid !== kid) continue;
      const verified = await jwtVerify(token, one.key, {
        issuer: rules.issuer,
        audience: rules.audience,
        algorithms: ['EdDSA'],
        requiredClaims: ['exp', 'iat', 'sub'],
        clockTolerance: leewaySeconds,
      }).catch(() => null);
      if (verified !== null) return Claims.safeParse(verified.payload).data ?? null;
    }
    return null;
  };
  return async (token) => {
    const before = known.get(token);
    if (before !== undefined && before.until > Date.now())
      return rules.isRevoked(before.signedIn) ? null : before.signedIn;
    const claims = await claimsOf(token);
    if (claims === null) return null;
    const { sub, name, role, iat, exp } = claims;
    if (exp - iat > rules.maxHours * 3_600 || iat > Date.now() / 1_000 + leewaySeconds) return null;
    const signedIn: SignedIn = {
      principal: { kind: role, id: sub, name },
      issuedAt: iat * 1_000,
      expiresAt: exp * 1_000,
    };
    if (rules.isRevoked(signedIn)) return null;
    if (known.size >= mostKnown) known.clear();
    known.set(token, { signedIn, until: (exp + leewaySeconds) * 1_000 });
    return signedIn;
  };
};
