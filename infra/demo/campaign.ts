import { openAsBlob } from 'node:fs';
import {
  CampaignDocument,
  CampaignProgressDocument,
  CreateCampaignDocument,
  DatasetDocument,
  ImportDatasetDocument,
  MakeReleaseDocument,
  PublishConsentTextDocument,
  ReleaseDocument,
  SetMemberDocument,
  StartCampaignDocument,
} from '../../graphql/generated/operations.ts';
import type {
  ConsentPurpose,
  PolicyInput,
  ProgressPartsFragment,
  ReleasePartsFragment,
  Role,
} from '../../graphql/generated/operations.ts';
import type { Client } from '../../graphql/client.ts';
import { newId } from '../../platform/id.ts';
import { Problem } from '../stack/problem.ts';
import type { Input } from './input.ts';

/** An operator at work: the same API that any integrator has. */
export interface Operator {
  readonly client: Client;
  readonly url: string;
  readonly token: string;
}

/** The result of a mutation, or its refusal as a problem. */
const granted = <T extends object>(result: T): Exclude<T, { code: unknown }> => {
  const isGranted = (value: T): value is Exclude<T, { code: unknown }> => !('code' in value);
  if (!isGranted(result)) throw new Problem(`The API refused a step of the demo: ${JSON.stringify(result)}`);
  return result;
};

/** Plans a campaign of the demo's short times, or of the `policy` given; unless that says so, every seat shows its draft. Answers its id. */
export const planCampaign = async (
  { client }: Operator,
  name: string,
  culture: string,
  policy: PolicyInput = { leaseSeconds: 10, roundSeconds: 30 },
): Promise<string> => {
  const guideline =
    'Would a native speaker take this text for home-grown? Meaning first, then tone, then the cultural starting point.';
  const id = newId();
  const { createCampaign } = await client.run(CreateCampaignDocument, {
    input: { id, name, culture, guideline, policy: { blindDraftShare: 0, ...policy } },
  });
  granted(createCampaign);
  return id;
};

/** Uploads a file and imports it; waits until its last line is in. Answers the number of examples and of bad lines. */
export const importFile = async (
  { client, url, token }: Operator,
  campaignId: string,
  input: Input,
): Promise<{ name: string; examples: number; badLines: number }> => {
  const fileId = newId();
  const upload = await fetch(`${url}/files/${fileId}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}` },
    body: await openAsBlob(input.path),
  });
  if (!upload.ok) throw new Problem(`The upload of ${input.path} was refused: ${await upload.text()}`);
  const id = newId();
  const { name, format, kind, licence, source } = input;
  const { importDataset } = await client.run(ImportDatasetDocument, {
    input: { id, campaignId, fileId, name, format, kind, licence, source },
  });
  granted(importDataset);
  for (;;) {
    const { dataset } = await client.run(DatasetDocument, { id });
    if (dataset?.state === 'REFUSED') throw new Problem(`The import of ${name} was refused: ${dataset.refusal}`);
    if (dataset?.state === 'IMPORTED') return { name, examples: dataset.examples, badLines: dataset.badLines };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};

/** Publishes the first consent text of a campaign. */
export const publishConsent = async (
  { client }: Operator,
  campaignId: string,
  texts: { language: string; text: string }[],
  purposes: ConsentPurpose[],
  required: ConsentPurpose[],
): Promise<void> => {
  const input = { campaignId, version: 1, purposes, required, texts };
  const { publishConsentText } = await client.run(PublishConsentTextDocument, { input });
  granted(publishConsentText);
};

/** Gives a person their part in the campaign. */
export const addMember = async (
  { client }: Operator,
  campaignId: string,
  member: { contributorId: string; name: string; roles: Role[]; variants: string[] },
): Promise<void> => {
  const { setMember } = await client.run(SetMemberDocument, { input: { campaignId, ...member } });
  granted(setMember);
};

export const startCampaign = async ({ client }: Operator, id: string): Promise<void> => {
  const { startCampaign: started } = await client.run(StartCampaignDocument, { id });
  granted(started);
};

/** The campaign's workflows in Temporal's web UI; null where no UI runs. */
export const temporalUrlOf = async ({ client }: Operator, id: string): Promise<string | null> =>
  (await client.run(CampaignDocument, { id })).campaign?.temporalUrl ?? null;

/** How far the campaign is; null where it could not be asked just now. */
export const progressOf = async ({ client }: Operator, id: string): Promise<ProgressPartsFragment | null> => {
  const answer = await client.run(CampaignProgressDocument, { id }).catch(() => null);
  return answer?.campaign?.progress ?? null;
};

/** Makes a release, said to be of simulated judgments, and waits for it. */
export const release = async ({ client }: Operator, campaignId: string): Promise<ReleasePartsFragment> => {
  const id = newId();
  const { makeRelease } = await client.run(MakeReleaseDocument, { input: { id, campaignId, simulated: true } });
  granted(makeRelease);
  for (;;) {
    const { release: made } = await client.run(ReleaseDocument, { id });
    if (made?.state === 'FAILED') throw new Problem(`The release failed: ${made.failure}`);
    if (made?.state === 'BUILT') return made;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};
