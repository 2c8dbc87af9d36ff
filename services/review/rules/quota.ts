import type { Barred } from './eligibility.ts';

/** How much somebody has judged in a campaign today, by the database's clock. */
export interface Day {
  /** Judgments of one person in a day (UTC) that the campaign takes; 0 for any number. */
  readonly dailySeats: number;
  readonly judgedToday: number;
  /** When the next day (UTC) begins. */
  readonly tomorrow: string;
}

/** Why a person is offered nothing more today; null while they are. What they hold they may finish. */
export const quotaSpent = ({ dailySeats, judgedToday, tomorrow }: Day): Barred | null => {
  if (dailySeats === 0 || judgedToday < dailySeats) return null;
  const all = dailySeats === 1 ? 'the one example' : `all ${dailySeats} examples`;
  return {
    none: 'quota',
    reason: `You have judged ${all} that this campaign takes from one person in a day. Thank you; come back tomorrow.`,
    retryAt: tomorrow,
  };
};
