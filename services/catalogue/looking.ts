import { Refusal } from '../../domain/refusal.ts';
import { WorkBroke } from '../../platform/apart.ts';
import { whyNotUsable } from '../../platform/files/upload.ts';
import { serve } from '../../platform/nats/request.ts';
import type { Served } from '../../platform/nats/request.ts';
import { createTurns } from '../../platform/turns.ts';
import type { Access } from './access.ts';
import type { StatUpload } from './dataset.ts';
import { Preview, previewImport } from './contract.ts';
import type { ImportRim } from './import.ts';
import { mostLooked } from './preview.ts';
import type { Looked } from './preview.ts';

const previewModule = new URL('./preview-work.ts', import.meta.url);

const isParquet = (head: Buffer): boolean => head.toString('latin1', 0, 4) === 'PAR1';

/** The first megabyte of a file and, of Parquet, the last: of the bytes between none is kept. */
export const lookedAt = async (size: number, bytes: AsyncIterable<Uint8Array>): Promise<Looked> => {
  let head = Buffer.alloc(0);
  let tail = Buffer.alloc(0);
  for await (const chunk of bytes) {
    const room = mostLooked - head.length;
    if (room > 0) head = Buffer.concat([head, chunk.subarray(0, room)]);
    if (chunk.length > room)
      tail = Buffer.from(Buffer.concat([tail, chunk.subarray(Math.max(room, 0))]).subarray(-mostLooked));
    if (head.length === mostLooked && !isParquet(head)) return { size, head, tail: Buffer.alloc(0) };
  }
  return { size, head, tail };
};

async function* piecesOf({ head, tail }: Looked): AsyncGenerator<Uint8Array> {
  yield head;
  if (tail.length > 0) yield tail;
}

/** Previews at once, of one campaign and of all: each has a process, and may use up five seconds of a processor and all of its heap. */
const [atOnceOfOne, atOnceOfAll] = [1, 3];

/** Looks at uploads before they are imported. */
export const previewRequests = (
  rim: Pick<ImportRim, 'open' | 'apart'> & { readonly stat: StatUpload },
  access: Access,
): Served[] => {
  const [ofCampaign, ofAll] = [createTurns(atOnceOfOne), createTurns(atOnceOfAll)];
  const lookAt = async (size: number, bytes: AsyncIterable<Uint8Array>, layout: object): Promise<Preview> => {
    const looked = await lookedAt(size, bytes);
    const input = { size, headBytes: looked.head.length, layout };
    try {
      for await (const preview of rim.apart.run(previewModule, input, piecesOf(looked))) return Preview.parse(preview);
    } catch (error) {
      if (!(error instanceof WorkBroke) || error.passes) throw error;
      throw new Refusal('unreadable-file', `The file cannot be read: ${error.message.slice(0, 300)}`);
    }
    throw new Error('Nothing was said of an upload.');
  };
  return [
    serve(previewImport, async ({ campaignId, fileId, ...layout }, { principal }) => {
      await access.assertCoordinator(principal, campaignId);
      const known = await rim.stat(fileId);
      const why = known === null ? null : whyNotUsable(known.labels, { principal, scope: campaignId });
      if (why !== null) throw new Refusal('not-allowed', why);
      const file = await rim.open(fileId);
      if (file === null)
        throw new Refusal('not-found', `There is no uploaded file ${fileId}. Upload it first: PUT /files/${fileId}`);
      if (file.size === 0) throw new Refusal('unreadable-file', `The file ${fileId} is empty.`);
      return ofCampaign(campaignId, () => ofAll('', () => lookAt(file.size, file.bytes, layout)));
    }),
  ];
};
