/**
 * When a process of ours that ended is started again, and when it is given up. The units in infra/systemd say the same to systemd
 * (RestartSec, RestartSteps, RestartMaxDelaySec, StartLimitBurst, StartLimitIntervalSec), held by infra/systemd/units.unit.test.ts.
 */
export const restartPolicy = { firstPauseMs: 1_000, longestPauseMs: 30_000, mostDeaths: 8, withinMs: 600_000 } as const;

/** The deaths that still count at an instant. */
export const recentDeaths = (deaths: readonly number[], now: number): number[] =>
  deaths.filter((at) => now - at < restartPolicy.withinMs);

/** How long to wait after the last of these deaths: 1, 2, 4 … 30 s. Null where there were too many: the process is given up. */
export const pauseAfter = (deaths: readonly number[]): number | null =>
  deaths.length >= restartPolicy.mostDeaths
    ? null
    : Math.min(restartPolicy.longestPauseMs, restartPolicy.firstPauseMs * 2 ** (deaths.length - 1));
