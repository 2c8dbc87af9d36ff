import { Refusal } from '../../domain/refusal.ts';
import type { Standing } from '../../domain/judgment.ts';
import { serve } from '../../platform/nats/request.ts';
import { transaction, violates } from '../../platform/transaction.ts';
import type { z } from 'zod';
import { contributorOf, memberOf } from './access.ts';
import { claimFor } from './claim.ts';
import { JudgmentSubmitted, RoundClosed, submitJudgment } from './contract.ts';
import type { Seat } from './contract.ts';
import { outbox } from './mirror.ts';
import { assertOpinion } from './opinion.ts';
import type { Rim } from './rim.ts';
import { notYours } from './seat.ts';
import { standingOf } from './standing.ts';
import { hasCounted, insertJudgment, judgmentById } from './store/judgment.ts';
import { closeRound, countFilled, fieldsOfRound, lockRound } from './store/round.ts';
import { fillSeat, hasHeld, lockSeat, openSeatAgain, seatById } from './store/seat.ts';
import type { SeatRow } from './store/seat.ts';

type Submission = z.output<typeof submitJudgment.request>;
interface Answer {
  readonly judgmentId: string;
  readonly campaignId: string;
  readonly exampleId: string;
  readonly standing: Standing;
}

/** The answer that this id was given; null where it is new. @throws Refusal `id-taken` where it is somebody else's */
const knownAnswer = async ({ pool }: Rim, id: string, contributorId: string): Promise<Answer | null> => {
  const known = await judgmentById(pool, id);
  if (known === null) return null;
  if (known.contributorId !== contributorId) throw new Refusal('id-taken', 'This id belongs to another judgment: choose a new one.');
  const { judgmentId, campaignId, exampleId, standing } = known;
  return { judgmentId, campaignId, exampleId, standing };
};

/** The one transaction of a judgment: round locked, then seat; judgment, seat, count and events together or not at all. */
const store = ({ pool }: Rim, seat: SeatRow, variant: string | null, { id, opinion }: Submission, contributorId: string): Promise<Standing> =>
  transaction(pool, async (tx) => {
    const { campaignId, exampleId, attempt } = seat;
    const round = await lockRound(tx, seat.roundId);
    const now = await lockSeat(tx, seat.id);
    if (now === null) throw new Error(`The seat ${seat.id} is gone.`);
    const standing = standingOf({
      author: contributorId,
      roundClosed: round.closedAt !== null,
      seatState: now.state,
      heldBy: now.heldBy,
      lastHolder: now.lastHolder,
      hasCounted: await hasCounted(tx, seat, contributorId),
    });
    await insertJudgment(tx, { id, contributorId, variant, standing, opinion }, seat);
    await outbox.append(tx, JudgmentSubmitted, exampleId, { campaignId, exampleId, judgmentId: id, standing });
    if (standing === 'surplus') {
      await openSeatAgain(tx, seat.id, contributorId);
      return standing;
    }
    await fillSeat(tx, seat, contributorId);
    if (await countFilled(tx, round.id)) {
      await closeRound(tx, round.id, 'last-seat');
      await outbox.append(tx, RoundClosed, exampleId, { campaignId, exampleId, attempt, round: seat.round });
    }
    return standing;
  });

/** Stores a judgment once. The same id sent twice at once: one stores it, the other answers what the first was answered. */
const submitOnce = async (rim: Rim, submission: Submission, contributorId: string): Promise<Answer> => {
  for (let attempt = 1; ; attempt++) {
    const known = await knownAnswer(rim, submission.id, contributorId);
    if (known) return known;
    const seat = await seatById(rim.pool, submission.seatId);
    if (seat === null || !(await hasHeld(rim.pool, seat.id, contributorId))) throw notYours();
    assertOpinion({ ...seat, fields: await fieldsOfRound(rim.pool, seat.roundId) }, submission.opinion);
    const { variants } = await memberOf(rim.pool, seat.campaignId, contributorId);
    try {
      const standing = await store(rim, seat, seat.variant ?? variants[0] ?? null, submission, contributorId);
      return { judgmentId: submission.id, campaignId: seat.campaignId, exampleId: seat.exampleId, standing };
    } catch (error) {
      const raced = violates(error, 'judgment_pkey') || violates(error, 'one_counted_judgment_per_contributor');
      if (attempt === 5 || !raced) throw error;
    }
  }
};

/** The next seat, in a transaction of its own: what was submitted stays so whatever becomes of it. */
const nextSeat = async (rim: Rim, campaignId: string, contributorId: string): Promise<Seat | null> => {
  try {
    return (await claimFor(rim, campaignId, contributorId)).seat;
  } catch (error) {
    rim.log.warn({ err: error, campaignId }, 'a judgment was stored, and its next seat could not be claimed');
    return null;
  }
};

export const submitHandler = (rim: Rim) =>
  serve(submitJudgment, async (submission, { principal }) => {
    const contributorId = contributorOf(principal);
    const { campaignId, ...answer } = await submitOnce(rim, submission, contributorId);
    return { ...answer, next: submission.claimNext ? await nextSeat(rim, campaignId, contributorId) : null };
  });
