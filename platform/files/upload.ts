import type { Principal } from '../principal.ts';
import type { Bus } from '../nats/bus.ts';
import type { Files, Labels } from './store.ts';

/** Who uses an upload, and for what. */
export interface UploadUse {
  readonly principal: Principal;
  /** The id of what it is used for; an upload may have named one that it is for alone. */
  readonly scope: string;
}

/** The labels of an upload: whose it is, and what it is for where it says so. */
export const uploadLabels = (owner: string, scope: string | null): Labels => ({
  owner,
  ...(scope === null ? {} : { scope }),
});

/** Why an upload may not be used so; null where it may. Services use what people asked them to. */
export const whyNotUsable = (labels: Labels, { principal, scope }: UploadUse): string | null => {
  const { owner, scope: only } = labels;
  if (principal.kind !== 'service' && owner !== undefined && owner !== principal.id)
    return 'The file was uploaded by somebody else. Upload it yourself, under a new id.';
  if (only !== undefined && only !== scope)
    return 'The file was uploaded for another campaign. Upload it for this one, under a new id.';
  return null;
};

/**
 * The bytes of an uploaded file, held whole.
 * @throws the product's refusal `not-found`, `not-allowed` for who may not use it so, `unreadable-file` where there are more than `most` bytes
 */
export const uploadOf = async (
  { bus, files }: { readonly bus: Pick<Bus, 'refusals'>; readonly files: Files },
  fileId: string,
  most: number,
  use: UploadUse,
): Promise<Uint8Array> => {
  const refused = (code: string, message: string): Error => bus.refusals.fromWire({ code, message });
  const known = await files.stat('uploads', fileId);
  const file = known === null ? null : await files.get('uploads', fileId);
  if (known === null || file === null)
    throw refused('not-found', `There is no uploaded file ${fileId}. Upload it first: PUT /files/${fileId}`);
  const why = whyNotUsable(known.labels, use);
  if (why !== null) throw refused('not-allowed', why);
  if (file.size > most) throw refused('unreadable-file', `The file is larger than ${most / 1_000_000} MB.`);
  const parts: Uint8Array[] = [];
  for await (const part of file.bytes) parts.push(part);
  return Buffer.concat(parts);
};
