import type { Stretch } from '../../platform/files/store.ts';
import { createApart } from '../../platform/apart.ts';
import { readConfig } from '../../platform/config.ts';
import { callBatch } from '../../platform/nats/batch.ts';
import { call } from '../../platform/nats/request.ts';
import { createOutbox } from '../../platform/outbox.ts';
import type { Service } from '../../platform/service.ts';
import { checkPolicy, decisionsByIds } from '../consensus/contract.ts';
import { membershipsOf, refreshCampaign, visibleExamples } from '../review/contract.ts';
import { createAccess } from './access.ts';
import { campaignRequests } from './campaign.ts';
import type { CampaignContext } from './campaign.ts';
import { changeRequests } from './change.ts';
import { datasetChanges } from './dataset-changes.ts';
import { datasetRequests } from './dataset.ts';
import { previewRequests } from './preview/looking.ts';
import { exampleReads, exampleSteps } from './example.ts';
import { startImports } from './import/imports.ts';
import { reopeningRequests } from './reopening.ts';
import { troubleRequests } from './trouble.ts';
import { undoResolution } from './undo-resolution.ts';

/** Nothing that a file holds takes this long between two of its pieces, on whatever machine. */
const stuckMs = 120_000;

const principal = { kind: 'service', name: 'catalogue' } as const;

/** Who asks for a preview waits half a minute for it: of the first and the last megabyte of a file nothing honest takes this much of a processor. */
const previewing = { stuckMs: 25_000, busyMs: 5_000 };

/** Campaigns, datasets, examples and resolutions. */
export const catalogue: Service = {
  name: 'catalogue',
  create: ({ pool, keyed, bus, files, log }) => {
    const { IMPORT_HEAP_MB, IMPORTS_AT_ONCE } = readConfig(['IMPORT_HEAP_MB', 'IMPORTS_AT_ONCE']);
    const outbox = createOutbox('catalogue');
    const access = createAccess(
      async (contributorId) => (await call(bus, membershipsOf, { contributorId }, { principal })).memberships,
      async (contributorId, exampleIds) =>
        (await call(bus, visibleExamples, { contributorId, exampleIds }, { principal })).visible,
    );
    // Where review is away nobody gets a seat either, and it learns of it by its event.
    const atOnce = async (campaignId: string): Promise<void> => {
      await call(bus, refreshCampaign, { campaignId }, { principal }).catch((error: unknown) =>
        log.warn({ err: error, campaignId }, 'review did not answer: it learns of it by its event'),
      );
    };
    const campaignRim: CampaignContext = {
      pool,
      keyed,
      outbox,
      access,
      atOnce,
      whyImpossible: async (policy) => (await call(bus, checkPolicy, { policy }, { principal })).impossible,
    };
    const rim = {
      pool,
      outbox,
      open: (fileId: string, stretch?: Stretch) => files.get('uploads', fileId, stretch),
      apart: createApart({ heapMb: IMPORT_HEAP_MB, stuckMs }),
      stat: (fileId: string) => files.stat('uploads', fileId),
    };
    const previews = createApart({ heapMb: IMPORT_HEAP_MB, ...previewing });
    const imports = startImports(rim, IMPORTS_AT_ONCE, log, async (fileIds) => {
      for (const fileId of fileIds) await files.delete('uploads', fileId);
    });
    return {
      requests: [
        ...campaignRequests(campaignRim),
        ...changeRequests(campaignRim),
        ...datasetRequests({ ...rim, wake: () => imports.wake() }, access),
        ...datasetChanges(pool, access),
        ...previewRequests({ ...rim, apart: previews }, access),
        ...exampleReads({ pool, keyed }, access),
        ...reopeningRequests(pool, outbox, access),
        ...troubleRequests({ pool }),
        ...exampleSteps(
          { pool, keyed },
          outbox,
          async (id) => (await callBatch(bus, decisionsByIds, [id], { principal }))[0] ?? null,
        ),
      ],
      outbox,
      events: [undoResolution(pool, outbox)],
      background: [imports, { name: 'previews', stop: () => previews.stop() }],
    };
  },
};
