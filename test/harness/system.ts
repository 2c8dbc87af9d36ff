import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '../../graphql/client.ts';
import type { Client } from '../../graphql/client.ts';
import type { DatasetFormat, Role } from '../../graphql/generated/operations.ts';
import { addMember } from '../../infra/demo/campaign.ts';
import type { Operator } from '../../infra/demo/campaign.ts';
import { referencesOf } from '../../infra/demo/input.ts';
import { startSystem } from '../../infra/stack/system.ts';
import type { System } from '../../infra/stack/system.ts';
import { issueToken, subjectOf } from '../../cli/people/token.ts';
import { populationOf } from '../../loadtest/population.ts';
import { review } from '../../loadtest/reviewer.ts';
import type { Acknowledged } from '../../loadtest/reviewer.ts';
import { newId } from '../../platform/id.ts';

export { until } from './until.ts';

/** The whole product on a stack of its own, met through GraphQL only. */
export interface Running {
  readonly system: System;
  readonly operator: Operator;
  /** A client for a person of this name, and the token that it sends. */
  person(name: string): Promise<Client>;
  token(name: string): Promise<string>;
  /** The simulated people who are at work: each is asked to go when the system stops, however its test ended. */
  readonly atWork: Set<{ over: boolean }>;
  stop(): Promise<void>;
}

/** Starts everything in a folder that is deleted afterwards; `before` is done with its stack before anything is made in it. */
export const startRunning = async (
  perService: boolean,
  before: (env: Readonly<Record<string, string>>) => Promise<void> = async () => {},
): Promise<Running> => {
  const folder = await mkdtemp(join(tmpdir(), 'endonym-e2e-'));
  const system = await startSystem({ folder, perService, before });
  const url = system.graphqlUrl;
  const token = await issueToken({ folder, name: 'operator', operator: true });
  const atWork: Running['atWork'] = new Set();
  return {
    system,
    atWork,
    operator: { url, token, client: createClient({ url: `${url}/graphql`, token }) },
    token: (name) => issueToken({ folder, name }),
    person: async (name) => createClient({ url: `${url}/graphql`, token: await issueToken({ folder, name }) }),
    stop: async () => {
      for (const people of atWork) people.over = true;
      await system.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** The address of the system's database. */
export const databaseOf = ({ stack }: System): string => {
  const url = new URL(stack.env['POSTGRES_URL'] ?? '');
  url.pathname = '/endonym';
  return url.href;
};

/** Uploads bytes as an operator; answers the file's id. */
export const upload = async ({ url, token }: Operator, bytes: string | Uint8Array): Promise<string> => {
  const id = newId();
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${url}/files/${id}`, { method: 'PUT', headers, body: bytes as BodyInit });
  if (!answer.ok) throw new Error(`upload: ${answer.status} ${await answer.text()}`);
  return id;
};

/** The input of an import with what every test leaves the same. */
export const imported = (campaignId: string, fileId: string, name: string, format: DatasetFormat) => ({
  id: newId(),
  campaignId,
  fileId,
  name,
  format,
  licence: 'Apache-2.0',
});

/** Gives a person of this name a part in the campaign. */
export const giveRole = (operator: Operator, campaignId: string, name: string, roles: Role[]): Promise<void> =>
  addMember(operator, campaignId, { contributorId: subjectOf(name), name, roles, variants: ['ca-ES'] });

/**
 * Simulated reviewers (two of them adjudicators) who belong to the campaign and work from `begin` until `stop`, with the log that each client
 * keeps. They rest while so many judgments are acknowledged as they are allowed (any number, until `allow` says one).
 */
export const inviteReviewers = async (running: Running, campaignId: string, size: number) => {
  const acknowledged: Acknowledged[] = [];
  const shares = { careless: 0, 'always-accepts': 0, spammer: 0, abandons: 0 };
  const people = populationOf({ size, seed: 'test', variants: ['ca-ES'], shares });
  const references = await referencesOf('ca-ES');
  const together = { over: false };
  let allowed = Infinity;
  const rested = async () => {
    while (!together.over && acknowledged.length >= allowed) await new Promise((resolve) => setTimeout(resolve, 50));
  };
  let work: Promise<void>[] = [];
  for (const [index, { name }] of people.entries())
    await giveRole(running.operator, campaignId, name, index < 2 ? ['ADJUDICATOR'] : ['REVIEWER']);
  const workOf = async (reviewer: (typeof people)[number]) => {
    const own = await running.person(reviewer.name);
    const client: Client = { ...own, run: async (...asked) => (await rested(), own.run(...asked)) };
    const session = { client, reviewer, campaignId, seed: 'test', references, minuteMs: 5, newId };
    await review({
      ...session,
      over: () => together.over,
      acknowledged: (judgment) => void acknowledged.push(judgment),
    });
  };
  return {
    acknowledged,
    allow: (judgments: number) => void (allowed = judgments),
    begin: () => {
      running.atWork.add(together);
      work = people.map(workOf);
    },
    stop: async () => {
      together.over = true;
      await Promise.all(work);
    },
  };
};
