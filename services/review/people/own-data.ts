import { Refusal } from '../../../domain/refusal.ts';
import { serve } from '../../../platform/nats/request.ts';
import { contributorOf } from '../access.ts';
import { myData } from '../contract.ts';
import type { ReviewContext } from '../context.ts';
import { ownRows, sections } from '../rows/own-data.ts';

/** Everything that is kept of the caller, a page at a time: what was read is not lost where a page must be asked for again. */
export const myDataHandler = (rim: ReviewContext) =>
  serve(myData, async ({ from }, { principal }) => {
    const contributorId = contributorOf(principal);
    const place = from === null ? 0 : sections.findIndex(({ table }) => table === from.table);
    const section = sections[place];
    if (section === undefined) throw new Refusal('invalid-input', 'from: is no place in the data of a person.');
    const found = await ownRows(rim.pool, section, contributorId, from?.key ?? null);
    const { table } = section;
    const rows = found.map(({ row }) => row);
    const last = found.at(-1);
    const following = sections[place + 1];
    if (last !== undefined) return { table, rows, next: { table, key: last.key } };
    return { table, rows, next: following === undefined ? null : { table: following.table, key: null } };
  });
