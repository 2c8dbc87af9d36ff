import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import type { GraphQLSchema, IntrospectionQuery } from 'graphql';
import { DatasetDocument, ImportDatasetDocument } from '../../graphql/generated/operations.ts';
import type { PolicyInput, Role } from '../../graphql/generated/operations.ts';
import { planCampaign, startCampaign } from '../../infra/demo/campaign.ts';
import { subjectOf } from '../../cli/people/token.ts';
import { giveRole, imported, startRunning, until, upload } from '../harness/system.ts';
import type { Running } from '../harness/system.ts';
import { claimOf } from '../harness/translated.ts';

/** What the API answered to a request, as it came. `network` where it did not. */
export interface Answer {
  readonly status: number | 'network';
  readonly text: string;
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly { message: string; extensions?: { code?: string } }[];
}

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** Sends a document as a client of any make would. */
export const post = async (running: Running, token: string, query: string, variables: object): Promise<Answer> => {
  const url = `${running.system.graphqlUrl}/graphql`;
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  try {
    const signal = AbortSignal.timeout(60_000);
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }), signal });
    const text = await response.text();
    const body = recordOf(text.startsWith('{') ? JSON.parse(text) : {});
    const errors = Array.isArray(body['errors']) ? body['errors'] : [];
    return { status: response.status, text, data: body['data'] ? recordOf(body['data']) : null, errors };
  } catch (error) {
    return { status: 'network', text: String(error), data: null, errors: [] };
  }
};

/** Every code that an answer holds: of its errors, and of the refusals in its data. */
export const codesIn = ({ data, errors }: Answer): string[] => [
  ...errors.map(({ extensions }) => extensions?.code ?? 'none'),
  ...Object.values(data ?? {}).flatMap((value) => {
    const { __typename: type, code } = recordOf(value);
    return type === 'Refused' ? [String(code)] : [];
  }),
];

/** What no input may bring about. Null where the answer is one that is meant. */
export const faultOf = (answer: Answer): string | null => {
  if (answer.status === 'network') return answer.text;
  if (answer.status >= 500) return `HTTP ${answer.status}: ${answer.text.slice(0, 200)}`;
  if (answer.data === null && answer.errors.length === 0) return `no answer: ${answer.text.slice(0, 200)}`;
  const bad = codesIn(answer).filter((code) => /^(internal|unavailable|none)$/i.test(code));
  return bad.length === 0 ? null : `${bad.join()}: ${answer.errors[0]?.message ?? ''}`;
};

/** A running campaign of examples that arrive translated, with people who may judge them. */
export const smallCampaign = async (
  running: Running,
  name: string,
  { lines, people = {}, policy = {} }: { lines: number; people?: Record<string, Role[]>; policy?: PolicyInput },
) => {
  const { operator } = running;
  const campaignId = await planCampaign(operator, name, 'ca-ES', { leaseSeconds: 600, roundSeconds: 3_600, ...policy });
  const rows = Array.from({ length: lines }, (_, at) =>
    JSON.stringify({
      instruction: `Digues el nombre ${at} de ${name}.`,
      input: '',
      output: `És el nombre ${at}, fet.`,
    }),
  );
  const fileId = await upload(operator, `${rows.join('\n')}\n`);
  const input = { ...imported(campaignId, fileId, name, 'ALPACA'), language: 'TRANSLATED' as const };
  await operator.client.run(ImportDatasetDocument, { input });
  await until('the import', 300, async () => {
    const { dataset } = await operator.client.run(DatasetDocument, { id: input.id });
    return dataset?.state === 'IMPORTED';
  });
  for (const [person, roles] of Object.entries(people)) await giveRole(operator, campaignId, person, roles);
  await startCampaign(operator, campaignId);
  return { campaignId, datasetId: input.id, fileId };
};

/** The seat that this person is given, waited for as long as a busy machine needs. */
export const seatFor = (running: Running, name: string, campaignId: string) =>
  until(`a seat for ${name}`, 300, async () => (await claimOf(running, name, campaignId)).seat);

/** The system, its schema as a client reads it, and who is at hand. */
export interface World {
  readonly running: Running;
  readonly schema: GraphQLSchema;
  readonly operator: string;
  readonly campaignId: string;
  /** Another campaign, in which nobody works. */
  readonly otherId: string;
  readonly datasetId: string;
  readonly fileId: string;
  readonly exampleIds: readonly string[];
  /** Tokens by the part that a person has in the campaign. */
  readonly tokens: { readonly coordinator: string; readonly reviewers: readonly string[]; readonly stranger: string };
  readonly contributorIds: readonly string[];
  readonly pseudonyms: readonly string[];
}

/** A system with one campaign at work. */
export const startWorld = async (): Promise<World> => {
  const running = await startRunning(false);
  const names = ['Fuzz Ona', 'Fuzz Pol', 'Fuzz Rut'];
  const people: Record<string, Role[]> = { 'Fuzz Cap': ['COORDINATOR'], 'Fuzz Adj': ['ADJUDICATOR', 'STEWARD'] };
  for (const name of names) people[name] = ['REVIEWER'];
  const campaign = await smallCampaign(running, 'Fuzz', {
    lines: 30,
    people,
    policy: { judgeSeats: 2, minSeats: 2, goldRate: 0.2 },
  });
  const { campaignId: otherId } = await smallCampaign(running, 'Other', { lines: 2 });
  const operator = running.operator.token;
  const introspected = await post(running, operator, getIntrospectionQuery({ descriptions: false }), {});
  const schema = buildClientSchema(introspected.data as unknown as IntrospectionQuery);
  const query = 'query($id:UUID!){campaign(id:$id){examples(first:30){nodes{id}}}}';
  const { data } = await post(running, operator, query, { id: campaign.campaignId });
  const nodes = recordOf(recordOf(recordOf(data)['campaign'])['examples'])['nodes'];
  const exampleIds = Array.isArray(nodes) ? nodes.map((node) => String(recordOf(node)['id'])) : [];
  return {
    ...campaign,
    otherId,
    running,
    schema,
    operator,
    exampleIds,
    tokens: {
      coordinator: await running.token('Fuzz Cap'),
      reviewers: await Promise.all(names.map((name) => running.token(name))),
      stranger: await running.token('Fuzz Ningú'),
    },
    contributorIds: [...names, 'Fuzz Cap', 'Fuzz Ningú'].map(subjectOf),
    pseudonyms: ['r-000000000000'],
  };
};
