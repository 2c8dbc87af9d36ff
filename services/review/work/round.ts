import type { z } from 'zod';
import { isOver } from '../../../domain/campaign.ts';
import type { Draft } from '../../../domain/draft.ts';
import type { Judgment } from '../../../domain/judgment.ts';
import type { Missing } from '../../../domain/needs-people.ts';
import { mostSeats } from '../../../domain/policy.ts';
import type { Policy } from '../../../domain/policy.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { replyBytes } from '../../../platform/nats/batch.ts';
import { serve } from '../../../platform/nats/request.ts';
import type { Db } from '../../../platform/sql.ts';
import { transaction } from '../../../platform/transaction.ts';
import { assertService } from '../access.ts';
import * as contract from '../contract.ts';
import { blindSeatOf, mayBeBlind } from '../rules/blind-draft.ts';
import { carriedOver } from '../rules/carry.ts';
import { closingOf } from '../rules/deadline.ts';
import { rolesFor } from '../rules/eligibility.ts';
import { mirrorOf, outbox, refreshMirror } from './campaign.ts';
import { fieldsKept } from '../rules/opinion.ts';
import type { ReviewContext } from '../context.ts';
import { lockCampaign } from '../rows/campaign.ts';
import type { Mirror } from '../rows/campaign.ts';
import { carriedJudgments, earlierJudgments, insertCarried } from '../rows/carry.ts';
import { countEligible, givenBackIn } from '../rows/count.ts';
import { judgmentsByIds } from '../rows/judgment.ts';
import { keepPaused } from '../rows/paused.ts';
import * as store from '../rows/round.ts';
import { keptFor } from '../rules/variant-share.ts';

type Asked = z.output<typeof contract.openRound.request>;

const noRound = (): Refusal => new Refusal('not-found', 'There is no such round.');

/** The seats that a round opens with: of a campaign that lowers, no more than there are people to ask, where there is anybody. */
const seatsFor = async (tx: Db, round: Asked, { smallPool }: Policy): Promise<number> => {
  if (smallPool !== 'lower' || round.purpose === 'adjudicate') return round.seats;
  const people = await countEligible(tx, round, rolesFor(round.purpose), round.seats);
  return people === 0 ? round.seats : Math.min(round.seats, people);
};

/** The seats of a round: which shows no draft, and which are kept for a variant. What all its people must speak a variant for is kept for nobody else. */
const seatsOf = (round: Asked, draft: Draft, { salt, policy }: Mirror): store.NewSeat[] => {
  const draw = { ...round, salt, share: policy.blindDraftShare };
  const blind = mayBeBlind(draw, draft) ? blindSeatOf(draw) : null;
  const targets = round.purpose === 'judge' && round.variant === null ? policy.variantTargets : {};
  return keptFor({ ...round, salt, targets }).map((variant, place) => ({ blind: place === blind, keptFor: variant }));
};

export const openHandler = (rim: ReviewContext) =>
  serve(contract.openRound, async (input, { principal }) => {
    assertService(principal);
    const { state } = await mirrorOf(rim, input.campaignId);
    const cancelled = { status: 'cancelled' as const, deadline: new Date(0).toISOString() };
    const open = ({ deadlineAt, dueInMs }: store.RoundRow) => ({
      status: 'open' as const,
      deadline: deadlineAt,
      waitMs: dueInMs,
    });
    if (isOver(state)) return cancelled;
    const known = await store.roundByKey(rim.keyed, input);
    if (known?.closedBy === 'cancelled') return cancelled;
    if (known && known.frozen !== null) {
      const { judgments, missing } = await closedWith(rim.keyed, known, known.frozen.length);
      return { ...open(known), closed: { judgments, missing } };
    }
    if (known) return open(known);
    const draft = await rim.draftOf(input.exampleId, input.attempt);
    if (draft === null)
      throw new Refusal('not-found', 'The example has no draft at this attempt: nothing could be judged.');
    const opened = () =>
      transaction(rim.keyed, async (tx) => {
        // Locked, so that the campaign's end either is seen here or finds this round open.
        const campaign = await lockCampaign(tx, input.campaignId);
        if (campaign === null || isOver(campaign.state)) return cancelled;
        const fields = fieldsKept(draft);
        const roundId = await store.insertRound(tx, { ...input, ...campaign, fields });
        const { campaignId, exampleId, attempt, round } = input;
        if (roundId !== null && round === 1 && attempt > 1) {
          const { guidelineCompatibleFrom } = campaign;
          const carried = carriedOver(await earlierJudgments(tx, input), { fields, guidelineCompatibleFrom });
          await insertCarried(tx, input, carried);
        }
        if (roundId !== null) {
          const count = await seatsFor(tx, input, campaign.policy);
          const { variantWaitSeconds } = campaign.policy;
          await store.insertSeats(
            tx,
            roundId,
            seatsOf({ ...input, seats: count }, draft, campaign),
            variantWaitSeconds,
          );
          await outbox.append(tx, contract.RoundOpened, exampleId, { campaignId, exampleId, attempt, round });
        }
        const row = await store.roundByKey(tx, input);
        if (row === null) throw new Error('A round was opened and is not there.');
        return open(row);
      });
    return rim.inTurn(input.campaignId, opened);
  });

/** The answer for a round that is closed: where nobody has answered, with whom it needed. */
const closedWith = async (tx: Db, round: store.RoundRow, judgments: number) => {
  const { purpose, variant } = round;
  const missing = async (): Promise<Missing> => {
    return { purpose, variant, eligible: await countEligible(tx, round, rolesFor(purpose), null) };
  };
  return { status: 'closed' as const, judgments, missing: judgments === 0 ? await missing() : null };
};

/** Milliseconds after which a workflow of the release before asks again under a pause. */
const pausedMs = 60_000;

export const closeHandler = (rim: ReviewContext) =>
  serve(contract.closeRound, async ({ waitsForResume, ...key }, { principal }) => {
    assertService(principal);
    const found = await store.roundByKey(rim.keyed, key);
    if (found === null) throw noRound();
    const closed = (): Promise<z.input<typeof contract.closeRound.reply>> =>
      transaction(rim.keyed, async (tx) => {
        const campaign = await lockCampaign(tx, found.campaignId);
        if (campaign === null) throw new Error(`The campaign ${found.campaignId} is not mirrored.`);
        const round = await store.lockRound(tx, found.id);
        if (round.closedBy === 'cancelled') return { status: 'cancelled' };
        if (round.frozen !== null) return closedWith(tx, round, round.frozen.length);
        await store.lockSeats(tx, round.id);
        const clock = await store.clockOf(tx, round.id);
        const closing = closingOf({ ...campaign, ...clock, calls: round.deadlineCalls });
        const laterBy = (ms: number) => ({ until: new Date(Date.parse(clock.now) + ms).toISOString(), waitMs: ms });
        if (closing.kind === 'paused') {
          if (!waitsForResume) return { status: 'later', ...laterBy(pausedMs) };
          await keepPaused(tx, round);
          return { status: 'paused' };
        }
        if (closing.kind === 'later') {
          if (closing.unclaimed) await store.countDeadline(tx, round.id);
          return { status: 'later', ...laterBy(Date.parse(closing.until) - Date.parse(clock.now)) };
        }
        const judgments = await store.closeRound(tx, round.id, closing.by);
        const { campaignId, exampleId } = round;
        await outbox.append(tx, contract.RoundClosed, exampleId, { campaignId, ...key, by: closing.by });
        return closing.by === 'cancelled' ? { status: 'cancelled' } : closedWith(tx, round, judgments);
      });
    const answer = await rim.inTurn(found.campaignId, closed);
    if (answer.status !== 'paused') return answer;
    // Where this room has not heard of the resume yet, its workflow would be told before it waits, and wait for long.
    const { state } = await refreshMirror(rim, found.campaignId);
    return state === 'paused' ? answer : rim.inTurn(found.campaignId, closed);
  });

/** As many judgments as one reply holds, at least one, and the ids of the rest: a few long ones are more than a message may be. */
const oneReplyOf = (all: readonly Judgment[]): { judgments: Judgment[]; rest: string[] } => {
  let bytes = 0;
  const end = all.findIndex((judgment, index) => {
    bytes += Buffer.byteLength(JSON.stringify(judgment));
    return index > 0 && bytes > replyBytes;
  });
  const judgments = end === -1 ? [...all] : all.slice(0, end);
  return { judgments, rest: all.slice(judgments.length).map(({ id }) => id) };
};

/** What a decision is made from: what carried over into the attempt, and the frozen sets of its closed rounds, whatever has come since, without what was voided. */
export const frozenHandler = (rim: ReviewContext) =>
  serve(contract.frozenJudgments, async (key, { principal }) => {
    assertService(principal);
    const rounds = await store.closedRounds(rim.keyed, key);
    const last = rounds.at(-1);
    const closedWithThem = await judgmentsByIds(
      rim.keyed,
      rounds.flatMap(({ frozen }) => frozen ?? []),
    );
    const own = closedWithThem.filter(({ standing }) => standing !== 'voided');
    const all = key.attempt === 1 ? own : [...(await carriedJudgments(rim.keyed, key)), ...own];
    return {
      rounds: rounds.map(({ round, purpose, seats, decisionId }) => ({ round, purpose, seats, decisionId })),
      ...oneReplyOf(all.filter(({ id }) => key.only === null || key.only.includes(id))),
      isClosed: last?.round === key.round,
      eligiblePeople: last === undefined ? 0 : await countEligible(rim.keyed, last, rolesFor('judge'), mostSeats),
      givenBack: await givenBackIn(rim.keyed, key),
    };
  });
