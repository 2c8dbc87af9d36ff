import type { ReleaseFile } from '../../services/release/contract.ts';

/** A file with the release that it is in. */
export type FileModel = ReleaseFile & { readonly releaseId: string };
