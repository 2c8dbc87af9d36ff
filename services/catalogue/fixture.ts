import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after } from 'node:test';
import type { Pool } from 'pg';
import type { z } from 'zod';
import type { CampaignMove, Role } from '../../domain/campaign.ts';
import type { Decision, Outcome } from '../../domain/decision.ts';
import type { Policy } from '../../domain/policy.ts';
import type { Stretch } from '../../platform/files/store.ts';
import { createApart } from '../../platform/apart.ts';
import type { RequestDefinition } from '../../platform/contract.ts';
import { newId } from '../../platform/id.ts';
import { createOutbox } from '../../platform/outbox.ts';
import type { Principal } from '../../platform/principal.ts';
import { createAccess } from './access.ts';
import { campaignRequests } from './campaign.ts';
import { changeRequests } from './change.ts';
import * as contract from './contract.ts';
import { datasetChanges } from './dataset-changes.ts';
import { datasetRequests } from './dataset.ts';
import { previewRequests } from './preview/looking.ts';
import { exampleReads, exampleSteps } from './example.ts';
import { runImport } from './import/import.ts';
import { reopeningRequests } from './reopening.ts';
import { troubleRequests } from './trouble.ts';
import { jobById } from './rows/dataset.ts';

export const workflow: Principal = { kind: 'service', name: 'workflows' };
export const operator: Principal = { kind: 'operator', id: newId(), name: 'Ona' };
export const person = (): Principal & { id: string } => ({ kind: 'person', id: newId(), name: 'Mireia' });

/** Tests: a file of instructions with these texts, one a line. */
export const instructions = (...texts: string[]): string =>
  texts.map((text) => `${JSON.stringify({ instruction: text, output: 'Done.' })}\n`).join('');

export const adopted: Outcome = {
  kind: 'settle',
  outcome: 'adopted',
  fields: [{ field: 'output', text: 'Fet.' }],
  labels: { turnsFollow: null, chosenBetter: null, keyHolds: null, ratings: [], undecided: [] },
};
export const dropped: Outcome = { kind: 'settle', outcome: 'dropped', reason: 'It makes no sense here.' };

const evidence: Decision['evidence'] = {
  rule: 'draft-stands',
  why: 'Two of two said so.',
  guidelineVersion: 1,
  judgmentIds: [],
  carriedIds: [],
  givenBack: [],
  seatsUsed: 2,
  smallPool: null,
  priors: { drop: 0.2, draft: 0.5, measured: null },
  posteriors: { usable: 0.9, draftStands: 0.9, choice: null },
  rates: [],
  candidates: [],
};

/** Tests: what the catalogue is asked, in process, on a real database; uploads, review and consensus are played, which holds a confidence above 0.99 impossible. */
export const house = (pool: Pool) => {
  const uploads = new Map<string, Buffer>();
  const decisions = new Map<string, Decision>();
  const parts = new Map<string, { campaignId: string; roles: Role[] }[]>();
  const told: string[] = [];
  const outbox = createOutbox('catalogue');
  const blind = new Set<string>();
  const access = createAccess(
    async (contributorId) => parts.get(contributorId) ?? [],
    async (contributorId, exampleIds) => (blind.has(contributorId) ? [] : exampleIds),
  );
  const campaignRim = {
    pool,
    keyed: pool,
    outbox,
    access,
    atOnce: async (campaignId: string) => void told.push(campaignId),
    whyImpossible: async ({ confidence }: Policy) =>
      confidence > 0.99 ? `confidence (${confidence}) can never be reached.` : null,
  };
  const rim = {
    pool,
    outbox,
    apart: createApart({ heapMb: 256, stuckMs: 60_000 }),
    open: async (fileId: string, stretch?: Stretch) => {
      const bytes = uploads.get(fileId);
      if (bytes === undefined) return null;
      const part = bytes.subarray(stretch?.start ?? 0, stretch?.end ?? bytes.length);
      return { size: bytes.length, bytes: new Blob([new Uint8Array(part)]).stream() };
    },
    stat: async (fileId: string) => {
      const bytes = uploads.get(fileId);
      if (bytes === undefined) return null;
      return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), labels: {} };
    },
    wake: () => {},
  };
  const served = [
    ...campaignRequests(campaignRim),
    ...changeRequests(campaignRim),
    ...datasetRequests(rim, access),
    ...datasetChanges(pool, access),
    ...previewRequests(rim, access),
    ...exampleReads({ pool, keyed: pool }, access),
    ...reopeningRequests(pool, outbox, access),
    ...troubleRequests({ pool }),
    ...exampleSteps({ pool, keyed: pool }, outbox, async (id) => decisions.get(id) ?? null),
  ];

  const ask = async <I extends z.ZodType, O extends z.ZodType>(
    definition: RequestDefinition<I, O>,
    input: z.input<I>,
    principal: Principal,
  ): Promise<z.output<O>> => {
    const one = served.find((each) => each.definition.name === definition.name) ?? assert.fail(definition.name);
    return definition.reply.parse(await one.answer(input, { principal, trace: '' }));
  };
  const upload = (text: string): string => {
    const fileId = newId();
    uploads.set(fileId, Buffer.from(text));
    return fileId;
  };
  /** Has a dataset accepted; its import is not yet run. */
  const accept = async (
    campaignId: string,
    fileId: string,
    more: Partial<z.input<typeof contract.importDataset.request>> = {},
  ): Promise<string> => {
    const id = newId();
    const about = { name: 'file.jsonl', format: 'alpaca', licence: 'CC0-1.0' } as const;
    await ask(contract.importDataset, { id, campaignId, fileId, ...about, ...more }, operator);
    return id;
  };
  const importAccepted = async (datasetId: string): Promise<void> =>
    void (await runImport(rim, { job: (await jobById(pool, datasetId)) ?? assert.fail('no such dataset') }));

  return {
    ask,
    upload,
    accept,
    importAccepted,
    /** Ids of the campaigns of whose moves and changes review was told at once. */
    told,
    /** Has review hold this person blind to every example. */
    blind: ({ id }: { id: string }) => void blind.add(id),
    /** Deletes an upload. */
    lose: (fileId: string) => void uploads.delete(fileId),
    move: (id: string, move: CampaignMove, who: Principal = operator) => ask(contract.moveCampaign, { id, move }, who),
    campaign: async (...moves: CampaignMove[]): Promise<string> => {
      const id = newId();
      await ask(contract.createCampaign, { id, name: 'Proves', culture: 'ca-ES' }, operator);
      for (const move of moves) await ask(contract.moveCampaign, { id, move }, operator);
      return id;
    },
    /** A new person with these roles in the campaign. */
    member: (campaignId: string, ...roles: Role[]): Principal & { id: string } => {
      const who = person();
      parts.set(who.id, [{ campaignId, roles }]);
      return who;
    },
    /** Imports so many new examples; their ids in the order of their lines. */
    examples: async (campaignId: string, count: number): Promise<string[]> => {
      const texts = Array.from({ length: count }, () => `Write ${newId()}.`);
      const datasetId = await accept(campaignId, upload(instructions(...texts)));
      await importAccepted(datasetId);
      const { rows } = await pool.query(
        'select example_id as id from catalogue.example where dataset_id = $1 order by line',
        [datasetId],
      );
      return rows.map((row: { id: string }) => row.id);
    },
    /** A decision of consensus. */
    decision: (exampleId: string, outcome: Outcome = adopted, attempt = 1): string => {
      const id = newId();
      decisions.set(id, { id, exampleId, attempt, round: 1, decidedAt: new Date().toISOString(), outcome, evidence });
      return id;
    },
    /** Types of the events about a subject, in their order. */
    events: async (subject: string): Promise<string[]> => {
      const { rows } = await pool.query('select type from catalogue.outbox where subject = $1 order by id', [subject]);
      return rows.map((row: { type: string }) => row.type);
    },
    /** States of examples, in the order of the ids. */
    states: async (ids: readonly string[]): Promise<string[]> => {
      const { found } = await ask(contract.examplesByIds, { ids: [...ids] }, operator);
      return ids.map((id) => found.find((example) => example.id === id)?.state ?? 'hidden');
    },
  };
};

/** Tests: a house on a database of its own, which goes when the tests of the file are over. */
export const houseOn = (database: { pool: Pool; drop(): Promise<void> }) => {
  after(() => database.drop());
  return { pool: database.pool, ...house(database.pool) };
};
