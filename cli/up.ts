import { Problem } from '../infra/stack/problem.ts';
import { say } from '../infra/stack/progress.ts';
import { startSystem } from '../infra/stack/system.ts';

/** Without these nothing works: where one of them is given up, everything is ended. */
const foundations = new Set(['postgres', 'nats']);

/**
 * Starts everything on a folder and stays until Ctrl-C or `./endonym stop`. A process that ends is started again; one that ends too often
 * is given up, and the others stay. Answers the exit status.
 */
export const up = async (folder: string): Promise<number> => {
  // Before it runs, ending is enough: the children are ended by the kernel, or else by the next start.
  const cutOff = () => process.exit(130);
  process.on('SIGINT', cutOff).on('SIGTERM', cutOff);
  say(`Starting Endonym on ${folder} …`);
  const system = await startSystem({ folder, ui: true });
  const ended = new Promise<string | null>((resolve) => {
    process.off('SIGINT', cutOff).off('SIGTERM', cutOff);
    process.on('SIGINT', () => resolve(null)).on('SIGTERM', () => resolve(null));
    system.stack.parts.onGivenUp(({ name, message }) => {
      if (foundations.has(name)) resolve(message);
      else say(`${message}\nThe others go on without it. Once its cause is mended: ./endonym stop, then ./endonym up`);
    });
  });
  say(`
Endonym runs on ${folder}
  GraphQL and GraphiQL   ${system.graphqlUrl}/graphql
  Temporal's web UI      ${system.stack.urls['Temporal']}/namespaces/endonym/workflows
  a token                ./endonym token --operator --name YOUR-NAME
Ctrl-C ends it; what it knows stays in the folder.`);
  const failure = await ended;
  say('\nStopping …');
  await system.stop();
  if (failure !== null) throw new Problem(`${failure}\nEverything else was stopped. Start it again with: ./endonym up`);
  say('Everything has stopped.');
  return 0;
};
