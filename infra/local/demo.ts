import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createClient } from '../../graphql/client.ts';
import type { ProgressPartsFragment, ReleasePartsFragment } from '../../graphql/generated/operations.ts';
import { populationOf } from '../../loadtest/population.ts';
import { review } from '../../loadtest/reviewer.ts';
import type { Acknowledged } from '../../loadtest/reviewer.ts';
import { newId } from '../../platform/id.ts';
import { addMember, importFile, planCampaign, progressOf, release, startCampaign } from './demo/campaign.ts';
import type { Operator } from './demo/campaign.ts';
import { inputsOf, referencesOf } from './demo/input.ts';
import { report, storiesOf } from './demo/report.ts';
import { Problem } from './problem.ts';
import { say } from './progress.ts';
import { startSystem } from './system.ts';
import type { System } from './system.ts';
import { issueToken, subjectOf } from './token.ts';

const seed = 'demo';
const reviewers = 12;
/** One simulated minute of reading takes this long, so that a campaign of sixty examples plays in about a minute. */
const minuteMs = 60;
/** A demo that has not ended by then is stuck, and says so. */
const longestMs = 15 * 60_000;

/** People at work, until everything has come to its end. */
const reviewAll = async (system: System, operator: Operator, campaignId: string, culture: string) => {
  const people = populationOf({ size: reviewers, seed, variants: [culture] });
  const references = await referencesOf(culture);
  const acknowledged: Acknowledged[] = [];
  let over = false;
  const at = async (name: string) => {
    const token = await issueToken({ folder: system.stack.folder, name });
    return createClient({ url: `${system.graphqlUrl}/graphql`, token });
  };
  const sessions = await Promise.all(
    people.map(async (reviewer, index) => {
      const roles: ('REVIEWER' | 'ADJUDICATOR')[] = index < 2 ? ['ADJUDICATOR'] : ['REVIEWER'];
      const member = {
        contributorId: subjectOf(reviewer.name),
        name: reviewer.name,
        roles,
        variants: [...reviewer.variants],
      };
      await addMember(operator, campaignId, member);
      const client = await at(reviewer.name);
      return {
        client,
        reviewer: index < 2 ? { ...reviewer, habit: 'normal' as const, skill: 0.95, care: 0.95 } : reviewer,
      };
    }),
  );
  await startCampaign(operator, campaignId);
  const work = sessions.map((session) =>
    review({
      ...session,
      campaignId,
      seed,
      references,
      minuteMs,
      newId,
      over: () => over,
      acknowledged: (judgment) => acknowledged.push(judgment),
    }),
  );
  try {
    return { progress: await untilSettled(operator, campaignId), acknowledged };
  } finally {
    over = true;
    await Promise.all(work);
  }
};

const line = (progress: ProgressPartsFragment): string =>
  progress.states
    .filter(({ examples }) => examples > 0)
    .map(({ state, examples }) => `${state.toLowerCase().replaceAll('_', '-')} ${examples}`)
    .join(' · ') + ` · judgments ${progress.judgments}`;

const untilSettled = async (operator: Operator, campaignId: string): Promise<ProgressPartsFragment> => {
  const start = Date.now();
  let shown = '';
  let said = 0;
  for (;;) {
    const progress = await progressOf(operator, campaignId);
    const seconds = Math.round((Date.now() - start) / 1_000);
    if (progress !== null) {
      const text = `${line(progress)} · ${seconds} s`;
      if (process.stderr.isTTY && text !== shown) process.stderr.write(`\r\u001b[K${text}`);
      else if (!process.stderr.isTTY && seconds - said >= 5) say(text);
      if (seconds - said >= 5) said = seconds;
      shown = text;
      const open = progress.states.filter(({ state }) => state === 'WAITING' || state === 'IN_REVIEW');
      if (open.every(({ examples }) => examples === 0)) {
        say(`${process.stderr.isTTY ? '\n' : ''}${text}`);
        return progress;
      }
    }
    if (Date.now() - start > longestMs)
      throw new Problem(`The campaign is not settled after ${longestMs / 60_000} minutes: ${shown}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
};

const download = async (operator: Operator, made: ReleasePartsFragment, folder: string): Promise<void> => {
  for (const file of made.files) {
    const path = join(folder, file.path);
    await mkdir(dirname(path), { recursive: true });
    const url = new URL(file.url, operator.url);
    const answer = await fetch(url, { headers: { authorization: `Bearer ${operator.token}` } });
    if (!answer.ok || answer.body === null) throw new Problem(`${file.path} could not be downloaded: ${answer.status}`);
    await writeFile(path, answer.body);
  }
};

/** Runs one campaign from import to release with simulated reviewers, and reports. Answers the exit status. */
export const demo = async (given: {
  data?: string;
  format?: string;
  culture?: string;
  keep?: boolean;
}): Promise<number> => {
  const culture = given.culture ?? 'ca-ES';
  const inputs = await inputsOf(given.data, given.format);
  const folder = await mkdtemp(join(tmpdir(), 'endonym-demo-'));
  const start = Date.now();
  say(`Starting Endonym in ${folder}, one process per service`);
  const system = await startSystem({ folder, ui: true, perService: true });
  const interrupted = () => void system.stop().then(() => process.exit(130));
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    const token = await issueToken({ folder, name: 'operator', operator: true });
    const url = system.graphqlUrl;
    const operator: Operator = { url, token, client: createClient({ url: `${url}/graphql`, token }) };
    say(`GraphiQL ${url}/graphql · Temporal ${system.stack.urls['Temporal'] ?? ''}`);
    const campaignId = await planCampaign(operator, 'Demo', culture);
    for (const input of inputs) {
      const { name, examples, badLines } = await importFile(operator, campaignId, input);
      say(`Imported ${name}: ${examples} examples, ${badLines} bad lines`);
    }
    say(`${reviewers} simulated reviewers start`);
    const { progress, acknowledged } = await reviewAll(system, operator, campaignId, culture);
    const stories = await storiesOf(operator, campaignId);
    const stored = new Set(stories.flatMap(({ judgments }) => judgments.map(({ id }) => id)));
    const lost = acknowledged.filter(({ judgmentId }) => !stored.has(judgmentId));
    const made = await release(operator, campaignId);
    const output = resolve('endonym-demo-release');
    await rm(output, { recursive: true, force: true });
    await download(operator, made, output);
    process.stdout.write(report(progress, stories));
    process.stdout.write(`
Of ${acknowledged.length} judgments that the clients saw accepted, ${lost.length} are lost.
The release (its judgments are SIMULATED, and its card says so) is in ${output}:
${made.files.map(({ path, bytes }) => `  ${path.padEnd(36)} ${String(bytes).padStart(9)} bytes`).join('\n')}
The whole demo took ${Math.round((Date.now() - start) / 1_000)} s.
`);
    if (given.keep === true) {
      say(
        `It goes on running in ${folder}: GraphiQL ${url}/graphql, a token by ./endonym token --operator --folder ${folder}. Ctrl-C ends it.`,
      );
      await new Promise(() => {});
    }
    return lost.length === 0 ? 0 : 1;
  } finally {
    await system.stop();
    if (given.keep !== true) await rm(folder, { recursive: true, force: true });
  }
};
