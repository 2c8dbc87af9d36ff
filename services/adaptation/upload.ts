import { Refusal } from '../../domain/refusal.ts';
import { getObject } from '../../platform/nats/objects.ts';
import type { ServiceContext } from '../../platform/service.ts';

/** The bytes of an uploaded file, held whole. @throws Refusal `not-found`, or `unreadable-file` where there are more than `most` */
export const uploadOf = async (rim: ServiceContext, fileId: string, most: number): Promise<Uint8Array> => {
  const file = await getObject(rim.bus, 'uploads', fileId);
  if (file === null)
    throw new Refusal('not-found', `There is no uploaded file ${fileId}. Upload it first: PUT /files/${fileId}`);
  if (file.size > most) throw new Refusal('unreadable-file', `The file is larger than ${most / 1_000_000} MB.`);
  const parts: Uint8Array[] = [];
  for await (const part of file.bytes) parts.push(part);
  return Buffer.concat(parts);
};
