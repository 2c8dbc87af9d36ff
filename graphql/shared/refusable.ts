import { Refusal } from '../../domain/refusal.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import type { ApiContext } from '../context.ts';

/** A refusal as the answer of a mutation. */
export interface RefusedModel {
  readonly code: RefusalCode;
  readonly message: string;
}

const refused = new WeakSet<object>();

/** What the command answers, or its refusal as a value; a bug is thrown. What was read before the change is forgotten. */
export const refusable = async <T extends object>(
  context: ApiContext,
  command: Promise<T>,
): Promise<T | RefusedModel> => {
  try {
    return await command;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const answer = { code: error.code, message: error.message };
    refused.add(answer);
    return answer;
  } finally {
    context.loaders.forget();
  }
};

/** Tells the two members of a mutation's union apart. */
export const either = <Name extends string>(name: Name) => ({
  __resolveType: (value: object): Name | 'Refused' => (refused.has(value) ? 'Refused' : name),
});
