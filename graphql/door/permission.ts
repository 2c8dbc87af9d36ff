import { Refusal } from '../../domain/refusal.ts';
import { notSignedIn } from './bearer.ts';
import type { LetIn } from '../context.ts';
import type { SignedIn } from '../../platform/auth.ts';

/* A file may be on its way for hours. What lets its sender send it, or its reader read it, is looked at all the while. */

const everyMs = 500;

/** What ends a transfer, with the reason; its errors are those of a transfer that was ended. */
export interface Permission {
  readonly signal: AbortSignal;
  /** Asks once more, whenever it was asked last. @throws Refusal */
  assert(): Promise<void>;
}

const tokenGone = (): Refusal =>
  new Refusal(notSignedIn.code, 'Your token was taken back while the file was on its way.');

/**
 * Looks twice a second whether a transfer may go on: whether its token was taken back (one that expires meanwhile was good when it began), and by
 * asking `permit`, which is refused where its person has lost their part. Where nobody can be asked it goes on.
 */
export const watchPermission = (
  letIn: LetIn,
  isRevoked: (signedIn: SignedIn) => boolean,
  permit: () => Promise<unknown>,
): Permission => {
  const control = new AbortController();
  let asking = false;
  const assert = async (): Promise<void> => {
    if (isRevoked(letIn)) throw tokenGone();
    await permit();
  };
  const timer = setInterval(() => {
    if (asking) return;
    asking = true;
    assert()
      .catch((error: unknown) => {
        if (error instanceof Refusal && error.code !== 'unavailable') control.abort(error);
      })
      .finally(() => (asking = false));
  }, everyMs);
  letIn.afterwards(() => clearInterval(timer));
  return { signal: control.signal, assert };
};
