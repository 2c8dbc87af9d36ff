import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createClient } from '../../graphql/client.ts';
import { routeFor } from '../../services/adaptation/provider/apertium/install.ts';
import { usualModes } from '../stack/binaries/apertium.ts';
import { importFile, planCampaign, release, startCampaign, temporalUrlOf } from './campaign.ts';
import type { Operator } from './campaign.ts';
import { costOf, costReport } from './cost.ts';
import { download } from './download.ts';
import { demoFolder, dropFolder, sweepRemains } from './folder.ts';
import { inputsOf, referencesOf } from './input.ts';
import type { Input } from './input.ts';
import { killInTurn } from './kills.ts';
import type { Kill } from './kills.ts';
import { gatherPeople } from './people.ts';
import { releaseReport, report, storiesOf } from './report.ts';
import { watch } from './watch.ts';
import { Problem } from '../stack/problem.ts';
import { say } from '../stack/progress.ts';
import { startSystem } from '../stack/system.ts';
import type { System } from '../stack/system.ts';
import { packNamed } from '../../cli/adapt/translator.ts';
import { issueToken } from '../../cli/people/token.ts';

interface Play {
  readonly folder: string;
  readonly inputs: readonly Input[];
  readonly culture: string;
  /** When the demo began, in milliseconds since the epoch. */
  readonly startedAt: number;
  readonly stopped: AbortSignal;
}

/** One campaign from import to release, and its report. Answers the exit status: 1 where a judgment is lost or doubled. */
const play = async (system: System, { folder, inputs, culture, startedAt, stopped }: Play): Promise<number> => {
  const url = system.graphqlUrl;
  const token = await issueToken({ folder, name: 'operator', operator: true });
  const operator: Operator = { url, token, client: createClient({ url: `${url}/graphql`, token }) };
  // Simulated people can write from the source only where the samples say what a native would write.
  const writing = inputs.every(({ sample }) => sample) && (await referencesOf(culture)).size > 0;
  const policy = { leaseSeconds: 10, roundSeconds: 30, blindDraftShare: writing ? 0.05 : 0 };
  const campaignId = await planCampaign(operator, 'Demo', culture, policy);
  const [people] = await Promise.all([
    gatherPeople(operator, { folder, campaignId, culture }),
    ...inputs.map(async (input) => {
      const { name, examples, badLines } = await importFile(operator, campaignId, input);
      say(`Imported ${name}: ${examples} examples, ${badLines} bad lines`);
    }),
  ]);
  await startCampaign(operator, campaignId);
  say(`
  GraphiQL     ${url}/graphql
  Temporal     ${await temporalUrlOf(operator, campaignId)}
  people       ${people.cast.length} simulated: ${people.cast.filter(({ habit }) => habit === 'normal').length} ordinary, one careless, one who always accepts, one spammer, one who leaves seats
`);
  people.begin();
  try {
    const killing = (changed: (kills: readonly Kill[]) => void) =>
      killInTurn(system.stack.parts.all, changed, { stopped });
    const { progress, kills } = await watch(operator, campaignId, people, startedAt, killing, stopped);
    await people.end();
    const [stories, made] = await Promise.all([storiesOf(operator, campaignId), release(operator, campaignId)]);
    const output = resolve('endonym-demo-release');
    await rm(output, { recursive: true, force: true });
    await download(operator, made, output);
    const stored = stories.flatMap(({ id, judgments }) =>
      judgments.map((judgment) => ({ ...judgment, exampleId: id })),
    );
    const cost = costOf(people.log, stored, kills);
    const texts = [report(progress, stories), costReport(cost, startedAt), releaseReport(made, output)];
    process.stdout.write(`${texts.join('\n\n')}\n`);
    return cost.lost.length + cost.doubled.length === 0 ? 0 : 1;
  } finally {
    await people.end();
  }
};

/** A start that was interrupted has this long to notice; then the launcher ends, and with it whatever it had just begun. */
const abandonMs = 10_000;

/** What plays has this long to leave the stage before everything is stopped under it. */
const leaveMs = 10_000;

/** Waits until a start that was interrupted has ended what it had begun. */
const abandon = async (starting: Promise<System>): Promise<void> => {
  const over = starting.then((system) => system.stop()).catch(() => undefined);
  await Promise.race([over, new Promise((resolve) => setTimeout(resolve, abandonMs))]);
};

/**
 * Runs one campaign from import to release with simulated reviewers, kills processes half-way, and reports what it cost.
 * `keep` leaves the data folder. Answers the exit status: 130 where it was interrupted, and then nothing is left running.
 */
export const demo = async (given: {
  data?: string;
  format?: string;
  culture?: string;
  keep?: boolean;
}): Promise<number> => {
  const { culture = 'ca-ES', keep = false } = given;
  const inputs = await inputsOf(given.data, given.format);
  const modes = routeFor(packNamed(culture).language, culture) ?? [];
  const startedAt = Date.now();
  const interrupted = new Promise<'interrupted'>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve('interrupted'));
  });
  await sweepRemains();
  const folder = await demoFolder(keep);
  say(`Starting Endonym in ${folder}, one process per service`);
  const abandoned = new AbortController();
  const starting = startSystem({
    folder,
    ui: true,
    perService: true,
    modes: [...usualModes, ...modes],
    stopped: abandoned.signal,
  });
  const system = await Promise.race([starting, interrupted]).catch(async (error: unknown) => {
    await dropFolder(folder);
    throw error;
  });
  if (system === 'interrupted') {
    say('\nStopping …');
    abandoned.abort();
    await abandon(starting);
    await dropFolder(folder);
    return 130;
  }
  const failed = new Promise<never>((_, reject) => {
    system.stack.parts.onGivenUp(({ message }) => reject(new Problem(message)));
  });
  const stopping = new AbortController();
  const playing = play(system, { folder, inputs, culture, startedAt, stopped: stopping.signal });
  try {
    const outcome = await Promise.race([playing, interrupted, failed]);
    if (outcome === 'interrupted') say('\nStopping …');
    return outcome === 'interrupted' ? 130 : outcome;
  } finally {
    stopping.abort();
    const late = new Promise((resolve) => setTimeout(resolve, leaveMs));
    await Promise.race([Promise.allSettled([playing]), late]);
    failed.catch(() => undefined);
    await system.stop();
    if (keep) say(`Its data is kept in ${folder}. Go on with it by: ./endonym up --folder ${folder}`);
    else await dropFolder(folder);
    say(`The whole demo took ${Math.round((Date.now() - startedAt) / 1_000)} s.`);
  }
};
