import { check } from 'k6';
import exec from 'k6/execution';
import { Counter, Trend } from 'k6/metrics';
import sse from 'k6/x/sse';
import type { FollowJudgmentsSubscription, FollowProgressSubscription } from '../graphql/generated/operations.ts';
import { FollowJudgmentsDocument, FollowProgressDocument } from '../graphql/generated/texts.ts';
import { bodyOf, headersOf, url } from './api.ts';
import { operator, person, size } from './people.ts';
import { openSeats, prepare } from './prepare.ts';
import { claim, submit } from './seat.ts';
import { durationSeconds, setting } from './setting.ts';

/* SUBSCRIBERS follow one campaign over server-sent events while judgments come at RATE a second: its progress, as everybody's page does, or with
   FOLLOW=examples each example that something happened to, as an integration does. The delay of a judgment is from the time that the
   database stored it at to its arrival at a subscriber: the clocks of driver and database must agree. Needs k6/x/sse. */

const subscribers = setting('SUBSCRIBERS', 500);
const rate = setting('RATE', 28);
const seconds = durationSeconds('1m');
const warmUp = 10;
/** How long the subscribers stay after the last judgment was begun: as long as one may take, so that a late delivery counts as late. */
const settle = 10;
const everything = __ENV['FOLLOW'] === 'examples';
const examples = setting('EXAMPLES', Math.ceil((rate * seconds) / 3) + 20);

export const options = {
  setupTimeout: '2h',
  scenarios: {
    follow: {
      executor: 'constant-vus',
      vus: subscribers,
      duration: `${warmUp + seconds + settle}s`,
      exec: 'follow',
      gracefulStop: '5s',
    },
    judge: {
      executor: 'constant-arrival-rate',
      rate,
      duration: `${seconds}s`,
      startTime: `${warmUp}s`,
      preAllocatedVUs: rate * 4,
      exec: 'judge',
      gracefulStop: `${settle}s`,
    },
  },
  thresholds: {
    delivery: ['p(99)<500'],
    deliveries: ['count>0'],
    judgments: [`count>=${Math.floor(0.95 * rate * seconds)}`],
    dropped_iterations: ['count==0'],
    checks: ['rate==1'],
  },
  summaryTrendStats: ['avg', 'min', 'med', 'max', 'p(90)', 'p(95)', 'p(99)'],
};

const delivery = new Trend('delivery', true);
const deliveries = new Counter('deliveries');
const judgments = new Counter('judgments');

export const setup = async () => {
  const policy = { judgeSeats: 3, maxInFlight: Math.min(100_000, examples), openMinutes: 1_440 };
  const campaignId = await prepare({
    name: 'live',
    examples,
    reviewers: size,
    absent: Math.ceil(examples / 100),
    policy,
  });
  await openSeats(campaignId, examples * 3);
  return { campaignId, until: Date.now() + (warmUp + seconds + settle) * 1_000 };
};

/** Tells what an event says of judgments: the milliseconds that each delivery took. */
type Reader = (data: string, now: number) => number[];

/** Each judgment of each example that is told; what was there before is told with its example, and says nothing about the delay. */
const readExamples = (since: number): Reader => {
  const seen = new Set<string>();
  return (data, now) => {
    const { data: told }: { data?: FollowJudgmentsSubscription | null } = JSON.parse(data);
    const fresh = (told?.exampleChanged.judgments ?? []).filter(({ id }) => !seen.has(id));
    fresh.forEach(({ id }) => seen.add(id));
    return fresh
      .filter(({ submittedAt }) => Date.parse(submittedAt) >= since)
      .map((one) => now - Date.parse(one.submittedAt));
  };
};

/** The oldest judgment that is news came after the last one told before: the delay counts from there, which is a little too much. */
const readProgress = (since: number): Reader => {
  let last = 0;
  return (data, now) => {
    const { data: told }: { data?: FollowProgressSubscription | null } = JSON.parse(data);
    const at = Date.parse(told?.campaignProgress.lastJudgmentAt ?? '');
    if (!(at > last)) return [];
    const delays = last >= since ? [now - last] : [];
    last = at;
    return delays;
  };
};

/** One subscription for the whole of the run. */
export const follow = async ({ campaignId, until }: { campaignId: string; until: number }): Promise<void> => {
  const read = (everything ? readExamples : readProgress)(Date.now());
  const params = {
    method: 'POST',
    body: everything ? bodyOf(FollowJudgmentsDocument, { campaignId }) : bodyOf(FollowProgressDocument, { campaignId }),
    headers: { ...headersOf(operator()), accept: 'text/event-stream' },
    tags: { op: 'follow', name: 'follow' },
  };
  const answer = await sse.open(`${url}/graphql`, params, (client) => {
    client.on('event', ({ name, data }) => {
      if (Date.now() > until) client.close();
      if (name !== 'next') return;
      for (const delay of read(data, Date.now())) {
        delivery.add(delay);
        deliveries.add(1);
      }
    });
  });
  check(answer, { 'the stream is opened': ({ status, error }) => status === 200 && error === '' }, { op: 'follow' });
};

/** Somebody comes, judges and goes: the next of the file each time. */
export const judge = async ({ campaignId }: { campaignId: string }): Promise<void> => {
  const who = person(exec.scenario.iterationInTest);
  const seat = await claim(who, campaignId);
  if (seat !== null && (await submit(who, seat.id, { verdict: 'ACCEPT' }))) judgments.add(1);
};
