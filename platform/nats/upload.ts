import type { Bus } from './bus.ts';
import { getObject } from './objects.ts';

/** The bytes of an uploaded file, held whole. @throws the product's refusal `not-found`, or `unreadable-file` where there are more than `most` */
export const uploadOf = async (bus: Bus, fileId: string, most: number): Promise<Uint8Array> => {
  const refused = (code: string, message: string): Error => bus.refusals.fromWire({ code, message });
  const file = await getObject(bus, 'uploads', fileId);
  if (file === null)
    throw refused('not-found', `There is no uploaded file ${fileId}. Upload it first: PUT /files/${fileId}`);
  if (file.size > most) throw refused('unreadable-file', `The file is larger than ${most / 1_000_000} MB.`);
  const parts: Uint8Array[] = [];
  for await (const part of file.bytes) parts.push(part);
  return Buffer.concat(parts);
};
