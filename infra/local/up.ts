import { Problem } from './problem.ts';
import { say } from './progress.ts';
import { startSystem } from './system.ts';

/** Starts everything on a folder and stays until Ctrl-C, `./endonym stop` or the end of a part. Answers the exit status. */
export const up = async (folder: string): Promise<number> => {
  // Before it runs, ending is enough: the children are ended by the kernel, or else by the next start.
  const cutOff = () => process.exit(130);
  process.on('SIGINT', cutOff).on('SIGTERM', cutOff);
  say(`Starting Endonym on ${folder} …`);
  const system = await startSystem({ folder, ui: true });
  const ended = new Promise<string | null>((resolve) => {
    process.off('SIGINT', cutOff).off('SIGTERM', cutOff);
    process.on('SIGINT', () => resolve(null)).on('SIGTERM', () => resolve(null));
    system.stack.parts.onFailure(resolve);
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
