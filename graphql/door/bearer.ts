import type { Authenticate, SignedIn } from '../../platform/auth.ts';

/** What to tell somebody without a valid token. */
export const notSignedIn = {
  code: 'not-signed-in',
  message: 'Send a valid token: the header `Authorization: Bearer <token>`. Yours is missing, forged or expired.',
} as const;

/** Who signed in by this `Authorization` header; null where it is missing, no bearer token, forged or expired. */
export const signedInBy = async (authenticate: Authenticate, header: string | undefined): Promise<SignedIn | null> => {
  const token = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];
  return token === undefined ? null : authenticate(token);
};
