import { createHash } from 'node:crypto';
import { Refusal } from '../../../domain/refusal.ts';
import { serveBatch } from '../../../platform/nats/batch.ts';
import { serve } from '../../../platform/nats/request.ts';
import { contributorOf } from '../access.ts';
import { saveUnsentJudgment, unsentBySeats } from '../contract.ts';
import { gather } from './newest-only.ts';
import type { ReviewContext } from '../context.ts';
import { notYours } from './hold.ts';
import { hasHeld } from '../rows/seat.ts';
import * as store from '../rows/unsent.ts';
import type { Unsent } from '../rows/unsent.ts';

const keyOf = ({ seatId, contributorId }: { seatId: string; contributorId: string }) => `${seatId} ${contributorId}`;

/** Keeps what somebody has written so far. Pages save as people type: what comes while one write is under way goes into the next. */
export const saveUnsentHandler = (rim: ReviewContext) => {
  const save = gather<Unsent, { count: number; digest: string }>(
    (one, other) => one.count > other.count,
    async (batch) => {
      const kept = await store.keepUnsent(rim.pool, [...batch.values()]);
      return new Map(kept.map((one) => [keyOf(one), one]));
    },
  );
  return serve(saveUnsentJudgment, async (input, { principal }) => {
    const contributorId = contributorOf(principal);
    const unsent = { ...input, contributorId };
    const kept = await save(keyOf(unsent), unsent);
    if (kept?.count === input.count && kept.digest !== createHash('sha256').update(input.content).digest('hex'))
      throw new Refusal('id-taken', 'Another device has saved something else under this count: read that first.');
    if (kept !== undefined) return { seatId: input.seatId, count: kept.count };
    if (!(await hasHeld(rim.pool, input.seatId, unsent.contributorId))) throw notYours();
    throw new Refusal(
      'already-judged',
      'You have judged in this seat, given it back, or withdrawn your consent: nothing more is kept of it.',
    );
  });
};

/** What the caller has written and not sent; nobody else's, whoever asks. */
export const unsentHandler = (rim: ReviewContext) =>
  serveBatch(
    unsentBySeats,
    async (ids, { principal }) =>
      principal.kind === 'service' ? [] : store.unsentBySeats(rim.pool, ids, principal.id),
    ({ seatId }) => seatId,
  );
