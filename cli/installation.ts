import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { ApiError } from '../graphql/client.ts';
import { isRunning } from '../infra/stack/identity.ts';
import { signingKeys } from '../infra/stack/keys.ts';
import { Problem } from '../infra/stack/problem.ts';
import { readState } from '../infra/stack/state.ts';
import { signToken } from './people/token.ts';
import type { Bearer } from './people/token.ts';

/** What a tool reads from the environment; an empty value counts as not set. */
export type Settings = Readonly<Record<string, string | undefined>>;

/**
 * Where a tool finds a running installation: each address and key is what the environment says, else what the stack on the folder left
 * in `stack.json`. Each function throws a Problem that names both ways where neither is there.
 */
export interface Installation {
  /** The product's own database. */
  postgresUrl(): string;
  natsUrl(): string;
  temporalAddress(): string;
  temporalNamespace(): string;
  /** The GraphQL endpoint, with its path. */
  apiUrl(): string;
  /** A bearer token: ENDONYM_TOKEN as it is for an operator, else one signed by TOKEN_PRIVATE_KEY or by the folder's key. */
  token(bearer: Bearer): Promise<string>;
}

const stackOf = (folder: string) => {
  const state = readState(folder);
  return state.launcher !== null && isRunning(state.launcher) ? state : null;
};

const absent = (folder: string, variable: string, what: string): Problem =>
  new Problem(
    `No stack runs on ${folder}, and ${variable} is not set. Start one with ./endonym up, name its --folder, or set ${variable} to ${what}.`,
  );

/** The database of our services on the server of an address: the stack's own address names the server's. */
const productDatabase = (serverUrl: string): string => {
  const url = new URL(serverUrl);
  url.pathname = '/endonym';
  return url.href;
};

const endpointOf = (address: string): string => {
  const url = URL.parse(address);
  if (url === null)
    throw new Problem(`ENDONYM_URL is "${address}"; it must be an address such as https://example.org.`);
  if (url.pathname === '/') url.pathname = '/graphql';
  return url.href;
};

/** The signing key (a private JWK): TOKEN_PRIVATE_KEY, or the folder's. @throws Problem where there is neither */
const signingKeyOf = async (folder: string, settings: Settings): Promise<string> => {
  const given = settings['TOKEN_PRIVATE_KEY'];
  if (given) return given;
  if (existsSync(join(folder, 'keys'))) return (await signingKeys(folder)).private;
  throw new Problem(
    `There are no keys in ${folder}, and TOKEN_PRIVATE_KEY is not set. Start a stack on the folder once with ./endonym up, ` +
      'or set TOKEN_PRIVATE_KEY to the private Ed25519 JWK whose public key the API is given.',
  );
};

/** The installation that the environment names, or that runs on the folder. Nothing is looked up before it is asked for. */
export const installationOf = (folder: string, settings: Settings = process.env): Installation => ({
  postgresUrl: () => {
    if (settings['POSTGRES_URL']) return settings['POSTGRES_URL'];
    const server = stackOf(folder)?.env['POSTGRES_URL'];
    if (server) return productDatabase(server);
    throw absent(folder, 'POSTGRES_URL', 'the address of the database, as the services have it');
  },
  natsUrl: () => {
    const url = settings['NATS_URL'] || stackOf(folder)?.env['NATS_URL'];
    if (url) return url;
    throw absent(folder, 'NATS_URL', 'the address of NATS, as the services have it');
  },
  temporalAddress: () => {
    const address = settings['TEMPORAL_ADDRESS'] || stackOf(folder)?.env['TEMPORAL_ADDRESS'];
    if (address) return address;
    throw absent(folder, 'TEMPORAL_ADDRESS', `host:port of Temporal's frontend, as the worker has it`);
  },
  temporalNamespace: () => settings['TEMPORAL_NAMESPACE'] || stackOf(folder)?.env['TEMPORAL_NAMESPACE'] || 'endonym',
  apiUrl: () => {
    const url = settings['ENDONYM_URL'] || stackOf(folder)?.urls['GraphQL'];
    if (url) return endpointOf(url);
    throw absent(folder, 'ENDONYM_URL', 'the address of the API, such as https://example.org');
  },
  token: async (bearer) => {
    const given = settings['ENDONYM_TOKEN'];
    if (given && bearer.operator) return given;
    const issuer = { issuer: settings['TOKEN_ISSUER'], audience: settings['TOKEN_AUDIENCE'] };
    return signToken(await signingKeyOf(folder, settings), bearer, issuer);
  },
});

/** What to tell a person where the API gave no answer. */
export const problemOf = (error: unknown, url: string): unknown => {
  if (error instanceof ApiError) return new Problem(`The API at ${url} answered: ${error.message}`);
  if (error instanceof TypeError)
    return new Problem(`The API at ${url} does not answer: it is starting or stopping, or the address is wrong.`);
  return error;
};
