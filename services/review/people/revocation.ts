import { Refusal } from '../../../domain/refusal.ts';
import { serve } from '../../../platform/nats/request.ts';
import { assertService } from '../access.ts';
import * as contract from '../contract.ts';
import type { ReviewContext } from '../context.ts';
import * as store from '../rows/revocation.ts';

/** Takes tokens back, and tells the doors what was taken back and who has no part any more. */
export const revocationHandlers = (rim: ReviewContext) => [
  serve(contract.revokeTokens, async ({ contributorId, issuedUntil = null }, { principal }) => {
    if (principal.kind !== 'operator') throw new Refusal('not-allowed', 'Only an operator may take tokens back.');
    return store.keepRevocation(rim.pool, { contributorId, issuedUntil, by: principal.id });
  }),
  serve(contract.listRevocations, async (_, { principal }) => {
    assertService(principal);
    return { revocations: await store.revocations(rim.pool) };
  }),
  serve(contract.endedParts, async ({ parts }, { principal }) => {
    assertService(principal);
    return { ended: await store.partsEnded(rim.pool, parts) };
  }),
];
