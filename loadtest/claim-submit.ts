import exec from 'k6/execution';
import { Counter } from 'k6/metrics';
import { pause } from './api.ts';
import { person } from './people.ts';
import { openSeats, prepare } from './prepare.ts';
import { claim, submit } from './seat.ts';
import { durationSeconds, setting } from './setting.ts';

/* Closed model: REVIEWERS people claim and submit as fast as they are answered, nobody thinks. The workload of the figures that peers were
   measured by: overlap 3 (SEATS), a claim and then a submit. Seats for the whole run are open before it begins. */

const reviewers = setting('REVIEWERS', 16);
const seconds = durationSeconds('30s');
/** Judge seats of an example. */
const seats = setting('SEATS', 3);
const examples = setting('EXAMPLES', Math.ceil((500 * seconds) / seats));
/** The promises: judgments a second, and how long all but one of a hundred submits take at most. */
const promised = { rate: 350, submitMs: reviewers <= 16 ? 80 : 250 };

export const options = {
  setupTimeout: '2h',
  scenarios: { review: { executor: 'constant-vus', vus: reviewers, duration: `${seconds}s`, gracefulStop: '10s' } },
  thresholds: {
    // k6 divides a rate by the whole run, setup included: the count says the same of the time in which people were at work.
    judgments: [`count>=${promised.rate * seconds}`],
    'http_req_duration{op:submit}': [`p(99)<${promised.submitMs}`],
    'http_req_duration{op:claim}': ['p(99)<250'],
    seats_found: ['rate>0.999'],
    checks: ['rate==1'],
  },
  summaryTrendStats: ['avg', 'min', 'med', 'max', 'p(90)', 'p(95)', 'p(99)'],
};

const judgments = new Counter('judgments');

export const setup = async () => {
  // Before anybody is active the feed opens a third of a seat a minute for each member, for openMinutes.
  const absent = Math.ceil((examples * seats * 3) / 1_440);
  const policy = {
    judgeSeats: seats,
    maxSeats: Math.max(5, seats),
    maxInFlight: Math.min(100_000, examples),
    openMinutes: 1_440,
  };
  const campaignId = await prepare({ name: 'claim-submit', examples, reviewers, absent, policy });
  await openSeats(campaignId, examples * seats);
  return { campaignId };
};

export default async function ({ campaignId }: { campaignId: string }): Promise<void> {
  const who = person(exec.vu.idInTest - 1);
  const seat = await claim(who, campaignId);
  if (seat === null) return pause(0.25);
  if (await submit(who, seat.id, { verdict: 'ACCEPT' })) judgments.add(1);
}
