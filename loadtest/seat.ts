import { check } from 'k6';
import { Rate } from 'k6/metrics';
import type { OpinionInput, SeatPartsFragment } from '../graphql/generated/operations.ts';
import { ClaimSeatDocument, KeepSeatDocument, SubmitJudgmentDocument } from '../graphql/generated/texts.ts';
import { ask } from './api.ts';
import { newId } from './id.ts';
import type { Person } from './people.ts';

/** Claims that found a seat. Below 1 people came and went: the engine did not open rounds fast enough, or the seats ran out. */
const found = new Rate('seats_found');

/** Claims the next seat. Null where there is none, or none could be asked for. */
export const claim = async (who: Person, campaignId: string): Promise<SeatPartsFragment | null> => {
  const claimed = (await ask(who, ClaimSeatDocument, { campaignId }, 'claim'))?.claimSeat;
  if (claimed === undefined) return null;
  const seat = 'seat' in claimed ? claimed.seat : null;
  check(claimed, { 'the claim is not refused': () => 'seat' in claimed }, { op: 'claim' });
  found.add(seat !== null);
  if (seat === null) return null;
  check(seat, { 'the seat brings what is to be judged': () => (seat.draft?.fields.length ?? 0) > 0 }, { op: 'claim' });
  return seat;
};

/** Says that the page is still open. */
export const keep = async (who: Person, seatId: string): Promise<void> => {
  const kept = (await ask(who, KeepSeatDocument, { seatId }, 'keep'))?.keepSeat;
  if (kept !== undefined) check(kept, { 'the seat is kept': () => !('code' in kept) }, { op: 'keep' });
};

/** Submits a judgment. True where the answer says that this very one is kept. */
export const submit = async (who: Person, seatId: string, opinion: OpinionInput): Promise<boolean> => {
  const input = { id: newId(), seatId, opinion };
  const result = (await ask(who, SubmitJudgmentDocument, { input }, 'submit'))?.submitJudgment;
  if (result === undefined) return false;
  const kept = 'judgmentId' in result && result.judgmentId === input.id;
  check(result, { 'the judgment is kept': () => kept }, { op: 'submit' });
  if (!kept) console.error(`submit: ${JSON.stringify(result)}`);
  return kept;
};
