import { parentPort, workerData } from 'node:worker_threads';
import { modelOf } from './campaign.ts';

/* Runs in a thread of its own: what it is started with is a `CampaignVotes`, what it answers its `CampaignModel`. */
const model = modelOf(workerData);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(model);
