import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { z } from 'zod';
import type { Bus } from '../../platform/nats/bus.ts';
import { call } from '../../platform/nats/request.ts';
import type { Principal } from '../../platform/principal.ts';
import { dataNotes, myData } from '../../services/review/contract.ts';

/** Where a person's own data lies. */
export const ownDataPath = '/files/my-data';

type DataPage = z.output<typeof myData.reply>;

/** One JSON document, table by table, written as its pages come: nobody's data is held whole in memory. */
async function* documentOf(
  first: DataPage,
  read: (from: DataPage['next']) => Promise<DataPage>,
  contributorId: string,
) {
  yield `{"format":1,"contributorId":${JSON.stringify(contributorId)},"notes":${JSON.stringify(dataNotes)},"kept":{`;
  let open = '';
  let rows = 0;
  for (let page = first; ; page = await read(page.next)) {
    if (page.table !== open) {
      yield `${open === '' ? '' : '],'}${JSON.stringify(page.table)}:[`;
      open = page.table;
      rows = 0;
    }
    for (const row of page.rows) yield `${rows++ === 0 ? '' : ','}${JSON.stringify(row)}`;
    if (page.next === null) break;
  }
  yield ']}}\n';
}

/** Everything that the system keeps about who asks, as a download. A part that cannot be read breaks it off: half of it never looks whole. */
export const downloadOwnData = async (
  bus: Bus,
  principal: Principal & { id: string },
  response: ServerResponse,
): Promise<void> => {
  const read = (from: DataPage['next']) => call(bus, myData, { from }, { principal });
  const first = await read(null);
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-disposition': 'attachment; filename="my-data.json"',
    'cache-control': 'no-store',
  });
  await pipeline(documentOf(first, read, principal.id), response);
};
