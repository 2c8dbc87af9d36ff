import { ClaimSeatDocument, ReleaseSeatDocument, SubmitJudgmentDocument } from '../graphql/generated/operations.ts';
import type { SeatPartsFragment } from '../graphql/generated/operations.ts';
import type { Client } from '../graphql/client.ts';
import { opinionOf } from './opinion.ts';
import type { SimulatedOpinion, Task } from './opinion.ts';
import { randomFor } from './population.ts';
import type { Reviewer } from './population.ts';

/** What a simulated reviewer keeps of its own work: after a crash, the judge of what was lost or doubled. */
export interface Acknowledged {
  readonly judgmentId: string;
  readonly exampleId: string;
  readonly purpose: SeatPartsFragment['purpose'];
  readonly verdict: SimulatedOpinion['verdict'];
  readonly standing: string;
  /** How often it was sent, under one id, until the answer came. */
  readonly sends: number;
  /** When it was first sent and when the answer came: milliseconds since the epoch. */
  readonly sentAt: number;
  readonly acknowledgedAt: number;
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
  /** Called when a command got no answer, or `UNAVAILABLE`, and will be sent again as it is. */
  readonly unanswered?: (command: 'claim' | 'submit') => void;
}

/** Who finds no seat asks again after this long, then ever more seldom: people do not ask twice a second. */
const leastIdleMs = 500;
const mostIdleMs = 4_000;
/** A command without an answer is sent again after this long. */
const againMs = 300;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits, but not beyond the end of the work. */
const pauseWhile = async (session: Session, ms: number): Promise<void> => {
  const until = Date.now() + ms;
  while (!session.over() && Date.now() < until) await pause(Math.min(againMs, until - Date.now()));
};

/** The fields of the draft, or of the source where the seat shows none. */
const shownIn = ({ draft, example }: SeatPartsFragment): Pick<Task, 'fields' | 'blind'> => {
  if (draft) return { fields: draft.fields };
  const fields = example?.source?.fields ?? [];
  return { fields: fields.map(({ field, text }) => ({ field, source: text, adapted: '' })), blind: true };
};

const taskOf = (seat: SeatPartsFragment, references: References): Task => {
  const id = seat.example?.externalId ?? '';
  const reference = references.get(id);
  return {
    kind: seat.example?.kind ?? 'INSTRUCTION',
    purpose: seat.purpose,
    ...shownIn(seat),
    candidates: seat.candidates,
    scales: seat.campaign?.policy.scales ?? [],
    ...(reference === undefined ? {} : { reference }),
  };
};

const isUnavailable = (result: object): boolean => 'code' in result && result.code === 'UNAVAILABLE';

/** What one person does with a seat, the `visit`-th time that they meet this example. Null where they leave it. */
const decided = async (session: Session, seat: SeatPartsFragment, visit: number): Promise<SimulatedOpinion | null> => {
  const { reviewer, seed } = session;
  const random = randomFor(seed, reviewer, visit === 1 ? seat.exampleId : `${seat.exampleId}/${visit}`);
  const simulated = opinionOf(reviewer, taskOf(seat, session.references), random);
  if (simulated.action === 'submit') {
    await pause((simulated.thinkMs / 60_000) * session.minuteMs);
    return simulated.opinion;
  }
  // Gone without a word: to claim again at once would lease the same seat anew, and nobody else could ever have it.
  await pauseWhile(session, Date.parse(seat.leaseExpiresAt) - Date.now() + leastIdleMs);
  return null;
};

/** What is left to who is told that their text will not do (it breaks what must stay): the example, with what they were told. */
const dropped = (opinion: SimulatedOpinion, told: string): SimulatedOpinion => ({
  ...opinion,
  verdict: 'DROP',
  edited: [],
  choice: null,
  ratings: [],
  kindCheck: {},
  reason: told,
});

/**
 * Sends until it is answered: the id makes a second arrival the same judgment. A text that is refused becomes a drop, and a seat in which
 * even that is refused is given back: who claimed again would get the same seat for ever. Null where there is no next seat.
 */
const submit = async (
  session: Session,
  seat: SeatPartsFragment,
  first: SimulatedOpinion,
): Promise<SeatPartsFragment | null> => {
  let opinion = first;
  const id = session.newId();
  const sentAt = Date.now();
  for (let sends = 1; sends === 1 || !session.over(); sends++) {
    const input = { id, seatId: seat.id, opinion, claimNext: true };
    const answer = await session.client.run(SubmitJudgmentDocument, { input }).catch(() => null);
    const result = answer?.submitJudgment;
    if (result === undefined || isUnavailable(result)) {
      session.unanswered?.('submit');
      await pause(againMs);
      continue;
    }
    if ('code' in result && opinion.verdict !== 'DROP') {
      opinion = dropped(opinion, result.message);
      continue;
    }
    if ('code' in result) {
      const release = { seatId: seat.id, reason: 'OTHER' as const, comment: result.message };
      await session.client.run(ReleaseSeatDocument, { input: release }).catch(() => null);
      return null;
    }
    session.acknowledged({
      judgmentId: result.judgmentId,
      exampleId: seat.exampleId,
      purpose: seat.purpose,
      verdict: opinion.verdict,
      standing: result.standing,
      sends,
      sentAt,
      acknowledgedAt: Date.now(),
    });
    return result.next;
  }
  return null;
};

/** The seat that this person works in now; null where there is none, `unanswered` where nobody could say. */
const claim = async ({ client, campaignId }: Session): Promise<SeatPartsFragment | null | 'unanswered'> => {
  const answer = await client.run(ClaimSeatDocument, { campaignId }).catch(() => null);
  const claimed = answer?.claimSeat;
  if (claimed === undefined || isUnavailable(claimed)) return 'unanswered';
  return 'seat' in claimed ? claimed.seat : null;
};

/** One person at work through GraphQL alone: claims, thinks, submits, until `over`. */
export const review = async (session: Session): Promise<void> => {
  const visits = new Map<string, number>();
  let seat: SeatPartsFragment | null = null;
  let idleMs = leastIdleMs;
  while (!session.over()) {
    if (seat === null) {
      const claimed = await claim(session);
      if (claimed === 'unanswered') {
        session.unanswered?.('claim');
        await pause(againMs);
        continue;
      }
      seat = claimed;
      if (seat === null) await pauseWhile(session, idleMs);
      idleMs = seat === null ? Math.min(mostIdleMs, idleMs * 1.5) : leastIdleMs;
    }
    if (seat === null) continue;
    const visit: number = (visits.get(seat.exampleId) ?? 0) + 1;
    visits.set(seat.exampleId, visit);
    const opinion = await decided(session, seat, visit);
    seat = opinion === null ? null : await submit(session, seat, opinion);
  }
};
