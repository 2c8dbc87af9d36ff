import type { Pool } from 'pg';
import type { z } from 'zod';
import type { Draft } from '../../domain/draft.ts';
import { fieldsOf } from '../../domain/example.ts';
import type { Logger } from '../../platform/log.ts';
import { newId } from '../../platform/id.ts';
import { callBatch } from '../../platform/nats/batch.ts';
import { uploadOf } from '../../platform/files/upload.ts';
import type { UploadUse } from '../../platform/files/upload.ts';
import { call } from '../../platform/nats/request.ts';
import type { ServiceContext } from '../../platform/service.ts';
import { createTurns } from '../../platform/turns.ts';
import type { InTurn } from '../../platform/turns.ts';
import { draftsByExamples, plantDraft } from '../adaptation/contract.ts';
import { campaignsByIds, examplesByIds, reopenExamples, takeForGold } from '../catalogue/contract.ts';
import type { Campaign } from '../catalogue/contract.ts';
import type { GoldItem } from './contract.ts';
import { sampleOver } from './outcome/sample.ts';
import type { Compared } from './rows/outcome.ts';

/** The draft of gold: its texts, and the faults planted in them. */
export type Planted = z.output<typeof plantDraft.reply>;

/** What review's handlers touch outside themselves. */
export interface ReviewContext {
  readonly pool: Pool;
  /** For claims and submits. */
  readonly keyed: Pool;
  readonly log: Logger;
  /** Work on the rows of one campaign (its id, or several), in its turn: who waits for locks there leaves connections to all other campaigns. */
  readonly inTurn: InTurn;
  /** The catalogue's campaign, or null. */
  campaignOf(campaignId: string): Promise<Campaign | null>;
  /** The draft of an attempt, or null. */
  draftOf(exampleId: string, attempt: number): Promise<Draft | null>;
  /** Every draft of these examples. */
  draftsOf(exampleIds: readonly string[]): Promise<Draft[]>;
  /** Adopted examples of a campaign with their two texts, drawn by a seed. */
  sampleOf(campaignId: string, seed: string, count: number): Promise<Compared[]>;
  /** The names of the fields of these examples; who is not found is left out. */
  fieldNamesOf(exampleIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Those of these examples that wait in the campaign. */
  waitingIn(campaignId: string, exampleIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Takes waiting examples out of the work. @throws Refusal `wrong-state` where one does not wait */
  takeForGold(campaignId: string, exampleIds: string[]): Promise<void>;
  /** Opens a settled example again. @throws Refusal `wrong-state` where it is not settled, or the campaign is over */
  reopen(campaignId: string, exampleId: string, reason: string): Promise<void>;
  /** The draft of gold, made where it is not yet. */
  plantDraft(item: Pick<GoldItem, 'exampleId' | 'texts' | 'fault'>): Promise<Planted>;
  /** What the draft of gold would be; nothing is stored. @throws Refusal `invalid-input` where its fault finds no place */
  lookAtPlanted(item: Pick<GoldItem, 'exampleId' | 'texts' | 'fault'>): Promise<Planted>;
  /** The bytes of an uploaded file. @throws Refusal `not-found`, or `unreadable-file` where there are more than `most` */
  upload(fileId: string, most: number, use: UploadUse): Promise<Uint8Array>;
}

/** Connections that work on one campaign leaves to the others. */
const leftToOthers = 2;

/** Turns of campaigns, for so many connections. */
export const turnsFor = ({ options }: Pool): InTurn => createTurns(Math.max(1, (options.max ?? 10) - leftToOthers));

/** The rim of a running service: neighbours are asked over NATS. */
export const rimOf = ({ pool, keyed, bus, files, log }: ServiceContext): ReviewContext => {
  const principal = { kind: 'service', name: 'review' } as const;
  return {
    pool,
    keyed,
    log,
    inTurn: turnsFor(keyed),
    campaignOf: async (campaignId) => (await callBatch(bus, campaignsByIds, [campaignId], { principal }))[0] ?? null,
    draftsOf: (exampleIds) => callBatch(bus, draftsByExamples, exampleIds, { principal }),
    draftOf: async (exampleId, attempt) =>
      (await callBatch(bus, draftsByExamples, [exampleId], { principal })).find((draft) => draft.attempt === attempt) ??
      null,
    sampleOf: sampleOver(bus),
    fieldNamesOf: async (exampleIds) => {
      const examples = await callBatch(bus, examplesByIds, exampleIds, { principal });
      const contents = examples.map(({ id, source, translation }) => [id, source ?? translation] as const);
      return new Map(
        contents.map(([id, content]) => [id, content === null ? [] : fieldsOf(content).map(({ field }) => field)]),
      );
    },
    waitingIn: async (campaignId, exampleIds) => {
      const examples = await callBatch(bus, examplesByIds, exampleIds, { principal });
      const waiting = examples.filter((one) => one.campaignId === campaignId && one.state === 'waiting');
      return new Set(waiting.map(({ id }) => id));
    },
    takeForGold: async (campaignId, exampleIds) =>
      void (await call(bus, takeForGold, { campaignId, exampleIds }, { principal })),
    reopen: async (campaignId, exampleId, reason) =>
      void (await call(
        bus,
        reopenExamples,
        { id: newId(), campaignId, exampleIds: [exampleId], reason },
        { principal },
      )),
    plantDraft: ({ exampleId, texts, fault }) =>
      call(bus, plantDraft, { exampleId, attempt: 1, texts, fault }, { principal }),
    lookAtPlanted: ({ exampleId, texts, fault }) =>
      call(bus, plantDraft, { exampleId, attempt: 1, texts, fault, look: true }, { principal }),
    upload: (fileId, most, use) => uploadOf({ bus, files }, fileId, most, use),
  };
};
