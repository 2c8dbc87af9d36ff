import { Worker } from 'node:worker_threads';
import { modelOf } from './campaign.ts';
import type { CampaignModel, CampaignVotes } from './campaign.ts';

/** Votes from which on a thread of its own is worth its start (some 40 ms): fewer take no longer than that. */
const worthAThread = 5_000;

const buffersOf = ({ questions }: CampaignVotes): ArrayBuffer[] =>
  questions
    .flatMap(({ ballots, day, guideline }) => [ballots.starts, ballots.worker, ballots.label, day, guideline])
    .flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : []));

const inThread = (votes: CampaignVotes, signal: AbortSignal): Promise<CampaignModel> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(new URL('thread-worker.ts', import.meta.url), {
      workerData: votes,
      transferList: [...new Set(buffersOf(votes))],
    });
    const end = () => void thread.terminate();
    signal.addEventListener('abort', end, { once: true });
    thread.once('message', (model: CampaignModel) => resolve(model));
    thread.once('error', reject);
    thread.once('exit', () => {
      signal.removeEventListener('abort', end);
      reject(new Error('The thread of the model ended without an answer.'));
    });
  });

/**
 * Works out a campaign's model; of many votes in a thread of its own, so that requests are answered meanwhile. The arrays of `votes`
 * are handed over and are empty afterwards. `signal` ends it. @throws Error where it was ended, or the thread broke
 */
export const modelAside = async (votes: CampaignVotes, signal: AbortSignal): Promise<CampaignModel> => {
  const count = votes.questions.reduce((sum, { ballots }) => sum + ballots.label.length, 0);
  return count < worthAThread ? modelOf(votes) : inThread(votes, signal);
};
