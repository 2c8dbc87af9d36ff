import { check, sleep } from 'k6';
import http from 'k6/http';
import type { TypedDocumentString } from '../graphql/generated/texts.ts';
import type { Person } from './people.ts';

/** Where the API is, without a path. */
export const url = (__ENV['ENDONYM_URL'] ?? 'http://127.0.0.1:4000').replace(/\/$/, '');

interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** A body as JSON; where it is none, what there is instead. */
export const jsonOf = <T>(body: unknown, otherwise: (found: string) => T): T => {
  const text = typeof body === 'string' ? body : '';
  try {
    return JSON.parse(text);
  } catch {
    return otherwise(text.slice(0, 200));
  }
};

/** What is sent for an operation. */
export const bodyOf = <Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): string => JSON.stringify({ query: document.toString(), variables });

export const headersOf = ({ token }: Person): Record<string, string> => ({
  authorization: `Bearer ${token}`,
  'content-type': 'application/json',
});

/**
 * Sends one operation as a person; its numbers carry the tag `op`. The answer is checked, not the status. Null where it brings no data.
 */
export const ask = async <Result, Variables>(
  person: Person,
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  op: string,
): Promise<Result | null> => {
  const params = { headers: headersOf(person), tags: { op, name: op } };
  const { body, error } = await http.asyncRequest('POST', `${url}/graphql`, bodyOf(document, variables), params);
  const answer = jsonOf<Answer<Result>>(body, (found) => ({ errors: [{ message: error || `no JSON: ${found}` }] }));
  const { data = null, errors = [] } = answer;
  const whole = data !== null && errors.length === 0;
  check(answer, { 'answers data without errors': () => whole }, { op });
  if (!whole) console.error(`${op}: ${errors.map(({ message }) => message).join('; ') || 'no data'}`);
  return whole ? data : null;
};

/** Waits. k6 blocks its virtual user meanwhile, the Node runner answers a promise: to return it does right with both. */
export const pause = async (seconds: number): Promise<void> => sleep(seconds);
