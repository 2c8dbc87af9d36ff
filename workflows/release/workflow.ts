import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities.ts';
import { createParking } from '../parking.ts';

const { freezeRelease, buildRelease } = proxyActivities<Activities>({
  startToCloseTimeout: '6 hours',
  heartbeatTimeout: '90 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/** One execution per release: freezes which resolutions it holds, then writes its files part by part. */
export async function release({ releaseId }: { releaseId: string }): Promise<void> {
  const untilTaken = createParking();
  await untilTaken(() => freezeRelease({ releaseId }));
  await untilTaken(() => buildRelease({ releaseId }));
}
