import { check } from 'k6';
import http from 'k6/http';
import type { PolicyInput, Role } from '../graphql/generated/operations.ts';
import {
  CampaignProgressDocument,
  CreateCampaignDocument,
  DatasetDocument,
  ImportDatasetDocument,
  SetMemberDocument,
  StartCampaignDocument,
} from '../graphql/generated/texts.ts';
import { ask, headersOf, jsonOf, pause, url } from './api.ts';
import { newId } from './id.ts';
import { operator, person } from './people.ts';

/** What a scenario asks for. */
export interface Plan {
  readonly name: string;
  readonly examples: number;
  readonly policy: PolicyInput;
  /** How many people of the file take part; one in fifty is an adjudicator as well. */
  readonly reviewers: number;
  /** Members who never come: with them the feed opens seats enough before anybody is active. */
  readonly absent?: number;
}

const granted = <T extends object>(result: T | undefined, step: string): T => {
  if (result === undefined || 'code' in result) throw new Error(`${step} was refused: ${JSON.stringify(result)}`);
  return result;
};

/** A text that arrives translated, so that no translator is asked: numbers make each one different. */
export const lineOf = (number: number): string =>
  `${JSON.stringify({
    instruction: `Explica en una frase què és el nombre ${number} i posa'n un exemple de cada dia.`,
    input: '',
    output: `El nombre ${number} va després del ${number - 1}. Per exemple, una capsa amb ${number} taronges en té una més que ${number - 1}.`,
  })}\n`;

/** Uploads a file as an operator. Answers its id. */
export const upload = async (text: string): Promise<string> => {
  const fileId = newId();
  const { authorization = '' } = headersOf(operator());
  const answer = await http.asyncRequest('PUT', `${url}/files/${fileId}`, text, {
    headers: { authorization, 'content-type': 'application/octet-stream' },
    tags: { op: 'upload', name: 'upload' },
    timeout: '30m',
  });
  const { bytes = 0 } = jsonOf<{ bytes?: number }>(answer.body, () => ({}));
  check(answer, { 'the whole upload is kept': () => bytes >= text.length }, { op: 'upload' });
  return fileId;
};

/** Imports an upload; waits until its last line is in. */
export const importFile = async (
  campaignId: string,
  fileId: string,
): Promise<{ examples: number; badLines: number }> => {
  const id = newId();
  const input = {
    id,
    campaignId,
    fileId,
    name: 'load',
    format: 'ALPACA',
    language: 'TRANSLATED',
    licence: 'CC0-1.0',
  } as const;
  granted((await ask(operator(), ImportDatasetDocument, { input }, 'import'))?.importDataset, 'The import');
  for (;;) {
    const dataset = (await ask(operator(), DatasetDocument, { id }, 'dataset'))?.dataset;
    if (dataset?.state === 'REFUSED') throw new Error(`The import was refused: ${dataset.refusal}`);
    if (dataset?.state === 'IMPORTED') return dataset;
    await pause(0.25);
  }
};

/** Plans a campaign. Answers its id. */
export const planCampaign = async (name: string, policy: PolicyInput): Promise<string> => {
  const input = { id: newId(), name: `Load: ${name}`, culture: 'ca-ES', guideline: 'Simulated.', policy };
  granted((await ask(operator(), CreateCampaignDocument, { input }, 'plan'))?.createCampaign, 'The campaign');
  return input.id;
};

const enrol = async (campaignId: string, { reviewers, absent = 0 }: Plan): Promise<void> => {
  const member = async (index: number): Promise<void> => {
    const { id, name } = index < reviewers ? person(index) : { id: newId(), name: `Absent ${index}` };
    const roles: Role[] = index % 50 === 0 ? ['REVIEWER', 'ADJUDICATOR'] : ['REVIEWER'];
    const input = { campaignId, contributorId: id, name, roles, variants: ['ca-ES'] };
    granted((await ask(operator(), SetMemberDocument, { input }, 'member'))?.setMember, 'A member');
  };
  for (let at = 0; at < reviewers + absent; at += 16)
    await Promise.all(Array.from({ length: Math.min(16, reviewers + absent - at) }, (_, index) => member(at + index)));
};

/** How far the campaign is, as its coordinator sees it; null where that could not be asked. */
export const progressOf = async (campaignId: string) =>
  (await ask(operator(), CampaignProgressDocument, { id: campaignId }, 'progress'))?.campaign?.progress ?? null;

/** A campaign with its examples and people, started. Answers its id. */
export const prepare = async (plan: Plan): Promise<string> => {
  const campaignId = await planCampaign(plan.name, plan.policy);
  await enrol(campaignId, plan);
  const fileId = await upload(Array.from({ length: plan.examples }, (_, index) => lineOf(index + 1)).join(''));
  const { examples } = await importFile(campaignId, fileId);
  granted((await ask(operator(), StartCampaignDocument, { id: campaignId }, 'start'))?.startCampaign, 'The start');
  console.log(`${plan.name}: ${examples} examples, ${plan.reviewers} people; now its rounds are opened`);
  return campaignId;
};

/** Waits until so many seats wait for somebody. @throws Error where none more came for five minutes */
export const openSeats = async (campaignId: string, wanted: number): Promise<void> => {
  let most = -1;
  let still = 0;
  for (let turn = 1; ; turn++) {
    const open = (await progressOf(campaignId))?.openSeats ?? 0;
    if (open >= wanted) return;
    still = open > most ? 0 : still + 1;
    most = Math.max(most, open);
    if (still > 300) throw new Error(`${open} of ${wanted} seats are open, and no more came for five minutes.`);
    if (turn % 30 === 0) console.log(`${open} of ${wanted} seats are open`);
    await pause(1);
  }
};
