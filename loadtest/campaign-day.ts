import exec from 'k6/execution';
import { Counter, Gauge } from 'k6/metrics';
import { pause } from './api.ts';
import { opinionOf } from './opinion.ts';
import { person } from './people.ts';
import { populationOf, randomFor } from './population.ts';
import { openSeats, prepare, progressOf } from './prepare.ts';
import { claim, keep, submit } from './seat.ts';
import { durationSeconds, setting } from './setting.ts';

/* Open model: a national campaign in its busiest minutes. People come at RATE a second whether or not the system is quick, think for about
   THINK seconds with the page open (a heartbeat a minute), then submit, or go without a word. In the middle three times as many come for
   half a minute. What they say is the population's: edits, drops and choices that make further rounds. */

const rate = setting('RATE', 28);
const think = setting('THINK', 90);
const seconds = durationSeconds('10m');
const burst = { seconds: Math.min(30, Math.ceil(seconds / 10)), rate: rate * 2 };
const heartbeat = 60;
const reviewers = setting('REVIEWERS', 5_000);
const examples = setting('EXAMPLES', Math.ceil((rate * seconds + burst.rate * burst.seconds) / 2));
/** Enough virtual users for everybody who is at a seat at once: rate times stay, and a quarter more. */
const atOnce = Math.ceil(rate * think * 1.25) + 10;
const inBurst = burst.rate * burst.seconds + 10;
const grace = `${Math.ceil(think * 1.5) + 30}s`;
const lasting = `${seconds}s`;
const middle = { startTime: `${Math.floor(seconds / 2)}s`, duration: `${burst.seconds}s` };

export const options = {
  setupTimeout: '2h',
  scenarios: {
    day: { executor: 'constant-arrival-rate', rate, duration: lasting, preAllocatedVUs: atOnce, gracefulStop: grace },
    burst: {
      executor: 'constant-arrival-rate',
      rate: burst.rate,
      ...middle,
      preAllocatedVUs: inBurst,
      gracefulStop: grace,
    },
    watch: { executor: 'constant-vus', vus: 1, duration: lasting, exec: 'watch', gracefulStop: '30s' },
  },
  thresholds: {
    'http_req_duration{op:submit}': ['p(99)<150'],
    dropped_iterations: ['count==0'],
    seats_found: ['rate>0.99'],
    // Of those who come about one in forty goes without a word; who they are is chance.
    judgments: [`count>=${Math.floor(0.92 * (rate * seconds + burst.rate * burst.seconds))}`],
    // The last of the readings: examples between two steps. More than a few seconds' worth is a backlog that grows.
    between_steps: [`value<${Math.ceil(rate * 10)}`],
    checks: ['rate>0.999'],
  },
  summaryTrendStats: ['avg', 'min', 'med', 'max', 'p(90)', 'p(95)', 'p(99)'],
};

if (reviewers < atOnce + inBurst + 1)
  throw new Error(
    `REVIEWERS must be at least ${atOnce + inBurst + 1} for this RATE and THINK: nobody sits in two seats at once.`,
  );

const judgments = new Counter('judgments');
const abandoned = new Counter('abandoned');
const betweenSteps = new Gauge('between_steps');
const openNow = new Gauge('open_seats');

const population = populationOf({ size: reviewers, seed: 'campaign-day', variants: ['ca-ES'] });

export const setup = async () => {
  // Two minutes of everybody's work stay open as seats, and as many are there when they come.
  const atFirst = Math.min(examples * 3, rate * 120);
  const policy = {
    leaseSeconds: 3 * heartbeat,
    maxInFlight: Math.min(100_000, examples),
    openMinutes: Math.max(0.01, (atFirst * 3) / reviewers),
  };
  const campaignId = await prepare({ name: 'campaign-day', examples, reviewers, policy });
  await openSeats(campaignId, Math.floor(atFirst * 0.95));
  return { campaignId };
};

/** One visit. A virtual user is always the same person, and k6 runs one iteration of it at a time: nobody sits twice. */
export default async function ({ campaignId }: { campaignId: string }): Promise<void> {
  const number = exec.vu.idInTest - 1;
  const who = person(number);
  // Habits come one after another in a population: a stride has each of them among those who come, however few.
  const reviewer = population[(number * 617) % population.length];
  const seat = await claim(who, campaignId);
  if (seat === null || reviewer === undefined) return;
  const random = randomFor('campaign-day', reviewer, `${seat.exampleId}/${seat.round}`);
  const task = {
    kind: seat.example?.kind ?? 'INSTRUCTION',
    purpose: seat.purpose,
    fields: seat.draft?.fields ?? [],
    candidates: seat.candidates,
    scales: seat.campaign?.policy.scales ?? [],
  };
  const said = opinionOf(reviewer, task, random);
  const stay = think * (0.5 + random()) * (said.action === 'submit' ? 1 : 0.3);
  for (let left = stay; left > 0; left -= heartbeat) {
    await pause(Math.min(left, heartbeat));
    if (left > heartbeat) await keep(who, seat.id);
  }
  if (said.action === 'abandon') abandoned.add(1);
  else if (await submit(who, seat.id, said.opinion)) judgments.add(1);
}

/** How many examples are neither waiting nor settled nor before people: between two steps of their workflow. */
export const watch = async ({ campaignId }: { campaignId: string }): Promise<void> => {
  const progress = await progressOf(campaignId);
  if (progress !== null) {
    const inReview = progress.states.find(({ state }) => state === 'IN_REVIEW')?.examples ?? 0;
    betweenSteps.add(inReview - progress.roundsOpen);
    openNow.add(progress.openSeats);
  }
  await pause(5);
};
