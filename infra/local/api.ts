import { ApiError } from '../../graphql/client.ts';
import { isRunning } from './identity.ts';
import { Problem } from './problem.ts';
import { readState } from './state.ts';

/** The address of the API of the folder's stack. @throws Problem where no stack runs on it */
export const apiOf = (folder: string): string => {
  const { launcher, urls } = readState(folder);
  const url = urls['GraphQL'];
  if (launcher !== null && isRunning(launcher) && url !== undefined) return url;
  throw new Problem(`No stack runs on ${folder}. Start it with: ./endonym up`);
};

/** What to tell a person where the API gave no answer. */
export const problemOf = (error: unknown, url: string): unknown => {
  if (error instanceof ApiError) return new Problem(`The API at ${url} answered: ${error.message}`);
  if (error instanceof TypeError)
    return new Problem(`The API at ${url} does not answer: the stack is starting or stopping.`);
  return error;
};
