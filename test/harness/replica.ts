import { createClient } from '../../graphql/client.ts';
import type { Part } from '../../infra/stack/processes/part.ts';
import { choosePorts } from '../../infra/stack/ports.ts';
import { plans, startPart } from '../../infra/stack/system.ts';
import { issueToken } from '../../cli/people/token.ts';
import { databaseOf } from './system.ts';
import type { Running } from './system.ts';

/**
 * Starts a second process of each kind on the stack that runs, with ports of its own. Answers the same system to people who are
 * spread over both graphql servers in turn, how many went to which, and the second processes. The stack ends them with itself.
 */
export const startReplicas = async (running: Running) => {
  const { stack, graphqlUrl } = running.system;
  const kinds = plans(false).map((plan) => ({ ...plan, name: `${plan.name}.2` }));
  const chosen = await choosePorts(['http.2', ...kinds.map(({ name }) => `health.${name}`)], {}, () => undefined);
  const base = { ...stack, ports: { ...stack.ports, ...chosen, http: chosen['http.2'] ?? 0 } };
  const parts: Part[] = await Promise.all(kinds.map((plan) => startPart(base, databaseOf(running.system), plan)));

  const urls = [graphqlUrl, `http://127.0.0.1:${chosen['http.2']}`];
  const people = urls.map(() => 0);
  let next = 0;
  const person = async (name: string) => {
    const at = next++ % urls.length;
    people[at] = (people[at] ?? 0) + 1;
    return createClient({ url: `${urls[at]}/graphql`, token: await issueToken({ folder: stack.folder, name }) });
  };
  return { running: { ...running, person }, people, parts };
};
