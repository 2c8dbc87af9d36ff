import { MemoryUnit } from '../../../domain/memory.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Apart } from '../../../platform/apart.ts';
import { newId } from '../../../platform/id.ts';
import { callBatch, firstThatFit } from '../../../platform/nats/batch.ts';
import { uploadOf } from '../../../platform/files/upload.ts';
import { serve } from '../../../platform/nats/request.ts';
import type { Served } from '../../../platform/nats/request.ts';
import type { ServiceContext } from '../../../platform/service.ts';
import { transaction } from '../../../platform/transaction.ts';
import { campaignsByIds } from '../../catalogue/contract.ts';
import { self as principal } from '../access.ts';
import type { Access } from '../access.ts';
import { importMemory, listMemory, matchMemory, memoryAccount, memoryAsTmx, removeMemory } from '../contract.ts';
import { readFileApart } from '../termbase/file-reading.ts';
import * as store from '../rows/memory.ts';
import { alike, ranked } from './recall.ts';
import { tmxEnd, tmxStart, tmxUnit } from './tmx.ts';

/** Units that one campaign may have, and bytes of one file. */
const mostUnits = 500_000;
const mostBytes = 10_000_000;
/** Characters of one reply, which has to fit into a message of 1 MB whatever the script. */
const mostCharacters = 200_000;

/** The translation memory of a campaign: its coordinators import and remove, its members read. */
export const memoryRequests = (rim: ServiceContext & { readonly apart: Apart }, access: Access): Served[] => {
  const cultureOf = async (campaignId: string): Promise<string> => {
    const [campaign] = await callBatch(rim.bus, campaignsByIds, [campaignId], { principal });
    if (!campaign) throw new Refusal('not-found', 'There is no such campaign.');
    return campaign.culture;
  };
  return [
    serve(importMemory, async ({ campaignId, fileId, format, replace, encoding }, context) => {
      await access.assertCoordinator(campaignId, context);
      const culture = await cultureOf(campaignId);
      const bytes = await uploadOf(rim, fileId, mostBytes, { principal: context.principal, scope: campaignId });
      const file = { of: 'units', format, encoding, culture, campaignId } as const;
      const { units: read, bad, unused } = await readFileApart(rim.apart, file, bytes);
      const units = read.map((unit) => ({ id: newId(), ...unit }));
      const { added, total } = await transaction(rim.pool, async (tx) => {
        await store.lockMemory(tx, campaignId);
        if (replace) await store.deleteImported(tx, campaignId);
        const count = await store.insertImported(tx, campaignId, units);
        const all = await store.countUnits(tx, campaignId);
        if (all > mostUnits)
          throw new Refusal('invalid-input', `A campaign may have ${mostUnits} units; these would be ${all}.`);
        return { added: count, total: all };
      });
      await rim.files.delete('uploads', fileId);
      const unusedColumns = unused.slice(0, 100);
      return { imported: units.length, added, total, bad: bad.slice(0, 1_000), badUnits: bad.length, unusedColumns };
    }),
    serve(removeMemory, async ({ campaignId, ids }, context) => {
      await access.assertCoordinator(campaignId, context);
      return { removed: await store.deleteUnits(rim.pool, campaignId, ids) };
    }),
    serve(listMemory, async ({ campaignId, first, after }, context) => {
      await access.assertMember(campaignId, context);
      const units = await store.unitsAfter(rim.pool, campaignId, after, first, mostCharacters);
      return { items: units, end: units.at(-1)?.id ?? null };
    }),
    serve(matchMemory, async ({ campaignId, text, atLeast, first }, context) => {
      await access.assertMember(campaignId, context);
      const asked = text.trim();
      const exact = await store.exactUnits(rim.pool, campaignId, [asked], null);
      const like = await alike(rim.pool, { campaignId, exampleId: null }, [asked]);
      const matches = ranked([...exact, ...like], asked, atLeast).slice(0, first);
      return { matches: firstThatFit(matches.map(({ unit, score }) => ({ unit: MemoryUnit.parse(unit), score }))) };
    }),
    serve(memoryAccount, async ({ campaignId }, context) => {
      await access.assertMember(campaignId, context);
      return store.accountOf(rim.pool, campaignId);
    }),
    serve(memoryAsTmx, async ({ campaignId, after }, context) => {
      await access.assertMember(campaignId, context);
      const culture = await cultureOf(campaignId);
      const units = await store.unitsAfter(rim.pool, campaignId, after, 500, mostCharacters);
      const end = units.at(-1)?.id ?? null;
      const body = units.map((unit) => tmxUnit(unit, culture)).join('');
      return { text: `${after === null ? tmxStart : ''}${body}${end === null ? tmxEnd : ''}`, end };
    }),
  ];
};
