import { z } from 'zod';
import { refusalCodec } from '../domain/refusal.ts';
import { createLogger } from '../platform/log.ts';
import { openBus } from '../platform/nats/bus.ts';
import type { Bus } from '../platform/nats/bus.ts';
import { createTemporalClient } from '../platform/temporal.ts';
import { feedState } from '../services/catalogue/contract.ts';
import { ask } from '../workflows/activities.ts';
import { beginFeed } from '../workflows/campaign/starting.ts';
import { startMissing } from '../workflows/example/starting.ts';
import { startMissingReleases } from '../workflows/release/starting.ts';
import { installationOf } from './installation.ts';
import type { Installation } from './installation.ts';
import { Problem } from '../infra/stack/problem.ts';

const busOf = (url: string): Promise<Bus> =>
  openBus({ url, name: 'endonym restart', refusals: refusalCodec, log: createLogger('restart', 'silent') }).catch(
    (cause: unknown) => {
      throw new Problem(`NATS does not answer at ${url}: start it, then run the same command again.`, { cause });
    },
  );

const workflows = (count: number): string => `${count} ${count === 1 ? 'workflow' : 'workflows'}`;

/**
 * Starts, under the same id, the workflow of each attempt of a campaign that is under way and has none, of its unfinished releases, and the
 * campaign's own; what to print.
 * What runs is left alone. @throws Problem where there is no such campaign, or something does not answer
 */
export const restart = async (
  campaign: string | undefined,
  folder: string,
  installation: Pick<Installation, 'natsUrl' | 'temporalAddress' | 'temporalNamespace'> = installationOf(folder),
): Promise<string> => {
  const id = z.uuid().safeParse(campaign?.toLowerCase());
  if (!id.success)
    throw new Problem('Name the campaign: ./endonym restart --campaign ID, a UUID as `campaigns` lists them.');
  const client = createTemporalClient(installation.temporalAddress(), installation.temporalNamespace());
  const bus = await busOf(installation.natsUrl());
  try {
    const { state } = await ask(bus, feedState, { campaignId: id.data });
    const { underWay, started } = await startMissing(bus, client, id.data);
    const releases = await startMissingReleases(bus, client, id.data);
    const feeds = state === 'running' || state === 'paused';
    if (feeds) await beginFeed(client, id.data);
    const examples = `${underWay} in review: ${workflows(started)} started again, ${underWay - started} ran.`;
    const others = releases === 0 ? '' : ` Releases: ${workflows(releases)} started again.`;
    return `${examples}${others}${feeds ? ' The feed looks now.' : ` The campaign is ${state}.`}\n`;
  } catch (error) {
    throw error instanceof Error ? new Problem(error.message, { cause: error }) : error;
  } finally {
    await bus.nats.close();
    await client.connection.close();
  }
};
