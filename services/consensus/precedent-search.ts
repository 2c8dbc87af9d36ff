import { Refusal } from '../../domain/refusal.ts';
import { callBatch, firstThatFit } from '../../platform/nats/batch.ts';
import { serve } from '../../platform/nats/request.ts';
import type { Context } from '../../platform/nats/request.ts';
import type { ServiceContext } from '../../platform/service.ts';
import { transaction } from '../../platform/transaction.ts';
import { examplesByIds } from '../catalogue/contract.ts';
import { assertAdjudicates } from './access.ts';
import { listPrecedents } from './contract.ts';
import type { Precedent } from './contract.ts';
import { comparedOf } from './rules/precedent.ts';
import { standingOf } from './still-in-force.ts';
import { precedentsFrom } from './rows/precedent.ts';
import type { Wanted } from './rows/precedent.ts';
import { visible } from './visible.ts';

/** Rows that are read at a time: as many as review says at once of whether the caller may see them. */
const pageSize = 200;

/**
 * What precedents are compared with. An example is read in the caller's own name: who may not see it learns nothing by it.
 * @throws Refusal `not-found` for an example that is not of the campaign
 */
const wantedBy = async (
  { bus }: ServiceContext,
  { campaignId, text, exampleId }: { campaignId: string; text: string | null; exampleId: string | null },
  { principal, trace }: Context,
): Promise<Wanted> => {
  if (text !== null && exampleId !== null)
    throw new Refusal('invalid-input', 'Give words or an example to compare with, not both.');
  if (text !== null) return { by: 'words', words: text };
  if (exampleId === null) return { by: 'time' };
  const [example] = await callBatch(bus, examplesByIds, [exampleId], { principal, trace });
  if (example?.campaignId !== campaignId) throw new Refusal('not-found', 'There is no such example in this campaign.');
  return { by: 'example', exampleId, source: comparedOf(example.source ?? example.translation) };
};

/** What adjudicators decided, as far as it stands and the caller may see it. */
export const precedentsHandler = (rim: ServiceContext) =>
  serve(listPrecedents, async ({ campaignId, act, first, ...asked }, context) => {
    await assertAdjudicates(rim.bus, context.principal, campaignId);
    const wanted = await wantedBy(rim, { campaignId, ...asked }, context);
    const items: Precedent[] = [];
    for (let offset = 0; items.length < first; offset += pageSize) {
      const rows = await transaction(rim.pool, (tx) =>
        precedentsFrom(tx, campaignId, wanted, { act, offset, first: pageSize }),
      );
      const standing = await standingOf(rim.bus, rows);
      items.push(...(await visible(rim, standing, context)));
      if (rows.length < pageSize) break;
    }
    return { items: firstThatFit(items.slice(0, first)) };
  });
