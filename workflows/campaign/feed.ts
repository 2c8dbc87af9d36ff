import { Context } from '@temporalio/activity';
import type { Client } from '@temporalio/client';
import { isOver } from '../../domain/campaign.ts';
import { confirmStarted, feedState, nextExamples } from '../../services/catalogue/contract.ts';
import { feedLoad, forgetPausedRounds, guardQuality, listPausedRounds } from '../../services/review/contract.ts';
import type { Bus } from '../../platform/nats/bus.ts';
import { ask } from '../activities.ts';
import { withTrouble } from '../trouble.ts';
import { startExample, startsAtOnce, wakeExample } from '../example/starting.ts';
import { lookEveryMs, startGone } from './gone.ts';
import { feedCount, sleepSeconds } from './plan.ts';

/** Workflows that one turn tells of a resume: all at once would come to PostgreSQL as one wave. */
const tellsPerTurn = 200;

/** Tells workflows that waited under a pause that it is over; whether others are left. A kill in between has a page told again. */
const tellOfResume = async (bus: Bus, client: Client, campaignId: string, atOnce: number): Promise<boolean> => {
  const { items, asOf } = await ask(bus, listPausedRounds, { campaignId, first: tellsPerTurn });
  for (let at = 0; at < items.length; at += atOnce) {
    const some = items.slice(at, at + atOnce);
    await Promise.all(
      some.map(({ exampleId, attempt }) => wakeExample(bus, client, { campaignId, exampleId, attempt })),
    );
    await ask(bus, forgetPausedRounds, { campaignId, roundIds: some.map(({ roundId }) => roundId), asOf });
    Context.current().heartbeat(at);
  }
  return items.length === tellsPerTurn;
};

/** The one activity of a campaign: starts as many examples as its people can soon use, and says when to look again. */
export const createFeedActivities = (bus: Bus, client: Client, atOnce = startsAtOnce, goneEveryMs = lookEveryMs) => ({
  feed: ({ campaignId }: { campaignId: string }): Promise<{ over: boolean; sleepSeconds: number }> =>
    withTrouble(bus, 'feed', async () => {
      const [campaign, load] = await Promise.all([
        ask(bus, feedState, { campaignId }),
        ask(bus, feedLoad, { campaignId }),
      ]);
      if (isOver(campaign.state)) return { over: true, sleepSeconds: 0 };
      // What people send is looked at here, and not when it is sent, so that nobody waits for it. A turn that fails is made up by the next.
      await ask(bus, guardQuality, { campaignId }).catch((error: unknown) =>
        bus.log.warn(
          { err: error, campaignId },
          'the quality of a campaign could not be looked at; the next turn does',
        ),
      );
      const tellsMore =
        campaign.state === 'running' && load.hasPaused && (await tellOfResume(bus, client, campaignId, atOnce));
      if (campaign.state === 'running')
        await startGone(
          bus,
          client,
          { campaignId, inFlight: campaign.inFlight },
          () => Context.current().heartbeat('gone'),
          goneEveryMs,
        ).catch((error: unknown) =>
          bus.log.warn(
            { err: error, campaignId },
            'workflows that are gone could not be looked for; a later turn does',
          ),
        );
      const sight = { ...campaign, ...load };
      const { examples } = await ask(bus, nextExamples, { campaignId, count: feedCount(sight) });
      for (let at = 0; at < examples.length; at += atOnce) {
        const some = examples.slice(at, at + atOnce);
        const { priority, policy } = campaign;
        const start = (example: (typeof some)[number]) =>
          startExample(client, { campaignId, judgeSeats: policy.judgeSeats, ...example }, priority);
        await Promise.all(some.map(start));
        await ask(bus, confirmStarted, { examples: some });
        Context.current().heartbeat(at);
      }
      return { over: false, sleepSeconds: tellsMore ? 1 : sleepSeconds(sight, examples.length) };
    }),
});

export type FeedActivities = ReturnType<typeof createFeedActivities>;
