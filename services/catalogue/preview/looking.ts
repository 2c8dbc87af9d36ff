import { Refusal } from '../../../domain/refusal.ts';
import { WorkBroke } from '../../../platform/apart.ts';
import type { Stretch } from '../../../platform/files/store.ts';
import { whyNotUsable } from '../../../platform/files/upload.ts';
import { serve } from '../../../platform/nats/request.ts';
import type { Served } from '../../../platform/nats/request.ts';
import { createTurns } from '../../../platform/turns.ts';
import type { Access } from '../access.ts';
import type { StatUpload } from '../dataset.ts';
import { Preview, previewImport } from '../contract.ts';
import type { ImportRim } from '../import/import.ts';
import { mostLooked } from './preview.ts';
import type { Looked } from './preview.ts';

const previewModule = new URL('./preview-work.ts', import.meta.url);

const isParquet = (head: Buffer): boolean => head.toString('latin1', 0, 4) === 'PAR1';

/** Reads a stretch of a file. */
export type ReadStretch = (stretch: Stretch) => Promise<AsyncIterable<Uint8Array>> | AsyncIterable<Uint8Array>;

/** The first megabyte of a file and, of Parquet, the last: of the bytes between none is read. */
export const lookedAt = async (size: number, read: ReadStretch): Promise<Looked> => {
  const bytesOf = async (start: number, end: number): Promise<Buffer> => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of await read({ start, end })) chunks.push(chunk);
    return Buffer.concat(chunks);
  };
  const head = await bytesOf(0, Math.min(size, mostLooked));
  const rest = Math.max(head.length, size - mostLooked);
  const hasTail = isParquet(head) && rest < size;
  return { size, head, tail: hasTail ? await bytesOf(rest, size) : Buffer.alloc(0) };
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
  const lookAt = async (size: number, read: ReadStretch, layout: object): Promise<Preview> => {
    const looked = await lookedAt(size, read);
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
      const missing = `There is no uploaded file ${fileId}. Upload it first: PUT /files/${fileId}`;
      const known = await rim.stat(fileId);
      if (known === null) throw new Refusal('not-found', missing);
      const why = whyNotUsable(known.labels, { principal, scope: campaignId });
      if (why !== null) throw new Refusal('not-allowed', why);
      if (known.size === 0) throw new Refusal('unreadable-file', `The file ${fileId} is empty.`);
      const read: ReadStretch = async (stretch) => {
        const file = await rim.open(fileId, stretch);
        if (file === null) throw new Refusal('not-found', missing);
        return file.bytes;
      };
      return ofCampaign(campaignId, () => ofAll('', () => lookAt(known.size, read, layout)));
    }),
  ];
};
