/** What a campaign's seats are at, and of its gold: whether it has any, how many seats were answered, how many are at work. */
export interface SeatCounts {
  readonly openSeats: number;
  readonly gold: { readonly served: boolean; readonly answered: number; readonly held: number };
  /** Seats of a round: as many as a new example of the work brings. */
  readonly seatsEach: number;
}

/**
 * The open seats that the progress tells. A seat of gold is none of them before it is given, and a count that it did not move as work does
 * would tell its holder what they have: so gold counts as if one example of it at a time waited for its people, and the next came when the
 * last of its seats is filled, as the feed brings work. Where no work waits no silent gold is given, and the count is that of the work.
 */
export const openSeatsShown = ({ openSeats, gold, seatsEach }: SeatCounts): number =>
  gold.served && openSeats > 0
    ? Math.max(0, openSeats + seatsEach - (gold.answered % seatsEach) - gold.held)
    : openSeats;
