import { ClaimSeatDocument, SubmitJudgmentDocument } from '../graphql/generated/operations.ts';
import type { SeatPartsFragment } from '../graphql/generated/operations.ts';
import type { Client } from '../graphql/client.ts';
import { opinionOf } from './opinion.ts';
import type { Task } from './opinion.ts';
import { randomFor } from './population.ts';
import type { Reviewer } from './population.ts';

/** What a simulated reviewer keeps of its own work: after a crash, the judge of what was lost or doubled. */
export interface Acknowledged {
  readonly judgmentId: string;
  readonly exampleId: string;
  readonly standing: string;
}

/** A reference adaptation of an example, by the id that its file gives it. */
export type References = ReadonlyMap<string, NonNullable<Task['reference']>>;

export interface Session {
  readonly client: Client;
  readonly reviewer: Reviewer;
  readonly campaignId: string;
  readonly seed: string;
  readonly references: References;
  /** Milliseconds of thinking on the clock for one simulated minute; 0 does not wait. */
  readonly minuteMs: number;
  /** New ids for judgments. */
  readonly newId: () => string;
  /** True once there is nothing more to do. */
  readonly over: () => boolean;
  readonly acknowledged: (judgment: Acknowledged) => void;
}

/** Who finds no seat asks again after this long, then ever more seldom: people do not ask twice a second. */
const leastIdleMs = 500;
const mostIdleMs = 4_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const taskOf = (seat: SeatPartsFragment, references: References): Task => {
  const id = seat.example?.externalId ?? '';
  const reference = references.get(id);
  return {
    kind: seat.example?.kind ?? 'INSTRUCTION',
    purpose: seat.purpose,
    fields: seat.draft?.fields ?? [],
    candidates: seat.candidates,
    scales: seat.campaign?.policy.scales ?? [],
    ...(reference === undefined ? {} : { reference }),
  };
};

/** Sends until it is answered: the id makes a second arrival the same judgment. Null where it was refused for good. */
const submit = async (session: Session, seat: SeatPartsFragment): Promise<SeatPartsFragment | null> => {
  const { reviewer, seed, client } = session;
  const simulated = opinionOf(reviewer, taskOf(seat, session.references), randomFor(seed, reviewer, seat.exampleId));
  if (simulated.action === 'abandon') {
    await pause(1_000);
    return null;
  }
  await pause((simulated.thinkMs / 60_000) * session.minuteMs);
  const input = { id: session.newId(), seatId: seat.id, opinion: simulated.opinion, claimNext: true };
  while (!session.over()) {
    const answer = await client.run(SubmitJudgmentDocument, { input }).catch(() => null);
    const result = answer?.submitJudgment;
    if (result === undefined || ('code' in result && result.code === 'UNAVAILABLE')) {
      await pause(300);
      continue;
    }
    if ('code' in result) return null;
    session.acknowledged({ judgmentId: result.judgmentId, exampleId: seat.exampleId, standing: result.standing });
    return result.next;
  }
  return null;
};

/** One person at work through GraphQL alone: claims, thinks, submits, until `over`. */
export const review = async (session: Session): Promise<void> => {
  let seat: SeatPartsFragment | null = null;
  let idleMs = leastIdleMs;
  while (!session.over()) {
    if (seat === null) {
      const answer = await session.client.run(ClaimSeatDocument, { campaignId: session.campaignId }).catch(() => null);
      const claimed = answer?.claimSeat;
      seat = claimed !== undefined && 'seat' in claimed ? claimed.seat : null;
      if (seat === null) await pause(idleMs);
      idleMs = seat === null ? Math.min(mostIdleMs, idleMs * 1.5) : leastIdleMs;
    }
    if (seat !== null) seat = await submit(session, seat);
  }
};
