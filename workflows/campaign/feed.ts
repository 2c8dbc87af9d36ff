import { Context } from '@temporalio/activity';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import { isOver } from '../../domain/campaign.ts';
import { confirmStarted, feedState, nextExamples } from '../../services/catalogue/contract.ts';
import { feedLoad, guardQuality } from '../../services/review/contract.ts';
import type { Bus } from '../../platform/nats/bus.ts';
import { ask } from '../activities.ts';
import { withTrouble } from '../trouble.ts';
import { exampleWorkflowId } from '../example/start.ts';
import type { ExampleInput } from '../example/start.ts';
import { attempt as attemptKey, campaign as campaignKey, state as stateKey } from '../search-attributes.ts';
import { feedCount, orderOf, sleepSeconds } from './plan.ts';

/**
 * Starts that are under way at once. A full turn took 12.7 s with 10, 9.4 s with 25 and 6.6 s with 50, in turns of the same minutes
 * (2 shared cores, load 15, 2026-11-25; `STARTS_AT_ONCE=10,25,50 ./endonym bench feed`). 25 have all of the 20 connections that
 * Temporal's history keeps to a local database: more would queue before the workflows of everybody else, and each campaign has a feed.
 */
const startsAtOnce = 25;

/** Starts an attempt's workflow, with its campaign's priority; one that exists, running or over, is left alone. */
export const startExample = async (client: Client, input: ExampleInput, priority = 50): Promise<void> => {
  try {
    await client.workflow.start('example', {
      taskQueue: 'orchestration',
      workflowId: exampleWorkflowId(input.exampleId, input.attempt),
      args: [input],
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      workflowIdConflictPolicy: 'USE_EXISTING',
      priority: orderOf(input.campaignId, priority),
      typedSearchAttributes: [
        { key: campaignKey, value: input.campaignId },
        { key: stateKey, value: 'adapting' },
        { key: attemptKey, value: input.attempt },
      ],
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
};

/** The one activity of a campaign: starts as many examples as its people can soon use, and says when to look again. */
export const createFeedActivities = (bus: Bus, client: Client, atOnce = startsAtOnce) => ({
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
      return { over: false, sleepSeconds: sleepSeconds(sight, examples.length) };
    }),
});

export type FeedActivities = ReturnType<typeof createFeedActivities>;
