import { join } from 'node:path';
import type { Bus } from '../nats/bus.ts';
import { createFolder } from './folder.ts';
import { natsFiles } from './nats.ts';
import { createStore } from './store.ts';
import type { Files } from './store.ts';

export type { Files, Labels } from './store.ts';

/** Where files lie: what an installation says of it. */
export interface FilesSetting {
  /** `folder:PATH`, `s3:BUCKET` with a prefix after a slash where wanted, or `nats`. */
  readonly FILES: string;
  readonly S3_ENDPOINT: string;
  readonly S3_REGION: string;
}

/** What is not here is looked for where an installation kept its files before: an upload that waits, a release's parts. New ones are put here alone. */
const withOlder = (files: Files, older: Files): Files => ({
  put: (bucket, name, bytes, labels) => files.put(bucket, name, bytes, labels),
  get: async (bucket, name, range) => (await files.get(bucket, name, range)) ?? older.get(bucket, name, range),
  stat: async (bucket, name) => (await files.stat(bucket, name)) ?? older.stat(bucket, name),
  rename: async (bucket, from, to) => (await older.stat(bucket, to)) === null && files.rename(bucket, from, to),
  sizesLabelled: async (bucket, label, value) => [
    ...(await files.sizesLabelled(bucket, label, value)),
    ...(await older.sizesLabelled(bucket, label, value)),
  ],
  delete: async (bucket, name) => {
    await files.delete(bucket, name);
    await older.delete(bucket, name);
  },
});

/** The object store of NATS, where it has buckets; nothing where it has none. */
const olderFiles = (bus: Bus): Files => natsFiles(bus, { isOlder: true });

/** The files of an installation. @throws Error where the setting names no place for them */
export const openFiles = async (setting: FilesSetting, bus: Bus): Promise<Files> => {
  if (setting.FILES === 'nats') return natsFiles(bus);
  const [, kind, place = ''] = /^(folder|s3):(.+)$/su.exec(setting.FILES) ?? [];
  if (kind === 'folder') return withOlder(createStore(await createFolder(place), bus), olderFiles(bus));
  if (kind === 's3') {
    // What speaks to S3 takes a second to load, and is loaded where it is used.
    const { createS3 } = await import('./s3.ts');
    const [bucket = '', ...prefix] = place.split('/');
    const s3 = createS3({
      bucket,
      prefix: join(...prefix, '/'),
      endpoint: setting.S3_ENDPOINT,
      region: setting.S3_REGION,
    });
    return withOlder(createStore(s3, bus), olderFiles(bus));
  }
  throw new Error(`FILES is "${setting.FILES}". Good ones: folder:/var/lib/endonym/files, s3:BUCKET, nats.`);
};
