import type { Authenticate } from '../platform/auth.ts';
import type { Principal } from '../platform/principal.ts';

/** What to tell somebody without a valid token. */
export const notSignedIn = {
  code: 'not-signed-in',
  message: 'Send a valid token: the header `Authorization: Bearer <token>`. Yours is missing, forged or expired.',
} as const;

/** Whose `Authorization` header this is; null where it is missing, no bearer token, forged or expired. */
export const principalOf = async (
  authenticate: Authenticate,
  header: string | null | undefined,
): Promise<Principal | null> => {
  const token = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];
  return token === undefined ? null : authenticate(token);
};
