import { Refusal } from '../../../domain/refusal.ts';
import type { Opinion, Standing } from '../../../domain/judgment.ts';
import { assertSame } from '../../../domain/same-command.ts';
import { serve } from '../../../platform/nats/request.ts';
import type { Db } from '../../../platform/sql.ts';
import { mayTryAgain, transaction, violates } from '../../../platform/transaction.ts';
import type { z } from 'zod';
import { contributorOf } from '../access.ts';
import { claimAnywhere } from './claim-anywhere.ts';
import { claimFor } from './claim.ts';
import { JudgmentSubmitted, RoundClosed, submitJudgment } from '../contract.ts';
import type { Seat } from '../contract.ts';
import { outbox } from './campaign.ts';
import { assertOpinion } from '../rules/opinion.ts';
import { needsDraft } from '../rules/place.ts';
import { scoreOf } from '../rules/gold-score.ts';
import { traitsOf } from '../rules/traits.ts';
import type { ReviewContext } from '../context.ts';
import { notYours } from './hold.ts';
import { standingOf } from '../rules/counts.ts';
import { keepOutcome } from '../rows/gold.ts';
import type { NewJudgment } from '../rows/judgment.ts';
import { judgmentById, letOtherGo, storeFilled, storePlain, storeSurplus } from '../rows/judgment.ts';
import { closeRound, lockRound } from '../rows/round.ts';
import { lockSeat, openSeatAgain, seatForSubmit } from '../rows/seat.ts';
import type { SubmissionSeat } from '../rows/seat.ts';
import { holdAuthor } from '../rows/withdrawal.ts';

type Submission = z.output<typeof submitJudgment.request>;
interface Answer {
  readonly judgmentId: string;
  readonly campaignId: string;
  readonly exampleId: string;
  readonly standing: Standing;
}

/** What is the same when the same judgment is sent again: how long the page was in use meanwhile is not. */
const saidIn = (opinion: Opinion): Opinion => ({ ...opinion, activeMs: 0 });

/** The answer that this id was given; null where it is new. @throws Refusal `id-taken` where it is another judgment's */
const knownAnswer = async (
  { keyed }: ReviewContext,
  { id, seatId, opinion }: Submission,
  contributorId: string,
): Promise<Answer | null> => {
  const known = await judgmentById(keyed, id);
  if (known === null) return null;
  assertSame('judgment', { contributorId: known.contributorId }, { contributorId });
  if (known.opinion !== null)
    assertSame('judgment', { ...known, opinion: saidIn(known.opinion) }, { seatId, opinion: saidIn(opinion) });
  const { judgmentId, campaignId, exampleId, standing } = known;
  return { judgmentId, campaignId, exampleId, standing };
};

/** Stores what an answer to gold was worth; of work nothing. */
const scored = async (
  tx: Db,
  { id, contributorId, opinion }: NewJudgment,
  { gold, campaignId, exampleId }: SubmissionSeat,
): Promise<void> => {
  if (gold === null) return;
  const { usedFor, planted, right } = gold;
  const answer = { judgmentId: id, campaignId, contributorId, exampleId, usedFor, planted, draft: right.draft };
  await keepOutcome(tx, answer, scoreOf(right, opinion));
};

const withdrawn = (): Refusal =>
  new Refusal(
    'consent-needed',
    'You have withdrawn your consent, and nothing of yours is kept without it. Agree again, and send this again.',
  );

const eventOf = ({ campaignId, exampleId }: SubmissionSeat, judgmentId: string, standing: Standing) => ({
  campaignId,
  exampleId,
  judgmentId,
  standing,
});

/** Closes a locked round that has its last judgment. */
const close = async (tx: Db, { roundId, campaignId, exampleId, attempt, round }: SubmissionSeat): Promise<void> => {
  const closed = { campaignId, exampleId, attempt, round, by: 'last-seat' as const };
  await Promise.all([closeRound(tx, roundId, 'last-seat'), outbox.append(tx, RoundClosed, exampleId, closed)]);
};

/** Stores any judgment, late ones too: author, round and seat locked, then judgment, seat, count and event. */
const storeAny = async (tx: Db, seat: SubmissionSeat, judgment: NewJudgment): Promise<Standing> => {
  const { campaignId, exampleId, paused } = seat;
  const { contributorId } = judgment;
  // Statements that are sent without waiting for the answers before go out together, and are carried out in this order.
  const [withdrew, round, facts] = await Promise.all([
    holdAuthor(tx, campaignId, contributorId),
    lockRound(tx, seat.roundId),
    lockSeat(tx, seat.id, contributorId),
  ]);
  if (withdrew) throw withdrawn();
  const standing = standingOf({ author: contributorId, roundClosed: round.closedAt !== null, paused, ...facts });
  const told = outbox.append(tx, JudgmentSubmitted, exampleId, eventOf(seat, judgment.id, standing));
  if (standing === 'surplus') {
    await Promise.all([told, storeSurplus(tx, judgment, seat), openSeatAgain(tx, seat.id, contributorId)]);
    return standing;
  }
  // Who holds this seat holds no other in the campaign.
  const other = facts.heldBy === contributorId ? null : letOtherGo(tx, contributorId, seat);
  const [, , last] = await Promise.all([told, other, storeFilled(tx, judgment, seat), scored(tx, judgment, seat)]);
  if (last) await close(tx, seat);
  return standing;
};

/**
 * Stores a judgment, its event and what follows from it together or not at all. The plain case, of somebody who judges in the seat that they hold,
 * is one statement, and where that is not the last of its round there is no more to the transaction; every other case goes step by step.
 */
const store = async (
  { keyed }: ReviewContext,
  seat: SubmissionSeat,
  judgment: NewJudgment,
  plain: boolean,
): Promise<Standing> => {
  const filled = outbox.row(JudgmentSubmitted, seat.exampleId, eventOf(seat, judgment.id, 'filled'));
  if (plain && seat.leavesRoom && (await storePlain(keyed, judgment, seat, filled, 'before-last')).stored)
    return 'filled';
  return transaction(keyed, async (tx) => {
    const { stored, last } = plain
      ? await storePlain(tx, judgment, seat, filled, 'any')
      : { stored: false, last: false };
    if (last) await close(tx, seat);
    return stored ? 'filled' : storeAny(tx, seat, judgment);
  });
};

/** Stores a judgment once. The same id sent twice at once: one stores it, the other answers what the first was answered. */
const submitOnce = async (rim: ReviewContext, submission: Submission, contributorId: string): Promise<Answer> => {
  for (let attempt = 1; ; attempt++) {
    const seat = await seatForSubmit(rim.keyed, submission.seatId, contributorId);
    // Who holds the seat has not judged in it: that the id is new is then left to its constraint.
    const held = seat?.state === 'held' && seat.heldBy === contributorId;
    const known = held && attempt === 1 ? null : await knownAnswer(rim, submission, contributorId);
    if (known) return known;
    if (!seat?.hasHeld) throw notYours();
    if (seat.withdrawn) throw withdrawn();
    const draft = needsDraft(submission.opinion) ? await rim.draftOf(seat.exampleId, seat.attempt) : null;
    assertOpinion(seat, submission.opinion, draft);
    const { id, opinion } = submission;
    const traits = traitsOf(opinion, seat.fields);
    const judgment = { id, contributorId, variant: seat.authorVariant, opinion, traits };
    try {
      const plain = held && attempt === 1 && seat.gold === null;
      const standing = await rim.inTurn(seat.campaignId, () => store(rim, seat, judgment, plain));
      outbox.wake();
      return { judgmentId: submission.id, campaignId: seat.campaignId, exampleId: seat.exampleId, standing };
    } catch (error) {
      const raced =
        violates(error, 'judgment_pkey') ||
        violates(error, 'one_counted_judgment_per_contributor') ||
        mayTryAgain(error);
      if (attempt === 5 || !raced) throw error;
    }
  }
};

/** The next seat, in a transaction of its own: what was submitted stays so whatever becomes of it. */
const nextSeat = async (
  rim: ReviewContext,
  { claimNext, nextFrom }: Submission,
  campaignId: string,
  contributorId: string,
): Promise<Seat | null> => {
  if (!claimNext) return null;
  try {
    const claimed =
      nextFrom === 'any-campaign' ? claimAnywhere(rim, contributorId) : claimFor(rim, campaignId, contributorId);
    return (await claimed).seat;
  } catch (error) {
    rim.log.warn({ err: error, campaignId }, 'a judgment was stored, and its next seat could not be claimed');
    return null;
  }
};

export const submitHandler = (rim: ReviewContext) =>
  serve(submitJudgment, async (submission, { principal }) => {
    const contributorId = contributorOf(principal);
    const { campaignId, ...answer } = await submitOnce(rim, submission, contributorId);
    return { ...answer, next: await nextSeat(rim, submission, campaignId, contributorId) };
  });
