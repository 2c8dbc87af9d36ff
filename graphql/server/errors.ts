import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { Refusal, isRefusalCode } from '../../domain/refusal.ts';
import { newId } from '../../platform/id.ts';
import type { Logger } from '../../platform/log.ts';

/** The error that was thrown, under the ones that the execution wrapped around it. */
const rootOf = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? rootOf(error.originalError) : error;

const placeOf = (error: unknown) =>
  error instanceof GraphQLError
    ? { ...(error.nodes ? { nodes: error.nodes } : {}), ...(error.path ? { path: error.path } : {}) }
    : {};

/** graphql-js gives up on a document in which the same field stands so often that comparing them all would take long, and does not say so. */
const repeatsTooMuch =
  'This document asks for the same fields too many times to be checked. Ask for each of them once.';

/** A mistake in a query, a variable or the HTTP request, under a code of the closed list whatever the library called it. */
const coded = (error: GraphQLError): GraphQLError => {
  const { code } = error.extensions;
  const known = typeof code === 'string' && (isRefusalCode(code) || code === 'internal');
  if (!known) error.extensions['code'] = 'invalid-input';
  if (error.message === 'Validation aborted.') error.message = repeatsTooMuch;
  return error;
};

/** Gives every error that leaves a code that clients may switch on: those of parsing and validation never pass the mask. */
export const codedErrors: Plugin = {
  onResultProcess: ({ result }) => {
    if (!('errors' in result)) return;
    for (const error of result.errors ?? []) coded(error);
  },
};

/** What a client may see of an error: a refusal with its code, a mistake in the query as it is, and of a bug only the id under which it is logged. */
export const maskWith =
  (log: Logger) =>
  (error: unknown): Error => {
    const root = rootOf(error);
    if (root instanceof Refusal) {
      return new GraphQLError(root.message, { ...placeOf(error), extensions: { code: root.code } });
    }
    if (root instanceof GraphQLError) return coded(root);
    const id = newId();
    log.error({ err: root, bug: id }, 'a GraphQL request failed');
    const message = `Something went wrong on our side. It is logged under ${id}.`;
    return new GraphQLError(message, { ...placeOf(error), extensions: { code: 'internal', id } });
  };
